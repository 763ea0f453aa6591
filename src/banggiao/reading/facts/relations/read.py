"""Read the relations of an article: one an event, pair and tier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from banggiao.model.facts import Engagement, Relation
from banggiao.reading.document import Part
from banggiao.reading.facts.relations.diplomatic import read_diplomatic
from banggiao.reading.facts.relations.said_on import said_on
from banggiao.reading.facts.relations.tiers import read_tiers
from banggiao.reading.facts.relations.told import Told
from banggiao.reading.frame import Frame
from banggiao.reading.members import RelationEvent, Tier

# Tiers whose names hold a lower one's, and those that may be their short forms.
_FULL = frozenset((Tier.COMPREHENSIVE_STRATEGIC_PARTNERSHIP, Tier.COMPREHENSIVE_STRATEGIC_COOPERATIVE_PARTNERSHIP))
_SHORT = frozenset((Tier.STRATEGIC_PARTNERSHIP, Tier.COMPREHENSIVE_PARTNERSHIP))
_SAID = frozenset((RelationEvent.PARTNERSHIP_AFFIRMED, RelationEvent.PARTNERSHIP_ESTABLISHED))


def read_relations(frame: Frame, engagements: Sequence[Engagement] = ()) -> list[Relation]:
    """All relation facts: one an event, pair and tier.

    An affirmation gives way to that tier's setting-up told as news, and is of the day on which its pair met
    among ``engagements``.
    """
    told: list[Told] = []
    for number, sentence in enumerate(frame.document.sentences):
        if sentence.part is Part.BYLINE:
            continue
        low, start, end = frame.lowered, sentence.start, sentence.end
        if low.find("quan hệ", start, end) >= 0 or low.find("bang giao", start, end) >= 0:
            told += read_diplomatic(frame, number, sentence)
        if low.find("đối tác", start, end) >= 0 or low.find("đặc biệt", start, end) >= 0:
            told += read_tiers(frame, number, sentence)
    return [
        replace(r, date=said_on(r, engagements, frame.published)) if r.event in _SAID else r
        for r in _settle(frame, told)
    ]


def _settle(frame: Frame, told: list[Told]) -> list[Relation]:
    groups: dict[tuple[RelationEvent, tuple[str, ...], Tier | None], list[Told]] = {}
    for one in told:
        groups.setdefault((one.event, one.parties, one.tier), []).append(one)
    news = {
        (p, t)
        for (e, p, t), ones in groups.items()
        if e is RelationEvent.PARTNERSHIP_ESTABLISHED and any(o.date == frame.published and o.date for o in ones)
    }
    full = {p for e, p, t in groups if e is RelationEvent.PARTNERSHIP_AFFIRMED and t in _FULL}
    out: list[Relation] = []
    for (event, parties, tier), ones in groups.items():
        if event is RelationEvent.PARTNERSHIP_AFFIRMED and (parties, tier) in news:
            continue
        if event is RelationEvent.PARTNERSHIP_AFFIRMED and tier in _SHORT and parties in full:
            continue  # 'đối tác chiến lược' is the same tier, told short
        dated = [o for o in ones if o.date]
        best = max(dated, key=lambda o: len(o.date or ""), default=ones[0])
        ordered = [best] + [o for o in ones if o is not best]
        out.append(
            Relation(
                evidence=tuple(frame.span(o.start, o.end) for o in ordered),
                confidence=min(0.95, best.confidence + 0.05 * (len(ones) - 1)),
                rule=best.rule,
                event=event,
                parties=parties,
                tier=tier,
                date=best.date,
            )
        )
    out.sort(key=lambda r: min(s.start for s in r.evidence))
    return out
