"""Two to five partners side by side."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from banggiao.ledger.lists import check_dates
from banggiao.views.desk.cards import at, cards, figure_words
from banggiao.views.desk.config import HOME
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.overview import overview
from banggiao.views.desk.pages.relations import board, numbers, partners
from banggiao.views.desk.problems import Problem
from banggiao.views.desk.rendering import page, unless_known
from banggiao.views.desk.viewer import Reader, TheDesk, Viewer
from banggiao.views.parties import find_party

router = APIRouter()
_MOST = 5
_LISTED, _COUNTED = 6, 60  # entries of a list that are shown, and that are counted where nothing else counts them


@router.get("/compare", response_class=HTMLResponse)
def compare(request: Request, who: Reader, desk: TheDesk) -> HTMLResponse:
    """``with`` may stand several times in the address; without any, the busiest partners are shown."""
    unless_known(request, who)
    typed = [text for given in request.query_params.getlist("with") for text in given.split(",") if text.strip()]
    codes = list(dict.fromkeys(find_party(text[:100]) for text in typed))
    if len(codes) > _MOST:
        raise Problem(422, "filter", f"with: at most {_MOST} partners")
    listed = partners(desk, who)
    if not codes:
        codes = [p.code for p in listed[:3]]
    as_of = request.query_params.get("as_of") or None
    check_dates(as_of=as_of)
    columns = [_column(desk, code, who, as_of) for code in codes if code != HOME]
    return page(
        request, who, "compare.html", columns=columns, codes=codes, partners=listed, most=_MOST, as_of=as_of,
        undated=sum(column["undated"] for column in columns),
    )  # fmt: skip


def _column(desk: Desk, code: str, who: Viewer, as_of: str | None) -> dict[str, Any]:
    most = _LISTED if as_of is None else _COUNTED
    known = desk.kept(
        ("overview", code, HOME, "short", as_of),
        lambda: overview(
            desk.ledger, code, HOME, as_of=as_of, limit=most, day=desk.config.day().isoformat(), brief=True
        ),
    )
    told = numbers(desk, known.pair) if as_of is None else {}
    partner = next((p for p in partners(desk, who) if p.code == code), None)
    return {
        "code": code,
        "partner": partner if as_of is None else None,
        "met": len(known.engagements),
        "undated": known.undated,
        "standing": known.standing,
        "newest": known.newest,
        "engagements": at(cards(known.engagements[:6], who), as_of),
        "agreements": at(cards(known.agreements[:4], who), as_of),
        "figures": at(cards(known.indicators[:5], who, words=figure_words(desk.ledger, known.indicators[:5])), as_of),
        "board": (
            board(known.commitments, known.fates, who, as_of=as_of)
            if as_of is not None
            else [(state, []) for state in told]
        ),
        "numbers": told,
    }
