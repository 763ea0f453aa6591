"""Ids, once given out, lead to their thing for ever."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.attestations import numbers_of
from banggiao.ledger.identity import batched, dumps
from banggiao.ledger.resolve import Family
from banggiao.model import LedgerError


def retire(connection: Connection, family: Family, gone: Mapping[str, Sequence[str]]) -> None:
    """Remember what ids stood for (their member facts) that are no longer among the current ones."""
    unretire(connection, family, sorted(gone))
    rows = [{"family": str(family), "id": key, "members": dumps(list(facts))} for key, facts in gone.items()]
    if rows:
        connection.execute(schema.retired.insert(), rows)


def unretire(connection: Connection, family: Family, ids: Sequence[str]) -> None:
    """These ids are current again."""
    r = schema.retired.c
    for some in batched(ids):
        connection.execute(schema.retired.delete().where(r.family == family, r.id.in_(some)))


def retire_all(connection: Connection) -> None:
    """Remember what every current id stands for, before everything is derived anew."""
    m, f = schema.members.c, schema.facts.c
    for family in Family:
        query = (
            sa.select(m.entry_id, f.id)
            .select_from(schema.members.join(schema.facts, m.fact_n == f.n))
            .where(m.family == family)
            .order_by(m.entry_id, f.id)
        )
        facts: dict[str, list[str]] = defaultdict(list)
        for row in connection.execute(query):
            facts[row.entry_id].append(row.id)
        retire(connection, family, facts)


def known_ids(connection: Connection, family: Family, ids: Sequence[str]) -> set[str]:
    """Those of the ids that are current."""
    e = schema.entries.c
    out: set[str] = set()
    for some in batched(ids):
        out.update(connection.execute(sa.select(e.id).where(e.family == family, e.id.in_(some))).scalars())
    return out


def current_id(connection: Connection, family: Family, asked: str) -> str | None:
    """The id under which a thing is known now: the entry that holds most of what the id stood for.

    None where nothing is left of it. Raises LedgerError for an id that was never given out.
    """
    e, r = schema.entries.c, schema.retired.c
    there = sa.select(e.id).where(e.family == family, e.id == asked)
    if connection.execute(there).first() is not None:
        return asked
    row = connection.execute(sa.select(r.members).where(r.family == family, r.id == asked)).first()
    if row is None:
        raise LedgerError(f"no {asked!r} among the ledger's {family}: check the id")
    members: list[str] = json.loads(row.members)
    votes = _holders(connection, family, set(numbers_of(connection, members).values()))
    return min(votes, key=lambda key: (-votes[key], key), default=None)


def _holders(connection: Connection, family: Family, facts: set[int]) -> Counter[str]:
    """How many of the facts each entry holds; a fact that no longer counts votes by its successors."""
    m, s = schema.members.c, schema.successions.c
    votes: Counter[str] = Counter()
    seen: set[int] = set()
    while facts:
        seen |= facts
        held: set[int] = set()
        for some in batched(sorted(facts)):
            query = sa.select(m.entry_id, m.fact_n).where(m.family == family, m.fact_n.in_(some))
            for row in connection.execute(query):
                votes[row.entry_id] += 1
                held.add(row.fact_n)
        heirs: set[int] = set()
        for some in batched(sorted(facts - held)):
            heirs.update(connection.execute(sa.select(s.new_n).where(s.old_n.in_(some))).scalars())
        facts = heirs - seen
    return votes


def aliases(connection: Connection, family: Family) -> dict[str, str | None]:
    """Every id that was given out and is no longer current, with the id that it leads to."""
    r = schema.retired.c
    ids = connection.execute(sa.select(r.id).where(r.family == family).order_by(r.id)).scalars().all()
    return {key: current_id(connection, family, key) for key in ids}
