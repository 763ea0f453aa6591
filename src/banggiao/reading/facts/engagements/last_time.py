"""The one before this: 'cuộc gặp đầu tiên giữa A và B kể từ năm 2015' tells of one in 2015."""

from __future__ import annotations

from banggiao.model.facts import Engagement
from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.candidates import Candidate, When, Where
from banggiao.reading.facts.engagements.details import dates_in, resolve_date
from banggiao.reading.facts.engagements.merge import merge
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus
from banggiao.reading.record import replace

_FIRST_SINCE = regex.compile(
    r"(?<!\p{L})(?:đầu tiên|lần đầu)(?=\P{L})(?:(?! sau khi )[^.;:\"]){0,90}?(?<!\p{L})kể từ "
    r"(?:(?:đầu|giữa|cuối|hồi) )?"
)
# 'kể từ năm 2011, khi ông lên nắm quyền': nothing of the kind took place then.
_OF_A_CHANGE = regex.compile(r",? (?:khi|lúc|sau khi|sau|thời điểm|đến nay|tới nay|trở lại đây|trở đi|với)(?!\p{L})")
_NEAR = 160  # code points between what is told and 'đầu tiên'
_KINDS = {
    EngagementKind.MEETING: EngagementKind.MEETING,
    EngagementKind.SESSION: EngagementKind.MEETING,
    EngagementKind.TALKS: EngagementKind.TALKS,
    EngagementKind.VISIT: EngagementKind.VISIT,
    EngagementKind.CALL: EngagementKind.CALL,
}


def last_time(frame: Frame, trigger: Trigger, sentence: Sentence, made: list[Candidate]) -> list[Candidate]:
    """The engagement of the same sides since which there had been none, where the sentence tells when it was."""
    if trigger.kind not in _KINDS or frame.lowered.find("kể từ ", sentence.start, sentence.end) < 0:
        return []
    first = _FIRST_SINCE.search(frame.lowered, sentence.start, sentence.end)
    if first is None or len(made) != 1 or len(made[0].parties) != 2 or abs(first.start() - trigger.start) > _NEAR:
        return []
    dates = dates_in(frame, first.end(), sentence.end, anything=True)
    told = next((m for m in dates if m.start <= first.end() + 1), None)
    if told is None or told.expr.last is not None or _OF_A_CHANGE.match(frame.lowered, told.end) is not None:
        return []
    date = resolve_date(frame, told, tense="past").date
    if date is None:
        return []
    start, end = min(trigger.start, first.start()), max(trigger.end, told.end)
    return [
        replace(
            made[0],
            start=start,
            end=end,
            kind=_KINDS[trigger.kind],
            status=EngagementStatus.HELD,
            rule=f"engagement/{_KINDS[trigger.kind].value}/kể từ",
            people=(),
            when=When(date),
            where=made[0].where if trigger.kind is EngagementKind.VISIT else Where(),
            open=False,
            anaphoric=False,
            name=None,
            ordinal=None,
            confidence=0.6,
        )
    ]


def with_the_last(frame: Frame, facts: list[Engagement], before: list[Candidate]) -> list[Engagement]:
    """The facts, and those since which there had been none, where nothing else tells them."""
    out = [*facts]
    for candidate in before:
        for fact in merge(frame, [candidate]):
            day = fact.date or ""
            told = (f.date for f in out if f.kind is fact.kind and f.parties == fact.parties and f.date is not None)
            if not any(date.startswith(day) or day.startswith(date) for date in told):
                out.append(fact)
    return out if len(out) == len(facts) else sorted(out, key=lambda f: min(s.start for s in f.evidence))
