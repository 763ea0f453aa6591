"""Meetings told by where each took place: 'hai ông đã gặp nhau ba lần, ở A, B và C', 'ở A năm 2022 và B năm 2023'."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.candidates import Candidate, Where
from banggiao.reading.facts.engagements.details import dates_in, resolve_date
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind
from banggiao.reading.record import replace

RULE = "each place"
_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_COUNT = "|".join(_COUNTS)
_BEFORE = regex.compile(rf"(?<![\p{{L}}\d.,/-])(?P<count>{_COUNT})(?: lần)? $")
_BEHIND = regex.compile(rf" nhau(?: tổng cộng| cả thảy)? (?P<count>{_COUNT}) lần(?!\p{{L}})")
_PLACES = regex.compile(
    r"[^.;:]{0,60}?(?<!\p{L})(?:ở|tại) (?P<places>(?:[^,.;:()]{2,45}, ){0,4}[^,.;:()]{2,45} và [^,.;:()]{2,45})"
    r"(?=[,.;:()]|$)"
)
_AND = regex.compile(r", (?:và )?(?:(?:ở|tại) )?| và (?:(?:ở|tại) )?")
_WHEN = regex.compile(r",? (?:vào|hồi|hôm|ngày|tháng|năm|trong|cuối|đầu) .*$")  # 'Đức vào tháng 7/2017'


def each_place(frame: Frame, trigger: Trigger, sentence: Sentence, met: Candidate) -> list[Candidate]:
    """A meeting for each of the places where they are as many as the meetings, or each has its own time; else none."""
    if met.kind is not EngagementKind.MEETING or len(met.parties) != 2:
        return []
    counted = _BEFORE.search(frame.lowered, max(sentence.start, trigger.start - 12), trigger.start)
    counted = counted or _BEHIND.match(frame.lowered, trigger.end, sentence.end)
    behind = max(counted.end(), met.end, trigger.end) if counted is not None else trigger.end
    told = _PLACES.match(frame.text, behind, sentence.end)
    if told is None:
        return []
    start = told.start("places")
    out: list[Candidate] = []
    timed = True
    for place in _AND.split(told["places"]):
        at = frame.text.find(place, start, told.end("places"))
        start = at + len(place)
        dated = next(iter(dates_in(frame, at, start)), None)
        when = resolve_date(frame, dated, tense="past") if dated is not None else met.when
        place = _WHEN.sub("", place) if dated is not None else place
        lies = next((h for h in frame.index.within(at, start) if h.country or h.kind == "country"), None)
        if lies is not None and lies.kind == "place":
            place = frame.text[lies.start : lies.end]  # 'thủ đô Lima của Peru'
        timed = timed and dated is not None and lies is not None
        where = Where(place, lies.country or lies.code if lies is not None else None)
        out.append(replace(met, end=start, where=where, when=when, rule=f"engagement/meeting/{RULE}"))
    return out if timed or (counted is not None and len(out) == _COUNTS[counted["count"]]) else []
