"""A calendar of meetings, signatures and due promises (iCalendar, RFC 5545).

A UID is the entry's id, so that a calendar that is imported again updates what it has. DTSTAMP is the day of the last
report: the same ledger gives the same file. What is known to the month stays a month: an entry that spans it, marked
in its title and in X-BANGGIAO-DATE, never a made-up day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from banggiao.ledger import Family
from banggiao.model import DateInterval, PartialDate, UsageError
from banggiao.views.exports.snapshot import Json, Snapshot, Source, cited
from banggiao.views.wording import Wording, wording

if TYPE_CHECKING:
    from icalendar import Component

_STATUS = {"held": "CONFIRMED", "accepted": "CONFIRMED", "planned": "CONFIRMED", "cancelled": "CANCELLED"}
_UNSEEN = dt.date(1970, 1, 1)  # DTSTAMP must be there, even where no report has a day


def write_ical(snapshot: Snapshot, path: Path, *, lang: str = "vi") -> int:
    """Write the calendar; the number of its entries. Needs the extra ``documents``."""
    try:
        from icalendar import Calendar
    except ModuleNotFoundError as missing:
        raise UsageError('a calendar needs an extra: pip install "banggiao[documents]"') from missing
    calendar = Calendar()
    calendar.add("prodid", "-//Banggiao//Ledger of relations//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Banggiao")
    parts = list(components(snapshot, wording(lang)))
    for part in parts:
        calendar.add_component(part)
    path.write_bytes(calendar.to_ical())
    return len(parts)


def components(snapshot: Snapshot, say: Wording) -> Iterator[Component]:
    """Dated events, dated agreements, promises with a deadline."""
    articles = snapshot.articles()
    for row in snapshot.rows(Family.EVENTS):
        if row["date"]:
            head = say("engagement_kind", row["kind"] or "")
            title = f"{head}: {row['name'] or say.states(row['parties'] or ())}"
            if row["status"] not in (None, "held"):
                title = f"{title} ({say('engagement_status', row['status'])})"
            yield _event(row, title, say, articles, end=row["date_end"])
    for row in snapshot.rows(Family.AGREEMENTS):
        if row["date"]:
            title = f"{say('agreement_kind', row['kind'] or '')} ({say('agreement_status', row['status'] or '')})"
            yield _event(row, f"{title}: {row['title']}", say, articles)
    for row in snapshot.rows(Family.COMMITMENTS):
        if row["deadline"]:
            yield _todo(row, say, articles)


def _event(row: Json, title: str, say: Wording, articles: dict[str, Source], *, end: str | None = None) -> Component:
    from icalendar import Event

    told = DateInterval.parse(row["date"])
    start = told.start.first_day
    last = (DateInterval.parse(end).end if end else told.end).last_day
    component = Event()
    _common(component, row, say, articles)
    component.add("summary", title if told.start.is_day else f"{title} [{row['date']}]")
    component.add("dtstart", start)
    component.add("dtend", max(last, start) + dt.timedelta(days=1))  # RFC 5545: the day after the last
    component.add("status", _STATUS.get(row["status"] or "", "TENTATIVE"))
    component.add("transp", "TRANSPARENT")
    if row.get("place"):
        component.add("location", row["place"])
    component.add("x-banggiao-date", row["date"])
    return component


def _todo(row: Json, say: Wording, articles: dict[str, Source]) -> Component:
    from icalendar import Todo

    due = DateInterval.parse(row["deadline"]).end
    component = Todo()
    _common(component, row, say, articles)
    sides = say.states(row["holders"] or ())
    words = f"{say('modality', row['modality'] or '')} ({sides}): {row['text']}"
    component.add("summary", words if due.is_day else f"{words} [{row['deadline']}]")
    component.add("due", due.last_day)
    state = row["state"]
    done = {"fulfilled": "COMPLETED", "in_progress": "IN-PROCESS", "lapsed": "CANCELLED", "superseded": "CANCELLED"}
    component.add("status", done.get(state, "NEEDS-ACTION"))
    component.add("x-banggiao-date", row["deadline"])
    component.add("x-banggiao-fate", state or "open")
    return component


def _common(component: Component, row: Json, say: Wording, articles: dict[str, Source]) -> None:
    sources = cited(articles, row["articles"])
    stamp = PartialDate.parse(row["last_reported"]).last_day if row["last_reported"] else _UNSEEN
    component.add("uid", f"{row['id']}@banggiao")
    component.add("dtstamp", dt.datetime.combine(stamp, dt.time(), dt.UTC))
    component.add("categories", [row.get("kind") or "commitment"])
    lines = [f"{s.published or '—'} {s.source or s.id}: {s.url or s.title or s.id}" for s in sources]
    people: list[Any] = [p["name"] for p in row.get("participants") or ()]
    about = "; ".join(people)
    component.add("description", "\n".join(filter(None, (about, *lines))))
    if sources and (url := next((s.url for s in sources if s.url), None)):
        component.add("url", url)
