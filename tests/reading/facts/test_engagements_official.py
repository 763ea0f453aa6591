"""Engagements as official news tells them: lists, telegrams in a row, bodies with long names."""

from typing import Any

import pytest

from tests.reading.facts.test_engagement_wording import GOES_ON
from tests.reading.facts.test_engagements import engagements

BEHIND = pytest.mark.parametrize("behind", ["", GOES_ON], ids=["alone", "in an article"])


@BEHIND
@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Chủ tịch nước Trần Hữu Lâm đã gặp Quốc vương Jordan Faisal Haddad; Bí thư thứ nhất, Chủ tịch nước Cuba Juan "
         "Ortega; Thủ tướng Bỉ Luc Janssens.", {"JOR", "CUB", "BEL"}),
        ("Đại tướng Lê Văn Nam đã tiếp: Bộ trưởng Nội vụ Kenya John Otieno; Thứ trưởng Ngoại giao Iran Reza Karimi.",
         {"KEN", "IRN"}),
        ("Thủ tướng Nguyễn Văn Bình đã gặp: Thủ tướng Bỉ Luc Janssens, Tổng thống Chile Ricardo Soto và Thái tử Jordan "
         "Omar Haddad.", {"BEL", "CHL", "JOR"}),
        ("Thủ tướng Nguyễn Văn Bình đã có các cuộc tiếp xúc riêng với các đối tác Bỉ và Chile.", {"BEL", "CHL"}),
        ("Chủ tịch nước Trần Hữu Lâm gặp Thủ tướng Bỉ Luc Janssens; Thủ tướng Nguyễn Văn Bình gặp Tổng thống Chile "
         "Ricardo Soto.", {"BEL", "CHL"}),
    ],
)  # fmt: skip
def test_each_of_a_list_is_met(text: str, met: set[str], behind: str) -> None:
    found = [e for e in engagements(text + behind) if str(e.kind) == "meeting"]
    assert sorted(e.parties for e in found) == sorted(tuple(sorted((code, "VNM"))) for code in met), found
    assert all(len(e.participants) == (1 if "đối tác" in text else 2) for e in found), found


@BEHIND
@pytest.mark.parametrize("between", [", ", "; "])
def test_telegrams_in_a_row_are_each_of_two_and_of_one_day(between: str, behind: str) -> None:
    text = (
        "Nhân dịp Quốc khánh nước Cộng hòa Chile, ngày 3/3, Chủ tịch nước Trần Hữu Lâm đã gửi điện mừng tới Tổng thống "
        f"Chile Ricardo Soto{between}Thủ tướng Nguyễn Văn Bình đã gửi điện mừng tới Ngoại trưởng Ana Rojas{between}Chủ "
        "tịch Quốc hội Lê Hữu Phước đã gửi điện mừng tới Chủ tịch Quốc hội Pablo Vega."
    )
    found = [e for e in engagements(text + behind) if str(e.kind) == "message"]
    assert [tuple(p.name for p in e.participants) for e in found] == [
        ("Trần Hữu Lâm", "Ricardo Soto"), ("Nguyễn Văn Bình", "Ana Rojas"), ("Lê Hữu Phước", "Pablo Vega"),
    ]  # fmt: skip
    assert {e.date for e in found} == {"2026-03-03"}


