"""Partial dates and intervals: ISO 8601 kept at the precision that is known."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache, total_ordering

from banggiao.model.errors import SchemaError

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month, or a day. Ordered by first day, the coarser first.

    >>> PartialDate.parse("2025-10").last_day.isoformat()
    '2025-10-31'
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        try:
            dt.date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)
        except ValueError as wrong:
            raise SchemaError(f"{self.year}-{self.month}-{self.day} is no date: {wrong}") from wrong
        if self.day is not None and self.month is None:
            raise SchemaError("a date with a day needs its month")

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """'2025', '2025-10' or '2025-10-23'; raises SchemaError on anything else."""
        return _parsed(text)

    @classmethod
    def of(cls, date: dt.date) -> PartialDate:
        return cls(date.year, date.month, date.day)

    @property
    def first_day(self) -> dt.date:
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> dt.date:
        if self.month is None:
            return dt.date(self.year, 12, 31)
        if self.day is None:
            return dt.date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])
        return self.first_day

    @property
    def is_day(self) -> bool:
        return self.day is not None

    def covers(self, other: PartialDate) -> bool:
        """True where ``other`` tells this date at the same or a finer precision."""
        return other.isoformat().startswith(self.isoformat())

    def compatible(self, other: PartialDate) -> bool:
        """True where one of the two may be the other told more finely."""
        return self.covers(other) or other.covers(self)

    def isoformat(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)

    def __str__(self) -> str:
        return self.isoformat()

    def _key(self) -> tuple[int, int, int]:
        return (self.year, self.month or 0, self.day or 0)

    def __lt__(self, other: PartialDate) -> bool:
        return self._key() < other._key()


@lru_cache(maxsize=4096)  # news tells the same days again and again
def _parsed(text: str) -> PartialDate:
    found = _ISO.match(text)
    if found is None:
        raise SchemaError(f"{text!r} is no ISO date: write YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = found.groups()
    return PartialDate(int(year), int(month) if month else None, int(day) if day else None)


@dataclass(frozen=True, slots=True)
class DateInterval:
    """A span of time, both ends included: 'START/END'."""

    start: PartialDate
    end: PartialDate

    def __post_init__(self) -> None:
        if self.end.last_day < self.start.first_day:
            raise SchemaError(f"interval {self.start}/{self.end} ends before it starts")

    @classmethod
    def parse(cls, text: str) -> DateInterval:
        """'2026/2030' or '2024-01/2024-11'; a single date is an interval of itself."""
        start, slash, end = text.partition("/")
        first = PartialDate.parse(start)
        return cls(first, PartialDate.parse(end) if slash else first)

    def isoformat(self) -> str:
        return f"{self.start}/{self.end}" if self.start != self.end else str(self.start)

    def __str__(self) -> str:
        return self.isoformat()
