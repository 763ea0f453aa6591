"""How fast the reader is: articles and feed items a second, start, memory, cost by length; peers on the same articles.

One core, pinned; warm; the median of several passes, in seconds of processor time, so that whatever else runs on the
machine counts little. Peers (underthesea's NER, pyvi's word segmentation) run in an environment of their own, one after
the other with ours. Machines are noisy all the same: quote ratios before decimals.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import banggiao

ROOT = Path(__file__).resolve().parent.parent
PEERS = {"underthesea": "underthesea NER", "pyvi": "pyvi word segmentation"}
START = """
import time; begin = time.process_time()
import banggiao; banggiao.read("Tin")
print(time.process_time() - begin)
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True, help="the folder of the corpus")
    parser.add_argument("--articles", type=int, default=300, help="whole articles about relations between states")
    parser.add_argument("--items", type=int, default=5000, help="feed items")
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--peers", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--json", type=Path, help="also write the figures there")
    options = parser.parse_args()
    if not options.corpus.is_dir():
        sys.exit(f"bench: there is no corpus at {options.corpus}; name its folder with --corpus")
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    figures: dict[str, float] = {}
    figures["start_seconds"] = _start(options.passes)
    before = _memory()
    whole = _whole(options.corpus / "articles-2012-2025.jsonl.gz", options.articles)
    figures["whole_length"] = statistics.mean(len(a.text) for a in whole)
    figures["whole_per_second"] = _rate(whole, options.passes)
    feed = _draw(_all(options.corpus / "feed-2025-2026.jsonl.gz"), options.items)
    told = [banggiao.read(article).relevant for article in feed]
    figures["feed_relevant_share"] = sum(told) / len(feed)
    figures["feed_per_second"] = _rate(feed, options.passes)
    figures["feed_of_one_in_twenty_per_second"] = _rate(_one_in_twenty(feed, told), options.passes)
    figures["memory_mb"] = _memory()
    figures["memory_of_corpus_mb"] = max(0.0, _memory() - before)
    for size in (125_000, 250_000, 500_000, 1_000_000):
        figures[f"microseconds_a_character_at_{size}"] = _long(whole, size)
    if options.peers:
        figures.update(_peers(whole, options.passes))
    _print(figures)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _all(path: Path) -> list[banggiao.Article]:
    return [item for item in banggiao.articles(path) if isinstance(item, banggiao.Article)]


def _draw(found: list[banggiao.Article], number: int) -> list[banggiao.Article]:
    return random.Random(1).sample(found, min(number, len(found)))


def _whole(path: Path, number: int) -> list[banggiao.Article]:
    """Whole articles that tell of relations: 1,000 characters or more, five facts or more."""
    chosen = []
    for article in _draw(_all(path), 10**9):
        if len(article.text) >= 1000 and len(banggiao.read(article).facts) >= 5:
            chosen.append(article)
            if len(chosen) == number:
                break
    return chosen


def _one_in_twenty(feed: Sequence[banggiao.Article], relevant: Sequence[bool]) -> list[banggiao.Article]:
    """The irrelevant items, and as many of the relevant ones as make one in twenty: a feed of everything."""
    others = [article for article, told in zip(feed, relevant, strict=True) if not told]
    ours = [article for article, told in zip(feed, relevant, strict=True) if told]
    return [*others, *ours[: len(others) // 19]]


def _median(run: Callable[[], object], passes: int) -> float:
    """Seconds, the median of the passes after one that is not counted."""
    run()
    seconds = []
    for _ in range(passes):
        begin = time.process_time()
        run()
        seconds.append(time.process_time() - begin)
    return statistics.median(seconds)


def _rate(articles: Sequence[banggiao.Article], passes: int) -> float:
    return len(articles) / _median(lambda: [banggiao.read(article) for article in articles], passes)


def _long(articles: Sequence[banggiao.Article], size: int) -> float:
    """Microseconds a character of one text of that size, made of whole articles in a row."""
    text = ""
    for article in articles * (1 + size // sum(len(a.text) for a in articles)):
        text += article.text + "\n\n"
        if len(text) >= size:
            break
    long = banggiao.Article("long", text[:size], published=banggiao.PartialDate(2025, 3, 1))
    begin = time.process_time()
    banggiao.read(long)
    return (time.process_time() - begin) / size * 1e6


def _start(passes: int) -> float:
    """Seconds from nothing imported to the first reading done, in a fresh process."""
    runs = [
        subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
        for _ in range(passes + 1)
    ]
    return statistics.median(float(run.stdout) for run in runs[1:])


def _memory() -> float:
    """The most memory that this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _peers(articles: Sequence[banggiao.Article], passes: int) -> dict[str, float]:
    """Articles a second of each peer, on the same articles (underthesea on the first twenty: it is slow)."""
    python = _peer_python()
    figures = {}
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as texts:
        json.dump([article.text for article in articles], texts, ensure_ascii=False)
        texts.flush()
        for name in PEERS:
            done = subprocess.run(
                [python, ROOT / "scripts" / "bench_peer.py", name, texts.name, str(passes)],
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                print(f"bench: {name} could not be measured: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
            else:
                figures[f"{name}_per_second"] = float(done.stdout.split()[-1])
    return figures


def _peer_python() -> Path:
    venv = ROOT / ".venv-bench"
    python = venv / "bin" / "python"
    if not (venv / ".installed").exists():
        print("bench: installing the peers into .venv-bench", file=sys.stderr)
        subprocess.run(["sh", ROOT / "scripts" / "bootstrap.sh", venv], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
        (venv / ".installed").touch()
    return python


def _print(figures: dict[str, float]) -> None:
    rate = figures["whole_per_second"]
    print(f"whole articles      {rate:10,.0f} a second, of {figures['whole_length']:,.0f} characters on average")
    print(
        f"feed items          {figures['feed_per_second']:10,.0f} a second,"
        f" {figures['feed_relevant_share']:.1%} of them relevant"
    )
    print(f"the same, 1 in 20   {figures['feed_of_one_in_twenty_per_second']:10,.0f} a second, 5 % of them relevant")
    print(f"import and lexicon  {figures['start_seconds']:10.2f} seconds to the first reading")
    print(f"memory              {figures['memory_mb']:10,.0f} MB at most, the corpus's texts in it")
    for name, value in figures.items():
        if name.startswith("microseconds"):
            size = int(name.rpartition("_")[2])
            print(f"one text of {size:9,} characters: {value:.2f} microseconds a character")
    for name, label in PEERS.items():
        if f"{name}_per_second" in figures:
            peer = figures[f"{name}_per_second"]
            print(f"{label:24} {peer:8,.1f} articles a second: ours is {rate / peer:,.1f} times as fast")


if __name__ == "__main__":
    main()
