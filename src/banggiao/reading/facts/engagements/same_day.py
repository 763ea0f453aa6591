"""What has the day of something else in the article: texts signed after talks, talks of which a caption tells when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from banggiao.model.facts import Engagement
from banggiao.reading import regex
from banggiao.reading.document import Part
from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.facts.engagements.details import dates_in, resolve_date
from banggiao.reading.facts.engagements.groups import FACE_TO_FACE
from banggiao.reading.facts.engagements.reported import SAYS
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus

_PART_OF_IT = frozenset({EngagementKind.SIGNING, EngagementKind.PRESS, EngagementKind.CEREMONY})
_OF_THE_PROGRAMME = FACE_TO_FACE | _PART_OF_IT
_NEWS = 14  # days before publication up to which a day is the article's own story
_CLOCKS = 2  # days by which sources may be ahead
# 'X nhắc lại lễ ký hồi năm ngoái', 'dự lễ kỷ niệm ...': of another day than the talks.
_ANOTHER_DAY = regex.compile(
    r"(?<!\p{L})(?:từng|trước đây|hồi|năm (?:ngoái|trước)|(?:tháng|tuần|hôm) trước|lần trước|vừa qua|nhắc lại|gần đây|"
    r"mới đây|kỷ niệm|khánh thành|khai mạc|bế mạc|quốc khánh|quốc tang|lễ tang|lễ hội|"
    r"ngày hội|thường kỳ|định kỳ)(?!\p{L})"
)

# A caption: two names and where they stand, no verb.
_PICTURED = 5  # days up to which a picture is of what the article tells
_SIDE = r"(?: ?\((?:(?:bên|thứ|ở|từ|ngoài cùng) )?\p{L}+(?: \p{L}+)?\))?"
_TOGETHER = regex.compile(rf"{_SIDE},? (?:và|cùng) (?:(?:cố|cựu|nguyên|đồng chí) )?")
_POSED = regex.compile(
    rf"{_SIDE}(?: bắt tay(?: nhau)?)?"
    r"(?: (?:tại|ở|trong|bên lề|trước)(?! khi)[^,.;:\"]{2,70}(?:, \p{Lu}[^,.;:\"]{1,40})*)?,?"
    r" (?:(?:vào|hôm|ngày|sáng|trưa|chiều|tối) )*"
)
_PICTURE_ENDS = regex.compile(r"(?:/\d{4})?(?: \([^)]{2,40}\))?[.)]? *(?:\(?Ảnh|$|\n)")

_ITEM, _SHORT = 2, 700  # sentences of an item's body, and its code points
_MEET = re.compile(
    r"(?<!\w)(?:gặp|tiếp(?! tục)|hội đàm|hội kiến|đàm phán|điện đàm|tiếp xúc|lễ|họp|ký|thăm|chào xã giao)(?!\w)"
)
_SAID = re.compile(rf"[^.;\"]{{0,120}}?(?<![^\W\d_]){SAYS}(?![^\W\d_])")
_SAID_FIRST = re.compile(rf"(?<![^\W\d_]){SAYS}[^.;,]{{0,40}}$")

Told = Sequence[tuple[Engagement, list[Candidate]]]


def on_the_same_day(frame: Frame, told: Told) -> list[Engagement]:
    """The facts, those that are part of a day's programme with the day on which the same sides met.

    'Chiều 3/4, A hội đàm với B. ... Hai nhà lãnh đạo chứng kiến lễ ký' was signed on 3 April, though the sentence says
    nothing of when. Of several days it is the one told last before it.
    """
    if frame.published is None:
        return [fact for fact, _ in told]
    if any(_undated_talks(fact) for fact, _ in told):
        captions = _captions(frame)
        told = [(_as_in_a_caption(fact, captions), group) for fact, group in told] if captions else told
    item = _day_of_an_item(frame)
    if item is not None:
        told = [(_of_the_item(fact, group, item), group) for fact, group in told]
    days = [(group, fact) for fact, group in told if _on_a_day_of_the_story(frame, fact)]
    if not days:
        return [fact for fact, _ in told]
    return [_dated(frame, fact, group, days) for fact, group in told]


def _dated(
    frame: Frame, fact: Engagement, group: list[Candidate], days: list[tuple[list[Candidate], Engagement]]
) -> Engagement:
    if fact.kind not in _PART_OF_IT or fact.date is not None or fact.status is not EngagementStatus.HELD:
        return fact
    first = min(group, key=lambda c: c.start)
    theirs = [(_begins(other), met) for other, met in days if set(fact.parties) <= set(met.parties)]
    if fact.kind is EngagementKind.PRESS:
        speaking = {p.name for p in fact.participants}
        theirs = [(at, met) for at, met in theirs if speaking & {p.name for p in met.participants}]
    before = [(at, met) for at, met in theirs if at <= first.start]
    if not theirs or (not before and len({met.date for _, met in theirs}) > 1):
        return fact
    day = max(before, key=lambda told: told[0])[1].date if before else theirs[0][1].date
    return fact if any(_of_another_day(frame, c, day) for c in group) else replace(fact, date=day)


def _undated_talks(fact: Engagement) -> bool:
    return fact.kind in FACE_TO_FACE and fact.date is None and fact.status is EngagementStatus.HELD


def _as_in_a_caption(fact: Engagement, captions: list[tuple[frozenset[str], str]]) -> Engagement:
    """With the day that a caption tells for the two who met, where nothing else dates it."""
    if not _undated_talks(fact):
        return fact
    names = {p.name for p in fact.participants}
    days = {day for those, day in captions if those <= names} if len(names) > 1 else set()
    return replace(fact, date=days.pop()) if len(days) == 1 else fact


def _of_the_item(fact: Engagement, group: list[Candidate], day: str) -> Engagement:
    """What the title of a short item tells, on the one day that its sentence tells."""
    ours = fact.kind in _OF_THE_PROGRAMME and fact.status is EngagementStatus.HELD and fact.date is None
    return replace(fact, date=day) if ours and all(c.part is Part.TITLE for c in group) else fact


def _day_of_an_item(frame: Frame) -> str | None:
    """The only day that an item of a title and a sentence or two tells, its statements' apart."""
    if len(frame.text) > _SHORT:
        return None
    body = [s for s in frame.document.sentences if s.part is Part.BODY]
    if not 1 <= len(body) <= _ITEM:
        return None
    if _MEET.search(frame.lowered, body[0].start, body[-1].end) is None:
        return None
    days: set[str] = set()
    for mention in dates_in(frame, body[0].start, body[-1].end, anything=True):
        told = resolve_date(frame, mention)
        if told.date is None or told.date_end is not None or len(told.date) != 10:
            return None
        if _SAID.match(frame.lowered, mention.end) or _SAID_FIRST.search(frame.lowered, 0, mention.start):
            return None
        days.add(told.date)
    return days.pop() if len(days) == 1 and 0 <= _days_back(frame, min(days)) <= _PICTURED else None


