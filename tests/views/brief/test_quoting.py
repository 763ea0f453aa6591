"""Quotes: whole words, whole sentences where they fit, an ellipsis wherever something is missing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.model import Span
from banggiao.views.brief.quoting import LONGEST, quote, shortened

TEXT = "Sáng 3/5, hai bên hội đàm tại Hà Nội. Hai bên nhất trí mở cửa khẩu mới.\n\nCuộc họp kết thúc lúc trưa."
LONG = (
    "Hai bên nhất trí " + ", ".join(f"thúc đẩy lĩnh vực hợp tác thứ {n} trong giai đoạn tới" for n in range(30)) + "."
)


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("hội đàm", "Sáng 3/5, hai bên hội đàm tại Hà Nội."),
        ("trí mở", "Hai bên nhất trí mở cửa khẩu mới."),
        ("ất trí m", "Hai bên nhất trí mở cửa khẩu mới."),
        ("Nội. Hai", "Sáng 3/5, hai bên hội đàm tại Hà Nội. Hai bên nhất trí mở cửa khẩu mới."),
    ],
)
def test_short_sentences_are_quoted_whole(words: str, quoted: str) -> None:
    assert quote(TEXT, at(TEXT, words)) == quoted


def test_a_file_s_header_is_not_quoted() -> None:
    text = f" date 2026-05-19 {TEXT}"
    assert quote(text, at(text, "hội đàm")) == "Sáng 3/5, hai bên hội đàm tại Hà Nội."


def test_long_sentences_are_cut_between_words_with_ellipses() -> None:
    quoted = quote(LONG, at(LONG, "lĩnh vực hợp tác thứ 15"))
    assert quoted.startswith("… ")
    assert quoted.endswith(" …")
    assert "lĩnh vực hợp tác thứ 15" in quoted
    assert set(quoted.replace("…", "").split()) <= set(LONG.split())


@given(st.integers(0, len(LONG) - 1), st.integers(1, 400))
def test_every_quote_is_made_of_whole_words(start: int, length: int) -> None:
    quoted = quote(LONG, Span(start, min(len(LONG), start + length)))
    assert quoted.removeprefix("… ").removesuffix(" …") in LONG
    assert set(quoted.replace("…", "").split()) <= set(LONG.split())
    assert len(quoted) <= 2 * LONGEST + 8


@given(st.text(alphabet="ab c.", max_size=80), st.integers(5, 40))
def test_shortened_words_are_never_longer_and_never_halved(words: str, longest: int) -> None:
    found = shortened(words, longest)
    assert len(found) <= max(longest + 2, 2)
    if found != words:
        assert found.endswith(" …")
