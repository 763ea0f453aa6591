"""Folding: lower case without diacritics, one character for one, so that offsets carry over."""

from __future__ import annotations

import unicodedata
from functools import cache


@cache
def _table() -> dict[int, str]:
    """Folds of the Latin letters with diacritics; đ folds to d, which no Unicode normal form gives."""
    table = {ord("đ"): "d", ord("Đ"): "d"}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        if code in table:
            continue
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if len(base) == 1 and base != chr(code):
            table[code] = base
    return table


def fold(text: str) -> str:
    """'Điện đàm' -> 'dien dam'; the result is as long as ``text``.

    >>> fold("Tô Lâm")
    'to lam'
    """
    if text.isascii():
        return text.lower()
    folded = text.translate(_table())
    lowered = folded.lower()
    if len(lowered) != len(folded):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)
    return lowered
