"""Numbers and newest things across the whole ledger, as the desk's front page, map and network ask for them.

Each function takes an open ``Ledger`` and answers for today.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa

from banggiao.ledger import schema
from banggiao.ledger.bitmaps import Bitmaps
from banggiao.ledger.detail import reports_of
from banggiao.ledger.drawn import pair_key
from banggiao.ledger.finding import Asked, find
from banggiao.ledger.identity import batched, last_day
from banggiao.ledger.ledger import Ledger
from banggiao.ledger.lists import MOST, Filters, entry_of
from banggiao.ledger.resolve import Family, FateState, Standing, standing_on
from banggiao.ledger.types import Entry, Report

_ID = re.compile(r"\b(?:ev|ag|rl|in)-[0-9a-f]{8,}")
_TURNED = (FateState.FULFILLED, FateState.IN_PROGRESS, FateState.SUPERSEDED, FateState.LAPSED, FateState.UNCLEAR)


@dataclass(frozen=True, slots=True)
class SourceTally:
    """One source: how many texts, how many of them about relations, the newest day, when the last came in."""

    source: str | None
    articles: int
    relevant: int
    newest: str | None
    last_seen: str | None


def pairs(ledger: Ledger, *, since: str | None = None, until: str | None = None) -> dict[tuple[str, str], int]:
    """How many events each pair of parties has in a period."""
    there = ledger.catalogue.of(Family.EVENTS)
    chosen = there.current
    if since is not None:
        chosen &= there.started(since)
    if until is not None:
        chosen &= there.until(until)
    return pairs_among(there, chosen)


def pairs_among(there: Bitmaps, chosen: int) -> dict[tuple[str, str], int]:
    """How many of the chosen entries each pair of parties has."""
    parties = sorted(
        (key, own) for key, bits in there.keys.items() if ":" not in key and (own := bits & chosen)
    )  # fmt: skip
    out: dict[tuple[str, str], int] = {}
    for index, (left, own) in enumerate(parties):
        for right, others in parties[index + 1 :]:
            if number := (own & others).bit_count():
                out[left, right] = number
    return out


def days(ledger: Ledger, *, key: str, since: str, until: str) -> Counter[str]:
    """How many events under a key ('KOR', 'KOR|VNM') happened on each known day (ISO)."""
    k = schema.entry_keys.c
    query = (
        sa.select(k.sorted_by, sa.func.count())
        .where(k.family == Family.EVENTS, k.key == key, k.sorted_by >= since, k.sorted_by <= until + "-99")
        .group_by(k.sorted_by)
    )
    with ledger.read() as connection:
        return Counter({day[:10]: number for day, number in connection.execute(query)})


def open_promises(ledger: Ledger, home: str) -> dict[str, Counter[str]]:
    """How many promises there are between a state and every other party, by state of the promise."""
    there = ledger.catalogue.of(Family.COMMITMENTS)
    own = there.under([home])
    out: dict[str, Counter[str]] = {}
    for key, bits in there.keys.items():
        if ":" not in key and key != home:
            numbers = {state: (own & bits & those).bit_count() for state, those in there.states.items()}
            out[key] = Counter({state: number for state, number in numbers.items() if number})
    return out


def met(ledger: Ledger, home: str, *, since: str | None = None) -> Counter[str]:
    """How many engagements a state has had with every other party (since a day)."""
    there = ledger.catalogue.of(Family.EVENTS)
    own = there.under([home]) & (there.since(since) if since is not None else there.current)
    numbers = {key: (own & bits).bit_count() for key, bits in there.keys.items() if ":" not in key and key != home}
    return Counter({key: number for key, number in numbers.items() if number})


def standings(ledger: Ledger, home: str, day: str) -> dict[str, Standing]:
    """Where a state stands with every other by the steps between the two alone."""
    there = ledger.catalogue.of(Family.RELATIONS)
    codes = [key for key in there.keys if ":" not in key and key != home]
    found = {code: standing(ledger, (home, code), day) for code in codes}
    return {code: where for code, where in found.items() if where is not None}


def standing(ledger: Ledger, parties: tuple[str, str], day: str) -> Standing | None:
    """Where two states stand by the steps between the two alone; None where there are none."""
    pair = min(parties), max(parties)

    def made() -> Standing | None:
        found = find(ledger, Family.RELATIONS, Asked(Filters(parties=pair)), limit=MOST).items
        steps = [entry.record for entry in found if entry.record.parties == pair]
        return standing_on(steps, pair, day) if steps else None

    bits = ledger.catalogue.of(Family.RELATIONS).under(pair)
    return ledger.catalogue.derived(("standing", pair, day), bits, made)


def newest_ids(ledger: Ledger, *, keys: Sequence[str] = (), articles: int = 60) -> list[tuple[Family, str]]:
    """(family, id) of what the newest articles report (of the parties in ``keys``, where given), the latest first."""
    c, f, m, e, k = (
        schema.contents.c, schema.facts.c, schema.members.c, schema.entries.c, schema.entry_keys.c
    )  # fmt: skip
    fresh = sa.select(c.n).where(c.relevant == 1, c.reported.is_not(None))
    wanted = fresh.order_by(c.reported.desc(), c.n.desc()).limit(articles).subquery()
    reported = (
        sa.select(m.family, m.entry_id)
        .distinct()
        .select_from(wanted.join(schema.facts, f.content_n == wanted.c.n).join(schema.members, m.fact_n == f.n))
    ).subquery()
    query = sa.select(e.family, e.id, e.last_reported, e.reports).select_from(
        reported.join(schema.entries, sa.and_(e.family == reported.c.family, e.id == reported.c.entry_id))
    )
    if keys:
        under = sa.select(k.entry_id).where(k.family == e.family, k.entry_id == e.id, k.key.in_(keys))
        query = query.where(sa.exists(under))
    with ledger.read() as connection:
        rows = list(connection.execute(query))
    rows.sort(key=lambda row: (row.last_reported or "", row.reports, row.id), reverse=True)
    return [(Family(row.family), row.id) for row in rows]


def entries_at(ledger: Ledger, wanted: Sequence[tuple[Family, str]]) -> list[Entry[Any]]:
    """Entries by family and current id, in that order; what is not there is left out."""
    with ledger.read() as connection:
        entries = _entries(connection, [(str(family), key) for family, key in wanted], ())
    found = {(entry.family, entry.id): entry for entry in entries}
    return [found[pair] for pair in wanted if pair in found]


def _entries(connection: sa.Connection, wanted: Iterable[tuple[str, str]], keys: Sequence[str]) -> list[Entry[Any]]:
    e, k = schema.entries.c, schema.entry_keys.c
    by_family: dict[str, list[str]] = defaultdict(list)
    for family, key in wanted:
        by_family[family].append(key)
    out = []
    for name, ids in sorted(by_family.items()):
        for some in batched(sorted(ids)):
            query = sa.select(schema.entries).where(e.family == name, e.id.in_(some))
            if keys:
                under = sa.select(k.entry_id).where(k.family == name, k.entry_id == e.id, k.key.in_(keys))
                query = query.where(sa.exists(under))
            out += [entry_of(Family(name), row._asdict()) for row in connection.execute(query)]
    return out


def due(ledger: Ledger, *, since: str, until: str, keys: Sequence[str] = (), limit: int = 30) -> list[Entry[Any]]:
    """Promises that fall due within a period and are not done with, the soonest first."""
    e, f, k = schema.entries.c, schema.fates.c, schema.entry_keys.c
    query = (
        sa.select(schema.entries)
        .select_from(schema.fates.join(schema.entries, e.id == f.commitment_id))
        .where(
            e.family == Family.COMMITMENTS,
            f.due >= since,
            f.due <= until + "-99",
            f.state.in_((FateState.OPEN, FateState.IN_PROGRESS, FateState.OVERDUE, FateState.UNCLEAR)),
        )
        .order_by(f.due, e.id)
        .limit(limit)
    )
    if keys:
        under = sa.select(k.entry_id).where(
            k.family == Family.COMMITMENTS, k.entry_id == f.commitment_id, k.key.in_(keys)
        )
        query = query.where(sa.exists(under))
    with ledger.read() as connection:
        return [entry_of(Family.COMMITMENTS, row._asdict()) for row in connection.execute(query)]


def turned(ledger: Ledger, *, by: Sequence[str], keys: Sequence[str] = (), limit: int = 30) -> list[Entry[Any]]:
    """Promises whose fate rests on one of these entries (ids), the first of them first."""
    order = {key: place for place, key in enumerate(by)}
    rank: dict[str, int] = {}
    for promise, ids in _rests_on(ledger).items():
        bearing = order.keys() & ids
        if bearing:
            rank[promise] = min(order[key] for key in bearing)
    chosen = sorted(rank, key=lambda key: (rank[key], key))[: limit * 5 if keys else limit]
    with ledger.read() as connection:
        entries = _entries(connection, [(str(Family.COMMITMENTS), key) for key in chosen], keys)
    return sorted(entries, key=lambda entry: (rank[entry.id], entry.id))[:limit]


def _rests_on(ledger: Ledger) -> dict[str, frozenset[str]]:
    """On which entries the fate of each promise rests that is not merely open or overdue."""
    f = schema.fates.c

    def made() -> dict[str, frozenset[str]]:
        with ledger.read() as connection:
            query = sa.select(f.commitment_id, f.payload).where(f.state.in_(_TURNED))
            rows = connection.execute(query, execution_options={"yield_per": 1000})
            return {row.commitment_id: frozenset(_ID.findall(row.payload)) for row in rows}

    there = ledger.catalogue.of(Family.COMMITMENTS)
    bits = 0
    for state in _TURNED:
        bits |= there.states.get(state, 0)
    return ledger.catalogue.derived("fates", bits & there.current, made)


def newest_report(ledger: Ledger, pair: tuple[str, str], *, until: str | None = None) -> str | None:
    """The day of the newest report about both of two states; ``until``: of what was not reported after that day."""
    k = schema.entry_keys.c
    with ledger.read() as connection:
        query = sa.select(sa.func.max(k.last_reported)).where(k.key == pair_key(*pair), schema.of_states)
        if until is not None:
            query = query.where(k.last_reported <= until)
        day: str | None = connection.execute(query).scalar()
    return day


def positions(
    ledger: Ledger, pair: tuple[str, str], *, limit: int = 40, articles: int = 200, until: str | None = None
) -> list[Report]:
    """How two states describe each other in the newest articles about both, the newest first; ``until``: as was
    reported by a day."""
    with ledger.read() as connection:
        asked = {"pair": pair_key(*pair), "articles": articles, **({"until": until} if until is not None else {})}
        rows = connection.execute(_spoken(until is not None), asked)
        told = [(row.day, row.id) for row in rows if set(pair) <= set(row.parties.split(","))]
        if until is not None:
            told = [(day, key) for day, key in told if day and (last_day(day) or "") <= until]
        newest = sorted(told, reverse=True)[:limit]  # texts are read of those alone that are shown
        reports = reports_of(connection, list(dict.fromkeys(key for _, key in newest)), as_of=until)
    return sorted(reports, key=lambda r: (r.published or "", r.fact_id), reverse=True)[:limit]


@cache
def _spoken(then: bool) -> sa.Select[Any]:
    """Positions in the newest ``articles`` entries under ``pair``, with the day of each report; ``then``: of what
    happened by ``until``, or was reported of by then alone."""
    k, m, f, a, c, r = (
        schema.entry_keys.c, schema.members.c, schema.facts.c, schema.attested.c, schema.contents.c, schema.reports.c
    )  # fmt: skip
    day: sa.ColumnElement[str] = sa.bindparam("until", type_=sa.Text)
    by_then = [sa.or_(k.sorted_by <= day, k.last_reported <= day)] if then else []
    recent = (
        sa.select(k.entry_id, k.family)
        .where(k.key == sa.bindparam("pair"), schema.of_states, *by_then)
        .order_by(k.sorted_by.desc() if then else k.last_reported.desc())
        .limit(sa.bindparam("articles", type_=sa.Integer))
        .subquery()
    )
    contents = (
        sa.select(a.content_n)
        .distinct()
        .select_from(
            recent.join(schema.members, sa.and_(m.family == recent.c.family, m.entry_id == recent.c.entry_id)).join(
                schema.attested, m.fact_n == a.fact_n
            )
        )
    )
    worked_out = sa.case((c.given.is_(None), c.published))
    return (
        sa.select(f.id, f.parties, sa.func.coalesce(r.published, worked_out, "").label("day"))
        .select_from(
            schema.facts.join(schema.attested, a.fact_n == f.n)
            .join(schema.contents, f.content_n == c.n)
            .join(schema.reports, r.content_n == c.n)
        )
        .where(f.content_n.in_(contents), f.type == "position")
    )


def sources(ledger: Ledger) -> list[SourceTally]:
    """What came from where, the most first."""
    c = schema.contents.c
    number = sa.func.count()
    query = (
        sa.select(
            c.source, number.label("articles"), sa.func.sum(c.relevant).label("relevant"),
            sa.func.max(c.published).label("newest"), sa.func.max(c.first_seen).label("last_seen"),
        ).group_by(c.source)
    )  # fmt: skip
    with ledger.read() as connection:
        rows = [
            SourceTally(r.source, int(r.articles), int(r.relevant or 0), r.newest, r.last_seen)
            for r in connection.execute(query)
        ]
    return sorted(rows, key=lambda row: (-row.articles, row.source or ""))


def taken_in(ledger: Ledger, *, days: int = 30) -> list[tuple[str, int]]:
    """How many texts came in on each of the newest days on which any did, the newest first."""
    c = schema.contents.c
    day = sa.func.substr(c.first_seen, 1, 10)
    query = sa.select(day, sa.func.count()).group_by(day).order_by(day.desc()).limit(days)
    with ledger.read() as connection:
        return [(str(when), int(number)) for when, number in connection.execute(query)]


def report_of(ledger: Ledger, fact_id: str) -> Report | None:
    """The earliest report of a fact; None where there is no such fact."""
    with ledger.read() as connection:
        found = reports_of(connection, [fact_id])
    return found[0] if found else None


def entries_of(ledger: Ledger, family: Family, ids: Sequence[str]) -> dict[str, Entry[Any]]:
    """Entries by their current ids; what is not among them is left out."""
    with ledger.read() as connection:
        return {entry.id: entry for entry in _entries(connection, [(str(family), key) for key in ids], ())}


def entries_with(ledger: Ledger, fact_ids: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
    """By fact id: (family, entry id) of every entry that it is a member of."""
    m, f = schema.members.c, schema.facts.c
    out: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with ledger.read() as connection:
        for some in batched(sorted(set(fact_ids))):
            query = (
                sa.select(f.id, m.family, m.entry_id)
                .select_from(schema.members.join(schema.facts, m.fact_n == f.n))
                .where(f.id.in_(some))
            )
            for row in connection.execute(query):
                out[row.id].append((row.family, row.entry_id))
    return dict(out)
