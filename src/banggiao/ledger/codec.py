"""Frozen dataclasses to JSON-able objects, and back from their JSON, by coders made once a class: a ledger writes and
reads them by the ten thousand."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Hashable
from dataclasses import replace
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
)

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


def encoded(value: Any, kind: Any) -> Any:
    """A part of a record, of a type that its class names, as a JSON-able object."""
    return _encoder(kind)(value)


def written(thing: Resolved) -> str:
    """The JSON of ``encode``, keys sorted, many times as fast: of a leader it is as long as a book."""
    return msgspec.json.encode(thing, order="sorted").decode()


def decode(family: Family, text: str) -> Resolved:
    """The resolved record that ``encode`` wrote, from its JSON."""
    out: Resolved = _reader(cast(Hashable, _CLASSES[family])).decode(text)
    return out


def brief(person: Resolved) -> str:
    """What lines of lists show of a person, as JSON: without why reports were joined, all the articles and facts, and
    which of them gives a field which value. The first fact stays, for the sentence that it rests on."""
    assert isinstance(person, Person)
    short = replace(
        person, joins=(), articles=(), clusters=(), members=person.members[:1],
        fields=tuple((name, replace(settled, variants=())) for name, settled in person.fields),
        tenures=tuple(replace(tenure, fact_ids=()) for tenure in person.tenures),
    )  # fmt: skip
    return written(short)


def decode_fate(text: str) -> Fate:
    """The fate that ``encode`` wrote, from its JSON."""
    out: Fate = _reader(cast(Hashable, Fate)).decode(text)
    return out
