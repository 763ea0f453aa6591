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
        pytest.param("Tuyên bố Nga sẵn sàng đàm phán, ông Ivanov rời cuộc họp với Mỹ.", set(), id="a-verb"),
        pytest.param("Tuyên bố Mỹ khẳng định lập trường cũ là sai, Nga nói.", set(), id="a-state-s-words"),
    ],
)
def test_no_more_than_there_are(text: str, expected: set[str]) -> None:
    assert {a.title for a in agreements(text)} == expected
