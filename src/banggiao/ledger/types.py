"""What the ledger takes and gives: frozen records without behaviour.

``Entry.record`` is one of the resolved records of ``banggiao.ledger.resolve``; the rest is the store's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from banggiao.ledger.resolve import Family, Fate, Standing
from banggiao.model import Article, Reading, Span
from banggiao.sources.failure import Failure

__all__ = [
    "Action",
    "ArticleRecord",
    "CheckResult",
    "DeadLetter",
    "Detail",
    "Entry",
    "Failure",
    "Family",
    "Health",
    "Hit",
    "IngestCounts",
    "JudgementRecord",
    "Overview",
    "Page",
    "Problem",
    "Quote",
    "Reader",
    "Report",
    "SettleCounts",
]
T_co = TypeVar("T_co", covariant=True)


class Action(StrEnum):
    """What a judgement does."""

    CONFIRM = "confirm"
    CORRECT = "correct"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"
    ADD = "add"
    NOTE = "note"
    FATE = "fate"
    UNDO = "undo"


class Reader(Protocol):
    """What ingest reads with. ``version`` sorts by its numbers ('0.10.1' after '0.9'). With jobs > 1 it must pickle.

    A reader may also tell its ``lexicon``: what the same version read with another one then counts as older.
    """

    @property
    def version(self) -> str: ...

    def read(self, article: Article, /) -> Reading: ...


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """Something that could not be taken in, as kept: where it was, why, since when; ``article_id`` where it was an
    article that the reader failed on, which ``retry`` gives another chance."""

    id: str
    where: str
    reason: str
    at: str
    article_id: str | None = None


@dataclass(frozen=True, slots=True)
class IngestCounts:
    """What an ingest did, in items given: ``items == new + known + failed``.

    ``new``: texts not seen before (``not_relevant`` of them report no relations between states). ``known``: texts
    already there (``reports`` of them under an id, source or date not seen before: other reports of the same words).
    ``reread``: known texts read again, by a newer reader or because an earlier date became known. ``failures`` and
    ``conflicts`` (an id that stands for several texts; each is kept) hold the first thousand; the ledger keeps all.
    """

    new: int = 0
    known: int = 0
    not_relevant: int = 0
    failed: int = 0
    reports: int = 0
    reread: int = 0
    facts: int = 0
    failures: tuple[Failure, ...] = ()
    conflicts: tuple[str, ...] = ()

    @property
    def items(self) -> int:
        return self.new + self.known + self.failed


@dataclass(frozen=True, slots=True)
class SettleCounts:
    """What bringing the derived state up to date did: contents looked at, blocks resolved again, fates followed."""

    contents: int = 0
    blocks: int = 0
    fates: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article: the span and what it covers."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Report:
    """One article's report of a thing: who said it, when, in which words. ``fact`` is the contract's object."""

    article_id: str
    content_hash: str
    published: str | None
    source: str | None
    url: str | None
    title: str | None
    cluster: str
    fact_id: str
    fact: Mapping[str, Any]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Entry(Generic[T_co]):
    """A known thing. ``articles`` are the ids of all articles that report it, sorted; ``reports`` is their number,
    ``independent`` how many remain when reprints and near-duplicates of one text count once."""

    family: Family
    id: str
    record: T_co
    articles: tuple[str, ...]
    reports: int
    independent: int
    first_reported: str | None
    last_reported: str | None


@dataclass(frozen=True, slots=True)
class JudgementRecord:
    """A judgement as it was made. ``orphaned``: none of today's facts is the one it was made on."""

    id: str
    action: Action
    author: str
    at: str
    family: Family | None = None
    targets: tuple[str, ...] = ()
    content_hash: str | None = None
    fact_type: str | None = None
    field: str | None = None
    value: Any = None
    note: str | None = None
    undone_by: str | None = None
    orphaned: bool = False


@dataclass(frozen=True, slots=True)
class Detail(Generic[T_co]):
    """An entry with its reports and judgements. ``asked`` is the id that was asked for: an alias where it differs."""

    asked: str
    entry: Entry[T_co]
    reports: tuple[Report, ...]
    judgements: tuple[JudgementRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Page(Generic[T_co]):
    """A piece of a list. ``next`` goes into ``cursor`` of the next call; None at the end. ``undated`` counts the
    facts that an as-of view had to leave out because their article has no date."""

    items: tuple[T_co, ...]
    next: str | None = None
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A search result. ``snippet`` is original text; ``marks`` are the matches in it, as ranges of the snippet."""

    article_id: str
    content_hash: str
    published: str | None
    source: str | None
    title: str | None
    snippet: str
    start: int
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as stored, with the newest reader's effective facts (judgements applied).

    ``facts`` are (fact id, contract object) pairs in the order of the text.
    """

    id: str
    content_hash: str
    text: str
    published: str | None
    published_basis: str
    title: str | None
    byline: str | None
    source: str | None
    url: str | None
    language: str | None
    relevant: bool
    reader_version: str
    first_seen: str
    cluster: str
    also: tuple[str, ...] = ()
    facts: tuple[tuple[str, Mapping[str, Any]], ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """What is known of two states' relations on a day, from what was reported by then.

    ``commitments`` come with their fates (``fates`` by commitment id). ``undated`` counts
    facts that an as-of view left out. ``newest`` is the day of the newest article read on the pair.
    """

    pair: tuple[str, str]
    as_of: str | None
    standing: Standing
    relations: tuple[Entry[Any], ...]
    engagements: tuple[Entry[Any], ...]
    agreements: tuple[Entry[Any], ...]
    commitments: tuple[Entry[Any], ...]
    fates: Mapping[str, Fate]
    indicators: tuple[Entry[Any], ...]
    office_holders: tuple[Entry[Any], ...]
    newest: str | None = None
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a check found: where, and what is wrong."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What was checked, in numbers by name, and the problems found (none: the ledger is sound)."""

    checked: Mapping[str, int]
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        return not self.problems


@dataclass(frozen=True, slots=True)
class Health:
    """The ledger in numbers. ``pending``: contents and blocks whose derived state is not yet up to date."""

    version: int
    articles: int
    reports: int
    relevant: int
    facts: int
    failures: int
    pending: int
    entries: Mapping[str, int] = field(default_factory=dict)
    readers: Mapping[str, int] = field(default_factory=dict)
    newest: str | None = None
    undated: int = 0
