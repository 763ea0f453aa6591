"""Merging: what may be the same as a known thing, with what speaks for it, and a search for what was not thought of."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from banggiao.ledger.neighbours import Reason, neighbours
from banggiao.ledger.resolve import Family
from banggiao.views.desk.cards import Card, card
from banggiao.views.desk.problems import Problem
from banggiao.views.desk.rendering import page
from banggiao.views.desk.viewer import Reviewer, TheDesk, Viewer

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Offered:
    """Something to merge with: its card, and what speaks for it in words."""

    card: Card
    reasons: tuple[str, ...]
    points: float


@router.get("/review/entry/{family}/{entry_id}/merge", response_class=HTMLResponse)
def merging(family: str, entry_id: str, request: Request, who: Reviewer, desk: TheDesk, q: str = "") -> HTMLResponse:
    """The entries most like this one; ``q``: those whose reports hold these words."""
    if family not in set(Family):
        raise Problem(404, "unknown", f"there is no list {family[:40]!r}")
    entry = desk.ledger.get(Family(family), entry_id).entry
    found = neighbours(desk.ledger, entry, words=q.strip()[:300] or None)
    offered = [Offered(card(n.entry, who), tuple(_words(r, who) for r in n.reasons), n.points) for n in found]
    return page(
        request, who, "merge.html", family=family, card=card(entry, who), entry_id=entry.id, offered=offered, q=q
    )


def _words(reason: Reason, who: Viewer) -> str:
    said = {
        "same_parties": who.t("the same parties"),
        "some_parties": who.t("a party in common"),
        "same_kind": who.t("the same kind"),
        "same_day": who.t("the same day"),
        "same_people": who.t("the same people"),
        "same_unit": who.t("the same unit"),
        "same_holders": who.t("the same who undertake"),
        "same_article": who.t("but told in one article"),
        "alike": who.t("names alike"),
    }
    match reason.name, reason.value:
        case "days_apart", int(days):
            return who.n("{n} day apart", "{n} days apart", days)
        case "alike", int(share):
            return f"{said['alike']} ({share} %)"
        case name, str(value):
            return f"{said[name]}: {value}"
        case name, _:
            return said[name]
