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
            "Thủ tướng Việt Nam hội đàm với Thủ tướng Séc và Thủ tướng Peru. Thái Lan đứng thứ 9 trong số các "
            "quốc gia có vốn ở Việt Nam, với 734 dự án đầu tư.",
            [("fdi_rank", "THA", "VNM", 9, "rank"), ("fdi_projects", "THA", "VNM", 734, "projects")],
            id="any-states-are-none-named-before",
        ),
        pytest.param(
            "Mỹ giảm mức thuế đánh vào hàng nhập khẩu từ Trung Quốc từ 30% xuống còn 15%.",
            [("other", "USA", "CHN", 15, "%")],
            id="the-new-rate",
        ),
        pytest.param("Mỹ sẽ giảm mức thuế với hàng nhập khẩu từ Trung Quốc từ 30% xuống 15%.", [], id="rate-to-come"),
        pytest.param(
            "Tổng thống Mỹ cho biết Washington vừa nâng thuế từ 15% lên 35% với hàng Trung Quốc.",
            [("other", "USA", "CHN", 35, "%")],
            id="not-the-old-rate",
        ),
        pytest.param(
            "Thái Lan là nhà đầu tư lớn thứ hai trong ASEAN tại Việt Nam (chỉ sau Singapore), với 731 dự án còn hiệu "
            "lực, tổng vốn đăng ký 13 tỷ USD.",
            [
                ("fdi_rank", "THA", "VNM", 2, "rank"),
                ("fdi_projects", "THA", "VNM", 731, "projects"),
                ("fdi_capital", "THA", "VNM", 13_000_000_000, "USD"),
            ],
            id="not-the-one-compared-with",
        ),
        pytest.param(
            "Ngoại trưởng cho biết có khoảng 2.500 binh sĩ Mỹ đồn trú tại Iraq.",
            [("other", "USA", "IRQ", 2_500, "people")],
            id="troops-stationed",
        ),
        pytest.param("Quân đội cho biết 40 binh sĩ Mỹ thiệt mạng tại Iraq.", [], id="troops-fallen"),
        pytest.param(
            "Từ năm 2004, Việt Nam đã đưa khoảng 143.000 lượt lao động sang Hàn Quốc.",
            [("workers", "VNM", "KOR", 143_000, "people")],
            id="workers-sent",
        ),
        pytest.param(
            "Số vốn trên nằm trong tổng số 5 tỷ euro vốn ODA do EU tài trợ cho Việt Nam.",
            [("aid", "EU", "VNM", 5_000_000_000, "EUR")],
            id="aid-named-behind",
        ),
        pytest.param(
            "Thủ tướng Bỉ thăm Việt Nam. Việt Nam đã đón 3,66 triệu lượt khách quốc tế, trong đó có 71.862 khách Bỉ.",
            [("tourists", "BEL", "VNM", 71_862, "people")],
            id="guests-from-all-over",
        ),
        pytest.param(
            "Bộ Tài chính Việt Nam và Ngân hàng Thế giới (WB) họp. WB cho Việt Nam vay 230 triệu USD để cấp nước.",
            [("aid", "WB", "VNM", 230_000_000, "USD")],
            id="a-bank-of-states-lends",
        ),
        pytest.param(
            "Bộ Tài chính Việt Nam và JICA ký hai hiệp định vay. Hai khoản vay ODA có tổng số vốn 18,3 tỷ yên.",
            [("aid", "JPN", "VNM", 18_300_000_000, "JPY")],
            id="loans-told-of-before",
        ),
        pytest.param(
            "Trong năm tài khóa 2024, Nhật Bản cam kết 275 tỷ yên vốn vay ưu đãi cho Việt Nam.",
            [("aid", "JPN", "VNM", 275_000_000_000, "JPY")],
            id="granted-in-a-year-gone-by",
        ),
        pytest.param("Nhật Bản cam kết 275 tỷ yên vốn vay ưu đãi cho Việt Nam.", [], id="granted-some-day"),
        pytest.param(
            "Ông Ivanov thăm Ấn Độ sau khi Tổng thống Mỹ John Reed áp thuế 40% lên hàng nhập khẩu từ Ấn Độ.",
            [("other", "USA", "IND", 40, "%")],
            id="who-lays-it-stands-nearest",
        ),
        pytest.param(
            "Đại sứ quán Anh cho biết Chính phủ Anh công bố khoản hỗ trợ trị giá 300.000 bảng Anh cho Việt Nam. Khoản "
            "viện trợ này, cùng với 500.000 bảng Anh đã cung cấp hồi tháng 10/2025, giúp người dân miền Trung.",
            [("aid", "GBR", "VNM", 300_000, "GBP"), ("aid", "GBR", "VNM", 500_000, "GBP")],
            id="aid-that-follows-aid",
        ),
        pytest.param(
            "Chính phủ Hàn Quốc gửi khoản viện trợ khẩn cấp trị giá 1 triệu USD. Việt Nam cảm ơn Hàn Quốc.",
            [("aid", "KOR", "VNM", 1_000_000, "USD")],
            id="aid-to-those-who-tell",
        ),
        pytest.param(
            "Mặt trận Tổ quốc Việt Nam đã trao số tiền 38 tỷ đồng ủng hộ nhân dân Cuba.",
            [("aid", "VNM", "CUB", 38_000_000_000, "VND")],
            id="given-to-a-people",
        ),
        pytest.param("Hàn Quốc nhất trí đầu tư 35 tỷ USD vào Mỹ.", [], id="investment-agreed-on"),
        pytest.param("Hungary chặn khoản vay hơn 100 tỷ USD cho Ukraine.", [], id="a-loan-blocked"),
        pytest.param("JICA triển khai 24 dự án hợp tác kỹ thuật, đầu tư tại Việt Nam.", [], id="what-aid-pays-for"),
        pytest.param(
            "Kim ngạch thương mại Chile - Peru năm 2021 đạt 3,3 tỷ USD, lần đầu tiên vượt mốc 3 tỷ USD.",
            [("trade_turnover", None, None, 3_300_000_000, "USD")],
            id="a-milestone-passed",
        ),
        pytest.param(
            "Peru là thị trường xuất khẩu lớn nhất của Chile với 2,4 tỷ USD.",
            [("exports", "CHL", "PER", 2_400_000_000, "USD")],
            id="what-goes-to-a-market",
        ),
        pytest.param(
            "Tổng thống Mỹ ký sắc lệnh nâng thuế với hàng hóa Peru lên 54%.",
            [("other", "USA", "PER", 54, "%")],
            id="a-tariff-raised",
        ),
        pytest.param("Hãng Andes bán cho Peru lô tên lửa trị giá 40 triệu USD.", [], id="a-firm-s"),
    ],
)
def test_figures(text: str, expected: list[Told], padding: str) -> None:
    assert told(text + padding) == expected


def test_imports_told_behind_exports_are_of_the_same_year() -> None:
    text = "Năm 2021, xuất khẩu của Chile sang Peru đạt 2,4 tỷ USD, nhập khẩu từ Peru đạt 1,1 tỷ USD."
    frame = build_frame(parse(Article("t", f" date 2026-03-05 {text}")), load())[0]
    exports, imports = read_indicators(frame)
    assert exports.period is not None
    assert imports.period == exports.period


@pytest.mark.parametrize("source", ["", "Theo Bộ Ngoại giao, ", "Theo số liệu của Bộ Công Thương, "])
def test_who_is_quoted_is_no_side(source: str) -> None:
    visit = "Thủ tướng Việt Nam thăm Peru. Quan hệ Việt Nam - Peru phát triển."
    told_by = f"{source}kim ngạch năm 2024 đạt 90 triệu USD."
    frame = build_frame(parse(Article("t", f" date 2026-03-05 {visit}\n{told_by}")), load())[0]
    assert [i.parties for i in read_indicators(frame)] == [("PER", "VNM")]
