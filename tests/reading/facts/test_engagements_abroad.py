"""Engagements of travellers, ships and writers, in a short item and a long article."""

from typing import Any

import pytest

from tests.reading.facts.test_engagement_wording import GOES_ON
from tests.reading.facts.test_engagements import engagements, told

WHO = "Tổng thống Chile Ricardo Soto, Thủ tướng Serbia Marko Petrovic và Chủ tịch nước Trần Hữu Lâm có mặt. "

TO_READ: list[tuple[str, dict[str, Any]]] = [
    # Ships call at ports; whose ship stands before or behind.
    ("Hai tàu hải quân Ấn Độ cập cảng Đà Nẵng hôm 3/3.", {"kind": "visit", "parties": ("IND", "VNM"), "people": ()}),
    ("Tàu INS Kiltan của Hải quân Ấn Độ đã cập cảng quốc tế Cam Ranh.",
     {"kind": "visit", "parties": ("IND", "VNM"), "place": "Cam Ranh"}),
    ("Tàu khu trục Chile thăm Đà Nẵng hôm 3/3.", {"kind": "visit", "parties": ("CHL", "VNM"), "people": ()}),
    # Aircraft carry those who come.
    ("Máy bay chở Tổng thống Soto hạ cánh xuống Belgrade trưa 3/3.",
     {"kind": "visit", "parties": ("CHL", "SRB"), "people": ("Ricardo Soto",)}),
    ("Chuyên cơ chở Thủ tướng Petrovic tới sân bay quốc tế Santiago, bắt đầu chuyến thăm Chile.",
     {"kind": "visit", "parties": ("CHL", "SRB"), "people": ("Marko Petrovic",)}),
    ("Chuyên cơ của Thủ tướng Petrovic đã tới Hà Nội sáng 4/3.",
     {"kind": "visit", "parties": ("SRB", "VNM"), "date": "2026-03-04"}),
    # Somebody at work abroad is there on a visit.
    ("Trong ngày làm việc đầu tiên tại Chile, Chủ tịch nước Trần Hữu Lâm đã gặp các nghị sĩ.",
     {"kind": "visit", "parties": ("CHL", "VNM"), "date": None}),
    ("Trong thời gian làm việc ở Chile, Chủ tịch nước Trần Hữu Lâm đã gặp các nghị sĩ.",
     {"kind": "visit", "parties": ("CHL", "VNM")}),
    ("Trong ngày thứ hai của chuyến công tác ở Chile, 4/3, Chủ tịch nước Trần Hữu Lâm đã gặp Tổng thống Soto.",
     {"kind": "visit", "parties": ("CHL", "VNM"), "date": None}),
    ("Chủ tịch nước Trần Hữu Lâm đang có chuyến công tác dự Hội nghị APEC theo lời mời của Tổng thống Soto.",
     {"kind": "visit", "parties": ("CHL", "VNM")}),
    ("Tổng thống Soto hôm 3/3 khởi động chuyến đi kéo dài 10 ngày qua ba quốc gia gồm Ấn Độ, Lào và Peru.",
     {"kind": "visit", "parties": ("CHL", "PER"), "date": "2026-03-03"}),
    ("Tổng thống Soto vinh dự được thăm Lào trên cương vị mới.", {"kind": "visit", "parties": ("CHL", "LAO")}),
    ("Trong chuyến công du kéo dài một tuần tới Đông Nam Á, Tổng thống Soto sẽ dừng chân tại Lào và Brunei.",
     {"kind": "visit", "status": "planned", "parties": ("BRN", "CHL")}),
    # Letters: who writes, behind whom it is sent to.
    ("Trong thư gửi Tổng thống Soto, Thủ tướng Petrovic chúc ông mọi điều tốt lành.",
     {"kind": "message", "parties": ("CHL", "SRB"), "people": ("Marko Petrovic", "Ricardo Soto")}),
    ("Tổng thống Soto đã có thư chúc mừng gửi Thủ tướng Petrovic.", {"kind": "message", "parties": ("CHL", "SRB")}),
    ("Thủ tướng Petrovic đã gửi lời chúc mừng nồng nhiệt tới Tổng thống Soto nhân Quốc khánh Chile.",
     {"kind": "message", "parties": ("CHL", "SRB")}),
    # Names that go on to whose they are.
    ("Đối thoại giám sát nghề muối Chile - Lào lần thứ 2 diễn ra hôm 3/3.",
     {"kind": "session", "parties": ("CHL", "LAO"), "ordinal": 2}),
    ("Hai bên nhất trí sớm tổ chức cuộc họp đầu tiên của Ủy ban chung Chile - Lào về nghề muối.",
     {"kind": "session", "parties": ("CHL", "LAO")}),
    ("Ngày 3/3, Nhóm công tác chung về nghề muối Chile - Lào họp phiên thứ ba tại Santiago.",
     {"kind": "session", "parties": ("CHL", "LAO"), "date": "2026-03-03"}),
    ("Tổng thống Soto dự Khóa họp 80 của Đại hội đồng Liên hợp quốc.",
     {"kind": "conference", "parties": ("CHL", "UN"), "ordinal": 80}),
    ("Tổng thống Soto phát biểu tại COP28 ở Dubai.", {"kind": "conference", "name": "COP28", "parties": ("CHL", "UN")}),
    ("Tại WEF Davos hồi tháng một, Thủ tướng Petrovic nói nhiều.", {"kind": "conference", "parties": ("SRB", "WEF")}),
    ("Hai nước đã phối hợp tổ chức thành công Hội thảo khoa học lần thứ 9 Chile - Lào về nghề muối.",
     {"kind": "conference", "status": "held", "parties": ("CHL", "LAO")}),
    # Ceremonies for somebody.
    ("Lễ tiễn Tổng thống Soto diễn ra tại sân bay Belgrade.", {"kind": "ceremony", "parties": ("CHL", "SRB")}),
    ("Lễ bàn giao máy cày do Chile viện trợ cho Lào diễn ra hôm 3/3 tại Vientiane.",
     {"kind": "ceremony", "parties": ("CHL", "LAO")}),
    ("Lễ trao Huân chương tặng Đại sứ Chile diễn ra tại Hà Nội hôm 3/3.",
     {"kind": "ceremony", "parties": ("CHL", "VNM")}),
    ("Hôm 3/3, lễ khởi công cầu hữu nghị Chile - Peru diễn ra tại Arica.",
     {"kind": "ceremony", "parties": ("CHL", "PER")}),
    ("Đại sứ quán Chile tại Lào hôm 3/3 tổ chức lễ kỷ niệm Quốc khánh Chile.",
     {"kind": "ceremony", "parties": ("CHL", "LAO")}),
    # Who is there.
    ("Tổng thống Soto sẽ dự cuộc họp với các nhà lãnh đạo khối BRICS tại Kazan.",
     {"kind": "conference", "status": "planned", "parties": ("BRICS", "CHL")}),
    ("Tổng thống Soto ghi nhận sự tham gia của Serbia tại Hội nghị cấp cao Tiếng nói Châu Á lần thứ ba.",
     {"kind": "conference", "name": "Hội nghị cấp cao Tiếng nói Châu Á lần thứ ba", "parties": ("SRB",)}),
    ("Tại cuộc họp báo sau khi hội đàm với Thủ tướng Petrovic, Tổng thống Soto nói nhiều.",
     {"kind": "press", "parties": ("CHL",)}),
    # Others.
    ("Trong buổi tiếp đón các nghị sĩ Serbia hôm 3/3, Tổng thống Soto nói nhiều.",
     {"kind": "meeting", "parties": ("CHL", "SRB")}),
    ("Tổng thống Soto sẽ gặp giới lãnh đạo Lào tại Vientiane.",
     {"kind": "meeting", "status": "planned", "parties": ("CHL", "LAO")}),
    ("Tổng thống Soto nói chuyện qua điện thoại với Thủ tướng Petrovic.", {"kind": "call", "parties": ("CHL", "SRB")}),
    ("Sau hội đàm, hai Bộ trưởng Quốc phòng Chile và Serbia đã ký Kế hoạch hợp tác giai đoạn 2026-2028.",
     {"kind": "signing", "parties": ("CHL", "SRB")}),
]  # fmt: skip

