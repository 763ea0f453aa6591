"""The highlighted page: the text unchanged, every fact marked, nothing foreign let in."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.model import Article, Reading, Span
from banggiao.views.html import page, paragraphs
from tests.views.facts import FACTS, TEXT, reading


class Seen(HTMLParser):
    """What a browser would see: the paragraphs' text, the marks and cards with their facts, every tag."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.paragraphs: dict[int, str] = {}
        self.marked: dict[str, str] = {}
        self.cards: list[str] = []
        self.tags: list[str] = []
        self._paragraph: int | None = None
        self._facts: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = dict(attrs)
        if tag == "p" and "data-start" in found:
            self._paragraph = int(found["data-start"] or 0)
            self.paragraphs[self._paragraph] = ""
        elif tag == "mark":
            self._facts = (found["data-f"] or "").split()
        elif tag == "li" and "card" in (found.get("class") or ""):
            self.cards.append(found["data-f"] or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self._paragraph = None
        elif tag == "mark":
            self._facts = []

    def handle_data(self, data: str) -> None:
        if self._paragraph is not None:
            self.paragraphs[self._paragraph] += data
            for fact in self._facts:
                self.marked[fact] = self.marked.get(fact, "") + data


@pytest.fixture(scope="module")
def seen() -> Seen:
    return Seen(page([reading()]))


def test_the_text_is_shown_as_it_is(seen: Seen) -> None:
    assert all(TEXT.startswith(words, start) for start, words in seen.paragraphs.items())
    assert "".join(seen.paragraphs.values()) == TEXT.replace("\n", "")


def test_every_fact_is_marked_over_its_words(seen: Seen) -> None:
    ordered = sorted(FACTS, key=lambda fact: fact["evidence"][0])  # type: ignore[index]
    for number, fact in enumerate(ordered):
        words = "".join(TEXT[start:end] for start, end in sorted(fact["evidence"]))  # type: ignore[misc]
        assert seen.marked[str(number)] == words


def test_every_fact_has_one_card(seen: Seen) -> None:
    assert sorted(seen.cards, key=int) == [str(n) for n in range(len(FACTS))]


def test_markup_in_an_article_stays_words(seen: Seen) -> None:
    assert "i" not in seen.tags
    assert seen.tags.count("b") == len(FACTS)  # the cards' own
    assert seen.tags.count("script") == 1


def test_page_needs_nothing_from_elsewhere() -> None:
    source = page([reading()])
    assert not re.search(r"""(src|href)=["'](?!#)|url\(|@import|https?:""", source)


def test_reading_without_facts_says_why() -> None:
    assert "Không nói về quan hệ giữa các quốc gia" in page([reading(relevant=False, facts=False)])
    assert "No facts." in page([reading(facts=False)], lang="en")


def test_inferred_date_tells_its_reason() -> None:
    assert "2025-05-03 (suy ra) · vì thế" in page([reading()])


def test_explain_names_rule_and_words() -> None:
    source = page([reading()], explain=True)
    assert "<dd>engagement/visit · 1.00</dd>" in source
    assert "“Hai bên nhất trí sớm ký &quot;Hiệp định vận tải&quot; &amp; đưa kim ngạch" in source


def test_several_articles_have_an_index() -> None:
    assert page([reading(), reading()]).count('<a href="#a') == 2


TEXTS = st.text(alphabet="ab \n<&đ", max_size=40)
SPANS = st.lists(
    st.lists(
        st.tuples(st.integers(0, 45), st.integers(1, 45)).map(lambda t: Span(t[0], t[0] + t[1])), min_size=1, max_size=3
    ),
    max_size=5,
)


@given(TEXTS, SPANS)
def test_pieces_are_the_text_and_know_their_facts(text: str, evidence: list[list[Span]]) -> None:
    for paragraph, pieces in paragraphs(text, evidence):
        assert "".join(text[p.start : p.end] for p in pieces) == paragraph.quote(text)
        assert "\n" not in paragraph.quote(text)
        for piece in pieces:
            here = {n for n, spans in enumerate(evidence) if any(s.covers(Span(piece.start, piece.end)) for s in spans)}
            assert set(piece.facts) == here


@given(TEXTS, SPANS)
def test_every_primary_span_in_a_paragraph_begins_once(text: str, evidence: list[list[Span]]) -> None:
    begins = [index for _, pieces in paragraphs(text, evidence) for piece in pieces for index in piece.begins]
    assert len(begins) == len(set(begins))
    shown = {n for n, spans in enumerate(evidence) if text[spans[0].start : spans[0].end].strip("\n")}
    assert shown == set(begins)


def test_an_empty_text_is_no_error() -> None:
    blank = reading(facts=False)
    assert "<article" in page([Reading(Article("x", " "), blank.reader, False)])


def test_a_date_before_the_text_is_not_shown_and_moves_nothing() -> None:
    text = " date 2026-03-05 Ngày 5/3, hai bên hội đàm."
    ((paragraph, pieces),) = paragraphs(text, [[Span(17, 24)]])
    assert paragraph.quote(text) == "Ngày 5/3, hai bên hội đàm."
    assert [text[p.start : p.end] for p in pieces if p.facts] == ["Ngày 5/"]
