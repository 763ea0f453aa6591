"""Judgements as they are shown."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.constrain import found, pairs
from banggiao.ledger.judged import Judgement, judgement_of
from banggiao.ledger.resolve import Family
from banggiao.ledger.types import Action, JudgementRecord


def records_of(connection: Connection, judgements: Iterable[Judgement]) -> list[JudgementRecord]:
    """Judgements with whether they were undone, and whether they still find what they were made on."""
    known = list(judgements)
    undoing = undone_by(connection) if known else {}
    return [_record(connection, j, undoing.get(j.id)) for j in known]


def undone_by(connection: Connection) -> dict[str, str]:
    """By id of a judgement that does not hold: the judgement that undid it."""
    j = schema.judgements.c
    rows = connection.execute(sa.select(schema.judgements).where(j.action == Action.UNDO).order_by(j.n))
    undos = [judgement_of(row) for row in rows]
    out: dict[str, str] = {}
    for undo in reversed(undos):
        if undo.id not in out:
            out.setdefault(undo.payload["undoes"], undo.id)
    return out


def _record(connection: Connection, judgement: Judgement, undone: str | None) -> JudgementRecord:
    payload = judgement.payload
    anchors = payload.get("anchors") or [a for side in payload.get("sides") or () for a in side]
    facts = tuple(a["fact_id"] for a in anchors)
    first = anchors[0] if anchors else {}
    targets = tuple(payload.get("entries") or ()) or facts
    if judgement.action is Action.UNDO:
        targets = (payload["undoes"],)
    return JudgementRecord(
        id=judgement.id,
        action=judgement.action,
        author=judgement.author,
        at=judgement.at,
        family=Family(judgement.family) if judgement.family else None,
        targets=targets,
        content_hash=payload.get("content_hash") or first.get("content_hash"),
        fact_type=first.get("type") or (payload.get("fact") or {}).get("type"),
        field=payload.get("field"),
        value=payload.get("value") or payload.get("state") or payload.get("fact"),
        note=payload.get("note"),
        undone_by=undone,
        orphaned=orphaned(connection, judgement),
    )


def orphaned(connection: Connection, judgement: Judgement) -> bool:
    """True where none of today's facts is what the judgement was made on.

    A rejected fact does not count, so a rejection looks among the facts as read.
    """
    if judgement.action in (Action.UNDO, Action.ADD):
        return False
    if judgement.action is Action.SPLIT or judgement.action is Action.MERGE:
        return not pairs(connection, judgement)
    return not found(connection, judgement.anchors, as_read=True)
