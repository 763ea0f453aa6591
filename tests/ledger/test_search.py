"""Full text with and without accents; snippets are original text."""

from __future__ import annotations

import contextlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.ledger import Ledger
from banggiao.ledger.search import marks, parse
from banggiao.ledger.words import tokens
from banggiao.model import UsageError
from tests.ledger.building import OTHER, article, known_reader, some_articles


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    ledger.ingest([*some_articles(), article("undated", OTHER + " Hết.")], reader=known_reader())
    return ledger


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("hội đàm", ["a2", "a1"]),
        ("hoi dam", ["a2", "a1"]),
        ("HOI DAM", ["a2", "a1"]),
        ("dien dam", ["a3", "undated"]),
        ('"bộ trưởng ngoại giao"', ["a2", "a1"]),
        ('"ngoai giao bo truong"', []),
        ("thuong*", ["a3", "undated"]),
        ("thượn", []),
        ("thủy điện lũ", ["a3", "undated"]),
        ("mua rao", ["a4"]),
        ("không đâu", []),
    ],
)
def test_finds(filled: Ledger, words: str, found: list[str]) -> None:
    assert [h.article_id for h in filled.search(words).items] == found


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"country": "LAO"}, ["a2", "a1"]),
        ({"country": "KOR"}, []),
        ({"type": "office"}, ["a1"]),
        ({"type": "office", "country": "LAO"}, ["a1"]),
        ({"since": "2025-03-05"}, ["a2"]),
        ({"until": "2025-03-05"}, ["a1"]),
        ({"since": "2025-03", "until": "2025-03"}, ["a2", "a1"]),
        ({"as_of": "2025-03-05"}, ["a1"]),
    ],
)
def test_filters(filled: Ledger, filters: dict[str, str], found: list[str]) -> None:
    assert [h.article_id for h in filled.search("hoi dam", **filters).items] == found  # type: ignore[arg-type]


def test_as_of_counts_what_it_leaves_out(filled: Ledger) -> None:
    page = filled.search("dien dam", as_of="2025-06-01")
    assert ([h.article_id for h in page.items], page.undated) == (["a3"], 1)


def test_snippets_quote_the_original(filled: Ledger) -> None:
    [hit] = filled.search("thuy dien", since="2025-05").items
    assert hit.snippet in OTHER
    assert OTHER[hit.start : hit.start + len(hit.snippet)] == hit.snippet
    assert [hit.snippet[s:e] for s, e in hit.marks] == ["điện", "thủy", "điện"]


def test_pages_hold_everything_once(filled: Ledger) -> None:
    seen, cursor = [], None
    while True:
        page = filled.search("hoi dam", limit=1, cursor=cursor)
        seen += [h.article_id for h in page.items]
        cursor = page.next
        if cursor is None:
            break
    assert seen == ["a2", "a1"]


@pytest.mark.parametrize("words", ["", "   ", '""', "!?", "***"])
def test_nothing_to_search_for_is_said(filled: Ledger, words: str) -> None:
    with pytest.raises(UsageError, match="at least one word"):
        filled.search(words)


@pytest.mark.parametrize(
    "words",
    ['"', "a AND b", "NOT x", "x'); DROP TABLE contents; --", "NEAR(a b)", "col:word", "a & | !", "^x", "%", "\\"],
)
def test_no_query_breaks_out(filled: Ledger, words: str) -> None:
    with contextlib.suppress(UsageError):
        filled.search(words)
    assert filled.health().articles == 5


@pytest.mark.parametrize(
    "options", [{"cursor": "nonsense"}, {"type": "song"}, {"since": "yesterday"}, {"as_of": "2025-13-01"}]
)
def test_bad_options_are_said(filled: Ledger, options: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        filled.search("hoi", **options)  # type: ignore[arg-type]


@given(st.text(max_size=60))
def test_tokens_stand_where_they_say(text: str) -> None:
    for start, end, word in tokens(text):
        assert 0 <= start < end <= len(text)
        assert word


def test_decomposed_letters_are_found() -> None:
    text = unicodedata.normalize("NFD", "Hội đàm")
    assert [w for _, _, w in tokens(text)] == ["hoi", "dam"]
    assert marks(text, parse("hội đàm")) == [(0, 5), (6, 10)]
