"""The grammar of titles: who is named, with which office, of which state."""

import pytest

import banggiao
from banggiao.model import Article
from banggiao.reading.document import parse
from banggiao.reading.facts.offices import read_offices
from banggiao.reading.frame import Frame
from banggiao.reading.lexicon import load
from banggiao.reading.reader import build_frame


def frame_of(text: str, published: str = "2026-03-05") -> Frame:
    frame, _, _ = build_frame(parse(Article("t", f" date {published} {text}")), load())
    return frame


def offices(text: str) -> list[tuple[str, str, str | None, bool]]:
    return [(o.person, o.office, o.country, o.historical) for o in read_offices(frame_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thủ tướng Nguyễn Văn Bình hội đàm.", ("Nguyễn Văn Bình", "Thủ tướng", "VNM", False)),
        ("Tổng thống Chile Ricardo Soto đến Hà Nội.", ("Ricardo Soto", "Tổng thống", "CHL", False)),
        ("Quốc vương Jordan Sultan Faisal Haddad đến Hà Nội.", ("Faisal Haddad", "Quốc vương", "JOR", False)),
        ("Chủ tịch Đại hội đồng khóa 79 Luc Maes nói.", ("Luc Maes", "Chủ tịch Đại hội đồng khóa 79", "UN", False)),
        ("Chủ tịch Đại hội đồng AIPA khóa 45 Luc Maes nói.",
         ("Luc Maes", "Chủ tịch Đại hội đồng AIPA khóa 45", "AIPA", False)),
        ("Chủ tịch Quốc hội khóa XV Lê Hữu Phước nói.", ("Lê Hữu Phước", "Chủ tịch Quốc hội khóa XV", "VNM", False)),
        ("Tổng thống Ricardo Soto của Chile đến Hà Nội.", ("Ricardo Soto", "Tổng thống", "CHL", False)),
        ("Phát ngôn viên Luis Rojas của Bộ Ngoại giao Chile nói.", ("Luis Rojas", "Phát ngôn viên", "CHL", False)),
        (
            "Tổng Bí thư, Chủ tịch nước Lào Khamphanh Vongsavath nói.",
            ("Khamphanh Vongsavath", "Tổng Bí thư, Chủ tịch nước", "LAO", False),
        ),
        (
            "Bộ trưởng Bộ Công Thương Trần Minh Hải phát biểu.",
            ("Trần Minh Hải", "Bộ trưởng Bộ Công Thương", "VNM", False),
        ),
        (
            "Đại sứ Na Uy tại Việt Nam Ingrid Larsen chào từ biệt.",
            ("Ingrid Larsen", "Đại sứ Na Uy tại Việt Nam", "NOR", False),
        ),
        (
            "Phó Thủ tướng tiếp Cao ủy Thương mại và An ninh kinh tế của Liên minh châu Âu (EU) Marek Sevcik.",
            ("Marek Sevcik", "Cao ủy Thương mại và An ninh kinh tế", "EU", False),
        ),
        (
            "Đặc phái viên của Tổng thống Chile Ricardo Soto, ông Pablo Reyes, gặp phái đoàn Peru.",
            ("Pablo Reyes", "Đặc phái viên của Tổng thống", "CHL", False),
        ),
        (
            "Cục trưởng Cục Lễ tân, Bộ Ngoại giao Hungary Anna Varadi đón đoàn.",
            ("Anna Varadi", "Cục trưởng Cục Lễ tân, Bộ Ngoại giao", "HUN", False),
        ),
        (
            "Tại Hội đồng Bảo an, Đại sứ Trung Quốc Phó Vân kêu gọi Israel kiềm chế.",
            ("Phó Vân", "Đại sứ Trung Quốc", "CHN", False),
        ),
        (
            "Đại sứ Việt Nam tại Kenya kiêm nhiệm Malawi Lê Quốc Khánh cho biết.",
            ("Lê Quốc Khánh", "Đại sứ Việt Nam tại Kenya kiêm nhiệm Malawi", "VNM", False),
        ),
        ("Cựu Thủ tướng Hà Lan Pieter Vermeer bình luận.", ("Pieter Vermeer", "Thủ tướng", "NLD", True)),
        ("Cố Tổng thống Juan Ortega của Chile được nhắc tới.", ("Juan Ortega", "Tổng thống", "CHL", True)),
        (
            "Đại tướng Somchai Rattana, Phó Thủ tướng, Bộ trưởng Quốc phòng Thái Lan, dẫn đầu đoàn.",
            ("Somchai Rattana", "Phó Thủ tướng, Bộ trưởng Quốc phòng", "THA", False),
        ),
        ("Tổng thư ký NATO Erik Lindqvist cảnh báo.", ("Erik Lindqvist", "Tổng thư ký", "NATO", False)),
        ("Tổng thống đắc cử Mỹ John Carter tuyên bố.", ("John Carter", "Tổng thống đắc cử", "USA", False)),
        (
            "Ông Lê Hữu Phước vừa được bầu làm Chủ tịch Quốc hội.",
            ("Lê Hữu Phước", "Chủ tịch Quốc hội", "VNM", False),
        ),
        (
            "Bộ trưởng Phúc lợi và Gia đình Hungary Zsofia Kovacs tới dự.",
            ("Zsofia Kovacs", "Bộ trưởng Phúc lợi và Gia đình", "HUN", False),
        ),
        ("Quốc vương Campuchia Preah Bat Samdech Norodom Vannak thăm.", ("Norodom Vannak", "Quốc vương", "KHM", False)),
        ("Nhà lãnh đạo Triều Tiên Ri Chol-su phát biểu.", ("Ri Chol-su", "Nhà lãnh đạo", "PRK", False)),
        (
            "Chủ tịch Thượng viện Malaysia Tan Sri Dato' Ahmad Bin Rashid hội kiến Đại sứ.",
            ("Ahmad Bin Rashid", "Chủ tịch Thượng viện", "MYS", False),
        ),
        ("Thủ tướng Malaysia Dato’ Seri Karim Hassan thăm.", ("Karim Hassan", "Thủ tướng", "MYS", False)),
        ("Tổng thống Nga V.Orlov đến thăm.", ("V.Orlov", "Tổng thống", "RUS", False)),
        ("Chủ tịch QH Trần Văn Khải mời khách thăm.", ("Trần Văn Khải", "Chủ tịch QH", "VNM", False)),
        ("Phó chủ tịch QH Lào Bounmy Keosavang tới dự.", ("Bounmy Keosavang", "Phó chủ tịch QH", "LAO", False)),
        (
            "Người phát ngôn Phủ Tổng thống Hàn Quốc Nam Ji-won cho biết.",
            ("Nam Ji-won", "Người phát ngôn Phủ Tổng thống", "KOR", False),
        ),
        (
            "Đại sứ Liên minh châu Âu (EU) tại Việt Nam Pierre Laurent chào từ biệt.",
            ("Pierre Laurent", "Đại sứ Liên minh châu Âu (EU) tại Việt Nam", "EU", False),
        ),
        (
            "Trưởng đại diện UNICEF tại Việt Nam Anna Berglund làm việc tại Huế.",
            ("Anna Berglund", "Trưởng đại diện UNICEF tại Việt Nam", "UNICEF", False),
        ),
        (
            "Giám đốc quốc gia Ngân hàng Thế giới (WB) tại Lào, bà Maria Conti, phát biểu.",
            ("Maria Conti", "Giám đốc quốc gia Ngân hàng Thế giới (WB) tại Lào", "WB", False),
        ),
        ("Tổng Thư ký ASEAN Lê Sok Panha phát biểu.", ("Lê Sok Panha", "Tổng Thư ký", "ASEAN", False)),
        ("Bộ trưởng Y tế Trần Minh Hải Reuters.", ("Trần Minh Hải", "Bộ trưởng Y tế", "VNM", False)),
    ],
)
def test_offices_to_read(text: str, expected: tuple[str, str, str, bool]) -> None:
    assert expected in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng khẳng định Việt Nam chẳng quên bạn cũ Chile.",
        "Thượng nghị sĩ Dân chủ phản đối dự luật của Mỹ.",
        "Lãnh đạo Hàn Quốc đã nhận lời thăm Việt Nam.",
        "Hai Bộ trưởng nhất trí tăng cường hợp tác với Lào.",
        "Đoàn Lào vào Lăng viếng Chủ tịch nước, thăm Nhà sàn Chủ tịch Hồ Chí Minh và Bảo tàng Hồ Chí Minh.",
        "Ông ghé thăm Chủ tịch Đảng Nông dân mới của Chile.",
        "Đại diện QH hai nước gặp Tổng Thư ký Liên hợp quốc tại Việt Nam vào tuần tới.",
    ],
)
def test_titles_without_a_name_give_no_office(text: str) -> None:
    assert offices(text) == []


