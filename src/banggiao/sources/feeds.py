"""RSS and Atom: what a feed lists, and its items as articles where the feed holds their whole text.

Some feeds label UTC as +07:00: what the feed says is kept apart from what pages say (``published_feed``).
"""

from __future__ import annotations

import email.utils
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from banggiao.model.article import Article
from banggiao.model.dates import PartialDate
from banggiao.model.errors import SourceError
from banggiao.sources.extras import need
from banggiao.sources.failure import Failure
from banggiao.sources.pages.blocks import blocks, squeeze
from banggiao.sources.pages.dates import shown_day, stamped_day
from banggiao.sources.plain import check_text
from banggiao.sources.tabular import Item, without_place
from banggiao.sources.xmlsafe import MOST_BYTES, child_text, local, parse_xml

_TAG = re.compile(r"<[a-zA-Z/!]")


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One thing that a feed lists. ``key`` is its guid, else its link, else a hash of title and summary."""

    key: str
    url: str | None
    title: str | None
    published: PartialDate | None
    summary: str | None
    content: str | None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's title and items, in its order, each key once."""

    title: str | None
    items: tuple[FeedItem, ...]


def parse_feed(data: bytes, *, where: str = "") -> Feed:
    """RSS 0.9 to 2.0, RDF, Atom. Raises SourceError where it is none."""
    root = parse_xml(data, where=where)
    kind = local(root)
    if kind not in ("rss", "rdf", "feed"):
        raise SourceError(f"no feed: the root element is <{kind}>, not <rss>, <rdf:RDF> or <feed>", where=where)
    channel = next((child for child in root if local(child) == "channel"), root)
    holders = [root, channel] if channel is not root else [root]
    found: dict[str, FeedItem] = {}
    for holder in holders:
        for element in holder:
            if local(element) in ("item", "entry"):
                item = _item(element)
                found.setdefault(item.key, item)
    return Feed(child_text(channel, "title"), tuple(found.values()))


def _item(element: Any) -> FeedItem:
    title = child_text(element, "title")
    url = _link(element)
    summary = child_text(element, "description", "summary")
    content = child_text(element, "encoded", "content")
    key = child_text(element, "guid", "id") or url
    if key is None:
        key = hashlib.sha256(f"{title}\n{summary}".encode()).hexdigest()
    return FeedItem(
        key=key,
        url=url,
        title=squeeze(_plain(title)) if title else None,
        published=_day(child_text(element, "pubdate", "published", "date", "updated")),
        summary=summary,
        content=content,
    )


def _link(element: Any) -> str | None:
    atom = [child for child in element if local(child) == "link" and child.get("href")]
    for child in atom:
        if child.get("rel", "alternate") == "alternate":
            return str(child.get("href")).strip()
    link = child_text(element, "link")
    if link and link.startswith(("http://", "https://")):
        return link
    guid = child_text(element, "guid")
    return guid if guid and guid.startswith(("http://", "https://")) else None


def _day(text: str | None) -> PartialDate | None:
    if not text:
        return None
    try:
        return PartialDate.of(email.utils.parsedate_to_datetime(text).date())
    except (ValueError, TypeError):
        return stamped_day(text) or shown_day(text)


def _plain(html: str) -> str:
    """The text of a piece of HTML, paragraphs apart."""
    if not _TAG.search(html) and "&" not in html:
        return html
    fragment = need("lxml.html", what="a feed").fragment_fromstring(html, create_parent="div")
    return "\n\n".join(block.text for block in blocks(fragment))


def item_article(item: FeedItem, *, source: str | None, where: str = "") -> Article:
    """An item as an article: its title, and its whole content or, where the feed has only that, its summary."""
    body = _plain(item.content or item.summary or "")
    parts = [part for part in (item.title, body) if part]
    text = check_text("\n\n".join(parts), where=where)
    extra = (("feed_item", "content" if item.content else "summary"),)
    return Article(
        id=item.key,
        text=text,
        published=item.published,
        title=item.title,
        source=source,
        url=item.url,
        metadata=extra,
    )


def read_feed(stream: BinaryIO, *, where: str, id: str = "", published: PartialDate | None = None) -> Iterator[Item]:
    """The items of a saved feed as articles."""
    feed = parse_feed(stream.read(MOST_BYTES + 1), where=where)
    if not feed.items:
        yield Failure(where, "the feed lists no item")
    for number, item in enumerate(feed.items, 1):
        spot = f"{where}, item {number}"
        try:
            article = item_article(item, source=feed.title, where=spot)
        except SourceError as wrong:
            yield Failure(spot, without_place(wrong))
            continue
        yield article
