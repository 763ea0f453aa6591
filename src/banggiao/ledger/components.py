"""Connected components: the facts that resolution must see together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.constrain import neighbours
from banggiao.ledger.identity import batched
from banggiao.ledger.rows import joined, parted

Edge = tuple[int, int, str, str, str, float]


@dataclass(slots=True)
class Reach:
    """Everything connected with some facts: the facts, their joins, what people bound, and the entries that hold any
    of them (with all their facts). ``alike``: by the first of each likeness the others, whose joins with it are not
    among the joins."""

    facts: set[int] = field(default_factory=set)
    edges: set[Edge] = field(default_factory=set)
    bound: set[tuple[int, int]] = field(default_factory=set)
    entries: dict[str, list[int]] = field(default_factory=dict)
    alike: dict[int, set[int]] = field(default_factory=dict)

    def parts(self, most: int) -> Iterator[Reach]:
        """Pieces of some ``most`` facts that nothing connects; a component is never cut, however large it is."""
        if len(self.facts) <= most:
            yield self
            return
        held = ((facts[0], n) for facts in self.entries.values() for n in facts[1:])
        same = ((first, n) for first, others in self.alike.items() for n in others)
        groups = split(self.facts, chain(self.edges, same, self.bound, held))
        part_of: dict[int, Reach] = {}
        parts = [Reach()]
        for group in groups:
            if len(parts[-1].facts) >= most:
                parts.append(Reach())
            parts[-1].facts.update(group)
            part_of.update(dict.fromkeys(group, parts[-1]))
        for edge in self.edges:
            part_of[edge[0]].edges.add(edge)
        for first, others in self.alike.items():
            part_of[first].alike[first] = others
        for pair in self.bound:
            part_of[pair[0]].bound.add(pair)
        for key, facts in self.entries.items():
            part_of[facts[0]].entries[key] = facts
        yield from parts


def reach(connection: Connection, family: str, seeds: Iterable[int]) -> Reach:
    """What is connected with the seeds, over joins, judged merges, and the entries as they stand."""
    out = Reach()
    frontier, unheld = set(seeds), set(seeds)
    while frontier:
        out.facts |= frontier
        held = held_with(connection, family, unheld, out)
        joined = _joined_with(connection, family, frontier, out)
        bound = neighbours(connection, family, frontier)
        out.bound |= bound
        unheld = (joined | {n for pair in bound for n in pair}) - out.facts - held
        frontier = unheld | (held - out.facts)  # an entry's facts are no other entry's: where they lead is known
    return out


def held_with(connection: Connection, family: str, frontier: set[int], out: Reach) -> set[int]:
    """The facts of the entries that hold any of these; notes the entries."""
    m = schema.members.c
    entries: set[str] = set()
    for some in batched(sorted(frontier)):
        query = sa.select(m.entry_id).distinct().where(m.family == family, m.fact_n.in_(some))
        entries.update(connection.execute(query).scalars())
    facts: set[int] = set()
    for ids in batched(sorted(entries - out.entries.keys())):
        numbers = joined(sa.cast(m.fact_n, sa.Text))  # of an entry in one value: there may be thousands
        held = sa.select(m.entry_id, numbers).where(m.family == family, m.entry_id.in_(ids)).group_by(m.entry_id)
        for key, those in connection.execute(held):
            out.entries[key] = list(map(int, parted(those)))
            facts.update(out.entries[key])
    return facts


def _joined_with(connection: Connection, family: str, frontier: set[int], out: Reach) -> set[int]:
    """The other ends of joins. Each join is read once, from its left end; from the right, that end is all one asks."""
    j = schema.joins.c
    columns = (j.left_n, j.right_n, j.bond, j.rule, j.reason, j.score)
    reasons: dict[str, str] = {}
    facts: set[int] = set()
    for some in batched(sorted(frontier)):
        joined = sa.select(*columns).where(j.family == family, j.left_n.in_(some))
        for left, right, bond, rule, reason, score in connection.execute(joined).all():
            out.edges.add((left, right, bond, rule, reasons.setdefault(reason, reason), score))
            facts.add(right)
        before = sa.select(j.left_n).distinct().where(j.family == family, j.right_n.in_(some))
        facts.update(connection.execute(before).scalars())
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
