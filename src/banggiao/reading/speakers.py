"""Who speaks a quotation: told after it, before a colon, in the sentence before; whose he is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from banggiao.reading.cast import Cast
from banggiao.reading.document import Document, Part
from banggiao.reading.outsiders import speaks_from_outside
from banggiao.reading.quotations import from_outside, quotation_at, spoken_before, told_after, told_before
from banggiao.reading.subjects import Subject, subject_of

if TYPE_CHECKING:
    from banggiao.reading.clauses import Clauses

SPEECH = re.compile(
    r"(?i)(?<!\w)(?:cho biết|cho hay|nói|phát biểu|nhấn mạnh|khẳng định|tuyên bố|nêu rõ|chia sẻ|bày tỏ|viết|cho rằng"
    r"|nhận định|trả lời|thông báo|thông tin|lưu ý|đánh giá|cảnh báo|kêu gọi|đề nghị|đề xuất|mong muốn|hy vọng|cam kết"
    r"|nhất trí|thống nhất|cảm ơn|chúc mừng|phản hồi|giải thích|tin tưởng|ghi nhận|bình luận|phản ứng|kết luận)(?!\w)"
)
_PEOPLE = frozenset(("person", "role", "pronoun"))
_SPEAKERS = frozenset(("person", "role", "body", "state", "pronoun"))
_VOICES = frozenset(("person", "role", "body", "pronoun"))
_NEAR = 60  # code points from a name to whose it is


def speaker_at(
    clauses: Clauses, document: Document, cast: Cast, position: int
) -> tuple[bool, Subject | None]:
    """Whether ``position`` lies in speech of which a speaker is told, and who: None where nobody of a state.

    Told after the closing mark, sentences further on where the speech runs so far, before a colon, after the
    speech that this one goes on with, or in the sentence before.
    """
    found = quotation_at(document, position)
    if found is None:
        return False, None
    start, close = found
    if from_outside(document, close):
        return True, None
    chain = told_after(document, close, clauses.chains)
    subject = subject_of(chain) if chain is not None else None
    if subject is None and (colon := told_before(document, start - 1)) is not None:
        number = document.sentence_at(colon)
        own, lead = clauses.own(colon, number), clauses.lead(number)
        persons = lead is not None and lead.kind in _PEOPLE and own is not None and own.kind == "state"
        subject = lead if own is None or persons else own
        if own is None and (lead is None or lead.start > colon or not lead.codes):
            subject = _says_before(clauses, document, number, colon) or (subject if lead is None else None)
    if subject is None and (earlier := spoken_before(document, start - 1)) is not None:
        if from_outside(document, earlier):
            return True, None
        chain = told_after(document, earlier, clauses.chains)
        subject = subject_of(chain) if chain is not None else None
    if subject is None:
        subject = _carried(clauses, document, start - 1, close)
    if subject is None:
        return False, None
    subject = _of_whom(document, cast, subject)
    known = subject.codes and subject.kind in _SPEAKERS and not clauses.strangers().intersection(subject.people)
    return True, subject if known else None


def _says_before(clauses: Clauses, document: Document, number: int, colon: int) -> Subject | None:
    """Who says what follows a colon, where he can lead no sentence: 'Hãng Y dẫn lời một quan chức X nói: "..."'."""
    for chain in reversed(clauses.chains(document.sentences[number].start, colon)):
        if any(a.codes for a in chain) and SPEECH.search(document.text, chain[-1].end, colon):
            return subject_of(chain)
    return None


def _carried(clauses: Clauses, document: Document, mark: int, close: int) -> Subject | None:
    """Whose a quotation is that stands alone: of who spoke in the sentence before."""
    number = document.sentence_at(mark)
    if number == 0 or document.sentences[document.sentence_at(close)].end - close > 2:
        return None
    before = document.sentences[number - 1]
    lead = clauses.lead(number - 1)
    if lead is None or lead.kind not in _VOICES or not lead.codes:
        return None
    if lead.start - before.start <= 2 and before.end - lead.end <= 2 and before.part is not Part.BYLINE:
        return lead  # a name on a line of its own, and what he says below it
    if before.part is not Part.BODY:
        return None
    if speaks_from_outside(document.lowered, before.start, before.end):
        return None
    return lead if SPEECH.search(document.text, lead.end, before.end) else None


def _of_whom(document: Document, cast: Cast, subject: Subject) -> Subject:
    """'Người phát ngôn X của Nhà Trắng': whose the speaker is, told after the name."""
    for actor in cast.within(subject.end, subject.end + _NEAR):
        if document.text[subject.end : actor.start] == " của " and actor.codes:
            return Subject(actor.codes, subject.start, subject.end, subject.person, subject.kind)
    return subject
