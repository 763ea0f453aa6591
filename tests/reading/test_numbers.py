"""Quantities, ordinals and numbers in words. Every sentence is made up."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.reading.numbers import Quantity, find_quantities, number_in_words, ordinal, roman
from banggiao.reading.numbers.words import parse_figure


def only(text: str) -> Quantity:
    (found,) = find_quantities(text)
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("đạt 4,1 tỷ USD", 4_100_000_000, "USD"),
        ("đạt 8,3 tỉ USD", 8_300_000_000, "USD"),
        ("4.100 triệu USD", 4_100_000_000, "USD"),
        ("150 tỷ đô la Mỹ", 150_000_000_000, "USD"),
        ("2 triệu đô la", 2_000_000, "USD"),
        ("30 triệu đô la Australia", 30_000_000, "AUD"),
        ("$500 triệu", 500_000_000, "USD"),
        ("1.000 tỷ đồng", 1_000_000_000_000, "VND"),
        ("5 nghìn tỷ đồng", 5_000_000_000_000, "VND"),
        ("1,5 tỷ euro", 1_500_000_000, "EUR"),
        ("300 triệu nhân dân tệ", 300_000_000, "CNY"),
        ("20 triệu NDT", 20_000_000, "CNY"),
        ("16 tỷ yên", 16_000_000_000, "JPY"),
        ("16 tỷ Yên Nhật", 16_000_000_000, "JPY"),
        ("10 tỷ won", 10_000_000_000, "KRW"),
        ("7 tỷ rúp", 7_000_000_000, "RUB"),
        ("2 triệu bảng Anh", 2_000_000, "GBP"),
        ("182.88 triệu USD", 182_880_000, "USD"),
        ("10,07 tỷ USD", 10_070_000_000, "USD"),
        ("1,345 tỷ USD", 1_345_000_000, "USD"),
        ("hai tỷ USD", 2_000_000_000, "USD"),
        ("nửa tỷ USD", 500_000_000, "USD"),
        ("4 tỷ rưỡi USD", 4_500_000_000, "USD"),
        ("15.000 USD", 15_000, "USD"),
        ("tăng 27,4%", 27.4, "%"),
        ("mười phần trăm", 10, "%"),
        ("186 dự án", 186, "projects"),
        ("4,8 triệu lượt khách", 4_800_000, "people"),
        ("30.000 du học sinh", 30_000, "people"),
        ("20 nghìn lao động", 20_000, "people"),
        ("1.600 doanh nghiệp", 1_600, "companies"),
        ("5.000 tấn gạo", 5_000, "tonnes"),
        ("mười hai văn kiện", 12, "documents"),
        ("hai mươi lăm dự án", 25, "projects"),
        ("đứng thứ 26", 26, "rank"),
        ("xếp thứ tư", 4, "rank"),
        ("lớn thứ hai", 2, "rank"),
        ("gấp đôi", 2, "times"),
        ("tăng gấp 3 lần", 3, "times"),
        ("gấp rưỡi", 1.5, "times"),
        ("tăng hơn hai lần", 2, "times"),
    ],
)
def test_value_and_unit(text: str, value: float, unit: str) -> None:
    assert (only(text).value, only(text).unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("gần 200 dự án", "under"),
        ("hơn 200 dự án", "over"),
        ("trên 200 dự án", "over"),
        ("khoảng 200 dự án", None),
        ("xấp xỉ 2 tỷ USD", None),
        ("ước đạt 2 tỷ USD", None),
        ("đạt hơn 2 tỷ USD", "over"),
        ("ít nhất 2 tỷ USD", "over"),
    ],
)
def test_approximate(text: str, bound: str | None) -> None:
    assert only(text).approximate
    assert only(text).bound == bound


def test_exact() -> None:
    assert not only("có 200 dự án").approximate


@pytest.mark.parametrize(
    ("text", "rank", "of"),
    [
        ("đứng thứ 26 trên 147 quốc gia", 26, 147),
        ("xếp thứ tư trên 81 nước", 4, 81),
        ("đứng thứ 23/116 quốc gia", 23, 116),
        ("đứng thứ 33 trong tổng số 131 quốc gia", 33, 131),
        ("vị trí thứ 7 trong số 49 nước", 7, 49),
        ("đứng thứ nhất", 1, None),
    ],
)
def test_rank(text: str, rank: int, of: int | None) -> None:
    found = find_quantities(text)[0]
    assert (found.value, found.of) == (rank, of)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("tăng 17,5%", "up"),
        ("tăng trưởng trung bình 17%", "up"),
        ("giảm 2%", "down"),
        ("giảm nhẹ 0,5%", "down"),
        ("chiếm 30%", None),
        ("tăng lên 10 tỷ USD", None),
        ("tăng thêm 3 tỷ USD", "up"),
    ],
)
def test_change(text: str, change: str | None) -> None:
    assert only(text).change == change


def test_yearly() -> None:
    assert only("240 triệu USD/năm").per == "year"
    assert only("240 triệu USD mỗi năm").per == "year"


@pytest.mark.parametrize(
    "text",
    [
        "điện thoại 0912 345 678",
        "Boeing 747",
        "năm 2025",
        "lần thứ 12",
        "Điều 5",
        "G20",
        "một người bạn",
        "năm nước",
        "24/7",
        "U23",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("kỳ họp lần thứ 12", 12),
        ("Đại hội lần thứ XIV", 14),
        ("Kỳ họp thứ 48 Ủy ban liên Chính phủ", 48),
        ("phiên họp thứ tư", 4),
        ("lần thứ nhất", 1),
        ("lần đầu tiên", 1),
        ("khóa XIII", 13),
        ("lần thứ hai mươi lăm", 25),
        ("lần thứ mười hai", 12),
        ("Hội nghị cấp cao", None),
        ("lần này", None),
    ],
)
def test_ordinal(text: str, value: int | None) -> None:
    assert ordinal(text) == value


@pytest.mark.parametrize(
    ("numeral", "value"), [("XIV", 14), ("IX", 9), ("MCMXC", 1990), ("IIII", None), ("", None), ("VX", None)]
)
def test_roman(numeral: str, value: int | None) -> None:
    assert roman(numeral) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("mười hai", 12),
        ("hai mươi mốt", 21),
        ("một trăm linh năm", 105),
        ("ba nghìn hai trăm", 3200),
        ("hai triệu rưỡi", 2_500_000),
        ("ba rưỡi", 3.5),
        ("hai ba", None),
        ("xin chào", None),
        ("", None),
    ],
)
def test_number_in_words(words: str, value: float | None) -> None:
    assert number_in_words(words) == value


@pytest.mark.parametrize(
    ("figure", "scaled", "value"),
    [
        ("4.100", False, 4100),
        ("10,07", False, 10.07),
        ("5,000", False, 5000),
        ("5,125", True, 5.125),
        ("1.234,5", False, 1234.5),
    ],
)
def test_figure(figure: str, scaled: bool, value: float) -> None:
    assert parse_figure(figure, scaled=scaled) == value


WORDS = """1 4,1 4.100 tỷ triệu USD đồng % hơn gần tăng giảm gấp đôi thứ tư trên / - dự án người mười hai năm rưỡi nửa
XIV $ ² ٣ İ"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=20).map(" ".join) | st.text(max_size=60))
def test_any_text_gives_ordered_spans(text: str) -> None:
    found = find_quantities(text)
    assert found == sorted(found, key=lambda q: (q.start, q.end)) == find_quantities(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    ordinal(text)
    number_in_words(text)


@pytest.mark.parametrize(
    "worst",
    ["1", "1.000", "1,", "một ", "mười ", "tỷ ", "gần gần ", "tăng ", "thứ ", "gấp ", "1 - ", " ", "$", "trên hơn "],
)
def test_worst_cases_take_linear_time(worst: str) -> None:
    text = (worst * (100_000 // len(worst) + 1))[:100_000]
    began = time.process_time()
    find_quantities(text)
    assert time.process_time() - began < 3.0
