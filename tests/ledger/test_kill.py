"""Killed at any moment, or run twice at once: the same ledger as if nothing had happened."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from banggiao.ledger import Ledger
from tests.conftest import ROOT
from tests.ledger.building import everything, ingested, synthetic

ARTICLES = 160
SEED = 3


def start(where: str | Path, first: int = 0, last: int = ARTICLES) -> subprocess.Popen[str]:
    """An ingest in a process of its own, once it has opened the ledger."""
    command = [sys.executable, "-m", "tests.ledger.killing", str(where), str(first), str(last), str(SEED)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    process.stdout.close()
    return process


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, list[dict[str, Any]]], float]:
    """What an ingest that nothing disturbs leaves, and the seconds that one takes in a process of its own."""
    _, articles, reader = synthetic(ARTICLES, seed=SEED)
    folder = tmp_path_factory.mktemp("whole")
    with ingested(folder / "l.ledger", articles, reader) as ledger:
        expected = everything(ledger)
    process = start(folder / "timed.ledger")
    begun = time.monotonic()
    assert process.wait() == 0
    return expected, time.monotonic() - begun


def killed_and_taken_up(where: str | Path, chance: random.Random, whole: tuple[Any, float]) -> int:
    """Kill an ingest once or twice at random moments, then let one run to its end; how many kills hit."""
    expected, seconds = whole
    hits = 0
    for _ in range(chance.choice((1, 2))):
        process = start(where)
        time.sleep(chance.random() * seconds)
        process.kill()
        hits += process.wait() != 0
        with Ledger.open(where) as ledger:  # opens, and nothing in it is torn
            broken = [p for p in ledger.check(sample=20).problems if "wait, so" not in p.what]
            assert broken == []
    assert start(where).wait() == 0
    with Ledger.open(where) as ledger:
        assert everything(ledger) == expected
        assert ledger.health().pending == 0
        assert ledger.check(sample=20).problems == ()
    return hits


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_loses_nothing(tmp_path: Path, whole: tuple[Any, float], seed: int) -> None:
    killed_and_taken_up(tmp_path / "l.ledger", random.Random(seed), whole)


def test_a_kill_loses_nothing_on_a_server(database: str, whole: tuple[Any, float]) -> None:
    killed_and_taken_up(database, random.Random(99), whole)


@pytest.mark.slow
def test_fifty_kills_lose_nothing(tmp_path: Path, whole: tuple[Any, float]) -> None:
    hits = [killed_and_taken_up(tmp_path / f"{s}.ledger", random.Random(s), whole) for s in range(50)]
    assert sum(map(bool, hits)) >= 25


def test_two_at_once_are_as_one(where: str, whole: tuple[Any, float]) -> None:
    first, second = start(where, 0, 110), start(where, 50, ARTICLES)
    assert (first.wait(), second.wait()) == (0, 0)
    with Ledger.open(where) as ledger:
        assert everything(ledger) == whole[0]
        assert ledger.check(sample=20).problems == ()


def test_two_may_make_the_ledger_at_once(nowhere: str, whole: tuple[Any, float]) -> None:
    processes = [start(nowhere) for _ in range(2)]
    assert [p.wait() for p in processes] == [0, 0]
    with Ledger.open(nowhere) as ledger:
        assert everything(ledger) == whole[0]


def test_readers_go_on_beside_a_writer(where: str, whole: tuple[Any, float]) -> None:
    process = start(where)
    with Ledger.open(where) as ledger:
        seen = 0
        while process.poll() is None:
            for family in ("events", "people"):
                seen += len(ledger.entries(family, parties=["VNM"]).items)
            ledger.search("hoi dam")
        assert process.returncode == 0
        assert everything(ledger) == whole[0]
