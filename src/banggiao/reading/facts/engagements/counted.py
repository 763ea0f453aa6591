"""Days counted from what else took place: 'gặp A, hai ngày sau khi tới Oslo' puts Oslo two days before A."""

from __future__ import annotations

import datetime as dt

from banggiao.model.dates import PartialDate
from banggiao.reading import regex
from banggiao.reading.dates import DateMention
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.candidates import When
from banggiao.reading.facts.engagements.details import counts_from, dates_in, resolve_date
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame

# What is told behind it is the event counted from; a comma ends that.
_FROM = regex.compile(
    r"(?<!\p{L})(?:giờ|tiếng|ngày|tuần|tháng|năm) (?:sau|kể từ)(?: khi)?(?: (?!đó)[^,.;:\s]+){0,16} ?$"
)
_DAYS_A_WEEK = 7


def counted_from(frame: Frame, trigger: Trigger, sentence: Sentence, day: str | None) -> When | None:
    """The time of an event from which a later one is counted; None where the trigger tells no such event.

    ``day`` is the one that the narrative has reached, for sentences that name none.
    """
    if frame.lowered.find(" sau ", sentence.start, trigger.start) < 0:
        return None
    if _FROM.search(frame.lowered, max(sentence.start, trigger.start - 120), trigger.start) is None:
        return None
    if dates_in(frame, trigger.end, sentence.end):
        return None  # 'bốn tháng sau chuyến thăm ngày 14/1': told a day of its own
    count, later = None, day
    for mention in dates_in(frame, sentence.start, trigger.start, anything=True):
        if counts_from(frame.text, mention):
            count = mention
        elif count is None:
            told = resolve_date(frame, mention).date
            later = told if told is not None and len(told) == 10 else later
    if count is None or later is None or frame.text.find(",", count.end, trigger.start) >= 0:
        return When()
    return When(_before(later, count))


def _before(later: str, count: DateMention) -> str | None:
    """The time that lies so many days, weeks, months or years before a day, as exactly as they are counted."""
    point = count.expr.first
    day = PartialDate.parse(later).first_day
    if point.day_shift:
        return (day - dt.timedelta(days=point.day_shift)).isoformat()
    if point.week_shift:
        return (day - dt.timedelta(days=_DAYS_A_WEEK * point.week_shift)).isoformat()[:7]
    if point.month_shift:
        month = day.year * 12 + day.month - 1 - point.month_shift
        return PartialDate(month // 12, month % 12 + 1).isoformat()
    return str(day.year - point.year_shift) if point.year_shift else None
