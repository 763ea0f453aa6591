"""Engagements told in the constructions that newspapers use most, in an item of two lines and in a long article."""

from typing import Any

from tests.reading.facts.engagement_rows import left_alone, read
from tests.reading.facts.test_engagement_wording import GOES_ON
from tests.reading.facts.test_engagements import engagements

TO_READ: list[tuple[str, dict[str, Any]]] = [
    # Where somebody goes, with when and how between.
    ("Ông Ricardo Soto, Đặc phái viên của Tổng thống Chile, hôm qua đã đến Brussels. Tổng thống Chile Ana Reyes vui.",
     {"kind": "visit", "parties": ("BEL", "CHL")}),
    ("Tổng thống Chile Ricardo Soto dự kiến lên đường tới Brussels.",
     {"kind": "visit", "status": "planned", "parties": ("BEL", "CHL")}),
    ("Tổng thống Chile Ricardo Soto hồi tháng 11 đã tới Hà Nội.", {"kind": "visit", "parties": ("CHL", "VNM")}),
    ("Tổng thống Chile Ricardo Soto và Tổng thống Serbia Marko Petrovic tới Singapore hôm 1/3.",
     {"kind": "visit", "parties": ("SGP", "SRB"), "people": ("Marko Petrovic",)}),
    # Who they are stands behind the pair.
    ("Cuộc gặp thượng đỉnh Chile - Serbia lần 2 giữa Tổng thống Chile Ricardo Soto và Tổng thống Serbia Marko Petrovic "
     "đã kết thúc.", {"kind": "meeting", "people": ("Ricardo Soto", "Marko Petrovic")}),
    ("Tổng thống Chile Ricardo Soto. Tổng thống Serbia Marko Petrovic. Bỉ chi 12 triệu euro cho cuộc gặp lịch sử "
     "Soto - Petrovic.", {"kind": "meeting", "parties": ("CHL", "SRB")}),
    # Whoever meets one goes on to meet the next.
    ("Tổng thống Chile Ricardo Soto đã gặp Chủ tịch nước Trần Hữu Lâm, Thủ tướng Nguyễn Văn Bình và chào xã giao Tổng "
     "Bí thư Nguyễn Văn Phú.",
     {"kind": "meeting", "people": ("Ricardo Soto", "Nguyễn Văn Phú")}),
    ("Tổng thống Chile Ricardo Soto hội đàm với Tổng thống Serbia Marko Petrovic. Họ từng gặp nhau năm 2016.",
     {"kind": "meeting", "parties": ("CHL", "SRB"), "date": "2016"}),
    ("Tổng thống Chile Ricardo Soto ngày 3/3 bay tới Brussels dự hội nghị G7.",
     {"kind": "conference", "parties": ("CHL", "G7")}),
    ("Ông Ricardo Soto, Tổng thống Chile, tới Hà Nội tròn một tuần sau hội nghị thượng đỉnh lịch sử Bỉ - Serbia.",
     {"kind": "conference", "parties": ("BEL", "SRB")}),
]  # fmt: skip

TO_LEAVE: list[tuple[str, dict[str, Any]]] = [
    ("Các nghị sĩ Bỉ tranh luận về việc cấm Tổng thống Chile Ricardo Soto đến Bỉ.", {"kind": "visit"}),
    ("Em gái Tổng thống Chile Ricardo Soto đến Hà Nội.", {"kind": "visit", "people": ("Ricardo Soto",)}),
    ("Thủ tướng Nguyễn Văn Bình yêu cầu các bộ bảo đảm an ninh cho cuộc hội đàm thượng đỉnh Chile - Serbia.",
     {"parties": ("CHL", "SRB", "VNM")}),
    ("Tổng thống Chile Ricardo Soto đến Brussels tròn một tuần sau lễ hội.", {"kind": "visit", "status": "planned"}),
    ("Thủ tướng Nguyễn Văn Bình hội đàm với Thủ tướng Bỉ Luc Janssens. Cuộc hội đàm thượng đỉnh Việt Nam - Bỉ kéo dài.",
     {"kind": "conference"}),
]  # fmt: skip


test_read = read(TO_READ)


test_left_alone = left_alone(TO_LEAVE)


