"""What became of a promise: each state, its rule, and what must not count."""

from __future__ import annotations

from typing import Any

import pytest

from banggiao.ledger.resolve import (
    Attestation,
    Bearing,
    Promise,
    follow,
    resolve_agreements,
    resolve_commitments,
)
from banggiao.ledger.resolve.types import PromiseItem
from tests.ledger.resolve.attesting import attest, engagement
from tests.ledger.resolve.promised import LEADER, PROMISED, S, fate_of, promise, visit


def test_a_deadline_passed_in_silence_is_overdue_and_says_on_what_it_rests() -> None:
    due = promise("mời Bộ trưởng Ngoại giao Lào thăm Việt Nam trong năm 2031", modality="invited", deadline="2031")
    newest = visit("v", LEADER, date="2032-01-20", published="2032-01-20")
    assert fate_of(due, newest, day="2031-12-31").state is S.OPEN
    (item,) = fate_of(due, newest, day="2032-02-01").items
    assert (item.state, item.silent_since) == (S.OVERDUE, "2032-01-20")


def text(fact_id: str, status: str, published: str, title: str = "Hiệp định về dẫn độ", **fields: Any) -> Attestation:
    base = {"kind": "agreement", "parties": ["LAO", "VNM"]}
    return attest(fact_id, "agreement", title=title, status=status, published=published, **{**base, **fields})


SIGN = promise("nhất trí sớm ký Hiệp định về dẫn độ")


def test_a_text_to_be_signed() -> None:
    assert fate_of(SIGN, text("t", "negotiating", "2031-04-01")).state is S.IN_PROGRESS
    assert fate_of(SIGN, text("t", "signed", "2031-04-01", date="2031-03-31")).state is S.FULFILLED
    assert fate_of(SIGN, text("t", "terminated", "2031-04-01")).state is S.LAPSED


@pytest.mark.parametrize(
    "other",
    [
        text("t", "signed", "2031-04-01", "Hiệp định về nuôi con nuôi"),
        text("t", "signed", "2031-04-01", date="2030-03-31"),
        text("t", "signed", "2031-04-01", parties=["CHN", "VNM"]),
        text("t", "signed", "2031-04-01", kind="joint_statement"),
    ],
)
def test_another_text_fulfils_nothing(other: Attestation) -> None:
    assert fate_of(SIGN, other).state is S.OPEN


def test_ratifying_asks_for_more_than_a_signature() -> None:
    ratify = promise("nhất trí sớm phê chuẩn Hiệp định về dẫn độ")
    assert fate_of(ratify, text("t", "signed", "2031-04-01", date="2031-03-31")).state is S.IN_PROGRESS
    assert fate_of(ratify, text("t", "in_force", "2031-07-01", date="2031-06-30")).state is S.FULFILLED


def test_a_session_by_its_number() -> None:
    sit = promise("nhất trí tổ chức Kỳ họp lần thứ 12 Ủy ban liên Chính phủ")
    name = "Kỳ họp Ủy ban liên Chính phủ"

    def held(number: int) -> Attestation:
        return engagement(
            "s", "session", "LAO", "VNM", name=name, ordinal=number, date="2031-07-01", published="2031-07-02"
        )

    assert fate_of(sit, held(12)).state is S.FULFILLED
    assert fate_of(sit, held(11)).state is S.OPEN


def test_a_tier_to_be_raised() -> None:
    raise_ = promise("nhất trí nâng quan hệ lên Đối tác chiến lược toàn diện")

    def tier(name: str, date: str, event: str = "partnership_established") -> Attestation:
        return attest(
            "r", "relation", event=event, parties=["LAO", "VNM"], tier=name, date=date, published="2031-10-01"
        )

    assert fate_of(raise_, tier("comprehensive_strategic_partnership", "2031-09-30")).state is S.FULFILLED
    assert fate_of(raise_, tier("strategic_partnership", "2031-09-30")).state is S.OPEN
    assert fate_of(raise_, tier("comprehensive_strategic_partnership", "2029")).state is S.OPEN


GOAL = promise(
    "đưa kim ngạch thương mại lên 5 tỷ USD vào năm 2035",
    deadline="2035",
    target={"metric": "trade_turnover", "value": 5e9, "unit": "USD"},
)


def turnover(fact_id: str, value: float, period: str, published: str) -> Attestation:
    return attest(
        fact_id, "indicator", metric="trade_turnover", parties=["LAO", "VNM"], unit="USD", value=value, period=period,
        published=published,
    )  # fmt: skip


def test_a_goal_tells_share_and_paces() -> None:
    fate = fate_of(
        GOAL, turnover("a", 2e9, "2030", "2031-01-10"), turnover("b", 2.5e9, "2031", "2032-01-10"), day="2032-02-01"
    )
    progress = fate.items[0].progress
    assert fate.state is S.IN_PROGRESS
    assert progress is not None
    assert (progress.newest, progress.newest_period, progress.share) == (2.5e9, "2031", 0.5)
    assert progress.pace_so_far == pytest.approx(0.25, abs=0.001)
    assert progress.pace_needed == pytest.approx(2 ** (1 / 4) - 1, abs=0.001)


