"""Judgements as kept, which of them hold, and what they make of an article's facts."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.bind import Anchor, bind
from banggiao.ledger.identity import batched, fact_id
from banggiao.ledger.types import Action

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One row of the judgements."""

    n: int
    id: str
    action: Action
    author: str
    at: str
    family: str | None
    payload: Mapping[str, Any]

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        return tuple(Anchor.from_json(a) for a in self.payload.get("anchors") or ())

    def side(self, name: str) -> tuple[Anchor, ...]:
        return tuple(Anchor.from_json(a) for a in self.payload.get(name) or ())


@dataclass(slots=True)
class Effective:
    """A fact as it counts: the fact as read (or added), what became of it, and which fields a person settled."""

    base_id: str
    id: str
    payload: Json
    about: tuple[str | None, ...] = ()
    judged: set[str] = field(default_factory=set)
    rejected: bool = False


def judgement_of(row: Any) -> Judgement:
    return Judgement(row.n, row.id, Action(row.action), row.author, row.at, row.family, json.loads(row.payload))


def judgements_on(connection: Connection, content_ns: Sequence[int]) -> dict[int, list[Judgement]]:
    """By content: the judgements on it that hold, in their order."""
    j, link = schema.judgements.c, schema.judged_contents.c
    found: dict[int, list[Judgement]] = defaultdict(list)
    for some in batched(list(content_ns)):
        query = (
            sa.select(link.content_n, schema.judgements)
            .select_from(schema.judged_contents.join(schema.judgements, link.judgement_n == j.n))
            .where(link.content_n.in_(some))
            .order_by(j.n)
        )
        for row in connection.execute(query):
            found[row.content_n].append(judgement_of(row))
    return {n: standing(some) for n, some in found.items()}


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Those that are not undone (an undo can be undone), without the undos."""
    known = sorted(judgements, key=lambda j: j.n)
    undone: set[str] = set()
    for judgement in reversed(known):
        if judgement.action is Action.UNDO and judgement.id not in undone:
            undone.add(judgement.payload["undoes"])
    return [j for j in known if j.id not in undone and j.action is not Action.UNDO]


def effective(content_hash: str, read: Sequence[tuple[str, Json]], judgements: Sequence[Judgement]) -> list[Effective]:
    """An article's facts after judgement: ``read`` are (id, contract object) in the reading's order.

    Added facts come last; a fact that the reader found too gives way to the one that a person added. The last word on
    a fact counts.
    """
    facts = [Effective(key, key, dict(payload)) for key, payload in read]
    for judgement in judgements:
        if judgement.action is Action.ADD:
            _add(content_hash, judgement.payload["fact"], facts)
    by_base = {f.base_id: f for f in facts}
    candidates = [(f.base_id, f.payload) for f in facts]
    for judgement in judgements:
        if judgement.action not in (Action.CONFIRM, Action.CORRECT, Action.REJECT):
            continue
        for anchor in judgement.anchors:
            key = bind(anchor, candidates) if anchor.content_hash == content_hash else None
            if key is not None:
                _apply(judgement, by_base[key])
    _renamed(content_hash, facts)
    return [f for f in facts if not f.rejected]


def _add(content_hash: str, payload: Json, facts: list[Effective]) -> None:
    key = fact_id(content_hash, payload)
    anchor = Anchor.of(content_hash, key, payload)
    twin = bind(anchor, ((f.base_id, f.payload) for f in facts if "*" not in f.judged))
    for fact in facts:
        if fact.base_id == twin:
            fact.rejected = True
    if all(f.base_id != key for f in facts):
        facts.append(Effective(key, key, dict(payload), judged={"*"}))
    else:
        same = next(f for f in facts if f.base_id == key)
        same.rejected = False
        same.judged.add("*")


def _apply(judgement: Judgement, fact: Effective) -> None:
    if judgement.action is Action.REJECT:
        fact.rejected = True
        return
    fact.rejected = False
    if judgement.action is Action.CONFIRM:
        fact.judged.add("*")
    else:
        name = judgement.payload["field"]
        fact.payload = {**fact.payload, name: judgement.payload["value"]}
        fact.judged.add(name)


def _renamed(content_hash: str, facts: list[Effective]) -> None:
    """Give corrected facts their own ids, and the commitments' items the ids of what they are about."""
    plain = []
    for fact in facts:
        changed = bool(fact.judged - {"*"})
        plain.append(fact_id(content_hash, fact.payload) if changed else fact.base_id)
    live = [None if f.rejected else i for f, i in zip(facts, plain, strict=True)]
    for fact, own in zip(facts, plain, strict=True):
        positions = [item.get("about") for item in fact.payload.get("items") or ()]
        fact.about = tuple(live[p] if isinstance(p, int) and 0 <= p < len(live) else None for p in positions)
        fact.id = own
