"""Measure engines against the process pool: both stages on generated articles, and whether the outputs are equal.

    python scripts/bench_engine.py [--articles 200000] [--turns 1] [--workers 2] [--engines pool dask]

Every turn runs each engine on the whole input, in processes of their own; who goes first changes from turn to turn, so
that whatever else the machine does falls on all. A line tells the seconds by the clock and of processor time, those of
the cluster's own processes and of starting it included; the last lines tell each engine's share of the first one's. All
resolved tables and all facts are compared row by row with those of the first run.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 1.15
LINES = 20_000  # articles a file


def main() -> int:
    """Measure and print; 1 where an engine gave other rows, or was slower than the limit allows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200_000)
    parser.add_argument("--turns", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--engines", nargs="+", default=["pool", "dask"])
    parser.add_argument("--scratch", type=Path, help="a folder for articles and tables (4 GB for 200,000)")
    options = parser.parse_args()
    clock: dict[str, float] = defaultdict(float)
    spent: dict[str, float] = defaultdict(float)
    failed: list[str] = []
    first: dict[str, str] | None = None
    with tempfile.TemporaryDirectory(dir=options.scratch) as scratch:
        news = Path(scratch) / "news"
        _generate(news, options.articles)
        for turn in range(options.turns):
            order = options.engines if turn % 2 == 0 else options.engines[::-1]
            for engine in order:
                out = Path(scratch) / "out"
                seconds, processor = _run(engine, news, out, options.workers)
                clock[engine] += seconds
                spent[engine] += processor
                rows = _digests(out)
                first = first or rows
                same = rows == first
                if not same:
                    failed.append(f"turn {turn + 1}: {engine} gave other rows than the first run")
                print(
                    f"turn {turn + 1:2}  {engine:8} clock {seconds:8.1f} s  processor {processor:8.1f} s  "
                    f"{len(rows)} tables {'equal' if same else 'DIFFERENT'}",
                    flush=True,
                )
                shutil.rmtree(out)
    base = options.engines[0]
    for engine in options.engines[1:]:
        ratio = clock[engine] / clock[base]
        print(f"{engine} to {base}: clock {ratio:.3f}, processor {spent[engine] / spent[base]:.3f}")
        if ratio > LIMIT:
            failed.append(f"{engine} took {ratio:.2f} times as long as {base}; {LIMIT} is the limit")
    for words in failed:
        print("FAILED   ", words)
    return 1 if failed else 0


def _generate(folder: Path, articles: int) -> None:
    """Files of generated articles, LINES each."""
    folder.mkdir()
    command = [sys.executable, str(ROOT / "scripts" / "generate_articles.py"), str(articles)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as running:
        assert running.stdout is not None
        out = None
        for number, line in enumerate(running.stdout):
            if number % LINES == 0:
                if out is not None:
                    out.close()
                out = (folder / f"articles-{number // LINES:03}.jsonl").open("w", encoding="utf-8")
            assert out is not None
            out.write(line)
        if out is not None:
            out.close()
    if running.returncode:
        sys.exit(f"bench_engine: {command[1]} ended with {running.returncode}")


def _run(engine: str, news: Path, out: Path, workers: int) -> tuple[float, float]:
    """Both stages: seconds by the clock, seconds of processor time."""
    how = ["--engine", engine, "--workers", str(workers)]
    begin, before = time.monotonic(), _spent()
    for command in (["read-shards", str(news), "--out", str(out), *how], ["resolve", str(out), *how]):
        subprocess.run([sys.executable, "-m", "banggiao", *command], check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - begin, _spent() - before


def _spent() -> float:
    """Processor seconds of the processes that were waited for, and of those that they waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _digests(out: Path) -> dict[str, str]:
    """A digest of every table's rows, whatever their order and partition."""
    import pyarrow.parquet as parquet

    found = {}
    for folder in sorted(path for path in out.iterdir() if path.is_dir()):
        total = 0
        rows = 0
        for part in sorted(folder.rglob("*.parquet")):
            for batch in parquet.ParquetFile(part).iter_batches(batch_size=5000):
                for row in batch.to_pylist():
                    digest = hashlib.blake2b(repr(sorted(row.items())).encode(), digest_size=16).digest()
                    total = (total + int.from_bytes(digest, "big")) % (1 << 128)
                    rows += 1
        found[folder.name] = f"{rows} {total:032x}"
    return found


if __name__ == "__main__":
    raise SystemExit(main())
