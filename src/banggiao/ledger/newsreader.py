"""The package's own reader, as ingest takes it."""

from __future__ import annotations

from dataclasses import dataclass

from banggiao import reading
from banggiao.model import Article, Reading


@dataclass(frozen=True, slots=True)
class NewsReader:
    """Reads with ``banggiao.reading``."""

    version: str = reading.READER_VERSION

    def read(self, article: Article, /) -> Reading:
        """What the article says."""
        return reading.read(article)
