"""Engagements in the wordings of newspapers: whose day, whose person, one event or two."""

from typing import Any

import pytest

from tests.reading.facts.test_engagements import engagements, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # The day of a statement isn't that of what it tells.
        ("Bộ Ngoại giao Serbia hôm 3/3 thông báo Ngoại trưởng Marko Petrovic sẽ thăm Chile.",
         {"kind": "visit", "status": "planned", "date": None}),
        ("Tổng thống Chile Ricardo Soto ngày 3/3 xác nhận sẽ gặp Tổng thống Serbia Marko Petrovic vào cuối tháng 4.",
         {"kind": "meeting", "status": "planned", "date": "2026-04"}),
        ("Người phát ngôn Bộ Ngoại giao Bỉ Luc Janssens trả lời vào tối 4/3 rằng Bỉ và Chile đã gặp nhau tại Hội nghị "
         "An ninh Munich.", {"kind": "meeting", "parties": ("BEL", "CHL"), "date": None}),
        ("Thủ tướng Nguyễn Văn Bình ngày 3/3 cho biết tại cuộc gặp với Thủ tướng Bỉ Luc Janssens rằng hai nước là bạn.",
         {"kind": "meeting", "date": "2026-03-03"}),
        # What is threatened, asked for, promised.
        ("Serbia dọa sẽ hủy cuộc gặp thượng đỉnh với Croatia.", {"kind": "meeting", "status": "planned"}),
        ("Tổng thống Chile Ricardo Soto chấp nhận lời mời gặp từ Tổng thống Serbia Marko Petrovic.",
         {"kind": "meeting", "status": "accepted"}),
        ("Tổng thống Chile Ricardo Soto đã mời lãnh đạo Serbia đến Santiago.",
         {"kind": "visit", "status": "invited", "parties": ("CHL", "SRB"), "place_country": "CHL"}),
        ("Tổng thống Serbia nói đang đàm phán với Jordan.", {"kind": "talks", "parties": ("JOR", "SRB")}),
        # Who stands on which side.
        ("Ngày 1/3, Nga và Ukraine hội đàm tại Istanbul với sự trung gian của Thổ Nhĩ Kỳ.",
         {"kind": "talks", "parties": ("RUS", "UKR")}),
        ("Tại buổi Bộ trưởng Tài chính Trần Văn Nam tiếp ông Paul Claes, Thứ trưởng Bộ Tài chính Bỉ, hai bên trao đổi.",
         {"kind": "meeting", "people": ("Trần Văn Nam", "Paul Claes")}),
        ("Tiếp theo cuộc điện đàm của Thủ tướng Nguyễn Văn Bình với Thủ tướng Bỉ Luc Janssens, Bộ trưởng Trần Văn Nam "
         "đã gửi thư cho người đồng cấp Bỉ.", {"kind": "call", "people": ("Nguyễn Văn Bình", "Luc Janssens")}),
        ("Thủ tướng Nguyễn Văn Bình điện đàm với Chủ tịch Quốc hội Chile - ông Ricardo Soto.",
         {"kind": "call", "people": ("Nguyễn Văn Bình", "Ricardo Soto")}),
        ("Đoàn đại biểu quân sự Bỉ đã viếng Lăng Bác. Việt Nam coi trọng Bỉ.",
         {"kind": "ceremony", "parties": ("BEL", "VNM"), "people": ()}),
        # Where.
        ("Tổng thống Chile Ricardo Soto đến Bỉ hôm 3/3 để thăm chính thức trước khi dự hội nghị thượng đỉnh NATO tại "
         "Hà Lan.", {"kind": "conference", "place": "Hà Lan", "date": None}),
        # Messages.
        ("Thủ tướng Bỉ Luc Janssens chúc mừng Việt Nam. Trong điện mừng, Thủ tướng Bỉ Luc Janssens chúc Thủ tướng "
         "Nguyễn Văn Bình nhiều sức khỏe.", {"kind": "message", "parties": ("BEL", "VNM")}),
        # Whose own: an office called by itself; lists; who is asked.
        ("Chủ tịch Quốc hội gặp Tổng Bí thư, Chủ tịch nước Lào.", {"kind": "meeting", "parties": ("LAO", "VNM")}),
        ("Đại tướng Trần Văn Nam gặp Bộ trưởng Quốc phòng các nước Bỉ, Chile, Úc.",
         {"kind": "meeting", "parties": ("CHL", "VNM"), "people": ("Trần Văn Nam",)}),
        ("Thủ tướng Nguyễn Văn Bình gặp Thủ tướng Bỉ Luc Janssens tại Davos và mời ông thăm Việt Nam trong năm 2027.",
         {"kind": "visit", "status": "invited", "people": ("Luc Janssens",), "date": "2027"}),
        ("Thủ tướng Bỉ Luc Janssens ngày 3/3 nhận lời mời của Thủ tướng Nguyễn Văn Bình sang thăm Việt Nam.",
         {"kind": "visit", "status": "accepted"}),
        ("Chủ tịch nước Trần Hữu Lâm bắt đầu các hoạt động song phương ở Chile.",
         {"kind": "visit", "status": "held", "parties": ("CHL", "VNM")}),
        # Signings, negotiations, occasions.
        ("Sáng 4/3, Chủ tịch nước Trần Hữu Lâm chủ trì lễ mở ký Công ước LHQ về rừng ngập mặn.",
         {"kind": "signing", "date": "2026-03-04", "parties": ("UN", "VNM")}),
        ("Ông Roe muốn đứng ra chủ trì lễ ký kết hòa ước Serbia - Croatia.",
         {"kind": "signing", "status": "proposed", "parties": ("HRV", "SRB")}),
        ("Đàm phán hòa bình Serbia - Croatia thất bại.", {"kind": "talks", "parties": ("HRV", "SRB")}),
        ("Diễn đàn Địa phương Việt Nam - Bỉ lần thứ 3, dự kiến ngày 10/4 tại Brussels, bị hủy do bão.",
         {"kind": "conference", "status": "cancelled", "ordinal": 3}),
        ("Hội nghị Bộ trưởng Kết nối hai nền kinh tế Việt Nam - Chile lần thứ 20 vừa diễn ra hôm qua ở Đà Nẵng.",
         {"kind": "conference", "status": "held", "date": "2026-03-04", "ordinal": 20}),
        ("Thủ tướng Nguyễn Văn Bình dự Đối thoại Shangri-La lần 31 ở Singapore.",
         {"kind": "conference", "ordinal": 31, "parties": ("VNM",)}),
        ("Thủ tướng Nguyễn Văn Bình chủ trì hội nghị. Chủ tịch Thượng viện Chile Ricardo Soto sẽ dự lễ Quốc khánh 2/9.",
         {"kind": "ceremony", "status": "planned", "parties": ("CHL", "VNM")}),
        ("Lãnh đạo Lào và Malaysia gặp nhau lần đầu sau vụ tai nạn tại Malaysia.", {"kind": "meeting", "place": None}),
        ("Báo chí chờ cuộc gặp giữa Tổng thống Serbia Marko Petrovic và Tổng thống Croatia Ivan Horvat sắp tới.",
         {"kind": "meeting", "status": "planned"}),
        # Online, by proxy, with others.
        ("Bộ trưởng Ngoại giao Trần Văn Nam và Bộ trưởng Ngoại giao Bỉ Luc Janssens hội đàm theo hình thức trực tuyến.",
         {"kind": "call", "parties": ("BEL", "VNM"), "place": None}),
        ("Ông Petrovic chuyển lời mời của Tổng thống Serbia tới lãnh đạo Chile thăm Belgrade.",
         {"kind": "visit", "status": "invited", "parties": ("CHL", "SRB")}),
        ("Phó Thủ tướng Trần Văn Nam dẫn đầu đoàn cán bộ kiểm lâm Việt Nam thăm Bỉ từ ngày 1 đến 3/3.",
         {"kind": "visit", "people": ("Trần Văn Nam",), "date": "2026-03-01"}),
        ("Trưởng ban Đối ngoại Trần Văn Nam có buổi làm việc với Đại sứ Cuba tại Việt Nam Orlando Gomez.",
         {"kind": "meeting", "parties": ("CUB", "VNM"), "place": None}),
        ("Sáng 4/3, Hội nghị Ngoại trưởng ASEAN - Nga khai mạc với sự tham dự của Phó Thủ tướng Trần Văn Nam.",
         {"kind": "conference", "people": ("Trần Văn Nam",)}),
        ("Việt Nam được chọn đăng cai APEC 2027. Bỉ ủng hộ Việt Nam.",
         {"kind": "conference", "status": "planned", "date": "2027", "name": "APEC 2027"}),
        ("Ủy ban hỗn hợp Việt Nam - Bỉ về năng lượng sẽ họp lần đầu tại Hà Nội năm 2027.",
         {"kind": "session", "status": "planned", "ordinal": 1, "parties": ("BEL", "VNM")}),
        ("Tổng Bí thư Trần Hữu Lâm tiếp Đoàn đại biểu Đảng Cộng sản Chile do Chủ tịch Đảng Ana Soto dẫn đầu.",
         {"kind": "meeting", "people": ("Trần Hữu Lâm", "Ana Soto")}),
        ("Thứ trưởng Ngoại giao Trần Văn Nam đồng chủ trì Tham vấn chính trị Việt Nam - Bỉ lần thứ 12 với Thứ trưởng "
         "Ngoại giao Bỉ Luc Janssens.",
         {"kind": "session", "name": "Tham vấn chính trị Việt Nam - Bỉ lần thứ 12",
          "people": ("Trần Văn Nam", "Luc Janssens")}),
        ("Hội nghị Cấp cao ASEAN lần thứ 47 khai mạc sáng 4/3 tại Kuala Lumpur, Malaysia.",
         {"kind": "conference", "parties": ("ASEAN",), "place": "Kuala Lumpur"}),
        ("Phó Chủ tịch nước Lê Thị Hoa dự lễ nhậm chức của Tổng thống Chile Ricardo Soto tại Santiago ngày 3/3.",
         {"kind": "ceremony", "parties": ("CHL", "VNM"), "people": ("Lê Thị Hoa", "Ricardo Soto")}),
        ("Tổng thống Chile Ricardo Soto chủ trì hội nghị trực tuyến của Liên minh tự nguyện về Ukraine ngày 3/3.",
         {"kind": "conference", "date": "2026-03-03",
          "name": "hội nghị trực tuyến của Liên minh tự nguyện về Ukraine"}),
        # Items of two lines.
        ("Ông Petrovic được gì từ chuyến thăm Brussels? Chuyến thăm giúp Tổng thống Serbia Marko Petrovic có thêm bạn.",
         {"kind": "visit", "parties": ("BEL", "SRB"), "people": ("Marko Petrovic",)}),
        ("Thủ tướng Bỉ Luc Janssens ngày 3/3 tiếp đón Tổng thống Chile Ana Soto và Tổng thống Serbia Marko Petrovic.",
         {"kind": "meeting", "parties": ("BEL", "SRB")}),
        ("Trong khuôn khổ chuyến thăm chính thức Bỉ, ngày 4-3, Chủ tịch Quốc hội Trần Hữu Lâm gặp ông Luc Janssens.",
         {"kind": "visit", "date": None, "place": "Bỉ"}),
        ("Chủ tịch nước Trần Hữu Lâm trở lại Hà Nội, vừa kết thúc chuyến thăm Bỉ ngày 1-3/3.",
         {"kind": "visit", "date": "2026-03-01", "date_end": "2026-03-03"}),
        ("Điện Kremlin nói Hungary là nơi tổ chức cuộc gặp Putin - Trump.",
         {"kind": "meeting", "parties": ("RUS", "USA")}),
        ("Bỉ tận dụng cuộc họp đặc biệt NATO ngày 22-3 để nói về an ninh.",
         {"kind": "conference", "status": "planned", "date": "2026-03-22"}),
    ],
)  # fmt: skip
def test_wordings_to_read(text: str, wanted: dict[str, Any]) -> None:
    assert told(text, **wanted), engagements(text)


