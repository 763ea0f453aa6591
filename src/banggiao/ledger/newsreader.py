"""The package's own reader, as ingest takes it."""

from __future__ import annotations

from dataclasses import dataclass

from banggiao import reading
from banggiao.model import Article, Reading
from banggiao.reading.lexicon import load


@dataclass(frozen=True, slots=True)
class NewsReader:
    """Reads with ``banggiao.reading``."""

    version: str = reading.READER_VERSION

    @property
    def lexicon(self) -> str:
        """The version of the lexicon that it reads with."""
        return load().version

    def read(self, article: Article, /) -> Reading:
        """What the article says."""
        return reading.read(article)
