"""`banggiao brief` and `banggiao show`: what is known of a partner, or of one thing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from banggiao.model import UsageError
from banggiao.views.cli.common import Language, Output, opened, parse_day
from banggiao.views.cli.ledgers import DEFAULT, AsOf, Limit, Other, Where, open_to_read
from banggiao.views.wording import wording

if TYPE_CHECKING:
    from banggiao.ledger import Ledger
    from banggiao.views.brief import Briefing, Subject


def add_to(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("show")(show_command)
    app.command("brief")(brief_command)


def brief_command(
    country: Annotated[
        str | None,
        typer.Argument(metavar="[COUNTRY]", help="The partner: a code, or a Vietnamese or English name."),
    ] = None,
    ledger: Where = DEFAULT,
    other: Other = "VNM",
    whole: Annotated[
        str | None, typer.Option("--country", metavar="COUNTRY", help="One state and everybody it deals with.")
    ] = None,
    person: Annotated[
        str | None, typer.Option("--person", metavar="NAME|ID", help="Somebody, by name (accents optional) or id.")
    ] = None,
    sector: Annotated[
        str | None,
        typer.Option("--sector", metavar="SECTOR", help="A sector (energy, 'năng lượng') with all partners, or one."),
    ] = None,
    visit: Annotated[
        str | None,
        typer.Option("--visit", metavar="ID|DATE", help="One visit: its id, or with COUNTRY its day or month."),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", parser=parse_day, metavar="DATE", help="Only what happened since that day.")
    ] = None,
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
    """A briefing in Markdown, HTML, Word or PDF, every line with its source: on a pair, a country, a person, a sector
    or a visit.

    Examples:

        banggiao brief "Hàn Quốc" --output korea.pdf

        banggiao brief lao --since 2025-06-01 --as-of 2025-12-31 --lang en --output lao.md

        banggiao brief --country USA

        banggiao brief --person "to lam"

        banggiao brief KOR --sector energy

        banggiao brief KOR --visit 2026-05 --output visit.docx
    """
    from banggiao.views.brief import gather, markdown

    say = wording(lang)
    form = format or (output.suffix.lower().removeprefix(".") if output is not None else "md")
    if form not in ("md", "html", "docx", "pdf"):
        if format is not None:
            raise UsageError(f"--format: {format!r} is not one of md, html, docx, pdf")
        form = "md"
    if template is not None and form != "docx":
        raise UsageError("--template is a Word document: it goes with docx")
    with open_to_read(ledger) as book:
        about = subject(book, country, other=other, whole=whole, person=person, sector=sector, visit=visit, as_of=as_of)
        briefing = gather(book, about, say=say, since=since, as_of=as_of, limit=limit)
    if form != "md":
        _document(briefing, output, form=form, template=template)
        return
    text = markdown(briefing)
    with opened(output) as out:
        out.write(text)


def subject(
    book: Ledger,
    country: str | None,
    *,
    other: str = "VNM",
    whole: str | None = None,
    person: str | None = None,
    sector: str | None = None,
    visit: str | None = None,
    as_of: str | None = None,
) -> Subject:
    """What a briefing is asked on. Raises UsageError where too little or too much is said."""
    from banggiao.views.brief import Country, Pair, Person, Sector, Visit, find_sector, find_visit
    from banggiao.views.known import check_id
    from banggiao.views.parties import find_party

    asked = [
        name
        for name, value in (("--country", whole), ("--person", person), ("--sector", sector), ("--visit", visit))
        if value
    ]
    if len(asked) > 1:
        raise UsageError(f"{' and '.join(asked)}: a briefing is on one of them")
    if country is not None and (whole or person):
        raise UsageError(f"{asked[0]} stands alone: leave out {country!r}")
    if whole:
        return Country(find_party(whole))
    if person:
        return Person(person)
    if sector:
        ours = find_party(other)
        return Sector(find_sector(sector), ours, pair(country, other)[0] if country else None)
    if visit and check_id(visit):
        if not visit.startswith("ev-"):
            raise UsageError(f"{visit!r} is no id of a visit: those begin with ev-")
        return Visit(visit)
    if country is None:
        raise UsageError("say on what: COUNTRY, --country, --person, --sector, or --visit")
    party, partner = pair(country, other)
    return Visit(find_visit(book, party, partner, visit, as_of=as_of)) if visit else Pair(party, partner)


def _document(briefing: Briefing, output: Path | None, *, form: str, template: Path | None) -> None:
    from banggiao.views.documents import charts, content, write_document

    if output is None:
        raise UsageError(f"{form}: say where to write it with --output")
    write_document(content(briefing, charts=charts(briefing)), output, format=form, template=template)


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
    from banggiao.views.known import check_id
    from banggiao.views.show import show_entry, show_pair

    say = wording(lang)
    if check_id(what):
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
