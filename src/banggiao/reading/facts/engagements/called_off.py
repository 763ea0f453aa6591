"""What was called off, told by several words: the meeting, the talks, the dialogue that two states drop are one."""

from __future__ import annotations

from banggiao.reading.facts.engagements.alike import compatible
from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.facts.engagements.groups import FACE_TO_FACE
from banggiao.reading.members import EngagementKind, EngagementStatus
from banggiao.reading.record import replace

_KINDS = FACE_TO_FACE | {EngagementKind.SESSION}


def called_off_once(candidates: list[Candidate]) -> list[Candidate]:
    """'A - B hủy đối thoại', 'hủy cuộc gặp giữa X và Y', 'việc hủy hội đàm': by the word that names the persons."""
    off = [c for c in candidates if c.status is EngagementStatus.CANCELLED and c.kind in _KINDS and len(c.parties) == 2]
    if len({c.kind for c in off}) < 2:
        return candidates
    out: list[Candidate] = []
    for candidate in candidates:
        if candidate in off and candidate.ordinal is None:
            same = [
                c
                for c in off
                if c.kind in FACE_TO_FACE
                and c.parties == candidate.parties
                and set(candidate.people) <= set(c.people)
                and compatible(c.when, candidate.when)
            ]
            fullest = max(same, key=lambda c: (len(c.people), -c.start), default=candidate)
            if fullest.kind is not candidate.kind:
                candidate = replace(candidate, kind=fullest.kind, rule=fullest.rule, name=None)
        out.append(candidate)
    return out
