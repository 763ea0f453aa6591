"""An HTML page to an article: title, lead, paragraphs and captions in their order, day, byline, source."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from banggiao.model.article import Article
from banggiao.model.dates import PartialDate
from banggiao.model.errors import SourceError
from banggiao.sources.encoding import decode
from banggiao.sources.extras import need
from banggiao.sources.pages.blocks import Block, blocks, squeeze, text_of
from banggiao.sources.pages.dates import shown_day, stamped_day
from banggiao.sources.pages.metadata import Metadata, metadata
from banggiao.sources.pages.outlets import Outlet, anywhere, outlet_of
from banggiao.sources.pages.select import select, select_all
from banggiao.sources.plain import check_text

if TYPE_CHECKING:
    Element = Any

MOST_BYTES = 16 * 1024 * 1024  # of one page; those of newspapers have under one
_LEAST = 80  # characters that an article's body has at least: less is a list of links, or a video
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""")
_AGENCY = re.compile(r"\A\(?(?:Theo|Nguồn\s*:)\s+([^.()]{2,60}?)\)?\.?\Z", re.IGNORECASE)
_BYLINE = re.compile(r"\A(?:Tác giả|Bài(?: và ảnh)?|Bài, ảnh|Tin, ảnh|PV)\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """What was found on a page. ``shown`` is the day that readers see, ``stamped`` that of the metadata; ``agency`` is
    whom the outlet has the text from ('Theo TTXVN')."""

    title: str | None
    lead: str | None
    body: tuple[Block, ...]
    shown: PartialDate | None
    stamped: PartialDate | None
    byline: str | None
    source: str | None
    agency: str | None
    url: str | None
    language: str | None

    @property
    def captions(self) -> tuple[str, ...]:
        return tuple(block.text for block in self.body if block.caption)

    @property
    def text(self) -> str:
        """Title, lead, then everything else, a blank line between."""
        parts = [self.title or "", self.lead or "", *(block.text for block in self.body)]
        return "\n\n".join(part for part in parts if part)


def article_from_page(
    data: bytes,
    *,
    id: str,
    url: str | None = None,
    charset: str | None = None,
    published: PartialDate | None = None,
    where: str = "",
) -> Article:
    """An article from a page's bytes; ``charset`` as HTTP told it. Raises SourceError where the page holds none.

    The day that readers see counts before that of the metadata; where both are told and differ, metadata keep both.
    """
    page = read_page(data, url=url, charset=charset, where=where)
    text = check_text(page.text, where=where)
    extra: list[tuple[str, str]] = [("agency", page.agency)] if page.agency else []
    if page.captions:
        extra.append(("captions", json.dumps(page.captions, ensure_ascii=False)))
    if page.shown and page.stamped and page.shown != page.stamped:
        extra += [("published_shown", str(page.shown)), ("published_stamped", str(page.stamped))]
    return Article(
        id=id,
        text=text,
        published=page.shown or page.stamped or published,
        title=page.title,
        source=page.source,
        url=page.url,
        byline=page.byline,
        language=page.language,
        metadata=tuple(extra),
    )


def read_page(data: bytes, *, url: str | None = None, charset: str | None = None, where: str = "") -> Page:
    """What is on the page; raises SourceError where no article is."""
    if len(data) > MOST_BYTES:
        raise SourceError(f"the page has more than {MOST_BYTES // 2**20} MB: no newspaper's page has", where=where)
    root = _parse(data, charset=charset, where=where)
    told = metadata(root)
    address = url or told.url
    outlet = outlet_of(address)
    found = _by_rules(root, outlet, told) if outlet else None
    found = found or _by_likeness(root, told, where=where)
    title, lead, body, beside = found
    kept = [b for b in body if b.text not in (title, lead)]
    if sum(len(b.text) for b in kept if not b.caption) < _LEAST:
        raise SourceError("no article was found on the page: a list of links, a video, or a page cut off", where=where)
    rules = outlet or anywhere()
    agency = _agency(kept)
    return Page(
        title=title,
        lead=lead,
        body=tuple(kept),
        shown=_shown(root, rules) or beside,
        stamped=stamped_day(told.published) if told.published else None,
        byline=_byline(root, rules, told, outlet),
        source=outlet.name if outlet else told.site or agency,
        agency=agency,
        url=address,
        language=told.language,
    )


def _parse(data: bytes, *, charset: str | None, where: str) -> Element:
    html = need("lxml.html", what="an HTML page")
    text = _decoded(data, charset=charset, where=where)
    parser = html.HTMLParser(no_network=True, remove_comments=True, huge_tree=False)
    if not text.strip():
        raise SourceError("the page is empty", where=where)
    try:
        # An XML declaration would contradict that the text is decoded.
        root = html.document_fromstring(re.sub(r"\A\s*<\?xml[^>]*\?>", "", text), parser=parser)
    except (ValueError, need("lxml.etree", what="an HTML page").LxmlError) as wrong:
        raise SourceError(f"no HTML page: {wrong}", where=where) from wrong
    for line in root.iter("br"):  # 'Hà Nội<br>Seoul' is two lines
        line.tail = f"\n{line.tail or ''}"
    return root


def _decoded(data: bytes, *, charset: str | None, where: str) -> str:
    """UTF-8 where the bytes are; else as declared, where that reads; else whatever old encoding they are in."""
    start = data[:4096]
    found = _CHARSET.search(start) or _XML.match(start)
    try:
        return decode(data, where=where).text
    except SourceError:
        for name in (charset, found[1].decode("ascii") if found else None):
            try:
                if name:
                    return data.decode(name)
            except (LookupError, UnicodeDecodeError):
                continue
        raise


Found = tuple[str | None, str | None, list[Block], PartialDate | None]


def _by_rules(root: Element, outlet: Outlet, told: Metadata) -> Found | None:
    """What the outlet's rules find; None where its layout is another by now."""
    bodies = select(root, outlet.body)
    if not bodies:
        return None
    body = max(bodies, key=lambda element: len(element.text_content()))
    captions = select_all(root, (*outlet.captions, *anywhere().captions))
    drop = select_all(root, (*outlet.drop, *anywhere().drop))
    # An avatar above the body has a caption too.
    above = [] if not captions else [c for c in captions if not _within(c, body) and _within_article(c, body)]
    found = [Block(text_of(c), True) for c in above if text_of(c)]
    found += blocks(body, captions=captions, drop=drop)
    if sum(len(b.text) for b in found) < _LEAST:
        return None
    leads = select(root, outlet.lead)
    lead = None
    if leads:
        left_out = select_all(leads[0], outlet.lead_drop)
        lead = squeeze(" ".join(b.text for b in blocks(leads[0], drop=left_out))) or None
    return _title(root, outlet, told), lead, _unique(found), None


def _within(element: Element, ancestor: Element) -> bool:
    return any(parent is ancestor for parent in element.iterancestors())


def _within_article(element: Element, body: Element) -> bool:
    """Does it stand beside the body, in the same article?"""
    parent = body.getparent()
    return parent is not None and parent.tag not in ("body", "html") and _within(element, parent)


def _by_likeness(root: Element, told: Metadata, *, where: str) -> Found:
    """What trafilatura takes for text, with the lead and captions that it leaves out, in the page's order."""
    trafilatura = need("trafilatura", what="an HTML page")
    rules = anywhere()
    captions = select_all(root, rules.captions)
    drop = select_all(root, rules.drop)
    walked = list(blocks(root, captions=captions, drop=drop))
    title = _title(root, rules, told)
    main = trafilatura.extract(root, include_comments=False, include_tables=True, favor_precision=True) or ""
    lines = {squeeze(re.sub(r"\A[-|]\s*|\s*\|\Z", "", line)) for line in main.splitlines()} - {""}
    places = [i for i, b in enumerate(walked) if not b.caption and b.text in lines]
    if not places:
        whole = [Block(squeeze(line)) for line in main.splitlines() if line.strip()]
        return title, _lead(root, rules, told, whole, ()), whole, None
    first, last = places[0], places[-1]
    while first > 0 and walked[first - 1].caption:
        first -= 1
    while last + 1 < len(walked) and walked[last + 1].caption:
        last += 1
    found = [b for b in walked[first : last + 1] if b.caption or b.text in lines]
    titled = next((i for i, b in enumerate(walked) if b.text == title), first)
    above = walked[max(0, titled - _NEAR) : max(first, titled + _NEAR)]
    days = [shown_day(b.text) for b in above if len(b.text) < _LONGEST_DATE]
    return title, _lead(root, rules, told, found, above), _unique(found), next((d for d in days if d), None)


_NEAR = 4  # blocks above the title among which a date of publication may stand
_LONGEST_DATE = 80  # characters of a line that is a date and little else
_CUT = re.compile(r"\s*(?:…|\.{2,})\s*\Z")


def _lead(root: Element, rules: Outlet, told: Metadata, body: Sequence[Block], above: Sequence[Block]) -> str | None:
    """The lead: the line above the body that the page's description starts with, or one marked as a lead."""
    described = _CUT.sub("", told.description or "")
    if len(described) > 40:
        for block in above:
            if described in block.text:
                return block.text
    for element in select(root, rules.lead)[:1]:
        text = text_of(element)
        if len(text) > 40:
            return text
    inside = " ".join(b.text for b in body)
    return told.description if len(described) > 40 and described not in inside else None


def _title(root: Element, rules: Outlet, told: Metadata) -> str | None:
    found = [text_of(element) for element in select(root, rules.title)]
    return next((text for text in found if text), None) or told.title


def _unique(found: Sequence[Block]) -> list[Block]:
    return list({block.text: block for block in reversed(found)}.values())[::-1]


def _shown(root: Element, rules: Outlet) -> PartialDate | None:
    for element in select(root, rules.date):
        day = shown_day(text_of(element)) or shown_day(element.get("datetime") or "")
        if day is not None:
            return day
    return None


def _byline(root: Element, rules: Outlet, told: Metadata, outlet: Outlet | None) -> str | None:
    found = [_BYLINE.sub("", text_of(element)) for element in select(root, rules.byline)]
    names = list(dict.fromkeys(name for name in found if 1 < len(name) < 80))
    if names:
        return ", ".join(names[:3])
    author = told.author
    return author if author and author != (outlet.name if outlet else None) and "http" not in author else None


def _agency(body: Sequence[Block]) -> str | None:
    for block in [b for b in body if not b.caption][-2:]:
        found = _AGENCY.match(block.text)
        if found:
            return found[1]
    return None