def test_one_who_receives_somebody_unknown_takes_no_other_meeting_with_him() -> None:
    found = engagements(
        'Nhà lãnh đạo Bỉ cảm ơn vì được "đón tiếp tốt" ở Chile. Cuộc gặp thượng đỉnh Bỉ - Chile diễn ra ở Santiago.'
    )
    assert [f.parties for f in found] == [("BEL", "CHL")]


def test_meetings_of_other_years_and_places_are_their_own() -> None:
    found = engagements(
        "Tổng thống Chile Ricardo Soto gặp Tổng thống Serbia Marko Petrovic tại Paris. Hai ông gặp nhau lần đầu năm "
        "2016 ở Lima, Peru." + GOES_ON
    )
    assert sorted((f.place, f.date) for f in found) == [("Lima", "2016"), ("Paris", None)]


MORE: list[tuple[str, dict[str, Any]]] = [
    # What one would rather stay away from is a meeting to come, though an 'if' stands before it.
    ("Tổng thống Chile Ana Soto nói sẽ tốt hơn nếu bà không tham gia cuộc gặp giữa lãnh đạo Bỉ và Serbia.",
     {"kind": "meeting", "status": "planned", "parties": ("BEL", "SRB")}),
    ("Tổng thống Chile Ricardo Soto ngày 3/3 dự APEC 2026 ở Lima.",
     {"kind": "conference", "name": "APEC 2026", "parties": ("APEC", "CHL")}),
    ("Tổng thống Chile Ricardo Soto gặp Tổng thống Serbia Marko Petrovic bên lề G20 tại Osaka.",
     {"kind": "conference", "name": "G20", "parties": ("CHL", "G20", "SRB")}),
    ("Tổng thống Chile Ricardo Soto hôm 3/3 ăn tối cùng Thủ tướng Bỉ Luc Janssens tại Brussels.",
     {"kind": "meeting", "parties": ("BEL", "CHL")}),
    ("Tổng thống Chile Ricardo Soto công du châu Á từ ngày 3 đến 14/3 với các điểm dừng chân là Nhật Bản và Lào.",
     {"kind": "visit", "parties": ("CHL", "LAO")}),
    ("Tổng thống Chile Ricardo Soto sẽ có chuyến công du đến châu Á với các điểm dừng chân tại Nhật Bản và Lào.",
     {"kind": "visit", "status": "planned", "parties": ("CHL", "JPN")}),
    ("Thủ tướng Bỉ Luc Janssens đón Thủ tướng Nguyễn Văn Bình đến thăm chiều nay.",
     {"kind": "visit", "place_country": "BEL", "people": ("Nguyễn Văn Bình",)}),
    ("Đón tiếp Thủ tướng Nguyễn Văn Bình đến thăm chiều nay, Thủ tướng Bỉ Luc Janssens chia sẻ quan ngại.",
     {"kind": "visit", "place_country": "BEL", "people": ("Nguyễn Văn Bình",)}),
    ("Tổng thống Chile Ricardo Soto sẽ đón Thủ tướng Nguyễn Văn Bình tại Santiago.",
     {"kind": "meeting", "status": "planned", "parties": ("CHL", "VNM")}),
    ("Tổng thống Chile Ricardo Soto đang thăm Việt Nam. Ông Soto đã thăm chùa Một Cột sáng nay.",
     {"kind": "visit", "place": "chùa Một Cột", "place_country": "VNM"}),
    ("Ngoại trưởng Bỉ Luc Janssens nói trong cuộc gặp với Bộ trưởng Bỉ Paul Claes, Tổng thống Chile Ana Soto đã hứa.",
     {"kind": "meeting", "parties": ("BEL", "CHL")}),
    ("Tổng thống Chile Ricardo Soto nói trong cuộc họp báo sau khi hội đàm.", {"kind": "press", "parties": ("CHL",)}),
    ("Tổng thống Chile Ricardo Soto sẽ không gặp Thủ tướng Bỉ Luc Janssens bên lề G20.",
     {"kind": "conference", "status": "planned"}),
    ("Thủ tướng Nguyễn Văn Bình dự Hội nghị thượng đỉnh nhóm các nền kinh tế mới nổi hàng đầu (G20) tại Osaka.",
     {"kind": "conference", "parties": ("G20", "VNM"),
      "name": "Hội nghị thượng đỉnh nhóm các nền kinh tế mới nổi hàng đầu (G20)"}),
    ("Một tàu sân bay Bỉ sẽ thăm Đà Nẵng vào tháng 6.",
     {"kind": "visit", "status": "planned", "parties": ("BEL", "VNM")}),
    ("Tàu hộ vệ Bỉ ghé thăm cảng Singapore hôm 3/3.", {"kind": "visit", "parties": ("BEL", "SGP"), "people": ()}),
    ("Thủ tướng Nguyễn Văn Bình hội đàm với Thủ tướng Bỉ Luc Janssens nhân dịp ông thăm chính thức Việt Nam.",
     {"kind": "visit", "place_country": "VNM", "people": ("Luc Janssens",)}),
    ("Tổng thống Chile Ricardo Soto gặp Tổng thống Serbia Marko Petrovic tại Paris. Cuộc gặp thứ hai diễn ra ở Lima.",
     {"kind": "meeting", "parties": ("CHL", "SRB"), "place": "Lima"}),
    ("Thủ tướng Nguyễn Văn Bình sẽ dự diễn đàn xúc tiến đầu tư Việt Nam - Bỉ.",
     {"kind": "conference", "name": "diễn đàn xúc tiến đầu tư Việt Nam - Bỉ", "parties": ("BEL", "VNM")}),
    ("Trong chuyến thăm Bỉ hôm 3/3, Tổng thống Chile Ricardo Soto nói lời hay, và việc này của Tổng thống Serbia Marko "
     "Petrovic được khen.", {"kind": "visit", "parties": ("BEL", "CHL")}),
    ("Sau chuyến thăm Bỉ, Tổng thống Chile Ricardo Soto sẽ nghỉ ngơi.", {"kind": "visit", "parties": ("BEL", "CHL")}),
]  # fmt: skip

