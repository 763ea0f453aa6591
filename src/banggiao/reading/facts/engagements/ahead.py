"""Whether a date lies ahead: by its words, or seen from the day on which the article was published."""

from __future__ import annotations

from banggiao.model.dates import PartialDate
from banggiao.reading import regex
from banggiao.reading.dates import DateMention
from banggiao.reading.dates.expression import DateKind
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind

# Seasons, and the month in which each begins as newspapers speak of them.
_SEASON = regex.compile(r"mùa (xuân|hè|hạ|thu|đông)")
_SEASONS = {"xuân": 2, "hè": 5, "hạ": 5, "thu": 8, "đông": 11}
_TALKED = frozenset({EngagementKind.CONFERENCE, EngagementKind.TALKS, EngagementKind.MEETING})
_UNDER_WAY_OR_OVER = regex.compile(
    r"(?<!\p{L})(?:đã|vừa|từng|hôm|sau|tại|trong|kết thúc|diễn ra|chủ trì|đang|khai mạc|bế mạc|dự|bên lề|kết quả|nhân|"
    r"phát biểu|sáng|chiều|tối)(?!\p{L})"
)
_SATURDAY = 5  # 'cuối tuần này' begins on it


def lies_ahead(date: str | None, published: str | None, date_end: str | None = None) -> bool:
    """Whether a date (or a span) lies behind the day of publication."""
    if date is None or published is None:
        return False
    if date_end is not None and len(date) == len(published) == 10:
        return date > published
    if len(date) == len(published) == 10:
        # Some sources date by another clock: the day after publication may be the same day.
        return (PartialDate.parse(date).first_day - PartialDate.parse(published).first_day).days > 1
    return date[: len(published)] > published[: len(date)]


def points_ahead(mention: DateMention) -> bool:
    """'tháng 11 tới', 'tuần sau', 'ngày mai': to come, whenever it was written."""
    if mention.expr.kind is DateKind.SAME_DAY:
        return False  # 'hai ngày sau': after what was told
    point = mention.expr.first
    shifts = (point.day_shift, point.week_shift, point.month_shift, point.year_shift)
    return point.hint == "future" or any(s is not None and s > 0 for s in shifts)


def _season_ahead(frame: Frame, mention: DateMention) -> bool:
    """'mùa thu năm nay', read in spring."""
    season = _SEASON.search(frame.lowered, max(0, mention.start - 14), mention.end)
    if season is None or frame.published is None or len(frame.published) < 7 or mention.expr.first.year_shift != 0:
        return False
    return int(frame.published[5:7]) < _SEASONS[season.group(1)]


def _weekend_ahead(frame: Frame, mention: DateMention) -> bool:
    """'cuối tuần này', read before Saturday."""
    point = mention.expr.first
    if mention.expr.kind is not DateKind.WEEK or point.week_shift != 0 or point.edge != "end" or not frame.published:
        return False
    return len(frame.published) == 10 and PartialDate.parse(frame.published).first_day.weekday() < _SATURDAY


def told_ahead(frame: Frame, mention: DateMention) -> bool:
    """Whether the words of a date say that it is to come, seen from the day of publication."""
    return points_ahead(mention) or _season_ahead(frame, mention) or _weekend_ahead(frame, mention)


def soon_to_be(frame: Frame, trigger: Trigger, sentence: Sentence, date: str | None) -> bool:
    """'Đàm phán A - B ngày 20/4: ...', read on the 19th: to come, unless its words say that it is over.

    The day after publication alone shows nothing, since some sources date by another clock.
    """
    if date is None or len(date) != 10 or frame.published is None or date <= frame.published:
        return False
    if trigger.kind not in _TALKED or (trigger.part in ("verb", "arrival") and trigger.start > sentence.start):
        return False
    start, end = max(sentence.start, trigger.start - 60), min(sentence.end, trigger.end + 60)
    return _UNDER_WAY_OR_OVER.search(frame.lowered, start, end) is None