@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam và Bỉ đang đàm phán Hiệp định tránh đánh thuế hai lần, dự kiến ký ngày 5/4.",
        "Mỹ muốn đưa Ukraine vào bàn đàm phán với Nga trong năm 2026.",
        "Serbia không tham gia Hội nghị thượng đỉnh nước sạch về Trung Á.",
        "Tổng thống Chile Ricardo Soto bắt đầu chuyến công du châu Á. Việt Nam là chủ nhà APEC.",
        "Thủ tướng Nguyễn Văn Bình gặp gỡ cán bộ Đại sứ quán và cộng đồng người Việt tại Bỉ.",
        "Mỹ cho chụp ảnh tàu đổ bộ, có ý gửi thông điệp cảnh cáo đến Peru.",
        "Ngày 4/3, Thủ tướng Nguyễn Văn Bình đã có loạt cuộc gặp, tiếp xúc với lãnh đạo nhiều nước.",
    ],
)
def test_wordings_to_leave_alone(text: str) -> None:
    assert engagements(text) == []


def test_a_photographer_is_no_state() -> None:
    found = engagements("Thủ tướng Nguyễn Văn Bình tiếp Đại sứ Chile Ana Soto.\n\nẢnh: Đức Tám")
    assert [f.parties for f in found] == [("CHL", "VNM")]


