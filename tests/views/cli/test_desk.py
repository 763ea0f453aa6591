"""`banggiao serve` and `banggiao user`."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

pytest.importorskip("fastapi", reason="the desk needs the extra web")

from banggiao.ledger import Ledger
from banggiao.model import BanggiaoError, LedgerError, UsageError
from banggiao.views.cli.app import app


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    path = tmp_path / "desk.db"
    Ledger.open(path).close()
    return str(path)


def run(*arguments: str, typed: str = "") -> str:
    result = CliRunner().invoke(app, list(arguments), input=typed)
    if isinstance(result.exception, BanggiaoError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.output


def test_users_from_the_command_line(ledger: str) -> None:
    run("user", "add", "lan", "--role", "reviewer", "--password-stdin", "--ledger", ledger, typed="a long password\n")
    assert run("user", "list", "--ledger", ledger) == "lan\treviewer\n"
    run("user", "role", "lan", "admin", "--ledger", ledger)
    run("user", "passwd", "lan", "--password-stdin", "--ledger", ledger, typed="another long password\n")
    run("user", "disable", "lan", "--ledger", ledger)
    assert run("user", "list", "--ledger", ledger) == "lan\tadmin\tshut out\n"


def test_a_password_too_short_is_refused(ledger: str) -> None:
    with pytest.raises(UsageError, match="10 to 256"):
        run("user", "add", "lan", "--password-stdin", "--ledger", ledger, typed="short\n")


def test_nobody_outside_is_served_without_users(ledger: str) -> None:
    with pytest.raises(UsageError, match="has no users"):
        run("serve", "--host", "0.0.0.0", "--ledger", ledger)


def test_no_ledger_no_desk(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no ledger at"):
        run("serve", "--ledger", str(tmp_path / "none.db"))
