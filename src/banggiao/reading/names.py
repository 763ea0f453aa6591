"""Layer 3a: what a personal name looks like, without any list of persons.

A name is a run of capitalised tokens. What ends it is a token that begins something known (an office, a body, a
country), a lower-case word, or punctuation. Vietnamese names begin with one of the language's few surnames and are
made of Vietnamese syllables; everything else is foreign.
"""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from banggiao.reading.folding import fold
from banggiao.reading.record import record

# The surnames of the 54 peoples of Việt Nam that make up nearly all of the population, in normal form.
SURNAMES = frozenset(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Trịnh Mai Đào "
    "Trương Cao Phùng Tô Lương Hà Tạ Chu Châu Quách La Thái Vương Lưu Tống Triệu Nghiêm Kiều Doãn Khuất "
    "Giang Mạc Bạch Thạch Sơn Lục Tăng Nông Hoàng Vi Lò Quàng Cà Lường Tòng Điêu Bế Ma Giàng Sùng Vàng "
    "Thào Hầu Đàm Quản Phương Từ Ninh Khổng Hứa Văn Cù Ông Âu Viên Tôn Thân Lại Bàng Trà Đồng Ngụy Hạ "
    "Nhâm Thẩm Khúc Kim Diệp Dư Cung Tiêu Cồ Đậu Đới Hán Kha Lều Nhữ Ngọ Phí Thiều Tiết Trác Uông Ung Xa "
    "Y Hầu Hàn Trưng Thi Ngân Lữ Mã Sầm Siu Kpă Rơ Ksor Rcom Đinh".split()
)
_ONSET = "ngh|ng|nh|gh|gi|kh|ch|th|tr|ph|qu|[bcdđghklmnprstvx]"
_NUCLEUS = "iê|yê|uô|ươ|uâ|uê|uơ|oa|oă|oe|uy|uyê|uya|ia|ya|ua|ưa|oo|[aăâeêioôơuưy]"
_CODA = "ng|nh|ch|[cmnptiyou]"
_SYLLABLE = re.compile(f"(?:{_ONSET})?(?:{_NUCLEUS})(?:{_CODA})?")
_MARKS = str.maketrans(
    "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
    "aaaaaăăăăăâââââeeeeeêêêêêiiiiioooooôôôôôơơơơơuuuuuưưưưưyyyyy",
)

# One token of a name: capital, then letters, inner apostrophes and dots of initials; hyphenated parts belong to it.
_PART = r"\p{Lu}[\p{L}\p{M}']*"
_TOKEN = regex.compile(
    r"\p{Lu}\.(?:-?\p{Lu}\.)*|"
    rf"(?:[dDlLO]'|al-|Al-|[aA]l - |[eE]l - |el-|El-|as-|ash-|ad-|an-|ar-|"
    rf"at-)?{_PART}(?:-[\p{{L}}\p{{M}}']+)*(?: - \p{{Ll}}\p{{L}}{{0,5}}(?=[ ,.;:)]|$))*"
)
PARTICLES = frozenset(
    "bin binti bint ibn al el ul ur von van der den de del della di da das do dos du la le ten ter zu af "
    "av e y ben abu".split()
)
_SPACE = re.compile(" {1,3}")
_LOWER_TOKEN = regex.compile(r"\p{Ll}+")


@lru_cache(maxsize=32768)
def is_syllable(token: str) -> bool:
    """True where a token can be a Vietnamese syllable ('Thongsavanh' can't)."""
    return _SYLLABLE.fullmatch(token.lower().translate(_MARKS)) is not None


@record
class Name:
    """A run of name tokens ``[start, end)`` with the tokens' own offsets."""

    start: int
    end: int
    tokens: tuple[tuple[int, int], ...]

    def text(self, text: str) -> str:
        return text[self.start : self.end]


def is_vietnamese(name: str) -> bool:
    """True for a name of the Vietnamese form: a known surname and Vietnamese syllables, two to five of them."""
    tokens = name.split()
    return 2 <= len(tokens) <= 5 and tokens[0] in SURNAMES and all(is_syllable(t) for t in tokens)


def scan_name(text: str, start: int, end: int, blocked: frozenset[int] | set[int], *, longest: int = 7) -> Name | None:
    """The name that begins at ``start``, or None.

    ``blocked`` are offsets at which something known begins (an office, a body, a country): a name stops before them,
    unless it is Vietnamese by its surname so far ('Nguyễn Lan Anh' holds 'Anh', a country's name).
    """
    tokens: list[tuple[int, int]] = []
    position = start
    vietnamese = False
    while position < end and len(tokens) < longest:
        found = _TOKEN.match(text, position, end)
        if found is None:
            low = _LOWER_TOKEN.match(text, position, end)
            if low is None or not tokens or vietnamese or low.group() not in PARTICLES:
                break
            space = _SPACE.match(text, low.end(), end)
            while (
                space is not None
                and (again := _LOWER_TOKEN.match(text, space.end(), end)) is not None
                and again.group() in PARTICLES
            ):
                space = _SPACE.match(text, again.end(), end)
            if space is None or _TOKEN.match(text, space.end(), end) is None or space.end() in blocked:
                break
            position = space.end()
            continue
        if (
            position in blocked
            and position != start
            and not (vietnamese and found.end() - position <= 6 and len(tokens) < 4)
        ):
            break
        token = found.group()
        if len(tokens) == 1 and vietnamese and not is_syllable(token):
            vietnamese = False
        tokens.append((position, found.end()))
        if len(tokens) == 1:
            vietnamese = token in SURNAMES
        elif vietnamese and len(tokens) >= 5:
            position = found.end()
            break
        space = _SPACE.match(text, found.end(), end)
        if space is None:
            break
        position = space.end()
    if not tokens:
        return None
    if vietnamese:
        # A Vietnamese name takes no foreign token: 'Nguyễn Minh Vũ Reuters' ends before 'Reuters'.
        kept = 1
        while kept < len(tokens) and is_syllable(text[tokens[kept][0] : tokens[kept][1]]):
            kept += 1
        tokens = tokens[:kept]
    last = tokens[-1][1]
    return Name(start, last, tuple(tokens))


@lru_cache(maxsize=32768)
def fold_name(name: str) -> str:
    """A key under which spellings of one name meet: letters only, no case, no diacritics."""
    return "".join(c for c in fold(name) if c.isalnum())
