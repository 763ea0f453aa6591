"""Layer 3a: what a personal name looks like, without any list of persons.

A name is a run of capitalised tokens. What ends it is a token that begins something known (an office, a body, a
country), a lower-case word, or punctuation. Vietnamese names begin with one of the language's few surnames and are
made of Vietnamese syllables; everything else is foreign.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from banggiao.reading import regex
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

# Capitals of the scripts that news in Vietnamese may quote; letters of a word with inner apostrophes; what hyphens add.
CAPITALS = "".join(c for c in map(chr, (*range(0x590), *range(0x1E00, 0x2000))) if c.isupper())
LETTERS = r"[^\W\d_]*(?:['\u0300-\u036f][^\W\d_]*)*"
HYPHENED = rf"(?:-(?=[^\W\d_]|['\u0300-\u036f]){LETTERS})*"
# One token of a name: capital, then letters, inner apostrophes and dots of initials; hyphenated parts belong to it.
_TOKEN = re.compile(
    rf"[{CAPITALS}]\.(?:-?[{CAPITALS}]\.)*|"
    r"(?:[dDlLO]'|al-|Al-|[aA]l - |[eE]l - |el-|El-|Abdel - |Abdul - |Abd - |"
    r"Jean - |Frank - |Karl - |D[ií]az - |Hans - |Marie - |Anne - |Pierre - |as-|ash-|ad-|an-|ar-|"
    rf"at-)?[{CAPITALS}]{LETTERS}{HYPHENED}(?: - [^\W\d_{CAPITALS}][^\W\d_]{{0,5}}(?=[ ,.;:)]|$))*"
)
_BEFORE_CAPITAL = frozenset("dlae")  # small letters that a token can begin with
# A lower-case word behind a spaced dash belongs to a Korean given name ('Ri Yong - ho') or to a foreign name written by
# syllables ('Bun - my Xi - xa - vat'), and never is a word that goes on with the sentence ('John Carter - người').
_KOREAN = frozenset(
    "Ahn An Bae Baek Ban Bang Byun Cha Chae Chang Cho Choe Choi Chon Chong Chun Chung Do Eom Gang Go Gu Gwak Ha Ham "
    "Han Heo Ho Hong Hur Hwang Hyon Hyun Im Jang Jeon Jeong Ji Jin Jo Jon Jong Joo Ju Jung Kang Kil Kim Ko Kong Koo "
    "Ku Kwak Kwon Kye Lee Li Lim Min Moon Mun Na Nam No Noh O Oh Paek Pae Pak Pang Park Pyon Ra Rhee Ri Rim Ro Roh "
    "Ryang Ryom Ryu Seo Shim Shin Sim Sin So Son Song Suh Sung Thae U Wi Won Woo Yang Yi Yim Yoo Yoon Yu Yun".split()
)
_DASHED = regex.compile(r" - (\p{Ll}+)")
_GOES_ON = frozenset(
    "ai ba bao bay cho chung chia con coi cung do don dung gia giao ghi hai hay hoan khen khi kia kinh "
    "mang mong mua nay nghe nhanh nhau qua quan ra sang sao sau tham than thanh thay theo thi thu thua tin trao "
    "treo trong trung tuy va vay ve vi vui xem xin xoay bà bác bạn bắt bị bộ bố bốn bởi cả các cảnh cha chị "
    "chín chồng chủ chưa có cố của cũng cùng cựu dự dưới đã đại đang đánh đặc đến để đó đối đồng được đưa đương em gặp "
    "giám giới gửi hiện họ hội hy kêu kẻ khẳng không ký là lãnh lúc mẹ mời mới một mười muốn năm này nếu ngài ngoài "
    "ngoại người nguyên nhà nhân nhấn nhận như những nói nữ nước ông phát phản phó quyền rời sáu sẽ sĩ tác tại tám tân "
    "thành thăm thứ thủ tiếp tổng trên trở trước trưởng tuyên tướng từ từng và vẫn về vị viên với vợ vừa ứng ấy".split()
)
# Words that open the next clause where its full stop is lost.
_NEXT_CLAUSE = frozenset("Cho Do Hai Khi Nay Sau Theo Thay Trong Trung Xem Xin".split())
_NAMESAKE = regex.compile(
    r"(?i)(?<!\p{L})(?:lăng|(?:khu )?di tích|di tích lịch sử|(?:khu|nhà|đài) (?:lưu niệm|tưởng niệm)|nhà sàn|bảo tàng"
    r"|đại lộ|quảng trường|công viên|tượng đài|(?<!đối )tượng|đền thờ|giải thưởng|huân chương|huy chương|sân bay"
    r"|nhà hát|thư viện|bệnh viện|tàu sân bay|quỹ|tư tưởng|chủ nghĩa|đường mòn|(?<!lên )đường)"
    r"(?: (?:của )?(?:chủ tịch|bác|tổng thống|thủ tướng|đại tướng|tổng bí thư|quốc vương|vua|hoàng thân|lãnh tụ))? $"
)
# Whose picture or report it is, its brackets lost: 'Đại sứ Peru X TTXVN'.
_CREDITED = frozenset("TTXVN TTX VGP VNA BNG THX AFP AP EPA Reuters Xinhua Yonhap Getty".split())
# The words that _NAMESAKE can end in: few names follow one of them.
# What firms, papers and schools end in: 'Sao Mai Airways' is nobody.
_FIRMS = frozenset(
    "Airways Airlines Bank Company Corp Corporation Electronics Energy Group Holdings Institute Media Motors Times"
    " University".split()
)
_NAMESAKES_END = frozenset(
    "lăng tích sử niệm sàn tàng lộ trường viên đài tượng thờ thưởng chương bay hát viện quỹ tưởng nghĩa mòn đường "
    "tịch bác thống tướng thư vương vua thân tụ".split()
)
_NAMED_FOR_HIM = regex.compile(
    r"(?i)(?:học viện|(?:trung ương )?đoàn (?:thanh niên|tncs)|đội thiếu niên|thành phố|tp\.?)[^,.;:\n]{0,32} $"
)
PARTICLES = frozenset(
    "bin binti bint ibn al el ul ur von van der den de del della di da das do dos du la le ten ter zu af "
    "av e y ben abu".split()
)
_SPACE = re.compile(" {1,3}")
_LOWER_TOKEN = regex.compile(r"\p{Ll}+")
# A small-lettered part of a Lao or Thai name written by syllables: 'Xổm-sắc Kẹo-bun | ma-ny'.
_BY_SYLLABLES = regex.compile(r"\p{Ll}{1,6}(?:-\p{Ll}{1,6}){1,3}(?![\p{L}\-])")


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


_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]+ ?- ?[a-z]{2,5}")


def is_korean(name: str) -> bool:
    """True for a name of the Korean form: a Korean surname and two syllables tied by a hyphen ('Ri Yong-ho')."""
    surname, _, given = name.partition(" ")
    return surname in _KOREAN and _KOREAN_GIVEN.fullmatch(given) is not None


def is_namesake(text: str, start: int) -> bool:
    """Whether what is named at ``start`` is a monument or institution called after somebody ('Bảo tàng X'), not him."""
    if text.endswith(("mang tên ", "tên gọi "), 0, start):
        return True
    words = text[max(0, start - 12) : start].rsplit(None, 1)
    if words and words[-1].lower() in _NAMESAKES_END and _NAMESAKE.search(text, max(0, start - 40), start) is not None:
        return True
    return text.startswith("Hồ Chí Minh", start) and _NAMED_FOR_HIM.search(text, max(0, start - 56), start) is not None


def _token_end(text: str, found: re.Match[str], tokens: list[tuple[int, int]]) -> int:
    """Where a token ends: before ' - ' and a lower-case word that belongs to no name."""
    if " - " not in found.group():
        return found.end()
    first = text[slice(*tokens[0])] if tokens else found.group()
    dashes = _DASHED.findall(text, found.start(), found.end())
    chain = len(dashes) > 1 and dashes[0].isascii() and dashes[0] not in _GOES_ON  # 'Chan - o - cha'
    for dashed in _DASHED.finditer(text, found.start(), found.end()):
        if chain:
            break
        word = dashed.group(1)
        korean = first in _KOREAN and word.isascii()
        base = first.split(" - ", 1)[0]
        by_syllables = " - " in first and (is_syllable(base) or len(base) <= 3)
        foreign = word.isascii() and not is_syllable(word)  # 'Chan - ocha': no word of Vietnamese
        if not (korean or by_syllables or foreign) or word in _GOES_ON:
            return dashed.start()
    return found.end()


def _opens_clause(text: str, tokens: list[tuple[int, int]]) -> bool:
    """Whether the last token of a foreign name is a Vietnamese word that begins the next clause, its stop lost."""
    start, end = tokens[-1]
    word = text[start:end]
    if word.isascii() and word not in _NEXT_CLAUSE:
        return False
    after = text[end : end + 2]
    return (
        after[:1] == " "
        and after[1:].islower()
        and is_syllable(word)
        and word not in SURNAMES
        and not any(is_syllable(text[a:b].replace("-", "")) for a, b in tokens[:-1])
    )


# Nouns that an office may go on with, cut off or unknown to the lexicon: 'Đại sứ Liên bang Thụy ...'.
_COMPOUNDS = (
    "Liên bang ", "Liên minh ", "Liên đoàn ", "Quan hệ ", "Cộng hòa ", "Cộng hoà ", "Vương quốc ", "Hợp chúng ",
    "Hội nghị ", "Hội đồng ", "Hội thảo ", "Ban Chấp hành ", "Ban chấp hành ", "Ban Thường vụ ", "Nhóm ", "Diễn đàn ",
    "Tổ chức ", "Trung tâm ", "Phong trào ", "Mặt trận ", "Cảnh vụ ", "Thương vụ ", "Hòa bình ", "Đối thoại ",
)  # fmt: skip


def scan_name(
    text: str, start: int, end: int, blocked: frozenset[int] | set[int], *, longest: int = 7, foreign: bool = False
) -> Name | None:
    """The name that begins at ``start``, or None; ``foreign``: an office of another state is told before it.

    ``blocked`` are offsets at which something known begins (an office, a body, a country): a name stops before them,
    unless it is Vietnamese by its surname so far ('Nguyễn Lan Anh' holds 'Anh', a country's name).
    """
    if text.startswith(_COMPOUNDS, start):
        return None
    tokens: list[tuple[int, int]] = []
    position = start
    vietnamese = False
    while position < end and len(tokens) < longest:
        first = text[position]
        found = _TOKEN.match(text, position, end) if not first.islower() or first in _BEFORE_CAPITAL else None
        if found is None:
            if not tokens or vietnamese:
                break
            if "-" in text[slice(*tokens[0])] and (part := _BY_SYLLABLES.match(text, position, end)) is not None:
                tokens.append(part.span())
                break
            low = _LOWER_TOKEN.match(text, position, end)
            if low is None or low.group() not in PARTICLES:
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
        finish = _token_end(text, found, tokens)
        token = text[position:finish]
        if len(tokens) == 1 and vietnamese and not is_syllable(token):
            vietnamese = False
        tokens.append((position, finish))
        if len(tokens) == 1:
            vietnamese = token in SURNAMES
        elif vietnamese and len(tokens) >= 5:
            break
        if finish < end and text[finish] == " ":
            position = finish + 1
            while position < end and position < finish + 3 and text[position] == " ":
                position += 1
        elif token[-1] == "." and text[finish : finish + 1].isupper() and finish < end:
            position = finish  # 'Sergei V.Mikhailov'
        else:
            break
    if not tokens or (len(tokens) > 1 and text[tokens[-1][0] : tokens[-1][1]] in _FIRMS):
        return None
    if len(tokens) > 1 and _opens_clause(text, tokens):
        tokens.pop()
    credit = next((n for n, (a, b) in enumerate(tokens) if text[a:b] in _CREDITED or text.startswith("TTX", a)), 0)
    if credit:
        tokens = tokens[:credit]
    if vietnamese and not foreign and not _is_korean(text, tokens):
        # A Vietnamese name takes no foreign token: 'Nguyễn Minh Vũ Reuters' ends before 'Reuters'.
        kept = 1
        while kept < len(tokens) and is_syllable(text[tokens[kept][0] : tokens[kept][1]]):
            kept += 1
        tokens = tokens[:kept]
    last = tokens[-1][1]
    return Name(start, last, tuple(tokens))


def _is_korean(text: str, tokens: list[tuple[int, int]]) -> bool:
    """'Kim Yo Jong': surname and given name of two syllables without marks, though the surname is Vietnamese, too."""
    words = [text[start:end] for start, end in tokens]
    return (
        len(words) == 3
        and words[0] in _KOREAN
        and all(word.isascii() and word.istitle() and len(word) <= 6 for word in words)
        and not (is_syllable(words[1]) and is_syllable(words[2]))
    )


# Surnames that papers set in capitals before a given name, beside the Vietnamese and Korean ones ('HUN Sen').
_CHINESE_OR_KHMER = frozenset("Chen Huang Liu Wang Xu Zhang Zhao Zhou Zhu Chea Hun Sok Sar".split())


@cache
def _plain_surnames() -> frozenset[str]:
    return _KOREAN | _CHINESE_OR_KHMER | {fold(surname).capitalize() for surname in SURNAMES}


def is_surname(token: str) -> bool:
    """Whether a word with a capital, without marks, may be an East Asian surname."""
    return token in _plain_surnames()


@lru_cache(maxsize=32768)
def fold_name(name: str) -> str:
    """A key under which spellings of one name meet: letters only, no case, no diacritics."""
    return "".join(c for c in fold(name) if c.isalnum())
