"""What a name looks like, with no list of persons."""

import pytest

from banggiao.reading.names import fold_name, is_namesake, is_syllable, is_vietnamese, scan_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nguyễn Văn Bình nhấn mạnh", "Nguyễn Văn Bình"),
        ("Trịnh Lan Anh, Vụ trưởng", "Trịnh Lan Anh"),
        ("Khamphanh Vongsavath cho biết", "Khamphanh Vongsavath"),
        ("Park Ji-hoon đã", "Park Ji-hoon"),
        ("Park Ji - hoon đã", "Park Ji - hoon"),
        ("Maria de la Cruz nói", "Maria de la Cruz"),
        ("Ingrid van der Meer nói", "Ingrid van der Meer"),
        ("Khalid al-Mansouri đến", "Khalid al-Mansouri"),
        ("Khalid al - Mansouri đến", "Khalid al - Mansouri"),
        ("J. R. Tolbert nói", "J. R. Tolbert"),
        ("Sean O'Neill nói", "Sean O'Neill"),
        ("Trần Hải - Ảnh", "Trần Hải"),
        ("John Carter - người", "John Carter"),
        ("Kim Jong - theo", "Kim Jong"),
        ("Ri Yong - ho, Ngoại trưởng", "Ri Yong - ho"),
        ("Zhang Wei - sẽ", "Zhang Wei"),
        ("Bun - my Xi - xa - vat đến", "Bun - my Xi - xa - vat"),
        ("Sergei V.Orlov tới", "Sergei V.Orlov"),
        ("V.I.Orlov nói", "V.I.Orlov"),
        ("Rajan Mehta Tuyên bố của", "Rajan Mehta"),
        ("Rajan Mehta Theo lời", "Rajan Mehta"),
        ("Andrew Nguyễn nói", "Andrew Nguyễn"),
        ("Kim Gyo Hyon nói", "Kim Gyo Hyon"),
        ("Kim Thanh Nga Reuters", "Kim Thanh Nga"),
        ("Mario Soto TTXVN", "Mario Soto"),
        ("Mario Soto TTXViệt Nam", "Mario Soto"),
    ],
)
def test_names_to_read(text: str, name: str) -> None:
    found = scan_name(text, 0, len(text), frozenset())
    assert found is not None
    assert found.text(text) == name


@pytest.mark.parametrize("text", ["nhất trí", "- Ảnh", "123", ""])
def test_no_name(text: str) -> None:
    assert scan_name(text, 0, len(text), frozenset()) is None


def test_a_name_stops_before_something_known() -> None:
    text = "Juan Perez Bộ trưởng"
    found = scan_name(text, 0, len(text), frozenset({text.index("Bộ")}))
    assert found is not None
    assert found.text(text) == "Juan Perez"


@pytest.mark.parametrize(
    ("token", "expected"), [("Nghiêm", True), ("Xuân", True), ("Vladimir", False), ("Trump", False)]
)
def test_vietnamese_syllables(token: str, expected: bool) -> None:
    assert is_syllable(token) is expected


@pytest.mark.parametrize(("name", "expected"), [("Lê Thị Hoa", True), ("Kim Min-su", False), ("Hoa", False)])
def test_vietnamese_names(name: str, expected: bool) -> None:
    assert is_vietnamese(name) is expected


def test_spellings_meet_under_one_key() -> None:
    assert fold_name("Kim Jong-un") == fold_name("Kim Jong Un") == "kimjongun"


@pytest.mark.parametrize(
    "text",
    [
        "viếng Lăng Chủ tịch |Hồ Chí Minh",
        "thăm khu di tích |Chủ tịch Hồ Chí Minh",
        "tại Bảo tàng |Hồ Chí Minh",
        "Học viện Chính trị quốc gia |Hồ Chí Minh",
        "đặt hoa tại tượng đài |Lý Thái Tổ",
        "dọc đại lộ |Tổng thống Carter",
    ],
)
def test_monuments_and_institutions_are_nobody(text: str) -> None:
    assert is_namesake(text.replace("|", ""), text.index("|"))


@pytest.mark.parametrize("text", ["Ông lên đường |Chủ tịch Soto", "Chủ tịch |Hồ Chí Minh", "đối tượng |Nguyễn Văn A"])
def test_persons_are_not_taken_for_monuments(text: str) -> None:
    assert not is_namesake(text.replace("|", ""), text.index("|"))
