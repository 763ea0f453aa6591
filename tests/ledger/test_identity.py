"""Ids and orders that everything rests on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.ledger.identity import earliest, fact_id, facts_with_ids, last_day, version_key
from banggiao.model import CommitmentItem, PartialDate
from tests.ledger.building import TALKS, meeting, promise, span


def test_a_facts_id_is_what_it_says_of_which_text() -> None:
    fact = meeting(TALKS, "hội đàm")
    [(key, *_)] = facts_with_ids("a", [fact])
    assert [k for k, *_ in facts_with_ids("a", [meeting(TALKS, "hội đàm", rule="other")])] == [key]
    assert [k for k, *_ in facts_with_ids("b", [fact])] != [key]
    assert [k for k, *_ in facts_with_ids("a", [meeting(TALKS, "hội đàm", date=None)])] != [key]
    assert [k for k, *_ in facts_with_ids("a", [meeting(TALKS, "hội đàm tại")])] != [key]


def test_what_items_are_about_counts_by_fact_not_by_place() -> None:
    item = CommitmentItem(span(TALKS, "mở cửa khẩu"), "mở cửa khẩu")
    about = {n: promise(TALKS, "nhất trí", items=(CommitmentItem(item.span, item.text, about=n),)) for n in (0, 1)}
    talks, other = meeting(TALKS, "hội đàm"), meeting(TALKS, "Hai bên")
    first = facts_with_ids("a", [talks, about[0]])[1]
    second = facts_with_ids("a", [other, talks, about[1]])[2]
    third = facts_with_ids("a", [other, talks, about[0]])[2]
    assert first[0] == second[0] != third[0]
    assert first[3] == (facts_with_ids("a", [talks])[0][0],)


def test_confidence_and_rule_are_no_part_of_an_id() -> None:
    payload = {"type": "position", "evidence": [[0, 1]], "confidence": 0.1, "rule": "x"}
    assert fact_id("a", payload) == fact_id("a", {**payload, "confidence": 0.9, "rule": "y"})


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        ([], None),
        ([None], None),
        (["2025-03-04", "2025-03-02", None], "2025-03-02"),
        (["2025-03", "2025-03-09"], "2025-03-09"),
        (["2025", "2024-12"], "2024-12"),
    ],
)
def test_the_earliest_whole_day_counts(dates: list[str | None], first: str | None) -> None:
    assert earliest(dates) == first


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_the_last_day_sorts_after_all_that_a_date_covers(day: object, size: int) -> None:
    told = str(day)[:size]
    end = PartialDate.parse(told).last_day.isoformat()
    padded = last_day(told)
    assert padded is not None
    assert padded >= end
    assert padded[:size] == told


@pytest.mark.parametrize(("older", "newer"), [("0.9", "0.10"), ("1", "1.0.1"), ("", "0"), ("0.1.0", "0.1.1")])
def test_versions_sort_by_their_numbers(older: str, newer: str) -> None:
    assert version_key(older) < version_key(newer)
