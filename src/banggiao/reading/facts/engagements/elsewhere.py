"""Dates in an engagement's sentence that are of something else: an election, a death, the day on which it was told."""

from __future__ import annotations

import re

from banggiao.reading import regex
from banggiao.reading.dates import DateMention
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.reported import SAID_AT, SAYS, TO_COME
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus

_VAGUE = regex.compile(r"(?:cách đây )?(?:hơn|gần|khoảng|chừng) (?:\p{Ll}+|\d+) (?:năm|tháng)")
# 'sắp có cuộc bầu cử thượng viện vào tháng 11'
_ELECTED = regex.compile(r"(?<!\p{L})(?:cuộc )?(?:tổng tuyển cử|bầu cử)(?: \p{L}+){0,4}? (?:vào |hồi |trong |ngày )*$")
# 'gửi điện chia buồn khi hay tin X qua đời ngày 3/4', 'sau trận động đất xảy ra hôm 3/4'
_BEFELL = regex.compile(
    r"(?<!\p{L})(?:qua đời|từ trần|tạ thế|băng hà|thiệt mạng|tử nạn|xảy ra|nổ ra|bùng phát|nhậm chức|đắc cử|tuyên thệ|"
    r"(?:cắt đứt|cắt|gián đoạn|đóng băng)(?: quan hệ)?|(?:được công bố|đăng|đăng tải|phát sóng)(?= (?:trên|vào|hôm|$)))"
    r"(?: \p{L}+){0,6}? ?(?:vào |hồi |trong )?$"
)
# 'Trước đó, nhân dịp dự Hội nghị X tại Y hồi tháng 3, A gặp B'
_ON_OCCASION = regex.compile(
    r"(?i)(?:(?:trước đó|ngoài ra|bên cạnh đó|đặc biệt|gần đây),? )?"
    r"(?:trong khuôn khổ|bên lề|nhân dịp|nhân|tại|khi|trong dịp)(?: [\p{L}\d]+){0,5} ?$"
)
_NEXT_CLAUSE = tuple(f" {word} {day}" for word in ("và", "còn", "rồi") for day in ("", "vào ", "đến ", "hồi ", "ngày "))
# 'gửi điện chia buồn về vụ tai nạn ở Lima hôm 3/4'
_MOURNED = regex.compile(
    r"(?<!\p{L})(?:vụ|trận|thảm họa|cơn bão|bão|lũ lụt|động đất|lở đất|cháy rừng)(?!\p{L})[^,.;:]{3,90}$"
)
_OCCASIONS = frozenset({EngagementKind.CONFERENCE, EngagementKind.SESSION, EngagementKind.CEREMONY})
# 'Ngày 2/6, bộ X họp về kết quả chuyến thăm Y', 'trong khuôn khổ chuyến thăm Y, A gặp B': days of what is told there.
_ABOUT_A_JOURNEY = regex.compile(
    r"(?<!\p{L})(?:kết quả|tổng kết|nhìn lại|báo cáo) (?:của |về )?"
    r"(?:các |loạt |những )?(?:chuyến|$)"
)
_WITHIN_A_JOURNEY = regex.compile(r"(?:trong khuôn khổ|nhân|nhân dịp|trong chương trình|trong)(?: \p{L}+){0,2} $")
_WHEN_TOLD = EngagementStatus.CANCELLED, *TO_COME
# 'X sẽ thăm Y, người phát ngôn cho biết ngày 3/4'
_SAID_LAST = re.compile(
    rf"[,\"”'’] ?(?:[^,.;:\"]{{2,90}} )?{SAYS}(?: (?:với|trước) [^,.;]{{2,40}})?"
    r"(?: (?:vào|hôm|trong|trên \w+(?: \w+)?))* ?$"
)


def of_something(frame: Frame, mention: DateMention, trigger: Trigger) -> bool:
    """'nêu phán quyết năm 2016 của Tòa Trọng tài trong chuyến thăm': a year that belongs to a noun and its owner.

    So does the day of an election, of a death or a disaster.
    """
    point = mention.expr.first
    if _ELECTED.search(frame.lowered, max(trigger.end, mention.start - 50), mention.start) is not None:
        return True
    if _BEFELL.search(frame.lowered, max(0, mention.start - 50), mention.start) is not None:
        return True
    mourning = trigger.kind is EngagementKind.MESSAGE and trigger.end <= mention.start
    if mourning and _MOURNED.search(frame.lowered, trigger.end, mention.start) is not None:
        return True
    vague = _VAGUE.search(frame.lowered, max(0, mention.start - 14), mention.end)  # 'hơn một năm trước': of which year?
    return vague is not None or (
        point.month is None
        and point.day is None
        and mention.expr.last is None
        and frame.text.startswith(" của ", mention.end)
        and not 0 <= mention.start - trigger.end <= 16
        and frame.lowered[mention.start : mention.end].startswith("năm ")
    )


def of_a_journey_told(
    frame: Frame, sentence: Sentence, mention: DateMention, trigger: Trigger, neighbours: list[Trigger]
) -> bool:
    """'Ngày 3/4, trong khuôn khổ chuyến thăm Peru, A gặp B': the day of the meeting, on one of the journey's. So with
    'Ngày 3/4, hội nghị nghe kết quả chuyến thăm Peru'.
    """
    if trigger.kind is not EngagementKind.VISIT or mention.end > trigger.start or mention.expr.last is not None:
        return False
    if mention.expr.first.day is None and mention.expr.first.day_shift is None:
        return False
    if _ABOUT_A_JOURNEY.search(frame.lowered, mention.end, trigger.start) is not None:
        return True
    return (
        trigger.part == "noun"
        and _WITHIN_A_JOURNEY.search(frame.lowered, mention.end, trigger.start) is not None
        and any(t.start >= trigger.end and t.kind is not EngagementKind.VISIT for t in neighbours)
    )


def of_the_occasion(frame: Frame, sentence: Sentence, mention: DateMention, neighbours: list[Trigger]) -> bool:
    """'Nhân dịp dự Hội nghị X hồi tháng 3, A gặp B', 'Bên lề Hội nghị X ngày 4/3, A gặp B': when they met, too."""
    if mention.expr.last is not None:
        return False
    told = [t for t in neighbours if t.end <= mention.start]
    if not told or any(t.kind not in _OCCASIONS for t in told):
        return False
    if told[0].start == sentence.start and told[0].form.startswith("bên lề "):
        return True
    return _ON_OCCASION.fullmatch(frame.text, sentence.start, told[0].start) is not None


def opens_a_clause(frame: Frame, mention: DateMention) -> bool:
    """'A thăm Peru và tháng 11/2006, B thăm Chile': the month of what comes behind it, not of what stands before."""
    return frame.text.startswith(", ", mention.end) and frame.lowered.endswith(_NEXT_CLAUSE, 0, mention.start)


def said_after(
    frame: Frame, sentence: Sentence, mention: DateMention, trigger: Trigger, status: EngagementStatus
) -> bool:
    """'X sẽ thăm Y, người phát ngôn cho biết ngày 3/4': the day on which what is to come was announced."""
    if status not in _WHEN_TOLD or mention.start < trigger.end:
        return False
    if _SAID_LAST.search(frame.lowered, trigger.end, mention.start) is None:
        return False
    return SAID_AT.search(frame.lowered, sentence.start, trigger.start) is None
