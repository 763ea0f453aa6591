"""The client: what it follows, what it refuses, that nothing holds it up."""

from __future__ import annotations

import socket
import time

import pytest

from banggiao.sources.watch import Client, Refused, Unreachable, WatchConfig
from banggiao.sources.watch.guard import public, resolve, split
from tests.sources.watch.server import Server, running


def client(server: Server, *, timeout: float = 3.0, most: int = 1 << 20) -> Client:
    allow = frozenset({f"127.0.0.1:{server.port}"})
    return Client(WatchConfig((), timeout=timeout, most_bytes=most, allow=allow))


def test_redirects_are_followed(server: Server) -> None:
    found = client(server).get(f"{server.url}/to?/page/1")
    assert (found.status, found.url) == (200, f"{server.url}/page/1")


def test_loops_end(server: Server) -> None:
    with pytest.raises(Refused, match="more than 5 redirects"):
        client(server).get(f"{server.url}/loop")


@pytest.mark.parametrize("path", ["/hang", "/drip"])
def test_nothing_holds_it_up(server: Server, path: str) -> None:
    started = time.monotonic()
    with pytest.raises(Unreachable, match="within 1 seconds"):
        client(server, timeout=1).get(server.url + path)
    assert time.monotonic() - started < 3


@pytest.mark.parametrize("path", ["/huge", "/gzip-bomb"])
def test_a_hundred_megabytes_are_not_fetched(server: Server, path: str) -> None:
    with pytest.raises(Refused, match="more than"):
        client(server, timeout=10).get(server.url + path)


@pytest.mark.parametrize("path", ["/cut", "/garbage"])
def test_broken_answers_may_be_better_next_time(server: Server, path: str) -> None:
    with pytest.raises(Unreachable):
        client(server).get(server.url + path)


def test_what_the_server_asks_to_wait(server: Server) -> None:
    with pytest.raises(Unreachable) as caught:
        client(server).get(f"{server.url}/429")
    assert caught.value.retry_after == 77


def test_a_number_that_is_none_asks_nothing(server: Server) -> None:
    with pytest.raises(Unreachable) as caught:
        client(server).get(f"{server.url}/odd-number")
    assert caught.value.retry_after is None


def test_gone_is_gone(server: Server) -> None:
    with pytest.raises(Refused, match="404"):
        client(server).get(f"{server.url}/nothing")


# addresses
def test_loopback_is_refused_unless_allowed(server: Server) -> None:
    with pytest.raises(Refused, match="private, loopback or reserved"):
        Client(WatchConfig(())).get(f"{server.url}/page/1")
    assert server.asked == {}


@pytest.mark.parametrize(
    "there", ["http://127.0.0.1:{port}/page/1", "http://localhost:{port}/page/1", "http://[::1]:{port}/"]
)
def test_a_redirect_to_loopback_is_refused(server: Server, there: str) -> None:
    with running() as inner:
        with pytest.raises(Refused, match="private, loopback or reserved"):
            client(server).get(f"{server.url}/to?{there.format(port=inner.port)}")
        assert inner.asked == {}


@pytest.mark.parametrize("there", ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1:70/"])
def test_a_redirect_to_another_scheme_is_refused(server: Server, there: str) -> None:
    with pytest.raises(Refused, match="only http and https"):
        client(server).get(f"{server.url}/to?{there}")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
        "224.0.0.1", "::1", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::",
    ],
)  # fmt: skip
def test_private_addresses(address: str) -> None:
    assert not public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "203.162.0.181", "2606:4700::1111", "::ffff:1.1.1.1"])
def test_public_addresses(address: str) -> None:
    assert public(address)


@pytest.mark.parametrize("url", ["http://2130706433/", "http://0x7f000001/", "http://127.1/"])
def test_odd_spellings_of_loopback(url: str) -> None:
    _, host, port, _ = split(url)
    with pytest.raises((Refused, OSError)):
        resolve(host, port, allow=())


def test_a_host_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def both(*_: object, **__: object) -> list[object]:
        return [(socket.AF_INET, 1, 6, "", (ip, 80)) for ip in ("203.162.0.181", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    with pytest.raises(Refused):
        resolve("tin.example", 80, allow=())


@pytest.mark.parametrize("url", ["http://a b/", "http://a/\r\nX: y", "http:///x", "http://a:99999/"])
def test_no_addresses(url: str) -> None:
    with pytest.raises(Refused):
        split(url)
