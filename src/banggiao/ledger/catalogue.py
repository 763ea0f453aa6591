"""What lists need of every entry, kept at hand and brought up to date by the ledger's own log of changes."""

from __future__ import annotations

import threading
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.at_hand import AtHand
from banggiao.ledger.bitmaps import Bitmaps, Line, Reported, Standing
from banggiao.ledger.database import Database
from banggiao.ledger.identity import batched
from banggiao.ledger.resolve import Family
from banggiao.ledger.rows import joined, parted

T = TypeVar("T")
_MOST_DERIVED = 1000
_MOST_DAYS = 8  # days gone by, of a family each, whose state is kept: it may hold thousands of entries
_MOST_AT_HAND = 20_000  # entries as lists show them, and fates: some 2 KB each
_MOST_SETS = 64  # of answers to words, sources and names, of one state of a family


@dataclass(slots=True)
class _Shelf:
    """A family's bitmaps: of which state of the ledger they are, and sets of ids that were asked for in it."""

    lock: threading.RLock = field(default_factory=threading.RLock)
    bitmaps: Bitmaps | None = None
    revision: str = ""
    newest: int = 0
    sets: OrderedDict[Hashable, int] = field(default_factory=OrderedDict)


class Catalogue:
    """The bitmaps of a ledger's families, each made when first asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._shelves = {family: _Shelf() for family in Family}
        self._lock = threading.Lock()
        self._derived: OrderedDict[Hashable, tuple[int, Any]] = OrderedDict()
        self._days: OrderedDict[Hashable, tuple[int, Any]] = OrderedDict()
        self.at_hand: AtHand[Any] = AtHand(most=_MOST_AT_HAND)

    def of(self, family: Family) -> Bitmaps:
        """A family's bitmaps as the ledger stands now."""
        shelf = self._shelves[family]
        revision = self._database.revision()
        with shelf.lock:
            if shelf.bitmaps is None or shelf.revision != revision:
                with self._database.read() as connection:
                    self._refresh(shelf, connection, family)
                shelf.revision = revision
            assert shelf.bitmaps is not None
            return shelf.bitmaps

    def having(self, family: Family, key: Hashable, ask: Callable[[Connection], Iterable[str]]) -> int:
        """The bits of the ids that a question gives, kept under ``key`` until the ledger changes."""
        shelf = self._shelves[family]
        bitmaps = self.of(family)
        with shelf.lock:
            if key in shelf.sets:
                shelf.sets.move_to_end(key)
                return shelf.sets[key]
            revision = shelf.revision
        with self._database.read() as connection:
            found = bitmaps.of(ask(connection))
        with shelf.lock:
            if shelf.revision == revision:
                shelf.sets[key] = found
                while len(shelf.sets) > _MOST_SETS:
                    shelf.sets.popitem(last=False)
        return found

    def derived(self, key: Hashable, bits: int, make: Callable[[], T]) -> T:
        """What follows from some entries, made anew only when others are among them, or one of them changed: then they
        have other places."""
        return self._kept(self._derived, _MOST_DERIVED, key, bits, make)

    def as_of(self, key: Hashable, bits: int, make: Callable[[], T]) -> T:
        """The same for what a family was on a day gone by, which takes room: only of the days asked for last."""
        return self._kept(self._days, _MOST_DAYS, key, bits, make)

    def _kept(
        self, store: OrderedDict[Hashable, tuple[int, Any]], most: int, key: Hashable, bits: int, make: Callable[[], T]
    ) -> T:
        with self._lock:
            if key in store and store[key][0] == bits:
                store.move_to_end(key)
                known: T = store[key][1]
                return known
        made = make()
        with self._lock:
            store[key] = bits, made
            while len(store) > most:
                store.popitem(last=False)
        return made

    @staticmethod
    def _refresh(shelf: _Shelf, connection: Connection, family: Family) -> None:
        n = schema.changes.c.n
        oldest, newest = connection.execute(sa.select(sa.func.min(n), sa.func.max(n))).one()
        shelf.sets.clear()
        if shelf.bitmaps is not None and (newest or 0) == shelf.newest:
            return
        ids = None
        if shelf.bitmaps is not None and (oldest or 0) <= shelf.newest + 1 and not shelf.bitmaps.wasted:
            ids = _changed(connection, family, shelf.newest)
        if ids is None:
            shelf.bitmaps = _loaded(connection, family)
        elif ids and shelf.bitmaps is not None:
            shelf.bitmaps = _brought_up(shelf.bitmaps, connection, family, ids)
        shelf.newest = newest or 0


