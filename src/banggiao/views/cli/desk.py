"""`banggiao serve` and `banggiao user`: the ledger in a browser."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from banggiao.model import UsageError
from banggiao.views.cli.ledgers import DEFAULT, Where

if TYPE_CHECKING:
    from banggiao.views.desk.store import Store

_EXTRA = 'the desk needs an extra: pip install "banggiao[web]"'
users = typer.Typer(help="Who may work with the desk.", no_args_is_help=True)

StoreAt = Annotated[
    str | None,
    typer.Option("--store", metavar="ADDRESS", help="Where users and sessions are kept; beside the ledger by default."),
]
Name = Annotated[str, typer.Argument(metavar="NAME", help="The name to sign in with.")]
Role = Annotated[str, typer.Argument(metavar="ROLE", help="reader, reviewer or admin.")]
RoleOption = Annotated[str, typer.Option("--role", metavar="reader|reviewer|admin", help="What the user may do.")]


def add_to(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("serve")(serve_command)
    app.add_typer(users, name="user")


def serve_command(
    ledger: Where = DEFAULT,
    host: Annotated[str, typer.Option(help="Address to listen on; beyond this machine it needs users.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on.")] = 8000,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="HOST", help="A host name that browsers may ask for. Repeatable."),
    ] = None,
    https: Annotated[
        bool, typer.Option("--https", help="Behind a proxy that speaks TLS: cookies only over it.")
    ] = False,
    workers: Annotated[
        int, typer.Option(min=1, max=32, help="Processes that answer; one a core where many people work at once.")
    ] = 1,
    store: StoreAt = None,
) -> None:
    """Serve the desk: the ledger in a browser, with an API under /api/v1.

    On this machine alone, with no users, nobody signs in and reviewing signs as the operating system's user.

    Examples:

        banggiao serve --ledger relations.db

        banggiao serve --host 0.0.0.0 --name desk.example.org --https
    """
    try:
        from banggiao.views.desk import Config
        from banggiao.views.desk.serving import serve
    except ModuleNotFoundError as missing:
        raise UsageError(_EXTRA) from missing
    config = Config(ledger, host=host, port=port, names=tuple(name or ()), https=https, store=store)
    serve(config, workers=workers)


@users.command("add")
def add_command(
    name: Name, ledger: Where = DEFAULT, role: RoleOption = "reader", store: StoreAt = None,
    password: Annotated[bool, typer.Option("--password-stdin", help="Read the password from standard input.")] = False,
) -> None:  # fmt: skip
    """Add a user; asks for the password.

    Example:

        banggiao user add lan --role reviewer
    """
    made = _store(ledger, store).add_user(name, _password(password), role)
    sys.stdout.write(f"user {made.name} added as {made.role}\n")


@users.command("passwd")
def passwd_command(
    name: Name, ledger: Where = DEFAULT, store: StoreAt = None,
    password: Annotated[bool, typer.Option("--password-stdin", help="Read the password from standard input.")] = False,
) -> None:  # fmt: skip
    """Give a user a new password; open sessions end.

    Example:

        banggiao user passwd lan
    """
    _store(ledger, store).change_user(name, password=_password(password))
    sys.stdout.write(f"password of {name} changed\n")


@users.command("role")
def role_command(name: Name, role: Role, ledger: Where = DEFAULT, store: StoreAt = None) -> None:
    """Give a user another role.

    Example:

        banggiao user role lan admin
    """
    _store(ledger, store).change_user(name, role=role)
    sys.stdout.write(f"{name} is {role} now\n")


@users.command("disable")
def disable_command(name: Name, ledger: Where = DEFAULT, store: StoreAt = None) -> None:
    """Shut a user out; what they did stays signed with their name.

    Example:

        banggiao user disable lan
    """
    _store(ledger, store).change_user(name, active=False)
    sys.stdout.write(f"{name} is shut out\n")


@users.command("list")
def list_command(ledger: Where = DEFAULT, store: StoreAt = None) -> None:
    """List the users.

    Example:

        banggiao user list
    """
    for user in _store(ledger, store).users():
        sys.stdout.write(f"{user.name}\t{user.role}{'' if user.active else chr(9) + 'shut out'}\n")


def _store(ledger: str, store: str | None) -> Store:
    try:
        from banggiao.views.desk import Config
        from banggiao.views.desk.store import Store
    except ModuleNotFoundError as missing:
        raise UsageError(_EXTRA) from missing
    return Store(Config(ledger, store=store).store_address)


def _password(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\n")
    told: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    return told
