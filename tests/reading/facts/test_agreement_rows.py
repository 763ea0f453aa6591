"""Texts named in rows, cited as a standard, known by name, told twice: sentences to read, sentences to leave alone."""

import pytest

from tests.reading.frames import PADDING
from tests.reading.frames import agreements_of as agreements
from tests.reading.frames import agreements_told as told

POWERS = "CHN,DEU,FRA,GBR,IRN,RUS,USA"


@pytest.fixture(params=["short", "long"])
def padding(request: pytest.FixtureRequest) -> str:
    return PADDING if request.param == "long" else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Bộ trưởng Trần Văn Tám tiếp Bộ trưởng Bỉ Jan Peeters và đề nghị đàm phán, ký thêm vài hiệp định. "
            "Đó là hiệp định dẫn độ; hiệp định về hợp tác y tế, giáo dục, du lịch; và hiệp định về lao động.",
            {
                ("hiệp định dẫn độ", "BEL,VNM", "proposed", None),
                ("hiệp định về hợp tác y tế, giáo dục, du lịch", "BEL,VNM", "proposed", None),
                ("hiệp định về lao động", "BEL,VNM", "proposed", None),
            },
            id="asked-for",
        ),
        pytest.param(
            "Việt Nam và Peru đang đàm phán ký thêm nhiều văn kiện, trong đó có Hiệp định dẫn độ.",
            {("Hiệp định dẫn độ", "PER,VNM", "negotiating", None)},
            id="talked-over",
        ),
        pytest.param(
            "Sau nhiều vòng đàm phán, Việt Nam và Peru đã ký nhiều văn kiện, trong đó có Hiệp định dẫn độ.",
            {("Hiệp định dẫn độ", "PER,VNM", "signed", None)},
            id="talked-over-and-signed",
        ),
        pytest.param(
            "Việt Nam và Peru nhất trí sớm ký Hiệp định dẫn độ; Bản ghi nhớ về lao động.",
            {
                ("Hiệp định dẫn độ", "PER,VNM", "proposed", None),
                ("Bản ghi nhớ về lao động", "PER,VNM", "proposed", None),
            },
            id="to-be-signed",
        ),
        pytest.param(
            "Trên cơ sở các thỏa thuận nghề cá của Việt Nam và Na Uy, như Bản ghi nhớ về nuôi cá ngừ 2013, "
            "Tuyên bố tầm nhìn chung về đại dương xanh năm 2019, hai phía cử chuyên gia sang nhau.",
            {
                ("Bản ghi nhớ về nuôi cá ngừ", "NOR,VNM", "in_force", "2013"),
                ("Tuyên bố tầm nhìn chung về đại dương xanh", "NOR,VNM", "in_force", "2019"),
            },
            id="such-as",
        ),
        pytest.param(
            "Việt Nam và Maroc hợp tác trên cơ sở Bản ghi nhớ về thủy lợi ký năm 2007, Tuyên bố tầm nhìn chung về "
            "nguồn nước ký năm 2012, Kế hoạch hành động giai đoạn 2021 - 2023.",
            {
                ("Bản ghi nhớ về thủy lợi", "MAR,VNM", "signed", "2007"),
                ("Tuyên bố tầm nhìn chung về nguồn nước", "MAR,VNM", "signed", "2012"),
                ("Kế hoạch hành động giai đoạn 2021 - 2023", "MAR,VNM", "in_force", None),
            },
            id="each-its-year",
        ),
        pytest.param(
            "Việt Nam và Jordan ký nhiều văn kiện gồm Hiệp định về bưu chính, Hiệp định miễn thị thực, đặc "
            "biệt là Hiệp định Hàng hải có hiệu lực từ ngày 17/5/2009.",
            {
                ("Hiệp định về bưu chính", "JOR,VNM", "signed", None),
                ("Hiệp định miễn thị thực", "JOR,VNM", "signed", None),
                ("Hiệp định Hàng hải", "JOR,VNM", "in_force", "2009-05-17"),
            },
            id="the-last-one-s-date",
        ),
        pytest.param(
            "Việt Nam và Mông Cổ mừng 35 năm Ngày ký Hiệp ước Láng giềng tốt và 70 năm Ngày thiết lập quan hệ.",
            {("Hiệp ước Láng giềng tốt", "MNG,VNM", "signed", "1991")},
            id="two-anniversaries",
        ),
    ],
)
def test_a_row_shares_what_is_said_of_it(
    text: str, expected: set[tuple[str, str, str, str | None]], padding: str
) -> None:
    assert told(text + padding) == expected


