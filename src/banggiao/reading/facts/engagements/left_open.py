"""Whether the words that tell an engagement leave open if it has taken place."""

from __future__ import annotations

import re

from banggiao.reading.cues import Cue
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.status import MEETS
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus

# Words that show that something has taken place, or is.
_TOOK_PLACE = Cue(
    r"(?:đã|vừa|từng|đang|sau|tại|trong|ở|nhân|bên lề|kết thúc|diễn ra|kể từ|hôm|sáng|chiều|tối|trưa|ngày|tháng|năm|"
    r"rời|kết quả|thất bại|không đạt|hồi|trước|thành công|khai mạc|bế mạc|lần|bắt đầu|tham dự|dự|bước vào|mới|"
    r"đầu tiên)(?![^\W\d_])"
)
# The same of a conference, which may be the place of something else: 'bên lề', 'tại', 'dự' tell no time.
_TOOK_PLACE_THERE = Cue(
    r"(?:đã|vừa|từng|sau|kết thúc|diễn ra|kể từ|hôm|sáng|chiều|tối|trưa|ngày|tháng|năm|rời|kết quả|thất bại|"
    r"không đạt|hồi|thành công|khai mạc|bế mạc|bắt đầu|bước vào)(?![^\W\d_])"
)
_NOUNS_LEFT_OPEN = frozenset(
    {EngagementKind.CONFERENCE, EngagementKind.MEETING, EngagementKind.TALKS, EngagementKind.CALL}
)


# Words that give a verb its time; 'X thăm Y (từ) ngày 2/11' alone has none.
_TENSED = Cue(
    r"(?:đã|vừa|từng|đang|sau|kết thúc|hồi|kể từ|từ khi|hôm|sáng|chiều|tối|trưa|rời|trước|lần|bắt đầu|mới|nay|qua|"
    r"ngoái|vẫn|tiếp tục|mở đầu|về nước|ra về|diễn ra|khi|lúc)(?![^\W\d_])"
)
# 'Đây là lần đầu tiên một Tổng thống Chile thăm Peru': says nothing of its own, only how many there were.
_THIS_ONE = re.compile(r"đây (?:cũng |sẽ |chính |không phải )?(?:là|là cũng) (?:lần|chuyến|cuộc)(?![^\W\d_])")
# 'bắt tay trước khi gặp X': to come where he shakes hands, which may be over.
_BEFORE_IT = Cue(r"(?:trước khi|trước thềm) [^,.;:]*$|trước $")
# 'Dự kiến trong khuôn khổ chuyến thăm X, A sẽ ...': what is to come is told behind it.
_WITHIN_IT = Cue(r"dự kiến,? (?:trong khuôn khổ|trong|nhân|nhân dịp) *$")
_SURELY_TO_COME = Cue(r"(?:sẽ|dự kiến|sắp|tới đây|sắp tới|kế hoạch)(?![^\W\d_])")


def left_open(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> bool:
    """Whether the words leave open if it has taken place: a noun ('lo ngại thượng đỉnh G20 đổ vỡ'), a headline, a
    visit told without a time.
    """
    start, end = max(sentence.start, trigger.start - 60), min(sentence.end, trigger.end + 100)
    if status is EngagementStatus.PLANNED:
        if trigger.kind is EngagementKind.VISIT and _WITHIN_IT.search(frame.lowered, start, trigger.start):
            return True
        if trigger.kind not in MEETS or not _BEFORE_IT.search(frame.lowered, start, trigger.start):
            return False
        return _SURELY_TO_COME.search(frame.lowered, sentence.start, sentence.end) is None
    if trigger.part in ("verb", "arrival"):
        if trigger.kind in MEETS and _THIS_ONE.match(frame.lowered, sentence.start):
            return True
        if trigger.kind is not EngagementKind.VISIT:
            return False
        if _TENSED.search(frame.lowered, start, min(sentence.end, trigger.end + 60)) is None:
            return True
        if trigger.sentence > 1 or trigger.part == "arrival":
            return False
    elif trigger.kind not in _NOUNS_LEFT_OPEN:
        return False
    told = _TOOK_PLACE_THERE if trigger.kind is EngagementKind.CONFERENCE else _TOOK_PLACE
    return told.search(frame.lowered, start, end) is None
