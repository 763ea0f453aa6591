"""Which reports of a block are compared at all: those whose days may be one event's, or a part's and its whole's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.ledger.resolve.event_features import features, window
from banggiao.ledger.resolve.event_match import compare
from banggiao.ledger.resolve.event_parts import part_of
from banggiao.ledger.resolve.events import _comparable
from tests.ledger.resolve.attesting import engagement

_MARCH = st.builds("2031-03-{:02d}".format, st.integers(1, 31))
_DATES = st.one_of(_MARCH, st.builds("{}/{}".format, _MARCH, st.just("2031-04-02")), st.sampled_from([None, "2031-03"]))
_KINDS = st.sampled_from(["visit", "talks", "meeting", "conference", "session", "signing", "press"])
_STATUS = st.sampled_from(["held", "planned"])
_PARTIES = st.sampled_from([("LAO", "VNM"), ("LAO", "VNM", "ASEAN")])
_NAMES = st.sampled_from([None, "Hội nghị Cấp cao ASEAN", "Diễn đàn sông lớn"])


@given(st.lists(st.tuples(_KINDS, _DATES, _STATUS, _PARTIES, _NAMES), max_size=12), st.integers(1, 12))
def test_none_that_may_be_one_or_part_is_left_out(
    told: list[tuple[str, str | None, str, tuple[str, ...], str | None]], reach: int
) -> None:
    reports = [
        features(engagement(f"e{i}", kind, *parties, date=date, status=status, name=name))
        for i, (kind, date, status, parties, name) in enumerate(told)
    ]
    reports.sort(key=lambda r: ((window(r) or (0, 0))[0], r.id))
    near = [(a, b) for i, a in enumerate(reports) for b in reports[i + 1 : i + 1 + reach]]
    found = [(a.id, b.id) for a, b in _comparable(reports, reach)]
    one = {(a.id, b.id) for a, b in near if compare(a, b) or part_of(a, b) or part_of(b, a)}
    assert one <= set(found) <= {(a.id, b.id) for a, b in near}
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("first", "second", "compared"),
    [
        pytest.param("2031-03-09", "2031-03-13", 1, id="days apart, as a visit of which the first is told"),
        pytest.param("2031-03-09", "2031-03-14", 0, id="too many days apart"),
        pytest.param("2031-03-01/2031-03-12", "2031-03-14", 1, id="the last of several days"),
        pytest.param("2031-03-09", "2031", 1, id="of the year"),
        pytest.param("2031-03-09", None, 1, id="of no day"),
    ],
)
def test_reports_of_days_far_apart_are_not_compared(first: str, second: str | None, compared: int) -> None:
    told = [features(engagement(str(i), "visit", "LAO", "VNM", date=day)) for i, day in enumerate((first, second))]
    told.sort(key=lambda r: ((window(r) or (0, 0))[0], r.id))
    assert len(list(_comparable(told, 5))) == compared
