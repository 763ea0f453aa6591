"""`banggiao mcp`: the ledger for language models."""

from __future__ import annotations

import typer

from banggiao.views.cli.ledgers import DEFAULT, Where, open_to_read


def add_to(app: typer.Typer) -> None:
    """Register this module's command."""
    app.command("mcp")(mcp_command)


def mcp_command(ledger: Where = DEFAULT) -> None:
    """Serve the ledger over MCP on standard input and output: search, partner, entry, promises, brief, with sources.

    Example, as an MCP client runs it:

        banggiao mcp --ledger relations.db
    """
    from banggiao.views.mcp import server

    with open_to_read(ledger) as book:
        server(book).run("stdio")
