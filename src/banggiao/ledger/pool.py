"""Reading in this process or in a pool of processes. A reader that raises, or kills its process, costs one article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from types import TracebackType
from typing import Self

from banggiao.ledger.types import Reader
from banggiao.model import Article, Reading

Outcome = Reading | str


def read_batch(reader: Reader, articles: Sequence[Article]) -> list[Outcome]:
    """A reading, or why there is none, for each article. A plain function: it runs anywhere."""
    return [_read(reader, article) for article in articles]


def _read(reader: Reader, article: Article) -> Outcome:
    try:
        return reader.read(article)
    except Exception as wrong:  # noqa: BLE001 - whatever a reader raises must not stop the batch
        return f"the reader failed: {type(wrong).__name__}: {wrong}"


class ReadingPool:
    """Hands batches to readers. ``ahead``: how many batches may be under way beside the one that is being written."""

    def __init__(self, reader: Reader, *, jobs: int) -> None:
        self._reader = reader
        self._jobs = jobs
        self._executor: ProcessPoolExecutor | None = None
        self.ahead = 2 * jobs if jobs > 1 else 0

    def __enter__(self) -> Self:
        if self._jobs > 1:
            self._executor = self._start(self._jobs)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)

    @staticmethod
    def _start(jobs: int) -> ProcessPoolExecutor:
        # Not fork: the parent has database connections and threads.
        return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))

    def submit(self, articles: Sequence[Article]) -> Callable[[], list[Outcome]]:
        """Start reading; the function gives the outcomes, waiting for them where it must."""
        if self._executor is None or not articles:
            return lambda: read_batch(self._reader, articles)
        try:
            future: Future[list[Outcome]] = self._executor.submit(read_batch, self._reader, articles)
        except BrokenProcessPool:
            return lambda: self._one_by_one(articles)
        return lambda: self._result(future, articles)

    def _result(self, future: Future[list[Outcome]], articles: Sequence[Article]) -> list[Outcome]:
        try:
            return future.result()
        except BrokenProcessPool:
            return self._one_by_one(articles)

    def _one_by_one(self, articles: Sequence[Article]) -> list[Outcome]:
        """Find the article that kills its reader: each gets a process that may die; then the pool starts afresh."""
        out: list[Outcome] = []
        single = self._start(1)
        for article in articles:
            try:
                out += single.submit(read_batch, self._reader, [article]).result()
            except BrokenProcessPool:
                out.append("the reader's process died on it")
                single.shutdown(wait=False)
                single = self._start(1)
        single.shutdown()
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=False)
            self._executor = self._start(self._jobs)
        return out
