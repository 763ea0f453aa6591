"""Agreements and relations: sentences to read, sentences to leave alone."""

import pytest

from banggiao.model import Agreement, Article, Relation
from banggiao.reading.document import parse
from banggiao.reading.facts.agreements import read_agreements
from banggiao.reading.facts.engagements import read_engagements
from banggiao.reading.facts.relations import read_relations
from banggiao.reading.frame import Frame
from banggiao.reading.lexicon import load
from banggiao.reading.reader import build_frame


def frame_of(text: str, published: str = "2026-03-05") -> Frame:
    return build_frame(parse(Article("t", f" date {published} {text}")), load())[0]


def agreements(text: str) -> list[Agreement]:
    frame = frame_of(text)
    return read_agreements(frame, read_engagements(frame))


def relations(text: str) -> list[Relation]:
    return read_relations(frame_of(text))


@pytest.mark.parametrize(
    ("text", "kind", "title", "parties", "status"),
    [
        (
            "Hai bên ký Bản ghi nhớ hợp tác về nuôi ong giữa Bộ Nông nghiệp Việt Nam và Bộ Lâm nghiệp Cuba.",
            "mou", "Bản ghi nhớ hợp tác về nuôi ong giữa Bộ Nông nghiệp Việt Nam và Bộ Lâm nghiệp Cuba", ("CUB", "VNM"),
            "signed",
        ),
        (
            "Thủ tướng mong Malta phê chuẩn ngay Hiệp định Bảo hộ đầu tư Việt Nam - EU (EVIPA).",
            "agreement", "Hiệp định Bảo hộ đầu tư Việt Nam - EU (EVIPA)", ("EU", "VNM"), "signed",
        ),
        (
            "Việt Nam và Chile triển khai thêm một bước Hiệp định Thương mại tự do Việt Nam - Chile.",
            "agreement", "Hiệp định Thương mại tự do Việt Nam - Chile", ("CHL", "VNM"), "in_force",
        ),
        (
            "Việt Nam và Peru đang đàm phán Hiệp định dẫn độ giữa hai nước.",
            "agreement", "Hiệp định dẫn độ giữa hai nước", ("PER", "VNM"), "negotiating",
        ),
        (
            "Việt Nam và Sri Lanka ra Tuyên bố chung về việc gây dựng quan hệ Đối tác toàn diện.",
            "joint_statement", "Tuyên bố chung về việc gây dựng quan hệ Đối tác toàn diện", ("LKA", "VNM"), "adopted",
        ),
        (
            "Mỹ đã rời Hiệp ước Các lực lượng hạt nhân tầm trung (INF) từng lập với Nga.",
            "treaty", "Hiệp ước Các lực lượng hạt nhân tầm trung (INF)", ("RUS", "USA"), "terminated",
        ),
        (
            "Việt Nam và Mông Cổ hướng tới ký Kế hoạch hợp tác thú y giai đoạn 2026-2030.",
            "plan", "Kế hoạch hợp tác thú y giai đoạn 2026-2030", ("MNG", "VNM"), "proposed",
        ),
        (
            "Việt Nam hoan nghênh Peru - Ecuador đạt thỏa thuận ngừng bắn.",
            "agreement", "thỏa thuận ngừng bắn", ("ECU", "PER"), "adopted",
        ),
        (
            "Thủ tướng Bỉ tiết lộ Lima và Quito hôm nay vừa ký thỏa thuận chấm dứt pháo kích.",
            "agreement", "thỏa thuận chấm dứt pháo kích", ("ECU", "PER"), "signed",
        ),
        (
            "Tổng thống Chile khoe đã đạt thỏa thuận khoáng sản có thời hạn ba năm với Nhật Bản.",
            "agreement", "thỏa thuận khoáng sản", ("CHL", "JPN"), "adopted",
        ),
        (
            "Bộ trưởng Bỉ nói thỏa thuận hạt nhân với Iran sẽ sớm được ký.",
            "agreement", "thỏa thuận hạt nhân", ("BEL", "IRN"), "proposed",
        ),
        (
            "Na Uy ngỏ ý lo liệu lễ ký kết 'thỏa thuận đình chiến' giữa Peru và Ecuador.",
            "agreement", "thỏa thuận đình chiến", ("ECU", "PER"), "proposed",
        ),
        (
            "Chile không phê chuẩn khung thỏa thuận cảng biển được Chile và Peru thống nhất mùa xuân vừa rồi.",
            "agreement", "khung thỏa thuận cảng biển", ("CHL", "PER"), "adopted",
        ),
        (
            "Hai nước dự kiến ký ba văn kiện giữa Việt Nam và Peru, trong đó có Bản ghi nhớ về nuôi trai ngọc.",
            "mou", "Bản ghi nhớ về nuôi trai ngọc", ("PER", "VNM"), "proposed",
        ),
        (
            "Việt Nam và Peru đã ký ba văn kiện, trong đó có Bản ghi nhớ về nuôi trai ngọc.",
            "mou", "Bản ghi nhớ về nuôi trai ngọc", ("PER", "VNM"), "signed",
        ),
        (
            "Chile lên tiếng trong tuyên bố chung giữa Peru, Chile và Ecuador.",
            "joint_statement", "tuyên bố chung giữa Peru, Chile và Ecuador", ("CHL", "ECU", "PER"), "adopted",
        ),
        (
            "Chile có thể rút khỏi hiệp định hàng hải với Peru.",
            "agreement", "hiệp định hàng hải", ("CHL", "PER"), "in_force",
        ),
        (
            "Việt Nam hoan nghênh thỏa thuận giữa Peru và Ecuador nhằm chấm dứt xung đột.",
            "agreement", "thỏa thuận giữa Peru và Ecuador", ("ECU", "PER"), "adopted",
        ),
        ("Tổng thống Chile đã ký thỏa thuận với Peru.", "agreement", "thỏa thuận với Peru", ("CHL", "PER"), "signed"),
        (
            "Các ngoại trưởng ASEAN ngày 3.3 đã ra thông cáo chung, kêu gọi Peru kiềm chế.",
            "joint_statement", "thông cáo chung", ("ASEAN",), "adopted",
        ),
        (
            "Mọi tàu thuyền cần tuân thủ Tuyên bố Ứng xử của các bên tại Biển Đông (DOC).",
            "declaration", "Tuyên bố Ứng xử của các bên tại Biển Đông (DOC)", ("ASEAN", "CHN"), "in_force",
        ),
        (
            "Hai bên ký bản ghi nhớ về dệt len giữa Bộ Công Thương Việt Nam và Viện Tơ sợi Peru.",
            "mou", "bản ghi nhớ về dệt len giữa Bộ Công Thương Việt Nam và Viện Tơ sợi Peru",
            ("PER", "VNM"), "signed",
        ),
        (
            "Chile tuyên bố rút khỏi thỏa thuận nghề cá với Peru và tái áp đặt lệnh cấm.",
            "agreement", "thỏa thuận nghề cá", ("CHL", "PER"), "terminated",
        ),
        (
            "Việt Nam và Peru ký Hiệp định miễn kiểm tra đối với tàu cá nhỏ, xuồng cứu hộ và phà sông.",
            "agreement", "Hiệp định miễn kiểm tra đối với tàu cá nhỏ, xuồng cứu hộ và phà sông", ("PER", "VNM"),
            "signed",
        ),
        (
            "Việt Nam và Peru đàm phán Hiệp định về lối vào của tàu Việt Nam trong cảng cứu hộ của Peru.",
            "agreement", "Hiệp định về lối vào của tàu Việt Nam trong cảng cứu hộ của Peru", ("PER", "VNM"),
            "negotiating",
        ),
        ("Tổng thống Peru và Chủ tịch nước Việt Nam sẽ ký kết Tuyên bố chung.", "joint_statement", "Tuyên bố chung",
         ("PER", "VNM"), "proposed"),
        (
            "Bản ghi nhớ về khoản vay đóng phà cho Việt Nam đã được Tổng thống Peru Luis Rojas ký hồi tháng 9/2024.",
            "mou", "Bản ghi nhớ về khoản vay đóng phà cho Việt Nam", ("PER", "VNM"), "signed",
        ),
        ("ASEAN và Canada đặt mục tiêu xây dựng FTA.", "agreement", "FTA", ("ASEAN", "CAN"), "proposed"),
        (
            "Ủy ban Biên giới Peru - Chile đã ký tuyên bố chung tái khẳng định cam kết giữ nguyên hiện trạng.",
            "joint_statement", "tuyên bố chung", ("CHL", "PER"), "signed",
        ),
        (
            "Các lãnh đạo G7, gồm cả Thủ tướng Canada, ra tuyên bố chung về tình hình Trung Đông.",
            "joint_statement", "tuyên bố chung về tình hình Trung Đông", ("G7",), "adopted",
        ),
        (
            "Chile cáo buộc Peru vi phạm hiệp định nghề cá giữa hai nước.",
            "agreement", "hiệp định nghề cá giữa hai nước", ("CHL", "PER"), "in_force",
        ),
        (
            "Chủ tịch nước hoan nghênh Peru là một trong ba nước ven đại dương vừa ký Hiệp ước chung sống hòa thuận "
            "với ASEAN.",
            "treaty", "Hiệp ước chung sống hòa thuận", ("ASEAN", "PER"), "signed",
        ),
    ],
)  # fmt: skip
def test_agreements_to_read(text: str, kind: str, title: str, parties: tuple[str, ...], status: str) -> None:
    found = [(str(a.kind), a.title, a.parties, str(a.status)) for a in agreements(text)]
    assert (kind, title, parties, status) in found


