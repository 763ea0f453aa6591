"""Numbers written in words ('hai mươi lăm', 'một nghìn hai trăm') and in figures ('4.100', '10,07')."""

from __future__ import annotations

import re

DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
SCALES = {
    "chục": 10, "trăm": 100, "nghìn": 1_000, "ngàn": 1_000, "vạn": 10_000, "triệu": 1_000_000, "tỷ": 1_000_000_000,
    "tỉ": 1_000_000_000,
}  # fmt: skip
_FILLER = frozenset(("linh", "lẻ", "và"))
NUMBER_WORDS = frozenset((*DIGITS, *SCALES, *_FILLER, "mười", "mươi", "rưỡi", "nửa"))

_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$")
_COMMA_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$")


def number_in_words(words: str) -> float | None:
    """The value of a number written in words, or None where the words are no number.

    >>> number_in_words("hai mươi lăm"), number_in_words("một trăm linh năm"), number_in_words("ba rưỡi")
    (25.0, 105.0, 3.5)
    """
    total = group = current = 0.0
    last_scale = 0.0
    seen = False
    for word in words.lower().split():
        if word in _FILLER and seen:
            continue
        if word == "mười":
            current = current * 10 if current and not seen else 10.0
        elif word == "mươi":
            if not current:
                return None
            current *= 10
        elif word == "nửa" and not seen:
            current = 0.5
        elif word == "rưỡi" and seen:
            current += (last_scale or 1) / 2
        elif word in DIGITS:
            if current % 10:
                return None
            current += DIGITS[word]
        elif word in ("chục", "trăm") and seen:
            group += current * SCALES[word]
            last_scale, current = float(SCALES[word]), 0.0
        elif word in SCALES and seen:
            total += (group + current) * SCALES[word]
            last_scale, group, current = float(SCALES[word]), 0.0, 0.0
        else:
            return None
        seen = True
    return total + group + current if seen else None


def parse_figure(figure: str, *, scaled: bool = False) -> float:
    """The value of digits with Vietnamese marks: '4.100' is 4100, '10,07' is 10.07.

    Foreign marks are read where they can mean nothing else: '182.88' is a decimal, '5,000' thousands, unless a
    scale word follows (``scaled``), since '1,345 tỷ' is a little over one.
    """
    if _THOUSANDS.match(figure):
        return float(figure.replace(".", "").replace(",", "."))
    if _COMMA_THOUSANDS.match(figure) and (not scaled or figure.count(",") > 1) and not figure.startswith("0"):
        return float(figure.replace(",", ""))
    return float(figure.replace(",", "."))
