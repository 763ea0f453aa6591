"""/api/v1: what the pages show, as JSON."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Coroutine, Mapping
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.routing import APIRoute
from pydantic import BaseModel, ConfigDict, Field

from banggiao.ledger import Report
from banggiao.ledger.export import exported
from banggiao.ledger.finding import fates_of
from banggiao.ledger.resolve import Family
from banggiao.ledger.types import ArticleRecord
from banggiao.views.desk.finding import asked_of, listed
from banggiao.views.desk.listing import known_then, piece
from banggiao.views.desk.pages.network import edges
from banggiao.views.desk.pages.relations import partners
from banggiao.views.desk.problems import Problem
from banggiao.views.desk.rendering import keep_data, unless_known
from banggiao.views.desk.viewer import Reader, Reviewer, TheDesk, posted
from banggiao.views.parties import find_party

Json = dict[str, Any]


class Trouble(BaseModel):
    """RFC 9457 problem+json."""

    type: str
    title: str
    status: int
    detail: str


class Listed(BaseModel):
    """A piece of a list; ``next`` goes into ``cursor`` of the next call."""

    items: list[Json]
    next: str | None = None
    undated: int | None = None


class Judgement(BaseModel):
    """A judgement on a fact."""

    model_config = ConfigDict(extra="forbid")
    action: Literal["confirm", "correct", "reject"]
    fact_id: str = Field(min_length=1, max_length=80)
    field: str | None = Field(None, max_length=40)
    value: Any = None
    note: str | None = Field(None, max_length=4000)


_SAID = {401: "Sign in or send a token", 403: "Not allowed", 404: "Unknown", 422: "A filter makes no sense",
         503: "Ledger busy or gone"}  # fmt: skip
TROUBLES: dict[int | str, dict[str, Any]] = {
    status: {"description": said, "content": {"application/problem+json": {"schema": Trouble.model_json_schema()}}}
    for status, said in _SAID.items()
}


def _conditional(request: Request, who: Reader) -> None:
    unless_known(request, who, forms=False)


class KeptRoute(APIRoute):
    """A route whose conditional answers are kept for the next who asks."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        answer = super().get_route_handler()

        async def kept(request: Request) -> Response:
            made = await answer(request)
            return keep_data(request, made) if made.status_code == 200 else made

        return kept


router = APIRouter(prefix="/api/v1", responses=TROUBLES, tags=["ledger"], route_class=KeptRoute)
Fresh = Depends(_conditional)
Word = Annotated[str | None, Query(max_length=300)]
Cursor = Annotated[str | None, Query(max_length=300)]
Limit = Annotated[int, Query(ge=1, le=500)]
Id = Annotated[str, Path(max_length=200)]
Party = Annotated[str, Path(max_length=100)]


