"""Lists for people who look around: filters with words and sources, promises by urgency, how many of what.

Beside ``Ledger.entries`` these take words of the reports into account and count what the filters leave; they answer
for today only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.identity import batched
from banggiao.ledger.ledger import Ledger
from banggiao.ledger.lists import MOST, Filters, check_dates, entry_of
from banggiao.ledger.resolve import Family, FateState
from banggiao.ledger.search import matching, parse
from banggiao.ledger.types import Entry, Page
from banggiao.model import UsageError

# What a desk asks first: what is late, what contradicts itself, what runs, what stands open, what is done with.
URGENCY = (
    FateState.OVERDUE,
    FateState.UNCLEAR,
    FateState.IN_PROGRESS,
    FateState.OPEN,
    FateState.FULFILLED,
    FateState.SUPERSEDED,
    FateState.LAPSED,
)

# Holders stand within the record; nothing else is listed by who owes.
_HELD_SQLITE = (
    "EXISTS (SELECT 1 FROM json_each(entries.payload, '$.fields') AS field,"
    " json_each(field.value, '$[1].value') AS held"
    " WHERE json_extract(field.value, '$[0]') = 'holders' AND held.value = :holder)"
)
_HELD_POSTGRESQL = (
    "jsonb_path_exists(entries.payload::jsonb, '$.fields[*] ? (@[0] == \"holders\")[1].value[*] ? (@ == $holder)',"
    " jsonb_build_object('holder', CAST(:holder AS text)))"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A list asked for: ledger filters, words that a report must hold, a source that must report it, who owes."""

    filters: Filters
    words: str | None = None
    source: str | None = None
    holder: str | None = None


def find(
    ledger: Ledger,
    family: Family,
    asked: Asked,
    *,
    newest_first: bool = True,
    limit: int = 50,
    cursor: str | None = None,
) -> Page[Entry[Any]]:
    """Entries in the order of when they happened. Raises UsageError for filters that make no sense."""
    limit = max(1, min(limit, MOST))
    keys = [key for key in Filters.keys(asked.filters) if not _common(key)]
    in_order = keys[0] if keys and cursor is None else None
    conditions = _conditions(ledger, family, asked, known=in_order)
    e = schema.entries.c
    if cursor is not None:
        day, mark, key = cursor.partition("~")
        if not mark:
            raise UsageError(f"cursor {cursor!r} is none of this list's: give back `next` of the page before")
        place = sa.tuple_(e.sorted_by, e.id)
        there = sa.tuple_(sa.literal(day, schema.Words), sa.literal(key, schema.Words))
        conditions.append(place < there if newest_first else place > there)
    order = (e.sorted_by.desc(), e.id.desc()) if newest_first else (e.sorted_by, e.id)
    # Ids first: what is sorted and thrown away should not carry its record along.
    query = sa.select(e.id).where(*conditions).order_by(*order).limit(limit + 1)
    with ledger._database.read() as connection:
        if in_order is not None:
            query = _in_key_order(query, family, in_order, newest_first)
        rows = _rows(connection, family, connection.execute(query).scalars().all())
    last = rows[limit - 1] if len(rows) > limit else None
    items = tuple(entry_of(family, row) for row in rows[:limit])
    return Page(items, f"{last['sorted_by']}~{last['id']}" if last is not None else None)


def promises(ledger: Ledger, asked: Asked, *, limit: int = 50, cursor: str | None = None) -> Page[Entry[Any]]:
    """Promises by urgency: state first, then what is due soonest, then the newest."""
    limit = max(1, min(limit, MOST))
    e, f = schema.entries.c, schema.fates.c
    rank = sa.case({str(state): i for i, state in enumerate(URGENCY)}, value=f.state, else_=len(URGENCY))
    due = sa.func.coalesce(f.due, "9999")
    query = (
        sa.select(e.id)
        .select_from(schema.entries.join(schema.fates, e.id == f.commitment_id))
        .where(*_conditions(ledger, Family.COMMITMENTS, asked))
        .order_by(rank, due, e.sorted_by.desc(), e.id)
    )
    offset = 0
    if cursor is not None:
        if not cursor.isdecimal() or len(cursor) > 9:
            raise UsageError(f"cursor {cursor!r} is none of this list's: give back `next` of the page before")
        offset = int(cursor)
    with ledger._database.read() as connection:
        found = connection.execute(query.limit(limit + 1).offset(offset)).scalars().all()
        rows = _rows(connection, Family.COMMITMENTS, found)
    items = tuple(entry_of(Family.COMMITMENTS, row) for row in rows[:limit])
    return Page(items, str(offset + limit) if len(rows) > limit else None)


def board(ledger: Ledger, asked: Asked, *, most: int = 12) -> list[tuple[FateState, int, list[Entry[Any]]]]:
    """Promises by state, the most urgent state first: how many, and the first of them. States without any are left
    out."""
    e, f = schema.entries.c, schema.fates.c
    keys = [key for key in Filters.keys(asked.filters) if not _common(key)]
    conditions = _conditions(ledger, Family.COMMITMENTS, asked, known=keys[0] if keys else None)
    query = sa.select(e.id, e.sorted_by, f.state, f.due).where(*conditions, e.id == f.commitment_id)
    if keys:
        k = schema.entry_keys.c
        joined = schema.entry_keys.join(schema.fates, k.entry_id == f.commitment_id).join(
            schema.entries, sa.and_(e.family == k.family, e.id == k.entry_id)
        )
        query = query.select_from(joined).where(k.family == Family.COMMITMENTS, k.key == keys[0])
    with ledger._database.read() as connection:
        rows = list(connection.execute(query))
        rows.sort(key=lambda row: (row.sorted_by, row.id), reverse=True)
        rows.sort(key=lambda row: row.due or "9999")  # stable: the newest first among those that are due together
        by_state = {str(state): [row.id for row in rows if row.state == state] for state in URGENCY}
        first = {state: _rows(connection, Family.COMMITMENTS, ids[:most]) for state, ids in by_state.items()}
    return [
        (state, len(by_state[state]), [entry_of(Family.COMMITMENTS, row) for row in first[state]])
        for state in URGENCY
        if by_state[state]
    ]


