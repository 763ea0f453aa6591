"""How exact a figure is told to be."""

from __future__ import annotations

import pytest

from banggiao.views.hedges import hedge
from banggiao.views.wording import wording


@pytest.mark.parametrize(
    ("words", "vi", "en"),
    [
        ("kim ngạch đạt hơn 80 tỷ USD", "hơn", "more than"),
        ("thu hút trên 10.000 dự án", "hơn", "more than"),
        ("đạt gần 2,3 triệu lượt khách", "gần", "nearly"),
        ("ước đạt 12 tỷ USD", "khoảng", "about"),
        ("khoảng 12 tỷ USD", "khoảng", "about"),
        ("từ hơn 5 tỷ lên gần 7 tỷ USD", "khoảng", "about"),
        ("hơn nữa, 12 tỷ USD", "khoảng", "about"),
        ("", "khoảng", "about"),
    ],
)
def test_the_words_before_a_figure_are_kept(words: str, vi: str, en: str) -> None:
    assert (hedge(words, wording("vi")), hedge(words, wording("en"))) == (vi, en)
