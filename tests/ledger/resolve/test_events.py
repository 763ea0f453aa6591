"""Reports of one engagement become one event; reports of two do not."""

from __future__ import annotations

import pytest

from banggiao.ledger.resolve import Attestation, Constraints, Event, resolve_events
from tests.ledger.resolve.attesting import engagement

PM_VN = ("Phạm Minh Chính", "Thủ tướng", "VNM")
PM_LAO = ("Sonexay Siphandone", "Thủ tướng", "LAO")
PM_LAO_OTHER = ("Xỏn-xay Xi-phăn-đon", "Thủ tướng", "LAO")
FM_LAO = ("Thongsavanh Phomvihane", "Bộ trưởng Ngoại giao", "LAO")
FM_VN = ("Lê Hoài Trung", "Bộ trưởng Ngoại giao", "VNM")


def one(*attestations: Attestation) -> Event:
    events = resolve_events(attestations)
    assert len(events) == 1, [e.members for e in events]
    return events[0]


def talks(fact_id: str, **fields: object) -> Attestation:
    return engagement(fact_id, "talks", "VNM", "LAO", **{"participants": [PM_VN, PM_LAO], **fields})


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({"date": "2031-03-09"}, {"date": "2031-03-09"}, id="same day"),
        pytest.param({"date": "2031-03-09"}, {"date": "2031-03-10"}, id="a day off, as from a UTC feed"),
        pytest.param({"date": "2031-03-09"}, {"date": "2031-03"}, id="partial date"),
        pytest.param({"date": "2031-03-09"}, {"date": None}, id="no date, reported the next day"),
        pytest.param({"date": None}, {"date": None, "published": "2031-03-12"}, id="no dates, reported days apart"),
        pytest.param({"date": "2031-03-09"}, {"date": "2031-03-09", "kind": "meeting"}, id="kinds differ"),
        pytest.param(
            {"date": "2031-03-09"}, {"participants": [PM_VN, PM_LAO_OTHER], "date": None}, id="another spelling"
        ),
        pytest.param({"date": "2031-03-09"}, {"participants": [], "date": "2031-03-09"}, id="nobody named"),
        pytest.param(
            {"date": "2031-03-31", "published": "2031-03-31"},
            {"date": "2031-04-01", "published": "2031-04-01"},
            id="across the end of a month",
        ),
        pytest.param(
            {"date": "2031-03-20", "status": "planned", "published": "2031-02-26"},
            {"date": "2031-03-20", "published": "2031-03-21"},
            id="announced and held",
        ),
        pytest.param(
            {"date": None, "status": "planned", "published": "2031-03-01"},
            {"date": "2031-03-09", "published": "2031-03-10"},
            id="announced without a day",
        ),
    ],
)
def test_one_engagement_is_one_event(first: dict[str, object], second: dict[str, object]) -> None:
    event = one(talks("a", **first), talks("b", **second))
    assert event.members == ("a", "b")
    assert event.joins
    assert all(j.reason for j in event.joins)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({"date": "2031-03-09"}, {"date": "2031-03-12"}, id="days apart"),
        pytest.param(
            {"date": "2031-03-09"}, {"date": "2031-03-09", "participants": [FM_VN, FM_LAO]}, id="other people"
        ),
        pytest.param({"date": "2031-03-09"}, {"date": "2030-11"}, id="another month"),
        pytest.param({"date": "2031-03-09"}, {"date": None, "published": "2031-05-20"}, id="reported much later"),
        pytest.param({"date": None, "published": None}, {"date": None, "published": None}, id="no time at all"),
        pytest.param({"date": "2031-03-09"}, {"date": "2031-03-09", "kind": "call"}, id="a call is no talks"),
        pytest.param(
            {"date": None, "article": "x"},
            {"date": None, "article": "x", "status": "planned"},
            id="one article, one to come",
        ),
    ],
)
def test_two_engagements_stay_two(first: dict[str, object], second: dict[str, object]) -> None:
    assert len(resolve_events([talks("a", **first), talks("b", **second)])) == 2


