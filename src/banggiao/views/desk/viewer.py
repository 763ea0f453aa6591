"""Who asks, in which language, and what they may do."""

from __future__ import annotations

import getpass
import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends
from starlette.datastructures import FormData
from starlette.requests import Request

from banggiao.views.desk.again import Again
from banggiao.views.desk.desk import Desk, desk_of
from banggiao.views.desk.i18n import chosen, translations
from banggiao.views.desk.problems import Problem
from banggiao.views.desk.store import Role, User
from banggiao.views.wording import Wording, wording

SESSION, NONCE, LANG, THEME = "bg_session", "bg_nonce", "bg_lang", "bg_theme"
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Viewer:
    """``scopes`` is None for people at a browser, else what their token is good for. ``csrf`` goes with every form."""

    user: User | None
    lang: str
    theme: str | None
    session: str | None
    nonce: str
    new_nonce: bool
    csrf: str
    scopes: frozenset[str] | None = None
    again: Again = field(default_factory=Again, compare=False)  # what pages before this one made

    @property
    def say(self) -> Wording:
        """Words for the contract's values."""
        return wording(self.lang)

    def t(self, text: str) -> str:
        """The desk's own words."""
        return translations(self.lang).gettext(text)

    def n(self, one: str, many: str, number: int) -> str:
        """The desk's own words for a number of things."""
        return translations(self.lang).ngettext(one, many, number).format(n=self.say.number(number, digits=0))

    def may(self, role: str) -> bool:
        """Is this somebody who may do what the role may?"""
        return self.user is not None and self.user.role.may(Role(role))

    @property
    def name(self) -> str:
        """What judgements are signed with."""
        return self.user.name if self.user is not None else ""


def viewer(request: Request) -> Viewer:
    """Everything known of who asks."""
    known: Viewer | None = getattr(request.state, "viewer", None)
    if known is None:
        known = request.state.viewer = _viewer(request, desk_of(request))
    return known


def _viewer(request: Request, desk: Desk) -> Viewer:
    cookies = request.cookies
    lang = chosen((request.query_params.get("lang"), cookies.get(LANG)), request.headers.get("accept-language", ""))
    wished = request.query_params.get("theme") or cookies.get(THEME)
    theme = wished if wished in THEMES else None
    nonce = cookies.get(NONCE, "")
    new_nonce = not 20 <= len(nonce) <= 100
    if new_nonce:
        nonce = secrets.token_urlsafe(24)
    user: User | None = None
    session, scopes = None, None
    bearer = request.headers.get("authorization", "")
    if bearer.lower().startswith("bearer "):
        found = desk.store.token_user(bearer[7:].strip())
        if found is None:
            raise Problem(401, "unknown_token", "this token opens nothing: make a new one on the page Account")
        user, scopes = found
    elif cookies.get(SESSION):
        user = desk.store.session_user(cookies[SESSION])
        session = cookies[SESSION] if user is not None else None
    if user is None and desk.config.local and not desk.store.has_users():
        user = User(_system_user(), Role.ADMIN, local=True)
    csrf = hmac.new(desk.store.secret.encode(), f"{session or ''}|{nonce}".encode(), hashlib.sha256).hexdigest()
    return Viewer(user, lang, theme, session, nonce, new_nonce, csrf, scopes, desk.again)


def _system_user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "local"


def needs(role: Role) -> Callable[[Request], Viewer]:
    """A dependency: somebody signed in who has the role; programs also need the scope."""

    def allowed(request: Request) -> Viewer:
        who = viewer(request)
        if who.user is None:
            raise Problem(401, "sign_in", "sign in first, or send a token")
        if not who.user.role.may(role):
            raise Problem(403, "role", f"this needs the role {role}: ask an administrator of this desk")
        scope = "read" if role is Role.READER else "review"
        if who.scopes is not None and (role is Role.ADMIN or scope not in who.scopes):
            raise Problem(403, "scope", f"this token is not good for it: it needs the scope {scope}")
        return who

    return allowed


async def posted(request: Request) -> FormData:
    """The form of a request that changes something; refused where it may come from another site."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Problem(403, "csrf", "this form was sent from another site: open the page here and send it again")
    origin = request.headers.get("origin")
    if origin and origin != "null" and urlsplit(origin).netloc != request.headers.get("host"):
        raise Problem(403, "csrf", "this form was sent from another site: open the page here and send it again")
    form = await request.form(max_fields=100, max_files=0)
    who = viewer(request)
    if who.scopes is None:
        given = request.headers.get("x-csrf-token") or form.get("csrf") or ""
        if who.new_nonce or not isinstance(given, str) or not hmac.compare_digest(given.encode(), who.csrf.encode()):
            raise Problem(403, "csrf", "the page that this form came from has aged: reload it and send it again")
    return form


def text_of(form: FormData, name: str, *, most: int = 4000) -> str:
    """A field of a form as text, cut of white space; '' where it is missing. Problem where it is too long."""
    value = form.get(name)
    text = value.strip() if isinstance(value, str) else ""
    if len(text) > most:
        raise Problem(422, "field", f"{name}: at most {most} characters")
    return text


Reader = Annotated[Viewer, Depends(needs(Role.READER))]
Reviewer = Annotated[Viewer, Depends(needs(Role.REVIEWER))]
Admin = Annotated[Viewer, Depends(needs(Role.ADMIN))]
Anybody = Annotated[Viewer, Depends(viewer)]
Posted = Annotated[FormData, Depends(posted)]
TheDesk = Annotated[Desk, Depends(desk_of)]
