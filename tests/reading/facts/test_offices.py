"""Offices in newspapers' wordings: who holds which, and what is no office of whom."""

from __future__ import annotations

import pytest

from tests.reading.frames import PADDING
from tests.reading.frames import offices_of as offices
from tests.reading.frames import offices_told as held


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "person", "office", "country"),
    [
        # Whose state no title tells: brackets, a Chinese name between China and others, who meets whom.
        (
            "Ngoại trưởng Therese Kabila (CHDC Congo) gặp Ngoại trưởng Olivier Nduwayo (Rwanda).",
            "Olivier Nduwayo",
            "Ngoại trưởng",
            "RWA",
        ),
        (
            "Mỹ và Trung Quốc đàm phán. Bộ Thương mại Trung Quốc nói vậy. Phó thủ tướng Lý Hán tới Washington.",
            "Lý Hán",
            "Phó thủ tướng",
            "CHN",
        ),
        (
            "Chủ tịch nước Trần Cường gặp Chủ tịch Trung Quốc Lý Hán trong khuôn khổ APEC tại Hàn Quốc.",
            "Trần Cường",
            "Chủ tịch nước",
            "VNM",
        ),
        (
            "Sau khi tiếp Đại sứ Mỹ và Đại sứ Trung Quốc, Phó Thủ tướng Trần Cường gặp Đại sứ Trung Quốc lần nữa.",
            "Trần Cường",
            "Phó Thủ tướng",
            "VNM",
        ),
        (
            "Mỹ họp với Trung Quốc. Phó Thủ tướng Trung Quốc Lý Hán gặp Bộ trưởng Tài chính Steve Brown.",
            "Steve Brown",
            "Bộ trưởng Tài chính",
            "USA",
        ),
        (
            "Ngoại trưởng Nhật Bản Kato Taro thăm Mỹ, gặp Bộ trưởng Quốc phòng Steve Brown.",
            "Steve Brown",
            "Bộ trưởng Quốc phòng",
            "USA",
        ),
        (
            "Tổng thống dân cử Chile Salvador Rojas gặp Ngoại trưởng Peru.",
            "Salvador Rojas",
            "Tổng thống dân cử",
            "CHL",
        ),
        # Who chairs an organisation for a term; whom somebody advises, and on what.
        (
            "Thủ tướng Malaysia, Chủ tịch ASEAN 2025 Anwar Karim gặp Tổng thống Chile.",
            "Anwar Karim",
            "Thủ tướng, Chủ tịch ASEAN 2025",
            "MYS",
        ),
        (
            "Thủ tướng Malaysia, Chủ tịch luân phiên ASEAN năm 2025 Anwar Karim phát biểu.",
            "Anwar Karim",
            "Thủ tướng, Chủ tịch luân phiên ASEAN năm 2025",
            "MYS",
        ),
        (
            "Tổng thống Brazil, Chủ tịch G20 Luiz Rocha gặp Tổng thống Chile.",
            "Luiz Rocha",
            "Tổng thống, Chủ tịch G20",
            "BRA",
        ),
        (
            "Tổng thống Angola, Chủ tịch Liên minh châu Phi (AU) năm 2025 Joao Neto gặp Tổng thống Chile.",
            "Joao Neto",
            "Tổng thống, Chủ tịch Liên minh châu Phi (AU) năm 2025",
            "AGO",
        ),
        (
            "Tổng thư ký ASEAN Lê Văn An gặp Tổng thống Chile.",
            "Lê Văn An",
            "Tổng thư ký",
            "ASEAN",
        ),
        (
            "Tại Seoul, Giáo sư Park Jong-su, cố vấn đặc biệt của Tổng thống Hàn Quốc, nói đàm phán khó khăn.",
            "Park Jong-su",
            "cố vấn đặc biệt của Tổng thống",
            "KOR",
        ),
        (
            "Tại Seoul, Giáo sư Park Jong-su, cố vấn của Tổng thống Hàn Quốc về chính sách đối ngoại, từ chức.",
            "Park Jong-su",
            "cố vấn của Tổng thống",
            "KOR",
        ),
        (
            "Chủ tịch Hội Hữu nghị Việt Nam - Lào Trần Văn Túy dự buổi gặp mặt.",
            "Trần Văn Túy",
            "Chủ tịch Hội Hữu nghị Việt Nam - Lào",
            "VNM",
        ),
        (
            "Chủ tịch Nhóm Nghị sĩ hữu nghị Pháp - Việt Nam Trần Thị Vân dự buổi gặp mặt.",
            "Trần Thị Vân",
            "Chủ tịch Nhóm Nghị sĩ hữu nghị Pháp - Việt Nam",
            "VNM",
        ),
        (
            "Cùng dự có Bí thư Huyện ủy, Chủ tịch Ủy ban nhân dân huyện Côn Đảo Hoàng Văn Dũng.",
            "Hoàng Văn Dũng",
            "Bí thư Huyện ủy, Chủ tịch Ủy ban nhân dân huyện Côn Đảo",
            "VNM",
        ),
        (
            "Phó trưởng Ban Nội chính Trung ương Trịnh Quang Bình tiếp Đại sứ Lào.",
            "Trịnh Quang Bình",
            "Phó trưởng Ban Nội chính Trung ương",
            "VNM",
        ),
        (
            "Phó Chủ tịch Thường trực HĐND tỉnh Nghệ An Nguyễn Nam Hải tiếp Đại sứ Lào.",
            "Nguyễn Nam Hải",
            "Phó Chủ tịch Thường trực HĐND tỉnh Nghệ An",
            "VNM",
        ),
        (
            "Trợ lý Ngoại trưởng Mỹ phụ trách Nam Á - Trung Á Walter Brennan thăm Việt Nam.",
            "Walter Brennan",
            "Trợ lý Ngoại trưởng Mỹ phụ trách Nam Á - Trung Á",
            "USA",
        ),
        (
            "Đặc phái viên của Tổng thống Mỹ về Trung Đông Walter Brennan gặp Ngoại trưởng Ai Cập.",
            "Walter Brennan",
            "Đặc phái viên của Tổng thống Mỹ về Trung Đông",
            "USA",
        ),
        (
            "Người phát ngôn Nhà Trắng Walter Brennan nói Iran và Triều Tiên cần đàm phán.",
            "Walter Brennan",
            "Người phát ngôn Nhà Trắng",
            "USA",
        ),
        (
            "Cố vấn kinh tế Nhà Trắng Walter Brennan nói Trung Quốc cần nhượng bộ.",
            "Walter Brennan",
            "Cố vấn kinh tế Nhà Trắng",
            "USA",
        ),
        (
            "Phó Chủ tịch Đuma Quốc gia (Hạ viện) Nga I. Petrovsky thăm Hà Nội.",
            "I. Petrovsky",
            "Phó Chủ tịch Đuma Quốc gia",
            "RUS",
        ),
        (
            "Người phát ngôn Salvador Ramos nói Philippines muốn đối thoại với Trung Quốc.",
            "Salvador Ramos",
            "Người phát ngôn",
            "PHL",
        ),
        (
            "Thủ tướng Phạm Minh Chính tiếp ông Koji Tanabe, Chủ tịch Tập đoàn Tài chính Kita Minami (KMFG) "
            "của Nhật Bản.",
            "Koji Tanabe",
            "Chủ tịch Tập đoàn Tài chính Kita Minami (KMFG)",
            "JPN",
        ),
        (
            "Tổng Bí thư mời cơm Chủ tịch Hội đồng Nhà nước và Hội đồng Bộ trưởng nước Cộng hòa Cuba Pedro Ramos.",
            "Pedro Ramos",
            "Chủ tịch Hội đồng Nhà nước và Hội đồng Bộ trưởng",
            "CUB",
        ),
        (
            "Tổng thống Mỹ sẽ gặp lãnh đạo Kim Jong-un tại Singapore, nhưng Triều Tiên dọa hủy.",
            "Kim Jong-un",
            "lãnh đạo",
            "PRK",
        ),
        (
            "Tổng thống Ukraine Vladimir Zelensky thăm Mỹ. Tổng thống Volodymyr Zelensky cảm ơn nước chủ nhà.",
            "Volodymyr Zelensky",
            "Tổng thống",
            "UKR",
        ),
        (
            "Nhà lãnh đạo Triều Tiên Kim Jong-un ghé Vladivostok. Chủ tịch Kim Jong-un bắt tay Tổng thống Nga.",
            "Kim Jong-un",
            "Chủ tịch",
            "PRK",
        ),
    ],
)
def test_held(text: str, person: str, office: str, country: str, padding: str) -> None:
    assert (person, office, country) in held(text + padding)
    assert len([o for o in held(text + padding) if o[0].split()[-1] == person.split()[-1]]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Phu nhân Thủ tướng Nhật Bản, bà Hanako Mori đã thăm Hà Nội.",
        "Phó Chủ tịch điều hành Tập đoàn thép nói vậy.",
        "Cố vấn kinh tế Nhà Trắng bác tin Mỹ nhượng bộ Trung Quốc.",
        "Lãnh đạo Petrolimex nói giá dầu của Nga sẽ tăng.",
    ],
)
def test_none_held(text: str) -> None:
    assert held(text + PADDING) == set()