def test_sessions_of_different_number_stay_apart() -> None:
    sessions = [
        engagement(str(n), "session", "VNM", "LAO", name="Kỳ họp Ủy ban liên Chính phủ", ordinal=n, date=None)
        for n in (12, 13)
    ]
    assert len(resolve_events(sessions)) == 2


def test_a_numbered_session_is_one_however_far_apart_it_is_told() -> None:
    told = [
        engagement("a", "session", "VNM", "LAO", name="Tham vấn chính trị", ordinal=12, date="2031-03-09"),
        engagement(
            "b", "session", "VNM", "LAO", name="Tham vấn Chính trị", ordinal=12, date="2031-03", published="2031-09-01"
        ),
    ]
    assert one(*told).value("date") == "2031-03-09"


def test_the_most_specific_kind_shows_and_all_are_kept() -> None:
    event = one(
        talks("a", kind="meeting", date="2031-03-09"),
        talks("b", kind="talks", date="2031-03-09"),
        talks("c", kind="meeting", date="2031-03-09"),
    )
    assert event.value("kind") == "talks"
    assert event.value("kinds") == ("meeting", "talks")
    assert event.settled("kind").disputed


def test_differing_values_both_stand() -> None:
    event = one(
        talks("a", date="2031-03-09"),
        talks("b", date="2031-03-10"),
        talks("c", date="2031-03-09", published="2031-03-11"),
    )
    date = event.settled("date")
    assert (date.value, date.disputed) == ("2031-03-09", True)
    assert {v.value: v.independent for v in date.variants} == {"2031-03-09": 2, "2031-03-10": 1}


def test_reprints_count_once() -> None:
    event = one(
        talks("a", date="2031-03-09", cluster="agency"),
        talks("b", date="2031-03-09", cluster="agency"),
        talks("c", date="2031-03-10", cluster="own"),
    )
    assert (len(event.articles), event.independent) == (3, 2)
    assert event.settled("date").rule == "told first"


def test_status_goes_from_planned_to_held_with_its_history() -> None:
    event = one(
        talks("a", date="2031-03-20", status="planned", published="2031-03-01"),
        talks("b", date="2031-03-20", status="held", published="2031-03-21"),
    )
    assert event.value("status") == "held"
    assert [(s.status, s.reported) for s in event.history] == [("planned", "2031-03-01"), ("held", "2031-03-21")]


def test_the_newest_word_cancels() -> None:
    event = one(
        talks("a", date="2031-03-20", status="planned", published="2031-03-01"),
        talks("b", date="2031-03-20", status="cancelled", published="2031-03-11"),
    )
    assert event.value("status") == "cancelled"


def test_a_third_party_named_by_some_reports_only() -> None:
    trio = [("A Nguyên", "Ngoại trưởng", "CHN"), ("Maris Sangiampongsa", "Ngoại trưởng", "THA"), FM_LAO]
    event = one(
        engagement("a", "meeting", "CHN", "LAO", "THA", participants=trio, date="2031-03-09"),
        engagement("b", "meeting", "LAO", "THA", participants=trio[1:], date="2031-03-09"),
        engagement("c", "meeting", "CHN", "LAO", "THA", participants=trio, date="2031-03-09"),
    )
    assert event.parties == ("CHN", "LAO", "THA")


def test_a_summit_of_three_that_is_proposed_is_not_the_summit_of_two() -> None:
    events = resolve_events(
        [
            engagement("a", "conference", "USA", "RUS", date="2031-03-09"),
            engagement("b", "conference", "USA", "RUS", "UKR", date=None, status="proposed"),
        ]
    )
    assert len(events) == 2


