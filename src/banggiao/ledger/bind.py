"""Finding a judged fact again in another reading of its article: by type, overlapping words, defining fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]

DEFINING: dict[str, tuple[str, ...]] = {
    "engagement": ("kind", "parties", "date"),
    "agreement": ("kind", "parties", "title"),
    "relation": ("event", "parties", "tier"),
    "commitment": ("modality", "holders", "addressees"),
    "indicator": ("metric", "value", "period"),
    "office": ("person", "country", "office"),
    "position": ("kind", "holder", "toward"),
}
MIN_OVERLAP = 0.3  # of the shorter of the two primary evidences
MIN_AGREEMENT = 0.5  # of the defining fields, unless the words are nearly the same
SAME_WORDS = 0.8


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a judgement was made on, told so that it can be found in another reading of the same text."""

    content_hash: str
    fact_id: str
    type: str
    spans: tuple[tuple[int, int], ...]
    fields: tuple[tuple[str, Any], ...]

    @classmethod
    def of(cls, content_hash: str, fact_id: str, payload: Json) -> Anchor:
        return cls(
            content_hash,
            fact_id,
            payload["type"],
            tuple((s, e) for s, e in payload["evidence"]),
            tuple((name, _frozen(payload.get(name))) for name in DEFINING[payload["type"]]),
        )

    @classmethod
    def from_json(cls, data: Json) -> Anchor:
        return cls(
            data["content_hash"],
            data["fact_id"],
            data["type"],
            tuple((s, e) for s, e in data["spans"]),
            tuple((name, _frozen(value)) for name, value in data["fields"]),
        )

    def as_json(self) -> dict[str, Any]:
        return {
            "content_hash": self.content_hash,
            "fact_id": self.fact_id,
            "type": self.type,
            "spans": [list(s) for s in self.spans],
            "fields": [[name, value] for name, value in self.fields],
        }


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def likeness(anchor: Anchor, payload: Json) -> float:
    """From 0 (not the same fact) to 2: overlap of the words plus agreement of the defining fields."""
    if payload["type"] != anchor.type:
        return 0.0
    words: float = max((_overlap(a, tuple(b)) for a in anchor.spans for b in payload["evidence"]), default=0.0)
    agreement = sum(_frozen(payload.get(name)) == value for name, value in anchor.fields) / max(1, len(anchor.fields))
    if words < MIN_OVERLAP or (agreement < MIN_AGREEMENT and words < SAME_WORDS):
        return 0.0
    return float(words + agreement)


def _overlap(a: tuple[int, int], b: tuple[int, ...]) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / max(1, min(a[1] - a[0], b[1] - b[0])) if shared > 0 else 0.0


def bind(anchor: Anchor, candidates: Iterable[tuple[str, Json]]) -> str | None:
    """The id of the fact among ``candidates`` (id, contract object) that the anchor means; None where none is it."""
    known = list(candidates)
    if any(key == anchor.fact_id for key, _ in known):
        return anchor.fact_id
    ranked = sorted((-likeness(anchor, payload), key) for key, payload in known)
    return ranked[0][1] if ranked and ranked[0][0] < 0 else None
