"""Which states a sentence speaks of, and between which two a figure is."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from banggiao.reading.cast import Actor
from banggiao.reading.document import Sentence
from banggiao.reading.entities import Hit
from banggiao.reading.facts.figures import Figure
from banggiao.reading.frame import Frame
from banggiao.reading.lexicon import load

Pair = tuple[str, str]
Sides = tuple[str | None, str | None, Pair]  # from, to, the pair in order
_BLOCS = frozenset({"EU", "ASEAN", "EAEU", "BRICS", "GCC", "AU", "MERCOSUR"})
_ENOUGH = 400  # actors that show which state an article is about
BILATERAL = re.compile(r"(?<!\w)(?:song phương|hai chiều|hai nước|hai bên|hai quốc gia|giữa|với nhau|lẫn nhau)(?!\w)")
_REGION = re.compile(r"(?<!\w)(?:trong|khu vực|khối|hàng đầu|nội khối)\s+$")
# 'Nhà đầu tư lớn thứ hai (chỉ sau Singapore)': with whom somebody is compared, no side of the figure.
_COMPARED = re.compile(r"(?:\(|, |(?<!\w)chỉ |(?<!\w)đứng )(?:chỉ )?sau (?:[^();.]{0,40}(?:,| và) )?$")
_GIUA = re.compile(r"(?<!\w)giữa\s+")
_ACCORDING = re.compile(r"(?<!\w)theo (?:(?:số liệu|thống kê|thông tin)(?: mới nhất)?(?: của| từ)? )?$")


@dataclass(frozen=True, slots=True)
class State:
    """A state named in a sentence: where, and which."""

    start: int
    end: int
    code: str


def states_in(frame: Frame, start: int, end: int) -> list[State]:
    """States that a range names, pairs as two; blocs where one acts as a side, not as the region that a state is in."""
    out: list[State] = []
    blocs: list[State] = []
    for actor in frame.cast.within(start, end):
        if actor.kind not in ("state", "body", "group", "host", "organisation") and not _named_alone(frame, actor):
            continue
        if _COMPARED.search(frame.lowered, max(start, actor.start - 60), actor.start):
            continue
        if actor.kind == "body" and _tells(frame, actor):
            continue
        for code in actor.codes:
            if not is_organisation(code):
                out.append(State(actor.start, actor.end, code))
            elif code in _BLOCS and not _REGION.search(frame.lowered, max(start, actor.start - 24), actor.start):
                blocs.append(State(actor.start, actor.end, code))
    if blocs and len({s.code for s in out}) < 2:
        out = sorted(out + blocs, key=lambda s: s.start)
    return out


def _tells(frame: Frame, actor: Actor) -> bool:
    """A ministry without its state that figures are quoted from: 'Theo Bộ Công Thương, kim ngạch ...'."""
    if not _ACCORDING.search(frame.lowered, max(0, actor.start - 30), actor.start):
        return False
    return all(h.kind not in ("country", "place") for h in _hits(frame, actor.start, actor.end))


def _named_alone(frame: Frame, actor: Actor) -> bool:
    """A state's bare name that was taken for somebody's surname: figures have no persons."""
    hit = frame.index.at(actor.start)
    return actor.kind == "person" and hit is not None and hit.kind == "country" and hit.end == actor.end


def is_organisation(code: str) -> bool:
    return load().organisation(code) is not None


def between(frame: Frame, sentence: Sentence, at: int) -> Pair | None:
    """'Giữa Moskva và Bắc Kinh': the two sides where the text sets them side by side, capitals included."""
    low = frame.lowered
    opening = next(_GIUA.finditer(low, max(sentence.start, at - 10), sentence.end), None)
    if opening is None:
        return None
    reach = opening.end() + 60
    names = [
        (h.start, h.code)
        for h in _hits(frame, opening.end(), reach)
        if h.kind in ("country", "place", "organisation")
        and h.code
        and (h.code in _BLOCS or not is_organisation(h.code))
    ]
    if len(names) < 2 or names[0][0] - opening.end() > 24 or names[0][1] == names[1][1]:
        return None
    return in_order(str(names[0][1]), str(names[1][1]))


def about_one_state(frame: Frame, figure: Figure) -> bool:
    """'Kim ngạch' with nobody named, in an article that is about one other state."""
    if figure.word is None or not frame.lowered.startswith("kim ngạch", figure.word):
        return False
    counts: dict[str, int] = {}
    for actor in frame.cast.actors[:_ENOUGH]:
        for code in actor.codes:
            if code != frame.cast.home and not is_organisation(code):
                counts[code] = counts.get(code, 0) + 1
    return bool(counts) and max(counts.values()) >= 0.7 * sum(counts.values())


def pair_of(frame: Frame, number: int, states: list[State], figure: Figure, near: Pair | None) -> Pair | None:
    """Between whom: the two states of the sentence, those nearest to the figure, or those of the sentence before."""
    codes = list(dict.fromkeys(s.code for s in states))
    if len(codes) == 2:
        return in_order(codes[0], codes[1])
    if len(codes) > 2:
        at = figure.word if figure.word is not None else figure.quantity.start
        close = sorted(states, key=lambda s: min(abs(s.start - at), abs(s.end - at)))
        first = close[0].code
        home = frame.cast.home
        if home in codes and first != home and home is not None:
            return in_order(first, home)
        second = next((s.code for s in close if s.code != first), None)
        return in_order(first, second) if second else None
    if near is not None and (not codes or codes[0] in near):
        return near
    one = codes[0] if codes else frame.cast.home
    other = partner_of(frame, number, one)
    return in_order(one, other) if one and other else None


def in_order(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def partner_of(frame: Frame, number: int, one: str | None, *, spoken_of: bool = False) -> str | None:
    """The state across from ``one``: home where ``one`` isn't, else the one last spoken of, else the one most named.

    ``spoken_of``: home only where it's spoken of, too.
    """
    home = frame.cast.home if not spoken_of else None
    if one is not None and home is not None and one != home:
        return home
    sentences = frame.document.sentences
    upto = sentences[number].end
    for back in range(number, max(-1, number - 6), -1):
        actors = frame.cast.within(sentences[back].start, upto)
        for actor in reversed(actors):
            code = next((c for c in reversed(actor.codes) if c != one and not is_organisation(c)), None)
            if code is not None:
                return code
        upto = sentences[back].start
    counts: dict[str, int] = {}
    for actor in frame.cast.actors[:_ENOUGH]:
        for code in actor.codes:
            if code != one and not is_organisation(code):
                counts[code] = counts.get(code, 0) + 1
    return max(counts, key=lambda c: counts[c]) if counts else None


def seats_in(frame: Frame, sentence: Sentence) -> list[State]:
    """Capitals that may stand for their states."""
    hits = _hits(frame, sentence.start, sentence.end)
    return [State(h.start, h.end, h.code) for h in hits if h.kind == "place" and h.code]


def places_in(frame: Frame, sentence: Sentence) -> list[State]:
    """Towns and provinces, each with the state that it lies in."""
    hits = _hits(frame, sentence.start, sentence.end)
    return [State(h.start, h.end, h.country) for h in hits if h.kind == "place" and h.country]


def _hits(frame: Frame, start: int, end: int) -> tuple[Hit, ...]:
    """The lexicon's hits that begin in ``[start, end)``."""
    hits = frame.index.hits
    low = bisect_left(hits, start, key=lambda h: h.start)
    return hits[low : bisect_left(hits, end, lo=low, key=lambda h: h.start)]


def stands_alone(states: list[State], state: State) -> bool:
    """Whether a state stands for itself, not as half of 'hai nước'."""
    return len({s.code for s in states if s.start == state.start}) == 1
