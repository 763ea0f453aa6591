"""Gold and said facts of one article and type, paired one to one, as many as can be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from banggiao.views.evaluation.details import details
from banggiao.views.evaluation.evidence import fit, near
from banggiao.views.evaluation.sameness import same
from banggiao.views.evaluation.types import Json


class Matching(NamedTuple):
    """The pairs, what the reader missed, and what it said besides."""

    pairs: list[tuple[Json, Json]]
    missed: list[Json]
    extra: list[Json]


def match(gold: Sequence[Json], said: Sequence[Json]) -> Matching:
    """A largest matching (augmenting paths); among several, the likeliest pairs are tried first."""
    choices = [_choices(fact, said) for fact in gold]
    taken: dict[int, int] = {}  # index of the said fact -> index of the gold fact

    def place(index: int, tried: set[int]) -> bool:
        for choice in choices[index]:
            if choice in tried:
                continue
            tried.add(choice)
            if choice not in taken or place(taken[choice], tried):
                taken[choice] = index
                return True
        return False

    for index in sorted(range(len(gold)), key=lambda i: (len(choices[i]), i)):
        place(index, set())
    found = set(taken.values())
    return Matching(
        [(gold[index], said[choice]) for choice, index in sorted(taken.items())],
        [fact for index, fact in enumerate(gold) if index not in found],
        [fact for index, fact in enumerate(said) if index not in taken],
    )


def _choices(gold: Json, said: Sequence[Json]) -> list[int]:
    """The said facts that may be this one, the likeliest first."""
    close = [
        (sum(detail.score for detail in details(gold, fact)) + fit(gold, fact), index)
        for index, fact in enumerate(said)
        if same(gold, fact) and near(gold, fact)
    ]
    return [index for _, index in sorted(close, key=lambda c: (-c[0], c[1]))]