@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam và Bỉ nhất trí rà lại từng thỏa thuận đã đạt được.",
        "Hai nước ký nhiều văn kiện hợp tác.",
        "Việt Nam và Chile phân định ranh giới chiểu theo Công ước của Liên hợp quốc về Luật Biển 1982.",
        "Peru và Chile đã ký bảy văn bản thỏa thuận khác nhau.",
        "Mỹ và Iran chưa đạt thỏa thuận hạt nhân.",
        "Mỹ dọa áp thuế nếu Canada ký thỏa thuận thương mại với Peru.",
        "Hai bên thỏa thuận mở rộng hợp tác hàng không.",
        "Tổng thống Chile tiết lộ đôi bên đã đạt thỏa thuận về phần lớn các điểm còn vướng với Peru.",
        "Tổng thống Chile cho rằng một thỏa thuận hòa bình ở Ecuador đang rất gần.",
    ],
)
def test_no_particular_text(text: str) -> None:
    assert agreements(text) == []


def test_a_headline_and_its_lead_tell_one_text() -> None:
    found = agreements(
        "Chile ký thỏa thuận đất hiếm với Peru\n\nTổng thống Chile và Tổng thống Peru ký thỏa thuận khoáng sản."
    )
    assert [len(a.evidence) for a in found] == [2]


