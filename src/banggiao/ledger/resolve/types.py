"""What resolution takes and gives: attestations in, joined things out. Plain data, no I/O."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from banggiao.model import Fact

Value = str | int | float | bool | tuple[str, ...] | None


class Family(StrEnum):
    """The things that facts are joined into."""

    EVENTS = "events"
    AGREEMENTS = "agreements"
    RELATIONS = "relations"
    PEOPLE = "people"
    INDICATORS = "indicators"
    COMMITMENTS = "commitments"


class Bond(StrEnum):
    """What a join says of its two facts: one thing, or the left a part of the right (talks of a visit)."""

    SAME = "same"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Attestation:
    """One fact as one article told it.

    ``published`` is the ISO day of the article, or None. ``cluster`` names its group of near-duplicates: two
    attestations of one cluster are one independent report. ``about`` holds, for a commitment, the fact id that each
    of its items is about (None where it is about none). ``judged`` names the fields that a person settled
    ('*': all); their values win.
    """

    fact_id: str
    article_id: str
    content_hash: str
    published: str | None
    source: str | None
    cluster: str
    fact: Fact
    about: tuple[str | None, ...] = ()
    judged: frozenset[str] = frozenset()


def _ordered(pairs: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    return frozenset((a, b) if a < b else (b, a) for a, b in pairs if a != b)


@dataclass(frozen=True, slots=True)
class Constraints:
    """What people decided about pairs of fact ids: ``must`` be one thing, ``cannot`` be one thing."""

    must: frozenset[tuple[str, str]] = frozenset()
    cannot: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, *, must: Iterable[tuple[str, str]] = (), cannot: Iterable[tuple[str, str]] = ()) -> Constraints:
        """Constraints from pairs in any order."""
        return cls(_ordered(must), _ordered(cannot))


NO_CONSTRAINTS = Constraints()


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """Why two facts are thought one thing (or part and whole). ``left < right`` for SAME.

    ``rule`` names the rule, ``reason`` says it in words, ``score`` is from 0 to 1.
    """

    left: str
    right: str
    bond: Bond
    rule: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Variant:
    """One value that reports give a field, and which facts give it."""

    value: Value
    fact_ids: tuple[str, ...]
    independent: int


@dataclass(frozen=True, slots=True)
class Settled:
    """A field of a joined thing: the value taken, the rule by which, and every value told, the best told first."""

    value: Value
    rule: str
    variants: tuple[Variant, ...] = ()
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One dated step of a history: an engagement planned, then held; a text signed, then in force.

    ``reported`` is the first day that reported it, ``last_reported`` the last one.
    """

    status: str
    date: str | None
    reported: str | None
    fact_ids: tuple[str, ...]
    last_reported: str | None = None


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who took part in an event, with every spelling and office that the reports give."""

    name: str
    country: str | None
    office: str | None
    names: tuple[str, ...]
    offices: tuple[str, ...]
    fact_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What every joined thing has. ``id`` derives from its earliest member's content."""

    id: str
    members: tuple[str, ...]
    articles: tuple[str, ...]
    clusters: tuple[str, ...]
    first_reported: str | None = None
    last_reported: str | None = None
    fields: tuple[tuple[str, Settled], ...] = ()
    joins: tuple[Join, ...] = ()

    @property
    def independent(self) -> int:
        """How many reports are nobody's reprint."""
        return len(self.clusters)

    def settled(self, name: str) -> Settled:
        """The field of that name; an empty one where no report tells it."""
        for key, value in self.fields:
            if key == name:
                return value
        return Settled(None, "untold")

    def value(self, name: str) -> Value:
        """The value taken for a field, or None."""
        return self.settled(name).value

    def text(self, name: str) -> str | None:
        """A field's value where it is words, else None."""
        value = self.value(name)
        return value if isinstance(value, str) else None

    def codes(self, name: str) -> tuple[str, ...]:
        """A field's value where it is a list of codes, else ()."""
        value = self.value(name)
        return value if isinstance(value, tuple) else ()

    @property
    def parties(self) -> tuple[str, ...]:
        return self.codes("parties")

    @property
    def date(self) -> str | None:
        return self.text("date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Resolved):
    """One engagement from its reports. Fields: kind, kinds (all told), status, parties, date, date_end, time_of_day,
    place, place_country, visit_level, name, ordinal. ``part_of`` is the id of the visit or meeting that holds it.
    """

    attendees: tuple[Attendee, ...] = ()
    history: tuple[Step, ...] = ()
    part_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accord(Resolved):
    """One agreement. Fields: kind, title, parties, signatories, date, place, status, period."""

    history: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationStep(Resolved):
    """One dated step in where a pair stands. Fields: event, parties, tier, date."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office held by a person, as drawn from dated attestations.

    ``office`` is the form most told, ``key`` its canonical form (equal for 'Ngoại trưởng' and 'Bộ trưởng Ngoại giao').
    ``first_seen`` and ``last_seen`` are days of reports; ``since`` and ``until`` are told ('vừa được bầu') or None.
    """

    office: str
    key: str
    country: str | None
    organisation: str | None
    first_seen: str | None
    last_seen: str | None
    since: str | None
    until: str | None
    offices: tuple[str, ...]
    fact_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Resolved):
    """One person across spellings. Fields: name, country, historical. ``names``: all spellings, the most told first."""

    names: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a series for one period; differing figures stand beside each other in ``value.variants``."""

    period: str | None
    value: Settled
    change_pct: Settled
    approximate: bool
    fact_ids: tuple[str, ...]
    reported: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Resolved):
    """Figures of one metric, pair, direction and unit over time. Fields: metric, parties, from, to, unit, rank_of."""

    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class PromiseItem:
    """One thing that a promise lists, from its best report: ``fact_id`` and ``index`` say which item of which fact.

    ``about`` are the fact ids that reports point at; target is (metric, value, unit, multiplier) or None.
    """

    fact_id: str
    index: int
    start: int
    end: int
    text: str
    sectors: tuple[str, ...] = ()
    target: tuple[str, float | None, str | None, float | None] | None = None
    deadline: str | None = None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise(Resolved):
    """One commitment from its reports. Fields: modality, holders, addressees, parties (both), text, sectors, deadline,
    holder_persons."""

    items: tuple[PromiseItem, ...] = field(default=())


class FateState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    FULFILLED = "fulfilled"
    OVERDUE = "overdue"
    SUPERSEDED = "superseded"
    LAPSED = "lapsed"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a target is: rates are fractions a year (0.07 is 7 %); periods are ISO."""

    metric: str
    unit: str | None
    target: float
    due: str | None
    newest: float | None
    newest_period: str | None
    share: float | None
    base: float | None
    base_period: str | None
    pace_needed: float | None
    pace_so_far: float | None


@dataclass(frozen=True, slots=True)
class ItemFate:
    """The fate of one item: ``promised`` and ``later`` are the fact ids of the two sides."""

    index: int
    state: FateState
    rule: str
    promised: tuple[str, ...]
    later: tuple[str, ...]
    entities: tuple[str, ...]
    confidence: float
    explanation: str
    progress: Progress | None = None
    silent_since: str | None = None


@dataclass(frozen=True, slots=True)
class Fate:
    """A promise's fate: that of its items together, with each item's own."""

    promise_id: str
    state: FateState
    rule: str
    confidence: float
    explanation: str
    items: tuple[ItemFate, ...]
    as_of: str | None = None
    deadline: str | None = None


@dataclass(frozen=True, slots=True)
class Bearing:
    """What may bear on a promise: joined things that share a watch key with it (more does no harm).

    ``newest`` is the day of the newest article read on the pair, on which a verdict of silence rests; ``clock`` that of
    the newest read at all, by which time runs out.
    """

    events: tuple[Event, ...] = ()
    agreements: tuple[Accord, ...] = ()
    relations: tuple[RelationStep, ...] = ()
    indicators: tuple[Series, ...] = ()
    promises: tuple[Promise, ...] = ()
    newest: str | None = None
    clock: str | None = None
