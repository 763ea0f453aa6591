"""What a reviewer should look at next, and how reviewers agree."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
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
_OF_KIND = {  # where a kind weighs otherwise than its type
    ("relation", "partnership_affirmed"): 0.6,
    ("commitment", "hoped"): 0.5,
    ("commitment", "proposed"): 0.7,
    ("engagement", "visit"): 0.85,
    ("engagement", "ceremony"): 0.4,
    ("engagement", "message"): 0.4,
    ("engagement", "press"): 0.4,
    ("agreement", "other"): 0.6,
}
_KINDS = ("event", "modality", "kind", "metric")
QUEUED = 400  # items that are put in order at once; more come up as these are judged
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


def candidates(ledger: Ledger, *, party: str | None = None, limit: int = QUEUED) -> list[Candidate]:
    """Unjudged facts of all relevant articles, the most worthwhile first, the newest first among equals."""
    c, f = schema.contents.c, schema.facts.c
    weight = (1 - _confidence(ledger)) * _importance(ledger)
    query = (
        sa.select(f.id, c.hash, weight.label("weight"))
        .select_from(_unjudged())
        .where(*_waiting(party))
        .order_by(weight.desc(), c.reported.desc(), f.id)
        .limit(limit)
    )
    with ledger.read() as connection:
        return [Candidate(row.id, row.hash, round(float(row.weight), 4)) for row in connection.execute(query)]


def queued(ledger: Ledger, *, party: str | None = None) -> list[Candidate]:
    """The candidates as they were in order after the newest reading; some of them may be judged since."""
    with ledger.read() as connection:
        newest = connection.execute(sa.select(sa.func.max(schema.readings.c.n))).scalar() or 0
    return ledger.catalogue.derived(("candidates", party), newest, lambda: candidates(ledger, party=party))


def waiting(ledger: Ledger, *, party: str | None = None) -> int:
    """How many facts nobody judged yet."""
    query = sa.select(sa.func.count()).select_from(_unjudged()).where(*_waiting(party))
    with ledger.read() as connection:
        return int(connection.execute(query).scalar_one())


def still_waiting(ledger: Ledger, fact_ids: Sequence[str]) -> set[str]:
    """Those of these facts that nobody judged meanwhile."""
    a, f = schema.attested.c, schema.facts.c
    query = (
        sa.select(f.id)
        .select_from(schema.attested.join(schema.facts, a.fact_n == f.n))
        .where(a.judged.is_(None), f.id.in_(fact_ids))
    )
    with ledger.read() as connection:
        return set(connection.execute(query).scalars())


def _unjudged() -> sa.FromClause:
    a, c, f = schema.attested.c, schema.contents.c, schema.facts.c
    return schema.attested.join(schema.facts, a.fact_n == f.n).join(schema.contents, a.content_n == c.n)


def _waiting(party: str | None) -> list[sa.ColumnElement[bool]]:
    f = schema.facts.c
    out = [schema.attested.c.judged.is_(None), schema.contents.c.relevant == 1]
    if party is not None:
        out.append(("," + f.parties + ",").contains(f",{party},", autoescape=True))
    return out


def _told(ledger: Ledger, name: str) -> sa.ColumnElement[Any]:
    """A key of a fact's JSON, as text."""
    payload = schema.facts.c.payload
    if ledger.is_sqlite:
        return sa.func.json_extract(payload, f"$.{name}")
    return sa.func.json_extract_path_text(sa.cast(payload, sa.JSON), name)


def _confidence(ledger: Ledger) -> sa.ColumnElement[float]:
    return sa.func.coalesce(sa.cast(_told(ledger, "confidence"), sa.Float), 0.5)


def _importance(ledger: Ledger) -> sa.ColumnElement[float]:
    type_ = schema.facts.c.type
    kind = sa.func.coalesce(*(_told(ledger, name) for name in _KINDS))
    whens = [(sa.and_(type_ == t, kind == k), weight) for (t, k), weight in _OF_KIND.items()]
    whens += [(type_ == t, weight) for t, weight in _WEIGHT.items()]
    return sa.case(*whens, else_=0.5)


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
