"""A stance: what the rules of this package make, before it becomes a fact."""

from __future__ import annotations

from dataclasses import dataclass

from banggiao.model.codes import PositionKind
from banggiao.reading.clauses import Subject
from banggiao.reading.speech_acts import SpeechAct


@dataclass(frozen=True, slots=True)
class Stance:
    """Who takes which position, and where.

    ``of`` is the state that it is about, where the rule knows it; ``told`` the words that tell it, where they are no
    verb of the lexicon.
    """

    act: SpeechAct
    subject: Subject
    kind: PositionKind
    start: int
    end: int
    strength: float
    of: str | None = None
    told: str | None = None