@BEHIND
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ngày 3/3, Bộ Công an Việt Nam và Bộ Ngoại giao Chile đã đồng chủ trì Đối thoại An ninh, Thực thi pháp luật "
         "lần thứ IV tại Santiago.",
         {"kind": "session", "name": "Đối thoại An ninh, Thực thi pháp luật lần thứ IV", "ordinal": 4,
          "parties": ("CHL", "VNM")}),
        ("Bộ Y tế Việt Nam và Bộ Y tế Chile ngày 3/3 đã đồng chủ trì Đối thoại Y tế tại Santiago.",
         {"kind": "session", "name": "Đối thoại Y tế", "parties": ("CHL", "VNM")}),
        ("Bộ trưởng Lê Văn Nam đã dự Cuộc họp khai mạc Hội đồng Hòa bình tại Geneva.",
         {"kind": "conference", "name": "Cuộc họp khai mạc Hội đồng Hòa bình"}),
        ("Bộ trưởng Ngoại giao Việt Nam Lê Văn Nam đã dự Cuộc họp tham vấn mở rộng cấp Bộ trưởng Ngoại giao ASEAN.",
         {"kind": "conference", "name": "Cuộc họp tham vấn mở rộng cấp Bộ trưởng Ngoại giao ASEAN"}),
        ("Trong buổi gặp gỡ báo chí ngày 3/3, Đại sứ Bỉ tại Việt Nam Luc Janssens nói về quan hệ hai nước.",
         {"kind": "press", "date": "2026-03-03"}),
        ("Tổng thống Mỹ John Carter họp thượng đỉnh với lãnh đạo Nga ở Alaska, sau đó gặp Thủ tướng Bỉ Luc Janssens "
         "tại Paris.", {"kind": "meeting", "place": "Paris", "parties": ("BEL", "USA")}),
        ("Tổng thống Mỹ John Carter họp thượng đỉnh với lãnh đạo Nga ở Alaska, sau đó gặp Thủ tướng Bỉ Luc Janssens "
         "tại Nhà Trắng.", {"kind": "conference", "place": "Alaska", "parties": ("RUS", "USA"), "name": "thượng đỉnh"}),
        ("Sáng 2/3, Thủ tướng Nguyễn Văn Bình tới Santiago, bắt đầu chuyến thăm Chile và dự Hội nghị cấp cao Tổ chức "
         "Hợp tác Thượng Hải (SCO) 2026.", {"kind": "visit", "date": "2026-03-02"}),
    ],
)  # fmt: skip
def test_bodies_and_places_with_long_names(text: str, wanted: dict[str, Any], behind: str) -> None:
    found = engagements(text + behind)
    assert any(all(getattr(e, k) == v for k, v in wanted.items()) for e in found), found


@BEHIND
def test_one_body_s_meeting_is_told_once(behind: str) -> None:
    found = engagements("Bộ trưởng Lê Văn Nam đã dự Cuộc họp tham vấn cấp Bộ trưởng Ngoại giao ASEAN." + behind)
    assert [str(e.kind) for e in found] == ["conference"]


@BEHIND
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Tổng thống Chile Ricardo Soto thăm Việt Nam và dự Lễ kỷ niệm 80 năm Cách mạng tháng Tám.",
         {"kind": "ceremony", "name": "Lễ kỷ niệm 80 năm Cách mạng tháng Tám", "parties": ("CHL", "VNM")}),
        ("Nhân dịp dự Lễ kỷ niệm 80 năm chiến thắng phát xít và làm việc tại Chile, Chủ tịch nước Trần Hữu Lâm đã hội "
         "đàm với Tổng thống Chile Ricardo Soto.",
         {"kind": "ceremony", "name": "Lễ kỷ niệm 80 năm chiến thắng phát xít", "parties": ("CHL", "VNM")}),
        ("Thủ tướng Lê Văn Bình dự Hội nghị thượng đỉnh Nhóm Các nước công nghiệp phát triển hàng đầu thế giới (G7) "
         "mở rộng tại Canada.", {"kind": "conference", "parties": ("G7", "VNM")}),
        ("Hội nghị cấp cao ASEAN 47, Chile chính thức dự với tư cách khách mời.",
         {"kind": "conference", "name": "Hội nghị cấp cao ASEAN 47"}),
        ("Ngày 3/3, Thượng tướng Lê Nam - Thứ trưởng Bộ Quốc phòng Việt Nam, và Thượng tướng Pablo Vega - Thứ trưởng "
         "Bộ Quốc phòng Chile, đồng chủ trì Đối thoại Quốc phòng Việt Nam - Chile lần thứ 8.",
         {"kind": "session", "ordinal": 8, "date": "2026-03-03"}),
    ],
)  # fmt: skip
def test_anniversaries_groups_and_two_chairs(text: str, wanted: dict[str, Any], behind: str) -> None:
    found = [e for e in engagements(text + behind) if all(getattr(e, k) == v for k, v in wanted.items())]
    assert found
    if wanted["kind"] == "session":
        assert [p.name for p in found[0].participants] == ["Lê Nam", "Pablo Vega"]


@BEHIND
def test_who_congratulates_the_host_need_not_have_come(behind: str) -> None:
    found = engagements(
        "Thủ tướng Nguyễn Văn Bình chúc mừng Chile đã tổ chức thành công Lễ duyệt binh và Hội nghị thượng đỉnh Tổ chức "
        "Hợp tác Thượng Hải." + behind
    )
    assert not any(e.participants for e in found if str(e.kind) == "conference"), found


