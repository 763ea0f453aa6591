"""Partners: all of them, and where any two states stand."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from banggiao.ledger import Entry, Overview
from banggiao.ledger.finding import URGENCY, Asked
from banggiao.ledger.finding import board as finding_board
from banggiao.ledger.lists import Filters
from banggiao.ledger.resolve import Fate
from banggiao.ledger.tally import met, open_promises, positions, standings
from banggiao.model import PartialDate, UsageError
from banggiao.reading.lexicon import fold
from banggiao.views.coming import is_coming
from banggiao.views.desk.cards import Card, at, card, cards, figure_words, quoted
from banggiao.views.desk.charts import Chart, charts
from banggiao.views.desk.config import HOME
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.overview import AFFIRMED, affirmed, overview
from banggiao.views.desk.problems import Problem
from banggiao.views.desk.rendering import page, unless_known
from banggiao.views.desk.timeline import Timeline, timeline
from banggiao.views.desk.viewer import Posted, Reader, TheDesk, Viewer, text_of
from banggiao.views.desk.who import who_is_who
from banggiao.views.parties import find_party

router = APIRouter()
_SHOWN = 40  # of each list; there is a page of all
_QUOTED = 10  # positions


def party(text: str) -> str:
    """A code from what somebody typed or a link holds."""
    return find_party(text)


@dataclass(frozen=True, slots=True)
class Partner:
    """A line of the list of partners."""

    code: str
    name: str
    tier: str | None
    since: str | None
    events: int
    recent: int
    open: int
    overdue: int


def partners(desk: Desk, who: Viewer) -> list[Partner]:
    """Everybody whom the ledger knows to deal with the home state, the busiest first."""

    def made() -> list[Partner]:
        day = desk.config.day()
        all_time = met(desk.ledger, HOME)
        lately = met(desk.ledger, HOME, since=(day - dt.timedelta(days=365)).isoformat())
        promised = open_promises(desk.ledger, HOME)
        steps = standings(desk.ledger, HOME, day.isoformat())
        codes = all_time.keys() | steps.keys()
        out = []
        for code in codes - {HOME}:
            where = steps.get(code)
            states = promised.get(code, Counter())
            running = states["open"] + states["in_progress"] + states["unclear"] + states["overdue"]
            out.append(
                Partner(
                    code=code,
                    name=who.say.state(code),
                    tier=where.tier if where else None,
                    since=where.since if where and not where.only_affirmed else None,
                    events=all_time[code],
                    recent=lately[code],
                    open=running,
                    overdue=states["overdue"],
                )
            )
        return sorted(out, key=lambda p: (-p.events, fold(p.name)))

    return desk.kept(("partners", who.lang), made)


@router.get("/partners", response_class=HTMLResponse)
def all_partners(request: Request, who: Reader, desk: TheDesk, q: str = "") -> Response:
    """All partners, or straight to the one that was typed."""
    if q:
        try:
            return RedirectResponse(f"/relations/{HOME}/{party(q[:100])}", 303)
        except UsageError as wrong:
            raise Problem(404, "unknown", str(wrong)) from wrong
    unless_known(request, who)
    return page(request, who, "partners.html", partners=partners(desk, who), followed=desk.store.followed(who.name))


@router.post("/follow")
def follow(form: Posted, who: Reader, desk: TheDesk) -> RedirectResponse:
    """Follow a partner on the page Today, or no longer."""
    code = party(text_of(form, "party", most=80))
    desk.store.follow(who.name, code, on=text_of(form, "on") == "1")
    return RedirectResponse(f"/relations/{HOME}/{code}", 303)


@router.get("/partners/{code}")
def partner(code: str, who: Reader) -> RedirectResponse:
    """A partner is shown with the home state."""
    return RedirectResponse(f"/relations/{HOME}/{party(code)}", 302)


@router.get("/relations/{left}/{right}", response_class=HTMLResponse)
def relation(left: str, right: str, request: Request, who: Reader, desk: TheDesk, as_of: str | None = None) -> Response:
    """Where two states stand, and everything that is known between them."""
    codes = party(left), party(right)
    if codes[0] == codes[1]:
        raise Problem(422, "pair", "a state has no relations with itself: name two")
    if codes != (left, right):
        return RedirectResponse(f"/relations/{codes[0]}/{codes[1]}", 302)
    unless_known(request, who)
    partner_code = codes[1] if codes[0] == HOME else codes[0]
    other = codes[0] if partner_code == codes[1] else codes[1]
    return page(
        request, who, "relations.html", left=other, right=partner_code, as_of=as_of,
        followed=partner_code in desk.store.followed(who.name), **told(desk, who, partner_code, other, as_of=as_of),
    )  # fmt: skip


def told(desk: Desk, who: Viewer, party: str, other: str, *, as_of: str | None = None) -> dict[str, Any]:
    """What is known between two states, as their page shows it."""
    known = desk.kept(
        ("overview", party, other, as_of),
        lambda: overview(
            desk.ledger, party, other, as_of=as_of or None, limit=_SHOWN, day=desk.config.day().isoformat()
        ),
    )
    day = PartialDate.parse(as_of).last_day if as_of else desk.config.day()
    return {"known": known, "day": day, **_context(known, day, who, desk)}


def _context(known: Overview, day: dt.date, who: Viewer, desk: Desk) -> dict[str, Any]:
    today = day.isoformat()
    steps = [e for e in known.relations if e.record.text("event") != AFFIRMED]
    coming = [e for e in known.engagements if is_coming(e, day)]
    past = [e for e in known.engagements if not is_coming(e, day)]
    spoken = positions(desk.ledger, known.pair, limit=_QUOTED, until=known.as_of)
    holders = [who_is_who(desk, code, who, as_of=known.as_of) for code in known.pair if code != HOME]
    made = {c.id: c for c in at(cards([*known.engagements, *known.agreements, *steps], who), known.as_of)}
    line: Timeline = timeline([*known.engagements, *known.agreements, *steps], today, who, cards=made)
    words = figure_words(desk.ledger, known.indicators)
    drawn: list[Chart] = charts(known.indicators, known.commitments, known.fates, who, words=words)
    return {
        "standing": known.standing,
        "standing_sentences": [e.record.members[0] for e in steps],
        "steps": [made[e.id] for e in reversed(steps)],
        "affirmed": affirmed(desk.ledger, known),
        "coming": sorted((made[e.id] for e in coming), key=lambda c: c.iso or "9999"),
        "past": [made[e.id] for e in past],
        "agreements": [made[e.id] for e in known.agreements],
        "board": board(known.commitments, known.fates, who, as_of=known.as_of),
        "numbers": numbers(desk, known.pair) if known.as_of is None else {},
        "figures": at(cards(known.indicators, who, words=words), known.as_of),
        "charts": drawn,
        "timeline": line,
        "holders": holders,
        "positions": [(quoted(r, who), r.fact.get("holder"), r.fact.get("toward")) for r in spoken],
        "sources": _sources(known),
    }


def board(
    commitments: tuple[Entry[Any], ...], fates: Any, who: Viewer, *, as_of: str | None = None
) -> list[tuple[str, list[Card]]]:
    """Promises by state, the most urgent state first; states without any are left out."""
    by_state: dict[str, list[Card]] = {str(state): [] for state in URGENCY}
    for entry in commitments:
        fate: Fate | None = fates.get(entry.id)
        by_state[str(fate.state) if fate else "open"] += at([card(entry, who, fate)], as_of)
    return [(state, some) for state, some in by_state.items() if some]


def numbers(desk: Desk, pair: tuple[str, str]) -> dict[str, int]:
    """How many promises of a pair are in each state, however many of them are shown."""
    asked = Asked(Filters(parties=pair))
    counted = desk.kept(("numbers", pair), lambda: finding_board(desk.ledger, asked, most=0))
    return {str(state): number for state, number, _ in counted}


def _sources(known: Overview) -> int:
    listed = (known.relations, known.engagements, known.agreements, known.commitments, known.indicators)
    return len({article for entries in listed for entry in entries for article in entry.articles})
