"""Last stage of settling: what became of each promise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.codec import decode, encode
from banggiao.ledger.drawn import pair_key, parties_of
from banggiao.ledger.fating import any_judged, judged_fate
from banggiao.ledger.identity import batched, dumps
from banggiao.ledger.resolve import (
    Accord,
    Bearing,
    Event,
    Family,
    Fate,
    Promise,
    RelationStep,
    Resolved,
    Series,
    due_key,
    follow,
    rests_on_silence,
    watch_keys,
    with_newest,
)
from banggiao.ledger.rows import Row, mark, note_changes
from banggiao.model import DateInterval

AT_HAND = 8_000_000  # characters of records that are kept decoded while promises are followed, some 30 MB
_APART = ("about:", "due:")  # keys that no two promises are likely to share
# Fates that name the newest report on the promise's parties: that day is filled in when they are read (there are ever
# more of them, and every report would change them), unless people judged a part of the promise.
NAMED, FOLLOWED = 1, 2


def spread(connection: Connection, *, limit: int) -> int:
    """Note the promises that watch for what has changed, and those that somebody judged and whose pair has a newer
    report; how many marks."""
    d, w, k = schema.dirty.c, schema.watching.c, schema.entry_keys.c
    query = sa.select(d.stage, d.key).where(d.stage.in_(["watch", "pair"])).order_by(d.stage, d.key).limit(limit)
    marks: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(query):
        marks[row.stage].append(row.key)
    for some in batched(marks["watch"]):
        watching = sa.select(w.commitment_id).distinct().where(w.key.in_(some))
        mark(connection, "promise", [("", key) for key in connection.execute(watching).scalars()])
    moved = [pair for pair in marks["pair"] if _moved(connection, pair)]
    for some in batched(moved):
        timed = (
            sa.select(k.entry_id)
            .distinct()
            .select_from(schema.entry_keys.join(schema.fates, k.entry_id == schema.fates.c.commitment_id))
            .where(k.family == Family.COMMITMENTS, k.key.in_(some), schema.fates.c.timed == FOLLOWED)
        )
        mark(connection, "promise", [("", key) for key in connection.execute(timed).scalars()])
    if moved:
        _clock_moved(connection)
    for stage, keys in marks.items():
        for some in batched(keys):
            connection.execute(schema.dirty.delete().where(d.stage == stage, d.key.in_(some)))
    return sum(len(keys) for keys in marks.values())


def _moved(connection: Connection, pair: str) -> bool:
    """Bring the day of the newest report on a pair up to date; True where it changed."""
    k, n = schema.entry_keys.c, schema.newest.c
    day = connection.execute(sa.select(sa.func.max(k.last_reported)).where(k.key == pair, schema.of_states)).scalar()
    known = connection.execute(sa.select(n.day).where(n.pair == pair)).first()
    if known is not None and known.day == day:
        return False
    _keep(connection, pair, day)
    return True


def _keep(connection: Connection, pair: str, day: str | None) -> None:
    connection.execute(schema.newest.delete().where(schema.newest.c.pair == pair))
    connection.execute(schema.newest.insert().values(pair=pair, day=day))


_ANY = ""  # the pair under which the day of the newest report on any is kept


def clock_of(connection: Connection) -> str | None:
    """The day of the newest report on anybody, by which time runs out."""
    day: str | None = connection.execute(sa.select(schema.newest.c.day).where(schema.newest.c.pair == _ANY)).scalar()
    return day


def _clock_moved(connection: Connection) -> None:
    """Bring that day up to date; note the promises whose deadlines lie between."""
    n, w = schema.newest.c, schema.watching.c
    day = connection.execute(sa.select(sa.func.max(n.day)).where(n.pair != _ANY)).scalar()
    before = clock_of(connection)
    if day == before:
        return
    _keep(connection, _ANY, day)
    first, last = sorted((due_key(before) if before else "due:", due_key(day) if day else "due:"))
    gone_by = sa.select(w.commitment_id).distinct().where(w.key >= first, w.key < last)
    mark(connection, "promise", [("", key) for key in connection.execute(gone_by).scalars()])


def settle_fates(connection: Connection, *, limit: int) -> int:
    """Follow up to ``limit`` noted promises anew; how many there were. Those that watch for the same are followed one
    after another, so that what bears on them is read once."""
    d, e, f = schema.dirty.c, schema.entries.c, schema.fates.c
    query = sa.select(d.key).where(d.stage == "promise").order_by(d.key).limit(limit)
    ids = list(connection.execute(query).scalars())
    before: dict[str, Row] = {}
    promises: list[Promise] = []
    for some in batched(ids):
        connection.execute(schema.dirty.delete().where(d.stage == "promise", d.key.in_(some)))
        kept = sa.select(schema.fates).where(f.commitment_id.in_(some))
        before.update((row.commitment_id, row._asdict()) for row in connection.execute(kept))
        found = sa.select(e.payload).where(e.family == Family.COMMITMENTS, e.id.in_(some))
        for payload in connection.execute(found).scalars():
            promises.append(cast(Promise, decode(Family.COMMITMENTS, payload)))
    gather, judged = Gather(connection), any_judged(connection)
    after: dict[str, Row] = {}
    keys = {promise.id: watch_keys(promise) for promise in promises}
    for promise in sorted(promises, key=lambda promise: _shared(keys[promise.id])):
        fate = follow(promise, gather.bearing(promise, keys[promise.id]))
        shown = judged_fate(connection, promise, fate) if judged else None
        after[promise.id] = fate_row(promise, fate, judged=shown)
    changed = sorted(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))
    for some in batched(changed):
        connection.execute(schema.fates.delete().where(f.commitment_id.in_(some)))
    rows = [after[key] for key in changed if key in after]
    if rows:
        connection.execute(schema.fates.insert(), rows)
    note_changes(connection, ((str(Family.COMMITMENTS), key) for key in changed))
    return len(ids)


def _shared(keys: Iterable[str]) -> list[str]:
    return sorted(key for key in keys if not key.startswith(_APART))


def fate_row(promise: Promise, fate: Fate, *, judged: Fate | None = None) -> Row:
    """The row of ``fates``. ``judged``: what people made of the fate that follows. See ``fates_asof.kept_fates``."""
    shown, timed = judged or fate, 0
    if rests_on_silence(fate):
        timed = NAMED if shown == fate else FOLLOWED
    if timed == NAMED:
        shown = with_newest(promise, shown, None)
    deadlines = [promise.text("deadline"), *(item.deadline for item in promise.items), fate.deadline]
    return {
        "commitment_id": promise.id,
        "state": str(shown.state),
        "due": min((DateInterval.parse(d).end.last_day.isoformat() for d in deadlines if d), default=None),
        "timed": timed,
        "payload": dumps(encode(shown)),
    }


class Gather:
    """Collects what may bear on promises; what one promise needed is at hand for the next."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._things: dict[tuple[str, str], Resolved] = {}
        self._size = 0
        self._by_key: dict[str, list[tuple[str, str]]] = {}
        self._newest: dict[tuple[str, ...], str | None] = {}
        self._clock: str | None = None

    def _under(self, keys: Sequence[str]) -> set[tuple[str, str]]:
        b = schema.bearing.c
        unknown = [key for key in keys if key not in self._by_key]
        for key in unknown:
            self._by_key[key] = []
        for some in batched(unknown):
            query = sa.select(b.key, b.family, b.entry_id).where(b.key.in_(some))
            for key, family, entry in self._connection.execute(query).all():
                self._by_key[key].append((family, entry))
        return {pair for key in keys for pair in self._by_key[key]}

    def _load(self, wanted: set[tuple[str, str]]) -> list[tuple[str, Resolved]]:
        e = schema.entries.c
        if self._size > AT_HAND:
            self._size = 0
            self._things.clear()
            self._by_key.clear()
        missing: dict[str, list[str]] = defaultdict(list)
        for family, key in (pair for pair in wanted if pair not in self._things):
            missing[family].append(key)
        for family, keys in missing.items():
            for some in batched(sorted(keys)):
                query = sa.select(e.id, e.payload).where(e.family == family, e.id.in_(some))
                for row in self._connection.execute(query):
                    self._things[family, row.id] = decode(Family(family), row.payload)
                    self._size += len(row.payload)
        return [(pair[0], self._things[pair]) for pair in sorted(wanted) if pair in self._things]

    def bearing(self, promise: Promise, keys: Iterable[str] | None = None) -> Bearing:
        """What shares a watch key with the promise; ``keys`` where they are known already."""
        things: dict[str, list[Any]] = defaultdict(list)
        for family, thing in self._load(self._under(sorted(watch_keys(promise) if keys is None else keys))):
            if thing.id != promise.id:
                things[family].append(thing)
        if self._clock is None:
            self._clock = clock_of(self._connection)
        parties = parties_of(promise)
        if parties not in self._newest:
            self._newest[parties] = newest_on(self._connection, parties)
        return bearing_of(things, self._newest[parties], self._clock)


def bearing_of(things: dict[str, list[Any]], newest: str | None, clock: str | None = None) -> Bearing:
    """Resolved things by family, as follow takes them."""
    return Bearing(
        events=cast(tuple[Event, ...], tuple(things["events"])),
        agreements=cast(tuple[Accord, ...], tuple(things["agreements"])),
        relations=cast(tuple[RelationStep, ...], tuple(things["relations"])),
        indicators=cast(tuple[Series, ...], tuple(things["indicators"])),
        promises=cast(tuple[Promise, ...], tuple(things["commitments"])),
        newest=newest,
        clock=clock,
    )


def newest_on(connection: Connection, parties: Sequence[str], *, until: str | None = None) -> str | None:
    """The day of the newest report about any two of a promise's parties (the one party, where it has but one)."""
    k = schema.entry_keys.c
    pairs = [pair_key(a, b) for a, b in combinations(parties, 2)] or list(parties)
    query = sa.select(sa.func.max(k.last_reported)).where(k.key.in_(pairs), schema.of_states)
    if until is not None:
        query = query.where(k.last_reported <= until)
    day: str | None = connection.execute(query).scalar()
    return day
