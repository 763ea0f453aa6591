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
    ("Đại sứ Chile chuyển lời mời của Tổng thống Ricardo Soto mời Thủ tướng Nguyễn Văn Bình sớm thăm Chile.",
     {"kind": "visit", "status": "invited", "place_country": "CHL"}),
    # What is put off is something else.
    ("Thủ tướng Bỉ Luc Janssens nêu dự án bị trì hoãn quá lâu trong cuộc gặp với Tổng thống Chile Ricardo Soto.",
     {"kind": "meeting", "status": "held"}),
    # An organisation is no host.
    ("Tòa Hình sự Quốc tế (ICC) yêu cầu Hungary giam Tổng thống Chile Ricardo Soto khi ông có chuyến thăm tới đó.",
     {"kind": "visit", "parties": ("CHL", "HUN")}),
    # Letters go from one to the other.
    ("Tổng thống Chile Ricardo Soto kể rằng mình vừa nhận lá thư thứ ba từ Tổng thống Serbia Marko Petrovic. Việt Nam "
     "theo dõi sát.", {"kind": "message", "parties": ("CHL", "SRB")}),
    ("Thủ tướng Nguyễn Văn Bình ngày 20/1 có mặt ở Geneva dự Diễn đàn Kinh tế Thế giới (WEF).",
     {"kind": "conference", "parties": ("VNM", "WEF"), "date": "2026-01-20"}),
    # A semicolon ends no subject.
    ("Tổng thống Chile Ricardo Soto sẽ hội đàm với Chủ tịch nước Trần Hữu Lâm; hội kiến Tổng Bí thư Nguyễn Văn Phú; "
     "gặp Thủ tướng Nguyễn Văn Bình.",
     {"kind": "meeting", "status": "planned", "people": ("Ricardo Soto", "Nguyễn Văn Bình")}),
    ("Chủ tịch nước Trần Hữu Lâm đã hội đàm với Tổng thống Chile; tiếp Phó Thủ tướng Chile Ana Soto.",
     {"kind": "meeting", "people": ("Trần Hữu Lâm", "Ana Soto")}),
    # Who speaks of it, leads, or stands beside.
    ("Báo dẫn phát biểu của Thủ tướng Bỉ Luc Janssens với báo chí sau cuộc hội đàm với Tổng thống Chile Ricardo Soto.",
     {"kind": "talks", "parties": ("BEL", "CHL"), "people": ("Luc Janssens", "Ricardo Soto")}),
    ("Đại sứ Bỉ tại Việt Nam Luc Janssens đã cùng Trung tướng Trần Văn Nam, Tư lệnh Quân chủng Hải quân tham gia lễ "
     "bàn giao tàu huấn luyện.", {"kind": "ceremony", "parties": ("BEL", "VNM")}),
    ("Thủ tướng Nguyễn Văn Bình có các cuộc tiếp xúc Bộ trưởng Y tế Bỉ, Chile và Serbia.",
     {"kind": "meeting", "parties": ("SRB", "VNM"), "people": ("Nguyễn Văn Bình",)}),
    # Whom somebody of the same office in another state is.
    ("Ngày mai, Thủ tướng Bỉ Luc Janssens dự kiến hội đàm cùng người đồng nhiệm Nguyễn Văn Bình.",
     {"kind": "talks", "status": "planned", "people": ("Luc Janssens", "Nguyễn Văn Bình")}),
    # Ceremonies by other names.
    ("Thứ trưởng Ngoại giao Bỉ Paul Claes tháp tùng Chủ tịch nước Trần Hữu Lâm duyệt đội quân danh dự.",
     {"kind": "ceremony", "parties": ("BEL", "VNM"), "people": ("Paul Claes", "Trần Hữu Lâm")}),
    ("Thủ tướng Nguyễn Văn Bình và Thủ tướng Bỉ Luc Janssens dự khai trương đường bay thẳng Hà Nội - Brussels.",
     {"kind": "ceremony", "parties": ("BEL", "VNM")}),
    ("Tổng Bí thư Nguyễn Văn Phú và Tổng thống Chile Ricardo Soto dự buổi trà đàm tại Văn phòng Trung ương Đảng.",
     {"kind": "ceremony", "parties": ("CHL", "VNM")}),
    ("Tổng thống Chile Ricardo Soto chào đón Thủ tướng Bỉ Luc Janssens tại Santiago sáng 3/3.",
     {"kind": "meeting", "parties": ("BEL", "CHL"), "date": "2026-03-03"}),
    # A joint press conference is of both.
    ("Sáng 3/3, Tổng thống Chile Ricardo Soto hội đàm với Thủ tướng Bỉ Luc Janssens. Ông Soto nói trong cuộc họp báo "
     "chung hôm 3/3 rằng hai nước là bạn.", {"kind": "press", "parties": ("BEL", "CHL")}),
    ("Thủ tướng hai nước đồng chủ trì Cuộc họp Nội các chung Việt Nam - Bỉ lần thứ 5.",
     {"kind": "session", "ordinal": 5, "parties": ("BEL", "VNM")}),
    ("Đại diện Việt Nam và Bỉ hôm 3/3 đã ký nhiều văn kiện hợp tác.", {"kind": "signing", "date": "2026-03-03"}),
    ("Việt Nam và Bỉ đã ký kết 9 văn kiện hợp tác.", {"kind": "signing", "parties": ("BEL", "VNM")}),
    ("Việt Nam, Bỉ ký các văn kiện hợp tác về y tế. Lễ ký diễn ra chiều 3/3 tại Brussels.",
     {"kind": "signing", "date": "2026-03-03", "parties": ("BEL", "VNM")}),
    # Delegations, with a head and without.
    ("Đoàn cán bộ cấp cao Quân đội nhân dân Lào thăm Việt Nam từ ngày 1 đến 4/3.",
     {"kind": "visit", "parties": ("LAO", "VNM"), "date": "2026-03-01"}),
    ("Phái đoàn Bỉ do Thứ trưởng Ngoại giao Luc Janssens dẫn đầu đã tới Bình Nhưỡng ngày 3/3.",
     {"kind": "visit", "parties": ("BEL", "PRK"), "people": ("Luc Janssens",)}),
    ("Lãnh đạo cấp cao Bỉ gửi điện chia buồn tới lãnh đạo Peru về trận lở tuyết.",
     {"kind": "message", "parties": ("BEL", "PER")}),
    ("Tổng thống Chile Ricardo Soto và Thủ tướng Bỉ Luc Janssens ăn trưa làm việc tại Santiago ngày 3/3.",
     {"kind": "meeting", "parties": ("BEL", "CHL")}),
    # Whom somebody speaks to at talks that are told with nobody else.
    ("Tại cuộc hội đàm ở Paris vào sáng 3/3, Ngoại trưởng Bỉ Luc Janssens đã hối thúc Ngoại trưởng Chile Ana Soto hành "
     "động.", {"kind": "talks", "parties": ("BEL", "CHL"), "people": ("Luc Janssens", "Ana Soto")}),
    ("Thủ tướng Nguyễn Văn Bình đã có cuộc hội đàm dài, khá cởi mở với Tổng thống Chile Ricardo Soto.",
     {"kind": "talks", "people": ("Nguyễn Văn Bình", "Ricardo Soto")}),
    # How it will end; who came first; when somebody took office.
    ("Thủ tướng Bỉ Luc Janssens sẽ kết thúc chuyến thăm Chile vào ngày 27/3 bằng một cuộc điện đàm với Tổng thống "
     "Serbia Marko Petrovic.", {"kind": "call", "status": "planned", "date": "2026-03-27"}),
    ("Thứ trưởng Ngoại giao Bỉ Paul Claes là quan chức đầu tiên trong chính phủ mới đến Việt Nam trong năm nay.",
     {"kind": "visit", "parties": ("BEL", "VNM"), "people": ("Paul Claes",)}),
    ("Ngay sau khi nắm ghế Chủ tịch luân phiên EU từ 1/3, Thủ tướng Bỉ Luc Janssens đã có các chuyến công du tới "
     "Ukraine và Nga.", {"kind": "visit", "parties": ("BEL", "UKR"), "date": None}),
    ("Tại cuộc gặp báo chí đầu giờ chiều ở Nhà hát Lớn, Tổng thống Chile Ricardo Soto nói đôi bên đã hiểu nhau.",
     {"kind": "press", "people": ("Ricardo Soto",)}),
    ("Bộ trưởng Bỉ Luc Janssens phát biểu lúc cùng Thứ trưởng Ngoại giao Trần Văn Nam chủ trì lễ khởi động tuần "
     "phim.", {"kind": "ceremony", "parties": ("BEL", "VNM")}),
]  # fmt: skip