def test_a_town_within_a_visit_is_a_site() -> None:
    found = engagements(
        "Thăm Lyon trong khuôn khổ chuyến thăm chính thức Pháp, chiều 4/3 Tổng thống Chile Ricardo Soto đã dạo bờ sông "
        "Rhône."
    )
    assert {(f.place, str(f.visit_level)) for f in found} == {("Lyon", "other"), ("Pháp", "official")}


def test_sites_listed_are_visits_each() -> None:
    found = engagements(
        "Chiều 4/3, Bộ trưởng Quốc phòng Trần Văn Nam hội đàm với Bộ trưởng Quốc phòng Bỉ Luc Janssens. Bộ trưởng Quốc "
        "phòng Bỉ Luc Janssens cũng thăm Học viện Hải quân, Bệnh viện Quân y 87."
    )
    assert {f.place for f in found if str(f.visit_level) == "other"} == {
        "Học viện Hải quân",
        "Bệnh viện Quân y 87",
    }


def test_those_who_come_along_take_part_in_the_visit() -> None:
    found = engagements(
        "Thủ tướng Bỉ Luc Janssens thăm chính thức Việt Nam. Tháp tùng Thủ tướng Luc Janssens thăm chính thức Việt Nam "
        "có Bộ trưởng Thương mại Bỉ Paul Claes; Thứ trưởng Ngoại giao Bỉ Marie Dupont."
    )
    visit = next(f for f in found if str(f.kind) == "visit")
    assert [p.name for p in visit.participants] == ["Luc Janssens", "Paul Claes", "Marie Dupont"]