def test_one_text_by_its_name_with_and_without_its_sides() -> None:
    found = agreements(
        "Việt Nam và Peru ký hiệp định bảo vệ giống cây Việt Nam - Peru.\n\nSáng 5/3, Việt Nam và Peru đã ký Hiệp định "
        "bảo vệ giống cây giữa hai bên (BGC)."
    )
    assert len(found) == 1


def test_a_list_of_texts_below_what_says_that_they_were_signed() -> None:
    found = agreements(
        "Hai bên đã ký các văn kiện sau giữa Việt Nam và Peru:\n\n"
        "Bản ghi nhớ hợp tác giữa Bộ Y tế Việt Nam và Viện Dược liệu Peru.\n\n"
        "Hiệp định dẫn độ giữa Việt Nam và Peru.\n\nHiệp định này được chú ý."
    )
    assert [(str(a.kind), str(a.status), a.parties) for a in found] == [
        ("mou", "signed", ("PER", "VNM")),
        ("agreement", "signed", ("PER", "VNM")),
    ]


def test_signatories_and_period_are_read_off_the_title() -> None:
    (found,) = agreements(
        "Lễ ký Chương trình hợp tác giữa Bộ Nông nghiệp và Môi trường Việt Nam và Bộ Thủy lợi Peru giai đoạn "
        "2026-2030 diễn ra tại Hà Nội."
    )
    assert found.signatories == ("Bộ Nông nghiệp và Môi trường Việt Nam", "Bộ Thủy lợi Peru")
    assert found.period == "2026/2030"


