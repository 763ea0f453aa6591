"""What must be refused: markup in articles, forged forms, fixed sessions, traversal, SQL."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from starlette.testclient import TestClient

from banggiao.ledger import Ledger, NewsReader
from banggiao.model import Article, PartialDate
from banggiao.views.desk import Config, create_app
from tests.views.desk.addresses import POSTS, routes
from tests.views.desk.conftest import BASE, browser_of, csrf

pytestmark = pytest.mark.xdist_group("desk")
EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg/onload=alert(1)>"
SQL = ("' OR 1=1 --", "'; DROP TABLE entries; --", '" UNION SELECT password FROM desk_users --', "%' OR '%'='", "\\")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A ledger of one article with markup in every field."""
    text = (
        f"Ngày 10/3, tại Hà Nội, Chủ tịch nước {EVIL} hội đàm với Tổng thống Hàn Quốc Kang Do-hyun. {EVIL}\n"
        f"Hai bên nhất trí sớm ký Hiệp định {EVIL} về hợp tác năng lượng giữa Việt Nam và Hàn Quốc.\n"
        "Bộ trưởng Ngoại giao Hàn Quốc <b>Kim</b> Min-ho thăm chính thức Việt Nam."
    )
    article = Article(
        EVIL, text, PartialDate.parse("2026-03-10"), title=EVIL, source=EVIL, url="javascript:alert(1)", byline=EVIL,
        language="vi", metadata=((EVIL, EVIL),),
    )  # fmt: skip
    path = tmp_path / "hostile.db"
    with Ledger.open(path) as ledger:
        assert ledger.ingest([article], reader=NewsReader()).new == 1
    return path


def test_markup_in_articles_stays_text(hostile: Path) -> None:
    with browser_of(hostile) as client:
        key = client.get("/api/v1/articles").json()["items"][0]["content_hash"]
        pages = ["/", "/partners", "/relations/VNM/KOR", "/promises", "/promises?as=table", "/events", "/people",
                 "/agreements", "/sources", "/review", "/network", f"/articles/{key}", "/search?q=hop+tac",
                 "/events?as=timeline"]  # fmt: skip
        families = ("events", "agreements", "promises", "people", "milestones", "figures")
        listed = "".join(client.get(f"/{family}").text for family in families)
        found = sorted(set(re.findall(rf'href="(/(?:{"|".join(families)})/([a-z]+-[0-9a-f]+))"', listed)))
        pages += [page for page, _ in found] + [f"{page}?as_of=2026-12-31" for page, _ in found]
        pages += [f"/review/entry/events/{key}/merge" for page, key in found if page.startswith("/events/")]
        pages += ["/events?as_of=2026-12-31", "/promises?as_of=2026-12-31", "/compare?with=KOR", "/events?as=map"]
        assert len(pages) > 20
        for page in pages:
            told = client.get(page).text
            assert "<script>alert" not in told, page
            assert "<img src=x" not in told, page
            assert "<svg/onload" not in told, page
            assert 'href="javascript:' not in told, page


def test_markup_typed_by_people_stays_text(client: TestClient) -> None:
    pages = ("/search?q={}", "/events?q={}", "/events?country={}", "/partners?q={}", "/promises?q={}", "/login?next={}")
    for page in pages:
        told = client.get(page.format("%3Cscript%3Ealert(1)%3C/script%3E")).text
        assert "<script>alert" not in told, page


def test_scripts_only_from_the_desk_itself(desk: TestClient) -> None:
    for page in ("/", "/relations/VNM/KOR", "/network", "/review", "/nothing"):
        answer = desk.get(page)
        policy = answer.headers["content-security-policy"]
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert not re.search(r"<script(?![^>]* src=)", answer.text)
        assert not re.search(r"\son[a-z]+=|\sstyle=", answer.text)
        assert not re.search(r'(?:src|href)="(?:https?:)?//', answer.text)


