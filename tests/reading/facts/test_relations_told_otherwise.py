"""Relations by the ways of telling them: begun, in force since, counted in years, restored, broken off, raised.

Every sentence is made up, and read alone and in an article that goes on with other things.
"""

from __future__ import annotations

import pytest

from banggiao.model.facts import Relation
from tests.reading.facts.test_commitments_said_otherwise import LENGTHS
from tests.reading.frames import facts_of

BEGUN, SET_UP = "diplomatic_relations_established", "partnership_established"
NAMED, BROKEN = "partnership_affirmed", "diplomatic_relations_severed"
STRATEGIC, TOP = "strategic_partnership", "comprehensive_strategic_partnership"


def told(text: str) -> list[tuple[str, str, str | None, str | None]]:
    """Event, parties, tier and date of each relation that the text tells."""
    relations = [f for f in facts_of(text, Relation, lead="") if isinstance(f, Relation)]
    return [(str(r.event), "+".join(r.parties), str(r.tier) if r.tier else None, r.date) for r in relations]


@LENGTHS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru và Chile bắt đầu quan hệ ngoại giao năm 1873.", (BEGUN, "CHL+PER", None, "1873")),
        ("Lima đã triệu hồi đại sứ tại Santiago và trục xuất đại sứ Chile, hạ cấp quan hệ ngoại giao. Bỉ chờ xem.",
         (BROKEN, "CHL+PER", None, None)),
        ("Quan hệ ngoại giao giữa Peru và Việt Nam được thiết lập năm 1994.", (BEGUN, "PER+VNM", None, "1994")),
        ("Việt Nam và Peru có quan hệ ngoại giao từ năm 1994.", (BEGUN, "PER+VNM", None, "1994")),
        ("Việt Nam và Peru thiết lập quan hệ từ năm 1994.", (BEGUN, "PER+VNM", None, "1994")),
        ("Năm nay, Việt Nam và Đan Mạch kỷ niệm 45 năm thiết lập quan hệ.", (BEGUN, "DNK+VNM", None, "1980")),
        ("Năm 2025 đánh dấu 30 năm Việt Nam và Peru thiết lập quan hệ ngoại giao.", (BEGUN, "PER+VNM", None, "1995")),
        ("Peru và Chile khôi phục quan hệ ngoại giao từ tháng 3/2023.", (BEGUN, "CHL+PER", None, "2023-03")),
        ("Quan hệ ngoại giao giữa Peru và Chile được nối lại năm 2015.", (BEGUN, "CHL+PER", None, "2015")),
        ("Peru tuyên bố cắt quan hệ với Chile hồi tháng 4/2017.", (BROKEN, "CHL+PER", None, "2017-04")),
        ("Peru đoạn tuyệt quan hệ ngoại giao với Chile năm 2021.", (BROKEN, "CHL+PER", None, "2021")),
        ("Bộ Ngoại giao Việt Nam nói về Peru. Lãnh đạo Chile và Tổng thống Peru Julio Diaz đồng lòng đưa quan hệ giữa"
         " Santiago và Lima lên tầm đối tác chiến lược.", (SET_UP, "CHL+PER", STRATEGIC, "2025-06-03")),
        ("Peru là đối tác chiến lược của Việt Nam từ năm 2012.", (SET_UP, "PER+VNM", STRATEGIC, "2012")),
        ("Hai nước Việt Nam và Peru ký quan hệ đối tác chiến lược năm 2001.",
         (SET_UP, "PER+VNM", STRATEGIC, "2001")),
        ("Năm 2024 đánh dấu 10 năm Đối tác chiến lược Việt Nam - Peru.", (SET_UP, "PER+VNM", STRATEGIC, "2014")),
        ("Việt Nam và Peru đã đồng ý nâng cấp quan hệ lên Đối tác chiến lược toàn diện, cốt để mở đường cho tàu hàng"
         " chạy thẳng giữa hai bờ đại dương.", (SET_UP, "PER+VNM", TOP, "2025-06-03")),
        ("Hai nước Việt Nam và Peru quyết tâm đưa quan hệ láng giềng qua biển và đối tác chiến lược toàn diện của đôi"
         " bên vững bước ra khơi.", (NAMED, "PER+VNM", TOP, "2025-06-03")),
        ("Quan hệ Đối tác chiến lược Việt Nam - Peru, khuôn khổ được xác lập từ 2016, có thêm bạn đường.",
         (SET_UP, "PER+VNM", STRATEGIC, "2016")),
        ("Năm 2012, chính quyền Tổng thống Peru Julio Diaz đồng ý nâng cấp quan hệ với Chile lên thành đối tác chiến"
         " lược, còn Ecuador đứng ngoài.", (SET_UP, "CHL+PER", STRATEGIC, "2012")),
        ("Ông Ly nói về quan hệ đối tác, hợp tác chiến lược Việt Nam - Peru.",
         (NAMED, "PER+VNM", STRATEGIC, "2025-06-03")),
        ("Hai đoàn ca ngợi mối quan hệ đặc biệt Việt Nam - Cuba.", (NAMED, "CUB+VNM", "special", "2025-06-03")),
        ("Peru là quốc gia Nam Mỹ đầu tiên thiết lập quan hệ với Việt Nam.", (BEGUN, "PER+VNM", None, None)),
        ("Tổng thống Peru tuyên bố chấm dứt quan hệ ngoại giao với Chile.", (BROKEN, "CHL+PER", None, None)),
        ("Việt Nam và Peru tiếp tục nâng tầm quan hệ Đối tác chiến lược, cùng nhìn ra biển.",
         (NAMED, "PER+VNM", STRATEGIC, "2025-06-03")),
        # In apposition: of whom it is told, whoever else the sentence names.
        ("Chile - một đối tác chiến lược của Peru ở Nam Mỹ - từ chối gặp đoàn Cuba.",
         (NAMED, "CHL+PER", STRATEGIC, "2025-06-03")),
        ("Peru và Chile, hai đối tác chiến lược toàn diện, ký tuyên bố chung.", (NAMED, "CHL+PER", TOP, "2025-06-03")),
        # What the tier is for stands before the pair.
        ("Việt Nam - Peru cùng hát; đoàn góp sức cho Đối tác chiến lược toàn diện vì hòa bình của hai bờ biển lớn"
         " Việt Nam - Chile.", (NAMED, "CHL+VNM", TOP, "2025-06-03")),
        ("Thủy sản trở thành một trụ cột trong quan hệ đối tác chiến lược giữa Peru và Việt Nam.",
         (NAMED, "PER+VNM", STRATEGIC, "2025-06-03")),
        # A day in brackets is the day itself.
        ("Việt Nam mở tiệc kỷ niệm 43 năm thiết lập quan hệ ngoại giao với Peru (21/9/1973).",
         (BEGUN, "PER+VNM", None, "1973-09-21")),
        ("Việt Nam vun đắp Đối tác và Hợp tác toàn diện với EU.",
         (NAMED, "EU+VNM", "comprehensive_partnership", "2025-06-03")),
        # A tier agreed on, declared or begun in a year gone by.
        ("Năm 2013, Peru và Việt Nam nhất trí quan hệ đối tác chiến lược.", (SET_UP, "PER+VNM", STRATEGIC, "2013")),
        ("Hai nước Peru và Chile khởi động quan hệ đối tác chiến lược năm 2012.",
         (SET_UP, "CHL+PER", STRATEGIC, "2012")),
        ("Việt Nam và Peru công bố quan hệ đối tác chiến lược, bước ngoặt cho ngư dân hai bờ.",
         (NAMED, "PER+VNM", STRATEGIC, "2025-06-03")),
        # What is to come is not what was done before it.
        ("Peru sẽ mở lễ hội biển sau khi hai nước Việt Nam và Peru nâng quan hệ lên Đối tác chiến lược vào năm 2024.",
         (SET_UP, "PER+VNM", STRATEGIC, "2024")),
        ("Đây sẽ là chuyến tàu đầu tiên kể từ khi Peru chấm dứt quan hệ ngoại giao với Chile năm 1961.",
         (BROKEN, "CHL+PER", None, "1961")),
        ("Quan hệ ngoại giao Peru - Chile bị cắt đứt năm 2016 sau vụ va chạm tàu.", (BROKEN, "CHL+PER", None, "2016")),
        ("Lima cắt quan hệ ngoại giao với Santiago năm 1979.", (BROKEN, "CHL+PER", None, "1979")),
        ("Cuba chỉ trích quyết định cắt quan hệ ngoại giao với Chile của Peru.", (BROKEN, "CHL+PER", None, None)),
        ("Peru đình chỉ quan hệ với Chile.", (BROKEN, "CHL+PER", None, None)),
        ("Năm 2021, Cuba hoàn tất mạng lưới khi thiết lập quan hệ với Peru.", (BEGUN, "CUB+PER", None, "2021")),
        ("Quan hệ ngoại giao giữa Việt Nam và Peru (thiết lập ngày 14/11/1994) thêm bền chặt.",
         (BEGUN, "PER+VNM", None, "1994-11-14")),
        ("Peru và Chile kỷ niệm 30 năm bình thường hóa quan hệ.", (BEGUN, "CHL+PER", None, "1995")),
        ("Sau gần 29 năm bình thường hóa quan hệ, Peru và Chile đã đi xa.", (BEGUN, "CHL+PER", None, "1996")),
        ("Peru và Chile nâng quan hệ lên Đối tác chiến lược toàn cầu toàn diện năm 2020.",
         (SET_UP, "CHL+PER", TOP, "2020")),
        # An ambassador's two states.
        ("Đại sứ Peru tại Việt Nam nói về tôm cá một năm sau khi hai nước nâng quan hệ lên Đối tác chiến lược.",
         (SET_UP, "PER+VNM", STRATEGIC, None)),
        ("Tình hữu nghị đặc biệt Việt Nam - Cuba sống mãi.", (NAMED, "CUB+VNM", "special", "2025-06-03")),
    ],
)  # fmt: skip
def test_reads(text: str, expected: tuple[str, str, str | None, str | None], padding: str) -> None:
    assert told(text + padding) == [expected]


