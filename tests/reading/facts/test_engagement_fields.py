"""The fields of an engagement once it is found: status, name, date, sides and place, in short items and long ones."""

from typing import Any

import pytest

from tests.reading.facts.test_engagement_wording import GOES_ON
from tests.reading.facts.test_engagements import engagements, told


@pytest.mark.parametrize("behind", ["", GOES_ON], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Status.
        ("Ông Soto gây nên tranh cãi tại hội nghị thượng đỉnh NATO ở Brussels. Tổng thống Chile Ana Soto vắng mặt.",
         {"kind": "conference", "status": "held"}),
        ("Tổng thống Chile Ana Soto nói hội nghị thượng đỉnh Chile - Bỉ dự kiến diễn ra ngày 12/12 có thể bị hoãn.",
         {"kind": "conference", "status": "planned"}),
        ("Tổng thống Chile Ana Soto đề xuất một cuộc gặp trực tiếp với Thủ tướng Bỉ Luc Janssens.",
         {"kind": "meeting", "status": "proposed"}),
        ("Chile cho biết ngày tổ chức hội nghị thượng đỉnh Chile - Bỉ chưa được ấn định.",
         {"kind": "conference", "status": "planned", "parties": ("BEL", "CHL")}),
        ("Báo chí nói về hội nghị thượng đỉnh Chile - Bỉ lần thứ hai, sẽ diễn ra vào mùa hè.",
         {"kind": "conference", "status": "planned"}),
        ("Đặc phái viên Chile Ana Soto lên kế hoạch phân tích kết quả của hội nghị thượng đỉnh Bỉ - Serbia.",
         {"kind": "conference", "status": "held", "parties": ("BEL", "SRB")}),
        ("Khi đến Brussels tham dự Hội nghị ASEM, Tổng thống Chile Ana Soto sẽ nêu vấn đề thương mại.",
         {"kind": "conference", "status": "planned"}),
        ("Tổng thống Chile Ana Soto đã thăm Huế trước khi ra Hà Nội, bắt đầu chuyến thăm cấp nhà nước tới Việt Nam.",
         {"kind": "visit", "status": "held", "visit_level": "state"}),
        ("Tổng thống Chile Ana Soto sẽ thăm chính thức Bỉ. Bà sau đó thăm chính thức Serbia.",
         {"kind": "visit", "status": "planned", "parties": ("CHL", "SRB")}),
        ("Tổng thống Chile Ana Soto sẽ dự hội nghị thượng đỉnh với Serbia ngày 12/12. Chile chuẩn bị nhiều tháng cho "
         "hội nghị thượng đỉnh Chile - Serbia.", {"kind": "conference", "status": "planned"}),
        # Names end before the next verb.
        ("Việc đó xảy ra sau hội nghị thượng đỉnh Chile - Bỉ hồi tháng 2.",
         {"kind": "conference", "name": "hội nghị thượng đỉnh Chile - Bỉ"}),
        ("Người dân được hỏi về hội nghị thượng đỉnh Chile - Bỉ phản ứng tích cực.",
         {"kind": "conference", "name": "hội nghị thượng đỉnh Chile - Bỉ"}),
        ("Bộ trưởng Quốc phòng Bỉ Luc Janssens dự Hội nghị Bộ trưởng Quốc phòng ASEAN mở rộng (ADMM +) ở Manila.",
         {"kind": "conference", "name": "Hội nghị Bộ trưởng Quốc phòng ASEAN mở rộng (ADMM +)"}),
        ("Chủ tịch Cuba Ana Soto đến Hà Nội dự lễ Quốc khánh 2.9.", {"kind": "ceremony", "name": "lễ Quốc khánh 2.9"}),
        # The year or the month in a name dates nothing else.
        ("Tổng thống Chile Ana Soto sẽ thăm chính thức Peru, dự Tuần lễ cấp cao APEC 2026 từ ngày 12 đến 16-11.",
         {"kind": "visit", "date": "2026-11-12"}),
        ("Trưởng Ban tổ chức Năm Đoàn kết Việt Nam - Bỉ 2022 gửi thư chúc mừng Thủ tướng Bỉ Luc Janssens.",
         {"kind": "message", "date": None}),
        ("Tổng thống Chile Ana Soto thăm Việt Nam, dự Lễ kỷ niệm 80 năm Cách mạng Tháng Tám, từ ngày 1.3 đến ngày 7.3.",
         {"kind": "visit", "date": "2026-03-01", "date_end": "2026-03-07"}),
        ("Tổng thống Chile Ana Soto đã đến Hà Nội, bắt đầu chuyến thăm từ ngày 3/3 đến ngày 7/3.",
         {"kind": "visit", "date": "2026-03-03", "date_end": "2026-03-07"}),
    ],
)  # fmt: skip
def test_fields(text: str, wanted: dict[str, Any], behind: str) -> None:
    assert told(text + behind, **wanted), engagements(text + behind)


@pytest.mark.parametrize(
    "text",
    [
        "Serbia đã tiếp nhận gần ba nghìn người tị nạn từ Chile.",
        "Việt Nam đã tiếp tục trao đổi với Bỉ về biên giới.",
        "Ngoại trưởng Serbia Marko Petrovic đáp lại tối hậu thư của Thủ tướng Bỉ Luc Janssens.",
    ],
)
def test_no_engagement(text: str) -> None:
    assert engagements(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Hội nghị thượng đỉnh Chile - Bỉ đã bị hoãn.", "cancelled"),
        ("Thủ tướng Bỉ Luc Janssens gặp Tổng thống Chile Ana Soto theo đề nghị của phía Chile.", "held"),
        ("Thủ tướng Bỉ Luc Janssens nên gặp Tổng thống Chile Ana Soto.", None),
        ("Thủ tướng Bỉ Luc Janssens đã tiếp xúc với Ngoại trưởng Chile Ana Soto.", "held"),
        ("Thủ tướng Bỉ Luc Janssens nói về kết quả của cuộc gặp sắp tới với Tổng thống Chile Ana Soto.", "planned"),
        ("Thủ tướng Bỉ Luc Janssens sẽ thăm Chile trước khi tới Serbia.", "planned"),
    ],
)
def test_neighbouring_wordings_keep_their_status(text: str, status: str | None) -> None:
    assert {str(f.status) for f in engagements(text)} == ({status} if status else set())