def test_feeds_and_downloads_carry_markup_as_text_only(hostile: Path) -> None:
    with browser_of(hostile) as client:
        for place in ("events", "agreements", "promises", "people", "milestones", "figures"):
            feed = client.get(f"/{place}.atom")
            assert ET.fromstring(feed.content).tag.endswith("feed")
            assert b"<script>" not in feed.content
            for form, kind in (("json", "application/json"), ("csv", "text/csv"), ("ics", "text/calendar")):
                answer = client.get(f"/{place}.{form}")
                assert answer.headers["content-type"].startswith(kind)
                assert answer.headers["x-content-type-options"] == "nosniff"
            assert all(re.match(r"[A-Z-]+[;:]| ", line) for line in client.get(f"/{place}.ics").text.splitlines())
        assert ET.fromstring(client.get("/network.gexf").content).tag.endswith("gexf")


def test_every_address_that_changes_something_is_in_the_list() -> None:
    found = {route.path for route in routes() if "POST" in route.methods}
    assert found == set(POSTS)


@pytest.mark.parametrize("address", POSTS.values())
def test_a_form_without_its_token_changes_nothing(client: TestClient, address: str) -> None:
    client.get("/review")
    for data in ({}, {"csrf": "0" * 64}):
        answer = client.post(address, data=data, follow_redirects=False)
        assert answer.status_code == 403, address


