"""Which spellings are one person's."""

from __future__ import annotations

import pytest

from banggiao.ledger.resolve.names import best_name, fold, likeness, same_person


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Kim Jong-un", "Kim Jong Un"),
        ("Kim Jong-un", "Kim Châng Ưn"),
        ("Abe Shinzo", "Shinzo Abe"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Vladimir Putin", "Vla-đi-mia Pu-tin"),
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"),
        ("Moon Jae - in", "Moon Jae-in"),
        ("Ông Trump", "Donald Trump"),
        ("Trump", "Donald Trump"),
        ("Tập", "Tập Cận Bình"),
        ("Lee", "Lee Jae-myung"),
        ("Pedro Sánchez", "Pedro Sanchez"),
        ("Nguyễn Hoà Bình", "Nguyễn Hòa Bình"),
        ("Prak Sokhonn", "Prak Sokhon"),
        ("Abbas Araghchi", "Abbas Araqchi"),
        ("Somphone Keovongsa", "Xổm-phôn Kẹo-vông-xa"),
    ],
)
def test_one_person(one: str, two: str) -> None:
    assert same_person(one, two)
    assert same_person(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Kim Jong Un", "Kim Jong Il"),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng"),
        ("Lê Hoài Trung", "Lê Hoài Nam"),
        ("Lương Cường", "Lương Tam Quang"),
        ("Donald Trump", "Joe Biden"),
        ("Sergey Lavrov", "Sergey Shoigu"),
        ("Park Geun-hye", "Park Chung-hee"),
        ("Somphone Keovongsa", "Bun-nhăng Vo-la-chít"),
        ("Mohammed Salman", "Mohammed Suleiman"),
        ("Nguyễn", "Nguyễn Văn Hùng"),
        ("", "Joe Biden"),
    ],
)
def test_two_people(one: str, two: str) -> None:
    assert not same_person(one, two)
    assert not same_person(two, one)


def test_short_forms_are_less_sure_than_spellings() -> None:
    assert likeness("Trump", "Donald Trump") < likeness("Donald Tramp", "Donald Trump") <= 1.0


def test_the_fullest_of_the_often_told_names_shows() -> None:
    assert best_name({"Trump": 5, "Donald Trump": 4, "Donald John Trump": 1}) == "Donald Trump"


def test_fold_takes_the_stroke_off_d() -> None:
    assert fold("Đối tác") == "doi tac"
