"""`banggiao read` and `banggiao schema`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Annotated, Any

import typer

from banggiao.api import articles, read_many, schema, to_json
from banggiao.model import Reading
from banggiao.views.cli.common import Failures, Jobs, Language, Output, Paths, Published, opened, progress
from banggiao.views.wording import wording


class Format(StrEnum):
    """How readings are written."""

    JSONL = "jsonl"
    TABLE = "table"
    HTML = "html"


def add_to(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("read")(read_command)
    app.command("schema")(schema_command)


def read_command(
    paths: Paths,
    format: Annotated[
        Format, typer.Option(help="jsonl: the contract; table: for the eye; html: one page.")
    ] = Format.JSONL,
    explain: Annotated[
        bool, typer.Option("--explain", help="Name the rule behind each fact and quote its words.")
    ] = False,
    published: Published = None,
    mentions: Annotated[
        bool, typer.Option("--mentions", help="Also give countries, persons, dates, amounts ...")
    ] = False,
    jobs: Jobs = 1,
    lang: Language = "vi",
    output: Output = None,
) -> None:
    """Read articles into facts, each with its words.

    Examples:

        banggiao read article.txt

        banggiao read news/ --format table --explain

        banggiao read news.jsonl --format html --output news.html

        cat article.txt | banggiao read - --published 2025-10-23 --mentions
    """
    say = wording(lang)
    failures = Failures()
    found = articles(*paths, published=published, stdin=sys.stdin.buffer)
    with opened(output) as out, progress("reading") as done:
        readings = _counted(failures.pass_by(read_many(found, jobs=jobs, mentions=mentions)), done)
        if format is Format.HTML:
            from banggiao.views.html import page

            out.write(page(readings, lang=lang, explain=explain))
        elif format is Format.TABLE:
            from rich.console import Console

            from banggiao.views.tables import reading_table

            console = Console(file=out, width=None if out.isatty() else 140, soft_wrap=False)
            for reading in readings:
                console.print(reading_table(reading, say, explain=explain))
        else:
            for reading in readings:
                out.write(json.dumps(_json(reading, explain=explain), ensure_ascii=False) + "\n")
        out.flush()
    failures.exit()


def _counted(readings: Iterable[Reading], done: Any) -> Iterator[Reading]:
    for number, reading in enumerate(readings, 1):
        yield reading
        done(number)


def _json(reading: Reading, *, explain: bool) -> dict[str, Any]:
    out = to_json(reading)
    if explain:
        for told, fact in zip(out["facts"], reading.facts, strict=True):
            told["words"] = [reading.quote(span) for span in fact.evidence]
    return out


def schema_command() -> None:
    """Print the JSON Schema of a reading.

    Example:

        banggiao schema > reading.schema.json
    """
    json.dump(schema(), sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
