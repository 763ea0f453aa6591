"""Lists as data: the same filters, pages by cursor, feeds and calendars."""

from __future__ import annotations

import csv
import io
import re
from xml.etree import ElementTree as ET

import pytest
from starlette.testclient import TestClient

pytestmark = pytest.mark.xdist_group("desk")
PLACES = ("events", "agreements", "milestones", "people", "figures", "promises")


@pytest.mark.parametrize("place", PLACES)
def test_pages_by_cursor_give_everything_once(desk: TestClient, place: str) -> None:
    whole = [item["id"] for item in desk.get(f"/{place}.json?limit=500").json()["items"]]
    seen: list[str] = []
    cursor = ""
    while True:
        page = desk.get(f"/{place}.json", params={"limit": 7, "cursor": cursor}).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next"] or ""
        if not cursor:
            break
    assert seen == whole
    assert len(set(seen)) == len(seen)


@pytest.mark.parametrize("place", PLACES)
def test_csv_has_a_row_for_every_entry(desk: TestClient, place: str) -> None:
    answer = desk.get(f"/{place}.csv")
    rows = list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert rows[0][0] == "id"
    assert len(rows) - 1 == len(desk.get(f"/{place}.json?limit=500").json()["items"])
    assert all(len(row) == len(rows[0]) for row in rows)


def test_filters_narrow_a_list(desk: TestClient) -> None:
    def ids(query: str) -> set[str]:
        return {item["id"] for item in desk.get(f"/events.json?limit=500&{query}").json()["items"]}

    everything = ids("")
    korean, visits, spring = ids("country=KOR"), ids("kind=visit"), ids("since=2026-03&until=2026-05")
    assert korean < everything
    assert ids("country=KOR&kind=visit") == korean & visits
    assert ids("country=han+quoc&with=vnm&since=2026-03&until=2026-05") == korean & spring & ids("country=VNM")
    assert ids("q=dien+dam") == ids("q=%C4%91i%E1%BB%87n+%C4%91%C3%A0m")
    assert ids("source=B%E1%BA%A3n+tin+B%E1%BA%AFc+H%C3%A0") < everything


def test_promises_are_listed_by_urgency_and_by_who_owes(desk: TestClient) -> None:
    items = desk.get("/promises.json?limit=500").json()["items"]
    order = ["overdue", "unclear", "in_progress", "open", "fulfilled", "superseded", "lapsed"]
    ranks = [order.index(item["state"]) for item in items]
    assert ranks == sorted(ranks)
    owed = desk.get("/promises.json?limit=500&holder=KOR").json()["items"]
    assert owed
    assert all("KOR" in item["holders"] for item in owed)


def test_atom_feed(desk: TestClient) -> None:
    root = ET.fromstring(desk.get("/events.atom?country=KOR").content)
    space = {"a": "http://www.w3.org/2005/Atom"}
    entries = root.findall("a:entry", space)
    assert len(entries) == len(desk.get("/events.json?country=KOR&limit=50").json()["items"])
    links = [entry.find("a:link", space) for entry in entries]
    assert all(link is not None and "/events/ev-" in link.attrib["href"] for link in links)


def test_calendar_lines_are_short_and_events_end_the_day_after(desk: TestClient) -> None:
    body = desk.get("/events.ics?country=KOR").content
    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    text = body.decode()
    assert text.count("BEGIN:VEVENT") == text.count("END:VEVENT") > 5
    assert "DTSTART;VALUE=DATE:20260519\r\nDTEND;VALUE=DATE:20260520" in text


def test_a_list_known_already_is_not_sent_again(desk: TestClient) -> None:
    etag = desk.get("/events.json").headers["etag"]
    assert desk.get("/events.json", headers={"if-none-match": etag}).status_code == 304


def test_counts_of_facets_are_what_choosing_them_leaves(desk: TestClient) -> None:
    import re

    page = desk.get("/agreements").text
    found = re.findall(r'href="(/agreements\?kind=[a-z_]+)"><span>[^<]*</span> <span class="soft">(\d+)', page)
    assert found
    for link, number in found:
        items = desk.get(link.replace("/agreements", "/agreements.json") + "&limit=500").json()["items"]
        assert len(items) == int(number)


@pytest.mark.parametrize(("place", "status"), [("events", "held"), ("events", "invited"), ("agreements", "signed")])
def test_lists_by_status(desk: TestClient, place: str, status: str) -> None:
    every = desk.get(f"/{place}.json?limit=500").json()["items"]
    some = desk.get(f"/{place}.json?limit=500&status={status}").json()["items"]
    assert [i["id"] for i in some] == [i["id"] for i in every if i["status"] == status]
    assert 0 < len(some) < len(every)
    assert desk.get(f"/{place}?status=rumoured").status_code == 422


def test_lists_as_of_a_day_say_what_they_left_out(desk: TestClient) -> None:
    now = desk.get("/events.json?limit=500").json()
    then = desk.get("/events.json?limit=500&as_of=2026-02-01").json()
    assert 0 < len(then["items"]) < len(now["items"])
    assert all((item["first_reported"] or "9") <= "2026-02-01" for item in then["items"])
    assert then["undated"] > 0
    page = desk.get("/events?as_of=2026-02-01&lang=en").text
    assert f"{then['undated']} facts are left out" in page
    assert re.search(r'href="/events/ev-[0-9a-f]+\?as_of=2026-02-01"', page)
    places = ("promises?", "search?q=hoi+dam&", "network?", "compare?with=KOR&", "agreements?", "people?", "figures?")
    for address in places:
        told = desk.get(f"/{address}as_of=2026-02-01&lang=en")
        assert told.status_code == 200, address
        assert "1 Feb 2026" in told.text, address
    assert desk.get("/events?as_of=soon").status_code == 422


def test_pages_of_a_list_of_then_follow_one_another(desk: TestClient) -> None:
    whole = [i["id"] for i in desk.get("/events.json?limit=500&as_of=2026-06-01").json()["items"]]
    seen, cursor = [], ""
    while True:
        told = desk.get(f"/events.json?limit=7&as_of=2026-06-01&cursor={cursor}").json()
        seen += [i["id"] for i in told["items"]]
        cursor = told["next"]
        if cursor is None:
            break
    assert seen == whole


def test_htmx_gets_the_main_part_only(desk: TestClient) -> None:
    whole, part = desk.get("/promises"), desk.get("/promises", headers={"hx-request": "true"})
    assert "<header" in whole.text
    assert "<header" not in part.text
    assert part.text.count('<main id="main"') == 1
    assert "<title>" in part.text
    assert whole.headers["etag"] != part.headers["etag"]
    assert "hx-request" in whole.headers["vary"]
    again = desk.get("/promises", headers={"hx-request": "true", "hx-history-restore-request": "true"})
    assert "<header" in again.text


def test_a_pair_as_of_a_day_leads_to_things_as_of_that_day(desk: TestClient) -> None:
    page = desk.get("/relations/VNM/KOR?as_of=2026-06-01").text
    for place in ("events", "agreements", "promises", "people"):
        links = re.findall(rf'href="/{place}/[a-z]+-[0-9a-f]+([^"]*)"', page)
        assert links, place
        assert set(links) == {"?as_of=2026-06-01"}, place
    assert 'href="/events?country=KOR&amp;with=VNM&amp;as_of=2026-06-01"' in page
