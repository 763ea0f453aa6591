"""How sure a score is: intervals by drawing articles again, with replacement."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from banggiao.views.evaluation.scoring import TYPES, ArticleScore, Score, total


class Interval(NamedTuple):
    """The middle 95 % of the scores that other draws of as many articles would have given."""

    low: float
    high: float


def intervals(articles: Sequence[ArticleScore], *, draws: int, seed: int = 0) -> dict[str, Interval]:
    """95 % percentile intervals of 'macro_f1', 'macro_full_f1' and each type's F1, by article.

    An article is drawn whole: its facts are not independent of each other.
    """
    chance = random.Random(seed)
    seen: dict[str, list[float]] = {name: [] for name in _MEASURES}
    for _ in range(draws):
        drawn = total(chance.choices(articles, k=len(articles)))
        for name, measure in _MEASURES.items():
            seen[name].append(measure(drawn))
    return {name: _middle(sorted(values)) for name, values in seen.items()}


def _type_f1(kind: str) -> Callable[[Score], float]:
    return lambda score: score.types[kind].f1


_MEASURES: Mapping[str, Callable[[Score], float]] = {
    "macro_f1": lambda score: score.macro_f1,
    "macro_full_f1": lambda score: score.macro_full_f1,
    **{kind: _type_f1(kind) for kind in TYPES},
}


def _middle(values: Sequence[float]) -> Interval:
    last = len(values) - 1
    return Interval(values[round(0.025 * last)], values[round(0.975 * last)])