@BEHIND
@pytest.mark.parametrize("chair", [", Chủ tịch ASEAN 2026, ", ", nước Chủ tịch ASEAN năm 2026, "])
def test_who_is_in_the_chair_acts_for_his_state(chair: str, behind: str) -> None:
    found = engagements(f"Thủ tướng Malaysia Ali Rahim{chair}điện đàm với Thủ tướng Bỉ Luc Janssens 3/3." + behind)
    assert [(str(e.kind), e.parties) for e in found] == [("call", ("BEL", "MYS"))]


@BEHIND
def test_the_month_behind_a_conference_is_no_part_of_its_name(behind: str) -> None:
    found = engagements("Thủ tướng Nguyễn Văn Bình dự Hội nghị thượng đỉnh G20 tháng 11/2025." + behind)
    assert [(e.name, e.date) for e in found] == [("Hội nghị thượng đỉnh G20", "2025-11")]


AGES = ["(10/10/1945-10/10/2025)", "(10-10-1945 - 10-10-2025)", "(10-10-1945 / 10-10-2025)"]


@BEHIND
@pytest.mark.parametrize("age", AGES)
def test_an_age_in_brackets_dates_no_event_and_ends_the_name(age: str, behind: str) -> None:
    found = engagements(
        "Tổng thống Chile Ricardo Soto chào mừng Chủ tịch nước Trần Hữu Lâm và Phu nhân thăm cấp Nhà nước "
        f"tới Chile và dự Lễ kỷ niệm 80 năm thành lập Đảng Xanh Chile {age}." + behind
    )
    visit = next(e for e in found if str(e.kind) == "visit")
    party = next(e for e in found if str(e.kind) == "ceremony")
    assert (visit.date, [p.name for p in visit.participants]) == (None, ["Trần Hữu Lâm"])
    assert (party.name, party.date) == ("Lễ kỷ niệm 80 năm thành lập Đảng Xanh Chile", None)
    assert [p.name for p in party.participants] == ["Trần Hữu Lâm"]


@BEHIND
def test_who_attends_is_told_behind_the_name(behind: str) -> None:
    found = engagements(
        "Lễ ký diễn ra chiều 3/3, trong khuôn khổ chuyến thăm Chile và dự Lễ kỷ niệm 80 năm Quốc khánh Chile "
        "của Chủ tịch nước Trần Hữu Lâm." + behind
    )
    assert any(
        str(e.kind) == "ceremony" and e.parties == ("CHL", "VNM") and e.participants[0].name == "Trần Hữu Lâm"
        for e in found
    ), found


@BEHIND
def test_a_session_by_its_other_noun(behind: str) -> None:
    found = engagements("Khóa họp lần thứ 26 Ủy ban liên Chính phủ Việt Nam - Chile diễn ra ngày 2/3." + behind)
    assert [(str(e.kind), e.ordinal, e.date) for e in found] == [("session", 26, "2026-03-02")]


@BEHIND
@pytest.mark.parametrize(
    ("text", "kind", "date", "people"),
    [
        ("Chiều 3/3, Thủ tướng Nguyễn Văn Bình tiếp Bộ trưởng Y tế Bỉ Luc Janssens đang thăm Việt Nam.",
         "visit", None, ["Luc Janssens"]),
        ("Tổng thống Chile Ricardo Soto đang thăm Việt Nam từ 2 đến 4/3.", "visit", "2026-03-02", ["Ricardo Soto"]),
        ("Hai Bộ trưởng sẽ dự Hội nghị hợp tác Việt Nam - Chile lần thứ 3 và ký Kế hoạch hợp tác năm 2027.",
         "conference", None, []),
        ("Thủ tướng Nguyễn Văn Bình tiếp ông Luc Janssens, Phó Thủ tướng Bỉ nhân dịp sang Việt Nam dự Kỳ họp lần thứ 3 "
         "Ủy ban hỗn hợp Việt Nam - Bỉ.", "session", None, ["Luc Janssens"]),
    ],
)  # fmt: skip
def test_days_and_people_of_what_is_told_beside_a_meeting(
    text: str, kind: str, date: str | None, people: list[str], behind: str
) -> None:
    found = [e for e in engagements(text + behind) if str(e.kind) == kind]
    assert [(e.date, [p.name for p in e.participants]) for e in found] == [(date, people)]
