"""Assembling components: from attestations and joins to resolved records with their rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.attestations import Loader
from banggiao.ledger.components import Edge, split
from banggiao.ledger.constrain import constraints_among
from banggiao.ledger.drawn import Told, component_of, entry_row
from banggiao.ledger.identity import batched, last_day
from banggiao.ledger.resolve import Attestation, Bond, Family, Join, Resolved, assemble
from banggiao.ledger.rows import Row

Drawn = tuple[Resolved, Row]


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
    told: Mapping[str, Told] | None = None,
    day: str | None = None,
) -> list[Drawn]:
    """The things that attestations (by number) and their joins make, component by component.

    ``told``: who reports each text, where that is known already. ``day``: only reports up to then count (``loaded``
    must hold only what was reported by then).
    """
    known = list(edges)
    if told is None:
        told = reports_of(connection, {a.content_hash for a in loaded.values()}, day=day)
    ids = {n: a.fact_id for n, a in loaded.items()}
    constraints = constraints_among(connection, family, ids)
    numbers = {key: n for n, key in ids.items()}
    bound = [(numbers[a], numbers[b]) for a, b in constraints.must]
    groups = split(loaded, [*known, *bound])
    group_of = {n: i for i, group in enumerate(groups) for n in group}
    joins: dict[int, list[Join]] = defaultdict(list)
    for left, right, bond, rule, reason, score in known:
        if left in ids and right in ids:
            joins[group_of[left]].append(Join(ids[left], ids[right], Bond(bond), rule, reason, score))
    out: list[Drawn] = []
    for index, group in enumerate(groups):
        attestations = [loaded[n] for n in group]
        component = component_of(attestations, told)
        contents = {a.fact_id: a.content_hash for a in attestations}
        for thing in assemble(family, attestations, joins[index], constraints):
            out.append((thing, entry_row(family, thing, component, contents, told)))
    return out


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
