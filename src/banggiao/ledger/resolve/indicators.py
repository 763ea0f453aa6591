"""Figures as series: one metric, pair, direction and unit over its periods. Differing figures stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from banggiao.ledger.resolve.alike import KEPT_JOINS, NO_ALIKE, Alike, Likeness, likes, with_others
from banggiao.ledger.resolve.cluster import Clustering
from banggiao.ledger.resolve.common import base
from banggiao.ledger.resolve.settle import first, settle
from banggiao.ledger.resolve.types import Attestation, Constraints, Join, Point, Series
from banggiao.model import Fact, Indicator, Metric

ALIKE = Likeness("one series", "same metric, parties, direction and unit")


def block_keys(attestation: Attestation) -> frozenset[str]:
    """One block a series. Figures of no known metric are one series only where they are one figure."""
    fact = attestation.fact
    if not isinstance(fact, Indicator):
        return frozenset()
    key = f"{fact.metric}|{'-'.join(sorted(fact.parties))}|{fact.origin or ''}>{fact.destination or ''}|{fact.unit}"
    if fact.metric is Metric.OTHER:
        key += f"|{fact.period or ''}|{fact.value:g}"
    if len(fact.parties) == 0:
        key += f"|{attestation.cluster}"
    return frozenset({key})


def name_of(fact: Fact) -> str:
    """What makes reports of one block alike: nothing but the block."""
    return ""


def link(key: str, attestations: Sequence[Attestation]) -> list[Join]:
    """Everything of one block is one series."""
    groups = likes((name_of(a.fact), a) for a in attestations)
    return [ALIKE.join(name, some[0].fact_id, other.fact_id) for name, some in groups.items() for other in some[1:]]


def link_alike(groups: Mapping[str, Alike]) -> list[Join]:
    """There is nothing between the series of a block: it is one."""
    return []


def assemble(
    attestations: Sequence[Attestation],
    joins: Sequence[Join],
    constraints: Constraints,
    alike: Mapping[str, Sequence[str]] = NO_ALIKE,
) -> list[Series]:
    """The series of one component. ``alike``: by the first report of a series the others, whose joins with it are not
    among ``joins`` (only where nobody judged)."""
    by_id = {a.fact_id: a for a in attestations}
    others = {other for some in alike.values() for other in some}
    heads = [a for a in attestations if a.fact_id not in others] if others else attestations
    clustering = Clustering(
        heads, {a.fact_id: True for a in heads}, constraints, merge=lambda a, b: True, force=lambda a, b: True
    )
    clustering.take(joins)
    taken = [*clustering.taken, *ALIKE.joins(dict.fromkeys(alike, ""), alike, most=KEPT_JOINS)]
    return [_series([by_id[m] for m in sorted(with_others(group, alike))], taken) for group in clustering.groups()]


def _series(attestations: Sequence[Attestation], joins: Sequence[Join]) -> Series:
    facts = [(a, a.fact) for a in attestations if isinstance(a.fact, Indicator)]
    by_period: dict[str, list[tuple[Attestation, Indicator]]] = defaultdict(list)
    for attestation, fact in facts:
        by_period[fact.period or f"?{(attestation.published or '')[:7]}"].append((attestation, fact))
    points = []
    for period, told in by_period.items():
        reported = first(a for a, _ in told)[0]
        points.append(
            Point(
                period=None if period.startswith("?") else period,
                value=settle([(a, float(f.value)) for a, f in told], "value"),
                change_pct=settle([(a, f.change_pct) for a, f in told], "change_pct"),
                approximate=all(f.approximate for _, f in told),
                fact_ids=tuple(sorted(a.fact_id for a, _ in told)),
                reported=None if reported == "9999" else reported,
            )
        )
    points.sort(key=lambda p: (p.period or p.reported or "9999", p.fact_ids))
    fields = (
        ("metric", settle([(a, str(f.metric)) for a, f in facts], "metric")),
        ("parties", settle([(a, tuple(f.parties)) for a, f in facts], "parties")),
        ("from", settle([(a, f.origin) for a, f in facts], "from")),
        ("to", settle([(a, f.destination) for a, f in facts], "to")),
        ("unit", settle([(a, f.unit) for a, f in facts], "unit")),
        ("rank_of", settle([(a, f.rank_of) for a, f in facts], "rank_of")),
    )
    return Series(**base("in", attestations, joins), fields=fields, points=tuple(points))
