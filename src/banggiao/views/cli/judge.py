"""`banggiao judge`: what people decide. Appended, signed, dated; undone by another judgement, never lost."""

from __future__ import annotations

import getpass
import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from banggiao.model import UsageError
from banggiao.views.cli.ledgers import DEFAULT, Limit, Where, open_to_read, open_to_write

if TYPE_CHECKING:
    from banggiao.ledger import JudgementRecord, Ledger

judge = typer.Typer(
    name="judge",
    help="Confirm, correct, reject, merge, split, add: judgements outlive every new reading. Ids of facts and entries"
    " are shown by `banggiao show`.",
    no_args_is_help=True,
)

Author = Annotated[
    str, typer.Option("--author", envvar="BANGGIAO_AUTHOR", metavar="NAME", help="Who judges. [default: you]")
]
Why = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why.")]
FactId = Annotated[str, typer.Argument(metavar="FACT", help="The fact's id.")]
EntryId = Annotated[str, typer.Argument(metavar="ENTRY", help="The entry's id, such as ev-827406a3023abb2e.")]


def add_to(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.add_typer(judge)


def _made(where: str, act: Callable[[Ledger], JudgementRecord]) -> None:
    with open_to_write(where) as book:
        made = act(book)
    sys.stdout.write(f"{made.id}  {made.action} by {made.author}\n")


def _signed(author: str) -> str:
    return author or getpass.getuser()


def _family(entry_id: str) -> str:
    from banggiao.views.known import family_of, is_entry_id

    if not is_entry_id(entry_id):
        raise UsageError(f"{entry_id!r} is no entry's id: they look like ev-827406a3023abb2e")
    return str(family_of(entry_id))


@judge.command("confirm")
def confirm(fact: FactId, ledger: Where = DEFAULT, author: Author = "", note: Why = None) -> None:
    """A fact is right as it stands.

    Example:

        banggiao judge confirm c627d6f325714fdff42223d5d365a11a
    """
    _made(ledger, lambda book: book.confirm(fact, author=_signed(author), note=note))


@judge.command("reject")
def reject(fact: FactId, ledger: Where = DEFAULT, author: Author = "", note: Why = None) -> None:
    """The article does not say this.

    Example:

        banggiao judge reject c627d6f325714fdff42223d5d365a11a --note "a report about another visit"
    """
    _made(ledger, lambda book: book.reject(fact, author=_signed(author), note=note))


@judge.command("correct")
def correct(
    fact: FactId,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="A key of the contract, such as date.")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help="JSON, or plain words.")],
    ledger: Where = DEFAULT,
    author: Author = "",
    note: Why = None,
) -> None:
    """A field of a fact should have another value.

    Examples:

        banggiao judge correct c627d6f325714fdff42223d5d365a11a date 2027-03

        banggiao judge correct c627d6f325714fdff42223d5d365a11a parties '["KOR", "VNM"]'
    """
    _made(ledger, lambda book: book.correct(fact, field, _value(value), author=_signed(author), note=note))


def _value(text: str) -> Any:
    """JSON where it is JSON; dates and bare years stay words, as the contract has them."""
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return text if isinstance(value, int) and len(text) == len("2027") else value


@judge.command("add")
def add(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The article's id.")],
    fact: Annotated[
        str,
        typer.Argument(
            metavar="FACT", help="The contract's object with evidence, as JSON; - reads it from standard input."
        ),
    ],
    ledger: Where = DEFAULT,
    author: Author = "",
    note: Why = None,
) -> None:
    """A fact that the reader missed, with the span that carries it.

    Example:

        banggiao judge add tin-01 - < fact.json
    """
    text = sys.stdin.read() if fact == "-" else fact
    try:
        told = json.loads(text)
    except ValueError as wrong:
        raise UsageError(f"the fact is broken JSON: {wrong}") from wrong
    if not isinstance(told, dict):
        raise UsageError("a fact is a JSON object")
    _made(
        ledger, lambda book: book.add_fact(book.article(article).content_hash, told, author=_signed(author), note=note)
    )


