"""/api/v1: what the pages show, for programs."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from tests.views.desk.conftest import csrf

pytestmark = pytest.mark.xdist_group("desk")


def test_every_fact_of_an_entry_comes_with_its_words(desk: TestClient) -> None:
    one = desk.get("/api/v1/entries/events?country=KOR&limit=1").json()["items"][0]
    told = desk.get(f"/api/v1/entries/events/{one['id']}").json()
    assert told["reports_of"]
    for report in told["reports_of"]:
        text = desk.get(f"/api/v1/articles/{report['content']}").json()["text"]
        assert all(text[q["start"] : q["end"]] == q["words"] for q in report["quotes"])


def test_search_folds_accents(desk: TestClient) -> None:
    plain = desk.get("/api/v1/search?q=doi+tac+chien+luoc").json()["items"]
    accented = desk.get("/api/v1/search", params={"q": "đối tác chiến lược"}).json()["items"]
    assert plain == accented != []


def test_relations_partners_network_and_health(desk: TestClient) -> None:
    told = desk.get("/api/v1/relations/VNM/KOR").json()
    assert told["standing"]["tier"] == "comprehensive_strategic_partnership"
    assert desk.get("/api/v1/partners").json()[0]["code"] == "KOR"
    met = desk.get("/events.json?country=KOR&with=VNM&limit=500").json()["items"]
    assert {"left": "KOR", "right": "VNM", "number": len(met)} in desk.get("/api/v1/network").json()
    assert desk.get("/api/v1/health").json()["articles"] == 29


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/v1/entries/rumours", 422), ("/api/v1/entries/events/ev-0", 404), ("/api/v1/articles/none", 404),
        ("/api/v1/entries/events?limit=0", 422), ("/api/v1/entries/events?country=atlantis", 422),
        ("/api/v1/entries/events?since=2025-13", 422), ("/api/v1/search?q=", 422), ("/api/v1/nothing", 404),
        ("/api/v1/search?q=%22%22", 422), ("/api/v1/entries/commitments?cursor=x", 422),
        ("/api/v1/failures?cursor=%C2%B2", 422), ("/api/v1/judgements?cursor=%C2%B2", 422),
        ("/events.json?limit=%C2%B2", 422), ("/events.json?limit=0000000000001", 422),
    ],
)  # fmt: skip
def test_errors_are_problem_json(desk: TestClient, address: str, status: int) -> None:
    answer = desk.get(address)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert told["status"] == status
    assert told["detail"]


def test_an_answer_known_already_is_not_sent_again(client: TestClient) -> None:
    address = "/api/v1/entries/events"
    etag = client.get(address).headers["etag"]
    assert client.get(address, headers={"if-none-match": etag}).status_code == 304
    fact = client.get("/api/v1/articles/duc-tham-van-chinh-tri").json()["facts"][0]["id"]
    headers = {"x-csrf-token": csrf(client, "/review")}
    made = client.post("/api/v1/judgements", json={"action": "confirm", "fact_id": fact}, headers=headers)
    assert made.status_code == 201
    assert client.get(address, headers={"if-none-match": etag}).status_code == 200


def test_a_token_reads_and_judges_within_its_scopes(guarded: Callable[[str], TestClient]) -> None:
    person = guarded("reviewer")
    made: dict[str, str] = {}
    for scope in ("read", "review"):
        form = {"csrf": csrf(person, "/account"), "label": scope, "scope": scope}
        page = person.post("/account/tokens", data=form).text
        made[scope] = page.partition("<code>")[2].partition("</code>")[0]
    program = guarded("")
    fact = person.get("/api/v1/articles/duc-tham-van-chinh-tri").json()["facts"][0]["id"]
    body = {"action": "confirm", "fact_id": fact}

    def headers(scope: str) -> dict[str, str]:
        return {"authorization": f"Bearer {made[scope]}"}

    assert program.get("/api/v1/health").status_code == 401
    assert program.get("/api/v1/health", headers=headers("read")).status_code == 200
    assert program.post("/api/v1/judgements", json=body, headers=headers("read")).status_code == 403
    assert program.post("/api/v1/judgements", json=body, headers=headers("review")).status_code == 201
    assert program.get("/api/v1/health", headers={"authorization": "Bearer bg_wrong"}).status_code == 401
    judged = person.get("/api/v1/judgements").json()["items"][0]
    assert (judged["author"], judged["action"]) == ("reviewer", "confirm")
    undone = program.post(f"/api/v1/judgements/{judged['id']}/undo", headers=headers("review"))
    assert undone.status_code == 201


def test_openapi_names_every_address(desk: TestClient) -> None:
    told = desk.get("/api/v1/openapi.json").json()
    assert "/api/v1/entries/{family}/{entry_id}" in told["paths"]
    assert all(path.startswith("/api/v1/") for path in told["paths"])


def test_what_the_front_page_shows(desk: TestClient) -> None:
    told = desk.get("/api/v1/today").json()
    assert set(told) == {"day", "new", "due", "changed"}
    page = desk.get("/").text
    for item in told["due"]:
        assert item["family"] == "commitments"
        assert item["id"] in page


def test_each_state_has_its_own_people_now_and_before(desk: TestClient) -> None:
    told = desk.get("/api/v1/relations/KOR/JPN/people").json()
    assert set(told) == {"JPN", "KOR"}
    names = {code: {h["name"] for h in people["now"] + people["before"]} for code, people in told.items()}
    assert names["KOR"]
    assert not names["KOR"] & names["JPN"]
    page = desk.get("/relations/KOR/JPN").text
    assert all(name in page for name in names["KOR"] | names["JPN"])


def test_what_waits_for_review_and_how_reviewers_agree(desk: TestClient) -> None:
    told = desk.get("/api/v1/review?limit=3").json()
    assert len(told["first"]) == 3
    assert told["waiting"] > 100
    assert told["agreement"]["both"] == 0


def test_the_audit_trail_by_pages(client: TestClient) -> None:
    for code in ("KOR", "JPN", "LAO"):
        form = {"csrf": csrf(client, "/review"), "action": "skip"}
        page = client.get(f"/review?country={code}").text
        found = re.search(r'action="/review/([0-9a-f]+)" class="verdicts"', page)
        assert found
        client.post(f"/review/{found[1]}", data=form)
    first = client.get("/api/v1/audit?limit=2&action=skip").json()
    second = client.get("/api/v1/audit", params={"limit": 2, "action": "skip", "cursor": first["next"]}).json()
    numbers = [line["n"] for line in first["items"] + second["items"]]
    assert numbers == sorted(numbers, reverse=True)
    assert (len(numbers), second["next"]) == (3, None)
    assert client.get("/api/v1/audit?action=confirm").json()["items"] == []
