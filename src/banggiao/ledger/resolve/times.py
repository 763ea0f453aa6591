"""When an attested thing happened, as days: exact, within a span, or known only from the day of its report."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from banggiao.model import DateInterval, EngagementStatus, PartialDate


class Known(IntEnum):
    """How well a time is known, from not at all to the day."""

    NOTHING = 0
    REPORTED = 1  # only the day of the report
    YEAR = 2
    MONTH = 3
    DAY = 4


@dataclass(frozen=True, slots=True)
class When:
    """First and last possible day as ordinals; for ``REPORTED`` both are the day of the report."""

    known: Known
    first: int = 0
    last: int = 0

    @property
    def days(self) -> int:
        return self.last - self.first + 1


NEVER = When(Known.NOTHING)


@lru_cache(maxsize=8192)
def day_number(text: str | None, *, end: bool = False) -> int | None:
    """The ordinal of an ISO date's first (or last) day; None for None."""
    if text is None:
        return None
    interval = DateInterval.parse(text)
    return (interval.end.last_day if end else interval.start.first_day).toordinal()


def iso(number: int) -> str:
    """The ISO day of an ordinal."""
    return dt.date.fromordinal(number).isoformat()


def _known(date: PartialDate) -> Known:
    return Known.DAY if date.is_day else Known.MONTH if date.month is not None else Known.YEAR


@lru_cache(maxsize=8192)
def when(date: str | None, date_end: str | None, published: str | None) -> When:
    """The time of something dated ``date`` (to ``date_end``) in an article of ``published``."""
    if date is not None:
        interval = DateInterval.parse(date)
        known = min(_known(interval.start), _known(interval.end))
        last = interval.end.last_day
        if date_end is not None:
            last = max(last, DateInterval.parse(date_end).end.last_day)
        if known is Known.DAY and (last - interval.start.first_day).days > 45:
            known = Known.MONTH  # a season of events is not one event's days
        return When(known, interval.start.first_day.toordinal(), last.toordinal())
    if published is not None:
        reported = PartialDate.parse(published)
        if reported.is_day:
            day = reported.first_day.toordinal()
            return When(Known.REPORTED, day, day)
        return When(_known(reported), reported.first_day.toordinal(), reported.last_day.toordinal())
    return NEVER


def months(first: int, last: int, *, most: int = 3) -> tuple[str, ...]:
    """The months 'YYYY-MM' that days ``first`` to ``last`` touch, at most ``most`` of them."""
    out: list[str] = []
    year, month = divmod(
        dt.date.fromordinal(max(1, first)).year * 12 + dt.date.fromordinal(max(1, first)).month - 1, 12
    )
    end = dt.date.fromordinal(max(1, last))
    while (year, month + 1) <= (end.year, end.month) and len(out) < most:
        out.append(f"{year:04d}-{month + 1:02d}")
        year, month = (year, month + 1) if month < 11 else (year + 1, 0)
    return tuple(out)


COMING = frozenset(
    {EngagementStatus.PLANNED, EngagementStatus.PROPOSED, EngagementStatus.INVITED, EngagementStatus.ACCEPTED}
)
BEFORE, AFTER = 14, 31  # days: how long ago an undated event may be, how far ahead an undated plan may lie
