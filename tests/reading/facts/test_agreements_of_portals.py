"""Agreements in portals' wordings: declarations by their place, what is applied, frames, quoted names, firsts."""

import pytest

from tests.reading.frames import PADDING
from tests.reading.frames import agreements_of as agreements
from tests.reading.frames import agreements_told as told


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Tuyên bố Thanh Đảo nêu rõ các thành viên SCO ủng hộ thương mại tự do.",
            ("Tuyên bố Thanh Đảo", "SCO", "adopted", None),
            id="declaration-by-place",
        ),
        pytest.param(
            "Các nhà lãnh đạo APEC ra Tuyên bố Lima về thương mại tự do.",
            ("Tuyên bố Lima về thương mại tự do", "APEC", "adopted", None),
            id="declaration-by-place-and-topic",
        ),
        pytest.param(
            "Ngày 3/3, trong ngày thứ hai của Hội nghị thượng đỉnh Nhóm các nền kinh tế lớn (G20) ở Nairobi, Kenya, "
            "các nhà lãnh đạo đã đưa ra Tuyên bố chung.",
            ("Tuyên bố chung", "G20", "adopted", "2026-03-03"),
            id="a-summit-s-without-its-host",
        ),
        pytest.param(
            "Mỹ nhắc lại Hiệp ước Phòng thủ chung 1951 giữa Mỹ và Philippines được áp dụng đối với tàu công vụ.",
            ("Hiệp ước Phòng thủ chung 1951 giữa Mỹ và Philippines", "PHL,USA", "in_force", None),
            id="applied",
        ),
        pytest.param(
            "Ngoại trưởng Mỹ nhắc lại nghĩa vụ theo Hiệp ước An ninh Mỹ - Nhật bao trùm quần đảo này.",
            ("Hiệp ước An ninh Mỹ - Nhật", "JPN,USA", "in_force", None),
            id="duties-by-it",
        ),
        pytest.param(
            "Mỹ và Trung Quốc đã thống nhất về khung cho một thỏa thuận thương mại.",
            ("thỏa thuận thương mại", "CHN,USA", "negotiating", None),
            id="frame-for-one",
        ),
        pytest.param(
            'Hai địa phương đã ký "Thỏa thuận nghề cá giữa UBND tỉnh Hà Tĩnh (Việt Nam) và chính quyền tỉnh Khammouane '
            "(Lào) giai đoạn 2025 - 2029”.",
            (
                "Thỏa thuận nghề cá giữa UBND tỉnh Hà Tĩnh (Việt Nam) và chính quyền tỉnh Khammouane (Lào) giai đoạn "
                "2025 - 2029",
                "LAO,VNM",
                "signed",
                None,
            ),
            id="quoted-with-other-marks",
        ),
        pytest.param(
            "Việt Nam và Peru khởi động đàm phán Hiệp định bảo hiểm xã hội.",
            ("Hiệp định bảo hiểm xã hội", "PER,VNM", "negotiating", None),
            id="talks-begun",
        ),
        pytest.param(
            "Việt Nam và Na Uy họp; hai bên trao đổi về đàm phán hiệp định thương mại tự do với EFTA.",
            ("hiệp định thương mại tự do", "EFTA,VNM", "negotiating", None),
            id="with-the-partner-s-organisation",
        ),
        pytest.param(
            "Bộ trưởng đề nghị Peru sớm khởi động đàm phán Hiệp định bảo hiểm xã hội.",
            ("Hiệp định bảo hiểm xã hội", "PER,VNM", "proposed", None),
            id="talks-asked-for",
        ),
        pytest.param(
            "Bộ Công Thương Peru và Bộ Công Thương Lào trình chính phủ phê duyệt Hiệp định Thương mại Peru - Lào mới "
            "(ký ngày 8-4-2024).",
            ("Hiệp định Thương mại Peru - Lào mới", "LAO,PER", "signed", "2024-04-08"),
            id="signed-in-brackets",
        ),
        pytest.param(
            "Nghị định thư nâng cấp Hiệp định Thương mại Tự do ASEAN - Trung Quốc (ACFTA 3.0) được ký ngày 28/10/2025.",
            (
                "Nghị định thư nâng cấp Hiệp định Thương mại Tự do ASEAN - Trung Quốc",
                "ASEAN,CHN",
                "signed",
                "2025-10-28",
            ),
            id="letters-between",
        ),
        pytest.param(
            "Hai bên ký Tuyên bố cấp Bộ trưởng về khởi động đàm phán thương mại giữa Việt Nam và Peru.",
            (
                "Tuyên bố cấp Bộ trưởng về khởi động đàm phán thương mại giữa Việt Nam và Peru",
                "PER,VNM",
                "signed",
                None,
            ),
            id="ministers-declaration",
        ),
        pytest.param(
            "Việt Nam và Peru dự vòng đàm phán thứ 19 Hiệp định Thương mại tự do (FTA) giữa Việt Nam và Khối EFTA.",
            ("Hiệp định Thương mại tự do (FTA) giữa Việt Nam và Khối EFTA", "EFTA,VNM", "negotiating", None),
            id="a-numbered-round",
        ),
        pytest.param(
            "Tuyên bố chung sau cuộc hội đàm giữa Chủ tịch nước Nguyễn Văn Nam và Thủ tướng Bỉ Luc Peeters hôm 4/3 cho "
            "biết Bỉ sẽ mở thêm lớp dạy nghề.",
            ("Tuyên bố chung", "BEL,VNM", "adopted", "2026-03-04"),
            id="statement-after-talks",
        ),
        pytest.param(
            "Sáng 5/3, tại Hà Nội, Bộ trưởng Công an hai nước Việt Nam và Lào ký kết Biên bản Hội nghị.",
            ("Biên bản Hội nghị", "LAO,VNM", "signed", "2026-03-05"),
            id="minutes-signed",
        ),
        pytest.param(
            "Hôm nay, hai nhà lãnh đạo chứng kiến lễ trao Thỏa thuận hợp tác y tế giữa tỉnh Nghệ An, Việt Nam và tỉnh "
            "Xiêng Khoảng, Lào.",
            (
                "Thỏa thuận hợp tác y tế giữa tỉnh Nghệ An, Việt Nam và tỉnh Xiêng Khoảng, Lào",
                "LAO,VNM",
                "signed",
                "2026-03-05",
            ),
            id="provinces-with-their-states",
        ),
        pytest.param(
            "Ngày 4/3, tại Hà Nội, đã diễn ra lễ ký Bản ghi nhớ đào tạo giữa Bộ Nội vụ Việt Nam và Bộ Nội vụ Bỉ.",
            ("Bản ghi nhớ đào tạo giữa Bộ Nội vụ Việt Nam và Bộ Nội vụ Bỉ", "BEL,VNM", "signed", "2026-03-04"),
            id="a-ceremony-took-place",
        ),
        pytest.param(
            "Hai bên nhất trí thực hiện tốt Chiến lược hợp tác Việt Nam - Lào giai đoạn 2021-2030.",
            ("Chiến lược hợp tác Việt Nam - Lào giai đoạn 2021-2030", "LAO,VNM", "in_force", None),
            id="strategy-of-two",
        ),
        pytest.param(
            "Hai bên sẽ đạt các mục tiêu theo Kế hoạch tổng thể hợp tác Việt Nam - Peru đến năm 2030.",
            ("Kế hoạch tổng thể hợp tác Việt Nam - Peru đến năm 2030", "PER,VNM", "in_force", None),
            id="master-plan",
        ),
        pytest.param(
            "Bộ Quốc phòng hai nước Việt Nam và Bỉ hợp tác trên cơ sở Biên bản ghi nhớ năm 2015.",
            ("Biên bản ghi nhớ", "BEL,VNM", "in_force", "2015"),
            id="known-by-its-year",
        ),
        pytest.param(
            "Việt Nam và Bỉ hợp tác trên cơ sở Tuyên bố Tầm nhìn chung về quốc phòng (năm 2023).",
            ("Tuyên bố Tầm nhìn chung về quốc phòng", "BEL,VNM", "in_force", "2023"),
            id="year-in-brackets",
        ),
        pytest.param(
            "Thủ tướng đề nghị sớm hoàn tất đàm phán Hiệp định Đối tác Kinh tế toàn diện (CEPA) Việt Nam - Qatar.",
            ("Hiệp định Đối tác Kinh tế toàn diện (CEPA) Việt Nam - Qatar", "QAT,VNM", "negotiating", None),
            id="letters-of-another-s-text",
        ),
        pytest.param(
            "Hôm 4/3, Hội nghị thượng đỉnh BRICS tại New Delhi đã ra tuyên bố chung, kêu gọi cải tổ Liên hợp quốc.",
            ("tuyên bố chung", "BRICS", "adopted", "2026-03-04"),
            id="a-conference-issues",
        ),
        pytest.param(
            "Tại hội nghị cấp cao APEC, các đại biểu đã thông qua Tuyên bố chung Lima về kinh tế số.",
            ("Tuyên bố chung Lima về kinh tế số", "APEC", "adopted", "2026-03-05"),
            id="joint-declaration-by-place",
        ),
        pytest.param(
            "Israel và Hamas ký thỏa thuận ngừng bắn. Tổng thống Mỹ John Reed nói thỏa thuận ngừng bắn có hiệu lực.",
            ("thỏa thuận ngừng bắn", "HAMAS,ISR", "signed", None),
            id="who-tells-of-a-truce",
        ),
        pytest.param(
            "Armenia và Azerbaijan ký hiệp ước hòa bình chấm dứt chiến tranh.",
            ("hiệp ước hòa bình chấm dứt chiến tranh", "ARM,AZE", "signed", None),
            id="what-ends-the-war-is-its-name",
        ),
        pytest.param(
            "Nga ký với Ấn Độ thỏa thuận xây thêm hai cảng biển.",
            ("thỏa thuận xây thêm hai cảng biển", "IND,RUS", "signed", None),
            id="more-of-something-to-build",
        ),
        pytest.param(
            "Mỹ và Nga ra tuyên bố chung về Syria. Ngoại trưởng Nga Sergei Ivanov khen tuyên bố chung về chống IS.",
            ("tuyên bố chung về chống IS", "RUS,USA", "adopted", None),
            id="a-statement-by-its-other-topic",
        ),
        pytest.param(
            "Qatar và Mỹ ký thỏa thuận chống rửa tiền. Bản ghi nhớ chung được công bố tại Doha.",
            ("thỏa thuận chống rửa tiền", "QAT,USA", "signed", None),
            id="a-memo-that-names-nothing",
        ),
        pytest.param(
            "Hai bên Việt Nam và Lào ký Bản ghi nhớ về chế biến gỗ. Bản ghi nhớ được ký trong phiên họp ngày 4/3.",
            ("Bản ghi nhớ về chế biến gỗ", "LAO,VNM", "signed", "2026-03-04"),
            id="its-day-told-later",
        ),
        pytest.param(
            "Việt Nam và Đức ký Bản ghi nhớ về điều dưỡng. Đây là bản ghi nhớ lần thứ ba Việt - Đức ký kết.",
            ("Bản ghi nhớ về điều dưỡng", "DEU,VNM", "signed", None),
            id="which-in-a-row-is-no-name",
        ),
        pytest.param(
            "ASEAN và Hong Kong thực thi Hiệp định Thương mại tự do ASEAN - Hong Kong (AKFTA).",
            ("Hiệp định Thương mại tự do ASEAN - Hong Kong (AKFTA)", "ASEAN,HKG", "in_force", None),
            id="wrong-letters-right-sides",
        ),
        pytest.param(
            "Ngày 4/3, tại thủ đô Viêng Chăn, lãnh đạo các cơ quan y tế, giáo dục, văn hóa, thể thao, khoa học "
            "của Việt Nam và Lào, cùng nhiều doanh nghiệp lớn của hai nước và đại diện chính quyền các tỉnh biên giới, "
            "đã ký Bản ghi nhớ về y tế.",
            ("Bản ghi nhớ về y tế", "LAO,VNM", "signed", "2026-03-04"),
            id="a-day-that-opens-a-long-sentence",
        ),
        pytest.param(
            "Sở Y tế Việt Nam và Sở Y tế Nhật Bản ký Bản ghi nhớ hợp tác y tế. Ảnh chụp sau khi ký Bản ghi nhớ "
            "hợp tác y tế giữa tỉnh Nghệ An và tỉnh Nagano.",
            ("Bản ghi nhớ hợp tác y tế giữa tỉnh Nghệ An và tỉnh Nagano", "JPN,VNM", "signed", None),
            id="with-and-without-who-signs",
        ),
        pytest.param(
            "Theo thỏa thuận thương mại đạt được ngày 4/3 giữa Mỹ và Hàn Quốc, thuế ô tô sẽ giảm.",
            ("thỏa thuận thương mại", "KOR,USA", "adopted", "2026-03-04"),
            id="reached-on-a-day",
        ),
        pytest.param(
            "Thủ tướng Nguyễn Văn Nam hoan nghênh tiến triển trong quan hệ Campuchia - Thái Lan, trong đó có việc ký "
            "Thỏa thuận hòa bình.",
            ("Thỏa thuận hòa bình", "KHM,THA", "signed", None),
            id="a-peace-of-the-two-just-named",
        ),
    ],
)
def test_reads(text: str, expected: tuple[str, str, str, str | None], padding: str) -> None:
    assert told(text + padding) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Hai thủ tướng dự lễ ký Hiệp định Đối tác Kinh tế Toàn diện Peru - Kenya – Hiệp định thương mại tự do đầu "
            "tiên của Peru với một nước châu Phi.",
            {"Hiệp định Đối tác Kinh tế Toàn diện Peru - Kenya"},
            id="a-first-is-no-name",
        ),
        pytest.param(
            "Nga và Triều Tiên thực hiện hiệp ước đối tác chiến lược toàn diện ký tháng 6/2024; hai bên hợp tác trong "
            "khuôn khổ hiệp định đối tác chiến lược giữa Nga và Triều Tiên.",
            {"hiệp ước đối tác chiến lược toàn diện"},
            id="a-treaty-told-again",
        ),
        pytest.param(
            "Bộ trưởng Peru dự phiên họp Chiến lược hợp tác kinh tế Ayeyawady - Chao Phraya - Mekong tại Lào, nơi các "
            "nước ký nhiều văn kiện.",
            set(),
            id="those-who-go-by-a-strategy",
        ),
        pytest.param(
            "Bộ trưởng đề nghị Trung Quốc cùng Việt Nam lấy Thỏa thuận về nguyên tắc giải quyết vấn đề trên biển, luật "
            "pháp quốc tế làm nền tảng.",
            set(),
            id="a-standard-beside-the-law",
        ),
        pytest.param(
            "Ai Cập đóng vai trò tích cực trong việc đạt được thỏa thuận ngừng bắn tại Gaza.",
            set(),
            id="one-s-part-in-it",
        ),
        pytest.param("Theo thỏa thuận Mỹ và Nhật Bản đạt được, thuế sẽ giảm.", set(), id="whose-is-no-name"),
        pytest.param("Peru và Chile là đối tác chiến lược hợp tác sâu rộng.", set(), id="no-strategy-of-two"),
        pytest.param("Tuyên bố Nga sẵn sàng đàm phán, ông Ivanov rời cuộc họp với Mỹ.", set(), id="a-verb"),
        pytest.param("Tuyên bố Mỹ khẳng định lập trường cũ là sai, Nga nói.", set(), id="a-state-s-words"),
    ],
)
def test_no_more_than_there_are(text: str, expected: set[str]) -> None:
    assert {a.title for a in agreements(text)} == expected
