"""Visits told by where somebody is seen, of many of whom some are named, leg by leg; in short and in long."""

from typing import Any

from tests.reading.facts.engagement_rows import left_alone, read

MANY = ", trong đó có Ngoại trưởng Chile Ricardo Soto và Thủ tướng Serbia Marko Petrovic"

TO_READ: list[tuple[str, dict[str, Any]]] = [
    # Where somebody sets foot, is, shows.
    ("Ông Soto là Tổng thống Chile đầu tiên đặt chân lên lãnh thổ Serbia sau nửa thế kỷ.",
     {"kind": "visit", "parties": ("CHL", "SRB"), "place": "Serbia"}),
    ("Tổng thống Chile Ricardo Soto có mặt tại Brussels hôm 1/6 để gặp Thủ tướng Bỉ.",
     {"kind": "visit", "parties": ("BEL", "CHL"), "date": "2025-06-01"}),
    ("Thủ tướng Serbia Marko Petrovic bất ngờ xuất hiện ở Lima hôm 1/6 để hội đàm với Tổng thống Peru.",
     {"kind": "visit", "parties": ("PER", "SRB")}),
    # Of many, those named.
    (f"Tháng trước, hàng loạt lãnh đạo nước ngoài đã tới Lima{MANY}.",
     {"kind": "visit", "parties": ("CHL", "PER"), "date": "2026-02", "people": ("Ricardo Soto",)}),
    (f"Nhiều quan chức đã thăm Brussels dự quốc khánh Bỉ{MANY}.",
     {"kind": "visit", "parties": ("BEL", "SRB"), "people": ("Marko Petrovic",)}),
    (f"Nhiều nhà lãnh đạo{MANY}, đã đến Lima gặp Tổng thống Peru.", {"kind": "visit", "parties": ("CHL", "PER")}),
    # Somebody without a name.
    ("Năm 2019 một quan chức cấp cao Chile tới Brussels gặp Thủ tướng Bỉ.",
     {"kind": "visit", "parties": ("BEL", "CHL"), "date": "2019"}),
    # Leg by leg.
    ("Tổng thống Chile Ricardo Soto sẽ thăm Serbia trong hai ngày 5 và 6/6 trước khi tới Bỉ.",
     {"kind": "visit", "status": "planned", "parties": ("BEL", "CHL")}),
    ("Tổng thống Chile Ricardo Soto đã thăm Serbia hôm 1/6, sau đó bay tới Bỉ.",
     {"kind": "visit", "status": "held", "parties": ("BEL", "CHL"), "date": None}),
    ("Chuyến công du của Tổng thống Chile Ricardo Soto tới Trung Á gồm hai chặng Uzbekistan và Kazakhstan.",
     {"kind": "visit", "parties": ("CHL", "KAZ")}),
    # The state stands before the word.
    ("Ông nhắc lại cuộc gặp ở Belgrade, Serbia, nơi Tổng thống Chile Ricardo Soto đến thăm hôm 1/3.",
     {"kind": "visit", "parties": ("CHL", "SRB"), "date": "2026-03-01"}),
    ("Tổng thống Chile Ricardo Soto chọn Serbia là nước châu Âu đầu tiên để công du.",
     {"kind": "visit", "parties": ("CHL", "SRB")}),
    # Who comes, and here.
    ("Hà Nội đón khách quý. Chủ tịch nước mừng chuyến thăm của Nhà vua và Hoàng hậu Bỉ, cho rằng quan hệ Việt Nam - Bỉ "
     "sẽ thêm bền chặt.", {"kind": "visit", "parties": ("BEL", "VNM")}),
    ("Máy bay từng tháp tùng Tổng thống Chile trong chuyến thăm gần đây tới Serbia đã về nước.",
     {"kind": "visit", "parties": ("CHL", "SRB")}),
]  # fmt: skip

TO_LEAVE: list[tuple[str, dict[str, Any]]] = [
    ("Tên lửa của Chile xuất hiện tại Serbia. Tổng thống Serbia lo ngại.", {"kind": "visit"}),
    ("Một chuyên gia Bỉ cho rằng Tổng thống Chile nên chọn Serbia làm điểm đến cho chuyến công du đầu tiên.",
     {"kind": "visit", "status": "held"}),
    ("Tổng thống Chile Ricardo Soto rời Serbia, nơi ông gặp Tổng thống Serbia và thăm nhà máy Kolubara.",
     {"kind": "visit", "place": "Serbia", "visit_level": None, "status": "planned"}),
    ("Quân đội Chile có mặt tại Serbia. Tổng thống Serbia lo ngại.", {"kind": "visit"}),
    ("Đại sứ Chile tại Việt Nam Ricardo Soto có mặt tại Hà Nội để dự lễ ký hiệp định với Việt Nam.", {"kind": "visit"}),
    ("Nhiều lãnh đạo đã tới Lima, nhưng không có Ngoại trưởng Chile Ricardo Soto.",
     {"kind": "visit", "parties": ("CHL", "PER")}),
    ("Thủ tướng Bỉ kêu gọi Chile hành động trước khi tới Serbia. Tổng thống Chile vui mừng.",
     {"kind": "visit", "parties": ("CHL", "SRB")}),
]  # fmt: skip


test_read = read(TO_READ)


test_left_alone = left_alone(TO_LEAVE)
