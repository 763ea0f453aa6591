"""The families' common door: blocks, links, components, assembly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Protocol, cast

from banggiao.ledger.resolve import agreements, commitments, events, indicators, people, relations
from banggiao.ledger.resolve.alike import Alike, Likeness
from banggiao.ledger.resolve.cluster import components
from banggiao.ledger.resolve.common import join_order
from banggiao.ledger.resolve.scopes import Scope, parts, touched
from banggiao.ledger.resolve.types import (
    NO_CONSTRAINTS,
    Accord,
    Attestation,
    Constraints,
    Event,
    Family,
    Join,
    Person,
    Promise,
    RelationStep,
    Resolved,
    Series,
)
from banggiao.model import Fact


class _Rules(Protocol):
    """What a family's module offers."""

    def block_keys(self, attestation: Attestation) -> frozenset[str]: ...

    def link(self, key: str, attestations: Sequence[Attestation]) -> Sequence[Join]: ...

    def assemble(
        self, attestations: Sequence[Attestation], joins: Sequence[Join], constraints: Constraints
    ) -> Sequence[Resolved]: ...


class _Days(Protocol):
    """What the module of a family offers besides whose blocks fall apart by days."""

    @property
    def APART(self) -> int: ...

    def scope(self, attestation: Attestation) -> Scope | None: ...


class _Likeness(Protocol):
    """What the module of a family offers besides whose things are reported by the thousand."""

    @property
    def ALIKE(self) -> Likeness: ...

    def name_of(self, fact: Fact) -> str: ...

    def link_alike(self, groups: Mapping[str, Alike]) -> Sequence[Join]: ...

    def assemble(
        self,
        attestations: Sequence[Attestation],
        joins: Sequence[Join],
        constraints: Constraints,
        alike: Mapping[str, Sequence[str]],
    ) -> Sequence[Resolved]: ...


_FAMILIES: dict[Family, _Rules] = {
    Family.EVENTS: cast(_Rules, events),
    Family.AGREEMENTS: cast(_Rules, agreements),
    Family.RELATIONS: cast(_Rules, relations),
    Family.PEOPLE: cast(_Rules, people),
    Family.INDICATORS: cast(_Rules, indicators),
    Family.COMMITMENTS: cast(_Rules, commitments),
}
_BY_DAYS: dict[Family, _Days] = {
    Family.EVENTS: cast(_Days, events),
    Family.AGREEMENTS: cast(_Days, agreements),
    Family.COMMITMENTS: cast(_Days, commitments),
}
_BY_LIKENESS: dict[Family, _Likeness] = {
    Family.PEOPLE: cast(_Likeness, people),
    Family.INDICATORS: cast(_Likeness, indicators),
}


def block_keys(family: Family, attestation: Attestation) -> frozenset[str]:
    """The blocks of a family that an attestation lies in; empty where it takes no part in the family."""
    return _FAMILIES[family].block_keys(attestation)


def link(family: Family, key: str, attestations: Iterable[Attestation]) -> tuple[Join, ...]:
    """The candidate joins of one block, from exactly the attestations that have ``key`` (or of those that lie in some
    of its parts, see ``touched_in``); sorted."""
    known = list(attestations)
    days = _BY_DAYS.get(family)
    found = [known] if days is None else parts([(a, days.scope(a)) for a in known], days.APART)
    joins: set[Join] = set()
    for part in found:
        if len(part) > 1:
            joins.update(_FAMILIES[family].link(key, sorted(part, key=attrgetter("fact_id"))))
    return tuple(sorted(joins, key=join_order))


def scope_of(family: Family, attestation: Attestation) -> Scope | None:
    """The days outside which an attestation is compared with none of its blocks; None where it may be with any."""
    return _BY_DAYS[family].scope(attestation) if family in _BY_DAYS else None


def touched_in(
    family: Family, block: Collection[tuple[int, Scope | None]], changes: Collection[Scope | None]
) -> set[int]:
    """What of a block (numbers with their scopes) is to be linked anew where something of these scopes came or went:
    whole parts, which ``link`` gives the same joins as the whole block gives them."""
    return touched(block, changes, _BY_DAYS[family].APART) if family in _BY_DAYS else {n for n, _ in block}


def name_of(family: Family, fact: Fact) -> str:
    """What makes reports of one block alike, so that each is joined with the first of its like."""
    return _BY_LIKENESS[family].name_of(fact)


def link_alike(family: Family, groups: Mapping[str, Alike]) -> tuple[Join, ...]:
    """What ``link`` gives of a block but for the joins within each likeness; the groups by ``name_of``."""
    return tuple(sorted(set(_BY_LIKENESS[family].link_alike(groups)), key=join_order))


