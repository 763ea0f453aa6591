"""When was an article without a date published? Only where its own words leave one day.

Two ways, and no looser one. A: the article's own main event has a full date ('chiều ngày 02/10/2017'). B: the lead
names the day of its event without a year, and the text pins the year by words ('năm 2018 vừa qua') or by arithmetic
(relations established in 1950, and their 75 years 'trong năm nay'). Famous events and hindsight are not enough.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from banggiao.reading.dates.anniversary import find_anniversaries
from banggiao.reading.dates.expression import DateKind, DateMention, Point, mentions_within
from banggiao.reading.lexicon.forms import lower_keeping_length

_LEAD = 900  # code points in which the main event shows itself: title, lead, first caption
_REACH = 600  # how far a sentence is looked for
_TOP = 500  # ... and in which it is told without a part of day
_OPENING = re.compile(r"(?:^|[\n.)\"-]\s*)(?:Vào\s+|Trong\s+|Hôm\s+nay,?\s+)?$")
_PAST_YEAR = re.compile(r"[Nn]ăm\s+(?P<y>20[0-9]{2})\s+vừa\s+(?:qua|rồi|kết\s+thúc)(?!\w)")
_THIS_YEAR = re.compile(
    r"[Nn]ăm\s+nay\s*[,(]\s*(?:năm\s+)?(?P<a>20[0-9]{2})(?!\s?[-0-9])|(?:[Tt]rong\s+n"
    r"|N)ăm\s+(?P<b>20[0-9]{2})\s+này(?!\w)"
    r"|[Nn]ăm\s+(?P<c>20[0-9]{2})\s*[,(]\s*năm\s+nay(?!\w)"
)
_FOUNDED = re.compile(
    r"(?:thiết\s+lập|lập)\s+quan\s+hệ\s+ngoại\s+giao[^.;\n]{0,60}?(?:năm\s+"
    r"|[0-9]{1,2}\s?[/-]\s?)(?P<y>1[89][0-9]{2}|20[0-9]{2})(?![0-9])"
    r"|(?:[Nn]ăm|/|-)\s*(?P<y2>1[89][0-9]{2}"
    r"|20[0-9]{2}),?\s(?:(?!niệm)[^.;\n]){0,60}?thiết\s+lập\s+quan\s+hệ\s+ngoại\s+giao"
)
# What the patterns above and below hold, quick to look for.
_YEAR_HINT = re.compile(r"ăm\s+(?:nay\s*[,(]|20[0-9]{2}\s*(?:này|vừa|[,(])|[GẤBĐMKCTNQ]\w+\s+[TSDMNH]\w+\s+20)")
_FOUNDED_HINT = re.compile(r"lập\s+quan\s+hệ\s+ngoại\s+giao")
_RELATIONS_AFTER = re.compile(r"[^.;\n]{0,40}?thiết\s+lập\s+quan\s+hệ\s+ngoại\s+giao")
_NOW = re.compile(r"(?<!\w)(?:trong\s+)?năm\s+nay(?!\w)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;!?](?=\s)|\n|$")
# A full date beside these words is of something told as background, a document, or a time to come.
_WITHIN = re.compile(r"(?<!\w)(?:trong\s+khuôn\s+khổ|bên\s+lề|nhân\s+dịp\s+(?:dự|tham\s+dự))\s+[^.;,\n]{0,80}$")
_AHEAD = re.compile(r"(?<!\w)(?:sẽ|hướng\s+tới|chuẩn\s+bị|sắp|trước\s+thềm|dự\s+kiến)(?!\w)")
_LUNAR = re.compile(
    r"[Nn]ăm\s+(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)\s+"
    r"(?:Tý|Sửu|Dần|Mão|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)\s+(?P<y>20[0-9]{2})(?![0-9])"
)
_SAID = (
    ("ngày mai", -1), ("Ngày mai", -1), ("sáng mai", -1), ("chiều mai", -1), ("hôm qua", 1), ("Hôm qua", 1),
    ("sáng qua", 1), ("chiều qua", 1), ("tối qua", 1), ("đêm qua", 1), ("Sáng qua", 1), ("Chiều qua", 1),
    ("Tối qua", 1),
    ("hôm nay", 0), ("Hôm nay", 0),
)  # fmt: skip
_BACKGROUND = re.compile(
    r"(?:thiết\s+lập|sinh|ký\s+kết|được\s+ký|thành\s+lập|kể\s+từ|từ|đến|tới|trước|sau|dự\s+kiến|sẽ|diễn\s+ra\s+vào"
    r"|hiệu\s+lực|mất|qua\s+đời"
    r"|kỷ\s+niệm|nhân|từng|Quyết\s+định|Nghị\s+định|Công\s+văn|Hiệp\s+định|Cập\s+nhật|bầu|nhậm\s+chức"
    r"|bổ\s+nhiệm)\s+(?:[^.;,\n]{0,24}\s)?$"
)


Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class InferredDate:
    """A day of publication worked out from a text: the ISO day, which way, and the spans that carry it."""

    iso: str
    why: str
    spans: Spans


def infer_published(text: str, dates: Sequence[DateMention], low: str | None = None) -> InferredDate | None:
    """The day of an undated article's newest own event where its text pins it, else None, by its date mentions."""
    low = lower_keeping_length(text) if low is None else low
    return _full_date(text, dates) or _pinned_year(text, low, dates)


