"""What is right within a matched pair, and what a full match needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from banggiao.model import FactType
from banggiao.views.evaluation.sameness import number
from banggiao.views.evaluation.types import Json
from banggiao.views.evaluation.words import f1, fold, name_key, words

HALF = 0.5  # F1 of a set that a full match needs


class Detail(NamedTuple):
    """One detail that the gold fact has: its score from 0 to 1, and whether it leaves a full match standing."""

    label: str
    score: float
    holds: bool


def details(gold: Json, said: Json) -> list[Detail]:
    """The details of a pair, in a fixed order."""
    rule = _RULES.get(FactType(gold["type"]))
    return list(rule(gold, said)) if rule else []


def _exact(label: str, right: bool) -> Detail:
    return Detail(label, float(right), right)


def _beside(label: str, score: float) -> Detail:
    """A detail that is measured and that no full match depends on."""
    return Detail(label, score, True)


def _people(fact: Json) -> frozenset[str]:
    return frozenset(name_key(p.get("name")) for p in fact.get("participants") or [] if isinstance(p, dict))


def _engagement(gold: Json, said: Json) -> Iterator[Detail]:
    if gold.get("participants"):
        score = f1(_people(gold), _people(said))
        yield Detail("participants F1", score, score >= HALF)
    elif said.get("participants"):
        yield Detail("participants invented", 0.0, False)
    if gold.get("date") is None:
        yield _exact("date left open", said.get("date") is None)
    if gold.get("place"):
        yield _beside("place", float(bool(words(gold["place"]) & words(said.get("place")))))
    yield _exact("engagement status", gold["status"] == said.get("status"))
    for key in ("visit_level", "time_of_day"):
        if gold.get(key):
            yield _beside(key.replace("_", " "), float(gold[key] == said.get(key)))


def _agreement(gold: Json, said: Json) -> Iterator[Detail]:
    yield _exact("agreement status", gold["status"] == said.get("status"))
    if gold.get("date"):
        yield _exact("agreement date", gold["date"] == said.get("date"))
    if gold.get("signatories"):
        ours, theirs = (frozenset(fold(str(s or "")) for s in f.get("signatories") or []) for f in (gold, said))
        yield _beside("signatories F1", f1(ours, theirs))


def _commitment(gold: Json, said: Json) -> Iterator[Detail]:
    score = f1(frozenset(gold["sectors"]), frozenset(map(str, said.get("sectors") or [])))
    yield Detail("sectors F1", score, score >= HALF)
    if gold.get("target"):
        target = said.get("target") or {}
        yield _exact("target", all(target.get(key) == value for key, value in gold["target"].items()))
    if gold.get("deadline"):
        yield _exact("deadline", gold["deadline"] == said.get("deadline"))


def _indicator(gold: Json, said: Json) -> Iterator[Detail]:
    if gold.get("change_pct") is not None:
        yield _exact("change", number(said.get("change_pct")) == gold["change_pct"])


def _position(gold: Json, said: Json) -> Iterator[Detail]:
    yield _exact("position kind", gold.get("kind") == said.get("kind"))
    yield _exact("toward", gold.get("toward") == said.get("toward"))


_RULES: dict[FactType, Callable[[Json, Json], Iterator[Detail]]] = {
    FactType.ENGAGEMENT: _engagement,
    FactType.AGREEMENT: _agreement,
    FactType.COMMITMENT: _commitment,
    FactType.INDICATOR: _indicator,
    FactType.POSITION: _position,
}
