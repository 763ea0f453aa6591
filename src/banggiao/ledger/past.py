"""A family as of a day for people who look around: worked out as far as somebody asked, and kept.

What stood then as it stands today is told by bitmaps. Of the rest only what bears on the entries that were asked for is
linked and drawn again; who asks for others on the same day finds that done.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.asof import Relinked
from banggiao.ledger.bitmaps import Bitmaps, positions
from banggiao.ledger.drawn import keys_of
from banggiao.ledger.identity import batched
from banggiao.ledger.ledger import Ledger
from banggiao.ledger.lists import entry_of
from banggiao.ledger.resolve import Family, bearing_keys
from banggiao.ledger.rows import Row, joined, parted
from banggiao.ledger.types import Entry

_WHOLE = 0.5  # of a family: who asks for more than that is given all of it


class Past(Relinked):
    """Of one state of the ledger. ``moved`` are ids of entries."""

    def __init__(self, connection: Connection, there: Bitmaps, family: Family, day: str) -> None:
        super().__init__(connection, family, day)
        self.there = there
        self._begun = there.begun_by(day)
        self._as_now = there.told_by(day)
        self._asked = 0
        self._drawn: dict[str, tuple[Entry[Any], Row]] = {}
        self._under: dict[str, set[str]] = defaultdict(set)  # ids of what was drawn, by key
        self._bearing: dict[str, set[str]] = defaultdict(set)  # and by the keys that it bears on
        self._lock = threading.Lock()

    def known(
        self, connection: Connection, bits: int, key: str | None
    ) -> tuple[int, list[tuple[Entry[Any], Row]]]:
        """Which of these entries stood as they do today; and things that were something else (under a key), with their
        rows: those that are among these entries today, and maybe others."""
        with self._lock:
            self._work_out(connection, bits)
            found = self._drawn.keys() if key is None else self._under.get(key, ())
            return bits & self._as_now, [self._drawn[one] for one in sorted(found)]

    def bearing(self, connection: Connection, bits: int, keys: Iterable[str]) -> tuple[int, list[Entry[Any]]]:
        """The same of things that bear on one of the keys."""
        with self._lock:
            self._work_out(connection, bits)
            found = {one for key in keys for one in self._bearing.get(key, ())}
            return bits & self._as_now, [self._drawn[one][0] for one in sorted(found)]

    def _work_out(self, connection: Connection, bits: int) -> None:
        wanted = bits & self._begun & ~self._asked
        if not wanted:
            return
        whole = wanted.bit_count() > _WHOLE * self._begun.bit_count()
        wanted = self.there.with_kin(self._begun if whole else wanted) & self._begun & ~self._asked
        self.connection = connection
        before = set(self.moved), dict(self._edges)
        try:
            self.moved.update(self._ids(wanted & ~self._as_now))
            keys = self._mixed_keys() if whole else self._mixed_keys(self._facts(self._ids(wanted)))
            self._link_again(keys - self._edges.keys())
            drawn = self._redraw(self.moved - before[0]) if self.moved > before[0] else []
        except BaseException:  # who asks next begins where this one did
            self.moved, self._edges = before
            raise
        finally:
            self._forget()
        for thing, row in drawn:
            self._drawn[thing.id] = entry_of(self.family, row), row
            for key in keys_of(thing):
                self._under[key].add(thing.id)
            for key in bearing_keys(self.family, thing):
                self._bearing[key].add(thing.id)
        moved = self.there.of(self.moved - before[0])
        self._as_now &= ~moved
        self._asked |= wanted | moved

    def _ids(self, bits: int) -> Iterator[str]:
        return (self.there.ids[place] for place in positions(bits))

    def _facts(self, things: Iterable[str]) -> set[int]:
        return facts_of(self.connection, self.family, sorted(things))

    def _things(self, facts: Iterable[int]) -> set[str]:
        m = schema.members.c
        entries: set[str] = set()
        for some in batched(sorted(facts)):
            query = sa.select(joined(m.entry_id)).where(m.family == self.family, m.fact_n.in_(some))
            entries.update(parted(self.connection.execute(query).scalar()))
        return set(self._ids(self.there.with_kin(self.there.of(entries)) & self._begun))


def facts_of(connection: Connection, family: Family, entries: Sequence[str]) -> set[int]:
    """The facts of some entries."""
    m = schema.members.c
    out: set[int] = set()
    for some in batched(entries):
        facts = sa.select(m.fact_n).distinct().where(m.family == family, m.entry_id.in_(some)).subquery()
        found = connection.execute(sa.select(joined(sa.cast(facts.c.fact_n, sa.Text)))).scalar()
        out.update(map(int, parted(found)))
    return out


def past(ledger: Ledger, there: Bitmaps, family: Family, day: str, connection: Connection) -> Past:
    """A family as of a day, which is kept as long as none of its entries changes."""
    return ledger.catalogue.as_of((family, day), there.current, lambda: Past(connection, there, family, day))
