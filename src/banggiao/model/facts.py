"""The seven facts of the reading contract, frozen.

Dates are ISO 8601 strings at the precision that is known ('2025-10-23', '2025-12', '2027'); periods are 'START/END'.
``PartialDate.parse`` and ``DateInterval.parse`` give them arithmetic. Countries are ISO 3166-1 alpha-3 codes,
organisations acronyms. ``evidence`` holds at least one span into the text as given, the primary one first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from banggiao.model.codes import (
    AgreementKind,
    AgreementStatus,
    EngagementKind,
    EngagementStatus,
    FactType,
    Metric,
    Modality,
    PositionKind,
    RelationEvent,
    Sector,
    Tier,
    TimeOfDay,
    VisitLevel,
)
from banggiao.model.span import Span


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who took part: fullest name without title, office without name, country or organisation code."""

    name: str
    office: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Who took part and is told by the office alone ('Thủ tướng Lào'): the office, the country or organisation."""

    office: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A goal of a commitment: an amount (``value`` in ``unit``) or a factor (``multiplier``)."""

    metric: Metric
    value: float | None = None
    unit: str | None = None
    multiplier: float | None = None


@dataclass(frozen=True, slots=True)
class CommitmentItem:
    """One thing that a commitment's clause lists.

    ``about`` is the index, in the reading's facts, of the fact that the item is about, or None.
    """

    span: Span
    text: str
    sectors: tuple[Sector, ...] = ()
    target: Target | None = None
    deadline: str | None = None
    about: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fact:
    """What every fact has."""

    evidence: tuple[Span, ...]
    confidence: float = 0.5
    said_by: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement(_Fact):
    """People or states met, spoke, wrote, or will."""

    type: ClassVar[FactType] = FactType.ENGAGEMENT
    kind: EngagementKind
    status: EngagementStatus = EngagementStatus.HELD
    date: str | None = None
    date_end: str | None = None
    time_of_day: TimeOfDay | None = None
    place: str | None = None
    place_country: str | None = None
    visit_level: VisitLevel | None = None
    name: str | None = None
    ordinal: int | None = None
    parties: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    unnamed: tuple[Unnamed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(_Fact):
    """A text that states or their bodies sign, adopt, or are about to."""

    type: ClassVar[FactType] = FactType.AGREEMENT
    kind: AgreementKind
    title: str
    parties: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    date: str | None = None
    place: str | None = None
    status: AgreementStatus = AgreementStatus.SIGNED
    period: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(_Fact):
    """Where two states stand."""

    type: ClassVar[FactType] = FactType.RELATION
    event: RelationEvent
    parties: tuple[str, ...] = ()
    tier: Tier | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(_Fact):
    """What somebody undertook, asked for, or offered: one performative clause."""

    type: ClassVar[FactType] = FactType.COMMITMENT
    modality: Modality
    holders: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    text: str = ""
    sectors: tuple[Sector, ...] = ()
    target: Target | None = None
    deadline: str | None = None
    items: tuple[CommitmentItem, ...] = ()
    holder_persons: tuple[str, ...] = ()
    holder_bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(_Fact):
    """A measured figure about states' relations; ``origin`` and ``destination`` are the contract's from and to."""

    type: ClassVar[FactType] = FactType.INDICATOR
    metric: Metric
    value: float
    unit: str
    parties: tuple[str, ...] = ()
    origin: str | None = None
    destination: str | None = None
    approximate: bool = False
    period: str | None = None
    change_pct: float | None = None
    rank_of: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(_Fact):
    """Who holds which office, as of the article."""

    type: ClassVar[FactType] = FactType.OFFICE
    person: str
    office: str
    country: str | None
    organisation: str | None = None
    as_of: str | None = None
    historical: bool = False
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(_Fact):
    """How a state describes another, or itself towards others."""

    type: ClassVar[FactType] = FactType.POSITION
    kind: PositionKind
    holder: str | None
    toward: str | None = None
    text: str = ""


Fact = Engagement | Agreement | Relation | Commitment | Indicator | Office | Position

FACT_CLASSES: dict[FactType, type[Fact]] = {
    cls.type: cls for cls in (Engagement, Agreement, Relation, Commitment, Indicator, Office, Position)
}
