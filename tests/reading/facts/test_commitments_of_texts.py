"""Commitments of a text that speaks for its issuers, of several states listed together, and in long lists.

Every sentence is made up, and read alone and in an article that goes on with other things.
"""

from __future__ import annotations

import pytest

from banggiao.model.facts import Commitment, Position, Relation
from tests.reading.facts.test_commitments_said_otherwise import AGREED, LENGTHS, PLEDGED, PROPOSED, told
from tests.reading.frames import facts_of


def clauses(text: str) -> list[str]:
    return [c.text for c in facts_of(text, Commitment) if isinstance(c, Commitment)]


@LENGTHS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A text is its issuers' word.
        ("Hội nghị thượng đỉnh G20 bế mạc hôm qua. Tuyên bố chung kêu gọi giảm nợ cho nước nghèo.", (PROPOSED, "G20")),
        ("Hội nghị thượng đỉnh BRICS bế mạc hôm qua. Tuyên bố cũng cam kết lập quỹ lúa mì.", (PLEDGED, "BRICS")),
        ("Peru và Chile đã ra tuyên bố chung sau hội đàm. Tuyên bố kêu gọi Cuba thả tàu cá.", (PROPOSED, "CHL+PER")),
        ("Hội nghị cấp cao BRICS bế mạc. Tuyên bố Kazan nêu rõ các nước BRICS sẽ tăng cường bán lúa mì.",
         (PLEDGED, "BRICS")),
        # The members of a body agree.
        ("Lãnh đạo các nước ASEAN nhất trí mở rộng lưới điện chung.", (AGREED, "ASEAN")),
        ("ASEAN vừa họp tại Manila. Các nước cam kết hỗ trợ Timor-Leste hội nhập.", (PLEDGED, "ASEAN")),
        # Several who were listed together.
        ("Ông gặp lãnh đạo Peru, Chile và Cuba tại Lima. Các bên nhất trí mở đường bay.", (AGREED, "CHL+CUB+PER+VNM")),
        (
            "Ngoại trưởng Peru Julio Diaz điện đàm với người đồng cấp Chile và Cuba về thượng đỉnh Nga - Trung."
            " Bộ trưởng ba nước nhất trí mở rộng tuần tra chung.",
            (AGREED, "CHL+CUB+PER"),
        ),
        # What both shall do stands behind a circumstance.
        ("Hai bên nhất trí rằng sau 30 năm quan hệ, hai nước cần mở rộng hợp tác sang nghề muối.", (AGREED, "KOR+VNM")),
        ("Theo đó, lãnh đạo hai nước quyết định khởi động đàm phán về lao động.", (AGREED, "KOR+VNM")),
        ('Văn kiện nêu rõ hai bên "sẽ phát triển quan hệ một cách bền vững".', (AGREED, "KOR+VNM")),
        # Theirs whose determination it is.
        ("Ngoại trưởng Peru Julio Diaz gặp Ngoại trưởng Chile Ana Soto, tái khẳng định quyết tâm của hai nước trong"
         " việc gỡ mìn.", (AGREED, "CHL+PER")),
        ("Peru vừa thông báo tạm ngừng áp thuế bổ sung với hàng hóa Chile.", (PLEDGED, "PER")),
    ],
)  # fmt: skip
def test_reads(text: str, expected: tuple[object, str], padding: str) -> None:
    assert expected in told(text + padding)


@LENGTHS
@pytest.mark.parametrize(
    "text",
    [
        # A text of nobody's, and what only its name tells.
        "Một thông cáo kêu gọi mọi người tiết kiệm nước trong mùa khô.",
        "Thông cáo báo chí nêu rõ lễ hội sẽ diễn ra trong tháng này.",
        # What the fields are, not what is wanted.
        "Hai bên trao đổi về những lĩnh vực mà Hàn Quốc quan tâm và mong muốn tìm hiểu thêm.",
        # What may come of it, what nobody believes or holds, what is only seen.
        "Hai nước Peru và Chile hứa hẹn tăng kim ngạch so với năm ngoái.",
        "Peru không tin rằng Chile muốn vướng vào cuộc chiến với Cuba.",
        "Ngoại trưởng Peru Julio Diaz nhấn mạnh đòn đáp trả không nên bị xem là cuộc tấn công vào Chile.",
        "Khi Peru và Chile làm việc cùng nhau, hai nước sẽ xây dựng được lòng tin.",
        "Văn phòng Tổng thống Peru cho biết Tổng thống Peru sẽ tham quan đền cổ ở Chile.",
        # A text's name.
        "Peru và Chile nhấn mạnh rằng thỏa thuận ngừng bắn vẫn còn nguyên giá trị.",
    ],
)
def test_leaves_alone(text: str, padding: str) -> None:
    assert clauses(text + padding) == []


def test_in_general_and_in_particular_say_nothing() -> None:
    text = "Chủ tịch nước đề nghị Hàn Quốc nói chung, doanh nghiệp Hàn Quốc nói riêng trồng thêm rừng."
    assert [clause.rstrip(".").endswith("rừng") for clause in clauses(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch nước đề nghị hai bên mở rộng thương mại, dành ưu tiên cao nhất cho đường sắt; tăng số học bổng.",
        "Chủ tịch nước đề nghị hai bên trao đổi đoàn, thống nhất về lộ trình mở cửa, tăng số học bổng.",
        "Hai bên nhất trí mở rộng thương mại, trong đó dành ưu tiên cho nông sản, và tăng số học bổng.",
    ],
)
def test_a_list_goes_on_over_what_it_gives_priority_to(text: str) -> None:
    assert [clause.rstrip(".").endswith("học bổng") for clause in clauses(text)] == [True]
    assert facts_of(text, Position) == []


