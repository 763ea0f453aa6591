"""Old Vietnamese encodings come out as the text they were; anything else is refused, never guessed."""

from __future__ import annotations

import unicodedata

import pytest
from viparse.normalize.encodings import CHARMAPS

from banggiao.model import SourceError
from banggiao.sources import decode

TEXT = (
    "Chiều 14/3, tại Hà Nội, Bộ trưởng Ngoại giao Nguyễn Văn Tám tiếp Đại sứ Bỉ, khẳng định Việt Nam hết sức quý"
    " tình bạn lâu năm với Bỉ; hai bên nhất trí đẩy mạnh hợp tác về cảng biển, nông nghiệp sạch và giáo dục.\n"
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def _by_table(name: str) -> bytes:
    """TEXT in one of the font encodings: the way back through the table that reads it."""
    pairs = [*CHARMAPS[name].pairs, *([("aú", "ẳ")] if name == "vni" else [])]
    back: dict[str, str] = {}
    for legacy, letter in pairs:
        back.setdefault(letter, legacy)
    surface = "".join(c if c.isascii() else back.get(c, c) for c in TEXT)
    return surface.encode("latin-1") if name == "viscii" else surface.encode("cp1252")


def _windows_1258() -> bytes:
    out = []
    for char in TEXT:
        parts = unicodedata.normalize("NFD", char)
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
        out.append(base + "".join(c for c in parts if c in TONES))
    return "".join(out).encode("cp1258")


@pytest.mark.parametrize("name", ["tcvn3", "vni", "viscii"])
def test_font_encoding_is_recognised_and_converted(name: str) -> None:
    found = decode(_by_table(name))
    assert (found.encoding, found.text) == (name, TEXT)


def test_windows_1258_is_composed() -> None:
    found = decode(_windows_1258())
    assert (found.encoding, found.text) == ("windows-1258", TEXT)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_or_without_its_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


def test_decomposed_text_stays_as_given() -> None:
    decomposed = unicodedata.normalize("NFD", TEXT)
    assert decode(decomposed.encode()).text == decomposed


@pytest.mark.parametrize(
    "data",
    [
        "Déjà, les élèves étaient à la fenêtre, très fâchés".encode("latin-1"),
        "Die schöne Straße führt über Köln nach Düsseldorf".encode("latin-1"),
        "Встреча министров прошла в дружеской обстановке".encode("cp1251"),
        "El niño comió piñas en España, ¡qué alegría!".encode("latin-1"),
        bytes(range(1, 256)),
        b"ABC \xff\xfe\xfd",
    ],
    ids=["french", "german", "russian", "spanish", "all bytes", "stray bytes"],
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"no UTF-8.*save the text as UTF-8"):
        decode(data, where="a.txt")


def test_nul_bytes_are_refused_with_their_place() -> None:
    with pytest.raises(SourceError, match=r"a\.txt: byte 2 is NUL"):
        decode(b"ab\0cd", where="a.txt")


def test_broken_utf_16_is_refused() -> None:
    with pytest.raises(SourceError, match="UTF-16-LE but byte"):
        decode(b"\xff\xfea\x00b")
