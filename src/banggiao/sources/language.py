"""Which language a text is in, and what to do with those that are not Vietnamese: count them, leave them alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from banggiao.model.article import Article
from banggiao.sources.extras import need
from banggiao.sources.failure import Failure
from banggiao.sources.tabular import Item

VIETNAMESE = "vi"
UNKNOWN = "und"
_LEAST = 25  # letters: of less nobody can tell
_SAMPLE = 8000  # characters: the first screens tell


def language_of(text: str) -> str:
    """The ISO 639 code of most of the text; 'und' where nothing can be told. Needs the extra ``sources``."""
    cld2 = need("pycld2", what="telling languages apart")
    sample = "".join(c for c in text[:_SAMPLE] if c.isprintable() or c.isspace())
    if sum(c.isalpha() for c in sample) < _LEAST:
        return UNKNOWN
    try:
        reliable, _, details = cld2.detect(sample, bestEffort=True)
    except cld2.error:
        return UNKNOWN  # a few characters it takes for broken UTF-8; the article is read all the same
    code = str(details[0][1])
    return code if code != "un" and (reliable or code == VIETNAMESE) else UNKNOWN


class Languages:
    """Lets Vietnamese articles (and those whose language cannot be told) through, and counts the others."""

    def __init__(self) -> None:
        self.left: Counter[str] = Counter()

    def vietnamese(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items to read; each article has its ``language`` told."""
        for item in items:
            if isinstance(item, Failure):
                yield item
                continue
            told = language_of(item.text)
            if told in (VIETNAMESE, UNKNOWN):
                yield _with(item, told)
            else:
                self.left[told] += 1


def _with(article: Article, language: str) -> Article:
    return replace(article, language=language) if language != UNKNOWN else article


def languages_left() -> Languages | None:
    """A counter for the articles that are in other languages; None where the extra that tells them is missing."""
    from importlib.util import find_spec

    return Languages() if find_spec("pycld2") else None
