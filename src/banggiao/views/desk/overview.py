"""Two states' relations at a glance: the ledger's own overview as of a day; for today the same by quicker lists."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from banggiao.ledger import Entry, Ledger, Overview
from banggiao.ledger.finding import Asked, count, fates_of, find, promises
from banggiao.ledger.lists import MOST, Filters, check_dates
from banggiao.ledger.resolve import Family, standing_on
from banggiao.ledger.tally import newest_report, standing
from banggiao.ledger.then import fates_then, newest

AFFIRMED = "partnership_affirmed"


def overview(
    ledger: Ledger, party: str, other: str, *, as_of: str | None, limit: int, day: str, brief: bool = False
) -> Overview:
    """What is known between two states; where it is of today (``day``), promises by urgency rather than by date, and no
    affirmations among the steps. ``brief``: of today no steps at all. Who holds offices is asked elsewhere."""
    pair = (min(party, other), max(party, other))
    if as_of is not None:
        return _then(ledger, pair, as_of, limit=limit)
    both = Asked(Filters(parties=pair))

    def listed(family: Family, asked: Asked = both, most: int = limit) -> tuple[Entry[Any], ...]:
        return find(ledger, family, asked, limit=most, brief=True).items

    relations = () if brief else listed(Family.RELATIONS, replace(both, without=AFFIRMED), 300)
    commitments = promises(ledger, both, limit=limit, brief=True).items
    return Overview(
        pair=pair,
        as_of=None,
        standing=standing(ledger, pair, day) or standing_on((), pair, day),
        relations=tuple(sorted(relations, key=lambda e: (e.record.date or "9999", e.id))),
        engagements=listed(Family.EVENTS),
        agreements=listed(Family.AGREEMENTS),
        commitments=commitments,
        fates=fates_of(ledger, commitments),
        indicators=listed(Family.INDICATORS, most=40),
        office_holders=(),  # see ``who``
        newest=newest_report(ledger, pair),
    )


def _then(ledger: Ledger, pair: tuple[str, str], as_of: str, *, limit: int) -> Overview:
    check_dates(as_of=as_of)
    undated = 0

    def listed(family: Family, most: int = limit) -> tuple[Entry[Any], ...]:
        nonlocal undated
        found = newest(ledger, family, Asked(Filters(parties=pair)), as_of, most=most)
        undated += found.undated if family is not Family.RELATIONS else 0
        return tuple(found.entries)

    relations = listed(Family.RELATIONS, MOST)
    commitments = listed(Family.COMMITMENTS)
    return Overview(
        pair=pair,
        as_of=as_of,
        standing=standing_on([e.record for e in relations], pair, as_of),
        relations=tuple(sorted(relations, key=lambda e: (e.record.date or "9999", e.id))),
        engagements=listed(Family.EVENTS),
        agreements=listed(Family.AGREEMENTS),
        commitments=commitments,
        fates=fates_then(ledger, commitments, as_of),
        indicators=listed(Family.INDICATORS),
        office_holders=(),  # see ``who``
        newest=newest_report(ledger, pair, until=as_of),
        undated=undated,
    )


def affirmed(ledger: Ledger, known: Overview) -> int:
    """How often the standing tier was affirmed."""
    if known.as_of is not None:
        return sum(e.record.text("event") == AFFIRMED for e in known.relations)
    return count(ledger, Family.RELATIONS, Asked(Filters(parties=known.pair, kind=AFFIRMED)))
