"""One mention of an engagement, before mentions of the same one are put together."""

from __future__ import annotations

from dataclasses import field

from banggiao.model.codes import TimeOfDay, VisitLevel
from banggiao.reading.document import Part
from banggiao.reading.members import EngagementKind, EngagementStatus
from banggiao.reading.record import record


@record
class When:
    """A resolved day or span, and the part of day."""

    date: str | None = None
    date_end: str | None = None
    time_of_day: TimeOfDay | None = None


@record
class Where:
    """A place as written and the state it lies in."""

    place: str | None = None
    country: str | None = None


@record
class Candidate:
    """A mention of an engagement: offsets of its words, what they say, and how sure the rule is.

    ``people`` are numbers in the cast. ``city``: a visit to a town that is no capital; ``site``: within another visit.
    ``open``: the words don't say whether it has taken place ('lo ngại thượng đỉnh G20 đổ vỡ').
    ``ranks``: the states and classes of office of those told by their office alone.
    ``sender``: the state that writes, of a message.
    ``one_sided``: of several senders together, each of whom writes.
    ``guessed``: the state visited is not told.
    ``both``: names both sides itself, and so is no other pair's.
    ``anaphoric``: the words alone ('tại hội đàm') tell no engagement of their own.
    """

    start: int
    end: int
    sentence: int
    kind: EngagementKind
    status: EngagementStatus
    part: Part
    rule: str
    parties: tuple[str, ...] = ()
    people: tuple[int, ...] = ()
    when: When = field(default_factory=When)
    where: Where = field(default_factory=Where)
    visit_level: VisitLevel | None = None
    name: str | None = None
    ordinal: int | None = None
    anaphoric: bool = False
    city: bool = False
    site: bool = False
    one_sided: bool = False
    sender: str | None = None
    ranks: tuple[tuple[str, str], ...] = ()
    open: bool = False
    guessed: bool = False
    both: bool = False
    confidence: float = 0.7
