"""Offices as today's portals write them: units of ministries, missions, those just appointed, states not told again."""

from __future__ import annotations

import pytest

from tests.reading.frames import PADDING
from tests.reading.frames import offices_told as held

NPC_STANDING_COMMITTEE = "Ủy ban Thường vụ Đại hội đại biểu Nhân dân toàn quốc"


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "person", "office", "country"),
    [
        (
            "Cục trưởng Cục Lễ tân, Bộ Ngoại giao Hy Lạp Anna Pappas ra sân bay đón đoàn.",
            "Anna Pappas",
            "Cục trưởng Cục Lễ tân, Bộ Ngoại giao",
            "GRC",
        ),
        (
            "Vụ trưởng Vụ Đông Nam Á, Bộ Ngoại giao Ấn Độ Ravi Mehta dự buổi tiếp.",
            "Ravi Mehta",
            "Vụ trưởng Vụ Đông Nam Á, Bộ Ngoại giao",
            "IND",
        ),
        (
            "Trong khuôn khổ chuyến thăm của Thủ tướng Peru, Bộ trưởng Bộ Công Thương Nguyễn Văn Nam trao quà.",
            "Nguyễn Văn Nam",
            "Bộ trưởng Bộ Công Thương",
            "VNM",
        ),
        (
            "Dẫn đầu phái đoàn Trung Quốc có Phó thủ tướng Trương Đại, phía Việt Nam có Bộ trưởng Nguyễn Văn Nam.",
            "Trương Đại",
            "Phó thủ tướng",
            "CHN",
        ),
        (
            "Cùng dự có Phó Chủ tịch Nhóm Nghị sỹ hữu nghị Việt Nam - Bỉ Nguyễn Văn Nam.",
            "Nguyễn Văn Nam",
            "Phó Chủ tịch Nhóm Nghị sỹ hữu nghị Việt Nam - Bỉ",
            "VNM",
        ),
        (
            "Phó Chủ tịch Hội đồng thành phố Daegu (Hàn Quốc) Kim Kwan Min thăm Đà Nẵng.",
            "Kim Kwan Min",
            "Phó Chủ tịch Hội đồng thành phố Daegu",
            "KOR",
        ),
        (
            "Ông Sato Kenji, Chủ tịch Hội đồng tỉnh Nagano (Nhật Bản), ký bản ghi nhớ.",
            "Sato Kenji",
            "Chủ tịch Hội đồng tỉnh Nagano",
            "JPN",
        ),
        (
            "Về phía Ấn Độ có Tổng Tư lệnh Quân đoàn Ganga, Trung tướng Ravi Mehta.",
            "Ravi Mehta",
            "Tổng Tư lệnh Quân đoàn Ganga",
            "IND",
        ),
        (
            "Tiếp Bộ trưởng Ngoại giao Lào, Chủ tịch nước Nguyễn Văn Nam khẳng định tình hữu nghị.",
            "Nguyễn Văn Nam",
            "Chủ tịch nước",
            "VNM",
        ),
        (
            f"Phó Ủy viên trưởng {NPC_STANDING_COMMITTEE} Trung Quốc Trương Cẩm tới Hà Nội.",
            "Trương Cẩm",
            f"Phó Ủy viên trưởng {NPC_STANDING_COMMITTEE}",
            "CHN",
        ),
        (
            "Đoàn gặp ông Somphone Vongsa, Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào, Tỉnh trưởng Bolikhan.",
            "Somphone Vongsa",
            "Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào, Tỉnh trưởng Bolikhan",
            "LAO",
        ),
        ("Đại sứ Trung Quốc Phó Minh tới chào từ biệt.", "Phó Minh", "Đại sứ Trung Quốc", "CHN"),
        (
            "Chủ tịch nước chúc mừng Đại sứ Lý Cẩm được bổ nhiệm làm Đại sứ đặc mệnh toàn quyền nước Cộng hòa Nhân dân "
            "Trung Hoa tại Việt Nam.",
            "Lý Cẩm",
            "Đại sứ đặc mệnh toàn quyền nước Cộng hòa Nhân dân Trung Hoa tại Việt Nam",
            "CHN",
        ),
        (
            "Chúc mừng ngài Juan Ortega được bổ nhiệm là Đại sứ đặc mệnh toàn quyền Peru tại Lào, Chủ tịch nước nói.",
            "Juan Ortega",
            "Đại sứ đặc mệnh toàn quyền Peru tại Lào",
            "PER",
        ),
        (
            "Công sứ Nguyễn Văn Nguyên, Đại biện lâm thời Phái đoàn Thường trực Việt Nam tại Liên hợp quốc, phát biểu.",
            "Nguyễn Văn Nguyên",
            "Công sứ, Đại biện lâm thời Phái đoàn Thường trực Việt Nam tại Liên hợp quốc",
            "VNM",
        ),
        ("Đại sứ Trần Văn Nam, Đại sứ Việt Nam tại Bỉ, dự lễ.", "Trần Văn Nam", "Đại sứ Việt Nam tại Bỉ", "VNM"),
        (
            "Tổng thư ký Tổ chức Hợp tác Hồi giáo (OIC), ông Hassan Kader kêu gọi ngừng bắn.",
            "Hassan Kader",
            "Tổng thư ký",
            "OIC",
        ),
        (
            "Dự lễ có Kham Sayasone, Bộ trưởng Bộ Lao động và Phúc lợi Xã hội nước CHDCND Lào; lãnh đạo tỉnh.",
            "Kham Sayasone",
            "Bộ trưởng Bộ Lao động và Phúc lợi Xã hội",
            "LAO",
        ),
        (
            "Trưởng đại diện Văn phòng JICA Việt Nam, ông Sato Yuichi phát biểu.",
            "Sato Yuichi",
            "Trưởng đại diện Văn phòng JICA Việt Nam",
            "JPN",
        ),
        (
            "Đặc phái viên của Tổng thống Mỹ về Trung Đông Steve Miller gặp Tổng thống Nga.",
            "Steve Miller",
            "Đặc phái viên của Tổng thống Mỹ về Trung Đông",
            "USA",
        ),
        ("Chủ tịch nước tiếp Đại sứ Peru Augusto Ruiz TTXVN", "Augusto Ruiz", "Đại sứ Peru", "PER"),
        (
            "Ông Nam đã tiếp bà Lý Thu, Châu trưởng châu Văn Sơn, tỉnh Vân Nam (Trung Quốc).",
            "Lý Thu",
            "Châu trưởng châu Văn Sơn, tỉnh Vân Nam",
            "CHN",
        ),
        ("Tỉnh trưởng tỉnh Champasak (Lào) Vilay Vong phát biểu.", "Vilay Vong", "Tỉnh trưởng tỉnh Champasak", "LAO"),
        ("Chủ tịch UBND tỉnh Trần Văn Nam tiếp đoàn của Lào.", "Trần Văn Nam", "Chủ tịch UBND tỉnh", "VNM"),
        (
            "Đoàn làm việc với Tổng cục Hải quan Trung Quốc (GACC), do Phó Tổng cục trưởng Triệu Vĩnh Lâm đại diện.",
            "Triệu Vĩnh Lâm",
            "Phó Tổng cục trưởng",
            "CHN",
        ),
        (
            "Theo Bộ Quốc phòng Peru, trong chuyến thăm và làm việc tại Kenya, Bộ trưởng Quốc phòng Walter Rojas gặp "
            "Bộ trưởng Quốc phòng Kenya Aden Kosgei.",
            "Walter Rojas",
            "Bộ trưởng Quốc phòng",
            "PER",
        ),
        (
            "Ngoại trưởng Mỹ John Carter gặp Phó Chủ tịch đảng Ri Yong-nam ở Triều Tiên; Ngoại trưởng Mỹ John Carter, "
            "và Phó Chủ tịch đảng Ri Yong-nam họp kín.",
            "Ri Yong-nam",
            "Phó Chủ tịch đảng",
            "PRK",
        ),
    ],
)
def test_who_holds_which_office(text: str, person: str, office: str, country: str, padding: str) -> None:
    assert (person, office, country) in held(text + padding)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thư của Tổng Thư ký Liên hợp quốc, đồng Chủ tịch Ủy ban Thường trực Hội nghị quốc tế các đảng chính trị.",
            set(),
        ),
        ("Tham tán Cảnh vụ Trung Quốc chào từ biệt.", set()),
        ("Hội nghị Bộ trưởng Ngoại giao Nhóm G20 họp ở Đức.", set()),
        (
            "Chúc mừng Đại sứ đặc mệnh toàn quyền Peru tại Lào, Chủ tịch nước Trần Văn Nam tiếp ông.",
            {("Trần Văn Nam", "Chủ tịch nước", "VNM")},
        ),
        (
            "Trong chuyến thăm Bỉ, Nhà vua Philippe mở tiệc chiêu đãi Tổng thống Peru Juan Rojas.",
            {("Philippe", "Nhà vua", "BEL"), ("Juan Rojas", "Tổng thống", "PER")},
        ),
        (
            "Bộ trưởng Quốc phòng Trần Văn Nam, Trưởng Ban Chỉ đạo, tiếp đoàn Việt Nam.",
            {("Trần Văn Nam", "Bộ trưởng Quốc phòng", "VNM")},
        ),
    ],
)
def test_what_is_nobody_s_name_or_another_s_office(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text) == expected
