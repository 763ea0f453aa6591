"""Who signs where the words leave it open: 'Nhiều văn kiện sẽ được ký kết trong dịp này'."""

from __future__ import annotations

from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.members import EngagementKind
from banggiao.reading.record import replace

_BESIDE = frozenset({EngagementKind.VISIT, EngagementKind.TALKS, EngagementKind.MEETING})
_NEAR = 2  # sentences


def signed_between(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, each signing that names no two sides with those of the visit or meeting told right before it, or
    of one in its own sentence."""
    if not any(_open(c) for c in candidates):
        return candidates
    out: list[Candidate] = []
    for candidate in candidates:
        if _open(candidate):
            close = [
                c
                for c in candidates
                if c.kind in _BESIDE
                and len(c.parties) == 2
                and 0 <= candidate.sentence - c.sentence <= _NEAR
                and set(candidate.parties) <= set(c.parties)
            ]
            pairs = {c.parties for c in close if c.sentence == max(d.sentence for d in close)}
            if len(pairs) == 1:
                candidate = replace(candidate, parties=pairs.pop(), anaphoric=False)
        out.append(candidate)
    return out


def _open(candidate: Candidate) -> bool:
    if candidate.kind is not EngagementKind.SIGNING or len(candidate.parties) > 1:
        return False
    return candidate.rule.endswith(("/ký", "/ký kết"))  # 'tại lễ ký' alone tells none