def _rows(connection: Connection, family: Family, ids: Sequence[str]) -> list[dict[str, Any]]:
    e = schema.entries.c
    found: dict[str, dict[str, Any]] = {}
    for some in batched(list(ids)):
        query = sa.select(schema.entries).where(e.family == family, e.id.in_(some))
        found.update((row.id, row._asdict()) for row in connection.execute(query))
    return [found[key] for key in ids]


def _in_key_order(query: sa.Select[Any], family: Family, key: str, newest_first: bool) -> sa.Select[Any]:
    """The same entries by way of the keys' own order, which can stop after the first page."""
    e, k = schema.entries.c, schema.entry_keys.c
    joined = schema.entry_keys.join(schema.entries, sa.and_(e.family == k.family, e.id == k.entry_id))
    order = (k.sorted_by.desc(), k.entry_id.desc()) if newest_first else (k.sorted_by, k.entry_id)
    narrowed = query.select_from(joined).where(k.family == family, k.key == key)
    return narrowed.order_by(None).order_by(*order)


def count(ledger: Ledger, family: Family, asked: Asked) -> int:
    """How many entries the filters leave."""
    query = sa.select(sa.func.count()).select_from(schema.entries).where(*_conditions(ledger, family, asked))
    with ledger._database.read() as connection:
        return int(connection.execute(query).scalar_one())


def facets(ledger: Ledger, family: Family, asked: Asked, *, most: int = 40) -> dict[str, list[tuple[str, int]]]:
    """How the entries that the filters leave spread: by kind, status, state (of promises), country, sector and year."""
    e, f, k = schema.entries.c, schema.fates.c, schema.entry_keys.c
    conditions = _conditions(ledger, family, asked)
    number = sa.func.count()
    year = sa.func.substr(e.sorted_by, 1, 4)
    with ledger._database.read() as connection:
        out = {
            "kind": _counted(connection, sa.select(e.kind, number).where(*conditions).group_by(e.kind)),
            "year": _counted(connection, sa.select(year, number).where(*conditions).group_by(year)),
        }
        wanted = sa.select(e.id).where(*conditions)
        keys = (
            sa.select(k.key, number)
            .where(k.family == family, k.entry_id.in_(wanted))
            .where(k.key.not_like("%|%"), k.key.not_like("name:%"))
            .group_by(k.key)
        )
        told = _counted(connection, keys)
        if family is Family.COMMITMENTS:
            by_state = sa.select(f.state, number).where(f.commitment_id.in_(wanted)).group_by(f.state)
            out["state"] = _counted(connection, by_state)
    out["country"] = [(key, n) for key, n in told if ":" not in key][:most]
    out["status"] = [(key.removeprefix("status:"), n) for key, n in told if key.startswith("status:")]
    out["sector"] = [(key.removeprefix("sector:"), n) for key, n in told if key.startswith("sector:")][:most]
    return out


def _counted(connection: Connection, query: sa.Select[Any]) -> list[tuple[str, int]]:
    rows = [(str(value), int(n)) for value, n in connection.execute(query) if value]
    return sorted(rows, key=lambda row: (-row[1], row[0]))


def _conditions(
    ledger: Ledger, family: Family, asked: Asked, *, known: str | None = None
) -> list[sa.ColumnElement[bool]]:
    filters = asked.filters
    check_dates(since=filters.since, until=filters.until, due_before=filters.due_before)
    e, k = schema.entries.c, schema.entry_keys.c
    plain = Filters(
        kind=filters.kind,
        since=filters.since,
        until=filters.until,
        state=filters.state,
        due_before=filters.due_before,
    )
    out = plain.conditions(family)
    for key in Filters.keys(filters):
        if key == known:  # the query goes by it already
            continue
        there = sa.select(k.entry_id).where(
            k.family == family, k.key == key, k.sorted_by == e.sorted_by, k.entry_id == e.id
        )
        out.append(sa.exists(there) if _common(key) else e.id.in_(_standing_under(family, key)))
    if asked.words:
        n = schema.contents.c.n
        # Only the dialect matters to the condition, and the engine has it as well as a connection.
        holding = sa.select(n).where(matching(cast(Connection, ledger._database.engine), parse(asked.words)))
        out.append(e.id.in_(_reported_in(family, holding)))
    if asked.source:
        c = schema.contents.c
        out.append(e.id.in_(_reported_in(family, sa.select(c.n).where(c.source == asked.source))))
    if asked.holder:
        held = _HELD_SQLITE if ledger._database.is_sqlite else _HELD_POSTGRESQL
        out.append(sa.and_(sa.true(), sa.text(held).bindparams(holder=asked.holder)))
    return out


def _common(key: str) -> bool:
    """Nearly everything stands under this key: looking it up entry by entry is faster than listing it."""
    return key == "VNM" or key.startswith("status:")


def _standing_under(family: Family, key: str) -> sa.Select[tuple[str]]:
    k = schema.entry_keys.c
    return sa.select(k.entry_id).where(k.family == family, k.key == key)


def _reported_in(family: Family, contents: Any) -> sa.Select[tuple[str]]:
    m, f = schema.members.c, schema.facts.c
    return (
        sa.select(m.entry_id)
        .select_from(schema.members.join(schema.facts, m.fact_n == f.n))
        .where(m.family == family, f.content_n.in_(contents))
    )
