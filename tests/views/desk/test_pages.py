"""Every page, in both languages; every link of a page leads somewhere."""

from __future__ import annotations

import html
import re

import pytest
from starlette.testclient import TestClient

from banggiao.views.desk.pages import entries

pytestmark = pytest.mark.xdist_group("desk")
PAGES = (
    "/", "/?mine=1", "/partners", "/relations/VNM/KOR", "/relations/USA/CHN", "/relations/VNM/KOR?as_of=2026-05-01",
    "/promises", "/promises?as=table", "/events", "/events?as=timeline", "/events?as=map", "/agreements",
    "/milestones", "/people", "/figures", "/search", "/search?q=dien+dam", "/network", "/compare",
    "/compare?with=KOR&with=KAZ", "/review", "/sources", "/account", "/login",
)  # fmt: skip


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_there_in_both_languages(desk: TestClient, page: str, lang: str) -> None:
    answer = desk.get(page, params={"lang": lang} | dict(desk.build_request("GET", page).url.params))
    assert answer.status_code == 200
    assert f'<html lang="{lang}"' in answer.text
    assert answer.headers["content-language"] == lang
    assert "<h1" in answer.text


@pytest.mark.parametrize("family", ["events", "agreements", "milestones", "people", "figures", "promises"])
def test_everything_listed_has_a_page_with_its_words(desk: TestClient, family: str) -> None:
    found = set(re.findall(rf'href="(/{family}/[a-z]+-[0-9a-f]+)"', desk.get(f"/{family}").text))
    assert found
    for link in sorted(found)[:6]:
        answer = desk.get(link)
        assert answer.status_code == 200
        assert "<blockquote>" in answer.text


@pytest.mark.parametrize("page", ["/", "/partners", "/relations/VNM/KOR", "/promises", "/events", "/sources"])
def test_no_link_is_dead(desk: TestClient, page: str) -> None:
    links = set(re.findall(r'(?:href|src)="(/[^"#]*)', desk.get(page).text))
    assert len(links) > 10
    for link in sorted(links)[:60]:
        assert desk.get(link.replace("&amp;", "&")).status_code == 200, link


def test_every_claim_is_one_click_from_its_sentence(desk: TestClient) -> None:
    link = re.findall(r'href="(/facts/[0-9a-f]+)"', desk.get("/events").text)[0]
    answer = desk.get(link)
    fact = link.rpartition("/")[2]
    assert answer.url.fragment == f"f-{fact}"
    assert f'id="f-{fact}"' in answer.text


def test_an_article_shows_its_text_unchanged(desk: TestClient) -> None:
    told = desk.get("/api/v1/articles/duc-tham-van-chinh-tri").json()
    page = desk.get(f"/articles/{told['content_hash']}").text
    words = re.sub(r"<[^>]+>", "", "".join(re.findall(r'<p class="words">(.*?)</p>', page, re.DOTALL)))
    shown = re.sub(r"\n+", "", told["text"]).removeprefix(" date 2026-06-11 ")  # the day stands above the text
    assert words == shown.replace('"', "&#34;").replace("'", "&#39;")


def test_a_promise_shows_both_sentences_of_its_fate(desk: TestClient) -> None:
    page = desk.get("/promises?state=fulfilled&as=table").text
    link = re.findall(r'href="(/promises/cm-[0-9a-f]+)"', page)[0]
    fate = desk.get(link).text
    assert "Đã hứa" in fate or "Cam kết" in fate
    assert fate.count("<blockquote>") >= 2


def test_two_states_are_asked_for_by_name(desk: TestClient) -> None:
    answer = desk.get("/partners", params={"q": "han quoc"})
    assert answer.url.path == "/relations/VNM/KOR"


