"""The codes that passes compare with again and again, their members as plain attributes.

To look a member up in an Enum costs more than a call (its metaclass asks for it through Python's slow path), and a
reading does so more than a thousand times. The members are the Enums' own; to the type checker these are the Enums.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from banggiao.model import codes

__all__ = [
    "AgreementKind", "AgreementStatus", "EngagementKind", "EngagementStatus", "Modality", "RelationEvent", "Tier",
]  # fmt: skip

_E = TypeVar("_E", bound=Enum)


def plain(of: type[_E]) -> type[_E]:
    """An Enum's members as attributes of a plain class, which called with a value gives the member of that value."""
    return type(of.__name__, (), {"__new__": lambda cls, value: of(value), **of.__members__})


if TYPE_CHECKING:
    from banggiao.model.codes import (
        AgreementKind,
        AgreementStatus,
        EngagementKind,
        EngagementStatus,
        Modality,
        RelationEvent,
        Tier,
    )
else:
    AgreementKind, AgreementStatus = plain(codes.AgreementKind), plain(codes.AgreementStatus)
    EngagementKind, EngagementStatus = plain(codes.EngagementKind), plain(codes.EngagementStatus)
    Modality, RelationEvent, Tier = plain(codes.Modality), plain(codes.RelationEvent), plain(codes.Tier)
