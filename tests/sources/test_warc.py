"""WARC files: HTML responses to articles, whatever else is in them."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest
from fastwarc.warc import WarcRecord, WarcRecordType

from banggiao.model import Article
from banggiao.sources import Failure, articles
from tests.sources.pages.made_pages import Made, made


def record(
    url: str, body: bytes, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8", how: str = ""
) -> bytes:
    made_record = WarcRecord()
    made_record.init_headers(WarcRecordType.response)
    made_record.headers["WARC-Target-URI"] = url
    extra = f"Content-Encoding: {how}\r\n" if how else ""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{extra}Content-Length: {len(body)}\r\n\r\n".encode()
    made_record.set_bytes_content(head + body)
    made_record.headers["Content-Type"] = "application/http; msgtype=response"
    out = io.BytesIO()
    made_record.write(out)
    return out.getvalue()


PAGES: list[Made] = made()[:4]


@pytest.mark.parametrize("suffix", [".warc", ".warc.gz"])
def test_responses_become_articles(tmp_path: Path, suffix: str) -> None:
    parts = [record(p.url, p.data) for p in PAGES]
    parts.insert(1, record("https://vnexpress.net/logo.png", b"\x89PNG", kind="image/png"))
    parts.insert(2, record("https://vnexpress.net/gone", b"<p>gone</p>", status="404 Not Found"))
    path = tmp_path / f"news{suffix}"
    path.write_bytes(b"".join(gzip.compress(p) if suffix.endswith("gz") else p for p in parts))
    found = [i for i in articles([path]) if isinstance(i, Article)]
    assert [(a.id, a.title, str(a.published), a.source) for a in found] == [
        (p.url, p.title, p.published, p.outlet) for p in PAGES
    ]


def test_compressed_bodies_are_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(record(PAGES[0].url, gzip.compress(PAGES[0].data), how="gzip"))
    (found,) = articles([path])
    assert isinstance(found, Article)
    assert found.title == PAGES[0].title


def test_a_page_without_an_article_is_a_failure_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(
        record("https://vov.vn/", b"<html><body><a>Tin</a></body></html>") + record(PAGES[0].url, PAGES[0].data)
    )
    failure, article = articles([path])
    assert isinstance(failure, Failure)
    assert "https://vov.vn/" in failure.where
    assert isinstance(article, Article)


def test_no_warc(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(b"nothing of the kind")
    (failure,) = articles([path])
    assert isinstance(failure, Failure)
