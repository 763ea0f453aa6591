"""Rows of the flat formats straight from what the ledger keeps: of a record only what they show is decoded, so that a
download of thousands costs little more than reading them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any

import msgspec
import sqlalchemy as sa

from banggiao.ledger import schema
from banggiao.ledger.codec import encode, encoded
from banggiao.ledger.export import COLUMNS, Json
from banggiao.ledger.fates_asof import kept_fates
from banggiao.ledger.finding import URGENCY, Asked, chosen_of
from banggiao.ledger.identity import batched
from banggiao.ledger.ledger import Ledger
from banggiao.ledger.resolve import Family, Fate
from banggiao.ledger.resolve.types import Point, PromiseItem, Tenure

AT_ONCE = 200  # rows


class _Field(msgspec.Struct, frozen=True):
    value: Any
    disputed: bool


class _Attendee(msgspec.Struct, frozen=True):
    name: str
    country: str | None
    office: str | None


class _Record(msgspec.Struct, frozen=True):
    fields: tuple[tuple[str, _Field], ...] = ()
    attendees: tuple[_Attendee, ...] = ()
    part_of: str | None = None
    names: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    points: tuple[Point, ...] = ()
    items: tuple[PromiseItem, ...] = ()


@cache
def _reader() -> msgspec.json.Decoder[_Record]:
    return msgspec.json.Decoder(_Record)


def flat_rows(ledger: Ledger, family: Family, asked: Asked, *, most: int) -> Iterator[list[Json]]:
    """A list's rows piece by piece, in its order (promises by urgency, all else the newest first), with the columns of
    the flat formats; see ``exported``. Raises UsageError for filters that make no sense, LedgerError."""
    there, chosen = chosen_of(ledger, family, asked)
    promised = family is Family.COMMITMENTS
    places = there.by_urgency(chosen, URGENCY) if promised else there.by_time(chosen, after=None, most=most)
    ids = [there.ids[place] for place in islice(places, most)]
    for some in batched(ids, AT_ONCE):
        yield _rows(ledger, family, some)


def _rows(ledger: Ledger, family: Family, ids: Sequence[str]) -> list[Json]:
    e = schema.entries.c
    columns = (e.id, e.payload, e.articles, e.reports, e.independent, e.first_reported, e.last_reported)
    found: dict[str, Json] = {}
    with ledger.read() as connection:
        fates = kept_fates(connection, ids) if family is Family.COMMITMENTS else {}
        for row in connection.execute(sa.select(*columns).where(e.family == family, e.id.in_(ids))):
            found[row[0]] = _row(family, *row, fates.get(row[0]))
    return [found[key] for key in ids if key in found]


def _row(
    family: Family,
    key: str,
    payload: str,
    articles: str,
    reports: int,
    independent: int,
    first_reported: str | None,
    last_reported: str | None,
    fate: Fate | None,
) -> Json:
    record = _reader().decode(payload)
    told = {name: field.value for name, field in record.fields}
    out: Json = {name: told.get(name) for name in COLUMNS[family]}
    match family:
        case Family.EVENTS:
            out["participants"] = [{"name": a.name, "office": a.office, "country": a.country} for a in record.attendees]
            out["part_of"] = record.part_of
        case Family.PEOPLE:
            out |= {"names": list(record.names), "tenures": encoded(record.tenures, tuple[Tenure, ...])}
        case Family.INDICATORS:
            out["points"] = encoded(record.points, tuple[Point, ...])
        case Family.COMMITMENTS:
            out["items"] = encoded(record.items, tuple[PromiseItem, ...])
            out |= {"state": str(fate.state), "fate": encode(fate)} if fate else {"state": None, "fate": None}
    out |= {
        "id": key,
        "disputed": sorted(name for name, field in record.fields if field.disputed),
        "articles": msgspec.json.decode(articles),
        "reports": reports,
        "independent": independent,
        "first_reported": first_reported,
        "last_reported": last_reported,
    }
    return out
