"""When engagements are: the day of the talks for what belongs to them, days of something else left alone, and whether
what is told without a tense has taken place. Read on 5 March 2026."""

from __future__ import annotations

import pytest

from tests.reading.facts.engagement_rows import left_alone, read
from tests.reading.facts.test_engagements import engagements

_TALKS = "Chiều 4/3, Thủ tướng Lê Văn Nam đã hội đàm với Thủ tướng Peru Ana Soto. Hai bên bàn về thương mại. "

test_part_of_the_programme_is_of_the_day_of_the_talks = read([
    (f"{_TALKS}Hai Thủ tướng đã cùng chứng kiến lễ ký kết các văn kiện hợp tác.",
     {"kind": "signing", "parties": ("PER", "VNM"), "date": "2026-03-04"}),
    (f"{_TALKS}Trước khi hội đàm, Thủ tướng Lê Văn Nam đã chủ trì lễ đón chính thức Thủ tướng Ana Soto.",
     {"kind": "ceremony", "date": "2026-03-04"}),
    (f"{_TALKS}Phát biểu tại cuộc họp báo chung sau hội đàm, Thủ tướng Peru Ana Soto cảm ơn Việt Nam.",
     {"kind": "press", "date": "2026-03-04"}),
    (f"{_TALKS}Tại cuộc gặp gỡ báo chí sau đó, Thủ tướng Peru Ana Soto cảm ơn Việt Nam.",
     {"kind": "press", "date": "2026-03-04"}),
    # Two meetings told by one word.
    ("Sáng 4/3, Thủ tướng Lê Văn Nam và Chủ tịch nước Trần Văn Hải đã lần lượt hội kiến Thủ tướng Peru Ana Soto. Hai "
     "Thủ tướng chứng kiến lễ ký kết các văn kiện.", {"kind": "signing", "date": "2026-03-04"}),
])

test_what_is_of_another_day_is_not_dated_by_the_talks = left_alone([
    (f"{_TALKS}Thủ tướng Lê Văn Nam nhắc lại lễ ký kết giữa hai Thủ tướng tại Lima.",
     {"kind": "signing", "date": "2026-03-04"}),
    (f"{_TALKS}Thủ tướng Ana Soto từng cùng Thủ tướng Lê Văn Nam chủ trì lễ ký kết văn kiện năm 2023.",
     {"kind": "signing", "date": "2026-03-04"}),
    (f"{_TALKS}Thủ tướng Peru Ana Soto sẽ dự lễ ký kết các văn kiện hợp tác với Việt Nam.",
     {"kind": "signing", "date": "2026-03-04"}),
    ("Ngày 10/1, Thủ tướng Lê Văn Nam hội đàm với Thủ tướng Peru Ana Soto. Hai bên chứng kiến lễ ký các văn kiện.",
     {"kind": "signing", "date": "2026-01-10"}),
])

test_days_one_by_one_are_a_span = read([
    ("Thủ tướng Peru Ana Soto thăm chính thức Kenya trong 3 ngày 1, 2 và 3/3.",
     {"kind": "visit", "date": "2026-03-01", "date_end": "2026-03-03"}),
    ("Thủ tướng Peru Ana Soto thăm chính thức Kenya trong 3 ngày 20-21 và 22/2.",
     {"kind": "visit", "date": "2026-02-20", "date_end": "2026-02-22"}),
])

test_who_sets_out_is_on_a_visit_from_that_day = read([
    ("Thủ tướng Lê Văn Nam tối 4/3 lên đường dự Hội nghị cấp cao ASEAN và làm việc tại Malaysia.",
     {"kind": "visit", "parties": ("MYS", "VNM"), "date": "2026-03-04"}),
    ("Thủ tướng Lê Văn Nam tối 4/3 lên đường dự Hội nghị cấp cao ASEAN và làm việc tại Malaysia.",
     {"kind": "conference", "date": None}),
    ("Sáng 4/3, Thủ tướng Lê Văn Nam lên đường sang Malaysia dự Hội nghị cấp cao ASEAN.",
     {"kind": "conference", "date": None}),
])

