"""Running a desk with uvicorn, which waits for nobody for ever."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import os
import socket
import sys
from dataclasses import asdict
from typing import Any

import uvicorn
from fastapi import FastAPI
from uvicorn.protocols.http.h11_impl import H11Protocol

from banggiao.model import UsageError
from banggiao.views.desk.app import create_app
from banggiao.views.desk.config import Config
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.store import Store

_HANDED_ON = "BANGGIAO_DESK"  # how a desk of several processes is set up, for each of them
HEAD_SECONDS = 10.0  # for the head of a request to arrive in full


class PatientProtocol(H11Protocol):
    """Closes a connection whose request head takes too long: uvicorn alone would wait for ever."""

    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._settle()
        elif self._waiting is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        self._settle()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._waiting = self.loop.call_later(HEAD_SECONDS, self._close)

    def _settle(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _close(self) -> None:
        self._waiting = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.close()


def worker() -> FastAPI:
    """The application of one process of several, set up as the one that started them."""
    told = json.loads(os.environ[_HANDED_ON])
    day = told.pop("today")
    names = tuple(told.pop("names"))
    return create_app(Config(**told, names=names, today=dt.date.fromisoformat(day) if day else None))


def _free(host: str, port: int) -> None:
    """UsageError where something else listens there, before anything says that the desk does."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as wrong:
            raise UsageError(
                f"cannot listen on {host} port {port}: {wrong.strerror}; choose another with --port or --host"
            ) from wrong


def serve(config: Config, *, workers: int = 1) -> None:
    """Serve until interrupted, by so many processes. UsageError for a host beyond this machine without users.

    Each process keeps its own answers at hand; users, sessions, limits and what reviewers hold are in the store, so
    it doesn't matter which of them answers.
    """
    if not config.local:
        store = Store(config.store_address)
        try:
            if not store.has_users():
                raise UsageError(
                    f"{config.host} can be reached from other machines, and this desk has no users: "
                    "add one first (banggiao user add NAME --role admin)"
                )
        finally:
            store.close()
    _free(config.host, config.port)
    app = create_app(config) if workers == 1 else None
    if app is None:
        Desk.open(config).close()  # whatever is wrong is told here, once
        os.environ[_HANDED_ON] = json.dumps(asdict(config), default=str)
    sys.stderr.write(f"the desk is at http://{config.host}:{config.port}/ (Ctrl+C ends it)\n")
    uvicorn.run(
        app or "banggiao.views.desk.serving:worker",
        factory=app is None,
        workers=workers,
        host=config.host,
        port=config.port,
        http=PatientProtocol,
        timeout_keep_alive=15,
        limit_concurrency=200,
        h11_max_incomplete_event_size=32 * 1024,
        server_header=False,
        date_header=True,
        access_log=False,
        proxy_headers=False,
        log_level="warning",
    )
