"""Layer 1b: paragraphs, sentences, captions, bylines and boilerplate of a normalised text."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from enum import Enum

from banggiao.model.article import Article
from banggiao.model.dates import PartialDate
from banggiao.model.errors import SchemaError
from banggiao.reading import regex
from banggiao.reading.lexicon.forms import lower_keeping_length
from banggiao.reading.names import CAPITALS
from banggiao.reading.record import record
from banggiao.reading.text import NormalText, normalise


class Part(Enum):
    """What a sentence is in its article."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"


@record
class Sentence:
    """A sentence: offsets into the normalised text, the number of its paragraph, what it is."""

    start: int
    end: int
    paragraph: int
    part: Part


@dataclass(frozen=True, slots=True)
class Document:
    """An article cut into sentences."""

    article: Article
    normal: NormalText
    sentences: tuple[Sentence, ...]
    header_end: int  # where the leading ' date YYYY-MM-DD ' ends, 0 without one
    header_date: PartialDate | None
    title: tuple[int, int] | None
    byline: tuple[int, int] | None
    text: str = field(init=False)
    lowered: str = field(init=False, repr=False, compare=False)  # the text in lower case, of the same length
    _starts: list[int] = field(init=False, repr=False, compare=False)  # where the sentences begin

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.normal.text)
        object.__setattr__(self, "lowered", lower_keeping_length(self.normal.text))
        object.__setattr__(self, "_starts", [sentence.start for sentence in self.sentences])

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds an offset (or the one before it)."""
        return max(0, bisect_right(self._starts, offset) - 1)


_NUMBERED = re.compile(r" *\d{1,3}[.)]\s")  # a list goes on
_HEADER = re.compile(r"\s{0,4}date (\d{4}-\d{2}-\d{2})(?: |\n|$)")
_AGENCY_LEAD = re.compile(
    r"\(?(?:Chinhphu\.vn|VOV\.VN|VOV|TTXVN(?:/Vietnam\+)?|Vietnam\+|Dân trí|NLĐO?|VTV|SGGP|PLO|VGP|"
    r"TTO|VietnamPlus|QĐND|Dân Việt|Tổ Quốc|ĐCSVN)\)? ?-{1,2} ?"
)
# Ends a sentence: mark, closing quotes or brackets, then space and something that can begin one (a capital or a
# figure: the group is its first character, looked at by `_split`), or nothing; or a word without any space before it.
# The mark comes first in the pattern, and what stands before it is asked for after it: so the search leaps to marks.
_BREAK = re.compile(
    r"""[.!?…](?:(?:(?<=\.)(?:/\.|\.+))?["')\]]*(?=\s+["'(\[]?(\w)|\s*$)|(?<=\.)/\."""
    r"""|(?<=[\w"')\]%].)(?:(?<=\.)\.+)?["')\]]*(?=[^\W\d_]{2}))"""
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'.])(?:TP|Tp|tp|TX|TS|TSKH|Th|ThS|GS|PGS|BS|KS|LS|Mr|Mrs|Ms|Dr|St|Jr|Sr|No|vs|Ths|Đ/c|đ/c|P|Q|"
    rf"T|TT|[{CAPITALS}]|(?:[{CAPITALS}]\.)+[{CAPITALS}])$"
)
_ABBREVIATIONS_END = frozenset("pxsrtoc")  # or in a capital
_CAPTION_MARK = re.compile(
    r"(?:Ảnh|ẢNH|Nguồn ảnh|Ảnh minh họa|Nguồn|Hình|Video|Đồ họa|"
    r"Photo)\s*(?:minh họa)?\s*:\s*[^\n]{1,60}$"
)
_CAPTION_INLINE = re.compile(r"\s-\s(?:Ảnh|ẢNH)\s?:\s?[^.\n]{1,40}\.?\s*$")
# A picture's credit ends what it stands behind, whatever follows it without a line of its own.
_CREDIT = regex.compile(r"(\((?:Ảnh|Nguồn)(?: ảnh| minh họa)?: ?[^()\n]{1,60}\)\.?) *(?=[\p{Lu}\"])")
_BYLINE = regex.compile(
    r"(?:(?:Theo|Nguồn|Tác giả|Bài,? ảnh|Tin,? ảnh|BT|PV)\s*:?\s*)?"
    r"(?:\p{Lu}[\p{L}.]*|\p{Lu}{2,})(?:[\s\-/,&+]+(?:\(?\p{Lu}[\p{L}.]*\)?|tổng hợp|theo|và)){0,7}\.?"
)
_LOWER_WORD = regex.compile(r"(?<![\p{L}])\p{Ll}{2,}")
# A line that leads to other articles; alone, it heads a list of their titles.
_LINK = re.compile(
    r"(?:> ?>[> ]*|(?i:xem thêm|đọc thêm|xem tiếp|đọc tiếp|(?:các )?(?:tin,? bài|tin|bài)(?: viết)? liên quan"
    r"|có thể bạn quan tâm)(?: *[:>]+| +\S+:(?= )|(?=\s*$))[> ]*|\*? ?Mời (?:bạn|quý) đọc )"
)
_LINK_LENGTH = 220  # a title is no longer
_MARKS_OF_AN_END = frozenset(".!?…:")
_WIDTHS = range(40, 131)  # code points in a line that was broken by hand or by a form


def header_of(text: str) -> tuple[PartialDate | None, int]:
    """The day and the end of a leading ' date YYYY-MM-DD ', or (None, 0)."""
    header = _HEADER.match(text)
    if header is None:
        return None, 0
    try:
        return PartialDate.parse(header.group(1)), header.end()
    except SchemaError:
        return None, 0


def parse(article: Article, normal: NormalText | None = None) -> Document:
    """Cut an article into sentences. Pure, linear in the length of the text."""
    normal = _unwrapped(normal or normalise(article.text))
    text = normal.text
    header_date, header_end = header_of(text)
    lines = _lines(text, header_end)
    links = _links(text, lines)
    told = len(lines)  # lines before the links at the end
    while told and told - 1 in links:
        told -= 1
    sentences: list[Sentence] = []
    title: tuple[int, int] | None = None
    byline: tuple[int, int] | None = None
    for number, (start, end) in enumerate(lines):
        part = Part.BODY
        line = text[start:end]
        if number in links:
            part = Part.BYLINE
        elif (
            number == 0
            and len(lines) > 1
            and end - start <= 250
            and (line.endswith("...") or not line.endswith((".", "./.")))
        ):
            part, title = Part.TITLE, (start, end)
        elif number > 0 and end - start <= 60 and number >= told - 2 and _is_byline(line):
            part, byline = Part.BYLINE, (start, end)
        elif end - start <= 450 and ":" in line and (_CAPTION_MARK.search(line) or _CAPTION_INLINE.search(line)):
            part = Part.CAPTION
        lead = _AGENCY_LEAD.match(text, start, end) if part is Part.BODY else None
        begin = lead.end() if lead else start
        for credit in _CREDIT.finditer(text, begin, end) if "(Ảnh" in line or "(Nguồn" in line else ():
            _split(text, begin, credit.end(1), number, part, sentences)
            begin = credit.end()
        _split(text, begin, end, number, part, sentences)
    return Document(article, normal, tuple(sentences), header_end, header_date, title, byline)


def _lines(text: str, start: int) -> list[tuple[int, int]]:
    """Non-empty lines as (start, end) without surrounding space."""
    out = []
    position = start
    for line in text[start:].split("\n"):
        stripped = line.strip()
        if stripped:
            begin = position + line.index(stripped[0])
            out.append((begin, begin + len(stripped)))
        position += len(line) + 1
    return out


def _unwrapped(normal: NormalText) -> NormalText:
    """The text with a space for every line break inside a sentence (hard-wrapped texts); offsets stay.

    A break is inside where no mark stands before it and a lower-case letter after it. Where that happens again and
    again the lines are wrapped, and a break before a capital or a figure is too, if its line is about as long as the
    others are ('chiều' at the end of a line, '21/10' on the next).
    """
    text = normal.text
    surely: list[int] = []
    perhaps: list[tuple[int, int]] = []
    widths: list[int] = []
    previous = -1
    at = text.find("\n")
    while at >= 0:
        width = at - previous - 1
        following = _first(text, at + 1)
        if width >= _WIDTHS[0] and following.isalnum() and _last(text, at) not in _MARKS_OF_AN_END:
            if following.islower():
                surely.append(at)
                widths.append(width)
            elif previous >= 0 and width in _WIDTHS and not (following.isdigit() and _NUMBERED.match(text, at + 1)):
                perhaps.append((at, width))
        previous = at
        at = text.find("\n", at + 1)
    if not surely:
        return normal
    if len(surely) > 1:
        widths.sort()
        usual = widths[len(widths) // 2]
        surely += [at for at, width in perhaps if 0.7 * usual <= width <= 1.3 * usual]
    joined = list(text)
    for at in surely:
        joined[at] = " "
    return replace(normal, text="".join(joined))


def _first(text: str, position: int) -> str:
    """The first character of a line, '' where it is empty."""
    while text.startswith(" ", position):
        position += 1
    return text[position : position + 1].strip()


def _last(text: str, position: int) -> str:
    """The last character of the line that ends at ``position``."""
    while text.startswith(" ", position - 1):
        position -= 1
    return text[position - 1 : position]


def _links(text: str, lines: list[tuple[int, int]]) -> set[int]:
    """Numbers of the lines that lead to other articles."""
    out: set[int] = set()
    listing = False
    for number, (start, end) in enumerate(lines):
        found = _LINK.match(text, start, end)
        if found is not None and end - start <= _LINK_LENGTH:
            out.add(number)
            listing = found.end() == end
        elif listing and end - start <= _LINK_LENGTH and text[end - 1] not in ".":
            out.add(number)
        else:
            listing = False
    return out


def _is_byline(line: str) -> bool:
    return _BYLINE.fullmatch(line) is not None and (
        not _LOWER_WORD.search(line)
        or line.startswith(("Theo", "Nguồn", "Tác giả", "Bài", "Tin"))
        or len(line.split()) <= 4
    )


def _split(text: str, start: int, end: int, paragraph: int, part: Part, out: list[Sentence]) -> None:
    begin = start
    for found in _BREAK.finditer(text, start, end):
        mark, finish = found.span()
        following = found.group(1)
        glued = following is None and finish < end and text[finish].isalpha()
        if glued and not text.startswith("./.", mark) and not _begins_glued(text, mark, finish):
            continue
        if following is not None and not (following.isupper() or following.isdecimal()):
            if not text.startswith("./.", mark):
                continue
            finish = mark + 3
        if text[mark] == "." and _abbreviates(text, start, mark):
            continue
        if finish - begin >= 2:
            out.append(Sentence(begin, finish, paragraph, part))
        begin = finish
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        out.append(Sentence(begin, end, paragraph, part))


def _begins_glued(text: str, mark: int, position: int) -> bool:
    """Whether a sentence begins at ``position`` though no space parts it from the mark ('hai nước.Bộ trưởng')."""
    if not (text[position].isupper() and text[position + 1 : position + 2].islower()):
        return False
    before = text[max(0, mark - 4) : mark]
    # Initials and short abbreviations keep their dot ('V.Putin', 'T.Ư', 'ThS.Lan'); 'ASEAN' and 'USD' end a sentence.
    return not before[-1:].isupper() or (before.isupper() and before.isalpha()) or before == " USD"


def _abbreviates(text: str, start: int, mark: int) -> bool:
    """Whether the dot at ``mark`` ends an abbreviation, not a sentence."""
    before = text[mark - 1 : mark]
    if not (before.isupper() or before in _ABBREVIATIONS_END) or text.startswith("..", mark):
        return False
    return _ABBREVIATION.search(text, max(start, mark - 12), mark) is not None
