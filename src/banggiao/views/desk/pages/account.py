"""Signing in and out, one's tokens, and for administrators the audit trail."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from banggiao.views.desk.problems import Problem
from banggiao.views.desk.rendering import page
from banggiao.views.desk.store import User
from banggiao.views.desk.viewer import SESSION, Anybody, Posted, Reader, TheDesk, Viewer, text_of

router = APIRouter()


@router.get("/login", response_class=HTMLResponse)
def login_page(request: Request, who: Anybody, desk: TheDesk, next: str = "/") -> HTMLResponse:
    """The form."""
    return page(request, who, "login.html", next=_inside(next), wrong=None, users=desk.store.has_users())


@router.post("/login", response_class=HTMLResponse)
def login(request: Request, form: Posted, who: Anybody, desk: TheDesk) -> Response:
    """Sign in: a new session each time, whatever the browser held before."""
    name, password = text_of(form, "name", most=100), form.get("password")
    place = request.client.host if request.client else "?"
    if desk.store.blocked(f"user:{name}", f"place:{place}"):
        raise Problem(429, "too_many", "too many wrong passwords: wait five minutes")
    user: User | None = None
    if isinstance(password, str):
        user = desk.store.sign_in(name, password, place=place)
    if user is None:
        desk.store.note(name[:64], "sign_in_failed", place)
        wrong = who.t("Name or password is wrong.")
        back = _inside(text_of(form, "next"))
        return page(request, who, "login.html", status=401, next=back, wrong=wrong, users=True)
    if who.session:
        desk.store.end_session(who.session)
    secret = desk.store.begin_session(user.name, hours=desk.config.session_hours)
    desk.store.note(user.name, "sign_in", place)
    answer = RedirectResponse(_inside(text_of(form, "next")), 303)
    answer.set_cookie(
        SESSION, secret, max_age=desk.config.session_hours * 3600, httponly=True, samesite="lax",
        secure=desk.config.https,
    )  # fmt: skip
    return answer


@router.post("/logout")
def logout(form: Posted, who: Reader, desk: TheDesk) -> RedirectResponse:
    """Sign out: the session ends here, not only in the browser."""
    if who.session:
        desk.store.end_session(who.session)
        desk.store.note(who.name, "sign_out")
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(SESSION)
    return answer


@router.get("/account", response_class=HTMLResponse)
def account(request: Request, who: Reader, desk: TheDesk) -> HTMLResponse:
    """Who one is here, and one's tokens."""
    return _account(request, who, desk, new=None)


@router.post("/account/tokens", response_class=HTMLResponse)
def add_token(request: Request, form: Posted, who: Reader, desk: TheDesk) -> HTMLResponse:
    """A new token, shown this once."""
    if who.user is None or who.user.local:
        raise Problem(409, "no_users", "a desk without users needs no tokens: add a user first (banggiao user add)")
    if who.scopes is not None:
        raise Problem(403, "scope", "tokens are made by people, not by tokens")
    scopes = [str(scope) for scope in form.getlist("scope")]
    if "review" in scopes and not who.may("reviewer"):
        raise Problem(403, "role", "a reader's token cannot review")
    secret = desk.store.add_token(who.name, label=text_of(form, "label", most=80), scopes=scopes)
    desk.store.note(who.name, "token_made", text_of(form, "label", most=80), " ".join(scopes))
    return _account(request, who, desk, new=secret)


@router.post("/account/tokens/drop")
def drop_token(form: Posted, who: Reader, desk: TheDesk) -> RedirectResponse:
    """The token opens nothing any more."""
    desk.store.drop_token(who.name, text_of(form, "token", most=20))
    desk.store.note(who.name, "token_dropped", text_of(form, "token", most=20))
    return RedirectResponse("/account", 303)


def _account(request: Request, who: Viewer, desk: TheDesk, *, new: str | None) -> HTMLResponse:
    admin = who.may("admin")
    return page(
        request,
        who,
        "account.html",
        tokens=desk.store.tokens(who.name),
        new=new,
        audit=desk.store.audit(limit=10) if admin else [],
        users=desk.store.users() if admin else [],
        judgements=desk.ledger.judgements(author=who.name, limit=30).items,
    )


def _inside(place: str) -> str:
    """An address of this desk; anything else leads to its front page."""
    return place if place.startswith("/") and not place.startswith(("//", "/\\")) and len(place) < 500 else "/"
