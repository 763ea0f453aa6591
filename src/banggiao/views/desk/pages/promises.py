"""Promises: all commitments as a board by state, or as a table; overdue first."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from banggiao.ledger.finding import URGENCY, board, facets
from banggiao.ledger.resolve import Family
from banggiao.ledger.then import facets_then
from banggiao.model import Sector
from banggiao.views.desk.cards import Card, at, cards, cards_with_fates
from banggiao.views.desk.finding import NAMES, asked_of, listed
from banggiao.views.desk.listing import known_then, piece
from banggiao.views.desk.rendering import page, unless_known
from banggiao.views.desk.viewer import Reader, TheDesk

router = APIRouter()
_A_COLUMN, _A_PAGE = 12, 50


@router.get("/promises", response_class=HTMLResponse)
def promises(request: Request, who: Reader, desk: TheDesk) -> HTMLResponse:
    """The board, or the table."""
    unless_known(request, who)
    family = Family.COMMITMENTS
    look = "table" if request.query_params.get("as") == "table" else "board"
    asked = asked_of(request.query_params, family)
    as_of = request.query_params.get("as_of") or None
    known = known_then(desk, family, asked, as_of) if as_of else None
    if known is not None:
        told = facets_then(family, known)
    else:
        told = desk.kept(("facets", family, asked), lambda: facets(desk.ledger, family, asked))
    numbers = dict(told["state"])
    columns: list[tuple[str, int, list[Card]]] = []
    rows: list[Card] = []
    next_ = None
    if known is not None and look == "board":
        for state in URGENCY:
            some = [e for e in known.entries if known.fates[e.id].state is state]
            if some:
                columns.append((str(state), len(some), at(cards(some[:_A_COLUMN], who, known.fates), as_of)))
    elif known is not None:
        listed_, next_ = piece(known, limit=_A_PAGE, cursor=request.query_params.get("cursor"))
        rows = at(cards(listed_, who, known.fates), as_of)
    elif look == "board":
        found = desk.kept(("board", asked), lambda: board(desk.ledger, asked, most=_A_COLUMN))
        columns = [(str(state), n, cards_with_fates(desk.ledger, some, who)) for state, n, some in found]
    else:
        page_ = listed(
            desk.ledger, family, asked, limit=_A_PAGE, cursor=request.query_params.get("cursor"), brief=True
        )
        rows, next_ = cards_with_fates(desk.ledger, page_.items, who), page_.next
    return page(
        request,
        who,
        "promises.html",
        look=look,
        columns=columns,
        rows=rows,
        next=next_,
        numbers=[(str(s), numbers.get(str(s), 0)) for s in URGENCY],
        total=sum(numbers.values()),
        countries=[(code, who.say.state(code), n) for code, n in told["country"]],
        sectors=[(str(s), who.say("sector", s)) for s in Sector],
        asked={name: request.query_params[name] for name in NAMES if request.query_params.get(name)},
        as_of=as_of,
        known=known,
    )
