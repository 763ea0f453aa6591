"""How names, titles and offices are compared: without case, accents or punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\w+")
_NO_LETTER = re.compile(r"\W+")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case without diacritics: 'Tô Lâm' -> 'to lam', 'Đại sứ' -> 'dai su'."""
    apart = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in apart if not unicodedata.combining(c))


def words(value: object) -> frozenset[str]:
    """The folded words of a value; none where it is None or empty."""
    return frozenset(_WORD.findall(fold(str(value or ""))))


def name_key(value: object) -> str:
    """A name with nothing but its folded letters: 'Kim Jong-un' and 'Kim Jong Un' are one."""
    return _NO_LETTER.sub("", fold(str(value or "")))


def shared_words(one: object, other: object) -> float:
    """The share of all words of two texts that both have."""
    a, b = words(one), words(other)
    return len(a & b) / max(1, len(a | b))


def f1(one: frozenset[str], other: frozenset[str]) -> float:
    """The harmonic mean of precision and recall of two sets; 1 where both are empty."""
    return 1.0 if not one and not other else 2 * len(one & other) / max(1, len(one) + len(other))
