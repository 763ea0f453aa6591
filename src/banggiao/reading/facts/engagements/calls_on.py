"""Calls on somebody by name: 'X đến thăm nguyên Chủ tịch nước Y tại nhà riêng' is a meeting, no journey."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.facts.engagements.details import place_near
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus
from banggiao.reading.record import replace

_WIFE_OF = "phu nhân "
_WHOM = regex.compile(r" (?:(?:đồng chí|ông|bà|ngài|[Pp]hu nhân|nguyên|cựu|và|chúc mừng|chúc Tết) )*")


def call_on(
    frame: Frame, trigger: Trigger, sentence: Sentence, visitors: list[Actor], status: EngagementStatus
) -> list[Candidate]:
    """The meeting that a visiting verb tells where somebody of another state stands right behind it."""
    if not visitors or visitors[-1].kind not in ("person", "role"):
        return []
    chains = frame.clauses.chains(trigger.end, min(sentence.end, trigger.end + 60))
    if not chains or chains[0][0].kind != "person":
        return []
    met = chains[0][0]
    own = {c for a in visitors for c in a.codes}
    if _WHOM.fullmatch(frame.text, trigger.end, met.start) is None or met.code is None or met.code in own:
        return []
    codes = tuple(sorted({*own, met.code}))
    visitors = [herself(frame, sentence, a) for a in visitors]
    people = tuple(a.person for a in (*visitors, met) if a.person is not None)
    if len(codes) != 2 or met.person is None:
        return []
    return [
        Candidate(
            min(trigger.start, *(a.start for a in visitors if a.start >= sentence.start), trigger.start),
            met.end,
            trigger.sentence,
            EngagementKind.MEETING,
            status,
            sentence.part,
            "engagement/meeting/call on",
            parties=codes,
            people=tuple(dict.fromkeys(people)),
            where=place_near(frame, met.end, sentence.end, frame.cast.home, codes, towards=False),
            confidence=0.6,
        )
    ]


def herself(frame: Frame, sentence: Sentence, actor: Actor) -> Actor:
    """'bà A - Phu nhân Chủ tịch nước B', 'Phu nhân Chủ tịch nước B, bà A': A, and without a name nobody."""
    office = frame.index.at(actor.start + len(_WIFE_OF))
    if not frame.lowered.startswith(_WIFE_OF, actor.start) or office is None or office.kind != "office":
        return actor
    for chain in reversed(frame.clauses.chains(sentence.start, actor.start)):
        if chain[-1].kind == "person" and frame.text[chain[-1].end : actor.start] in (" - ", ", "):
            return chain[-1]
    beside = frame.cast.within(actor.end, actor.end + 6) if frame.lowered.startswith(", bà ", actor.end) else []
    return replace(actor, person=beside[0].person if beside else None)
