"""Answers kept until the ledger changes."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")
CHEAP = 0.2  # seconds; what takes no longer is made anew at every change
PATIENCE = 20


class Cache:
    """The newest ``most`` answers. An answer is as old as the ledger's last change, or, where making it took long,
    at most ``PATIENCE`` times as old as that took: a ledger that changes every second costs no more than that."""

    def __init__(self, revision: Callable[[], str], *, most: int = 500) -> None:
        self._revision = revision
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[str, float, Any]] = OrderedDict()
        self._lock = threading.Lock()

    def revision(self) -> str:
        """What the ledger's content is known by now."""
        return self._revision()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The answer for a key, made where it is not known yet. Two threads may make one twice; it does no harm."""
        now = self._revision()
        with self._lock:
            if key in self._kept:
                at, until, kept = self._kept[key]
                if at == now or time.monotonic() < until:
                    self._kept.move_to_end(key)
                    known: T = kept
                    return known
        began = time.monotonic()
        made = make()
        took = time.monotonic() - began
        until = began + took * PATIENCE if took > CHEAP else 0.0
        with self._lock:
            self._kept[key] = (now, until, made)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return made
