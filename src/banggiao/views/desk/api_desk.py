"""/api/v1: what the front page, a pair's page, sources, review and audit show beside the lists."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Annotated, Any

from fastapi import APIRouter, Query

from banggiao.ledger import Entry
from banggiao.ledger.export import exported
from banggiao.ledger.lists import check_dates
from banggiao.ledger.neighbours import neighbours
from banggiao.ledger.queue import agreement, candidates, waiting
from banggiao.ledger.resolve import Family
from banggiao.ledger.tally import positions, sources, taken_in
from banggiao.views.desk.api import (
    TROUBLES,
    Cursor,
    Fresh,
    Id,
    Json,
    KeptRoute,
    Limit,
    Listed,
    Party,
    Word,
    report_json,
)
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.pages.today import news
from banggiao.views.desk.problems import Problem
from banggiao.views.desk.viewer import Admin, Reader, Reviewer, TheDesk
from banggiao.views.desk.who import Holders, who_is_who
from banggiao.views.parties import find_party

router = APIRouter(prefix="/api/v1", responses=TROUBLES, tags=["desk"], route_class=KeptRoute)
Number = Annotated[str | None, Query(pattern=r"^\d{1,12}$")]


def _told(desk: Desk, entries: Iterable[Entry[Any]]) -> list[Json]:
    some = list(entries)
    fates = desk.ledger.fates([e.id for e in some if e.family is Family.COMMITMENTS])
    return [{"family": str(e.family), **exported(e, fates.get(e.id))} for e in some]


@router.get("/today")
def today(who: Reader, desk: TheDesk, mine: bool = False) -> Json:
    """What is new, what falls due, which promises changed their fate; ``mine``: for the partners one follows."""
    keys = desk.store.followed(who.name) if mine else ()
    fresh, falling, turned = news(desk, who, keys=keys)
    return {"day": desk.config.day().isoformat(), "new": _told(desk, fresh), "due": _told(desk, falling),
            "changed": _told(desk, turned)}  # fmt: skip


def _people(known: Holders) -> Json:
    return {"now": [dataclasses.asdict(h) for h in known.now], "before": [dataclasses.asdict(h) for h in known.before]}


@router.get("/relations/{left}/{right}/people", dependencies=[Fresh])
def people(left: Party, right: Party, who: Reader, desk: TheDesk, as_of: Word = None) -> Json:
    """Who holds an office in each of two states, and who held one before."""
    codes = _pair(left, right)
    return {code: _people(who_is_who(desk, code, who, as_of=as_of or None)) for code in codes}


@router.get("/relations/{left}/{right}/positions", dependencies=[Fresh])
def told_positions(left: Party, right: Party, who: Reader, desk: TheDesk, as_of: Word = None) -> list[Json]:
    """How two states describe each other, the newest first."""
    check_dates(as_of=as_of or None)
    return [report_json(report) for report in positions(desk.ledger, _pair(left, right), until=as_of or None)]


def _pair(left: str, right: str) -> tuple[str, str]:
    codes = find_party(left), find_party(right)
    if codes[0] == codes[1]:
        raise Problem(422, "pair", "a state has no relations with itself: name two")
    return codes


@router.get("/entries/{family}/{entry_id}/neighbours", dependencies=[Fresh])
def alike(family: Family, entry_id: Id, who: Reader, desk: TheDesk, q: Word = None) -> list[Json]:
    """What may be the same as a thing, the most alike first; ``q``: what reports with these words tell of."""
    entry = desk.ledger.get(family, entry_id).entry
    found = neighbours(desk.ledger, entry, words=q or None)
    return [
        {"entry": exported(n.entry), "points": n.points, "reasons": [dataclasses.asdict(r) for r in n.reasons]}
        for n in found
    ]


@router.get("/sources", dependencies=[Fresh])
def all_sources(who: Reader, desk: TheDesk) -> Json:
    """What came from where, and how many texts on which day."""
    return {"sources": [dataclasses.asdict(s) for s in sources(desk.ledger)], "taken_in": dict(taken_in(desk.ledger))}


@router.get("/failures", response_model=Listed, dependencies=[Fresh])
def failures(who: Reader, desk: TheDesk, cursor: Cursor = None, limit: Limit = 50) -> Listed:
    """What could not be taken in, with the reason, the newest first."""
    found = desk.ledger.failures(limit=limit, cursor=cursor or None)
    return Listed(items=[dataclasses.asdict(letter) for letter in found.items], next=found.next)


@router.get("/review", dependencies=[Fresh])
def review(who: Reviewer, desk: TheDesk, country: Word = None, limit: Limit = 50) -> Json:
    """What waits for review, the most worthwhile first, and how reviewers agree."""
    party = find_party(country) if country else None
    first = candidates(desk.ledger, party=party, limit=limit)
    return {"waiting": waiting(desk.ledger, party=party), "first": [dataclasses.asdict(c) for c in first],
            "agreement": dataclasses.asdict(agreement(desk.ledger))}  # fmt: skip


@router.get("/audit", response_model=Listed)
def audit(
    who: Admin, desk: TheDesk, user: Word = None, action: Word = None, since: Word = None, until: Word = None,
    cursor: Number = None, limit: Limit = 50,
) -> Listed:  # fmt: skip
    """The audit trail, the newest first."""
    lines = desk.store.audit(
        limit=limit + 1, before=int(cursor) if cursor else None, user=user, action=action, since=since, until=until
    )
    return Listed(items=lines[:limit], next=str(lines[limit - 1]["n"]) if len(lines) > limit else None)
