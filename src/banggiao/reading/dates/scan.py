"""The state that the readers of date expressions share while they walk over a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from banggiao.reading.dates.expression import DateExpr, DateKind, DateMention, Point
from banggiao.reading.dates.patterns import SMALL_NUMBERS

_COUNT_BEFORE = re.compile(
    r"(?:(?P<digits>(?<![\w.,/-])[0-9]{1,3})|(?<!\w)(?P<word>mười một|mười hai|mười|một|hai|ba|bốn|năm|sáu|bảy|tám"
    r"|chín))\s+$"
)
_BOUNDS = (
    ("từ nay đến", "until"), ("từ nay tới", "until"), ("tính đến", "until"), ("cho đến", "until"), ("cho tới", "until"),
    ("đến", "until"), ("tới", "until"), ("kể từ", "since"), ("từ", "since"), ("trước", "before"), ("sau", "after"),
)  # fmt: skip
_FILLERS = re.compile(r"(?:\s*(?:hết|cuối|đầu|giữa|ngày|hôm|tháng|năm|mốc|thời điểm|thời hạn|khoảng|vào))?\s+$")
LOOK_BACK = 24


@dataclass(slots=True)
class Scan:
    """A text being searched: as given, lower-cased, and the part of it that is in question.

    ``floor`` is the end of the last mention found: nothing may begin before it.
    """

    text: str
    low: str
    start: int
    end: int
    floor: int = 0

    def before(self, pos: int, width: int = LOOK_BACK) -> str:
        """The lower-cased words before ``pos``, not reaching into what is already read."""
        return self.low[max(self.floor, self.start, pos - width) : pos]

    def last_word(self, pos: int) -> str:
        """The lower-cased word before ``pos``, with what punctuation follows it, or ''."""
        words = self.low[max(self.start, pos - LOOK_BACK) : pos].split()
        return words[-1] if words else ""

    def count_before(self, pos: int) -> tuple[int, int] | None:
        """A small number right before ``pos`` ('11 tháng', 'ba tháng'): its value and where it starts."""
        head = self.before(pos)
        found = _COUNT_BEFORE.search(head)
        if found is None:
            return None
        value = int(found["digits"]) if found["digits"] else SMALL_NUMBERS[found["word"]]
        return value, pos - len(head) + found.start()

    def bound(self, pos: int) -> str | None:
        """Whether the words before ``pos`` make the date a limit."""
        head = self.low[max(self.start, pos - LOOK_BACK) : pos]
        if "đến" not in head and "tới" not in head and "từ" not in head and "trước" not in head and "sau" not in head:
            return None  # one of them stands in each of _BOUNDS
        head = _FILLERS.sub(" ", head).rstrip()
        for words, bound in _BOUNDS:
            if head.endswith(words) and not head[: -len(words)][-1:].isalpha():
                return bound
        return None

    def point(
        self, start: int, end: int, point: Point, *, kind: DateKind = DateKind.POINT, time_of_day: str | None = None
    ) -> list[DateMention]:
        """A mention of one point."""
        return [DateMention(start, end, DateExpr(kind, point, None, self.bound(start)), time_of_day)]

    def interval(self, start: int, end: int, first: Point, last: Point) -> list[DateMention]:
        """A mention of a span from ``first`` to ``last``."""
        return [DateMention(start, end, DateExpr(DateKind.INTERVAL, first, last, self.bound(start)))]