def test_one_report_that_names_a_third_keeps_no_report_of_the_two_away() -> None:
    day = {"participants": [PM_VN, PM_LAO], "date": "2031-03-09"}
    told = [
        engagement("a", "meeting", "VNM", "LAO", **day),
        engagement("b", "meeting", "VNM", "LAO", **day),
        engagement("c", "meeting", "VNM", "LAO", "KHM", **day),
    ]
    undated = engagement("d", "meeting", "VNM", "LAO", date=None)
    assert one(*told, undated).parties == ("LAO", "VNM")


def test_a_conference_whose_reports_list_some_of_the_participants() -> None:
    event = one(
        engagement("a", "conference", "DEU", "EU", "FRA", "GBR", "USA", date="2031-03-09"),
        engagement("b", "conference", "DEU", "FRA", "GBR", "USA", date="2031-03-09"),
        engagement("c", "meeting", "EU", "FRA", "USA", date="2031-03-09"),
    )
    assert event.parties == ("DEU", "EU", "FRA", "GBR", "USA")


def test_a_visit_holds_its_talks_signing_and_press() -> None:
    visit = engagement(
        "v", "visit", "VNM", "LAO", date="2031-03-08", date_end="2031-03-10", place_country="LAO", participants=[PM_VN],
        article="x", visit_level="official",
    )  # fmt: skip
    parts = [
        talks("t", date="2031-03-09"),
        engagement("s", "signing", "VNM", "LAO", date="2031-03-09", article="x"),
        engagement("p", "press", "VNM", "LAO", date=None, article="x"),
    ]
    by_kind = {str(e.value("kind")): e for e in resolve_events([visit, *parts])}
    assert {k: e.part_of for k, e in by_kind.items()} == {
        "visit": None, "talks": by_kind["visit"].id, "signing": by_kind["visit"].id, "press": by_kind["visit"].id,
    }  # fmt: skip


def test_an_announced_visit_is_made_where_talks_with_the_visitor_were_held_on_its_days() -> None:
    visit = engagement(
        "v", "visit", "VNM", "LAO", date="2031-03-08", date_end="2031-03-10", place_country="LAO", participants=[PM_VN],
        status="planned", published="2031-03-01",
    )  # fmt: skip
    made = {str(e.value("kind")): e for e in resolve_events([visit, talks("t", date="2031-03-09")])}["visit"]
    assert made.value("status") == "held"
    assert [(s.status, s.fact_ids) for s in made.history] == [("planned", ("v",)), ("held", ("t",))]
    other = engagement("t", "talks", "VNM", "LAO", date="2031-03-09", participants=[FM_VN, FM_LAO])
    left = {str(e.value("kind")): e for e in resolve_events([visit, other])}["visit"]
    assert left.value("status") == "planned"


def test_talks_after_a_visit_are_no_part_of_it() -> None:
    visit = engagement("v", "visit", "VNM", "LAO", date="2031-03-08", date_end="2031-03-10", place_country="LAO")
    events = resolve_events([visit, talks("t", date="2031-03-20", published="2031-03-20")])
    assert [e.part_of for e in events] == [None, None]


def test_visits_of_two_countries_are_two() -> None:
    there = engagement("a", "visit", "VNM", "LAO", date="2031-03-08", place_country="LAO")
    back = engagement("b", "visit", "VNM", "LAO", date="2031-03-08", place_country="VNM")
    assert len(resolve_events([there, back])) == 2


def test_judgements_join_and_part() -> None:
    a, b = talks("a", date="2031-03-09"), talks("b", date="2031-06-09")
    assert len(resolve_events([a, b], Constraints.of(must=[("b", "a")]))) == 1
    c = talks("c", date="2031-03-09")
    assert len(resolve_events([a, c], Constraints.of(cannot=[("a", "c")]))) == 2


def test_a_judged_value_wins() -> None:
    event = one(
        talks("a", date="2031-03-09"),
        talks("b", date="2031-03-09"),
        talks("c", date="2031-03-10", judged=frozenset({"date"})),
    )
    assert (event.value("date"), event.settled("date").rule) == ("2031-03-10", "judged by a person")