test_the_day_of_a_death_or_of_an_announcement_dates_nothing = read([
    ("Thủ tướng Peru Ana Soto gửi điện chia buồn khi hay tin Phó tổng thống Kenya qua đời ngày 2/3.",
     {"kind": "message", "date": None}),
    ("Được tin Phó tổng thống Kenya qua đời ngày 2/3, ngày 3/3, Thủ tướng Peru Ana Soto đã gửi điện chia buồn tới "
     "Tổng thống Kenya.", {"kind": "message", "date": "2026-03-03"}),
    ("Thủ tướng Peru Ana Soto sẽ thăm Kenya, người phát ngôn Bộ Ngoại giao Peru cho biết hôm 2/3.",
     {"kind": "visit", "status": "planned", "date": None}),
    ("Thủ tướng Peru Ana Soto nói với Tổng thống Kenya John Otieno trong cuộc điện đàm vừa diễn ra rằng bà có kế hoạch "
     "tới Kenya vào đầu năm 2027.", {"kind": "call", "status": "held", "date": None}),
    ("Trong cuộc gặp với Tổng thống Kenya John Otieno, Thủ tướng Peru Ana Soto tuyên bố hôm 2/3 rằng hai nước là bạn.",
     {"kind": "meeting", "date": "2026-03-02"}),
])

test_a_plan_has_its_year = read([
    ("Thủ tướng Peru Ana Soto có kế hoạch thăm Kenya vào cuối năm 2026.",
     {"kind": "visit", "status": "planned", "date": "2026"}),
])

test_when_and_where_they_will_meet = read([
    ("Chính phủ Peru tiết lộ thời điểm Tổng thống Peru Ana Soto gặp Tổng thống Kenya John Otieno.",
     {"kind": "meeting", "status": "planned"}),
    ("Tổng thống Peru Ana Soto công bố địa điểm hội đàm với Tổng thống Kenya John Otieno.",
     {"kind": "talks", "status": "planned"}),
    ("Thủ tướng Peru Ana Soto sắp tới Angola dự hội nghị thượng đỉnh Liên minh châu Phi và thăm Kenya.",
     {"kind": "visit", "parties": ("KEN", "PER"), "status": "planned"}),
    ("Chính phủ Peru thông báo ngày 2/3 Tổng thống Peru Ana Soto gặp Tổng thống Kenya John Otieno.",
     {"kind": "meeting", "status": "held", "date": "2026-03-02"}),
])

test_what_two_organised_on_a_day_has_taken_place = read([
    ("Sáng 4.3, tại Lima, Bộ Tài chính Việt Nam, Bộ Thương mại Peru phối hợp tổ chức Diễn đàn kinh tế Việt Nam - Peru.",
     {"kind": "conference", "status": "held", "date": "2026-03-04"}),
    ("Sáng 4.3, hai bên nhất trí phối hợp tổ chức Diễn đàn kinh tế Việt Nam - Peru.",
     {"kind": "conference", "status": "planned"}),
])

test_who_meets_at_a_conference_meets_when_it_is_held = read([
    ("Trước đó, trong khuôn khổ Hội nghị cấp cao ASEAN tại Lào hồi tháng 10, Thủ tướng Lê Văn Nam cũng đã gặp Thủ "
     "tướng Peru Ana Soto.", {"kind": "meeting", "parties": ("PER", "VNM"), "date": "2025-10"}),
    ("Bên lề Hội nghị cấp cao ASEAN tại Lào ngày 2/3, Thủ tướng Lê Văn Nam đã gặp Thủ tướng Peru Ana Soto.",
     {"kind": "meeting", "date": "2026-03-02"}),
    ("Bên lề Hội nghị cấp cao ASEAN từ ngày 1 đến 3/3, Thủ tướng Lê Văn Nam đã gặp Thủ tướng Peru Ana Soto.",
     {"kind": "meeting", "date": None}),
    ("Sau Hội nghị cấp cao ASEAN ngày 2/3, Thủ tướng Lê Văn Nam đã gặp Thủ tướng Peru Ana Soto.",
     {"kind": "meeting", "date": None}),
    ("Chiều 3/3, Thủ tướng Lê Văn Nam rời Lima, kết thúc chuyến công tác dự Hội nghị cấp cao APEC tại Peru.",
     {"kind": "conference", "date": None}),
])

test_days_go_on_from_what_was_told = read([
    ("Ngày 1/3, Thủ tướng Peru Ana Soto gặp Tổng thống Kenya John Otieno. Hai ngày sau, bà hội đàm với Thủ tướng Bỉ "
     "Luc Janssens.", {"kind": "talks", "status": "held", "date": "2026-03-03"}),
    ("Trong khuôn khổ chuyến thăm Peru từ ngày 1 đến 3/3, Thủ tướng Lê Văn Nam hội đàm với Thủ tướng Ana Soto. Cùng "
     "ngày, ông chào xã giao Tổng thống Peru Luis Rojas.", {"kind": "meeting", "date": None}),
])

