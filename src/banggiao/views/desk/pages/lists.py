"""Search: words and filters, all in the address; every list as page, JSON, CSV, Atom feed and calendar."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from banggiao.ledger.export import exported
from banggiao.ledger.finding import fates_of
from banggiao.ledger.flat import AT_ONCE, flat_rows
from banggiao.ledger.identity import batched
from banggiao.ledger.openings import openings
from banggiao.ledger.resolve import Family
from banggiao.ledger.tally import sources
from banggiao.ledger.types import Hit
from banggiao.model import UsageError
from banggiao.views.desk.cards import KIND_OF, at, cards, cards_with_fates, figure_words, headline
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.finding import MOST_ROWS, NAMES, asked_of, listed
from banggiao.views.desk.formats import as_atom, as_calendar, as_csv, as_json
from banggiao.views.desk.listing import known_then, listing, piece
from banggiao.views.desk.problems import Problem
from banggiao.views.desk.rendering import PLACES, keep_data, page, unless_known, with_query
from banggiao.views.desk.timeline import timeline
from banggiao.views.desk.viewer import Reader, TheDesk, Viewer

router = APIRouter()
FAMILY_AT = {place: family for family, place in PLACES.items()}
_A_PAGE = 40
_SOURCES = 100  # to choose from
_HEADER = 20  # characters that a date before a text takes
_DATE_BEFORE = re.compile(r"\s*(?:date )?\d{0,4}-?\d\d-\d\d ")
_LOOKS = ("table", "timeline", "map")


@dataclass(frozen=True, slots=True)
class Facet:
    """A value to filter by: its link's key, how many it would leave, where that is, and whether it is chosen."""

    key: str
    words: str
    number: int
    url: str
    chosen: bool


@router.get("/search", response_class=HTMLResponse)
def search(
    request: Request, who: Reader, desk: TheDesk, q: str = "", family: str = "", cursor: str | None = None
) -> HTMLResponse:
    """Articles that hold the words, or a family's entries."""
    if family in PLACES:
        return list_page(request, who, desk, Family(family))
    unless_known(request, who)
    hits: tuple[Hit, ...] = ()
    next_, undated = None, 0
    if q.strip():
        asked = asked_of(request.query_params, Family.EVENTS)
        parties = asked.filters.parties
        found = desk.ledger.search(
            q[:300], country=parties[0] if parties else None, since=asked.filters.since,
            until=asked.filters.until, as_of=request.query_params.get("as_of") or None, limit=20,
            cursor=cursor or None,
        )  # fmt: skip
        hits, next_, undated = found.items, found.next, found.undated
    first = openings(desk.ledger, [hit.content_hash for hit in hits if not hit.title])
    shown = [{**_parts(hit), "title": headline(hit.title, first.get(hit.content_hash, ""))} for hit in hits]
    return page(
        request, who, "words.html", hits=shown, next=next_, undated=undated, family="articles", **_tabs(request)
    )


def _tabs(request: Request) -> dict[str, Any]:
    kept = {name: request.query_params[name] for name in NAMES if request.query_params.get(name)}
    places = {str(family): place for family, place in PLACES.items()}
    return {"as_of": request.query_params.get("as_of") or None, "asked": kept, "families": list(places),
            "places": places}  # fmt: skip


def _parts(hit: Hit) -> dict[str, Any]:
    """A hit with its snippet cut where matches begin and end."""
    parts, at = [], 0
    if hit.start < _HEADER and (before := _DATE_BEFORE.match(hit.snippet)):
        at = before.end()
    for start, end in hit.marks:
        parts += [(hit.snippet[at:start], False), (hit.snippet[start:end], True)]
        at = end
    parts.append((hit.snippet[at:], False))
    return {"hit": hit, "parts": parts}


@router.get("/{place}.{form}", response_class=Response)
def data(place: str, form: str, request: Request, who: Reader, desk: TheDesk, cursor: str | None = None) -> Response:
    """A list as data, by the same filters as its page."""
    family = FAMILY_AT.get(place)
    if place == "search":
        given = request.query_params.get("family", "events")
        family = Family(given) if given in PLACES else None
    if family is None or form not in ("json", "csv", "atom", "ics"):
        raise Problem(404, "unknown", "lists come as .json, .csv, .atom and .ics")
    unless_known(request, who, forms=False)
    asked = asked_of(request.query_params, family)
    as_of = request.query_params.get("as_of") or None
    base = f"{request.url.scheme}://{request.url.netloc}"
    now = dt.datetime.now(dt.UTC)
    if form == "json":
        limit = _limit(request)
        if as_of:
            known = known_then(desk, family, asked, as_of)
            some, next_ = piece(known, limit=limit, cursor=cursor)
            return keep_data(request, as_json(some, known.fates, next_=next_, undated=known.undated))
        found = listed(desk.ledger, family, asked, limit=limit, cursor=cursor)
        fates = fates_of(desk.ledger, found.items) if family is Family.COMMITMENTS else {}
        return keep_data(request, as_json(found.items, fates, next_=found.next))
    if form == "csv":
        if as_of:
            known = known_then(desk, family, asked, as_of)
            then = ([exported(e, known.fates.get(e.id)) for e in some] for some in batched(known.entries, AT_ONCE))
            return keep_data(request, as_csv(family, then))
        return keep_data(request, as_csv(family, flat_rows(desk.ledger, family, asked, most=MOST_ROWS)))
    most = 200 if form == "ics" else 50
    if as_of:
        known = known_then(desk, family, asked, as_of)
        shown = cards(known.entries[:most], who, known.fates)
    else:
        some = listed(desk.ledger, family, asked, limit=most, cursor=None, brief=True).items
        shown = cards_with_fates(desk.ledger, some, who)
    if form == "ics":
        return keep_data(request, as_calendar(shown, base=base, now=now))
    title = f"Banggiao: {who.t(TITLES[family])}"
    address = f"{request.url.path}{'?' + request.url.query if request.url.query else ''}"
    return keep_data(request, as_atom(shown, title=title, base=base, address=address, now=now))


