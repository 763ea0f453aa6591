"""`banggiao search`: articles by their words, accents optional."""

from __future__ import annotations

import dataclasses
import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from banggiao.model import FactType
from banggiao.views.cli.common import parse_day
from banggiao.views.cli.ledgers import DEFAULT, AsOf, Limit, Where, open_to_read

if TYPE_CHECKING:
    from banggiao.ledger import Hit


class Format(StrEnum):
    """How hits are written."""

    TEXT = "text"
    JSONL = "jsonl"


Since = Annotated[
    str | None, typer.Option("--since", parser=parse_day, metavar="DATE", help="Reported from that day on.")
]
Until = Annotated[
    str | None, typer.Option("--until", parser=parse_day, metavar="DATE", help="Reported up to that day.")
]


def add_to(app: typer.Typer) -> None:
    """Register this module's command."""
    app.command("search")(search_command)


def search_command(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help='All must be there; "a phrase" in quotes, pre* a beginning.')
    ],
    ledger: Where = DEFAULT,
    country: Annotated[str | None, typer.Option(metavar="COUNTRY", help="Only articles with a fact about it.")] = None,
    type: Annotated[FactType | None, typer.Option(help="Only articles with a fact of this type.")] = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    limit: Limit = 20,
    format: Annotated[Format, typer.Option(help="text for the eye, jsonl for programs.")] = Format.TEXT,
) -> None:
    """Find articles by their words, with or without accents.

    Examples:

        banggiao search dien dam

        banggiao search '"đối tác chiến lược"' --country KOR --since 2025-01

        banggiao search ky ket --type agreement --format jsonl
    """
    from banggiao.views.parties import find_party

    party = find_party(country) if country else None
    with open_to_read(ledger) as book:
        page = book.search(
            " ".join(words),
            country=party,
            type=str(type) if type else None,
            since=since,
            until=until,
            as_of=as_of,
            limit=limit,
        )
    for hit in page.items:
        sys.stdout.write(_line(hit) if format is Format.JSONL else _text(hit, colours=sys.stdout.isatty()))
    if format is Format.TEXT and not page.items:
        sys.stdout.write("nothing found\n")
    if format is Format.TEXT and page.next:
        sys.stdout.write(f"… more than {limit}: narrow the search, or raise --limit\n")


def _line(hit: Hit) -> str:
    return json.dumps(dataclasses.asdict(hit), ensure_ascii=False) + "\n"


def _text(hit: Hit, *, colours: bool) -> str:
    begin, end = ("\x1b[1m", "\x1b[0m") if colours else ("«", "»")
    out, at = [], 0
    for start, stop in hit.marks:
        out += [hit.snippet[at:start], begin, hit.snippet[start:stop], end]
        at = stop
    out.append(hit.snippet[at:])
    head = "  ".join(filter(None, [hit.published or "—", hit.article_id, hit.source, hit.title]))
    return f"{head}\n    … {' '.join(''.join(out).split())} …\n"
