"""Who may see and change what: every page and every changing address by role."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from banggiao.views.desk import Config
from tests.views.desk.addresses import POSTS, routes
from tests.views.desk.conftest import csrf

pytestmark = pytest.mark.xdist_group("desk")
FOR_REVIEWERS = ("/review", "/api/v1/review", "/review/entry/events/ev-0/merge")
FOR_ADMINS = ("/audit", "/api/v1/audit")


@pytest.mark.parametrize("page", ["/", "/partners", "/events.json", "/api/v1/health", "/metrics", "/review"])
def test_nobody_sees_anything_before_signing_in(guarded: Callable[[str], TestClient], page: str) -> None:
    answer = guarded("").get(page, follow_redirects=False)
    assert answer.status_code in (303, 401)


def test_each_role_may_do_its_own(guarded: Callable[[str], TestClient]) -> None:
    reader, admin = guarded("reader"), guarded("admin")
    assert reader.get("/promises").status_code == 200
    assert reader.get("/review").status_code == 403
    form = {"csrf": csrf(reader, "/account"), "action": "confirm"}
    assert reader.post("/review/0123", data=form).status_code == 403
    assert reader.post("/review/add", data=form).status_code == 403
    asked = {"csrf": form["csrf"], "label": "x", "scope": "review"}
    assert reader.post("/account/tokens", data=asked).status_code == 403
    assert "Audit trail" not in reader.get("/account").text
    trail = admin.get("/account").text
    assert "Audit trail" in trail
    assert "signed in" in trail
    assert admin.get("/audit").status_code == 200
    assert reader.get("/audit").status_code == 403


def test_every_changing_address_asks_for_its_role(guarded: Callable[[str], TestClient]) -> None:
    reader, nobody = guarded("reader"), guarded("")
    form = {"csrf": csrf(reader, "/account")}
    for address in POSTS.values():
        if "review" in address or "judgements" in address:
            assert reader.post(address, data=form).status_code == 403, address
        if address != "/login":
            stranger = {"csrf": csrf(nobody, "/login")}
            assert nobody.post(address, data=stranger, follow_redirects=False).status_code == 401, address
    for page in FOR_REVIEWERS:
        assert reader.get(page).status_code == 403, page
    reviewer = guarded("reviewer")
    for page in FOR_ADMINS:
        assert reader.get(page).status_code == 403, page
        assert reviewer.get(page).status_code == 403, page
        assert guarded("admin").get(page).status_code == 200, page


def test_every_page_asks_who_is_there(guarded: Callable[[str], TestClient]) -> None:
    nobody = guarded("")
    known = ("/login", "/keys", "/healthz", "/static/{name:path}", "/api/v1/openapi.json", "/openapi.json")
    pages = {r.path for r in routes() if "GET" in r.methods} - set(known)
    assert len(pages) > 30
    for page in sorted(pages):
        address = re.sub(r"\{[^}]+\}", "x", page)
        assert nobody.get(address, follow_redirects=False).status_code in (303, 401), page


def test_a_user_shut_out_is_out_at_once(guarded: Callable[[str], TestClient], ledger: Path) -> None:
    from banggiao.views.desk.store import Store

    person = guarded("reader")
    store = Store(Config(str(ledger)).store_address)
    store.change_user("reader", active=False)
    store.close()
    assert person.get("/", follow_redirects=False).status_code == 303
