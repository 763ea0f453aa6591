"""Commitments told as lists: announced by a colon, counted sentence by sentence, field by field, as directions.

Every sentence is made up.
"""

from __future__ import annotations

import pytest

from tests.reading.facts.test_commitments_said_otherwise import AGREED, PROPOSED, told

ASKED, BOTH = (PROPOSED, "VNM"), (AGREED, "KOR+VNM")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Announced, line by line.
        ("Chủ tịch nước đề nghị hai bên tập trung vào các việc sau:\nThứ nhất, tăng số chuyến bay.\n"
         "Thứ hai, mở thêm trường nghề.\nThứ ba, phối hợp trồng rừng.", [ASKED, ASKED, ASKED]),
        ("Hai bên nhất trí:\n- Tăng số chuyến bay;\n- Mở thêm trường nghề;\n- Phối hợp trồng rừng.", [BOTH] * 3),
        ("Hai bên nhất trí các việc sau:\n(i) tăng số chuyến bay; (ii) mở thêm trường nghề.", [BOTH]),
        # Counted within a paragraph.
        ("Chủ tịch nước đề xuất ba hướng hợp tác: Một là, tăng số chuyến bay. Hai là, mở thêm trường nghề."
         " Ba là, phối hợp trồng rừng.", [ASKED, ASKED, ASKED]),
        # Field by field.
        ("Về hàng không, hai bên nhất trí tăng số chuyến bay. Về dạy nghề, mở thêm trường ở miền Trung.", [BOTH, BOTH]),
        ("Chủ tịch nước đề nghị Hàn Quốc tăng số chuyến bay. Trong lĩnh vực giáo dục, mở thêm trường nghề.",
         [ASKED, ASKED]),
        # Directions, and what they hold.
        ("Chủ tịch nước đưa ra ba định hướng hợp tác với Hàn Quốc, trong đó có tăng số chuyến bay; mở trường nghề.",
         [ASKED]),
    ],
)  # fmt: skip
def test_reads_each(text: str, expected: list[object]) -> None:
    assert told("\n" + text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # The list ends where somebody else begins, or where nothing is to be done.
        "Hai bên nhất trí tăng số chuyến bay. Về dạy nghề, Hàn Quốc hiện có ba trường ở miền Trung.",
        "Hai bên nhất trí tăng số chuyến bay. Thứ hai tới là ngày lễ của cả nước.",
    ],
)
def test_a_list_ends(text: str) -> None:
    assert told("\n" + text) == [BOTH]


def test_directions_at_home_are_no_commitment() -> None:
    assert told("\nÔng Lê Văn Tám nêu các giải pháp gồm sửa đường và xây cầu ở huyện.") == []
