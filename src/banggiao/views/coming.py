"""What lies ahead: engagements that are announced and not past."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from banggiao.ledger import Entry, Ledger
from banggiao.ledger.types import Family
from banggiao.model import DateInterval, PartialDate

OPEN_STATUSES = ("planned", "proposed", "invited", "accepted")
_FRESH = dt.timedelta(days=365)  # for how long something announced without a day counts as coming
_FURTHER = 50  # announced things that are looked through for those ahead, a status

Entries = tuple[Entry[Any], ...]


def is_coming(entry: Entry[Any], day: dt.date | None) -> bool:
    """Announced and, seen from ``day``, not past; without a day of its own only where it was reported within a year."""
    if entry.record.text("status") not in OPEN_STATUSES:
        return False
    date = entry.record.text("date_end") or entry.record.date
    if date is not None:
        return day is None or DateInterval.parse(date).end.last_day >= day
    seen = entry.last_reported
    return seen is not None and (day is None or PartialDate.parse(seen).last_day >= day - _FRESH)


def coming_and_past(
    ledger: Ledger, parties: Sequence[str], *, day: dt.date | None, as_of: str | None, limit: int
) -> tuple[Entries, Entries]:
    """Engagements of all of ``parties`` that lie ahead of ``day``, the nearest first, those without a date last; and
    the others, the newest first. At most ``limit`` of each."""

    def asked(**filters: Any) -> Entries:
        return ledger.entries(Family.EVENTS, parties=parties, as_of=as_of, **filters).items

    since = day.isoformat() if day else None
    announced = [e for s in OPEN_STATUSES for e in asked(status=s, since=since, limit=_FURTHER, newest_first=False)]
    announced += [e for s in OPEN_STATUSES for e in asked(status=s, limit=_FURTHER) if e.record.date is None]
    ahead = {e.id: e for e in announced if is_coming(e, day)}
    past = [e for e in asked(until=since, limit=limit + len(ahead)) if not is_coming(e, day)]
    nearest = sorted(ahead.values(), key=lambda e: (e.record.date or "9999", e.id))
    return tuple(nearest[:limit]), tuple(past[:limit])
