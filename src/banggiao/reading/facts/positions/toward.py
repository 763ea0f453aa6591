"""Whom a position is towards."""

from __future__ import annotations

from banggiao.model.codes import PositionKind
from banggiao.reading.clauses import Subject
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct


def toward(frame: Frame, act: SpeechAct, end: int, holder: str, subject: Subject, kind: PositionKind) -> str | None:
    """The other side: whom the clause names after the verb, else (for warm words) the one spoken with."""
    if kind is PositionKind.PRINCIPLE:
        return None
    several = len(subject.codes) > 1
    named = [a for a in frame.cast.within(act.end, end) if a.codes]
    first = next((a for a in named if a.kind != "group" and any(c != holder for c in a.codes)), None)
    if first is not None:
        other = next(c for c in first.codes if c != holder)
        if kind is PositionKind.CONCERN and several:
            return None
        return other if other not in subject.codes or not several else None
    pair = next((a for a in named if a.kind == "group" and holder in a.codes), None)
    if pair is not None and not several:
        return next((c for c in pair.codes if c != holder), None)
    if kind is PositionKind.CONCERN:
        return None
    if several:
        return next((c for c in subject.codes if c != holder), None) if kind is PositionKind.PRIORITY else None
    return _spoken_with(frame, act, holder)


def _spoken_with(frame: Frame, act: SpeechAct, holder: str) -> str | None:
    for actor in reversed(frame.cast.within(max(0, act.start - 700), act.start)):
        if actor.kind != "organisation":
            for code in actor.codes:
                if code != holder:
                    return code
    return None
