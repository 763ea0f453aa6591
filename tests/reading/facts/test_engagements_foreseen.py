"""Engagements under words that look ahead, and of sides that stand where the sentence has another subject."""

from typing import Any

import pytest

from tests.reading.facts.engagement_rows import left_alone, read
from tests.reading.facts.test_engagement_wording import GOES_ON
from tests.reading.facts.test_engagements import engagements

PLANNED: list[tuple[str, dict[str, Any]]] = [
    # To come as what will be done there is.
    ("Tổng thống Chile Ricardo Soto sẽ nêu việc này khi gặp Tổng thống Serbia Marko Petrovic.",
     {"kind": "meeting", "status": "planned", "parties": ("CHL", "SRB")}),
    ("Phủ Tổng thống Chile cho biết Tổng thống Chile Ricardo Soto sẽ nêu việc đánh cá khi gặp Tổng thống Serbia Marko "
     "Petrovic.", {"kind": "meeting", "status": "planned"}),
    ("Tổng thống Chile Ricardo Soto có thể tới vùng biên giới trong chuyến thăm Serbia từ ngày 7 đến 8/11.",
     {"kind": "visit", "status": "planned", "parties": ("CHL", "SRB")}),
    ("Trong các cuộc gặp với phía Bỉ và Serbia, Ngoại trưởng Chile Ricardo Soto được cho là sẽ tìm kiếm sự ủng hộ.",
     {"kind": "meeting", "status": "planned", "parties": ("BEL", "CHL")}),
    ("Bỉ công bố thời điểm Tổng thống Chile Ricardo Soto và Tổng thống Serbia Marko Petrovic hội đàm tại Brussels.",
     {"kind": "talks", "status": "planned", "parties": ("CHL", "SRB")}),
    ("Kết quả hội đàm giữa Tổng thống Chile Ricardo Soto và Tổng thống Serbia Marko Petrovic dự kiến diễn ra ở Bỉ sẽ "
     "tác động đến giá đồng.", {"kind": "talks", "status": "planned"}),
    ("Ngoại trưởng Chile Ricardo Soto có thể thăm Brussels vào tuần tới để gặp người đồng cấp Serbia.",
     {"kind": "meeting", "status": "planned", "parties": ("CHL", "SRB")}),
    # The conference on whose side it will be.
    ("Vài ngày trước thềm cuộc gặp giữa Tổng thống Chile Ricardo Soto và Tổng thống Serbia Marko Petrovic bên lề hội "
     "nghị thượng đỉnh G20 ở Bỉ, giá đồng tăng.", {"kind": "conference", "status": "planned"}),
    ("Bỉ trao trả một con tàu trước chuyến thăm Brussels của Tổng thống Chile Ricardo Soto.",
     {"kind": "visit", "status": "planned", "parties": ("BEL", "CHL")}),
    # What the next sentence says of it.
    ("Giá đồng tăng vì hội nghị thượng đỉnh Chile - Serbia. Theo kế hoạch, hội nghị sẽ được tổ chức tại Brussels.",
     {"kind": "conference", "status": "planned"}),
    ("Báo chí viết về cuộc gặp của Tổng thống Chile Ricardo Soto với Tổng thống Serbia Marko Petrovic. Cuộc gặp này dự "
     "kiến diễn ra ở Brussels.", {"kind": "meeting", "status": "planned"}),
    ("Hội nghị thượng đỉnh Chile - Serbia đang trong quá trình chuẩn bị.", {"kind": "conference", "status": "planned"}),
]  # fmt: skip