TO_LEAVE_ALONE = [
    "Việt Nam và Bỉ đã ký không ít văn kiện hợp tác về nghề cá, thú y, bưu chính.",
    "Việt Nam và Bỉ sẽ chăm trao đổi đoàn, tiếp xúc ở cấp thứ trưởng.",
    "Quốc hội Việt Nam và Quốc hội Bỉ phối hợp ăn ý trên các diễn đàn nghị viện giữa hai bên.",
    "Lãnh đạo Việt Nam và Bỉ nói họ mừng vì lần đầu tiên gặp nhau ở chức vụ mới.",
    "Theo giới quan sát, 3 chuyến thăm liên tiếp của Thủ tướng Bỉ Luc Janssens cho thấy tham vọng. Chile theo dõi.",
    "Hãng hàng không Bỉ đã khai trương đường bay thẳng tới Hà Nội, Việt Nam.",
    "Chiều 4/3, Chủ tịch nước Trần Hữu Lâm duyệt đội danh dự Quân khu 7.",
    "Ngày 4/3, Việt Nam đã tiếp nhận 7 tàu nạo vét do Bỉ đóng.",
    "Bỉ đã tiếp nhận chừng bốn vạn người lánh bão từ Serbia.",
    "Sau khi nhậm chức, các tổng thống Chile thường thăm Brazil.",
    "Tổng thống Chile Ricardo Soto và Thủ tướng Bỉ Luc Janssens xúc tiến gặp gỡ lãnh đạo Serbia.",
    "Chile chọn những nghi thức đón tiếp không giống nhau cho lãnh đạo Bỉ và Serbia.",
    "Tổng thống Chile Ricardo Soto bỏ lỡ hội nghị thượng đỉnh của nhóm ASEM năm 2019 tại Hungary.",
    "Canada là một trong 9 thành viên của Diễn đàn Bảo tồn San hô châu Úc - Thái Bình Dương (ACP).",
]


