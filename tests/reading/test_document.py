"""Paragraphs, sentences, captions, bylines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.model import Article
from banggiao.reading.document import Document, Part, parse


def cut(text: str) -> Document:
    return parse(Article("t", text))


def pieces(text: str) -> list[str]:
    document = cut(text)
    return [document.text[s.start : s.end] for s in document.sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hai bên hội đàm. Sau đó họ ăn tối.", 2),
        ("Kim ngạch đạt 4.100 triệu USD. Hai bên vui mừng.", 2),
        ("Ông đến TP. Hồ Chí Minh hôm qua.", 1),
        ("Ông J. Smith đến Hà Nội.", 1),
        ("Các lĩnh vực như y tế, giáo dục... Hai bên nhất trí.", 2),
        ("Quan hệ tốt đẹp./. Hai bên cùng mong muốn.", 2),
        ('Bà nói: "Chúng tôi sẵn sàng." Ông gật đầu.', 2),
        ("Lúc 14h30 ngày 2.9 tại Hà Nội", 1),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(pieces(text)) == count


def test_title_caption_and_byline_are_known_for_what_they_are() -> None:
    document = cut(
        "Thủ tướng tiếp Đại sứ Chile\n\nSáng nay, Thủ tướng tiếp Đại sứ Chile tại Hà Nội.\n\n"
        "Thủ tướng và Đại sứ Chile. Ảnh: Báo Mẫu\n\nMinh Hà"
    )
    assert [s.part for s in document.sentences] == [Part.TITLE, Part.BODY, Part.CAPTION, Part.CAPTION, Part.BYLINE]


def test_header_gives_the_date_and_stays_part_of_the_text() -> None:
    document = cut(" date 2026-01-30 Hai bên hội đàm.")
    assert str(document.header_date) == "2026-01-30"
    first = document.sentences[0]
    assert document.normal.quote(first.start, first.end) == "Hai bên hội đàm."


def test_a_header_that_is_no_date_is_text() -> None:
    assert cut(" date 2026-13-45 Hai bên hội đàm.").header_date is None


@given(st.text(max_size=400))
def test_sentences_are_ordered_and_inside(text: str) -> None:
    document = cut(text)
    reach = 0
    for sentence in document.sentences:
        assert reach <= sentence.start < sentence.end <= len(document.text)
        reach = sentence.end
