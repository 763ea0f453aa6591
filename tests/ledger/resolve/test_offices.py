"""Which wordings are one office."""

from __future__ import annotations

import pytest

from banggiao.ledger.resolve.offices import office_keys, primary_key


@pytest.mark.parametrize(
    "wording",
    ["Ngoại trưởng", "Bộ trưởng Ngoại giao", "Bộ trưởng Bộ Ngoại giao", "bộ trưởng Ngoại giao và Hợp tác quốc tế"],
)
def test_foreign_ministers(wording: str) -> None:
    assert office_keys(wording) == {"minister:ngoai giao"}


@pytest.mark.parametrize(
    ("wording", "country", "keys"),
    [
        ("Phó Thủ tướng, Bộ trưởng Bộ Quốc phòng", "LAO", {"deputy:prime_minister", "minister:quoc phong"}),
        ("Thứ trưởng Bộ Ngoại giao", "VNM", {"vice_minister:ngoai giao"}),
        ("Thủ tướng Chính phủ", "VNM", {"prime_minister"}),
        ("Tổng Bí thư Ban Chấp hành Trung ương Đảng", "VNM", {"party_leader"}),
        ("Tổng Bí thư, Chủ tịch nước", "LAO", {"party_leader", "president"}),
        ("Chủ tịch", "CHN", {"president"}),
        ("Nguyên Thủ tướng", "VNM", {"former:prime_minister"}),
        ("Quyền Chủ tịch nước", "VNM", {"acting:president"}),
        ("Đại sứ Nga tại Việt Nam", "RUS", {"ambassador:viet nam"}),
        ("Ủy viên Bộ Chính trị, Bộ trưởng Công an", "VNM", {"minister:cong an"}),
        ("Phó Chủ tịch nước", "VNM", {"deputy:president"}),
    ],
)
def test_wordings(wording: str, country: str, keys: set[str]) -> None:
    assert office_keys(wording, country) == keys


def test_the_highest_office_comes_first() -> None:
    assert primary_key("Bộ trưởng Bộ Ngoại giao, Phó Thủ tướng") == "deputy:prime_minister"
