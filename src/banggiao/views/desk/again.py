"""What was made of a thing last time, for those who come with the very same thing again: a ledger hands out what it has
at hand, so that pages made anew after a change show mostly what pages before them showed."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

T = TypeVar("T")
_MOST = 24_000  # cards and drawn lines: some 1 KB each


class Again:
    """What was made last. Things are known by identity, which takes no time; they are held on to meanwhile, so that
    none can come in the place of another."""

    def __init__(self, *, most: int = _MOST) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[tuple[Any, ...], Any]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, kind: Hashable, things: tuple[Any, ...], make: Callable[[], T]) -> T:
        """What ``make`` makes of these things; ``kind`` tells all else that it depends on."""
        key = (kind, *map(id, things))
        known = self._kept.get(key)
        if known is not None:
            return cast(T, known[1])
        made = make()
        with self._lock:
            self._kept[key] = things, made
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return made
