"""`banggiao export`: what is known, for other programs; reviewed articles as gold."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer

from banggiao.model import UsageError
from banggiao.views.cli.common import Output, opened, tell
from banggiao.views.cli.ledgers import DEFAULT, AsOf, Where, open_to_read


class What(StrEnum):
    """What can be exported."""

    EVENTS = "events"
    AGREEMENTS = "agreements"
    RELATIONS = "relations"
    PEOPLE = "people"
    COMMITMENTS = "commitments"
    INDICATORS = "indicators"
    GOLD = "gold"


class Format(StrEnum):
    """The forms of an export."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"


def add_to(app: typer.Typer) -> None:
    """Register this module's command."""
    app.command("export")(export_command)


def export_command(
    what: Annotated[
        What, typer.Argument(help="A family of known things, or gold: reviewed articles in the contract's form.")
    ],
    ledger: Where = DEFAULT,
    format: Annotated[
        Format, typer.Option(help="parquet needs the extra banggiao[tables] and --output.")
    ] = Format.JSONL,
    as_of: AsOf = None,
    output: Output = None,
) -> None:
    """Write everything known of a kind, in the order of ids.

    Examples:

        banggiao export events > events.jsonl

        banggiao export commitments --format csv --output promises.csv --as-of 2025-12-31

        banggiao export gold --output gold.json
    """
    if format is Format.PARQUET and output is None:
        raise UsageError("Parquet is no text: say where to write it with --output FILE")
    with open_to_read(ledger) as book:
        if what is What.GOLD:
            if as_of is not None or format is not Format.JSONL:
                raise UsageError("gold is one JSON list of what is known now: it takes neither --as-of nor --format")
            with opened(output) as out:
                json.dump(book.export_gold(), out, ensure_ascii=False, indent=1)
                out.write("\n")
            return
        number = book.write_export(str(what), "-" if output is None else output, format=str(format), as_of=as_of)
    if output is not None:
        tell(f"{number} {what} written to {output}")
