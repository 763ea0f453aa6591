"""Engagements told without a tense of their own, of which the words before say whether they are to come or over."""

from __future__ import annotations

import re

from banggiao.reading.cues import Cue
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.status import MEETS
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus

# 'Nhà Trắng tiết lộ thời điểm A gặp B', 'chưa rõ địa điểm A hội đàm với B'
_WHEN_OR_WHERE = Cue(
    r"(?:tiết lộ|hé lộ|nêu|công bố|thông báo|xác nhận|ấn định|chốt|chọn|lên|bàn|thảo luận|thống nhất|chưa rõ|chưa có)"
    r"(?: về)? (?:địa điểm|thời điểm|thời gian|ngày|lịch|lịch trình)"
    r"(?: (?!đã |vừa |từng )[^\W\d_]+){0,9} *$"
)
_LOOK_BACK = 90
# 'Sáng 3/4, tại X, bộ A và bộ B phối hợp tổ chức Diễn đàn Y' has taken place; 'nhất trí phối hợp tổ chức' hasn't.
_ON_A_DAY = re.compile(
    r"(?<!\w)(?:sáng|trưa|chiều|tối|ngày|hôm) (?:\d|nay|qua)(?:(?!(?<!\w)(?:nhất trí|thống nhất|đồng ý|cam kết|"
    r"đề nghị|đề xuất|mong|sẽ|dự kiến|kêu gọi|cần|nên|tiếp tục|tăng cường|đẩy mạnh|cho biết|nói|khẳng định)(?!\w))"
    r"[^;:])*phối hợp tổ chức $"
)


def as_announced(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> EngagementStatus:
    """The status where the words before a mention give it another than its own words do."""
    if status is EngagementStatus.HELD and trigger.kind in MEETS and trigger.part == "verb":
        start = max(sentence.start, trigger.start - _LOOK_BACK)
        return EngagementStatus.PLANNED if _WHEN_OR_WHERE.search(frame.lowered, start, trigger.start) else status
    if status is EngagementStatus.PROPOSED and trigger.kind in (EngagementKind.CONFERENCE, EngagementKind.SESSION):
        jointly = frame.lowered.endswith("phối hợp tổ chức ", 0, trigger.start)
        if jointly and _ON_A_DAY.search(frame.lowered, sentence.start, trigger.start):
            return EngagementStatus.HELD
    return status
