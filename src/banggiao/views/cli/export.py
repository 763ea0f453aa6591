"""`banggiao export`: what is known, for other programs; reviewed articles as gold."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from banggiao.model import UsageError
from banggiao.views.cli.common import Language, Output, opened, parse_day, tell
from banggiao.views.cli.ledgers import DEFAULT, AsOf, Where, open_to_read


class What(StrEnum):
    """What can be exported."""

    EVENTS = "events"
    AGREEMENTS = "agreements"
    RELATIONS = "relations"
    PEOPLE = "people"
    COMMITMENTS = "commitments"
    INDICATORS = "indicators"
    POSITIONS = "positions"
    GOLD = "gold"
    ALL = "all"


class Format(StrEnum):
    """The forms of an export."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    POLECAT = "polecat"
    GDELT = "gdelt"
    FTM = "ftm"
    GEXF = "gexf"
    GRAPHML = "graphml"
    ICS = "ics"
    JSONLD = "jsonld"
    DATAPACKAGE = "datapackage"


_TABLES = (Format.JSONL, Format.CSV, Format.PARQUET)


def add_to(app: typer.Typer) -> None:
    """Register this module's command."""
    app.command("export")(export_command)


def export_command(
    what: Annotated[
        What,
        typer.Argument(
            help="A family of known things; positions: what states say, as each article tells it;"
            " gold: reviewed articles in the contract's form; all: for the forms of"
            " other programs, which hold every family."
        ),
    ],
    ledger: Where = DEFAULT,
    format: Annotated[
        Format,
        typer.Option(help="jsonl, csv and parquet are a family each; the others go with `all`. See docs/exports.md."),
    ] = Format.JSONL,
    as_of: AsOf = None,
    output: Output = None,
    country: Annotated[
        list[str] | None,
        typer.Option("--country", metavar="COUNTRY", help="Only what this party takes part in. Repeatable. With all."),
    ] = None,
    since: Annotated[str | None, typer.Option(parser=parse_day, metavar="DATE", help="From then on. With all.")] = None,
    until: Annotated[str | None, typer.Option(parser=parse_day, metavar="DATE", help="Until then. With all.")] = None,
    lang: Language = "vi",
) -> None:
    """Write everything known of a kind, in the order of ids.

    Examples:

        banggiao export events > events.jsonl

        banggiao export commitments --format csv --output promises.csv --as-of 2025-12-31

        banggiao export gold --output gold.json

        banggiao export all --format ics --country KOR --output korea.ics

        banggiao export all --format datapackage --output package/
    """
    if what is What.ALL or format not in _TABLES:
        _export_all(
            what, format, ledger, output, as_of=as_of, countries=country or [], since=since, until=until, lang=lang
        )
        return
    if country or since or until:
        raise UsageError("--country, --since and --until go with `all`; a table can be filtered by what reads it")
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


def _export_all(
    what: What,
    format: Format,
    ledger: str,
    output: Path | None,
    *,
    as_of: str | None,
    countries: list[str],
    since: str | None,
    until: str | None,
    lang: str,
) -> None:
    from banggiao.views.exports import FORMATS, Selection, write
    from banggiao.views.parties import find_party

    if what is not What.ALL or format in _TABLES:
        raise UsageError(
            f"{what} as {format}: a family goes with {', '.join(_TABLES)}, and `all` with {', '.join(FORMATS)}"
        )
    if output is None:
        raise UsageError(f"{format}: say where to write it with --output")
    selection = Selection(tuple(find_party(name) for name in countries), since, until)
    with open_to_read(ledger) as book:
        number = write(book, output, format=str(format), as_of=as_of, selection=selection, lang=lang)
    tell(f"{number} {FORMATS[format].counts} written to {output}")
