"""Between which states a text is."""

from __future__ import annotations

from banggiao.reading.document import Sentence
from banggiao.reading.facts.agreements.texts import STATEMENTS
from banggiao.reading.frame import Frame


def parties_of(frame: Frame, number: int, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """States in the title; else those who sign: the clause's subject, the pair spoken of."""
    inside: list[str] = []
    for actor in frame.cast.within(start, end + 1):
        if actor.kind in ("person", "role", "pronoun"):
            continue
        for code in actor.codes:
            if code not in inside and code != "UN":
                inside.append(code)
    if frame.lowered.startswith(STATEMENTS, start):
        speaker = frame.clauses.subject(start, number)
        if (
            speaker is not None
            and (len(speaker.codes) >= 2 or speaker.kind == "organisation")
            and not speaker.inherited
        ):
            return speaker.codes
    if len(inside) >= 2:
        return tuple(inside[:4])
    behind = frame.cast.within(end, min(sentence.end, end + 60))
    if behind and text_gap(frame, end, behind[0].start) in (" với ", " cùng ") and behind[0].codes:
        subject = frame.clauses.subject(start, number)
        left = tuple(inside) or (subject.codes if subject is not None else ())
        if left and set(behind[0].codes) - set(left):
            return tuple(dict.fromkeys((*left, *behind[0].codes)))
    subject = frame.clauses.subject(start, number)
    codes = list(inside)
    if subject is not None:
        codes += [c for c in subject.codes if c not in codes]
    if len(codes) >= 2:
        return tuple(codes[:3])
    home = frame.cast.home
    for actor in [
        *reversed(frame.cast.within(sentence.start, start)),
        *frame.cast.within(end, sentence.end),
        *reversed(frame.cast.within(max(0, sentence.start - 600), sentence.start)),
    ]:
        if actor.kind == "organisation":
            continue
        for code in actor.codes:
            if code not in codes:
                codes.append(code)
        if len(codes) >= 2:
            break
    if len(codes) == 1 and home is not None and home not in codes:
        codes.append(home)
    return tuple(codes[:2]) if len(codes) >= 2 else ()


def text_gap(frame: Frame, start: int, end: int) -> str:
    """The words between two offsets."""
    return frame.text[start:end]
