"""`banggiao watch` and `banggiao retry`, as processes of their own."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from banggiao.ledger import Ledger
from banggiao.sources.watch import State
from tests.sources.watch.server import running
from tests.views.cli.conftest import Run


def config(folder: Path, port: int, *, allow: bool = True) -> Path:
    path = folder / "feeds.toml"
    allowed = f'allow = ["127.0.0.1:{port}"]' if allow else ""
    text = f"""
[watch]
pause = "0s"
timeout = "5s"
attempts = 1
{allowed}
[[feed]]
name = "tin"
url = "http://127.0.0.1:{port}/feed"
"""
    path.write_text(text, encoding="utf-8")
    return path


def test_watch_once_then_retry(run: Run, tmp_path: Path) -> None:
    with running() as server:
        server.feed = ["/page/1", "/page/2"]
        server.fail_first["/page/2"] = 1
        feeds = config(tmp_path, server.port)
        done = run("watch", feeds, "--once", "--ledger", tmp_path / "a.db")
        assert "2 new, 1 taken in, 0 tried again later, 1 given up" in done.stdout, done.stderr
        assert "500; given up" in done.stderr
        listed = run("retry", "--list", "--ledger", tmp_path / "a.db")
        assert done.returncode == 1
        assert "/page/2" in listed.stdout
        again = run("retry", feeds, "--ledger", tmp_path / "a.db")
        assert "items: 1 tried again, 1 taken in" in again.stdout, again.stderr
        assert again.returncode == 0
        assert run("retry", "--list", "--ledger", tmp_path / "a.db").stdout == ""


def test_loopback_is_refused_unless_allowed(run: Run, tmp_path: Path) -> None:
    with running() as server:
        done = run("watch", config(tmp_path, server.port, allow=False), "--once", "--ledger", tmp_path / "a.db")
        assert "private, loopback or reserved" in done.stderr
        assert server.asked == {}
        assert done.returncode == 1


def test_a_dry_run_is_one_round_that_says_what_it_would_tell(run: Run, tmp_path: Path) -> None:
    with running() as server:
        server.feed = ["/page/1"]
        feeds = config(tmp_path, server.port)
        with feeds.open("a", encoding="utf-8") as out:
            out.write('[[notify]]\nname = "ai"\nto = ["json://127.0.0.1:9/"]\n')
        done = run("watch", feeds, "--dry-run", "--ledger", tmp_path / "a.db", timeout=60)
        assert done.returncode == 0, done.stderr
        assert "1 taken in" in done.stdout
        assert "notices: 0 would be sent, 0 are older than their rule" in done.stdout


def test_a_round_without_failures_says_so(run: Run, tmp_path: Path) -> None:
    with running() as server:
        server.feed = ["/page/1"]
        feeds = config(tmp_path, server.port)
        assert run("watch", feeds, "--once", "--ledger", tmp_path / "a.db").returncode == 0
        again = run("watch", feeds, "--once", "--ledger", tmp_path / "a.db")
        assert (again.returncode, again.stderr) == (0, "")
        assert "0 new, 0 taken in" in again.stdout


# Where the process is killed by SIGKILL: in the middle of what.
MOMENTS = {
    "fetching": "from banggiao.sources.watch.client import Client as C; name = 'get'; after = 3; late = False",
    "storing": "from banggiao.ledger import recording as C; name = 'settle_failures'; after = 1; late = False",
    "stored": "from banggiao.ledger import Ledger as C; name = 'ingest'; after = 1; late = True",
    "marking": "from banggiao.sources.watch.state import State as C; name = '_mark'; after = 1; late = True",
    "settling": "from banggiao.ledger import Ledger as C; name = 'settle'; after = 2; late = False",
    "noting the feed": "from banggiao.sources.watch.state import State as C; name = 'polled'; after = 1; late = True",
}
KILLED = """
import os, signal, sys
{moment}
plain, calls = getattr(C, name), []
def deadly(*args, **named):
    calls.append(1)
    if not late and len(calls) >= after:
        os.kill(os.getpid(), signal.SIGKILL)
    out = plain(*args, **named)
    if late and len(calls) >= after:
        os.kill(os.getpid(), signal.SIGKILL)
    return out
setattr(C, name, deadly)
from banggiao.views.cli import main
main()
"""


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_kill_in_the_middle_loses_nothing_and_takes_nothing_twice(run: Run, tmp_path: Path, moment: str) -> None:
    with running() as server:
        server.feed = [f"/page/{n}" for n in range(25)]  # more than are taken in at once
        feeds, ledger = config(tmp_path, server.port), tmp_path / "a.db"
        command = [sys.executable, "-c", KILLED.format(moment=MOMENTS[moment]), "watch", str(feeds), "--once"]
        killed = subprocess.run(
            [*command, "--ledger", str(ledger)], cwd=tmp_path, capture_output=True, timeout=120, check=False
        )
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        done = run("watch", feeds, "--once", "--ledger", ledger)
        assert done.returncode == 0, done.stderr
        with Ledger.open(ledger) as book:
            found = sorted(a.id for a in book.articles(limit=100).items)
            assert found == sorted(f"{server.url}/page/{n}" for n in range(25))
            health = book.health()
            assert (health.reports, health.pending, health.failures) == (25, 0, 0)
            assert book.check().problems == ()
        with State(feeds.with_suffix(".state")) as memory:
            assert memory.counts() == {"done": 25}


def test_a_kill_while_a_page_hangs(run: Run, tmp_path: Path) -> None:
    with running() as server:
        server.feed = ["/page/1", "/hang", "/page/2"]
        feeds, ledger = config(tmp_path, server.port), tmp_path / "a.db"
        command = [sys.executable, "-c", "from banggiao.views.cli import main; main()", "watch", str(feeds), "--once"]
        with subprocess.Popen([*command, "--ledger", str(ledger)], cwd=tmp_path) as process:
            for _ in range(600):
                if server.asked["/hang"]:
                    break
                time.sleep(0.05)
            process.kill()
        assert server.asked["/hang"] == 1
        done = run("watch", feeds, "--once", "--ledger", ledger)
        assert "2 taken in, 0 tried again later, 1 given up" in done.stdout, done.stderr
        with Ledger.open(ledger) as book:
            assert {a.id[-2:] for a in book.articles(limit=100).items} == {"/1", "/2"}
