"""Scores: the same figures as the reference script, and what each rule decides."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from banggiao.model import DataError
from banggiao.views.evaluation import Score, intervals, score, score_articles
from tests.views.evaluation.made_up import made_up

Json = dict[str, Any]


@pytest.fixture(scope="module")
def reference(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_score", shared / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_reference(result: Score) -> Json:
    return {
        "types": {
            kind: {
                "gold": row.gold, "said": row.said, "matched": row.matched, "precision": row.precision,
                "recall": row.recall, "f1": row.f1, "full_f1": row.full_f1,
            }
            for kind, row in result.types.items()
        },
        "macro_f1": result.macro_f1,
        "macro_full_f1": result.macro_full_f1,
        "details": dict(result.details),
        "published": result.published,
        "relevant": result.relevant,
        "articles": result.articles,
    }  # fmt: skip


def assert_alike(ours: Any, theirs: Any, path: str = "") -> None:
    if isinstance(theirs, dict):
        assert list(ours) == list(theirs), path
        for key, value in theirs.items():
            assert_alike(ours[key], value, f"{path}/{key}")
    else:
        assert ours == pytest.approx(theirs, abs=1e-9), path


@pytest.mark.parametrize("seed", range(150))
def test_same_figures_as_the_reference_on_made_up_readings(reference: ModuleType, seed: int) -> None:
    gold, readings, texts = made_up(seed)
    errors: list[Any] = []
    theirs = reference.score(gold, readings, errors, texts)
    ours = score(gold, readings, lengths={key: len(text) for key, text in texts.items()})
    assert_alike(as_reference(ours), theirs)
    assert sorted(json.dumps(list(m), sort_keys=True) for m in ours.mistakes) == sorted(
        json.dumps(list(e), sort_keys=True) for e in errors
    )


@pytest.mark.parametrize("name", ["seeds", "dev"])
def test_same_figures_as_the_reference_on_its_gold(reference: ModuleType, shared: Path, name: str) -> None:
    gold = json.loads((shared / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    moved = json.loads(json.dumps(gold))
    for number, article in enumerate(moved):
        del article["facts"][number % 3 :: 3]
        for fact in article["facts"][::2]:
            fact["evidence"] = [[max(0, start - 40), end] for start, end in fact["evidence"]]
    assert_alike(as_reference(score(gold, moved)), reference.score(gold, moved))


def article(*facts: Json, id: str = "a", published: str | None = None, relevant: bool = True) -> Json:
    return {"article": {"id": id, "published": published, "relevant": relevant}, "facts": list(facts)}


def office(person: str, office: str, start: int = 0) -> Json:
    return {"type": "office", "person": person, "office": office, "country": "LAO", "evidence": [[start, start + 40]]}


def matched(gold: Json, said: Json) -> bool:
    return score([article(gold)], [article(said)]).types[gold["type"]].matched == 1


@pytest.mark.parametrize(
    ("gold", "said", "same"),
    [
        ("Bộ trưởng Ngoại giao", "bộ trưởng ngoại giao", True),
        ("Bộ trưởng Ngoại giao", "Bộ trưởng Bộ Ngoại giao", True),
        ("Bộ trưởng Ngoại giao", "Thứ trưởng Ngoại giao", False),
        ("Phó Thủ tướng", "Thủ tướng", False),
        ("nguyên Thủ tướng", "Thủ tướng", False),
        ("Thủ tướng", "Bộ trưởng Ngoại giao", False),
    ],
)
def test_office_keeps_its_rank(gold: str, said: str, same: bool) -> None:
    assert matched(office("Somphone", gold), office("Somphone", said)) is same


@pytest.mark.parametrize(("moved", "same"), [(0, True), (230, True), (241, False), (5000, False)])
def test_a_fact_far_from_its_words_is_wrong(moved: int, same: bool) -> None:
    assert matched(office("Somphone", "Thủ tướng"), office("Somphone", "Thủ tướng", moved)) is same


@pytest.mark.parametrize("evidence", [[], None, [[3, 3]], [[0, 701]], [[-1, 5]], "words"])
def test_a_fact_without_sound_evidence_is_wrong_whatever_it_says(evidence: Any) -> None:
    gold = office("Somphone", "Thủ tướng")
    result = score([article(gold)], [article({**gold, "evidence": evidence})])
    assert result.types["office"].matched == 0
    assert [m.what for m in result.mistakes] == ["missed", "unsound"]


def test_evidence_beyond_the_text_is_unsound() -> None:
    gold = office("Somphone", "Thủ tướng")
    assert score([article(gold)], [article(gold)], lengths={"a": 39}).types["office"].matched == 0


def test_as_many_pairs_as_can_be() -> None:
    """The first gold fact could take either; the second only one of them: both must be served."""
    base: Json = {
        "type": "engagement",
        "kind": "talks",
        "status": "held",
        "parties": ["LAO", "VNM"],
        "evidence": [[0, 50]],
    }
    gold = [{**base, "date": None}, {**base, "date": "2025-10-23"}]
    said = [{**base, "date": "2025-10-23"}, {**base, "date": "2025-11"}]
    assert score([article(*gold)], [article(*said)]).types["engagement"].matched == 2


def test_an_unread_article_counts_as_read_empty() -> None:
    result = score([article(office("Somphone", "Thủ tướng")), article(id="b", relevant=False)], [])
    assert (result.types["office"].recall, result.relevant, result.articles) == (0.0, 0.5, 2)


def test_two_readings_of_one_article_are_refused() -> None:
    with pytest.raises(DataError, match="two readings of article a"):
        score([article()], [article(), article()])


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(DataError, match="a: a fact of unknown type 'visit'"):
        score([article()], [article({"type": "visit"})])


def test_a_reading_without_id_is_refused() -> None:
    with pytest.raises(DataError, match=r"no article\.id"):
        score([article()], [{"facts": []}])


def test_intervals_hold_the_score_and_are_the_same_each_time() -> None:
    gold, readings, _ = made_up(3)
    articles = score_articles(gold, readings)
    found = intervals(articles, draws=200, seed=7)
    assert found == intervals(articles, draws=200, seed=7)
    low, high = found["macro_f1"]
    assert low <= score(gold, readings).macro_f1 <= high
    assert 0 <= low < high <= 1


def test_interval_of_one_article_is_its_score() -> None:
    gold = office("Somphone", "Thủ tướng")
    found = intervals(score_articles([article(gold)], [article(gold)]), draws=20)
    assert found["office"] == (1.0, 1.0)
