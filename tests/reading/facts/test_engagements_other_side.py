"""The other side of a meeting, a call or a letter: who receives in the passive, whom a pronoun means, who is listed."""

from typing import Any

from tests.reading.facts.engagement_rows import left_alone, read
from tests.reading.facts.test_engagement_wording import GOES_ON
from tests.reading.facts.test_engagements import engagements, told

TO_READ: list[tuple[str, dict[str, Any]]] = [
    # Nobody receives himself.
    ("Tổng thống Chile Ricardo Soto tới Hà Nội hôm 1/3. Thủ tướng Nguyễn Văn Bình đã tiếp ông chiều cùng ngày.",
     {"kind": "meeting", "people": ("Nguyễn Văn Bình", "Ricardo Soto")}),
    ("Bà Ana Reyes, Tổng thống Chile, đã tới Brussels. Thủ tướng Bỉ Luc Janssens hội đàm với bà.",
     {"kind": "talks", "people": ("Luc Janssens", "Ana Reyes")}),
    # Who receives, summons or sees off stands before the verb.
    ("Tổng thống Chile Ricardo Soto được Thủ tướng Bỉ Luc Janssens thân mật tiếp tại Brussels.",
     {"kind": "meeting", "people": ("Ricardo Soto", "Luc Janssens")}),
    ("Đại sứ Bỉ tại Serbia đã bị Bộ Ngoại giao Serbia hôm 2/3 triệu tập.",
     {"kind": "meeting", "parties": ("BEL", "SRB")}),
    ("Bộ Ngoại giao Serbia triệu tập người đứng đầu phái đoàn ngoại giao của Bỉ để phản đối.",
     {"kind": "meeting", "parties": ("BEL", "SRB")}),
    # Somebody of a state, without a name.
    ("Cố vấn của Tổng thống Chile đã gặp Ngoại trưởng Serbia tại Geneva hôm 3/3.",
     {"kind": "meeting", "parties": ("CHL", "SRB")}),
    ("Nhóm đàm phán của Chile hôm 3/3 có cuộc gặp với phái đoàn Serbia tại Geneva.",
     {"kind": "meeting", "parties": ("CHL", "SRB")}),
    ("Ngoại trưởng Chile Ricardo Soto đã gặp các quan chức tình báo cấp cao của Serbia tại Geneva.",
     {"kind": "meeting", "parties": ("CHL", "SRB")}),
    ("Đoàn Việt Nam đã gặp gỡ lãnh đạo Quốc hội Chile.", {"kind": "meeting", "parties": ("CHL", "VNM")}),
    # Each of those listed.
    ("Thủ tướng Nguyễn Văn Bình gặp song phương với các nhà lãnh đạo Chile, Serbia và Tổng thư ký LHQ.",
     {"kind": "meeting", "parties": ("SRB", "VNM")}),
    # In other words.
    ("Thủ tướng Nguyễn Văn Bình đã có bữa tối với Tổng thống Chile Ricardo Soto tại Santiago.",
     {"kind": "meeting", "parties": ("CHL", "VNM")}),
    ("Ngoại trưởng các nước Bỉ, Chile và Serbia đã nhóm họp tại Brussels hôm 3/3.",
     {"kind": "meeting", "parties": ("BEL", "CHL", "SRB")}),
    ("Lãnh đạo Chile và Serbia ngồi vào bàn đàm phán tại Geneva hôm 3/3.",
     {"kind": "talks", "parties": ("CHL", "SRB")}),
    ("Tổng thống Chile Ricardo Soto kêu gọi kiềm chế trong điện đàm với Tổng thống Serbia.",
     {"kind": "call", "status": "held", "parties": ("CHL", "SRB")}),
    ("Ngoại trưởng Serbia Marko Petrovic đã đón người đồng cấp Chile tại Belgrade.",
     {"kind": "meeting", "parties": ("CHL", "SRB")}),
    ("Tổng thống Chile Ricardo Soto bắt tay Tổng thống Serbia Marko Petrovic trước cuộc hội đàm tại Santiago ngày 3/3.",
     {"kind": "talks", "people": ("Ricardo Soto", "Marko Petrovic")}),
    ("Tổng thống Chile Ricardo Soto gặp nhà lãnh đạo Serbia Marko Petrovic.",
     {"kind": "meeting", "people": ("Ricardo Soto", "Marko Petrovic")}),
    ("Đoàn đại biểu Quốc hội Chile do Chủ tịch Hạ viện Ricardo Soto dẫn đầu đã hội kiến ông Marko Petrovic, Tổng thống "
     "Serbia.",
     {"kind": "meeting", "people": ("Ricardo Soto", "Marko Petrovic")}),
    ("Tổng thống Chile Ricardo Soto đã có các buổi tiếp xúc, làm việc với lãnh đạo cơ quan cảnh sát của Bỉ.",
     {"kind": "meeting", "parties": ("BEL", "CHL")}),
    ("Thủ tướng Bỉ và Tổng thống Chile hôm nay gặp nhau tại Brussels. Họ sẽ gặp nhau lần nữa ở Santiago.",
     {"kind": "meeting", "status": "planned", "parties": ("BEL", "CHL")}),
    ("Tinh thần cuộc gặp của hai nhà lãnh đạo Ricardo Soto - Marko Petrovic còn đó. Tổng thống Chile Ricardo Soto vui. "
     "Tổng thống Serbia Marko Petrovic cũng vậy.", {"kind": "meeting", "parties": ("CHL", "SRB")}),
    ("Chủ tịch Quốc hội hai nước Việt Nam và Chile đã gặp nhau tại Santiago chiều 4/3.",
     {"kind": "meeting", "parties": ("CHL", "VNM")}),
    # What one side offers.
    ("Tổng thống Chile Ricardo Soto tuyên bố sẵn sàng gặp Tổng thống Serbia Marko Petrovic.",
     {"kind": "meeting", "status": "proposed", "parties": ("CHL", "SRB")}),
    ("Tổng thống Chile Ricardo Soto nhận lời gặp Tổng thống Serbia Marko Petrovic.",
     {"kind": "meeting", "status": "accepted", "parties": ("CHL", "SRB")}),
    # Pledged where they met.
    ("Tổng thống Chile Ricardo Soto cam kết sẽ bán thêm đồng trong cuộc gặp với Tổng thống Serbia Marko Petrovic.",
     {"kind": "meeting", "status": "held"}),
    ("Tổng thống Chile Ricardo Soto sẽ nêu vấn đề này trong cuộc gặp với Tổng thống Serbia Marko Petrovic.",
     {"kind": "meeting", "status": "planned"}),
    # Letters.
    ("Tổng thống Chile Ricardo Soto đã gửi cho Tổng thống Serbia Marko Petrovic một bức thư.",
     {"kind": "message", "people": ("Ricardo Soto", "Marko Petrovic")}),
    ("Thủ tướng Nguyễn Văn Bình gửi đến Thủ tướng Bỉ Luc Janssens lời chia buồn về trận lũ.",
     {"kind": "message", "parties": ("BEL", "VNM")}),
    ("Đặc phái viên đã chuyển tới Tổng thống Serbia Marko Petrovic bức thư của Tổng thống Chile Ricardo Soto.",
     {"kind": "message", "parties": ("CHL", "SRB")}),
    ("Trước thềm Quốc khánh, Tổng thống Chile Ricardo Soto đã gửi thư tới Thủ tướng Bỉ Luc Janssens.",
     {"kind": "message", "status": "held"}),
    # On the telephone.
    ("Tổng thống Chile Ricardo Soto đã nói chuyện với Tổng thống Serbia Marko Petrovic trong 30 phút qua điện thoại.",
     {"kind": "call", "parties": ("CHL", "SRB")}),
    ("Ngày 3/3, Thủ tướng Nguyễn Văn Bình đã có điện chúc mừng Thủ tướng Bỉ Luc Janssens.",
     {"kind": "message", "parties": ("BEL", "VNM")}),
    ("Trong thông điệp chúc mừng năm mới 2030 gửi Thủ tướng Bỉ Luc Janssens, Tổng thống Chile Ricardo Soto nhấn mạnh "
     "tiềm năng hợp tác.", {"kind": "message", "parties": ("BEL", "CHL")}),
]  # fmt: skip

