"""`banggiao watch` and `banggiao retry`: feeds into a ledger as they come, and another chance for what failed."""

from __future__ import annotations

import datetime as dt
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from banggiao.model import UsageError
from banggiao.views.cli.common import Jobs, tell
from banggiao.views.cli.ledgers import DEFAULT, Where, open_to_write

if TYPE_CHECKING:
    from banggiao.ledger import Ledger
    from banggiao.sources.tabular import Item
    from banggiao.sources.watch import State, WatchConfig

StateFile = Annotated[
    Path | None,
    typer.Option("--state", metavar="FILE", help="What the watch remembers; beside the feeds' file by default."),
]
_TICK = 5.0  # seconds between two looks at what is due


def add_to(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("watch")(watch_command)
    app.command("retry")(retry_command)


def watch_command(
    feeds: Annotated[Path, typer.Argument(metavar="FEEDS.toml", help="The feeds, and whom to tell what.")],
    ledger: Where = DEFAULT,
    state: StateFile = None,
    once: Annotated[bool, typer.Option("--once", help="One round, then stop.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="One round that shows notices instead of sending them.")
    ] = False,
) -> None:
    """Poll feeds and read what is new into a ledger, until it is stopped. Picks up where it was.

    With --once the exit code is 1 where a feed, an item or a notice failed; each is named.

    Examples:

        banggiao watch FEEDS.toml --ledger relations.db

        banggiao watch FEEDS.toml --dry-run
    """
    from banggiao.sources.watch import State, load_config

    config = load_config(feeds)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with State(state or feeds.with_suffix(".state")) as memory, open_to_write(ledger, create=True) as book:
        for key in memory.uncertain():
            tell(f"note: a notice was being sent when the watch stopped, and is not sent again: {key}")
        book.settle()  # what a kill between taking in and settling left
        while not stop.is_set():
            sound = _round(config, memory, book, dry_run=dry_run, always=once or dry_run)
            if once or dry_run:
                if not sound:
                    raise typer.Exit(1)
                break
            stop.wait(_TICK)


def _round(config: WatchConfig, memory: State, book: Ledger, *, dry_run: bool, always: bool) -> bool:
    """One round, told where it did anything or ``always``; whether nothing failed."""
    from banggiao.ledger import NewsReader
    from banggiao.sources.watch import poll
    from banggiao.views.notices import tell_all

    reader = NewsReader()

    def take(items: Sequence[Item]) -> None:
        book.ingest(items, reader=reader, settle=False)

    done = poll(config, memory, take, recovered=book.settle_failures)
    if done.taken:
        book.settle()
    for failure in done.failures:
        tell(f"failed: {failure}")
    if done.polled or done.taken or always:
        sys.stdout.write(
            f"{dt.datetime.now():%Y-%m-%d %H:%M:%S} feeds: {done.polled} answered ({done.unchanged} unchanged);"
            f" items: {done.new} new, {done.taken} taken in, {done.later} tried again later, {done.dead} given up\n"
        )
        sys.stdout.flush()
    told = tell_all(book, config.notices, memory, today=dt.date.today(), dry_run=dry_run)
    for notice in told.sent if dry_run else ():
        sys.stdout.write(f"would tell ({notice.rule}): {notice.title}\n")
    if dry_run:
        sys.stdout.write(
            f"notices: {len(told.sent)} would be sent, {told.seen} are older than their rule and would not\n"
        )
    for notice in told.failed:
        tell(f"failed: notice ({notice.rule}) {notice.title}: could not be sent; tried again next round")
    return not done.failures and not told.failed


def retry_command(
    feeds: Annotated[
        Path | None, typer.Argument(metavar="[FEEDS.toml]", help="Also what the watch of these feeds gave up.")
    ] = None,
    ledger: Where = DEFAULT,
    state: StateFile = None,
    jobs: Jobs = 1,
    list_only: Annotated[bool, typer.Option("--list", help="Only show what failed and why.")] = False,
) -> None:
    """Try again what failed: articles that the reader could not read, items that the watch gave up.

    Examples:

        banggiao retry --list

        banggiao retry FEEDS.toml --ledger relations.db
    """
    from banggiao.ledger import NewsReader
    from banggiao.sources.watch import State, load_config, poll

    if feeds is None and state is not None:
        raise UsageError("--state goes with FEEDS.toml: the feeds say how to fetch")
    with open_to_write(ledger) as book:
        if list_only:
            for letter in book.failures(limit=1000).items:
                sys.stdout.write(f"{letter.at[:19]}  {letter.where}: {letter.reason}\n")
            return
        counts = book.retry(reader=NewsReader(), jobs=jobs)
        sys.stdout.write(f"articles: {counts.new + counts.known} read, {counts.failed} failed again\n")
        failed = counts.failed
        if feeds is not None:
            with State(state or feeds.with_suffix(".state")) as memory:
                number = memory.retry()
                done = poll(
                    load_config(feeds), memory, lambda items: _keep(book, items), recovered=book.settle_failures
                )
                book.settle()
            for failure in done.failures:
                tell(f"failed: {failure}")
            failed += done.dead + done.later
            sys.stdout.write(f"items: {number} tried again, {done.taken} taken in\n")
    if failed:
        raise typer.Exit(1)


def _keep(book: Ledger, items: Sequence[Item]) -> None:
    from banggiao.ledger import NewsReader

    book.ingest(items, reader=NewsReader(), settle=False)
