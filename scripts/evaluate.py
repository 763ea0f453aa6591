"""Score the sample and whatever gold is at hand, and hold the scores against their floors.

Exit code 1 where a score lies under its floor. The blind halves are measured only with --blind.
"""

from __future__ import annotations

import argparse
import math
import sys
from pathlib import Path

from banggiao.views.cli.evaluate import render
from banggiao.views.evaluation import intervals
from banggiao.views.evaluation.suites import Result, Suite, load_suites, run, shortfalls

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Measure, print, exit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suites", nargs="*", help="only these, by name")
    parser.add_argument("--blind", action="store_true", help="the halves that are kept aside, too")
    parser.add_argument(
        "--bootstrap", type=int, default=0, metavar="N", help="95 %% intervals from N draws of articles"
    )
    parser.add_argument("--errors", action="store_true", help="list what was missed, extra, unsound (open suites only)")
    parser.add_argument("--suggest", type=float, metavar="SLACK", help="print floors that much under today's scores")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    suites = load_suites(ROOT / "tests" / "eval_floors.toml", root=ROOT)
    unknown = set(options.suites) - {suite.name for suite in suites}
    if unknown:
        parser.error(f"no suite {', '.join(sorted(unknown))}; there are {', '.join(s.name for s in suites)}")
    fallen: list[str] = []
    for suite in suites:
        if (suite.name in options.suites) if options.suites else (options.blind or not suite.blind):
            fallen += _measure(suite, options)
    for line in fallen:
        print(f"FALLEN  {line}")
    sys.exit(bool(fallen))


def _measure(suite: Suite, options: argparse.Namespace) -> list[str]:
    if suite.missing:
        print(f"== {suite.name}: left out, there is no {', '.join(map(str, suite.missing))}\n")
        return []
    result = run(suite, jobs=options.jobs)
    print(f"== {suite.name}")
    print(_told(suite, result, options))
    if options.suggest is not None:
        print(_floors(suite, result, options.suggest))
    return shortfalls(suite, result)


def _floors(suite: Suite, result: Result, slack: float) -> str:
    """Floors as they would stand in the file, to the hundredth; what is perfect stays so."""
    floors = [f"[{suite.name}.floors]"]
    for name, value in result.measures.items():
        if name not in {"relevance_precision", "relevance_recall"}:
            floors.append(f"{name} = {1.0 if value == 1 else max(0.0, math.floor(100 * (value - slack)) / 100)}")
    return "\n".join(floors) + "\n"


def _told(suite: Suite, result: Result, options: argparse.Namespace) -> str:
    relevance = "  ".join(f"{name} {value:.3f}" for name, value in result.measures.items() if "relevance" in name)
    if result.score is None:
        return f"{relevance}\n"
    sure = intervals(result.articles, draws=options.bootstrap) if options.bootstrap else {}
    return f"{render(result.score, sure, errors=options.errors and not suite.blind)}{relevance}\n"


if __name__ == "__main__":
    main()
