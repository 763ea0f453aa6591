"""Assembling components: from attestations and joins to resolved records with their rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.attestations import Loader
from banggiao.ledger.components import Edge, split
from banggiao.ledger.constrain import constraints_among
from banggiao.ledger.drawn import Told, component_of, entry_row
from banggiao.ledger.identity import batched, last_day
from banggiao.ledger.resolve import (
    NO_CONSTRAINTS,
    Attestation,
    Bond,
    Family,
    Join,
    Resolved,
    assemble,
    assemble_alike,
    likeness_of,
    name_of,
)
from banggiao.ledger.rows import Row

Drawn = tuple[Resolved, Row]
NO_ALIKE: Mapping[int, Collection[int]] = MappingProxyType({})


def taking_part(
    connection: Connection, loader: Loader, family: str, facts: Iterable[int], edges: Iterable[Edge]
) -> dict[int, Attestation]:
    """Those of the facts that count and take part in a family: they lie in a block of it, as all that are joined do."""
    b = schema.blocks.c
    joined = {end for left, right, *_ in edges for end in (left, right)}
    wanted = set(facts)
    numbers = wanted & joined
    for some in batched(sorted(wanted - joined)):
        query = sa.select(b.fact_n).distinct().where(b.family == family, b.fact_n.in_(some))
        numbers.update(connection.execute(query).scalars())
    return loader.load(connection, numbers)


def draw(
    connection: Connection,
    family: Family,
    loaded: Mapping[int, Attestation],
    edges: Iterable[Edge],
    *,
    alike: Mapping[int, Collection[int]] = NO_ALIKE,
    told: Mapping[str, Told] | None = None,
    day: str | None = None,
) -> list[Drawn]:
    """The things that attestations (by number) and their joins make, component by component.

    ``alike``: by the first of each likeness the others, whose joins with it are not among ``edges``. ``told``: who
    reports each text, where that is known already. ``day``: only reports up to then count (``loaded`` must hold only
    what was reported by then).
    """
    if told is None:
        told = reports_of(connection, {a.content_hash for a in loaded.values()}, day=day)
    ids = {n: a.fact_id for n, a in loaded.items()}
    constraints = constraints_among(connection, family, ids)
    judged = constraints != NO_CONSTRAINTS
    known = [*edges, *(spelt_out(family, loaded, alike) if judged else ())]
    if judged:
        alike = NO_ALIKE
    numbers = {key: n for n, key in ids.items()}
    bound = [(numbers[a], numbers[b]) for a, b in constraints.must]
    groups = _groups(loaded, [*known, *bound], alike)
    group_of = {n: i for i, group in enumerate(groups) for n in group}
    joins: dict[int, list[Join]] = defaultdict(list)
    for left, right, bond, rule, reason, score in known:
        if left in ids and right in ids:
            joins[group_of[left]].append(Join(ids[left], ids[right], Bond(bond), rule, reason, score))
    others: dict[int, dict[str, list[str]]] = defaultdict(dict)
    for first, some in alike.items():
        others[group_of[first]][ids[first]] = [ids[n] for n in some]
    out: list[Drawn] = []
    for index, group in enumerate(groups):
        attestations = [loaded[n] for n in group]
        component = component_of(attestations, told)
        contents = {a.fact_id: a.content_hash for a in attestations}
        if index in others:
            things = assemble_alike(family, attestations, joins[index], others[index])
        else:
            things = assemble(family, attestations, joins[index], constraints)
        out += [(thing, entry_row(family, thing, component, contents, told)) for thing in things]
    return out


def _groups(
    facts: Iterable[int], edges: Iterable[Sequence[Any]], alike: Mapping[int, Collection[int]]
) -> list[list[int]]:
    """The connected components; what is alike goes where the first of it goes."""
    others = set(chain.from_iterable(alike.values()))
    if not others:
        return split(facts, edges)
    heads = split((n for n in facts if n not in others), edges)
    return [sorted(chain(group, *(alike[n] for n in group if n in alike))) for group in heads]


def spelt_out(
    family: Family, loaded: Mapping[int, Attestation], alike: Mapping[int, Collection[int]]
) -> Iterator[Edge]:
    """The joins within likenesses: where somebody judged, each may be refused."""
    for first, others in alike.items():
        likeness = likeness_of(family)
        reason = likeness.reason_of(name_of(family, loaded[first].fact))
        for n in others:
            yield (first, n, str(Bond.SAME), likeness.rule, reason, 1.0)


def reports_of(connection: Connection, hashes: Iterable[str], *, day: str | None = None) -> dict[str, Told]:
    """Who reports each text (by ``day``)."""
    c, r = schema.contents.c, schema.reports.c
    found: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for some in batched(sorted(set(hashes))):
        query = (
            sa.select(c.hash, r.article_id, r.published, c.given, c.published.label("worked_out"))
            .select_from(schema.contents.join(schema.reports, c.n == r.content_n))
            .where(c.hash.in_(some))
        )
        for row in connection.execute(query):
            published = row.published or (None if row.given else row.worked_out)
            if day is None or (published is not None and (last_day(published) or "") <= day):
                found[row.hash].append((row.article_id, published))
    return {key: Told(tuple(sorted(some, key=lambda r: (r[0], r[1] or "")))) for key, some in found.items()}