TO_LEAVE: list[tuple[str, dict[str, Any]]] = [
    ("Tàu chở chuối từ Chile cập cảng Đà Nẵng.", {"kind": "visit"}),
    ("Tổng thống Soto dừng chân tại một quán phở.", {"kind": "visit"}),
    ("Bưu kiện sẽ tới sau ba ngày làm việc ở Chile.", {"kind": "visit"}),
    ("Tại cuộc gặp, Tổng thống Soto gửi lời chúc mừng tới Thủ tướng Petrovic nhân dịp năm mới.", {"kind": "message"}),
    ("Serbia ngày 3/3 triệu Đại sứ Chile đến trao công hàm.", {"kind": "message"}),
    ("Chuyên cơ của Thủ tướng Petrovic đã đến sân bay Santiago, bắt đầu chuyến thăm Chile.",
     {"kind": "visit", "parties": ("CHL", "VNM")}),
    ("Tổng thống Soto nhiều lần bày tỏ mong muốn sớm thăm Lào.", {"kind": "visit"}),
    ("Bộ Ngoại giao Chile năm 2020 nhắc việc đàm phán Bộ quy tắc ứng xử với Serbia.", {"kind": "talks"}),
    ("Thủ tướng Petrovic nhắc năm 2023 và cho biết Tổng thống Soto sẽ thăm Serbia.",
     {"kind": "visit", "date": "2023"}),
    ("Bệnh nhân Chile được thăm khám ở Lào.", {"kind": "visit"}),
    ("Tổng thống Soto gặp giới doanh nghiệp Serbia.", {"kind": "meeting"}),
    ("Lễ bàn giao nhà tình nghĩa diễn ra ở Cần Thơ.", {"kind": "ceremony"}),
    ("Chile và Serbia đã ký Hiệp định thương mại năm 2011.", {"kind": "signing"}),
    ("Tổng thống Soto thăm Lào từ ngày 4 đến 6/3. Ông tới Vientiane hôm 4/3 và dự lễ hôm 6/3 ở Lào.",
     {"kind": "visit", "date": "2026-03-06"}),
]  # fmt: skip


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize(("text", "wanted"), TO_READ)
def test_read(text: str, wanted: dict[str, Any], long: bool) -> None:
    assert told(WHO + text + GOES_ON * long, **wanted), engagements(WHO + text + GOES_ON * long)


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize(("text", "wanted"), TO_LEAVE)
def test_left_alone(text: str, wanted: dict[str, Any], long: bool) -> None:
    assert not told(WHO + text + GOES_ON * long, **wanted), engagements(WHO + text + GOES_ON * long)
