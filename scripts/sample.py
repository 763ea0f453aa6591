"""Draw unseen articles of a corpus at random and show text and reading side by side, as one HTML page for the eye.

Articles whose ids are in any gold file are passed over: what is kept blind stays unseen.
Without --seed each call draws others, and says which seed it took.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import banggiao
from banggiao.views.html import page

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Draw, read, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True, help="a file or folder of articles")
    parser.add_argument("--number", type=int, default=50)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--min-length", type=int, default=0, help="characters: 1000 leaves the feed items out")
    parser.add_argument("--all", action="store_true", help="also articles that are read as not relevant")
    parser.add_argument("--lang", default="vi", choices=["vi", "en"])
    parser.add_argument("--output", type=Path, help="default: build/sample-SEED.html")
    options = parser.parse_args()
    if not options.corpus.exists():
        sys.exit(f"sample: there is no corpus at {options.corpus}; name one with --corpus")
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(10**6)
    seen = _annotated()
    pool = [a for a in _articles(options.corpus) if a.id not in seen and len(a.text) >= options.min_length]
    random.Random(seed).shuffle(pool)
    readings = _readings(pool, number=options.number, all_of_them=options.all)
    output = options.output or ROOT / "build" / f"sample-{seed}.html"
    output.parent.mkdir(parents=True, exist_ok=True)
    title = f"{len(readings)} / {len(pool)}, seed {seed}"
    output.write_text(page(readings, lang=options.lang, explain=True, title=title), encoding="utf-8")
    facts = sum(len(reading.facts) for reading in readings)
    print(f"seed {seed}: {len(readings)} articles with {facts} facts, drawn from {len(pool)} unseen ones: {output}")


def _articles(corpus: Path) -> Iterator[banggiao.Article]:
    for item in banggiao.articles(corpus):
        if isinstance(item, banggiao.Failure):
            print(f"failed: {item}", file=sys.stderr)
        else:
            yield item


def _readings(pool: list[banggiao.Article], *, number: int, all_of_them: bool) -> list[banggiao.Reading]:
    chosen: list[banggiao.Reading] = []
    for article in pool:
        if len(chosen) >= number:
            break
        reading = banggiao.read(article)
        if all_of_them or reading.relevant:
            chosen.append(reading)
    return chosen


def _annotated() -> set[str]:
    """Every id that stands in a gold file of ours or beside the checkout."""
    files = [*ROOT.glob("tests/gold/**/*.json"), *ROOT.glob("../shared/gold/*.json")]
    return {word for path in files for word in _ids(path)}


def _ids(path: Path) -> Iterator[str]:
    found = json.loads(path.read_text(encoding="utf-8"))
    for entry in found if isinstance(found, list) else []:
        head = entry.get("article", entry) if isinstance(entry, dict) else {}
        if isinstance(head, dict) and "id" in head:
            yield str(head["id"])


if __name__ == "__main__":
    main()
