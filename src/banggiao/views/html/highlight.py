"""A text cut where facts begin and end, so that overlapping ones can all be shown."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from banggiao.model import Span

_BREAK = re.compile(r"\n+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text over which the same facts hold: ``facts`` are their indices, the narrowest first.

    ``begins`` are those whose primary evidence starts here.
    """

    start: int
    end: int
    facts: tuple[int, ...]
    begins: tuple[int, ...] = ()


def paragraphs(text: str, evidence: Sequence[Sequence[Span]]) -> Iterator[tuple[Span, list[Piece]]]:
    """The text's paragraphs, each with its pieces in order; together the pieces are the paragraph's text, unchanged.

    ``evidence`` holds the spans of each fact, the primary one first.
    """
    marks = sorted(
        (span.start, span.end, index, number == 0)
        for index, spans in enumerate(evidence)
        for number, span in enumerate(spans)
    )
    first = 0
    for paragraph in _paragraph_spans(text):
        while first < len(marks) and max((m[1] for m in marks[first : first + 1]), default=0) <= paragraph.start:
            first += 1
        here = [m for m in marks[first:] if m[0] < paragraph.end and m[1] > paragraph.start]
        yield paragraph, list(_pieces(paragraph, here))


def _paragraph_spans(text: str) -> Iterator[Span]:
    start = 0
    for found in _BREAK.finditer(text):
        if found.start() > start:
            yield Span(start, found.start())
        start = found.end()
    if start < len(text):
        yield Span(start, len(text))


def _pieces(paragraph: Span, marks: Sequence[tuple[int, int, int, bool]]) -> Iterator[Piece]:
    cuts = {paragraph.start, paragraph.end}
    for start, end, _, _ in marks:
        cuts.update(cut for cut in (start, end) if paragraph.start < cut < paragraph.end)
    ordered = sorted(cuts)
    for start, end in itertools.pairwise(ordered):
        over = sorted((e - s, i) for s, e, i, _ in marks if s <= start and e >= end)
        facts = tuple(dict.fromkeys(i for _, i in over))
        begins = tuple(sorted(i for s, _, i, primary in marks if primary and max(s, paragraph.start) == start))
        yield Piece(start, end, facts, begins)
