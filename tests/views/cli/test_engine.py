"""`ingest --engine`, `read-shards`, `resolve`."""

from __future__ import annotations

import json
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


def test_an_engine_reads_as_plainly_told(run: Run, tmp_path: Path) -> None:
    vietnamese = "Sáng nay, tại Hà Nội, Bộ trưởng Ngoại giao Việt Nam hội đàm với Bộ trưởng Ngoại giao Lào về hợp tác."
    english = "This morning in Vientiane the two foreign ministers held talks on trade and on a new border crossing."
    texts = {"v1": vietnamese, "e1": english, "v2": vietnamese + " Tin."}
    lines = [{"key": key, "body": text} for key, text in texts.items()]
    (tmp_path / "news.jsonl").write_text("".join(json.dumps(x) + "\n" for x in lines), encoding="utf-8")
    asked = ["--column", "id=key", "--column", "text=body", "--published", "2025-03-04"]
    told = {}
    for name, engine in (("plain", []), ("engine", ["--engine", "serial"])):
        done = run("ingest", tmp_path / "news.jsonl", *asked, *engine, "--ledger", tmp_path / f"{name}.db")
        assert done.returncode == 0, done.stderr
        assert "left alone, in other languages: 1 en" in done.stdout
        with Ledger.open(tmp_path / f"{name}.db") as book:
            told[name] = sorted((a.id, a.published, a.language) for a in book.articles().items)
    assert told["engine"] == told["plain"]
    assert [key for key, *_ in told["plain"]] == ["v1", "v2"]
    assert {day for _, day, _ in told["plain"]} == {"2025-03-04"}
    options = [*asked, "--any-language", "--engine", "serial", "--out", tmp_path / "w"]
    every = run("read-shards", tmp_path / "news.jsonl", *options)
    assert "read: 3 articles" in every.stdout, every.stderr


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
