"""What a reviewer should look at next, and how reviewers agree."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from banggiao.ledger import schema
from banggiao.ledger.ledger import Ledger
from banggiao.ledger.types import Action

# What a wrong reading costs: a false tier or promise misleads more than a missed courtesy.
_WEIGHT = {
    "relation": 1.0,
    "commitment": 0.9,
    "agreement": 0.85,
    "engagement": 0.75,
    "indicator": 0.7,
    "office": 0.5,
    "position": 0.35,
}
_VERDICTS = (Action.CONFIRM, Action.CORRECT, Action.REJECT)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact that nobody judged yet. ``weight``: how uncertain it is times how much it matters, 0 to 1."""

    fact_id: str
    content_hash: str
    weight: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """How reviewers agree on the facts that at least two of them judged: ``same`` of ``both``; ``by_author`` counts."""

    by_author: dict[str, int]
    both: int
    same: int


def candidates(ledger: Ledger, *, articles: int = 150, party: str | None = None) -> list[Candidate]:
    """Unjudged facts of the newest relevant articles, the most worthwhile first."""
    c, a, f = schema.contents.c, schema.attested.c, schema.facts.c
    fresh = sa.select(c.n, c.hash).where(c.relevant == 1).order_by(c.reported.desc(), c.n.desc()).limit(articles)
    wanted = fresh.subquery()
    query = (
        sa.select(f.id, f.type, f.payload, f.parties, wanted.c.hash)
        .select_from(wanted.join(schema.attested, a.content_n == wanted.c.n).join(schema.facts, a.fact_n == f.n))
        .where(a.judged.is_(None))
    )
    out = []
    with ledger.read() as connection:
        for row in connection.execute(query):
            if party is None or party in row.parties.split(","):
                doubt = 1 - float(json.loads(row.payload).get("confidence", 0.5))
                out.append(Candidate(row.id, row.hash, round(doubt * _WEIGHT.get(row.type, 0.5), 4)))
    return sorted(out, key=lambda x: (-x.weight, x.fact_id))


def next_of(found: Collection[Candidate], taken: Collection[str]) -> Candidate | None:
    """The first candidate that nobody holds."""
    return next((c for c in found if c.fact_id not in taken), None)


def agreement(ledger: Ledger) -> Agreement:
    """Who judged how many facts, and how often two people judged one alike."""
    j = schema.judgements.c
    verdicts: dict[str, dict[str, str]] = defaultdict(dict)
    undone: set[str] = set()
    counts: dict[str, int] = defaultdict(int)
    with ledger.read() as connection:
        rows: list[Any] = list(connection.execute(sa.select(j.id, j.action, j.author, j.payload).order_by(j.n.desc())))
    for row in rows:  # the newest first, so that an undo is known before what it undoes
        payload = json.loads(row.payload)
        if row.id in undone:
            continue
        if row.action == Action.UNDO:
            undone.add(payload["undoes"])
            continue
        counts[row.author] += 1
        if row.action in _VERDICTS:
            for anchor in payload.get("anchors") or ():
                verdicts[anchor["fact_id"]].setdefault(row.author, row.action)
    shared = [list(by.values()) for by in verdicts.values() if len(by) > 1]
    return Agreement(dict(counts), len(shared), sum(1 for some in shared if len(set(some)) == 1))
