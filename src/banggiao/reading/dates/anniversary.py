"""Anniversaries: 'kỷ niệm 75 năm thiết lập quan hệ ngoại giao', 'tròn 20 năm', and the year that they count from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from banggiao.reading.dates.expression import DateKind, DateMention, mentions_within
from banggiao.reading.dates.resolver import resolve
from banggiao.reading.lexicon.forms import lower_keeping_length
from banggiao.reading.numbers.words import NUMBER_WORDS, number_in_words

_WORD = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))


def _number(tag: str) -> str:
    return rf"(?:(?P<n{tag}>[0-9]{{1,4}})|(?P<w{tag}>(?:{_WORD})(?:\s(?:{_WORD})){{0,4}}))(?!\w)"


_ANNIVERSARY = re.compile(
    r"(?P<eve>(?:một|1)\s+năm\s+trước\s+thềm\s+)?(?:"
    rf"(?:kỷ|kỉ)\s+niệm\s+(?:lần\s+thứ\s+|tròn\s+"
    rf"|sinh\s+nhật\s+lần\s+thứ\s+)?{_number('1')}(?:\s+năm(?!\w)(?!\s+trước))?"
    rf"|(?:tròn\s+|đánh\s+dấu\s+|đúng\s+(?:vào\s+)?dịp\s+|nhân\s+(?:dịp\s+)?|mừng\s+|dịp\s+){_number('2')}\s+năm(?!\w)"
    rf"|(?<![\w.,]){_number('3')}\s+năm\s+(?:(?:ngày|kể\s+từ(?:\s+(?:khi|ngày))?)\s+)?"
    r"(?=(?:hai\s+nước\s+)?(?:chính\s+thức\s+)?(?:thiết\s+lập|xác\s+lập|thành\s+lập|ký\s|quốc\s+khánh"
    r"|bình\s+thường\s+hóa|quan\s+hệ\s+(?:ngoại\s+giao|đối\s+tác)|đối\s+tác\s))"
    r")"
)
# What every anniversary holds, quick to look for: each alternative begins with plain letters.
_HINT = re.compile(
    rf"niệm\s+(?:lần\s|tròn\s|sinh\s|[0-9]|(?:{_WORD}))"
    + "".join(
        rf"|{word}\s+(?:vào\s+|dịp\s+)*(?:[0-9]|(?:{_WORD})\s)"
        for word in ("tròn", "dấu", "đúng", "nhân", "mừng", "dịp")
    )
    + r"|năm\s+(?:ngày|kể\s|hai\s|chính\s|thiết\s|xác\s|thành\s|ký\s|quốc\s|bình\s|quan\s+hệ|đối\s)"
)
_ROUGH = re.compile(r"(hơn|gần|khoảng|trên|suốt|qua|những)\s+$")
_ROUND = 5  # 'gần 29 năm' is the year's own count, 'gần 30 năm' a rough one
_AHEAD = re.compile(r"(?:hướng\s+tới|tiến\s+tới|trước\s+thềm|chuẩn\s+bị)\b[^.;\n]{0,80}$")
_SENTENCE_END = re.compile(r"[.;!?\n](?=\s|$)")
_REACH = 120


@dataclass(frozen=True, slots=True)
class Anniversary:
    """An anniversary named in a text: how many years, where, and what the words say of its year.

    ``offset`` is 1 for 'một năm trước thềm'; ``ahead`` is true where the anniversary is looked forward to, so that
    without a year of its own it needn't be of the year of publication.
    """

    start: int
    end: int
    years: int
    offset: int = 0
    ahead: bool = False


def find_anniversaries(low: str, start: int = 0, end: int | None = None) -> list[Anniversary]:
    """The anniversaries between ``start`` and ``end`` of a lower-cased text.

    'Hơn 70 năm qua' is a rough age, no anniversary.
    """
    stop = len(low) if end is None else min(end, len(low))
    found: list[Anniversary] = []
    if not _HINT.search(low, start, stop):
        return found
    for match in _ANNIVERSARY.finditer(low, start, stop):
        head = low[max(start, match.start() - 100) : match.start()]
        figure = match["n1"] or match["n2"] or match["n3"]
        value = float(figure) if figure else _in_words(match["w1"] or match["w2"] or match["w3"])
        if value is None or not 1 <= value <= 1500 or value != int(value):
            continue
        rough = _ROUGH.search(head)
        if rough is not None and (rough[1] != "gần" or value % _ROUND == 0):
            continue
        ahead = bool(match["eve"]) or _AHEAD.search(head) is not None
        found.append(Anniversary(match.start(), match.end(), int(value), 1 if match["eve"] else 0, ahead))
    return found


def _in_words(words: str) -> float | None:
    """The number in words; the last 'năm' may be the years that it counts ('hai mươi lăm năm')."""
    value = number_in_words(words)
    return number_in_words(words.removesuffix(" năm")) if value is None else value


def anniversary(text: str, start: int = 0, end: int | None = None) -> int | None:
    """How many years the first anniversary between ``start`` and ``end`` counts, or None."""
    found = find_anniversaries(lower_keeping_length(text), start, end)
    return found[0].years if found else None


def founding_year(mark: Anniversary, text: str, dates: Sequence[DateMention], published: str | None) -> str | None:
    """The year that an anniversary counts from, or None where its own year cannot be known.

    Its own year is one named after it in its sentence ('vào năm 2025', 'trong năm nay'), else one named right before it
    ('Năm 2025, hai nước kỷ niệm 75 năm'), else, unless it is only looked forward to, that of publication.
    """
    year = _own_year(mark, text, dates, published)
    return f"{year - mark.years:04d}" if year is not None and year > mark.years else None


def _own_year(mark: Anniversary, text: str, dates: Sequence[DateMention], published: str | None) -> int | None:
    stop = _SENTENCE_END.search(text, mark.end, mark.end + _REACH + 1)
    limit = min(stop.start() if stop else len(text), mark.end + _REACH)
    for mention in mentions_within(dates, mark.end, limit):
        if _names_year(mention):
            return _year(mention, published)
    if mark.offset and published:
        return int(published[:4]) + mark.offset
    for mention in reversed(mentions_within(dates, mark.start - 80, mark.start)):
        before = text[max(0, mention.start - 3) : mention.start].rstrip(" ")
        opens = before[-1:] in ("", "\n", ".")  # 'Tháng 3-2026 tới đây, A và B sẽ đánh dấu 55 năm ...'
        close = (opens or mark.start - mention.end < 40) and _names_year(mention)
        if close and not _SENTENCE_END.search(text, mention.end, mark.start):
            return _year(mention, published)
    if mark.ahead or not published:
        return None
    return int(published[:4])


def _names_year(mention: DateMention) -> bool:
    first = mention.expr.first
    return mention.expr.kind in (DateKind.POINT, DateKind.NAME_YEAR) and mention.expr.last is None and (
        first.year is not None or first.year_shift is not None
    )  # fmt: skip


def _year(mention: DateMention, published: str | None) -> int | None:
    iso = resolve(mention, published).start
    return int(iso[:4]) if iso else None
