"""The desk on a ledger that lives in PostgreSQL: the same pages, the same judgements, its own tables beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from banggiao.ledger import Ledger, NewsReader
from banggiao.sources import articles
from banggiao.views.desk import Config, create_app
from tests.ledger.conftest import database, postgresql, template
from tests.views.desk.conftest import BASE, DAY, SAMPLE, csrf

__all__ = ["database", "postgresql", "template"]
pytestmark = pytest.mark.xdist_group("desk")
PAGES = (
    "/", "/?mine=1", "/partners", "/relations/VNM/KOR", "/relations/VNM/KOR?as_of=2026-06-01", "/promises",
    "/promises?as=table&holder=KOR", "/promises?as_of=2026-06-01", "/events?status=held&q=hoi+dam",
    "/events?as=timeline", "/events?as=map", "/events?as_of=2026-06-01&q=hoi+dam", "/agreements", "/milestones",
    "/people?country=KOR", "/figures",
    "/search?q=dien+dam", "/network", "/network?as_of=2026-06-01", "/compare?with=KOR&with=JPN", "/review",
    "/review?country=KOR", "/sources", "/account", "/audit", "/keys", "/healthz", "/metrics", "/events.csv",
    "/promises.json", "/events.atom", "/promises.ics", "/network.gexf", "/api/v1/health", "/api/v1/relations/VNM/KOR",
)  # fmt: skip


@pytest.fixture
def client(database: str) -> Iterator[TestClient]:
    with Ledger.open(database) as ledger:
        ledger.ingest(articles([str(SAMPLE / "articles"), str(SAMPLE / "feed.jsonl")]), reader=NewsReader())
    app = create_app(Config(database, today=DAY))
    with TestClient(app, base_url=BASE, headers={"accept": "text/html", "accept-language": "vi"}) as browser:
        yield browser


def test_the_desk_works_on_postgresql(client: TestClient, desk: TestClient) -> None:
    for page in PAGES:
        answer = client.get(page)
        assert answer.status_code == 200, f"{page}: {answer.text[:500]}"
    for place in ("events", "agreements", "milestones", "people", "figures", "promises"):
        listed = client.get(f"/{place}.json?limit=500").json()["items"]
        there = desk.get(f"/{place}.json?limit=500").json()["items"]
        assert [item["id"] for item in listed] == [item["id"] for item in there]
        assert client.get(f"/{place}/{listed[0]['id']}").status_code == 200
    # the queue is in the same order
    first = re.search(r'action="/review/([0-9a-f]+)" class="verdicts"', client.get("/review").text)
    on_sqlite = re.search(r'action="/review/([0-9a-f]+)" class="verdicts"', desk.get("/review").text)
    assert first
    assert on_sqlite
    assert first[1] == on_sqlite[1]
    # a judgement, its undoing, a merge, the trail
    form = {"csrf": csrf(client, "/review"), "action": "confirm"}
    after = client.post(f"/review/{first[1]}", data=form).text
    judgement = re.search(r'name="judgement" value="(\w+)"', after)
    assert judgement
    assert client.post("/review/undo", data=form | {"judgement": judgement[1]}).status_code == 200
    one, two = (item["id"] for item in client.get("/events.json?country=KOR&kind=meeting").json()["items"][:2])
    assert client.get(f"/review/entry/events/{one}/merge").status_code == 200
    assert client.post(f"/review/entry/events/{one}", data=form | {"action": "merge", "other": two}).status_code == 200
    assert "đã gộp" in client.get("/audit").text
