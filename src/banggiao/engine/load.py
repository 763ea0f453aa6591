"""What an engine read, into a ledger: the readings are taken as they are, nothing is read again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from banggiao.engine.tables import arrow
from banggiao.ledger import IngestCounts, Ledger
from banggiao.model import Article, PartialDate, Reading, reading_from_json
from banggiao.reading import READER_VERSION
from banggiao.sources.failure import Failure

_BATCH = 200


class _Replay:
    """A reader that knows its readings: those of the batch at hand."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], str] = {}
        self.version = READER_VERSION

    def read(self, article: Article, /) -> Reading:
        told = self.known.pop((article.content_hash, article.id))
        return replace(reading_from_json(json.loads(told)), article=article)


def load(folder: Path, ledger: Ledger, *, progress: Callable[[IngestCounts], None] | None = None) -> IngestCounts:
    """Ingest what ``read_all`` wrote; the same ledger as if the articles had been read here."""
    replay = _Replay()
    return ledger.ingest(_items(folder, replay), reader=replay, progress=progress)


def _items(folder: Path, replay: _Replay) -> Iterator[Article | Failure]:
    pq = arrow().parquet
    for path in sorted((folder / "articles").glob("part-*.parquet")):
        for batch in pq.ParquetFile(path).iter_batches(_BATCH):
            for row in batch.to_pylist():
                article = Article(
                    id=row["article_id"],
                    text=row["text"],
                    published=PartialDate.parse(row["given"]) if row["given"] else None,
                    title=row["title"],
                    source=row["source"],
                    url=row["url"],
                    byline=row["byline"],
                    language=row["language"],
                )
                replay.known[article.content_hash, article.id] = row["reading"]
                yield article
    for path in sorted((folder / "failures").glob("part-*.parquet")):
        for row in pq.read_table(path).to_pylist():
            yield Failure(row["where"], row["reason"])
