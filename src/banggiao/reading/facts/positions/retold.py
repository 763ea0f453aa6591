"""One position told twice: in the title and the lead, under a heading, in the same words, in the speaker's own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from banggiao.model.codes import PositionKind
from banggiao.model.facts import Position
from banggiao.reading.document import Part
from banggiao.reading.frame import Frame

_LEAD = 2  # sentences that an article may tell again further down: title, subtitle, lead
_SENTENCE = 9  # words of a complement that is not told twice in the same words by chance
_UNDER = 2  # sentences under a heading that may tell what it says
_BLAMES = frozenset(("concern", "accuses"))
_WARM = (PositionKind.PRIORITY, PositionKind.PRAISE)
_IN_ONES_WORDS = (PositionKind.GRATITUDE, PositionKind.CONGRATULATION)


@dataclass(slots=True)
class Told:
    """A position and where it was told so far."""

    position: Position
    words: set[str]
    sentence: int
    part: Part
    value: str  # of its verb
    start: int
    heading: bool

    def take(self, new: Told) -> None:
        """Add where it is told again; a title's words give way to the text's."""
        title = self.part is not Part.BODY
        old, again = self.position, new.position
        self.position = replace(
            old,
            evidence=(*again.evidence, *old.evidence) if title else (*old.evidence, *again.evidence),
            text=again.text if title else old.text,
            confidence=round(min(0.95, old.confidence + 0.05), 2),
        )
        self.words |= new.words
        self.part, self.sentence, self.value = new.part, new.sentence, new.value


def told_before(frame: Frame, told: list[Told], new: Told) -> Told | None:
    """The position that ``new`` tells again: in the same sentence, or first in the title, the lead, a caption."""
    return next((entry for entry in told if _same(frame, entry, new)), None)


def _same(frame: Frame, entry: Told, new: Told) -> bool:
    first, again = entry.position, new.position
    if first.kind is not again.kind or first.holder != again.holder:
        return False
    alike = first.toward == again.toward
    if (
        entry.sentence == 0
        and new.sentence == 1
        and (entry.part is Part.TITLE or entry.heading)
        and (again.toward is None or first.toward in (again.toward, None))
        and (entry.value == new.value or {entry.value, new.value} <= _BLAMES)
    ):
        return True  # the lead of a headline
    if not alike and (entry.sentence > _LEAD or None not in (first.toward, again.toward)):
        return False
    if entry.sentence == new.sentence and again.kind in _WARM and alike and again.toward is not None:
        apart = again.kind is PositionKind.PRAISE and ";" in frame.text[entry.start : new.start]
        if not apart:
            return True
    if entry.sentence == new.sentence and again.kind is PositionKind.GRATITUDE and alike and new.value == "esteem":
        return True  # 'cảm ơn X đã ...; trân trọng tình cảm của X'
    led = again.kind in _IN_ONES_WORDS and entry.sentence <= _LEAD < new.sentence
    if led and alike and entry.value == new.value and frame.clauses.quoted(new.start)[0]:
        return True  # the lead's thanks, in the speaker's own words
    common = len(new.words & entry.words)
    shorter = max(1, min(len(new.words), len(entry.words)))
    if shorter >= _SENTENCE and common >= 0.9 * shorter:
        return True
    under = entry.heading and new.sentence - entry.sentence <= _UNDER  # told under a heading or a caption
    anew = entry.part is not Part.BODY or new.part is not Part.BODY or entry.sentence <= _LEAD or under
    enough = common >= (0.5 if entry.part is Part.TITLE else 0.6) * shorter
    return enough and (anew or common >= 0.8 * len(new.words))
