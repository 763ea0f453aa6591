"""What every request goes through before anything else: host names, size and patience, headers, counting."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Collection, MutableMapping
from typing import Any

from banggiao.views.desk.config import Config, is_loopback
from banggiao.views.desk.metrics import Metrics

_LOG = logging.getLogger("banggiao.desk")
Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), interest-cohort=()"),
)
_LONGEST_ADDRESS = 8_000  # characters of path and query


class Refused(Exception):
    """The request goes no further."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


class Guard:
    """Refuses foreign host names (DNS rebinding), bodies too large or too slow; adds the security headers."""

    def __init__(self, app: App, *, config: Config, metrics: Metrics) -> None:
        self.app = app
        self.config = config
        self.metrics = metrics
        self.names = _allowed(config)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 500
        started = False

        async def told(message: Message) -> None:
            nonlocal status, started
            if message["type"] == "http.response.start":
                status, started = message["status"], True
                known = {name.lower() for name, _ in message["headers"]}
                extra = [pair for pair in HEADERS if pair[0] not in known]
                if self.config.https:
                    extra.append((b"strict-transport-security", b"max-age=31536000"))
                message = {**message, "headers": [*message["headers"], *extra]}
            await send(message)

        try:
            self._check(scope)
            await self.app(scope, self._limited(receive), told)
        except Refused as refused:
            if not started:
                await _answer(told, refused)
        except Exception:
            _LOG.exception("unforeseen error at %s", scope["path"])
            if started:
                raise
            await _answer(told, Refused(500, "something went wrong here: it was logged; try again later"))
        finally:
            self.metrics.observe(scope, status, time.perf_counter() - began)

    def _check(self, scope: Scope) -> None:
        headers = dict(scope["headers"])
        name = headers.get(b"host", b"").decode("latin-1").rsplit(":", 1)[0].lower() if b"host" in headers else ""
        if "*" not in self.names and name not in self.names:
            raise Refused(421, "this desk does not answer to that host name: use its own, or serve it with --name")
        if len(scope.get("raw_path") or b"") + len(scope.get("query_string") or b"") > _LONGEST_ADDRESS:
            raise Refused(414, "the address is too long")
        length = headers.get(b"content-length", b"0")
        if not length.isdigit() or int(length) > self.config.body_limit:
            raise Refused(413, f"the request is larger than {self.config.body_limit // 1024} KB")

    def _limited(self, receive: Receive) -> Receive:
        taken = 0
        done = False
        deadline = time.monotonic() + self.config.body_seconds

        async def limited() -> Message:
            nonlocal taken, done
            if done:
                return await receive()
            try:
                left = max(0.0, deadline - time.monotonic())
                message = await asyncio.wait_for(receive(), timeout=left)
            except TimeoutError as slow:
                raise Refused(408, "the request came too slowly") from slow
            taken += len(message.get("body", b""))
            done = not message.get("more_body", False)
            if taken > self.config.body_limit:
                raise Refused(413, f"the request is larger than {self.config.body_limit // 1024} KB")
            return message

        return limited


def _allowed(config: Config) -> Collection[str]:
    names = {config.host.lower(), *(name.lower() for name in config.names)}
    if config.local:
        names |= {"localhost", "127.0.0.1", "[::1]"}
    elif config.host in ("0.0.0.0", "::") and not config.names:
        names.add("*")
    return frozenset(f"[{n}]" if ":" in n and not n.startswith("[") and is_loopback(n) else n for n in names)


async def _answer(send: Send, refused: Refused) -> None:
    body = (
        f'{{"type":"about:blank","title":"refused","status":{refused.status},"detail":"{refused.reason}"}}\n'
    ).encode()
    headers = [
        (b"content-type", b"application/problem+json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": refused.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
