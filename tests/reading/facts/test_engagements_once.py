"""One engagement told again in other words is one; another of the same two is another."""

import pytest

from banggiao.model import Article
from banggiao.reading.document import parse
from banggiao.reading.facts.engagements import read_engagements
from banggiao.reading.lexicon import load
from banggiao.reading.reader import build_frame
from tests.reading.facts.test_engagement_wording import GOES_ON
from tests.reading.facts.test_engagements import engagements

ONE: list[tuple[str, str, str]] = [
    # A caption, a lead and the body; 'gặp và hội đàm'.
    ("Chủ tịch nước Trần Hữu Lâm tiếp Tổng thống Chile Ricardo Soto tại Hà Nội. Chiều 3/3, tại Hà Nội, Chủ tịch nước "
     "Trần Hữu Lâm hội đàm với Tổng thống Chile Ricardo Soto.", "talks", "held"),
    ("Thủ tướng Nguyễn Văn Bình đã gặp và hội đàm với Thủ tướng Bỉ Luc Janssens.", "talks", "held"),
    ("Tổng thống Chile Ricardo Soto và Thủ tướng Bỉ Luc Janssens trong cuộc gặp hôm 3/3. Ông Soto nói sau cuộc hội đàm "
     "với ông Janssens.", "talks", "held"),
    # A visit told without a time is the one that is to come.
    ("Ngoại trưởng Bỉ Luc Janssens sắp thăm Chile. Ông Janssens thăm làm việc Chile từ ngày 2/4, theo thông cáo.",
     "visit", "planned"),
    ("Ngoại trưởng Bỉ Luc Janssens sẽ đến thăm Chile vào tuần tới. Đây là lần đầu tiên một Ngoại trưởng Bỉ thăm Chile.",
     "visit", "planned"),
    ("Tổng thống Chile Ricardo Soto sẽ thăm chính thức Bỉ. Nhà báo hỏi việc Tổng thống Ricardo Soto tới Brussels.",
     "visit", "planned"),
    ("Ông nói vậy trước khi Tổng thống Chile Ricardo Soto đến thăm Bỉ. Tổng thống Chile Ricardo Soto hôm nay đã đến "
     "thăm chính thức Bỉ.", "visit", "held"),
]  # fmt: skip

TWO: list[tuple[str, set[tuple[str, str]]]] = [
    ("Chủ tịch nước Trần Hữu Lâm hội đàm với Tổng thống Chile Ricardo Soto. Ông Lâm từng gặp ông Soto năm 2022.",
     {("talks", "held"), ("meeting", "held")}),
    ("Thủ tướng Bỉ Luc Janssens hội đàm với Tổng thống Chile Ricardo Soto tại Brussels. Ông Janssens đã gặp Tổng thống "
     "Ricardo Soto ở Santiago.", {("talks", "held"), ("meeting", "held")}),
    ("Tổng thống Chile Ricardo Soto sẽ thăm Bỉ tuần tới. Ông Soto từng thăm Bỉ năm 2019.",
     {("visit", "planned"), ("visit", "held")}),
    ("Chủ tịch nước Trần Hữu Lâm hội đàm với Tổng thống Chile Ricardo Soto. Sau đó, Thủ tướng Nguyễn Văn Bình tiếp "
     "Tổng thống Ricardo Soto.", {("talks", "held"), ("meeting", "held")}),
]  # fmt: skip


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize(("text", "kind", "status"), ONE)
def test_told_again_it_is_one(text: str, kind: str, status: str, long: bool) -> None:
    found = engagements(text + GOES_ON * long)
    assert [(str(f.kind), str(f.status)) for f in found] == [(kind, status)]


def test_who_sets_out_today_is_on_the_visit_that_is_to_last_till_then() -> None:
    frame, _, _ = build_frame(
        parse(
            Article(
                "t",
                "Tổng thống Chile Ricardo Soto hôm nay lên đường, bắt đầu thăm Bỉ. Ông sẽ thăm Bỉ từ ngày 2 đến 4/6."
                + GOES_ON,
            )
        ),
        load(),
    )
    assert [(str(f.kind), str(f.status)) for f in read_engagements(frame)] == [("visit", "held")]


def test_several_towns_are_the_visit_itself() -> None:
    found = engagements(
        "Tổng thống Chile Ricardo Soto thăm Việt Nam. Ông kết thúc chuyến thăm tới Hà Nội, Huế và Đà Nẵng." + GOES_ON
    )
    assert [(str(f.kind), f.visit_level) for f in found] == [("visit", None)]


def test_who_was_glad_to_be_received_tells_no_meeting() -> None:
    found = engagements("Tổng thống Chile Ricardo Soto vinh dự được đón tiếp Thủ tướng Bỉ Luc Janssens." + GOES_ON)
    assert [f for f in found if str(f.kind) == "meeting"] == []


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize(("text", "expected"), TWO)
def test_another_of_the_same_two_is_another(text: str, expected: set[tuple[str, str]], long: bool) -> None:
    found = engagements(text + GOES_ON * long)
    assert len(found) == 2
    assert {(str(f.kind), str(f.status)) for f in found} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Chile Ricardo Soto (trái) và Thủ tướng Bỉ Luc Janssens gặp nhau tại Brussels.",
        "Tổng thống Chile Ricardo Soto, trái, và Thủ tướng Bỉ Luc Janssens trong cuộc gặp tại Brussels.",
        "Tổng thống Chile Ricardo Soto (bên phải) và Thủ tướng Bỉ Luc Janssens hội đàm tại Brussels.",
    ],
)
def test_where_somebody_stands_in_a_picture_parts_nobody(text: str) -> None:
    found = engagements(text + GOES_ON)
    assert [f.parties for f in found] == [("BEL", "CHL")]
    assert len(found[0].participants) == 2


def test_what_goes_on_beside_a_visit_doesnt_date_it() -> None:
    found = engagements(
        "Chuyến thăm Bỉ của Tổng thống Chile Ricardo Soto diễn ra trong bối cảnh hai nước thực thi kế hoạch năm 2013."
    )
    assert [(str(f.kind), f.date) for f in found] == [("visit", None)]


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "Qua các cuộc hội đàm giữa Chile và Bỉ, hai bên đã hiểu nhau hơn.",
        "Chile sẽ cần phải làm việc với các nước như Bỉ, Serbia.",
        "Ông Soto là người phụ trách đàm phán với Bỉ ngày 3/3. Chile tin ở ông.",
        "Chile và Bỉ thực hiện các nghị định thư của Bộ Quốc phòng Chile.",
    ],
)
def test_what_goes_on_in_general_is_no_engagement(text: str, long: bool) -> None:
    assert engagements(text + GOES_ON * long) == []


@pytest.mark.parametrize("long", [False, True])
def test_a_summit_with_somebody_is_that_of_the_two(long: bool) -> None:
    found = engagements(
        "Tổng thống Chile Ricardo Soto dự thượng đỉnh Chile - Bỉ tại Brussels. Cử tri mừng thượng đỉnh với Bỉ vừa qua."
        + GOES_ON * long
    )
    assert [(str(f.kind), f.parties) for f in found] == [("conference", ("BEL", "CHL"))]


def test_talks_in_the_plural_with_somebody_named_are_some() -> None:
    found = engagements("Thủ tướng Nguyễn Văn Bình đã có các cuộc hội đàm với Thủ tướng Bỉ Luc Janssens." + GOES_ON)
    assert [(str(f.kind), f.parties) for f in found] == [("talks", ("BEL", "VNM"))]