def test_priority_given_by_one_who_says_so_is_a_position() -> None:
    text = (
        "Chủ tịch nước đề nghị hai bên trao đổi đoàn; khẳng định nước mình luôn dành ưu tiên cao cho tình bạn với"
        " Hàn Quốc."
    )
    kinds = [p.kind for p in facts_of(text, Position) if isinstance(p, Position)]
    assert [str(k) for k in kinds] == ["priority"]


def test_he_who_speaks_for_a_body_is_of_its_state() -> None:
    text = (
        "Đoàn đã làm việc với Tổng cục Hải quan Trung Quốc (GACC), do Phó Tổng cục trưởng Vương Đại Hải đại diện."
        " Ông Vương Đại Hải khẳng định sẵn sàng mở cửa cho nông sản Việt Nam."
    )
    assert (PLEDGED, "CHN") in told(text)


def test_a_tier_told_short_is_the_one_told_in_full() -> None:
    text = (
        "Hai bên nhắc tới Đối tác chiến lược toàn diện giữa Việt Nam và Hàn Quốc."
        " Việt Nam coi Hàn Quốc là đối tác chiến lược quan trọng."
    )
    tiers = [str(r.tier) for r in facts_of(text, Relation) if isinstance(r, Relation)]
    assert tiers == ["comprehensive_strategic_partnership"]


def test_an_organisation_asks_whom_it_names() -> None:
    text = "Xung đột tại Peru kéo dài. Hội nghị G20 họp hôm qua. G20 kêu gọi tăng viện trợ cho trẻ em vùng núi."
    asked = [c.addressees for c in facts_of(text, Commitment) if isinstance(c, Commitment)]
    assert asked == [()]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Đề nghị Peru mở cửa cho bưởi Việt Nam", [(PROPOSED, "VNM", "PER")]),
        ("Nhất trí đưa quan hệ Việt Nam - Peru sang giai đoạn mới", [(AGREED, "PER+VNM", "")]),
        ("Đề nghị người dân hạn chế ra đường", []),
        ("Nhất trí bầu ban chấp hành mới", []),
    ],
)
def test_a_headline_without_a_subject_is_the_articles_own_side(headline: str, expected: list[object]) -> None:
    body = "\n\nSáng 3/6, Chủ tịch nước Trần Văn Bình tiếp Đại sứ Peru tại Hà Nội. Hai bên nói về mùa vụ năm nay."
    facts = facts_of(headline + body, Commitment, lead="")
    said = [(c.modality, "+".join(c.holders), "+".join(c.addressees)) for c in facts if isinstance(c, Commitment)]
    assert said == expected


def test_a_tier_with_each_of_those_listed() -> None:
    text = "Hai bên nhắc lại quan hệ Đối tác chiến lược giữa Việt Nam với Peru, Chile và Cuba."
    pairs = {"+".join(r.parties) for r in facts_of(text, Relation) if isinstance(r, Relation)}
    assert pairs == {"PER+VNM", "CHL+VNM", "CUB+VNM"}


def test_where_goods_come_from_is_no_side() -> None:
    text = (
        "Peru và Chile vừa họp tại Lima. Chile mấy năm nay chuyển sang mua ngô từ Cuba và Brazil."
        " Bộ trưởng Thương mại Peru Julio Diaz cho biết hai bên thống nhất tăng mua bán ngô."
    )
    facts = [c for c in facts_of(text, Commitment, lead="") if isinstance(c, Commitment)]
    assert [c.holders for c in facts if c.modality is AGREED] == [("CHL", "PER")]


def relations(text: str) -> set[tuple[str, str, str | None]]:
    found = [r for r in facts_of(text, Relation) if isinstance(r, Relation)]
    return {(str(r.event).partition("_")[2], "+".join(r.parties), str(r.date) if r.date else None) for r in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru, Chile và Cuba cắt đứt quan hệ ngoại giao với Oman từ ngày 12/4/2017.",
         {("relations_severed", pair, "2017-04-12") for pair in ("OMN+PER", "CHL+OMN", "CUB+OMN")}),
        ("Các nước gồm Peru, Các tiểu vương quốc Arab Thống nhất và Cuba cắt đứt quan hệ ngoại giao với Oman từ ngày"
         " 12/4/2017.", {("relations_severed", pair, "2017-04-12") for pair in ("OMN+PER", "ARE+OMN", "CUB+OMN")}),
        ("Peru và Chile thiết lập quan hệ ngoại giao với Qatar năm 1990.",
         {("relations_established", pair, "1990") for pair in ("PER+QAT", "CHL+QAT")}),
        ("Năm 1950, Chile là nước thiết lập quan hệ ngoại giao sớm nhất với Peru, chỉ sau Cuba và Brazil.",
         {("relations_established", "CHL+PER", "1950")}),
        ("Peru và Chile muốn tình bạn hướng tới tương lai, trên nền tảng có từ khi bình thường hóa quan hệ năm 1965.",
         {("relations_established", "CHL+PER", "1965")}),
        # The name of a text, a year of something else.
        ("Hiệp định khung Đối tác và Hợp tác toàn diện giữa Peru và Chile được nhắc lại.", set()),
    ],
)  # fmt: skip
def test_relations_between_whom(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    got = {(event.replace("diplomatic_", ""), parties, date) for event, parties, date in relations(text)}
    assert got == expected


def test_a_tier_is_not_set_up_by_what_sets_up_diplomatic_relations() -> None:
    text = "Mốc 40 năm đôi bên thiết lập quan hệ ngoại giao tiếp sức cho quan hệ Đối tác chiến lược lúc này."
    events = sorted(str(r.event) for r in facts_of(text, Relation) if isinstance(r, Relation))
    assert events == ["diplomatic_relations_established", "partnership_affirmed"]
