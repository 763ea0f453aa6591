"""Fit the weights of the relevance decision and write them, for review, to its data/weights.tsv.

    python scripts/fit_relevance.py [--shared ../shared] [--folds 8] [--write]

Labels are the open ones of tests/gold/feed (never the blind half) and the opened articles of tests/gold/whole; texts
come from the corpus under --shared. Of a whole article its opening counts, as in the decision. Without --write nothing
is changed: it prints the cross-validated scores. The model is logistic regression with an L2 prior,
fitted by coordinate descent in plain Python: the same labels and tables give the same weights on any machine.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

from banggiao.reading.relevance import features, tables
from banggiao.reading.relevance.decide import NOBODY, opening, value_of
from banggiao.reading.text import normalise

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold" / "feed"
WHOLE = ROOT / "tests" / "gold" / "whole"
OUT = ROOT / "src" / "banggiao" / "reading" / "relevance" / "data" / "weights.tsv"
PRIOR = 1.0  # the L2 prior: as if each weight had been seen at zero this strongly
EPOCHS = 60
SMALL = 0.02  # weights under this are left out of the table

Row = dict[str, float]


def labels() -> dict[str, bool]:
    """The open labels: record id -> relevant."""
    found = {e["article"]["id"]: e["article"]["relevant"] for e in json.loads((GOLD / "open.json").read_text("utf-8"))}
    for path in sorted(WHOLE.glob("opened*.json")):
        found |= {e["article"]["id"]: e["article"]["relevant"] for e in json.loads(path.read_text("utf-8"))}
    for name in ("relevance-open.json", "relevance-train.json", "whole-relevance-train.json"):
        found |= {e["id"]: e["relevant"] for e in json.loads((GOLD / name).read_text("utf-8"))}
    blind = {
        e["article"]["id"]
        for path in (GOLD / "blind.json", WHOLE / "blind.json", WHOLE / "check.json")
        for e in json.loads(path.read_text("utf-8"))
    }
    for name in ("relevance-blind.json", "whole-relevance-blind.json"):
        blind |= {e["id"] for e in json.loads((GOLD / name).read_text("utf-8"))}
    if found.keys() & blind:
        raise SystemExit(f"labels of the blind half among the open ones: {sorted(found.keys() & blind)[:5]}")
    return found


def texts(shared: Path, wanted: Iterable[str]) -> dict[str, str]:
    """The normalised texts of the wanted records, of a long one its opening."""
    keys, found = set(wanted), {}
    for name in ("feed-2025-2026", "articles-2012-2025"):
        with gzip.open(shared / "corpus" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                if record["id"] in keys:
                    found[record["id"]] = opening(normalise(record["text"]).text)
    return found


def row(text: str) -> Row | None:
    """The features of a text with what they count."""
    seen = features.evidence(text)
    return None if seen is None else {feature: value_of(feature) for feature in seen.features}


def fit(rows: Sequence[Row], truth: Sequence[bool]) -> dict[str, float]:
    """Weights that make the labels likeliest, each drawn to zero by the prior."""
    columns: dict[str, list[tuple[int, float]]] = {}
    for index, features_of in enumerate(rows):
        for feature, value in features_of.items():
            columns.setdefault(feature, []).append((index, value))
    found = dict.fromkeys(sorted(columns), 0.0)
    margin = [0.0] * len(rows)
    for _ in range(EPOCHS):
        moved = 0.0
        for feature, weight in found.items():
            slope, bend = PRIOR * weight, PRIOR
            for index, value in columns[feature]:
                likely = 1 / (1 + math.exp(-margin[index]))
                slope += value * (likely - truth[index])
                bend += value * value * max(likely * (1 - likely), 0.05)
            step = -slope / bend
            found[feature] = weight + step
            moved = max(moved, abs(step))
            for index, value in columns[feature]:
                margin[index] += step * value
        if moved < 1e-4:
            break
    return found


def score(weights: dict[str, float], features_of: Row | None) -> float:
    """The score of a text's features."""
    return NOBODY if features_of is None else sum(weights.get(f, 0.0) * value for f, value in features_of.items())


def validate(keys: Sequence[str], rows: dict[str, Row | None], truth: dict[str, bool], folds: int) -> None:
    """Print precision, recall and F1 of folds that the fit did not see."""
    order = sorted(keys)
    random.Random(7).shuffle(order)
    right = dict.fromkeys(order, False)
    for fold in range(folds):
        held = order[fold::folds]
        seen = [key for key in order if key not in set(held) and rows[key] is not None]
        weights = fit([rows[key] or {} for key in seen], [truth[key] for key in seen])
        right |= {key: score(weights, rows[key]) > 0 for key in held}
    hits = sum(right[key] and truth[key] for key in order)
    precision, recall = hits / max(1, sum(right.values())), hits / max(1, sum(truth[key] for key in order))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"{folds}-fold: {len(order)} items, {sum(truth.values())} relevant")
    print(f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")


def write(weights: dict[str, float], count: int) -> None:
    """Write the table, groups before phrases, the strongest first."""
    kept = [feature for feature in weights if abs(weights[feature]) >= SMALL]
    kept.sort(key=lambda feature: (feature[0] == "=", -weights[feature], feature))
    head = (
        f"# Written by scripts/fit_relevance.py from {count} labelled items. Not to be edited by hand: edit names.tsv\n"
        "# or cues.tsv, or add labels, and fit again. 'group|1': the cue group beside one party, '|2' beside more;\n"
        "# '@title': in the first line; '=phrase': what one phrase adds to its group (it counts 0.7 of its weight).\n"
        "# feature\tweight\n"
    )
    OUT.write_text(head + "".join(f"{feature}\t{weights[feature]:.3f}\n" for feature in kept), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--folds", type=int, default=8)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    truth = labels()
    found = texts(args.shared, truth)
    truth = {key: truth[key] for key in found}
    rows = {key: row(text) for key, text in found.items()}
    if args.folds > 1:
        validate(sorted(truth), rows, truth, args.folds)
    if args.write:
        seen = sorted(key for key in truth if rows[key] is not None)
        write(fit([rows[key] or {} for key in seen], [truth[key] for key in seen]), len(truth))
        tables.weights.cache_clear()
        print(f"wrote {OUT.relative_to(ROOT)}: {len(tables.weights())} weights from {len(truth)} items")


if __name__ == "__main__":
    main()
