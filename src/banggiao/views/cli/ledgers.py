"""How commands find and open a ledger, and the options that many of them share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from banggiao.views.cli.common import parse_day

if TYPE_CHECKING:
    from banggiao.ledger import Ledger

DEFAULT = "banggiao.db"

Where = Annotated[
    str,
    typer.Option(
        "--ledger", envvar="BANGGIAO_LEDGER", metavar="FILE", help="The ledger: a file, or a postgresql:// address."
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", parser=parse_day, metavar="DATE", help="What the ledger would have said from reports by that day."
    ),
]
Country = Annotated[
    str, typer.Argument(metavar="COUNTRY", help="A code, or a Vietnamese or English name; accents optional.")
]
Other = Annotated[str, typer.Option("--with", metavar="COUNTRY", help="The other side of the pair.")]
Limit = Annotated[int, typer.Option(min=1, metavar="N", help="Most lines of each list.")]


def open_to_read(where: str) -> Ledger:
    """The ledger, which must exist; nothing is written."""
    from banggiao.ledger import Ledger

    return Ledger.open(where, create=False, read_only=True)


def open_to_write(where: str, *, create: bool = False) -> Ledger:
    """The ledger, made where it does not exist and ``create`` is given."""
    from banggiao.ledger import Ledger

    return Ledger.open(where, create=create)
