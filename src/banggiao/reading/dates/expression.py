"""What a date expression says, before anything is known about when it was said.

A :class:`Point` keeps what the words give and nothing more: 'chiều 30/1' is day 30, month 1, part of day afternoon; its
year stays open. 'tháng 10 năm ngoái' is month 10, year one before the year of speaking. Resolving is another step
(:mod:`banggiao.reading.dates.resolver`), because it needs the day of publication.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum

from banggiao.reading.record import record


class DateKind(StrEnum):
    """What sort of thing a mention is, as far as a caller has to care."""

    POINT = "point"  # a day, a month, a year, however vaguely named
    INTERVAL = "interval"  # from one point to another, both told
    WEEK = "week"  # 'tuần này': one unknown day of a week
    SAME_DAY = "same_day"  # 'cùng ngày', 'hôm sau': relative to the day the text is speaking of
    NAME_YEAR = "name_year"  # the year in a name: 'APEC 2027'
    CLOCK = "clock"  # an hour without a day: 'lúc 14h30'


@record
class Point:
    """One calendar point, absolute where the words are absolute, shifted from the day of speaking where they are not.

    ``day_shift`` counts days, ``week_shift`` weeks, ``month_shift`` months, ``year_shift`` years; a shift of 0 is
    'this'. ``weekday`` is 0 for Monday. ``edge`` keeps 'start', 'middle' or 'end' ('cuối năm nay'), which refines
    nothing in the ISO form. ``hint`` is 'past' or 'future' where words beside it say so ('vừa qua', 'tới').
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_shift: int | None = None
    month_shift: int | None = None
    week_shift: int | None = None
    day_shift: int | None = None
    weekday: int | None = None
    edge: str | None = None
    hint: str | None = None


@record
class DateExpr:
    """An unresolved date: its kind and its one or two points.

    ``bound`` is the preposition's meaning where it limits: 'until' (đến năm 2030), 'before' (trước năm 2030),
    'since' (từ năm 2017), 'after' (sau năm 2030).
    """

    kind: DateKind
    first: Point
    last: Point | None = None
    bound: str | None = None

    @property
    def full_day(self) -> bool:
        """Whether the words alone name one whole calendar day."""
        point = self.first
        return self.kind is DateKind.POINT and None not in (point.year, point.month, point.day)


@record
class DateMention:
    """A date expression in a text. ``start`` and ``end`` count code points of the text that was searched."""

    start: int
    end: int
    expr: DateExpr
    time_of_day: str | None = None


@record
class Resolved:
    """ISO dates at the precision that is known; both None where nothing can be known.

    ``end`` is set for what lasts from ``start`` to ``end``; one unknown day within a span has only ``start``, at the
    precision that holds all of the span.
    """

    start: str | None
    end: str | None = None

    @property
    def iso(self) -> str | None:
        """The date, or ``START/END``."""
        return f"{self.start}/{self.end}" if self.end else self.start


def mentions_within(mentions: Sequence[DateMention], start: int, end: int) -> list[DateMention]:
    """Those of the ordered ``mentions`` that lie in ``[start, end)``; cost is that of what is found."""
    found = []
    for position in range(bisect_left(mentions, start, key=lambda m: m.start), len(mentions)):
        mention = mentions[position]
        if mention.start >= end:
            break
        if mention.end <= end:
            found.append(mention)
    return found
