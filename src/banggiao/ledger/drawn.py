"""What is kept of a resolved record beside the record itself: keys to list it by, counts, what was reported when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from banggiao.ledger.codec import written
from banggiao.ledger.identity import dumps, last_day
from banggiao.ledger.resolve import Accord, Attestation, Event, Family, Person, Promise, Resolved, Series
from banggiao.ledger.rows import Row
from banggiao.reading.folding import fold

MOST_JOINS = 100  # reasons that are kept with an entry; the joins' own table has all
_KIND = {
    Family.EVENTS: "kind",
    Family.AGREEMENTS: "kind",
    Family.RELATIONS: "event",
    Family.INDICATORS: "metric",
    Family.COMMITMENTS: "modality",
}


@dataclass(frozen=True, slots=True)
class Told:
    """Who reports one text: (article id, published) of every report. ``published`` is the text's own date where the
    report gives none but the reader found one."""

    reports: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Component:
    """One connected component: a name, and between which days its texts were reported."""

    id: str
    first: str | None
    last: str | None
    undated: int


def component_of(attestations: Iterable[Attestation], told: Mapping[str, Told]) -> Component:
    """What the as-of views need to know of a component. It is named by its first day and its least fact id: those of
    one time then lie together in the index of components, where new ones come."""
    known = list(attestations)
    days = Counter(day for a in known for _, day in told[a.content_hash].reports)
    undated = days.pop(None, 0)
    dated = [last for day in days if (last := last_day(day)) is not None]
    first, last = min(dated, default=None), max(dated, default=None)
    return Component(f"{first or ''}|{min(a.fact_id for a in known)}", first, last, undated)


def articles_of(thing: Resolved, contents: Mapping[str, str], told: Mapping[str, Told]) -> list[str]:
    """The ids of all articles that report a thing; ``contents`` are the content hashes by fact id."""
    return sorted({article for f in thing.members for article, _ in told[contents[f]].reports})


def happened(family: Family, thing: Resolved) -> tuple[str | None, str | None]:
    """When a thing happened or is due, and when it ended."""
    if family is Family.COMMITMENTS:
        return thing.text("deadline"), None
    if isinstance(thing, Series):
        periods = [p.period for p in thing.points if p.period]
        return (max(p.partition("/")[2] or p for p in periods) if periods else None), None
    return thing.date, thing.text("date_end")


def sorted_by(family: Family, thing: Resolved) -> str:
    """What lists are ordered by: when it happened, else when it was first reported; the newest report of people."""
    if family in (Family.PEOPLE, Family.INDICATORS):
        return thing.last_reported or ""
    if family is Family.COMMITMENTS:
        return thing.first_reported or ""
    return thing.date or thing.first_reported or ""


def kind_of(family: Family, thing: Resolved) -> str | None:
    """The record's kind, as lists filter by it."""
    return thing.text(_KIND[family]) if family in _KIND else None


def entry_row(
    family: Family, thing: Resolved, component: Component, contents: Mapping[str, str], told: Mapping[str, Told]
) -> Row:
    """The row of ``entries``."""
    articles = articles_of(thing, contents, told)
    date, end = happened(family, thing)
    return {
        "family": str(family),
        "id": thing.id,
        "kind": kind_of(family, thing),
        "date": date,
        "date_end": end,
        "sorted_by": sorted_by(family, thing),
        "first_reported": thing.first_reported,
        "last_reported": thing.last_reported,
        "reports": len(articles),
        "independent": thing.independent,
        "articles": dumps(articles),
        "payload": written(replace(thing, joins=thing.joins[:MOST_JOINS])),
        "component": component.id,
        "component_first": component.first,
        "component_last": component.last,
        "component_undated": component.undated,
    }


def parties_of(thing: Resolved) -> tuple[str, ...]:
    """The states and organisations that a thing is about, sorted."""
    found = set(thing.parties) | set(thing.codes("holders")) | set(thing.codes("addressees"))
    country = thing.text("country")
    return tuple(sorted(found | ({country} if country else set())))


def pair_key(a: str, b: str) -> str:
    """The key of a pair, in either order."""
    return f"{min(a, b)}|{max(a, b)}"


def keys_of(thing: Resolved) -> set[str]:
    """The keys that lists ask by: each party, each pair, sectors, statuses (of events and agreements), names, who owes
    a promise."""
    parties = parties_of(thing)
    keys = {*parties, *(pair_key(a, b) for a, b in combinations(parties, 2))}
    keys.update(f"sector:{sector}" for sector in thing.codes("sectors"))
    names: set[str] = set()
    if isinstance(thing, Person):
        names.update(thing.names)
    if isinstance(thing, Event | Accord) and (status := thing.text("status")):
        keys.add(f"status:{status}")
    if isinstance(thing, Event):
        names.update(name for attendee in thing.attendees for name in attendee.names)
    if isinstance(thing, Promise):
        keys.update(f"sector:{sector}" for item in thing.items for sector in item.sectors)
        keys.update(f"holder:{holder}" for holder in thing.codes("holders"))
    keys.update(f"name:{fold(name)}" for name in names)
    return keys
