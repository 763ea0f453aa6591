"""A briefing on whatever it is asked for."""

from __future__ import annotations

from banggiao.ledger import Ledger
from banggiao.ledger.lists import check_dates
from banggiao.views.brief.bilateral import brief_pair, brief_visit
from banggiao.views.brief.types import Briefing, Country, Pair, Person, Sector, Subject, Visit
from banggiao.views.brief.unilateral import brief_country, brief_person, brief_sector
from banggiao.views.wording import Wording


def gather(
    ledger: Ledger,
    subject: Subject,
    *,
    say: Wording,
    since: str | None = None,
    as_of: str | None = None,
    limit: int = 12,
) -> Briefing:
    """A briefing on a subject from what the ledger knows (``as_of``: knew by that day); ``limit`` lines a section.

    ``since``: only what happened, was signed, settled or counted from that day on; where things stand, who is who, and
    promises that are still open are told whenever they were made.
    """
    check_dates(since=since, as_of=as_of)
    match subject:
        case Pair():
            return brief_pair(ledger, subject, say=say, since=since, as_of=as_of, limit=limit)
        case Country():
            return brief_country(ledger, subject, say=say, since=since, as_of=as_of, limit=limit)
        case Person():
            return brief_person(ledger, subject, say=say, since=since, as_of=as_of, limit=limit)
        case Sector():
            return brief_sector(ledger, subject, say=say, since=since, as_of=as_of, limit=limit)
        case Visit():
            return brief_visit(ledger, subject, say=say, since=since, as_of=as_of, limit=limit)
