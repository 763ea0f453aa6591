"""The normal form in which the lexicon stores Vietnamese words, and the folding that look-ups by hand use.

The text layer hands the scanner text in this form: NFC, the tone mark on the first vowel of a final 'oa', 'oe', 'uy'
('hòa', not 'hoà'), straight quotes, '-' for every dash. A test holds every form of every table to it.
"""

import unicodedata

from banggiao.reading.text import normalise


def normal_form(text: str) -> str:
    """The text as the text layer normalises it, with single spaces."""
    return " ".join(normalise(text).text.split())


def fold(text: str) -> str:
    """Lower case without diacritics or hyphens, for names typed at a keyboard ('hoa ky' finds Hoa Kỳ)."""
    decomposed = unicodedata.normalize("NFD", normal_form(text).casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return bare.replace("đ", "d").replace("-", " ")


def lower_keeping_length(text: str) -> str:
    """Lower case, one code point for each code point of the text, so that offsets carry over."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