LESS: list[tuple[str, dict[str, Any]]] = [
    ("Tổng thống Chile Ricardo Soto muốn dự APEC CEO Summit.", {"kind": "conference", "name": "APEC"}),
    ("Thủ tướng Bỉ Luc Janssens đón Tổng thống Chile Ricardo Soto tại sân bay Brussels.", {"kind": "meeting"}),
    ("Tổng thống Chile Ricardo Soto thăm chùa Hoa Sen.", {"kind": "visit", "visit_level": "other"}),
    ("Thủ tướng Nguyễn Văn Bình đang thăm Bỉ. Thủ tướng Nguyễn Văn Bình thăm Đại sứ quán Việt Nam.",
     {"kind": "visit", "visit_level": "other"}),
    ("Đây là lần đầu tiên sau 15 năm một Tổng thống Chile đến Bỉ.", {"kind": "visit"}),
    ("Đây là chuyến thăm Bỉ đầu tiên của Ngoại trưởng Chile Ricardo Soto từ khi ông nhậm chức vào tháng 5/2018.",
     {"kind": "visit", "date": "2018-05"}),
    ("Tổng thống Chile Ricardo Soto cười trong chuyến thăm thành phố Arica. Bỉ mua đồng.",
     {"kind": "visit"}),
    ("Tổng thống Chile Ricardo Soto có mặt ở Bỉ trong khuôn khổ chuyến thăm 10 ngày tới châu Âu. Bỉ vui.",
     {"kind": "visit", "parties": ("CHL", "VNM")}),
    ("Tổng thống Chile Ricardo Soto từng thăm Bỉ cách đây hơn một năm.", {"kind": "visit", "date": "2025"}),
    ("Tổng thống Chile Ricardo Soto gửi thư mời Thủ tướng Bỉ Luc Janssens thăm nước này khi Ngoại trưởng Bỉ Paul Claes "
     "công du Serbia.", {"kind": "visit", "status": "invited", "place_country": "SRB"}),
    ("Bỉ điều các tàu chiến tới thăm Việt Nam.", {"kind": "visit", "people": ("Luc Janssens",)}),
    ("Các bên khởi động đàm phán COC vào tháng 8/2017 giữa Bỉ và Chile.", {"kind": "talks"}),
]  # fmt: skip


test_read_too = read(MORE)


test_left_alone_too = left_alone(LESS)


def test_a_ship_and_a_minister_come_apart() -> None:
    found = engagements(
        "Bộ trưởng Quốc phòng Bỉ Luc Janssens thăm chính thức Việt Nam. Ông đã trình để tàu sân bay Bỉ thăm Đà "
        "Nẵng vào tháng 6/2026." + GOES_ON
    )
    assert {(f.date, len(f.participants)) for f in found} == {(None, 1), ("2026-06", 0)}
