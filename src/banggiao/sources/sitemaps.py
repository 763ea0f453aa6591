"""Sitemaps: the addresses that a site lists, and, of news sitemaps, titles and days."""

from __future__ import annotations

from dataclasses import dataclass

from banggiao.model.dates import PartialDate
from banggiao.model.errors import SourceError
from banggiao.sources.pages.dates import stamped_day
from banggiao.sources.xmlsafe import child_text, local, parse_xml

MOST_ENTRIES = 50_000  # the protocol's own limit


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """An address; ``is_sitemap`` where it leads to another sitemap."""

    url: str
    modified: PartialDate | None = None
    published: PartialDate | None = None
    title: str | None = None
    is_sitemap: bool = False


def parse_sitemap(data: bytes, *, where: str = "") -> tuple[SitemapEntry, ...]:
    """The entries of a sitemap or of an index of sitemaps, each address once. Raises SourceError."""
    root = parse_xml(data, where=where)
    kind = local(root)
    if kind not in ("urlset", "sitemapindex"):
        raise SourceError(f"no sitemap: the root element is <{kind}>, not <urlset> or <sitemapindex>", where=where)
    found: dict[str, SitemapEntry] = {}
    for element in root:
        url = child_text(element, "loc")
        if not url or not url.startswith(("http://", "https://")):
            continue
        news = next((child for child in element if local(child) == "news"), None)
        modified = child_text(element, "lastmod")
        published = child_text(news, "publication_date") if news is not None else None
        found.setdefault(
            url,
            SitemapEntry(
                url,
                stamped_day(modified) if modified else None,
                stamped_day(published) if published else None,
                child_text(news, "title") if news is not None else None,
                kind == "sitemapindex",
            ),
        )
        if len(found) > MOST_ENTRIES:
            raise SourceError(f"more than {MOST_ENTRIES:,} entries: the protocol has no such sitemap", where=where)
    return tuple(found.values())
