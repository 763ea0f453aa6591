"""One article with everything that was read from it; and what leads from a fact to its sentence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, RedirectResponse

from banggiao.ledger.resolve import Family
from banggiao.ledger.tally import entries_with, report_of
from banggiao.model import Fact, FactType, Span, fact_from_json
from banggiao.views.describe import describe
from banggiao.views.desk.cards import headline, safe_link
from banggiao.views.desk.problems import Problem
from banggiao.views.desk.rendering import article_url, entry_url, page, unless_known
from banggiao.views.desk.viewer import Reader, TheDesk, Viewer
from banggiao.views.html.highlight import Piece, paragraphs

router = APIRouter()
_DEEPEST = 3  # underlines beneath one line of text


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a paragraph: its words, the classes that colour it, the facts over it and those beginning here."""

    start: int
    text: str
    classes: str
    facts: str
    numbers: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactCard:
    """A fact beside its paragraph."""

    number: int
    id: str
    type: str
    head: str
    line: str
    details: tuple[tuple[str, str], ...]
    confidence: float
    rule: str
    entry: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph with the facts that begin in it."""

    stretches: tuple[Stretch, ...]
    cards: tuple[FactCard, ...]


@router.get("/facts/{fact_id}")
def fact(fact_id: str, who: Reader, desk: TheDesk) -> RedirectResponse:
    """To the sentence that a fact stands in."""
    found = report_of(desk.ledger, fact_id)
    if found is None:
        raise Problem(404, "unknown", f"no fact {fact_id[:80]!r} in the ledger: check the id")
    return RedirectResponse(article_url(found.content_hash, found.fact_id), 302)


@router.get("/articles/{article_id:path}", response_class=HTMLResponse)
def article(article_id: str, request: Request, who: Reader, desk: TheDesk) -> HTMLResponse:
    """The text with all facts highlighted where they stand."""
    unless_known(request, who)
    found = desk.ledger.article(article_id)
    pairs = [(key, fact_from_json(payload)) for key, payload in found.facts]
    facts = [fact for _, fact in pairs]
    known = entries_with(desk.ledger, [key for key, _ in pairs])
    links = {key: _main(entries) for key, entries in known.items()}
    rows = [
        _row(found.text, pieces, pairs, links, who)
        for _, pieces in paragraphs(found.text, [fact.evidence for fact in facts])
    ]
    counts = Counter(str(fact.type) for fact in facts)
    return page(
        request,
        who,
        "article.html",
        article=found,
        headline=headline(found.title, found.text),
        link=safe_link(found.url),
        rows=rows,
        legend=[(str(kind), counts[str(kind)]) for kind in FactType if counts[str(kind)]],
    )


def _main(entries: list[tuple[str, str]]) -> str | None:
    """The thing that a fact is mainly of: an engagement is a member of people, too."""
    for family, key in sorted(entries, key=lambda pair: pair[0] == Family.PEOPLE):
        return entry_url(family, key)
    return None


def _row(
    text: str, pieces: list[Piece], facts: list[tuple[str, Fact]], links: dict[str, str | None], who: Viewer
) -> Row:
    stretches = []
    beside: list[FactCard] = []
    for piece in pieces:
        span = Span(piece.start, piece.end)
        kinds = list(dict.fromkeys(str(facts[i][1].type) for i in piece.facts))
        classes = " ".join([*kinds[:1], *(f"u{n}-{kind}" for n, kind in enumerate(kinds[1:_DEEPEST], 1))])
        stretches.append(
            Stretch(
                piece.start,
                span.quote(text),
                classes,
                " ".join(facts[i][0] for i in piece.facts),
                ",".join(str(i + 1) for i in piece.begins),
                tuple(facts[i][0] for i in piece.begins),
            )
        )
        for i in piece.begins:
            key, one = facts[i]
            told = describe(one, who.say, words=" ".join(span.quote(text) for span in one.evidence))
            details = tuple((label, value) for label, value in told.details if value != told.line)
            beside.append(
                FactCard(
                    i + 1, key, str(one.type), told.head, told.line, details, one.confidence, one.rule, links.get(key)
                )
            )
    return Row(tuple(stretches), tuple(beside))