_CAPTION = "Thủ tướng Peru Ana Soto (phải) và Tổng thống Kenya John Otieno tại Nairobi ngày {day}."
_MET = "Thủ tướng Peru Ana Soto đã hội đàm với Tổng thống Kenya John Otieno về nông sản."

test_a_caption_tells_the_day = read([
    (f"{_CAPTION.format(day='3/3')} Ảnh: AFP\n{_MET}", {"kind": "talks", "date": "2026-03-03"}),
    (f"{_CAPTION.format(day='3/3/2026')}\n{_MET}", {"kind": "talks", "date": "2026-03-03"}),
    (f"{_CAPTION.format(day='3/2')} Ảnh: AFP\n{_MET}", {"kind": "talks", "date": None}),
    (f"Thủ tướng Peru Ana Soto và người phát ngôn chỉ trích Tổng thống Kenya John Otieno ngày 3/3.\n{_MET}",
     {"kind": "talks", "date": None}),
])

test_a_date_behind_and_opens_the_next_clause = read([
    ("Tháng 10/2003, Tổng thống Peru Luis Rojas thăm chính thức Kenya và tháng 11/2006, Thủ tướng Bỉ Luc Janssens thăm "
     "Chile.", {"kind": "visit", "parties": ("KEN", "PER"), "date": "2003-10"}),
    ("Tháng 10/2003, Tổng thống Peru Luis Rojas thăm chính thức Kenya và tháng 11/2006, Thủ tướng Bỉ Luc Janssens thăm "
     "Chile.", {"kind": "visit", "parties": ("BEL", "CHL"), "date": "2006-11"}),
])

test_each_meeting_has_its_own_month = read([
    ("Tổng thống Peru Luis Rojas và Tổng thống Kenya John Otieno mới gặp nhau hai lần, ở Đức vào tháng 7/2017 và tại "
     "Chile vào tháng 11/2017.", {"kind": "meeting", "place": place, "date": date})
    for place, date in (("Đức", "2017-07"), ("Chile", "2017-11"))
])

test_of_the_year_told = read([
    ("Thủ tướng Peru Ana Soto thăm Kenya hồi tháng 5/2017. Tháng 11 cùng năm, Tổng thống Kenya John Otieno thăm Peru.",
     {"kind": "visit", "place": "Peru", "date": "2017-11"}),
])

test_the_day_of_what_is_told_on_a_journey_is_not_the_journeys = read([
    ("Ngày 3/3, trong khuôn khổ chuyến thăm chính thức Peru, Chủ tịch nước Trần Văn Hải đã hội kiến Thủ tướng "
     "Ana Soto.", {"kind": "visit", "date": None}),
    ("Ngày 3/3, trong khuôn khổ chuyến thăm chính thức Peru, Chủ tịch nước Trần Văn Hải đã hội kiến Thủ tướng "
     "Ana Soto.", {"kind": "meeting", "date": "2026-03-03"}),
    ("Ngày 2/3, Bộ Ngoại giao Việt Nam tổ chức hội nghị báo cáo kết quả chuyến công tác của đoàn do Thủ tướng Lê Văn "
     "Nam dẫn đầu thăm chính thức Peru.", {"kind": "visit", "date": None}),
    ("Đặc phái viên Peru Luis Rojas vừa đến Nairobi của Kenya, trong bối cảnh hai nước khôi phục quan hệ bị cắt đứt "
     "vào tháng 2/2019.", {"kind": "visit", "date": None}),
])

test_so_many_days_from_the_first = read([
    ("Thủ tướng Peru Ana Soto đến Nairobi sáng 3/3, bắt đầu chuyến thăm cấp nhà nước 2 ngày tới Kenya.",
     {"kind": "visit", "date": "2026-03-03", "date_end": "2026-03-04", "time_of_day": None}),
    ("Trưa 3/3, Thủ tướng Lê Văn Nam rời Hà Nội, lên đường thăm Kenya trong bốn ngày.",
     {"kind": "visit", "date": "2026-03-03", "date_end": "2026-03-06"}),
    ("Thủ tướng Peru Ana Soto hôm 3/3 kết thúc chuyến thăm ba ngày tới Kenya.", {"kind": "visit", "date_end": None}),
    ("Thủ tướng Peru Ana Soto thăm Kenya ngày 3/3, ba ngày sau khi đến Bỉ.", {"kind": "visit", "date_end": None}),
])