def test_a_summit_of_two_goes_by_any_name() -> None:
    found = engagements(
        "Cuộc gặp thượng đỉnh giữa Tổng thống Serbia Marko Petrovic và Tổng thống Croatia Ivan Horvat dự kiến diễn ra "
        "ngày 12/4 tại Vienna. Bỉ kêu gọi hội nghị thượng đỉnh Serbia - Croatia nên được tiếp tục."
    )
    assert [(str(f.kind), f.date) for f in found] == [("conference", "2026-04-12")]


def test_what_is_said_in_a_call_is_no_meeting_beside_it() -> None:
    found = engagements(
        "Tổng thống Chile Ricardo Soto hôm qua điện đàm với Tổng thống Serbia Marko Petrovic. Khi trao đổi với người "
        "đồng cấp Serbia, ông Soto bày tỏ lạc quan."
    )
    assert [str(f.kind) for f in found] == ["call"]


def test_a_meeting_of_long_ago_is_another_than_the_one_refused() -> None:
    found = engagements(
        "Bộ trưởng Quốc phòng Serbia Marko Petrovic từ chối gặp Bộ trưởng Quốc phòng Croatia Ivan Horvat. Lần gần đây "
        "nhất ông Petrovic và ông Horvat gặp nhau là tại Vienna hôm 3/1."
    )
    assert {(str(f.status), f.date) for f in found} == {("cancelled", None), ("held", "2026-01-03")}


def test_messages_of_two_senders_are_two() -> None:
    found = engagements(
        "Thủ tướng Nguyễn Văn Bình nhận lời chúc mừng. Tổng thống Chile Ricardo Soto và Thủ tướng Bỉ Luc Janssens gửi "
        "điện mừng."
    )
    assert {f.parties for f in found if str(f.kind) == "message"} == {("CHL", "VNM"), ("BEL", "VNM")}


def test_a_programme_tells_what_is_to_come() -> None:
    found = engagements(
        "Theo chương trình dự kiến, Tổng thống Chile Ricardo Soto hội đàm với Chủ tịch nước Trần Hữu Lâm. Chiều nay "
        "ông Soto hội kiến Tổng Bí thư Nguyễn Văn Phú."
    )
    assert [(str(f.kind), str(f.status)) for f in found] == [("talks", "planned"), ("meeting", "planned")]


def test_a_round_up_dates_what_it_announces() -> None:
    found = engagements(
        "Ngày 3/3, bên lề Hội nghị thượng đỉnh G20 tại Santiago, Thủ tướng Nguyễn Văn Bình đã có nhiều cuộc gặp song "
        "phương. Tiếp Tổng thống Serbia Marko Petrovic, Thủ tướng Nguyễn Văn Bình đánh giá cao quan hệ."
    )
    meeting = next(f for f in found if str(f.kind) == "meeting")
    assert (meeting.parties, meeting.date, meeting.place) == (("SRB", "VNM"), "2026-03-03", "Santiago")


