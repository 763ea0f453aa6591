"""Any sentence on aid is read, whoever of its sides is told by a name that no state has. Every sentence is made up."""

import pytest

from banggiao.model.facts import Indicator
from tests.reading.frames import facts_of


@pytest.mark.parametrize(
    "text",
    [
        "Lima năm ngoái nhận gói hỗ trợ an ninh trị giá 600 triệu yên từ Tokyo.",
        "Năm ngoái nhận gói hỗ trợ an ninh trị giá 600 triệu yên.",
        "Gói viện trợ trị giá 600 triệu yên được cảm ơn.",
    ],
)
def test_aid_between_capitals_or_nobody_breaks_nothing(text: str) -> None:
    assert all(isinstance(fact, Indicator) for fact in facts_of(text, Indicator))
