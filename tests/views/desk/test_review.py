"""Reviewing: verdicts, undo, two people, corrections, additions, merges and splits."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from banggiao.ledger import Ledger
from tests.views.desk.conftest import csrf

pytestmark = pytest.mark.xdist_group("desk")


def item(page: str) -> str:
    found = re.search(r'action="/review/([0-9a-f]+)" class="verdicts"', page)
    assert found, "no item on the page"
    return found.group(1)


def judge(client: TestClient, **form: str) -> str:
    """Judge the item that is shown; the page that follows."""
    page = client.get("/review").text
    answer = client.post(f"/review/{item(page)}", data={"csrf": csrf(client, "/review"), **form})
    assert answer.status_code == 200, answer.text
    return answer.text


def test_one_verdict_leads_to_the_next_item(client: TestClient, ledger: Path) -> None:
    first = item(client.get("/review").text)
    assert item(client.get("/review").text) == first
    following = judge(client, action="confirm")
    assert item(following) != first
    with Ledger.open(ledger, read_only=True) as book:
        made = book.judgements().items[0]
    assert (made.action, made.targets) == ("confirm", (first,))


def test_undo_brings_the_item_back(client: TestClient) -> None:
    first = item(client.get("/review").text)
    page = judge(client, action="reject")
    assert item(page) != first
    judgement = re.search(r'name="judgement" value="(\w+)"', page)
    assert judgement
    form = {"csrf": csrf(client, "/review"), "judgement": judgement.group(1), "back": "/review"}
    assert item(client.post("/review/undo", data=form).text) == first


def test_what_is_laid_aside_does_not_come_back(client: TestClient) -> None:
    first = item(client.get("/review").text)
    assert item(judge(client, action="skip")) != first
    assert item(client.get("/review").text) != first


def test_two_people_never_get_the_same_item(guarded: Callable[[str], TestClient]) -> None:
    one, two = guarded("reviewer"), guarded("second")
    shown = [item(one.get("/review").text), item(two.get("/review").text)]
    assert shown[0] != shown[1]
    for _ in range(4):
        shown.append(item(judge(one, action="confirm")))
        shown.append(item(judge(two, action="confirm")))
        assert len(set(shown)) == len(shown)


def test_a_correction_changes_what_the_ledger_says(client: TestClient, ledger: Path) -> None:
    events = client.get("/events.json?kind=call&country=KOR").json()["items"]
    detail = client.get(f"/api/v1/entries/events/{events[0]['id']}").json()
    fact = detail["reports_of"][0]["fact_id"]
    form = {"csrf": csrf(client, "/review"), "action": "correct", "field": "place", "value": "Busan"}
    assert client.post(f"/review/{fact}", data=form).status_code == 200
    again = client.get(f"/api/v1/entries/events/{events[0]['id']}").json()
    assert again["place"] == "Busan"


def test_a_wrong_correction_is_refused_with_a_reason(client: TestClient) -> None:
    page = client.get("/review").text
    form = {"csrf": csrf(client, "/review"), "action": "correct", "field": "colour", "value": "red"}
    answer = client.post(f"/review/{item(page)}", data=form)
    assert answer.status_code == 422
    assert "has no field" in answer.text


def test_selected_words_become_a_fact(client: TestClient) -> None:
    article = client.get("/api/v1/articles/duc-tham-van-chinh-tri").json()
    words = "trao đổi về tình hình Ukraine và Trung Đông"
    start = article["text"].index(words)
    place = f"/articles/{article['content_hash']}"
    form = {
        "csrf": csrf(client, place), "content": article["content_hash"], "start": str(start),
        "end": str(start + len(words)), "type": "commitment", "kind": "agreed", "parties": "DEU, Việt Nam",
    }  # fmt: skip
    answer = client.post("/review/add", data=form)
    assert answer.status_code == 200, answer.text
    facts = client.get("/api/v1/articles/duc-tham-van-chinh-tri").json()["facts"]
    added = [f for f in facts if f["evidence"] == [[start, start + len(words)]]]
    assert [(f["type"], f["holders"], f["text"]) for f in added] == [("commitment", ["DEU", "VNM"], words)]


@pytest.mark.parametrize(
    "change", [{"start": "5", "end": "5"}, {"end": "999999"}, {"type": "rumour"}, {"kind": "shouted"}, {"start": ""}]
)
def test_a_fact_that_cannot_be_is_refused(client: TestClient, change: dict[str, str]) -> None:
    article = client.get("/api/v1/articles/duc-tham-van-chinh-tri").json()
    form = {
        "csrf": csrf(client, f"/articles/{article['content_hash']}"), "content": article["content_hash"],
        "start": "20", "end": "60", "type": "commitment", "kind": "agreed", "parties": "DEU",
    }  # fmt: skip
    assert client.post("/review/add", data=form | change).status_code == 422


def test_merge_note_fate_and_split(client: TestClient) -> None:
    items = client.get("/events.json?country=KOR&kind=meeting&limit=500").json()["items"]
    one, two = items[0]["id"], items[1]["id"]
    token = csrf(client, "/review")
    form = {"csrf": token, "action": "merge", "other": two, "note": "one and the same"}
    page = client.post(f"/review/entry/events/{one}", data=form)
    assert page.status_code == 200
    assert "one and the same" in page.text
    merged = client.get(f"/api/v1/entries/events/{one}").json()
    facts = [report["fact_id"] for report in merged["reports_of"]]
    assert len(facts) >= 2
    split = {"csrf": token, "action": "split", "fact": facts[0]}
    assert client.post(f"/review/entry/events/{merged['id']}", data=split).status_code == 200
    promise = client.get("/promises.json?state=open").json()["items"][0]["id"]
    fate = {"csrf": token, "action": "fate", "state": "lapsed"}
    assert client.post(f"/review/entry/commitments/{promise}", data=fate).status_code == 200
    assert client.get(f"/api/v1/entries/commitments/{promise}").json()["state"] == "lapsed"


def fields(page: str) -> dict[str, str]:
    """The fields of the form that corrects, with their values."""
    form = page[page.index("data-fields") :]
    form = form[: form.index("</form>")]
    out = {}
    for name, value in re.findall(r'<input name="(f-[a-z_]+)" maxlength="4000" value="([^"]*)"', form):
        out[name] = html.unescape(value)
    for name, options in re.findall(r'<select name="(f-[a-z_]+)">(.*?)</select>', form):
        chosen = re.search(r'value="([^"]*)" selected', options)
        out[name] = chosen[1] if chosen else ""
    for name, value in re.findall(r'<textarea name="(f-[a-z_]+)"[^>]*>([^<]*)</textarea>', form):
        out[name] = html.unescape(value)
    return out


def test_several_fields_are_corrected_at_once_each_by_its_own_judgement(client: TestClient, ledger: Path) -> None:
    events = client.get("/events.json?kind=call&country=KOR").json()["items"]
    fact = client.get(f"/api/v1/entries/events/{events[0]['id']}").json()["reports_of"][0]["fact_id"]
    form = {"csrf": csrf(client, "/review"), "action": "correct", "f-place": "Busan", "f-date": "2026-01-13"}
    assert client.post(f"/review/{fact}", data=form).status_code == 200
    with Ledger.open(ledger, read_only=True) as book:
        made = book.judgements(limit=5).items
    assert {(j.field, j.value) for j in made} == {("place", "Busan"), ("date", "2026-01-13")}


def test_a_form_sent_back_as_it_was_changes_nothing(client: TestClient, ledger: Path) -> None:
    for _ in range(6):  # facts of several types
        page = client.get("/review").text
        fact, values = item(page), fields(page)
        assert len(values) >= 3
        form = {"csrf": csrf(client, "/review"), "action": "correct", **values}
        assert client.post(f"/review/{fact}", data=form).status_code == 422
        client.post(f"/review/{fact}", data={"csrf": form["csrf"], "action": "skip"})
    with Ledger.open(ledger, read_only=True) as book:
        assert book.judgements().items == ()


def test_nothing_is_judged_where_one_of_the_new_values_makes_no_sense(client: TestClient, ledger: Path) -> None:
    events = client.get("/events.json?kind=call&country=KOR").json()["items"]
    fact = client.get(f"/api/v1/entries/events/{events[0]['id']}").json()["reports_of"][0]["fact_id"]
    form = {"csrf": csrf(client, "/review"), "action": "correct", "f-place": "Busan", "f-date": "next week"}
    assert client.post(f"/review/{fact}", data=form).status_code == 422
    with Ledger.open(ledger, read_only=True) as book:
        assert book.judgements().items == ()


def test_the_queue_reaches_every_fact(client: TestClient) -> None:
    waiting = client.get("/api/v1/health").json()["facts"]
    assert f"{waiting} mục đang chờ" in client.get("/review").text
