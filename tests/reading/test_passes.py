"""Several tables of words found in one pass: the same as a pass for each."""

from __future__ import annotations

import ahocorasick_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.reading.passes import Pass


def test_each_table_has_its_own_places() -> None:
    found = Pass([["ký", "ký kết"], ["kết", "hội đàm"]]).find("ký kết sau hội đàm")
    assert found == ([(1, 0, 6)], [(0, 3, 6), (1, 11, 18)])


@pytest.mark.parametrize(
    ("words", "text", "places"),
    [
        (["a", "ab"], "ab", [(1, 0, 2)]),  # of those that begin together the longest
        (["ab", "bcd"], "abcd", [(0, 0, 2)]),  # of those that overlap the leftmost
        (["a", "a"], "aa", [(0, 0, 1), (0, 1, 2)]),  # a word told twice is the first
    ],
)
def test_no_place_overlaps_another(words: list[str], text: str, places: list[tuple[int, int, int]]) -> None:
    assert Pass([words]).find(text) == (places,)


@given(
    st.lists(st.lists(st.text("abđ ", min_size=1, max_size=4), min_size=1, max_size=6, unique=True), max_size=3),
    st.text("abđ ", max_size=30),
)
def test_a_pass_finds_what_an_automaton_for_each_table_finds(tables: list[list[str]], text: str) -> None:
    longest = ahocorasick_rs.MatchKind.LeftmostLongest
    each = [ahocorasick_rs.AhoCorasick(words, matchkind=longest).find_matches_as_indexes(text) for words in tables]
    assert list(Pass(tables).find(text)) == each
