"""Engines: the same output on each, the ledger's own things, a killed worker costs nothing but its tasks' time."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from importlib import resources
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from banggiao.engine import DaskEngine, PoolEngine, SerialEngine, engine, load, read_all, resolve_all, shards
from banggiao.engine.engines import Engine
from banggiao.engine.shards import read_shard
from banggiao.ledger import Family, Ledger, NewsReader
from banggiao.ledger.codec import written
from banggiao.ledger.identity import dumps
from banggiao.ledger.lists import everything
from banggiao.model import Article, UsageError
from banggiao.sources import articles

SAMPLE = Path(str(resources.files("banggiao"))) / "data" / "sample" / "articles"
ROOT = Path(__file__).resolve().parent.parent.parent
pytestmark = pytest.mark.xdist_group("engine")  # one cluster at a time
Rows = dict[str, list[dict[str, object]]]


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generated articles with reprints, and the sample."""
    folder = tmp_path_factory.mktemp("corpus")
    made = subprocess.run(
        [sys.executable, ROOT / "scripts" / "generate_articles.py", "250"], capture_output=True, check=True, timeout=120
    ).stdout
    (folder / "made.jsonl").write_bytes(made)
    lines = [
        json.dumps(
            {"id": a.id, "text": a.text, "published": str(a.published) if a.published else None}, ensure_ascii=False
        )
        for a in articles([SAMPLE])
        if isinstance(a, Article)
    ]
    (folder / "sample.jsonl").write_text("\n".join([*lines, "{broken", ""]), encoding="utf-8")
    return folder


def tables(folder: Path) -> Rows:
    """Everything that counts, in a common order."""
    out: Rows = {}
    for name in ("articles", "facts", "failures", *map(str, Family)):
        paths = sorted((folder / name).glob("part-*.parquet"))
        rows = [row for path in paths for row in pq.read_table(path).to_pylist()]
        out[name] = sorted(rows, key=lambda row: dumps(row))
    return out


def run(engine: Engine, corpus: Path, out: Path, *, parts: int = 3) -> Rows:
    counts = read_all(shards([corpus], size=20_000), out, engine=engine)
    assert counts.lost == ()
    assert counts.failed == 1
    resolve_all(out, engine=engine, parts=parts)
    return tables(out)


@pytest.fixture(scope="session")
def local(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Rows]:
    out = tmp_path_factory.mktemp("local")
    with SerialEngine() as one:
        return out, run(one, corpus, out)


def test_shards_hold_every_line_once(corpus: Path) -> None:
    whole = [a.id for a in articles([corpus / "made.jsonl"], unique=False) if isinstance(a, Article)]
    for size in (1000, 7777, 20_000, 10**9):
        cut = shards([corpus / "made.jsonl"], size=size)
        found = [a.id for shard in cut for a in read_shard(shard) if isinstance(a, Article)]
        assert found == whole


def test_resolved_things_are_the_ledger_s_own(corpus: Path, local: tuple[Path, Rows], tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.db") as book:
        book.ingest(articles([corpus], unique=False), reader=NewsReader())
        for family in Family:
            with book.read() as connection:
                known = {e.id: written(e.record) for e in everything(connection, family, as_of=None)}
            found = {row["id"]: row["record"] for row in local[1][str(family)]}
            assert found.keys() == known.keys(), family
            for key, record in known.items():
                ours = json.loads(str(found[key]))
                theirs = json.loads(record)
                assert ours["members"] == theirs["members"], key
                assert ours["fields"] == theirs["fields"], key


def test_number_of_parts_changes_nothing(local: tuple[Path, Rows], corpus: Path, tmp_path: Path) -> None:
    with SerialEngine() as one:
        assert run(one, corpus, tmp_path, parts=7) == local[1]


def test_pool_gives_the_same(local: tuple[Path, Rows], corpus: Path, tmp_path: Path) -> None:
    with PoolEngine(2) as pool:
        assert run(pool, corpus, tmp_path) == local[1]


@pytest.mark.filterwarnings("ignore")
def test_a_killed_worker_costs_its_tasks_only(local: tuple[Path, Rows], corpus: Path, tmp_path: Path) -> None:
    with DaskEngine(workers=2) as dask:
        pids = dask.client.run(os.getpid)
        victim = next(iter(pids.values()))

        def kill_when_something_is_done() -> None:
            for _ in range(600):
                if list((tmp_path / "articles").glob("part-*.parquet")):
                    os.kill(victim, signal.SIGKILL)
                    return
                time.sleep(0.05)

        killer = threading.Thread(target=kill_when_something_is_done)
        killer.start()
        found = run(dask, corpus, tmp_path)
        killer.join()
        assert victim not in dask.client.run(os.getpid).values()
    assert found == local[1]
    assert not list(tmp_path.rglob(".part*"))


def test_a_half_file_of_a_killed_worker_is_swept_away(corpus: Path, tmp_path: Path) -> None:
    for name in ("articles/.part-000000.parquet.0a", "joins/events/.part-000001.parquet.0b"):
        half = tmp_path / name
        half.parent.mkdir(parents=True)
        half.write_bytes(b"PAR1")
    with SerialEngine() as one:
        read_all(shards([corpus], size=20_000), tmp_path, engine=one)
        assert not list((tmp_path / "articles").glob(".*"))
        resolve_all(tmp_path, engine=one, parts=1)
    assert not list(tmp_path.rglob(".part*"))


def test_loading_gives_the_ledger_that_ingest_gives(corpus: Path, local: tuple[Path, Rows], tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.db") as read, Ledger.open(tmp_path / "b.db") as loaded:
        read.ingest(articles([corpus], unique=False), reader=NewsReader())
        load(local[0], loaded)
        for family in Family:
            assert list(loaded.export(family)) == list(read.export(family))


@pytest.mark.parametrize("name", ["spark", "", "tcp"])
def test_unknown_engines_are_named(name: str) -> None:
    with pytest.raises(UsageError, match="is not one of serial, pool, dask"):
        engine(name)
