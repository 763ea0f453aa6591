"""`banggiao read-shards` and `banggiao resolve`: the stages past one machine; `ingest --engine` uses the first."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from banggiao.sources import parse_columns
from banggiao.views.cli.common import AnyLanguage, Column, Published, progress, tell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from banggiao.engine import Options, ReadCounts
    from banggiao.ledger import IngestCounts, Ledger
    from banggiao.model import PartialDate

EngineName = Annotated[
    str,
    typer.Option("--engine", metavar="ENGINE", help="serial, pool, dask, or a Dask scheduler's address (tcp://...)."),
]
Workers = Annotated[int, typer.Option("--workers", min=1, metavar="N", help="Processes that pool and dask start.")]


def add_to(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("read-shards")(read_shards_command)
    app.command("resolve")(resolve_command)


def read_shards_command(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files and folders: JSONL, Parquet, WARC ...")],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the Parquet files go.")],
    engine: EngineName = "pool",
    workers: Workers = 2,
    published: Published = None,
    column: Column = None,
    any_language: AnyLanguage = False,
) -> None:
    """Read shards of articles into partitioned Parquet: articles, facts, failures.

    Examples:

        banggiao read-shards news/ --out work/ --engine dask --workers 8

        banggiao read-shards CC-NEWS-*.warc.gz --out /shared/work --engine tcp://scheduler:8786
    """
    options = reading_options(published, column, any_language=any_language)
    if _read(paths, out, engine, workers, options).lost:
        raise typer.Exit(1)


def resolve_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="What read-shards wrote.")],
    engine: EngineName = "pool",
    workers: Workers = 2,
) -> None:
    """Join facts into events, agreements, relations, people, figures and promises, as Parquet in the same folder.

    Example:

        banggiao resolve work/ --engine dask --workers 8
    """
    from banggiao.engine import engine as start
    from banggiao.engine import resolve_all

    with start(engine, workers=workers) as running:
        counts = resolve_all(folder, engine=running)
    sys.stdout.write(", ".join(f"{number} {family}" for family, number in counts.items()) + "\n")


def reading_options(published: PartialDate | None, column: Sequence[str] | None, *, any_language: bool) -> Options:
    """How shards are read, from a command's options."""
    from banggiao.engine import Options

    columns = tuple(parse_columns(column or ()).items())
    return Options(str(published) if published else None, columns, any_language)


def tell_left(left: Iterable[tuple[str, int]]) -> None:
    """Which languages were left alone, the most frequent first; nothing where none was."""
    told = ", ".join(f"{number} {code}" for code, number in sorted(left, key=lambda pair: (-pair[1], pair[0])))
    if told:
        sys.stdout.write(f"left alone, in other languages: {told}\n")


def _read(paths: Sequence[str], out: Path, engine: str, workers: int, options: Options) -> ReadCounts:
    from banggiao.engine import engine as start
    from banggiao.engine import read_all, shards

    with start(engine, workers=workers) as running, progress("reading") as done:
        counts = read_all(
            shards(paths), out, engine=running, options=options, progress=lambda so_far: done(so_far.articles)
        )
    for lost in counts.lost:
        tell(f"failed: {lost}")
    sys.stdout.write(
        f"read: {counts.articles} articles ({counts.relevant} relevant), {counts.facts} facts, {counts.failed} failed,"
        f" {len(counts.lost)} shards lost\n"
    )
    tell_left(counts.left)
    return counts


def ingest_with_engine(
    book: Ledger, paths: Sequence[str], *, engine: str, workers: int, work: Path | None, options: Options
) -> tuple[IngestCounts, bool]:
    """Read by an engine and load into a ledger; (counts, were shards lost)."""
    from banggiao.engine import load

    with tempfile.TemporaryDirectory(prefix="banggiao-") as own:
        folder = work or Path(own)
        lost = bool(_read(paths, folder, engine, workers, options).lost)
        with progress("loading") as done:
            return load(folder, book, progress=lambda so_far: done(so_far.items)), lost
