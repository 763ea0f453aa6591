"""Who lays a duty on whose goods: from the states of the sentence, and from whom the text told of before."""

from __future__ import annotations

from banggiao.reading.document import Sentence
from banggiao.reading.facts.burdens import OBJECTS, laid_by
from banggiao.reading.facts.parties import State, partner_of, seats_in
from banggiao.reading.frame import Frame
from banggiao.reading.numbers import Quantity


def laid_between(
    frame: Frame, number: int, sentence: Sentence, states: list[State], quantity: Quantity
) -> tuple[str, str] | None:
    """Who lays a duty, and on whom; None where it isn't told."""
    low, at = frame.lowered, quantity.start
    begin = max(sentence.start, low.rfind(";", sentence.start, at))
    close = low.find(";", at, sentence.end)
    close = close if close >= 0 else sentence.end
    before, behind = list(reversed(frame.cast.within(begin, at))), frame.cast.within(at, close)
    acting = [a for a in before if not low.endswith(OBJECTS, 0, a.start)] or before
    speaking = [c for a in (*acting, *behind) for c in a.codes]
    if len(set(speaking)) == 1:  # 'mức thuế với hàng từ X có hiệu lực': whose duty it is was told before
        other = partner_of(frame, number, speaking[0], spoken_of=True)
        speaking += [other] if other is not None else []
    named = sorted([*states, *seats_in(frame, sentence)], key=lambda s: s.start)
    return laid_by(low, begin, [s for s in named if begin <= s.start < close], speaking, quantity)
