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
        ("Hai nước sẽ mở thêm lãnh sự quán.Thủ tướng cảm ơn nước chủ nhà.", 2),
        ("Kim ngạch đạt 3 tỷ USD.Hai bên hài lòng.", 2),
        ("Họ đến vào năm 2016.Sau đó họ rời đi.", 2),
        ("Việt Nam gia nhập ASEAN.Lào cũng vậy.", 2),
        ("Ông V.Petrov rời TP.HCM chiều nay.", 1),
        ("Tại Trụ sở T.Ư Đảng, ông V.I.Orlov nói.", 1),
        ("PGS.TS.Nguyễn Lan và ThS.Trần Minh dự hội thảo.", 1),
        ("Trang Banggiao.net đưa tin như vậy.", 1),
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


WRAPPED = (
    "Bộ trưởng tiếp đoàn khách\n\nSáng nay, Bộ trưởng tiếp đoàn cán bộ cấp cao của Bộ Quốc\n"
    "phòng nước bạn; hai bên nhất trí đẩy mạnh trao đổi đoàn các\ncấp, nhất là đoàn cán bộ trẻ đến thăm Thủ đô Hà\n"
    "Nội trong năm tới.\nBuổi chiều, đoàn thăm bảo tàng."
)


@pytest.mark.parametrize("breaks", ["\n", "\r\n", " \n"])
def test_wrapped_lines_are_joined_and_offsets_stay(breaks: str) -> None:
    raw = WRAPPED.replace("\n", breaks)
    document = cut(raw)
    bodies = [s for s in document.sentences if s.part is Part.BODY]
    assert len(bodies) == 2
    assert "Bộ Quốc phòng" in " ".join(document.text[bodies[0].start : bodies[0].end].split())
    assert document.normal.quote(bodies[0].start, bodies[0].end).endswith("Nội trong năm tới.")
    assert len(document.text) == len(raw)


@pytest.mark.parametrize(("line", "joined"), [("21/10.", True), ("2. Y tế và giáo dục.", False)])
def test_a_figure_goes_on_with_a_wrapped_line_but_a_number_of_a_list_does_not(line: str, joined: bool) -> None:
    last = "Nội trong dịp lễ kỷ niệm được tổ chức trọng thể vào chiều"
    document = cut(WRAPPED.replace("Nội trong năm tới.", f"{last}\n{line}"))
    assert (f"vào chiều {line}" in document.text) is joined


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng lên đường thăm chính thức ba nước châu Âu\nSáng nay, Thủ tướng rời Hà Nội.",
        "Hai bên nhất trí hợp tác trong những lĩnh vực sau đây:\nnông nghiệp; y tế.",
        "Thủ tướng lên đường thăm chính thức ba nước châu Âu\n\niPhone là quà tặng.",
    ],
)
def test_lines_that_stand_alone_stay_apart(text: str) -> None:
    assert len(pieces(text)) == 2


@pytest.mark.parametrize(
    "line",
    ["Xem thêm: Nga sẵn sàng hội đàm với Mỹ", ">> Nga sẵn sàng hội đàm", "Đọc thêm > > > Nga hội đàm", "Tin liên quan"],
)
def test_links_to_other_articles_are_not_read(line: str) -> None:
    document = cut(f"Thủ tướng tiếp Đại sứ Chile\n\nSáng nay, Thủ tướng tiếp Đại sứ Chile.\nMinh Hà\n{line}")
    assert document.sentences[-1].part is Part.BYLINE
    assert document.byline is not None
    assert document.normal.quote(*document.byline) == "Minh Hà"


def test_titles_under_a_heading_of_links_are_links() -> None:
    document = cut("Thủ tướng tiếp Đại sứ\n\nHai bên hội đàm.\nTin liên quan\nNga hội đàm với Mỹ\nHai bên hài lòng.")
    assert [s.part for s in document.sentences[2:]] == [Part.BYLINE, Part.BYLINE, Part.BODY]


def test_words_that_a_link_begins_with_may_begin_a_sentence() -> None:
    document = cut("Tiêu đề\n\nĐọc thêm sách giúp cán bộ ngoại giao hiểu bạn.")
    assert document.sentences[-1].part is Part.BODY


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


def test_a_picture_s_credit_ends_a_sentence() -> None:
    text = "Hai bên hội đàm.(Ảnh: Lê Văn Nam)Phía Chile cảm ơn. Ông (ảnh) nói (Nguồn: TTXVN) rồi về."
    found = [text[s.start : s.end] for s in parse(Article("t", text)).sentences]
    assert found[-2:] == ["Phía Chile cảm ơn.", "Ông (ảnh) nói (Nguồn: TTXVN) rồi về."]
