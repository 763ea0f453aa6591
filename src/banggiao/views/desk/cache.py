"""Answers kept until the ledger changes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Cache:
    """The ``most`` answers asked for last, each as of the ledger's last change."""

    def __init__(self, revision: Callable[[], str], *, most: int = 500) -> None:
        self._revision = revision
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[str, Any]] = OrderedDict()
        self._lock = threading.Lock()

    def revision(self) -> str:
        """What the ledger's content is known by now."""
        return self._revision()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The answer for a key, made where it is not known yet. Two threads may make one twice; it does no harm."""
        now = self._revision()
        with self._lock:
            if key in self._kept and self._kept[key][0] == now:
                self._kept.move_to_end(key)
                known: T = self._kept[key][1]
                return known
        made = make()
        with self._lock:
            self._kept[key] = now, made
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return made