def test_following_a_partner_narrows_today(client: TestClient) -> None:
    from tests.views.desk.conftest import csrf

    form = {"csrf": csrf(client, "/relations/VNM/KAZ"), "party": "KAZ", "on": "1"}
    assert 'aria-pressed="true"' in client.post("/follow", data=form).text
    mine = client.get("/?mine=1").text
    assert "Kazakhstan" in mine.partition('id="map"')[0]
    assert "Campuchia" not in mine.partition('id="map"')[0]


@pytest.mark.parametrize(
    ("page", "status"),
    [
        ("/nothing", 404), ("/events/ev-0123456789abcdef", 404), ("/articles/none", 404), ("/facts/none", 404),
        ("/relations/VNM/VNM", 422), ("/relations/VNM/atlantis", 422), ("/events?since=yesterday", 422),
        ("/promises?state=kept", 422), ("/network?least=many", 422), ("/e/xx", 404), ("/events?cursor=x", 422),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_says_why_and_what_to_do(desk: TestClient, page: str, status: int) -> None:
    answer = desk.get(page)
    assert answer.status_code == status
    assert "Traceback" not in answer.text
    assert "<h1" in answer.text


def test_health_and_metrics(desk: TestClient) -> None:
    assert desk.get("/healthz").json() == {"status": "ok"}
    told = desk.get("/metrics").text
    assert 'banggiao_ledger{what="articles"} 29.0' in told
    assert 'route="/partners"' in told


def test_network_as_gexf(desk: TestClient) -> None:
    told = desk.get("/network.gexf?since=2026").text
    assert '<node id="KOR"' in told
    assert 'source="KOR" target="VNM"' in told


def test_a_known_page_is_not_sent_twice(desk: TestClient) -> None:
    first = desk.get("/partners")
    again = desk.get("/partners", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_many_reports_come_page_by_page(desk: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "_REPORTS", 1)
    told = [e for e in desk.get("/api/v1/entries/events?limit=500").json()["items"] if e["reports"] > 2]
    link = f"/events/{told[0]['id']}?theme=dark"  # an address that no other test has asked for
    seen: list[str] = []
    while link:
        page = desk.get(link).text
        seen += re.findall(r'class="quote engagement" id="q-([0-9a-f]+)"', page)
        further = re.search(r'rel="next" href="([^"]+)"', page)
        link = further[1].replace("&amp;", "&").partition("#")[0] if further else ""
    whole = desk.get(f"/api/v1/entries/events/{told[0]['id']}").json()
    assert sorted(seen) == sorted(report["fact_id"] for report in whole["reports_of"])


@pytest.mark.parametrize("page", ["/partners", "/compare?with=KOR&with=JPN"])
def test_numbers_of_promises_lead_to_as_many(desk: TestClient, page: str) -> None:
    told = re.findall(r'href="(/promises\?[^"]+)"[^>]*>(?:<span[^>]*>[^<]*</span>\s*<b>)?(\d+)<', desk.get(page).text)
    assert told
    for address, number in told:
        state = re.search(r"state=(\w+)", address)
        items = desk.get(html.unescape(address).replace("/promises?", "/promises.json?limit=500&")).json()["items"]
        running = [i for i in items if state or i["state"] in ("open", "in_progress", "unclear", "overdue")]
        assert len(running) == int(number), address
        assert all("VNM" in [*(item["holders"] or ()), *(item["addressees"] or ())] for item in running)


def test_a_relation_as_of_a_day_tells_positions_of_then(desk: TestClient) -> None:
    told = desk.get("/api/v1/relations/VNM/KOR/positions").json()
    days = sorted(report["published"] for report in told if report["published"])
    assert days
    known = desk.get("/api/v1/relations/VNM/KOR/positions", params={"as_of": days[0]}).json()
    assert known
    assert {report["published"] for report in known} == {days[0]}
    fact = known[0]["fact_id"]
    assert fact in desk.get("/relations/VNM/KOR", params={"as_of": days[0]}).text
    assert fact not in desk.get("/relations/VNM/KOR", params={"as_of": "2001-01-01"}).text
