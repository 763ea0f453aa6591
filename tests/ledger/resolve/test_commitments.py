"""One promise told by several reports is one."""

from __future__ import annotations

from banggiao.ledger.resolve import Attestation, resolve_commitments
from tests.ledger.resolve.attesting import attest

CLAUSE = "nhất trí mở thêm đường bay thẳng giữa các thành phố lớn và miễn thị thực cho du khách"
RETOLD = "thống nhất mở đường bay thẳng giữa nhiều thành phố lớn, miễn thị thực cho du khách hai nước"


def promise(fact_id: str, text: str = CLAUSE, **fields: object) -> Attestation:
    base = {"modality": "agreed", "holders": ["BGR", "VNM"], "sectors": ["transport"]}
    return attest(fact_id, "commitment", **{**base, "text": text, **fields})


def test_other_words_of_the_same_days_are_one_promise() -> None:
    (made,) = resolve_commitments([promise("a"), promise("b", RETOLD, published="2031-03-12")])
    assert made.members == ("a", "b")
    assert made.independent == 2


def test_a_goal_in_common_joins_where_words_do_not() -> None:
    goal = {"metric": "trade_turnover", "value": 1e9, "unit": "USD"}
    made = resolve_commitments(
        [
            promise("a", "đưa kim ngạch lên một tỷ USD", target=goal),
            promise("b", "buôn bán tăng gấp nhiều lần", target=goal),
        ]
    )
    assert len(made) == 1


def test_other_holders_days_deadlines_and_articles_stay_apart() -> None:
    for other in (
        promise("b", holders=["LAO", "VNM"]),
        promise("b", published="2031-05-10"),
        promise("b", deadline="2033"),
        promise("b", article="x"),
        promise("b", "tăng cường hợp tác nông nghiệp và trao đổi chuyên gia thủy lợi"),
        promise("b", modality="invited"),
    ):
        first = promise("a", deadline="2032", article="x" if other.article_id == "x" else "a")
        assert len(resolve_commitments([first, other])) == 2


def test_items_come_from_the_report_that_lists_most_with_what_others_point_at() -> None:
    def listed(fact_id: str, *items: str, about: tuple[str | None, ...] = ()) -> Attestation:
        made = [{"start": 0, "end": 5, "text": i, "sectors": []} for i in items]
        return promise(fact_id, items=made, about=about)

    (made,) = resolve_commitments(
        [
            listed("a", "mở thêm đường bay thẳng", "miễn thị thực cho du khách"),
            listed("b", "miễn thị thực du khách", about=("text-1",)),
        ]
    )
    assert [(i.text, i.about) for i in made.items] == [
        ("mở thêm đường bay thẳng", ()),
        ("miễn thị thực cho du khách", ("text-1",)),
    ]
