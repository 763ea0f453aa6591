"""Precision, recall, F1 and full F1 a type, from matched facts; macro means over the types that the gold has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from banggiao.model import DataError, FactType
from banggiao.views.evaluation.details import details
from banggiao.views.evaluation.evidence import sound_spans, within
from banggiao.views.evaluation.matching import match
from banggiao.views.evaluation.types import Json

TYPES = tuple(str(kind) for kind in FactType)


class Row(NamedTuple):
    """Counts of one type: facts matched, matched in full, in the gold, said."""

    matched: int = 0
    full: int = 0
    gold: int = 0
    said: int = 0

    @property
    def precision(self) -> float:
        return self.matched / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return _f1(self.matched, self.gold, self.said)

    @property
    def full_f1(self) -> float:
        return _f1(self.full, self.gold, self.said)


def _f1(matched: int, gold: int, said: int) -> float:
    return 2 * matched / (gold + said) if matched else 0.0


class Mistake(NamedTuple):
    """A fact that was ``missed``, ``extra`` (said and not in the gold) or ``unsound`` (its evidence is no evidence)."""

    article: str
    what: str
    fact: Json


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """One article's counts, by type, with the details of its pairs."""

    id: str
    rows: Mapping[str, Row]
    details: Mapping[str, Sequence[float]]
    published: bool
    relevant: bool
    mistakes: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """The counts of many articles together."""

    types: Mapping[str, Row]
    details: Mapping[str, float]
    published: float
    relevant: float
    articles: int
    mistakes: tuple[Mistake, ...] = field(default=(), repr=False)

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the types that the gold has."""
        return _mean([row.f1 for row in self.types.values() if row.gold])

    @property
    def macro_full_f1(self) -> float:
        return _mean([row.full_f1 for row in self.types.values() if row.gold])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(1, len(values))


def score(gold: Iterable[Json], readings: Iterable[Json], *, lengths: Mapping[str, int] | None = None) -> Score:
    """Score readings against gold. ``lengths`` are the texts' lengths by id, where known: a span beyond is unsound.

    Raises DataError where an article was read twice or a reading holds a fact of no known type.
    """
    return total(score_articles(gold, readings, lengths=lengths))


def score_articles(
    gold: Iterable[Json], readings: Iterable[Json], *, lengths: Mapping[str, int] | None = None
) -> list[ArticleScore]:
    """One score an article of the gold, in its order; an article that was not read counts as read empty."""
    said = _by_id(readings)
    unread: Json = {"article": {}, "facts": []}
    return [
        _score_article(article, said.get(article["article"]["id"], unread), lengths=lengths or {}) for article in gold
    ]


def _by_id(readings: Iterable[Json]) -> dict[str, Json]:
    said: dict[str, Json] = {}
    for reading in readings:
        try:
            key = reading["article"]["id"]
        except (KeyError, TypeError) as wrong:
            raise DataError(f"a reading has no article.id: {str(reading)[:80]}") from wrong
        if key in said:
            raise DataError(f"two readings of article {key}: give one")
        said[key] = reading
    return said


def _score_article(article: Json, reading: Json, *, lengths: Mapping[str, int]) -> ArticleScore:
    head, read = article["article"], reading["article"]
    key = head["id"]
    facts = [fact for fact in reading.get("facts") or [] if isinstance(fact, dict)]
    for fact in facts:
        if fact.get("type") not in TYPES:
            raise DataError(f"{key}: a fact of unknown type {fact.get('type')!r}; known are {', '.join(TYPES)}")
    rows: dict[str, Row] = {}
    found: dict[str, list[float]] = defaultdict(list)
    mistakes: list[Mistake] = []
    for kind in TYPES:
        gold = [fact for fact in article["facts"] if fact["type"] == kind]
        said = [fact for fact in facts if fact["type"] == kind]
        sound = [fact for fact in said if sound_spans(fact) and within(fact, lengths.get(key))]
        matching = match(gold, sound)
        full = 0
        for ours, theirs in matching.pairs:
            pair = details(ours, theirs)
            full += all(detail.holds for detail in pair)
            for detail in pair:
                found[detail.label].append(detail.score)
        rows[kind] = Row(len(matching.pairs), full, len(gold), len(said))
        mistakes += [Mistake(key, "missed", fact) for fact in matching.missed]
        mistakes += [Mistake(key, "extra", fact) for fact in matching.extra]
        mistakes += [Mistake(key, "unsound", fact) for fact in said if fact not in sound]
    return ArticleScore(
        key,
        rows,
        found,
        published=head["published"] == read.get("published"),
        relevant=bool(head.get("relevant", True)) == bool(read.get("relevant")),
        mistakes=tuple(mistakes),
    )


def total(articles: Sequence[ArticleScore]) -> Score:
    """The score of many articles: counts added up, details averaged over all pairs."""
    rows = {kind: Row(*map(sum, zip(*(a.rows[kind] for a in articles), strict=True))) for kind in TYPES}
    found: dict[str, list[float]] = defaultdict(list)
    for article in articles:
        for label, values in article.details.items():
            found[label] += values
    return Score(
        types=rows,
        details={label: _mean(values) for label, values in sorted(found.items())},
        published=_mean([a.published for a in articles]),
        relevant=_mean([a.relevant for a in articles]),
        articles=len(articles),
        mistakes=tuple(mistake for a in articles for mistake in a.mistakes),
    )