@pytest.mark.parametrize(
    ("text", "event", "parties", "tier", "date"),
    [
        (
            "Việt Nam và Kenya thiết lập quan hệ ngoại giao ngày 21/12/1995.",
            "diplomatic_relations_established", ("KEN", "VNM"), None, "1995-12-21",
        ),
        (
            "Năm nay, Việt Nam và Bỉ kỷ niệm 53 năm thiết lập quan hệ ngoại giao.",
            "diplomatic_relations_established", ("BEL", "VNM"), None, "1973",
        ),
        (
            "Việt Nam và Chile nâng cấp quan hệ lên Đối tác chiến lược tháng 2/2026.",
            "partnership_established", ("CHL", "VNM"), "strategic_partnership", "2026-02",
        ),
        (
            "Hai bên nhất trí vun đắp khuôn khổ Đối tác chiến lược toàn diện Ấn Độ - Việt Nam.",
            "partnership_affirmed", ("IND", "VNM"), "comprehensive_strategic_partnership", "2026-03-05",
        ),
        (
            "Đại sứ kể về quan hệ đoàn kết đặc biệt Lào - Việt Nam.",
            "partnership_affirmed", ("LAO", "VNM"), "special", "2026-03-05",
        ),
        (
            "Việt Nam và Trung Quốc nhắc tới khuôn khổ Đối tác hợp tác chiến lược toàn diện.",
            "partnership_affirmed", ("CHN", "VNM"), "comprehensive_strategic_cooperative_partnership", "2026-03-05",
        ),
        (
            "Việt Nam và Peru sẽ kỷ niệm 37 năm lập quan hệ ngoại giao và 9 năm quan hệ Đối tác chiến lược của mình "
            "vào năm 2027.",
            "partnership_established", ("PER", "VNM"), "strategic_partnership", "2018",
        ),
        (
            "Việt Nam và Peru sẽ kỷ niệm 37 năm lập quan hệ ngoại giao và 9 năm quan hệ Đối tác chiến lược của mình "
            "vào năm 2027.",
            "diplomatic_relations_established", ("PER", "VNM"), None, "1990",
        ),
        (
            "Hai nước kỷ niệm 38 năm quan hệ ngoại giao Việt Nam - Peru (8/5/1989 - 8/5/2027).",
            "diplomatic_relations_established", ("PER", "VNM"), None, "1989-05-08",
        ),
        (
            "Việt Nam và Peru sắp kỷ niệm 35 năm lập quan hệ ngoại giao (1989-2024).",
            "diplomatic_relations_established", ("PER", "VNM"), None, "1989",
        ),
        (
            "Việt Nam và Hà Lan thiết lập Đối tác chiến lược về quản lý nước năm 2010.",
            "partnership_established", ("NLD", "VNM"), "strategic_partnership", "2010",
        ),
        (
            "Năm 2018, Iran và Canada cắt đứt quan hệ ngoại giao.",
            "diplomatic_relations_severed", ("CAN", "IRN"), None, "2018",
        ),
    ],
)  # fmt: skip
def test_relations_to_read(text: str, event: str, parties: tuple[str, ...], tier: str | None, date: str | None) -> None:
    found = [(str(r.event), r.parties, str(r.tier) if r.tier else None, r.date) for r in relations(text)]
    assert (event, parties, tier, date) in found


@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam và Chile xem xét nâng cấp quan hệ lên Đối tác chiến lược toàn diện.",
        "Thêm một nước ven biển xin gia nhập Hiệp định Đối tác toàn diện và Tiến bộ xuyên Thái Bình Dương.",
        "Việt Nam và Bỉ có quan hệ tốt đẹp.",
    ],
)
def test_no_relation_event(text: str) -> None:
    assert relations(text) == []


def test_a_tier_set_up_as_news_is_not_affirmed_as_well() -> None:
    found = relations(
        "Việt Nam và Chile hôm nay thiết lập quan hệ Đối tác chiến lược. Báo Santiago viết: Đối tác "
        "chiến lược Việt Nam - Chile mở ra trang mới."
    )
    assert [str(r.event) for r in found] == ["partnership_established"]


def test_evidence_of_a_relation_ends_between_words() -> None:
    text = (
        "Việt Nam và Bỉ chính thức thiết lập quan hệ ngoại giao ngày 22/3/1973, nâng cấp thành Đối tác toàn diện "
        "năm 2018 và từ đó hợp tác chặt chẽ."
    )
    full = frame_of(text).text + " "
    found = relations(text)
    assert found
    for fact in found:
        for span in fact.evidence:
            assert not (full[span.end - 1].isalnum() and full[span.end].isalnum())
