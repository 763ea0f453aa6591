"""Fates that a person decided."""

from __future__ import annotations

import dataclasses

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.attestations import numbers_of
from banggiao.ledger.constrain import found
from banggiao.ledger.identity import batched
from banggiao.ledger.judged import Judgement, judgements_on
from banggiao.ledger.resolve import Fate, FateState, Promise
from banggiao.ledger.types import Action

RULE = "judged"


def any_judged(connection: Connection) -> bool:
    """Did anybody ever judge a fate?"""
    j = schema.judgements.c
    return connection.execute(sa.select(j.n).where(j.action == Action.FATE).limit(1)).first() is not None


def judged_fate(connection: Connection, promise: Promise, fate: Fate) -> Fate:
    """The fate with what people judged of it; the last word counts."""
    for judgement in _judgements(connection, promise):
        if set(found(connection, judgement.anchors).values()) & _numbers(connection, promise):
            fate = _with(fate, judgement)
    return fate


def _numbers(connection: Connection, promise: Promise) -> set[int]:
    return set(numbers_of(connection, promise.members).values())


def _judgements(connection: Connection, promise: Promise) -> list[Judgement]:
    j, link, f = schema.judgements.c, schema.judged_contents.c, schema.facts.c
    contents: set[int] = set()
    for some in batched(sorted(promise.members)):
        query = (
            sa.select(f.content_n)
            .distinct()
            .select_from(
                schema.facts.join(schema.judged_contents, f.content_n == link.content_n).join(
                    schema.judgements, link.judgement_n == j.n
                )
            )
            .where(f.id.in_(some), j.action == Action.FATE)
        )
        contents.update(connection.execute(query).scalars())
    if not contents:
        return []
    standing = {j.n: j for some in judgements_on(connection, sorted(contents)).values() for j in some}
    return [standing[n] for n in sorted(standing) if standing[n].action is Action.FATE]


def _with(fate: Fate, judgement: Judgement) -> Fate:
    state = FateState(judgement.payload["state"])
    words = f"judged by {judgement.author} on {judgement.at[:10]}"
    if judgement.payload.get("note"):
        words += f": {judgement.payload['note']}"
    index = judgement.payload.get("item")
    items = tuple(
        dataclasses.replace(item, state=state, rule=RULE, confidence=1.0, explanation=words)
        if index is None or item.index == index
        else item
        for item in fate.items
    )
    if any(item.rule != RULE for item in items):
        return dataclasses.replace(fate, items=items)
    return dataclasses.replace(fate, items=items, state=state, rule=RULE, confidence=1.0, explanation=words)
