"""Exports in every form."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from banggiao.ledger import Family, Ledger
from banggiao.ledger.export import COLUMNS
from banggiao.model import UsageError
from tests.ledger.building import everything, ingested, known_reader, some_articles, synthetic


@pytest.fixture
def filled(tmp_path: Path) -> Ledger:
    _, articles, reader = synthetic(120)
    return ingested(tmp_path / "l.ledger", articles, reader)


def test_events_have_what_scoring_needs(tmp_path: Path) -> None:
    with ingested(tmp_path / "l.ledger", some_articles(), known_reader()) as ledger:
        row = next(r for r in ledger.export("events") if "a1" in r["articles"])
    known = {k: row[k] for k in ("kind", "parties", "date", "date_end", "articles", "reports", "independent")}
    assert known == {
        "kind": "talks",
        "parties": ["LAO", "VNM"],
        "date": "2025-03-04",
        "date_end": None,
        "articles": ["a1", "a2"],
        "reports": 2,
        "independent": 2,
    }
    assert row["joins"][0]["reason"]


@pytest.mark.parametrize("family", list(Family))
def test_every_form_holds_every_entry(filled: Ledger, tmp_path: Path, family: Family) -> None:
    rows = list(filled.export(family))
    assert len(rows) == filled.health().entries.get(family, 0)
    assert [r["id"] for r in rows] == sorted(r["id"] for r in rows)
    lines, table, parquet = (tmp_path / f"{family}.{form}" for form in ("jsonl", "csv", "parquet"))
    assert filled.write_export(family, lines) == len(rows)
    assert [json.loads(line) for line in lines.read_text("utf-8").splitlines()] == rows
    assert filled.write_export(family, table, format="csv") == len(rows)
    with table.open(encoding="utf-8", newline="") as file:
        assert [r["id"] for r in csv.DictReader(file)] == [r["id"] for r in rows]
    pq = pytest.importorskip("pyarrow.parquet", reason="Parquet needs pyarrow")
    assert filled.write_export(family, parquet, format="parquet") == len(rows)
    read = pq.read_table(parquet).to_pylist()
    assert [r["id"] for r in read] == [r["id"] for r in rows]
    assert [r["articles"] for r in read] == [r["articles"] for r in rows]
    assert set(COLUMNS[family]) <= set(rows[0] if rows else COLUMNS[family])


def test_standard_output(filled: Ledger, capsys: pytest.CaptureFixture[str]) -> None:
    count = filled.write_export("relations", "-")
    assert len(capsys.readouterr().out.splitlines()) == count
    with pytest.raises(UsageError, match="give a file"):
        filled.write_export("relations", "-", format="parquet")


def test_unknown_forms_are_named(filled: Ledger, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="jsonl, csv, parquet"):
        filled.write_export("events", tmp_path / "x", format="xml")


def test_both_databases_export_the_same(tmp_path: Path, database: str) -> None:
    _, articles, reader = synthetic(150)
    with ingested(tmp_path / "l.ledger", articles, reader) as sqlite:
        expected = everything(sqlite)
        early = list(sqlite.export("events", as_of="2005-01-02"))
    with ingested(database, articles[::-1], reader, batch=13) as postgresql:
        assert everything(postgresql) == expected
        assert list(postgresql.export("events", as_of="2005-01-02")) == early
        assert postgresql.check(sample=None).problems == ()
