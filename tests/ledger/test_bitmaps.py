"""Entries as bitmaps: the same answers as asking every entry by itself."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from banggiao.ledger import bitmaps
from banggiao.ledger.bitmaps import Bitmaps, Line, Reported, Standing, bits_of, positions

DAYS = ("", "2005", "2005-03", "2005-03-02", "2005-03-30", "2005-04-01", "2006-01-01", "2006/2007", "2006-12-31")
BOUNDS = ("2004", "2005", "2005-03", "2005-03-02", "2005-03-31", "2006", "2006-12", "2006-12-31", "2030-01-01")
days = st.sampled_from(DAYS)


@given(st.lists(st.integers(0, 300), unique=True))
def test_bitmaps_hold_their_places(places: list[int]) -> None:
    assert list(positions(bits_of(places))) == sorted(places)


def test_many_places_are_held_as_few_are() -> None:
    many = [*range(5, 12_000, 2), 5]
    assert list(positions(bits_of(many))) == many[:-1]


def _filled(told: list[tuple[str, str | None]]) -> Bitmaps:
    lines = [Line(f"ev-{i:03}", "call", day, end) for i, (day, end) in enumerate(told)]
    return Bitmaps().changed((), lines, {"VNM": [line.id for line in lines[::2]]}, [])


def _ids(there: Bitmaps, bits: int) -> list[str]:
    return [there.ids[place] for place in positions(bits)]


@given(st.lists(st.tuples(days, st.none() | days.filter(bool))), st.sampled_from(BOUNDS))
def test_bounds_are_those_of_the_partial_dates(told: list[tuple[str, str | None]], bound: str) -> None:
    there = _filled(told)
    days = [(f"ev-{i:03}", day, end or day) for i, (day, end) in enumerate(told)]
    assert _ids(there, there.started(bound)) == [key for key, day, _ in days if day >= bound]
    assert _ids(there, there.until(bound)) == [key for key, day, _ in days if day <= bound + "-99"]
    assert _ids(there, there.since(bound)) == [key for key, _, end in days if end + "-99" >= bound]


@settings(max_examples=60)
@given(
    st.lists(days, min_size=1), st.booleans(), st.sampled_from((0, 10_000)), st.none() | st.integers(1, 9), st.data()
)
def test_order_is_that_of_time_and_a_cursor_goes_on_behind_it(
    told: list[str], newest_first: bool, few: int, most: int | None, data: Any
) -> None:
    there = _filled([(day, None) for day in told])
    wanted = sorted(((day, f"ev-{i:03}") for i, day in enumerate(told)), reverse=newest_first)
    after = data.draw(st.none() | st.sampled_from(wanted))
    rest = wanted[wanted.index(after) + 1 :] if after else wanted
    kept, bitmaps._FEW = bitmaps._FEW, few
    try:
        places = there.by_time(
            there.current, newest_first=newest_first, after=after, most=most
        )
        assert [there.ids[place] for place in places] == [key for _, key in rest]
    finally:
        bitmaps._FEW = kept


def test_what_changes_leaves_its_old_place() -> None:
    there = _filled([("2005-01-01", None), ("2005-01-02", None), ("2005-01-03", None)])
    line = Line("ev-000", "visit", "2006-01-01", None)
    later = there.changed(["ev-000", "ev-001"], [line], {"KOR": ["ev-000"]}, [])
    assert sorted(_ids(later, later.current)) == ["ev-000", "ev-002"]
    assert _ids(later, later.under(["KOR"])) == ["ev-000"]
    assert _ids(later, later.under(["VNM"])) == ["ev-002"]
    assert _ids(later, later.kinds["call"] & later.current) == ["ev-002"]
    assert [later.ids[place] for place in later.by_time(later.current, after=None)] == ["ev-000", "ev-002"]
    assert sorted(_ids(there, there.current)) == ["ev-000", "ev-001", "ev-002"]  # the state before stays


def test_promises_stand_by_urgency() -> None:
    lines = [Line(f"cm-{i}", None, f"2005-01-0{i}", None) for i in range(1, 6)]
    standings = [Standing("open", None, ["cm-1", "cm-4"]), Standing("open", "2006-05", ["cm-2"]),
                 Standing("open", "2006", ["cm-3"]), Standing("overdue", "2005-02", ["cm-5"])]  # fmt: skip
    there = Bitmaps().changed((), lines, {}, standings)
    places = there.by_urgency(there.current, ["overdue", "open"])
    assert [there.ids[place] for place in places] == ["cm-5", "cm-3", "cm-2", "cm-4", "cm-1"]
    assert _ids(there, there.due_by("2006-05")) == ["cm-2", "cm-3", "cm-5"]


REPORTED = ("2004-12-31", "2005-01-01", "2005-01-15", "2005-01-31", "2005-02-01", "2006-07-07")


@given(
    st.lists(st.tuples(st.none() | st.sampled_from(REPORTED), st.integers(0, 2), st.booleans())),
    st.sampled_from((*REPORTED, "2005", "2005-01", "2005-01-20", "2007")),
)
def test_days_of_reports_are_compared_as_text(told: list[tuple[str | None, int, bool]], day: str) -> None:
    spans = [(first, max(first, REPORTED[at]) if first else None, dateless) for first, at, dateless in told]
    there = _filled([("2005", None)] * len(spans))
    there = there.changed((), (), {}, [], [Reported(*span, [f"ev-{i:03}"]) for i, span in enumerate(spans)])
    named = [(f"ev-{i:03}", *span) for i, span in enumerate(spans)]
    assert _ids(there, there.begun_by(day)) == [key for key, first, _, _ in named if first and first <= day]
    assert _ids(there, there.told_by(day)) == [key for key, _, last, un in named if last and last <= day and not un]


def test_what_was_drawn_together_goes_together() -> None:
    there = _filled([("2005", None)] * 5).changed((), (), {}, [], (), [["ev-001", "ev-003"]])
    assert _ids(there, there.with_kin(there.of(["ev-003", "ev-004"]))) == ["ev-001", "ev-003", "ev-004"]
    assert there.with_kin(there.of(["ev-000"])) == there.of(["ev-000"])
