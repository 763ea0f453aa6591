"""Joined things and fates as JSON-able objects, and back."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from banggiao.ledger.resolve.types import (
    Accord,
    Event,
    Family,
    Fate,
    Person,
    Promise,
    RelationStep,
    Resolved,
    Series,
)

CLASSES: dict[Family, type[Resolved]] = {
    Family.EVENTS: Event,
    Family.AGREEMENTS: Accord,
    Family.RELATIONS: RelationStep,
    Family.PEOPLE: Person,
    Family.INDICATORS: Series,
    Family.COMMITMENTS: Promise,
}


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, (tuple, list)):
        return [_plain(v) for v in value]
    return str(value) if isinstance(value, StrEnum) else value


@cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _made(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        options = [o for o in typing.get_args(kind) if o is not type(None)]
        if isinstance(value, list):
            options = [o for o in options if typing.get_origin(o) is tuple]
        return _made(options[0], value) if options else value
    if origin is tuple:
        of = typing.get_args(kind)
        if len(of) == 2 and of[1] is Ellipsis:
            return tuple(_made(of[0], v) for v in value)
        return tuple(_made(o, v) for o, v in zip(of, value, strict=True))
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(
            **{f.name: _made(hints[f.name], value[f.name]) for f in dataclasses.fields(kind) if f.name in value}
        )
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    return value


def resolved_to_json(thing: Resolved) -> dict[str, Any]:
    """A joined thing as a JSON-able object that ``resolved_from_json`` reads back exactly."""
    out: dict[str, Any] = _plain(thing)
    return out


def resolved_from_json(family: Family, data: Mapping[str, Any]) -> Resolved:
    """The joined thing that ``resolved_to_json`` wrote."""
    made: Resolved = _made(CLASSES[family], data)
    return made


def fate_to_json(fate: Fate) -> dict[str, Any]:
    """A fate as a JSON-able object."""
    out: dict[str, Any] = _plain(fate)
    return out
