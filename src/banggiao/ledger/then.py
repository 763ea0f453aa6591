"""Lists and their counts as of a day, for people who look around: the same questions as ``finding`` answers for today.

What was known on a day is drawn anew for each question, so these hold at most ``MOST`` entries: a list that is longer
says so, and narrower filters show the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

import sqlalchemy as sa

from banggiao.ledger import schema
from banggiao.ledger.asof import undated
from banggiao.ledger.drawn import happened, kind_of, parties_of, sorted_by
from banggiao.ledger.finding import URGENCY, Asked
from banggiao.ledger.identity import last_day
from banggiao.ledger.ledger import Ledger
from banggiao.ledger.lists import check_dates, everything
from banggiao.ledger.resolve import Family, Fate
from banggiao.ledger.search import matching, parse
from banggiao.ledger.types import Entry

MOST = 3000
MOST_FATES = 1000  # promises of all partners whose fates are followed again: the newest
_A_PAGE = 1000


@dataclass(frozen=True, slots=True)
class Then:
    """What the ledger would have listed. ``undated``: facts whose article has no date, so that no day can place them;
    ``cut``: there is more than is listed here."""

    entries: tuple[Entry[Any], ...]
    fates: Mapping[str, Fate]
    undated: int
    cut: bool


def then(ledger: Ledger, family: Family, asked: Asked, day: str, *, most: int = MOST) -> Then:
    """Entries as of a day: promises by urgency, all else the newest first. UsageError for filters without sense."""
    f = asked.filters
    holding = _holding(ledger, asked, day) if asked.words or asked.source else None
    check_dates(since=f.since, until=f.until, due_before=f.due_before, as_of=day)
    if f.lasting is not None:
        found, left_out, cut = _under_a_key(ledger, family, asked, day, most)
    else:
        found, left_out, cut = _of_all(ledger, family, asked, day)
    found = [e for e in found if _admitted(e, asked, holding)]
    fates: Mapping[str, Fate] = {}
    if family is Family.COMMITMENTS and f.lasting is None and len(found) > MOST_FATES:
        found, cut = found[:MOST_FATES], True
    if family is Family.COMMITMENTS and f.by_fate:
        fates = ledger.fates([e.id for e in found], as_of=day)
        found = [e for e in found if _fated(fates.get(e.id), asked)]
    cut, found = cut or len(found) > most, found[:most]
    if family is Family.COMMITMENTS:
        fates = fates or ledger.fates([e.id for e in found], as_of=day)
        found.sort(key=lambda e: _urgency(fates.get(e.id)))  # stable: the newest first among equals
    return Then(tuple(found), fates, left_out, cut)


def _under_a_key(
    ledger: Ledger, family: Family, asked: Asked, day: str, most: int
) -> tuple[list[Entry[Any]], int, bool]:
    """By pages: what stands under a party or a name is drawn anew quickly."""
    f = asked.filters
    found: list[Entry[Any]] = []
    cursor = None
    while True:
        page = ledger.entries(
            family, parties=f.parties, kind=f.kind, since=f.since, until=f.until, sector=f.sector, person=f.person,
            status=f.status, as_of=day, limit=_A_PAGE, cursor=cursor,
        )  # fmt: skip
        found += page.items
        cursor = page.next
        if cursor is None or len(found) > most:
            return found, page.undated, cursor is not None


def _of_all(ledger: Ledger, family: Family, asked: Asked, day: str) -> tuple[list[Entry[Any]], int, bool]:
    """At once: drawing a whole family anew takes the same for one page as for all."""
    f = asked.filters
    plain = replace(f, state=None, due_before=None)
    with ledger.read() as connection:
        known = list(everything(connection, family, as_of=day))
        left_out = undated(connection, family)
    rows = []
    for entry in known:
        record = entry.record
        place = sorted_by(family, record)
        row = {"kind": kind_of(family, record), "sorted_by": place, "date_end": happened(family, record)[1]}
        if plain.admits(record, row, None):
            rows.append((place, entry.id, entry))
    rows.sort(key=lambda row: row[:2], reverse=True)
    return [entry for _, _, entry in rows], left_out, False


def _fated(fate: Fate | None, asked: Asked) -> bool:
    f = asked.filters
    if fate is None or (f.state is not None and fate.state != f.state):
        return False
    return f.due_before is None or (fate.deadline is not None and fate.deadline <= f.due_before + "-99")


def _admitted(entry: Entry[Any], asked: Asked, holding: frozenset[str] | None) -> bool:
    if holding is not None and holding.isdisjoint(entry.articles):
        return False
    return asked.holder is None or asked.holder in entry.record.codes("holders")


def _urgency(fate: Fate | None) -> tuple[int, str]:
    return (URGENCY.index(fate.state), fate.deadline or "9999") if fate is not None else (len(URGENCY), "9999")


def _holding(ledger: Ledger, asked: Asked, day: str) -> frozenset[str]:
    """The ids of articles of then that hold the words and come from the source."""
    c, r = schema.contents.c, schema.reports.c
    query = (
        sa.select(r.article_id)
        .select_from(schema.reports.join(schema.contents, r.content_n == c.n))
        .where(c.reported <= (last_day(day) or day))
    )
    if asked.source:
        query = query.where(c.source == asked.source)
    with ledger.read() as connection:
        if asked.words:
            query = query.where(matching(connection, parse(asked.words)))
        return frozenset(connection.execute(query).scalars())


def facets_then(family: Family, known: Then) -> dict[str, list[tuple[str, int]]]:
    """How the entries spread; see ``finding.facets``."""
    names = ("kind", "year", "country", "sector", "status", "state")
    told: dict[str, Counter[str]] = {name: Counter() for name in names}
    for entry in known.entries:
        record = entry.record
        fate = known.fates.get(entry.id)
        values: dict[str, Iterable[str | None]] = {
            "kind": [kind_of(family, record)],
            "year": [sorted_by(family, record)[:4]],
            "country": parties_of(record),
            "sector": set(record.codes("sectors")),
            "status": [record.text("status")],
            "state": [str(fate.state) if fate else None],
        }
        for name, some in values.items():
            told[name].update(value for value in some if value)
    return {name: sorted(some.items(), key=lambda row: (-row[1], row[0])) for name, some in told.items()}


def pairs_then(known: Then) -> dict[tuple[str, str], int]:
    """How many of these events each pair of parties has."""
    out: Counter[tuple[str, str]] = Counter()
    for entry in known.entries:
        out.update(combinations(parties_of(entry.record), 2))
    return dict(out)
