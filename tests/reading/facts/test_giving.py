"""Aid that is told by capitals, or by nobody's name at all. Every sentence is made up."""

import pytest

from banggiao.model.facts import Indicator
from tests.reading.frames import facts_of


@pytest.mark.parametrize(
    "text",
    [
        "Lima năm ngoái nhận gói hỗ trợ an ninh trị giá 600 triệu yên từ Tokyo.",
        "Lima đã nhận gói hỗ trợ an ninh trị giá 600 triệu yên của Tokyo.",
    ],
)
def test_capitals_stand_for_giver_and_taker(text: str) -> None:
    found = [(f.origin, f.destination) for f in facts_of(text, Indicator) if isinstance(f, Indicator)]
    assert found == [("JPN", "PER")]


@pytest.mark.parametrize("text", ["Năm ngoái nhận gói hỗ trợ trị giá 600 triệu yên.", "Gói viện trợ được cảm ơn."])
def test_who_gives_is_not_made_up(text: str) -> None:
    assert facts_of(text, Indicator, lead="") == []
