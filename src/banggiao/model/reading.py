"""A reading: what the reader made of one article."""

from __future__ import annotations

from dataclasses import dataclass

from banggiao.model.article import Article
from banggiao.model.codes import MentionKind, PublishedBasis
from banggiao.model.dates import PartialDate
from banggiao.model.facts import Fact
from banggiao.model.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A normalised mention in the text: value is a code, a name, an ISO date, or a JSON-able amount."""

    kind: MentionKind
    span: Span
    value: str | dict[str, str | float | bool | None]


@dataclass(frozen=True, slots=True)
class ReaderInfo:
    """Which reader made a reading: its version and the lexicon's content version."""

    version: str
    lexicon: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says. ``mentions`` is None where they were not asked for.

    ``published_why`` tells, where the date was inferred, by what arithmetic.
    """

    article: Article
    reader: ReaderInfo
    relevant: bool
    facts: tuple[Fact, ...] = ()
    published: PartialDate | None = None
    published_basis: PublishedBasis = PublishedBasis.UNKNOWN
    published_why: str | None = None
    title: str | None = None
    byline: str | None = None
    mentions: tuple[Mention, ...] | None = None

    def quote(self, span: Span) -> str:
        """The words of the article's text that a span covers."""
        return span.quote(self.article.text)
