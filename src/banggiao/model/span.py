"""Spans: half-open ranges of code points into an article's text as given."""

from __future__ import annotations

from dataclasses import dataclass

from banggiao.model.errors import SchemaError

MAX_EVIDENCE = 700  # code points; the contract's limit for one evidence span


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open range ``[start, end)`` of code points.

    >>> Span(0, 2).quote("xin chào")
    'xi'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SchemaError(f"span [{self.start}, {self.end}) is empty or negative: give 0 <= start < end")

    def __len__(self) -> int:
        return self.end - self.start

    def quote(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def as_list(self) -> list[int]:
        return [self.start, self.end]