# Several visits in one sentence: who went where, and when.
TOURS: list[tuple[str, set[tuple[str, str | None]]]] = [
    ("Ngoại trưởng Bỉ Luc Janssens bắt đầu chuyến công du ba nước Trung Á (Kazakhstan, Uzbekistan và Turkmenistan) "
     "ngày 1/3.", {("KAZ", "2026-03-01"), ("UZB", "2026-03-01"), ("TKM", "2026-03-01")}),
    ("Chuyến công du của Ngoại trưởng Bỉ Luc Janssens tới châu Á gồm các chặng dừng chân tại Nhật Bản và Hàn Quốc.",
     {("JPN", None), ("KOR", None)}),
    ("Tổng thống Chile Ricardo Soto sẽ thăm 5 nước châu Á, trong đó có Việt Nam và Nhật Bản, từ ngày 3 đến 14/11.",
     {("VNM", "2026-11-03"), ("JPN", "2026-11-03")}),
    ("Chuyến công du 4 nước Trung Đông của Tổng thống Chile Ricardo Soto bắt đầu tại Ai Cập, sau đó là Jordan và Iraq.",
     {("EGY", None), ("JOR", None), ("IRQ", None)}),
    ("Ngoại trưởng Bỉ Luc Janssens có chuyến thăm châu Á đầu tiên, với các điểm đến là Nhật Bản và Hàn Quốc.",
     {("JPN", None), ("KOR", None)}),
    ("Chuyến thăm hai nước Lào và Campuchia của Chủ tịch nước Trần Hữu Lâm diễn ra từ ngày 1 đến 4/3.",
     {("LAO", "2026-03-01"), ("KHM", "2026-03-01")}),
    ("Thủ tướng Nguyễn Văn Bình đã thăm chính thức Bỉ từ ngày 16 đến 18/1, Séc từ ngày 18 đến 20/1 và Thụy Sĩ từ "
     "ngày 21 đến 23/1.", {("BEL", "2026-01-16"), ("CZE", "2026-01-18"), ("CHE", "2026-01-21")}),
    ("Việt Nam nhớ chuyến thăm của Tổng thống Chile Pedro Rojas năm 1993 và Tổng thống Ricardo Soto năm "
     "1997 và năm 2004.",
     {("VNM", "1993"), ("VNM", "1997"), ("VNM", "2004")}),
    # One visit, whatever else is named beside it.
    ("Trong chuyến công du châu Á, Tổng thống Chile Ricardo Soto sẽ thăm Nhật Bản.", {("JPN", None)}),
    ("Chuyến thăm Nhật Bản của Tổng thống Chile Ricardo Soto được Hàn Quốc theo dõi.", {("JPN", None)}),
    ("Hai nước còn nhớ các chuyến thăm cấp cao giữa đôi bên, nhất là chuyến thăm Bỉ của Thủ tướng Nguyễn Văn Bình.",
     {("BEL", None)}),
    ("Tổng thống Chile Ricardo Soto công du châu Á để bàn về Triều Tiên và Đài Loan.", set()),
]  # fmt: skip


