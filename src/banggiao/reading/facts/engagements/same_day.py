"""What belongs to a day's programme without being dated itself: texts signed after talks, a word to the press."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from banggiao.model.facts import Engagement
from banggiao.reading import regex
from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.facts.engagements.details import dates_in, resolve_date
from banggiao.reading.facts.engagements.groups import FACE_TO_FACE
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

Told = Sequence[tuple[Engagement, list[Candidate]]]


def on_the_same_day(frame: Frame, told: Told) -> list[Engagement]:
    """The facts, those that are part of a day's programme with the day on which the same sides met.

    'Chiều 3/4, A hội đàm với B. ... Hai nhà lãnh đạo chứng kiến lễ ký' was signed on 3 April, though the sentence says
    nothing of when. Of several days it is the one told last before it.
    """
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


def _begins(group: list[Candidate]) -> int:
    return min(c.start for c in group)


def _on_a_day_of_the_story(frame: Frame, fact: Engagement) -> bool:
    """Whether both sides met, and on a day that the article is news of."""
    if fact.kind not in _OF_THE_PROGRAMME or fact.status is not EngagementStatus.HELD or len(fact.parties) < 2:
        return False
    if fact.date is None or len(fact.date) != 10 or fact.date_end is not None or frame.published is None:
        return False
    return -_CLOCKS <= (date.fromisoformat(frame.published) - date.fromisoformat(fact.date)).days <= _NEWS


def _of_another_day(frame: Frame, candidate: Candidate, day: str | None) -> bool:
    sentence = frame.document.sentences[candidate.sentence]
    if _ANOTHER_DAY.search(frame.lowered, sentence.start, candidate.end + 30) is not None:
        return True
    others = (resolve_date(frame, mention).date for mention in dates_in(frame, sentence.start, sentence.end))
    return any(other is not None and other[:4] != (day or "")[:4] for other in others)
