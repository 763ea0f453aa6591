"""Commitments told in the passive: 'A được B mời thăm', 'A bị B yêu cầu rút quân', 'việc được hai nước nhất trí'."""

from __future__ import annotations

import re

from banggiao.reading.clauses import Subject, subject_of
from banggiao.reading.facts.commitments import patterns
from banggiao.reading.facts.commitments.clause import Decision
from banggiao.reading.frame import Frame
from banggiao.reading.members import Modality
from banggiao.reading.openings import conditional
from banggiao.reading.outsiders import outsiders
from banggiao.reading.speech_acts import SpeechAct

_LONGEST = 110  # code points that whoever does it takes, office and name
_BY = ("được ", "bị ")
# Between 'được' and who does it.
_AGENT = ("", "phía", "cả", "chính", "lãnh đạo", "các nhà lãnh đạo", "nguyên thủ", "chính phủ", "các bộ trưởng")
_THEN = ("", "đã", "cùng", "đều", "chính thức", "nhiều lần", "cùng nhau")  # between who does it and the verb
_NOT = ("không ", "chưa ", "nếu ", "để ", "mong ", "muốn ", "sẽ ", "cần ", "khi ", "từng ", "chẳng ", "hề ", "hy vọng ")
_ACTING = frozenset(("person", "role", "state", "body", "organisation", "group"))
_STRENGTH = 0.6
# What is agreed on stands at the head of the sentence; 'theo lộ trình được các bên nhất trí' tells no agreeing.
_HEAD = re.compile(
    r"(?!theo |với |trong |trên )(?:(?!(?:là|gồm|nhằm|theo|để|dự kiến|cho|biết|cũng|thực hiện|triển khai|thực thi|những"
    r"|thông|bàn|và) )[^\s,;:.\"]+ ){2,16}"
)
_HEAD_OF_ONE = 40  # code points of a sentence before the one asked, who leads it
_ASKED = 8  # code points of the shortest thing that is asked
_BY_THE_WAY = 12  # the same where the clause ends with a comma
# Nothing but when and where stands behind: 'thỏa thuận được hai nước thống nhất hồi tháng 6 đã hết hạn' goes on.
_TAIL = re.compile(
    r"(?:,? (?:hồi|vào|trong|tại|ngày|tháng|năm|nhân|ở|cuối|đầu|sáng|chiều) (?:(?!đã |sẽ "
    r"|là )[^\s,;.]+ ?){1,9})*[,;.:]?"
    r"$"
)


def passive(frame: Frame, act: SpeechAct) -> Decision | None:
    """What the act makes where the one who does it stands between 'được' or 'bị' and the verb, else None."""
    if act.denied or act.value not in ("invited", "proposed", "agreed"):
        return None
    low, sentence = frame.lowered, frame.document.sentences[act.sentence]
    floor = max(sentence.start, act.start - _LONGEST)
    begin = max(low.rfind(f" {word}", floor, act.start) for word in _BY) + 1
    if begin <= 0:
        return None
    at = low.find(" ", begin) + 1
    chain = next(iter(frame.clauses.chains(at, act.start)), None)
    if chain is None or chain[0].kind not in _ACTING or low[at : chain[0].start].strip() not in _AGENT:
        return None
    if low[chain[-1].end : act.start].strip() not in _THEN:
        return None
    if low.endswith(_NOT, sentence.start, begin) or conditional(low, sentence.start):
        return None
    subject = subject_of(chain)
    if not subject.codes or outsiders(frame.cast, low).intersection(subject.people):
        return None
    if act.value == "agreed":
        start = sentence.start
        told = len(subject.codes) > 1 and begin - start >= _ASKED and _HEAD.fullmatch(low, start, begin) is not None
        told = told and _TAIL.match(low, act.end, sentence.end) is not None
        made = Decision(Modality.AGREED, subject.codes, subject, _STRENGTH, "passive", (), start)
        return made if told else None
    return _asked(frame, act, subject, begin, sentence.start)


def _asked(frame: Frame, act: SpeechAct, subject: Subject, begin: int, floor: int) -> Decision | None:
    """The one invited or asked stands before 'được'."""
    low, stop = frame.lowered, frame.document.sentences[act.sentence].end
    named = [a for a in frame.cast.within(floor, begin) if a.codes and not set(a.codes) & set(subject.codes)]
    if not named or len(named[-1].codes) > 1 or stop - act.end < _ASKED:
        return None
    who = named[-1]
    comma = low.find(",", act.end, stop)
    if 0 < comma - act.end < _BY_THE_WAY:
        return None  # 'được X yêu cầu hỗ trợ, ...': told by the way
    if act.value == "invited":
        seated = patterns.SEATED.search(low, act.end, min(stop, act.end + 70)) is not None
        if seated or patterns.COMES.search(low, act.end, stop) is None:
            return None
        return Decision(Modality.INVITED, subject.codes, subject, _STRENGTH, "passive", who.codes, who.start)
    if low[who.end : begin].strip() not in _THEN or who.start - floor > _HEAD_OF_ONE:
        return None
    return Decision(Modality.PROPOSED, subject.codes, subject, _STRENGTH, "passive", who.codes, who.start)