def test_a_counterpart_is_not_charged_with_the_others_matter() -> None:
    text = "Đặc phái viên Mỹ về Triều Tiên Walter Brennan gặp người đồng cấp Hàn Quốc Lee Sang-ho tại Seoul."
    assert ("Lee Sang-ho", "Đặc phái viên", "KOR") in held(text)


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # How a title is held stands between it and the name.
        ("Phó Tổng thống Chile đương nhiệm Pablo Rojas thăm Peru.", ("Pablo Rojas", "Phó Tổng thống", "CHL", False)),
        ("Tổng thống mới đắc cử Pablo Rojas của Chile thăm Peru.", ("Pablo Rojas", "Tổng thống", "CHL", False)),
        ("Báo Chile viết Tổng thống nước này Pablo Rojas sẽ từ chức.", ("Pablo Rojas", "Tổng thống", "CHL", False)),
        ("Tổng thống Chile lúc bấy giờ là Pablo Rojas phản đối.", ("Pablo Rojas", "Tổng thống", "CHL", True)),
        ("Bà nhớ Ngoại trưởng Chile khi đó Pablo Rojas.", ("Pablo Rojas", "Ngoại trưởng", "CHL", True)),
        # The office behind a name that nothing stands before.
        ("Hôm qua, Omar al-Tahir, Ngoại trưởng Jordan, tới Lima.", ("Omar al-Tahir", "Ngoại trưởng", "JOR", False)),
        (
            "Hôm qua, Hạ Mỹ Vân, người phát ngôn Bộ Ngoại giao Trung Quốc, phủ nhận.",
            ("Hạ Mỹ Vân", "người phát ngôn Bộ Ngoại giao", "CHN", False),
        ),
        (
            "Alan Frost, người phát ngôn của Nhà Trắng, không bình luận.",
            ("Alan Frost", "người phát ngôn của Nhà Trắng", "USA", False),
        ),
        # Whose adviser or spokesman he is tells his state.
        (
            "Pablo Soto, cố vấn thân cận của Tổng thống Chile Luis Rojas, tới Peru.",
            ("Pablo Soto", "cố vấn thân cận của Tổng thống", "CHL", False),
        ),
        (
            "Peru và Bỉ đợi. Tổng thống Chile Luis Rojas im lặng. Pablo Soto, phát ngôn viên của ông Rojas, từ chối.",
            ("Pablo Soto", "phát ngôn viên", "CHL", False),
        ),
        (
            "Người phát ngôn của Tổng thống Chile, bà Lucia Soto, từ chối bình luận.",
            ("Lucia Soto", "Người phát ngôn của Tổng thống", "CHL", False),
        ),
        ("Thượng nghị sĩ Dân chủ Alan Frost chỉ trích Chile.", ("Alan Frost", "Thượng nghị sĩ Dân chủ", "USA", False)),
        (
            "Alan Frost, thống đốc bang Nam Dakota của Mỹ, thăm Chile.",
            ("Alan Frost", "thống đốc bang Nam Dakota", "USA", False),
        ),
    ],
)  # fmt: skip
def test_offices_told_around_a_name(text: str, expected: tuple[str, str, str, bool], padding: str) -> None:
    assert expected in {(o.person, o.office, str(o.country), o.historical) for o in offices(text + padding)}


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(
    "text",
    [
        "Bà Trần Thị Lan - tổng giám đốc Andesair - nói hợp đồng với Peru rất quan trọng.",
        "Ứng cử viên Tổng thống Chile Pablo Rojas vận động tại Lima.",
        "Ông Alan Frost, giám đốc phụ trách châu Á của Công ty tư vấn Andes, nói về Chile và Peru.",
    ],
)
def test_who_heads_a_firm_or_stands_for_an_office_holds_none(text: str, padding: str) -> None:
    assert offices(text + padding) == []


def test_a_name_with_parts_left_out_is_the_same_persons() -> None:
    text = "Tổng thống Chile Pablo Andres Rojas Vega thăm Peru. Tổng thống Pablo Rojas gặp Tổng thống Peru."
    assert held(text) == {("Pablo Andres Rojas Vega", "Tổng thống", "CHL")}
