"""The front door of the library. What a call does not need, it does not import."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any, BinaryIO

from banggiao.model import Article, PartialDate, Reading, UsageError, reading_to_json
from banggiao.sources.failure import Failure

Day = str | dt.date | PartialDate
_NOTHING = (None,) * 5
_BATCH = 64  # articles that go to another process at once: few enough to stay lazy, enough to pay for the way


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reading with options, as an object that can go to another process."""

    mentions: bool

    @property
    def version(self) -> str:
        from banggiao.reading import READER_VERSION

        return READER_VERSION

    def read(self, article: Article, /) -> Reading:
        read_one: Callable[..., Reading] = _reading().read
        return read_one(article, mentions=self.mentions)


@cache
def _reading() -> ModuleType:
    """The room that reads, imported when it is first wanted: an import within a call costs at each call."""
    from banggiao import reading

    return reading


def read(
    text: str | Article,
    *,
    published: Day | None = None,
    id: str = "text",
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    byline: str | None = None,
    mentions: bool = False,
) -> Reading:
    """What one text says. Spans count the code points of ``text`` as given.

    ``published`` is the day of publication, against which 'hôm nay' and '14/3' are resolved: an ISO string
    ('2025-10-23', '2025-10', '2025'), a date, or a PartialDate; a header ' date YYYY-MM-DD ' at the very start of the
    text counts before it. ``mentions`` also gives the normalised mentions. An Article brings its own date and the rest.

    Any text gives a reading. Raises SchemaError where ``published`` is no date, UsageError where an Article comes with
    keywords that it has itself.
    """
    if isinstance(text, Article):
        if (published, title, source, url, byline) != _NOTHING or id != "text":
            raise UsageError("an Article carries its own id, date, title, source, url and byline: give them there")
        return _Reader(mentions).read(text)
    from banggiao.sources.plain import published_in_header

    day = published_in_header(text) or _day(published)
    article = Article(id=id, text=text, published=day, title=title, source=source, url=url, byline=byline)
    return _Reader(mentions).read(article)


def _day(value: Day | None) -> PartialDate | None:
    if isinstance(value, dt.date):
        return PartialDate.of(value)
    return PartialDate.parse(value) if isinstance(value, str) else value


def articles(
    *paths: str | Path, published: Day | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | Failure]:
    """Articles from files, folders and '-' (``stdin``), lazily; what cannot be read comes as a Failure in its place.

    Plain text, JSONL, JSON, CSV, each also as ``.gz``. ``published`` counts for articles that tell no day of their own.
    """
    from banggiao.sources.paths import articles as found

    return found(paths, published=_day(published), stdin=stdin)


def read_many(
    items: Iterable[Article | Failure], *, jobs: int = 1, mentions: bool = False
) -> Iterator[Reading | Failure]:
    """Read a stream, in order; failures pass through, and an article that breaks the reader becomes one.

    ``jobs`` processes share the work; above 1 a script needs the usual ``if __name__ == "__main__":``.
    """
    if jobs < 1:
        raise UsageError(f"jobs is the number of processes, at least 1, and not {jobs}")
    reader = _Reader(mentions)
    return _read_here(items, reader) if jobs == 1 else _read_in_pool(items, reader, jobs=jobs)


def _read_here(items: Iterable[Article | Failure], reader: _Reader) -> Iterator[Reading | Failure]:
    for item in items:
        if isinstance(item, Failure):
            yield item
            continue
        try:
            yield reader.read(item)
        except Exception as wrong:  # noqa: BLE001 - a fault of ours in one article must not cost the others
            yield Failure(item.id, f"the reader failed: {type(wrong).__name__}: {wrong}")


def _read_in_pool(items: Iterable[Article | Failure], reader: _Reader, *, jobs: int) -> Iterator[Reading | Failure]:
    from banggiao.ledger.pool import Outcome, ReadingPool

    waiting: deque[tuple[list[Article | Failure], Callable[[], list[Outcome]]]] = deque()

    def finished() -> Iterator[Reading | Failure]:
        batch, outcomes = waiting.popleft()
        read = iter(outcomes())
        for item in batch:
            if isinstance(item, Failure):
                yield item
            else:
                outcome = next(read)
                yield Failure(item.id, outcome) if isinstance(outcome, str) else outcome

    source = iter(items)
    with ReadingPool(reader, jobs=jobs) as pool:
        while batch := list(islice(source, _BATCH)):
            waiting.append((batch, pool.submit([item for item in batch if isinstance(item, Article)])))
            if len(waiting) > pool.ahead:  # a bound on what is in memory
                yield from finished()
        while waiting:
            yield from finished()


def to_json(reading: Reading) -> dict[str, Any]:
    """The reading as the contract's object, ready for ``json.dumps``."""
    return reading_to_json(reading)


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a reading."""
    from banggiao.views.schema import reading_schema

    return reading_schema()
