"""Which reader reads which kind of file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from banggiao.model.dates import PartialDate
from banggiao.model.errors import SourceError
from banggiao.sources.tabular import Item
from banggiao.sources.xmlsafe import MOST_BYTES as MOST_XML

Reader = Callable[..., Iterator[Item]]


def read_html(stream: BinaryIO, *, where: str, id: str, published: PartialDate | None = None) -> Iterator[Item]:
    """A saved page."""
    from banggiao.sources.pages import MOST_BYTES, article_from_page

    yield article_from_page(stream.read(MOST_BYTES + 1), id=id, published=published, where=where)


def read_xml(stream: BinaryIO, *, where: str, id: str, published: PartialDate | None = None) -> Iterator[Item]:
    """A saved feed. Sitemaps list addresses, not articles: ``banggiao watch`` follows them."""
    import io

    from banggiao.sources.feeds import read_feed
    from banggiao.sources.xmlsafe import local, parse_xml

    data = stream.read(MOST_XML + 1)
    if local(parse_xml(data, where=where)) in ("urlset", "sitemapindex"):
        raise SourceError("a sitemap lists addresses, not articles: give it to `banggiao watch`", where=where)
    yield from read_feed(io.BytesIO(data), where=where, id=id, published=published)


def _lazily(module: str, name: str) -> Reader:
    def read(stream: BinaryIO, **options: object) -> Iterator[Item]:
        from importlib import import_module

        reader: Reader = getattr(import_module(f"banggiao.sources.{module}"), name)
        return reader(stream, **options)

    return read


FORMS: dict[str, Reader] = {
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".xml": read_xml,
    ".rss": read_xml,
    ".atom": read_xml,
    ".docx": _lazily("documents", "read_docx"),
    ".pdf": _lazily("documents", "read_pdf"),
    ".warc": _lazily("warc", "read_warc"),
    ".parquet": _lazily("parquet", "read_parquet"),
}
