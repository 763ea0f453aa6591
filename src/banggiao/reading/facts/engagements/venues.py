"""Where talks and meetings are held, and where a call is made from."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.candidates import Where
from banggiao.reading.facts.engagements.details import place_near
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame

_AT_FIRST = regex.compile(
    r"(?:(?:Sáng|Chiều|Tối|Trưa|Đêm|Ngày|Hôm|Cùng|Cũng|Mới|Vừa|Theo|Trước|Sau)[^,;]{0,60}, )?[Tt]ại (?:\p{Ll}+ ){0,3}|"
    r"(?:Sáng|Chiều|Tối|Trưa|Đêm|Ngày|Hôm)[^,;]{0,30} tại (?:\p{Ll}+ ){0,3}"
)
_NEXT_PLACE = regex.compile(r",? (?:sau đó|rồi|trước khi|sau khi)(?!\p{L})")  # 'gặp A ở Alaska, sau đó gặp B tại Paris'


def place_of(frame: Frame, trigger: Trigger, sentence: Sentence, codes: tuple[str, ...]) -> Where:
    """Where it took place: as told behind it, unless the sentence begins with where ('Tại Hà Nội, A hội đàm với B')."""
    where = place_near(frame, _clause(frame, trigger, sentence), sentence.end, frame.cast.home, codes, towards=False)
    at = frame.text.find(where.place, sentence.start, sentence.end) if where.place is not None else -1
    if not sentence.start <= at < trigger.start or _AT_FIRST.fullmatch(frame.text, sentence.start, at):
        return where
    behind = place_near(frame, trigger.end, sentence.end, frame.cast.home, codes, towards=False)
    if behind.place is not None and _NEXT_PLACE.search(frame.text, at, trigger.start) is not None:
        return behind
    told = frame.index.at(at)
    broader = behind.country == where.country and not (told is not None and told.kind == "country")
    return where if behind.place is None or broader else behind


def spoken_from(frame: Frame, trigger: Trigger, sentence: Sentence, codes: tuple[str, ...]) -> Where:
    """Where a call is made from, if the sentence begins with it: 'Chiều 5/3, tại Hà Nội, A điện đàm với B'."""
    where = place_near(frame, sentence.start, trigger.start, frame.cast.home, codes, towards=False)
    at = frame.text.find(where.place, sentence.start, trigger.start) if where.place is not None else -1
    return where if at >= 0 and _AT_FIRST.fullmatch(frame.text, sentence.start, at) is not None else Where()


def _clause(frame: Frame, trigger: Trigger, sentence: Sentence) -> int:
    """Where the search for a place begins: 'Sau khi đặt hoa tại X, A hội đàm với B' has none of X."""
    if not frame.text.startswith(("Sau khi ", "Trước khi "), sentence.start):
        return sentence.start
    comma = frame.text.rfind(", ", sentence.start, trigger.start)
    return comma if comma > 0 else sentence.start
