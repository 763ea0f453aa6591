"""Connected components of what is reported by the thousand, found block by block instead of report by report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.components import Edge, Reach, held_with
from banggiao.ledger.constrain import neighbours
from banggiao.ledger.identity import batched
from banggiao.ledger.resolve import Family, block_keys, likeness_of, name_of
from banggiao.ledger.tellings import Telling, keys_of, tellings_in


@dataclass(slots=True)
class _Blocks:
    """The blocks that were read so far: their tellings, by the number of each the reports that are like it, and the
    joins between likes by either end."""

    connection: Connection
    family: Family
    read: set[str] = field(default_factory=set)
    tellings: dict[int, Telling] = field(default_factory=dict)
    likes: dict[int, set[int]] = field(default_factory=dict)
    joins: dict[int, set[Edge]] = field(default_factory=lambda: defaultdict(set))

    def around(self, facts: Iterable[int]) -> None:
        """Read the blocks that hold any of the facts."""
        known: set[str] = set()
        strange: list[int] = []
        asked: set[int] = set()
        for n in facts:
            if n not in self.tellings:
                strange.append(n)
            elif n not in asked:  # what is alike lies in the same blocks
                known |= block_keys(self.family, self.tellings[n].attestation)
                asked |= self.likes[n]
        if strange:
            known.update(keys_of(self.connection, self.family, strange))
        fresh = sorted(known - self.read)
        self.read.update(fresh)
        for inside in tellings_in(self.connection, self.family, fresh).values():
            self._group(inside)
        j = schema.joins.c
        columns = (j.left_n, j.right_n, j.bond, j.rule, j.reason, j.score)
        for some in batched(fresh):
            query = sa.select(*columns).where(
                j.family == self.family, j.key.in_(some), j.rule != likeness_of(self.family).rule
            )
            for left, right, bond, rule, reason, score in self.connection.execute(query).all():
                edge = (left, right, bond, rule, reason, score)
                self.joins[left].add(edge)
                self.joins[right].add(edge)

    def _group(self, inside: Mapping[int, Telling]) -> None:
        """Take a block in. What is alike in one block is so in all: it has the same keys."""
        names: dict[int, str] = {}  # by what a fact is in memory: tellings that say the same share it
        groups: dict[str, set[int]] = defaultdict(set)
        for n, telling in inside.items():
            fact = telling.attestation.fact
            name = names.get(id(fact))
            if name is None:
                name = names[id(fact)] = name_of(self.family, fact)
            groups[name].add(n)
        for group in groups.values():
            self.likes.update(dict.fromkeys(group, group))
        self.tellings.update(inside)


def reach_in_blocks(connection: Connection, family: Family, seeds: Iterable[int]) -> tuple[Reach, dict[int, Telling]]:
    """What is connected with the seeds, as ``components.reach`` has it, and the tellings of those that count."""
    blocks, out = _Blocks(connection, family), Reach()
    frontier, unheld = set(seeds), set(seeds)
    while frontier:
        out.facts |= frontier
        held = held_with(connection, family, unheld, out)
        blocks.around(frontier)
        joined: set[int] = set()
        for n in frontier:
            if n not in joined and n in blocks.likes:
                joined |= blocks.likes[n]
        for n in frontier & blocks.joins.keys():
            for edge in blocks.joins[n]:
                out.edges.add(edge)
                joined.update(edge[:2])
        bound = neighbours(connection, family, frontier)
        out.bound |= bound
        unheld = (joined | {n for pair in bound for n in pair}) - out.facts - held
        frontier = unheld | (held - out.facts)  # an entry's facts are no other entry's: where they lead is known
    for group in {id(group): group for n in out.facts if (group := blocks.likes.get(n))}.values():
        first = min(group, key=lambda n: blocks.tellings[n].attestation.fact_id)
        out.alike[first] = group - {first}
    return out, {n: blocks.tellings[n] for n in out.facts if n in blocks.tellings}


def reaches(
    connection: Connection, family: Family, seeds: Iterable[int], most: int
) -> Iterator[tuple[Reach, dict[int, Telling]]]:
    """What is connected with the seeds, in pieces that start from blocks of some ``most`` facts."""
    seen: set[int] = set()
    for some in _together(connection, family, set(seeds), most):
        fresh = some - seen
        if fresh:
            found, tellings = reach_in_blocks(connection, family, fresh)
            seen |= found.facts
            yield found, tellings


def _together(connection: Connection, family: Family, seeds: set[int], most: int) -> Iterator[set[int]]:
    """The seeds in pieces that lie in blocks of some ``most`` facts; those that lie in none come first."""
    inside = keys_of(connection, family, seeds)
    part = seeds.difference(*inside.values())
    b = schema.blocks.c
    size = 0
    for some in batched(sorted(inside)):
        counted = sa.select(b.key, sa.func.count()).where(b.family == family, b.key.in_(some)).group_by(b.key)
        for key, number in connection.execute(counted).all():
            part.update(inside[key])
            size += number
            if size >= most:
                yield part
                part, size = set(), 0
    if part:
        yield part
