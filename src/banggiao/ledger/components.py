"""Connected components: the facts that resolution must see together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
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
    """Everything connected with some facts: the facts, their joins, and the entries that hold any of them."""

    facts: set[int] = field(default_factory=set)
    edges: set[Edge] = field(default_factory=set)
    bound: list[tuple[int, int]] = field(default_factory=list)
    entries: set[str] = field(default_factory=set)


def reach(connection: Connection, family: str, seeds: Iterable[int]) -> Reach:
    """What is connected with the seeds, over joins, judged merges, and the entries as they stand."""
    out = Reach()
    frontier = set(seeds)
    while frontier:
        out.facts |= frontier
        ahead = _held_with(connection, family, frontier, out)
        ahead |= _joined_with(connection, family, frontier, out)
        must = neighbours(connection, family, frontier)
        frontier = (ahead | must) - out.facts
    return out


def _held_with(connection: Connection, family: str, frontier: set[int], out: Reach) -> set[int]:
    m = schema.members.c
    entries: set[str] = set()
    for some in batched(sorted(frontier)):
        query = sa.select(m.entry_id).distinct().where(m.family == family, m.fact_n.in_(some))
        entries.update(connection.execute(query).scalars())
    fresh = entries - out.entries
    out.entries |= fresh
    facts: set[int] = set()
    for ids in batched(sorted(fresh)):
        query_facts = sa.select(m.fact_n).where(m.family == family, m.entry_id.in_(ids))
        facts.update(connection.execute(query_facts).scalars())
    return facts


def _joined_with(connection: Connection, family: str, frontier: set[int], out: Reach) -> set[int]:
    j = schema.joins.c
    columns = (j.left_n, j.right_n, j.bond, j.rule, j.reason, j.score)
    facts: set[int] = set()
    for some in batched(sorted(frontier)):
        for side in (j.left_n, j.right_n):
            for row in connection.execute(sa.select(*columns).where(j.family == family, side.in_(some))):
                out.edges.add((row.left_n, row.right_n, row.bond, row.rule, row.reason, row.score))
                facts.update((row.left_n, row.right_n))
    return facts


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
