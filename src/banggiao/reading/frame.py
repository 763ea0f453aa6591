"""What the fact modules read from: one article with the layers beneath, each computed once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from banggiao.model.span import MAX_EVIDENCE, Span
from banggiao.reading.cast import Cast
from banggiao.reading.clauses import Clauses
from banggiao.reading.dates import DateMention
from banggiao.reading.document import Document
from banggiao.reading.entities import HitIndex
from banggiao.reading.passes import Words
from banggiao.reading.record import record
from banggiao.reading.speech_acts import SpeechAct


@record
class SectorHit:
    """A keyword of one or more sectors; none where it only hides another keyword."""

    start: int
    end: int
    sectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """An article ready for facts.

    All offsets are into the normalised text; ``span`` leads back to the text as given.
    """

    document: Document
    lowered: str
    index: HitIndex
    cast: Cast
    clauses: Clauses
    acts: tuple[SpeechAct, ...]
    dates: tuple[DateMention, ...]
    sectors: Callable[[], tuple[SectorHit, ...]]  # in order; looked for when first asked for: few facts have any
    published: str | None  # the day of publication, None where it is unknown or only a month or year is
    as_of: str | None  # the same as precisely as it is known
    words: Words  # where the words stand that facts begin with
    text: str = field(init=False, repr=False)
    date_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)  # of ``dates``
    # What several passes ask for, once worked out: the offices of persons, the dates of ranges.
    offices: dict[int, str | None] = field(default_factory=dict, repr=False, compare=False)
    dated: dict[tuple[int, int, bool], list[DateMention]] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.document.text)
        object.__setattr__(self, "date_starts", tuple(mention.start for mention in self.dates))

    def span(self, start: int, end: int) -> Span:
        """Evidence: the raw span of a normalised range, trimmed of space and of what exceeds the longest evidence."""
        text = self.document.text
        while end > start + 1 and text[end - 1].isspace():
            end -= 1
        while start < end - 1 and text[start].isspace():
            start += 1
        raw = self.document.normal.raw_span(start, end)
        if len(raw) > MAX_EVIDENCE:
            raw = Span(raw.start, raw.start + MAX_EVIDENCE)
        return raw

    def quote(self, start: int, end: int) -> str:
        """The words of a range, as given, on one line."""
        return " ".join(self.document.normal.quote(start, end).split())
