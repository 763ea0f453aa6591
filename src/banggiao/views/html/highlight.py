"""A text cut where facts begin and end, so that overlapping ones can all be shown."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from banggiao.model import Span
from banggiao.reading.document import header_of

_BREAK = re.compile(r"\n+")
_Mark = tuple[int, int, int, bool]  # start, end, index of the fact, is it the primary span


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
    A leading ' date YYYY-MM-DD ', which some collections put before their texts, is no part of any.

    ``evidence`` holds the spans of each fact, the primary one first.
    """
    marks = sorted(
        (span.start, span.end, index, number == 0)
        for index, spans in enumerate(evidence)
        for number, span in enumerate(spans)
    )
    begun: set[int] = set()
    for paragraph in _paragraph_spans(text):
        here = [mark for mark in marks if mark[0] < paragraph.end and mark[1] > paragraph.start]
        yield paragraph, list(_pieces(paragraph, here, begun))


def _paragraph_spans(text: str) -> Iterator[Span]:
    start = header_of(text)[1]
    for found in _BREAK.finditer(text, start):
        if found.start() > start:
            yield Span(start, found.start())
        start = found.end()
    if start < len(text):
        yield Span(start, len(text))


def _pieces(paragraph: Span, marks: Sequence[_Mark], begun: set[int]) -> Iterator[Piece]:
    """``begun`` are the facts that began in an earlier piece; those that begin here are added."""
    cuts = {paragraph.start, paragraph.end}
    for start, end, _, _ in marks:
        cuts.update(cut for cut in (start, end) if paragraph.start < cut < paragraph.end)
    for start, end in itertools.pairwise(sorted(cuts)):
        over = [mark for mark in marks if mark[0] <= start and mark[1] >= end]
        facts = tuple(dict.fromkeys(index for _, index in sorted((e - s, i) for s, e, i, _ in over)))
        begins = tuple(sorted(index for _, _, index, primary in over if primary and index not in begun))
        begun.update(begins)
        yield Piece(start, end, facts, begins)
