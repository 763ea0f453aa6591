"""Names put behind their offices in commas, and words that tell how an office is held."""

from __future__ import annotations

import pytest

from tests.reading.frames import PADDING
from tests.reading.frames import offices_of as offices
from tests.reading.frames import offices_told as held


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tổng thống Pháp, Jean Dupont, đến Berlin hôm qua.", ("Jean Dupont", "Tổng thống", "FRA")),
        (
            "Theo phát ngôn viên bộ Ngoại Giao Ukraina, Oleg Bondar, Kiev lấy làm tiếc.",
            ("Oleg Bondar", "phát ngôn viên bộ Ngoại Giao", "UKR"),
        ),
        (
            "Ngoại trưởng Peru, Salvador Rojas, và Ngoại trưởng Chile, Pedro Lagos, ký thỏa thuận.",
            ("Pedro Lagos", "Ngoại trưởng", "CHL"),
        ),
        (
            "Tổng thống Nga Ivan Petrov được người đồng cấp Mông Cổ, Bat Erdene, đón tại Ulan Bator.",
            ("Bat Erdene", "Tổng thống", "MNG"),
        ),
        (
            "Tổng thống Nga Ivan Petrov được người đồng cấp Mông Cổ, Bat Erdene đón tại Ulan Bator.",
            ("Bat Erdene", "Tổng thống", "MNG"),
        ),
        ("Tổng thư ký NATO, Olaf Steiner, tới Kiev.", ("Olaf Steiner", "Tổng thư ký", "NATO")),
        # Named as his state, by syllables, with whom he serves.
        ("Ngoại trưởng Israel Israel Cohen gửi thư cho Pháp.", ("Israel Cohen", "Ngoại trưởng", "ISR")),
        (
            "Đoàn do đồng chí Xay-nha Vông-xa ly-xay, Bộ trưởng Tài chính Lào dẫn đầu.",
            ("Xay-nha Vông-xa ly-xay", "Bộ trưởng Tài chính", "LAO"),
        ),
        (
            "Người phát ngôn của Tổng thống Nga Dmitri Sokolov nói với báo giới.",
            ("Dmitri Sokolov", "Người phát ngôn của Tổng thống", "RUS"),
        ),
        # How it is held.
        ("Tổng thống kế nhiệm Dolores Peralta của Peru thăm Chile.", ("Dolores Peralta", "Tổng thống kế nhiệm", "PER")),
        (
            "Tổng thống sắp nhậm chức Olaf Steiner của Đức điện đàm với Thủ tướng Pháp.",
            ("Olaf Steiner", "Tổng thống sắp nhậm chức", "DEU"),
        ),
        ("Tổng thống đương nhiệm của Chile Pablo Rojas gặp Ngoại trưởng Peru.", ("Pablo Rojas", "Tổng thống", "CHL")),
        ("Tổng thống tiền nhiệm Pablo Rojas của Chile từng thăm Peru.", ("Pablo Rojas", "Tổng thống", "CHL")),
        ("Toàn quyền Đông Dương Paul Dubois đến Quảng Châu.", ("Paul Dubois", "Toàn quyền Đông Dương", "FRA")),
    ],
)
def test_offices_are_read(text: str, told: tuple[str, str, str], padding: str) -> None:
    assert told in held(text + padding)


@pytest.mark.parametrize(
    "text",
    [
        "Sau khi gặp Tổng thống Chile, Pedro Rojas nói ông hài lòng.",
        "Trong thư gửi Tổng thống Mỹ, Kim Jong Un, người đang ở Bình Nhưỡng, đề nghị gặp.",
        "Tổng thống Pháp, Đức và Nga họp tại Paris.",
        "Cùng dự có Đại sứ Peru, Trần Văn Nam và Lê Thị Hoa.",
        "Theo lời Thủ tướng Israel, Dải Gaza, Bờ Tây và Golan là vấn đề khác.",
        "Chương trình Thủ lĩnh Trẻ Đông Nam Á do Mỹ lập ra đã có 200 người Việt dự.",
    ],
)
def test_another_behind_the_comma_holds_nothing(text: str) -> None:
    assert held(text) == set()


def test_an_office_of_his_own_is_his() -> None:
    text = "Sau khi gặp Tổng thống Chile, Pedro Rojas, đặc phái viên Peru, nói ông hài lòng."
    assert held(text) == {("Pedro Rojas", "đặc phái viên", "PER")}


def test_a_known_leader_is_not_his_own_servant() -> None:
    text = "Cố vấn của Tổng thống Nga Vladimir Putin đến Bắc Kinh."
    assert held(text) == {("Vladimir Putin", "Tổng thống", "RUS")}


def test_a_predecessor_holds_it_no_more() -> None:
    (office,) = offices("Tổng thống tiền nhiệm Pablo Rojas của Chile từng thăm Peru.")
    assert office.historical


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A counterpart of who is named behind him, and of nobody without an office.
        (
            "Trong điện đàm với người đồng cấp Nga Petrov, Tổng thống Peru Pablo Rojas bày tỏ lo ngại.",
            ("Petrov", "Tổng thống", "RUS"),
        ),
        (
            "Tổng thống Mỹ John Carver tiếp quan chức cấp cao Chile Luis Soto rồi gặp người đồng cấp Nga Ivan Petrov.",
            ("Ivan Petrov", "Tổng thống", "RUS"),
        ),
        (
            "Mỹ cảnh báo Peru. Sau khi nói chuyện với người đồng cấp Peru, Tổng thống John Carver của Mỹ về nước.",
            ("John Carver", "Tổng thống", "USA"),
        ),
        # Whom a spokesman serves tells his state.
        (
            "Trung Quốc đợi. Tổng thống Philippines Ramon Cruz đã về. Ở Bắc Kinh, Trung Quốc, người phát ngôn của "
            "Tổng thống Cruz, ông Jose Reyes, nói vậy.",
            ("Jose Reyes", "người phát ngôn của Tổng thống", "PHL"),
        ),
        ("Nghị sĩ Paul Grant của bang California chỉ trích Anh.", ("Paul Grant", "Nghị sĩ", "USA")),
        # The next one's office isn't his.
        (
            "Dự có ông Ri Kwang Su - Phó Thủ tướng Triều Tiên, Bộ trưởng Thủy sản Choe Yong Ho.",
            ("Choe Yong Ho", "Bộ trưởng Thủy sản", "PRK"),
        ),
        (
            "Dự có ông Ri Kwang Su - Phó Thủ tướng Triều Tiên, Bộ trưởng Thủy sản Choe Yong Ho.",
            ("Ri Kwang Su", "Phó Thủ tướng", "PRK"),
        ),
        ("Thủ tướng Thái Lan Somchai Chan - o - cha thăm Lào.", ("Somchai Chan - o - cha", "Thủ tướng", "THA")),
        (
            "Tư lệnh Bộ Chỉ huy Trung tâm của Mỹ, tướng Joseph Grant, thăm Syria.",
            ("Joseph Grant", "Tư lệnh Bộ Chỉ huy Trung tâm", "USA"),
        ),
        ("Tổng thống Trump gọi điện cho Nga. Bà Melania Trump thăm trường học.", ("Trump", "Tổng thống", "USA")),
    ],
)
def test_whose_office_it_is(text: str, told: tuple[str, str, str], padding: str) -> None:
    assert told in held(text + padding)
