"""Review: one item after the other, least certain and most telling first; one key confirms and goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from starlette.datastructures import FormData
from starlette.responses import HTMLResponse, RedirectResponse

from banggiao.ledger import JudgementRecord
from banggiao.ledger.queue import Candidate, agreement, candidates, queued, still_waiting, waiting
from banggiao.ledger.resolve import Family, FateState
from banggiao.ledger.tally import entries_with, report_of
from banggiao.model import SchemaError, fact_from_json
from banggiao.reading.document import header_of
from banggiao.views.describe import describe
from banggiao.views.desk.cards import quoted
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.pages.adding import fact_of, parsed_value
from banggiao.views.desk.pages.fields import changed, fields_of
from banggiao.views.desk.problems import Problem
from banggiao.views.desk.rendering import article_url, entry_url, page
from banggiao.views.desk.viewer import Posted, Reviewer, TheDesk, Viewer, text_of
from banggiao.views.parties import find_party

router = APIRouter()
_AROUND = 420  # characters of the article shown on each side of an item's words


@dataclass(frozen=True, slots=True)
class Words:
    """An item's words within their article."""

    before: str
    words: str
    after: str


@router.get("/review", response_class=HTMLResponse)
def review(request: Request, who: Reviewer, desk: TheDesk, country: str = "") -> HTMLResponse:
    """The next item that nobody else has."""
    party = find_party(country) if country else None
    chosen = _next(desk, who, party)
    context: dict[str, Any] = {"last": _last(desk, who), "country": party or "", **counts(desk, party)}
    if chosen is None:
        return page(request, who, "review.html", item=None, **context)
    item = _item(desk, chosen.fact_id, who)
    return page(request, who, "review.html", item=item, weight=chosen.weight, **context)


def counts(desk: Desk, party: str | None) -> dict[str, Any]:
    """How much is left to judge, and how reviewers agree; kept until the ledger changes."""
    return {
        "left": desk.kept(("waiting", party), lambda: waiting(desk.ledger, party=party)),
        "agreement": desk.kept("agreement", lambda: agreement(desk.ledger)),
    }


def _next(desk: Desk, who: Viewer, party: str | None) -> Candidate | None:
    """The most worthwhile item that nobody judged, holds, or laid aside; it is held from now on."""
    found = queued(desk.ledger, party=party)
    taken = desk.store.taken(who.name)
    for anew in (False, True):
        if anew:  # what was put in order a while ago is judged by now
            found = candidates(desk.ledger, party=party)
        free = [c for c in found if c.fact_id not in taken]
        while free:
            some, free = free[:20], free[20:]
            open_ = still_waiting(desk.ledger, [c.fact_id for c in some])
            for one in some:
                if one.fact_id in open_ and desk.store.lease(one.fact_id, who.name):
                    return one
    return None


def _last(desk: Desk, who: Viewer) -> JudgementRecord | None:
    """What this reviewer did last, where it can be taken back."""
    for made in desk.ledger.judgements(author=who.name, limit=5).items:
        if made.undone_by is None:
            return made
    return None


def _item(desk: Desk, fact_id: str, who: Viewer) -> dict[str, Any]:
    report = report_of(desk.ledger, fact_id)
    if report is None:
        raise Problem(404, "unknown", f"no fact {fact_id[:80]!r} in the ledger: check the id")
    article = desk.ledger.article(report.content_hash)
    span = report.quotes[0].span
    first = min(header_of(article.text)[1], span.start)
    start, end = max(first, span.start - _AROUND), min(len(article.text), span.end + _AROUND)
    # Not within a word.
    start += len(article.text[start : span.start].partition(" ")[0]) if start > first else 0
    end -= len(article.text[span.end : end].rpartition(" ")[2]) if end < len(article.text) else 0
    words = Words(article.text[start : span.start], span.quote(article.text), article.text[span.end : end])
    told = describe(fact_from_json(report.fact), who.say, words=" ".join(q.words for q in report.quotes))
    return {
        "id": fact_id,
        "type": report.fact["type"],
        "told": told,
        "quoted": quoted(report, who, opening=article.text),
        "words": words,
        "fields": fields_of(report.fact, who),
        "entries": _entries(desk, fact_id),
        "place": article_url(report.content_hash, fact_id),
        "cut": (start > 0, end < len(article.text)),
    }


def _entries(desk: Desk, fact_id: str) -> list[str]:
    """The pages of what the fact is part of."""
    return [entry_url(family, key) for family, key in entries_with(desk.ledger, [fact_id]).get(fact_id, [])]


