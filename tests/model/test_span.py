"""Spans count code points of the text as given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.model import SchemaError, Span

SPANS = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda t: Span(t[0], t[0] + t[1]))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3), (0, 0)])
def test_empty_and_negative_are_refused(start: int, end: int) -> None:
    with pytest.raises(SchemaError, match="give 0 <= start < end"):
        Span(start, end)


def test_quote_counts_code_points() -> None:
    assert Span(2, 5).quote("a\u0301🇻🇳 đỏ") == "🇻🇳 "


@given(SPANS, SPANS)
def test_overlap_is_a_shared_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) is other.overlaps(one) is bool(shared)


@given(SPANS, SPANS)
def test_covers_holds_every_character(one: Span, other: Span) -> None:
    assert one.covers(other) is (set(range(other.start, other.end)) <= set(range(one.start, one.end)))


@given(SPANS)
def test_length_and_list(span: Span) -> None:
    assert len(span) == span.end - span.start
    assert Span(*span.as_list()) == span
