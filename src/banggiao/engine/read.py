"""First stage, a map: shards of articles to facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from banggiao.engine.engines import Engine
from banggiao.engine.shards import PLAIN, Options, Shard, read_shard
from banggiao.engine.tables import ARTICLES, FACTS, FAILURES, Row, sweep, write
from banggiao.ledger import near
from banggiao.ledger.identity import dumps, facts_with_ids
from banggiao.ledger.newsreader import NewsReader
from banggiao.ledger.pool import read_batch
from banggiao.ledger.resolve import Attestation, Family, block_keys
from banggiao.model import Article, Reading, reading_to_json
from banggiao.sources import languages_left
from banggiao.sources.failure import Failure


@dataclass(frozen=True, slots=True)
class ReadCounts:
    """What reading did; ``left`` are languages whose texts were left alone, with their number; ``lost`` are shards
    that no worker could finish, with the reason."""

    articles: int = 0
    relevant: int = 0
    facts: int = 0
    failed: int = 0
    left: tuple[tuple[str, int], ...] = ()
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Task:
    shard: Shard
    number: int
    out: str
    options: Options = PLAIN


def read_all(
    shards: Iterable[Shard],
    out: Path,
    *,
    engine: Engine,
    options: Options = PLAIN,
    progress: Callable[[ReadCounts], None] | None = None,
) -> ReadCounts:
    """Read shards into ``out``/articles, /facts and /failures, a file a shard each: the same files on every engine."""
    tasks = [_Task(shard, number, str(out), options) for number, shard in enumerate(shards)]
    counts = ReadCounts()
    for number, outcome in engine.map(read_task, tasks):
        if isinstance(outcome, BaseException):
            why = f"{tasks[number].shard.path}: {type(outcome).__name__}: {outcome}"
            counts = replace(counts, lost=(*counts.lost, why))
        else:
            articles, relevant, facts, failed, left = outcome
            counts = replace(
                counts,
                articles=counts.articles + articles,
                relevant=counts.relevant + relevant,
                facts=counts.facts + facts,
                failed=counts.failed + failed,
                left=tuple(sorted((Counter(dict(counts.left)) + Counter(left)).items())),
            )
        if progress is not None:
            progress(counts)
    sweep(out)
    return counts


def read_task(task: _Task) -> tuple[int, int, int, int, dict[str, int]]:
    """One shard: (articles, relevant ones, facts, failures, texts left alone by language). Runs anywhere."""
    reader = NewsReader()
    languages = None if task.options.any_language else languages_left()
    articles: list[Row] = []
    facts: list[Row] = []
    failures: list[Row] = []
    items = read_shard(task.shard, task.options)
    for item in items if languages is None else languages.vietnamese(items):
        if isinstance(item, Failure):
            failures.append({"where": item.where, "reason": item.reason})
            continue
        (outcome,) = read_batch(reader, [item])
        if isinstance(outcome, str):
            failures.append({"where": item.id, "reason": outcome})
            continue
        articles.append(_article(item, outcome))
        facts += _facts(item, outcome)
    name = f"part-{task.number:06}.parquet"
    out = Path(task.out)
    write(articles, ARTICLES, out / "articles" / name)
    write(facts, FACTS, out / "facts" / name)
    write(failures, FAILURES, out / "failures" / name)
    left = dict(languages.left) if languages is not None else {}
    return len(articles), sum(bool(a["relevant"]) for a in articles), len(facts), len(failures), left


def _article(article: Article, reading: Reading) -> Row:
    published = str(reading.published) if reading.published else None
    return {
        "content_hash": article.content_hash,
        "article_id": article.id,
        "published": published,
        "given": str(article.published) if article.published else None,
        "source": article.source,
        "url": article.url,
        "title": article.title or reading.title,
        "byline": article.byline or reading.byline,
        "language": article.language,
        "relevant": reading.relevant,
        "reading": dumps(reading_to_json(reading)),
        "text": article.text,
        "bands": near.bands(near.shingles(article.text)) if reading.relevant else [],
    }


def _facts(article: Article, reading: Reading) -> list[Row]:
    out = []
    published = str(reading.published) if reading.published else None
    key = article.content_hash
    for fact_id, fact, payload, about in facts_with_ids(key, reading.facts):
        attestation = Attestation(fact_id, article.id, key, published, article.source, key, fact, about)
        blocks = [f"{family}|{block}" for family in Family for block in sorted(block_keys(family, attestation))]
        out.append(
            {
                "fact_id": fact_id,
                "content_hash": key,
                "type": str(fact.type),
                "payload": dumps(payload),
                "about": dumps(list(about)) if any(about) else None,
                "blocks": blocks,
            }
        )
    return out
