"""What commands share: dates from options, failures told as they come, a progress bar that knows its place."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TextIO, TypeVar

import typer

from banggiao.model import DateInterval, PartialDate, SchemaError
from banggiao.sources.failure import Failure

T = TypeVar("T")


def parse_date(value: str) -> PartialDate:
    """A date option; a wrong one is a usage error."""
    try:
        return PartialDate.parse(value)
    except SchemaError as wrong:
        raise typer.BadParameter(str(wrong)) from wrong


def parse_day(value: str) -> str:
    """A day, month or year as its ISO string."""
    return DateInterval.parse(str(parse_date(value))).isoformat()


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH", help="Files and folders (text, JSONL, JSON, CSV, also .gz), or - for standard input."
    ),
]
Published = Annotated[
    PartialDate | None,
    typer.Option(parser=parse_date, metavar="DATE", help="Day of publication of articles that tell none themselves."),
]
Column = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="FIELD=COLUMN",
        help="What an article's field is called in tables and records, such as text=body. Repeatable.",
    ),
]
AnyLanguage = Annotated[
    bool, typer.Option("--any-language", help="Also read texts in other languages than Vietnamese.")
]
Jobs = Annotated[int, typer.Option(min=1, metavar="N", help="Processes that share the reading.")]
Language = Annotated[str, typer.Option("--lang", metavar="vi|en", help="Language of labels and headings.")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there, not to standard output.")
]


def tell(message: object) -> None:
    """A line on standard error."""
    sys.stderr.write(f"{message}\n")
    sys.stderr.flush()


class Failures:
    """Tells each failure on standard error when it comes, and remembers that there was one."""

    def __init__(self) -> None:
        self.count = 0

    def tell(self, failure: Failure) -> None:
        """Say what failed and why."""
        self.count += 1
        tell(f"failed: {failure}")

    def pass_by(self, items: Iterable[T | Failure]) -> Iterator[T]:
        """The items that are no failures."""
        for item in items:
            if isinstance(item, Failure):
                self.tell(item)
            else:
                yield item

    def exit(self) -> None:
        """Leave with code 1 where anything failed."""
        if self.count:
            raise typer.Exit(1)


@contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """The file to write, or standard output."""
    if path is None:
        yield sys.stdout
    else:
        with path.open("w", encoding="utf-8") as out:
            yield out


@contextmanager
def progress(what: str) -> Iterator[Callable[[int], None]]:
    """A bar on standard error, only on a terminal. Gives a function that takes how many are done."""
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done: bar.update(task, completed=done)
