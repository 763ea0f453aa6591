"""Frozen records of the layers that make hundreds of them an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True)
def record(cls: type[_T]) -> type[_T]:
    """A slotted dataclass that the type checker holds frozen.

    At run time nothing watches over it: making a frozen dataclass costs five times as much (each field goes through
    ``object.__setattr__``), which was a tenth of a whole reading. What a caller gets to see is frozen all the same.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