OVER: list[tuple[str, dict[str, Any]]] = [
    ("Tổng thống Chile Ricardo Soto đã tới Brussels hôm 3/3. Trước chuyến thăm Bỉ của Tổng thống Chile Ricardo Soto, "
     "Bỉ trao trả một con tàu.", {"kind": "visit", "status": "held", "parties": ("BEL", "CHL")}),
    # What something else went before, where its own time is past or it is only where that happened.
    ("Trong khi chờ gặp Tổng thống Serbia Marko Petrovic bên lề một hội nghị hồi tháng 8, Tổng thống Chile "
     "Ricardo Soto đã đùa với các phóng viên.", {"kind": "meeting", "status": "held"}),
    ("Tổng thống Chile Ricardo Soto cởi mũ trước khi bước lên xe trong chuyến công du Serbia.",
     {"kind": "visit", "status": "held", "parties": ("CHL", "SRB")}),
    ("Trước khi Tổng thống Chile Ricardo Soto gửi thư cho Tổng thống Serbia Marko Petrovic hồi tuần trước, giá đồng đã "
     "giảm.", {"kind": "message", "status": "held"}),
    ("Tổng thống Chile Ricardo Soto sẽ tìm cách bán đồng, điều ông chưa làm được trong hai chuyến thăm Bỉ gần đây.",
     {"kind": "visit", "status": "held"}),
]  # fmt: skip

ARRIVING: list[tuple[str, dict[str, Any]]] = [
    # Whose journey it is that somebody calls off.
    ("Tổng thống Chile Ricardo Soto đã hủy chuyến đi của đặc phái viên Pablo Vega tới Brussels.",
     {"kind": "visit", "status": "cancelled", "parties": ("BEL", "CHL"), "people": ("Pablo Vega",)}),
    ("Ngoại trưởng Chile Ricardo Soto đã gác lại chuyến thăm Brussels.", {"kind": "visit", "status": "cancelled"}),
    ("Ông Ricardo Soto, cố vấn thân cận của Tổng thống Chile Ana Reyes, ngày 30/5 tới Brussels.",
     {"kind": "visit", "parties": ("BEL", "CHL"), "people": ("Ricardo Soto",)}),
    ("Phái đoàn Chile do Ngoại trưởng Chile Ricardo Soto dẫn đầu hôm 28/5 đã tới Brussels.",
     {"kind": "visit", "parties": ("BEL", "CHL")}),
    ("Khi máy bay hạ cánh xuống sân bay Zaventem tại thủ đô Brussels ngày 29/11, Tổng thống Chile Ana Reyes cười.",
     {"kind": "visit", "parties": ("BEL", "CHL")}),
    ("Tổng thống Chile Ricardo Soto tới Serbia hôm 4/5, Bỉ vào ngày 25/5 và Peru vào ngày 26 và 27/5.",
     {"kind": "visit", "parties": ("CHL", "PER")}),
    ("Tổng thống Chile Ricardo Soto hôm nay rời Lima, kết thúc chuyến đi với các chặng dừng bao gồm Bỉ, Serbia.",
     {"kind": "visit", "parties": ("CHL", "SRB")}),
]  # fmt: skip

HELD: list[tuple[str, dict[str, Any]]] = [
    # He said it there.
    ("Tổng thống Chile Ricardo Soto hứa sẽ mở cửa thị trường khi gặp Tổng thống Serbia Marko Petrovic.",
     {"kind": "meeting", "status": "held"}),
    ("Tổng thống Chile Ricardo Soto nói nước này sẽ mua thêm thép khi hội đàm với Tổng thống Serbia Marko Petrovic.",
     {"kind": "talks", "status": "held"}),
    ("Tại cuộc hội đàm với Tổng thống Serbia Marko Petrovic, Tổng thống Chile Ricardo Soto khẳng định sẽ mua thép.",
     {"kind": "talks", "status": "held"}),
    ("Tổng thống Chile Ricardo Soto đã gặp Tổng thống Serbia Marko Petrovic bên lề hội nghị thượng đỉnh G20 ở Bỉ.",
     {"kind": "conference", "status": "held"}),
    ("Tổng thống Chile Ricardo Soto hội đàm với Tổng thống Serbia Marko Petrovic hôm qua. Cuộc gặp tiếp theo dự kiến "
     "diễn ra ở Bỉ.", {"kind": "talks", "status": "held"}),
]  # fmt: skip