@pytest.mark.parametrize("behind", ["", GOES_ON], ids=["alone", "in an article"])
@pytest.mark.parametrize(("text", "wanted"), TOURS)
def test_visits_told_together(text: str, wanted: set[tuple[str, str | None]], behind: str) -> None:
    found = [e for e in engagements(text + behind) if str(e.kind) == "visit"]
    assert {(e.place_country or "", e.date) for e in found} == wanted, found
    assert len(found) == len(wanted), found


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
         "Luc Janssens sẽ thăm chính thức Việt Nam, theo tin của Văn phòng Thủ tướng.", "visit", "planned"),
        ("Vua Bỉ Philippe đến Việt Nam hôm nay 5-3. Theo thông cáo, Vua Bỉ Philippe sẽ thăm Việt Nam trong hai ngày 5 "
         "và 6-3.", "visit", "held"),
        ("Chile lo thượng đỉnh Chile - Serbia đổ vỡ. Tổng thống Chile Ricardo Soto và Tổng thống Serbia Marko Petrovic "
         "sẽ tham dự hội nghị thượng đỉnh Chile - Serbia.", "conference", "planned"),
    ],
)
def test_what_is_told_twice_is_one(text: str, kind: str, status: str) -> None:
    found = [e for e in engagements(text + GOES_ON) if str(e.kind) == kind]
    assert [str(e.status) for e in found] == [status], found


@pytest.mark.parametrize("behind", ["", GOES_ON], ids=["alone", "in an article"])
@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Trong khuôn khổ chuyến thăm Malaysia, Chủ tịch nước Trần Hữu Lâm đã thăm Trung tâm lưu trữ quốc gia; "
         "thăm Tập đoàn Sarimau.", {("Trung tâm lưu trữ quốc gia", "MYS"), ("Tập đoàn Sarimau", "MYS")}),
        ("Tại Kuala Lumpur, Chủ tịch nước Trần Hữu Lâm đã thăm và phát biểu tại Đại học Hàng hải Selangor.",
         {("Đại học Hàng hải Selangor", "MYS")}),
        ("Sáng 3/3, Bộ trưởng Quốc phòng Bỉ Luc Janssens đến thăm sân bay Biên Hòa.", {("sân bay Biên Hòa", "VNM")}),
        ("Sáng 3/3, Thủ tướng Nguyễn Văn Bình đã đến thăm Học viện Quốc phòng tại Hà Nội.", set()),
        ("Sáng 3/3, Thủ tướng Nguyễn Văn Bình đã đến thăm Đại sứ quán Bỉ tại Hà Nội.", set()),
        ("Bộ trưởng Quốc phòng Trần Văn Nam thăm Trung đoàn 97. Việt Nam và Bỉ hợp tác tốt.", set()),
    ],
)  # fmt: skip
def test_sites_are_seen_by_people_from_abroad(text: str, places: set[tuple[str, str]], behind: str) -> None:
    found = [e for e in engagements(text + behind) if str(e.visit_level) == "other"]
    assert {(e.place or "", e.place_country or "") for e in found} == places, found


