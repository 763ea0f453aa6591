"""Who is who in a state: who holds an office now, and who held one before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from banggiao.ledger import Entry
from banggiao.ledger.finding import Asked, find
from banggiao.ledger.lists import Filters, check_dates
from banggiao.ledger.resolve import Family
from banggiao.ledger.then import newest
from banggiao.views.desk.cards import at, card
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.viewer import Viewer
from banggiao.views.known import tenures

_PEOPLE = 60  # of a state, the newest told


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in an office, with the days between which that is known."""

    name: str
    office: str
    when: str
    url: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Holders:
    """The people of one state."""

    code: str
    now: tuple[Holder, ...]
    before: tuple[Holder, ...]


def who_is_who(desk: Desk, code: str, who: Viewer, *, as_of: str | None) -> Holders:
    """The people of a state as far as told, those last told first."""
    return desk.kept(("who", code, who.lang, as_of), lambda: _holders(desk, code, who, as_of=as_of))


def _holders(desk: Desk, code: str, who: Viewer, *, as_of: str | None) -> Holders:
    theirs = Asked(Filters(parties=(code,)))

    def made() -> tuple[Entry[Any], ...]:
        if as_of is not None:
            check_dates(as_of=as_of)
            return tuple(newest(desk.ledger, Family.PEOPLE, theirs, as_of, most=_PEOPLE).entries)
        return find(desk.ledger, Family.PEOPLE, theirs, limit=_PEOPLE, brief=True).items

    found = desk.kept(("people of", code, as_of), made)
    now = [entry for entry in found if _in_office(entry, code)]
    seen = {entry.id for entry in now}
    before = [entry for entry in found if entry.id not in seen and _held_one(entry, code)]
    return Holders(code, tuple(_holder(e, who, as_of) for e in now), tuple(_holder(e, who, as_of) for e in before))


def _in_office(entry: Entry[Any], country: str) -> bool:
    if entry.record.value("historical"):
        return False
    return any(t.country == country and t.last_seen and t.until is None for t in entry.record.tenures)


def _held_one(entry: Entry[Any], country: str) -> bool:
    return any(t.country == country and (t.until or entry.record.value("historical")) for t in entry.record.tenures)


def _holder(entry: Entry[Any], who: Viewer, as_of: str | None) -> Holder:
    (made,) = at([card(entry, who)], as_of)
    tenure = next(tenures(entry.record, who.say))
    return Holder(tenure.head, tenure.text, tenure.when or "", made.url, made.sentence)
