"""What goes with visits: receptions with honours, texts signed in the passive, sites, wreaths, whose journey it is."""

from typing import Any

from tests.reading.facts.engagement_rows import left_alone, read
from tests.reading.facts.test_engagement_wording import GOES_ON
from tests.reading.facts.test_engagements import engagements, told

TO_READ: list[tuple[str, dict[str, Any]]] = [
    # Received with honours.
    ("Tổng thống Chile Ricardo Soto được người đồng cấp Serbia đón tiếp theo nghi thức cấp nhà nước tại Belgrade.",
     {"kind": "ceremony", "parties": ("CHL", "SRB"), "place": "Belgrade"}),
    ("Tại Lima, Tổng thống Peru Ana Reyes đón Tổng thống Chile Ricardo Soto theo nghi lễ nhà nước.",
     {"kind": "ceremony", "parties": ("CHL", "PER"), "people": ("Ana Reyes", "Ricardo Soto")}),
    ("Tổng thống Chile Ricardo Soto đón Thủ tướng Serbia Marko Petrovic với 21 phát đại bác ở Santiago.",
     {"kind": "ceremony", "parties": ("CHL", "SRB")}),
    # Signed, by whom the visit or the talks beside it say.
    ("Nhiều văn kiện hợp tác sẽ được ký kết trong chuyến thăm Lima của Tổng thống Chile tháng 4/2026.",
     {"kind": "signing", "status": "planned", "parties": ("CHL", "PER")}),
    ("Trong chuyến thăm Lima của Tổng thống Chile, hai nước đã ký 10 thỏa thuận hợp tác.",
     {"kind": "signing", "status": "held", "parties": ("CHL", "PER")}),
    ("Sau cuộc hội đàm giữa Thủ tướng Chile và Thủ tướng Peru, bốn bản ghi nhớ đã được ký kết.",
     {"kind": "signing", "parties": ("CHL", "PER")}),
    # Sites.
    ("Sáng 1/3, đoàn đại biểu cấp cao Chile đã tham quan Khu công nghiệp Hòa An tại Hà Nội.",
     {"kind": "visit", "parties": ("CHL", "VNM"), "date": "2026-03-01"}),
    ("Phó Thủ tướng Chile Ricardo Soto đã có chuyến tham quan cảng Lạch Huyện ở Hải Phòng.",
     {"kind": "visit", "parties": ("CHL", "VNM"), "people": ("Ricardo Soto",)}),
    # A wreath and incense at one place are one.
    ("Tổng thống Chile Ricardo Soto đặt vòng hoa, dâng hương tưởng niệm các anh hùng ở Hà Nội.",
     {"kind": "ceremony", "parties": ("CHL", "VNM"), "name": "dâng hương"}),
    ("Tại Lima, Thủ tướng Nguyễn Văn Bình dự lễ cắt băng khai trương đường bay Hà Nội - Lima.",
     {"kind": "ceremony", "parties": ("PER", "VNM")}),
    # Whose journey it is.
    ("Chuyên gia của Trung tâm Nghiên cứu Bỉ theo dõi chuyến công du châu Á của Tổng thống Chile Ricardo Soto, đặc "
     "biệt là chuyến thăm Serbia.", {"kind": "visit", "parties": ("CHL", "SRB"), "people": ("Ricardo Soto",)}),
    ("Tổng thống Chile Ricardo Soto gặp Thủ tướng Nguyễn Văn Bình và Bộ trưởng Trần Hữu Lâm, trong chuyến thăm đầu "
     "tiên.", {"kind": "visit", "parties": ("CHL", "VNM"), "people": ("Ricardo Soto",)}),
    # Called off by somebody; a plan.
    ("Chuyến công du Lima của Ngoại trưởng Chile Ricardo Soto bị Tổng thống Ana Reyes hủy bỏ.",
     {"kind": "visit", "status": "cancelled", "parties": ("CHL", "PER")}),
    ("Kế hoạch thăm Lima của Ngoại trưởng Chile bị hoãn lại.",
     {"kind": "visit", "status": "cancelled", "parties": ("CHL", "PER")}),
]  # fmt: skip

TO_LEAVE: list[tuple[str, dict[str, Any]]] = [
    ("Tổng thống Peru Ana Reyes đón Tổng thống Chile Ricardo Soto tại Lima.", {"kind": "ceremony"}),
    ("Chile và Peru đã ký nhiều thỏa thuận trong những năm qua.", {"kind": "signing"}),
    ("Nhiều văn bản pháp luật được ký ban hành. Thủ tướng Chile gặp Thủ tướng Peru.", {"kind": "signing"}),
    ("Tổng thống Chile Ricardo Soto đặt vòng hoa, dâng hương tưởng niệm các anh hùng ở Hà Nội.",
     {"kind": "ceremony", "name": "đặt vòng hoa"}),
    ("Du khách Chile tham quan Bảo tàng Lịch sử ở Hà Nội. Đại sứ Chile vui mừng.", {"kind": "visit"}),
    ("Chuyên gia của Trung tâm Nghiên cứu Bỉ theo dõi chuyến công du châu Á của Tổng thống Chile Ricardo Soto, đặc "
     "biệt là chuyến thăm Serbia.", {"kind": "visit", "parties": ("BEL", "SRB")}),
]  # fmt: skip


test_read = read(TO_READ)


test_left_alone = left_alone(TO_LEAVE)


def test_an_outlook_on_something_else_is_no_programme() -> None:
    text = (
        "Dự kiến vào đầu quý 4, công ty sẽ mở thêm hai bến.\nPhó Thủ tướng Chile Ricardo Soto tham quan cảng Lạch "
        "Huyện ở Hải Phòng."
    )
    assert told(text, kind="visit", status="held", parties=("CHL", "VNM")), engagements(text)


def test_a_site_goes_with_the_day_that_the_story_has_reached() -> None:
    text = (
        "Sáng 1/3, Tổng thống Chile Ricardo Soto hội đàm với Thủ tướng Nguyễn Văn Bình tại Hà Nội. Tiếp đó, Tổng thống "
        "thăm Bảo tàng Lịch sử ở Hà Nội."
    )
    assert told(text, kind="visit", parties=("CHL", "VNM"), date="2026-03-01"), engagements(text)


def test_the_same_day_is_the_one_told_last() -> None:
    text = "Động đất xảy ra ngày 2/3. Cùng ngày, Tổng thống Chile Ricardo Soto điện đàm với Tổng thống Peru Ana Reyes."
    assert told(text + GOES_ON, kind="call", date="2026-03-02"), engagements(text + GOES_ON)


def test_a_ministry_meets_the_press_whoever_speaks() -> None:
    text = "Tại họp báo của Bộ Ngoại giao Chile chiều 2/3, phóng viên hỏi về quan hệ với Peru."
    assert told(text + GOES_ON, kind="press", parties=("CHL",), date="2026-03-02"), engagements(text + GOES_ON)
    assert not told("Tại họp báo, phóng viên hỏi về quan hệ giữa Chile và Peru." + GOES_ON, kind="press")
