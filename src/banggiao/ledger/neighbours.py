"""What may be the same as a known thing, with what speaks for it: for people who merge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from banggiao.ledger.drawn import kind_of, parties_of, sorted_by
from banggiao.ledger.finding import Asked, find
from banggiao.ledger.ledger import Ledger
from banggiao.ledger.lists import Filters
from banggiao.ledger.resolve import Event, Family, Person, Promise, Resolved, Series
from banggiao.ledger.resolve.names import likeness
from banggiao.ledger.resolve.times import day_number
from banggiao.ledger.types import Entry
from banggiao.reading.folding import fold

_LOOKED_AT = 400  # entries of the same parties that are compared
_NAMED_BY = {Family.AGREEMENTS: "title", Family.COMMITMENTS: "text", Family.PEOPLE: "name", Family.EVENTS: "name"}
_ALIKE = 60.0  # per cent of likeness beneath which two names speak for nothing


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that two entries have in common: ``name`` says which, ``value`` how much or what."""

    name: str
    value: str | int | None
    points: float


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another entry, the reasons for which it may be the same, and their points together."""

    entry: Entry[Any]
    reasons: tuple[Reason, ...]

    @property
    def points(self) -> float:
        """How much speaks for it; 1 is hardly anything, 6 nearly certain."""
        return sum(reason.points for reason in self.reasons)


def neighbours(
    ledger: Ledger, entry: Entry[Any], *, words: str | None = None, limit: int = 12
) -> list[Neighbour]:
    """The entries that are most like this one; ``words``: only those whose reports hold them, however unlike."""
    parties = parties_of(entry.record)
    asked = [Asked(Filters(parties=parties[:2]))]
    if words:
        asked = [Asked(Filters(), words=words)]
    elif len(parties) > 1:
        asked += [Asked(Filters(parties=(party,), kind=kind_of(entry.family, entry.record))) for party in parties[:2]]
    found: dict[str, Entry[Any]] = {}
    for one in asked:
        found |= {e.id: e for e in find(ledger, entry.family, one, limit=_LOOKED_AT).items}
    found.pop(entry.id, None)
    made = [Neighbour(other, tuple(_reasons(entry, other))) for other in found.values()]
    made.sort(key=lambda n: (-n.points, n.entry.id))
    return [n for n in made if words or n.points >= 2][:limit]


def _reasons(one: Entry[Any], other: Entry[Any]) -> Iterator[Reason]:
    a: Resolved = one.record
    b: Resolved = other.record
    common, every = set(parties_of(a)) & set(parties_of(b)), set(parties_of(a)) | set(parties_of(b))
    if common:
        same = common == every
        yield Reason("same_parties" if same else "some_parties", None if same else len(common), 1.5 if same else 0.5)
    kind = kind_of(one.family, a)
    if kind is not None and kind == kind_of(one.family, b):
        yield Reason("same_kind", None, 1.0)
    yield from _dates(one.family, a, b)
    yield from _names(one.family, a, b)
    if isinstance(a, Event) and isinstance(b, Event):
        shared = [x.name for x in a.attendees if any(fold(x.name) == fold(n) for y in b.attendees for n in y.names)]
        if shared:
            yield Reason("same_people", ", ".join(shared), min(2.0, 1.0 * len(shared)))
    if isinstance(a, Series) and isinstance(b, Series) and a.text("unit") == b.text("unit"):
        yield Reason("same_unit", None, 0.5)
    if isinstance(a, Promise) and isinstance(b, Promise) and a.codes("holders") == b.codes("holders"):
        yield Reason("same_holders", None, 1.0)
    if set(one.articles) & set(other.articles):
        yield Reason("same_article", None, -0.5)  # one article rarely tells of one thing as of two


def _dates(family: Family, a: Resolved, b: Resolved) -> Iterator[Reason]:
    if family in (Family.PEOPLE, Family.INDICATORS):
        return
    days = [day_number(sorted_by(family, thing) or None) for thing in (a, b)]
    if days[0] is None or days[1] is None:
        return
    gap = abs(days[0] - days[1])
    points = 2.0 if gap == 0 else 1.25 if gap <= 3 else 0.5 if gap <= 31 else 0.0
    yield Reason("same_day" if gap == 0 else "days_apart", None if gap == 0 else gap, points)


def _names(family: Family, a: Resolved, b: Resolved) -> Iterator[Reason]:
    field = _NAMED_BY.get(family)
    left, right = (a.text(field), b.text(field)) if field else (None, None)
    if isinstance(a, Person) and isinstance(b, Person):
        alike = 100 * max((likeness(x, y) for x in a.names for y in b.names), default=0.0)
    elif left and right:
        alike = fuzz.token_set_ratio(fold(left), fold(right))
    else:
        return
    if alike >= _ALIKE:
        yield Reason("alike", round(alike), round(3 * (alike - _ALIKE) / (100 - _ALIKE), 2))
