"""Dates as people write them."""

from __future__ import annotations

from functools import lru_cache

from banggiao.model import DateInterval, PartialDate, SchemaError

_ENGLISH_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@lru_cache(maxsize=20_000)
def date_words(text: str | None, lang: str) -> str:
    """A partial date or interval as people write it: '5/3/2026', 'tháng 10/2025', 'Oct 2025', '2026–2030'.

    >>> date_words("2025-10", "vi"), date_words("2025-10-23/2025-10-25", "en")
    ('tháng 10/2025', '23–25 Oct 2025')
    """
    if not text:
        return ""
    try:
        span = DateInterval.parse(text)
    except SchemaError:
        return text
    if span.start == span.end:
        return _one(span.start, lang)
    return _span(span.start, span.end, lang)


def _one(date: PartialDate, lang: str) -> str:
    if date.month is None:
        return str(date.year)
    if date.day is None:
        return f"{_ENGLISH_MONTHS[date.month - 1]} {date.year}" if lang == "en" else f"tháng {date.month}/{date.year}"
    if lang == "en":
        return f"{date.day} {_ENGLISH_MONTHS[date.month - 1]} {date.year}"
    return f"{date.day}/{date.month}/{date.year}"


def _span(start: PartialDate, end: PartialDate, lang: str) -> str:
    whole = f"{_one(start, lang)} – {_one(end, lang)}"
    if start.month is None or end.month is None:
        return f"{start.year}–{end.year}" if start.month is None and end.month is None else whole
    if start.year != end.year:
        return whole
    if start.day is None or end.day is None:
        if lang == "vi" and start.day is None and end.day is None:
            return f"tháng {start.month}–{end.month}/{end.year}"
        return whole
    if start.month == end.month:
        return f"{start.day}–{_one(end, lang)}"
    return whole


def spoken_of(start: str | None, end: str | None, lang: str) -> str | None:
    """The days from ``start`` to ``end`` as people write them, None where there are none."""
    if not start:
        return None
    first = start.partition("/")[0]
    return date_words(f"{first}/{end}" if end and end != first else start, lang)
