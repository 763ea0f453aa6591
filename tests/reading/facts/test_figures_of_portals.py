"""Figures as portals write them: aid told form by form, arms sold, tariffs by clause, trade with hyphens."""

import pytest

from banggiao.model.article import Article
from banggiao.reading.document import parse
from banggiao.reading.facts.indicators import read_indicators
from banggiao.reading.lexicon import load
from banggiao.reading.reader import build_frame
from tests.reading.frames import PADDING

Told = tuple[str, str | None, str | None, float, str]


def told(text: str) -> list[Told]:
    frame = build_frame(parse(Article("t", f" date 2026-03-05 {text}")), load())[0]
    return [(str(i.metric), i.origin, i.destination, i.value, i.unit) for i in read_indicators(frame)]


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Nhật Bản ký với Việt Nam các khoản vốn vay trị giá 90 tỷ yên (tương đương 600 triệu USD). Hợp tác kỹ "
            "thuật đạt 4 tỷ yên. Viện trợ không hoàn lại đạt 2 tỷ yên.",
            [
                ("aid", "JPN", "VNM", 90_000_000_000, "JPY"),
                ("aid", "JPN", "VNM", 4_000_000_000, "JPY"),
                ("aid", "JPN", "VNM", 2_000_000_000, "JPY"),
            ],
            id="aid-form-by-form",
        ),
        pytest.param(
            "Kim ngạch xuất-nhập khẩu nông sản Việt Nam-Peru năm 2025 đạt 500 triệu USD.",
            [("trade_turnover", None, None, 500_000_000, "USD")],
            id="hyphened-trade",
        ),
        pytest.param(
            "Bộ Ngoại giao Mỹ phê duyệt gói bán vũ khí trị giá 400 triệu USD cho Na Uy.",
            [("other", None, None, 400_000_000, "USD")],
            id="arms",
        ),
        pytest.param(
            "Trung Quốc áp thuế 15% đối với hàng hóa Mỹ; Mỹ duy trì mức thuế 30% với hàng Trung Quốc.",
            [("other", "CHN", "USA", 15, "%"), ("other", "USA", "CHN", 30, "%")],
            id="a-tariff-a-clause",
        ),
        pytest.param(
            "Mỹ giảm mức thuế đánh vào hàng nhập khẩu từ Trung Quốc từ 30% xuống còn 15%.",
            [("other", "USA", "CHN", 15, "%")],
            id="the-new-rate",
        ),
        pytest.param("Mỹ sẽ giảm mức thuế với hàng nhập khẩu từ Trung Quốc từ 30% xuống 15%.", [], id="rate-to-come"),
        pytest.param("Hãng Andes bán cho Peru lô tên lửa trị giá 40 triệu USD.", [], id="a-firm-s"),
    ],
)
def test_figures(text: str, expected: list[Told], padding: str) -> None:
    assert told(text + padding) == expected