def test_a_goal_reached_missed_and_doubted() -> None:
    reached = turnover("b", 5.1e9, "2034", "2035-01-10")
    assert fate_of(GOAL, reached, day="2035-02-01").state is S.FULFILLED
    short = turnover("b", 4e9, "2035", "2036-01-10")
    missed = fate_of(GOAL, short, day="2036-02-01")
    assert (missed.state, missed.items[0].later) == (S.OVERDUE, ("b",))
    doubted = fate_of(GOAL, reached, turnover("c", 4.9e9, "2034", "2035-01-11"), day="2035-02-01")
    assert doubted.state is S.UNCLEAR


def test_a_factor_is_taken_of_the_figure_at_the_promise() -> None:
    double = promise("tăng gấp đôi kim ngạch", target={"metric": "trade_turnover", "multiplier": 2})
    before = turnover("a", 2e9, "2030", "2031-01-10")
    assert fate_of(double, before, turnover("b", 4.1e9, "2033", "2034-01-10"), day="2034-02-01").state is S.FULFILLED
    assert fate_of(double, turnover("b", 4.1e9, "2033", "2034-01-10"), day="2034-02-01").state is S.OPEN


def test_a_later_goal_supersedes() -> None:
    anew = promise(
        "nâng kim ngạch lên 7 tỷ USD vào năm 2038", fact_id="q", deadline="2038", published="2033-03-09",
        target={"metric": "trade_turnover", "value": 7e9, "unit": "USD"},
    )  # fmt: skip
    (item,) = fate_of(GOAL, anew, day="2034-01-01").items
    assert (item.state, item.later) == (S.SUPERSEDED, ("q",))


def test_likeness_of_words_fulfils_nothing() -> None:
    vague = promise("tăng cường hợp tác nông nghiệp")
    told = promise("tăng cường hợp tác nông nghiệp", fact_id="q", published="2032-03-09")
    signed = text("t", "signed", "2031-04-01", "Bản ghi nhớ hợp tác nông nghiệp", kind="mou")
    assert fate_of(vague, told, signed, day="2033-01-01").state is S.OPEN


def test_a_fate_is_that_of_its_items_together() -> None:
    items = [
        {"start": 0, "end": 5, "text": "sớm ký Hiệp định về dẫn độ", "sectors": []},
        {"start": 6, "end": 9, "text": "tăng cường giao lưu", "sectors": []},
    ]
    both = promise("sớm ký Hiệp định về dẫn độ, tăng cường giao lưu", items=items)
    fate = fate_of(both, text("t", "signed", "2031-04-01", date="2031-03-31"))
    assert [i.state for i in fate.items] == [S.FULFILLED, S.OPEN]
    assert fate.state is S.IN_PROGRESS


def test_a_promise_without_a_day_is_fulfilled_by_nothing() -> None:
    undated = promise("sớm ký Hiệp định về dẫn độ", published=None)
    promises: tuple[Promise, ...] = resolve_commitments([undated])
    signed = resolve_agreements([text("t", "signed", "2031-04-01", date="2031-03-31")])
    assert follow(promises[0], Bearing(agreements=signed)).state is S.OPEN


def test_a_signature_denied_is_unclear() -> None:
    signed = text("t", "signed", "2031-04-01", date="2031-03-31")
    assert fate_of(SIGN, signed, text("u", "negotiating", "2031-04-03")).state is S.UNCLEAR


def test_the_next_session_is_the_one_after_that_of_the_promise() -> None:
    name = "Kỳ họp Ủy ban hỗn hợp về thương mại"
    closed = engagement(
        "s0", "session", "LAO", "VNM", name=name, ordinal=4, date=PROMISED, published=PROMISED, article="x"
    )
    planned = engagement(
        "s1",
        "session",
        "LAO",
        "VNM",
        name="kỳ họp tiếp theo",
        date="2031",
        status="planned",
        published=PROMISED,
        article="x",
    )
    following = promise(
        "nhất trí tổ chức kỳ họp tiếp theo", article="x", about=("s1",),
        items=[{"start": 0, "end": 5, "text": "tổ chức kỳ họp tiếp theo", "sectors": []}],
    )  # fmt: skip

    def held(number: int) -> Attestation:
        return engagement(
            "s2", "session", "LAO", "VNM", name=name, ordinal=number, date="2031-09-01", published="2031-09-02"
        )

    assert fate_of(following, closed, planned, held(5)).state is S.FULFILLED
    assert fate_of(following, closed, planned, held(6)).state is not S.FULFILLED


