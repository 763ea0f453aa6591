"""Whom a position is towards."""

from __future__ import annotations

import re
from functools import cache

from banggiao.model.codes import PositionKind
from banggiao.reading.clauses import Subject
from banggiao.reading.frame import Frame
from banggiao.reading.lexicon import load
from banggiao.reading.speech_acts import SpeechAct

# What is supported belongs to the other side, or to both.
_SHARED = re.compile(
    r"(?<!\w)(?:quan hệ|hợp tác|đề xuất|đề nghị|sáng kiến|lập trường|quan điểm|ứng cử|nỗ lực|chính sách|mong muốn"
    r"|việc này|chủ trương|đường lối|kế hoạch)(?!\w)"
)

# What two who speak together say of one another.
_MUTUAL = (PositionKind.PRIORITY, PositionKind.PRAISE)


@cache
def _organisations() -> frozenset[str]:
    return frozenset(load().organisations)


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
        if other in subject.codes and several and kind not in _MUTUAL:
            return None
        return other
    pair = next((a for a in named if a.kind == "group" and holder in a.codes), None)
    if pair is not None and not several:
        return next((c for c in pair.codes if c != holder), None)
    if kind is PositionKind.CONCERN:
        return None
    if several:
        return next((c for c in subject.codes if c != holder), None) if kind in _MUTUAL else None
    if kind is PositionKind.SUPPORT and not _SHARED.search(frame.lowered, act.end, end):
        return None
    return _spoken_with(frame, act, holder)


def _spoken_with(frame: Frame, act: SpeechAct, holder: str) -> str | None:
    for actor in reversed(frame.cast.within(max(0, act.start - 700), act.start)):
        if actor.kind != "organisation":
            for code in actor.codes:
                if code != holder and (actor.kind == "person" or code not in _organisations()):
                    return code
    return None
