"""From a name to the family, or the table of an export, that it stands for."""

from __future__ import annotations

from banggiao.ledger.export import POSITIONS
from banggiao.ledger.types import Family
from banggiao.model import UsageError


def family_of(name: Family | str) -> Family:
    """The family of that name; raises UsageError with their names."""
    try:
        return Family(name)
    except ValueError as wrong:
        raise UsageError(f"family: {name!r} is not one of {', '.join(Family)}") from wrong


def table_of(name: Family | str) -> Family | str:
    """The family of that name, or 'positions'; raises UsageError."""
    return POSITIONS if name == POSITIONS else family_of(name)
