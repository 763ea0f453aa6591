"""From what the words say to ISO dates, given the day on which they were published."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from banggiao.reading.dates.expression import DateExpr, DateKind, DateMention, Point, Resolved

# A day or month without a year is of the year of publication, unless that puts it further off than news reaches:
# on 2 January 'ngày 28/12' is last week, not eleven months ahead.
_FAR_AHEAD = 213
_FAR_BACK = 270
_SLACK = 2  # days by which a clue of tense may err: time zones, and news published over midnight

Parts = tuple[int, int | None, int | None]  # year, month, day


def resolve(
    mention: DateMention | DateExpr,
    published: str | None,
    *,
    context_year: int | None = None,
    context_day: str | None = None,
    tense: str | None = None,
) -> Resolved:
    """The date that a mention means, in ISO form, at the precision that its words give.

    ``published`` is the ISO day of publication, or None. ``context_year`` is the year that the text is speaking of,
    used before the publication's where the words leave the year open. ``context_day`` is the ISO day that 'cùng ngày'
    and 'hôm sau' refer to. ``tense`` ('past', 'future' or None) is what the clause says of the time.

    Unknown is ``Resolved(None)``; nothing is guessed beyond the rule on missing years. A ``published`` that is no full
    ISO day raises ValueError.
    """
    expr = mention.expr if isinstance(mention, DateMention) else mention
    anchor = date.fromisoformat(published) if published else None
    if expr.kind is DateKind.CLOCK:
        return Resolved(None)
    if expr.kind is DateKind.SAME_DAY:
        known = _iso_day(context_day)
        return Resolved(_iso(_shifted(expr.first, known)) if known else None)
    if expr.kind is DateKind.WEEK:
        return Resolved(_week(expr.first, anchor) if anchor else None)
    if expr.last is None:
        return Resolved(_iso(_point(expr.first, anchor, context_year, tense)))
    return _interval(expr.first, expr.last, anchor, context_year, tense)


def _iso_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text and len(text) == 10 else None


def _interval(first: Point, last: Point, anchor: date | None, context_year: int | None, tense: str | None) -> Resolved:
    if tense == "past" and anchor is not None and last.year is None and last.year_shift is None:
        begun = _interval(first, last, anchor, context_year, None)
        if begun.start is not None and len(begun.start) == 10 and begun.start <= anchor.isoformat():
            return begun  # what has begun may end ahead: 'đã đến Lima, mở đầu chuyến thăm từ 30/6 đến 2/7'
    end = _point(last, anchor, context_year, tense)
    if first.year is not None or first.year_shift is not None or end is None or first.month is None:
        start = _point(first, anchor, context_year, tense)
    else:  # the span's first part is of its end's year, or of the year before
        start = _point(replace(first, year=end[0]), anchor, context_year, tense)
        if start is not None and _sortable(start) > _sortable(end):
            start = _point(replace(first, year=end[0] - 1), anchor, context_year, tense)
    left, right = _iso(start), _iso(end)
    if left is None or right is None or left == right:
        return Resolved(left or right)
    return Resolved(left, right) if left < right else Resolved(None)


def _sortable(parts: Parts) -> tuple[int, int, int]:
    return parts[0], parts[1] or 0, parts[2] or 0


def _iso(parts: Parts | None) -> str | None:
    if parts is None or not 1 <= parts[0] <= 9999:
        return None
    year, month, day = parts
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}" if day <= monthrange(year, month)[1] else None


def _shifted(point: Point, anchor: date) -> Parts | None:
    """A point that is only so many days, weeks, months or years from the anchor."""
    if not date.min.year + 1000 < anchor.year < date.max.year - 1000:
        return None
    if point.day_shift is not None:
        day = anchor + timedelta(days=point.day_shift)
        return day.year, day.month, day.day
    if point.week_shift is not None:
        day = anchor + timedelta(weeks=point.week_shift)
        return _held(day if point.hint == "past" else day - timedelta(days=day.weekday()))
    if point.month_shift is not None:
        months = anchor.year * 12 + anchor.month - 1 + point.month_shift
        return months // 12, months % 12 + 1, None
    if point.year_shift is not None:
        return anchor.year + point.year_shift, None, None
    return None


def _held(first: date) -> Parts | None:
    """The precision that holds a whole week, told by its first day: its month, else its year, else nothing."""
    last = first + timedelta(days=6)
    if first.month == last.month:
        return first.year, first.month, None
    return (first.year, None, None) if first.year == last.year else None


def _week(point: Point, anchor: date) -> str | None:
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=point.week_shift or 0)
    if point.hint == "past":
        return _iso(_held(anchor + timedelta(weeks=point.week_shift or 0)))
    if point.edge == "end":  # the weekend lies in one month more often than its week
        saturday, sunday = monday + timedelta(days=5), monday + timedelta(days=6)
        if saturday.month == sunday.month:
            return _iso((saturday.year, saturday.month, None))
    return _iso(_held(monday))


def _point(point: Point, anchor: date | None, context_year: int | None, tense: str | None) -> Parts | None:
    hint = point.hint or tense
    if point.weekday is not None:
        return _weekday(point, anchor, hint) if anchor else None
    year = point.year
    if year is None and point.year_shift is not None and anchor:
        year = anchor.year + point.year_shift
    if year is not None:
        return year, point.month, point.day
    if point.year_shift is not None:
        return None if context_year is None or point.year_shift else (context_year, point.month, point.day)
    if point.month is None and point.day is None:
        return _shifted(point, anchor) if anchor else None
    if context_year is not None and point.month is not None:
        return context_year, point.month, point.day
    if anchor is None:
        return None
    if point.month is None:
        return _day_of_month(point.day or 1, anchor, hint)
    return _missing_year(point.month, point.day, anchor, hint)


def _weekday(point: Point, anchor: date, hint: str | None) -> Parts | None:
    ahead = (point.weekday or 0) - anchor.weekday()
    if point.week_shift is not None:
        day = anchor + timedelta(days=ahead, weeks=point.week_shift)
    elif hint == "future":
        # 'Chủ nhật tới' said on a Sunday is the next one; a tense alone leaves the day itself possible.
        day = anchor + timedelta(days=ahead % 7 or (7 if point.hint else 0))
    else:  # the newest one: news tells of the days behind it
        day = anchor - timedelta(days=-ahead % 7 or (7 if point.hint else 0))
    return day.year, day.month, day.day


def _day_of_month(number: int, anchor: date, hint: str | None) -> Parts | None:
    """'ngày 19' alone: this month, or the neighbouring one that fits the tense or lies nearer."""
    candidates = []
    for shift in (-1, 0, 1):
        months = anchor.year * 12 + anchor.month - 1 + shift
        year, month = months // 12, months % 12 + 1
        if number <= monthrange(year, month)[1]:
            candidates.append(date(year, month, number))
    if hint == "past":
        candidates = [d for d in candidates if (d - anchor).days <= _SLACK]
    elif hint == "future":
        candidates = [d for d in candidates if (d - anchor).days >= -_SLACK]
    best = min(candidates, key=lambda d: (abs((d - anchor).days), d > anchor), default=None)
    return (best.year, best.month, best.day) if best else None


def _missing_year(month: int, day: int | None, anchor: date, hint: str | None) -> Parts | None:
    distance = (date(anchor.year, month, min(day or 15, 28)) - anchor.replace(day=min(anchor.day, 28))).days
    slack = _SLACK if day is not None else 30  # within the month itself a month is both past and to come
    year = anchor.year
    if hint == "past":
        year -= distance > slack
    elif hint == "future":
        year += distance < -slack
    elif distance > _FAR_AHEAD:
        year -= 1
    elif distance < -_FAR_BACK:
        year += 1
    return year, month, day
