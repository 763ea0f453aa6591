"""Layer 2a: the lexicon's hits on a text, as the layers above want them: longest first, indexed by where they begin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import attrgetter

from banggiao.reading.record import record


@record
class Hit:
    """Something known: ``kind`` is country, organisation, place, body, field, office, rank, honorific,
    modifier or pair.

    ``code`` is the country's or organisation's; ``codes`` the two of a pair; ``country`` the state that a
    place, body or office belongs to by itself; ``cls`` and ``complement`` describe an office, ``cls`` of a place is
    'capital', 'city', 'province' and the like.
    """

    start: int
    end: int
    kind: str
    form: str
    code: str | None = None
    codes: tuple[str, ...] = ()
    country: str | None = None
    cls: str = ""
    complement: str = ""
    weak: bool = False


def sorted_hits(hits: Iterable[Hit]) -> list[Hit]:
    """Hits by where they begin, the longer first."""
    return sorted(sorted(hits, key=_END, reverse=True), key=_START)


_START = attrgetter("start")
_END = attrgetter("end")


class HitIndex:
    """Hits in order, and by their first character."""

    __slots__ = ("_by_start", "_starts", "hits")

    def __init__(self, hits: Iterable[Hit]) -> None:
        self.hits = tuple(sorted_hits(hits))
        self._starts = list(map(_START, self.hits))
        # The longest of those that begin together.
        self._by_start = dict(zip(reversed(self._starts), reversed(self.hits), strict=True))

    def at(self, position: int | None) -> Hit | None:
        """The hit that begins at ``position``."""
        return None if position is None else self._by_start.get(position)

    def starts(self) -> frozenset[int]:
        return frozenset(self._by_start)

    def within(self, start: int, end: int) -> tuple[Hit, ...]:
        """The hits that begin in ``[start, end)``, in order."""
        low = bisect_left(self._starts, start)
        return self.hits[low : bisect_left(self._starts, end, low)]

    def over(self, position: int) -> Hit | None:
        """The hit that holds ``position`` inside it, or None."""
        low = bisect_right(self._starts, position) - 1
        for at in range(low, max(-1, low - 3), -1):
            hit = self.hits[at]
            if hit.start < position < hit.end:
                return hit
        return None
