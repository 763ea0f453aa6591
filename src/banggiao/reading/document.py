"""Layer 1b: paragraphs, sentences, captions, bylines and boilerplate of a normalised text."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum

import regex

from banggiao.model.article import Article
from banggiao.model.dates import PartialDate
from banggiao.model.errors import SchemaError
from banggiao.reading.lexicon.forms import lower_keeping_length
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


_HEADER = re.compile(r"\s{0,4}date (\d{4}-\d{2}-\d{2})(?: |\n|$)")
_AGENCY_LEAD = re.compile(
    r"\(?(?:Chinhphu\.vn|VOV\.VN|VOV|TTXVN(?:/Vietnam\+)?|Vietnam\+|Dân trí|NLĐO?|VTV|SGGP|PLO|VGP|"
    r"TTO|VietnamPlus|QĐND|Dân Việt|Tổ Quốc|ĐCSVN)\)? ?-{1,2} ?"
)
# Ends a sentence: mark, closing quotes or brackets, then space and something that can begin one (a capital or a
# figure: the group is its first character, looked at by `_split`), or nothing.
_BREAK = re.compile(r"""(?:\./\.|\.{2,}|[.!?…])["')\]]*(?=\s+["'(\[]?(\w)|\s*$)|\./\.""")
_ABBREVIATION = regex.compile(
    r"(?:^|[\s(\"'])(?:TP|Tp|tp|TX|TS|ThS|GS|PGS|BS|KS|LS|Mr|Mrs|Ms|Dr|St|Jr|Sr|No|vs|Ths|Đ/c|đ/c|P|Q|"
    r"T|TT|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$"
)
_ABBREVIATIONS_END = frozenset("pxsrtoc")  # or in a capital
_CAPTION_MARK = re.compile(
    r"(?:Ảnh|ẢNH|Nguồn ảnh|Ảnh minh họa|Nguồn|Hình|Video|Đồ họa|"
    r"Photo)\s*(?:minh họa)?\s*:\s*[^\n]{1,60}$"
)
_CAPTION_INLINE = re.compile(r"\s-\s(?:Ảnh|ẢNH)\s?:\s?[^.\n]{1,40}\.?\s*$")
_BYLINE = regex.compile(
    r"(?:(?:Theo|Nguồn|Tác giả|Bài,? ảnh|Tin,? ảnh|BT|PV)\s*:?\s*)?"
    r"(?:\p{Lu}[\p{L}.]*|\p{Lu}{2,})(?:[\s\-/,&+]+(?:\(?\p{Lu}[\p{L}.]*\)?|tổng hợp|theo|và)){0,7}\.?"
)
_LOWER_WORD = regex.compile(r"(?<![\p{L}])\p{Ll}{2,}")


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
    normal = normal or normalise(article.text)
    text = normal.text
    header_date, header_end = header_of(text)
    lines = _lines(text, header_end)
    sentences: list[Sentence] = []
    title: tuple[int, int] | None = None
    byline: tuple[int, int] | None = None
    for number, (start, end) in enumerate(lines):
        part = Part.BODY
        line = text[start:end]
        if (
            number == 0
            and len(lines) > 1
            and end - start <= 250
            and (line.endswith("...") or not line.endswith((".", "./.")))
        ):
            part, title = Part.TITLE, (start, end)
        elif number > 0 and end - start <= 60 and number >= len(lines) - 2 and _is_byline(line):
            part, byline = Part.BYLINE, (start, end)
        elif end - start <= 450 and ":" in line and (_CAPTION_MARK.search(line) or _CAPTION_INLINE.search(line)):
            part = Part.CAPTION
        lead = _AGENCY_LEAD.match(text, start, end) if part is Part.BODY else None
        _split(text, lead.end() if lead else start, end, number, part, sentences)
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


def _abbreviates(text: str, start: int, mark: int) -> bool:
    """Whether the dot at ``mark`` ends an abbreviation, not a sentence."""
    before = text[mark - 1 : mark]
    if not (before.isupper() or before in _ABBREVIATIONS_END) or text.startswith("..", mark):
        return False
    return _ABBREVIATION.search(text, max(start, mark - 12), mark) is not None
