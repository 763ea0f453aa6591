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
from banggiao.ledger.bitmaps import Bitmaps, bits_of, positions
from banggiao.ledger.drawn import kind_of, parties_of, sorted_by
from banggiao.ledger.fates_asof import bearing_ids, fates_as_of
from banggiao.ledger.finding import URGENCY, Asked, chosen_of, entries_by_id
from banggiao.ledger.identity import batched, last_day
from banggiao.ledger.ledger import Ledger
from banggiao.ledger.lists import Filters, check_dates
from banggiao.ledger.past import facts_of, past
from banggiao.ledger.resolve import Family, Fate, Resolved
from banggiao.ledger.search import matching, parse, reported
from banggiao.ledger.tally import pairs_among
from banggiao.ledger.types import Entry

MOST = 3000
MOST_FATES = 1000  # promises of all partners whose fates are followed again: the newest
_A_PAGE = 1000


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
    if family is not Family.COMMITMENTS:
        return newest(ledger, family, asked, day, most=most)
    listed = newest(ledger, family, asked, day, most=MOST_FATES if f.lasting is None else most)
    found, cut = list(listed.entries), listed.cut
    fates = fates_then(ledger, found, day)
    if f.by_fate:
        found = [e for e in found if _fated(fates.get(e.id), asked)]
    found.sort(key=lambda e: _urgency(fates.get(e.id)))  # stable: the newest first among equals
    return Then(tuple(found), fates, listed.undated, cut, found)


def fates_then(ledger: Ledger, promises: Sequence[Entry[Any]], day: str) -> dict[str, Fate]:
    """The fates of promises, as they were on the day, from what was reported by then."""

    def things(connection: Connection, family: Family, keys: set[str], day: str) -> list[Resolved]:
        there = ledger.catalogue.of(family)
        bears = there.of(bearing_ids(connection, family, keys))
        as_now, drawn = past(ledger, there, family, day, connection).bearing(connection, bears, keys)
        stood = entries_by_id(ledger, family, [there.ids[place] for place in positions(as_now)])
        return [entry.record for entry in (*stood, *drawn)]

    with ledger.read() as connection:
        return fates_as_of(connection, [e.record for e in promises], day, ask=things)


def newest(ledger: Ledger, family: Family, asked: Asked, day: str, *, most: int) -> Then:
    """Entries as of a day, the newest first, without fates (nor filters by them). What stands as it does today is only
    read where it is looked at. ``day`` is one: see ``check_dates``."""
    plain = replace(asked.filters, state=None, due_before=None)
    there, chosen = chosen_of(ledger, family, Asked(plain, holder=asked.holder, without=asked.without))
    under = there.current if plain.lasting is None else _under(ledger, there, family, plain)
    holding = _holding(ledger, asked, day)
    with ledger.read() as connection:
        as_now, redrawn = past(ledger, there, family, day, connection).known(connection, under, plain.lasting)
        chosen &= as_now
        if holding is not None:
            chosen &= there.of(reported(connection, family, _told(connection, asked, day)))
        dateless = under & there.undated
        ids = [there.ids[place] for place in positions(dateless)]
        key = "undated", family, plain.lasting
        left_out = ledger.catalogue.derived(key, dateless, lambda: _undated(connection, family, ids))
    drawn = [
        ((str(row["sorted_by"]), entry.id), entry)
        for entry, row in redrawn
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


def _under(ledger: Ledger, there: Bitmaps, family: Family, filters: Filters) -> int:
    """What stands under the most telling key of the filters."""
    if filters.person:
        return chosen_of(ledger, family, Asked(Filters(person=filters.person)))[1]
    return there.under(sorted(set(filters.parties))[:2] or [filters.lasting or ""])


def _undated(connection: Connection, family: Family, entries: Sequence[str]) -> int:
    """How many facts of these entries have no date of publication, so that no as-of view can place them."""
    a, c = schema.attested.c, schema.contents.c
    out = 0
    for some in batched(sorted(facts_of(connection, family, entries))):
        days = sa.select(c.reported).select_from(schema.attested.join(schema.contents, a.content_n == c.n))
        out += sum(day is None for day in connection.execute(days.where(a.fact_n.in_(some))).scalars())
    return out


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
