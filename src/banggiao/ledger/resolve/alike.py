"""Reports that are one thing without more ado: of one name in one country, or of one series.

Those who hold high office, and figures between two states, are reported by the thousand. Each such report is joined
with the first of its like and with no other, so that what else is joined is worked out between the first ones alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from types import MappingProxyType

from banggiao.ledger.resolve.common import same
from banggiao.ledger.resolve.types import Attestation, Join
from banggiao.model import Fact

NO_ALIKE: Mapping[str, Sequence[str]] = MappingProxyType({})
KEPT_JOINS = 100  # with one first report: as many as an entry shows of all its joins


@dataclass(frozen=True, slots=True)
class Alike:
    """The reports of one like in a block: ``first`` is the least fact id, ``facts`` what they say, each once."""

    first: str
    number: int
    facts: frozenset[Fact]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why reports of one like are one thing: the rule, and the reason with ``{}`` for what they have in common."""

    rule: str
    reason: str

    def join(self, name: str, first: str, other: str) -> Join:
        """The join of a report (fact ids) with the first of its like."""
        return same(first, other, self.rule, self.reason_of(name), 1.0)

    def reason_of(self, name: str) -> str:
        """The reason in words."""
        return self.reason.format(repr(name))

    def joins(self, names: Mapping[str, str], alike: Mapping[str, Sequence[str]], *, most: int) -> list[Join]:
        """The joins of reports with the first of their like, at ``most`` so many of each: those of the least ids.
        ``names`` are what is told by fact id."""
        return [
            self.join(names[first], first, other)
            for first, others in alike.items()
            for other in (nsmallest(most, others) if len(others) > most else others)
        ]


def likes(told: Iterable[tuple[str, Attestation]]) -> dict[str, list[Attestation]]:
    """Attestations by what makes them alike, the first of each before the others."""
    groups: dict[str, list[Attestation]] = defaultdict(list)
    for name, attestation in told:
        groups[name].append(attestation)
    return {name: sorted(some, key=lambda a: a.fact_id) for name, some in groups.items()}


def alike_of(group: Sequence[Attestation]) -> Alike:
    """A group of ``likes`` as one."""
    return Alike(group[0].fact_id, len(group), frozenset(a.fact for a in group))


def with_others(heads: Iterable[str], alike: Mapping[str, Sequence[str]]) -> list[str]:
    """First reports with those that are like them."""
    out: list[str] = []
    for head in heads:
        out.append(head)
        out += alike.get(head, ())
    return out
