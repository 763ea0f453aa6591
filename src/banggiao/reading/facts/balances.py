"""Deficits and surpluses of the trade between two states, and shares that one has of what is the other's."""

from __future__ import annotations

import re

from banggiao.reading.document import Sentence
from banggiao.reading.facts.figures import Figure
from banggiao.reading.facts.parties import Pair, Sides, State, in_order, seats_in
from banggiao.reading.frame import Frame
from banggiao.reading.numbers import Quantity

_WITH = re.compile(r"[^,;.]{0,40} (?:với|so với|từ) (?:nước |phía )?$")
_SUPPLIED_TO = re.compile(r"(?<!\w)(?:cho|sang|tới) (?:nước )?$")
_SUPPLIES = re.compile(r"(?<!\w)(?:cung cấp|cung ứng|bán|xuất khẩu)(?!\w)")
_FROM_WHOM = re.compile(r"(?<!\w)(?:từ|do) (?:nước )?$")


def balance_between(
    frame: Frame, number: int, sentence: Sentence, states: list[State], quantity: Quantity
) -> Pair | None:
    """Whose balance it is: the clause's subject's, with the state or capital that 'với' leads to."""
    behind = sorted(
        (s for s in [*states, *seats_in(frame, sentence)] if s.start >= quantity.end), key=lambda s: s.start
    )
    if not behind or _WITH.fullmatch(frame.lowered, quantity.end, behind[0].start) is None:
        return None
    owner = frame.clauses.subject(quantity.start, number)
    if owner is None or len(owner.codes) != 1 or owner.codes[0] == behind[0].code:
        return None
    return in_order(owner.codes[0], behind[0].code)


def share_between(frame: Frame, sentence: Sentence, states: list[State], figure: Figure) -> Sides | None:
    """Of two states that a sentence names, who has a share of what is the other's; from whom, where it is supplied."""
    named = list(dict.fromkeys(s.code for s in states))
    if len(named) != 2 or not {s.code for s in seats_in(frame, sentence)} <= set(named):
        return None
    pair = in_order(named[0], named[1])
    low, at = frame.lowered, figure.quantity.start
    taker = next((s for s in states if s.start > at and _SUPPLIED_TO.search(low, s.start - 16, s.start)), None)
    source = next((s for s in states if _FROM_WHOM.search(low, max(sentence.start, s.start - 12), s.start)), None)
    if taker is not None and _SUPPLIES.search(low, sentence.start, at):
        return next(c for c in pair if c != taker.code), taker.code, pair
    if source is not None:
        return source.code, next(c for c in pair if c != source.code), pair
    return None, None, pair
