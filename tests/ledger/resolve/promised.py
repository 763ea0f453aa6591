"""Promises and visits in few words, and what became of a promise, for tests of following."""

from __future__ import annotations

from typing import Any

from banggiao.ledger.resolve import (
    Attestation,
    Bearing,
    Family,
    Fate,
    FateState,
    as_of,
    bearing_keys,
    follow,
    resolve_agreements,
    resolve_commitments,
    resolve_events,
    resolve_indicators,
    resolve_relations,
    watch_keys,
)
from tests.ledger.resolve.attesting import attest, engagement

S = FateState
PROMISED = "2031-03-09"
LEADER = ("Khamphet Vongsa", "Tổng Bí thư, Chủ tịch nước", "LAO")
MINISTER = ("Thongsavanh Phomvihane", "Bộ trưởng Ngoại giao", "LAO")


def promise(text: str, *, fact_id: str = "p", modality: str = "agreed", **fields: Any) -> Attestation:
    base = {"holders": ["LAO", "VNM"] if modality == "agreed" else ["VNM"], "published": PROMISED}
    if modality != "agreed":
        base["addressees"] = ["LAO"]
    return attest(fact_id, "commitment", modality=modality, text=text, **{**base, **fields})


def visit(fact_id: str, *who: Any, **fields: Any) -> Attestation:
    base = {"place_country": "VNM", "participants": list(who), "date": "2031-06-01", "published": "2031-06-01"}
    return engagement(fact_id, "visit", "LAO", "VNM", **{**base, **fields})


def fate_of(*told: Attestation, day: str = "2031-12-31") -> Fate:
    """The fate of promise 'p' by the facts told up to a day, with only the bearing that the keys let through."""
    kept, _ = as_of(told, day)
    promises = resolve_commitments(kept)
    (mine,) = [p for p in promises if "p" in p.members]
    things: dict[Family, tuple[Any, ...]] = {
        Family.EVENTS: resolve_events(kept),
        Family.AGREEMENTS: resolve_agreements(kept),
        Family.RELATIONS: resolve_relations(kept),
        Family.INDICATORS: resolve_indicators(kept),
        Family.COMMITMENTS: tuple(p for p in promises if p is not mine),
    }
    keys = watch_keys(mine)
    seen = {f: tuple(t for t in some if bearing_keys(f, t) & keys) for f, some in things.items()}
    newest = max((a.published for a in kept if a.published), default=None)
    bearing = Bearing(*(seen[f] for f in things), newest=newest)
    fate = follow(mine, bearing, as_of=day)
    assert fate == follow(mine, Bearing(*things.values(), newest=newest), as_of=day), "more than bears changes nothing"
    return fate
