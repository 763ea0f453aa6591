"""The desk's own words in two languages (gettext), and dates as people write them.

Message ids are English; the Vietnamese catalogue is read from its .po once in a process. Words for the contract's
values are ``banggiao.views.wording``'s.
"""

from __future__ import annotations

import datetime as dt
import gettext
import io
from collections.abc import Iterable
from functools import cache
from importlib import resources

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from banggiao.model import DateInterval, PartialDate, SchemaError

LANGUAGES = ("vi", "en")
_ENGLISH_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@cache
def translations(lang: str) -> gettext.NullTranslations:
    """The catalogue of 'vi' or 'en'."""
    if lang != "vi":
        return gettext.NullTranslations()
    source = resources.files(__package__) / "locale" / "vi" / "LC_MESSAGES" / "desk.po"
    with source.open("rb") as file:
        catalogue = read_po(file, locale="vi")
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def chosen(wished: Iterable[str | None], accepted: str) -> str:
    """The first wish that is a language of the desk, else what the browser accepts best, else Vietnamese."""
    for wish in wished:
        if wish in LANGUAGES:
            return wish
    for part in accepted.lower().split(","):
        tag = part.split(";")[0].strip()[:2]
        if tag in LANGUAGES:
            return tag
    return "vi"


def date_words(text: str | None, lang: str) -> str:
    """A partial date or interval as people write it: '23/10/2025', 'tháng 10/2025', 'Oct 2025', '2026–2030'.

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
    return f"{date.day:02d}/{date.month:02d}/{date.year}"


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
        return f"{start.day}–{_one(end, lang)}" if lang == "en" else f"{start.day:02d}–{_one(end, lang)}"
    return whole


def years_between(start: str, day: dt.date) -> int | None:
    """Whole years since a partial date; None before it."""
    date = PartialDate.parse(start)
    if day < date.first_day:
        return None
    return day.year - date.year - ((day.month, day.day) < (date.month or 1, date.day or 1))


def anniversary(start: str, day: dt.date) -> tuple[int, str] | None:
    """(years, ISO date) of the anniversary that comes next, where the day or month is known."""
    date = PartialDate.parse(start)
    years = years_between(start, day)
    if date.month is None or years is None:
        return None
    this_year = (day.month, day.day) == (date.month, date.day) and years > 0
    number = years if this_year else years + 1
    return number, f"{date.year + number:04d}{date.isoformat()[4:]}"
