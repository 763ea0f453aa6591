"""The desk's own words in two languages (gettext), and anniversaries.

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

from banggiao.model import PartialDate
from banggiao.views.wording import date_words

LANGUAGES = ("vi", "en")
__all__ = ["LANGUAGES", "anniversary", "chosen", "date_words", "translations", "years_between"]


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
