"""What became of an invitation: the visit or the occasion, and what must not count for it."""

from __future__ import annotations

import pytest

from banggiao.ledger.resolve import Attestation
from tests.ledger.resolve.attesting import engagement
from tests.ledger.resolve.promised import LEADER, MINISTER, PROMISED, S, fate_of, promise, visit

INVITATION = promise("mời Tổng Bí thư, Chủ tịch nước Lào Khamphet Vongsa thăm Việt Nam", modality="invited")


def test_nothing_later_leaves_it_open() -> None:
    assert fate_of(INVITATION).state is S.OPEN


def test_an_invitation_is_fulfilled_by_the_visit() -> None:
    fate = fate_of(INVITATION, visit("v", LEADER))
    (item,) = fate.items
    assert (fate.state, item.promised, item.later) == (S.FULFILLED, ("p",), ("v",))
    assert item.rule == "visit held"
    assert item.entities
    assert "Vongsa" in item.explanation


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(visit("v", MINISTER), id="somebody else of theirs"),
        pytest.param(visit("v", LEADER, place_country="LAO"), id="the other way"),
        pytest.param(visit("v", LEADER, date="2031-03-01", published="2031-03-02"), id="before the promise"),
        pytest.param(visit("v", LEADER, date="2031-02", published="2031-06-02"), id="told later, made before"),
        pytest.param(visit("v"), id="nobody named"),
        pytest.param(
            engagement("v", "talks", "LAO", "VNM", participants=[LEADER], date="2031-06-01", published="2031-06-01"),
            id="no visit",
        ),
        pytest.param(
            engagement("v", "visit", "CHN", "LAO", participants=[LEADER], place_country="CHN", date="2031-06-01"),
            id="to somebody else",
        ),
    ],
)
def test_what_fulfils_no_invitation(other: Attestation) -> None:
    assert fate_of(INVITATION, other).state is S.OPEN


def test_an_office_invited_is_who_holds_it() -> None:
    invited = promise("mời Bộ trưởng Ngoại giao Lào sớm thăm Việt Nam", modality="invited")
    assert fate_of(invited, visit("v", MINISTER)).state is S.FULFILLED
    assert fate_of(invited, visit("v", LEADER)).state is S.OPEN


def test_a_visit_to_come_is_progress_and_called_off_is_lapsed() -> None:
    planned = visit("v", LEADER, status="planned", published="2031-05-20")
    assert fate_of(INVITATION, planned).state is S.IN_PROGRESS
    off = visit("w", LEADER, status="cancelled", published="2031-05-28")
    assert fate_of(INVITATION, planned, off).state is S.LAPSED


def test_reports_that_contradict_each_other_leave_it_unclear() -> None:
    off = visit("w", LEADER, status="cancelled", published="2031-06-01")
    assert fate_of(INVITATION, visit("v", LEADER), off).state is S.UNCLEAR


def test_an_acceptance_follows_the_visit_that_it_is_about() -> None:
    accepted = promise(
        "vui vẻ nhận lời", modality="accepted", holders=["LAO"], addressees=[], about=("v0",),
        items=[{"start": 0, "end": 5, "text": "vui vẻ nhận lời", "sectors": []}],
    )  # fmt: skip
    meant = visit("v0", LEADER, status="accepted", date=None, published=PROMISED)
    assert fate_of(accepted, meant).state is S.OPEN
    assert fate_of(accepted, meant, visit("v", LEADER)).state is S.FULFILLED


def test_as_of_an_earlier_day_knows_nothing_of_later_reports() -> None:
    assert fate_of(INVITATION, visit("v", LEADER), day="2031-05-01").state is S.OPEN


def test_a_visit_of_a_lower_level_is_not_the_one_invited() -> None:
    state = promise("mời Tổng Bí thư Lào Khamphet Vongsa thăm cấp Nhà nước tới Việt Nam", modality="invited")
    assert fate_of(state, visit("v", LEADER, visit_level="working")).state is S.OPEN
    assert fate_of(state, visit("v", LEADER, visit_level="state")).state is S.FULFILLED


def test_a_visit_to_another_town_is_not_the_one_invited() -> None:
    town = promise("mời Tổng Bí thư Lào Khamphet Vongsa thăm thành phố Huế", modality="invited")
    assert fate_of(town, visit("v", LEADER, place="Hải Phòng")).state is S.OPEN
    assert fate_of(town, visit("v", LEADER, place="Huế")).state is S.FULFILLED


def test_talks_in_the_host_country_show_the_visit_but_not_elsewhere() -> None:
    def talks(country: str) -> Attestation:
        return engagement(
            "v",
            "talks",
            "LAO",
            "VNM",
            date="2031-06-01",
            published="2031-06-01",
            place_country=country,
            participants=[LEADER],
        )

    assert fate_of(INVITATION, talks("VNM")).state is S.FULFILLED
    assert fate_of(INVITATION, talks("USA")).state is S.OPEN


def test_what_the_promise_s_own_article_tells_as_past_is_another() -> None:
    told = visit("v", LEADER, date=PROMISED, published=PROMISED, article="p")
    assert fate_of(INVITATION, told).state is S.OPEN


def test_about_is_not_believed_against_the_words() -> None:
    session = engagement("s", "session", "LAO", "VNM", name="Kỳ họp Ủy ban", date="2031-06-01", published="2031-06-02")
    signs = promise(
        "sớm ký Hiệp định về dẫn độ", about=("s",), items=[{"start": 0, "end": 5, "text": "sớm ký Hiệp định về dẫn độ"}]
    )
    assert fate_of(signs, session).state is S.OPEN


def test_an_occasion_past_without_the_invited_is_lapsed() -> None:
    name = "Lễ kỷ niệm 60 năm Quốc khánh"
    meant = engagement(
        "o",
        "ceremony",
        "LAO",
        "VNM",
        name=name,
        date="2031-09-02",
        status="invited",
        published=PROMISED,
        participants=[LEADER],
    )
    invited = promise(
        "mời Tổng Bí thư Lào Khamphet Vongsa dự Lễ kỷ niệm", modality="invited", about=("o",),
        items=[{"start": 0, "end": 5, "text": "dự Lễ kỷ niệm", "sectors": []}],
    )  # fmt: skip

    def held(who: tuple[str, str, str]) -> Attestation:
        return engagement(
            "h", "ceremony", "LAO", "VNM", name=name, date="2031-09-02", published="2031-09-03", participants=[who]
        )

    assert fate_of(invited, meant, held(MINISTER)).state is S.LAPSED
    assert fate_of(invited, meant, held(LEADER)).state is S.FULFILLED
