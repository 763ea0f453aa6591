"""Who took part and is told by the office alone: 'Thủ tướng Lào', 'Tổng Bí thư'."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from banggiao.model.facts import Unnamed
from banggiao.reading.cast import Actor
from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.frame import Frame


def unnamed_of(
    frame: Frame, group: Iterable[Candidate], parties: tuple[str, ...], visited: str | None
) -> tuple[Unnamed, ...]:
    """The offices in the words that tell an engagement, without their country; of a visit none of the state visited.

    An office whose holder the article names elsewhere is that person's, and left out.
    """
    out: dict[Unnamed, None] = {}
    for candidate in group:
        for actor in frame.cast.within(candidate.start, candidate.end):
            code = actor.code
            if actor.kind == "role" and actor.person is None and code in parties and code != visited:
                out[Unnamed(_office(frame, actor), code)] = None
    return tuple(out)


def _office(frame: Frame, actor: Actor) -> str:
    """The words of the office up to the country that they end in."""
    hits = frame.index.hits
    for hit in hits[bisect_left(hits, actor.start, key=lambda h: h.start) :]:
        if hit.start >= actor.end:
            break
        if hit.kind == "country" and hit.start > actor.start:
            return frame.text[actor.start : hit.start].strip()
    return frame.text[actor.start : actor.end]
