"""Whether what one stands firm on, or judges, is a matter between states: whose right, which rule, how things stand."""

from __future__ import annotations

from banggiao.reading.clauses import Subject
from banggiao.reading.facts.positions import patterns
from banggiao.reading.facts.positions import verdict_words as words
from banggiao.reading.frame import Frame

_OWNER = 60  # code points that whoever it is takes, office and name
OWNED = ("quyền của", "quyết định của")  # 'mua vũ khí của ai là quyền của nước này': by one's own word
_ALL = ("quốc gia", "khu vực", "quốc tế", "thế giới", "các nước", "các bên")
_POLICY = ("chính sách", "đường lối", "môi trường", "thành công", "đất nước")  # what is one's own
_SOVEREIGN = ("nội bộ", "độc lập", "có chủ quyền", "có quyền", "nước nào được", "quốc gia nào được")


def between_states(frame: Frame, subject: Subject, form: str, begin: int, start: int, stop: int) -> bool:
    """Whether what is not given way on is a matter between states."""
    low, own = frame.lowered, set(subject.codes)
    if words.IF.search(low, begin, start) is not None:
        return False
    if form.endswith(OWNED):
        after = start + len(form)
        whose = next((a for a in frame.cast.within(after, after + _OWNER) if a.start == after + 1), None)
        return low.startswith((" nước này", " mình"), after) or (whose is not None and set(whose.codes) <= own)
    if form.endswith(_SOVEREIGN):
        return True
    named = any(set(a.codes) - own for a in frame.cast.within(begin, stop))
    between = patterns.OF_PRINCIPLE.search(low, begin, stop) or patterns.OF_STATES.search(low, begin, stop)
    return named or between is not None


def of_a_matter(frame: Frame, start: int, end: int, number: int) -> bool:
    """Whether a matter between states is said to have to be so: nobody of another side is asked."""
    low, sentence = frame.lowered, frame.document.sentences[number]
    if not low.startswith(" ", end) or low.endswith(words.NO_MUST, 0, start) or words.NO_NORM.match(low, end):
        return False
    matter = words.MATTER.search(low, max(sentence.start - 1, start - 170, 0), start)
    if matter is None:
        return False
    beside = [a for a in frame.cast.within(matter.start(), start) if a.codes]
    if any(not low.endswith(words.OF, 0, a.start) for a in beside):
        return False
    between = patterns.OF_PRINCIPLE.search(low, matter.start(), sentence.end)
    return between is not None or patterns.OF_STATES.search(low, matter.start(), sentence.end) is not None


def of_affairs(frame: Frame, begin: int, start: int) -> bool:
    """Whether what is judged is how things stand between states: 'cho rằng tình hình ở Trung Đông là nguy hiểm'."""
    named = (a for a in frame.cast.within(begin, start) if a.codes)
    there = all(frame.lowered.endswith(("ở ", "tại ", "của ", "giữa ", "và "), begin, a.start) for a in named)
    return there and patterns.AFFAIRS.search(frame.lowered, begin, start) is not None


def founded(frame: Frame, begin: int, start: int, stop: int) -> bool:
    """Whether it is a rule or a good of all that is said to be what all else rests on; no tie, no deed."""
    low = frame.lowered
    if words.FOUNDED.search(low, begin, min(start, begin + _OWNER)) is None:
        return False
    if words.RELATION.search(low, begin, start) is not None:
        return False
    if words.NOT_NOW.search(low, begin, start) is not None or words.IF.search(low, begin, start) is not None:
        return False
    if any(low.find(word, begin, start) >= 0 for word in _POLICY):
        return False
    named = [a for a in frame.cast.within(begin, stop) if a.codes]
    return (
        bool(named)
        or patterns.OF_PRINCIPLE.search(low, begin, stop) is not None
        or any(low.find(word, begin, stop) >= 0 for word in _ALL)
    )
