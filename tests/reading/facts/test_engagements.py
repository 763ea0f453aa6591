"""Engagements: sentences to read, sentences to leave alone."""

from typing import Any

import pytest

from banggiao.model import Article, Engagement
from banggiao.reading.document import parse
from banggiao.reading.facts.engagements import read_engagements
from banggiao.reading.lexicon import load
from banggiao.reading.reader import build_frame


def engagements(text: str, published: str = "2026-03-05") -> list[Engagement]:
    frame, _, _ = build_frame(parse(Article("t", f" date {published} {text}")), load())
    return read_engagements(frame)


def told(text: str, **wanted: Any) -> bool:
    """Whether some engagement has all these values ('people' are names of participants)."""
    for fact in engagements(text):
        data: dict[str, Any] = {k: getattr(fact, k) for k in wanted if k != "people"}
        data["people"] = tuple(p.name for p in fact.participants)
        if all(data[k] == v for k, v in wanted.items()):
            return True
    return False


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chiều 5/3, Thủ tướng Nguyễn Văn Bình hội đàm với Thủ tướng Bỉ Luc Janssens.",
            {"kind": "talks", "status": "held", "date": "2026-03-05", "time_of_day": "afternoon",
             "parties": ("BEL", "VNM"),
             "people": ("Nguyễn Văn Bình", "Luc Janssens")},
        ),
        (
            "Tổng thống Chile Ricardo Soto sẽ thăm cấp nhà nước Jordan từ ngày 10 đến 12/4.",
            {"kind": "visit", "status": "planned", "date": "2026-04-10", "date_end": "2026-04-12",
             "visit_level": "state",
             "place": "Jordan", "place_country": "JOR", "people": ("Ricardo Soto",)},
        ),
        (
            "Chủ tịch nước Trần Hữu Lâm mời Quốc vương Jordan Faisal Haddad sớm thăm Việt Nam.",
            {"kind": "visit", "status": "invited", "parties": ("JOR", "VNM"), "people": ("Faisal Haddad",)},
        ),
        (
            "Ngoại trưởng Mỹ John Carter ngày 3/3 điện đàm với người đồng cấp Ấn Độ Rajan Mehta.",
            {"kind": "call", "date": "2026-03-03", "parties": ("IND", "USA"), "people": ("John Carter", "Rajan Mehta")},
        ),
        (
            "Sáng 4/3, Chủ tịch Quốc hội Lê Hữu Phước tiếp Đại sứ Na Uy tại Việt Nam Ingrid Larsen tại Nhà Quốc hội.",
            {"kind": "meeting", "time_of_day": "morning", "place": "Nhà Quốc hội", "parties": ("NOR", "VNM")},
        ),
        (
            "Kỳ họp lần thứ 7 Ủy ban liên Chính phủ Việt Nam - Hungary diễn ra tại Budapest ngày 2/3.",
            {"kind": "session", "ordinal": 7, "date": "2026-03-02", "parties": ("HUN", "VNM")},
        ),
        (
            "Thủ tướng Nguyễn Văn Bình dự Hội nghị Cấp cao ASEAN lần thứ 63 tại Brunei.",
            {"kind": "conference", "ordinal": 63, "parties": ("ASEAN", "VNM"), "place_country": "BRN"},
        ),
        (
            "Sau hội đàm, Thủ tướng Nguyễn Văn Bình và Thủ tướng Bỉ Luc Janssens chứng kiến lễ ký hai bản "
                "ghi nhớ về đường sắt.",
            {"kind": "signing", "parties": ("BEL", "VNM")},
        ),
        (
            "Bộ trưởng Ngoại giao Vũ Minh Quân gửi điện mừng đến Ngoại trưởng Peru Carlos Vega.",
            {"kind": "message", "parties": ("PER", "VNM"), "people": ("Vũ Minh Quân", "Carlos Vega")},
        ),
        (
            "Chiều 4/3, Chủ tịch nước Trần Hữu Lâm tiếp Tổng thống Chile Ricardo Soto, đang thăm cấp Nhà nước Việt Nam "
            "từ ngày 3 đến 5/3.",
            {"kind": "visit", "date": "2026-03-03", "date_end": "2026-03-05", "people": ("Ricardo Soto",)},
        ),
        (
            "Đó là nhận định của Thủ tướng Nguyễn Văn Bình tại buổi hội kiến với Quốc vương Jordan Faisal Haddad.",
            {"kind": "meeting", "parties": ("JOR", "VNM"), "people": ("Nguyễn Văn Bình", "Faisal Haddad")},
        ),
        (
            "Thỏa thuận được Tổng thống Chile Ricardo Soto ký hồi tháng 9/2024 khi đến thăm Việt Nam.",
            {"kind": "visit", "date": "2024-09", "parties": ("CHL", "VNM"), "people": ("Ricardo Soto",)},
        ),
        (
            "Chủ tịch nước Trần Hữu Lâm mời Quốc vương Jordan Faisal Haddad thăm Việt Nam. Quốc vương đã nhận lời.",
            {"kind": "visit", "status": "accepted", "people": ("Faisal Haddad",)},
        ),
        (
            "Thủ tướng Bỉ Luc Janssens mời Thủ tướng Nguyễn Văn Bình thăm Bỉ trong quý III/2026.",
            {"kind": "visit", "status": "invited", "date": "2026", "people": ("Nguyễn Văn Bình",)},
        ),
        (
            "Tổng thống Chile Ricardo Soto sẽ hội đàm với Chủ tịch nước Trần Hữu Lâm, "
            "hội kiến Thủ tướng Nguyễn Văn Bình.",
            {"kind": "meeting", "status": "planned", "people": ("Ricardo Soto", "Nguyễn Văn Bình")},
        ),
        (
            "Hai bên Việt Nam và Bỉ nhất trí tổ chức Kỳ họp lần thứ 5 Ủy ban hỗn hợp vào năm 2027 tại Brussels.",
            {"kind": "session", "status": "planned", "ordinal": 5, "date": "2027"},
        ),
        (
            "Đại sứ Na Uy Ingrid Larsen trình quốc thư lên Chủ tịch nước Trần Hữu Lâm.",
            {"kind": "ceremony", "parties": ("NOR", "VNM")},
        ),
        (
            "Trong thư, Thủ tướng Bỉ Luc Janssens gửi lời chúc mừng đến Thủ tướng Nguyễn Văn Bình.",
            {"kind": "message", "parties": ("BEL", "VNM")},
        ),
        (
            "Thủ tướng Nguyễn Văn Bình đã gặp Tổng thống Chile, các Thủ tướng Bỉ, Canada bên lề hội nghị.",
            {"kind": "meeting", "parties": ("CAN", "VNM")},
        ),
        (
            "Chuyến công tác tới Brazil của Thủ tướng Nguyễn Văn Bình diễn ra từ 6/3 đến 8/3.",
            {"kind": "visit", "status": "planned", "date": "2026-03-06", "date_end": "2026-03-08"},
        ),
        (
            "Tổng thống Serbia Marko Petrovic hủy chuyến thăm Croatia.",
            {"kind": "visit", "status": "cancelled", "parties": ("HRV", "SRB")},
        ),
        (
            "Ông Soto đã bốn lần thăm Việt Nam vào các năm 2008, 2012 và 2019. Tổng thống Chile Ricardo Soto "
                "yêu mến Hà Nội.",
            {"kind": "visit", "date": "2012", "place_country": "VNM"},
        ),
        (
            "Các đoàn ta thăm Cuba: Thủ tướng Trần Quốc Việt (6/1998), Chủ tịch Quốc hội Lê Hữu Phước (9/2010).",
            {"kind": "visit", "date": "1998-06", "place_country": "CUB", "people": ("Trần Quốc Việt",)},
        ),
        (
            "Bên lề hội nghị, Thủ tướng Nguyễn Văn Bình đã có các cuộc gặp với Tổng thống Chile Ricardo Soto "
                "và Thủ tướng Bỉ Luc Janssens.",
            {"kind": "meeting", "parties": ("CHL", "VNM"), "people": ("Nguyễn Văn Bình", "Ricardo Soto")},
        ),
        (
            "Peru triệu tập Đại sứ Hungary để phản đối mức thuế cá mới.",
            {"kind": "meeting", "parties": ("HUN", "PER")},
        ),
    ],
)  # fmt: skip
def test_engagements_to_read(text: str, wanted: dict[str, Any]) -> None:
    assert told(text, **wanted), engagements(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên nhất trí tăng cường tiếp xúc cấp cao giữa Việt Nam và Bỉ.",
        "Thủ tướng Nguyễn Văn Bình tiếp tục chỉ đạo các bộ phối hợp với Bỉ.",
        "Việt Nam và Bỉ sát cánh tại nhiều diễn đàn khu vực về nghề cá.",
        "Du khách Bỉ thích thăm quan phố cổ Hà Nội của Việt Nam.",
        "Doanh nghiệp Việt Nam gặp khó khi xuất khẩu sang Bỉ.",
        "Việt Nam và Bỉ đã ký Hiệp định tránh đánh thuế hai lần năm 1996.",
        "Tổng thống Chile Ricardo Soto mong muốn gặp Thủ tướng Nguyễn Văn Bình.",
    ],
)
def test_sentences_to_leave_alone(text: str) -> None:
    assert engagements(text) == []