def likeness_of(family: Family) -> Likeness:
    """Why attestations of one block that are alike are one thing."""
    return _BY_LIKENESS[family].ALIKE


def assemble(
    family: Family,
    attestations: Iterable[Attestation],
    joins: Iterable[Join],
    constraints: Constraints = NO_CONSTRAINTS,
) -> tuple[Resolved, ...]:
    """The joined things of one connected component (or of several), sorted by id."""
    ordered, kept = _in_order(attestations, joins)
    return tuple(sorted(_FAMILIES[family].assemble(ordered, kept, constraints), key=lambda r: r.id))


def assemble_alike(
    family: Family, attestations: Iterable[Attestation], joins: Iterable[Join], alike: Mapping[str, Sequence[str]]
) -> tuple[Resolved, ...]:
    """The same where nobody judged, without a join for each of a thousand reports: ``alike`` has by the first fact id
    of each likeness the others. Of the joins within a likeness the things hold the first hundred."""
    ordered, kept = _in_order(attestations, joins)
    others = {other for some in alike.values() for other in some}
    between = [j for j in kept if j.left not in others and j.right not in others]
    made = _BY_LIKENESS[family].assemble(ordered, between, NO_CONSTRAINTS, alike)
    return tuple(sorted(made, key=lambda r: r.id))


def _in_order(attestations: Iterable[Attestation], joins: Iterable[Join]) -> tuple[list[Attestation], list[Join]]:
    ordered = sorted(attestations, key=attrgetter("fact_id"))
    known = {a.fact_id for a in ordered}
    return ordered, sorted({j for j in joins if j.left in known and j.right in known}, key=join_order)


def resolve(
    family: Family, attestations: Iterable[Attestation], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[Resolved, ...]:
    """Everything that the attestations say of one family: blocks, links, components, assembly. Sorted by id."""
    by_key: dict[str, list[Attestation]] = defaultdict(list)
    known: dict[str, Attestation] = {}
    for attestation in attestations:
        keys = block_keys(family, attestation)
        if keys:
            known[attestation.fact_id] = attestation
        for key in keys:
            by_key[key].append(attestation)
    joins: set[Join] = set()
    for key in sorted(by_key):
        joins.update(link(family, key, by_key[key]))
    bonds: dict[str, list[Join]] = defaultdict(list)
    for join in joins:
        bonds[join.left].append(join)
    out: list[Resolved] = []
    edges = [(j.left, j.right) for j in joins] + [p for p in constraints.must if p[0] in known and p[1] in known]
    for component in components(known, edges):
        inside = [j for member in component for j in bonds[member]]
        out.extend(assemble(family, (known[m] for m in component), inside, constraints))
    return tuple(sorted(out, key=lambda r: r.id))


def as_of(attestations: Iterable[Attestation], day: str) -> tuple[tuple[Attestation, ...], int]:
    """The attestations reported by the end of ``day`` (ISO), and how many undated ones were left out.

    A day of publication that is told only as a month or year counts as reported on its last day.
    """
    kept: list[Attestation] = []
    undated = 0
    for attestation in attestations:
        if attestation.published is None:
            undated += 1
        elif attestation.published + "-99"[: 10 - len(attestation.published)] <= day:
            kept.append(attestation)
    return tuple(kept), undated


def resolve_events(attestations: Iterable[Attestation], constraints: Constraints = NO_CONSTRAINTS) -> tuple[Event, ...]:
    """Engagements joined into events, parts placed within their wholes."""
    return cast(tuple[Event, ...], resolve(Family.EVENTS, attestations, constraints))


def resolve_agreements(
    attestations: Iterable[Attestation], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[Accord, ...]:
    """Agreements announced, signed and recalled, joined."""
    return cast(tuple[Accord, ...], resolve(Family.AGREEMENTS, attestations, constraints))


def resolve_relations(
    attestations: Iterable[Attestation], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[RelationStep, ...]:
    """The dated steps of each pair's standing."""
    return cast(tuple[RelationStep, ...], resolve(Family.RELATIONS, attestations, constraints))


def resolve_people(
    attestations: Iterable[Attestation], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[Person, ...]:
    """People across spellings, with their tenures (from office facts)."""
    return cast(tuple[Person, ...], resolve(Family.PEOPLE, attestations, constraints))


def resolve_indicators(
    attestations: Iterable[Attestation], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[Series, ...]:
    """Figures joined into series."""
    return cast(tuple[Series, ...], resolve(Family.INDICATORS, attestations, constraints))


def resolve_commitments(
    attestations: Iterable[Attestation], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[Promise, ...]:
    """Commitments told by several reports, joined."""
    return cast(tuple[Promise, ...], resolve(Family.COMMITMENTS, attestations, constraints))
