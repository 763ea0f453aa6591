"""Deficits and surpluses of the trade between two states."""

from __future__ import annotations

import re

from banggiao.reading.document import Sentence
from banggiao.reading.facts.parties import Pair, State, in_order, seats_in
from banggiao.reading.frame import Frame
from banggiao.reading.numbers import Quantity

_WITH = re.compile(r"[^,;.]{0,40} (?:với|so với|từ) (?:nước |phía )?$")


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