def test_a_counterpart_holds_the_office_named_before() -> None:
    found = offices("Ngoại trưởng Nhật Bản Sato Kenji gặp người đồng cấp Ấn Độ Rajan Mehta tại Tokyo.")
    assert ("Rajan Mehta", "Ngoại trưởng", "IND", False) in found


def test_short_forms_are_the_same_person() -> None:
    frame = frame_of(
        "Tổng thống Chile Ricardo Soto đến Hà Nội. Ông Soto gặp Thủ tướng Nguyễn Văn Bình. Tổng thống Soto cảm ơn."
    )
    assert len([p for p in frame.cast.people if "Soto" in p.name]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Nga Vladimir Orlov đến Hà Nội. Theo ông V.Orlov, chuyến đi thành công.",
        "Tổng thống Nga Sergei V.Orlov đến Hà Nội. Ông Sergei Orlov cảm ơn. Orlov rời đi.",
    ],
)
def test_initials_are_the_same_person(text: str) -> None:
    assert len(frame_of(text).cast.people) == 1


def test_a_bare_title_is_the_home_state_s_own() -> None:
    frame = frame_of(
        "Thủ tướng Nguyễn Văn Bình tiếp Thủ tướng Bỉ Luc Janssens. Thủ tướng đề nghị Bỉ hỗ trợ. Thủ tướng Bỉ đồng ý."
    )
    roles = [a for a in frame.cast.actors if a.kind == "role"]
    assert [a.codes for a in roles] == [("VNM",), ("BEL",)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Thủ tướng Nguyễn Văn Bình tiếp Đại sứ Chile Ana Soto. Hai bên nhất trí hợp tác.", ("CHL", "VNM")),
        ("Ngoại trưởng Mỹ John Carter gặp Ngoại trưởng Nga Ivan Orlov. Hai bên trao đổi.", ("RUS", "USA")),
        ("Quan hệ Việt - Nga phát triển tốt.", ("VNM", "RUS")),
    ],
)
def test_hai_ben(text: str, codes: tuple[str, ...]) -> None:
    frame = frame_of(text)
    assert codes in [a.codes for a in frame.cast.actors if a.kind == "group"]


