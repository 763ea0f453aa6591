"""Templates, what they may call, and pages that a browser need not fetch twice."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.runtime import Macro
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from banggiao import __version__
from banggiao.ledger.resolve import Family
from banggiao.views.desk.again import Again
from banggiao.views.desk.assets import address
from banggiao.views.desk.desk import desk_of
from banggiao.views.desk.i18n import anniversary, date_words, years_between
from banggiao.views.desk.ready import Made
from banggiao.views.desk.refusals import refusal
from banggiao.views.desk.viewer import LANG, NONCE, THEME, Viewer

PLACES = {
    Family.EVENTS: "events",
    Family.AGREEMENTS: "agreements",
    Family.RELATIONS: "milestones",
    Family.PEOPLE: "people",
    Family.INDICATORS: "figures",
    Family.COMMITMENTS: "promises",
}
_PRIVATE = "private, no-cache"
_VARY = "cookie, accept-language, hx-request, accept-encoding"


class Kept(Exception):
    """The answer is ready, as it was made for somebody before."""

    def __init__(self, response: Response) -> None:
        super().__init__()
        self.response = response


class NotModified(Exception):
    """The browser has the page as it is."""

    def __init__(self, etag: str) -> None:
        super().__init__(etag)
        self.etag = etag


@cache
def environment() -> Environment:
    """The templates, everything escaped."""
    made = Environment(
        loader=PackageLoader("banggiao.views.desk"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(
        asset=address, entry_url=entry_url, list_url=list_url, article_url=article_url, fact_url=fact_url,
        anniversary=anniversary, years_between=years_between, version=__version__,
    )  # fmt: skip
    return made


def entry_url(family: str, entry_id: str) -> str:
    """The page of a known thing."""
    return f"/{PLACES[Family(family)]}/{quote(entry_id, safe='')}"


def list_url(family: str, **query: Any) -> str:
    """The page of a family's list."""
    told = {name: value for name, value in query.items() if value}
    return f"/{PLACES[Family(family)]}{'?' + urlencode(told, doseq=True) if told else ''}"


def article_url(content_hash: str, fact_id: str | None = None) -> str:
    """The page of a text, at a fact where one is given."""
    return f"/articles/{quote(content_hash, safe='')}{f'#f-{fact_id}' if fact_id else ''}"


def fact_url(fact_id: str) -> str:
    """What leads to a fact's sentence."""
    return f"/facts/{quote(fact_id, safe='')}"


def with_query(request: Request, **changes: Any) -> str:
    """This address with some of its query changed; None takes a part out. A cursor never outlives a change."""
    kept = [(name, value) for name, value in request.query_params.multi_items()
            if name not in changes and name != "cursor"]  # fmt: skip
    for name, value in changes.items():
        if value is not None:
            kept += [(name, v) for v in (value if isinstance(value, list | tuple) else [value])]
    return f"{request.url.path}{'?' + urlencode(kept) if kept else ''}"


def etag_of(request: Request, who: Viewer, *, forms: bool) -> str:
    """What this answer depends on, as a weak entity tag. ``forms``: it holds some, and with them the token."""
    desk = desk_of(request)
    parts = (
        __version__, desk.cache.revision(), desk.store_mark() if forms else "", desk.config.day(), request.url.path,
        request.url.query, who.lang, who.theme, who.name, who.csrf if forms else "", _partial(request),
    )  # fmt: skip
    return f'W/"{hashlib.blake2b(repr(parts).encode(), digest_size=12).hexdigest()}"'


def unless_known(request: Request, who: Viewer, *, forms: bool = True) -> None:
    """Stop here where the browser has the answer as it is. Call it before asking the ledger for anything."""
    etag = etag_of(request, who, forms=forms)
    request.state.etag = etag
    if etag in request.headers.get("if-none-match", ""):
        raise NotModified(etag)
    desk = desk_of(request)
    if forms and not desk.store_seen():
        return
    request.state.key = request.url.netloc, etag_of(request, replace(who, csrf=""), forms=forms)
    made = desk.shelf.get(request.state.key)
    if made is not None:
        answer = made.answer(who.csrf, request.headers.get("accept-encoding", ""))
        _dress(request, who, answer)
        raise Kept(answer)


