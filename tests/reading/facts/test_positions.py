"""How a state, or who speaks for it, regards another. Every sentence is made up."""

from __future__ import annotations

import pytest

from banggiao.model.codes import PositionKind
from banggiao.model.facts import Position
from tests.reading.frames import facts_of

PRIORITY, SUPPORT, PRAISE = PositionKind.PRIORITY, PositionKind.SUPPORT, PositionKind.PRAISE
THANKS, CONGRATULATION = PositionKind.GRATITUDE, PositionKind.CONGRATULATION
CONCERN, PRINCIPLE = PositionKind.CONCERN, PositionKind.PRINCIPLE


def told(text: str) -> list[tuple[PositionKind, str | None, str | None]]:
    return [(p.kind, p.holder, p.toward) for p in facts_of(text, Position) if isinstance(p, Position)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng thống Kim Dong-su coi Việt Nam là đối tác quan trọng hàng đầu ở khu vực.", (PRIORITY, "KOR", "VNM")),
        ("Chủ tịch nước Trần Văn Bình khẳng định Việt Nam luôn coi trọng quan hệ với Hàn Quốc.",
         (PRIORITY, "VNM", "KOR")),
        ("Chủ tịch nước Trần Văn Bình khẳng định Hàn Quốc là một trong những đối tác quan trọng nhất của Việt Nam.",
         (PRIORITY, "VNM", "KOR")),
        ("Chủ tịch nước Trần Văn Bình chúc mừng Hàn Quốc tổ chức thành công hội nghị.",
         (CONGRATULATION, "VNM", "KOR")),
        ("Chủ tịch nước Trần Văn Bình cảm ơn Hàn Quốc đã viện trợ sau bão.", (THANKS, "VNM", "KOR")),
        ("Chủ tịch nước Trần Văn Bình cảm ơn và đánh giá cao sự hỗ trợ của Hàn Quốc.", (THANKS, "VNM", "KOR")),
        ("Bộ trưởng Lê Thị Hoa khẳng định Việt Nam ủng hộ vai trò trung tâm của ASEAN.", (SUPPORT, "VNM", "ASEAN")),
        ("Tổng thống Kim Dong-su cho rằng Việt Nam là hình mẫu về phát triển.", (PRAISE, "KOR", "VNM")),
        ("Chủ tịch nước Trần Văn Bình hoan nghênh việc Hàn Quốc mở thêm đường bay.", (PRAISE, "VNM", "KOR")),
        ("Trung Quốc phản đối Mỹ bán vũ khí cho đảo này.", (CONCERN, "CHN", "USA")),
        ("Seoul lên án Triều Tiên phóng tên lửa.", (CONCERN, "KOR", "PRK")),
    ],
)  # fmt: skip
def test_reads(text: str, expected: tuple[PositionKind, str, str | None]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch nước Trần Văn Bình cảm ơn Tổng thống Kim Dong-su đã dành thời gian tiếp đoàn.",
        "Chủ tịch nước Trần Văn Bình cảm ơn lời mời của Tổng thống Kim Dong-su.",
        "Chủ tịch nước Trần Văn Bình vui mừng thăm Hàn Quốc.",
        "Hai bên đánh giá cao kết quả hợp tác thời gian qua.",
        "Hàn Quốc từng ủng hộ Việt Nam trong những năm 1990.",
        "Tổng thống Kim Dong-su chỉ trích phe đối lập trong nước.",
        "Tổng thống Kim Dong-su bị chỉ trích vì phản ứng chậm.",
        "Chủ tịch nước Trần Văn Bình cam kết ủng hộ Hàn Quốc đăng cai hội nghị.",
        "Chủ tịch nước Trần Văn Bình đề nghị EU dỡ bỏ thẻ vàng, ủng hộ Việt Nam xuất khẩu thủy sản.",
        "Một chuyên gia nói rằng Nga ủng hộ sáng kiến này.",
        "Tổng thống Kim Dong-su nhấn mạnh chuyến thăm có ý nghĩa quan trọng.",
        "Tổng thống Kim Dong-su tin tưởng chuyến thăm sẽ thành công.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


def test_what_two_say_is_one_position_each_with_the_same_words() -> None:
    found = facts_of("Hai bên bày tỏ quan ngại trước các hành động đơn phương ở Biển Đông.", Position)
    assert [(p.kind, p.holder, p.toward) for p in found if isinstance(p, Position)] == [
        (CONCERN, "KOR", None),
        (CONCERN, "VNM", None),
    ]
    assert len({p.evidence for p in found}) == 1


def test_principles_are_toward_nobody() -> None:
    text = "Hai bên nhấn mạnh tầm quan trọng của tự do hàng hải và luật pháp quốc tế."
    assert told(text) == [(PRINCIPLE, "KOR", None), (PRINCIPLE, "VNM", None)]


def test_a_sentence_that_begins_with_its_verb_has_its_subject_after_it() -> None:
    text = "Đánh giá cao kết quả hợp tác, Tổng thống Kim Dong-su cảm ơn sự giúp đỡ của Việt Nam."
    assert told(text) == [(PRAISE, "KOR", "VNM"), (THANKS, "KOR", "VNM")]


def test_two_verbs_of_one_regard_in_a_sentence_are_one_position() -> None:
    (one,) = facts_of(
        "Hàn Quốc coi trọng quan hệ với Việt Nam, luôn coi Việt Nam là đối tác trọng tâm ở khu vực.", Position
    )
    assert len(one.evidence) == 2


def test_what_title_and_body_tell_is_one_position() -> None:
    text = (
        "Lào chúc mừng Việt Nam tổ chức thành công Đại hội\n"
        "Ngày 4/5, Chủ tịch nước Lào Bounmy chúc mừng Việt Nam tổ chức thành công Đại hội Đảng.\n"
    )
    (one,) = facts_of(text, Position, lead="", published="2025-05-04")
    assert len(one.evidence) == 2
