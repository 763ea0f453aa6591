"""No score of the reader falls under its floor."""

from __future__ import annotations

from pathlib import Path

import pytest

from banggiao.model import DataError
from banggiao.views.evaluation.scoring import TYPES
from banggiao.views.evaluation.suites import Result, Suite, load_suites, run, shortfalls

ROOT = Path(__file__).resolve().parent.parent
SUITES = load_suites(ROOT / "tests" / "eval_floors.toml", root=ROOT)
MEASURES = {"macro_f1", "macro_full_f1", "published", "relevant", "relevance_f1", *TYPES}


@pytest.mark.parametrize("suite", [s for s in SUITES if s.floors and not s.blind], ids=lambda suite: suite.name)
def test_scores_stay_above_their_floors(suite: Suite) -> None:
    if suite.missing:
        pytest.skip(f"needs {', '.join(map(str, suite.missing))}")
    assert shortfalls(suite, run(suite)) == []


@pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite.name)
def test_floors_are_named_after_measures(suite: Suite) -> None:
    assert set(suite.floors) <= MEASURES
    assert all(0 <= floor <= 1 for floor in suite.floors.values())


def _suite(**floors: float) -> Suite:
    return Suite("made-up", (), (), "facts", False, floors)


def test_a_score_under_its_floor_is_a_shortfall() -> None:
    result = Result({"macro_f1": 0.7994, "office": 0.9})
    assert shortfalls(_suite(macro_f1=0.8, office=0.9), result) == [
        "made-up: macro_f1 0.799 is under its floor of 0.800"
    ]


def test_a_floor_is_met_at_the_third_decimal() -> None:
    assert shortfalls(_suite(macro_f1=0.8), Result({"macro_f1": 0.7996})) == []


def test_a_measure_that_is_gone_is_a_shortfall() -> None:
    assert shortfalls(_suite(agreement=0.1), Result({}))


def test_gold_without_its_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text('[{"id": "lost", "relevant": true}]', encoding="utf-8")
    (tmp_path / "a.txt").write_text("Tin", encoding="utf-8")
    suite = Suite("lost", (tmp_path / "gold.json",), (tmp_path / "a.txt",), "relevance", False, {})
    with pytest.raises(DataError, match="lost: no text for lost"):
        run(suite)


def test_relevance_is_measured_over_all_items(tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text('[{"id": "a", "relevant": false}]', encoding="utf-8")
    (tmp_path / "a.txt").write_text("Giá rau ở chợ hôm nay không đổi.", encoding="utf-8")
    suite = Suite("quiet", (tmp_path / "gold.json",), (tmp_path / "a.txt",), "relevance", False, {})
    assert run(suite).measures["relevance_f1"] == 0.0
