"""Measure the ledger: ingest of the corpus, the cost of an item as the ledger grows, memory.

    python scripts/bench_ledger.py [--corpus DIR] [--sizes 20000 200000] [--jobs 2] [--keep DIR]

Each ledger is filled in a process of its own, so that its peak memory is its own. The synthetic stream has a constant
density and the corpus's mix (scripts/generate_articles.py, ``CORPUS``), and its reader knows the facts without reading:
what is measured is the ledger. What making the articles and their facts costs (``making_ms``) is left out of the rest.
``first``: milliseconds an item when a ledger of that size is filled from nothing, settling included. ``next``:
milliseconds an item of further thousands, each taken in by itself (ten: one tells a quarter more than another;
``next_facts``: what they tell, facts an item).
``reading_mb`` and ``settling_mb``: memory after every ten thousand items that were taken in, and after every fifty
thousand steps of settling.
"""

from __future__ import annotations

import argparse
import gzip
import json
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from banggiao.ledger import Ledger, NewsReader
from banggiao.model import Article, PartialDate
from scripts.generate_articles import CORPUS, SyntheticReader, World

ROOT = Path(__file__).resolve().parent.parent
NEXT = 1000
FURTHER = 10  # thousands that are taken in after the first fill
LIMIT_CORPUS = 240.0
LIMIT_RATIO = 1.3


def corpus(folder: Path) -> Iterator[Article]:
    """The articles of a folder's gzipped JSON lines, as they stand."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                published = PartialDate.parse(row["published"]) if row.get("published") else None
                yield Article(row["id"], row["text"], published, source=row.get("source"), url=row.get("url"))


def _spent() -> float:
    """Processor seconds of this process and those that it waited for."""
    return sum(
        u.ru_utime + u.ru_stime
        for u in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    )


def _peak() -> float:
    """Peak memory of this process, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _resident() -> int:
    """Memory that this process holds now, in megabytes; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmRSS")) // 1024


class _Curve:
    """Memory, noted whenever so many more steps are done."""

    def __init__(self, every: int) -> None:
        self.every = every
        self.noted: list[int] = []

    def note(self, done: int) -> None:
        if done >= self.every * (len(self.noted) + 1):
            self.noted.append(_resident())


def _fresh(where: str) -> None:
    for tail in ("", "-wal", "-shm"):
        Path(where + tail).unlink(missing_ok=True)


def fill_corpus(where: str, folder: str, jobs: int, out: Any) -> None:
    _fresh(where)
    began, spent = time.perf_counter(), _spent()
    with Ledger.open(where) as ledger:
        counts = ledger.ingest(corpus(Path(folder)), reader=NewsReader(), jobs=jobs, settle=False)
        read = time.perf_counter() - began
        ledger.settle()
        seconds = time.perf_counter() - began
        health = ledger.health()
    out.put(
        {
            "items": counts.items,
            "relevant": health.relevant,
            "facts": health.facts,
            "seconds": round(seconds, 1),
            "reading_and_storing": round(read, 1),
            "settling": round(seconds - read, 1),
            "processor_seconds": round(_spent() - spent, 1),
            "peak_mb": round(_peak()),
            "file_mb": round(Path(where).stat().st_size / 2**20),
        }
    )


def fill_synthetic(where: str, size: int, out: Any) -> None:
    world = World(mix=CORPUS)
    reader = SyntheticReader(world)
    _fresh(where)
    spent = _spent()
    for article in world.articles(0, NEXT):
        reader.read(article)
    making = (_spent() - spent) / NEXT
    began, spent = time.perf_counter(), _spent()
    reading, settling = _Curve(10_000), _Curve(50_000)
    with Ledger.open(where) as ledger:
        progress = lambda counts: reading.note(counts.items)  # noqa: E731
        ledger.ingest(world.articles(0, size), reader=reader, settle=False, progress=progress)
        ledger.settle(progress=lambda done, _: settling.note(done))
        seconds, processor = time.perf_counter() - began, _spent() - spent
        peak = _peak()
        began, spent = time.perf_counter(), _spent()
        for first in range(size, size + FURTHER * NEXT, NEXT):
            ledger.ingest(world.articles(first, first + NEXT), reader=reader)
        more, more_processor = time.perf_counter() - began, _spent() - spent
        told = sum(len(world.told(number)[1]) for number in range(size, size + FURTHER * NEXT))
        health = ledger.health()
    out.put(
        {
            "items": size,
            "facts": health.facts,
            "seconds": round(seconds, 1),
            "first_ms": round(1000 * seconds / size, 3),
            "making_ms": round(1000 * making, 3),
            "first_processor_ms": round(1000 * (processor / size - making), 3),
            "next_ms": round(1000 * more / (FURTHER * NEXT), 3),
            "next_processor_ms": round(1000 * (more_processor / (FURTHER * NEXT) - making), 3),
            "next_facts": round(told / (FURTHER * NEXT), 3),
            "peak_mb": round(peak),
            "reading_mb": reading.noted,
            "settling_mb": settling.noted,
            "file_mb": round(Path(where).stat().st_size / 2**20),
        }
    )


def apart(function: Any, *arguments: Any) -> dict[str, Any]:
    """Run in a process of its own; what it put out."""
    context = multiprocessing.get_context("spawn")
    out = context.Queue()
    process = context.Process(target=function, args=(*arguments, out))
    process.start()
    result: dict[str, Any] = out.get()
    process.join()
    return result


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the ledger.")
    parser.add_argument("--corpus", type=Path, default=ROOT.parent / "shared" / "corpus")
    parser.add_argument("--sizes", type=int, nargs="*", default=[20_000, 200_000])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="a folder to keep the ledgers in")
    options = parser.parse_args()
    failed = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        if options.corpus.is_dir():
            result = apart(fill_corpus, str(folder / "corpus.ledger"), str(options.corpus), options.jobs)
            print("corpus   ", json.dumps(result), flush=True)
            if result["seconds"] > LIMIT_CORPUS:
                failed.append(f"the corpus took {result['seconds']} s, more than {LIMIT_CORPUS:.0f}")
        else:
            print(f"corpus    left out: no {options.corpus}")
        results = []
        for size in options.sizes:
            results.append(apart(fill_synthetic, str(folder / f"synthetic-{size}.ledger"), size))
            print("synthetic", json.dumps(results[-1]), flush=True)
        if len(results) > 1:
            for name in ("first_processor_ms", "next_processor_ms", "peak_mb"):
                ratio = results[-1][name] / results[0][name]
                print(f"ratio     {name} {ratio:.2f}", flush=True)
                if name != "peak_mb" and ratio > LIMIT_RATIO:
                    failed.append(f"{name}: an item costs {ratio:.2f} times as much in the largest ledger")
    for words in failed:
        print("FAILED   ", words)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
