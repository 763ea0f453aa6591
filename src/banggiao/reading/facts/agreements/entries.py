"""Texts named one under the other in a list: an entry is a name from its beginning to its end, and no two are one."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.details import dates_in, resolve_date
from banggiao.reading.frame import Frame

_LONGEST = 420  # code points: a longer entry tells of its text, it does not only name it
_MOST = 40  # entries of one list
_MARK = " -–•*+.)0123456789\"“‘'"  # what may stand before an entry
_NUMBER = regex.compile(r"\(?\d{1,2}[.)]|[-–•*+]")
# What makes of a name a sentence about it.
_TELLS = regex.compile(
    r"(?i)(?<!\p{L})(?:đã|sẽ|đang|là|được(?! (?:chuyển giao|bảo hộ|uỷ thác|ủy thác))|khẳng định|nhấn mạnh|quy định"
    r"|có hiệu lực|với sự|trước sự|dưới sự|nhân dịp|theo đó)(?!\p{L})"
)
# Where a name ends although its entry goes on: a credit, when and for how much it was signed, what it is for, the next
# name.
_CLOSES = regex.compile(
    r"(?i) [-–] (?:(?:Ảnh|Nguồn)(?!\p{L}))| ?\((?:ảnh|nguồn|ký|ngày|năm|tháng|trị giá)(?!\p{L})"
    r"|,? (?:nhằm|góp phần|giúp"
    r"|(?<!(?:đào|chế|sáng|cải|tái|nhân) )tạo|trị giá|ký (?:ngày|năm|kết))(?!\p{L})|: "
    r"|(?:,| và| cùng) (?:các |một |bản )?(?:hiệp định|hiệp ước|ghi nhớ|biên bản|nghị định thư|tuyên bố chung"
    r"|thỏa thuận|(?:kế hoạch|chương trình) h|ý định thư|hợp đồng|công hàm)"
)
_BEGINS_ROW = regex.compile(
    r"(?:;|:|(?<!\p{L})(?:gồm|gồm có|bao gồm|trong đó có|đó là)):? ?(?:và )?(?:các |một )?[\"“]?$"
)


def list_of(frame: Frame, number: int, starts: dict[int, int]) -> int | None:
    """The number of the sentence with which the list begins whose entry sentence ``number`` is; None where it is none.

    ``starts`` tells of every sentence that names a text where its first name begins.
    """
    sentences, first = frame.document.sentences, None
    for n in range(number, max(-1, number - 2 * _MOST), -1):
        sentence = sentences[n]
        if n in starts and not frame.text[sentence.start : starts[n]].strip(_MARK):
            first = n
            continue
        words = frame.text[sentence.start : sentence.end]
        if _NUMBER.match(words) or words.endswith(";"):
            continue  # an entry whose kind of text has no name here
        return first if words.endswith((":", "...", "…")) else None
    return None


def is_numbered(frame: Frame, number: int, start: int) -> bool:
    """Whether the name at ``start`` is an entry by its own marks: a number or a dash before it, a semicolon behind."""
    sentence = frame.document.sentences[number]
    before = frame.text[sentence.start : start].strip(" \"“‘'")
    if before:
        return _NUMBER.fullmatch(before) is not None
    above = frame.document.sentences[number - 1] if number else None
    return frame.text[sentence.end - 1] == ";" or (
        above is not None and _NUMBER.fullmatch(frame.text, above.start, above.end) is not None
    )


def begins_row(frame: Frame, sentence: Sentence, start: int) -> bool:
    """Whether the name at ``start`` stands in a row whose names semicolons part: 'gồm: A; B; và C'."""
    return (
        frame.text.find(";", sentence.start, sentence.end) >= 0
        and _BEGINS_ROW.search(frame.lowered, max(sentence.start, start - 24), start) is not None
    )


def entry_end(frame: Frame, position: int, sentence: Sentence) -> int | None:
    """Where the name ends of an entry whose kind's noun ends at ``position``; None where more is told than a name."""
    end = frame.text.find(";", position, sentence.end)
    end = sentence.end if end < 0 else end
    closes = _CLOSES.search(frame.text, position, end)
    end = closes.start() if closes is not None else end
    if end - position > _LONGEST or _TELLS.search(frame.lowered, position, end) is not None:
        return None
    while end > position and frame.text[end - 1] in " .,;\"”'":
        end -= 1
    return end if end > position else None


def day_above(frame: Frame, number: int) -> str | None:
    """The one day that the sentence tells that leads to the list beginning with sentence ``number``."""
    sentences = frame.document.sentences
    above = next((s for s in reversed(sentences[max(0, number - 2) : number]) if s.end - s.start > 3), None)
    return day_between(frame, above.start, above.end) if above is not None else None


def day_between(frame: Frame, start: int, end: int) -> str | None:
    """The one day that the text tells from ``start`` to ``end``."""
    told = (resolve_date(frame, m, tense="past") for m in dates_in(frame, start, end))
    days = {when.date for when in told if when.date_end is None and when.date is not None and len(when.date) == 10}
    return days.pop() if len(days) == 1 else None
