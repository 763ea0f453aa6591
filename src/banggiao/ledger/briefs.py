"""Records as lines of lists show them, decoded from what the ledger keeps without all that such a line has no use for:
which report gives a field which value, why reports were joined, the steps of a history. They take a fifth of the room.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

import msgspec

from banggiao.ledger.codec import decode
from banggiao.ledger.resolve import Accord, Attendee, Event, Family, Promise, RelationStep, Resolved, Series, Settled
from banggiao.ledger.resolve.types import Point, Value


class _Field(msgspec.Struct, frozen=True):
    value: Value
    disputed: bool


class _Attendee(msgspec.Struct, frozen=True):
    name: str
    country: str | None
    office: str | None


class _Thing(msgspec.Struct, frozen=True):
    id: str
    members: tuple[str, ...]
    first_reported: str | None = None
    last_reported: str | None = None
    fields: tuple[tuple[str, _Field], ...] = ()


class _Event(_Thing, frozen=True):
    attendees: tuple[_Attendee, ...] = ()
    part_of: str | None = None


class _Series(_Thing, frozen=True):
    points: tuple[Point, ...] = ()


_SHORT: dict[Family, type[_Thing]] = {Family.EVENTS: _Event, Family.INDICATORS: _Series}


@cache
def _reader(family: Family) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(_SHORT.get(family, _Thing))


@lru_cache(maxsize=10_000, typed=True)
def _settled(value: Value, disputed: bool) -> Settled:
    return Settled(value, "", (), disputed)  # many share one: the same kinds, states and parties come again and again


def _fields(told: Iterable[tuple[str, _Field]]) -> tuple[tuple[str, Settled], ...]:
    return tuple([
        (name, _settled(one.value, one.disputed)) for name, one in told if one.value is not None or one.disputed
    ])  # fmt: skip


def decode_brief(family: Family, text: str) -> Resolved:
    """What lists show of a record, from its JSON: fields that are told, with their values alone; the first fact, for
    the sentence that it rests on; of events who took part, of series the figures. People are kept so already."""
    if family is Family.PEOPLE:
        return decode(family, text)
    short: Any = _reader(family).decode(text)
    same: dict[str, Any] = {
        "id": short.id, "members": short.members[:1], "articles": (), "clusters": (), "fields": _fields(short.fields),
        "first_reported": short.first_reported, "last_reported": short.last_reported,
    }  # fmt: skip
    match family:
        case Family.EVENTS:
            present = tuple(Attendee(a.name, a.country, a.office, (), (), ()) for a in short.attendees)
            return Event(**same, attendees=present, part_of=short.part_of)
        case Family.INDICATORS:
            return Series(**same, points=short.points)
        case Family.AGREEMENTS:
            return Accord(**same)
        case Family.RELATIONS:
            return RelationStep(**same)
        case _:
            return Promise(**same)
