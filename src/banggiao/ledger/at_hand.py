"""What was read last, by the place that an entry has in its family's bitmaps. An entry that changes (or whose fate
does) gets another place, so what is kept for a place that is current is never older than the ledger."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from banggiao.ledger.bitmaps import Bitmaps

T = TypeVar("T")


class AtHand(Generic[T]):
    """The ``most`` things asked for last. One serves several families, and several things of one place."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[tuple[Hashable, int], T] = OrderedDict()
        self._numbered: dict[Hashable, Sequence[str]] = {}
        self._lock = threading.Lock()

    def get(
        self, kind: Hashable, there: Bitmaps, places: Iterable[int], read: Callable[[list[int]], Mapping[int, T]]
    ) -> dict[int, T]:
        """By place, what is known of it; ``read`` is asked for what is not at hand, and may leave out what is gone."""
        wanted = list(places)
        with self._lock:
            if self._numbered.get(kind) is not there.ids:  # places were given out anew
                for key in [key for key in self._kept if key[0] == kind]:
                    del self._kept[key]
                self._numbered[kind] = there.ids
            found = {}
            for place in wanted:
                if (kind, place) in self._kept:
                    self._kept.move_to_end((kind, place))
                    found[place] = self._kept[kind, place]
        missing = [place for place in wanted if place not in found]
        if not missing:
            return found
        fresh = read(missing)
        with self._lock:
            if self._numbered.get(kind) is there.ids:
                self._kept.update(((kind, place), made) for place, made in fresh.items())
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)
        found.update(fresh)
        return found
