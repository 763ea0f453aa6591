"""Finding a judged fact again."""

from __future__ import annotations

from typing import Any

import pytest

from banggiao.ledger.bind import Anchor, bind

FACT: dict[str, Any] = {
    "type": "engagement",
    "kind": "talks",
    "parties": ["LAO", "VNM"],
    "date": "2025-03-04",
    "evidence": [[100, 160]],
}
ANCHOR = Anchor.of("hash", "f1", FACT)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, True),
        ({"evidence": [[90, 150]]}, True),
        ({"evidence": [[0, 20], [130, 200]]}, True),
        ({"evidence": [[155, 220]]}, False),
        ({"evidence": [[200, 260]]}, False),
        ({"date": "2025-03"}, True),
        ({"kind": "meeting", "date": None}, False),
        ({"kind": "meeting", "date": None, "evidence": [[100, 158]]}, True),
        ({"evidence": [[120, 220]], "kind": "meeting", "date": None}, False),
        ({"type": "agreement"}, False),
    ],
)
def test_binds_by_words_and_fields(change: dict[str, Any], found: bool) -> None:
    moved = {"evidence": [[120, 180]]} if "kind" in change and "evidence" not in change else {}
    assert (bind(ANCHOR, [("f2", {**FACT, **moved, **change})]) == "f2") == found


def test_takes_the_likeliest() -> None:
    candidates = [("a", {**FACT, "evidence": [[130, 190]]}), ("b", {**FACT, "evidence": [[95, 160]]})]
    assert bind(ANCHOR, candidates) == "b"


def test_the_same_id_is_the_same_fact() -> None:
    assert bind(ANCHOR, [("f0", FACT), ("f1", {**FACT, "evidence": [[0, 5]]})]) == "f1"


def test_comes_back_from_json() -> None:
    assert Anchor.from_json(ANCHOR.as_json()) == ANCHOR