SIDES: list[tuple[str, dict[str, Any]]] = [
    # Whoever stands before the verb, whatever the sentence is about.
    ("Báo chí Bỉ chú ý tới lời Tổng thống Chile Ricardo Soto nói khi gặp Tổng thống Serbia Marko Petrovic.",
     {"kind": "meeting", "parties": ("CHL", "SRB")}),
    ("Chính phủ Serbia muốn để Tổng thống Chile Ricardo Soto là nguyên thủ nước ngoài đầu tiên gặp tân Tổng thống "
     "Serbia Marko Petrovic.", {"kind": "meeting", "parties": ("CHL", "SRB")}),
    ("Đại diện Bộ Công Thương Việt Nam hôm 5/3 gặp đại diện Đại sứ quán Chile tại Hà Nội để bàn về cá hồi.",
     {"kind": "meeting", "parties": ("CHL", "VNM")}),
    ("Bên lề hội nghị, Ngoại trưởng Chile Ricardo Soto hội đàm với những người đồng cấp Bỉ và Serbia.",
     {"kind": "talks", "parties": ("CHL", "SRB")}),
    ("Tổng thống Chile Ricardo Soto đã gặp cả Tổng thống Serbia Marko Petrovic.",
     {"kind": "meeting", "parties": ("CHL", "SRB")}),
    ("Đại sứ Chile tại Bỉ Ricardo Soto đã gặp, đối thoại với các quan chức Serbia.",
     {"kind": "meeting", "parties": ("CHL", "SRB")}),
    ("Bà Janssens là Thủ tướng Bỉ. Thủ tướng Bỉ Anna Janssens đã tiếp xúc với ông Ricardo Soto, Tổng thống Serbia "
     "Marko Petrovic. Tổng thống Chile Ricardo Soto vui.", {"kind": "meeting", "parties": ("BEL", "CHL")}),
    # Where the sentence says that it is.
    ("Chiều 5/3, tại Brussels, Thủ tướng Nguyễn Văn Bình đã tới thăm, làm việc với Công ty Thép.",
     {"kind": "visit", "parties": ("BEL", "VNM")}),
    ("An ninh được siết chặt ở thủ đô Brussels để đón tiếp Tổng thống Chile Ricardo Soto thăm cấp nhà nước.",
     {"kind": "visit", "parties": ("BEL", "CHL")}),
]  # fmt: skip

NOBODY: list[tuple[str, dict[str, Any]]] = [
    ("Tổng thống Chile Ricardo Soto đã hủy chuyến đi của hai đặc phái viên Pablo Vega và Juan Mora tới Brussels.",
     {"kind": "visit", "people": ("Ricardo Soto",)}),
    ("Báo chí Bỉ viết về Chile. Thủ tướng Nguyễn Văn Bình đã gặp hội sinh viên Việt Nam tại Chile.",
     {"kind": "meeting", "parties": ("BEL", "CHL")}),
    ("Các bộ trưởng Bỉ gửi thư tới Thủ tướng Bỉ Luc Janssens về giá đồng của Chile.", {"kind": "message"}),
    ("Việc này trái với nghị quyết của Bỉ và Thủ tướng Serbia Marko Petrovic đã gửi thư phản đối tới Tổng thống Chile "
     "Ricardo Soto.", {"kind": "message", "parties": ("BEL", "CHL")}),
    ("Lần gần nhất một Tổng thống Chile thăm Bỉ là vào năm 2005. Tổng thống Chile Ricardo Soto sẽ thăm Bỉ tuần tới.",
     {"kind": "visit", "date": "2005", "people": ("Ricardo Soto",)}),
    ("Bộ trưởng Quốc phòng hai nước Chile và Serbia sẽ gặp nhau tại Brussels.",
     {"kind": "meeting", "parties": ("CHL", "SRB", "VNM")}),
    ("Tổng thống Chile Ricardo Soto gặp Tổng thống Serbia Marko Petrovic để trao đổi về hội nghị thượng đỉnh Bỉ - "
     "Peru.", {"kind": "conference", "people": ("Ricardo Soto",)}),
]  # fmt: skip

