"""Frozen dataclasses to JSON-able objects, and back from their JSON, by coders made once a class.

The same objects as ``banggiao.ledger.resolve`` writes, many times faster: a ledger writes and reads them by the ten
thousand.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Hashable
from enum import StrEnum
from functools import cache
from typing import Any, cast

import msgspec

from banggiao.ledger.resolve import (
    Accord,
    Event,
    Family,
    Fate,
    Person,
    Promise,
    RelationStep,
    Resolved,
    Series,
    Settled,
)
from banggiao.ledger.resolve.types import Tenure, Value

Coder = Callable[[Any], Any]
_CLASSES: dict[Family, type[Resolved]] = {
    Family.EVENTS: Event,
    Family.AGREEMENTS: Accord,
    Family.RELATIONS: RelationStep,
    Family.PEOPLE: Person,
    Family.INDICATORS: Series,
    Family.COMMITMENTS: Promise,
}


def _same(value: Any) -> Any:
    return value


def _plain_union(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _parts(kind: Any) -> tuple[Any, bool]:
    """A type without None, and whether None was possible."""
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        rest = [k for k in typing.get_args(kind) if k is not type(None)]
        return (rest[0] if len(rest) == 1 else None), len(rest) < len(typing.get_args(kind))
    return kind, False


@cache
def _reader(kind: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(cast(type[Any], kind))


@cache
def _encoder(kind: Any) -> Coder:
    inner, optional = _parts(kind)
    if inner is None:
        return _plain_union
    made = _encoder_of(inner)
    if not optional or made is _same:
        return made
    return lambda value: None if value is None else made(value)


def _encoder_of(kind: Any) -> Coder:
    if typing.get_origin(kind) is tuple:
        of = typing.get_args(kind)
        if len(of) == 2 and of[1] is Ellipsis:
            each = _encoder(of[0])
            return list if each is _same else lambda value: [each(v) for v in value]
        coders = [_encoder(o) for o in of]
        return lambda value: [c(v) for c, v in zip(coders, value, strict=True)]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return str
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        pairs = [(f.name, _encoder(hints[f.name])) for f in dataclasses.fields(kind)]
        return lambda value: {name: coder(getattr(value, name)) for name, coder in pairs}
    return _same


def encode(thing: Resolved | Fate) -> dict[str, Any]:
    """A resolved record or a fate as a JSON-able object."""
    out: dict[str, Any] = _encoder(cast(Hashable, type(thing)))(thing)
    return out


def decode(family: Family, text: str) -> Resolved:
    """The resolved record that ``encode`` wrote, from its JSON."""
    out: Resolved = _reader(cast(Hashable, _CLASSES[family])).decode(text)
    return out


class _BriefField(msgspec.Struct):
    value: Value
    rule: str
    disputed: bool = False


class _BriefPerson(msgspec.Struct):
    id: str
    members: tuple[str, ...]
    first_reported: str | None
    last_reported: str | None
    fields: tuple[tuple[str, _BriefField], ...]
    names: tuple[str, ...]
    tenures: tuple[Tenure, ...]


def decode_brief(family: Family, text: str) -> Resolved:
    """The record without what no line of a list shows: of people, who are reported by the hundred, why reports were
    joined, all their articles, and which of them gives a field which value. Other records are whole."""
    if family is not Family.PEOPLE:
        return decode(family, text)
    brief: _BriefPerson = _reader(cast(Hashable, _BriefPerson)).decode(text)
    return Person(
        id=brief.id, members=brief.members, articles=(), clusters=(), first_reported=brief.first_reported,
        last_reported=brief.last_reported, names=brief.names, tenures=brief.tenures,
        fields=tuple((name, Settled(f.value, f.rule, (), f.disputed)) for name, f in brief.fields),
    )  # fmt: skip


def decode_fate(text: str) -> Fate:
    """The fate that ``encode`` wrote, from its JSON."""
    out: Fate = _reader(cast(Hashable, Fate)).decode(text)
    return out
