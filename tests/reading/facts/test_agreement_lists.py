"""Lists of signed texts as portals print them: an entry is one text, whole; what tells of a text is no entry."""

import pytest

from tests.reading.frames import agreements_of as agreements

INTRODUCTION = (
    "Chiều 4/3, tại thủ đô Athens, Thủ tướng Trần Văn Tám và Thủ tướng Hy Lạp Nikos Pappas chứng kiến lễ ký năm văn "
    "kiện của hai chính phủ, gồm:"
)
NEUTRAL = " ".join(["Thời tiết ở thủ đô khá đẹp và đường phố đông người qua lại từ rất sớm."] * 10)


def titles(text: str) -> list[str]:
    return [a.title for a in agreements(text)]


ENTRIES = [
    "Bản ghi nhớ giữa Bộ Tư pháp Việt Nam và Bộ Tư pháp Hy Lạp về hợp tác pháp luật",
    "Bản ghi nhớ giữa Bộ Y tế Việt Nam và Bộ Y tế Hy Lạp về hợp tác y tế",
    "Kế hoạch hợp tác năm 2027 giữa Bộ Quốc phòng Việt Nam và Bộ Quốc phòng Hy Lạp",
    "Kế hoạch hợp tác năm 2027 giữa Bộ Công an Việt Nam và Bộ Nội vụ Hy Lạp",
    "Thỏa thuận giữa Bộ Xây dựng Việt Nam và Bộ Hàng hải Hy Lạp về thiết kế, đóng mới tàu để vận chuyển hành khách",
]


@pytest.mark.parametrize("padding", ["", f"\n\n{NEUTRAL}"], ids=["short", "long"])
@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([f"{n}. {e}." for n, e in enumerate(ENTRIES, 1)], id="numbered"),
        pytest.param([f"- {e}" for e in ENTRIES], id="dashes"),
        pytest.param([f"{e};" for e in ENTRIES], id="semicolons"),
        pytest.param([f"{e}." for e in ENTRIES], id="bare"),
    ],
)
def test_each_entry_is_one_text_and_whole(rows: list[str], padding: str) -> None:
    found = agreements("\n\n".join([INTRODUCTION, *rows]) + padding)
    assert [a.title for a in found] == ENTRIES
    assert {(a.parties, str(a.status), a.date) for a in found} == {(("GRC", "VNM"), "signed", "2026-03-04")}


def test_an_entry_of_no_known_kind_does_not_end_the_list() -> None:
    rows = [f"1. {ENTRIES[0]}.", "2. Hồ sơ thiết kế cầu cảng số ba.", f"3. {ENTRIES[1]}."]
    found = agreements("\n\n".join([INTRODUCTION, *rows]))
    assert [(a.title, a.date) for a in found] == [(ENTRIES[0], "2026-03-04"), (ENTRIES[1], "2026-03-04")]


def test_semicolons_part_the_names_of_a_row() -> None:
    assert titles(f"{INTRODUCTION} {'; '.join(ENTRIES[:2])}; và {ENTRIES[4]}.") == [*ENTRIES[:2], ENTRIES[4]]


def test_two_names_in_one_entry_are_two_texts() -> None:
    assert titles(f"{INTRODUCTION}\n\n1. {ENTRIES[0]} và {ENTRIES[2]}.\n\n2. {ENTRIES[1]}.") == [
        ENTRIES[0],
        ENTRIES[2],
        ENTRIES[1],
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"{INTRODUCTION}\n\n1. {ENTRIES[0]} (ký ngày 4/3).\n\n2. {ENTRIES[1]}, nhằm đào tạo bác sĩ.",
            ENTRIES[:2],
            id="what-follows-a-name",
        ),
        pytest.param(
            "Việt Nam và Hy Lạp đề nghị ký hiệp định về thị thực; hiệp định về nghề cá tạo điều kiện cho tàu thuyền.",
            ["hiệp định về thị thực", "hiệp định về nghề cá"],
            id="what-it-is-for",
        ),
        pytest.param(
            "Lào và Peru ký 2 văn kiện.\n\n1. Hiệp định về thị thực đã được hai nước ký ngày 3/3.",
            ["Hiệp định về thị thực"],
            id="a-sentence-about-it",
        ),
    ],
)
def test_a_name_ends_where_more_is_told(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


def test_a_caption_s_other_word_for_a_text_makes_no_second() -> None:
    rows = "\n\n".join([INTRODUCTION, *[f"- {e};" for e in ENTRIES[:2]]])
    caption = "Lễ ký Ý định thư giữa Bộ Y tế Việt Nam và Bộ Y tế Hy Lạp. Ảnh: Lê Văn Sáu"
    assert titles(f"{rows}\n\n{caption}") == ENTRIES[:2]


def test_the_same_bodies_told_twice_sign_one_text() -> None:
    lead = "Việt Nam và Hy Lạp ký Bản ghi nhớ giữa Bộ Tư pháp Việt Nam và Bộ Tư pháp Hy Lạp về hợp tác pháp luật."
    assert titles(f"{lead}\n\n{INTRODUCTION}\n\n1. {ENTRIES[0]}.\n\n2. {ENTRIES[1]}.") == ENTRIES[:2]


@pytest.mark.parametrize(
    ("text", "title", "period"),
    [
        (
            "Peru và Lào ký Thỏa thuận hợp tác giai đoạn 2026–2030.",
            "Thỏa thuận hợp tác giai đoạn 2026–2030",
            "2026/2030",
        ),
        (
            "Peru và Lào công bố Tuyên bố chung về thương mại công bằng và cân bằng.",
            "Tuyên bố chung về thương mại công bằng và cân bằng",
            None,
        ),
        ("Lào - Peru ký Nghị định thư xuất khẩu cà phê 4/3/2026 14:04", "Nghị định thư xuất khẩu cà phê", None),
        (
            "Peru và Lào ký Biên bản Hội nghị Bộ trưởng Lao động Peru - Lào lần thứ 9.",
            "Biên bản Hội nghị Bộ trưởng Lao động Peru - Lào lần thứ 9",
            None,
        ),
    ],
)
def test_titles_end_where_the_name_ends(text: str, title: str, period: str | None) -> None:
    (found,) = agreements(text)
    assert (found.title, found.period) == (title, period)