def test_visits_counted_by_year_are_visits_each() -> None:
    found = engagements(
        "Ông Soto đã ba lần thăm Hungary: lần đầu vào năm 2007, lần sau vào năm 2011, còn lần gần nhất là năm 2016. "
        "Tổng thống Chile Ricardo Soto yêu Budapest."
    )
    assert sorted(f.date or "" for f in found if str(f.kind) == "visit") == ["2007", "2011", "2016"]


def test_two_occasions_told_together_have_a_name_each() -> None:
    found = engagements(
        "Thủ tướng Nguyễn Văn Bình dự Hội nghị Cấp cao Hữu nghị ASEAN - Chile và Lễ kỷ niệm lần thứ 37 Ngày Biển Chile."
    )
    assert [f.name for f in found] == [
        "Hội nghị Cấp cao Hữu nghị ASEAN - Chile",
        "Lễ kỷ niệm lần thứ 37 Ngày Biển Chile",
    ]


# Behind an item's two lines an article goes on; nothing may depend on its being short.
GOES_ON = "\n\n" + "\n".join(
    ["Trời se lạnh, phố đông, hàng quán mở cửa sớm và người đi chợ mua hoa về bày trong nhà cho kịp ngày rằm."] * 9
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Đoàn đại biểu Quốc hội Việt Nam, do Phó Chủ tịch Quốc hội Trần Văn Nam dẫn đầu, thăm Cuba từ 1 đến 3/3.",
         {"kind": "visit", "parties": ("CUB", "VNM"), "people": ("Trần Văn Nam",)}),
        ("Đoàn công tác Bộ Công an do Thượng tướng Trần Văn Nam dẫn đầu đã thăm và làm việc tại Cuba từ ngày 1-3/3.",
         {"kind": "visit", "people": ("Trần Văn Nam",)}),
        ("Thủ tướng Bỉ Luc Janssens đã có cuộc điện đàm chia vui cùng Tổng thống Chile Ana Soto hôm 3/3.",
         {"kind": "call", "parties": ("BEL", "CHL")}),
        ("Trang tin dẫn phát biểu của Thủ tướng Bỉ Luc Janssens sau cuộc hội đàm với Tổng thống Chile Ana Soto.",
         {"kind": "talks", "parties": ("BEL", "CHL")}),
        ("Tổng thống Chile Ana Soto nói bà mong đợi chuyến thăm Bỉ vào đầu tháng tới.",
         {"kind": "visit", "status": "planned", "people": ("Ana Soto",)}),
        ("Bộ trưởng Quốc phòng Bỉ, ông Luc Janssens thăm Việt Nam từ 1 đến 3/3. Ở buổi hội đàm kế tiếp, Bộ trưởng "
         "Quốc phòng hai nước bàn việc gỡ mìn.", {"kind": "talks", "parties": ("BEL", "VNM")}),
        ("Tổng thống Chile Ana Soto đã công du 3 nước châu Á, gồm Mông Cổ, Nhật Bản và Thái Lan.",
         {"kind": "visit", "parties": ("CHL", "THA")}),
        ("Theo lịch trình, Tổng thống Chile Ana Soto sẽ tới Jakarta, tiếp đó là Ấn Độ và Nhật Bản.",
         {"kind": "visit", "status": "planned", "parties": ("CHL", "JPN")}),
        ("Tổng thống Chile Ana Soto đã thăm chính thức Ấn Độ ba lần vào tháng 3/2018, tháng 9/2023 và tháng 1/2024.",
         {"kind": "visit", "date": "2023-09"}),
        ("Tổng thống Chile Ana Soto có thể gặp Thủ tướng Bỉ Luc Janssens khi tới Hàn Quốc dự thượng đỉnh APEC.",
         {"kind": "meeting", "status": "proposed"}),
        ("Ngoại trưởng Serbia Marko Petrovic tố cáo liên quân Mỹ, Anh tại cuộc gặp với người đồng cấp Bỉ.",
         {"kind": "meeting", "parties": ("BEL", "SRB")}),
        ("Lãnh đạo Serbia và Tổng thống Chile Ana Soto hôm qua họp thượng đỉnh tại Singapore.",
         {"kind": "conference", "parties": ("CHL", "SRB")}),
    ],
)  # fmt: skip
def test_whatever_stands_behind_it(text: str, wanted: dict[str, Any]) -> None:
    assert told(text + GOES_ON, **wanted), engagements(text + GOES_ON)