def test_attendees_are_one_whatever_the_spelling() -> None:
    event = one(talks("a", date="2031-03-09"), talks("b", date="2031-03-09", participants=[PM_VN, PM_LAO_OTHER]))
    assert [(a.country, a.name, len(a.names)) for a in event.attendees] == [
        ("LAO", "Sonexay Siphandone", 2),
        ("VNM", "Phạm Minh Chính", 1),
    ]


def test_later_reports_leave_the_id() -> None:
    first = talks("m", date="2031-03-09")
    later = talks("a", date="2031-03-09", published="2031-03-12")
    assert one(first).id == one(first, later).id


def test_of_a_block_too_large_neighbours_in_time_are_still_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    from banggiao.ledger.resolve import events

    monkeypatch.setattr(events, "LARGEST", 3)
    monkeypatch.setattr(events, "NEIGHBOURS", 2)
    told = [talks(f"{day:02}{n}", date=f"2031-03-{day:02}", place=f"{n}") for day in (3, 8, 13, 18) for n in (1, 2)]
    assert len(resolve_events(told)) == 4


def test_a_year_does_not_bridge_two_months() -> None:
    told = [
        engagement(
            day, "visit", "VNM", "LAO", date=day, place_country="LAO", participants=[PM_VN], published="2031-12-01"
        )
        for day in ("2031", "2031-03", "2031-06")
    ]
    assert len(resolve_events(told)) == 2


def test_without_a_time_the_town_or_the_text_must_tell() -> None:
    def undated(fact_id: str, **fields: object) -> Attestation:
        return talks(fact_id, date=None, published=None, **fields)

    assert len(resolve_events([undated("a", place="Huế"), undated("b", place="Huế")])) == 1
    assert len(resolve_events([undated("a", place="Lào"), undated("b", place="Lào")])) == 2
    assert len(resolve_events([undated("a", cluster="c"), undated("b", cluster="c")])) == 1


def test_a_stop_over_is_not_the_state_visit() -> None:
    state = engagement("a", "visit", "VNM", "LAO", date="2031-03-09", place_country="LAO", visit_level="state")
    official = engagement("b", "visit", "VNM", "LAO", date="2031-03-09", place_country="LAO", visit_level="official")
    one(state, official)
    stop = engagement("c", "visit", "VNM", "LAO", date="2031-03-09", place_country="LAO", visit_level="working")
    assert len(resolve_events([state, stop])) == 2


def test_a_summit_is_known_by_its_name_where_a_party_is_left_out() -> None:
    one(
        engagement("a", "conference", "USA", "RUS", name="thượng đỉnh Bến Sạn", date="2031-03-09"),
        engagement("b", "conference", "USA", name="Thượng đỉnh Bến Sạn", date=None),
    )


def test_an_organisation_s_summit_lasts_days() -> None:
    name = "Hội nghị cấp cao ASEAN"
    one(
        engagement("a", "conference", "ASEAN", "VNM", name=name, date="2031-03-08"),
        engagement("b", "conference", "ASEAN", "VNM", name=name, date="2031-03-10"),
    )


def test_one_party_alone_and_nobody_named_tells_nothing() -> None:
    told = [engagement(n, "conference", "USA", date=None) for n in ("a", "b")]
    assert len(resolve_events(told)) == 2


def test_a_press_conference_told_of_one_side_is_the_joint_one() -> None:
    speaker = ("Sonexay Siphandone", "Thủ tướng", "LAO")
    event = one(
        engagement("a", "press", "LAO", "VNM", participants=[speaker, PM_VN], date="2031-03-09"),
        engagement("b", "press", "LAO", participants=[speaker], date=None),
        engagement("c", "press", "LAO", participants=[speaker], date=None),
    )
    assert event.parties == ("LAO", "VNM")


