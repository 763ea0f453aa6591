"""Questions put to resolved relations and people as of a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from banggiao.ledger.resolve.types import Person, RelationStep, Tenure


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a pair stands on a day: its tier (or None), since when, by which rule and facts."""

    parties: tuple[str, str]
    day: str
    tier: str | None
    since: str | None
    diplomatic_relations_since: str | None
    rule: str
    fact_ids: tuple[str, ...]


def standing_on(steps: Iterable[RelationStep], parties: tuple[str, str], day: str) -> Standing:
    """Where the pair stood on ``day`` (ISO), from its relation steps (others are ignored)."""
    raise NotImplementedError


def holder_on(people: Iterable[Person], office: str, country: str, day: str) -> tuple[tuple[Person, Tenure, str], ...]:
    """Who held an office of a country on a day, the best attested first, each with the rule that says so.

    ``office`` in any wording: 'Ngoại trưởng' asks for the 'Bộ trưởng Ngoại giao'.
    """
    raise NotImplementedError
