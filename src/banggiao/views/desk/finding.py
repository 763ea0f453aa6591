"""From an address to what the ledger is asked: the filters of lists, the same for pages, data and feeds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from banggiao.ledger import Entry, Ledger, Page
from banggiao.ledger.finding import Asked, find, promises
from banggiao.ledger.lists import Filters
from banggiao.ledger.resolve import Family, FateState
from banggiao.model import AgreementStatus, EngagementStatus, UsageError
from banggiao.views.parties import find_party

NAMES = ("q", "country", "with", "kind", "sector", "person", "since", "until", "status", "state", "due", "source",
         "holder")  # fmt: skip
STATUSES = {
    Family.EVENTS: tuple(str(status) for status in EngagementStatus),
    Family.AGREEMENTS: tuple(str(status) for status in AgreementStatus),
}
_LONGEST = 300
MOST_ROWS = 5000  # of one download


def asked_of(query: Mapping[str, str], family: Family) -> Asked:
    """What an address asks for. UsageError, saying which part, where it makes no sense."""
    given = {name: query[name].strip() for name in NAMES if query.get(name, "").strip()}
    for name, value in given.items():
        if len(value) > _LONGEST or "\x00" in value:
            raise UsageError(f"{name}: at most {_LONGEST} characters of text")
    parties = [find_party(given[name]) for name in ("country", "with") if name in given]
    state, status = given.get("state"), given.get("status")
    if state is not None and state not in set(FateState):
        raise UsageError(f"state: {state!r} is not one of {', '.join(FateState)}")
    if status is not None and status not in STATUSES.get(family, (status,)):
        raise UsageError(f"status: {status!r} is not one of {', '.join(STATUSES[family])}")
    promised = family is Family.COMMITMENTS
    filters = Filters(
        parties=tuple(dict.fromkeys(parties)),
        kind=given.get("kind"),
        since=given.get("since"),
        until=given.get("until"),
        sector=given.get("sector") if promised else None,
        state=state if promised else None,
        due_before=given.get("due") if promised else None,
        person=given.get("person") if family in (Family.EVENTS, Family.PEOPLE) else None,
        status=status if family in STATUSES else None,
    )
    holder = find_party(given["holder"]) if promised and "holder" in given else None
    return Asked(filters, given.get("q"), given.get("source"), holder)


def listed(
    ledger: Ledger,
    family: Family,
    asked: Asked,
    *,
    limit: int,
    cursor: str | None,
    oldest_first: bool = False,
    brief: bool = False,
) -> Page[Entry[Any]]:
    """A page of a list: promises by urgency, all else by when it happened. ``brief``: see ``find``."""
    if family is Family.COMMITMENTS:
        return promises(ledger, asked, limit=limit, cursor=cursor or None, brief=brief)
    return find(ledger, family, asked, limit=limit, cursor=cursor or None, newest_first=not oldest_first, brief=brief)
