"""Fates as kept, and as they would have been by what was reported by a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, cast

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.asof import AsOf, bearing_on
from banggiao.ledger.codec import decode, decode_fate
from banggiao.ledger.drawn import parties_of
from banggiao.ledger.identity import batched
from banggiao.ledger.resolve import (
    Family,
    Fate,
    Promise,
    Resolved,
    bearing_keys,
    follow,
    watch_keys,
    with_newest,
)
from banggiao.ledger.rows import Row
from banggiao.ledger.settle_fates import NAMED, bearing_of, fate_row, newest_on

_BEARING = (Family.EVENTS, Family.AGREEMENTS, Family.RELATIONS, Family.INDICATORS, Family.COMMITMENTS)


def kept_fates(connection: Connection, ids: Iterable[str]) -> dict[str, Fate]:
    """The fates of commitments as they stand now, by id."""
    f, e = schema.fates.c, schema.entries.c
    out: dict[str, Fate] = {}
    named: list[str] = []
    for some in batched(sorted(set(ids))):
        query = sa.select(f.commitment_id, f.payload, f.timed).where(f.commitment_id.in_(some))
        for key, payload, timed in connection.execute(query):
            out[key] = decode_fate(payload)
            named += [key] if timed == NAMED else []
    newest: dict[tuple[str, ...], str | None] = {}
    for some in batched(named):
        promises = sa.select(e.id, e.payload).where(e.family == Family.COMMITMENTS, e.id.in_(some))
        for key, payload in connection.execute(promises).all():
            promise = cast(Promise, decode(Family.COMMITMENTS, payload))
            parties = parties_of(promise)
            if parties not in newest:
                newest[parties] = newest_on(connection, parties)
            out[key] = with_newest(promise, out[key], newest[parties])
    return out


class Things(Protocol):
    """The things of a family that bear on any of the keys, as of a day."""

    def __call__(self, connection: Connection, family: Family, keys: set[str], day: str) -> Sequence[Resolved]: ...


def bearing_ids(connection: Connection, family: Family, keys: set[str]) -> set[str]:
    """The ids of today's entries that bear on any of the keys."""
    b = schema.bearing.c
    out: set[str] = set()
    for some in batched(sorted(keys)):
        query = sa.select(b.entry_id).where(b.family == family, b.key.in_(some))
        out.update(connection.execute(query).scalars())
    return out


def fates_as_of(
    connection: Connection, promises: Sequence[Resolved], day: str, *, ask: Things | None = None
) -> dict[str, Fate]:
    """The fates of promises (themselves as of the day) from what was reported by the day. ``ask``: where what bears on
    them comes from, if that is at hand.

    What people judged is left out: a judgement is of its own day.
    """
    wanted = {p.id: cast(Promise, p) for p in promises}
    watched = {p.id: watch_keys(p) for p in wanted.values()}
    keys = {key for some in watched.values() for key in some}
    under: dict[str, list[tuple[Family, Resolved]]] = defaultdict(list)
    for family in _BEARING:
        for thing in (ask or _things)(connection, family, keys, day):
            for key in bearing_keys(family, thing) & keys:
                under[key].append((family, thing))
    newest: dict[tuple[str, ...], str | None] = {}
    out: dict[str, Fate] = {}
    for promise in wanted.values():
        things: dict[str, dict[str, Any]] = defaultdict(dict)
        for key in watched[promise.id]:
            for family, thing in under[key]:
                if thing.id != promise.id:
                    things[family][thing.id] = thing
        ordered = {family: [some[i] for i in sorted(some)] for family, some in things.items()}
        parties = parties_of(promise)
        if parties not in newest:
            newest[parties] = newest_on(connection, parties, until=day)
        bearing = bearing_of(defaultdict(list, ordered), newest[parties])
        out[promise.id] = follow(promise, bearing, as_of=day)
    return out


def _things(connection: Connection, family: Family, keys: set[str], day: str) -> list[Resolved]:
    """The things of a family that bear on any of the keys, as of the day."""
    e, b = schema.entries.c, schema.bearing.c
    then = AsOf(connection, family, day, only=bearing_on(connection, family, keys))
    out: dict[str, Resolved] = {thing.id: thing for thing, _ in then.redrawn}
    for some in batched(sorted(keys)):
        bears = sa.select(b.entry_id).where(b.family == family, b.key.in_(some))
        query = sa.select(e.id, e.component, e.payload).where(e.family == family, e.id.in_(bears), *then.stands())
        for row in connection.execute(query):
            if row.component not in then.moved:
                out[row.id] = decode(family, row.payload)
    return list(out.values())


def fate_rows(connection: Connection, promises: Sequence[Resolved], day: str) -> Mapping[str, Row]:
    """Rows like those of ``fates``, as of the day."""
    fates = fates_as_of(connection, promises, day)
    return {p.id: fate_row(cast(Promise, p), fates[p.id]) for p in promises}