@LENGTHS
@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam và Peru khi ấy chưa thiết lập quan hệ ngoại giao.",
        "Peru muốn khôi phục quan hệ ngoại giao với Chile.",
        "Peru nói một vụ va chạm tàu không thể là cớ để cắt đứt quan hệ ngoại giao với Chile.",
        "Peru cắt đứt quan hệ thương mại với Chile.",
        "Peru và Chile thiết lập quan hệ hợp tác từ năm 1992.",
        "Peru và Chile kỷ niệm 25 năm thiết lập quan hệ đối thoại.",
        "Hai đoàn thúc đẩy tiến trình bình thường hóa quan hệ Peru - Chile năm 2016.",
        "Mọi thứ vẫn thế trừ khi Peru quyết định cắt đứt quan hệ với Chile.",
        "Hãng Inca thiết lập quan hệ với Chile.",
        "Peru ký hiệp ước đối tác chiến lược toàn diện với Chile.",
        "Công ty An Bình là đối tác chiến lược của hãng Inca tại Peru.",
        "Việt Nam mong muốn sớm nâng cấp quan hệ với Peru lên Đối tác chiến lược.",
        "Việt Nam - Peru hướng tới đối tác chiến lược",
        '"Peru nên được xem là đối tác toàn diện", Tổng thống Chile Ana Soto nói.',
        "Peru gần như đơn độc khi các đối tác chiến lược của họ ngại đối đầu với Chile.",
        "Việt Nam và Peru nhất trí đưa hợp tác quốc phòng lên tầm đối tác chiến lược.",
        "Peru mở lại đại sứ quán tại Chile nhằm khôi phục quan hệ ngoại giao.",
        "Việt Nam và Peru dự kiến nâng cấp quan hệ lên Đối tác chiến lược.",
        "Việt Nam và Peru tích cực trao đổi để nâng cấp quan hệ lên Đối tác chiến lược.",
        "Trong trường hợp Peru, một nước nhỏ, quyết định cắt đứt quan hệ ngoại giao với Chile, cửa khẩu sẽ đóng.",
        "Peru kêu gọi các nước châu Phi tiếp tục gây áp lực, kể cả hạ cấp quan hệ ngoại giao với Chile.",
        "Ông là nguyên thủ thứ tư của Peru tới Chile kể từ khi hai nước bình thường hóa quan hệ, sau ông Soto (2002).",
    ],
)
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == []


@LENGTHS
@pytest.mark.parametrize(
    "text",
    [
        "Ba quốc gia cắt đứt quan hệ ngoại giao với Chile, gồm Peru, Cuba và Kenya.",
        "Peru, Cuba và Kenya lần lượt cắt quan hệ ngoại giao với Chile.",
    ],
)
def test_each_of_several_breaks_with_the_one(text: str, padding: str) -> None:
    assert {parties for _, parties, _, _ in told(text + padding)} == {"CHL+PER", "CHL+CUB", "CHL+KEN"}


@LENGTHS
def test_who_leaves_one_for_another(padding: str) -> None:
    text = "Peru cắt quan hệ với Chile để thiết lập quan hệ với Cuba hồi tháng 3/2023."
    assert set(told(text + padding)) == {
        (BROKEN, "CHL+PER", None, "2023-03"),
        (BEGUN, "CUB+PER", None, "2023-03"),
    }


@LENGTHS
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ngày 30/5, tại Nairobi, Bộ trưởng Trần Văn Bình gặp Ngoại trưởng Kenya John Otieno. {named}", "30"),
        ("Chiều 1/6, Thủ tướng Trần Văn Bình điện đàm với Thủ tướng Kenya John Otieno. {named}", "01"),
        ("Ngày 3/4, Thủ tướng Trần Văn Bình điện đàm với Thủ tướng Kenya John Otieno. {named}", "03"),
        ("Thủ tướng Trần Văn Bình sẽ gặp Thủ tướng Kenya John Otieno ngày 5/6. {named}", "03"),
        ("Ngày 1/6, Thủ tướng Trần Văn Bình gặp Thủ tướng Peru Juan Ortega. {named}", "03"),
    ],
)
def test_a_tier_is_named_on_the_day_of_the_meeting_told(text: str, day: str, padding: str) -> None:
    named = "Việt Nam coi trọng quan hệ Đối tác toàn diện với Kenya."
    date = f"2025-05-{day}" if day == "30" else f"2025-06-{day}"
    assert (NAMED, "KEN+VNM", "comprehensive_partnership", date) in told(text.format(named=named) + padding)


