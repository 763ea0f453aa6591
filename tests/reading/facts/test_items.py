"""What a commitment lists, and which fact each item is about. Every sentence is made up."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.model.codes import Sector
from banggiao.model.facts import Agreement, Commitment, Engagement, Fact, Relation
from banggiao.reading.facts.commitments.items import split_items
from banggiao.reading.facts.items import link_items
from banggiao.reading.reader import read_facts
from tests.reading.frames import LEAD, facts_of, frame_of


def listed(text: str) -> list[str]:
    return [i.text for f in facts_of(text, Commitment) if isinstance(f, Commitment) for i in f.items]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "Hai bên nhất trí củng cố tình bạn thợ thuyền, mở rộng thương mại; sớm ký hiệp định về lao động.",
            ["củng cố tình bạn thợ thuyền", "mở rộng thương mại", "sớm ký hiệp định về lao động"],
        ),
        ("Hai bên nhất trí củng cố và phát triển quan hệ hai nước.", ["củng cố và phát triển quan hệ hai nước"]),
        ("Hai bên nhất trí về nguyên tắc việc nối lại đường bay thẳng.", ["nối lại đường bay thẳng"]),
        (
            "Đại sứ Chile chuyển lời mời của Tổng thống Ricardo Soto mời Chủ tịch nước Trần Hữu Lâm thăm Chile.",
            ["Chủ tịch nước Trần Hữu Lâm thăm Chile"],
        ),
        (
            "Hai bên nhất trí nối lại hợp tác về kịch nghệ, leo núi, nấu ăn và đấu cờ.",
            ["nối lại hợp tác về kịch nghệ, leo núi, nấu ăn và đấu cờ"],
        ),
        (
            "Chủ tịch nước Trần Văn Bình đề nghị Hàn Quốc tăng học bổng và miễn thị thực cho sinh viên.",
            ["Hàn Quốc tăng học bổng", "miễn thị thực cho sinh viên"],
        ),
        (
            "Hai bên nhất trí lập trung tâm nghiên cứu, phát triển về năng lượng mới.",
            ["lập trung tâm nghiên cứu, phát triển về năng lượng mới"],
        ),
    ],
)
def test_splits(text: str, items: list[str]) -> None:
    assert listed(text) == items


def test_each_item_has_its_own_sectors_target_and_deadline() -> None:
    (one,) = facts_of(
        "Hai bên nhất trí đưa thương mại song phương lên 120 tỷ USD vào năm 2030, mở rộng hợp tác quốc phòng.",
        Commitment,
    )
    assert isinstance(one, Commitment)
    goal, defence = one.items
    assert (goal.target is not None, goal.deadline, goal.sectors) == (True, "2030", (Sector.TRADE,))
    assert (defence.target, defence.deadline, defence.sectors) == (None, None, (Sector.DEFENCE,))


def test_spans_quote_the_text_as_given() -> None:
    text = LEAD + "Hai bên nhất trí  củng cố đê biển,   mở rộng thương mại.\n"
    frame = frame_of(text, None)
    found = [f for f in read_facts(frame) if isinstance(f, Commitment)]
    raw = frame.document.article.text
    quoted = [" ".join(raw[i.span.start : i.span.end].split()) for f in found for i in f.items]
    assert quoted == ["củng cố đê biển", "mở rộng thương mại"]


def about(text: str) -> list[Fact | None]:
    """What each item of the article's last commitments is about."""
    facts = read_facts(frame_of(LEAD + text))
    items = [i for f in facts if isinstance(f, Commitment) for i in f.items]
    return [facts[i.about] if i.about is not None else None for i in items]


def test_an_invitation_is_about_the_visit() -> None:
    (visit,) = about("Chủ tịch nước Trần Văn Bình mời Tổng thống Kim Dong-su thăm Việt Nam trong năm 2026.")
    assert isinstance(visit, Engagement)
    assert visit.kind == "visit"


def test_an_acceptance_is_about_the_visit_too() -> None:
    found = about(
        "Chủ tịch nước Trần Văn Bình mời Tổng thống Kim Dong-su thăm Việt Nam. Tổng thống Kim Dong-su đã nhận lời."
    )
    assert [isinstance(f, Engagement) for f in found] == [True, True]
    assert found[0] == found[1]


def test_a_text_to_be_signed() -> None:
    (one, other) = about("Hai bên nhất trí sớm ký Hiệp định hợp tác về an toàn hạt nhân, tăng cường trao đổi đoàn.")
    assert isinstance(one, Agreement)
    assert other is None


def test_a_session() -> None:
    (one,) = about("Hai bên nhất trí tổ chức Kỳ họp lần thứ 12 Ủy ban liên Chính phủ Việt Nam - Hàn Quốc năm 2026.")
    assert isinstance(one, Engagement)
    assert one.kind == "session"


def test_a_tier() -> None:
    (one,) = about("Hai bên nhất trí vun đắp quan hệ Đối tác chiến lược toàn diện Hàn Quốc - Việt Nam.")
    assert isinstance(one, Relation)


def test_linking_changes_nothing_else() -> None:
    facts = read_facts(frame_of(LEAD + "Hai bên nhất trí mở thêm đường bay."))
    assert link_items(facts) == facts


WORDS = st.lists(
    st.sampled_from(
        ["hai bên", "tăng cường", "và", ",", ";", "mở rộng", "thương mại", "Lào", ".", "đồng thời", "phát triển"]
    ),
    max_size=30,
).map(" ".join)


@given(WORDS)
def test_items_lie_within_the_clause_in_order_and_apart(text: str) -> None:
    frame = frame_of(text or ".", None)
    items = split_items(frame, 0, len(frame.text))
    assert all(0 <= i.span.start < i.span.end <= len(text) for i in items)
    assert all(a.span.end <= b.span.start for a, b in pairwise(items))
