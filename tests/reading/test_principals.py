"""Who 'hai bên' are where a third was named by the way: the two that the article is about."""

from __future__ import annotations

import pytest

from tests.reading.frames import PADDING, frame_of

_HEAD = (
    "Nga và Ấn Độ bàn hợp tác năng lượng\n"
    "Tổng thống Nga Vladimir Putin hôm nay gặp Thủ tướng Ấn Độ Narendra Modi.\n"
    "Cuộc gặp kéo dài hai tiếng.\n"
)


def _pairs(text: str) -> list[tuple[str, ...]]:
    frame = frame_of(text)
    return [a.codes for a in frame.cast.actors if a.kind == "group" and "hai " in frame.lowered[a.start : a.end]]


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    ("told", "pair"),
    [
        # A third by the way: where it was, what is far, what is older.
        ("Nga bị cấm vận sau khủng hoảng Ukraine năm 2014, quan hệ hai nước từ đó thêm gắn bó.", ("IND", "RUS")),
        ("Cuộc gặp diễn ra ở Đà Nẵng, Việt Nam. Theo thông cáo, hai bên nhất trí giảm thuế.", ("IND", "RUS")),
        ("Nga trước đó nhận công hàm từ Ấn Độ, do một quan chức Oman chuyển. Hai bên chưa định ngày.", ("IND", "RUS")),
        # A third speaks to both.
        ("Sau đó Tổng thống Mỹ Donald Trump điện đàm với lãnh đạo hai nước.", ("IND", "RUS")),
        ("Thổ Nhĩ Kỳ hôm qua kêu gọi hai bên kiềm chế.", ("IND", "RUS")),
        # Others who met, were named in one breath, or act themselves.
        ("Ông Putin trước đó điện đàm với Thủ tướng Đức. Hai nhà lãnh đạo bàn về khí đốt.", ("DEU", "RUS")),
        ("Nga và Iran vừa tập trận chung. Hai nước còn ký một thỏa thuận.", ("IRN", "RUS")),
        ("Ông Putin sau đó tới Pháp rồi tới Ai Cập khi hai nước vừa mở đường bay.", ("EGY", "RUS")),
        ("Trung Quốc vẫn mua dầu của Nga. Hai nước đang bàn về đường ống mới.", ("CHN", "RUS")),
    ],
)  # fmt: skip
def test_the_two_are_those_the_article_is_about(told: str, pair: tuple[str, ...], padding: str) -> None:
    assert _pairs(_HEAD + told + padding)[-1] == pair


def test_the_two_that_the_sentence_has_just_named() -> None:
    told = "Chủ tịch Trung Quốc gửi điện mừng. Thượng đỉnh Mỹ và Ấn Độ là lần đầu giữa lãnh đạo hai nước."
    assert _pairs(_HEAD + told)[-1] == ("IND", "USA")


def test_a_text_named_by_its_place_makes_no_side_of_it() -> None:
    told = "Tổng thống Mỹ gặp Chủ tịch Triều Tiên. Tuyên bố chung Singapore nói hai bên sẽ họp."
    assert _pairs(told)[-1] == ("PRK", "USA")
