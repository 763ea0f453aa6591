"""The normalised copy: what it changes, and that every offset leads back."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from banggiao.model import Span
from banggiao.reading.text import fold_tones, normalise


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("hoà bình", "hòa bình"),
        ("Uỷ ban", "Ủy ban"),
        ("thoả thuận", "thỏa thuận"),
        ("khoẻ", "khỏe"),
        ("quý", "quý"),  # q-u is the consonant
        ("hoàng", "hoàng"),  # a closed syllable
        ("HOÀ", "HÒA"),
        ("đôí thoại vơí bạn", "đối thoại với bạn"),
        ("giưã hai ngươì", "giữa hai người"),
        ("chiêù sâu, cơ câú", "chiều sâu, cơ cấu"),
        ("Ả Rập Xêút", "Ả Rập Xêút"),
        ("ĐÔÍ TÁC", "ĐỐI TÁC"),
        ("người với đối tượng giữa", "người với đối tượng giữa"),
        ("“trích”", '"trích"'),
        ("2026–2030", "2026-2030"),
        ("Việt\u00a0Nam", "Việt Nam"),
        ("Việt\u200b Nam", "Việt Nam"),
        ("Ðảng", "Đảng"),
    ],
)
def test_one_spelling(given_text: str, expected: str) -> None:
    assert normalise(given_text).text == expected


def test_decomposed_text_is_composed_and_maps_back() -> None:
    raw = unicodedata.normalize("NFD", "Thủ tướng hội đàm với Tổng thống")
    normal = normalise(raw)
    assert normal.text == "Thủ tướng hội đàm với Tổng thống"
    at = normal.text.index("hội đàm")
    span = normal.raw_span(at, at + len("hội đàm"))
    assert unicodedata.normalize("NFC", span.quote(raw)) == "hội đàm"


def test_dropped_characters_leave_offsets_right() -> None:
    raw = "\ufeffHai\u200b bên"
    normal = normalise(raw)
    assert normal.text == "Hai bên"
    assert normal.quote(4, 7) == "bên"


def test_a_character_that_composes_to_two_is_quoted_whole() -> None:
    normal = normalise("\ufb1d a")  # a Hebrew letter with its point, which NFC takes apart
    assert len(normal.text) == 4
    assert [normal.raw_span(at, at + 1) for at in (0, 1)] == [Span(0, 1)] * 2


@given(st.text(max_size=300))
@example("\ufb1d")
@example("\ufb1d\u200b a")
def test_every_range_maps_into_the_raw_text(raw: str) -> None:
    normal = normalise(raw)
    n = len(normal.text)
    for start in range(0, n, max(1, n // 7)):
        span = normal.raw_span(start, min(n, start + 1))
        assert 0 <= span.start < span.end <= len(raw)


@given(st.text(alphabet="hoàáảãạèéẻẽẹuỳýỷỹỵqunga ", max_size=60))
def test_folding_tones_keeps_the_length(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert len(fold_tones(composed)) == len(composed)


@given(st.text(max_size=200))
def test_normalising_twice_changes_nothing(raw: str) -> None:
    once = normalise(raw).text
    assert normalise(once).text == once
