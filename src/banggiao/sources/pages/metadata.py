"""What a page says of itself: JSON-LD, Open Graph, meta and link elements."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from banggiao.sources.pages.blocks import squeeze

if TYPE_CHECKING:
    Element = Any

_ARTICLE = {"Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "WebPage"}
_DATES = (
    "article:published_time", "pubdate", "datepublished", "publish-date", "dc.date.issued", "date", "its_publication",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is told, as told; None where it is not."""

    title: str | None = None
    published: str | None = None
    author: str | None = None
    description: str | None = None
    site: str | None = None
    url: str | None = None
    language: str | None = None


def metadata(root: Element) -> Metadata:
    """The page's own words on itself; JSON-LD counts before meta elements."""
    named = _named(root)
    linked = next(_linked(root), {})
    canonical = root.xpath("//link[@rel='canonical']/@href")
    html = root.xpath("/html/@lang")
    return Metadata(
        title=_text(linked.get("headline")) or named.get("og:title") or _title(root),
        published=_text(linked.get("datePublished")) or next((named[k] for k in _DATES if k in named), None),
        author=_name(linked.get("author")) or named.get("author") or named.get("article:author"),
        description=named.get("og:description") or named.get("description") or _text(linked.get("description")),
        site=named.get("og:site_name") or _name(linked.get("publisher")),
        url=next((u for u in (*canonical, named.get("og:url")) if u and u.startswith("http")), None),
        language=str(html[0])[:10] if html else None,
    )


def _named(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.xpath("//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = squeeze(meta.get("content"))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _linked(root: Element) -> Iterator[Mapping[str, Any]]:
    """The JSON-LD objects that describe an article, the whole ones before mere pages."""
    found: list[Mapping[str, Any]] = []
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue  # outlets' JSON-LD is often broken: the rest of the page tells the same
        entries = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
        found += [e for e in entries if isinstance(e, dict) and _types(e) & _ARTICLE]
    yield from sorted(found, key=lambda e: _types(e) == {"WebPage"})


def _types(entry: Mapping[str, Any]) -> set[str]:
    kind = entry.get("@type")
    return {kind} if isinstance(kind, str) else {k for k in kind or () if isinstance(k, str)}


def _name(value: object) -> str | None:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value))) or None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: object) -> str | None:
    return squeeze(value) or None if isinstance(value, str) else None


def _title(root: Element) -> str | None:
    found = root.xpath("//title")
    return squeeze(found[0].text_content()) or None if found else None