@pytest.mark.parametrize(
    ("text", "title", "parties", "status"),
    [
        (
            "Chủ tịch nước Trần Văn Tám gặp Tổng thống Ghana Kofi Addo. Hai bên đồng ý triển khai Tuyên bố chung "
            "mà hai vị đã ký kết.",
            "Tuyên bố chung", "GHA,VNM", "signed",
        ),
        (
            "Trong tuyên bố chung được công bố tối qua, Tổng thống Kenya Daniel Otieno và Thủ tướng Phần Lan Aino "
            "Laine cam kết trồng thêm rừng.",
            "tuyên bố chung", "FIN,KEN", "adopted",
        ),
        (
            "Bộ trưởng Áo mong các nước sớm ký và phê chuẩn Hiệp định Đường sắt Việt Nam - EU (EVR).",
            "Hiệp định Đường sắt Việt Nam - EU (EVR)", "EU,VNM", "proposed",
        ),
        (
            "Việt Nam và Kenya bàn giá cà phê qua các cơ chế sẵn có như Hiệp định khung về nông sản.",
            "Hiệp định khung về nông sản", "KEN,VNM", "in_force",
        ),
        (
            "Việt Nam và Jordan ký Hiệp định Hàng hải vào ngày 3/2/2008 và có hiệu lực từ ngày 17/5/2009.",
            "Hiệp định Hàng hải", "JOR,VNM", "in_force",
        ),
        (
            "Thủ tướng Peru hoài nghi khả năng đạt được thỏa thuận nghề cá với Chile.",
            "thỏa thuận nghề cá", "CHL,PER", "proposed",
        ),
        (
            "Na Uy và Kenya sáng nay ký thỏa thuận nghề cá 6 năm, trị giá 42 triệu USD.",
            "thỏa thuận nghề cá", "KEN,NOR", "signed",
        ),
        ("Mỹ rút khỏi thỏa thuận hạt nhân Iran năm 2015.", "thỏa thuận hạt nhân Iran", POWERS, "terminated"),
        (
            "Peru và Chile năm 1997 ký Hiệp ước Bảo vệ Rừng Ven biển (New COAST).",
            "Hiệp ước Bảo vệ Rừng Ven biển (New COAST)", "CHL,PER", "signed",
        ),
        (
            "Phần Lan và Peru ký Biên bản ghi nhớ về gỗ xẻ trong buổi gặp bên lề hội chợ.",
            "Biên bản ghi nhớ về gỗ xẻ", "FIN,PER", "signed",
        ),
        (
            "Việt Nam và Đức ký hợp đồng bán máy xay giữa Công ty Lúa Vàng Việt Nam và Tập đoàn Kornhaus Đức.",
            "hợp đồng bán máy xay giữa Công ty Lúa Vàng Việt Nam và Tập đoàn Kornhaus Đức", "DEU,VNM", "signed",
        ),
        (
            "Giới buôn chè mong hàng đi nhanh hơn khi Hiệp định vận tải Việt Nam – Maroc được ký kết.",
            "Hiệp định vận tải Việt Nam – Maroc", "MAR,VNM", "proposed",
        ),
        (
            "Việt Nam mong EU sớm xong việc soát lời văn và ký chính thức Hiệp định hàng không Việt Nam - EU.",
            "Hiệp định hàng không Việt Nam - EU", "EU,VNM", "proposed",
        ),
        (
            "Việt Nam mong Canada tăng tốc đàm phán, đi đến ký kết Hiệp định hàng không.",
            "Hiệp định hàng không", "CAN,VNM", "negotiating",
        ),
        (
            "Việt Nam và Malaysia giữ đúng “Thỏa thuận về luồng lạch chung” ký năm 1994.",
            "Thỏa thuận về luồng lạch chung", "MYS,VNM", "signed",
        ),
        (
            "Việt Nam và Malaysia vẫn lấy Thỏa thuận về luồng lạch chung làm nền tảng.",
            "Thỏa thuận về luồng lạch chung", "MYS,VNM", "in_force",
        ),
        (
            "Hiệp định hưu trí mà Việt Nam và Phần Lan đã ký kết giúp thợ mộc xa nhà đỡ lo.",
            "Hiệp định hưu trí", "FIN,VNM", "signed",
        ),
        (
            "Việt Nam và Kenya sớm xây dựng, rồi thi hành Kế hoạch hành động về giống chè.",
            "Kế hoạch hành động về giống chè", "KEN,VNM", "proposed",
        ),
        (
            "Việt Nam và Ghana ký bản ghi nhớ về hạt điều nhân chuyến thăm.",
            "bản ghi nhớ về hạt điều", "GHA,VNM", "signed",
        ),
        (
            "Việt Nam cùng ASEAN mong sớm chốt Bộ Quy tắc ứng xử ở Biển Đông (COC).",
            "Bộ Quy tắc ứng xử ở Biển Đông (COC)", "ASEAN,CHN", "negotiating",
        ),
        (
            "Na Uy đề cao việc thúc đẩy một thỏa thuận đổi tù binh giữa Hezbollah và Israel.",
            "thỏa thuận đổi tù binh giữa Hezbollah và Israel", "HEZBOLLAH,ISR", "proposed",
        ),
        (
            "Theo tuyên bố chung giữa hai nước, Việt Nam và Ghana coi trọng nghề ca cao.",
            "tuyên bố chung giữa hai nước", "GHA,VNM", "adopted",
        ),
        (
            "Tại Minsk, Việt Nam cùng Liên minh Kinh tế Á - Âu gồm Belarus, Kyrgyzstan và Armenia đã ký chính thức "
            "Hiệp định Kiểm dịch.",
            "Hiệp định Kiểm dịch", "EAEU,VNM", "signed",
        ),
        (
            "Bộ trưởng Thủy sản Việt Nam và Ghana vừa ký kế hoạch hợp tác giai đoạn 2031-2034.",
            "kế hoạch hợp tác giai đoạn 2031-2034", "GHA,VNM", "signed",
        ),
        (
            "Việt Nam và Kenya đã ra tuyên bố chung hoan nghênh vụ chè được mùa.",
            "tuyên bố chung", "KEN,VNM", "adopted",
        ),
        (
            "Bộ trưởng Malta sẽ vận động sớm ký Hiệp định hàng hải (MTA) Việt Nam - EU.",
            "Hiệp định hàng hải (MTA) Việt Nam - EU", "EU,VNM", "proposed",
        ),
        (
            "Việt Nam và Peru nhất trí nghiên cứu xem có nên đàm phán một hiệp định đường sắt giữa hai nước.",
            "hiệp định đường sắt giữa hai nước", "PER,VNM", "proposed",
        ),
        (
            "Việt Nam xem xét việc phê chuẩn Hiệp định khung về Rừng và Gỗ (RGA) với EU.",
            "Hiệp định khung về Rừng và Gỗ (RGA)", "EU,VNM", "signed",
        ),
        (
            "Kenya và Na Uy nhất trí thỏa thuận về đội tàu nghiên cứu của Na Uy.",
            "thỏa thuận về đội tàu nghiên cứu của Na Uy", "KEN,NOR", "adopted",
        ),
        (
            "Maroc và Kenya tố nhau vi phạm thỏa thuận nghề cá.",
            "thỏa thuận nghề cá", "KEN,MAR", "in_force",
        ),
        (
            "Bộ trưởng Na Uy kêu gọi Kenya cùng Ghana bình tĩnh và tuân thủ thỏa thuận đình chiến.",
            "thỏa thuận đình chiến", "GHA,KEN", "in_force",
        ),
        (
            "Việt Nam - Ghana ký Bản ghi nhớ hợp tác, gồm cấp giống ca cao.",
            "Bản ghi nhớ hợp tác", "GHA,VNM", "signed",
        ),
        (
            "Peru và Chile đạt thỏa thuận khung về nghề muối và hai bộ trưởng sẽ dùng bữa cùng nhau.",
            "thỏa thuận khung về nghề muối", "CHL,PER", "adopted",
        ),
        (
            "Trong tuyên bố chung được công bố tối qua, Tổng thống Kenya Daniel Otieno hứa giúp Chad và Thủ tướng "
            "Phần Lan Aino Laine tái khẳng định sự ủng hộ.",
            "tuyên bố chung", "FIN,KEN", "adopted",
        ),
        (
            "Tổng thống Kenya nói Ghana cần đạt thỏa thuận về giá ca cao trong 40 ngày.",
            "thỏa thuận về giá ca cao", "GHA,KEN", "proposed",
        ),
        ("Kenya và Ghana đã ra tuyên bố chung về Mali.", "tuyên bố chung về Mali", "GHA,KEN", "adopted"),
        # A future that is shared is no time.
        (
            "Kenya và Ghana đã ra tuyên bố chung về xây dựng cộng đồng chia sẻ tương lai.",
            "tuyên bố chung về xây dựng cộng đồng chia sẻ tương lai", "GHA,KEN", "adopted",
        ),
        (
            "Việt Nam bắt tay thực thi những cam kết mới như Hiệp định Hải quan ASEAN - Canada (ACCA).",
            "Hiệp định Hải quan ASEAN - Canada (ACCA)", "ASEAN,CAN", "in_force",
        ),
        (
            "Thủ tướng Phần Lan và Chủ tịch Quốc hội Việt Nam dự lễ ký thỏa thuận giữa đôi bên: Tuyên bố hợp tác "
            "giữa Bộ Văn hóa Việt Nam và Bộ Tài chính Phần Lan.",
            "Tuyên bố hợp tác giữa Bộ Văn hóa Việt Nam và Bộ Tài chính Phần Lan", "FIN,VNM", "signed",
        ),
        (
            "Việt Nam và Maroc hoàn tất Kế hoạch hành động về chống sa mạc hóa.",
            "Kế hoạch hành động về chống sa mạc hóa", "MAR,VNM", "adopted",
        ),
        (
            "Sau vòng đàm phán thứ sáu, Peru và Chile đưa ra tuyên bố chung về cá cơm.",
            "tuyên bố chung về cá cơm", "CHL,PER", "adopted",
        ),
        (
            "Chính phủ hai nước Ghana và Việt Nam ký kết \"hiệp định thương mại mới\" trong chuyến thăm.",
            "hiệp định thương mại mới", "GHA,VNM", "signed",
        ),
        (
            "Việt Nam và Peru dự kiến mở hội chợ chung, đồng thời ký thỏa thuận năng lượng trị giá 70 triệu USD.",
            "thỏa thuận năng lượng", "PER,VNM", "proposed",
        ),
        (
            "Việt Nam và Phần Lan trao công hàm trao đổi về khoản vay cho xưởng giấy.",
            "công hàm trao đổi về khoản vay cho xưởng giấy", "FIN,VNM", "adopted",
        ),
    ],
)
def test_one_text(text: str, title: str, parties: str, status: str, padding: str) -> None:
    assert [t[:3] for t in told(text + padding)] == [(title, parties, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam và Malaysia gỡ bất đồng bằng luật quốc tế, kể cả Công ước Luật Biển, Tuyên bố ứng xử "
        "ở Biển Đông (DOC).",
        "Việt Nam và Uruguay hợp tác theo tinh thần Hiệp định khung về chăn nuôi giữa hai nước.",
        "Việt Nam và Peru đã đạt được thỏa thuận tiếp tục cùng nhau sửa sang những xưởng dệt.",
        "Kenya và Ghana đạt thỏa thuận về việc hai bộ trưởng sẽ ăn tối vào tuần sau.",
        "Cuộc chiến năm ấy không khép lại bằng hiệp ước hòa bình nào được ký giữa Peru và Chile.",
        "Bất hòa giữa Kenya và Ghana cản trở việc ra tuyên bố chung.",
        "Châu Phi ra tuyên bố chung chê dự định của Na Uy mua một hòn đảo.",
        "Hãng Kenya từ bỏ thỏa thuận 9 triệu USD để mua lại một xưởng Phần Lan.",
    ],
)
def test_no_text(text: str, padding: str) -> None:
    assert told(text + padding) == set()


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Maroc và Kenya ký thỏa thuận mua giàn tên lửa S-900. Maroc và Kenya sẽ thực hiện hợp đồng tên lửa S-900.",
            "KEN,MAR",
        ),
        (
            "Mỹ nay rút khỏi thỏa thuận hạt nhân Iran. Bản Kế hoạch Hành động chung toàn diện (JCPOA) ký hồi 2015. "
            "Pháp thì giữ thỏa thuận hạt nhân Iran.",
            POWERS,
        ),
        (
            "Việt Nam và EU sớm ký FTA Việt Nam - EU. Hiệp định thương mại tự do Việt Nam - EU sẽ giúp nghề chè "
            "khi được ký. Nhà vườn mong ký EVFTA.",
            "EU,VNM",
        ),
    ],
)
def test_told_twice_is_one(text: str, parties: str, padding: str) -> None:
    assert [",".join(a.parties) for a in agreements(text + padding)] == [parties]


def test_the_day_of_an_aim_is_not_that_of_the_text(padding: str) -> None:
    (found,) = agreements(
        "Việt Nam và Ghana ký Bản ghi nhớ về ca cao nhằm đạt kim ngạch 60 triệu USD vào năm 2033." + padding
    )
    assert found.date is None


def test_a_new_nuclear_deal_is_not_that_of_2015(padding: str) -> None:
    text = "Mỹ đã rút khỏi JCPOA. Mỹ và Iran đàm phán thỏa thuận hạt nhân mới."
    assert ("IRN", "USA") in {a.parties for a in agreements(text + padding)}


def test_a_headline_s_signing_dates_the_texts_below() -> None:
    found = agreements(
        "Việt Nam, Ghana ký các văn kiện hợp tác về ca cao.\n\n"
        "Lễ ký diễn ra chiều 4/3 tại thủ đô Accra.\n\n"
        "Các văn kiện gồm Bản ghi nhớ giữa Bộ Tài chính Việt Nam và Bộ Thủy sản Ghana, Ý định thư giữa Bộ Nội vụ "
        "Việt Nam và Bộ Nội vụ Ghana.\n"
    )
    assert [(a.date, str(a.status)) for a in found] == [("2026-03-04", "signed")] * 2
