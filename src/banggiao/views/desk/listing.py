"""A piece of a list with what its filters leave: as it stands now, or as of a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from banggiao.ledger import Entry
from banggiao.ledger.cursors import row_number
from banggiao.ledger.finding import Asked, count, facets, fates_of
from banggiao.ledger.lists import check_dates
from banggiao.ledger.resolve import Family, Fate
from banggiao.ledger.then import MOST, Then, facets_then, then
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.finding import listed


@dataclass(frozen=True, slots=True)
class Listing:
    """``number``: how many the filters leave; ``more_than``: at least so many, the list of a day gone by being cut.
    ``undated``: how many facts it had to leave out because their articles have no date."""

    entries: tuple[Entry[Any], ...]
    fates: Mapping[str, Fate]
    next: str | None
    number: int
    facets: Mapping[str, list[tuple[str, int]]]
    undated: int = 0
    more_than: bool = False


def known_then(desk: Desk, family: Family, asked: Asked, as_of: str, *, most: int = MOST) -> Then:
    """A whole list as of a day, kept until the ledger changes. UsageError for a day that is none."""
    check_dates(as_of=as_of)
    return desk.kept(("then", family, asked, as_of, most), lambda: then(desk.ledger, family, asked, as_of, most=most))


def listing(
    desk: Desk, family: Family, asked: Asked, *, as_of: str | None, limit: int, cursor: str | None
) -> Listing:
    """A page of a list, with counts. UsageError for filters, a cursor or a day that make no sense."""
    if as_of is not None:
        known = known_then(desk, family, asked, as_of)
        told = desk.kept(("facets then", family, asked, as_of), lambda: facets_then(family, known))
        some, following = piece(known, limit=limit, cursor=cursor)
        return Listing(some, known.fates, following, len(known.entries), told, known.undated, known.cut)
    found = listed(desk.ledger, family, asked, limit=limit, cursor=cursor, brief=True)
    key = ("facets", family, asked)
    told = desk.kept(key, lambda: facets(desk.ledger, family, asked))
    number = desk.kept(("count", *key), lambda: count(desk.ledger, family, asked))
    fates = fates_of(desk.ledger, found.items) if family is Family.COMMITMENTS else {}
    return Listing(found.items, fates, found.next, number, told)


def piece(known: Then, *, limit: int, cursor: str | None) -> tuple[tuple[Entry[Any], ...], str | None]:
    """So many entries from where the last piece ended, and where this one does."""
    start = row_number(cursor) if cursor else 0
    end = start + limit
    return tuple(known.entries[start:end]), str(end) if end < len(known.entries) else None
