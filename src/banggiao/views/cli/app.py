"""All commands, one module a group."""

from __future__ import annotations

import typer

from banggiao.views.cli import brief, desk, engine, evaluate, export, follow, ingest, judge, mcp, read, search, watch

app = typer.Typer(
    name="banggiao",
    help="Read Vietnamese news of diplomacy into facts, and keep a ledger of relations between states.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        from banggiao import __version__

        typer.echo(f"banggiao {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    pass


for group in (read, evaluate, ingest, brief, search, follow, export, judge, desk, watch, mcp, engine):
    group.add_to(app)
