"""Taking articles in: look up what is known, read the rest (in a pool where asked), write batch by batch.

A batch is one transaction. What must follow (settling, reading again with an earlier date) is noted in the same
transaction, so a run that is killed leaves nothing half done that the next run would not take up.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import sqlalchemy as sa

from banggiao.ledger import schema
from banggiao.ledger.database import Database
from banggiao.ledger.failing import record_failures
from banggiao.ledger.identity import batched, earliest, version_key
from banggiao.ledger.pool import Outcome, ReadingPool
from banggiao.ledger.recording import known_contents, record, storable
from banggiao.ledger.types import IngestCounts, Reader
from banggiao.model import Article, PartialDate, Reading
from banggiao.sources.failure import Failure

KEPT = 1000  # failures and conflicts that the counts carry along
Progress = Callable[[IngestCounts], None]


@dataclass(slots=True)
class _Piece:
    """A batch on its way: what was given, what of it has to be read."""

    articles: list[Article]
    failures: list[tuple[Failure, Article | None]]
    to_read: list[Article]


def ingest(
    database: Database,
    items: Iterable[Article | Failure],
    *,
    reader: Reader,
    jobs: int,
    batch: int,
    reread: bool,
    progress: Progress | None,
) -> IngestCounts:
    """See ``Ledger.ingest``."""
    with ReadingPool(reader, jobs=jobs) as pool:
        run = _Run(database, pool, progress)
        run.take(_pieces(database, items, reader, batch, reread))
        run.take(_unread(database, batch), again=True)
    return run.counts


def reread(database: Database, *, reader: Reader, jobs: int, batch: int, progress: Progress | None) -> IngestCounts:
    """See ``Ledger.reread``."""
    with ReadingPool(reader, jobs=jobs) as pool:
        run = _Run(database, pool, progress)
        run.take(_outdated(database, reader, batch), again=True)
    return run.counts


class _Run:
    """One ingest under way: reads and writes pieces in order, a few of them in flight, and counts."""

    def __init__(self, database: Database, pool: ReadingPool, progress: Progress | None) -> None:
        self.database = database
        self.pool = pool
        self.progress = progress
        self.counts = IngestCounts()

    def take(self, pieces: Iterator[_Piece], *, again: bool = False) -> None:
        waiting: deque[tuple[_Piece, Callable[[], list[Outcome]]]] = deque()
        for piece in pieces:
            waiting.append((piece, self.pool.submit(piece.to_read)))
            if len(waiting) > self.pool.ahead:
                self._write(*waiting.popleft(), again=again)
        while waiting:
            self._write(*waiting.popleft(), again=again)

    def _write(self, piece: _Piece, result: Callable[[], list[Outcome]], *, again: bool) -> None:
        readings: dict[str, Reading] = {}
        unreadable: list[tuple[Failure, Article | None]] = []
        for article, outcome in zip(piece.to_read, result(), strict=True):
            if isinstance(outcome, str):
                unreadable.append((Failure(article.id, outcome), article))
            else:
                readings[article.content_hash] = replace(outcome, article=article)
        failures = piece.failures + unreadable
        with self.database.write() as connection:
            done = record(connection, piece.articles, readings)
            record_failures(connection, failures)
            if again:
                _forget_unread(connection, [a.content_hash for a in piece.to_read])
        # Of the articles given, those neither new nor known are copies of a text that the reader failed on.
        failed = len(unreadable) if again else len(piece.articles) - done.new - done.known
        counts = self.counts
        self.counts = replace(
            counts,
            new=counts.new + done.new,
            known=counts.known + done.known,
            not_relevant=counts.not_relevant + done.not_relevant,
            failed=counts.failed + len(piece.failures) + failed,
            reports=counts.reports + done.reports,
            reread=counts.reread + done.reread,
            facts=counts.facts + done.facts,
            failures=(counts.failures + tuple(f for f, _ in failures))[:KEPT],
            conflicts=(counts.conflicts + tuple(done.conflicts))[:KEPT],
        )
        if self.progress is not None:
            self.progress(self.counts)


def _pieces(
    database: Database, items: Iterable[Article | Failure], reader: Reader, batch: int, reread: bool
) -> Iterator[_Piece]:
    stream = iter(items)
    while some := list(islice(stream, batch)):
        articles: list[Article] = []
        failures: list[tuple[Failure, Article | None]] = []
        for item in some:
            if isinstance(item, Failure):
                failures.append((item, None))
            elif reason := storable(item):
                failures.append((Failure(item.id or "(no id)", reason), item))
            else:
                articles.append(item)
        with database.read() as connection:
            known = known_contents(connection, [a.content_hash for a in articles])
        wanted: dict[str, list[Article]] = {}
        for article in articles:
            row = known.get(article.content_hash)
            if row is None or (reread and _older(row["reader_version"], row["lexicon"], reader)):
                wanted.setdefault(article.content_hash, []).append(article)
        to_read = []
        for key, copies in wanted.items():
            given = [str(a.published) for a in copies if a.published]
            if key in known and known[key]["given"]:
                given.append(known[key]["given"])
            to_read.append(dated(copies[0], earliest(given)))
        yield _Piece(articles, failures, to_read)


def _older(version: str | None, lexicon: str | None, reader: Reader) -> bool:
    """True where a reading by this version with this lexicon is older than what the reader would make."""
    known, own = version_key(version or ""), version_key(reader.version)
    return known < own or (known == own and getattr(reader, "lexicon", lexicon) != lexicon)


def dated(article: Article, given: str | None) -> Article:
    """The article with this day of publication."""
    return replace(article, published=PartialDate.parse(given) if given else None)


def _stored(database: Database, numbers: Sequence[int]) -> list[Article]:
    c, r = schema.contents.c, schema.reports.c
    out = []
    with database.read() as connection:
        for some in batched(numbers):
            query = (
                sa.select(c.text, c.given, r.article_id, r.source, r.url, r.title, r.byline, r.language)
                .select_from(schema.contents.join(schema.reports, c.n == r.content_n))
                .where(c.n.in_(some), c.article_id == r.article_id)
                .order_by(c.n, r.digest)
            )
            seen = set()
            for row in connection.execute(query):
                if row.text in seen:
                    continue
                seen.add(row.text)
                out.append(
                    Article(
                        id=row.article_id,
                        text=row.text,
                        published=PartialDate.parse(row.given) if row.given else None,
                        title=row.title,
                        source=row.source,
                        url=row.url,
                        byline=row.byline,
                        language=row.language,
                    )
                )
    return out


def _unread(database: Database, batch: int) -> Iterator[_Piece]:
    """Contents whose earliest date came to be known after they were read."""
    d = schema.dirty.c
    after = ""
    while True:
        with database.read() as connection:
            query = sa.select(d.key).where(d.stage == "read", d.key > after).order_by(d.key).limit(batch)
            keys = list(connection.execute(query).scalars())
        if not keys:
            return
        after = keys[-1]
        yield _Piece([], [], _stored(database, [int(k) for k in keys]))


def _forget_unread(connection: sa.Connection, hashes: Sequence[str]) -> None:
    c, d = schema.contents.c, schema.dirty.c
    for some in batched(list(hashes)):
        numbers = [str(n) for n in connection.execute(sa.select(c.n).where(c.hash.in_(some))).scalars()]
        connection.execute(schema.dirty.delete().where(d.stage == "read", d.key.in_(numbers)))


def _outdated(database: Database, reader: Reader, batch: int) -> Iterator[_Piece]:
    """Contents whose current reading is by an older reader."""
    c, r = schema.contents.c, schema.readings.c
    after = 0
    while True:
        with database.read() as connection:
            query = (
                sa.select(c.n, r.reader_version, r.lexicon)
                .select_from(schema.contents.outerjoin(schema.readings, c.reading_n == r.n))
                .where(c.n > after)
                .order_by(c.n)
                .limit(batch)
            )
            rows = connection.execute(query).all()
        if not rows:
            return
        after = rows[-1].n
        old = [row.n for row in rows if _older(row.reader_version, row.lexicon, reader)]
        if old:
            yield _Piece([], [], _stored(database, old))
