"""Who 'các nước', 'ba bên', 'các bộ trưởng' are: those listed together before, or the body that they sit in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from banggiao.reading.cast import Actor
from banggiao.reading.document import Document

_BACK = 4  # sentences in which the list or the body stands
_FEW = 3  # states that make a list
COUNTS = {"ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "3": 3, "4": 4, "5": 5, "6": 6}
_AND = frozenset((", ", " và ", " cùng ", ", và ", " - ", "-", " – ", "; "))
# 'Thứ 10 trong số các quốc gia đầu tư vào Y': all there are, none of those named before.
ANYBODY = ("trong số ", "tổng số ", "một trong ")
# Bodies that are spoken of as 'các nước' where nobody else is named.
_OF_STATES = frozenset(
    "ASEAN EU NATO G7 G20 BRICS SCO QUAD EAEU CIS AU OIC GCC LAS OPEC CSTO ADMM ADMM+ EAS APEC PIF CELAC".split()
)
_AT_THE_TABLE = ("lãnh đạo", "bộ trưởng", "ngoại trưởng", "nguyên thủ")
# 'Các lãnh đạo cam kết ...': whoever they are, where they act.
LEADERS_ACT = (
    r"(?:lãnh đạo|ngoại trưởng|nguyên thủ)(?= (?:cũng|đã|đều|cùng|sẽ|nhất trí|thống nhất|đồng ý|cam kết|tái khẳng định"
    r"|khẳng định|bày tỏ|nhấn mạnh|kêu gọi|ủng hộ|đề xuất|đánh giá|ghi nhận|hoan nghênh|thông qua|nhắc lại"
    r"|lên án)(?!\w))"
)
_SAT = 2  # sentences before in which the body that they sit in is named; twice as many where a text is theirs
_FAR = 70
_TABLES = ("hội nghị", "thượng đỉnh", "cấp cao", "cuộc họp", "phiên họp")
_SITTING = re.compile(rf"(?<!\w)(?:{'|'.join(_TABLES)})(?: [^\W\d_]+){{0,8}} (?:\()?$")


def count_of(words: str) -> int | None:
    """How many a word for several tells of ('ba nước', '4 nước'), if it does."""
    return next((number for word, number in COUNTS.items() if f"{word} " in words), None)


def several(document: Document, actor: Actor, actors: Sequence[Actor], starts: list[int]) -> tuple[str, ...]:
    """The codes that a word for several stands for; empty where the sentences before list nobody together.

    ``actors`` are those before it, in order, ``starts`` where they begin.
    """
    words = document.lowered[actor.start : actor.end]
    count = count_of(words)
    here = document.sentence_at(actor.start)
    for number in range(here, max(-1, here - 1 - _BACK), -1):
        sentence = document.sentences[number]
        low = bisect_left(starts, sentence.start)
        high = bisect_left(starts, min(sentence.end, actor.start), low)
        inside = [a for a in actors[low:high] if a.codes]
        if not inside:
            continue
        lead = inside[0].codes if len(inside[0].codes) == 1 and inside[0].kind != "organisation" else ()
        for run in _runs(document.text, inside):
            codes = {*run, *lead} if count is None or len(run) < count else set(run)
            if len(codes) == count or (count is None and len(run) >= _FEW):
                return tuple(sorted(codes))
        bodies = [c for a in inside if a.kind == "organisation" for c in a.codes if c in _OF_STATES]
        if count is None and bodies and all(a.kind == "organisation" for a in inside):
            return (bodies[-1],)
    return ()


def _runs(text: str, inside: list[Actor]) -> list[list[str]]:
    """The states that are listed together, list by list; a pair named as one ('Nga - Trung') is a list, too."""
    out: list[list[str]] = []
    last: Actor | None = None
    for actor in inside:
        if actor.kind == "organisation":
            last = None
            continue
        if last is not None and text[last.end : actor.start] in _AND:
            out[-1] += [c for c in actor.codes if c not in out[-1]]
        else:
            out.append(list(actor.codes))
        last = actor
    return [run for run in out if len(run) > 1]


def sit_together(
    document: Document, actor: Actor, words: str, before: Sequence[Actor], organisations: frozenset[str]
) -> tuple[str, ...]:
    """'Hội nghị thượng đỉnh G7 tại X ... Các nhà lãnh đạo cam kết ...': the body whose members they are."""
    if not any(w in words for w in _AT_THE_TABLE):
        return ()
    number = document.sentence_at(actor.start)
    declared = "tuyên bố" in document.lowered[document.sentences[number].start : actor.start]
    floor = document.sentences[max(0, number - (2 * _SAT if declared else _SAT))].start
    for seen in reversed(before):
        if seen.start < floor:
            break
        if seen.codes and organisations.issuperset(seen.codes):
            low = document.lowered
            named = low.startswith(_TABLES, seen.start)  # 'Hội nghị Bộ trưởng ASEAN'
            sits = named or _SITTING.search(low, max(floor, seen.start - _FAR), seen.start) is not None
            return seen.codes if sits else ()
        if seen.codes and seen.kind in ("person", "role"):
            break  # those who were named since are meant
    return ()
