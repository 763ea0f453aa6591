"""What a name looks like, with no list of persons."""

import pytest

from banggiao.reading.names import fold_name, is_syllable, is_vietnamese, scan_name


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
