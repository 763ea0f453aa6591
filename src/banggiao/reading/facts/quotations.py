"""Who speaks in a quotation that runs over sentences, told after its close or before its beginning."""

from __future__ import annotations

import re

from banggiao.reading.clauses import Subject, subject_of
from banggiao.reading.frame import Frame
from banggiao.reading.outsiders import speaks_from_outside

_LONGEST = 1400  # code points of a quotation, marks left out
_NEAR = 60  # code points from a closing mark to who spoke
_BEFORE_A_MARK = frozenset(" \n(:-")
_SAYS = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|nói|phát biểu|nhấn mạnh|khẳng định|tuyên bố|nêu rõ|chia sẻ|bày tỏ|viết|cho rằng"
    r"|nhận định|trả lời|thông báo|lưu ý|đánh giá|cảnh báo|kêu gọi|giải thích|bình luận|kết luận|nhận xét|đáp|thừa nhận"
    r"|mô tả|tiết lộ|cáo buộc|chỉ trích)(?!\w)"
)
_QUOTES = re.compile(r"(?<!\w)(?:dẫn lời|trích lời|dẫn phát biểu của|dẫn tuyên bố của|theo lời|theo)(?!\w)")
_WHO = frozenset(("person", "role", "body", "state"))


def quotation_at(frame: Frame, position: int) -> tuple[int, int] | None:
    """The range inside the marks of the quotation that holds ``position``, where it is somebody's speech.

    Words in marks within a sentence ('là "vô nghĩa"') are none: speech begins a sentence or follows a colon.
    """
    text = frame.text
    mark = text.rfind('"', max(0, position - _LONGEST), position)
    if mark < 0 or not _opens(text, mark):
        return None
    number = frame.document.sentence_at(mark)
    if frame.document.sentences[number].start < mark and not text[max(0, mark - 2) : mark].rstrip().endswith(":"):
        return None
    close = text.find('"', mark + 1, mark + _LONGEST)
    while close > 0 and _opens(text, close):
        close = text.find('"', close + 1, mark + _LONGEST)
    return (mark + 1, close) if close > position else None


def speaker_of(frame: Frame, quotation: tuple[int, int], strangers: frozenset[int]) -> Subject | None:
    """Who says what a quotation holds; None where it is nobody, or one of the ``strangers`` of no state."""
    start, close = quotation
    voice = _after(frame, close) or _before(frame, start)
    if voice is None or not voice.codes or voice.kind not in _WHO:
        return None
    return None if strangers.intersection(voice.people) else voice


def _opens(text: str, mark: int) -> bool:
    before = mark == 0 or text[mark - 1] in _BEFORE_A_MARK
    return before and mark + 1 < len(text) and not text[mark + 1].isspace()


def _after(frame: Frame, close: int) -> Subject | None:
    """'"...", X nói', '"...", hãng tin Y dẫn lời X', '"...", theo ông X'."""
    end = min(frame.document.sentences[frame.document.sentence_at(close)].end, close + 220)
    if speaks_from_outside(frame.lowered, close, end):
        return None
    quoting = _QUOTES.search(frame.lowered, close, min(end, close + 120))
    begin = quoting.end() if quoting is not None else close + 1
    for chain in frame.clauses.chains(begin, end):
        gap = chain[0].start - begin
        if gap > _NEAR:
            return None
        last = chain[-1].end
        at_once = gap <= 4 and (quoting is not None or chain[0].kind in ("person", "role"))
        if at_once or _SAYS.search(frame.lowered, last, min(end, last + _NEAR)):
            return subject_of(chain)
        if chain[0].codes:
            return None
    return None


def _before(frame: Frame, start: int) -> Subject | None:
    """'X nói: "..."'."""
    if not frame.text[max(0, start - 3) : start - 1].rstrip().endswith(":"):
        return None
    number = frame.document.sentence_at(start)
    lead = frame.clauses.lead(number)
    return lead if lead is not None and lead.kind in ("person", "role", "body") else None
