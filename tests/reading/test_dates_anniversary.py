"""Anniversaries and the year that they count from. Every sentence is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.reading.dates import find_dates
from banggiao.reading.dates.anniversary import anniversary, find_anniversaries, founding_year


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("kỷ niệm 75 năm thiết lập quan hệ ngoại giao", 75),
        ("lễ kỷ niệm lần thứ 78 Quốc khánh", 78),
        ("kỷ niệm hai mươi lăm năm ngày ký hiệp định", 25),
        ("tròn 20 năm ông lên ngôi", 20),
        ("nhân dịp 50 năm quan hệ", 50),
        ("sau 30 năm thiết lập quan hệ", 30),
        ("45 năm ngày ký hiệp ước", 45),
        ("hơn 70 năm qua", None),
        ("gần 40 năm đổi mới", None),
        ("gần 30 năm thiết lập quan hệ", None),
        ("gần 29 năm thiết lập quan hệ", 29),
        ("75 năm trước", None),
        ("ở tuổi 75", None),
        ("trao kỷ niệm chương", None),
    ],
)
def test_years(text: str, years: int | None) -> None:
    assert anniversary(text) == years


@pytest.mark.parametrize(
    ("text", "published", "year"),
    [
        ("Hai nước kỷ niệm 37 năm lập quan hệ ngoại giao.", "2025-10-10", "1988"),
        ("chờ dịp kỷ niệm 48 năm thiết lập quan hệ vào năm 2027.", "2024-11-20", "1979"),
        ("hướng tới kỷ niệm 48 năm nối quan hệ.", "2024-11-20", None),
        ("Tháng 2-2025 tới đây, Lào và Chile sẽ chạm cột mốc 46 năm thiết lập quan hệ.", "2024-11-20", "1979"),
        ("chỉ một năm trước thềm kỷ niệm 46 năm nối quan hệ.", "2024-06-19", "1979"),
        ("Năm 2028, hai nước kỷ niệm 60 năm quan hệ.", "2024-06-19", "1968"),
        ("sẽ kỷ niệm 40 năm quan hệ trong năm tới.", "2024-06-19", "1985"),
        ("kỷ niệm 55 năm thiết lập quan hệ và Năm Hữu nghị Việt Nam - Chile 2026.", "2025-06-19", "1971"),
        ("Hai nước kỷ niệm 75 năm quan hệ. Năm 2030 là mục tiêu.", "2025-01-01", "1950"),
        ("Hai nước kỷ niệm 75 năm quan hệ.", None, None),
    ],
)
def test_founding_year(text: str, published: str | None, year: str | None) -> None:
    (mark,) = find_anniversaries(text)
    assert founding_year(mark, text, find_dates(text), published) == year


WORDS = "kỷ niệm tròn 75 hai mươi năm lần thứ 2025 ngày thiết lập , . một trước thềm"


@given(st.lists(st.sampled_from(WORDS.split())).map(" ".join))
def test_any_text(text: str) -> None:
    for mark in find_anniversaries(text):
        assert 0 <= mark.start < mark.end <= len(text)
        founding_year(mark, text, find_dates(text), "2025-01-01")