def keep(request: Request, body: bytes, *, token: str = "", media_type: str = "text/html") -> Response:
    """The answer with this body, kept for the next who asks. ``token``: what in it is the viewer's own."""
    made = Made.of(body, token=token, media_type=media_type)
    key = getattr(request.state, "key", None)
    if key is not None:
        desk_of(request).shelf.put(key, made)
    return made.answer(token, request.headers.get("accept-encoding", ""))


def keep_data(request: Request, response: Response) -> Response:
    """Data as an answer that a browser or program may keep; kept here, too, but for downloads."""
    if not hasattr(request.state, "etag"):
        return response
    if "content-disposition" not in response.headers:
        kind = response.headers.get("content-type", "application/octet-stream")
        response = keep(request, bytes(response.body), media_type=kind)
    response.headers["etag"] = request.state.etag
    response.headers["cache-control"] = _PRIVATE
    response.headers["vary"] = _VARY
    return response


def _dress(request: Request, who: Viewer, response: Response) -> None:
    """The headers of what a browser may keep for somebody."""
    if response.media_type == "text/html":
        _remember(request, who, response)
        response.headers["content-language"] = who.lang
    response.headers["vary"] = _VARY
    response.headers["etag"] = request.state.etag
    response.headers["cache-control"] = _PRIVATE


def _partial(request: Request) -> bool:
    """Does htmx ask, to put the page's main part into one that is there?"""
    headers = request.headers
    return headers.get("hx-request") == "true" and headers.get("hx-history-restore-request") != "true"


def _drawn(again: Again, macro: Macro, card: object, *how: bool) -> str:
    """What a macro draws of a card: it must depend on nothing else but the language, which the card is made for."""
    return again.get((macro.name, *how), (card,), lambda: macro(card, *how))


def _place(path: str) -> str:
    """Which place of the desk an address belongs to."""
    first = path.split("/")[1]
    searched = first == "search" or (first in PLACES.values() and first != PLACES[Family.COMMITMENTS])
    return "/events" if searched else "/partners" if first == "relations" else f"/{first}"


def page(
    request: Request,
    who: Viewer,
    template: str,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **context: Any,
) -> HTMLResponse:
    """A page for somebody."""
    translated = {
        "layout": "bare.html" if _partial(request) else "base.html", "place": _place(request.url.path),
        "_": who.t, "ngettext": who.n, "say": who.say, "lang": who.lang, "viewer": who, "request": request,
        "date": lambda text: date_words(text, who.lang), "refusal": lambda text: refusal(text, who.say),
        "with_query": lambda **c: with_query(request, **c), "again": partial(_drawn, who.again),
    }  # fmt: skip
    body = environment().get_template(template).render({**translated, **context})
    if getattr(request.state, "etag", None) and status == 200 and not headers:
        made = keep(request, body.encode(), token=who.csrf)
        assert isinstance(made, HTMLResponse)
        _dress(request, who, made)
        return made
    response = HTMLResponse(body, status)
    response.headers["cache-control"] = "no-store"
    response.headers["vary"] = _VARY
    response.headers["content-language"] = who.lang
    for name, value in (headers or {}).items():
        response.headers[name] = value
    _remember(request, who, response)
    return response


def _remember(request: Request, who: Viewer, response: Response) -> None:
    secure = desk_of(request).config.https
    if who.new_nonce:
        response.set_cookie(NONCE, who.nonce, httponly=True, samesite="strict", secure=secure)
    year = 365 * 24 * 3600
    if request.query_params.get("lang") == who.lang:
        response.set_cookie(LANG, who.lang, max_age=year, httponly=True, samesite="lax", secure=secure)
    if who.theme and request.query_params.get("theme") == who.theme:
        response.set_cookie(THEME, who.theme, max_age=year, httponly=True, samesite="lax", secure=secure)
