"""Serving: a port that is taken is told before anything says that the desk is there."""

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from banggiao.ledger import Ledger
from banggiao.model import UsageError
from banggiao.views.desk import Config
from banggiao.views.desk.serving import serve


def test_taken_port_is_a_usage_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(UsageError, match=f"port {port}"):
            serve(Config(str(tmp_path / "desk.db"), host="127.0.0.1", port=port))
    assert "the desk is at" not in capsys.readouterr().err


def test_several_processes_are_one_desk(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    Ledger.open(path).close()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = [sys.executable, "-c", "from banggiao.views.cli import main; main()"]
    with subprocess.Popen([*program, "serve", "--ledger", str(path), "--port", str(port), "--workers", "2"]) as desk:
        try:
            answers = {_health(port) for _ in range(12)}
        finally:
            desk.terminate()
            ended = desk.wait(30)
    assert answers == {200}
    assert ended in (0, -signal.SIGTERM)


def _health(port: int) -> int:
    """The status of one answer, on a connection of its own; waits for the desk to come up."""
    for _ in range(150):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=20) as answer:
                return int(answer.status)
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    return 0
