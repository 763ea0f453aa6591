"""`banggiao brief` and `banggiao show`: what is known of a partner, or of one thing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from banggiao.model import UsageError
from banggiao.views.cli.common import Language, Output, opened
from banggiao.views.cli.ledgers import DEFAULT, AsOf, Country, Limit, Other, Where, open_to_read
from banggiao.views.wording import wording

if TYPE_CHECKING:
    from banggiao.ledger import Ledger
    from banggiao.views.brief import Briefing


def add_to(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("show")(show_command)
    app.command("brief")(brief_command)


def brief_command(
    country: Country,
    ledger: Where = DEFAULT,
    other: Other = "VNM",
    as_of: AsOf = None,
    lang: Language = "vi",
    limit: Limit = 12,
    output: Output = None,
    format: Annotated[
        str | None,
        typer.Option(metavar="md|html|docx|pdf", help="By --output's ending, else md. docx, pdf: banggiao[documents]."),
    ] = None,
    template: Annotated[
        Path | None, typer.Option("--template", metavar="FILE", help="A Word template of your own: docs/exports.md.")
    ] = None,
) -> None:
    """A briefing on a partner in Markdown, HTML, Word or PDF: every line with its source.

    Examples:

        banggiao brief "Hàn Quốc"

        banggiao brief lao --as-of 2025-12-31 --lang en --output lao.md

        banggiao brief USA --with China

        banggiao brief "Hàn Quốc" --output korea.pdf
    """
    from banggiao.views.brief import gather, markdown

    say = wording(lang)
    party, partner = pair(country, other)
    form = format or (output.suffix.lower().removeprefix(".") if output is not None else "md")
    with open_to_read(ledger) as book:
        briefing = gather(book, party, partner, say=say, as_of=as_of, limit=limit)
        if form in ("html", "docx", "pdf"):
            _document(book, briefing, output, form=form, template=template)
            return
    if format not in (None, "md") or template is not None:
        raise UsageError("--format is one of md, html, docx, pdf; --template goes with docx")
    text = markdown(briefing)
    with opened(output) as out:
        out.write(text)


def _document(book: Ledger, briefing: Briefing, output: Path | None, *, form: str, template: Path | None) -> None:
    from banggiao.views.documents import charts, content, write_document

    if output is None:
        raise UsageError(f"{form}: say where to write it with --output")
    party, other = briefing.parties
    figures = charts(book, party, other, say=wording(briefing.lang), as_of=briefing.as_of)
    write_document(content(briefing, charts=figures), output, format=form, template=template)


def show_command(
    what: Annotated[
        str,
        typer.Argument(metavar="COUNTRY|ID", help="A state (code or name, accents optional), or the id of an entry."),
    ],
    ledger: Where = DEFAULT,
    other: Other = "VNM",
    as_of: AsOf = None,
    lang: Language = "vi",
    limit: Limit = 8,
) -> None:
    """Where relations stand, the latest engagements, agreements, promises, figures, who is who; or one entry in full.

    Examples:

        banggiao show KOR

        banggiao show "bac trieu tien" --with CHN --lang en

        banggiao show ev-827406a3023abb2e
    """
    from banggiao.views.known import is_entry_id
    from banggiao.views.show import show_entry, show_pair

    say = wording(lang)
    if is_entry_id(what):
        with open_to_read(ledger) as book:
            sys.stdout.write(show_entry(book, what, say=say, as_of=as_of))
        return
    party, partner = pair(what, other)
    with open_to_read(ledger) as book:
        sys.stdout.write(show_pair(book, party, partner, say=say, as_of=as_of, limit=limit))


def pair(country: str, other: str) -> tuple[str, str]:
    """The codes of two different states or organisations."""
    from banggiao.views.parties import find_party

    party, partner = find_party(country), find_party(other)
    if party == partner:
        raise UsageError(f"{party} with itself is no pair: name the other side with --with")
    return party, partner
