"""Serving: a port that is taken is told before anything says that the desk is there."""

import socket
from pathlib import Path

import pytest

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