test_this_weekend_is_to_come_before_saturday = read([
    ("Tổng thống Peru Luis Rojas gặp Tổng thống Kenya John Otieno cuối tuần này.",
     {"kind": "meeting", "status": "planned"}),
    ("Tổng thống Peru Luis Rojas gặp Tổng thống Kenya John Otieno cuối tuần qua.",
     {"kind": "meeting", "status": "held"}),
])


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Thủ tướng tiếp lãnh đạo Peru, Kenya\n\nThủ tướng Lê Văn Nam ngày 4/3 tiếp Thủ tướng hai nước.", "2026-03-04"),
        ("Peru - Kenya kết thúc đàm phán tại Bỉ\n\nTổng thống Peru lạc quan sau khi hai nước đàm phán hôm 4/3.",
         "2026-03-04"),
        ("Peru - Kenya đàm phán tại Bỉ\n\nTổng thống Peru ngày 4/3 cho biết hai nước đã ký thỏa thuận.", None),
        ("Tổng thống Peru gặp Tổng thống Kenya\n\nHai bên lo ngại sau vụ tấn công hôm 4/3 ở Nairobi.", None),
    ],
)
def test_an_item_of_a_title_and_a_sentence_is_of_one_day(text: str, date: str | None) -> None:
    assert [e.date for e in engagements(text) if e.kind in ("meeting", "talks")][:1] == [date]

test_first_since_then_tells_of_one_then = read([
    ("Cuộc gặp hôm 3/3 giữa Tổng thống Peru Luis Rojas và Tổng thống Kenya John Otieno là cuộc đầu tiên của hai nước "
     "kể từ tháng 8/2015.", {"kind": "meeting", "date": "2015-08", "status": "held"}),
    ("Quan chức Peru và Kenya đàm phán trực tiếp tại Lima hôm 3/3, lần đầu tiên kể từ tháng 3/2022.",
     {"kind": "talks", "date": "2022-03", "place": None, "participants": ()}),
    ("Quan chức Peru và Kenya đàm phán trực tiếp tại Lima hôm 3/3, lần đầu tiên kể từ tháng 3/2022.",
     {"kind": "talks", "date": "2026-03-03"}),
    ("Tổng thống Peru Luis Rojas thăm Kenya hôm 3/3, chuyến thăm đầu tiên của một tổng thống Peru tới Kenya kể từ năm "
     "1998.", {"kind": "visit", "date": "1998", "place": "Kenya"}),
])

test_first_since_something_changed_tells_of_none = left_alone([
    ("Tổng thống Peru Luis Rojas thăm Kenya hôm 3/3, chuyến thăm đầu tiên kể từ khi ông nhậm chức năm 2021.",
     {"kind": "visit", "date": "2021"}),
    ("Tổng thống Peru Luis Rojas gặp Tổng thống Kenya John Otieno lần đầu tiên kể từ năm 2021, khi hai bên cắt đứt.",
     {"kind": "meeting", "date": "2021"}),
])

test_talks_of_tomorrow_are_to_come = read([
    ("Đàm phán Peru - Kenya ngày 6/3: Nairobi chưa đáp", {"kind": "talks", "status": "planned", "date": "2026-03-06"}),
    ("Tại hội đàm sáng 6/3, Thủ tướng Lê Văn Nam và Thủ tướng Peru Ana Soto nhất trí mở rộng thương mại.",
     {"kind": "talks", "status": "held", "date": "2026-03-06"}),
])

test_condolences_are_not_of_the_day_of_the_disaster = read([
    ("Thủ tướng Peru Ana Soto gửi điện chia buồn tới Tổng thống Kenya về vụ tai nạn đường sắt nghiêm trọng ở Nairobi "
     "hôm 2/3.", {"kind": "message", "date": None}),
    ("Hôm 3/3, Thủ tướng Peru Ana Soto gửi điện chia buồn tới Tổng thống Kenya về vụ tai nạn đường sắt ở Nairobi.",
     {"kind": "message", "date": "2026-03-03"}),
])

test_the_partys_seat_is_in_vietnam = read([
    ("Ngày 3/3, tại trụ sở T.Ư Đảng, Tổng Bí thư Lê Văn Nam đã tiếp Đại sứ Peru tại Việt Nam Ana Soto.",
     {"kind": "meeting", "place_country": "VNM"}),
])
