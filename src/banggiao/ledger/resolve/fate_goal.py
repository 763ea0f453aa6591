"""What would show an item of a promise done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Aim(StrEnum):
    """The kinds of thing that follow-through can see done."""

    VISIT = "visit"
    SIGNATURE = "signature"
    SITTING = "sitting"
    TIER = "tier"
    FIGURE = "figure"
    DEED = "deed"
    NOTHING = "nothing particular"


@dataclass(frozen=True, slots=True)
class Goal:
    """What would show an item done. ``guest`` goes to ``host`` (to its ``city``, where one is named), on a visit of
    ``level``; ``names`` and ``offices`` say who of the guest's. ``next_one``: the sitting after the one that the
    promise's ``articles`` tell of. ``mutual``: each side has its own to do. ``act``: what is done to ``title``.
    """

    aim: Aim
    parties: frozenset[str] = frozenset()
    host: str | None = None
    guest: str | None = None
    names: tuple[str, ...] = ()
    offices: frozenset[str] = frozenset()
    collective: bool = False
    kind: str | None = None
    title: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    specific: bool = True
    ordinal: int | None = None
    tier: str | None = None
    ratify: bool = False
    level: str | None = None
    city: str | None = None
    next_one: bool = False
    mutual: bool = False
    act: str | None = None
    articles: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
