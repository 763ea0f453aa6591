"""Layer 1a: a normalised copy of a text whose every offset leads back to the text as given.

The copy is NFC, has the tone mark on the first vowel of oa, oe, uy ('hòa', not 'hoà'), straight quotes, '-' for every
dash, ' ' for every space, and no zero-width characters. Where nothing but one-to-one replacements were needed, offsets
are the same and no map is kept.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field

from banggiao.model.span import Span

_ONE_TO_ONE = {
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\x0c",
        " ",
    ),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u0060", "'"),
    **dict.fromkeys("\r\x85\u2028\u2029", "\n"),
    **dict.fromkeys("\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008", " "),
    "\u00d0": "\u0110",  # Ð (eth), typed for Đ
    "\u0189": "\u0110",
    "\u00f0": "\u0111",
}
_DROPPED = frozenset(map(chr, (*range(0x200B, 0x2010), 0x2060, 0xFEFF, *range(0x202A, 0x202F))))
# A text is looked through once for all of these; it holds few different ones, and each is then replaced at one go.
_ODD = re.compile("[" + "".join(map(re.escape, (*_ONE_TO_ONE, *_DROPPED))) + "]")
_PLAIN_LATIN = "\u02ff"  # up to here a letter alone is composed
_MOVED = {
    "oà": "òa",
    "oá": "óa",
    "oả": "ỏa",
    "oã": "õa",
    "oạ": "ọa",
    "oè": "òe",
    "oé": "óe",
    "oẻ": "ỏe",
    "oẽ": "õe",
    "oẹ": "ọe",
    "uỳ": "ùy",
    "uý": "úy",
    "uỷ": "ủy",
    "uỹ": "ũy",
    "uỵ": "ụy",
}
_TONES = {
    **_MOVED,
    **{k.upper(): v.upper() for k, v in _MOVED.items()},
    **{k.capitalize(): v.capitalize() for k, v in _MOVED.items()},
}
# A tone typed on the letter behind the one that bears it ('vơí', 'giưã', 'ngươì'): no right syllable ends so
# ('Xêút' is two).
_BEARERS = "âêôơưÂÊÔƠƯ"
# Both looked for at one go, at the end of a word: a letter that a tone moves to, and one that bears the tone.
_PAIR = re.compile(f"[oOuU{_BEARERS}][àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵÀÁẢÃẠÈÉẺẼẸÌÍỈĨỊÒÓỎÕỌÙÚỦŨỤỲÝỶỸỴ](?![^\\W\\d_])")
_NEVER_LATE = frozenset("èéẻẽẹÈÉẺẼẸ")


# What is put in single marks, in a paragraph that has no double ones: headlines, mostly.
_SINGLE = re.compile(r"(?m)^[^\"\n]*(?<![^\s(])'[^\W\d_][^\"\n']*'(?!\w)[^\"\n]*$")
_MARKED = re.compile(r"(?<![^\s(])'([^\W\d_][^'\n]*)'(?!\w)")


def _doubled(paragraph: re.Match[str]) -> str:
    if paragraph.string.count('"', 0, paragraph.start()) % 2:
        return paragraph.group()  # within a quotation that runs over paragraphs
    return _MARKED.sub(r'"\1"', paragraph.group())


def fold_tones(text: str) -> str:
    """The one spelling of oà/òa, oè/òe, uỳ/ùy, and of tones typed a letter late; the length stays.

    ``text`` must be NFC.
    """
    return _PAIR.sub(_folded, text)


def _folded(found: re.Match[str]) -> str:
    pair, start = found.group(), found.start()
    if pair[0] in _BEARERS:
        if pair[1] in _NEVER_LATE:
            return pair
        late = unicodedata.normalize("NFD", pair[1])
        return unicodedata.normalize("NFC", pair[0] + late[1]) + late[0]
    if pair[0] in "uU" and start and found.string[start - 1] in "qQ":
        return pair  # 'quý': the u belongs to the consonant
    return _TONES.get(pair, pair)


@dataclass(frozen=True, slots=True)
class NormalText:
    """A normalised copy (``text``) of ``raw``; ``starts`` is None where offsets are the same."""

    raw: str
    text: str
    starts: tuple[int, ...] | None = field(default=None, repr=False)

    def raw_span(self, start: int, end: int) -> Span:
        """The span of the raw text that the normalised range ``[start, end)`` came from."""
        if self.starts is None:
            return Span(start, end)
        return Span(self.starts[start], self._raw_end(start, end))

    def normal_offset(self, raw: int) -> int:
        """The normalised offset of the character that a raw offset lies in."""
        if self.starts is None:
            return raw
        return max(0, bisect_right(self.starts, raw) - 1)

    def quote(self, start: int, end: int) -> str:
        """The raw words of a normalised range."""
        if self.starts is None:
            return self.raw[start:end]
        return self.raw[self.starts[start] : self._raw_end(start, end)]

    def _raw_end(self, start: int, end: int) -> int:
        """Where a range ends in the raw text: behind all of a character that NFC makes two of, if it ends within."""
        assert self.starts is not None
        first, last = self.starts[start], self.starts[end]
        return last if last > first or end == start else self.starts[bisect_right(self.starts, first)]


def normalise(raw: str) -> NormalText:
    """Normalise a text; never fails, whatever the characters."""
    plain = raw
    odd = frozenset(_ODD.findall(raw))
    if "\r" in odd:
        plain = plain.replace("\r\n", " \n")  # one line break, not two
    for char in odd - _DROPPED:
        plain = plain.replace(char, _ONE_TO_ONE[char])
    if " '" in plain or "\n'" in plain:
        plain = _SINGLE.sub(_doubled, plain)
    if unicodedata.is_normalized("NFC", plain) and odd.isdisjoint(_DROPPED):
        return NormalText(raw, fold_tones(plain))
    out: list[str] = []
    starts: list[int] = []
    i, n = 0, len(plain)
    while i < n:
        j = i + 1
        while j < n and unicodedata.combining(plain[j]):
            j += 1
        piece = plain[i:j]
        if j > i + 1 or piece > _PLAIN_LATIN:
            # Hangul jamo and some Indic letters compose without combining class; a piece never spans two of them,
            # so the copy may stay uncomposed there, which no rule minds.
            piece = unicodedata.normalize("NFC", "".join(c for c in piece if c not in _DROPPED))
        out.append(piece)
        starts.extend([i] * len(piece))
        i = j
    starts.append(n)
    return NormalText(raw, fold_tones("".join(out)), tuple(starts))
