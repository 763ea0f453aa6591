"""Gold sets with their floors: what a reader must not fall under, pinned in a file.

    [dev]
    gold = ["../shared/gold/dev.json"]
    texts = ["../shared/articles/dev.jsonl"]
    [dev.floors]
    macro_f1 = 0.80
    engagement = 0.75

Floors are macro_f1, macro_full_f1, published, relevant, relevance_f1 (of the relevant among all), and any type's F1.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from banggiao.api import articles, read_many, to_json
from banggiao.model import Article, DataError, Reading
from banggiao.views.evaluation.scoring import TYPES, ArticleScore, Score, score_articles, total
from banggiao.views.evaluation.types import Json


@dataclass(frozen=True, slots=True)
class Suite:
    """One named set: gold files and the texts that they are about.

    ``kind`` is 'facts' (gold of the contract) or 'relevance' (that, or a list of ``{id, relevant}``). A ``blind``
    suite is measured only where it is asked for by name.
    """

    name: str
    gold: tuple[Path, ...]
    texts: tuple[Path, ...]
    kind: str
    blind: bool
    floors: Mapping[str, float]

    @property
    def missing(self) -> tuple[Path, ...]:
        """What this suite needs and is not there."""
        return tuple(path for path in (*self.gold, *self.texts) if not path.exists())


@dataclass(frozen=True, slots=True)
class Result:
    """What a suite measured, by the names that floors have. ``score`` is there for suites of facts."""

    measures: Mapping[str, float]
    articles: tuple[ArticleScore, ...] = ()
    score: Score | None = None


def load_suites(path: Path, *, root: Path) -> list[Suite]:
    """The suites of a file; paths in it are relative to ``root``."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return [
        Suite(
            name=name,
            gold=tuple(root / each for each in table["gold"]),
            texts=tuple(root / each for each in table["texts"]),
            kind=table.get("kind", "facts"),
            blind=table.get("blind", False),
            floors=table.get("floors", {}),
        )
        for name, table in tables.items()
    ]


def run(suite: Suite, *, jobs: int = 1) -> Result:
    """Read the suite's texts with the current reader and measure. Raises DataError where a text is missing."""
    gold = [entry for path in suite.gold for entry in json.loads(path.read_text(encoding="utf-8"))]
    ids = [_id(entry) for entry in gold]
    readings = _read(suite, ids, jobs=jobs)
    if suite.kind == "relevance":
        said = {reading.article.id: reading.relevant for reading in readings}
        return Result(_relevance([_is_relevant(entry) for entry in gold], [said[id] for id in ids]))
    lengths = {reading.article.id: len(reading.article.text) for reading in readings}
    scored = score_articles(gold, [to_json(reading) for reading in readings], lengths=lengths)
    result = total(scored)
    return Result(_measures(result, gold, readings), tuple(scored), result)


def shortfalls(suite: Suite, result: Result) -> list[str]:
    """Each floor that the result lies under, in words. A floor of an unknown name is one."""
    return [
        f"{suite.name}: {name} {result.measures.get(name, 0.0):.3f} is under its floor of {floor:.3f}"
        for name, floor in suite.floors.items()
        if round(result.measures.get(name, 0.0), 3) < floor
    ]


def _id(entry: Json) -> str:
    return str(entry["article"]["id"] if "article" in entry else entry["id"])


def _is_relevant(entry: Json) -> bool:
    return bool(entry["article"].get("relevant", True) if "article" in entry else entry["relevant"])


def _read(suite: Suite, ids: Sequence[str], *, jobs: int) -> list[Reading]:
    wanted = set(ids)
    found: dict[str, Article] = {}
    for item in articles(*suite.texts):
        if isinstance(item, Article) and item.id in wanted:
            found[item.id] = item
            if len(found) == len(wanted):
                break
    lost = wanted - found.keys()
    if lost:
        raise DataError(
            f"{suite.name}: no text for {', '.join(sorted(lost)[:5])} in {', '.join(map(str, suite.texts))}"
        )
    readings = read_many((found[id] for id in ids), jobs=jobs)
    out: list[Reading] = []
    for reading in readings:
        if not isinstance(reading, Reading):
            raise DataError(f"{suite.name}: {reading}")
        out.append(reading)
    return out


def _measures(result: Score, gold: Iterable[Json], readings: Iterable[Reading]) -> dict[str, float]:
    relevance = _relevance([_is_relevant(entry) for entry in gold], [reading.relevant for reading in readings])
    return {
        "macro_f1": result.macro_f1,
        "macro_full_f1": result.macro_full_f1,
        "published": result.published,
        "relevant": result.relevant,
        **relevance,
        **{kind: result.types[kind].f1 for kind in TYPES if result.types[kind].gold},
    }


def _relevance(gold: Sequence[bool], said: Sequence[bool]) -> dict[str, float]:
    both = sum(g and s for g, s in zip(gold, said, strict=True))
    precision = both / sum(said) if any(said) else 0.0
    recall = both / sum(gold) if any(gold) else 0.0
    f1 = 2 * both / (sum(gold) + sum(said)) if both else 0.0
    return {"relevance_precision": precision, "relevance_recall": recall, "relevance_f1": f1}