def test_title_lead_and_caption_tell_one_engagement() -> None:
    found = engagements(
        "Thủ tướng tiếp Đại sứ Chile\n\nChiều 5/3, Thủ tướng Nguyễn Văn Bình tiếp Đại sứ Chile Ana Soto tại Hà Nội.\n\n"
        "Thủ tướng Nguyễn Văn Bình tiếp Đại sứ Chile Ana Soto. Ảnh: Báo Mẫu"
    )
    assert len(found) == 1
    assert len(found[0].evidence) == 3


def test_a_date_by_another_clock_is_not_another_day() -> None:
    text = "Ngày 3-3 (giờ Brazil, sáng 4-3 giờ Việt Nam), Thủ tướng Nguyễn Văn Bình gặp Tổng thống Brazil Paulo Lima."
    assert told(text, kind="meeting", date="2026-03-03")


def test_what_lies_ahead_is_planned() -> None:
    assert told("Thủ tướng Bỉ Luc Janssens thăm Việt Nam ngày 20/4.", kind="visit", status="planned")


def test_two_countries_visited_are_two_visits() -> None:
    found = engagements("Tổng thống Chile Ricardo Soto sẽ thăm Việt Nam và Lào vào tháng 4.")
    assert sorted(f.place_country or "" for f in found) == ["LAO", "VNM"]
