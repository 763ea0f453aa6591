"""Candidate joins of blocks whose facts are reported by the thousand: each report with the first of its like.

Of a block with thousands of reports nearly all joins stay as they are when a report comes. So they are compared as
pairs of numbers, and only what comes or goes is made into rows; what lies between likes (spellings of one name) is
worked out from the first report of each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.components import Edge
from banggiao.ledger.identity import batched, last_day
from banggiao.ledger.resolve import Alike, Bond, Family, likeness_of, link_alike, name_of
from banggiao.ledger.rows import joined, parted
from banggiao.ledger.tellings import sayings_in
from banggiao.model import Fact


@dataclass(slots=True)
class Linked:
    """What becomes of a block's joins: those that come, those that go, and when its facts were reported (last days)."""

    fresh: list[Edge] = field(default_factory=list)
    stale: list[Edge] = field(default_factory=list)
    days: list[str | None] = field(default_factory=list)


@dataclass(slots=True)
class _Group:
    """Reports of one like: (fact id, number) of each, the first of them, and what they say."""

    told: list[tuple[str, int]] = field(default_factory=list)
    facts: set[Fact] = field(default_factory=set)


def link_kept(connection: Connection, family: Family, keys: Sequence[str]) -> dict[str, Linked]:
    """What becomes of the joins of some blocks, by key."""
    inside = sayings_in(connection, family, keys)
    stars, others = _there(connection, family, keys)
    return {key: _linked(family, inside[key], stars[key], others[key]) for key in keys}


def _linked(
    family: Family, told: Iterable[tuple[str, int, str | None, Fact]], stars: dict[int, set[int]], others: set[Edge]
) -> Linked:
    out = Linked()
    groups: dict[str, _Group] = {}
    of_fact: dict[int, _Group] = {}  # by what a fact is in memory: tellings that say the same share it
    for fact_id, n, published, fact in told:
        group = of_fact.get(id(fact))
        if group is None:
            group = of_fact[id(fact)] = groups.setdefault(name_of(family, fact), _Group())
            group.facts.add(fact)
        group.told.append((fact_id, n))
        out.days.append(last_day(published))
    likeness = likeness_of(family)
    numbers: dict[str, int] = {}
    alike: dict[str, Alike] = {}
    stale = dict(stars)
    for name, group in groups.items():
        first, leader = min(group.told)
        numbers[first] = leader
        alike[name] = Alike(first, len(group.told), frozenset(group.facts))
        before, now = stars.get(leader, set()), {n for _, n in group.told if n != leader}
        stale[leader] = before - now
        same = (str(Bond.SAME), likeness.rule, likeness.reason_of(name), 1.0)
        out.fresh += [(leader, n, *same) for n in sorted(now - before)]
    gone = (str(Bond.SAME), likeness.rule, "", 1.0)
    out.stale += [(first, n, *gone) for first, some in sorted(stale.items()) for n in sorted(some)]
    between: set[Edge] = {
        (numbers[j.left], numbers[j.right], str(j.bond), j.rule, j.reason, j.score) for j in link_alike(family, alike)
    }
    out.fresh += sorted(between - others)
    out.stale += sorted(others - between)
    return out


def _there(
    connection: Connection, family: Family, keys: Sequence[str]
) -> tuple[dict[str, dict[int, set[int]]], dict[str, set[Edge]]]:
    """The joins of some blocks as they are: within likes by the first report of each, and the others."""
    j = schema.joins.c
    rule = likeness_of(family).rule
    stars: dict[str, dict[int, set[int]]] = defaultdict(dict)
    others: dict[str, set[Edge]] = defaultdict(set)
    rights = joined(sa.cast(j.right_n, sa.Text))  # of each first report in one value: there may be thousands
    columns = (j.key, j.left_n, j.right_n, j.bond, j.rule, j.reason, j.score)
    for some in batched(keys):
        inside = (j.family == family, j.key.in_(some))
        query = sa.select(j.key, j.left_n, rights).where(*inside, j.rule == rule).group_by(j.key, j.left_n)
        for key, first, those in connection.execute(query):
            stars[key][first] = set(map(int, parted(those)))
        for key, *edge in connection.execute(sa.select(*columns).where(*inside, j.rule != rule)):
            others[key].add((edge[0], edge[1], edge[2], edge[3], edge[4], edge[5]))
    return stars, others
