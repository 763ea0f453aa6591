"""Days named by number: '30/1', '9 tháng 10 năm 2025', '9-11/10', '28/12-2/1', '28 và 29-11'.

:func:`read_days` reads, from one position, a day or a run of days that share their month and year.
"""

from __future__ import annotations

import re
from dataclasses import replace

from banggiao.reading.dates.expression import Point
from banggiao.reading.dates.patterns import (
    DAY,
    FUTURE_WORDS,
    MONTH,
    MONTH_WORDS,
    PART,
    PAST_WORDS,
    REL_YEAR,
    YEAR,
    YEAR_SHIFTS,
    part_of_day,
)
from banggiao.reading.record import record

# In '9-11/10' the first hyphen spans days; in '19-20-6' the middle number can be no month.
# Typed with spaces, '5 - 7 - 1993' and '23 - 6,' are days, while '28 - 29/6' and '5 - 7 tháng 12' span them.
_SPACED = rf"\s-\s(?={MONTH}(?:\s-\s{YEAR}|(?!\s?[/.-]\s?[0-9]|\s+tháng|\s+năm|\s-)))"
_SEP = rf"(?:\s?/\s?|-(?!\s?{DAY}\s?[/.]\s?{MONTH})|\.|{_SPACED})"
_ITEM = re.compile(
    rf"(?P<d>{DAY})(?:"
    rf"(?P<sep>{_SEP})(?P<m>{MONTH})(?:(?:\s?/\s?|-|\.|\s-\s|\s+năm\s+)(?P<y>{YEAR})(?![/-][0-9])|(?!\s?/\s?[0-9]"
    rf"|[-.][0-9]{{3}}))"
    rf"|,?\s+(?:tháng|thg)\s+(?:(?P<mm>{MONTH})|(?P<mw>{'|'.join(sorted(MONTH_WORDS, key=len, reverse=True))})(?!\w))"
    rf"(?:(?:\s+năm\s+|\s?[/.-]\s?|,?\s+)(?P<yy>{YEAR}))?"
    rf")?"
)
_JOIN = re.compile(
    rf"(?P<span>\s?-\s?|\s+(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?)(?:(?:{PART}\s+)?(?:ngày\s+|hôm\s+)?)?(?=[0-9])"
    rf"|(?P<list>\s+(?:và|hoặc|hay)\s+|\s*,\s+)(?P<part>(?:{PART}\s+)?(?:ngày\s+|hôm\s+)?)(?=[0-9])"
)
_TAIL = re.compile(
    rf"\s*,?\s*(?:của\s+)?năm\s+(?:(?P<rel>{REL_YEAR})|(?P<y>{YEAR}))"
    rf"|\s+(?P<past>{PAST_WORDS})|\s+(?P<future>{FUTURE_WORDS})"
)


@record
class DayItem:
    """One day of a run: where it stands and what it says. ``part`` is the part of day named before it, if any."""

    start: int
    end: int
    point: Point
    sep: str | None = None
    part: str | None = None


@record
class DayRun:
    """The days that one expression names. ``span``: they are the two ends of a span, not a list."""

    items: tuple[DayItem, ...]
    span: bool
    end: int


def _item(low: str, pos: int, end: int, original: str, part: str | None = None) -> DayItem | None:
    found = _ITEM.match(low, pos, end)
    if found is None:
        return None
    month_word = found["mw"]
    stop = found.end()
    # '11 tháng năm 2024' is eleven months of 2024; only 'tháng Năm' with a capital is May.
    if month_word == "năm" and original[found.start("mw")] != "N":
        month_word, stop = None, found.end("d")
    month = found["m"] or found["mm"] or (MONTH_WORDS[month_word] if month_word else None)
    year = (found["y"] or found["yy"]) if month else None
    point = Point(day=int(found["d"]), month=int(month) if month else None, year=int(year) if year else None)
    return DayItem(found.start(), stop, point, found["sep"], part)


def read_days(original: str, low: str, pos: int, end: int) -> DayRun | None:
    """The run of days that starts at ``pos``, or None. A first day without a month takes that of a later one."""
    first = _item(low, pos, end, original)
    if first is None:
        return None
    items = [first]
    span = False
    while len(items) < 8:
        joined = _JOIN.match(low, items[-1].end, end)
        if joined is None:
            break
        following = _item(low, joined.end(), end, original, part_of_day(joined["part"]) if joined["part"] else None)
        if following is None or (span and joined["span"]):
            break
        if joined["span"] is None and items[-1].point.month and not following.point.month:
            break  # '28/11 và 3 nước': the second number is no day
        items.append(following)
        if joined["span"]:
            span = True
            _and_the_next_day(low, end, items)
            break
    while len(items) > 1 and items[-1].point.month is None:
        items.pop()
        span = False
    if span and len(items) > 2:
        items, span = items[:1], False
    stop = items[-1].end
    tail = _TAIL.match(low, stop, end)
    if tail and items[-1].point.month:
        stop = tail.end()
        items[-1] = replace(items[-1], end=stop, point=_with_tail(items[-1].point, tail))
    return DayRun(_share(items), span, stop)


def _and_the_next_day(low: str, end: int, items: list[DayItem]) -> None:
    """'20-21 và 22/10': the span's end lies a day on, and tells the month."""
    joined = _JOIN.match(low, items[-1].end, end) if items[-1].point.month is None else None
    following = _item(low, joined.end(), end, low) if joined is not None and joined["span"] is None else None
    if following is not None and following.point.month and following.point.day == (items[-1].point.day or 0) + 1:
        items[-1] = following


def _with_tail(point: Point, tail: re.Match[str]) -> Point:
    if tail["rel"] and point.year is None:
        return replace(point, year_shift=YEAR_SHIFTS[tail["rel"]])
    if tail["y"] and point.year is None:
        return replace(point, year=int(tail["y"]))
    return replace(point, hint="past" if tail["past"] else "future" if tail["future"] else point.hint)


def _share(items: list[DayItem]) -> tuple[DayItem, ...]:
    """Give the earlier days the month, year and hint of the ones after them."""
    shared = [items[-1]]
    for item in reversed(items[:-1]):
        after = shared[-1].point
        month = item.point.month or after.month
        year, year_shift = item.point.year, item.point.year_shift
        if year is None and after.month is not None and month is not None:
            over = month > after.month  # '28/12-2/1/2026' begins the year before
            year = after.year - over if after.year is not None else None
            year_shift = after.year_shift - over if after.year_shift is not None else None
        shared.append(
            replace(item, point=replace(item.point, month=month, year=year, year_shift=year_shift, hint=after.hint))
        )
    return tuple(reversed(shared))
