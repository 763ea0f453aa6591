"""Lists of known things by filters, page by page, now or as of a day."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.asof import AsOf, undated, under
from banggiao.ledger.codec import decode
from banggiao.ledger.cursors import sort_key
from banggiao.ledger.database import Database
from banggiao.ledger.drawn import keys_of, pair_key
from banggiao.ledger.fates_asof import fate_rows
from banggiao.ledger.resolve import Family, Resolved
from banggiao.ledger.rows import Row
from banggiao.ledger.types import Entry, Page
from banggiao.model import DateInterval, SchemaError, UsageError
from banggiao.reading.folding import fold

MOST = 1000  # entries a page
SHOWN = ("id", "payload", "articles", "reports", "independent", "first_reported", "last_reported")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is asked for; see ``Ledger.entries``."""

    parties: tuple[str, ...] = ()
    kind: str | None = None
    since: str | None = None
    until: str | None = None
    sector: str | None = None
    state: str | None = None
    due_before: str | None = None
    person: str | None = None
    status: str | None = None

    def keys(self) -> tuple[str, ...]:
        """All keys that an entry must stand under, the most telling first."""
        parties = sorted(set(self.parties))
        keys = [f"name:{fold(self.person)}"] if self.person else []
        keys += [pair_key(parties[0], p) for p in parties[1:]] or parties
        keys += [f"sector:{self.sector}"] if self.sector else []
        keys += [f"status:{self.status}"] if self.status else []
        return tuple(keys)

    @property
    def lasting(self) -> str | None:
        """The most telling key that a thing keeps; its status was another one before."""
        return next((key for key in self.keys() if not key.startswith("status:")), None)

    @property
    def by_fate(self) -> bool:
        return bool(self.state or self.due_before)

    def admits(self, thing: Resolved, row: Row, fate: Row | None) -> bool:
        """The same question as ``conditions`` asks, of a record that was drawn anew."""
        if not set(self.keys()) <= keys_of(thing):
            return False
        if self.kind is not None and row["kind"] != self.kind:
            return False
        if self.since is not None and (row["date_end"] or row["sorted_by"]) + "-99" < self.since:
            return False
        if self.until is not None and row["sorted_by"] > self.until + "-99":
            return False
        if not self.by_fate:
            return True
        if fate is None or (self.state is not None and fate["state"] != self.state):
            return False
        return self.due_before is None or (fate["due"] is not None and fate["due"] <= self.due_before + "-99")

    def conditions(self, family: Family, *, led: bool = False) -> list[sa.ColumnElement[bool]]:
        """The filters as SQL over ``entries``; ``led``: a join already sees to the first key, so rows are few."""
        e, k, f = schema.entries.c, schema.entry_keys.c, schema.fates.c
        out: list[sa.ColumnElement[bool]] = [e.family == family]
        if led:
            other = schema.entry_keys.alias("other")
            for key in self.keys()[1:]:
                place = (other.c.family == family, other.c.key == key, other.c.sorted_by == e.sorted_by)
                out.append(sa.exists().where(*place, other.c.entry_id == e.id))
        else:
            for key in self.keys():
                out.append(e.id.in_(sa.select(k.entry_id).where(k.family == family, k.key == key)))
        if self.kind is not None:
            out.append(e.kind == self.kind)
        if self.since is not None:
            out.append(sa.func.coalesce(e.date_end, e.sorted_by) + "-99" >= self.since)
        if self.until is not None:
            out.append(e.sorted_by <= self.until + "-99")
        if self.by_fate:
            fated = sa.select(f.commitment_id)
            if self.state is not None:
                fated = fated.where(f.state == self.state)
            if self.due_before is not None:
                fated = fated.where(f.due <= self.due_before + "-99")
            out.append(sa.exists(fated.where(f.commitment_id == e.id)) if led else e.id.in_(fated))
        return out


def check_dates(**dates: str | None) -> None:
    """Raises UsageError for a date that is none."""
    for name, value in dates.items():
        if value is not None:
            try:
                DateInterval.parse(value)
            except SchemaError as wrong:
                raise UsageError(f"{name}: {wrong}") from wrong


def entries(
    database: Database,
    family: Family,
    filters: Filters,
    *,
    as_of: str | None,
    newest_first: bool,
    limit: int,
    cursor: str | None,
) -> Page[Entry[Any]]:
    """See ``Ledger.entries``."""
    check_dates(since=filters.since, until=filters.until, due_before=filters.due_before, as_of=as_of)
    limit = max(1, min(limit, MOST))
    after = None if cursor is None else sort_key(cursor)
    with database.read() as connection:
        if as_of is None:
            rows = _page(connection, family, filters, newest_first, after, limit + 1)
            left_out = 0
        else:
            rows = _page_as_of(connection, family, filters, as_of, newest_first, after, limit + 1)
            key = filters.lasting
            left_out = undated(connection, family, key=key)
    items = tuple(entry_of(family, row) for row in rows[:limit])
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(items, f"{last['sorted_by']}~{last['id']}" if last is not None else None, left_out)