def _full_date(text: str, dates: Sequence[DateMention]) -> InferredDate | None:
    days = [(iso, m) for m in dates if m.expr.full_day and (iso := _day(m.expr.first)) is not None]
    if not days:
        return None
    newest = max(iso for iso, _ in days)
    # A year later than the newest day, told as past or present, shows that the day is background.
    for iso, mention in days:
        if iso == newest and _own_event(text, mention, mention.start < _LEAD) and not _outdated(newest, dates):
            said = _said_on(text, mention, iso)
            return InferredDate(said, "full date of the main event", ((mention.start, mention.end),))
    return None


def _own_event(text: str, mention: DateMention, in_lead: bool) -> bool:
    """Whether a full date is of what the article itself reports: told with its part of day, or opening the lead."""
    if _BACKGROUND.search(text, max(0, mention.start - 60), mention.start):
        return False
    if mention.time_of_day is not None:
        return in_lead or mention.start < max(_LEAD, len(text) // 2)
    opens = _OPENING.search(text, max(0, mention.start - 16), mention.start)
    return mention.start < _TOP and (opens is not None or text.startswith(("Hôm nay", "hôm nay"), mention.start))


def _outdated(newest: str, dates: Sequence[DateMention]) -> bool:
    """Whether the text speaks of a later month or year as a thing of the past, or names a later full day."""
    year = int(newest[:4])
    for mention in dates:
        first = mention.expr.first
        told = mention.expr.bound is None and mention.expr.kind is DateKind.POINT and first.hint == "past"
        if told and first.year and first.year > year:
            return True
    return False


def _day(point: Point) -> str | None:
    if point.year is None or point.month is None or point.day is None:
        return None
    try:
        return date(point.year, point.month, point.day).isoformat()
    except ValueError:  # the calendar has no such day
        return None


def _pinned_year(text: str, low: str, dates: Sequence[DateMention]) -> InferredDate | None:
    lead = _lead_day(text, dates)
    if lead is None or lead.expr.first.month is None or lead.expr.first.day is None:
        return None
    years: dict[int, tuple[str, Spans]] = {}
    for year, why, spans in [*_year_pins(text, low, lead.expr.first.month), *_occasions(text, lead, dates)]:
        years.setdefault(year, (why, spans))
    if len(years) != 1:
        return None
    ((year, (why, spans)),) = years.items()
    first = lead.expr.first
    iso = _day(Point(year=year, month=first.month, day=first.day))
    return InferredDate(_said_on(text, lead, iso), why, ((lead.start, lead.end), *spans)) if iso else None


def _said_on(text: str, mention: DateMention, iso: str) -> str:
    """The day on which a day was spoken of: 'ngày mai (22-3)' was said on the 21st."""
    shift = next((days for words, days in _SAID if text.startswith(words, mention.start)), 0)
    return (date.fromisoformat(iso) + timedelta(days=shift)).isoformat()


def _lead_day(text: str, dates: Sequence[DateMention]) -> DateMention | None:
    """The day, without a year, of the event that the lead tells."""
    for mention in dates:
        if mention.start > _LEAD:
            return None
        first = mention.expr.first
        relative = text.startswith(tuple(words for words, _ in _SAID), mention.start)
        if mention.expr.kind is not DateKind.POINT or (mention.expr.bound and not relative):
            continue
        open_year = first.year is None and first.year_shift is None and first.hint != "future"
        own = relative or not _BACKGROUND.search(text, max(0, mention.start - 60), mention.start)
        if first.day and first.month and open_year and own:
            return mention
    return None


def _occasions(text: str, lead: DateMention, dates: Sequence[DateMention]) -> list[tuple[int, str, Spans]]:
    """The year in the name of what the lead's event is part of: 'ngày 20-10, trong khuôn khổ ... APEC 2017'."""
    end = _SENTENCE_END.search(text, lead.end, lead.end + _REACH)
    stop = end.start() if end else min(len(text), lead.end + _REACH)
    start = max(text.rfind(mark, max(0, lead.start - _REACH), lead.start) for mark in (". ", "\n", "! ")) + 1
    pins: list[tuple[int, str, Spans]] = []
    for mention in mentions_within(dates, start, stop):
        if mention.expr.kind is DateKind.NAME_YEAR and mention.expr.first.year:
            frame = _WITHIN.search(text, max(start, mention.start - 90), mention.start)
            if frame and not _AHEAD.search(text, start, mention.start):
                spans = ((frame.start(), mention.end),)
                pins.append((mention.expr.first.year, "the occasion is named with its year", spans))
    return pins


def _year_pins(text: str, low: str, month: int) -> list[tuple[int, str, Spans]]:
    pins = _named_years(text, month) if _YEAR_HINT.search(text) else []
    if not _FOUNDED_HINT.search(text):
        return pins
    founded = [(int(f["y"] or f["y2"]), f.span()) for f in _FOUNDED.finditer(text)]
    for mark in find_anniversaries(low) if len({year for year, _ in founded}) == 1 else ():
        end = _SENTENCE_END.search(text, mark.end, mark.end + _REACH)
        floor = max(0, mark.start - _REACH)
        start = max(text.rfind(". ", floor, mark.start), text.rfind("\n", floor, mark.start), floor - 1) + 1
        stop = min(end.start() if end else len(text), mark.end + _REACH)
        now = _NOW.search(text, start, stop)
        if now and _RELATIONS_AFTER.match(text, mark.end):
            year, span = founded[0]
            pins.append(
                (year + mark.years, f"{year} and {mark.years} years this year", (span, (mark.start, now.end())))
            )
    return pins


def _named_years(text: str, month: int) -> list[tuple[int, str, Spans]]:
    """'Năm 2018 vừa qua', 'năm nay, 2019', 'năm Kỷ Hợi 2019'."""
    pins: list[tuple[int, str, Spans]] = []
    for found in _PAST_YEAR.finditer(text):
        if month <= 6:  # 'năm 2018 vừa qua' is said in the months after it; in December it may be said of its own year
            pins.append((int(found["y"]) + 1, "the year just past is named", (found.span(),)))
    for found in _THIS_YEAR.finditer(text):
        pins.append((int(found["a"] or found["b"] or found["c"]), "this year is named", (found.span(),)))
    for found in _LUNAR.finditer(text):
        pins.append((int(found["y"]), "the lunar year is named", (found.span(),)))
    return pins
