"""Running the command line as a user does: a process of its own where exit codes and streams matter."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """``run('read', path, stdin='...')`` in an empty folder."""

    def runner(*args: str | Path, stdin: str | bytes = "", timeout: int = 120) -> subprocess.CompletedProcess[str]:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [sys.executable, "-c", "from banggiao.views.cli import main; main()", *map(str, args)],
            input=given,
            capture_output=True,
            cwd=tmp_path,
            timeout=timeout,
            check=False,
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return runner
