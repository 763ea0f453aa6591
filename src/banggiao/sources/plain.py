"""Plain text to an article, with or without the header ' date YYYY-MM-DD ' at its very start."""

from __future__ import annotations

import re

from banggiao.model.article import Article
from banggiao.model.dates import PartialDate
from banggiao.model.errors import SchemaError, SourceError

LONGEST = 5_000_000  # characters; the longest communiqués have some 100,000

_HEADER = re.compile(r"\s?date (\d{4}-\d{2}-\d{2})(?=\s|\Z)", re.ASCII)


def published_in_header(text: str) -> PartialDate | None:
    """The day that a leading ' date YYYY-MM-DD ' gives, or None. The header stays part of the text."""
    found = _HEADER.match(text)
    if found is None:
        return None
    try:
        return PartialDate.parse(found[1])
    except SchemaError:
        return None  # '2025-13-45' is no header, only text that looks like one


def check_text(text: str, *, where: str = "") -> str:
    """The text itself, unchanged; raises SourceError where it can be no article."""
    if not text.strip():
        raise SourceError("the article is empty: give it a text", where=where)
    if len(text) > LONGEST:
        raise SourceError(
            f"{len(text):,} characters, and no article has more than {LONGEST:,}: split the file into its articles,"
            " one a file or one a JSONL line",
            where=where,
        )
    nul = text.find("\0")
    if nul >= 0:
        raise SourceError(f"character {nul} is NUL: the text is damaged; remove it at its source", where=where)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as wrong:
        raise SourceError(
            f"character {wrong.start} is half of a surrogate pair: the text was cut or escaped wrongly", where=where
        ) from wrong
    return text


def article_from_text(
    text: str, *, id: str, published: PartialDate | None = None, where: str = "", encoding: str = "utf-8"
) -> Article:
    """An article from plain text; a header's day counts before ``published``. Raises SourceError."""
    check_text(text, where=where)
    metadata = () if encoding == "utf-8" else (("encoding", encoding),)
    return Article(id=id, text=text, published=published_in_header(text) or published, metadata=metadata)