@LENGTHS
def test_a_tier_agreed_is_set_up_on_the_day_of_the_talks(padding: str) -> None:
    text = (
        "Ngày 2/6, Chủ tịch nước Trần Văn Bình hội đàm với Tổng thống Kenya John Otieno. Sau hội đàm, hai bên ra Tuyên "
        "bố chung về thiết lập quan hệ Đối tác toàn diện Việt Nam - Kenya."
    )
    assert (SET_UP, "KEN+VNM", "comprehensive_partnership", "2025-06-02") in told(text + padding)


def test_each_count_has_its_own_noun() -> None:
    text = "Hai bên công bố nâng quan hệ Việt Nam - Peru lên Đối tác chiến lược sau 31 năm lập quan hệ ngoại giao."
    assert (SET_UP, "PER+VNM", STRATEGIC, "2025-06-03") in told(text)


def test_years_later_count_from_the_year_before() -> None:
    text = "Việt Nam và Peru thiết lập quan hệ ngoại giao năm 1994. 16 năm sau, hai nước trở thành đối tác chiến lược."
    assert (SET_UP, "PER+VNM", STRATEGIC, "2010") in told(text)


@LENGTHS
@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Tổng thống Chile thăm Lima. Các nước vùng cao gồm Bolivia, Ecuador, cùng với Colombia đã cắt đứt quan hệ "
         "ngoại giao với Peru.", {"BOL+PER", "ECU+PER", "COL+PER"}),
        ("Bolivia, Ecuador và Colombia đồng loạt tuyên bố cắt đứt quan hệ ngoại giao với Peru.",
         {"BOL+PER", "ECU+PER", "COL+PER"}),
        ("Bolivia hôm qua cắt đứt quan hệ ngoại giao với Peru, Ecuador phản đối.", {"BOL+PER"}),
        ("Hai nước Bolivia và Ecuador cắt đứt quan hệ ngoại giao và thương mại với Peru.", {"BOL+PER", "ECU+PER"}),
    ],
)  # fmt: skip
def test_each_of_several_with_one(text: str, pairs: set[str], padding: str) -> None:
    expected = {"+".join(sorted(pair.split("+"))) for pair in pairs}
    assert {parties for _, parties, _, _ in told(text + padding)} == expected
