"""What two organised together on a day that is told: over, though 'phối hợp tổ chức' alone is asked for."""

from __future__ import annotations

import re

from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus

# 'Sáng 3/4, tại X, bộ A và bộ B phối hợp tổ chức Diễn đàn Y' has taken place; 'nhất trí phối hợp tổ chức' hasn't.
_ON_A_DAY = re.compile(
    r"(?<!\w)(?:sáng|trưa|chiều|tối|ngày|hôm) (?:\d|nay|qua)(?:(?!(?<!\w)(?:nhất trí|thống nhất|đồng ý|cam kết|"
    r"đề nghị|đề xuất|mong|sẽ|dự kiến|kêu gọi|cần|nên|tiếp tục|tăng cường|đẩy mạnh|cho biết|nói|khẳng định)(?!\w))"
    r"[^;:])*phối hợp tổ chức $"
)


def as_organised(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> EngagementStatus:
    """The status, held where the sentence tells the day on which two organised it together."""
    if status is EngagementStatus.PROPOSED and trigger.kind in (EngagementKind.CONFERENCE, EngagementKind.SESSION):
        jointly = frame.lowered.endswith("phối hợp tổ chức ", 0, trigger.start)
        if jointly and _ON_A_DAY.search(frame.lowered, sentence.start, trigger.start):
            return EngagementStatus.HELD
    return status
