"""Connected components: the facts that resolution must see together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.constrain import neighbours
from banggiao.ledger.identity import batched

Edge = tuple[int, int, str, str, str, float]


@dataclass(slots=True)
class Reach:
    """Everything connected with some facts: the facts, what ties which two of them, the entries that hold any of them
    (with all their facts)."""

    facts: set[int] = field(default_factory=set)
    ties: set[tuple[int, int]] = field(default_factory=set)
    entries: dict[str, list[int]] = field(default_factory=dict)

    def parts(self, most: int) -> Iterator[Reach]:
        """Pieces of some ``most`` facts that nothing connects; a component is never cut, however large it is."""
        ties = [*self.ties, *((held[0], n) for held in self.entries.values() for n in held[1:])]
        groups = split(self.facts, ties)
        group_of = {n: i for i, group in enumerate(groups) for n in group}
        held_by: dict[int, list[str]] = defaultdict(list)
        for key, held in self.entries.items():
            held_by[group_of[held[0]]].append(key)
        part = Reach()
        for i, group in enumerate(groups):
            part.facts.update(group)
            part.entries.update((key, self.entries[key]) for key in held_by[i])
            if len(part.facts) >= most:
                yield part
                part = Reach()
        if part.facts:
            yield part


def reach(connection: Connection, family: str, seeds: Iterable[int]) -> Reach:
    """What is connected with the seeds, over joins, judged merges, and the entries as they stand."""
    out = Reach()
    frontier = set(seeds)
    while frontier:
        out.facts |= frontier
        ahead = _held_with(connection, family, frontier, out)
        ahead |= _joined_with(connection, family, frontier, out)
        must = neighbours(connection, family, frontier)
        out.ties |= must
        ahead.update(n for pair in must for n in pair)
        frontier = ahead - out.facts
    return out


def _held_with(connection: Connection, family: str, frontier: set[int], out: Reach) -> set[int]:
    m = schema.members.c
    entries: set[str] = set()
    for some in batched(sorted(frontier)):
        query = sa.select(m.entry_id).distinct().where(m.family == family, m.fact_n.in_(some))
        entries.update(connection.execute(query).scalars())
    facts: set[int] = set()
    for ids in batched(sorted(entries - out.entries.keys())):
        held = sa.select(m.entry_id, m.fact_n).where(m.family == family, m.entry_id.in_(ids))
        for key, n in connection.execute(held):
            out.entries.setdefault(key, []).append(n)
            facts.add(n)
    return facts


def _joined_with(connection: Connection, family: str, frontier: set[int], out: Reach) -> set[int]:
    j = schema.joins.c
    found: set[tuple[int, int]] = set()
    for some in batched(sorted(frontier)):
        for side in (j.left_n, j.right_n):
            ends = sa.select(j.left_n, j.right_n).where(j.family == family, side.in_(some))
            found.update((left, right) for left, right in connection.execute(ends))
    out.ties |= found
    return {n for pair in found for n in pair}


def edges_among(connection: Connection, family: str, facts: Iterable[int]) -> set[Edge]:
    """The joins of facts with each other."""
    j = schema.joins.c
    known = set(facts)
    columns = (j.left_n, j.right_n, j.bond, j.rule, j.reason, j.score)
    out: set[Edge] = set()
    for some in batched(sorted(known)):
        query = sa.select(*columns).where(j.family == family, j.left_n.in_(some))
        out.update(tuple(row) for row in connection.execute(query) if row[1] in known)
    return out


def split(facts: Iterable[int], edges: Iterable[Sequence[Any]]) -> list[list[int]]:
    """The connected components among the facts; each sorted, in order of their least member."""
    parent = {n: n for n in facts}

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for left, right, *_ in edges:
        if left in parent and right in parent:
            a, b = root(left), root(right)
            parent[max(a, b)] = min(a, b)
    groups: dict[int, list[int]] = defaultdict(list)
    for n in sorted(parent):
        groups[root(n)].append(n)
    return list(groups.values())
