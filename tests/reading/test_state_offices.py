"""Offices that states don't have."""

import pytest

from banggiao.reading.state_offices import without


@pytest.mark.parametrize(
    ("heads", "lacking"),
    [
        ({"tổng thống"}, {"JPN", "VNM"}),
        ({"phó tổng thống"}, {"JPN", "VNM"}),
        ({"thủ tướng"}, {"USA"}),
        ({"quốc vương"}, {"FRA", "USA", "VNM"}),
        ({"tổng thống", "bộ trưởng"}, {"JPN", "VNM"}),
        ({"bộ trưởng"}, set()),
        (set(), set()),
    ],
)
def test_who_lacks_an_office(heads: set[str], lacking: set[str]) -> None:
    assert without(["FRA", "JPN", "USA", "VNM"], heads) == lacking