def test_an_office_before_a_second_name_is_the_second_ones() -> None:
    found = offices(
        "Nhận lời mời của Đại tướng Phan Văn Nam, Bộ trưởng Quốc phòng Ấn Độ, bà Sita Raman dẫn đầu đoàn thăm Việt Nam."
    )
    assert ("Sita Raman", "Bộ trưởng Quốc phòng", "IND", False) in found
    assert all(person != "Phan Văn Nam" for person, _, _, _ in found)


def test_a_holder_spelt_in_two_ways_is_one() -> None:
    found = offices("Tổng thống Serbia Marko Petrovic nói. Tổng thống Serbia Mirko Petrovic cảm ơn.")
    assert len(found) == 1


def test_parties_and_their_organs_abbreviated() -> None:
    found = offices("Ủy viên BCH TW Đảng CS Việt Nam Lê Văn Nam gửi điện mừng.")
    assert found == [("Lê Văn Nam", "Ủy viên BCH TW Đảng CS Việt Nam", "VNM", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoàn Ấn Độ do Tổng Bí thư CPI Ravi Kumar dẫn đầu.", ("Ravi Kumar", "Tổng Bí thư CPI")),
        ("Bộ trưởng MOTIE Choi Min-soo của Hàn Quốc nói.", ("Choi Min-soo", "Bộ trưởng MOTIE")),
        ("Chủ tịch Triều Tiên KIM Jong Chol phát biểu.", ("KIM Jong Chol", "Chủ tịch")),
        ("Thủ tướng Campuchia HUN Dara phát biểu.", ("HUN Dara", "Thủ tướng")),
        ("CHỦ TỊCH LAN ANH PHÁT BIỂU.", None),
    ],
)
def test_letters_before_a_name_are_the_office_s(text: str, expected: tuple[str, str] | None) -> None:
    assert (expected is None and not offices(text)) or [found[:2] for found in offices(text)] == [expected]


