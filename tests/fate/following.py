"""Follows the gold's promises: from its readings, or from what the reader makes of its articles."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from banggiao.ledger.resolve import (
    Accord,
    Attestation,
    Bearing,
    Event,
    Family,
    ItemFate,
    Promise,
    RelationStep,
    Resolved,
    Series,
    as_of,
    bearing_keys,
    follow,
    resolve,
    watch_keys,
)
from banggiao.ledger.resolve.names import words
from banggiao.model import Article, Commitment, PartialDate, Reading, reading_from_json
from banggiao.reading import read

DATA = Path(__file__).parent / "data"


def gold() -> list[dict[str, Any]]:
    """The fates as annotated."""
    fates: list[dict[str, Any]] = json.loads((DATA / "fates.json").read_text(encoding="utf-8"))
    return fates


def annotated() -> dict[str, Reading]:
    """The gold's own readings, by article."""
    readings = json.loads((DATA / "readings.json").read_text(encoding="utf-8"))
    return {r["article"]["id"]: reading_from_json(r) for r in readings}


def read_anew() -> dict[str, Reading]:
    """What the reader makes of the gold's articles."""
    out = {}
    for line in (DATA / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        published = PartialDate.parse(item["published"])
        out[item["id"]] = read(Article(item["id"], item["text"], published=published, source=item["source"]))
    return out


def attestations(readings: Mapping[str, Reading]) -> list[Attestation]:
    """Every fact of the readings, each article a report of its own."""
    out = []
    for name, reading in readings.items():
        for n, fact in enumerate(reading.facts):
            about: tuple[str | None, ...] = ()
            if isinstance(fact, Commitment):
                about = tuple(None if i.about is None else f"{name}#{i.about}" for i in fact.items)
            day = str(reading.published) if reading.published else None
            out.append(Attestation(f"{name}#{n}", name, name, day, reading.article.source, name, fact, about))
    return out


@dataclass(frozen=True, slots=True)
class Followed:
    """The fate of the item that the gold speaks of, or None where nobody made such a promise of it."""

    gold: dict[str, Any]
    fate: ItemFate | None


class Follower:
    """Follows promises day by day, resolving once a day."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._told = attestations(readings)
        self._days: dict[str, dict[Family, tuple[Resolved, ...]]] = {}

    def _things(self, day: str) -> dict[Family, tuple[Resolved, ...]]:
        if day not in self._days:
            kept, _ = as_of(self._told, day)
            self._days[day] = {family: resolve(family, kept) for family in Family}
        return self._days[day]

    def follow(self, fate: dict[str, Any]) -> Followed:
        """The fate of the gold's item on the gold's day."""
        day, wanted = fate["as_of"], fate["promise"]
        things = self._things(day)
        promises = [p for p in things[Family.COMMITMENTS] if isinstance(p, Promise)]
        found = _promised(promises, wanted)
        if found is None:
            return Followed(fate, None)
        promise, index = found
        keys = watch_keys(promise)

        def bears(family: Family) -> list[Resolved]:
            return [t for t in things[family] if t.id != promise.id and bearing_keys(family, t) & keys]

        newest = max((a.published for a in as_of(self._told, day)[0] if a.published), default=None)
        bearing = Bearing(
            events=tuple(t for t in bears(Family.EVENTS) if isinstance(t, Event)),
            agreements=tuple(t for t in bears(Family.AGREEMENTS) if isinstance(t, Accord)),
            relations=tuple(t for t in bears(Family.RELATIONS) if isinstance(t, RelationStep)),
            indicators=tuple(t for t in bears(Family.INDICATORS) if isinstance(t, Series)),
            promises=tuple(t for t in bears(Family.COMMITMENTS) if isinstance(t, Promise)),
            newest=newest,
        )
        return Followed(fate, follow(promise, bearing, as_of=day).items[index])


def _promised(promises: list[Promise], wanted: dict[str, Any]) -> tuple[Promise, int] | None:
    """The promise of the gold's article, and its item whose words are most like the gold's (half of them at least)."""
    said = set(words(wanted["item"]))
    best: tuple[float, Promise, int] | None = None
    for promise in promises:
        if wanted["article"] not in promise.articles:
            continue
        for n, item in enumerate(promise.items):
            told = set(words(item.text))
            likeness = 2 * len(said & told) / max(1, len(said) + len(told))
            if likeness >= 0.5 and (best is None or likeness > best[0]):
                best = (likeness, promise, n)
    return None if best is None else best[1:]