TO_LEAVE: list[tuple[str, dict[str, Any]]] = [
    # Conditions, what is wanted, what never came, what goes on.
    ("Nếu Tổng thống Chile gặp Tổng thống Serbia, xung đột có thể sớm chấm dứt.", {"kind": "meeting"}),
    ("Chuyên gia cho rằng cuộc gặp giữa Tổng thống Chile và Tổng thống Serbia khó có thể mang lại kết quả.",
     {"kind": "meeting", "status": "held"}),
    ("Tổng thống Bỉ muốn buộc Chile phải ngồi vào bàn đàm phán với Serbia vào tháng sau.", {"kind": "talks"}),
    ("Bộ Ngoại giao Chile chưa nhận được thư của phía Serbia về việc này.", {"kind": "message"}),
    ("Hai bên đã tiến hành nhiều cuộc trao đổi cấp cao, trong đó có Chile và Serbia.", {"kind": "meeting"}),
    ("Giới chức Chile thừa nhận đàm phán đánh cá với Serbia còn nhiều trở ngại trong năm qua.", {"kind": "talks"}),
    ("Tổng thống Chile Ricardo Soto nói chuyện với Tổng thống Serbia Marko Petrovic.", {"kind": "call"}),
    ("Tổng thống Chile Ricardo Soto gửi tới Tổng thống Serbia Marko Petrovic lời chúc mừng nồng nhiệt.",
     {"kind": "message"}),
    ("Tổng thống Chile Ricardo Soto không sẵn sàng gặp Tổng thống Serbia Marko Petrovic.", {"kind": "meeting"}),
    ("Tổng thống Chile Ricardo Soto bày tỏ mong muốn gặp Tổng thống Serbia Marko Petrovic.", {"kind": "meeting"}),
    ("Tổng thống Chile Ricardo Soto sẵn sàng gặp bất cứ ai. Serbia chờ đợi.", {"parties": ("CHL", "SRB")}),
    ("Bạn thân của Tổng thống Chile kể chuyện cũ. Ngoại trưởng Serbia Marko Petrovic gặp Ngoại trưởng Bỉ Luc Janssens.",
     {"parties": ("CHL", "SRB")}),
    ("Tổng thống Serbia Marko Petrovic được biết Thủ tướng Bỉ sẽ không tiếp khách.", {"kind": "meeting"}),
    ("Ấn định ngày Tổng thống Chile gặp Tổng thống Serbia.", {"kind": "meeting", "parties": ("IND", "SRB")}),
    ("Ông Horvat giúp Tổng thống Chile Ricardo Soto chuẩn bị các cuộc gặp với Tổng thống Serbia Marko Petrovic.",
     {"kind": "meeting"}),
    ("Tổng Bí thư Trần Hữu Lâm sẽ có các buổi hội kiến các đồng chí lãnh đạo khác của Cuba.",
     {"kind": "meeting"}),
    ("Tổng thống Chile và Thủ tướng Bỉ dự kiến gặp nhau. Văn phòng thủ tướng xác nhận cuộc gặp giữa lãnh đạo. Bỉ "
     "vừa nhận được thư từ Serbia. Quan chức cho rằng lãnh đạo Marko Petrovic của Serbia lo ngại.",
     {"kind": "meeting", "parties": ("BEL", "SRB")}),
    ("Tổng thống Chile hội kiến các lãnh đạo cấp cao khác của Serbia.", {"kind": "meeting"}),
]  # fmt: skip


