"""Does a text report relations between states at all?

A linear model over the features of :mod:`banggiao.reading.relevance.features`; its weights are a table
(``data/weights.tsv``, written by ``scripts/fit_relevance.py``), so that every decision can be read off. A short text
is decided as one. A long one is relevant where its opening says so, as news is written, or where a later stretch says
so beyond doubt: there are many of those, each a chance to be wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from banggiao.reading.record import record
from banggiao.reading.relevance.deeds import opens_with_a_deed, plain_deed
from banggiao.reading.relevance.features import Evidence, evidence
from banggiao.reading.relevance.tables import weights

SHORT = 700  # code points: a text of two lines, or a lead, decided as one
STRETCH = 500  # code points: the size that a longer text is taken in
CLEARLY = 4.5  # what a later stretch of a long text must score
NOBODY = -9.0  # the score of a text that names no foreign party
PHRASE = 0.7  # what a single phrase counts beside its group: the fit's prior that groups say most
DOUBT = 6.0  # how far under the bar a plain deed between states still decides
_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Relevance:
    """The decision, its score (above 0 is relevant) and what weighed most, each reason as 'feature +weight'."""

    relevant: bool
    score: float
    reasons: tuple[str, ...]


@record
class _Verdict:
    """A decision before it is put into words."""

    relevant: bool
    score: float
    found: Evidence | None
    deed: bool = False  # a plain deed decided it, not the weights


def is_relevant(text: str) -> Relevance:
    """Decide on a normalised text, a feed item of two lines or a whole article, and say why."""
    verdict = _decide(text)
    if verdict.found is None:
        return Relevance(verdict.relevant, verdict.score, ())
    reasons = _reasons(verdict.found)
    return Relevance(verdict.relevant, verdict.score, ("deed of office +6.00", *reasons) if verdict.deed else reasons)


def tells_of_relations(text: str) -> bool:
    """The decision of :func:`is_relevant` alone, without its reasons."""
    return _decide(text).relevant


def _decide(text: str) -> _Verdict:
    """Reads what it needs: most texts name no foreign party and end there; a long one ends at the first stretch that
    says clearly that it is relevant.
    """
    if len(text) <= SHORT:
        return _judge(text, 0.0, short=True, opens=True)
    best = _NOBODY
    for index, stretch in enumerate(_stretches(text)):
        verdict = _judge(stretch, CLEARLY) if index else _judge(stretch, 0.0, opens=True)
        if verdict.relevant:
            return verdict
        if verdict.score > best.score:
            best = verdict
    return best


_NOBODY = _Verdict(False, NOBODY, None)


def _judge(text: str, bar: float, *, short: bool = False, opens: bool = False) -> _Verdict:
    """A plain deed decides a short text only: a whole article says enough besides, and looks like many deeds.
    What provinces do across a border has few words of its own: there the opening decides.
    """
    found = evidence(text, opens=opens)
    if found is None:
        return _NOBODY
    score = score_of(found) - bar
    if -DOUBT < score <= 0 and (plain_deed(text, found.low) if short else opens and opens_with_a_deed(text, found.low)):
        return _Verdict(True, round(score + DOUBT, 3), found, deed=True)
    return _Verdict(score > 0, round(score, 3), found)


def score_of(found: Evidence) -> float:
    """The sum of the weights of what was found."""
    table = _weighed()
    return sum([table[feature] for feature in found.features if feature in table])


@cache
def _weighed() -> dict[str, float]:
    """What each feature adds to the score where it is there."""
    return {feature: value_of(feature) * weight for feature, weight in weights().items()}


def value_of(feature: str) -> float:
    """What a feature counts when it is there."""
    return PHRASE if feature[0] == "=" else 1.0


def _reasons(found: Evidence) -> tuple[str, ...]:
    table = _weighed()
    weighed = [(table[feature], feature) for feature in found.features if feature in table]
    weighed.sort(key=lambda item: -abs(item[0]))
    return tuple(f"{feature} {weight:+.2f}" for weight, feature in weighed[:_SHOWN])


def opening(text: str) -> str:
    """The part of a text that is decided on first: a short text as a whole, of a long one its first stretch."""
    return text if len(text) <= SHORT else next(_stretches(text), "")


def _stretches(text: str) -> Iterator[str]:
    """Paragraphs put together up to STRETCH; a paragraph longer than that is cut between words."""
    held = ""
    for paragraph in _paragraphs(text):
        if held and len(held) + len(paragraph) > STRETCH:
            yield held
            held = ""
        held = f"{held}\n{paragraph}" if held else paragraph
    if held:
        yield held


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        while len(paragraph) > 2 * STRETCH:
            cut = paragraph.rfind(" ", 1, STRETCH)
            cut = cut if cut > 0 else STRETCH
            yield paragraph[:cut]
            paragraph = paragraph[cut:]
        yield paragraph
