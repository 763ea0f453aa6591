"""Plain deeds between states: one line is enough, and look-alikes are not."""

import pytest

from banggiao.reading.relevance import is_relevant
from banggiao.reading.relevance.deeds import plain_deed

TO_READ = [
    "Chiều 5/3, Thủ tướng Nguyễn Văn Bình tiếp Đại sứ Bỉ Karl Van den Bossche.",
    "Thủ tướng Nguyễn Văn Bình sáng 20/10 lên đường thăm chính thức Nhật Bản từ ngày 20 đến 23/10.",
    "Bộ trưởng Năng lượng Đan Mạch Lars Holm thăm Việt Nam.",
    "Kim ngạch Việt Nam - Hàn Quốc 10 tháng năm 2026 ước đạt 79,6 tỷ USD.",
    "Kỳ họp lần thứ 4 Tiểu ban Thương mại Việt Nam - Algeria diễn ra ngày 19/6 tại Algiers.",
    "Bộ Nông nghiệp Việt Nam và Bộ Nông nghiệp Chile ngày 7/10 ký Thỏa thuận về cứu hộ động vật biển tại Santiago.",
    "Việt Nam và Nepal thống nhất mở đường bay thẳng giữa hai thủ đô.",
    "Ngày 8/6, tại Bandar Seri Begawan, Việt Nam và Brunei nâng cấp quan hệ lên Đối tác chiến lược.",
    "Tàu Hải quân Chile thăm cảng Hải Phòng từ ngày 3 đến 6/5.",
    "Trên đường sang Nhật Bản, Tổng thống Peru Luis Rojas ngày 2/4 dừng chân tại Đà Nẵng vài giờ.",
]
TO_LEAVE = [
    "Thủ tướng Nguyễn Văn Bình thăm bệnh viện huyện và tặng quà trẻ em.",
    "Ca sĩ Hàn Quốc Kim Min Ji lần đầu thăm Việt Nam.",
    "Tàu du lịch Hàn Quốc cập cảng Nha Trang với 2.000 khách.",
    "Đội tuyển Việt Nam gặp Thái Lan ở chung kết.",
    "Công ty Hàn Quốc khai trương cửa hàng thứ ba tại Hà Nội.",
]


@pytest.mark.parametrize("text", TO_READ)
def test_plain_deed_is_relevant(text: str) -> None:
    assert is_relevant(text).relevant


@pytest.mark.parametrize("text", TO_LEAVE)
def test_look_alike_is_left_alone(text: str) -> None:
    assert not plain_deed(text, text.lower())
    assert not is_relevant(text).relevant


def test_a_deed_does_not_decide_a_whole_article() -> None:
    opening = "Tổng thống Mỹ mới đắc cử hôm qua gặp Chủ tịch Hạ viện Paul Grant để bàn về ngân sách. "
    article = opening + "Hai ông xem lại từng khoản chi cho trường học, đường sá và bệnh viện. " * 12
    assert plain_deed(article, article.lower())
    assert not is_relevant(article).relevant


def test_worst_case_ends() -> None:
    text = "Thủ tướng " + "a " * 20_000
    assert not plain_deed(text, text.lower())


OF_PROVINCES = (
    "Chủ tịch UBND tỉnh Hà Giang {meets} bà Lý Thu, Châu trưởng châu Văn Sơn{whose}.\n\n"
    + "Hai bên nói về cửa khẩu, nông sản, du lịch và văn nghệ của hai địa phương. " * 12
)


@pytest.mark.parametrize(
    ("meets", "whose", "relevant"),
    [
        ("làm việc với", ", tỉnh Vân Nam (Trung Quốc)", True),
        ("đã tiếp", ", tỉnh Vân Nam (Trung Quốc)", True),
        ("làm việc với", "", False),
        ("khen", ", tỉnh Vân Nam (Trung Quốc)", False),
    ],
)
def test_provinces_across_a_border_in_a_whole_article(meets: str, whose: str, relevant: bool) -> None:
    assert is_relevant(OF_PROVINCES.format(meets=meets, whose=whose)).relevant is relevant


CALM = "\n\n" + "Thời tiết đẹp, phố xá đông vui và hàng quán mở cửa từ sớm đến khuya trong cả tuần. " * 12


@pytest.mark.parametrize(
    ("opening", "relevant"),
    [
        ("Na Uy cam kết tổng cộng 185 triệu euro cho các dự án phát triển tại Việt Nam trong hai năm tới.", True),
        ("Quỹ nọ cam kết tổng cộng 185 triệu euro cho các dự án nhà ở tại Việt Nam trong hai năm tới.", False),
        ("Năm qua, JICA (Nhật Bản) đã ký kết các khoản vốn vay có tổng giá trị lên tới 90 tỷ yên.", True),
        ("Năm qua, các hãng vay tổng giá trị lên tới 90 tỷ yên.", False),
        ("Quý I, thương mại song phương Việt Nam-Trung Quốc đạt hơn 42 tỷ USD.", True),
        ("Sơn La và Xiêng Khoảng (Lào) ký Biên bản hợp tác toàn diện tại lễ ở UBND tỉnh Sơn La.", True),
        (
            "Chủ tịch UBND thành phố Huế Lê Văn Nam gặp Thị trưởng thành phố Kisa (tỉnh Chiba, Nhật Bản) Sato Kenji.",
            True,
        ),
        ("Tỉnh trưởng tỉnh Vân Sơn (Trung Quốc) Lưu Minh tiếp Chủ tịch UBND tỉnh Lào Cai Lê Văn Nam.", True),
        ("Tỉnh trưởng tỉnh Vân Sơn (Trung Quốc) Lưu Minh và vườn chè, theo Chủ tịch UBND tỉnh Lào Cai.", False),
        ("Sơn La và Xiêng Khoảng (Lào) có khí hậu và ẩm thực giống nhau, theo UBND tỉnh Sơn La.", False),
    ],
)
def test_openings_that_decide_alone(opening: str, relevant: bool) -> None:
    assert is_relevant(opening + CALM).relevant is relevant
