"""`banggiao evaluate`: how right readings are, against gold."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from banggiao.api import articles, read_many, to_json
from banggiao.model import Article, DataError, UsageError
from banggiao.views.cli.common import Failures, Jobs, progress
from banggiao.views.evaluation import Interval, Score, intervals, score_articles, total

Json = dict[str, Any]


def add_to(app: typer.Typer) -> None:
    """Register this module's command."""
    app.command("evaluate")(evaluate_command)


def evaluate_command(
    gold: Annotated[Path, typer.Argument(metavar="GOLD.json", help='A list of {"article", "facts"}.')],
    readings: Annotated[
        Path | None, typer.Argument(metavar="[READINGS.jsonl]", help="What a reader said; else the texts are read now.")
    ] = None,
    texts: Annotated[
        list[str] | None,
        typer.Option(
            "--texts", metavar="PATH", help="The articles that the gold is about (files, folders, JSONL). Repeatable."
        ),
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List what was missed, extra or unsound.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    bootstrap: Annotated[
        int,
        typer.Option(min=0, metavar="N", help="Draw the articles N times again for 95 % intervals (1000 is plenty)."),
    ] = 0,
    jobs: Jobs = 1,
) -> None:
    """Score readings against gold: precision, recall, F1 and full F1 a type.

    Examples:

        banggiao evaluate gold.json readings.jsonl

        banggiao evaluate gold.json --texts articles.jsonl --errors

        banggiao evaluate gold.json --texts articles/ --bootstrap 1000 --json
    """
    wanted = _load_gold(gold)
    failures = Failures()
    given = list(failures.pass_by(articles(*texts))) if texts else []
    if readings is not None:
        said = _load_readings(readings)
    elif texts:
        said = _read(wanted, given, failures, jobs=jobs)
    else:
        raise UsageError("nothing to score: give READINGS.jsonl, or the articles with --texts")
    lengths = {article.id: len(article.text) for article in given}
    scored = score_articles(wanted, said, lengths=lengths)
    result = total(scored)
    sure = intervals(scored, draws=bootstrap) if bootstrap and scored else {}
    if as_json:
        json.dump(_as_json(result, sure, errors=errors), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(render(result, sure, errors=errors))
    failures.exit()


def _load(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as wrong:
        raise DataError(f"{path}: there is no such file") from wrong
    except UnicodeDecodeError as wrong:
        raise DataError(f"{path}: byte {wrong.start} is no UTF-8: JSON is UTF-8") from wrong


def _load_gold(path: Path) -> list[Json]:
    try:
        gold = json.loads(_load(path))
    except json.JSONDecodeError as wrong:
        raise DataError(f"{path}: broken JSON: {wrong.msg} in line {wrong.lineno}, column {wrong.colno}") from wrong
    if not isinstance(gold, list):
        raise DataError(f'{path}: gold is a list of {{"article", "facts"}}')
    for number, entry in enumerate(gold, 1):
        if not isinstance(entry, dict) or "facts" not in entry or "id" not in entry.get("article", {}):
            raise DataError(f"{path}, entry {number}: an entry of gold has article (with id and published) and facts")
        entry["article"].setdefault("published", None)
    return gold


def _load_readings(path: Path) -> list[Json]:
    said = []
    for number, line in enumerate(_load(path).split("\n"), 1):
        if line.strip():
            try:
                said.append(json.loads(line))
            except json.JSONDecodeError as wrong:
                raise DataError(f"{path}, line {number}: broken JSON: {wrong.msg} at column {wrong.colno}") from wrong
    return said


def _read(gold: list[Json], given: Iterable[Article], failures: Failures, *, jobs: int) -> list[Json]:
    wanted = {entry["article"]["id"] for entry in gold}
    chosen = [article for article in given if article.id in wanted]
    with progress("reading") as done:
        said = []
        for reading in failures.pass_by(read_many(chosen, jobs=jobs)):
            said.append(to_json(reading))
            done(len(said))
    return said


def _as_json(result: Score, sure: dict[str, Interval], *, errors: bool) -> Json:
    rows = {
        kind: {
            "gold": row.gold,
            "said": row.said,
            "matched": row.matched,
            "precision": row.precision,
            "recall": row.recall,
            "f1": row.f1,
            "full_f1": row.full_f1,
        }
        for kind, row in result.types.items()
    }
    out: Json = {
        "types": rows,
        "macro_f1": result.macro_f1,
        "macro_full_f1": result.macro_full_f1,
        "details": dict(result.details),
        "published": result.published,
        "relevant": result.relevant,
        "articles": result.articles,
    }
    if sure:
        out["intervals"] = {name: [interval.low, interval.high] for name, interval in sure.items()}
    if errors:
        out["mistakes"] = [mistake._asdict() for mistake in result.mistakes]
    return out


def render(result: Score, sure: dict[str, Interval], *, errors: bool = False) -> str:
    """The figures as lines of text."""
    lines = []
    if errors:
        lines += [
            f"{m.article[:12]:12} {m.what:8} {json.dumps(m.fact, ensure_ascii=False)[:300]}" for m in result.mistakes
        ]
    lines.append(f"{'type':12} {'gold':>5} {'said':>5} {'match':>5} {'P':>6} {'R':>6} {'F1':>6} {'full':>6}")
    for kind, row in result.types.items():
        lines.append(
            f"{kind:12} {row.gold:5} {row.said:5} {row.matched:5} "
            f"{row.precision:6.3f} {row.recall:6.3f} {row.f1:6.3f} {row.full_f1:6.3f}{_interval(sure, kind)}"
        )
    lines += [f"  {label:22} {value:6.3f}" for label, value in result.details.items()]
    lines.append(
        f"published {result.published:.3f}  relevant {result.relevant:.3f}  articles {result.articles}  "
        f"macro-F1 {result.macro_f1:.3f}{_interval(sure, 'macro_f1')}  "
        f"full {result.macro_full_f1:.3f}{_interval(sure, 'macro_full_f1')}"
    )
    return "\n".join(lines) + "\n"


def _interval(sure: dict[str, Interval], name: str) -> str:
    return f" [{sure[name].low:.3f}, {sure[name].high:.3f}]" if name in sure else ""
