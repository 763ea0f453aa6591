"""One self-contained page of readings: no request leaves it, and nothing in a text can become markup."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from importlib import resources

from banggiao.model import Fact, FactType, Reading
from banggiao.views.describe import describe, evidence_words
from banggiao.views.html.highlight import Piece, paragraphs
from banggiao.views.wording import Wording, wording

_MOST_LINES = 4  # underlines that fit beneath one line of text


@cache
def _asset(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def page(readings: Iterable[Reading], *, lang: str = "vi", explain: bool = False, title: str = "Bang giao") -> str:
    """The page. ``explain`` adds each fact's rule, confidence and quoted words to its card."""
    say = wording(lang)
    listed = list(readings)
    sections = [_article(number, reading, say=say, explain=explain) for number, reading in enumerate(listed, 1)]
    index = ""
    if len(listed) > 1:
        links = (f'<a href="#a{n}">{escape(_title(r))}</a><br>' for n, r in enumerate(listed, 1))
        index = f"<nav>{''.join(links)}</nav>"
    return (
        f'<!doctype html>\n<html lang="{say.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_asset('page.css')}</style>\n</head>\n<body>\n"
        f'<header class="page"><h1>{escape(title)}</h1>{index}</header>\n<main>\n{"".join(sections)}</main>\n'
        f"<script>\n{_asset('page.js')}</script>\n</body>\n</html>\n"
    )


def _title(reading: Reading) -> str:
    return reading.title or reading.article.title or reading.article.id


def _article(number: int, reading: Reading, *, say: Wording, explain: bool) -> str:
    facts = sorted(reading.facts, key=lambda fact: fact.evidence[0])  # numbered as they are met in the text
    rows = []
    for span, pieces in paragraphs(reading.article.text, [fact.evidence for fact in facts]):
        words = "".join(_piece(piece, facts, reading.article.text) for piece in pieces)
        beside = [index for piece in pieces for index in piece.begins]
        cards = "".join(_card(index, facts[index], reading.article.text, say=say, explain=explain) for index in beside)
        rows.append(f'<div class="row"><p data-start="{span.start}">{words}</p><ul class="facts">{cards}</ul></div>\n')
    return (
        f'<article id="a{number}">\n<h2>{escape(_title(reading))}</h2>\n<p class="meta">{_meta(reading, say=say)}</p>\n'
        f"{_legend(facts, say=say)}{''.join(rows)}</article>\n"
    )


def _meta(reading: Reading, *, say: Wording) -> str:
    day = str(reading.published) if reading.published else "—"
    basis = say("published_basis", reading.published_basis)
    parts = [escape(reading.article.id), f"{say.label('published')}: {day} ({escape(basis)})"]
    if reading.published_why:
        parts.append(escape(reading.published_why))
    if reading.article.source:
        parts.append(escape(reading.article.source))
    if not reading.relevant:
        parts.append(say.label("not_relevant"))
    else:
        parts.append(f"{len(reading.facts)} {say.label('facts')}")
    return " · ".join(parts)


def _legend(facts: Sequence[Fact], *, say: Wording) -> str:
    counts: dict[FactType, int] = defaultdict(int)
    for fact in facts:
        counts[fact.type] += 1
    if not counts:
        return f'<p class="none">{say.label("no_facts")}</p>\n'
    buttons = "".join(
        f'<li><button type="button" class="{kind}" data-type="{kind}" aria-pressed="true">{escape(say("type", kind))}'
        f" {counts[kind]}</button></li>"
        for kind in FactType
        if counts[kind]
    )
    return f'<ul class="legend" aria-label="{escape(say.label("legend"))}">{buttons}</ul>\n'


def _piece(piece: Piece, facts: Sequence[Fact], text: str) -> str:
    words = escape(text[piece.start : piece.end])
    if not piece.facts:
        return words
    lines = [str(facts[index].type) for index in piece.facts]
    types = " ".join(dict.fromkeys(lines))
    under = [f"0 {2 * n + 1}px 0 var(--{kind})" for n, kind in enumerate(lines[1:_MOST_LINES], 2)]
    style = f"box-shadow:{','.join(['0 2px 0 var(--c)', *under])}"
    number = f' data-n="{",".join(str(i + 1) for i in piece.begins)}"' if piece.begins else ""
    return (
        f'<mark class="{lines[0]}" data-t="{types}" data-f="{" ".join(map(str, piece.facts))}"'
        f' data-s="{style}" style="{style}"{number}>{words}</mark>'
    )


def _card(index: int, fact: Fact, text: str, *, say: Wording, explain: bool) -> str:
    told = describe(fact, say, words=" ".join(evidence_words(fact, text)))
    listed = "".join(_detail(label, value) for label, value in told.details if value != told.line)
    if explain:
        listed += _detail(say.label("cause"), f"{fact.rule} · {fact.confidence:.2f}", kind=' class="block"')
        for words in evidence_words(fact, text):
            listed += _detail(say.label("words"), f"“{words}”", kind=' class="block"')
    return (
        f'<li class="card {fact.type}" data-f="{index}" tabindex="0"><b><span class="n">{index + 1}</span>'
        f' {escape(told.head)}</b><span class="line">{escape(told.line)}</span><dl>{listed}</dl></li>'
    )


def _detail(label: str, value: str, *, kind: str = "") -> str:
    return f"<div{kind}><dt>{escape(label)}</dt> <dd>{escape(value)}</dd></div>"
