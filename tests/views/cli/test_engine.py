"""`ingest --engine`, `read-shards`, `resolve`."""

from __future__ import annotations

from pathlib import Path

from banggiao.ledger import Family, Ledger, NewsReader
from banggiao.sources import articles
from tests.views.cli.conftest import Run
from tests.views.exports.conftest import SAMPLE


def test_ingest_with_an_engine_gives_the_same_ledger(run: Run, tmp_path: Path) -> None:
    folder = SAMPLE / "articles"
    done = run("ingest", folder, "--engine", "serial", "--ledger", tmp_path / "a.db")
    assert done.returncode == 0, done.stderr
    with Ledger.open(tmp_path / "a.db") as made, Ledger.open(tmp_path / "b.db") as plain:
        plain.ingest(articles([folder]), reader=NewsReader())
        for family in Family:
            assert list(made.export(family)) == list(plain.export(family))


def test_stages_apart(run: Run, tmp_path: Path) -> None:
    read = run("read-shards", SAMPLE / "articles", "--out", tmp_path / "work", "--engine", "serial")
    assert "21 articles" in read.stdout, read.stderr
    resolved = run("resolve", tmp_path / "work", "--engine", "serial")
    assert "events" in resolved.stdout, resolved.stderr
    assert list((tmp_path / "work" / "events").glob("part-*.parquet"))


def test_what_does_not_go_together_says_so(run: Run, tmp_path: Path) -> None:
    address = run("ingest", SAMPLE / "articles", "--engine", "tcp://127.0.0.1:1", "--ledger", tmp_path / "a.db")
    assert address.returncode == 2
    assert "--work" in address.stderr
    unknown = run("ingest", SAMPLE / "articles", "--engine", "spark", "--ledger", tmp_path / "a.db")
    assert unknown.returncode == 2
    assert "serial, pool, dask" in unknown.stderr
