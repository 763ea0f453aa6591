"""Answers kept until the ledger changes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Cache:
    """The newest ``most`` answers for one revision of the ledger; a new revision empties it."""

    def __init__(self, revision: Callable[[], str], *, most: int = 500) -> None:
        self._revision = revision
        self._most = most
        self._at = ""
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = threading.Lock()

    def revision(self) -> str:
        """What the ledger's content is known by now."""
        return self._revision()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The answer for a key, made where it is not known yet. Two threads may make one twice; it does no harm."""
        now = self._revision()
        with self._lock:
            if now != self._at:
                self._kept.clear()
                self._at = now
            if key in self._kept:
                self._kept.move_to_end(key)
                kept: T = self._kept[key]
                return kept
        made = make()
        with self._lock:
            if now == self._at:
                self._kept[key] = made
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)
        return made