def _page(
    connection: Connection,
    family: Family,
    filters: Filters,
    newest_first: bool,
    after: tuple[str, str] | None,
    limit: int,
    *more: sa.ColumnElement[bool],
) -> list[Row]:
    """The next rows in order: along the index of the first key, where there is one, else along that of time."""
    e, k = schema.entries.c, schema.entry_keys.c
    keys = filters.keys()
    query = sa.select(schema.entries).where(*filters.conditions(family, led=bool(keys)), *more)
    day, key = e.sorted_by, e.id
    if keys:
        query = query.join_from(
            schema.entry_keys, schema.entries, sa.and_(k.family == e.family, k.entry_id == e.id)
        ).where(k.family == family, k.key == keys[0])
        day, key = k.sorted_by, k.entry_id
    if after is not None:
        there = sa.tuple_(sa.literal(after[0], schema.Words), sa.literal(after[1], schema.Words))
        place = sa.tuple_(day, key)
        query = query.where(place < there if newest_first else place > there)
    order = (day.desc(), key.desc()) if newest_first else (day, key)
    return [row._asdict() for row in connection.execute(query.order_by(*order).limit(limit))]


def _page_as_of(
    connection: Connection,
    family: Family,
    filters: Filters,
    day: str,
    newest_first: bool,
    after: tuple[str, str] | None,
    limit: int,
) -> list[Row]:
    key = filters.lasting
    then = AsOf(connection, family, day, only=under(connection, family, key) if key is not None else None)
    plain = Filters(**{**_fields(filters), "state": None, "due_before": None}) if filters.by_fate else filters
    redrawn = {thing.id: (thing, row) for thing, row in then.redrawn}
    rows: list[Row] = []
    fates: Mapping[str, Row] = {}
    if filters.by_fate:
        conditions = [*plain.conditions(family), *then.stands()]
        rows = [r for r in _all(connection, conditions) if r["component"] not in then.moved]
        things = {r["id"]: decode(family, r["payload"]) for r in rows}
        things.update((key, thing) for key, (thing, _) in redrawn.items())
        fates = fate_rows(connection, list(things.values()), day)
        rows = [r for r in rows if filters.admits(things[r["id"]], r, fates.get(r["id"]))]
    else:
        want = limit
        place = after
        while want > 0:
            some = _page(connection, family, plain, newest_first, place, limit * 2, *then.stands())
            rows += [r for r in some if r["component"] not in then.moved]
            want = limit - len(rows)
            if len(some) < limit * 2:
                break
            place = (some[-1]["sorted_by"], some[-1]["id"])
    rows += [row for thing, row in redrawn.values() if filters.admits(thing, row, fates.get(thing.id))]
    rows.sort(key=lambda r: (r["sorted_by"], r["id"]), reverse=newest_first)
    if after is not None:
        places = [((r["sorted_by"], r["id"]), r) for r in rows]
        rows = [r for place, r in places if (place < after if newest_first else place > after)]
    return rows[:limit]


def _fields(filters: Filters) -> dict[str, Any]:
    return {name: getattr(filters, name) for name in Filters.__slots__}


def _all(connection: Connection, conditions: Iterable[sa.ColumnElement[bool]]) -> list[Row]:
    return [row._asdict() for row in connection.execute(sa.select(schema.entries).where(*conditions))]


def entry_of(family: Family, row: Mapping[str, Any]) -> Entry[Any]:
    """A row of ``entries`` as an entry."""
    return entry_from(family, *(row[name] for name in SHOWN))


def entry_from(
    family: Family,
    key: str,
    payload: str,
    articles: str,
    reports: int,
    independent: int,
    first_reported: str | None,
    last_reported: str | None,
    *,
    read: Callable[[Family, str], Resolved] = decode,
) -> Entry[Any]:
    """An entry from the columns ``SHOWN`` of its row; ``read`` makes its record."""
    return Entry(
        family=family,
        id=key,
        record=read(family, payload),
        articles=tuple(json.loads(articles)),
        reports=reports,
        independent=independent,
        first_reported=first_reported,
        last_reported=last_reported,
    )


def everything(connection: Connection, family: Family, *, as_of: str | None) -> Iterator[Entry[Any]]:
    """Every entry of a family in the order of ids."""
    e = schema.entries.c
    if as_of is None:
        query = sa.select(schema.entries).where(e.family == family).order_by(e.id)
        for row in connection.execute(query, execution_options={"yield_per": 500}):
            yield entry_of(family, row._asdict())
        return
    then = AsOf(connection, family, as_of)
    rows = [r for r in _all(connection, [e.family == family, *then.stands()]) if r["component"] not in then.moved]
    rows += [row for _, row in then.redrawn]
    for kept in sorted(rows, key=lambda r: str(r["id"])):
        yield entry_of(family, kept)
