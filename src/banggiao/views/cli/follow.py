"""`banggiao follow`: promises and what became of them."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from banggiao.views.cli.common import Language, parse_day
from banggiao.views.cli.ledgers import DEFAULT, AsOf, Limit, Where, open_to_read
from banggiao.views.wording import Wording, wording

if TYPE_CHECKING:
    from banggiao.ledger import Entry, Ledger
    from banggiao.ledger.resolve import Fate

_COLUMNS = (
    "id",
    "state",
    "deadline",
    "promised",
    "modality",
    "holders",
    "addressees",
    "text",
    "sectors",
    "rule",
    "later",
)


class State(StrEnum):
    """The states of a promise."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    FULFILLED = "fulfilled"
    OVERDUE = "overdue"
    SUPERSEDED = "superseded"
    LAPSED = "lapsed"
    UNCLEAR = "unclear"


class Format(StrEnum):
    """How promises are written."""

    TEXT = "text"
    JSONL = "jsonl"
    CSV = "csv"


def add_to(app: typer.Typer) -> None:
    """Register this module's command."""
    app.command("follow")(follow_command)


def follow_command(
    country: Annotated[
        str | None, typer.Argument(metavar="[COUNTRY]", help="Only promises that it gave or was given.")
    ] = None,
    ledger: Where = DEFAULT,
    due_before: Annotated[
        str | None, typer.Option("--due-before", parser=parse_day, metavar="DATE", help="Only those due by that day.")
    ] = None,
    state: Annotated[State | None, typer.Option(help="Only those in this state.")] = None,
    sector: Annotated[
        str | None, typer.Option(metavar="SECTOR", help="Only those about this sector, such as trade.")
    ] = None,
    as_of: AsOf = None,
    limit: Limit = 50,
    format: Annotated[Format, typer.Option(help="text for the eye; jsonl and csv for programs.")] = Format.TEXT,
    lang: Language = "vi",
) -> None:
    """List promises with what became of them: the rule, and the sentences on both sides.

    Examples:

        banggiao follow KOR --state overdue

        banggiao follow --due-before 2026-12-31 --sector trade

        banggiao follow lao --as-of 2025-06-30 --format csv
    """
    from banggiao.views.parties import find_party

    say = wording(lang)
    parties = (find_party(country),) if country else ()
    with open_to_read(ledger) as book:
        page = book.entries(
            "commitments",
            parties=parties,
            state=str(state) if state else None,
            due_before=due_before,
            sector=sector,
            as_of=as_of,
            limit=limit,
        )
        fates = book.fates([entry.id for entry in page.items], as_of=as_of)
        if format is Format.TEXT:
            for entry in page.items:
                sys.stdout.write(_text(book, entry, fates.get(entry.id), say, as_of=as_of))
        else:
            _write((_row(book, entry, fates.get(entry.id), as_of=as_of) for entry in page.items), format)
    if format is Format.TEXT:
        if not page.items:
            sys.stdout.write("no such promise\n")
        if page.next:
            sys.stdout.write(f"… more than {limit}: raise --limit\n")
        if page.undated:
            sys.stdout.write(f"{page.undated} {say.label('undated_out')}\n")


def _text(book: Ledger, entry: Entry[Any], fate: Fate | None, say: Wording, *, as_of: str | None) -> str:
    from banggiao.views.known import known

    told = known(entry, say, fate=fate)
    mark = say("fate", fate.state) if fate else "—"
    lines = [f"[{mark}] {told}  [{entry.id}]"]
    if fate is not None and str(fate.state) != State.OPEN:
        lines.append(f"    {say.told(fate.rule)}: {say.told(fate.explanation)}")
        lines += [f"    {say.told(i.explanation)}" for i in fate.items if i.silent_since and len(fate.items) > 1]
    lines += [f"    {say.label('later')}: “{words}” ({where})" for words, where in _later(book, fate, as_of=as_of)]
    return "\n".join(lines) + "\n"


def _later(book: Ledger, fate: Fate | None, *, as_of: str | None) -> Iterator[tuple[str, str]]:
    """The sentences of later reports that a verdict rests on, each with its article and day."""
    from banggiao.views.known import family_of

    for item in fate.items if fate else ():
        for entity in item.entities:
            for report in book.get(family_of(entity), entity, as_of=as_of).reports:
                if report.fact_id in item.later and report.quotes:
                    words = " ".join(report.quotes[0].words.split())
                    yield words, ", ".join(filter(None, [report.article_id, report.published]))


def _row(book: Ledger, entry: Entry[Any], fate: Fate | None, *, as_of: str | None) -> dict[str, Any]:
    promise = entry.record
    return {
        "id": entry.id,
        "state": str(fate.state) if fate else None,
        "deadline": promise.text("deadline") or (fate.deadline if fate else None),
        "promised": promise.first_reported,
        "modality": promise.text("modality"),
        "holders": list(promise.codes("holders")),
        "addressees": list(promise.codes("addressees")),
        "text": promise.text("text"),
        "sectors": list(promise.codes("sectors")),
        "rule": fate.rule if fate else None,
        "later": [{"words": words, "article": where} for words, where in _later(book, fate, as_of=as_of)],
    }


def _write(rows: Iterable[dict[str, Any]], format: Format) -> None:
    if format is Format.JSONL:
        for row in rows:
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        return
    out = csv.DictWriter(sys.stdout, _COLUMNS, lineterminator="\n")
    out.writeheader()
    for row in rows:
        later = "; ".join(f"“{each['words']}” ({each['article']})" for each in row["later"])
        lists = {key: " ".join(row[key]) for key in ("holders", "addressees", "sectors")}
        out.writerow({**row, **lists, "later": later})
