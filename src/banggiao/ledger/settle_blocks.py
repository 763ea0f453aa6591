"""Second stage of settling: candidate joins, block by block."""

from __future__ import annotations

from collections import defaultdict

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.attestations import Loader
from banggiao.ledger.identity import batched, last_day
from banggiao.ledger.resolve import Bond, Family, Join, link
from banggiao.ledger.rows import Row, mark


def settle_blocks(connection: Connection, loader: Loader, *, limit: int) -> int:
    """Link up to ``limit`` blocks anew; how many there were."""
    d, b = schema.dirty.c, schema.blocks.c
    query = sa.select(d.family, d.key).where(d.stage == "block").order_by(d.family, d.key).limit(limit)
    pairs = [(row.family, row.key) for row in connection.execute(query)]
    by_family: dict[str, list[str]] = defaultdict(list)
    for family, key in pairs:
        by_family[family].append(key)
    for family, keys in by_family.items():
        members: dict[str, list[int]] = {key: [] for key in keys}
        for some in batched(keys):
            connection.execute(schema.dirty.delete().where(d.stage == "block", d.family == family, d.key.in_(some)))
            rows = connection.execute(sa.select(b.key, b.fact_n).where(b.family == family, b.key.in_(some)))
            for row in rows:
                members[row.key].append(row.fact_n)
        _link(connection, loader, Family(family), members)
    return len(pairs)


def _link(connection: Connection, loader: Loader, family: Family, members: dict[str, list[int]]) -> None:
    attestations = loader.load(connection, [n for some in members.values() for n in some])
    numbers = {a.fact_id: n for n, a in attestations.items()}
    there = _joins(connection, family, list(members))
    rows: list[Row] = []
    stale: list[str] = []
    ends: set[int] = set()
    spans: list[Row] = []
    for key, facts in members.items():
        days = [last_day(attestations[n].published) for n in facts if n in attestations]
        if days:
            dated = [day for day in days if day is not None]
            span: Row = {"first": min(dated, default=None), "last": max(dated, default=None)}
            spans.append({"family": family, "key": key, "undated": len(days) - len(dated), **span})
        new = set(link(family, key, [attestations[n] for n in facts if n in attestations]))
        after = {(numbers[j.left], numbers[j.right], j) for j in new}
        before = there.get(key, set())
        if {(left, right, j.bond, j.rule, j.reason, j.score) for left, right, j in after} == before:
            continue
        if before:
            stale.append(key)
        rows += [_row(family, key, left, right, j) for left, right, j in after]
        changed = before ^ {(left, right, j.bond, j.rule, j.reason, j.score) for left, right, j in after}
        ends.update(end for left, right, *_ in changed for end in (left, right))
    for some in batched(stale):
        connection.execute(schema.joins.delete().where(schema.joins.c.family == family, schema.joins.c.key.in_(some)))
    if rows:
        connection.execute(schema.joins.insert(), rows)
    for some in batched(list(members)):
        s = schema.block_spans.c
        connection.execute(schema.block_spans.delete().where(s.family == family, s.key.in_(some)))
    if spans:
        connection.execute(schema.block_spans.insert(), spans)
    mark(connection, "fact", ((str(family), str(n)) for n in ends))


def _joins(
    connection: Connection, family: Family, keys: list[str]
) -> dict[str, set[tuple[int, int, Bond, str, str, float]]]:
    j = schema.joins.c
    out: dict[str, set[tuple[int, int, Bond, str, str, float]]] = defaultdict(set)
    for some in batched(keys):
        for row in connection.execute(sa.select(schema.joins).where(j.family == family, j.key.in_(some))):
            out[row.key].add((row.left_n, row.right_n, Bond(row.bond), row.rule, row.reason, row.score))
    return out


def _row(family: Family, key: str, left: int, right: int, join: Join) -> Row:
    return {
        "family": str(family),
        "key": key,
        "left_n": left,
        "right_n": right,
        "bond": str(join.bond),
        "rule": join.rule,
        "reason": join.reason,
        "score": join.score,
    }