def test_who_persuades_another_does_not_meet_the_third() -> None:
    found = engagements(
        "Trước cuộc gặp Tổng thống Serbia Marko Petrovic ngày 15/3, Tổng thống Bỉ Luc Janssens đã thuyết phục "
        "Tổng thống Chile Ricardo Soto bỏ một đề xuất." + GOES_ON
    )
    assert not any(f.parties == ("BEL", "SRB") for f in found)


@pytest.mark.parametrize("behind", ["", GOES_ON], ids=["alone", "in an article"])
@pytest.mark.parametrize(
    ("text", "senders"),
    [
        ("Tổng thống Bỉ Frank Meier, Tổng thống Chile Ricardo Soto và Tổng thống Serbia Marko Petrovic cũng vừa gửi "
         "thư mừng tới Chủ tịch nước Trần Hữu Lâm.", {"BEL", "CHL", "SRB"}),
        ("Lãnh đạo các nước Nhật Bản, Pháp và Áo cũng vừa gửi thư mừng tới Chủ tịch nước Trần Hữu Lâm.",
         {"JPN", "FRA", "AUT"}),
        ("Chủ tịch nước Trần Hữu Lâm và Thủ tướng Nguyễn Văn Bình gửi điện mừng tới Tổng thống Chile Ricardo Soto.",
         {"CHL"}),
    ],
)  # fmt: skip
def test_each_sender_writes_by_himself(text: str, senders: set[str], behind: str) -> None:
    found = [e for e in engagements(text + behind) if str(e.kind) == "message"]
    assert sorted(e.parties for e in found) == sorted(tuple(sorted((code, "VNM"))) for code in senders), found


def test_two_leaders_are_not_their_spokesmen() -> None:
    found = engagements(
        "Tổng thống Chile Ricardo Soto và Tổng thống Serbia Marko Petrovic đã điện đàm. Người phát ngôn "
        "Tổng thống Serbia Petar Ilic đã thông báo. Theo ông Ilic, "
        "cuộc gặp giữa hai nhà lãnh đạo dự kiến rơi vào ngày 3/4." + GOES_ON
    )
    assert [tuple(p.name for p in f.participants) for f in found if str(f.kind) == "meeting"] == [
        ("Ricardo Soto", "Marko Petrovic")
    ]


def test_a_name_ends_with_its_sentence() -> None:
    found = engagements("Tổng thống Chile Ricardo Soto dự Hội nghị cấp cao Đông Á. Thế nhưng ông không phát biểu.")
    assert [f.name for f in found] == ["Hội nghị cấp cao Đông Á"]


def test_reviewing_the_guard_is_part_of_the_welcome() -> None:
    found = engagements(
        "Chủ tịch nước Trần Hữu Lâm chủ trì lễ đón Tổng thống Chile Ricardo Soto. Hai nhà lãnh đạo duyệt đội danh dự."
    )
    assert [str(f.kind) for f in found] == ["ceremony"]


def test_officers_without_a_name_are_not_one_another() -> None:
    found = engagements(
        "Thủ tướng Nguyễn Văn Bình đã hội đàm với Tổng thống Chile; hội kiến Chủ tịch Hạ viện Chile; tiếp Bộ trưởng "
        "Ngoại giao Chile Ana Soto. Trước đó, ông đã gặp Ngoại trưởng Chile." + GOES_ON
    )
    assert [(str(f.kind), len(f.participants)) for f in found] == [("talks", 1), ("meeting", 1), ("meeting", 2)], found


def test_a_summit_gone_by_is_not_the_next_one() -> None:
    found = engagements(
        "Hội nghị thượng đỉnh Chile - Serbia lần thứ hai diễn ra hồi tháng 6/2025. Tổng thống Chile Ricardo Soto dự "
        "kiến dự hội nghị thượng đỉnh Chile - Serbia lần thứ ba."
    )
    assert {(f.ordinal, str(f.status)) for f in found if str(f.kind) == "conference"} == {(2, "held"), (3, "planned")}
