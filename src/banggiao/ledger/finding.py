"""Lists for people who look around: filters with words and sources, promises by urgency, how many of what.

Beside ``Ledger.entries`` these take words of the reports into account and count what the filters leave; they answer
for today only, from the ledger's catalogue, which a process makes when first asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.bitmaps import Bitmaps
from banggiao.ledger.briefs import decode_brief
from banggiao.ledger.codec import decode
from banggiao.ledger.cursors import row_number, sort_key
from banggiao.ledger.fates_asof import kept_fates
from banggiao.ledger.identity import batched
from banggiao.ledger.ledger import Ledger
from banggiao.ledger.lists import MOST, SHOWN, Filters, check_dates, entry_from
from banggiao.ledger.resolve import Family, Fate, FateState, rests_on_silence
from banggiao.ledger.rows import joined, parted
from banggiao.ledger.search import parse, reported, reported_in
from banggiao.ledger.types import Entry, Page
from banggiao.reading.folding import fold

# What a desk asks first: what is late, what contradicts itself, what runs, what stands open, what is done with.
URGENCY = (
    FateState.OVERDUE,
    FateState.UNCLEAR,
    FateState.IN_PROGRESS,
    FateState.OPEN,
    FateState.FULFILLED,
    FateState.SUPERSEDED,
    FateState.LAPSED,
)

@dataclass(frozen=True, slots=True)
class Asked:
    """A list asked for: ledger filters, words that a report must hold, a source that must report it, who owes, a kind
    that is left out."""

    filters: Filters
    words: str | None = None
    source: str | None = None
    holder: str | None = None
    without: str | None = None


def find(
    ledger: Ledger,
    family: Family,
    asked: Asked,
    *,
    newest_first: bool = True,
    limit: int = 50,
    cursor: str | None = None,
    brief: bool = False,
) -> Page[Entry[Any]]:
    """Entries in the order of when they happened; ``brief``: records hold what a line of a list shows. Raises
    UsageError for filters that make no sense."""
    limit = max(1, min(limit, MOST))
    after = None if cursor is None else sort_key(cursor)
    there, chosen = chosen_of(ledger, family, asked)
    places = list(islice(there.by_time(chosen, newest_first=newest_first, after=after, most=limit + 1), limit + 1))
    last = places[limit - 1] if len(places) > limit else None
    items = _read(ledger, family, there, places[:limit], brief=brief)
    return Page(items, f"{there.starts[last]}~{there.ids[last]}" if last is not None else None)


def promises(
    ledger: Ledger, asked: Asked, *, limit: int = 50, cursor: str | None = None, brief: bool = False
) -> Page[Entry[Any]]:
    """Promises by urgency: state first, then what is due soonest, then the newest. ``brief``: see ``find``."""
    limit = max(1, min(limit, MOST))
    offset = 0 if cursor is None else row_number(cursor)
    there, chosen = chosen_of(ledger, Family.COMMITMENTS, asked)
    places = list(islice(there.by_urgency(chosen, URGENCY), offset, offset + limit + 1))
    items = _read(ledger, Family.COMMITMENTS, there, places[:limit], brief=brief)
    return Page(items, str(offset + limit) if len(places) > limit else None)


def board(ledger: Ledger, asked: Asked, *, most: int = 12) -> list[tuple[FateState, int, list[Entry[Any]]]]:
    """Promises by state, the most urgent state first: how many, and the first of them, as lists show them. States
    without any are left out."""
    there, chosen = chosen_of(ledger, Family.COMMITMENTS, asked)
    numbers = {state: (chosen & there.states.get(state, 0)).bit_count() for state in URGENCY}
    first = {state: list(islice(there.by_urgency(chosen, [state]), most)) for state in URGENCY if numbers[state]}
    listed = _read(ledger, Family.COMMITMENTS, there, [p for some in first.values() for p in some], brief=True)
    by_id = {entry.id: entry for entry in listed}
    return [
        (state, numbers[state], [by_id[there.ids[place]] for place in places if there.ids[place] in by_id])
        for state, places in first.items()
    ]


def count(ledger: Ledger, family: Family, asked: Asked) -> int:
    """How many entries the filters leave."""
    _, chosen = chosen_of(ledger, family, asked)
    return chosen.bit_count()


def facets(ledger: Ledger, family: Family, asked: Asked, *, most: int = 40) -> dict[str, list[tuple[str, int]]]:
    """How the entries that the filters leave spread: by kind, status, state (of promises), country, sector and year."""
    there, chosen = chosen_of(ledger, family, asked)
    years: dict[str, int] = defaultdict(int)
    for month, bits in there.months.items():
        years[month[:4]] += (chosen & bits).bit_count()
    under = _counted({key: (chosen & bits).bit_count() for key, bits in there.keys.items()})
    out = {
        "kind": _counted({kind: (chosen & bits).bit_count() for kind, bits in there.kinds.items()}),
        "year": _counted(years),
        "country": [(key, n) for key, n in under if ":" not in key][:most],
        "status": [(key.removeprefix("status:"), n) for key, n in under if key.startswith("status:")],
        "sector": [(key.removeprefix("sector:"), n) for key, n in under if key.startswith("sector:")][:most],
    }
    if family is Family.COMMITMENTS:
        out["state"] = _counted({state: (chosen & bits).bit_count() for state, bits in there.states.items()})
    return out


def _counted(numbers: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(((value, n) for value, n in numbers.items() if value and n), key=lambda row: (-row[1], row[0]))


def chosen_of(ledger: Ledger, family: Family, asked: Asked) -> tuple[Bitmaps, int]:
    """The family as it stands, and which of it the filters leave."""
    filters = asked.filters
    check_dates(since=filters.since, until=filters.until, due_before=filters.due_before)
    having = ledger.catalogue.having
    told: list[int] = []
    if filters.person:
        name = f"name:{fold(filters.person)}"
        told.append(having(family, name, lambda connection: _under(connection, family, name)))
    if asked.words:
        terms = parse(asked.words)
        told.append(having(family, terms, lambda connection: reported_in(connection, family, terms)))
    if asked.source:
        given = schema.contents.c.source == asked.source
        told.append(having(family, ("source", asked.source), lambda c: reported(c, family, given)))
    there = ledger.catalogue.of(family)
    more = {"sector": filters.sector, "status": filters.status, "holder": asked.holder}
    chosen = there.under([*filters.parties, *(f"{name}:{value}" for name, value in more.items() if value)])
    for bits in told:
        chosen &= bits
    if filters.kind is not None:
        chosen &= there.kinds.get(filters.kind, 0)
    if asked.without is not None:
        chosen &= ~there.kinds.get(asked.without, 0)
    if filters.state is not None:
        chosen &= there.states.get(filters.state, 0)
    if filters.due_before is not None:
        chosen &= there.due_by(filters.due_before)
    if filters.since is not None:
        chosen &= there.since(filters.since)
    if filters.until is not None:
        chosen &= there.until(filters.until)
    return there, chosen


def _under(connection: Connection, family: Family, key: str) -> Iterable[str]:
    k = schema.entry_keys.c
    found = connection.execute(sa.select(joined(k.entry_id)).where(k.family == family, k.key == key))
    return parted(found.scalar())


def _read(
    ledger: Ledger, family: Family, there: Bitmaps, places: Sequence[int], *, brief: bool
) -> tuple[Entry[Any], ...]:
    """The entries at these places, in their order; as lists show them they may be at hand."""
    if not brief:
        return entries_by_id(ledger, family, [there.ids[place] for place in places])

    def read(missing: list[int]) -> dict[int, Entry[Any]]:
        at = {there.ids[place]: place for place in missing}
        return {at[entry.id]: entry for entry in entries_by_id(ledger, family, list(at), brief=True)}

    known = ledger.catalogue.at_hand.get(family, there, places, read)
    return tuple(known[place] for place in places if place in known)


def fates_of(ledger: Ledger, promises: Iterable[Entry[Any]]) -> dict[str, Fate]:
    """The fates of promises as they stand now, by id."""
    there = ledger.catalogue.of(Family.COMMITMENTS)

    def read(missing: list[int]) -> dict[int, Fate]:
        at = {there.ids[place]: place for place in missing}
        with ledger.read() as connection:
            return {at[key]: fate for key, fate in kept_fates(connection, list(at)).items()}

    places = [there.places[entry.id] for entry in promises if entry.id in there.places]
    known = {there.ids[at]: fate for at, fate in ledger.catalogue.at_hand.get("fates", there, places, read).items()}
    silent = [key for key, fate in known.items() if rests_on_silence(fate)]
    if silent:  # they name the newest report on the parties, which is not noted as a change of theirs
        with ledger.read() as connection:
            known |= kept_fates(connection, silent)
    return known


def entries_by_id(
    ledger: Ledger, family: Family, ids: Sequence[str], *, brief: bool = False
) -> tuple[Entry[Any], ...]:
    """The entries with these ids, in their order; what is gone since is left out. ``brief``: with what lists show of
    them (see ``decode_brief``), people without all their articles."""
    read = decode_brief if brief else decode
    query = _by_id(brief and family is Family.PEOPLE)
    found: dict[str, Entry[Any]] = {}
    with ledger.read() as connection:
        for some in batched(ids):
            rows = connection.execute(query, {"family": str(family), "ids": some})
            found.update((row[0], entry_from(family, *row, read=read)) for row in rows)
    return tuple(found[key] for key in ids if key in found)


@cache
def _by_id(short: bool) -> sa.Select[Any]:
    """The query for entries by id, which every page asks; ``short``: what is kept beside the records for lists."""
    e, b = schema.entries.c, schema.briefs.c
    columns: list[sa.ColumnElement[Any]] = [e[name] for name in SHOWN]
    tables: sa.FromClause = schema.entries
    if short:
        instead = {"payload": b.payload, "articles": sa.literal("[]").label("articles")}
        columns = [instead.get(name, e[name]) for name in SHOWN]
        tables = schema.entries.join(schema.briefs, sa.and_(b.family == e.family, b.entry_id == e.id))
    asked = (e.family == sa.bindparam("family"), e.id.in_(sa.bindparam("ids", expanding=True)))
    return sa.select(*columns).select_from(tables).where(*asked)
