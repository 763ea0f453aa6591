"""A day between a subject and its verb; who 'hai Thủ tướng A và B' are; texts and tiers that are not there yet."""

from __future__ import annotations

from typing import Any

import pytest

from banggiao.model import Article, PartialDate
from banggiao.reading import read
from banggiao.reading.document import parse
from banggiao.reading.lexicon import load
from banggiao.reading.reader import build_frame, read_facts


def facts(text: str, kind: str) -> list[Any]:
    article = Article("t", text, published=PartialDate.parse("2026-06-12"))
    frame, _, _ = build_frame(parse(article), load())  # whether it is relevant is another question
    return [fact for fact in read_facts(frame) if fact.type == kind]


@pytest.mark.parametrize(
    ("day", "deadline"),
    [("ngày 11/6", None), ("hôm 11/6", None), ("chiều qua", None), ("sáng 11/6/2026", None), ("", None)],
)
@pytest.mark.parametrize(
    ("text", "modality", "holders"),
    [
        ("Lào và Nepal {day} nhất trí sớm ký Hiệp định vận tải hàng không.", "agreed", ("LAO", "NPL")),
        ("Ngoại trưởng Lê Văn Nam {day} đề nghị Kenya sớm ký Hiệp định vận tải biển.", "proposed", ("VNM",)),
        ("Thủ tướng Lê Văn Nam {day} mời Thủ tướng Áo Karl Huber thăm Việt Nam.", "invited", ("VNM",)),
    ],
)
def test_a_day_may_stand_before_the_verb(
    text: str, modality: str, holders: tuple[str, ...], day: str, deadline: str | None
) -> None:
    (told,) = facts(text.format(day=day).replace("  ", " "), "commitment")
    assert (told.modality, told.holders, told.deadline) == (modality, holders, deadline)


def test_a_day_that_something_is_due_on_stays() -> None:
    text = "Lào và Nepal ngày 11/6 nhất trí ký Hiệp định vận tải hàng không trước ngày 30/9/2026."
    (told,) = facts(text, "commitment")
    assert told.deadline == "2026-09-30"


@pytest.mark.parametrize("office", ["Thủ tướng", "Bộ trưởng Ngoại giao"])
def test_two_of_one_office_are_of_both_states(office: str) -> None:
    (told,) = facts(f"Hai {office} Việt Nam và Croatia nhất trí sớm ký Hiệp định về du lịch.", "commitment")
    assert (told.modality, told.holders) == ("agreed", ("HRV", "VNM"))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Việt Nam và Nepal ngày 29/5 ký tắt dự thảo Hiệp định vận tải hàng không.", "negotiating"),
        ("Việt Nam và Nepal ngày 29/5 ký Hiệp định vận tải hàng không.", "signed"),
        ("Việt Nam và Nepal vẫn đang đàm phán, chưa ký được Hiệp định vận tải hàng không.", "negotiating"),
        ("Hiệp định vận tải hàng không Việt Nam - Nepal chưa được ký, hai bên còn đàm phán.", "negotiating"),
    ],
)
def test_what_is_initialled_or_not_yet_signed_is_negotiated(text: str, status: str) -> None:
    assert [a.status for a in facts(text, "agreement")] == [status]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sớm hơn dự kiến, ngày 8/6, Việt Nam và Brunei đã nâng tình láng giềng lên Đối tác chiến lược.", True),
        ("Việt Nam và Brunei sẽ nâng cấp quan hệ lên Đối tác chiến lược.", False),
        ("Việt Nam và Brunei đang đàm phán Tuyên bố chung về thiết lập khuôn khổ Đối tác toàn diện.", False),
    ],
)
def test_a_tier_is_set_up_when_it_was(text: str, told: bool) -> None:
    assert any(r.event == "partnership_established" for r in facts(text, "relation")) is told


@pytest.mark.parametrize(
    "text",
    [
        "Lễ khai trương Đại sứ quán Việt Nam tại Lima, Peru, được tổ chức sáng 28/8.",
        "Chủ tịch Thượng viện Campuchia Sok Dara đã hủy chuyến thăm Việt Nam vì lý do sức khỏe.",
        "Ban tổ chức cho biết Diễn đàn Địa phương Việt Nam - Nhật Bản lần thứ 2 bị hủy do bão.",
        "Việt Nam phấn đấu đưa xuất khẩu sang Mexico lên 15 tỷ USD vào năm 2028.",
    ],
)
def test_plain_deeds_between_states_are_relevant(text: str) -> None:
    assert read(Article("t", text)).relevant
