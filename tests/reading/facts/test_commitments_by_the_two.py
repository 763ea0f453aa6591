"""What the two agree, by whichever of their offices they are called."""

from __future__ import annotations

import pytest

from banggiao.model.facts import Commitment
from tests.reading.frames import facts_of


@pytest.mark.parametrize(
    "who",
    [
        "Hai Bộ trưởng", "Hai vị Bộ trưởng", "Hai đồng chí Bộ trưởng", "Hai đồng chí Tổng Bí thư", "Hai ngài", "Hai Bộ",
        "Hai Chủ tịch Quốc hội", "Lãnh đạo hai Bộ", "Hai Bộ Công an", "Hai cơ quan lập pháp", "Hai Đại sứ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("agreed", ["nhất trí", "thống nhất"])
def test_the_two_by_any_of_their_offices_agree(who: str, agreed: str) -> None:
    found = facts_of(f"{who} {agreed} đẩy mạnh hợp tác chống ma túy.", Commitment)
    assert [(str(f.modality), f.holders) for f in found if isinstance(f, Commitment)] == [("agreed", ("KOR", "VNM"))]


@pytest.mark.parametrize(
    "text",
    ["Bộ trưởng Thống nhất Hàn Quốc Nam Ji-won họp tại Seoul.", "Ngày Thống nhất nước Đức là ngày nghỉ ở Berlin."],
)
def test_unity_in_a_name_is_no_agreement(text: str) -> None:
    assert not facts_of(text, Commitment)
