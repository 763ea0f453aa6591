"""Floods and slow clients: what is too long, never comes or trickles in is given up, and keeps nobody waiting."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.testclient import TestClient

from banggiao.views.desk import Config, create_app, serving

pytestmark = pytest.mark.xdist_group("desk")


def test_bodies_and_addresses_too_long_are_refused(client: TestClient) -> None:
    assert client.post("/follow", content=b"x" * 300_000).status_code == 413
    assert client.get("/events?q=" + "x" * 9_000).status_code == 414

    def pieces() -> Any:
        for _ in range(100):
            yield b"x" * 10_000

    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert client.post("/follow", content=pieces(), headers=kind).status_code == 413


def test_a_body_that_never_comes_is_given_up(ledger: Path) -> None:
    app = create_app(Config(str(ledger), body_seconds=0.2))
    sent: list[Any] = []
    scope = {
        "type": "http", "method": "POST", "path": "/follow", "raw_path": b"/follow", "query_string": b"",
        "headers": [(b"host", b"127.0.0.1"), (b"content-type", b"application/x-www-form-urlencoded")],
        "scheme": "http", "server": ("127.0.0.1", 80), "client": ("127.0.0.1", 1), "root_path": "",
        "http_version": "1.1", "asgi": {"version": "3.0"}, "state": {},
    }  # fmt: skip

    async def receive() -> Any:
        await asyncio.sleep(30)

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(asyncio.wait_for(app(scope, receive, send), 5))
    assert sent[0]["status"] == 408


@pytest.fixture
def served(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A desk behind a real socket, as `banggiao serve` runs it, but less patient; its port."""
    monkeypatch.setattr(serving, "HEAD_SECONDS", 0.6)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = create_app(Config(str(ledger), port=port, body_seconds=0.6))
    options = uvicorn.Config(app, port=port, log_level="error", ws="none", lifespan="off", http=serving.PatientProtocol)
    server = uvicorn.Server(options)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield port
    server.should_exit = True
    thread.join(10)


def _slowly(port: int, pieces: list[bytes], *, every: float) -> tuple[bytes, float]:
    """What comes back to a client who sends in pieces, and how long the connection stood."""
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        try:
            for piece in pieces:
                line.sendall(piece)
                time.sleep(every)
        except OSError:  # the desk hung up
            pass
        told = b""
        try:
            while got := line.recv(65536):
                told += got
        except OSError:
            pass
    return told, time.monotonic() - began


def test_headers_that_trickle_in_are_cut_off(served: int) -> None:
    head = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: " + b"a" * 200
    told, stood = _slowly(served, [head[i : i + 1] for i in range(len(head))], every=0.1)
    assert told == b""
    assert stood < 10


def test_a_client_who_says_nothing_is_cut_off(served: int) -> None:
    told, stood = _slowly(served, [], every=0)
    assert told == b""
    assert stood < 10


def test_a_body_that_trickles_in_is_given_up(served: int) -> None:
    head = b"POST /follow HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    pieces = [head + b"Content-Length: 1000\r\n\r\n", *[b"a"] * 60]
    told, stood = _slowly(served, pieces, every=0.1)
    assert b" 408 " in told.split(b"\r\n")[0]
    assert stood < 15


def test_slow_clients_do_not_keep_others_waiting(served: int) -> None:
    lines = [socket.create_connection(("127.0.0.1", served), timeout=20) for _ in range(40)]
    try:
        for line in lines:
            line.sendall(b"GET / HTTP/1.1\r\nHost: 127")
        told, _ = _slowly(served, [b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"], every=0)
        assert b" 200 " in told.split(b"\r\n")[0]
    finally:
        for line in lines:
            line.close()


def test_an_endless_header_is_refused(served: int) -> None:
    told, _ = _slowly(served, [b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + b"a" * 200_000], every=0)
    assert told == b"" or b" 400 " in told.split(b"\r\n")[0] or b" 431 " in told.split(b"\r\n")[0]
