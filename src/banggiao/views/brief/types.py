"""What a briefing is about, and what it says; how it looks is another's business."""

from __future__ import annotations

from dataclasses import dataclass, field

from banggiao.ledger.resolve import Series
from banggiao.views.brief.notes import Note


@dataclass(frozen=True, slots=True)
class Pair:
    """Two states or organisations (codes), told from the side of ``other``."""

    party: str
    other: str = "VNM"


@dataclass(frozen=True, slots=True)
class Country:
    """A state or organisation and everybody it deals with."""

    code: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, by a name that reports use (accents optional) or the id of the entry."""

    name: str


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector of the contract ('energy') in all relations of ``party``, or in those with ``other`` only."""

    sector: str
    party: str = "VNM"
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit by the id of its entry; ``find_visit`` finds it by partner and date."""

    entry_id: str


Subject = Pair | Country | Person | Sector | Visit


@dataclass(frozen=True, slots=True)
class Line:
    """One line: an optional mark (a promise's state), when, words, how many reports, its sources, lines beneath it."""

    text: str
    when: str | None = None
    mark: str | None = None
    reports: str | None = None
    notes: tuple[Note, ...] = ()
    beneath: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading; ``left_out`` counts those that did not fit, ``name`` is the same in every language."""

    title: str
    lines: tuple[Line, ...]
    left_out: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Briefing:
    """A briefing. ``kind`` says of what ('Tóm tắt quan hệ'); ``newest`` is the day of the newest article behind it;
    ``series`` are the figures that charts may show."""

    kind: str
    title: str
    lang: str
    as_of: str | None
    newest: str | None
    undated: int
    sections: tuple[Section, ...]
    notes: tuple[Note, ...] = field(repr=False, default=())
    since: str | None = None
    series: tuple[Series, ...] = field(repr=False, default=())
