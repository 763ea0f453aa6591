"""From what a person types to the person, the visit or the sector that is meant."""

from __future__ import annotations

from typing import Any

from banggiao.ledger import Entry, Ledger
from banggiao.ledger.types import Family
from banggiao.model import DateInterval, SchemaError, UsageError
from banggiao.model import Sector as Codes
from banggiao.reading.folding import fold
from banggiao.views.known import check_id
from banggiao.views.wording import LANGUAGES, wording

_MANY = 1000
_SHOWN = 5  # suggestions
_CLEARLY = 3  # times as many reports as the next of that name


def find_person(ledger: Ledger, name: str, *, as_of: str | None = None) -> Entry[Any]:
    """The person of a name, accents optional, or of an id. Raises UsageError, with who may be meant, where there is
    none or no one clearly reported most."""
    if check_id(name):
        if not name.startswith("pe-"):
            raise UsageError(f"{name!r} is no id of a person: those begin with pe-")
        return ledger.get(Family.PEOPLE, name, as_of=as_of).entry
    found = sorted(ledger.entries(Family.PEOPLE, person=name, as_of=as_of, limit=_MANY).items, key=lambda e: -e.reports)
    if not found:
        found = _like(ledger, name, as_of)
        if len(found) != 1:
            raise UsageError(f"nobody in the ledger is called {name!r}{_told(found, 'did you mean')}")
    if len(found) > 1 and found[0].reports < _CLEARLY * found[1].reports:
        raise UsageError(f"several people are called {name!r}{_told(found, 'give the id of one')}")
    return found[0]


def _like(ledger: Ledger, name: str, as_of: str | None) -> list[Entry[Any]]:
    """Those whose names have all the words, the most reported first."""
    wanted = set(fold(name).split())
    out: list[Entry[Any]] = []
    cursor = None
    while wanted:
        page = ledger.entries(Family.PEOPLE, as_of=as_of, limit=_MANY, cursor=cursor)
        out += [e for e in page.items if any(wanted <= set(fold(n).split()) for n in e.record.names)]
        cursor = page.next
        if cursor is None:
            break
    return sorted(out, key=lambda e: -e.reports)


def _told(found: list[Entry[Any]], words: str) -> str:
    if not found:
        return ": look at `banggiao show COUNTRY` for who is who"
    listed = ", ".join(f"{e.record.text('name')} ({e.record.text('country') or '?'}, {e.id})" for e in found[:_SHOWN])
    return f"; {words}: {listed}"


def find_visit(ledger: Ledger, party: str, other: str, date: str, *, as_of: str | None = None) -> str:
    """The id of the visit between two states on a day, month or year: the most reported. Raises UsageError, with the
    visits that are known, where there is none."""
    try:
        asked = DateInterval.parse(date)
    except SchemaError as wrong:
        raise UsageError(f"visit: {wrong}, or the id of a visit (ev-...)") from wrong
    first, last = asked.start.first_day.isoformat(), asked.end.last_day.isoformat()
    known = ledger.entries(Family.EVENTS, parties=(party, other), kind="visit", as_of=as_of, limit=_MANY).items
    found = [e for e in known if e.record.date and _overlaps(e, first, last)]
    if found:
        return max(found, key=lambda e: (e.reports, e.id)).id
    days = ", ".join(f"{e.record.date} ({e.id})" for e in known[:_SHOWN])
    raise UsageError(
        f"no visit of {party} and {other} in {date} is known" + (f"; the newest are: {days}" if days else "")
    )


def _overlaps(visit: Entry[Any], first: str, last: str) -> bool:
    span = DateInterval.parse(visit.record.date or "")
    end = visit.record.text("date_end")
    until = DateInterval.parse(end).end if end else span.end
    return span.start.first_day.isoformat() <= last and until.last_day.isoformat() >= first


def find_sector(name: str) -> str:
    """The code of a sector from its code or its Vietnamese or English name. Raises UsageError with the names."""
    asked = fold(name.replace("_", " "))
    for sector in Codes:
        names = {sector.value, *(wording(lang)("sector", sector.value) for lang in LANGUAGES)}
        if asked in {fold(n.replace("_", " ")) for n in names}:
            return sector.value
    raise UsageError(f"no sector is called {name!r}: give one of {', '.join(Codes)}")
