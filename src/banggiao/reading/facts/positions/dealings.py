"""Whom a verdict on a dealing is about ('cuộc gặp rất hữu ích', 'kế hoạch đó là sai lầm'): with whom one dealt."""

from __future__ import annotations

import re

from banggiao.reading.clauses import Subject
from banggiao.reading.facts.positions import patterns
from banggiao.reading.facts.positions import verdict_words as words
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
_TALKS = re.compile(r"(?<!\w)(?:đàm phán|đối thoại|thỏa thuận|hiệp định|hiệp ước|hòa đàm)(?!\w)")
_NEAR = 90  # code points from where somebody begins to say it to what he will not do
_A_MATTER = ("vấn đề ", "lập trường về ", "quan điểm về ", "chính sách về ")  # what it is about, and not against whom
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


def their_doing(frame: Frame, subject: Subject, begin: int, start: int, opening: int) -> str | None:
    """The state whose step is said to mean much: 'cho rằng quyết định của X có ý nghĩa quan trọng'; a visit is none."""
    low = frame.lowered
    floor = max(0, begin - 1)
    if words.DOING.search(low, floor, start) is None or words.A_VISIT.search(low, floor, start) is not None:
        return None
    if words.NOT_NOW.search(low, begin, start) is not None:
        return None
    named = [a for a in frame.cast.within(begin, start) if a.codes and a.kind != "organisation"]
    first = named[0] if named else None
    if first is None:
        floor = frame.document.sentences[frame.document.sentence_at(opening)].start
        told = (a for a in reversed(frame.cast.within(floor, begin)) if a.kind in ("person", "role", "state"))
        # 'Cảm ơn X, nhấn mạnh sự giúp đỡ ấy là minh chứng ...': of whom the sentence told before.
        return next((c for a in told for c in a.codes if c not in subject.codes), None)
    others = [c for c in first.codes if c not in subject.codes]
    return others[0] if len(first.codes) == len(others) == 1 else None


def own_refusal(frame: Frame, subject: Subject, begin: int, start: int, stop: int) -> bool:
    """Whether the speaker's own side will not: 'tuyên bố nước này sẽ không từ bỏ ...', in what is between states."""
    own = set(subject.codes)
    if words.IF.search(frame.lowered, begin, start) is not None or start - begin > _NEAR:
        return False
    if words.PERHAPS.search(frame.lowered, begin, start) is not None:
        return False
    before = [a for a in frame.cast.within(begin, start) if a.codes]
    if before and not own & set(before[-1].codes):
        return False
    since = max(begin, *(frame.lowered.rfind(word, begin, start) for word in words.GOES_ON))
    since = max(since, before[-1].end if before else begin)
    if (
        words.OWN_VERB.fullmatch(frame.lowered, since, start) is None
        and words.WE.search(frame.lowered, since, start) is None
    ):
        return False
    named = any(set(a.codes) - own for a in frame.cast.within(begin, stop))
    between = patterns.OF_PRINCIPLE.search(frame.lowered, begin, stop) or _TALKS.search(frame.lowered, start, stop)
    return named or between is not None or patterns.OF_STATES.search(frame.lowered, begin, stop) is not None


def stood_against(frame: Frame, subject: Subject, begin: int, start: int, stop: int) -> str | None:
    """Whom a stand is against: the other state named first after its words at ``start``, else before them."""
    for since, until in ((start, stop), (begin, start)):
        for actor in frame.cast.within(since, until):
            others = [c for c in actor.codes if c not in subject.codes]
            if others and actor.kind != "group" and not frame.lowered.endswith(_A_MATTER, begin, actor.start):
                return others[0] if len(others) == len(actor.codes) == 1 else None
    return None
