"""Texts whose life is told by what is done to them; where their titles end; two capitals between which they are."""

import pytest

from tests.reading.frames import PADDING
from tests.reading.frames import agreements_of as agreements
from tests.reading.frames import agreements_told as told


@pytest.fixture(params=["short", "long"])
def padding(request: pytest.FixtureRequest) -> str:
    return PADDING if request.param == "long" else ""


@pytest.mark.parametrize(
    ("text", "title", "parties", "status"),
    [
        pytest.param(
            "Tổng thống Kenya cảnh báo phiến quân có thể phá hoại thỏa thuận hòa bình Ethiopia - Eritrea.",
            "thỏa thuận hòa bình Ethiopia - Eritrea", "ERI,ETH", "in_force", id="threatened",
        ),
        pytest.param(
            "Bộ trưởng Ngoại giao Na Uy kêu gọi duy trì hiệp ước phòng thủ với Iceland.",
            "hiệp ước phòng thủ", "ISL,NOR", "in_force", id="kept",
        ),
        pytest.param(
            "Ngoại trưởng Hàn Quốc cảnh báo xem xét lại Hiệp định chia sẻ dữ liệu biển với Nhật Bản.",
            "Hiệp định chia sẻ dữ liệu biển", "JPN,KOR", "in_force", id="looked-at-again",
        ),
        pytest.param(
            "Bộ Ngoại giao Ai Cập thông báo tạm ngưng thỏa thuận miễn thị thực với Sudan.",
            "thỏa thuận miễn thị thực", "EGY,SDN", "suspended", id="halted",
        ),
        pytest.param(
            "Thủ tướng Ấn Độ nói nước này rất cần một thỏa thuận năng lượng với Qatar.",
            "thỏa thuận năng lượng", "IND,QAT", "proposed", id="needed",
        ),
        pytest.param(
            "Tổng thống Peru và Tổng thống Chile nhất trí về nguyên tắc một thỏa thuận nghề cá mới giữa hai nước.",
            "thỏa thuận nghề cá mới giữa hai nước", "CHL,PER", "proposed", id="in-principle",
        ),
        pytest.param(
            "Tổng thống Brazil gặp Thủ tướng Canada. Thỏa thuận cá ngừ Brazil - Canada đã được gia hạn ba năm.",
            "Thỏa thuận cá ngừ Brazil - Canada", "BRA,CAN", "in_force", id="extended",
        ),
        pytest.param(
            "Thủ tướng Thái Lan hủy thỏa thuận 30 năm với Malaysia về khai thác khí đốt.",
            "thỏa thuận 30 năm với Malaysia về khai thác khí đốt", "MYS,THA", "terminated", id="with-whom-about-what",
        ),
        pytest.param(
            "Ngoại trưởng Thái Lan nói triển vọng đạt thỏa thuận thuế quan giữa Bangkok và Jakarta ngày càng xa vời.",
            "thỏa thuận thuế quan giữa Bangkok và Jakarta", "IDN,THA", "negotiating", id="two-capitals",
        ),
        pytest.param(
            "Đại sứ Campuchia nói Lào đã ký hiệp định thủy điện với Phnom Penh.",
            "hiệp định thủy điện", "KHM,LAO", "signed", id="with-a-capital",
        ),
        pytest.param(
            "Tổng thống Chile và Tổng thống Peru ký hiệp ước đình chiến chứ chưa ký hiệp định hòa bình.",
            "hiệp ước đình chiến", "CHL,PER", "signed", id="ends-at-an-opposite",
        ),
        pytest.param(
            "Ngoại trưởng Canada và Ngoại trưởng Na Uy đã ký thỏa thuận về tăng đóng góp cho các trạm vùng cực.",
            "thỏa thuận về tăng đóng góp cho các trạm vùng cực", "CAN,NOR", "signed", id="within-a-word",
        ),
    ],
)  # fmt: skip
def test_a_text_kept_or_sought(text: str, title: str, parties: str, status: str, padding: str) -> None:
    assert (title, parties, status) in {(t, p, s) for t, p, s, _ in told(text + padding)}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tổng thống Peru thăm Chile. Giữa Peru và Chile không có hiệp định dẫn độ.", id="there-is-none"),
        pytest.param("Thủ tướng Kenya nói nếu không có thỏa thuận nghề cá với Uganda, giá sẽ tăng.", id="if-none"),
        pytest.param("Thủ tướng Kenya thăm Uganda. Ông ủng hộ thỏa thuận nghề cá này với Uganda.", id="told-before"),
        pytest.param("Tổng thống Mông Cổ tin tưởng hiệp định thương mại với Kenya mang lại cơ hội.", id="hoped-of-it"),
        pytest.param("Chile và Peru gặp nhau ở Lima nhằm nỗ lực đạt thỏa thuận hòa bình.", id="striven-for"),
        pytest.param("Chile đòi Peru rút quân trước khi có thể ký thỏa thuận hòa bình.", id="before-it-can-be"),
        pytest.param("Tổng thống Peru muốn ký thỏa thuận hòa bình với phiến quân ở Na Uy.", id="with-rebels"),
        pytest.param("Hãng hàng không Peru Andes Airways đã ký thỏa thuận mua ba máy bay của Canada.", id="an-airline"),
        pytest.param(
            "Chile và Peru trùng lập trường trong nhiều vấn đề, bao gồm biến đổi khí hậu và thỏa thuận cá ngừ Nauru.",
            id="a-topic",
        ),
        pytest.param("Tổng thống Mông Cổ thăm Kenya và ủng hộ thỏa thuận giữa Mông Cổ và Kenya.", id="sides-alone"),
    ],
)
def test_no_life_told(text: str, padding: str) -> None:
    assert not agreements(text + padding)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Tổng thống Kenya và Tổng thống Uganda ký thỏa thuận nghề cá. Chủ tịch Quốc hội Ghana cho hay. "
            "Chính phủ Uganda đã triển khai thỏa thuận nghề cá.",
            {("thỏa thuận nghề cá", "KEN,UGA", "signed")},
            id="sides-told-before",
        ),
        pytest.param(
            "Chile - Peru ký thỏa thuận quốc phòng mới\n\nChile và Peru hôm qua ký Thỏa thuận về quy chế lực lượng "
            "thăm viếng (QCLV).",
            {("Thỏa thuận về quy chế lực lượng thăm viếng (QCLV)", "CHL,PER", "signed")},
            id="a-headline-s-loose-name",
        ),
        pytest.param(
            "Tin biên giới: Thỏa thuận ngừng bắn vẫn mong manh\n\nThỏa thuận ngừng bắn mong manh giữa Chile và Peru "
            "sắp hết hạn.",
            {("Thỏa thuận ngừng bắn mong manh giữa Chile và Peru", "CHL,PER", "in_force")},
            id="a-headline-s-capital",
        ),
        pytest.param(
            "Tổng thống Pháp nói sẽ bảo vệ thỏa thuận hạt nhân mà Iran ký với sáu cường quốc năm 2015. Thủ tướng "
            "Anh cũng ủng hộ thỏa thuận hạt nhân Iran.",
            {("thỏa thuận hạt nhân Iran", "CHN,DEU,FRA,GBR,IRN,RUS,USA", "in_force")},
            id="of-the-great-powers",
        ),
        pytest.param(
            "Ngoại trưởng Mỹ nói nước này sẽ rút khỏi hiệp ước về các lực lượng hạt nhân tầm trung với Nga. "
            "Ngoại trưởng Nga kêu gọi Mỹ tuân thủ INF.",
            {("hiệp ước về các lực lượng hạt nhân tầm trung", "RUS,USA", "in_force")},
            id="by-its-title",
        ),
        pytest.param(
            "Bộ trưởng Canada và Bộ trưởng Na Uy ký thỏa thuận chia sẻ chi phí quân sự. Tin khác. Thỏa thuận về đóng "
            "góp chi phí quân sự được Canada và Na Uy ký sau hai năm.",
            {("thỏa thuận chia sẻ chi phí quân sự", "CAN,NOR", "signed")},
            id="two-loose-names",
        ),
    ],
)
def test_one_text(text: str, expected: set[tuple[str, str, str]], padding: str) -> None:
    assert {(t, p, s) for t, p, s, _ in told(text + padding)} == expected


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        pytest.param(
            "Tổng thống Chile hội đàm với Tổng thống Peru tại Lima. Cụm từ ấy được nhắc lại trong tuyên bố chung.",
            "CHL,PER", "adopted", id="the-two-that-met",
        ),
        pytest.param(
            "Ngoại trưởng Chile cảnh báo từ bỏ thỏa thuận cá ngừ đang đàm phán với Peru.",
            "CHL,PER", "negotiating", id="in-talks-now",
        ),
        pytest.param(
            "Ngoại trưởng Chile nói việc ký thỏa thuận cá ngừ với Peru sẽ mở ra cơ hội.",
            "CHL,PER", "proposed", id="its-signing-will",
        ),
        pytest.param(
            "Tổng thống Kenya tin sẽ đạt thỏa thuận với người đồng cấp Uganda Yoweri Museveni về biên giới Somalia.",
            "KEN,UGA", "proposed", id="with-whom-not-about-what",
        ),
        pytest.param(
            "Ngoại trưởng Chile thúc giục Peru bàn về vấn đề ký hiệp ước biên giới.",
            "CHL,PER", "proposed", id="the-question-of-signing",
        ),
    ],
)  # fmt: skip
def test_how_it_stands(text: str, parties: str, status: str, padding: str) -> None:
    assert {(p, s) for _, p, s, _ in told(text + padding)} == {(parties, status)}
