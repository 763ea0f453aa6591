"""Feeds and sitemaps; XML that means harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from banggiao.model import Article, SourceError
from banggiao.sources import Failure, articles
from banggiao.sources.feeds import parse_feed
from banggiao.sources.sitemaps import parse_sitemap
from banggiao.sources.xmlsafe import parse_xml

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Thế giới</title>
<item><title>Hai nước họp &amp; ký</title><link>https://a.vn/1.htm</link><guid>tin-1</guid>
<pubDate>Fri, 24 Oct 2025 10:15:00 +0700</pubDate>
<description><![CDATA[<a href="x"><img src="y"></a></br>Hai bên nhất trí mở lại đường bay.]]></description></item>
<item><title>Tin hai</title><link>https://a.vn/2.htm</link><pubDate>24/10/2025 08:00:00 SA</pubDate>
<content:encoded><![CDATA[<p>Đoạn một.</p><p>Đoạn hai.</p>]]></content:encoded><description>Tóm tắt</description></item>
<item><title>Hai nước họp lại</title><link>https://a.vn/1.htm</link><guid>tin-1</guid></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><entry><title>Một</title><id>urn:1</id>
<link rel="self" href="https://a.vn/1.atom"/><link href="https://a.vn/1"/><published>2025-10-23T20:00:00Z</published>
<summary>Hai bên nhất trí.</summary></entry></feed>"""


def test_rss() -> None:
    feed = parse_feed(RSS.encode())
    assert feed.title == "Thế giới"
    assert [(i.key, i.url, i.title, str(i.published)) for i in feed.items] == [
        ("tin-1", "https://a.vn/1.htm", "Hai nước họp & ký", "2025-10-24"),
        ("https://a.vn/2.htm", "https://a.vn/2.htm", "Tin hai", "2025-10-24"),
    ]


def test_atom_takes_the_page_not_the_feed_itself_and_the_day_in_hanoi() -> None:
    (item,) = parse_feed(ATOM.encode()).items
    assert (item.key, item.url, str(item.published)) == ("urn:1", "https://a.vn/1", "2025-10-24")


def test_a_saved_feed_gives_articles(tmp_path: Path) -> None:
    (tmp_path / "tin.rss").write_text(RSS, encoding="utf-8")
    first, second = articles([tmp_path])
    assert isinstance(first, Article)
    assert first.text == "Hai nước họp & ký\n\nHai bên nhất trí mở lại đường bay."
    assert dict(first.metadata)["feed_item"] == "summary"
    assert isinstance(second, Article)
    assert second.text == "Tin hai\n\nĐoạn một.\n\nĐoạn hai."


def test_broken_xml_gives_what_can_be_read() -> None:
    cut = RSS[: RSS.index("<item><title>Hai nước họp lại")]
    assert [i.key for i in parse_feed(cut.encode()).items] == ["tin-1", "https://a.vn/2.htm"]
    bad = RSS.replace("&amp;", "&")
    assert len(parse_feed(bad.encode()).items) == 2


@pytest.mark.parametrize("data", [b"", b"<html><body>404</body></html>", b"\x00\x01", b"not xml"])
def test_no_feed(data: bytes) -> None:
    with pytest.raises(SourceError):
        parse_feed(data, where="feed")


BOMBS = {
    "billion laughs": '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel>&b;</channel></rss>',
    "a file of this machine": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel>&a;</channel></rss>',
    "parameter entities": '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1/x.dtd"> %a;]><rss/>',
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_entity_bombs_are_refused(bomb: str, encoding: str) -> None:
    with pytest.raises(SourceError, match="refused"):
        parse_xml(bomb.encode(encoding))


def test_sitemap_of_news() -> None:
    data = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
     xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>https://a.vn/1</loc><lastmod>2025-10-24T10:00:00+07:00</lastmod>
    <news:news><news:publication_date>2025-10-23</news:publication_date><news:title>Một</news:title></news:news></url>
    <url><loc>https://a.vn/1</loc></url><url><loc>file:///etc/passwd</loc></url></urlset>"""
    (entry,) = parse_sitemap(data.encode())
    assert (entry.url, str(entry.modified), str(entry.published), entry.title) == (
        "https://a.vn/1", "2025-10-24", "2025-10-23", "Một",
    )  # fmt: skip


def test_index_of_sitemaps() -> None:
    (entry,) = parse_sitemap(b"<sitemapindex><sitemap><loc>https://a.vn/s.xml</loc></sitemap></sitemapindex>")
    assert entry.is_sitemap


def test_a_saved_sitemap_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "s.xml").write_text("<urlset/>", encoding="utf-8")
    (failure,) = articles([tmp_path / "s.xml"])
    assert isinstance(failure, Failure)
    assert "banggiao watch" in failure.reason
