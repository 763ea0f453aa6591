"""Who takes part without a name: offices told alone, and the leaders of Europe together."""

from __future__ import annotations

import pytest

from tests.reading.facts.test_engagements import engagements


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        pytest.param(
            "Ngày 4/3, Tổng thống Mỹ tiếp Thủ tướng Đức Karl Weber tại Washington.",
            {("Tổng thống", "USA")},
            id="one named, one not",
        ),
        pytest.param("Tổng thống Nga sẽ không thăm Triều Tiên trong năm nay.", {("Tổng thống", "RUS")}, id="a visit"),
        pytest.param(
            "Ngày 4/3, Tổng thống Mỹ John Roe tiếp Thủ tướng Đức Karl Weber tại Washington.", set(), id="both named"
        ),
    ],
)
def test_offices_told_alone(text: str, offices: set[tuple[str, str]]) -> None:
    assert {(u.office, u.country) for fact in engagements(text) for u in fact.unnamed} == offices


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Ngày 4/3, Tổng thống Mỹ John Roe gặp các lãnh đạo châu Âu tại Nhà Trắng.", ("EU", "USA")),
        ("Lãnh đạo nhiều nước châu Âu sẽ gặp Tổng thống Mỹ John Roe ngày 7/3.", ("EU", "USA")),
        ("Ngày 4/3, Tổng thống Mỹ John Roe gặp lãnh đạo Liên minh châu Âu tại Brussels.", ("EU", "USA")),
    ],
)
def test_leaders_of_europe_are_one_side(text: str, parties: tuple[str, ...]) -> None:
    assert parties in {fact.parties for fact in engagements(text)}


def test_a_trip_to_europe_is_no_meeting_with_its_leaders() -> None:
    text = "Bộ trưởng Lê Văn Nam vừa kết thúc chuyến công tác ba nước châu Âu."
    assert all("EU" not in fact.parties for fact in engagements(text))
