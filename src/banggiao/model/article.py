"""An article: a text with what is known about where it came from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from banggiao.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Article:
    """One article as given.

    ``text`` is never changed: every span counts its code points. ``published`` is the day of publication where the
    source tells it. ``metadata`` keeps whatever else the source knew, as pairs of strings.
    """

    id: str
    text: str
    published: PartialDate | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None
    metadata: tuple[tuple[str, str], ...] = field(default=())

    @property
    def content_hash(self) -> str:
        """SHA-256 of the text's UTF-8 bytes, in hexadecimal: the same words are the same content."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
