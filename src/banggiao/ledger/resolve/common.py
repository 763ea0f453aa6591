"""What every family's assembly shares: ids, the members' articles and clusters, evidence of judgement."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TypedDict

from banggiao.ledger.resolve.settle import first
from banggiao.ledger.resolve.types import Attestation, Bond, Join

# The order of joins, many times as quick as comparing them two by two.
join_order = attrgetter("left", "right", "bond", "rule", "reason", "score")


class Base(TypedDict):
    """The keyword arguments that every ``Resolved`` takes."""

    id: str
    members: tuple[str, ...]
    articles: tuple[str, ...]
    clusters: tuple[str, ...]
    first_reported: str | None
    last_reported: str | None
    joins: tuple[Join, ...]


def thing_id(prefix: str, attestations: Iterable[Attestation]) -> str:
    """An id from the earliest reported member, so that later reports leave it as it is."""
    _, least = first(attestations)
    return f"{prefix}-{hashlib.blake2b(least.encode(), digest_size=8).hexdigest()}"


def base(prefix: str, attestations: Sequence[Attestation], joins: Iterable[Join] = ()) -> Base:
    """The common part of a joined thing; ``joins`` is cut to those between its own members."""
    days = sorted(a.published for a in attestations if a.published is not None)
    members = tuple(sorted(a.fact_id for a in attestations))
    inside = set(members)
    return Base(
        id=thing_id(prefix, attestations),
        members=members,
        articles=tuple(sorted({a.article_id for a in attestations})),
        clusters=tuple(sorted({a.cluster for a in attestations})),
        first_reported=days[0] if days else None,
        last_reported=days[-1] if days else None,
        joins=tuple(sorted((j for j in joins if j.left in inside and j.right in inside), key=join_order)),
    )


def taken_by_root(joins: Iterable[Join], root: Mapping[str, str]) -> dict[str, list[Join]]:
    """The joins taken, by the least member of their cluster."""
    out: dict[str, list[Join]] = defaultdict(list)
    for join in joins:
        out[root[join.left]].append(join)
    return out


def same(left: str, right: str, rule: str, reason: str, score: float) -> Join:
    """A join of two facts as one thing, its ends in order."""
    a, b = (left, right) if left < right else (right, left)
    return Join(a, b, Bond.SAME, rule, reason, round(score, 3))


def pair_keys(codes: Iterable[str], *, most: int = 6, prefer: Iterable[str] = ()) -> tuple[str, ...]:
    """Each pair of codes as 'AAA-BBB'; of more than ``most`` codes those of ``prefer`` (then the first) are paired."""
    ordered = sorted(set(codes))
    if len(ordered) > most:
        preferred = set(prefer)
        ordered = sorted(sorted(ordered, key=lambda c: (c not in preferred, c))[:most])
    if len(ordered) == 1:
        return (ordered[0],)
    return tuple(f"{a}-{b}" for i, a in enumerate(ordered) for b in ordered[i + 1 :])
