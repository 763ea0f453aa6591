"""How exact a figure is told to be."""

from __future__ import annotations

import pytest

from banggiao.views.hedges import hedge
from banggiao.views.wording import wording


@pytest.mark.parametrize(
    ("value", "vi"),
    [(10_400, "hơn"), (95.8e9, "khoảng"), (2.3e6, "gần"), (1_200, "hơn"), (7.5e12, "gần"), (5.0, "khoảng")],
)
def test_of_several_figures_each_keeps_its_own(value: float, vi: str) -> None:
    words = (
        "với hơn 10.400 dự án, khoảng 95,8 tỷ USD; gần 2,3 triệu lượt khách, trên 1,2 nghìn chuyến bay, "
        "gần 7,5 nghìn tỷ đồng"
    )
    assert hedge(words, wording("vi"), value=value) == vi


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