def test_an_organisation_s_summit_takes_in_reports_that_name_one_more_party() -> None:
    one(
        engagement("a", "conference", "ASEAN", "VNM", name="Hội nghị cấp cao ASEAN lần thứ 60", date="2031-03-09"),
        engagement("b", "conference", "ASEAN", "LAO", "VNM", name="Hội nghị Cấp cao ASEAN", date=None),
    )


PRESIDENT_LAO = ("Bounmy Keo", "Chủ tịch nước", "LAO")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            {"kind": "meeting", "date": "2031-03-09", "participants": [PM_VN, PRESIDENT_LAO]},
            {"kind": "session", "date": "2031-03-10", "name": "Kỳ họp Ủy ban liên Chính phủ"},
            id="a call on the president and the committee's session a day later",
        ),
        pytest.param(
            {"kind": "talks", "date": "2031-03-09"},
            {"kind": "conference", "date": "2031-03-09", "name": "Diễn đàn Doanh nghiệp Việt Nam - Lào"},
            id="talks and a business forum",
        ),
        pytest.param({"date": "2031-03-09"}, {"date": "2031-03-10"}, id="two days"),
        pytest.param(
            {"kind": "ceremony", "date": "2031-03-09", "name": "lễ đón cấp Nhà nước"},
            {"kind": "signing", "date": "2031-03-09"},
            id="a welcome and a signing",
        ),
    ],
)
def test_what_one_article_tells_as_two_is_two(first: dict[str, object], second: dict[str, object]) -> None:
    told = [talks("a", article="x", **first), talks("b", article="x", **second)]
    assert len(resolve_events(told)) == 2
    third = talks("c", article="y", **{**second, **first, "kind": first.get("kind", "talks")})
    assert all({"a", "b"} - set(e.members) for e in resolve_events([*told, third]))


@pytest.mark.parametrize(
    ("name", "joined"), [("lễ đón cấp Nhà nước", False), ("Lễ ký kết các văn kiện", True), (None, True)]
)
def test_a_welcome_is_no_signing(name: str | None, joined: bool) -> None:
    told = [talks("a", kind="ceremony", date="2031-03-09", name=name), talks("b", kind="signing", date="2031-03-09")]
    assert (len(resolve_events(told)) == 1) is joined


def test_a_session_is_a_meeting_of_those_who_lead_it_only() -> None:
    named = {"name": "Tham vấn chính trị", "date": "2031-03-09", "participants": [FM_VN, FM_LAO]}
    session = talks("a", kind="session", **named)
    assert len(resolve_events([session, talks("b", kind="meeting", date="2031-03-09", participants=[])])) == 2
    assert len(resolve_events([session, talks("b", kind="meeting", date="2031-03-09", participants=[FM_LAO])])) == 1


def test_a_ministers_conference_is_no_summit() -> None:
    told = [
        engagement("a", "conference", "ASEAN", date="2031-03-09", name="Hội nghị Bộ trưởng Quốc phòng ASEAN"),
        engagement("b", "conference", "ASEAN", "LAO", name="Hội nghị Thượng đỉnh ASEAN"),
    ]
    assert len(resolve_events(told)) == 2


def test_two_states_plan_no_two_summits_at_once() -> None:
    told = [
        engagement("a", "conference", "RUS", "USA", status="planned", name="thượng đỉnh Nga - Mỹ"),
        engagement("b", "meeting", "RUS", "USA", status="planned", published="2031-03-12"),
    ]
    assert one(*told).value("kind") == "conference"


def test_what_news_dates_by_the_year_is_of_these_days() -> None:
    assert one(talks("a", kind="meeting", date="2031"), talks("b", kind="meeting", date="2031-03-09"))


def test_leaders_of_an_organisation_may_have_one_state_named_beside() -> None:
    guest = ("John Roe", "Tổng thống", "USA")
    told = [
        engagement("a", "meeting", "EU", "USA", participants=[guest]),
        engagement("b", "meeting", "EU", "UKR", "USA", participants=[guest], published="2031-03-11"),
    ]
    assert one(*told).parties