@router.get("/entries/{family}", response_model=Listed, dependencies=[Fresh])
def entries(
    family: Family,
    who: Reader,
    desk: TheDesk,
    q: Word = None,
    country: Word = None,
    with_: Annotated[str | None, Query(alias="with", max_length=300)] = None,
    kind: Word = None,
    status: Word = None,
    sector: Word = None,
    person: Word = None,
    since: Word = None,
    until: Word = None,
    state: Word = None,
    due: Word = None,
    source: Word = None,
    holder: Word = None,
    as_of: Word = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Listed:
    """Known things of a family by filters; promises by urgency, all else the newest first. ``as_of``: what was known on
    a day, at most 3000 of them; ``undated`` then counts the facts left out because their articles have no date."""
    given = {"q": q, "country": country, "with": with_, "kind": kind, "status": status, "sector": sector,
             "person": person, "since": since, "until": until, "state": state, "due": due, "source": source,
             "holder": holder}  # fmt: skip
    asked = asked_of({name: value for name, value in given.items() if value}, family)
    if as_of:
        known = known_then(desk, family, asked, as_of)
        some, next_ = piece(known, limit=limit, cursor=cursor)
        items = [exported(e, known.fates.get(e.id)) for e in some]
        return Listed(items=items, next=next_, undated=known.undated)
    found = listed(desk.ledger, family, asked, limit=limit, cursor=cursor)
    fates = fates_of(desk.ledger, found.items) if family is Family.COMMITMENTS else {}
    return Listed(items=[exported(e, fates.get(e.id)) for e in found.items], next=found.next)


@router.get("/entries/{family}/{entry_id}", dependencies=[Fresh])
def entry(family: Family, entry_id: Id, who: Reader, desk: TheDesk, as_of: Word = None) -> Json:
    """One known thing with every report of it and the words it rests on."""
    detail = desk.ledger.get(family, entry_id, as_of=as_of or None)
    fates: Mapping[str, Any] = {}
    if family is Family.COMMITMENTS:
        fates = desk.ledger.fates([detail.entry.id], as_of=as_of or None)
    told = exported(detail.entry, fates.get(detail.entry.id))
    judged = [dataclasses.asdict(j) for j in detail.judgements]
    return {**told, "reports_of": [report_json(r) for r in detail.reports], "judgements": judged}


def report_json(report: Report) -> Json:
    """A report with its words."""
    return {
        "article": report.article_id, "content": report.content_hash, "published": report.published,
        "source": report.source, "url": report.url, "title": report.title, "cluster": report.cluster,
        "fact_id": report.fact_id, "fact": dict(report.fact),
        "quotes": [{"start": q.span.start, "end": q.span.end, "words": q.words} for q in report.quotes],
    }  # fmt: skip


def _article(record: ArticleRecord) -> Json:
    out = {name: getattr(record, name) for name in ArticleRecord.__slots__ if name != "facts"}
    return {**out, "also": list(record.also), "facts": [{"id": key, **payload} for key, payload in record.facts]}


@router.get("/articles", response_model=Listed, dependencies=[Fresh])
def articles(
    who: Reader, desk: TheDesk, country: Word = None, source: Word = None, since: Word = None, until: Word = None,
    cursor: Cursor = None, limit: Limit = 50,
) -> Listed:  # fmt: skip
    """Articles, the newest first, without their facts."""
    party = find_party(country) if country else None
    found = desk.ledger.articles(country=party, source=source or None, since=since or None, until=until or None,
                                 limit=limit, cursor=cursor or None)  # fmt: skip
    return Listed(items=[_article(record) for record in found.items], next=found.next)


@router.get("/articles/{article_id:path}", dependencies=[Fresh])
def article(article_id: Id, who: Reader, desk: TheDesk) -> Json:
    """An article by its id or content hash, with its facts."""
    return _article(desk.ledger.article(article_id))


@router.get("/search", response_model=Listed, dependencies=[Fresh])
def search(
    who: Reader, desk: TheDesk, q: Annotated[str, Query(min_length=1, max_length=300)], country: Word = None,
    since: Word = None, until: Word = None, as_of: Word = None, cursor: Cursor = None, limit: Limit = 20,
) -> Listed:  # fmt: skip
    """Articles that hold all the words, accents optional; a phrase in quotation marks, a prefix with an asterisk."""
    found = desk.ledger.search(
        q, country=find_party(country) if country else None, since=since or None, until=until or None,
        as_of=as_of or None, limit=limit, cursor=cursor or None,
    )  # fmt: skip
    items = [dataclasses.asdict(hit) for hit in found.items]
    return Listed(items=items, next=found.next, undated=found.undated if as_of else None)


@router.get("/relations/{left}/{right}", dependencies=[Fresh])
def relation(left: Party, right: Party, who: Reader, desk: TheDesk, as_of: Word = None, limit: Limit = 20) -> Json:
    """Where two states stand, with the newest of everything between them."""
    pair = find_party(left), find_party(right)
    if pair[0] == pair[1]:
        raise Problem(422, "pair", "a state has no relations with itself: name two")
    known = desk.ledger.overview(pair[1], pair[0], as_of=as_of or None, limit=limit)
    told: Json = {"pair": list(known.pair), "as_of": known.as_of, "newest": known.newest, "undated": known.undated,
                  "standing": dataclasses.asdict(known.standing)}  # fmt: skip
    for name in ("relations", "engagements", "agreements", "indicators", "office_holders"):
        told[name] = [exported(e) for e in getattr(known, name)]
    told["commitments"] = [exported(e, known.fates.get(e.id)) for e in known.commitments]
    return told


@router.get("/partners", dependencies=[Fresh])
def all_partners(who: Reader, desk: TheDesk) -> list[Json]:
    """Everybody whom the ledger knows to deal with the home state, the busiest first."""
    return [dataclasses.asdict(p) for p in partners(desk, who)]


@router.get("/network", dependencies=[Fresh])
def network(
    who: Reader, desk: TheDesk, since: Word = None, until: Word = None, country: Word = None,
    least: Annotated[int, Query(ge=1, le=1_000_000)] = 1, as_of: Word = None,
) -> list[Json]:  # fmt: skip
    """Who had how many engagements with whom."""
    near = find_party(country) if country else None
    found = edges(desk, since=since or None, until=until or None, country=near, least=least,
                  as_of=as_of or None)  # fmt: skip
    return [dataclasses.asdict(e) for e in found]


@router.get("/health", dependencies=[Fresh])
def health(who: Reader, desk: TheDesk) -> Json:
    """The ledger in numbers."""
    return dataclasses.asdict(desk.ledger.health())


@router.get("/judgements", response_model=Listed)
def judgements(who: Reader, desk: TheDesk, author: Word = None, cursor: Cursor = None, limit: Limit = 50) -> Listed:
    """What people decided, the newest first."""
    found = desk.ledger.judgements(author=author or None, limit=limit, cursor=cursor or None)
    return Listed(items=[dataclasses.asdict(j) for j in found.items], next=found.next)


@router.post("/judgements", status_code=201, dependencies=[Depends(posted)])
def judge(body: Judgement, who: Reviewer, desk: TheDesk) -> Json:
    """Confirm, correct or reject a fact."""
    ledger = desk.ledger
    match body.action:
        case "confirm":
            made = ledger.confirm(body.fact_id, author=who.name, note=body.note)
        case "reject":
            made = ledger.reject(body.fact_id, author=who.name, note=body.note)
        case "correct":
            made = ledger.correct(body.fact_id, body.field or "", body.value, author=who.name, note=body.note)
    desk.store.note(who.name, body.action, body.fact_id, body.note)
    return dataclasses.asdict(made)


@router.post("/judgements/{judgement_id}/undo", status_code=201, dependencies=[Depends(posted)])
def undo(judgement_id: Id, who: Reviewer, desk: TheDesk) -> Json:
    """Take a judgement back."""
    made = desk.ledger.undo(judgement_id, author=who.name)
    desk.store.note(who.name, "undo", judgement_id)
    return dataclasses.asdict(made)
