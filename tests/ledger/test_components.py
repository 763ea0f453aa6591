"""What is connected is drawn together, in pieces that memory holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.ledger import Ledger, settle_blocks, settle_entries
from banggiao.ledger.components import Reach, split
from tests.ledger.building import everything, ingested, synthetic

_PAIRS = st.sets(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=25)


@given(_PAIRS, st.dictionaries(st.sampled_from("abcd"), st.lists(st.integers(0, 30), min_size=1)), st.integers(1, 12))
def test_pieces_cut_nothing_connected(ties: set[tuple[int, int]], entries: dict[str, list[int]], most: int) -> None:
    edges = {(left, right, "same", "rule", "reason", 1.0) for left, right in ties if (left + right) % 2}
    bound = {(left, right) for left, right in ties if not (left + right) % 2}
    parts = list(Reach(set(range(31)), edges, bound, entries).parts(most))
    facts = [n for part in parts for n in sorted(part.facts)]
    assert sorted(facts) == list(range(31))
    part_of = {n: i for i, part in enumerate(parts) for n in part.facts}
    assert all(part_of[left] == part_of[right] for left, right in ties)
    for i, part in enumerate(parts):
        assert all({part_of[n] for n in held} == {i} for held in part.entries.values())
        assert all({part_of[n] for n in edge[:2]} == {i} for edge in part.edges)
    assert sorted(key for part in parts for key in part.entries) == sorted(entries)
    assert sorted(edge for part in parts for edge in part.edges) == sorted(edges)


@given(_PAIRS, st.integers(1, 12))
def test_pieces_grow_no_larger_than_asked_and_one_component(ties: set[tuple[int, int]], most: int) -> None:
    largest = max(len(group) for group in split(range(31), ties))
    assert all(len(part.facts) < most + largest for part in Reach(set(range(31)), bound=ties).parts(most))


def test_the_size_of_pieces_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, articles, reader = synthetic(200)
    with ingested(tmp_path / "whole.ledger", articles, reader) as whole:
        expected = everything(whole)
    monkeypatch.setattr(settle_blocks, "AT_ONCE", 5)
    monkeypatch.setattr(settle_entries, "AT_ONCE", 5)
    with Ledger.open(tmp_path / "pieces.ledger") as ledger:
        for start in range(0, 200, 80):
            ledger.ingest(articles[start : start + 80], reader=reader)
        assert everything(ledger) == expected
        assert ledger.check(sample=None).problems == ()
