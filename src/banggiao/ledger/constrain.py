"""Merges and splits as pairs of facts that must, or cannot, be one thing."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.bind import Anchor, bind
from banggiao.ledger.identity import batched
from banggiao.ledger.judged import Judgement
from banggiao.ledger.resolve import Constraints
from banggiao.ledger.rows import Row, mark
from banggiao.ledger.types import Action


def rebind(connection: Connection, numbers: Collection[int], holding: Mapping[int, Judgement]) -> None:
    """Work out the pairs of these judgements anew; those that do not hold have none. Notes the facts concerned."""
    c = schema.constraints.c
    for n in sorted(numbers):
        before = {
            (row.kind, row.left_n, row.right_n): row.family
            for row in connection.execute(sa.select(schema.constraints).where(c.judgement_n == n))
        }
        judgement = holding.get(n)
        after = dict.fromkeys(pairs(connection, judgement), judgement.family) if judgement is not None else {}
        if before.keys() == after.keys():
            continue
        connection.execute(schema.constraints.delete().where(c.judgement_n == n))
        rows: list[Row] = [
            {"judgement_n": n, "family": family, "kind": kind, "left_n": left, "right_n": right}
            for (kind, left, right), family in after.items()
        ]
        if rows:
            connection.execute(schema.constraints.insert(), rows)
        ends = {
            (family or "", str(end))
            for known in (before, after)
            for (_, left, right), family in known.items()
            for end in (left, right)
        }
        mark(connection, "fact", ends)


def found(connection: Connection, anchors: Sequence[Anchor], *, as_read: bool = False) -> dict[Anchor, int]:
    """The numbers of the facts that the anchors mean, of those that count now (``as_read``: of the newest reading)."""
    facts: dict[str, dict[str, tuple[int, dict[str, object]]]] = {}
    for some in batched(sorted({anchor.content_hash for anchor in anchors})):
        for row in connection.execute(_read(some) if as_read else _counting(some)):
            payload = json.loads(row.payload)
            known = facts.setdefault(row.hash, {})
            known[row.base_id] = (row.fact_n, payload)
            known.setdefault(row.id, (row.fact_n, payload))
    out: dict[Anchor, int] = {}
    for anchor in anchors:
        there = facts.get(anchor.content_hash, {})
        key = bind(anchor, ((key, payload) for key, (_, payload) in there.items()))
        if key is not None:
            out[anchor] = there[key][0]
    return out


def _counting(hashes: Sequence[str]) -> sa.Select[Any]:
    a, f, c = schema.attested.c, schema.facts.c, schema.contents.c
    base = schema.facts.alias("base")
    return (
        sa.select(c.hash, a.fact_n, f.id, base.c.id.label("base_id"), base.c.payload)
        .select_from(
            schema.attested.join(schema.facts, a.fact_n == f.n)
            .join(base, a.base_n == base.c.n)
            .join(schema.contents, a.content_n == c.n)
        )
        .where(c.hash.in_(hashes))
    )


def _read(hashes: Sequence[str]) -> sa.Select[Any]:
    link, f, c = schema.reading_facts.c, schema.facts.c, schema.contents.c
    return (
        sa.select(c.hash, link.fact_n, f.id, f.id.label("base_id"), f.payload)
        .select_from(
            schema.contents.join(schema.reading_facts, c.reading_n == link.reading_n).join(
                schema.facts, link.fact_n == f.n
            )
        )
        .where(c.hash.in_(hashes))
    )


def pairs(connection: Connection, judgement: Judgement) -> set[tuple[str, int, int]]:
    """(must or cannot, number, number) for every pair of facts that a merge or split decides."""
    sides = [tuple(Anchor.from_json(a) for a in side) for side in judgement.payload["sides"]]
    numbers = found(connection, [a for side in sides for a in side])
    bound = [sorted({numbers[a] for a in side if a in numbers}) for side in sides]
    out: set[tuple[str, int, int]] = set()
    if judgement.action is Action.MERGE:
        if sum(1 for side in bound if side) > 1:
            head, *others = sorted({n for side in bound for n in side})
            out.update(_pair("must", head, other) for other in others)
    else:
        apart, rest = bound
        out.update(_pair("cannot", a, b) for a in apart for b in rest if a != b)
        out.update(_pair("must", apart[0], other) for other in apart[1:])
    return out


def _pair(kind: str, a: int, b: int) -> tuple[str, int, int]:
    return (kind, min(a, b), max(a, b))


def constraints_among(connection: Connection, family: str, ids: Mapping[int, str]) -> Constraints:
    """The constraints of a family among facts (ids by number)."""
    c = schema.constraints.c
    must: list[tuple[str, str]] = []
    cannot: list[tuple[str, str]] = []
    if connection.execute(sa.select(c.judgement_n).limit(1)).first() is None:
        return Constraints()
    for some in batched(sorted(ids)):
        for row in connection.execute(_of(family).where(c.left_n.in_(some))):
            if row.right_n in ids:
                (must if row.kind == "must" else cannot).append((ids[row.left_n], ids[row.right_n]))
    return Constraints.of(must=must, cannot=cannot)


def neighbours(connection: Connection, family: str, numbers: Iterable[int]) -> set[tuple[int, int]]:
    """The pairs of facts that must be one, of which one is among these."""
    c = schema.constraints.c
    if connection.execute(sa.select(c.judgement_n).limit(1)).first() is None:
        return set()
    out: set[tuple[int, int]] = set()
    for some in batched(sorted(numbers)):
        must = _of(family).where(c.kind == "must")
        for row in connection.execute(must.where(sa.or_(c.left_n.in_(some), c.right_n.in_(some)))):
            out.add((row.left_n, row.right_n))
    return out


def _of(family: str) -> sa.Select[tuple[str, int, int]]:
    c = schema.constraints.c
    return sa.select(c.kind, c.left_n, c.right_n).where(c.family == family)
