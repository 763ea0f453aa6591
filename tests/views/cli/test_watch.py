"""`banggiao watch` and `banggiao retry`, as processes of their own."""

from __future__ import annotations

from pathlib import Path

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
        assert "/page/2" in listed.stdout
        again = run("retry", feeds, "--ledger", tmp_path / "a.db")
        assert "items: 1 tried again, 1 taken in" in again.stdout, again.stderr
        assert again.returncode == 0


def test_loopback_is_refused_unless_allowed(run: Run, tmp_path: Path) -> None:
    with running() as server:
        done = run("watch", config(tmp_path, server.port, allow=False), "--once", "--ledger", tmp_path / "a.db")
        assert "private, loopback or reserved" in done.stderr
        assert server.asked == {}
