"""Words as the full-text index knows them: folded, without marks, with their place in the original text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from banggiao.reading.folding import fold

MAX_INDEXED = 500_000  # characters of one text that are indexed; PostgreSQL's vectors hold no more than a megabyte
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_MARKS = re.compile(r"[\u0300-\u036f]+")


def tokens(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, folded word) of each word of a text as given.

    >>> list(tokens("Điện đàm"))
    [(0, 4, 'dien'), (5, 8, 'dam')]
    """
    folded = fold(text)
    for found in _WORD.finditer(folded):
        word = found.group()
        if not word.isascii():
            word = _MARKS.sub("", unicodedata.normalize("NFKD", word))
        yield found.start(), found.end(), word


def indexed(text: str) -> str:
    """What the full-text index holds of a text."""
    return " ".join(word for _, _, word in tokens(text[:MAX_INDEXED]))