def _changed(connection: Connection, family: Family, after: int) -> list[str] | None:
    """The ids of a family that changed since; None where everything did."""
    c = schema.changes.c
    query = sa.select(c.entry_id).distinct().where(c.n > after, c.family.in_((str(family), "")))
    found = list(connection.execute(query).scalars())
    return None if "" in found else found


def _lines(family: Family) -> sa.Select[Any]:
    e = schema.entries.c
    return sa.select(e.id, e.kind, e.sorted_by, e.date_end).where(e.family == family)


def _keys(family: Family, *more: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """By key, but for pairs (an AND of two parties) and names (asked for one at a time), the ids."""
    k = schema.entry_keys.c
    listed = (k.family == family, sa.or_(k.key < "name:", k.key >= "name;"), k.key.not_like("%|%"))
    return sa.select(k.key, joined(k.entry_id)).where(*listed, *more).group_by(k.key)


def _standings(*more: sa.ColumnElement[bool]) -> sa.Select[Any]:
    f = schema.fates.c
    return sa.select(f.state, f.due, joined(f.commitment_id)).where(*more).group_by(f.state, f.due)


def _reported(family: Family, *more: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """By the days between which they were reported, the ids; in the order of an index."""
    e = schema.entries.c
    days = (e.component_last, e.component_undated, e.component_first)
    return sa.select(*days, joined(e.id)).where(e.family == family, *more).group_by(*days)


def _kin(family: Family, *more: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """The ids of components that have several."""
    e = schema.entries.c
    return sa.select(joined(e.id)).where(e.family == family, *more).group_by(e.component).having(sa.func.count() > 1)


def _loaded(connection: Connection, family: Family) -> Bitmaps:
    e = schema.entries.c
    lines = [Line(*row) for row in connection.execute(_lines(family).order_by(e.sorted_by, e.id))]
    keys = {key: parted(ids) for key, ids in connection.execute(_keys(family))}
    standings: list[Standing] = []
    if family is Family.COMMITMENTS:
        standings = [Standing(state, due, parted(ids)) for state, due, ids in connection.execute(_standings())]
    found = connection.execute(_reported(family))
    reported = [Reported(first, last, bool(n), parted(ids)) for last, n, first, ids in found]
    kin = [parted(ids) for ids in connection.execute(_kin(family)).scalars()]
    return Bitmaps().changed((), lines, keys, standings, reported, kin)


def _brought_up(bitmaps: Bitmaps, connection: Connection, family: Family, ids: Sequence[str]) -> Bitmaps:
    e, k, f = schema.entries.c, schema.entry_keys.c, schema.fates.c
    lines: list[Line] = []
    keys: dict[str, list[str]] = defaultdict(list)
    standings: list[Standing] = []
    reported: list[Reported] = []
    kin: list[list[str]] = []
    for some in batched(ids):
        lines += [Line(*row) for row in connection.execute(_lines(family).where(e.id.in_(some)))]
        for key, found in connection.execute(_keys(family, k.entry_id.in_(some))):
            keys[key] += parted(found)
        rows = connection.execute(_reported(family, e.id.in_(some)))
        reported += [Reported(first, last, bool(n), parted(found)) for last, n, first, found in rows]
        theirs = sa.select(e.component).where(e.family == family, e.id.in_(some))
        kin += [parted(found) for found in connection.execute(_kin(family, e.component.in_(theirs))).scalars()]
        if family is Family.COMMITMENTS:
            fated = connection.execute(_standings(f.commitment_id.in_(some)))
            standings += [Standing(state, due, parted(found)) for state, due, found in fated]
    return bitmaps.changed(ids, lines, keys, standings, reported, kin)