test_read = read(TO_READ)


test_left_alone = left_alone(TO_LEAVE)


def test_a_letter_and_its_answer_are_two() -> None:
    found = engagements(
        "Tổng thống Chile Ricardo Soto gửi điện mừng Tổng thống Serbia Marko Petrovic nhân Quốc khánh. Trước đó, ông "
        "Petrovic cũng gửi điện mừng Tổng thống Chile Ricardo Soto."
    )
    assert [(str(e.kind), e.parties) for e in found] == [("message", ("CHL", "SRB"))] * 2


def test_a_mention_of_one_side_does_not_undo_what_names_both() -> None:
    text = (
        "Hàn Quốc hứa giúp Triều Tiên. Sau cuộc gặp liên Triều sáng 4/3, Hàn Quốc tuyên bố sẽ dỡ bỏ trừng phạt. "
        "Seoul cũng nhắc tới các vấn đề gai góc khi gặp mặt."
    )
    assert told(text, kind="meeting", parties=("KOR", "PRK")), engagements(text)


def test_each_of_the_states_listed_is_met() -> None:
    found = engagements(
        "Thủ tướng Nguyễn Văn Bình gặp song phương với các nhà lãnh đạo Chile, Serbia và Tổng thư ký LHQ." + GOES_ON
    )
    assert sorted(e.parties for e in found) == [("CHL", "VNM"), ("SRB", "VNM"), ("UN", "VNM")]


def test_meetings_are_counted_by_their_places() -> None:
    found = engagements(
        "Tổng thống Chile Ricardo Soto đã có ba cuộc gặp với Tổng thống Serbia Marko Petrovic ở Brussels, thủ đô Lima "
        "của Peru và vùng biên giới Bỉ - Pháp." + GOES_ON
    )
    assert [e.place for e in found if str(e.kind) == "meeting"] == [
        "Brussels", "Lima", "vùng biên giới Bỉ - Pháp",
    ]  # fmt: skip


def test_a_number_that_counts_no_places_makes_one_meeting() -> None:
    text = "Tổng thống Chile Ricardo Soto đã có ba cuộc gặp với Tổng thống Serbia Petrovic ở Bỉ và Pháp."
    assert len([e for e in engagements(text) if str(e.kind) == "meeting"]) <= 1


def test_who_sits_beside_a_leader_is_met_with_him() -> None:
    found = engagements(
        "Ngoại trưởng Chile Ana Reyes sáng nay gặp Thủ tướng Nguyễn Văn Bình và Thứ trưởng Ngoại giao Trần Văn An."
    )
    assert [len(e.participants) for e in found if str(e.kind) == "meeting"] == [3]


def test_he_of_whom_a_failure_is_told_is_the_subject() -> None:
    found = engagements(
        "Thủ tướng Bỉ Luc Janssens vẫn im lặng. Đó là thất bại của Tổng thống Chile Ricardo Soto. Đối với ông Soto, "
        "ông đã không thể gặp Tổng thống Serbia Marko Petrovic." + GOES_ON
    )
    assert [e.parties for e in found if str(e.kind) == "meeting"] in ([], [("CHL", "SRB")])
