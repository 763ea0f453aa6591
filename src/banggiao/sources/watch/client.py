"""A plain HTTP client that strangers' servers cannot hold up, fill, or lead astray."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from banggiao.sources.watch.config import WatchConfig
from banggiao.sources.watch.guard import Refused, resolve, split

__all__ = ["Client", "Fetched", "Refused", "Unreachable"]
_REDIRECTS = (301, 302, 303, 307, 308)
_MOST_REDIRECTS = 5
_PIECE = 1 << 16


class Unreachable(Exception):
    """Nothing usable came, this time. ``retry_after``: seconds that the server asks to wait."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer. ``body`` is empty for 304. ``url`` is where redirects led."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def charset(self) -> str | None:
        """As the content type tells it."""
        _, mark, name = self.headers.get("content-type", "").lower().partition("charset=")
        return name.strip("\"' ").partition(";")[0] or None if mark else None


class Client:
    """Fetches; holds no state but its settings. Safe in threads."""

    def __init__(self, config: WatchConfig) -> None:
        self._config = config

    def get(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        """The answer, 200 or 304, after at most five redirects, each checked like the first address.

        Raises Refused for what must not be asked (private addresses, answers that are too large), Unreachable for
        everything that may be better next time.
        """
        headers = {"User-Agent": self._config.user_agent, "Accept-Encoding": "gzip", "Accept": "*/*"}
        if etag:
            headers["If-None-Match"] = etag
        if modified:
            headers["If-Modified-Since"] = modified
        deadline = time.monotonic() + self._config.timeout
        for _ in range(_MOST_REDIRECTS + 1):
            answer = self._once(url, headers, deadline)
            if answer.status not in _REDIRECTS:
                return _checked(answer)
            there = answer.headers.get("location")
            if not there:
                raise Unreachable(f"{answer.status} without saying where to")
            url = quote(urljoin(url, there), safe="%/:=&?~#+!$,;'@()*[]")
        raise Refused(f"more than {_MOST_REDIRECTS} redirects")

    def _once(self, url: str, headers: Mapping[str, str], deadline: float) -> Fetched:
        scheme, host, port, target = split(url)
        try:
            address = resolve(host, port, allow=self._config.allow)
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError("out of time")
            connection = _connection(scheme, host, port, address, left)
        except OSError as wrong:
            raise Unreachable(f"cannot connect: {wrong}") from wrong
        # A server that sends a byte a second never meets a socket's own time limit: at the deadline we hang up.
        watchdog = threading.Timer(max(0.01, deadline - time.monotonic()), _hang_up, [connection.sock])
        watchdog.daemon = True
        watchdog.start()
        try:
            connection.request("GET", target, headers=dict(headers))
            response = connection.getresponse()
            told = {key.lower(): value for key, value in response.getheaders()}
            body = b"" if response.status in (304, *_REDIRECTS) else self._body(response, told)
            if time.monotonic() >= deadline:  # hanging up looks like the end of what it had to say
                raise TimeoutError("out of time")
            return Fetched(url, response.status, told, body)
        except (OSError, http.client.HTTPException, zlib.error, ValueError, AttributeError) as wrong:
            if time.monotonic() >= deadline - 0.05:
                raise Unreachable(f"no whole answer within {self._config.timeout:g} seconds") from wrong
            raise Unreachable(f"broken off: {type(wrong).__name__}: {wrong}") from wrong
        finally:
            watchdog.cancel()
            connection.close()

    def _body(self, response: http.client.HTTPResponse, headers: Mapping[str, str]) -> bytes:
        most = self._config.most_bytes
        declared = _number(headers.get("content-length", ""))
        if declared is not None and declared > most:
            raise Refused(f"{declared // 10**6} MB, and more than {most // 10**6} are not fetched")
        packed = headers.get("content-encoding", "").lower()
        unpack = zlib.decompressobj(47) if packed in ("gzip", "x-gzip", "deflate") else None
        out = bytearray()
        while piece := response.read1(_PIECE):
            out += unpack.decompress(piece, most + 1 - len(out)) if unpack else piece
            if len(out) > most or (unpack and unpack.unconsumed_tail):
                raise Refused(f"more than {most // 10**6} MB are not fetched")
        if unpack is None and declared is not None and len(out) < declared:
            raise Unreachable(f"cut off after {len(out)} of {declared} bytes")
        return bytes(out)


def _number(header: str) -> int | None:
    """A header's number, or None where it tells none that a server could mean ('²' is a digit, too)."""
    return int(header) if header.isdecimal() and len(header) < 16 else None


def _checked(answer: Fetched) -> Fetched:
    if answer.status in (200, 304):
        return answer
    wait = _number(answer.headers.get("retry-after", ""))
    if answer.status in (404, 410, 451):
        raise Refused(f"the server answers {answer.status}: it is not there")
    raise Unreachable(f"the server answers {answer.status}", retry_after=wait)


def _connection(scheme: str, host: str, port: int, address: str, timeout: float) -> http.client.HTTPConnection:
    """A connection to ``address`` that speaks as if to ``host``."""
    made = http.client.HTTPConnection(host, port, timeout=timeout)
    sock = socket.create_connection((address, port), timeout=timeout)
    try:
        if scheme == "https":
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    except BaseException:
        sock.close()
        raise
    made.sock = sock
    made.auto_open = 0  # never to another address of the same name
    return made


def _hang_up(sock: socket.socket) -> None:
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it hung up itself
