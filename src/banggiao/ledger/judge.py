"""Making judgements: appended, signed, dated, undoable. Nothing is changed but by what follows from them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.bind import Anchor
from banggiao.ledger.cursors import row_number
from banggiao.ledger.database import Database
from banggiao.ledger.identity import digest, dumps, fact_id, now
from banggiao.ledger.judged import Judgement, judgement_of
from banggiao.ledger.judgement_records import orphaned, records_of, undone_by
from banggiao.ledger.resolve import Family, FateState
from banggiao.ledger.retiring import current_id
from banggiao.ledger.rows import mark, next_number
from banggiao.ledger.types import Action, JudgementRecord, Page
from banggiao.model import LedgerError, SchemaError, UsageError, fact_from_json, fact_to_json

Json = dict[str, Any]
MOST_ANCHORS = 50  # facts by which a side of a merge is found again


@dataclass(frozen=True, slots=True)
class _Known:
    """A fact as read, where it stands."""

    content_n: int
    content_hash: str
    id: str
    payload: Json

    @property
    def anchor(self) -> Anchor:
        return Anchor.of(self.content_hash, self.id, self.payload)


def _append(
    connection: Connection,
    action: Action,
    *,
    author: str,
    payload: Json,
    contents: Iterable[int],
    family: Family | None = None,
) -> JudgementRecord:
    if not author.strip():
        raise UsageError("a judgement needs its author: say who judges")
    n, at = next_number(connection, schema.judgements), now()
    row = {
        "n": n,
        "id": "j" + digest(n, str(action), author, at, payload, size=8),
        "action": str(action),
        "author": author,
        "at": at,
        "family": str(family) if family else None,
        "payload": dumps({k: v for k, v in payload.items() if v is not None}),
    }
    connection.execute(schema.judgements.insert(), [row])
    wanted = sorted(set(contents))
    if wanted:
        connection.execute(schema.judged_contents.insert(), [{"judgement_n": n, "content_n": c} for c in wanted])
    mark(connection, "content", (("", str(c)) for c in wanted))
    kept = connection.execute(sa.select(schema.judgements).where(schema.judgements.c.n == n)).one()
    return records_of(connection, [judgement_of(kept)])[0]


def _fact(connection: Connection, key: str) -> _Known:
    """The fact as read that an id means: its own, or that of what a correction made of it."""
    a, f, c = schema.attested.c, schema.facts.c, schema.contents.c
    base = schema.facts.alias("base")
    corrected = (
        sa.select(base.c.id, base.c.payload, c.n, c.hash)
        .select_from(
            schema.facts.join(schema.attested, a.fact_n == f.n)
            .join(base, a.base_n == base.c.n)
            .join(schema.contents, a.content_n == c.n)
        )
        .where(f.id == key)
    )
    plain = (
        sa.select(f.id, f.payload, c.n, c.hash)
        .select_from(schema.facts.join(schema.contents, f.content_n == c.n))
        .where(f.id == key)
    )
    row = connection.execute(corrected).first() or connection.execute(plain).first()
    if row is None:
        raise LedgerError(f"no fact {key!r} in the ledger: check the id")
    return _Known(row.n, row.hash, row.id, json.loads(row.payload))


def on_fact(
    database: Database,
    action: Action,
    key: str,
    *,
    author: str,
    note: str | None,
    field: str | None = None,
    value: Any = None,
) -> JudgementRecord:
    """Confirm, correct or reject a fact."""
    with database.write() as connection:
        known = _fact(connection, key)
        payload: Json = {"anchors": [known.anchor.as_json()], "note": note}
        if action is Action.CORRECT:
            payload |= {"field": field, "value": _checked(connection, known, field or "", value)}
        return _append(connection, action, author=author, payload=payload, contents=[known.content_n])


def _checked(connection: Connection, known: _Known, field: str, value: Any) -> Any:
    """The value in the contract's form. Raises SchemaError where the field cannot have it."""
    if field not in known.payload or field in ("type", "rule", "confidence"):
        fields = ", ".join(sorted(set(known.payload) - {"type", "rule", "confidence"}))
        raise SchemaError(f"{known.payload['type']} has no field {field!r} to correct: give one of {fields}")
    fact = fact_to_json(fact_from_json({**known.payload, field: value}))
    if field == "parties":
        fact["parties"] = sorted(set(fact["parties"]))
    _check_spans(connection, known.content_n, fact)
    return fact[field]


def _check_spans(connection: Connection, content_n: int, payload: Json) -> None:
    c = schema.contents.c
    text = connection.execute(sa.select(c.text).where(c.n == content_n)).scalar_one()
    for start, end in payload["evidence"]:
        if not 0 <= start < end <= len(text):
            raise SchemaError(f"evidence [{start}, {end}) lies outside the article's text of {len(text)} characters")


def add_fact(
    database: Database, content_hash: str, fact: Mapping[str, Any], *, author: str, note: str | None
) -> JudgementRecord:
    """See ``Ledger.add_fact``."""
    payload = fact_to_json(fact_from_json({"confidence": 1.0, **fact}))
    payload["rule"] = "judged"
    if "parties" in payload:
        payload["parties"] = sorted(set(payload["parties"]))
    with database.write() as connection:
        c = schema.contents.c
        content_n = connection.execute(sa.select(c.n).where(c.hash == content_hash)).scalar()
        if content_n is None:
            raise LedgerError(f"no article with content hash {content_hash!r} in the ledger")
        _check_spans(connection, content_n, payload)
        anchor = Anchor.of(content_hash, fact_id(content_hash, payload), payload)
        made = {"anchors": [anchor.as_json()], "fact": payload, "content_hash": content_hash, "note": note}
        return _append(connection, Action.ADD, author=author, payload=made, contents=[content_n])


