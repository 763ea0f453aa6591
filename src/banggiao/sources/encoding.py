"""Bytes to text: UTF-8 first, then what Vietnamese texts were written in before it.

TCVN3 (the .Vn fonts), VNI and VISCII are told apart and converted by viparse's tables; Windows-1258 is Python's own
codec, composed afterwards because it stores tone marks as combining characters. A text is converted only where the
result reads as Vietnamese: a wrong guess would be worse than an error.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from banggiao.model.errors import SourceError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark starts with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 20_000  # bytes that are looked at to tell one old encoding from another
_WORD = re.compile(r"[^\W\d_]+")
# One Vietnamese syllable: onset, vowels, coda. What doesn't fit is foreign, or decoded wrongly.
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?\Z"
)
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_FITTING = 0.8  # share of the words that must be Vietnamese syllables
_MARKED = 0.2  # share of the words that must carry a Vietnamese letter or tone: English has none


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of the encoding that it was written in."""

    text: str
    encoding: str


def decode(data: bytes, *, where: str = "") -> Decoded:
    """The text of ``data``; raises SourceError where no known encoding gives readable Vietnamese."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding, where=where), encoding)
    nul = data.find(b"\0")
    if nul >= 0:
        raise SourceError(
            f"byte {nul} is NUL: this is no text file (or UTF-16 without its mark); save it as UTF-8", where=where
        )
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as wrong:
        found = _old_vietnamese(data)
        if found is None:
            raise SourceError(
                f"byte {wrong.start} (0x{data[wrong.start]:02x}) is no UTF-8, and the bytes are no readable"
                " Vietnamese in TCVN3, VNI, VISCII or Windows-1258 either; save the text as UTF-8",
                where=where,
            ) from wrong
        return found


def _strict(data: bytes, encoding: str, *, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as wrong:
        message = f"starts with the mark of {encoding.upper()} but byte {wrong.start} breaks it; save the text as UTF-8"
        raise SourceError(message, where=where) from wrong


def _old_vietnamese(data: bytes) -> Decoded | None:
    best = max(_CANDIDATES, key=lambda name: _likeness(_decoded(data[:_SAMPLE], name)))
    if _likeness(_decoded(data[:_SAMPLE], best)) < _FITTING:
        return None
    return Decoded(_decoded(data, best), best)


_CANDIDATES = ("tcvn3", "vni", "windows-1258", "viscii")


def _decoded(data: bytes, name: str) -> str:
    if name == "windows-1258":
        return unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    # The tables are keyed by how the old fonts' bytes look in Windows-1252; VISCII uses its control range for letters.
    surface = data.decode("latin-1") if name == "viscii" else codecs.charmap_decode(data, "strict", _windows_1252())[0]
    return _convert(surface, name)


def _convert(surface: str, name: str) -> str:
    from viparse.normalize.encodings import CHARMAPS  # only bytes that are no UTF-8 pay for it
    from viparse.normalize.tables import build_charmap, convert

    pairs = dict(CHARMAPS[name].pairs)
    if name == "vni":
        pairs = _VNI_MORE | pairs
    return str(convert(surface, build_charmap(name, pairs.items())))


# viparse's VNI table leaves these two out, its corpus having none; 'khẳng định' is in every second article of ours.
_VNI_MORE = {"aú": "ẳ", "AÚ": "Ẳ"}


@cache
def _windows_1252() -> str:
    """Windows-1252 with its five holes filled as Latin-1 fills them."""
    return "".join(bytes([n]).decode("cp1252", "ignore") or chr(n) for n in range(256))


def _likeness(text: str) -> float:
    """The share of words that are Vietnamese syllables; 0 where next to none carries a Vietnamese mark."""
    words = _WORD.findall(text.lower())
    if not words:
        return 0.0
    marked = sum(not w.isascii() for w in words)
    if marked < _MARKED * len(words):
        return 0.0
    return sum(_SYLLABLE.match(_toneless(w)) is not None for w in words) / len(words)


def _toneless(word: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_TONES))
