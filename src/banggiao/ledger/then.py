"""Lists and their counts as of a day, for people who look around: the same questions as ``finding`` answers for today.

What a whole family was on a day is worked out once and kept by the catalogue; most of its entries stood as they do
today. Lists hold at most ``MOST`` entries: one that is longer says so, and narrower filters show the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import merge
from itertools import combinations, islice
from operator import itemgetter
from typing import Any, overload

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.asof import AsOf, undated
from banggiao.ledger.bitmaps import Bitmaps, bits_of
from banggiao.ledger.drawn import kind_of, parties_of, sorted_by
from banggiao.ledger.fates_asof import fates_as_of
from banggiao.ledger.finding import URGENCY, Asked, chosen_of, count, entries_by_id
from banggiao.ledger.identity import last_day
from banggiao.ledger.ledger import Ledger
from banggiao.ledger.lists import Filters, check_dates, entry_of
from banggiao.ledger.resolve import Family, Fate
from banggiao.ledger.rows import Row
from banggiao.ledger.search import matching, parse, reported
from banggiao.ledger.tally import pairs_among
from banggiao.ledger.types import Entry

MOST = 3000
MOST_FATES = 1000  # promises of all partners whose fates are followed again: the newest
_A_PAGE = 1000
_FEW = 400  # entries under a key, as they stand today


@dataclass(frozen=True, slots=True)
class Then:
    """What the ledger would have listed. ``undated``: facts whose article has no date, so that no day can place them;
    ``cut``: there is more than is listed here. Of the entries those of ``standing`` are as they are today, and known
    to the catalogue; ``drawn`` are all others."""

    entries: Sequence[Entry[Any]]
    fates: Mapping[str, Fate]
    undated: int
    cut: bool
    drawn: Sequence[Entry[Any]]
    standing: tuple[Bitmaps, int] | None = None


@dataclass(frozen=True, slots=True)
class _Past:
    """A family as of a day: which entries stood as they do today, and those that were something else, with their rows.
    """

    stood: int
    drawn: tuple[tuple[Entry[Any], Row], ...]


class _Listed(Sequence[Entry[Any]]):
    """Entries that are read when they are looked at: ids of those that stand as they are today among others."""

    def __init__(self, ledger: Ledger, family: Family, items: Sequence[str | Entry[Any]]) -> None:
        self._ledger = ledger
        self._family = family
        self._items = items

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, at: int) -> Entry[Any]: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Entry[Any], ...]: ...
    def __getitem__(self, at: int | slice) -> Entry[Any] | tuple[Entry[Any], ...]:
        if isinstance(at, int):
            return self._read(self._items[at : at + 1 or None])[0]
        return self._read(self._items[at])

    def __iter__(self) -> Iterator[Entry[Any]]:
        for start in range(0, len(self._items), _A_PAGE):
            yield from self._read(self._items[start : start + _A_PAGE])

    def _read(self, items: Sequence[str | Entry[Any]]) -> tuple[Entry[Any], ...]:
        found = {e.id: e for e in entries_by_id(self._ledger, self._family, [i for i in items if isinstance(i, str)])}
        return tuple(e for i in items if (e := found.get(i) if isinstance(i, str) else i) is not None)


def then(ledger: Ledger, family: Family, asked: Asked, day: str, *, most: int = MOST) -> Then:
    """Entries as of a day: promises by urgency, all else the newest first. UsageError for filters without sense."""
    f = asked.filters
    check_dates(since=f.since, until=f.until, due_before=f.due_before, as_of=day)
    few = f.lasting is not None and _few(ledger, family, asked)
    if not few and family is not Family.COMMITMENTS:
        return _of_all(ledger, family, asked, day, most)
    fates: Mapping[str, Fate] = {}
    if few:
        found, left_out, cut = _under_a_key(ledger, family, asked, day, most)
        holding = _holding(ledger, asked, day)
        found = [e for e in found if _admitted(e, asked, holding)]
    else:
        newest = _of_all(ledger, family, asked, day, MOST_FATES if f.lasting is None else most)
        found, left_out, cut = list(newest.entries), newest.undated, newest.cut
    if family is Family.COMMITMENTS and f.by_fate:
        fates = fates_then(ledger, found, day)
        found = [e for e in found if _fated(fates.get(e.id), asked)]
    cut, found = cut or len(found) > most, found[:most]
    if family is Family.COMMITMENTS:
        fates = fates or fates_then(ledger, found, day)
        found.sort(key=lambda e: _urgency(fates.get(e.id)))  # stable: the newest first among equals
    return Then(tuple(found), fates, left_out, cut, found)


def fates_then(ledger: Ledger, promises: Sequence[Entry[Any]], day: str) -> dict[str, Fate]:
    """The fates of promises, as they were on the day, from what was reported by then."""
    with ledger.read() as connection:
        return fates_as_of(connection, [e.record for e in promises], day)


def _few(ledger: Ledger, family: Family, asked: Asked) -> bool:
    """Do so few entries stand under the key that they alone are drawn anew sooner than the whole family is?"""
    f = asked.filters
    kept = Filters(parties=f.parties, sector=f.sector, person=f.person)
    return count(ledger, family, Asked(kept)) <= _FEW


def _under_a_key(
    ledger: Ledger, family: Family, asked: Asked, day: str, most: int
) -> tuple[list[Entry[Any]], int, bool]:
    """By pages: a few things under a party or a name are drawn anew quickly."""
    f = asked.filters
    found: list[Entry[Any]] = []
    cursor = None
    while True:
        page = ledger.entries(
            family, parties=f.parties, kind=f.kind, since=f.since, until=f.until, sector=f.sector, person=f.person,
            status=f.status, as_of=day, limit=_A_PAGE, cursor=cursor,
        )  # fmt: skip
        found += page.items
        cursor = page.next
        if cursor is None or len(found) > most:
            return found, page.undated, cursor is not None


def _of_all(ledger: Ledger, family: Family, asked: Asked, day: str, most: int) -> Then:
    """By the catalogue: what stands as it does today is only read where it is looked at."""
    plain = replace(asked.filters, state=None, due_before=None)
    there, chosen = chosen_of(ledger, family, Asked(plain, holder=asked.holder, without=asked.without))
    past = ledger.catalogue.as_of((family, day), there.current, lambda: _past(ledger, there, family, day))
    chosen &= past.stood
    holding = _holding(ledger, asked, day)
    with ledger.read() as connection:
        if holding is not None:
            chosen &= there.of(reported(connection, family, _told(connection, asked, day)))
        left_out = undated(connection, family, key=plain.lasting)
    drawn = [
        ((str(row["sorted_by"]), entry.id), entry)
        for entry, row in past.drawn
        if plain.admits(entry.record, row, None) and _admitted(entry, asked, holding)
    ]
    stood = (((there.starts[p], there.ids[p]), p) for p in there.by_time(chosen, after=None))
    drawn.sort(key=itemgetter(0), reverse=True)
    in_order: Iterator[tuple[tuple[str, str], int | Entry[Any]]] = merge(stood, drawn, key=itemgetter(0), reverse=True)
    listed = [item for _, item in islice(in_order, most + 1)]
    cut, listed = len(listed) > most, listed[:most]
    return Then(
        _Listed(ledger, family, [there.ids[item] if isinstance(item, int) else item for item in listed]), {},
        left_out, cut, [item for item in listed if not isinstance(item, int)],
        (there, bits_of([item for item in listed if isinstance(item, int)])),
    )  # fmt: skip


def _past(ledger: Ledger, there: Bitmaps, family: Family, day: str) -> _Past:
    with ledger.read() as connection:
        then = AsOf(connection, family, day)
        stood, moved = then.standing()
        drawn = {thing.id: (entry_of(family, row), row) for thing, row in then.redrawn}
        return _Past(there.of(stood) & ~there.of(moved), tuple(drawn.values()))


def _fated(fate: Fate | None, asked: Asked) -> bool:
    f = asked.filters
    if fate is None or (f.state is not None and fate.state != f.state):
        return False
    return f.due_before is None or (fate.deadline is not None and fate.deadline <= f.due_before + "-99")


def _admitted(entry: Entry[Any], asked: Asked, holding: frozenset[str] | None) -> bool:
    if holding is not None and holding.isdisjoint(entry.articles):
        return False
    return asked.holder is None or asked.holder in entry.record.codes("holders")


def _urgency(fate: Fate | None) -> tuple[int, str]:
    return (URGENCY.index(fate.state), fate.deadline or "9999") if fate is not None else (len(URGENCY), "9999")


def _told(connection: Connection, asked: Asked, day: str) -> sa.ColumnElement[bool]:
    """Contents of then that hold the words and come from the source."""
    c = schema.contents.c
    out = [c.reported <= (last_day(day) or day)]
    if asked.source:
        out.append(c.source == asked.source)
    if asked.words:
        out.append(matching(connection, parse(asked.words)))
    return sa.and_(*out)


def _holding(ledger: Ledger, asked: Asked, day: str) -> frozenset[str] | None:
    """The ids of articles of then that hold the words and come from the source; None where neither is asked for."""
    if not asked.words and not asked.source:
        return None
    c, r = schema.contents.c, schema.reports.c
    with ledger.read() as connection:
        query = (
            sa.select(r.article_id)
            .select_from(schema.reports.join(schema.contents, r.content_n == c.n))
            .where(_told(connection, asked, day))
        )
        return frozenset(connection.execute(query).scalars())


def facets_then(family: Family, known: Then) -> dict[str, list[tuple[str, int]]]:
    """How the entries spread; see ``finding.facets``."""
    names = ("kind", "year", "country", "sector", "status", "state")
    told: dict[str, Counter[str]] = {name: Counter() for name in names}
    if known.standing is not None:
        there, bits = known.standing
        told["kind"] = Counter({kind: (bits & those).bit_count() for kind, those in there.kinds.items()})
        for month, those in there.months.items():
            told["year"][month[:4]] += (bits & those).bit_count()
        for key, those in there.keys.items():
            name, mark, value = key.partition(":")
            if not mark or name in told:
                told[name if mark else "country"][value or name] += (bits & those).bit_count()
    for entry in known.drawn:
        record = entry.record
        fate = known.fates.get(entry.id)
        values: dict[str, Iterable[str | None]] = {
            "kind": [kind_of(family, record)],
            "year": [sorted_by(family, record)[:4]],
            "country": parties_of(record),
            "sector": set(record.codes("sectors")),
            "status": [record.text("status")],
            "state": [str(fate.state) if fate else None],
        }
        for name, some in values.items():
            told[name].update(value for value in some if value)
    return {
        name: sorted(((value, n) for value, n in some.items() if value and n), key=lambda row: (-row[1], row[0]))
        for name, some in told.items()
    }


def pairs_then(known: Then) -> dict[tuple[str, str], int]:
    """How many of these events each pair of parties has."""
    out = Counter(pairs_among(*known.standing)) if known.standing is not None else Counter()
    for entry in known.drawn:
        out.update(combinations(parties_of(entry.record), 2))
    return dict(out)
