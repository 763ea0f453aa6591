"""Attestations in few words, for tests."""

from __future__ import annotations

from typing import Any

from banggiao.ledger.resolve import Attestation
from banggiao.model import Fact, fact_from_json


def fact(type_: str, /, **fields: Any) -> Fact:
    """A fact of the contract with evidence, from its fields; participants may be (name, office, country), those
    unnamed (office, country)."""
    if "participants" in fields:
        keys = ("name", "office", "country")
        fields["participants"] = [dict(zip(keys, p, strict=True)) for p in fields["participants"]]
    if "unnamed" in fields:
        fields["unnamed"] = [dict(zip(("office", "country"), u, strict=True)) for u in fields["unnamed"]]
    return fact_from_json({"type": type_, "evidence": [[0, 9]], **fields})


def attest(
    fact_id: str,
    type_: str,
    /,
    *,
    published: str | None = "2031-03-10",
    article: str | None = None,
    cluster: str | None = None,
    about: tuple[str | None, ...] = (),
    judged: frozenset[str] = frozenset(),
    **fields: Any,
) -> Attestation:
    """One fact as one article of its own told it (article and cluster are the fact id unless given)."""
    own = article or fact_id
    return Attestation(
        fact_id=fact_id, article_id=own, content_hash=own, published=published, source="paper", cluster=cluster or own,
        fact=fact(type_, **fields), about=about, judged=judged,
    )  # fmt: skip


def engagement(fact_id: str, kind: str, /, *parties: str, **fields: Any) -> Attestation:
    """An engagement of these parties, held unless told otherwise."""
    return attest(fact_id, "engagement", **{"status": "held", "kind": kind, "parties": sorted(parties), **fields})
