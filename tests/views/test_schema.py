"""The JSON Schema: valid itself, true of what the reader writes, and not of what breaks the contract."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import banggiao
from banggiao.model import FactType, fact_to_json, reading_to_json
from banggiao.views.schema import reading_schema
from tests.views.facts import reading

VALID = Draft202012Validator(reading_schema())
TOLD = reading_to_json(reading())


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(reading_schema())


def test_a_reading_with_every_type_of_fact_is_valid() -> None:
    assert {fact["type"] for fact in TOLD["facts"]} == {str(kind) for kind in FactType}
    VALID.validate(TOLD)


@pytest.mark.parametrize("kind", FactType)
def test_it_names_every_key_that_is_written(kind: FactType) -> None:
    fact = next(f for f in reading().facts if f.type == kind)
    assert set(reading_schema()["$defs"][kind]["properties"]) == set(fact_to_json(fact))


def test_sample_gold_is_valid(root: Path) -> None:
    gold = json.loads((root / "src/banggiao/data/sample/gold.json").read_text(encoding="utf-8"))
    for entry in gold:
        VALID.validate({"reader": {"version": "", "lexicon": ""}, **entry})


def test_what_is_read_is_valid_with_mentions() -> None:
    text = "Sáng 3/5, Thủ tướng Trần Văn Đạt hội đàm với Bộ trưởng Ngoại giao Lào Somphone, nhất trí tăng kim ngạch."
    VALID.validate(banggiao.to_json(banggiao.read(text, published="2025-05-03", mentions=True)))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("type", "visit"),
        ("kind", "party"),
        ("evidence", []),
        ("evidence", [[1]]),
        ("evidence", [[-1, 3]]),
        ("parties", ["Lào"]),
        ("date", "3/5/2025"),
        ("confidence", 2),
    ],
)
def test_what_breaks_the_contract_is_invalid(key: str, value: Any) -> None:
    broken = {**TOLD, "facts": [{**TOLD["facts"][0], key: value}]}
    assert not VALID.is_valid(broken)