def _captions(frame: Frame) -> list[tuple[frozenset[str], str]]:
    """'A (trái) và B tại Lima ngày 3/4': who stands together in a picture of these days, and when."""
    found = []
    for mention in frame.dates:
        day = resolve_date(frame, mention).date if mention.expr.first.day is not None else None
        if day is None or not 0 <= _days_back(frame, day) <= _PICTURED:
            continue
        sentence = frame.document.sentences[frame.document.sentence_at(mention.start)]
        if _PICTURE_ENDS.match(frame.text, mention.end, sentence.end) is None:
            continue
        those = [a for a in frame.cast.within(sentence.start, mention.start) if a.kind == "person"]
        if len(those) != 2 or those[0].start > sentence.start:
            continue
        joined = _TOGETHER.fullmatch(frame.text, those[0].end, those[1].start)
        if joined is not None and _POSED.fullmatch(frame.text, those[1].end, mention.start) is not None:
            found.append((frozenset(frame.cast.people[a.person].name for a in those if a.person is not None), day))
    return found


def _days_back(frame: Frame, day: str) -> int:
    if frame.published is None or len(day) != 10:
        return -1
    return (date.fromisoformat(frame.published) - date.fromisoformat(day)).days


def _begins(group: list[Candidate]) -> int:
    return min(c.start for c in group)


def _on_a_day_of_the_story(frame: Frame, fact: Engagement) -> bool:
    """Whether both sides met, and on a day that the article is news of."""
    if fact.kind not in _OF_THE_PROGRAMME or fact.status is not EngagementStatus.HELD or len(fact.parties) < 2:
        return False
    if fact.date is None or len(fact.date) != 10 or fact.date_end is not None or frame.published is None:
        return False
    return -_CLOCKS <= _days_back(frame, fact.date) <= _NEWS


def _of_another_day(frame: Frame, candidate: Candidate, day: str | None) -> bool:
    sentence = frame.document.sentences[candidate.sentence]
    if _ANOTHER_DAY.search(frame.lowered, sentence.start, candidate.end + 30) is not None:
        return True
    others = (resolve_date(frame, mention).date for mention in dates_in(frame, sentence.start, sentence.end))
    return any(other is not None and other[:4] != (day or "")[:4] for other in others)
