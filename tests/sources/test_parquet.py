"""Parquet, and columns that are called otherwise, in every table."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from banggiao.model import Article, UsageError
from banggiao.sources import Failure, articles
from banggiao.sources.columns import parse_columns

MAPPED = {"id": "ma", "text": "noi_dung", "published": "ngay"}


def parquet(path: Path, **columns: list[object]) -> Path:
    pq.write_table(pa.table(columns), path)
    return path


def test_rows_become_articles_and_dates_iso(tmp_path: Path) -> None:
    path = parquet(
        tmp_path / "a.parquet", id=[1, 2], text=["Tin một", "Tin hai"], published=[dt.date(2025, 10, 24), None]
    )
    found = list(articles([path]))
    assert [(a.id, a.text, str(a.published)) for a in found if isinstance(a, Article)] == [
        ("1", "Tin một", "2025-10-24"),
        ("2", "Tin hai", "None"),
    ]


def test_a_bad_row_costs_itself_only(tmp_path: Path) -> None:
    path = parquet(tmp_path / "a.parquet", id=["1", "2"], text=[None, "Tin"])
    failure, article = articles([path])
    assert isinstance(failure, Failure)
    assert "row 1" in failure.where
    assert isinstance(article, Article)


def test_missing_column_names_those_there(tmp_path: Path) -> None:
    (failure,) = articles([parquet(tmp_path / "a.parquet", ma=["1"], noi_dung=["Tin"])])
    assert isinstance(failure, Failure)
    assert "no column id and no column text: the columns are ma, noi_dung" in failure.reason


def test_no_parquet(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"nothing")
    (failure,) = articles([tmp_path / "a.parquet"])
    assert isinstance(failure, Failure)
    assert "no Parquet file" in failure.reason


@pytest.mark.parametrize("kind", ["parquet", "csv", "jsonl", "json"])
def test_columns_under_other_names(tmp_path: Path, kind: str) -> None:
    row = {"ma": "7", "noi_dung": "Tin", "ngay": "2025-10-24", "text": "tóm tắt"}
    path = tmp_path / f"a.{kind}"
    if kind == "parquet":
        parquet(path, **{k: [v] for k, v in row.items()})
    elif kind == "csv":
        path.write_text("Ma,noi_dung,ngay,text\n7,Tin,2025-10-24,tóm tắt\n", encoding="utf-8")
    else:
        path.write_text(json.dumps([row] if kind == "json" else row) + "\n", encoding="utf-8")
    (found,) = articles([path], columns=MAPPED)
    assert isinstance(found, Article)
    assert (found.id, found.text, str(found.published)) == ("7", "Tin", "2025-10-24")


@pytest.mark.parametrize("pair", ["text", "body=text", "text=", "=x"])
def test_wrong_mapping(pair: str) -> None:
    with pytest.raises(UsageError, match="FIELD=COLUMN"):
        parse_columns([pair])
