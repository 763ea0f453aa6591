"""The fields of an engagement once it is found: status, name, date, sides and place, in short items and long ones."""

from typing import Any

import pytest

from tests.reading.facts.test_engagement_wording import GOES_ON
from tests.reading.facts.test_engagements import engagements, told


@pytest.mark.parametrize("behind", ["", GOES_ON], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Whose a house of government is, its town tells.
        ("Sáng 3/3, tại Phủ Thủ tướng ở thủ đô Brussels, Thủ tướng Nguyễn Văn Bình hội đàm với Thủ tướng Luc Janssens.",
         {"kind": "talks", "place": "Phủ Thủ tướng", "place_country": "BEL"}),
        # Who leads a delegation is received with it, his office told or not; 'đoàn' alone is that delegation.
        ("Thủ tướng Nguyễn Văn Bình tiếp đoàn đại biểu Quốc hội Bỉ do ông Luc Janssens, Chủ tịch Hạ viện, dẫn đầu.",
         {"kind": "meeting", "parties": ("BEL", "VNM"), "people": ("Nguyễn Văn Bình", "Luc Janssens")}),
        ("Đoàn đại biểu Đảng Xã hội Bỉ thăm Việt Nam. Trưởng Ban Đối ngoại Trung ương Lê Văn Sáu đã hội đàm với đoàn.",
         {"kind": "talks", "parties": ("BEL", "VNM"), "people": ("Lê Văn Sáu",)}),
        # A letter that somebody's own envoy hands over is to the other side.
        ("Đại sứ Bỉ Luc Maes chuyển thư của Thủ tướng Bỉ Luc Janssens tới Thủ tướng Nguyễn Văn Bình.",
         {"kind": "message", "parties": ("BEL", "VNM")}),
        # Who only takes the chair is no side.
        ("Tổng thống Chile Ana Soto và Thủ tướng Bỉ Luc Janssens đồng ý ngừng bắn sau cuộc gặp do Thủ tướng Ý Paolo "
         "Riva, Chủ tịch G7, chủ trì.", {"kind": "meeting", "parties": ("BEL", "CHL")}),
        # Each place with its own time.
        ("Tổng thống Chile Ana Soto và Thủ tướng Bỉ Luc Maes từng gặp nhau tại Lima năm 2022 và Oslo tháng 5/2024.",
         {"kind": "meeting", "date": "2022", "place": "Lima", "place_country": "PER"}),
        ("Tổng thống Chile Ana Soto và Thủ tướng Bỉ Luc Maes từng gặp nhau tại Lima năm 2022 và Oslo tháng 5/2024.",
         {"kind": "meeting", "date": "2024-05", "place": "Oslo", "place_country": "NOR"}),
        # A name that ends in a word which most names don't end in.
        ("Ngày 2/3, Chile và Bỉ đồng chủ trì Phiên họp lần thứ 9 Ủy ban liên Chính phủ Chile - Bỉ về quản lý nước.",
         {"kind": "session", "name": "Phiên họp lần thứ 9 Ủy ban liên Chính phủ Chile - Bỉ về quản lý nước"}),
        # Status.
        ("Tổng thống Chile Ana Soto đề xuất ba sáng kiến tại hội nghị thượng đỉnh G20.",
         {"kind": "conference", "status": "held"}),
        ("Ông Soto gây nên tranh cãi tại hội nghị thượng đỉnh NATO ở Brussels. Tổng thống Chile Ana Soto vắng mặt.",
         {"kind": "conference", "status": "held"}),
        ("Tổng thống Chile Ana Soto nói hội nghị thượng đỉnh Chile - Bỉ dự kiến diễn ra ngày 12/12 có thể bị hoãn.",
         {"kind": "conference", "status": "planned"}),
        ("Tổng thống Chile Ana Soto đề xuất một cuộc gặp trực tiếp với Thủ tướng Bỉ Luc Janssens.",
         {"kind": "meeting", "status": "proposed"}),
        ("Theo Chile, ngày mở hội nghị thượng đỉnh Chile - Bỉ chưa được ấn định.",
         {"kind": "conference", "status": "planned", "parties": ("BEL", "CHL")}),
        ("Báo chí nói về hội nghị thượng đỉnh Chile - Bỉ lần thứ hai, sẽ diễn ra vào mùa hè.",
         {"kind": "conference", "status": "planned"}),
        ("Đặc phái viên Chile Ana Soto dự định mổ xẻ kết quả của hội nghị thượng đỉnh Bỉ - Serbia.",
         {"kind": "conference", "status": "held", "parties": ("BEL", "SRB")}),
        ("Khi đến Brussels tham dự Hội nghị ASEM, Tổng thống Chile Ana Soto sẽ nêu vấn đề thương mại.",
         {"kind": "conference", "status": "planned"}),
        ("Tổng thống Chile Ana Soto đã thăm Huế trước khi bay sang Bỉ, bắt đầu chuyến thăm cấp nhà nước dài năm ngày.",
         {"kind": "visit", "status": "held", "visit_level": "state"}),
        ("Tổng thống Chile Ana Soto sẽ thăm chính thức Bỉ. Bà sau đó thăm chính thức Serbia.",
         {"kind": "visit", "status": "planned", "parties": ("CHL", "SRB")}),
        ("Tổng thống Chile Ana Soto sẽ dự hội nghị thượng đỉnh với Serbia ngày 12/12. Chile chuẩn bị nhiều tháng cho "
         "hội nghị thượng đỉnh Chile - Serbia.", {"kind": "conference", "status": "planned"}),
        # Where an embassy, or people, are is not where one met.
        ("Tại họp báo chiều 4/3, Người phát ngôn Bộ Ngoại giao Lê Thị Hoa cho biết Đại sứ quán Việt Nam tại Chile đang "
         "giúp công dân.", {"kind": "press", "place": None, "place_country": None}),
        ("Tổng thống Chile Ana Soto gặp Thủ tướng Bỉ Luc Janssens, bàn về người lao động Chile ở Serbia.",
         {"kind": "meeting", "place": None, "place_country": None}),
        ("Lễ khai trương Đại sứ quán Chile tại Brussels, Bỉ, diễn ra sáng 3/3 với sự có mặt của Ngoại trưởng Bỉ Luc "
         "Janssens.", {"kind": "ceremony", "place": "Brussels", "parties": ("BEL", "CHL")}),
        # The days of a tour are those of its visits; a visit's own days come before the journey's.
        ("Tổng thống Chile Ana Soto sẽ tới Serbia và Hungary. Chuyến thăm hai nước của bà diễn ra từ 12 đến 18/3.",
         {"kind": "visit", "parties": ("CHL", "HUN"), "date": "2026-03-12", "date_end": "2026-03-18"}),
        ("Trong chuyến thăm ba nước châu Phi từ 12 đến 18/3, Tổng thống Chile Ana Soto sẽ tới Angola, Gabon và Kenya.",
         {"kind": "visit", "parties": ("CHL", "KEN"), "date": "2026-03-12", "date_end": "2026-03-18"}),
        ("Tổng thống Chile Ana Soto sẽ công du Bỉ và Serbia từ 12 đến 18/3. Từ 16 đến 18/3, bà thăm chính thức Serbia.",
         {"kind": "visit", "parties": ("CHL", "SRB"), "date": "2026-03-16", "date_end": "2026-03-18"}),
        # A year in somebody's title dates nothing.
        ("Thủ tướng Malaysia, Chủ tịch ASEAN năm 2025 Anwar Karim gặp Tổng thống Chile Ana Soto.",
         {"kind": "meeting", "date": None, "people": ("Anwar Karim", "Ana Soto")}),
        # Names end before the next verb.
        ("Việc đó xảy ra sau hội nghị thượng đỉnh Chile - Bỉ hồi tháng 2.",
         {"kind": "conference", "name": "hội nghị thượng đỉnh Chile - Bỉ"}),
        ("Người dân được hỏi về hội nghị thượng đỉnh Chile - Bỉ phản ứng tích cực.",
         {"kind": "conference", "name": "hội nghị thượng đỉnh Chile - Bỉ"}),
        ("Bộ trưởng Quốc phòng Bỉ Luc Janssens dự Hội nghị Bộ trưởng Thủy sản ASEAN mở rộng (AFMM +) ở Cebu.",
         {"kind": "conference", "name": "Hội nghị Bộ trưởng Thủy sản ASEAN mở rộng (AFMM +)"}),
        ("Chủ tịch Cuba Ana Soto đến Hà Nội dự lễ Quốc khánh 2.9.", {"kind": "ceremony", "name": "lễ Quốc khánh 2.9"}),
        # The year or the month in a name dates nothing else.
        ("Tổng thống Chile Ana Soto sẽ thăm chính thức Brunei, dự Tuần lễ cấp cao ASEM 2026 từ ngày 14 đến 19-11.",
         {"kind": "visit", "date": "2026-11-14"}),
        ("Trưởng Ban tổ chức Năm Đoàn kết Việt Nam - Bỉ 2022 gửi thư chúc mừng Thủ tướng Bỉ Luc Janssens.",
         {"kind": "message", "date": None}),
        ("Tổng thống Chile Ana Soto thăm Serbia, dự Lễ kỷ niệm 45 năm Cách mạng Tháng Năm, từ ngày 1.3 đến ngày 7.3.",
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
        "Serbia đã tiếp nhận hơn sáu nghìn người lánh bão từ Chile.",
        "Việt Nam đã tiếp tục trao đổi với Bỉ về biên giới.",
        "Hai Thứ trưởng đồng ý lo việc đàm phán để sớm ký kết một hiệp định nghề cá giữa Bỉ và Chile.",
        "Tàu sân bay mang tên Tổng thống Mỹ George Washington đến Đà Nẵng.",
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


@pytest.mark.parametrize("behind", ["", GOES_ON], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Both sides are told behind the noun, whatever stands between.
        ("Bộ Ngoại giao Serbia chúc cuộc gặp lần 2 giữa Tổng thống Chile Ana Soto và Thủ tướng Bỉ Luc Janssens thành "
         "công.", {"kind": "meeting", "parties": ("BEL", "CHL"), "people": ("Ana Soto", "Luc Janssens")}),
        ("Ngoại trưởng Serbia Marko Petrovic nói cuộc gặp ngày 3-3 giữa Tổng thống Chile Ana Soto và Thủ tướng Bỉ Luc "
         "Janssens là bước tiến.", {"kind": "meeting", "parties": ("BEL", "CHL"), "date": "2026-03-03"}),
        ("Tổng thống Mỹ John Roe cho biết ông đã điện đàm với Thủ tướng Bỉ Luc Janssens và đang thu xếp một cuộc gặp "
         "giữa lãnh đạo Chile - Bỉ.", {"kind": "meeting", "status": "planned", "parties": ("BEL", "CHL")}),
        # The subject is whoever leads the clause: no deed spoken of, no object, no name of an event.
        ("Tổng thống Chile Ana Soto phản đối việc Mỹ đưa quân đến châu Âu, trong cuộc gặp Thủ tướng Bỉ Luc Janssens.",
         {"kind": "meeting", "parties": ("BEL", "CHL")}),
        ("Thủ tướng Bỉ Luc Janssens dự Hội nghị Bộ trưởng Thủy sản ASEAN mở rộng (AFMM +) tại Cebu và đã có cuộc "
         "gặp với Tổng thống Chile Ana Soto.", {"kind": "meeting", "people": ("Luc Janssens", "Ana Soto")}),
        ("Thủ tướng Bỉ Luc Janssens dự Diễn đàn Giao lưu Bưu chính châu Á - Ấn Độ Dương (AIP) và gặp Tổng thống "
         "Chile Ana Soto.", {"kind": "meeting", "parties": ("BEL", "CHL")}),
        ("Thủ tướng Bỉ Luc Janssens ca ngợi Serbia và Tổng thống Chile Ana Soto trước khi lên đường dự Diễn đàn Boao.",
         {"kind": "conference", "people": ("Luc Janssens",)}),
        ("Ngày mai Thủ tướng Bỉ Luc Janssens sẽ hội đàm với Tổng thống Chile Ana Soto.",
         {"kind": "talks", "status": "planned", "people": ("Luc Janssens", "Ana Soto")}),
        ("Tuần tới Thủ tướng Bỉ Luc Janssens sẽ thăm Chile.", {"kind": "visit", "people": ("Luc Janssens",)}),
        ("Thủ tướng Nguyễn Văn Bình sẽ yết kiến Quốc vương Bỉ Paul Claes, hội kiến Chủ tịch Thượng viện Luc Janssens.",
         {"kind": "meeting", "people": ("Nguyễn Văn Bình", "Luc Janssens")}),
        ("Lời bình của Thủ tướng Bỉ Luc Janssens xuất hiện ít phút trước thềm cuộc gặp với Tổng thống Chile Ana Soto.",
         {"kind": "meeting", "parties": ("BEL", "CHL")}),
        # Three sides.
        ("Tổng thống Chile Ana Soto có cuộc gặp ba bên với Bỉ và Serbia.",
         {"kind": "meeting", "parties": ("BEL", "CHL", "SRB")}),
        ("Giao tranh nổ ra khi phái đoàn hai nước Chile và Serbia đang đàm phán ở Bỉ.",
         {"kind": "talks", "parties": ("CHL", "SRB")}),
        # Who is sent isn't who sends.
        ("Đặc phái viên của Tổng Bí thư Trần Hữu Lâm hội đàm với Thủ tướng Bỉ Luc Janssens.",
         {"kind": "talks", "parties": ("BEL", "VNM"), "people": ("Luc Janssens",)}),
        ("Đại sứ Bỉ Luc Janssens cho biết một phái đoàn doanh nghiệp Bỉ sẽ thăm Việt Nam vào tháng 12.",
         {"kind": "visit", "parties": ("BEL", "VNM"), "people": ()}),
        # Whoever meets at a conference takes part in it; what it is about doesn't.
        ("Đó là cuộc gặp đầu tiên giữa Thủ tướng Bỉ Luc Janssens và Tổng thống Chile Ana Soto tại hội nghị thượng đỉnh "
         "G20.", {"kind": "conference", "people": ("Luc Janssens", "Ana Soto")}),
        ("Bên lề Diễn đàn Bắc Cực, Thủ tướng Bỉ Luc Janssens có cuộc gặp với Tổng thống Chile Ana Soto.",
         {"kind": "conference", "people": ("Luc Janssens", "Ana Soto")}),
        ("Thủ tướng Bỉ Luc Janssens dự Hội nghị cấp cao về Ukraine.", {"kind": "conference", "parties": ("BEL",)}),
        # Where to, and when.
        ("Bỉ nói Tổng thống Serbia Marko Petrovic có chuyến thăm tới Chile. Tổng thống Serbia Marko Petrovic từng thăm "
         "nước này.", {"kind": "visit", "place_country": "CHL"}),
        ("Tổng thống Serbia Marko Petrovic đã đến Brussels vào tối 3/3 để bắt đầu chuyến thăm dài bốn hôm.",
         {"kind": "visit", "place": "Brussels"}),
        ("Quan hệ được đánh dấu bằng chuyến thăm của Tổng thống Chile Ana Soto năm 1993 và Tổng thống Ricardo Rojas "
         "năm 1997 và năm 2004 tới Việt Nam.", {"kind": "visit", "date": "2004", "people": ("Ricardo Rojas",)}),
        ("Thủ tướng Bỉ Luc Janssens bàn với Tổng thống Chile Ana Soto trong cuộc họp hôm 3/3 về hệ thống tên lửa của "
         "Mỹ ở Serbia.", {"kind": "meeting", "place": None}),
        # A guest asked to come and no more comes to whoever asks.
        ("Thủ tướng Nguyễn Văn Bình mong sớm được đón ông Luc Janssens, Thủ tướng Bỉ, sang thăm.",
         {"kind": "visit", "status": "invited", "place_country": "VNM", "people": ("Luc Janssens",)}),
        ("Thủ tướng Bỉ Luc Janssens và Tổng thống Chile Ana Soto nhất trí gặp nhau tại Hungary.",
         {"kind": "meeting", "status": "planned", "place": "Hungary"}),
        ("Cuộc gặp thượng đỉnh thứ ba với Tổng thống Chile Ana Soto có thể được thu xếp sau mùa mưa, Thủ tướng Bỉ Luc "
         "Janssens nói.", {"kind": "meeting", "status": "proposed"}),
    ],
)  # fmt: skip
def test_sides(text: str, wanted: dict[str, Any], behind: str) -> None:
    assert told(text + behind, **wanted), engagements(text + behind)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Thủ tướng Nguyễn Văn Bình gặp Thủ tướng Bỉ\n\nChiều 3/3, tại Hà Nội, Thủ tướng Nguyễn Văn Bình đã hội đàm "
         "với Thủ tướng Bỉ Luc Janssens.", ["talks"]),
        ("Thủ tướng Nguyễn Văn Bình hội đàm với Thủ tướng Bỉ\n\nChiều 3/3, Thủ tướng Nguyễn Văn Bình có cuộc trao đổi "
         "với Thủ tướng Bỉ Luc Janssens.", ["talks"]),
        ("Thủ tướng Nguyễn Văn Bình điện đàm với Thủ tướng Bỉ\n\nChiều 3/3, Thủ tướng Nguyễn Văn Bình điện đàm với Thủ "
         "tướng Bỉ Luc Janssens, người ông đã gặp năm 2024.", ["call", "meeting"]),
    ],
)  # fmt: skip
def test_a_headline_tells_what_the_text_tells(text: str, kinds: list[str]) -> None:
    assert sorted(str(f.kind) for f in engagements(text)) == kinds


