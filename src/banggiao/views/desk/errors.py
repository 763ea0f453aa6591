"""Errors as a page for people and as problem+json for programs; never a trace."""

from __future__ import annotations

from urllib.parse import quote

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from banggiao.model import BanggiaoError
from banggiao.views.desk.problems import Problem, problem_of
from banggiao.views.desk.rendering import Kept, NotModified, page
from banggiao.views.desk.viewer import viewer

_DATA = (".json", ".csv", ".atom", ".ics", ".gexf")
_PLAIN = {
    404: "there is nothing at this address: check it, or search",
    405: "this address does not take that kind of request",
}


def add_handlers(app: FastAPI) -> None:
    """Let every error end in an answer that says what was wrong and what to do."""
    app.add_exception_handler(Problem, _told)
    app.add_exception_handler(BanggiaoError, _ours)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(NotModified, _not_modified)
    app.add_exception_handler(Kept, _kept)


def wants_data(request: Request) -> bool:
    """Is it a program that asks?"""
    path = request.url.path
    if path.startswith("/api/") or path.endswith(_DATA) or request.headers.get("authorization"):
        return True
    accepted = request.headers.get("accept", "*/*")
    return "text/html" not in accepted and "json" in accepted


async def _told(request: Request, wrong: Exception) -> Response:
    assert isinstance(wrong, Problem)
    return _answer(request, wrong)


async def _ours(request: Request, wrong: Exception) -> Response:
    assert isinstance(wrong, BanggiaoError)
    return _answer(request, problem_of(wrong))


async def _invalid(request: Request, wrong: Exception) -> Response:
    assert isinstance(wrong, RequestValidationError)
    told = "; ".join(f"{'.'.join(str(p) for p in e['loc'][1:])}: {e['msg']}" for e in wrong.errors()[:5])
    return _answer(request, Problem(422, "filter", told))


async def _http(request: Request, wrong: Exception) -> Response:
    assert isinstance(wrong, HTTPException)
    detail = _PLAIN.get(wrong.status_code, str(wrong.detail))
    answer = _answer(request, Problem(wrong.status_code, "unknown" if wrong.status_code == 404 else "http", detail))
    for name, value in (wrong.headers or {}).items():
        answer.headers[name] = value
    return answer


async def _not_modified(request: Request, wrong: Exception) -> Response:
    assert isinstance(wrong, NotModified)
    return Response(status_code=304, headers={"etag": wrong.etag, "cache-control": "private, no-cache"})


async def _kept(request: Request, found: Exception) -> Response:
    assert isinstance(found, Kept)
    return found.response


def _answer(request: Request, problem: Problem) -> Response:
    headers = {"cache-control": "no-store"}
    if problem.status == 503:
        headers["retry-after"] = "5"
    if wants_data(request):
        body = {"type": f"urn:banggiao:{problem.kind}", "title": problem.kind.replace("_", " "),
                "status": problem.status, "detail": problem.detail}  # fmt: skip
        if problem.status == 401:
            headers["www-authenticate"] = "Bearer"
        return JSONResponse(body, problem.status, headers, media_type="application/problem+json")
    if problem.kind == "sign_in" and request.method == "GET":
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/login?next={quote(request.url.path + query, safe='')}", 303, headers)
    try:
        who = viewer(request)
    except (Problem, BanggiaoError):
        return Response(f"{problem.status}: {problem.detail}\n", problem.status, headers, "text/plain")
    return page(request, who, "error.html", problem=problem, status=problem.status, headers=headers)
