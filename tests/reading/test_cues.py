"""Patterns that look behind once a form is found say what those say that look behind first."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.reading.cues import Cue, Cues, not_after, whole

WORDS = ["nên", "trở", "đề", "xuất", "các", "không", "sẽ", "1", "_", "x", " ", " ", ",", "."]


@given(st.lists(st.sampled_from(WORDS), max_size=12).map("".join))
def test_a_form_not_after_others(text: str) -> None:
    first = re.compile("(?<!các )(?<!x )đề xuất")
    leaping = re.compile(not_after("đề xuất", "các ", "x "))
    assert [m.span() for m in leaping.finditer(text)] == [m.span() for m in first.finditer(text)]


@given(st.lists(st.sampled_from(WORDS), max_size=12).map("".join))
def test_whole_forms(text: str) -> None:
    first = re.compile(r"(?<!\w)(?:sẽ không|không|nên)(?!\w)")
    leaping = re.compile(whole("sẽ không", "không", "nên") + r"(?!\w)")
    assert [m.span() for m in leaping.finditer(text)] == [m.span() for m in first.finditer(text)]


@pytest.mark.parametrize(("text", "found"), [("nên đi", True), ("trở nên", True), ("trởnên", False), ("1nên", True)])
def test_a_cue_begins_a_word(text: str, found: bool) -> None:
    assert (Cue("nên").search(text) is not None) is found


@given(st.lists(st.sampled_from(WORDS), max_size=12).map("".join))
def test_a_cue_of_several_forms_asks_for_the_boundary_of_each(text: str) -> None:
    first = re.compile(r"(?<![^\W\d_])(?:không|nên|đề(?: các)?|sẽ (?:nên|không))(?![^\W\d_])")
    cue, found = Cue(r"(?:không|nên|đề(?: các)?|sẽ (?:nên|không))(?![^\W\d_])"), first.search(text)
    again = cue.search(text)
    assert (again and again.span()) == (found and found.span())


@pytest.mark.parametrize("pattern", ["(?<!x)không", "(?:(?:các )?đề|nên)", "[ks]hông", "(?:không)?nên", "k?hông|nên"])
def test_a_cue_that_begins_with_no_letter_of_its_own_is_looked_for_all_the_same(pattern: str) -> None:
    assert Cue(pattern).search("và không nên, các đề") is not None
    assert Cue(pattern).search("vàkhông") is None


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"(?:không|từ chối|(?:đang|sẽ) bàn)(?![^\W\d_])", {"không", "từ", "đang", "sẽ"}),
        (r"mời(?: gặp)? *$", {"mời"}),
        (not_after("nên", "trở ", "gây ") + r"(?![^\W\d_])", {"nên"}),
        ("không", None),  # of 'khôngx', too
        ("h(?:oãn|ủy) lại", None),
    ],
)
def test_the_words_that_a_cue_can_begin_with(pattern: str, words: set[str] | None) -> None:
    assert Cue(pattern).firsts == (None if words is None else frozenset(words))


@given(st.lists(st.sampled_from(WORDS), max_size=12).map("".join))
def test_where_a_cue_stands_its_bit_is_met(text: str) -> None:
    asked = [Cue(r"(?:không|sẽ (?:nên|không))(?![^\W\d_])"), Cue(r"(?:đề xuất|các)(?: nên)* *$"), Cue("nên")]
    cues = Cues(*asked)
    met = cues.met(text)
    assert all(met & bit for bit, cue in zip(cues.bits, asked, strict=True) if cue.search(text))
    assert not cues.met("và 1, x") & ~cues.bits[2]
