"""The Parquet files between the stages: their columns, and writing them whole or not at all."""

from __future__ import annotations

import os
import uuid
from pathlib import Path
from typing import Any

from banggiao.model import UsageError

Row = dict[str, Any]
ARTICLES = {
    "content_hash": "string", "article_id": "string", "published": "string", "given": "string", "source": "string",
    "url": "string", "title": "string", "byline": "string", "language": "string", "relevant": "bool",
    "reading": "string", "text": "string", "bands": "list<int64>",
}  # fmt: skip
FACTS = {
    "fact_id": "string", "content_hash": "string", "type": "string", "payload": "string", "about": "string",
    "blocks": "list<string>",
}  # fmt: skip
FAILURES = {"where": "string", "reason": "string"}
JOINS = {"family": "string", "left": "string", "right": "string", "bond": "string", "rule": "string",
         "reason": "string", "score": "double"}  # fmt: skip
RESOLVED = {
    "id": "string", "kind": "string", "parties": "list<string>", "date": "string", "reports": "int64",
    "independent": "int64", "first_reported": "string", "last_reported": "string", "record": "string",
}  # fmt: skip


def arrow() -> Any:
    """pyarrow; raises UsageError where the extra is missing."""
    try:
        import pyarrow  # type: ignore[import-untyped]
        import pyarrow.parquet  # type: ignore[import-untyped]
    except ModuleNotFoundError as missing:
        raise UsageError('engines need an extra: pip install "banggiao[tables]"') from missing
    return pyarrow


def duck() -> Any:
    """A DuckDB connection of its own; raises UsageError where the extra is missing."""
    try:
        import duckdb
    except ModuleNotFoundError as missing:
        raise UsageError('engines need an extra: pip install "banggiao[tables]"') from missing
    connection = duckdb.connect()
    connection.execute("SET threads = 1")  # the engine counts the cores
    return connection


def place(folder: Path | str, name: str) -> str:
    """A path as an SQL string."""
    return "'" + str(Path(folder) / name).replace("'", "''") + "'"


def table(folder: Path | str, name: str) -> str:
    """Parquet files as an SQL table."""
    return f"read_parquet({place(folder, name)})"


def write(rows: list[Row], columns: dict[str, str], path: Path) -> None:
    """Write a file that is there whole or not at all, however often and by whomever the task is run."""
    pa = arrow()
    kinds = {
        "string": pa.string(),
        "bool": pa.bool_(),
        "int64": pa.int64(),
        "double": pa.float64(),
        "list<string>": pa.list_(pa.string()),
        "list<int64>": pa.list_(pa.int64()),
    }
    form = pa.schema([(name, kinds[kind]) for name, kind in columns.items()])
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    pa.parquet.write_table(pa.Table.from_pylist(rows, schema=form), half, compression="zstd")
    os.replace(half, path)


def sweep(folder: Path) -> None:
    """Remove the halves that killed workers left; for the end of a stage, when no task of it runs any more."""
    for half in folder.rglob(".*.parquet.*"):
        half.unlink(missing_ok=True)
