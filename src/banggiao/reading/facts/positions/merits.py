"""What is well said of another state ('Việt Nam phát triển năng động'), by any word of worth and no 'là' before it."""

from __future__ import annotations

import re

from banggiao.reading.clauses import Subject
from banggiao.reading.facts.positions import assertion_patterns as assertions
from banggiao.reading.facts.positions import verdict_words as words
from banggiao.reading.frame import Frame

_WITH = (" cùng ", " với ", " giúp ", " hỗ trợ ")  # what is done with or for another is not that one's doing
_FAR = 60  # code points from where somebody begins to say it to whom he speaks of
_NOT_YET = re.compile(
    r"(?<!\w)(?:sẽ|chưa|không|muốn|tiếp tục|từng|hãy|phải|nên|cần|mong|hy vọng|kỳ vọng|tin tưởng|nếu|để|nhằm|giúp"
    r"|trở thành một|có thể)(?!\w)"
)
_HOSTILE = re.compile(
    r"tấn công|(?<!sau )(?<!hậu quả )chiến tranh|xung đột|tên lửa"
    r"|hạt nhân|trừng phạt|vi phạm|khủng bố|can thiệp|căng thẳng|đe dọa|thất bại"
    r"|cáo buộc|xâm|kẻ thù|thù địch|vũ khí|quân sự|quân đội|áp lực|đối thủ"
)
_OF_BOTH = re.compile(r"(?<!\w)(?:quan hệ|hợp tác|kim ngạch|giữa|cả hai|chuyến thăm|chuyến công tác)(?!\w)")
_DESERVES = ("xứng đáng", "đáng được")
_LEADERS = ("lãnh đạo ", "nhà lãnh đạo ", "người đứng đầu ")
_PEOPLE = frozenset(("person", "role"))


# What has been told of before: 'cho rằng những yêu cầu này là vô lý', 'đây là một âm mưu'.
_THAT = re.compile(
    r"[\"'“\s,:]*(?:rằng |là |, )*(?:(?P<bare>đây|điều này|điều đó|điều trên)"
    r"|(?:các |những |mọi |một |loạt |toàn bộ )*(?:yêu cầu|cáo buộc|tuyên bố|phát ngôn|phát biểu|quyết định|hành động"
    r"|động thái|biện pháp|việc|kế hoạch|đề xuất|lệnh|phán quyết|chính sách|đòi hỏi|hệ thống|dự án|chương trình"
    r"|cuộc tập trận|câu trả lời|phản hồi|bước đi|đề nghị|lời đề nghị"
    r"|đạo luật|vụ việc|bình luận|nhận định|luận điệu"
    r"|chiến lược|thực tế|hành vi|vụ|cuộc|mức thuế|ý tưởng|điều kiện|lập luận)(?: [^\W\d_]+){0,5}?"
    r" (?:này|đó|trên|nói trên|như vậy|ấy))(?!\w)"
)
_LATELY = 320  # code points back to whose deed that is


def past_that(frame: Frame, begin: int, start: int) -> int:
    """Where what only points to a deed ends ('những yêu cầu này'), else ``begin``."""
    that = _THAT.match(frame.lowered, begin, start)
    return that.end() if that is not None else begin


def that_of(frame: Frame, subject: Subject, begin: int, start: int, opening: int) -> str | None:
    """The state whose deed, told of before, is judged at ``start`` by what only points to it ('tuyên bố trên')."""
    that = _THAT.match(frame.lowered, begin, start)
    if that is None or any(a.codes for a in frame.cast.within(begin, start)):
        return None
    number = frame.document.sentence_at(opening)
    floor = max(0, opening - _LATELY)
    if that["bare"] and number:
        floor = max(floor, frame.document.sentences[number - 1].start)  # 'đây' is what the sentence before tells
    for actor in frame.cast.within(floor, opening) if that["bare"] else reversed(frame.cast.within(floor, opening)):
        if actor.kind == "organisation" or (actor.start >= subject.start and actor.end <= subject.end):
            continue
        if len(actor.codes) == 1 and actor.codes[0] not in subject.codes:
            return actor.codes[0]
    return None


def merit_of(frame: Frame, subject: Subject, begin: int, start: int, stop: int) -> str | None:
    """The state that a word of worth at ``start`` is said of, in what ``subject`` says from ``begin`` on."""
    low, own = frame.lowered, set(subject.codes)
    chain = next((c for c in frame.clauses.chains(begin, start) if any(a.codes for a in c)), None)
    if chain is None:
        return _its(frame, own, begin, start, stop)
    if chain[0].start - begin > _FAR or low.endswith(_WITH, begin, chain[0].start):
        return None
    codes = {c for a in chain for c in a.codes}
    if len(codes) != 1 or codes & own or chain[0].kind in ("group", "many"):
        return None
    if chain[0].kind in _PEOPLE and not subject.people:
        return None
    if assertions.ABOUT_THINGS.search(low, begin, chain[0].start) or _OF_BOTH.search(low, begin, start):
        return None
    if words.ASIDE.search(low, max(begin, chain[0].start - 14), chain[0].start) is not None:
        people = low.endswith("người ", begin, chain[0].start)
        if not people:
            return None
    until = start if low.startswith(_DESERVES, start) else stop  # 'xứng đáng nhận giải vì dẹp xung đột'
    if _NOT_YET.search(low, begin, start) is not None or _HOSTILE.search(low, begin, until) is not None:
        return None
    others = [a for a in frame.cast.within(chain[-1].end, start) if a.codes and not set(a.codes) <= codes | own]
    return None if others else next(iter(codes))


def _its(frame: Frame, own: set[str], begin: int, start: int, stop: int) -> str | None:
    """'Những thành tựu vượt bậc của X đã ...': X, named after the word."""
    low = frame.lowered
    after = next((a for a in frame.cast.within(start, min(stop, start + _FAR)) if a.codes), None)
    if after is None or len(after.codes) != 1 or set(after.codes) & own or start - begin > _FAR // 2:
        return None
    if not low.endswith((" của ", " của nhân dân ", " mà "), start, after.start):
        return None
    return None if _HOSTILE.search(low, begin, stop) or _NOT_YET.search(low, begin, start) else after.codes[0]


def tie_with(frame: Frame, subject: Subject, tie: re.Match[str], end: int, stop: int) -> str | None:
    """The state of the one person with whom the speaker's tie is said to be good: 'có quan hệ rất tốt với ông X'."""
    begin, limit = (tie.end("with"), tie.end()) if tie["with"] else (end, min(stop, end + _FAR))
    mate = next(iter(frame.cast.within(begin, limit + _FAR)), None)
    leads = mate is not None and (mate.kind in ("person", "role") or frame.lowered.startswith(_LEADERS, mate.start))
    if mate is None or not leads or mate.start >= limit or not subject.people or len(mate.codes) != 1:
        return None
    near = mate.start == begin if tie["with"] else frame.lowered[end : mate.start].strip("\"' ") == "với"
    return mate.codes[0] if near and mate.codes[0] not in subject.codes else None
