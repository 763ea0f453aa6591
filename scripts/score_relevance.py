"""Precision, recall and F1 of the relevance decision on the labels of tests/gold/feed.

    python scripts/score_relevance.py [--half open|blind] [--shared ../shared] [--wrong]

The open half was fitted on: its score says little, see `fit_relevance.py` for the cross-validated one. 'as drawn'
counts each item once; 'natural' weighs each stratum by its share of the feed. Intervals are 95 %, bootstrapped by item.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from pathlib import Path

from banggiao.reading.relevance import is_relevant
from banggiao.reading.text import normalise

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold" / "feed"
STRATA = {"A": 2784, "B": 1506, "C": 4376, "D": 13308}  # items of the feed in each stratum of the draw
Case = tuple[bool, bool, float]  # true, said, weight


def labels(half: str) -> dict[str, tuple[bool, str]]:
    """Record id -> (relevant, stratum) of the feed items of a half; those drawn by the decision itself are left out."""
    full = json.loads((GOLD / f"{half}.json").read_text("utf-8"))
    rows = [entry["article"] for entry in full] + json.loads((GOLD / f"relevance-{half}.json").read_text("utf-8"))
    return {row["id"]: (row["relevant"], row["stratum"]) for row in rows if row["stratum"] in STRATA}


def decide(corpus: Path, wanted: set[str]) -> dict[str, bool]:
    """What is decided on the wanted records of a corpus file."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines)
        return {r["id"]: is_relevant(normalise(r["text"]).text).relevant for r in records if r["id"] in wanted}


def f1(cases: list[Case]) -> tuple[float, float, float]:
    """Precision, recall, F1 of weighted cases."""
    hits = sum(weight for true, said, weight in cases if true and said)
    precision = hits / (sum(weight for _, said, weight in cases if said) or 1)
    recall = hits / (sum(weight for true, _, weight in cases if true) or 1)
    return precision, recall, 2 * precision * recall / (precision + recall or 1)


def report(name: str, cases: list[Case]) -> None:
    """Print the scores with the interval of F1."""
    precision, recall, value = f1(cases)
    chance = random.Random(0)
    drawn = sorted(f1(chance.choices(cases, k=len(cases)))[2] for _ in range(1000))
    wrong = sum(true != said for true, said, _ in cases)
    print(
        f"{name:16} n {len(cases):4}  relevant {sum(true for true, _, _ in cases):4}  wrong {wrong:3}  "
        f"P {precision:.3f}  R {recall:.3f}  F1 {value:.3f} ({drawn[25]:.3f} to {drawn[974]:.3f})"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("open", "blind"), default="open")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument(
        "--wrong", action="store_true", help="list the ids that were decided wrongly (never of the blind half)"
    )
    args = parser.parse_args()
    corpus = args.shared / "corpus"
    feed = labels(args.half)
    said = decide(corpus / "feed-2025-2026.jsonl.gz", set(feed))
    counts = {s: sum(stratum == s for _, stratum in feed.values()) for s in STRATA}
    report("feed, as drawn", [(true, said[key], 1.0) for key, (true, _) in feed.items()])
    report("feed, natural", [(true, said[key], STRATA[s] / counts[s]) for key, (true, s) in feed.items()])
    whole = {
        e["id"]: e["relevant"] for e in json.loads((GOLD / f"whole-relevance-{args.half}.json").read_text("utf-8"))
    }
    read = decide(corpus / "articles-2012-2025.jsonl.gz", set(whole))
    report("whole articles", [(true, read[key], 1.0) for key, true in whole.items()])
    if args.wrong and args.half == "open":
        print(*sorted(k for k, (true, _) in feed.items() if said[k] != true), sep="\n")
        print(*sorted(k for k, true in whole.items() if read[k] != true), sep="\n")


if __name__ == "__main__":
    main()