@judge.command("merge")
def merge(
    entries: Annotated[list[str], typer.Argument(metavar="ENTRY", help="Two or more entries of one family.")],
    ledger: Where = DEFAULT,
    author: Author = "",
    note: Why = None,
) -> None:
    """Entries that are one.

    Example:

        banggiao judge merge ev-827406a3023abb2e ev-b8172f30cda9fab7
    """
    families = {_family(entry) for entry in entries}
    if len(families) != 1 or len(entries) < 2:
        raise UsageError("merge takes two or more entries of one family")
    _made(ledger, lambda book: book.merge(families.pop(), entries, author=_signed(author), note=note))


@judge.command("split")
def split(
    entry: EntryId,
    facts: Annotated[list[str], typer.Argument(metavar="FACT", help="The facts that are about something else.")],
    ledger: Where = DEFAULT,
    author: Author = "",
    note: Why = None,
) -> None:
    """Facts of an entry that are about something else than its other facts.

    Example:

        banggiao judge split ev-827406a3023abb2e c627d6f325714fdff42223d5d365a11a
    """
    _made(ledger, lambda book: book.split(_family(entry), entry, facts, author=_signed(author), note=note))


@judge.command("note")
def remark(
    entry: EntryId,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The remark.")],
    ledger: Where = DEFAULT,
    author: Author = "",
) -> None:
    """A remark on an entry; it changes nothing else.

    Example:

        banggiao judge note ev-827406a3023abb2e "date confirmed by the embassy"
    """
    _made(ledger, lambda book: book.note(_family(entry), entry, text, author=_signed(author)))


@judge.command("fate")
def fate(
    promise: Annotated[str, typer.Argument(metavar="PROMISE", help="The commitment's id.")],
    state: Annotated[
        str, typer.Argument(metavar="STATE", help="open, in_progress, fulfilled, overdue, superseded, lapsed, unclear.")
    ],
    item: Annotated[int | None, typer.Option(min=0, help="Only this item of it, counted from 0.")] = None,
    ledger: Where = DEFAULT,
    author: Author = "",
    note: Why = None,
) -> None:
    """What became of a promise, whatever the rules say.

    Example:

        banggiao judge fate cm-332f5772c65c3a09 lapsed --note "the occasion has passed"
    """
    _made(ledger, lambda book: book.judge_fate(promise, state, author=_signed(author), item=item, note=note))


@judge.command("undo")
def undo(
    judgement: Annotated[str, typer.Argument(metavar="JUDGEMENT", help="The judgement's id.")],
    ledger: Where = DEFAULT,
    author: Author = "",
) -> None:
    """Take a judgement back.

    Example:

        banggiao judge undo 7
    """
    _made(ledger, lambda book: book.undo(judgement, author=_signed(author)))


@judge.command("list")
def listed(
    ledger: Where = DEFAULT,
    author: Annotated[str | None, typer.Option("--author", metavar="NAME", help="Only this person's.")] = None,
    orphaned: Annotated[bool, typer.Option("--orphaned", help="Only those whose fact is no longer found.")] = False,
    limit: Limit = 50,
) -> None:
    """Judgements, newest first.

    Examples:

        banggiao judge list

        banggiao judge list --orphaned
    """
    with open_to_read(ledger) as book:
        page = book.judgements(author=author, orphaned=True if orphaned else None, limit=limit)
    for made in page.items:
        what = f" {made.field} = {json.dumps(made.value, ensure_ascii=False)}" if made.field else ""
        marks = "".join(
            f" ({mark})"
            for mark in (f"undone by {made.undone_by}" if made.undone_by else "", "orphaned" if made.orphaned else "")
            if mark
        )
        note = f": {made.note}" if made.note else ""
        sys.stdout.write(
            f"{made.id}  {made.at}  {made.author}  {made.action}{what} {' '.join(made.targets)}{marks}{note}\n"
        )
