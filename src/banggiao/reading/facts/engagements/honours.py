"""Receptions with honours: 'X được Y đón tiếp theo nghi lễ nhà nước' is a ceremony, no mere meeting."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind
from banggiao.reading.record import replace

_BESIDE = 30  # code points
RECEIVES = frozenset({"đón", "đón tiếp", "tiếp đón", "chào đón"})
_WITH_HONOURS = regex.compile(
    r"[^.;:]{0,90}? (?:theo|với|bằng)(?: đầy đủ| các| một)* "
    r"((?:nghi lễ|nghi thức|lễ nghi|\d+ (?:phát|loạt) đại bác)(?: (?!dành|tại|ở|của|cho|trong|do)\p{Ll}+){0,4})"
)


def with_honours(frame: Frame, trigger: Trigger, sentence: Sentence, made: list[Candidate]) -> list[Candidate]:
    """The receptions of ``made`` as ceremonies, where the words say that they were held with honours."""
    if trigger.form not in RECEIVES or not made:
        return made
    found = _WITH_HONOURS.match(frame.text, trigger.end, sentence.end)
    if found is None:
        return made
    by = _by_whom(frame, trigger, sentence)
    made = [
        replace(
            c,
            parties=tuple(sorted({*c.parties, *(code for a in by for code in a.codes)})),
            people=tuple(dict.fromkeys((*c.people, *(a.person for a in by if a.person is not None)))),
        )
        for c in made
    ]
    return [
        replace(c, kind=EngagementKind.CEREMONY, name=found.group(1), rule="engagement/ceremony/honours") for c in made
    ]


def _by_whom(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'X được Y đón tiếp': Y."""
    chains = frame.clauses.chains(sentence.start, trigger.start)
    if not chains or trigger.start - chains[-1][-1].end > _BESIDE:
        return []
    at = next((n for n in (-1, -2) if frame.lowered.endswith("được ", 0, chains[max(n, -len(chains))][0].start)), None)
    return [a for chain in chains[at:] for a in chain] if at is not None else []
