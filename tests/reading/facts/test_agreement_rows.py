"""Texts named in rows, cited as a standard, known by name, told twice: sentences to read, sentences to leave alone."""

import pytest

from banggiao.model import Agreement
from banggiao.model.article import Article
from banggiao.reading.document import parse
from banggiao.reading.facts.agreements import read_agreements
from banggiao.reading.facts.engagements import read_engagements
from banggiao.reading.lexicon import load
from banggiao.reading.reader import build_frame

PADDING = "\n\n" + " ".join(["Thời tiết ở thủ đô khá đẹp và đường phố đông người qua lại từ rất sớm."] * 10)
POWERS = "CHN,DEU,FRA,GBR,IRN,RUS,USA"


def agreements(text: str) -> list[Agreement]:
    frame = build_frame(parse(Article("t", f" date 2026-03-05 {text}")), load())[0]
    return read_agreements(frame, read_engagements(frame))


def told(text: str) -> set[tuple[str, str, str, str | None]]:
    return {(a.title, ",".join(a.parties), str(a.status), a.date) for a in agreements(text)}


@pytest.fixture(params=["short", "long"])
def padding(request: pytest.FixtureRequest) -> str:
    return PADDING if request.param == "long" else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Bỉ Bart De Wever và đề xuất đàm phán, ký một số "
            "hiệp định. "
            "Đó là hiệp định dẫn độ; hiệp định về hợp tác y tế, giáo dục, du lịch; và hiệp định về lao động.",
            {
                ("hiệp định dẫn độ", "BEL,VNM", "proposed", None),
                ("hiệp định về hợp tác y tế, giáo dục, du lịch", "BEL,VNM", "proposed", None),
                ("hiệp định về lao động", "BEL,VNM", "proposed", None),
            },
            id="asked-for",
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
            "Trên cơ sở thỏa thuận hợp tác quốc phòng giữa Việt Nam và Ấn Độ, như Bản ghi nhớ về hợp tác hải "
            "quân 2015, "
            "Tuyên bố tầm nhìn chung về đối tác quốc phòng năm 2022, hai bên trao đổi nhiều đoàn.",
            {
                ("Bản ghi nhớ về hợp tác hải quân", "IND,VNM", "in_force", "2015"),
                ("Tuyên bố tầm nhìn chung về đối tác quốc phòng", "IND,VNM", "in_force", "2022"),
            },
            id="such-as",
        ),
        pytest.param(
            "Việt Nam và Mỹ hợp tác trên cơ sở Bản ghi nhớ về quân y ký năm 2011, Tuyên bố tầm nhìn chung về quân y "
            "ký năm 2015, Kế hoạch hành động giai đoạn 2024 - 2026.",
            {
                ("Bản ghi nhớ về quân y", "USA,VNM", "signed", "2011"),
                ("Tuyên bố tầm nhìn chung về quân y", "USA,VNM", "signed", "2015"),
                ("Kế hoạch hành động giai đoạn 2024 - 2026", "USA,VNM", "in_force", None),
            },
            id="each-its-year",
        ),
        pytest.param(
            "Việt Nam và Chile ký nhiều văn kiện gồm Hiệp định về thương mại, Hiệp định miễn thị thực, đặc "
            "biệt là Hiệp "
            "định Thương mại tự do có hiệu lực từ ngày 1/1/2014.",
            {
                ("Hiệp định về thương mại", "CHL,VNM", "signed", None),
                ("Hiệp định miễn thị thực", "CHL,VNM", "signed", None),
                ("Hiệp định Thương mại tự do", "CHL,VNM", "in_force", "2014-01-01"),
            },
            id="the-last-one-s-date",
        ),
        pytest.param(
            "Việt Nam và Lào kỷ niệm 45 năm Ngày ký Hiệp ước Hữu nghị và Hợp tác và 60 năm Ngày thiết lập quan hệ.",
            {("Hiệp ước Hữu nghị và Hợp tác", "LAO,VNM", "signed", "1981")},
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
            "Chủ tịch nước Lương Cường tiếp Tổng thống Chile Gabriel Boric. Hai bên nhất trí triển khai Tuyên bố chung "
            "mà lãnh đạo hai nước đã ký kết.",
            "Tuyên bố chung", "CHL,VNM", "signed",
        ),
        (
            "Trong tuyên bố chung được công bố sau hội đàm, Tổng thống Pháp Emmanuel Macron và Thủ tướng Ý Giorgia "
            "Meloni cam kết tăng hợp tác.",
            "tuyên bố chung", "FRA,ITA", "adopted",
        ),
        (
            "Thủ tướng Áo nói sẽ thúc đẩy sớm ký và phê chuẩn Hiệp định Thương mại tự do Việt Nam - EU (EVFTA).",
            "Hiệp định Thương mại tự do Việt Nam - EU (EVFTA)", "EU,VNM", "proposed",
        ),
        (
            "Việt Nam và Mỹ trao đổi thông qua các cơ chế hiện có như Hiệp định khung về thương mại và đầu tư.",
            "Hiệp định khung về thương mại và đầu tư", "USA,VNM", "in_force",
        ),
        (
            "Việt Nam và Chile ký Hiệp định Thương mại tự do vào ngày 11/11/2011 và có hiệu lực từ ngày 1/1/2014.",
            "Hiệp định Thương mại tự do", "CHL,VNM", "in_force",
        ),
        (
            "Tổng thống Mỹ nghi ngờ cơ hội đạt được thỏa thuận thương mại với Canada.",
            "thỏa thuận thương mại", "CAN,USA", "proposed",
        ),
        (
            "Mỹ và Ả Rập Xê Út hôm nay ký thỏa thuận vũ khí 10 năm, trị giá 350 tỷ USD.",
            "thỏa thuận vũ khí", "SAU,USA", "signed",
        ),
        ("Mỹ rút khỏi thỏa thuận hạt nhân Iran năm 2015.", "thỏa thuận hạt nhân Iran", POWERS, "terminated"),
        (
            "Nga và Mỹ năm 2010 ký Hiệp ước Cắt giảm Vũ khí Chiến lược Mới (New START).",
            "Hiệp ước Cắt giảm Vũ khí Chiến lược Mới (New START)", "RUS,USA", "signed",
        ),
        (
            "Nhật Bản và Mỹ ký Biên bản ghi nhớ về mua sắm quốc phòng trong cuộc họp bên lề đối thoại.",
            "Biên bản ghi nhớ về mua sắm quốc phòng", "JPN,USA", "signed",
        ),
        (
            "Việt Nam và Đức ký hợp đồng cung cấp thiết bị giữa Công ty Đạt Phương Việt Nam và Tập đoàn Bayer Đức.",
            "hợp đồng cung cấp thiết bị giữa Công ty Đạt Phương Việt Nam và Tập đoàn Bayer Đức", "DEU,VNM", "signed",
        ),
        (
            "Đại sứ trông đợi trao đổi tăng mạnh khi Hiệp định thương mại tự do Việt Nam – Israel được ký kết.",
            "Hiệp định thương mại tự do Việt Nam – Israel", "ISR,VNM", "proposed",
        ),
        (
            "Việt Nam đề nghị EU sớm hoàn thành rà soát pháp lý và ký chính thức Hiệp định hàng không Việt Nam - EU.",
            "Hiệp định hàng không Việt Nam - EU", "EU,VNM", "proposed",
        ),
        (
            "Việt Nam đề nghị Canada đẩy nhanh tiến trình đàm phán, sớm đi đến ký kết Hiệp định hàng không.",
            "Hiệp định hàng không", "CAN,VNM", "negotiating",
        ),
        (
            "Việt Nam và Trung Quốc tuân thủ “Thỏa thuận về phân định vùng biển” ký năm 2000.",
            "Thỏa thuận về phân định vùng biển", "CHN,VNM", "signed",
        ),
        (
            "Việt Nam và Trung Quốc kiên trì lấy Thỏa thuận về những nguyên tắc cơ bản làm nền tảng.",
            "Thỏa thuận về những nguyên tắc cơ bản", "CHN,VNM", "in_force",
        ),
        (
            "Hiệp định bảo hiểm xã hội mà Việt Nam và Hàn Quốc đã ký kết giúp người lao động yên tâm.",
            "Hiệp định bảo hiểm xã hội", "KOR,VNM", "signed",
        ),
        (
            "Việt Nam và Brunei sớm xây dựng và thực hiện Kế hoạch hành động về năng lượng.",
            "Kế hoạch hành động về năng lượng", "BRN,VNM", "proposed",
        ),
        (
            "Việt Nam và Ba Lan ký bản ghi nhớ về hợp tác nông nghiệp nhân chuyến thăm.",
            "bản ghi nhớ về hợp tác nông nghiệp", "POL,VNM", "signed",
        ),
        (
            "Việt Nam cùng ASEAN thúc đẩy sớm đạt Bộ Quy tắc về ứng xử của các bên ở Biển Đông (COC).",
            "Bộ Quy tắc về ứng xử của các bên ở Biển Đông (COC)", "ASEAN,CHN", "negotiating",
        ),
        (
            "Mỹ nhấn mạnh việc thúc đẩy một thỏa thuận ngừng bắn giữa Israel và Hezbollah.",
            "thỏa thuận ngừng bắn giữa Israel và Hezbollah", "HEZBOLLAH,ISR", "proposed",
        ),
        (
            "Theo tuyên bố chung giữa hai nước, Việt Nam và Mỹ khẳng định tự do hàng hải.",
            "tuyên bố chung giữa hai nước", "USA,VNM", "adopted",
        ),
        (
            "Việt Nam và các nước Liên minh Kinh tế Á - Âu gồm Nga, Armenia và Belarus đã ký chính thức Hiệp "
            "định Thương "
            "mại tự do.",
            "Hiệp định Thương mại tự do", "EAEU,VNM", "signed",
        ),
        (
            "Bộ trưởng Quốc phòng Việt Nam và Cuba đã ký kế hoạch hợp tác giai đoạn 2023-2026.",
            "kế hoạch hợp tác giai đoạn 2023-2026", "CUB,VNM", "signed",
        ),
        (
            "Việt Nam và Pháp đã ra tuyên bố chung hoan nghênh đà phát triển của quan hệ.",
            "tuyên bố chung", "FRA,VNM", "adopted",
        ),
        (
            "Thủ tướng Romania sẽ thúc đẩy sớm ký Hiệp định thương mại tự do (FTA) Việt Nam - EU.",
            "Hiệp định thương mại tự do (FTA) Việt Nam - EU", "EU,VNM", "proposed",
        ),
        (
            "Việt Nam và Peru nhất trí nghiên cứu khả thi về việc đàm phán một hiệp định đường sắt giữa hai nước.",
            "hiệp định đường sắt giữa hai nước", "PER,VNM", "proposed",
        ),
        (
            "Việt Nam đánh giá việc phê chuẩn Hiệp định khung Đối tác và Hợp tác toàn diện (PCA) với EU.",
            "Hiệp định khung Đối tác và Hợp tác toàn diện (PCA)", "EU,VNM", "signed",
        ),
        (
            "Iraq và Mỹ nhất trí thỏa thuận về sự hiện diện quân sự của Mỹ.",
            "thỏa thuận về sự hiện diện quân sự của Mỹ", "IRQ,USA", "adopted",
        ),
        (
            "Israel và Ai Cập cáo buộc nhau vi phạm thỏa thuận ngừng bắn.",
            "thỏa thuận ngừng bắn", "EGY,ISR", "in_force",
        ),
        (
            "Thủ tướng Việt Nam kêu gọi Campuchia cùng Thái Lan kiềm chế và tuân thủ thỏa thuận hòa bình.",
            "thỏa thuận hòa bình", "KHM,THA", "in_force",
        ),
        (
            "Việt Nam - Hàn Quốc ký Bản ghi nhớ hợp tác, gồm trao đổi chính sách năng lượng.",
            "Bản ghi nhớ hợp tác", "KOR,VNM", "signed",
        ),
        (
            "Mỹ và Trung Quốc đạt thỏa thuận khung về mạng xã hội và hai lãnh đạo sẽ gặp nhau.",
            "thỏa thuận khung về mạng xã hội", "CHN,USA", "adopted",
        ),
        (
            "Trong tuyên bố chung được công bố sau hội đàm, Tổng thống Pháp Emmanuel Macron hứa giúp Chad và Thủ tướng "
            "Ý Giorgia Meloni tái khẳng định sự ủng hộ.",
            "tuyên bố chung", "FRA,ITA", "adopted",
        ),
        (
            "Tổng thống Mỹ nói Iran cần đạt thỏa thuận về chương trình hạt nhân trong 15 ngày.",
            "thỏa thuận về chương trình hạt nhân", "IRN,USA", "proposed",
        ),
        ("Nga và Mỹ đã ra tuyên bố chung về Syria.", "tuyên bố chung về Syria", "RUS,USA", "adopted"),
        (
            "Việt Nam bước vào thực thi các cam kết then chốt như Hiệp định Thương mại tự do ASEAN - Trung "
            "Quốc (ACFTA).",
            "Hiệp định Thương mại tự do ASEAN - Trung Quốc (ACFTA)", "ASEAN,CHN", "in_force",
        ),
        (
            "Tổng thống Pháp và Tổng Bí thư Việt Nam chứng kiến lễ ký thỏa thuận hợp tác giữa hai bên: Tuyên "
            "bố hợp tác "
            "giữa Bộ Giáo dục Việt Nam và Bộ Ngoại giao Pháp.",
            "Tuyên bố hợp tác giữa Bộ Giáo dục Việt Nam và Bộ Ngoại giao Pháp", "FRA,VNM", "signed",
        ),
        (
            "Việt Nam và Mỹ hoàn tất Kế hoạch hành động về hợp tác quốc phòng.",
            "Kế hoạch hành động về hợp tác quốc phòng", "USA,VNM", "adopted",
        ),
        (
            "Sau vòng đàm phán thứ hai, Mỹ và Trung Quốc đưa ra tuyên bố chung về thuế quan.",
            "tuyên bố chung về thuế quan", "CHN,USA", "adopted",
        ),
        (
            "Chính phủ hai nước Việt Nam và Lào ký kết \"hiệp định thương mại mới\" trong chuyến thăm.",
            "hiệp định thương mại mới", "LAO,VNM", "signed",
        ),
        (
            "Việt Nam và Mỹ dự kiến tổ chức tập trận chung, đồng thời ký thỏa thuận thương mại trị giá 3 tỷ USD.",
            "thỏa thuận thương mại", "USA,VNM", "proposed",
        ),
        (
            "Việt Nam và Nhật Bản trao công hàm trao đổi về khoản vay cho dự án đường sắt.",
            "công hàm trao đổi về khoản vay cho dự án đường sắt", "JPN,VNM", "adopted",
        ),
    ],
)
def test_one_text(text: str, title: str, parties: str, status: str, padding: str) -> None:
    assert [t[:3] for t in told(text + padding)] == [(title, parties, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam và Malaysia giải quyết tranh chấp trên cơ sở luật pháp quốc tế, trong đó có Công ước Luật Biển 1982, "
        "Tuyên bố ứng xử của các bên ở Biển Đông (DOC).",
        "Việt Nam và Uruguay hợp tác theo tinh thần Hiệp định khung về thương mại giữa hai nước.",
        "Việt Nam và Nga đã đạt được thỏa thuận tiếp tục hợp tác trong việc mở rộng các nhà máy điện.",
        "Hàn Quốc và Triều Tiên đạt thỏa thuận về việc hai nhà lãnh đạo sẽ gặp nhau vào tháng tới.",
        "Chiến tranh chưa từng kết thúc bằng hiệp ước hòa bình nào được ký giữa Hàn Quốc và Triều Tiên.",
        "Bất đồng giữa Mỹ và Trung Quốc cản trở việc ra tuyên bố chung.",
        "Châu Âu ra tuyên bố chung phản đối ý tưởng của Mỹ mua Greenland.",
        "Công ty Mỹ từ bỏ thỏa thuận 44 tỷ USD để mua lại một hãng Hà Lan.",
    ],
)
def test_no_text(text: str, padding: str) -> None:
    assert told(text + padding) == set()


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Thổ Nhĩ Kỳ và Nga ký thỏa thuận mua tổ hợp tên lửa S-400. Thổ Nhĩ Kỳ và Nga sẽ thực hiện hợp đồng mua tên "
            "lửa S-400.",
            "RUS,TUR",
        ),
        (
            "Tổng thống Mỹ tuyên bố rút khỏi thỏa thuận hạt nhân Iran. Kế hoạch Hành động chung toàn diện "
            "(JCPOA) được ký "
            "năm 2015. Pháp vẫn duy trì thỏa thuận hạt nhân Iran.",
            POWERS,
        ),
        (
            "Việt Nam và EU sớm ký FTA Việt Nam - EU. Hiệp định thương mại tự do Việt Nam - EU sẽ mở ra nhiều "
            "cơ hội khi "
            "được ký. Doanh nghiệp ủng hộ ký EVFTA.",
            "EU,VNM",
        ),
    ],
)
def test_told_twice_is_one(text: str, parties: str, padding: str) -> None:
    assert [",".join(a.parties) for a in agreements(text + padding)] == [parties]


