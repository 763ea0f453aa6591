"""WARC files, such as Common Crawl News: the HTML responses, one after the other, as they stream by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from banggiao.model.dates import PartialDate
from banggiao.model.errors import SourceError
from banggiao.sources.extras import need
from banggiao.sources.failure import Failure
from banggiao.sources.pages import MOST_BYTES, article_from_page
from banggiao.sources.tabular import Item, without_place

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def read_warc(stream: BinaryIO, *, where: str, id: str = "", published: PartialDate | None = None) -> Iterator[Item]:
    """The articles of a WARC's HTML responses; their ids are the pages' addresses. Other records are passed over.

    A page on which no article is found is a failure, as everywhere; so is a record that is damaged.
    """
    fastwarc = need("fastwarc.warc", what="a WARC file")
    responses = fastwarc.WarcRecordType.response
    number = 0
    try:
        for record in fastwarc.ArchiveIterator(
            _Forward(stream), record_types=responses, parse_http=True, auto_decode="all"
        ):
            number += 1
            spot = f"{where}, record {number}"
            item = _record(record, spot, published)
            if item is not None:
                yield item
    except SourceError:
        raise
    except (ValueError, OSError, EOFError, RuntimeError) as wrong:
        yield Failure(where, f"damaged after {number} responses: {wrong}")
        return
    if number == 0:
        yield Failure(where, "no response in the file: is it a WARC?")


class _Forward:
    """A stream that only goes forward, for a library that asks every stream where it is."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._place = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._place += len(data)
        return data

    def tell(self) -> int:
        return self._place

    def seek(self, offset: int, whence: int = 0) -> int:
        if (whence, offset) not in ((0, self._place), (1, 0)):
            raise OSError("a packed WARC file is read from its beginning to its end")
        return self._place

    def seekable(self) -> bool:
        return False


def _record(record: Any, spot: str, published: PartialDate | None) -> Item | None:
    http = record.http_headers
    if http is None or http.status_code != 200:
        return None
    kind = record.http_content_type or ""
    if "html" not in kind:
        return None
    url = record.headers.get("WARC-Target-URI") or None
    data = record.reader.read(MOST_BYTES + 1)
    charset = _CHARSET.search(http.get("Content-Type") or "")
    where = f"{spot} ({url})" if url else spot
    try:
        return article_from_page(
            data, id=url or spot, url=url, charset=charset[1] if charset else None, published=published, where=where
        )
    except SourceError as wrong:
        return Failure(where, without_place(wrong))
