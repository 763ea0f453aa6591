"""Measured figures between states. Every sentence is made up; figures are invented too."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.model.article import Article
from banggiao.model.dates import PartialDate
from banggiao.model.facts import Indicator
from banggiao.reading.document import parse
from banggiao.reading.facts.indicators import read_indicators
from banggiao.reading.lexicon import load
from banggiao.reading.reader import build_frame

PUBLISHED = "2025-11-05"


def read(text: str, published: str | None = PUBLISHED) -> list[Indicator]:
    article = Article(id="x", text=text, published=PartialDate.parse(published) if published else None)
    frame, _, _ = build_frame(parse(article), load())
    return read_indicators(frame)


def brief(fact: Indicator) -> tuple[object, ...]:
    way = f"{fact.origin}>{fact.destination}" if fact.origin else "-".join(fact.parties)
    return (fact.metric.value, way, fact.value, fact.unit, fact.period)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What a text signed is worth, a tariff in force, a damage, a growth told as a multiple.
        (
            "Kenya và Uganda ký bảy thỏa thuận về chè, cà phê và đường bộ với tổng trị giá 2,4 tỷ USD.",
            [("other", "KEN-UGA", 2_400_000_000, "USD", None)],
        ),
        (
            "Việt Nam là bạn hàng lớn thứ 9 của Peru. Cụ thể, năm 2024, kim ngạch đạt 640 triệu USD (trong đó xuất khẩu"
            " đạt 410 triệu USD, nhập khẩu đạt 230 triệu USD).",
            [
                ("other", "PER-VNM", 9, "rank", None),
                ("trade_turnover", "PER-VNM", 640_000_000, "USD", "2024"),
                ("exports", "VNM>PER", 410_000_000, "USD", "2024"),
                ("imports", "PER>VNM", 230_000_000, "USD", "2024"),
            ],
        ),
        # A year told after both halves; a province stands for its state.
        (
            "Việt Nam xuất khẩu sang Peru 410 triệu USD, nhập khẩu từ Peru 230 triệu USD năm 2024.",
            [
                ("exports", "VNM>PER", 410_000_000, "USD", "2024"),
                ("imports", "PER>VNM", 230_000_000, "USD", "2024"),
            ],
        ),
        (
            "Peru hiện có hai dự án đầu tư tại Bình Dương và Đồng Nai với trị giá 900 nghìn USD.",
            [
                ("fdi_projects", "PER>VNM", 2, "projects", None),
                ("fdi_capital", "PER>VNM", 900_000, "USD", None),
            ],
        ),
        ("Hãng Inca của Peru khởi công 3 dự án đầu tư tại Lima với vốn 5 triệu USD.", []),
        # Who only tells of it has received nothing.
        ("Bộ Ngoại giao Việt Nam cho biết Peru đang triển khai gói hỗ trợ 12 triệu USD về lũ lụt.", []),
        (
            "Chile gỡ mức thuế bổ sung 35% từng đánh lên hàng hóa Peru.",
            [("other", "CHL>PER", 35, "%", None)],
        ),
        ("Cà phê Peru bán sang Chile vẫn chịu thuế 40%.", [("other", "CHL>PER", 40, "%", None)]),
        (
            "Lệnh phong tỏa của Kenya khiến Uganda thiệt hại 3 tỷ USD.",
            [("other", "KEN-UGA", 3_000_000_000, "USD", None)],
        ),
        (
            "Kim ngạch thương mại Việt Nam - Chile năm 2024 đã tăng gấp ba so với năm 2015.",
            [("trade_turnover", "CHL-VNM", 3, "times", "2024")],
        ),
        (
            "Kim ngạch thương mại Việt Nam - Chile năm 2024 đạt 1,6 tỷ USD.",
            [("trade_turnover", "CHL-VNM", 1_600_000_000, "USD", "2024")],
        ),
        (
            "Peru tiếp tục là thị trường hàng đầu của Chile, năm 2023, Chile đón 340.000 lượt khách Peru, năm 2024 đón "
            "430.000 lượt khách Peru và quý 1/2025 đón 150.000 lượt khách Peru.",
            [
                ("tourists", "PER>CHL", 340_000, "people", "2023"),
                ("tourists", "PER>CHL", 430_000, "people", "2024"),
                ("tourists", "PER>CHL", 150_000, "people", "2025-01/2025-03"),
            ],
        ),
        (
            "Hungary đang có hai dự án đầu tư tại Chile với số vốn 300 triệu USD.",
            [
                ("fdi_projects", "HUN>CHL", 2, "projects", None),
                ("fdi_capital", "HUN>CHL", 300_000_000, "USD", None),
            ],
        ),
        (
            "Bỉ có 90 dự án tại Việt Nam với tổng vốn 2 tỷ USD.",
            [
                ("fdi_projects", "BEL>VNM", 90, "projects", None),
                ("fdi_capital", "BEL>VNM", 2_000_000_000, "USD", None),
            ],
        ),
        (
            "Việt Nam và Hungary đã làm xong gần 34 dự án nghiên cứu về giống cây.",
            [("other", "HUN-VNM", 34, "projects", None)],
        ),
        (
            "Vốn đầu tư của Chile vào Peru giai đoạn 2011 - 2015 tăng gấp bốn lần, đạt 312 triệu USD.",
            [("fdi_capital", "CHL>PER", 312_000_000, "USD", "2011/2015")],
        ),
        (
            "Việt Nam có 40.000 lao động đang làm việc tại Romania và 5.000 lao động tại Hungary.",
            [
                ("workers", "VNM>ROU", 40_000, "people", None),
                ("workers", "VNM>HUN", 5_000, "people", None),
            ],
        ),
        (
            "Kim ngạch thương mại Chile - Peru năm 2024 đạt 5 tỷ USD. Xuất khẩu của Chile sang Peru đạt 3 tỷ USD.",
            [
                ("trade_turnover", "CHL-PER", 5_000_000_000, "USD", "2024"),
                ("exports", "CHL>PER", 3_000_000_000, "USD", "2024"),
            ],
        ),
        ("Khoảng 15.000 người Việt Nam đang sinh sống tại Bỉ.", [("other", "VNM>BEL", 15_000, "people", None)]),
        (
            "Thủ tướng Việt Nam Phạm Minh Chính hội đàm với Thủ tướng Bỉ. Ông Phạm Minh Chính hoan nghênh việc "
            "Bỉ cấp 6 triệu "
            "euro vốn ODA cho các dự án nước sạch.",
            [("aid", "BEL>VNM", 6_000_000, "EUR", None)],
        ),
        (
            "Thương mại song phương giữa Nga và Trung Quốc 9 tháng đầu năm nay đạt 160 tỷ USD.",
            [("trade_turnover", "CHN-RUS", 160_000_000_000, "USD", "2025-01/2025-09")],
        ),
        (
            "Kim ngạch hai chiều Việt Nam - Ba Lan đạt 2,1 tỷ USD năm 2022 và 2,8 tỷ USD năm 2023.",
            [
                ("trade_turnover", "POL-VNM", 2_100_000_000, "USD", "2022"),
                ("trade_turnover", "POL-VNM", 2_800_000_000, "USD", "2023"),
            ],
        ),
        (
            "Thương mại giữa Việt Nam và Ấn Độ tăng từ 3 tỷ USD năm 2010 lên 14 tỷ USD năm 2023.",
            [
                ("trade_turnover", "IND-VNM", 3_000_000_000, "USD", "2010"),
                ("trade_turnover", "IND-VNM", 14_000_000_000, "USD", "2023"),
            ],
        ),
        (
            "Năm ngoái, Việt Nam xuất khẩu sang Hà Lan 12 tỷ USD và nhập khẩu 800 triệu USD.",
            [
                ("exports", "VNM>NLD", 12_000_000_000, "USD", "2024"),
                ("imports", "NLD>VNM", 800_000_000, "USD", "2024"),
            ],
        ),
        (
            "Xuất khẩu của Mỹ sang Việt Nam năm 2023 đạt 9,8 tỷ USD.",
            [("exports", "USA>VNM", 9_800_000_000, "USD", "2023")],
        ),
        (
            "Kim ngạch nhập khẩu của Việt Nam từ Brazil đạt 4 tỷ USD trong năm 2024.",
            [("imports", "BRA>VNM", 4_000_000_000, "USD", "2024")],
        ),
        (
            "Nhật Bản đang nắm 5.200 dự án đầu tư tại Việt Nam, vốn đăng ký cộng lại 78 tỷ USD, đứng thứ ba trên 150 "
            "quốc gia và vùng lãnh thổ đang rót vốn vào Việt Nam.",
            [
                ("fdi_projects", "JPN>VNM", 5_200, "projects", None),
                ("fdi_capital", "JPN>VNM", 78_000_000_000, "USD", None),
                ("fdi_rank", "JPN>VNM", 3, "rank", None),
            ],
        ),
        (
            "Việt Nam có 240 dự án đầu tư sang Lào, tổng vốn 5,7 tỷ USD.",
            [
                ("fdi_projects", "VNM>LAO", 240, "projects", None),
                ("fdi_capital", "VNM>LAO", 5_700_000_000, "USD", None),
            ],
        ),
        (
            "Singapore là nhà đầu tư lớn thứ hai của Việt Nam.",
            [("fdi_rank", "SGP>VNM", 2, "rank", None)],
        ),
        (
            "Tính đến hết tháng 9/2025, Thụy Sĩ đứng thứ 20/149 quốc gia đầu tư vào Việt Nam với 220 dự án.",
            [("fdi_rank", "CHE>VNM", 20, "rank", "2025-09"), ("fdi_projects", "CHE>VNM", 220, "projects", "2025-09")],
        ),
        (
            "Năm 2024, Việt Nam đón hơn 4,5 triệu lượt khách Hàn Quốc.",
            [("tourists", "KOR>VNM", 4_500_000, "people", "2024")],
        ),
        (
            "Gần 700.000 lượt khách Nga đã đến Thái Lan trong năm 2023.",
            [("tourists", "RUS>THA", 700_000, "people", "2023")],
        ),
        (
            "Chừng 1.900 du học sinh Peru tại Hungary.",
            [("students", "PER>HUN", 1_900, "people", None)],
        ),
        (
            "Hơn 2.700 lao động Peru đang làm việc tại Chile.",
            [("workers", "PER>CHL", 2_700, "people", None)],
        ),
        (
            "Năm 2023, Nhật Bản đã viện trợ không hoàn lại cho Lào 40 triệu USD.",
            [("aid", "JPN>LAO", 40_000_000, "USD", "2023")],
        ),
        (
            "Peru là đối tác thương mại lớn thứ 7 của Kenya.",
            [("other", "KEN-PER", 7, "rank", None)],
        ),
        (
            "Hàn Quốc đứng thứ ba về thương mại, thứ nhất về đầu tư trong các đối tác của Việt Nam.",
            [("other", "KOR-VNM", 3, "rank", None), ("fdi_rank", "KOR>VNM", 1, "rank", None)],
        ),
        (
            "Chile vượt Bolivia, trở thành bạn hàng lớn thứ năm của Peru.",
            [("other", "CHL-PER", 5, "rank", None)],
        ),
        (
            "Nhật Bản là nhà tài trợ lớn nhất, chiếm 30% tổng vốn ODA cho Việt Nam.",
            [("aid", "JPN>VNM", 30, "%", None)],
        ),
        (
            "Kim ngạch Việt Nam - Thái Lan năm 2024 đạt 20 tỷ USD; Thái Lan có 750 dự án đầu tư tại Việt Nam.",
            [
                ("trade_turnover", "THA-VNM", 20_000_000_000, "USD", "2024"),
                ("fdi_projects", "THA>VNM", 750, "projects", None),
            ],
        ),
        (
            "Năm 2024, kim ngạch Việt Nam - Lào đạt 2 tỷ USD, trong đó xuất khẩu đạt 700 triệu USD.",
            [
                ("trade_turnover", "LAO-VNM", 2_000_000_000, "USD", "2024"),
                ("exports", "VNM>LAO", 700_000_000, "USD", "2024"),
            ],
        ),
        (
            "Thâm hụt thương mại của Peru với Chile năm 2024 là 295 triệu USD.",
            [("other", "CHL-PER", 295_000_000, "USD", "2024")],
        ),
        (
            "Hiện có khoảng 60.000 người Việt Nam sinh sống tại Ba Lan.",
            [("other", "VNM>POL", 60_000, "people", None)],
        ),
        (
            "Năm 2023, Việt Nam viện trợ cho Cuba 5.000 tấn gạo.",
            [("aid", "VNM>CUB", 5_000, "tonnes", "2023")],
        ),
        (
            "Kenya là thị trường xuất khẩu số một của Uganda, kim ngạch năm 2024 đạt 1,3 tỷ USD.",
            [("exports", "UGA>KEN", 1_300_000_000, "USD", "2024")],
        ),
        (
            "Kim ngạch thương mại Việt Nam - Cuba năm ngoái tăng 12%.",
            [("trade_turnover", "CUB-VNM", 12, "%", "2024")],
        ),
        (
            "Hai nước Việt Nam và Ai Cập phấn đấu nâng kim ngạch từ mức 700 triệu USD năm 2024 lên 1 tỷ USD.",
            [("trade_turnover", "EGY-VNM", 700_000_000, "USD", "2024")],
        ),
    ],
)
def test_reads(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [brief(f) for f in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hai nước Việt Nam và Ấn Độ phấn đấu đưa kim ngạch thương mại lên 25 tỷ USD vào năm 2030.",
        "Việt Nam và Brazil nhất trí sớm đạt mục tiêu kim ngạch song phương 15 tỷ USD.",
        "Nhật Bản cam kết viện trợ cho Campuchia 300 triệu USD.",
        "Mỹ tuyên bố đánh thuế 25% lên 200 tỷ USD hàng hóa nhập khẩu từ Trung Quốc.",
        "Tổng kim ngạch xuất nhập khẩu của cả nước đạt 780 tỷ USD.",
        "Tập đoàn này đã đầu tư 500 triệu USD vào Việt Nam.",
        "Doanh nghiệp Việt Nam và Mỹ ký hợp đồng trị giá 3 tỷ USD.",
        "Dự án đường cao tốc có tổng vốn đầu tư 2 tỷ USD.",
        "GDP của Việt Nam năm 2024 đạt 476 tỷ USD.",
        "Việt Nam và Lào ký 12 văn kiện hợp tác.",
        "Kỳ họp lần thứ 12 diễn ra ngày 5/11.",
        "Kenya ngừng tài trợ 4 triệu USD cho Uganda.",
        "Có 13 lao động Peru gặp nạn ở một mỏ đồng tại Chile.",
        "Mẫu xe nhập khẩu từ Indonesia về Việt Nam có mức giá 649 triệu đồng.",
        "Mỹ dọa áp thuế 100% lên Canada.",
        "Kenya và Uganda có bảy dự án du lịch với tổng trị giá 2,4 tỷ USD.",
        "Nhà máy tạo việc làm cho 3.000 lao động.",
        "",
        "Peru muốn mở lại hai dự án hợp tác với Chile.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert read(text) == []


def test_growth_belongs_to_its_amount() -> None:
    (fact,) = read("Kim ngạch hai chiều Việt Nam - Peru năm 2024 đạt 700 triệu USD, giảm 3,5% so với năm 2023.")
    assert (fact.value, fact.change_pct, fact.period) == (700_000_000, -3.5, "2024")


@pytest.mark.parametrize("grown", ["gấp đôi năm 2020", "tăng gấp ba lần so với năm 2019", "tức gấp đôi năm trước"])
def test_a_multiple_behind_the_amount_is_no_figure_of_its_own(grown: str) -> None:
    found = read(f"Năm 2024, kim ngạch thương mại Kenya - Peru đạt 2 tỷ USD, {grown}.")
    assert [brief(f) for f in found] == [("trade_turnover", "KEN-PER", 2_000_000_000, "USD", "2024")]


def test_twice_what_is_now_is_a_goal() -> None:
    assert not read("Kenya đề nghị Peru hướng tới kim ngạch thương mại 2 tỷ USD, tức gấp đôi hiện nay.")


def test_growth_told_before_the_amount() -> None:
    (fact,) = read("Kim ngạch song phương Việt Nam - Peru tăng 8%, đạt gần 700 triệu USD năm 2024.")
    assert (fact.value, fact.change_pct, fact.approximate, fact.period) == (700_000_000, 8, True, "2024")


def test_growth_without_an_amount_is_both() -> None:
    (fact,) = read("Giai đoạn 2015 - 2020, kim ngạch thương mại Việt Nam - Peru tăng trưởng trung bình 9%/năm.")
    assert (fact.value, fact.unit, fact.change_pct, fact.period) == (9, "%", 9, "2015/2020")


def test_rank_of() -> None:
    (fact,) = read("Đan Mạch đứng thứ 23 trên 148 quốc gia có đầu tư tại Việt Nam.")
    assert (fact.value, fact.rank_of) == (23, 148)


def test_a_sentence_goes_on_from_the_one_before() -> None:
    text = "10 tháng năm 2024, thương mại song phương Việt Nam - Myanmar đạt 600 triệu USD. "
    text += "Trong đó, Việt Nam xuất khẩu 350 triệu USD."
    assert [brief(f) for f in read(text)] == [
        ("trade_turnover", "MMR-VNM", 600_000_000, "USD", "2024-01/2024-10"),
        ("exports", "VNM>MMR", 350_000_000, "USD", "2024-01/2024-10"),
    ]


def test_a_figure_told_twice_is_one_fact() -> None:
    text = (
        "Kim ngạch Việt Nam - Kenya đạt 300 triệu USD\n\nBộ Ngoại giao cho biết hai nước hợp tác tốt.\n\n"
        "Kim ngạch song phương Việt Nam - Kenya năm 2024 đạt 300 triệu USD."
    )
    (fact,) = read(text)
    assert fact.period == "2024"
    assert len(fact.evidence) == 2


def test_capitals_stand_for_their_states() -> None:
    (fact,) = read("Bộ Thương mại Mỹ cho biết mức trao đổi thương mại giữa Lima và Santiago đạt 4,6 tỷ USD.")
    assert fact.parties == ("CHL", "PER")


def test_last_year_is_unknown_without_a_day_of_publication() -> None:
    (fact,) = read("Kim ngạch song phương Việt Nam - Oman năm ngoái đạt 500 triệu USD.", None)
    assert fact.period is None


WORDS = """
kim ngạch thương mại song phương hai nước Việt Nam Lào Nga đạt 4,1 tỷ USD tăng 27% năm 2024 dự án đầu tư tại vào sang
vốn đăng ký đứng thứ 26 trên 147 quốc gia lượt khách du học sinh lao động viện trợ cho xuất khẩu nhập khẩu . , ; ( )
EU giữa và
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=40).map(" ".join))
def test_any_text_gives_pairs_and_spans(text: str) -> None:
    facts = read(text)
    for fact in facts:
        assert len(set(fact.parties)) == 2
        assert list(fact.parties) == sorted(fact.parties)
        assert {fact.origin, fact.destination} in ({None}, set(fact.parties))
        assert all(span.end <= len(text) for span in fact.evidence)
    assert facts == read(text)


@pytest.mark.parametrize(
    "worst",
    [
        "kim ngạch Việt Nam - Lào đạt 4,1 tỷ USD, tăng 27%, ",
        "Nga đứng thứ 26 trên 147 quốc gia đầu tư vào Lào, ",
        "Kim ngạch Nga - Lào đạt 3 tỷ USD. ",
    ],
)
def test_worst_cases_take_linear_time(worst: str) -> None:
    text = worst * (20_000 // len(worst))
    frame, _, _ = build_frame(parse(Article(id="x", text=text)), load())
    began = time.process_time()
    read_indicators(frame)
    assert time.process_time() - began < 3.0
