"""Sources and health: what was read when, what failed and why; what machines ask."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from banggiao.ledger.queue import agreement
from banggiao.ledger.tally import sources, taken_in
from banggiao.model import LedgerError
from banggiao.views.desk.cards import headline
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.rendering import page, unless_known
from banggiao.views.desk.viewer import Reader, TheDesk

router = APIRouter()


@router.get("/healthz")
def healthz(desk: TheDesk) -> JSONResponse:
    """Does the desk reach its ledger?"""
    try:
        desk.ledger.failures(limit=1)
    except LedgerError:
        return JSONResponse({"status": "the ledger cannot be read"}, 503, {"cache-control": "no-store"})
    return JSONResponse({"status": "ok"}, headers={"cache-control": "no-store"})


@router.get("/metrics")
def metrics(who: Reader, desk: TheDesk) -> Response:
    """Prometheus' text format."""
    found = desk.kept("health", desk.ledger.health)
    desk.metrics.ledger(
        articles=found.articles, relevant=found.relevant, facts=found.facts, failures=found.failures,
        pending=found.pending, **found.entries,
    )  # fmt: skip
    return Response(desk.metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")


def figures(desk: Desk) -> dict[str, Any]:
    """What the ledger holds, by source and by day; kept until it changes."""
    return {
        "health": desk.kept("health", desk.ledger.health),
        "sources": desk.kept("sources", lambda: sources(desk.ledger)),
        "taken": desk.kept("taken", lambda: taken_in(desk.ledger)),
        "agreement": desk.kept("agreement", lambda: agreement(desk.ledger)),
    }


@router.get("/sources", response_class=HTMLResponse)
def all_sources(request: Request, who: Reader, desk: TheDesk, cursor: str | None = None) -> HTMLResponse:
    """What came from where, and how reading goes."""
    unless_known(request, who)
    letters = desk.ledger.failures(limit=30, cursor=cursor or None)
    newest = desk.kept("articles", lambda: desk.ledger.articles(limit=20).items)
    return page(
        request,
        who,
        "sources.html",
        failures=letters.items,
        next=letters.next,
        articles=newest,
        headlines={a.content_hash: headline(a.title, a.text) for a in newest},
        **figures(desk),
    )
