"""Engagements that are told at all, and those that only seem to be; in an item of two lines and in a long article."""

from typing import Any

import pytest

from tests.reading.facts.test_engagement_wording import GOES_ON
from tests.reading.facts.test_engagements import engagements, told

TO_READ: list[tuple[str, dict[str, Any]]] = [
    # A verb after the name of a pair is no part of the name.
    ("Thượng đỉnh Mỹ - Triều đổ vỡ vào phút chót tại Helsinki.",
     {"kind": "conference", "name": "Thượng đỉnh Mỹ - Triều", "parties": ("PRK", "USA")}),
    ("Hội nghị thượng đỉnh Hàn - Triều cuối cùng cũng diễn ra hôm 3/3.",
     {"kind": "conference", "name": "Hội nghị thượng đỉnh Hàn - Triều", "date": "2026-03-03"}),
    # Plans, ideas, welcomes.
    ("Tổng thống Chile Ricardo Soto được khuyên công du Serbia.", {"kind": "visit", "status": "proposed"}),
    ("Chile và Serbia đang bàn về kế hoạch thăm Chile của Thủ tướng Marko Petrovic.",
     {"kind": "visit", "status": "planned"}),
    ("Tổng thống Chile Ricardo Soto ngày 2/3 nói quyết định tổ chức cuộc gặp với Tổng thống Serbia Marko Petrovic.",
     {"kind": "meeting", "status": "planned"}),
    ("Bí thư Thành ủy Trần Văn Nam hoan nghênh Tổng thống Chile Ricardo Soto thăm Việt Nam và TP.HCM.",
     {"kind": "visit", "status": "held", "people": ("Ricardo Soto",)}),
    ("Việt Nam hoan nghênh Bộ trưởng Quốc phòng Bỉ Luc Janssens thăm chính thức Việt Nam trong năm 2027.",
     {"kind": "visit", "status": "invited", "date": "2027"}),
    # What is put off is something else.
    ("Thủ tướng Bỉ Luc Janssens nêu dự án bị trì hoãn quá lâu trong cuộc gặp với Tổng thống Chile Ricardo Soto.",
     {"kind": "meeting", "status": "held"}),
    # An organisation is no host.
    ("Tòa Hình sự Quốc tế (ICC) đề nghị Mông Cổ bắt giữ Tổng thống Chile Ricardo Soto khi ông có chuyến thăm tới đó.",
     {"kind": "visit", "parties": ("CHL", "MNG")}),
    # Letters go from one to the other.
    ("Tổng thống Chile Ricardo Soto cho biết ông đã nhận thêm một lá thư từ Tổng thống Serbia Marko Petrovic. Việt Nam "
     "theo dõi sát.", {"kind": "message", "parties": ("CHL", "SRB")}),
    ("Thủ tướng Nguyễn Văn Bình dự Diễn đàn Kinh tế Thế giới (WEF) tại Davos ngày 20/1.",
     {"kind": "conference", "parties": ("VNM", "WEF"), "date": "2026-01-20"}),
]  # fmt: skip

TO_LEAVE_ALONE = [
    "Ngày 4/3, Việt Nam đã tiếp nhận 5 máy bay huấn luyện do Bỉ sản xuất.",
    "Bỉ đã tiếp nhận gần ba triệu người tị nạn từ Serbia.",
    "Sau khi nhậm chức, các tổng thống Chile thường thăm Brazil.",
    "Tổng thống Chile Ricardo Soto và Thủ tướng Bỉ Luc Janssens xúc tiến gặp gỡ lãnh đạo Serbia.",
    "Chile áp dụng các nghi thức đón tiếp khác nhau với các lãnh đạo Bỉ và Serbia.",
    "Tổng thống Chile Ricardo Soto bỏ lỡ hội nghị thượng đỉnh của khối BRICS năm 2023 tại Nam Phi.",
    "Canada là một trong 21 thành viên của Diễn đàn Hợp tác Kinh tế châu Á - Thái Bình Dương (APEC).",
]


@pytest.mark.parametrize("behind", ["", GOES_ON], ids=["alone", "in an article"])
@pytest.mark.parametrize(("text", "wanted"), TO_READ)
def test_engagements_to_find(text: str, wanted: dict[str, Any], behind: str) -> None:
    assert told(text + behind, **wanted), engagements(text + behind)


@pytest.mark.parametrize("behind", ["", GOES_ON], ids=["alone", "in an article"])
@pytest.mark.parametrize("text", TO_LEAVE_ALONE)
def test_no_engagements_here(text: str, behind: str) -> None:
    assert engagements(text + behind) == []


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        # A headline's or lead's verb has no tense, and a noun alone doesn't say whether it was.
        ("Thủ tướng Bỉ thăm chính thức Việt Nam\n\nThủ tướng Bỉ Luc Janssens thăm chính thức Việt Nam.\n\nThủ tướng Bỉ "
         "Luc Janssens sẽ thăm chính thức Việt Nam theo thông cáo của Bộ Ngoại giao.", "visit", "planned"),
        ("Vua Bỉ Philippe đến Việt Nam hôm nay 5-3. Theo thông cáo, Vua Bỉ Philippe sẽ thăm Việt Nam trong hai ngày 5 "
         "và 6-3.", "visit", "held"),
        ("Chile lo thượng đỉnh Chile - Serbia đổ vỡ. Tổng thống Chile Ricardo Soto và Tổng thống Serbia Marko Petrovic "
         "sẽ tham dự hội nghị thượng đỉnh Chile - Serbia.", "conference", "planned"),
    ],
)
def test_what_is_told_twice_is_one(text: str, kind: str, status: str) -> None:
    found = [e for e in engagements(text + GOES_ON) if str(e.kind) == kind]
    assert [str(e.status) for e in found] == [status], found


def test_a_summit_gone_by_is_not_the_next_one() -> None:
    found = engagements(
        "Hội nghị thượng đỉnh Chile - Serbia lần thứ hai diễn ra hồi tháng 6/2025. Tổng thống Chile Ricardo Soto dự "
        "kiến dự hội nghị thượng đỉnh Chile - Serbia lần thứ ba."
    )
    assert {(f.ordinal, str(f.status)) for f in found if str(f.kind) == "conference"} == {(2, "held"), (3, "planned")}
