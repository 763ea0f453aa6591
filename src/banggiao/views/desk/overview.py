"""Two states' relations at a glance: the ledger's own overview as of a day; for today the same by quicker lists."""

from __future__ import annotations

from typing import Any

from banggiao.ledger import Entry, Ledger, Overview
from banggiao.ledger.finding import Asked, find, promises
from banggiao.ledger.lists import Filters
from banggiao.ledger.resolve import Family, standing_on
from banggiao.ledger.tally import newest_report

_PEOPLE = 60


def overview(
    ledger: Ledger, party: str, other: str, *, as_of: str | None, limit: int, people: int = _PEOPLE
) -> Overview:
    """What is known between two states; promises by urgency rather than by date, where it is of today. ``people``: how
    many of the party's, those reported last, are looked through for its holders of offices."""
    if as_of is not None:
        return ledger.overview(party, other, as_of=as_of, limit=limit)
    pair = (min(party, other), max(party, other))
    both = Asked(Filters(parties=pair))

    def listed(family: Family, most: int = limit) -> tuple[Entry[Any], ...]:
        return find(ledger, family, both, limit=most).items

    relations = listed(Family.RELATIONS, 300)
    commitments = promises(ledger, both, limit=limit).items
    lists = (relations, listed(Family.EVENTS), listed(Family.AGREEMENTS), listed(Family.INDICATORS, 40))
    newest = newest_report(ledger, pair)
    known = find(ledger, Family.PEOPLE, Asked(Filters(parties=(party,))), limit=people, brief=True) if people else None
    return Overview(
        pair=pair,
        as_of=None,
        standing=standing_on([e.record for e in relations], pair, newest or "9999-12-31"),
        relations=tuple(sorted(relations, key=lambda e: (e.record.date or "9999", e.id))),
        engagements=lists[1],
        agreements=lists[2],
        commitments=commitments,
        fates=ledger.fates([e.id for e in commitments]),
        indicators=lists[3],
        office_holders=tuple(e for e in known.items if _in_office(e, party)) if known else (),
        newest=newest,
    )


def _in_office(entry: Entry[Any], country: str) -> bool:
    if entry.record.value("historical"):
        return False
    return any(t.country == country and t.last_seen and t.until is None for t in entry.record.tenures)
