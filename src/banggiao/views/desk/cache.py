"""Answers kept until the ledger changes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast
from weakref import WeakValueDictionary

T = TypeVar("T")


class _Turn:
    """Whose turn it is to make one answer; gone when nobody waits for it. One thread may take it again within."""

    __slots__ = ("__weakref__", "lock")

    def __init__(self) -> None:
        self.lock = threading.RLock()


class Cache:
    """The ``most`` answers asked for last, each as of the ledger's last change."""

    def __init__(self, revision: Callable[[], str], *, most: int = 500) -> None:
        self._revision = revision
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[str, Any]] = OrderedDict()
        self._making: WeakValueDictionary[Hashable, _Turn] = WeakValueDictionary()
        self._lock = threading.Lock()

    def revision(self) -> str:
        """What the ledger's content is known by now."""
        return self._revision()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The answer for a key, made where it is not known yet: by the first who asks, the others wait for it."""
        now = self._revision()
        known, there = self._known(key, now)
        if there:
            return cast(T, known)
        with self._lock:
            turn = self._making.setdefault(key, _Turn())
        with turn.lock:
            known, there = self._known(key, now)
            if there:
                return cast(T, known)
            made = make()
            with self._lock:
                self._kept[key] = now, made
                self._kept.move_to_end(key)
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)
            return made

    def _known(self, key: Hashable, now: str) -> tuple[Any, bool]:
        with self._lock:
            if key in self._kept and self._kept[key][0] == now:
                self._kept.move_to_end(key)
                return self._kept[key][1], True
        return None, False
