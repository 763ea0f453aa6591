"""Speech in quotation marks, over as many sentences as it runs: where it is, and who is told after it to speak."""

from __future__ import annotations

import re
from collections.abc import Callable

from banggiao.reading.cast import Actor
from banggiao.reading.document import Document
from banggiao.reading.outsiders import speaks_from_outside

_LONGEST = 1400  # code points of a quotation, marks left out
_GAP = 6  # code points from a colon to the mark: a space, or the end of a paragraph
AFTER_A_QUOTATION = 220  # code points from a closing mark in which its speaker is told
_NEAR = 60  # code points from a closing mark to who spoke
_BEFORE_A_MARK = frozenset(" \n(:-")
_AFTER_A_CLOSE = frozenset(",.;!?")  # '... thành công ", ông nói'
_SAYS = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|nói|phát biểu|nhấn mạnh|khẳng định|tuyên bố|nêu rõ|chia sẻ|bày tỏ|viết|cho rằng"
    r"|nhận định|trả lời|thông báo|lưu ý|đánh giá|cảnh báo|kêu gọi|giải thích|bình luận|kết luận|nhận xét|đáp|thừa nhận"
    r"|mô tả|tiết lộ|cáo buộc|chỉ trích)(?!\w)"
)
_SAYS_THEN = re.compile(
    r"(?: (?:[^\W\d_]+|ngày [\d./-]+|hôm [\d./-]+|[\d./-]+)){0,4}? (?:nói|cho biết|phát biểu|nhấn mạnh"
    r"|khẳng định|tuyên bố|viết)(?!\w)"
)
_AT_ONCE = 4  # code points of ', ông '
_QUOTES = re.compile(r"(?<!\w)(?:dẫn lời|dẫn lại lời|trích lời|dẫn phát biểu của|dẫn tuyên bố của|theo lời|theo)(?!\w)")


def quotation_at(document: Document, position: int) -> tuple[int, int] | None:
    """The range inside the marks of the quotation that holds ``position``, where it is somebody's speech.

    Words in marks within a sentence ('là "vô nghĩa"') are none: speech begins a sentence or follows a colon.
    """
    text = document.text
    mark = text.rfind('"', max(0, position - _LONGEST), position)
    if mark < 0 or not _opens(text, mark):
        return None
    number = document.sentence_at(mark)
    if document.sentences[number].start < mark and told_before(document, mark) is None:
        return None
    close = text.find('"', mark + 1, mark + _LONGEST)
    while close > 0 and _opens(text, close):
        close = text.find('"', close + 1, mark + _LONGEST)
    return (mark + 1, close) if close > position else None


def outside_marks(document: Document, actors: list[Actor]) -> list[Actor]:
    """'"Khi gặp ông A ...", bà B trả lời': B, where anybody is named outside the marks."""
    return [a for a in actors if quotation_at(document, a.start) is None] or actors


def told_before(document: Document, mark: int) -> int | None:
    """Where the colon stands that leads to the quotation that begins with that mark ('X nói: "..."'), if one does.

    The quotation may be a paragraph of its own.
    """
    before = document.text[max(0, mark - _GAP) : mark]
    led = before.rstrip()
    return mark - len(before) + len(led) - 1 if led.endswith(":") else None


def spoken_before(document: Document, mark: int) -> int | None:
    """Where the speech ends whose sentence stands right before: '"...", X nói. "..."'; the second is X's, too."""
    number = document.sentence_at(mark)
    if number == 0 or document.sentences[number].start != mark:
        return None
    before = document.sentences[number - 1]
    if document.sentences[number].paragraph - before.paragraph > 1 or mark - before.end > 2:
        return None
    close = document.text.rfind('"', before.start, before.end)
    if not before.start < close < before.end - 2 or _opens(document.text, close):
        return None
    return close if quotation_at(document, close - 1) is not None else None


def from_outside(document: Document, close: int) -> bool:
    """Whether a scholar or a newspaper is told to have said what ends there."""
    end = document.sentences[document.sentence_at(close)].end
    return speaks_from_outside(document.lowered, close, min(end, close + AFTER_A_QUOTATION))


def told_after(document: Document, close: int, chains: Callable[[int, int], list[list[Actor]]]) -> list[Actor] | None:
    """Who spoke what ends there: '"...", X nói', '"...", hãng tin Y dẫn lời X', '"...", theo ông X'."""
    end = min(document.sentences[document.sentence_at(close)].end, close + AFTER_A_QUOTATION)
    first = next(iter(chains(close + 1, end)), None)
    if (
        first is not None
        and first[0].start - close - 1 <= _AT_ONCE
        and first[0].codes
        and _SAYS_THEN.match(document.lowered, first[-1].end, end)
    ):
        return first  # '"...", X nói với Y, theo lời Z'
    quoting = _QUOTES.search(document.lowered, close, min(end, close + 120))
    begin = quoting.end() if quoting is not None else close + 1
    for chain in chains(begin, end):
        gap = chain[0].start - begin
        if gap > _NEAR:
            return None
        at_once = gap <= 4 and (quoting is not None or chain[0].kind in ("person", "role"))
        if at_once or _SAYS.search(document.lowered, chain[-1].end, min(end, chain[-1].end + _NEAR)):
            return chain
        if chain[0].codes:
            return None
    return None


def _opens(text: str, mark: int) -> bool:
    before = mark == 0 or text[mark - 1] in _BEFORE_A_MARK
    return before and mark + 1 < len(text) and not text[mark + 1].isspace() and text[mark + 1] not in _AFTER_A_CLOSE