@pytest.mark.parametrize("headers", [{"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}])
def test_a_form_from_another_site_changes_nothing(client: TestClient, headers: dict[str, str]) -> None:
    form = {"csrf": csrf(client, "/review"), "party": "KOR", "on": "1"}
    assert client.post("/follow", data=form, headers=headers).status_code == 403


def test_a_token_of_one_session_is_worth_nothing_in_another(guarded: Callable[[str], TestClient]) -> None:
    one, two = guarded("reviewer"), guarded("second")
    form = {"csrf": csrf(one, "/review"), "party": "KOR", "on": "1"}
    assert two.post("/follow", data=form).status_code == 403


def test_signing_in_gives_a_new_session(guarded: Callable[[str], TestClient]) -> None:
    planted = guarded("")
    planted.cookies.set("bg_session", "planted-by-somebody-else", domain="127.0.0.1")
    form = {"csrf": csrf(planted, "/login"), "name": "reader", "password": "password of reader", "next": "/"}
    answer = planted.post("/login", data=form, follow_redirects=False)
    cookie = answer.headers["set-cookie"]
    assert "planted" not in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


def test_signing_out_ends_the_session_on_the_server(guarded: Callable[[str], TestClient]) -> None:
    person = guarded("reader")
    secret = person.cookies["bg_session"]
    person.post("/logout", data={"csrf": csrf(person, "/account")})
    thief = guarded("")
    thief.cookies.set("bg_session", secret, domain="127.0.0.1")
    assert thief.get("/", follow_redirects=False).status_code == 303


@pytest.mark.parametrize("place", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_signing_in_leads_nowhere_else(guarded: Callable[[str], TestClient], place: str) -> None:
    person = guarded("")
    form = {"csrf": csrf(person, "/login"), "name": "reader", "password": "password of reader", "next": place}
    assert person.post("/login", data=form, follow_redirects=False).headers["location"] == "/"


def test_guessing_passwords_is_stopped(guarded: Callable[[str], TestClient]) -> None:
    person = guarded("")
    token = csrf(person, "/login")
    form = {"csrf": token, "name": "admin", "password": "a wrong password"}
    seen = [person.post("/login", data=form).status_code for _ in range(7)]
    assert seen[0] == 401
    assert seen[-1] == 429
    right = form | {"password": "password of admin"}
    assert person.post("/login", data=right, follow_redirects=False).status_code == 429


@pytest.mark.parametrize(
    "address",
    [
        "/static/../app.py", "/static/..%2f..%2fapp.py", "/static/%2e%2e/%2e%2e/config.py", "/static//etc/passwd",
        "/articles/../../../etc/passwd", "/articles/..%2f..%2fetc%2fpasswd", "/api/v1/articles/%2fetc%2fpasswd",
    ],
)  # fmt: skip
def test_no_path_from_the_address_is_opened(desk: TestClient, address: str) -> None:
    answer = desk.get(address)
    assert answer.status_code == 404
    assert "root:" not in answer.text
    assert "import" not in answer.text


@pytest.mark.parametrize("attack", SQL)
@pytest.mark.parametrize("place", ["events", "promises", "people", "agreements"])
def test_sql_in_parameters_finds_nothing_and_breaks_nothing(client: TestClient, place: str, attack: str) -> None:
    names = ("q", "country", "with", "kind", "sector", "person", "since", "until", "status", "state", "due", "source",
             "holder", "as_of", "cursor", "limit")  # fmt: skip
    before = len(client.get(f"/{place}.json?limit=500").json()["items"])
    for name in names:
        answer = client.get(f"/{place}.json", params={name: attack})
        assert answer.status_code in (200, 422), name
        if answer.status_code == 200 and name not in ("sector", "person", "status", "state", "due", "holder"):
            assert answer.json()["items"] == [], name
    for address in (f"/{place}/{attack}", f"/articles/{attack}", f"/facts/{attack}", f"/relations/{attack}/KOR",
                    f"/e/{attack}", f"/partners/{attack}", f"/review/entry/events/{attack}/merge",
                    f"/review/entry/{attack}/x/merge", f"/api/v1/entries/{place}/{attack}"):  # fmt: skip
        assert client.get(address).status_code in (404, 422)
    assert len(client.get(f"/{place}.json?limit=500").json()["items"]) == before


@pytest.mark.parametrize("attack", SQL)
def test_sql_in_the_parameters_of_pages(client: TestClient, attack: str) -> None:
    asked = {
        "/": ("mine", "colour"), "/partners": ("q",), "/relations/VNM/KOR": ("as_of",),
        "/search": ("q", "family", "as_of"), "/events": ("as", "cursor", "as_of", "status", "q"),
        "/promises": ("as", "cursor", "state", "as_of", "q"),
        "/network": ("since", "until", "country", "least", "as_of"), "/network.gexf": ("since", "as_of"),
        "/compare": ("with", "as_of"), "/review": ("country",), "/sources": ("cursor",), "/login": ("next",),
        "/audit": ("user", "action", "since", "until", "cursor"), "/api/v1/search": ("q", "country", "cursor"),
        "/api/v1/articles": ("country", "source", "since", "cursor"), "/api/v1/network": ("since", "as_of", "country"),
        "/api/v1/judgements": ("author", "cursor"), "/api/v1/relations/VNM/KOR": ("as_of",),
    }  # fmt: skip
    for page, names in asked.items():
        for name in names:
            answer = client.get(page, params={name: attack}, follow_redirects=False)
            assert answer.status_code in (200, 404, 422), f"{page}?{name}: {answer.status_code}"
            assert "sqlite" not in answer.text.lower(), f"{page}?{name}"
    entry = client.get("/events.json").json()["items"][0]["id"]
    merge = client.get(f"/review/entry/events/{entry}/merge", params={"q": attack})
    assert merge.status_code in (200, 422)
    form = {"csrf": csrf(client, "/review"), "action": attack, "field": attack, "value": attack, "note": attack,
            "other": attack, "judgement": attack, "content": attack, "party": attack, "state": attack,
            "fact": attack}  # fmt: skip
    for address in POSTS.values():
        if address not in ("/login", "/logout"):
            answer = client.post(address.replace("ev-0", entry), data=form, follow_redirects=False)
            assert answer.status_code in (303, 404, 409, 422), f"{address}: {answer.status_code}"
    assert len(client.get("/events.json?limit=500").json()["items"]) > 20


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", ""])
def test_another_host_name_is_refused(desk: TestClient, host: str) -> None:
    assert desk.get("/", headers={"host": host}).status_code == 421


def test_formulas_do_not_reach_a_spreadsheet(hostile: Path, tmp_path: Path) -> None:
    from banggiao.views.desk.formats import _cell

    assert _cell("=HYPERLINK(1)") == "'=HYPERLINK(1)"
    assert _cell("-5.2") == "-5.2"
    assert _cell("@SUM") == "'@SUM"


def test_no_error_shows_a_trace_or_a_path(ledger: Path) -> None:
    app = create_app(Config(str(ledger)))
    with TestClient(app, base_url=BASE, headers={"accept": "text/html"}) as client:
        assert client.get("/").status_code == 200
        for name in (ledger, Path(f"{ledger}-wal"), Path(f"{ledger}-shm")):
            name.unlink(missing_ok=True)
        ledger.write_text("not a ledger at all" * 100)
        answer = client.get("/events?country=LAO")
        assert answer.status_code == 503
        assert str(ledger) not in answer.text
        assert "Traceback" not in answer.text
        assert client.get("/healthz").status_code == 503