@router.post("/review/undo")
def undo(form: Posted, who: Reviewer, desk: TheDesk) -> RedirectResponse:
    """Take a judgement back."""
    made = desk.ledger.undo(text_of(form, "judgement", most=80), author=who.name)
    desk.store.note(who.name, "undo", made.targets[0] if made.targets else None)
    return RedirectResponse(_back(form), 303)


@router.post("/review/add")
def add(form: Posted, who: Reviewer, desk: TheDesk) -> RedirectResponse:
    """A fact that the reader missed, from words selected in an article."""
    content = text_of(form, "content", most=80)
    article = desk.ledger.article(content)
    made = desk.ledger.add_fact(article.content_hash, fact_of(form, article.text), author=who.name,
                                note=text_of(form, "note") or None)  # fmt: skip
    desk.store.note(who.name, "add", article.content_hash, str(made.fact_type))
    return RedirectResponse(article_url(article.content_hash), 303)


@router.post("/review/entry/{family}/{entry_id}")
def on_entry(family: str, entry_id: str, form: Posted, who: Reviewer, desk: TheDesk) -> RedirectResponse:
    """Merge, split, note, or settle a promise's fate."""
    if family not in set(Family):
        raise Problem(404, "unknown", f"there is no list {family[:40]!r}")
    kind, note = Family(family), text_of(form, "note") or None
    match text_of(form, "action", most=20):
        case "merge":
            other = text_of(form, "other", most=80).rpartition("/")[2]
            made = desk.ledger.merge(kind, [entry_id, other], author=who.name, note=note)
        case "split":
            facts = [str(value) for value in form.getlist("fact")]
            made = desk.ledger.split(kind, entry_id, facts, author=who.name, note=note)
        case "note":
            made = desk.ledger.note(kind, entry_id, note or "", author=who.name)
        case "fate":
            state = text_of(form, "state", most=20)
            if state not in set(FateState):
                raise SchemaError(f"state: {state!r} is not one of {', '.join(FateState)}")
            made = desk.ledger.judge_fate(entry_id, state, author=who.name, note=note)
        case other_action:
            raise Problem(422, "action", f"{other_action!r} is none of merge, split, note, fate")
    desk.store.note(who.name, str(made.action), entry_id, note)
    current = desk.ledger.find_id(kind, entry_id) or entry_id
    return RedirectResponse(entry_url(kind, current), 303)


@router.post("/review/{fact_id}")
def judge(fact_id: str, form: Posted, who: Reviewer, desk: TheDesk) -> RedirectResponse:
    """Confirm, correct or reject a fact, or lay it aside."""
    note = text_of(form, "note") or None
    match text_of(form, "action", most=20):
        case "confirm":
            desk.ledger.confirm(fact_id, author=who.name, note=note)
        case "reject":
            desk.ledger.reject(fact_id, author=who.name, note=note)
        case "correct":
            _correct(desk, fact_id, form, who, note)
        case "skip":
            desk.store.skip(fact_id, who.name)
        case other:
            raise Problem(422, "action", f"{other!r} is none of confirm, correct, reject, skip")
    desk.store.note(who.name, text_of(form, "action"), fact_id, note)
    return RedirectResponse(_back(form), 303)


def _correct(desk: Desk, fact_id: str, form: FormData, who: Viewer, note: str | None) -> None:
    """One judgement for each field that was changed. Nothing is judged unless every new value makes sense."""
    report = report_of(desk.ledger, fact_id)
    if report is None:
        raise Problem(404, "unknown", f"no fact {fact_id[:80]!r} in the ledger: check the id")
    wanted = changed(report.fact, form.multi_items())
    if field := text_of(form, "field", most=40):
        wanted.append((field, text_of(form, "value")))
    if not wanted:
        raise Problem(422, "field", "nothing was changed: correct a field, or confirm the fact as it is")
    values = [(name, parsed_value(name, text)) for name, text in wanted]
    for name, value in values:
        if name in report.fact:  # what the ledger cannot check beforehand is checked when it is made
            fact_from_json({**report.fact, name: value})
    for name, value in values:
        desk.ledger.correct(fact_id, name, value, author=who.name, note=note)


def _back(form: FormData) -> str:
    """Where the form came from, if that is a place of the desk."""
    place = text_of(form, "back", most=500)
    return place if place.startswith("/") and not place.startswith(("//", "/\\")) else "/review"
