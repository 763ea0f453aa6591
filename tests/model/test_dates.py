"""Partial dates and intervals."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.model import DateInterval, PartialDate, SchemaError

DAYS = st.dates(min_value=dt.date(1000, 1, 1))
PARTIAL = st.builds(
    lambda day, precision: PartialDate.parse(day.isoformat()[:precision]), DAYS, st.sampled_from([4, 7, 10])
)


@given(PARTIAL)
def test_parse_reads_what_isoformat_writes(date: PartialDate) -> None:
    assert PartialDate.parse(date.isoformat()) == date
    assert str(date) == date.isoformat()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025-1",
        "2025-13",
        "2025-02-30",
        "2025-10-23T00:00",
        "23/10/2025",
        "2025-",
        "2025-00",
        " 2025",
        "２０２５",
    ],
)
def test_parse_refuses(text: str) -> None:
    with pytest.raises(SchemaError):
        PartialDate.parse(text)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(SchemaError, match="needs its month"):
        PartialDate(2025, None, 3)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-10-23", "2025-10-23", "2025-10-23"),
    ],
)
def test_first_and_last_day(text: str, first: str, last: str) -> None:
    date = PartialDate.parse(text)
    assert (date.first_day.isoformat(), date.last_day.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("coarse", "fine", "covers"),
    [
        ("2025", "2025-10", True),
        ("2025-10", "2025", False),
        ("2025-10", "2025-10", True),
        ("2025-01", "2025-10", False),
    ],
)
def test_covers(coarse: str, fine: str, covers: bool) -> None:
    assert PartialDate.parse(coarse).covers(PartialDate.parse(fine)) is covers


@given(PARTIAL, PARTIAL)
def test_compatible_is_mutual(one: PartialDate, other: PartialDate) -> None:
    assert one.compatible(other) is other.compatible(one)


@given(st.lists(PARTIAL))
def test_order_follows_the_first_day_the_coarser_first(dates: list[PartialDate]) -> None:
    ordered = sorted(dates)
    assert [d.first_day for d in ordered] == sorted(d.first_day for d in dates)
    assert ordered == sorted(dates, key=lambda d: d.isoformat())


def test_of_a_date() -> None:
    assert PartialDate.of(dt.date(2025, 10, 23)) == PartialDate(2025, 10, 23)


@pytest.mark.parametrize("text", ["2026/2030", "2024-01/2024-11", "2025-10-23", "2025"])
def test_interval_reads_what_it_writes(text: str) -> None:
    assert DateInterval.parse(text).isoformat() == text


@pytest.mark.parametrize("text", ["2030/2026", "2025/", "/2025", "2025/2026/2027", "2025-2026"])
def test_interval_refuses(text: str) -> None:
    with pytest.raises(SchemaError):
        DateInterval.parse(text)


def test_interval_may_end_in_a_finer_date_of_its_start() -> None:
    assert DateInterval.parse("2025/2025-06").end == PartialDate(2025, 6)
