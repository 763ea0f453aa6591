"""Ordinals: 'lần thứ 12', 'lần thứ XIV', 'thứ tư', 'khóa XIII', 'lần đầu tiên'."""

from __future__ import annotations

import re

from banggiao.reading.numbers.words import DIGITS, number_in_words

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_FORM = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_NUMBER_WORD = "|".join(sorted({*DIGITS, "nhất", "nhì", "mười", "mươi", "trăm"} - {"không"}, key=len, reverse=True))
_ORDINAL = re.compile(
    r"(?:thứ|khóa|khoá|kỳ|số|(?:[Kk]hóa|[Kk]hoá|[Kk]ỳ) họp)\s+"
    rf"(?:(?P<n>[0-9]{{1,3}})(?![0-9.,/%])|(?P<r>[IVXLC]+)(?!\w)"
    rf"|(?P<w>(?:{_NUMBER_WORD})(?:\s+(?:{_NUMBER_WORD})){{0,3}})(?!\w))"
    rf"|lần\s+(?P<first>đầu(?:\s+tiên)?)(?!\w)|lần\s+(?P<w2>{_NUMBER_WORD})(?!\w)|lần\s+(?P<n2>[0-9]{{1,3}})(?![0-9.,/%])|lần\s+(?P<r2>[IVXLC]+)(?!\w)",
)


def roman(numeral: str) -> int | None:
    """The value of a well-formed Roman numeral in capitals, or None."""
    if not numeral or not _ROMAN_FORM.match(numeral):
        return None
    values = [_ROMAN[c] for c in numeral]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def ordinal(text: str) -> int | None:
    """The first ordinal that ``text`` names ('Kỳ họp lần thứ 39' -> 39), or None."""
    for found in _ORDINAL.finditer(text):
        value: float | None = None
        if found["first"]:
            value = 1
        elif found["n"] or found["n2"]:
            value = int(found["n"] or found["n2"])
        elif found["r"] or found["r2"]:
            value = roman(found["r"] or found["r2"])
        elif found["w"] or found["w2"]:
            word = found["w"] or found["w2"]
            value = {"nhất": 1, "nhì": 2}.get(word) or number_in_words(word)
        if value:
            return int(value)
    return None