def test_a_title_of_common_words_must_be_the_same_title() -> None:
    free = promise("nhất trí sớm ký Hiệp định thương mại tự do")
    assert fate_of(free, text("t", "signed", "2031-04-01", "Hiệp định thương mại")).state is S.OPEN
    assert (
        fate_of(free, text("t", "signed", "2031-04-01", "Hiệp định thương mại tự do Việt Nam - Lào")).state
        is S.FULFILLED
    )


def test_a_promise_of_one_side_needs_a_telling_title() -> None:
    def alone(words: str) -> Attestation:
        return promise(words, modality="hoped", holders=["LAO"], addressees=[])

    extradition = text("t", "signed", "2031-04-01", "Hiệp định về chuyển giao người bị kết án phạt tù")
    assert fate_of(alone("mong sớm ký Hiệp định về chuyển giao người bị kết án"), extradition).state is S.FULFILLED
    assert fate_of(alone("mong sớm ký Hiệp định về dẫn độ"), text("t", "signed", "2031-04-01")).state is S.OPEN


def test_carrying_out_a_text_asks_for_no_signature() -> None:
    carry = promise(
        "triển khai hiệu quả Hiệp định về dẫn độ", about=("t0",),
        items=[{"start": 0, "end": 5, "text": "triển khai hiệu quả Hiệp định về dẫn độ"}],
    )  # fmt: skip
    standing = text("t0", "in_force", PROMISED, article="p")
    assert fate_of(carry, standing, text("t", "in_force", "2031-08-01")).state is S.OPEN


def test_one_side_s_goal_does_not_supersede_its_goal_with_another() -> None:
    def goal(fact_id: str, value: float, published: str) -> Attestation:
        return promise(
            f"đạt kim ngạch {value:g} USD", fact_id=fact_id, modality="pledged", holders=["VNM"], addressees=[],
            published=published, target={"metric": "trade_turnover", "value": value, "unit": "USD"},
        )  # fmt: skip

    assert fate_of(goal("p", 1e9, PROMISED), goal("q", 5e9, "2031-08-09")).state is S.OPEN


def ceremony(fact_id: str, name: str, country: str) -> Attestation:
    return engagement(
        fact_id, "ceremony", "LAO", "VNM", name=name, date="2031-07-01", published="2031-07-02", place_country=country
    )


def test_what_is_begun_or_opened_with_a_ceremony() -> None:
    begin = promise("nhất trí khởi công cầu Hữu nghị Bến Sạn trong năm 2031", deadline="2031")
    assert fate_of(begin, ceremony("c", "Lễ khởi công cầu Hữu nghị Bến Sạn", "LAO")).state is S.FULFILLED
    assert fate_of(begin, ceremony("c", "Lễ khánh thành cầu Hữu nghị Bến Sạn", "LAO")).state is S.OPEN
    assert fate_of(begin, ceremony("c", "Lễ khởi công nhà máy thủy điện", "LAO")).state is S.OPEN


def test_what_both_owe_each_other_takes_one_of_each() -> None:
    both = promise("nhất trí mở Tổng Lãnh sự quán ở nước của nhau")
    here = ceremony("c", "Lễ khai trương Tổng Lãnh sự quán Lào", "VNM")
    there = ceremony("d", "Lễ khai trương Tổng Lãnh sự quán Việt Nam", "LAO")
    assert fate_of(both, here).state is S.IN_PROGRESS
    assert fate_of(both, here, there).state is S.FULFILLED


def _due(deadline: str) -> Promise:
    return Promise(
        id="cm-x", members=("p",), articles=("p",), clusters=("p",), first_reported="2031-03-10",
        last_reported="2031-03-10",
        items=(PromiseItem("p", 0, 0, 9, "hoàn thiện nhà hữu nghị", deadline=deadline),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("newest", "clock", "state", "confidence"),
    [
        pytest.param("2031-10-05", "2031-10-31", "open", 0.5, id="its month has not gone by"),
        pytest.param("2031-10-05", "2031-11-01", "overdue", 0.3, id="gone by, nothing read on the parties since"),
        pytest.param("2031-11-04", "2031-11-05", "overdue", 0.6, id="gone by, the parties written of and not of it"),
        pytest.param("2031-11-04", None, "overdue", 0.6, id="no other clock than the parties' own"),
    ],
)
def test_time_runs_out_by_the_newest_article_of_all(
    newest: str, clock: str | None, state: str, confidence: float
) -> None:
    fate = follow(_due("2031-10"), Bearing(newest=newest, clock=clock))
    assert (fate.state, fate.confidence) == (state, confidence)
    if state == "overdue":
        assert fate.items[0].silent_since == newest
        assert ("none since then" in fate.explanation) is (confidence == 0.3)


def test_as_of_a_day_that_day_is_the_clock() -> None:
    fate = follow(_due("2031-10"), Bearing(newest="2031-10-05", clock="2032-01-01"), as_of="2031-10-31")
    assert fate.state == "open"