def _limit(request: Request) -> int:
    given = request.query_params.get("limit", "50")
    if not given.isdecimal() or len(given) > 3 or not 1 <= int(given) <= 500:
        raise Problem(422, "filter", "limit: a number from 1 to 500")
    return int(given)


TITLES = {
    Family.EVENTS: "Engagements",
    Family.AGREEMENTS: "Agreements",
    Family.RELATIONS: "Milestones",
    Family.PEOPLE: "People",
    Family.INDICATORS: "Figures",
    Family.COMMITMENTS: "Promises",
}


@router.get("/{place}", response_class=HTMLResponse)
def one_list(place: str, request: Request, who: Reader, desk: TheDesk) -> Response:
    """A family's list at its short address."""
    family = FAMILY_AT.get(place)
    if family is None:
        raise Problem(404, "unknown", "there is nothing at this address: check it, or search")
    return list_page(request, who, desk, family)


def list_page(request: Request, who: Viewer, desk: Desk, family: Family) -> HTMLResponse:
    """Entries of a family with facets, as a table, on a time line, or on the map."""
    unless_known(request, who)
    look = request.query_params.get("as", "table")
    look = look if look in _LOOKS else "table"
    as_of = request.query_params.get("as_of") or None
    limit = 150 if look == "timeline" else _A_PAGE
    try:
        asked = asked_of(request.query_params, family)
        found = listing(desk, family, asked, as_of=as_of, limit=limit, cursor=request.query_params.get("cursor"))
    except UsageError as wrong:
        return page(
            request, who, "search.html", status=422, wrong=str(wrong), family=str(family), look="table", cards=[],
            facets=[], number=0, next=None, timeline=None, counts={}, links={}, names={}, states=[],
            found=None, **_tabs(request),
        )  # fmt: skip
    counts = dict(found.facets["country"])
    day = as_of[:10] if as_of and len(as_of) >= 10 else desk.config.day().isoformat()
    return page(
        request,
        who,
        "search.html",
        wrong=None,
        family=str(family),
        look=look,
        cards=at(cards(found.entries, who, found.fates, words=figure_words(desk.ledger, found.entries)), as_of),
        timeline=timeline(found.entries, day, who) if look == "timeline" else None,
        counts=counts,
        sources=_sources(desk),
        states=[who.say.state(code) for code in counts],
        links={code: with_query(request, country=code, **{"as": None}) for code in counts} if look == "map" else {},
        names={code: who.say.state(code) for code in counts} if look == "map" else {},
        facets=_facets(request, who, family, found.facets),
        number=found.number,
        next=found.next,
        found=found,
        **_tabs(request),
    )


def _sources(desk: Desk) -> list[str]:
    """The sources to choose from, those with the most articles first."""
    told = desk.kept("sources", lambda: sources(desk.ledger))
    return [row.source for row in told if row.source][:_SOURCES]


def _facets(
    request: Request, who: Viewer, family: Family, told: Mapping[str, list[tuple[str, int]]]
) -> list[tuple[str, list[Facet]]]:
    kinds = KIND_OF[family][0]
    naming: dict[str, Callable[[str], str]] = {
        "state": lambda v: who.say("fate", v),
        "status": lambda v: who.say("engagement_status" if family is Family.EVENTS else "agreement_status", v),
        "kind": lambda v: who.say(kinds, v) if kinds else v,
        "country": who.say.state,
        "sector": lambda v: who.say("sector", v),
        "year": str,
    }
    labels = {"state": "State", "status": "Status", "kind": "Kind", "country": "Country", "sector": "Sector",
              "year": "Year"}  # fmt: skip
    out = []
    for name, label in labels.items():
        rows = told.get(name, [])
        if name == "sector" and family is not Family.COMMITMENTS:
            continue
        if name == "year":
            rows = sorted(rows, reverse=True)
        some = []
        for value, number in rows[:14]:
            if name == "year":
                chosen = request.query_params.get("since") == request.query_params.get("until") == value
                url = with_query(request, since=None if chosen else value, until=None if chosen else value)
            else:
                chosen = value in (request.query_params.get(name), request.query_params.get("with"))
                url = with_query(request, **{name: None if chosen else value})
            some.append(Facet(f"{name}-{value}", naming[name](value), number, url, chosen))
        if len(some) > 1 or any(f.chosen for f in some):
            out.append((who.t(label), some))
    return out
