"""Steps in where a pair stands: relations established, tiers set up, raised, affirmed, ended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from banggiao.ledger.resolve.cluster import Clustering
from banggiao.ledger.resolve.common import base, same
from banggiao.ledger.resolve.settle import settle, settle_date
from banggiao.ledger.resolve.times import day_number
from banggiao.ledger.resolve.types import Attestation, Constraints, Join, RelationStep
from banggiao.model import Relation, RelationEvent

YEARS_APART = 2  # differing years of one establishing that are taken for a disagreement, not for two events


def _year(attestation: Attestation) -> int | None:
    fact = attestation.fact
    assert isinstance(fact, Relation)
    return int(fact.date[:4]) if fact.date else None


def block_keys(attestation: Attestation) -> frozenset[str]:
    """Pair, event and tier; affirmations by the quarter in which they were said."""
    fact = attestation.fact
    if not isinstance(fact, Relation):
        return frozenset()
    key = f"{'-'.join(sorted(fact.parties))}|{fact.event}|{fact.tier or ''}"
    if fact.event is not RelationEvent.PARTNERSHIP_AFFIRMED:
        return frozenset({key})
    said = fact.date or attestation.published
    if said is None:
        return frozenset({f"{key}|?"})
    quarter = f"Q{(int(said[5:7]) + 2) // 3}" if len(said) >= 7 else ""
    return frozenset({f"{key}|{said[:4]}{quarter}"})


def link(key: str, attestations: Sequence[Attestation]) -> list[Join]:
    """Facts of one step: the same date at their coarser precision, or none told, or years close by."""
    by_date: dict[str, list[Attestation]] = defaultdict(list)
    for attestation in attestations:
        fact = attestation.fact
        assert isinstance(fact, Relation)
        affirmed = fact.event is RelationEvent.PARTNERSHIP_AFFIRMED
        by_date["" if affirmed or not fact.date else fact.date].append(attestation)
    joins: list[Join] = []
    leader = {date: min(group, key=lambda a: a.fact_id) for date, group in by_date.items()}
    for date, group in by_date.items():
        for other in group:
            if other is not leader[date]:
                reason = "same pair, event and tier, " + (
                    f"date {date}" if date else "no date told, or the same quarter"
                )
                joins.append(same(leader[date].fact_id, other.fact_id, "one step", reason, 1.0))
    dates = sorted(by_date)
    told = [d for d in dates if d]
    for i, one in enumerate(told):
        for two in told[i + 1 :]:
            if two.startswith(one):
                joins.append(_across(leader[one], leader[two], "one date told more finely", 0.9))
            elif abs(int(one[:4]) - int(two[:4])) <= YEARS_APART:
                joins.append(_across(leader[one], leader[two], "dates differ: taken for a disagreement", 0.5))
    if "" in leader and told:
        most = max(told, key=lambda d: (len({a.cluster for a in by_date[d]}), d))
        joins.append(_across(leader[""], leader[most], "no date told: with the date most told", 0.4))
    return joins


def _across(a: Attestation, b: Attestation, reason: str, score: float) -> Join:
    return same(a.fact_id, b.fact_id, "one step", f"same pair, event and tier, {reason}", score)


def assemble(
    attestations: Sequence[Attestation], joins: Sequence[Join], constraints: Constraints
) -> list[RelationStep]:
    """The steps of one component."""
    years = {a.fact_id: _year(a) for a in attestations}
    summaries = {k: (0, 0) if y is None else (y, y) for k, y in years.items()}

    def merge(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int] | None:
        if (0, 0) in (a, b):
            return max(a, b)
        whole = force(a, b)
        return whole if whole[1] - whole[0] <= YEARS_APART else None

    def force(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
        return max(a, b) if (0, 0) in (a, b) else (min(a[0], b[0]), max(a[1], b[1]))

    clustering = Clustering(attestations, summaries, constraints, merge=merge, force=force)
    clustering.take(joins)
    by_id = {a.fact_id: a for a in attestations}
    return [_step([by_id[m] for m in group], clustering.taken) for group in clustering.groups()]


def _step(attestations: Sequence[Attestation], joins: Sequence[Join]) -> RelationStep:
    facts = [(a, a.fact) for a in attestations if isinstance(a.fact, Relation)]
    affirmed = any(f.event is RelationEvent.PARTNERSHIP_AFFIRMED for _, f in facts)
    dates = [(a, f.date or (a.published if affirmed else None)) for a, f in facts]
    if affirmed:  # the earliest saying of the quarter dates the step; the others are its further days
        least = min((d for _, d in dates if d), key=lambda d: day_number(d) or 0, default=None)
        dates = [(a, d) for a, d in dates if d == least]
    fields = (
        ("event", settle([(a, str(f.event)) for a, f in facts], "event")),
        ("parties", settle([(a, tuple(f.parties)) for a, f in facts], "parties")),
        ("tier", settle([(a, str(f.tier) if f.tier else None) for a, f in facts], "tier")),
        ("date", settle_date(list(dates), "date")),
    )
    return RelationStep(**base("rl", attestations, joins), fields=fields)
