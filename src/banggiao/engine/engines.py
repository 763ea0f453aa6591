"""Where tasks run: in a loop, in a process pool, on a Dask cluster. A task is a module's function and plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

from banggiao.model import UsageError

T = TypeVar("T")
R = TypeVar("R")
# What a cluster of our own does without: a profiler that looks at every worker a hundred times a second, clocks that
# take the interpreter's lock from the task fifty times a second.
_QUIET = {
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "10s",
}
# A number of the task, and what it gave or the error that it ended in.
Outcome = tuple[int, Any | BaseException]


class Engine(Protocol):
    """Runs a function over tasks; outcomes come as they are ready, each with its task's number."""

    @property
    def workers(self) -> int: ...

    def map(self, function: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[Outcome]: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None
    ) -> None: ...


class SerialEngine:
    """A loop in this process."""

    workers = 1

    def map(self, function: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[Outcome]:
        """The outcomes in the order of the tasks."""
        for number, task in enumerate(tasks):
            try:
                yield number, function(task)
            except Exception as wrong:  # noqa: BLE001 - a task's error is its outcome
                yield number, wrong

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        return None


class PoolEngine:
    """Processes of this machine."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))

    def map(self, function: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[Outcome]:
        """The outcomes as they are ready."""
        futures = {self._pool.submit(function, task): number for number, task in enumerate(tasks)}
        for future in as_completed(futures):
            yield futures[future], future.exception() or future.result()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._pool.shutdown(cancel_futures=True)


class DaskEngine:
    """A Dask cluster: the one at ``address``, or one of ``workers`` processes started here.

    Dask runs the tasks of a worker that dies on others; a task that kills worker after worker is given up and its
    error is its outcome.
    """

    def __init__(self, *, address: str | None = None, workers: int = 2) -> None:
        try:
            import dask
            import distributed as _import
        except ModuleNotFoundError as missing:
            raise UsageError('--engine dask needs an extra: pip install "banggiao[cluster]"') from missing
        distributed: Any = _import
        self._distributed = distributed
        self.cluster: Any = None
        if address is None:
            with dask.config.set(_QUIET):  # workers take it over when they start
                self.cluster = distributed.LocalCluster(
                    n_workers=workers, threads_per_worker=1, dashboard_address=None, memory_limit=0, host="127.0.0.1"
                )
        try:
            self.client: Any = distributed.Client(self.cluster if address is None else address, timeout="20s")
        except (OSError, TimeoutError) as wrong:
            raise UsageError(f"no Dask scheduler answers at {address}: {wrong}") from wrong
        self.workers = max(1, len(self.client.scheduler_info(n_workers=-1)["workers"]))

    def map(self, function: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterator[Outcome]:
        """The outcomes as they are ready."""
        futures = self.client.map(function, list(tasks), pure=False)
        numbers = {future.key: number for number, future in enumerate(futures)}
        for future in self._distributed.as_completed(futures):
            wrong = future.exception()
            yield numbers[future.key], wrong if wrong is not None else future.result()
            future.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.client.close()
        if self.cluster is not None:
            self.cluster.close()


def engine(name: str, *, workers: int = 2) -> Engine:
    """'serial', 'pool', 'dask' (a cluster of its own), or a scheduler's address ('tcp://10.0.0.1:8786')."""
    if name == "serial":
        return SerialEngine()
    if name == "pool":
        return PoolEngine(workers)
    if name == "dask":
        return DaskEngine(workers=workers)
    if "://" in name:
        return DaskEngine(address=name)
    raise UsageError(f"engine: {name!r} is not one of serial, pool, dask, or a scheduler's address (tcp://host:8786)")
