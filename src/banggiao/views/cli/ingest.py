"""`banggiao ingest`, `rebuild`, `check`: filling a ledger and looking after it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from banggiao.model import UsageError
from banggiao.sources import articles, languages_left, parse_columns
from banggiao.views.cli.common import AnyLanguage, Column, Jobs, Paths, Published, progress, tell
from banggiao.views.cli.engine import reading_options, tell_left
from banggiao.views.cli.ledgers import DEFAULT, Where, open_to_read, open_to_write

if TYPE_CHECKING:
    from banggiao.engine import Options
    from banggiao.ledger import IngestCounts

_SHOWN = 20  # failures and problems that are listed one by one


def add_to(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("ingest")(ingest_command)
    app.command("rebuild")(rebuild_command)
    app.command("check")(check_command)


def ingest_command(
    paths: Paths,
    ledger: Where = DEFAULT,
    published: Published = None,
    jobs: Jobs = 1,
    reread: Annotated[
        bool, typer.Option("--reread", help="Also read known texts again that an older reader read.")
    ] = False,
    column: Column = None,
    any_language: AnyLanguage = False,
    engine: Annotated[
        str | None,
        typer.Option("--engine", metavar="ENGINE", help="Read on pool, dask, or a Dask scheduler (tcp://...)."),
    ] = None,
    workers: Annotated[int, typer.Option("--workers", min=1, metavar="N", help="Processes of --engine.")] = 2,
    work: Annotated[
        Path | None,
        typer.Option("--work", metavar="FOLDER", help="Where --engine's Parquet files stay; all workers must see it."),
    ] = None,
) -> None:
    """Read articles into a ledger, which is made where there is none. Ingesting twice changes nothing.

    Examples:

        banggiao ingest news/ --ledger relations.db

        banggiao ingest 2025.jsonl.gz 2026.csv --jobs 2

        cat article.txt | banggiao ingest - --published 2025-10-23

        banggiao ingest pages/ CC-NEWS-20251023.warc.gz archive.parquet --column text=body --column id=url
    """
    if engine is not None:
        options = reading_options(published, column, any_language=any_language)
        _ingest_with_engine(paths, ledger, options, reread=reread, engine=engine, workers=workers, work=work)
        return
    languages = None if any_language else languages_left()
    items = articles(
        paths, published=published, stdin=sys.stdin.buffer, unique=False, columns=parse_columns(column or ())
    )
    from banggiao.ledger import NewsReader

    with open_to_write(ledger, create=True) as book:
        with progress("ingesting") as done:
            counts = book.ingest(
                items if languages is None else languages.vietnamese(items),
                reader=NewsReader(),
                jobs=jobs,
                reread=reread,
                progress=lambda so_far: done(so_far.items),
            )
        _tell_counts(counts)
        if languages is not None:
            tell_left(languages.left.items())
    if counts.failed:
        raise typer.Exit(1)


def _ingest_with_engine(
    paths: list[str],
    ledger: str,
    options: Options,
    *,
    reread: bool,
    engine: str,
    workers: int,
    work: Path | None,
) -> None:
    from banggiao.views.cli.engine import ingest_with_engine

    if reread or "-" in paths:
        raise UsageError("--engine reads files anew: it takes no --reread and no standard input")
    if "://" in engine and work is None:
        raise UsageError("--engine with an address needs --work: a folder that all workers and this machine see")
    with open_to_write(ledger, create=True) as book:
        counts, lost = ingest_with_engine(book, paths, engine=engine, workers=workers, work=work, options=options)
        _tell_counts(counts)
    if counts.failed or lost:
        raise typer.Exit(1)


def _tell_counts(counts: IngestCounts) -> None:
    for failure in counts.failures[:_SHOWN]:
        tell(f"failed: {failure}")
    if counts.failed > _SHOWN:
        tell(f"failed: and {counts.failed - _SHOWN} more")
    for conflict in counts.conflicts[:_SHOWN]:
        tell(f"note: {conflict}")
    more = [
        f"{number} {what}"
        for number, what in ((counts.reports, "of them reported anew"), (counts.reread, "read again"))
        if number
    ]
    sys.stdout.write(
        f"articles: {counts.new} new ({counts.not_relevant} not relevant), {counts.known} known"
        f"{f' ({chr(44).join(more)})' if more else ''}, {counts.failed} failed; {counts.facts} facts\n"
    )


def rebuild_command(ledger: Where = DEFAULT) -> None:
    """Derive everything known again, from the stored facts and judgements. Old ids still lead home.

    Example:

        banggiao rebuild --ledger relations.db
    """
    with open_to_write(ledger) as book, progress("rebuilding") as done:
        counts = book.rebuild(progress=lambda finished, _: done(finished))
    sys.stdout.write(f"rebuilt: {counts.contents} texts, {counts.blocks} blocks, {counts.fates} fates\n")


def check_command(
    ledger: Where = DEFAULT,
    everything: Annotated[bool, typer.Option("--all", help="Derive every entry anew, not a sample of them.")] = False,
) -> None:
    """Check a ledger: every stored span still quotes its text, hashes match, what is known follows from the facts.

    Exit code 1 where something is wrong.

    Examples:

        banggiao check

        banggiao check --ledger relations.db --all
    """
    with open_to_read(ledger) as book:
        result = book.check(sample=None if everything else 200)
    sys.stdout.write("checked: " + ", ".join(f"{number} {what}" for what, number in result.checked.items()) + "\n")
    for problem in result.problems[:_SHOWN]:
        tell(f"problem: {problem.where}: {problem.what}")
    if len(result.problems) > _SHOWN:
        tell(f"problem: and {len(result.problems) - _SHOWN} more")
    if not result.ok:
        raise typer.Exit(1)
    sys.stdout.write("the ledger is sound\n")