def _members(connection: Connection, family: Family, entry: str) -> tuple[str, list[_Known]]:
    """An entry's current id and its facts as read."""
    key = current_id(connection, family, entry)
    if key is None:
        raise LedgerError(f"nothing is left of {entry!r} to judge")
    m, f = schema.members.c, schema.facts.c
    query = (
        sa.select(f.id)
        .select_from(schema.members.join(schema.facts, m.fact_n == f.n))
        .where(m.family == family, m.entry_id == key)
        .order_by(f.id)
    )
    return key, [_fact(connection, fact) for fact in connection.execute(query).scalars().all()]


def merge(
    database: Database, family: Family, entries: Sequence[str], *, author: str, note: str | None
) -> JudgementRecord:
    """See ``Ledger.merge``."""
    with database.write() as connection:
        found = dict(_members(connection, family, entry) for entry in entries)
        if len(found) < 2:
            raise UsageError("a merge needs at least two different entries")
        sides = [[f.anchor.as_json() for f in facts[:MOST_ANCHORS]] for facts in found.values()]
        contents = [f.content_n for facts in found.values() for f in facts[:MOST_ANCHORS]]
        payload = {"sides": sides, "entries": sorted(found), "note": note}
        return _append(connection, Action.MERGE, author=author, payload=payload, contents=contents, family=family)


def split(
    database: Database, family: Family, entry: str, facts: Sequence[str], *, author: str, note: str | None
) -> JudgementRecord:
    """See ``Ledger.split``."""
    with database.write() as connection:
        key, members = _members(connection, family, entry)
        apart_ids = {_fact(connection, fact).id for fact in facts}
        apart = [m for m in members if m.id in apart_ids]
        rest = [m for m in members if m.id not in apart_ids]
        if not apart or not rest or len(apart) < len(apart_ids):
            raise UsageError(f"a split names some, but not all, of the facts of {key!r}, and no others")
        sides = [[m.anchor.as_json() for m in side] for side in (apart, rest)]
        payload = {"sides": sides, "entries": [key], "note": note}
        contents = [m.content_n for m in members]
        return _append(connection, Action.SPLIT, author=author, payload=payload, contents=contents, family=family)


def on_entry(
    database: Database, action: Action, family: Family, entry: str, *, author: str, payload: Json
) -> JudgementRecord:
    """A note on an entry, or a commitment's fate."""
    with database.write() as connection:
        key, members = _members(connection, family, entry)
        some = members[:MOST_ANCHORS]
        made = {**payload, "anchors": [m.anchor.as_json() for m in some], "entries": [key]}
        contents = [m.content_n for m in some]
        return _append(connection, action, author=author, payload=made, contents=contents, family=family)


def fate(
    database: Database, commitment: str, state: str, *, author: str, item: int | None, note: str | None
) -> JudgementRecord:
    """See ``Ledger.judge_fate``."""
    if state not in set(FateState):
        raise UsageError(f"state: {state!r} is not one of {', '.join(FateState)}")
    payload: Json = {"state": state, "item": item, "note": note}
    return on_entry(database, Action.FATE, Family.COMMITMENTS, commitment, author=author, payload=payload)


def undo(database: Database, judgement: str, *, author: str) -> JudgementRecord:
    """See ``Ledger.undo``."""
    j, link = schema.judgements.c, schema.judged_contents.c
    with database.write() as connection:
        row = connection.execute(sa.select(schema.judgements).where(j.id == judgement)).first()
        if row is None:
            raise LedgerError(f"no judgement {judgement!r} in the ledger: check the id")
        if judgement in undone_by(connection):
            raise UsageError(f"judgement {judgement!r} is undone already")
        contents = connection.execute(sa.select(link.content_n).where(link.judgement_n == row.n)).scalars().all()
        family = Family(row.family) if row.family else None
        payload = {"undoes": judgement}
        return _append(connection, Action.UNDO, author=author, payload=payload, contents=contents, family=family)


def judgements(
    database: Database, *, author: str | None, orphans: bool | None, limit: int, cursor: str | None
) -> Page[JudgementRecord]:
    """See ``Ledger.judgements``."""
    j = schema.judgements.c
    limit = max(1, min(limit, 1000))
    after = None if cursor is None else row_number(cursor)
    found: list[Judgement] = []
    with database.read() as connection:
        undone = undone_by(connection)
        while len(found) <= limit:
            query = sa.select(schema.judgements).order_by(j.n.desc()).limit(200)
            query = query.where(j.author == author) if author is not None else query
            query = query.where(j.n < after) if after is not None else query
            rows = [judgement_of(row) for row in connection.execute(query)]
            if not rows:
                break
            after = rows[-1].n
            for row in rows:
                lost = orphans is None or (row.id not in undone and orphaned(connection, row)) == orphans
                if lost:
                    found.append(row)
        shown = records_of(connection, found[:limit])
    return Page(tuple(shown), str(found[limit - 1].n) if len(found) > limit else None)


def reviewed(connection: Connection) -> list[int]:
    """The contents on whose facts somebody judged, in their order."""
    j, link = schema.judgements.c, schema.judged_contents.c
    actions = [Action.CONFIRM, Action.CORRECT, Action.REJECT, Action.ADD]
    undone = undone_by(connection)
    out: set[int] = set()
    query = (
        sa.select(link.content_n, j.id)
        .select_from(schema.judged_contents.join(schema.judgements, link.judgement_n == j.n))
        .where(j.action.in_(actions))
    )
    for row in connection.execute(query):
        if row.id not in undone:
            out.add(row.content_n)
    return sorted(out)