def test_a_society_of_two_states_keeps_both_in_its_office() -> None:
    found = offices("Bà Trần Thị Lan, Chủ tịch Hội Hữu nghị Kenya - Việt Nam, cảm ơn.")
    assert found[0][:2] == ("Trần Thị Lan", "Chủ tịch Hội Hữu nghị Kenya - Việt Nam")


def test_honours_pile_up_before_a_name() -> None:
    found = offices("Phó thủ tướng Malaysia Dato' Seri Dr. Ismail Yaakob đến Hà Nội.")
    assert found[0][:3] == ("Ismail Yaakob", "Phó thủ tướng", "MYS")


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        (
            "Bí thư thứ nhất Ban Chấp hành trung ương Đảng Cộng sản Cuba, Viện trưởng Viện Mía đường Cuba Juan Perez "
            "đến.",
            "Juan Perez",
            "Bí thư thứ nhất Ban Chấp hành trung ương Đảng Cộng sản Cuba, Viện trưởng Viện Mía đường",
        ),
        (
            "Bộ trưởng Cảng biển - Đường sắt và Đóng tàu Malaysia Zainal Abidin đến.",
            "Zainal Abidin",
            "Bộ trưởng Cảng biển - Đường sắt và Đóng tàu",
        ),
        (
            "Cùng dự có Thứ trưởng Bộ Quốc phòng - Thượng tướng Trần Văn Bình.",
            "Trần Văn Bình",
            "Thứ trưởng Bộ Quốc phòng",
        ),
    ],
)
def test_offices_of_organs_and_joined_fields(text: str, person: str, office: str) -> None:
    assert (person, office) in [found[:2] for found in offices(text)]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Chúc mừng việc ông Luc Peeters được bầu làm Chủ tịch Thượng viện, Chủ tịch nước Nguyễn Văn Tám khẳng "
            "định Việt Nam coi trọng quan hệ với Bỉ.",
            {"Luc Peeters": "Chủ tịch Thượng viện", "Nguyễn Văn Tám": "Chủ tịch nước"},
        ),
        (
            "Ông Khamtay được bầu làm Tổng Bí thư, Chủ tịch nước Lào. Việt Nam gửi điện mừng.",
            {"Khamtay": "Tổng Bí thư, Chủ tịch nước"},
        ),
        ("Theo người phát ngôn Phủ Tổng thống Serbia, ông Ivan Petric không loại trừ đàm phán với Kosovo.", {}),
        (
            "Theo Bộ trưởng Ngoại giao Serbia, ông Ivan Petric, hai nước Serbia và Bỉ sẽ họp tuần tới.",
            {"Ivan Petric": "Bộ trưởng Ngoại giao"},
        ),
        ("Thủ tướng Việt Nam gặp Phó Tổng thư ký Liên hợp quốc Từ ngày 3-4/3, tiếp tục chương trình tại Mỹ.", {}),
    ],
)
def test_an_office_ends_with_its_clause(text: str, held: dict[str, str]) -> None:
    facts = banggiao.read(text, published="2026-03-05").facts
    assert {f.person: f.office for f in facts if f.type == "office"} == held


def test_a_village_named_like_a_state_is_none() -> None:
    mentions = banggiao.read("Đại sứ Bỉ thăm xã Mỹ Đức, quận Anh Sơn.", mentions=True).mentions
    assert [m.value for m in mentions if m.kind == "country"] == ["BEL"]


def test_a_university_s_name_is_nobody_s() -> None:
    frame = frame_of("Bộ trưởng Y tế Nguyễn Văn Bình tiếp lãnh đạo Đại học Wallonia của Bỉ.")
    assert [person.name for person in frame.cast.people] == ["Nguyễn Văn Bình"]
