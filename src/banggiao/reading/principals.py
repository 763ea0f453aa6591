"""The two whom an article is about, and whether two others were spoken of together just before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from banggiao.reading.cast import Actor
from banggiao.reading.document import Document

HEAD = 3  # sentences: the title and what is told first
_BACK = 6  # sentences before in which two others may have been told of together
_LED = 4  # the same in which a third may have led one
_TWO = 2
_FAR = 90  # code points between two who are told of together
_NAMED = frozenset(("person", "role", "state", "group", "body"))
# What stands between two who meet, deal with each other or are named in one breath.
_TOGETHER = re.compile(
    r"[^.;:\"]*(?<!\w)(?:và|với|cùng|lẫn|gặp|điện đàm|hội đàm|hội kiến|tiếp|đón|thăm|mời|giữa|sang|tới|đến)"
    r"(?!\w)[^.;:\"]*"
    r"|(?: - | – |-|–|, )"
)
_MEETS = ("gặp ", "với ", "thăm ", "tới ", "đến ", "sang ", "tiếp ", "đón ")
_TO_THEM = ("với ", "gặp ", "thúc giục ", "kêu gọi ", "hối thúc ")
_PLACE = re.compile(r"(?<!\w)(?:tại|ở) $|(?<!\w)(?:tại|ở) [^,.;]{2,24}, $")  # 'ở Geneva, Thụy Sĩ': where, not who


def principals(document: Document, actors: Sequence[Actor]) -> tuple[str, ...]:
    """The two states that title and lead name, where these are two; empty where nobody can tell which."""
    ends = [sentence.end for sentence in document.sentences[:HEAD]]
    if not ends:
        return ()
    told = [
        a
        for a in actors
        if a.start < ends[-1] and a.kind in _NAMED and a.codes and not _only_where(document, a)
    ]
    title = [a for a in told if a.start < ends[0]]
    pairs = {tuple(sorted(a.codes)) for a in title if a.kind == "group" and len(a.codes) == _TWO}
    if len(pairs) == 1:
        return pairs.pop()
    for among in (title, told, [a for a in told if a.person is not None]):
        codes = {code for a in among for code in a.codes}
        if len(codes) == _TWO:
            return tuple(sorted(codes))
        if len(codes) > _TWO and among is title:
            joined = {tuple(sorted((*a.codes, *b.codes))) for a, b in pairwise(title) if _named_as_one(document, a, b)}
            if len(joined) == 1:
                return joined.pop()
    return ()


def _only_where(document: Document, actor: Actor) -> bool:
    return _PLACE.search(document.text, max(0, actor.start - 30), actor.start) is not None


def _named_as_one(document: Document, a: Actor, b: Actor) -> bool:
    return len(a.codes) == len(b.codes) == 1 and a.codes != b.codes and document.text[a.end : b.start] in (", ", " và ")


def told_together(
    document: Document, actors: Sequence[Actor], starts: list[int], pair: tuple[str, ...], third: str, position: int
) -> bool:
    """Whether the sentences up to ``position`` tell of the pair together, or of the ``third`` as who acts."""
    here = document.sentence_at(position)
    for number in range(here, max(-1, here - 1 - _BACK), -1):
        sentence = document.sentences[number]
        low = bisect_left(starts, sentence.start)
        inside = [a for a in actors[low : bisect_left(starts, min(sentence.end, position), low)] if a.codes]
        if here - number <= _LED and inside and inside[0].codes == (third,):
            return True
        if any(a.kind == "group" and set(a.codes) == set(pair) for a in inside):
            return True
        for a, b in pairwise(inside):
            if {*a.codes, *b.codes} != set(pair) or a.codes == b.codes or b.start - a.end > _FAR:
                continue
            if not _only_where(document, b) and _TOGETHER.fullmatch(document.lowered, a.end, b.start):
                return True
        if inside and _meets(document, inside[0], inside[1:], pair):
            return True
    return False


def spoken_to(document: Document, actors: Sequence[Actor], starts: list[int], group: Actor, two: set[str]) -> bool:
    """'Tổng thống X điện đàm với lãnh đạo hai nước': who does so is none of the ``two``."""
    if not document.lowered.endswith(_TO_THEM, 0, group.start):
        return False
    here = document.sentences[document.sentence_at(group.start)].start
    lead = next((a for a in actors[bisect_left(starts, here) :] if a.codes), None)
    return lead is not None and lead.start < group.start and two.isdisjoint(lead.codes)


def _meets(document: Document, lead: Actor, others: Sequence[Actor], pair: tuple[str, ...]) -> bool:
    """'Ông X tới A, rồi tới B để gặp ...': who leads the sentence and whom he goes to or meets further on."""
    if len(lead.codes) != 1 or lead.codes[0] not in pair:
        return False
    return any(
        {*lead.codes, *a.codes} == set(pair) and document.lowered.endswith(_MEETS, 0, a.start) for a in others
    )


def named_here(document: Document, actors: Sequence[Actor], starts: list[int], position: int) -> tuple[str, ...]:
    """The two states that the sentence has just named in one breath: 'thượng đỉnh A và B, ... lãnh đạo hai nước'."""
    sentence = document.sentences[document.sentence_at(position)]
    inside = [a for a in actors[bisect_left(starts, sentence.start) :] if a.codes and a.kind != "organisation"]
    for b, a in pairwise(inside[::-1]):
        joined = _named_as_one(document, a, b) and document.text[a.end : b.start] == " và "
        if joined and a.kind == b.kind == "state" and (len(inside) == _TWO or a is inside[0]):
            return tuple(sorted((*a.codes, *b.codes)))
    return ()