def test_the_day_of_an_aim_is_not_that_of_the_text(padding: str) -> None:
    (found,) = agreements(
        "Việt Nam và Hàn Quốc ký Bản ghi nhớ về thương mại nhằm đạt kim ngạch 100 tỷ USD vào năm 2025." + padding
    )
    assert found.date is None


def test_a_new_nuclear_deal_is_not_that_of_2015(padding: str) -> None:
    text = "Mỹ đã rút khỏi JCPOA. Mỹ và Iran đàm phán thỏa thuận hạt nhân mới."
    assert ("IRN", "USA") in {a.parties for a in agreements(text + padding)}


def test_a_headline_s_signing_dates_the_texts_below() -> None:
    found = agreements(
        "Việt Nam, Cuba ký các văn kiện hợp tác trong lĩnh vực y tế.\n\n"
        "Lễ ký diễn ra chiều 4/3 tại thủ đô La Habana.\n\n"
        "Các văn kiện gồm Bản ghi nhớ giữa Bộ Y tế Việt Nam và Bộ Y tế Cuba, Ý định thư giữa Bộ Nội vụ Việt Nam và "
        "Bộ Nội vụ Cuba.\n"
    )
    assert [(a.date, str(a.status)) for a in found] == [("2026-03-04", "signed")] * 2
