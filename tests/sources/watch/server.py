"""A server that misbehaves: redirects, hangs, refuses, sends broken, huge and wrongly encoded things."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PARAGRAPH = "Hai bên nhất trí mở lại đường bay thẳng giữa hai thủ đô trong quý một năm sau, sau khi hoàn tất thủ tục."


def page(number: int | str, *, charset: str = "utf-8") -> bytes:
    """An article's page."""
    text = (
        f'<html><head><meta charset="{charset}"></head><body><article><h1>Tin số {number}</h1>'
        f"<p>{PARAGRAPH}</p><p>Đây là tin số {number}. {PARAGRAPH}</p></article></body></html>"
    )
    return text.encode(charset)


def rss(links: list[str]) -> bytes:
    """A feed of these links."""
    items = "".join(f"<item><title>Tin</title><link>{link}</link></item>" for link in links)
    return f"<rss version='2.0'><channel><title>T</title>{items}</channel></rss>".encode()


class Server:
    """Paths answer as their names say; ``asked`` counts requests, ``at_once`` is the most that ran together."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.headers: list[dict[str, str]] = []
        self.robots = b""
        self.feed: list[str] = []
        self.fail_first: Counter[str] = Counter()
        self.at_once = 0
        self.running = 0
        self.lock = threading.Lock()
        self.stop = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                return

            def do_GET(self) -> None:
                with outer.lock:
                    outer.asked[self.path] += 1
                    outer.headers.append(dict(self.headers))
                    outer.running += 1
                    outer.at_once = max(outer.at_once, outer.running)
                try:
                    outer.answer(self)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True
                finally:
                    with outer.lock:
                        outer.running -= 1

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.port = self.http.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        path = request.path
        if self.fail_first[path] > 0:
            self.fail_first[path] -= 1
            return self.send(request, b"busy", status=500)
        if path == "/robots.txt":
            return self.send(request, self.robots, kind="text/plain")
        if path == "/feed":
            if request.headers.get("If-None-Match") == '"v1"':
                return self.send(request, b"", status=304, more={"ETag": '"v1"'})
            return self.send(request, rss([self.url + link for link in self.feed]), more={"ETag": '"v1"'})
        if path.startswith("/page/"):
            return self.send(request, page(path[6:]))
        if path == "/ten":
            return self.send(request, rss([f"{self.url}/page/same"] * 10))
        if path == "/sitemap-index":
            text = f"<sitemapindex><sitemap><loc>{self.url}/sitemap</loc></sitemap></sitemapindex>"
            return self.send(request, text.encode())
        if path == "/sitemap":
            text = "".join(f"<url><loc>{self.url}{link}</loc><lastmod>2025-10-24</lastmod></url>" for link in self.feed)
            return self.send(request, f"<urlset>{text}</urlset>".encode())
        if path == "/broken":
            return self.send(request, rss([f"{self.url}/page/b1", f"{self.url}/page/b2"])[:-30] + b"<item><tit")
        if path == "/html-feed":
            return self.send(request, b"<html><body>down for maintenance</body></html>")
        if path == "/windows-1258":
            return self.send(request, page("một").decode().encode("cp1258", "replace"), kind="text/html; charset=utf-8")
        if path == "/utf16":
            return self.send(request, page(16, charset="utf-16"), kind="text/html; charset=iso-8859-1")
        if path.startswith("/to?"):
            return self.send(request, b"", status=302, more={"Location": path[4:]})
        if path == "/loop":
            return self.send(request, b"", status=302, more={"Location": "/loop"})
        if path == "/429":
            return self.send(request, b"slow down", status=429, more={"Retry-After": "77"})
        if path == "/odd-number":
            return self.send(request, b"slow down", status=429, more={"Retry-After": "\xb2"})
        if path.startswith("/status/"):
            return self.send(request, b"no", status=int(path[8:]))
        if path == "/hang":
            self.stop.wait(20)
            return None
        if path == "/drip":
            return self.drip(request)
        if path == "/huge":
            return self.huge(request)
        if path == "/gzip-bomb":
            import gzip

            bomb = gzip.compress(b"\0" * (100 << 20))
            return self.send(request, bomb, more={"Content-Encoding": "gzip"})
        if path == "/cut":
            request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss>")
            request.close_connection = True
            return None
        if path == "/garbage":
            request.wfile.write(b"\x00\x01 nothing of HTTP\r\n\r\n")
            request.close_connection = True
            return None
        return self.send(request, b"nothing", status=404)

    def send(
        self,
        request: BaseHTTPRequestHandler,
        body: bytes,
        *,
        status: int = 200,
        kind: str = "text/html",
        more: dict[str, str] | None = None,
    ) -> None:
        request.send_response(status)
        headers = {"Content-Type": kind, "Content-Length": str(len(body)), **(more or {})}
        for name, value in headers.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(body)

    def drip(self, request: BaseHTTPRequestHandler) -> None:
        """A byte at a time, for ever: no single read takes long."""
        request.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while not self.stop.is_set():
            request.wfile.write(b"x")
            request.wfile.flush()
            time.sleep(0.05)

    def huge(self, request: BaseHTTPRequestHandler) -> None:
        """100 MB without saying how much it is."""
        request.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(100):
            request.wfile.write(b" " * (1 << 20))


@contextmanager
def running() -> Iterator[Server]:
    """A server on a port of its own, until the end of the block."""
    server = Server()
    thread = threading.Thread(target=server.http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stop.set()
        server.http.shutdown()
        server.http.server_close()
        thread.join(5)
