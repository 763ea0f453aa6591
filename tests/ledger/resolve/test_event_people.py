"""Offices keep engagements apart where nobody is named, and only there."""

from __future__ import annotations

from typing import Any

import pytest

from banggiao.ledger.resolve import resolve_events
from banggiao.ledger.resolve.event_people import offices_apart
from banggiao.ledger.resolve.offices import office_keys
from tests.ledger.resolve.attesting import engagement

FM_USA = ("Karen Doe", "Ngoại trưởng", "USA")
GENERAL_SECRETARY = ("Trần An", "Tổng Bí thư", "VNM")
PRESIDENT = ("Lý Bình", "Chủ tịch nước", "VNM")


@pytest.mark.parametrize(
    ("country", "mine", "theirs", "apart"),
    [
        pytest.param("USA", "Tổng thống", "Ngoại trưởng", True, id="a president is no foreign minister"),
        pytest.param("USA", "Ngoại trưởng", "Bộ trưởng Quốc phòng", True, id="two portfolios"),
        pytest.param("USA", "Bộ trưởng", "Bộ trưởng Quốc phòng", False, id="a minister of something"),
        pytest.param("LAO", "Phó Thủ tướng", "Bộ trưởng Ngoại giao", False, id="a deputy may hold a ministry"),
        pytest.param("VNM", "Tổng Bí thư", "Chủ tịch nước", True, id="two offices in Việt Nam"),
        pytest.param("CHN", "Tổng Bí thư", "Chủ tịch nước", False, id="one man in China"),
        pytest.param("VNM", "Tổng Bí thư, Chủ tịch nước", "Chủ tịch nước", False, id="who holds both"),
        pytest.param("JPN", "cố vấn", "Thủ tướng", False, id="what is in no class tells nothing"),
    ],
)
def test_offices_that_nobody_holds_together(country: str, mine: str, theirs: str, apart: bool) -> None:
    assert offices_apart(country, office_keys(mine, country), office_keys(theirs, country)) is apart
    assert offices_apart(country, office_keys(theirs, country), office_keys(mine, country)) is apart


def _visit(fact_id: str, **fields: Any) -> Any:
    return engagement(fact_id, "visit", "USA", "CHN", place_country="CHN", date="2031-03", **fields)


def test_a_visit_that_the_president_will_not_make_cancels_no_ministers() -> None:
    events = resolve_events(
        [
            _visit("a", status="cancelled", unnamed=[("Tổng thống", "USA")]),
            _visit("b", status="planned", participants=[FM_USA]),
        ]
    )
    assert sorted(e.value("status") for e in events) == ["cancelled", "planned"]


@pytest.mark.parametrize(
    ("office", "joined"), [("Tổng Bí thư", GENERAL_SECRETARY), ("Chủ tịch nước", PRESIDENT)], ids=["party", "state"]
)
def test_an_office_told_alone_is_its_holders(office: str, joined: tuple[str, str, str]) -> None:
    guest = ("John Roe", "Bộ trưởng Quốc phòng", "USA")
    events = resolve_events(
        [
            engagement("a", "meeting", "USA", "VNM", date="2031-03-09", participants=[GENERAL_SECRETARY, guest]),
            engagement("b", "meeting", "USA", "VNM", date="2031-03-09", participants=[PRESIDENT, guest]),
            engagement("c", "meeting", "USA", "VNM", participants=[guest], unnamed=[(office, "VNM")]),
        ]
    )
    assert len(events) == 2
    own = next(e for e in events if "c" in e.members)
    assert joined[0] in {a.name for a in own.attendees}
