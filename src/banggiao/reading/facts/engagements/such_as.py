"""Visits of many, some of them named: 'Nhiều lãnh đạo đã tới A, trong đó có Ngoại trưởng B X và Thủ tướng C Y'."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.candidates import Candidate, Where
from banggiao.reading.facts.engagements.destinations import destinations
from banggiao.reading.facts.engagements.details import after_level
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.facts.parties import is_organisation
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementStatus

_MANY = regex.compile(
    r"(?i)(?<!\p{L})(?:loạt|nhiều|các|những|một số|đông đảo|\d+|hai|ba|bốn|năm|sáu|bảy|tám|hàng chục)"
    r"(?: \p{Ll}+){0,3} (?:lãnh đạo|quan chức|nguyên thủ|chính khách|bộ trưởng|ngoại trưởng|thủ tướng|tổng thống|"
    r"chính trị gia|nghị sĩ|đoàn|phái đoàn|quan khách|nhà ngoại giao|đặc phái viên)(?!\p{L})[^.;:]{0,60}$"
)
_SUCH_AS = regex.compile(
    r"[,:]? (?:trong (?:đó|số đó|số này) (?:có|gồm)|(?:bao )?gồm(?: có)?|như|tiêu biểu là|đáng chú ý là|"
    r"có thể kể đến)(?: cả| các| những)*:?(?= )"
)
_NEXT = regex.compile(r"(?:, |,? và |,? cùng |;)")
_REACH = 110  # code points from the state visited to the names


_THEN_WENT = regex.compile(r",?(?: (?:đã|sẽ|vừa|đều|cũng|lần lượt|đang|sắp|dự kiến|bay|cùng))* ")


def such_as(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> list[Candidate]:
    """A visit for each of those named, behind the verb or before it, of the many who went."""
    if trigger.part == "noun":
        return []
    before = _SUCH_AS.search(frame.text, sentence.start, trigger.start)
    found = before or _SUCH_AS.search(frame.text, trigger.end, min(sentence.end, trigger.end + _REACH))
    floor = (before.start() if before is not None else trigger.start) if found is not None else 0
    if found is None or _MANY.search(frame.text, max(sentence.start, floor - 110), floor) is None:
        return []
    hosts, places, end = destinations(frame, after_level(frame.text, trigger.end), sentence)
    if len(hosts) != 1 or (before is None and end > found.start()):
        return []
    out: list[Candidate] = []
    here = found.end() + 1
    last = trigger.start if before is not None else sentence.end
    for chain in frame.clauses.chains(found.end(), last):
        gap = frame.text[here : chain[0].start]
        if gap and (not out or _NEXT.fullmatch(gap) is None):
            break
        for actor in chain:
            code = actor.code
            if code is None or actor.kind not in ("person", "role") or code == hosts[0] or is_organisation(code):
                continue
            out.append(
                Candidate(
                    min(trigger.start, actor.start),
                    max(actor.end, end if before is not None else 0),
                    trigger.sentence,
                    trigger.kind,
                    status,
                    sentence.part,
                    "engagement/visit/such as",
                    parties=tuple(sorted({hosts[0], code})),
                    people=(actor.person,) if actor.person is not None else (),
                    where=Where(places[0], hosts[0]),
                )
            )
        here = chain[-1].end
    return out if before is None or _THEN_WENT.fullmatch(frame.text, here, trigger.start) is not None else []
