"""One known thing: each value with its reports, what disagrees, why reports were joined, a promise's fate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from banggiao.ledger import Detail, Report
from banggiao.ledger.cursors import row_number
from banggiao.ledger.finding import find
from banggiao.ledger.openings import openings
from banggiao.ledger.resolve import Event, Family, Fate, Person, Promise, Series, Settled
from banggiao.ledger.tally import entries_of, report_of
from banggiao.views.desk.cards import Quoted, card, cards, figure_words, quoted
from banggiao.views.desk.charts import chart
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.finding import asked_of
from banggiao.views.desk.i18n import date_words
from banggiao.views.desk.pages.fields import label
from banggiao.views.desk.problems import Problem
from banggiao.views.desk.rendering import PLACES, entry_url, page, unless_known
from banggiao.views.desk.viewer import Reader, TheDesk, Viewer
from banggiao.views.known import family_of, is_entry_id, tenures

router = APIRouter()
FAMILY_AT = {place: family for family, place in PLACES.items()}
_VALUED = {  # which wording a field's values have
    "visit_level": "visit_level", "time_of_day": "time_of_day", "tier": "tier", "metric": "metric",
    "modality": "modality", "event": "relation_event", "sectors": "sector",
}  # fmt: skip
_STATES = ("parties", "holders", "addressees", "place_country", "country", "from", "to")
_DATES = ("date", "date_end", "period", "deadline")
_HIDDEN = ("kinds", "text")
_REPORTS = 60  # facts about a thing whose reports a page shows


@dataclass(frozen=True, slots=True)
class Value:
    """One value that reports give: in words, how many tell it independently, and where."""

    words: str
    independent: int
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field with the value taken, the rule by which, and the others told."""

    name: str
    words: str
    rule: str
    disputed: bool
    variants: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """The fate of one item, with the words promised and the words that decide."""

    state: str
    rule: str
    explanation: str
    confidence: float
    promised: tuple[Quoted, ...]
    later: tuple[Quoted, ...]
    things: tuple[Any, ...]
    progress: Any
    silent_since: str | None
    text: str


@router.get("/e/{entry_id}")
def permalink(entry_id: str, who: Reader) -> RedirectResponse:
    """To the page of a thing whose family the id tells."""
    if not is_entry_id(entry_id):
        raise Problem(404, "unknown", f"{entry_id[:80]!r} is no id of the ledger")
    return RedirectResponse(entry_url(family_of(entry_id), entry_id), 302)


@router.get("/{place}/{entry_id}", response_class=HTMLResponse)
def entry_page(
    place: str, entry_id: str, request: Request, who: Reader, desk: TheDesk, as_of: str | None = None,
    cursor: str | None = None,
) -> Response:  # fmt: skip
    """An event, agreement, milestone, person, series of figures, or promise."""
    family = FAMILY_AT.get(place)
    if family is None:
        raise Problem(404, "unknown", "there is nothing at this address: check it, or search")
    unless_known(request, who)
    start = row_number(cursor) if cursor else 0
    detail = desk.ledger.get(family, entry_id, as_of=as_of or None, limit=_REPORTS, offset=start)
    if detail.entry.id != entry_id and as_of is None:
        return RedirectResponse(entry_url(family, detail.entry.id), 301)
    record = detail.entry.record
    reports = _quoted(desk, detail.reports, who)
    fate = desk.ledger.fates([entry_id], as_of=as_of).get(entry_id) if family is Family.COMMITMENTS else None
    words = {report.fact_id: " ".join(report.words) for report in reports}
    told = set(words)
    if len(record.members) > _REPORTS:  # only some of the reports are at hand
        words = {**figure_words(desk.ledger, [detail.entry]), **words}
        told = set(record.members)
    context: dict[str, Any] = {
        "fields": _fields(record, who),
        "reports": reports,
        "cut": len(record.members) > _REPORTS,
        "next": str(start + _REPORTS) if start + _REPORTS < len(record.members) else None,
        "joins": [j for j in record.joins if j.left in told and j.right in told][:40],
        "judgements": detail.judgements,
        "fate": fate,
        "why": _why(desk, detail, fate, who) if fate is not None else [],
        "card": card(detail.entry, who, fate, words=words),
        "detail": detail,
        "record": record,
        "as_of": as_of,
    }
    match record:
        case Event():
            context["whole"] = _of(desk, Family.EVENTS, [record.part_of] if record.part_of else [], who)
            context["people"] = _attendees(desk, record)
        case Person():
            context["tenures"] = list(tenures(record, who.say))
            asked = asked_of({"person": record.text("name") or ""}, Family.EVENTS)
            context["engagements"] = cards(find(desk.ledger, Family.EVENTS, asked, limit=60, brief=True).items, who)
        case Series():
            context["chart"] = chart(detail.entry, None, who, words=words)
        case _:
            pass
    return page(request, who, "entry.html", family=str(family), **context)


