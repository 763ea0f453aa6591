"""Which fact of the reading each item of a commitment is about: a visit to come, a text to be signed, a tier."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from banggiao.model.facts import Agreement, Commitment, CommitmentItem, Engagement, Fact, Relation
from banggiao.reading.folding import fold
from banggiao.reading.members import EngagementKind, EngagementStatus, Modality, Tier

_VISIT = re.compile(r"(?<!\w)(?:tham|cong du|chuyen di|sang)(?!\w)")
_WORD = re.compile(r"\w+")
_COMING = frozenset(
    (EngagementStatus.INVITED, EngagementStatus.ACCEPTED, EngagementStatus.PLANNED, EngagementStatus.PROPOSED)
)
_NAMED = frozenset((EngagementKind.SESSION, EngagementKind.CONFERENCE, EngagementKind.CEREMONY))
_TIERS = {
    Tier.COMPREHENSIVE_STRATEGIC_COOPERATIVE_PARTNERSHIP: re.compile(r"doi tac hop tac chien luoc toan dien"),
    Tier.COMPREHENSIVE_STRATEGIC_PARTNERSHIP: re.compile(r"doi tac chien luoc toan dien"),
    Tier.EXTENSIVE_STRATEGIC_PARTNERSHIP: re.compile(r"doi tac chien luoc sau rong"),
    Tier.STRATEGIC_PARTNERSHIP: re.compile(r"doi tac chien luoc(?! (?:toan dien|sau rong))"),
    Tier.COMPREHENSIVE_PARTNERSHIP: re.compile(r"doi tac toan dien"),
    Tier.SPECIAL: re.compile(r"doan ket dac biet|quan he dac biet"),
}
_REACH = 20_000  # how far from a commitment, in code points, a fact may be told that it is about
_HERE, _ELSEWHERE = 0.6, 0.8  # share of a name's words that an item must hold: told in the same words, or elsewhere
_FUNCTION_WORDS = frozenset("ve va giua cua hai cac nuoc lan thu trong nam".split())


def link_items(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, with ``about`` set on those items of commitments that another fact of the reading is about.

    Indices are those of the sequence given; nothing else changes.
    """
    targets = [(n, f) for n, f in enumerate(facts) if isinstance(f, Engagement | Agreement | Relation)]
    if not targets:
        return list(facts)
    targets.sort(key=lambda t: (t[1].evidence[0].start, t[0]))
    starts = [f.evidence[0].start for _, f in targets]
    names = {
        n: _words(f.name if isinstance(f, Engagement) else f.title if isinstance(f, Agreement) else None)
        for n, f in targets
    }
    out: list[Fact] = []
    for fact in facts:
        if isinstance(fact, Commitment) and fact.items:
            at = fact.evidence[0].start
            near = targets[bisect_left(starts, at - _REACH) : bisect_left(starts, at + _REACH)]
            items = tuple(_linked(item, fact, near, names) for item in fact.items)
            out.append(replace(fact, items=items) if items != fact.items else fact)
        else:
            out.append(fact)
    return out


def _linked(
    item: CommitmentItem,
    commitment: Commitment,
    targets: list[tuple[int, Engagement | Agreement | Relation]],
    names: dict[int, frozenset[str]],
) -> CommitmentItem:
    text = fold(item.text)
    words = frozenset(_WORD.findall(text))
    sides = {*commitment.holders, *commitment.addressees}
    best: tuple[float, int] | None = None
    for number, fact in targets:
        score = _score(item, commitment, text, words, sides, fact, names[number])
        if score > 0 and (best is None or score > best[0]):
            best = (score, number)
    return replace(item, about=best[1]) if best is not None else item


def _score(
    item: CommitmentItem,
    commitment: Commitment,
    text: str,
    words: frozenset[str],
    sides: set[str],
    fact: Engagement | Agreement | Relation,
    name: frozenset[str],
) -> float:
    """How well an item fits a fact: 0 where it doesn't; more where both are told in the same words, and by name."""
    here = any(e.start < item.span.end and item.span.start < e.end for e in fact.evidence)
    if isinstance(fact, Relation):
        return _tier(text, sides, fact, here)
    if isinstance(fact, Engagement) and fact.kind is EngagementKind.VISIT:
        return _visit(commitment, text, sides, fact, here)
    if isinstance(fact, Engagement) and fact.kind not in _NAMED:
        return 0.0
    if not name:
        return 0.0
    share = len(name & words) / len(name)
    if share < (_HERE if here else _ELSEWHERE) or len(name) < 2:
        return 0.0
    return 4 + share + here


def _tier(text: str, sides: set[str], fact: Relation, here: bool) -> float:
    pattern = _TIERS.get(fact.tier) if fact.tier is not None else None
    if pattern is None or pattern.search(text) is None or not (here or sides <= set(fact.parties)):
        return 0.0
    return 1.0 + here


def _visit(commitment: Commitment, text: str, sides: set[str], fact: Engagement, here: bool) -> float:
    invited = commitment.modality in (Modality.INVITED, Modality.ACCEPTED)
    if fact.status not in _COMING or not (invited or _VISIT.search(text)):
        return 0.0
    if here:
        return 7.0
    both = bool(sides) and sides <= set(fact.parties)
    return 6.0 if invited and both else 3.0 if both and len(sides) > 1 else 0.0


def _words(name: str | None) -> frozenset[str]:
    if not name:
        return frozenset()
    return frozenset(w for w in _WORD.findall(fold(name)) if w not in _FUNCTION_WORDS)