def test_a_visit_to_no_state_is_no_guess() -> None:
    text = "Đây là chuyến thăm thứ tư của Thủ tướng Serbia Marko Petrovic tới hòn đảo này. Bỉ và Chile phản đối."
    assert engagements(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Cuộc gặp giữa Tổng thống Chile Ana Soto và Thủ tướng Bỉ Luc Janssens sẽ tập trung vào thương mại.",
         {"kind": "meeting", "status": "planned"}),
        ("Tổng thống Chile Ana Soto sẽ nêu phán quyết năm 2016 của Tòa Trọng tài trong chuyến thăm Bỉ.",
         {"kind": "visit", "date": None}),
        ("Tổng thống Chile Ana Soto tới Brussels hôm 3/3. Cố vấn Chile Eva Rojas và Thủ tướng Bỉ Luc Janssens cùng đi. "
         "Hai nhà lãnh đạo đã hội đàm.", {"kind": "talks", "people": ("Luc Janssens", "Ana Soto")}),
        ("Tổng thống Chile Ana Soto thăm Singapore. Chuyến thăm của bà tới đảo quốc này kéo dài ba ngày.",
         {"kind": "visit", "parties": ("CHL", "SGP")}),
        # Where: told behind it, unless the sentence begins with it.
        ("Phát biểu tại Santiago, Tổng thống Chile Ana Soto kể về cuộc gặp với Thủ tướng Bỉ Luc Janssens tại Brussels.",
         {"kind": "meeting", "place": "Brussels"}),
        ("Tại Hà Nội, Thủ tướng Nguyễn Văn Bình hội đàm với Thủ tướng Bỉ Luc Janssens về dự án tại Brussels.",
         {"kind": "talks", "place": "Hà Nội"}),
        ("Thủ tướng Nguyễn Văn Bình gặp Thủ tướng Bỉ Luc Janssens tại Phnom - penh, Campuchia.",
         {"kind": "meeting", "place_country": "KHM"}),
        # When.
        ("Ngày 3-3, Thứ trưởng Ngoại giao Serbia Marko Petrovic cho biết đà hòa bình sau cuộc gặp giữa Tổng thống "
         "Chile Ana Soto và Thủ tướng Bỉ Luc Janssens đã tiêu tan.", {"kind": "meeting", "date": None}),
        ("Tổng thống Chile Ana Soto đến Brussels ngày 3/3, bắt đầu chuyến thăm Bỉ kéo dài đến 7/3.",
         {"kind": "visit", "date": "2026-03-03", "date_end": "2026-03-07"}),
        ("EU sẽ lập thêm kho thuốc ở vùng núi - một ý được nêu ra tại Hội nghị thượng đỉnh EU vào tháng 2 vừa qua.",
         {"kind": "conference", "status": "held"}),
        # Whoever is accompanied attends.
        ("Bộ trưởng Trần Văn Nam cho biết, nhân dịp tháp tùng Thủ tướng Nguyễn Văn Bình tham dự Hội nghị mùa thu "
         "lần thứ 9 của Diễn đàn Hải dương Bắc Âu, hai bên đã trao đổi.",
         {"kind": "conference", "people": ("Trần Văn Nam", "Nguyễn Văn Bình")}),
        # Who is received, who is met there, who comes for it.
        ("Tổng thống Chile Ana Soto và phu quân Luis Soto đã tiếp đón Thủ tướng Bỉ Luc Janssens tại Santiago.",
         {"kind": "meeting", "people": ("Ana Soto", "Luis Soto", "Luc Janssens")}),
        ("Tổng thống Chile Ana Soto dùng xe ngựa để chào đón Thủ tướng Bỉ Luc Janssens trong chuyến thăm chính thức.",
         {"kind": "visit", "place_country": "CHL", "people": ("Luc Janssens",)}),
        ("Thủ tướng Nguyễn Văn Bình gặp Tổng thống Chile Ana Soto, Thủ tướng Bỉ Luc Janssens bên lề Hội nghị thượng "
         "đỉnh G20.", {"kind": "conference", "people": ("Nguyễn Văn Bình", "Ana Soto", "Luc Janssens")}),
        ("Thủ tướng Nguyễn Văn Bình chủ trì lễ đón Thủ tướng Bỉ Luc Janssens thăm chính thức Việt Nam và tham dự Diễn "
         "đàn Tương lai ASEAN.", {"kind": "conference", "people": ("Luc Janssens",)}),
        # Several states' visitors pay a visit each.
        ("Tổng thống Chile Ana Soto, Thủ tướng Bỉ Luc Janssens sẽ thăm chính thức Việt Nam.",
         {"kind": "visit", "parties": ("BEL", "VNM"), "people": ("Luc Janssens",)}),
        ("Thủ tướng ba nước Jordan, Peru, Thái Lan sắp thăm chính thức Hungary.",
         {"kind": "visit", "parties": ("HUN", "THA"), "people": ()}),
        # What may come, and when it was reported.
        ("Chile khẳng định sẵn sàng tổ chức nhiều cuộc gặp với Bỉ.", {"kind": "meeting", "status": "proposed"}),
        ("Khó chọn địa điểm tổ chức hội đàm Chile - Bỉ.", {"kind": "talks", "status": "planned"}),
        ("Tổng thống Chile Ana Soto đã điện đàm với Thủ tướng Bỉ Luc Janssens, theo Reuters ngày 3/3.",
         {"kind": "call", "date": None}),
        ("Tại trụ sở Bộ Quốc phòng Bỉ, Đại tướng Trần Văn Nam đã hội đàm với Bộ trưởng Quốc phòng Bỉ Luc Janssens.",
         {"kind": "talks", "place_country": "BEL"}),
    ],
)  # fmt: skip
def test_more_fields(text: str, wanted: dict[str, Any]) -> None:
    assert told(text, **wanted), engagements(text)


def test_an_envoy_meets_once() -> None:
    text = (
        "Đặc phái viên của Tổng Bí thư Trần Hữu Lâm hội kiến Tổng thống Chile\n\nBộ trưởng Lê Văn Hòa, đặc phái viên "
        "của Tổng Bí thư Trần Hữu Lâm, hội kiến Tổng thống Chile Ana Soto."
    )
    assert [[p.name for p in f.participants] for f in engagements(text)] == [["Lê Văn Hòa", "Ana Soto"]]


@pytest.mark.parametrize("behind", ["", GOES_ON], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # A sitting of one state's own body is none, nor is a body in an office.
        ("Bế mạc Kỳ họp thứ 8 Quốc hội khóa XV, Chủ tịch Quốc hội Lê Hữu Phước tiếp Đại sứ Bỉ.", {"kind": "session"}),
        ("Thủ tướng Nguyễn Văn Bình gặp Chủ tịch Đại hội đồng khóa 79 Luc Maes.", {"kind": "conference"}),
    ],
)
def test_no_such_engagement(text: str, wanted: dict[str, Any], behind: str) -> None:
    assert not told(text + behind, **wanted), engagements(text + behind)