def _of(desk: Desk, family: Family, ids: list[str], who: Viewer) -> list[Any]:
    return cards(entries_of(desk.ledger, family, ids).values(), who)


def _attendees(desk: Desk, event: Event) -> dict[str, str]:
    """Pages of those who took part, by name: facts of offices in the same reports lead to them."""
    out: dict[str, str] = {}
    for attendee in event.attendees[:12]:
        found = desk.ledger.entries(Family.PEOPLE, person=attendee.name, limit=1).items
        if found:
            out[attendee.name] = entry_url(Family.PEOPLE, found[0].id)
    return out


def _fields(record: Any, who: Viewer) -> list[Field]:
    out = []
    for name, settled in record.fields:
        if name in _HIDDEN or settled.value in (None, (), "", False):
            continue
        variants = tuple(Value(_words(name, v.value, record, who), v.independent, v.fact_ids) for v in settled.variants)
        words = _words(name, settled.value, record, who)
        if isinstance(record, Promise) and name == "parties":
            continue
        out.append(Field(label(name, who), words, settled.rule, settled.disputed, _distinct(variants, settled)))
    return out


def _distinct(variants: tuple[Value, ...], settled: Settled) -> tuple[Value, ...]:
    return variants if len(variants) > 1 or settled.disputed else ()


def _words(name: str, value: Any, record: Any, who: Viewer) -> str:
    if value is None:
        return "—"
    if isinstance(value, tuple | list):
        if name in _STATES:
            return who.say.states(value)
        family = _VALUED.get(name)
        return ", ".join(who.say(family, str(v)) if family else str(v) for v in value)
    if name in _STATES:
        return who.say.state(str(value))
    if name in _DATES:
        return date_words(str(value), who.lang)
    if name == "kind":
        return who.say("engagement_kind" if isinstance(record, Event) else "agreement_kind", str(value))
    if name == "status":
        return who.say("engagement_status" if isinstance(record, Event) else "agreement_status", str(value))
    if name == "unit":
        return who.say("unit", str(value))
    family = _VALUED.get(name)
    return who.say(family, str(value)) if family else str(value)


def _quoted(desk: Desk, reports: Iterable[Report], who: Viewer) -> list[Quoted]:
    """Reports as the page shows them; those without a title are called by how their texts begin."""
    listed = list(reports)
    first = openings(desk.ledger, [r.content_hash for r in listed if not r.title])
    return [quoted(r, who, opening=first.get(r.content_hash, "")) for r in listed]


def _why(desk: Desk, detail: Detail[Any], fate: Fate, who: Viewer) -> list[Why]:
    out = []
    mine = {report.fact_id: report for report in detail.reports}
    texts = {item.index: item.text for item in detail.entry.record.items}
    for item in fate.items:
        later: dict[str, Quoted] = {}
        things = []
        for key in item.entities[:8]:
            if not is_entry_id(key):
                continue
            found = desk.ledger.get(family_of(key), key, as_of=fate.as_of)
            things.append(card(found.entry, who))
            told = [r for r in found.reports if r.fact_id in item.later]
            later.update((q.fact_id, q) for q in _quoted(desk, told, who))
        if len(detail.entry.record.members) > _REPORTS:
            more = {key: report_of(desk.ledger, key) for key in item.promised if key not in mine}
            mine.update((key, report) for key, report in more.items() if report is not None)
        promised = tuple(_quoted(desk, [mine[key] for key in item.promised if key in mine], who))
        out.append(
            Why(
                state=str(item.state),
                rule=item.rule,
                explanation="" if item.progress and item.explanation[:1].isdigit() else item.explanation,
                confidence=item.confidence,
                promised=promised,
                later=tuple(later.values()),
                things=tuple(things),
                progress=item.progress,
                silent_since=item.silent_since,
                text=texts.get(item.index, ""),
            )
        )
    return out
