"""Whom a verdict on a dealing is about ('cuộc gặp rất hữu ích', 'kế hoạch đó là sai lầm'): with whom one dealt."""

from __future__ import annotations

import re

from banggiao.reading.clauses import Subject
from banggiao.reading.frame import Frame

# What passes between states, and words that only point to it.
_DEALING = re.compile(
    r"(?<!\w)(?:cuộc (?:gặp|họp|hội đàm|thảo luận|trao đổi|trò chuyện|đối thoại|đàm phán|điện đàm|thương lượng|tiếp xúc"
    r"|chiến thương mại|tấn công|tập trận|xung đột|khủng hoảng)|hội nghị|hội đàm|thượng đỉnh|thỏa thuận|hiệp định"
    r"|hiệp ước|đàm phán|đối thoại|quyết định|đề xuất|đề nghị|kế hoạch|động thái|hành động|chính sách|tuyên bố"
    r"|phát biểu"
    r"|biện pháp|lệnh|trừng phạt|cấm vận|thuế quan|mức thuế|chuyến thăm|lời mời|bức thư|cáo buộc|vụ|yêu cầu"
    r"|lập trường|cách tiếp cận|điều kiện|họ|ông ấy|bà ấy|ông ta|bà ta|anh ấy|ngài|các bạn"
    r"|nước này|quốc gia này|chính quyền này)(?!\w)"
)
_THAT = re.compile(r"(?<!\w)(?:đây|đó|điều (?:này|đó)|việc)(?!\w)")  # enough in somebody's own words
_LATELY = 420  # code points back to whom one dealt with


def dealt_with(frame: Frame, subject: Subject, begin: int, start: int, opening: int) -> str | None:
    """The other state of a dealing that is judged at ``start``, told of before what is said from ``begin`` on."""
    floor = max(0, begin - 1)
    if _DEALING.search(frame.lowered, floor, start) is None:
        quoted = frame.text.startswith('"', floor) and _THAT.search(frame.lowered, floor, start) is not None
        if not quoted:
            return None
    own = set(subject.codes)
    if any(a.codes and not set(a.codes) <= own for a in frame.cast.within(begin, start)):
        return None
    floor = max(0, opening - _LATELY)
    for actor in reversed(frame.cast.within(floor, opening)):
        if actor.kind == "organisation" or (actor.start >= subject.start and actor.end <= subject.end):
            continue
        others = [c for c in actor.codes if c not in own]
        if len(others) == 1:
            return others[0]
    return None
