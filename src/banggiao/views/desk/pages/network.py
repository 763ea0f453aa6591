"""Who deals with whom over a period: a picture, a table, and GEXF for other programs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from banggiao.ledger.finding import Asked
from banggiao.ledger.lists import Filters, check_dates
from banggiao.ledger.resolve import Family
from banggiao.ledger.tally import pairs
from banggiao.ledger.then import Then, pairs_then
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.listing import known_then
from banggiao.views.desk.problems import Problem
from banggiao.views.desk.rendering import page, unless_known
from banggiao.views.desk.viewer import Reader, TheDesk, Viewer
from banggiao.views.parties import find_party

router = APIRouter()
_MOST = 120  # edges that a picture can bear
_MOST_THEN = 20_000  # engagements that a network of a day gone by is counted from
_GEXF = "http://gexf.net/1.3"


@dataclass(frozen=True, slots=True)
class Edge:
    """Two parties and how many engagements they had."""

    left: str
    right: str
    number: int


def edges(
    desk: Desk, *, since: str | None, until: str | None, country: str | None, least: int, as_of: str | None = None
) -> list[Edge]:
    """The pairs of a period, the busiest first; ``as_of`` a day. UsageError for dates that are none."""
    check_dates(since=since, until=until, as_of=as_of)
    if as_of:
        told = pairs_then(events_then(desk, since, until, as_of))
    else:
        told = desk.kept(("pairs", since, until), lambda: pairs(desk.ledger, since=since, until=until))
    out = [Edge(a, b, n) for (a, b), n in told.items() if n >= least]
    if country:
        near = {e.left if e.right == country else e.right for e in out if country in (e.left, e.right)} | {country}
        out = [e for e in out if e.left in near and e.right in near]
    return sorted(out, key=lambda e: (-e.number, e.left, e.right))


def events_then(desk: Desk, since: str | None, until: str | None, as_of: str) -> Then:
    """The engagements of a period, as of a day."""
    asked = Asked(Filters(since=since, until=until))
    return known_then(desk, Family.EVENTS, asked, as_of, most=_MOST_THEN)


def period(desk: Desk) -> str:
    """From which month on engagements count, where nobody says otherwise."""
    return (desk.config.day() - dt.timedelta(days=730)).isoformat()[:7]


def _asked(request: Request, desk: Desk) -> tuple[str | None, str | None, str | None, int]:
    query = request.query_params
    since = query.get("since", period(desk)) or None
    least = query.get("least") or "1"
    if not least.isdecimal() or len(least) > 6:
        raise Problem(422, "filter", "least: a whole number")
    country = find_party(query["country"]) if query.get("country") else None
    return since, query.get("until") or None, country, int(least)


@router.get("/network", response_class=HTMLResponse)
def network(request: Request, who: Reader, desk: TheDesk) -> HTMLResponse:
    """The picture with its table."""
    unless_known(request, who)
    since, until, country, least = _asked(request, desk)
    as_of = request.query_params.get("as_of") or None
    found = edges(desk, since=since, until=until, country=country, least=least, as_of=as_of)
    known = events_then(desk, since, until, as_of) if as_of else None
    drawn = found[:_MOST]
    names = _names(drawn, who)
    data = {
        "nodes": [{"id": code, "name": name, "weight": _weight(code, drawn)} for code, name in names.items()],
        "edges": [{"source": e.left, "target": e.right, "weight": e.number} for e in drawn],
    }
    return page(
        request, who, "network.html", data=data, edges=drawn, names=names, left_out=len(found) - len(drawn),
        since=since or "", until=until or "", country=country or "", least=least, as_of=as_of,
        known=known,
    )  # fmt: skip


def _names(found: list[Edge], who: Viewer) -> dict[str, str]:
    return {code: who.say.state(code) for code in sorted({c for e in found for c in (e.left, e.right)})}


def _weight(code: str, found: list[Edge]) -> int:
    return sum(e.number for e in found if code in (e.left, e.right))


@router.get("/network.gexf", response_class=Response)
def gexf(request: Request, who: Reader, desk: TheDesk) -> Response:
    """The whole network by the same filters, as GEXF 1.3."""
    since, until, country, least = _asked(request, desk)
    as_of = request.query_params.get("as_of") or None
    found = edges(desk, since=since, until=until, country=country, least=least, as_of=as_of)
    ET.register_namespace("", _GEXF)
    root = ET.Element(f"{{{_GEXF}}}gexf", version="1.3")
    graph = ET.SubElement(root, f"{{{_GEXF}}}graph", defaultedgetype="undirected", mode="static")
    nodes = ET.SubElement(graph, f"{{{_GEXF}}}nodes")
    for code, name in _names(found, who).items():
        ET.SubElement(nodes, f"{{{_GEXF}}}node", id=code, label=name)
    links = ET.SubElement(graph, f"{{{_GEXF}}}edges")
    for edge in found:
        ET.SubElement(links, f"{{{_GEXF}}}edge", id=f"{edge.left}-{edge.right}", source=edge.left,
                      target=edge.right, weight=str(edge.number))  # fmt: skip
    body = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    headers = {"content-disposition": 'attachment; filename="banggiao.gexf"'}
    return Response(body, headers=headers, media_type="application/gexf+xml")
