"""Which of several told values is taken, by which rule; the others stand beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from banggiao.ledger.resolve.types import Attestation, Settled, Step, Value, Variant

JUDGED, ONLY, MOST, FIRST = (
    "judged by a person",
    "the only value told",
    "told by most independent reports",
    "told first",
)
FINEST = "the finest of the most told"

Told = Sequence[tuple[Attestation, Value]]


def judged(attestation: Attestation, name: str) -> bool:
    """Did a person settle this field of this fact?"""
    return name in attestation.judged or "*" in attestation.judged


def variants(told: Told) -> tuple[Variant, ...]:
    """The values told, grouped: most independent reports first, then most facts, then first reported."""
    groups: dict[Value, list[Attestation]] = defaultdict(list)
    for attestation, value in told:
        if value is not None and value != ():
            groups[value].append(attestation)
    made = [
        (Variant(value, tuple(sorted(a.fact_id for a in who)), len({a.cluster for a in who})), first(who))
        for value, who in groups.items()
    ]
    made.sort(key=lambda m: (-m[0].independent, -len(m[0].fact_ids), m[1], repr(m[0].value)))
    return tuple(v for v, _ in made)


def first(attestations: Iterable[Attestation]) -> tuple[str, str]:
    """The sort key of the earliest reported: its day ('9999' where unknown) and fact id."""
    return min((a.published or "9999", a.fact_id) for a in attestations)


def settle(told: Told, name: str) -> Settled:
    """The value most independent reports give; a person's judgement before all."""
    by_hand = [(a, v) for a, v in told if a.judged and judged(a, name)]
    all_variants = variants(told)
    if by_hand and (chosen := variants(by_hand)):
        return Settled(chosen[0].value, JUDGED, all_variants, len(all_variants) > 1)
    if not all_variants:
        return Settled(None, "untold")
    best = all_variants[0]
    if len(all_variants) == 1:
        return Settled(best.value, ONLY, all_variants)
    rule = MOST if best.independent > all_variants[1].independent else FIRST
    return Settled(best.value, rule, all_variants, True)


def settle_ranked(told: Told, name: str, rank: Callable[[Value], int], rule: str, *, share: float = 0.0) -> Settled:
    """The value of highest rank among those told by at least ``share`` of the independent reports."""
    plain = settle(told, name)
    if plain.rule == JUDGED or len(plain.variants) < 2:
        return plain
    total = len({a.cluster for a, v in told if v is not None})
    often = [v for v in plain.variants if v.independent >= share * total] or list(plain.variants)
    best = max(often, key=lambda v: (rank(v.value), v.independent, -plain.variants.index(v)))
    return Settled(best.value, rule, plain.variants, True)


def settle_date(told: Told, name: str) -> Settled:
    """The date most reports support, told as finely as any of them: '2025-10' supports '2025-10-23'."""
    plain = settle(told, name)
    if plain.rule == JUDGED or len(plain.variants) < 2:
        return plain
    clusters: dict[str, set[str]] = defaultdict(set)
    for attestation, value in told:
        if isinstance(value, str):
            clusters[value].add(attestation.cluster)

    def support(value: str) -> int:
        return len(set().union(*(who for other, who in clusters.items() if value.startswith(other))))

    order = [v.value for v in plain.variants if isinstance(v.value, str)]
    finest = [v for v in order if not any(o != v and o.startswith(v) for o in order)]
    if len(finest) == len(order):
        return plain
    best = max(finest, key=lambda v: (support(v), len(v), -order.index(v)))
    return Settled(best, FINEST, plain.variants, len(finest) > 1)


def union(told: Told, name: str) -> Settled:
    """A list field: the list most told (a person's judgement before all), never a mixture of two reports' lists."""
    return settle([(a, tuple(v) if isinstance(v, tuple) else v) for a, v in told], name)


def history(told: Iterable[tuple[Attestation, str, str | None]]) -> tuple[Step, ...]:
    """Statuses as steps: each status once, with its date and the day on which it was first reported."""
    groups: dict[str, list[tuple[Attestation, str | None]]] = defaultdict(list)
    for attestation, status, date in told:
        groups[status].append((attestation, date))
    steps = []
    for status, who in groups.items():
        dates = settle_date([(a, d) for a, d in who], "date").value
        day, _ = first(a for a, _ in who)
        ids = tuple(sorted(a.fact_id for a, _ in who))
        last = max((a.published for a, _ in who if a.published), default=None)
        dated = dates if isinstance(dates, str) else None
        steps.append(Step(status, dated, day if day != "9999" else None, ids, last))
    return tuple(sorted(steps, key=lambda s: (s.reported or "9999", s.date or "9999", s.status)))
