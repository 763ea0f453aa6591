"""What every page works with: the ledger, the desk's own store, kept answers, templates."""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TypeVar

from starlette.requests import Request

from banggiao.ledger import Ledger
from banggiao.views.desk.again import Again
from banggiao.views.desk.cache import Cache
from banggiao.views.desk.config import Config
from banggiao.views.desk.metrics import Metrics
from banggiao.views.desk.ready import Shelf
from banggiao.views.desk.store import Store

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Desk:
    """One running desk."""

    config: Config
    ledger: Ledger
    store: Store
    metrics: Metrics
    cache: Cache
    shelf: Shelf = field(default_factory=Shelf)
    again: Again = field(default_factory=Again)

    @classmethod
    def open(cls, config: Config) -> Desk:
        """A desk over an existing ledger. LedgerError where there is none."""
        ledger = Ledger.open(config.ledger, create=False, mapped=True)
        return cls(config, ledger, Store(config.store_address), Metrics(), Cache(ledger.revision))

    def kept(self, key: Hashable, make: Callable[[], T]) -> T:
        """The answer for a key, kept until the ledger or the day changes."""
        return self.cache.get((self.config.day(), key), make)

    def store_seen(self) -> bool:
        """Can a change of the desk's own store be told from the outside?"""
        return bool(self.store_mark()) or ("://" in self.config.ledger and not self.config.store)

    def store_mark(self) -> str:
        """Changes when the desk's own store does; '' where that cannot be seen from outside."""
        if "://" in self.config.ledger and not self.config.store:
            return ""
        path = self.store.engine.url.database or ""
        marks = []
        for name in (path, f"{path}-wal"):
            try:
                state = os.stat(name)
            except FileNotFoundError:  # the log comes and goes with those who write
                continue
            marks += [f"{state.st_mtime_ns:x}.{state.st_size:x}"] if state.st_size else []
        return "_".join(marks)

    def close(self) -> None:
        """Give back what was opened."""
        self.ledger.close()
        self.store.close()


def desk_of(request: Request) -> Desk:
    """The desk that a request came to."""
    desk: Desk = request.app.state.desk
    return desk