APART: list[tuple[str, dict[str, Any]]] = [
    # A summit that is only spoken of takes in no meeting that was somewhere, nor one of ministers.
    ("Tổng thống Chile Ricardo Soto gặp Tổng thống Serbia Marko Petrovic ở Lima. Hội nghị thượng đỉnh Chile - Serbia "
     "có thể khiến Bỉ khó chịu.", {"kind": "meeting", "parties": ("CHL", "SRB")}),
    ("Hội nghị thượng đỉnh Chile - Serbia có thể khiến Bỉ khó chịu. Cố vấn An ninh Quốc gia Chile Pablo Vega gặp Ngoại "
     "trưởng Serbia Ana Petrovic.", {"kind": "meeting", "people": ("Pablo Vega", "Ana Petrovic")}),
    # Negotiations that are called off were particular.
    ("Chile đình chỉ cuộc đàm phán với Serbia. Quan hệ Chile - Serbia xấu đi.",
     {"kind": "talks", "status": "cancelled", "parties": ("CHL", "SRB")}),
    # 'Hai nguyên thủ' are those who lead, whoever of the two states was named last.
    ("Tổng thống Chile Ricardo Soto hội đàm với Tổng thống Serbia Marko Petrovic. Ông Pablo Vega, Giám đốc Viện Nghiên "
     "cứu Biển của Chile, khen cuộc họp báo chung của hai nguyên thủ hôm 5/3.",
     {"kind": "press", "people": ("Ricardo Soto", "Marko Petrovic")}),
]  # fmt: skip

test_planned = read(PLANNED)
test_apart = read(APART)
test_over = read(OVER)
test_arriving = read(ARRIVING)
test_held = read(HELD)
test_sides = read(SIDES)
test_nobody = left_alone(NOBODY)

ONCE: list[tuple[str, tuple[str, ...]]] = [
    # A meeting of the summit's place, day or number is the summit.
    ("Hội nghị thượng đỉnh Chile - Serbia sẽ diễn ra tại Brussels. Tổng thống Chile Ricardo Soto sẽ gặp Tổng thống "
     "Serbia Marko Petrovic ở Brussels.", ("conference",)),
    # Of one conference, a mention that tells no time and one to come.
    ("Ông Soto lên đường dự hội nghị thượng đỉnh G20. Tổng thống Chile Ricardo Soto sẽ dự hội nghị thượng đỉnh G20 ở "
     "Bỉ vào tuần tới.", ("conference",)),
    # The first of its kind is the one that the sentence before tells, which is to come.
    ("Tổng thống Chile Ricardo Soto ngày mai sẽ điện đàm với Tổng thống Serbia Marko Petrovic. Đây là lần đầu tiên "
     "lãnh đạo Chile và Serbia điện đàm từ khi giá đồng giảm.", ("call",)),
    # What was called off is told by several words.
    ("Chile - Serbia hủy đối thoại cấp cao. Bộ Ngoại giao Chile hủy cuộc gặp giữa Ngoại trưởng Chile Ricardo Soto và "
     "Ngoại trưởng Serbia Marko Petrovic. Việc hủy hội đàm Chile - Serbia gây tiếc nuối.", ("meeting",)),
    # One who isn't named, met and talked with.
    ("Tổng thống Chile Ricardo Soto gặp Thủ tướng Serbia. Tổng thống Chile Ricardo Soto gặp và hội đàm với Thủ tướng "
     "Serbia ở Santiago.", ("talks",)),
]  # fmt: skip


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize(("text", "kinds"), ONCE)
def test_one_thing_told_twice_is_one(text: str, kinds: tuple[str, ...], long: bool) -> None:
    found = engagements(text + GOES_ON * long)
    assert tuple(str(f.kind) for f in found if "SRB" in f.parties or "G20" in f.parties) == kinds, found
