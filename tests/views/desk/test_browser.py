"""Every page in Debian's Chromium: both languages, phone and wide screen, light and dark.

No message of an error on the console, no request that leaves the server, nothing serious that axe finds, nothing that
sticks out at the side.
"""

from __future__ import annotations

import json
import re
import shutil
import socket
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from banggiao.views.desk import Config, create_app
from tests.views.desk.conftest import DAY, copied

sync_api = pytest.importorskip("playwright.sync_api", reason="the browser tests need playwright")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: apt-get install chromium"),
]
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
PAGES = (
    "/", "/partners", "/relations/VNM/KOR", "/promises", "/promises?as=table", "/events", "/events?as=timeline",
    "/events?as=map", "/events?as_of=2026-06-01&status=held", "/search?q=dien+dam", "/network", "/compare",
    "/review", "/sources", "/account", "/audit", "/keys", "/login", "/nothing", "/articles/han-quoc-03-chuyen-tham",
    # one of each family; {} is the first id of its list
    "/events/{}", "/agreements/{}", "/milestones/{}", "/people/{}", "/figures/{}", "/promises/{}",
    "/review/entry/events/{}/merge",
)  # fmt: skip
WIDTHS = (390, 1440)
QUIET = ("--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--disable-gpu")  # fmt: skip


@pytest.fixture(scope="module")
def address(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A desk that is being served, over a ledger of its own: some tests judge."""
    own = copied(sample, tmp_path_factory.mktemp("served"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = create_app(Config(str(own), port=port, today=DAY))
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", ws="none", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started and time.monotonic() < until:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """Debian's Chromium."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *QUIET])
        yield browser
        browser.close()


class Visit:
    """A page as it was visited, with what was heard meanwhile."""

    def __init__(self, chromium: Any, address: str, *, width: int, dark: bool = False, scripts: bool = True) -> None:
        self.address = address
        scheme = "dark" if dark else "light"
        self.context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts
        )
        self.page = self.context.new_page()
        self.heard: list[str] = []
        self.page.on("console", lambda m: self.heard.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda wrong: self.heard.append(str(wrong)))
        self.page.on("request", self._asked)

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.heard.append(f"left the server: {request.url}")

    def until(self, expression: str, *, arg: Any = None) -> None:
        """Wait for it. The driver's own way of waiting evaluates a string in the page, which the desk forbids."""
        end = time.monotonic() + 20
        while not self.page.evaluate(expression, arg):
            assert time.monotonic() < end, f"never so: {expression}"
            self.page.wait_for_timeout(50)

    def go(self, path: str) -> Any:
        """Go there and to the end of the page, so that what comes into sight late comes."""
        self.page.goto(self.address + path, wait_until="networkidle")
        self.page.evaluate("scrollTo(0, document.body.scrollHeight)")
        self.page.wait_for_load_state("networkidle")
        return self.page

    def __enter__(self) -> Visit:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()


def violations(page: Any) -> list[str]:
    """What axe finds serious or critical."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
    return [
        f"{v['id']}: {v['help']}: {[n['target'] for n in v['nodes']][:3]}"
        for v in found
        if v["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_page(chromium: Any, address: str, path: str, lang: str, width: int) -> None:
    if "{}" in path:
        place = path.split("/")[1].replace("review", "events")
        listed = json.load(urllib.request.urlopen(f"{address}/{place}.json?country=KOR"))
        path = path.format(max(listed["items"], key=lambda item: (item["reports"], item["id"]))["id"])
    with Visit(chromium, address, width=width, dark=lang == "en") as visit:
        page = visit.go(f"{path}{'&' if '?' in path else '?'}lang={lang}")
        expected = ["the server responded with a status of 404"] if path == "/nothing" else []
        heard = [h for h in visit.heard if not any(e in h for e in expected)]
        assert heard == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert violations(page) == []


def test_a_line_leads_to_its_sentence(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440) as visit:
        page = visit.go("/events")
        page.locator("a.sentence").first.click()
        page.wait_for_load_state("networkidle")
        assert "/articles/" in page.url
        assert violations(page) == []
        assert visit.heard == []


def test_a_fact_and_its_words_light_up_together(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440) as visit:
        page = visit.go("/articles/duc-tham-van-chinh-tri")
        card = page.locator(".card").nth(1)
        card.hover()
        fact = card.get_attribute("data-f")
        assert page.locator(f'mark.on[data-f~="{fact}"]').count() > 0
        page.locator(".legend button").first.click()
        assert page.locator(".card[hidden]").count() > 0


def test_selected_words_fill_the_form(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440) as visit:
        page = visit.go("/articles/duc-tham-van-chinh-tri")
        page.evaluate(
            """() => { const node = document.querySelectorAll('.words span[data-start]')[2].firstChild;
            const range = document.createRange(); range.setStart(node, 1); range.setEnd(node, 9);
            getSelection().removeAllRanges(); getSelection().addRange(range); }"""
        )
        visit.until("document.querySelector('#adding form').elements.end.value !== ''")
        start, end = (int(page.locator(f'#adding input[name="{n}"]').input_value()) for n in ("start", "end"))
        chosen = page.locator("#selected").inner_text()
        text = page.evaluate("async () => (await (await fetch('/api/v1/articles/duc-tham-van-chinh-tri')).json()).text")
        assert text[start:end].strip() == chosen.strip()
        assert end - start == 8


def test_one_key_confirms_and_goes_on_and_one_undoes(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440) as visit:
        page = visit.go("/review")
        shown = page.locator("form.verdicts").get_attribute("action")
        page.keyboard.press("a")
        action = "document.querySelector('form.verdicts')?.getAttribute('action')"
        visit.until(f"shown => {action} !== shown", arg=shown)
        page.keyboard.press("u")
        visit.until(f"shown => {action} === shown", arg=shown)
        assert visit.heard == []


def test_the_map_draws_hoang_sa_and_truong_sa_as_viet_nams(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440) as visit:
        page = visit.go("/?lang=vi")
        page.locator("#map svg").wait_for()
        told = page.locator("#map text").all_text_contents()
        assert "Quần đảo Hoàng Sa (Việt Nam)" in told
        assert "Quần đảo Trường Sa (Việt Nam)" in told
        assert page.locator("#map .isle").count() > 20
        fill = "s => getComputedStyle(document.querySelector('#map ' + s)).fill"
        colours = page.evaluate(f"['.isle', '.home path'].map({fill})")
        assert colours[0] == colours[1]


def test_keyboard_reaches_the_content_first(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=390) as visit:
        page = visit.go("/promises")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        assert re.search("#main$", page.url)
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.name") == "q"


def test_a_filter_changes_the_list_without_another_page(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440) as visit:
        page = visit.go("/promises?lang=en")
        page.evaluate("document.documentElement.dataset.same = 'yes'")
        asked: list[dict[str, str]] = []
        page.on("request", lambda request: asked.append(request.headers) if "/promises" in request.url else None)
        page.locator("#state").focus()
        page.locator("#state").select_option("fulfilled")
        page.wait_for_url("**/promises?state=fulfilled")  # no empty fields in the address
        sync_api.expect(page.locator(".column")).to_have_count(1)
        assert page.evaluate("document.documentElement.dataset.same") == "yes"
        assert asked[-1]["hx-request"] == "true"
        assert page.evaluate("document.activeElement.id") == "state"
        assert page.locator("header.top").count() == 1
        page.go_back()
        page.locator(".column").nth(1).wait_for()
        assert visit.heard == []


def test_a_date_counts_when_it_is_left_not_at_every_digit(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440) as visit:
        page = visit.go("/events?lang=en")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.locator("#as-of").focus()
        page.keyboard.type("06012026")  # month, day and year as Chromium's own language has them
        assert page.locator("#as-of").input_value() == "2026-06-01"
        assert asked == []
        page.locator("#q").focus()
        page.wait_for_url("**/events?*as_of=2026-06-01*")
        page.locator(".notice", has_text="1 Jun 2026").wait_for()
        assert visit.heard == []


def test_facets_looks_and_families_swap_the_main_part(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440) as visit:
        page = visit.go("/events?lang=en")
        page.evaluate("document.documentElement.dataset.same = 'yes'")
        before = page.locator(".lines > li").count()
        page.locator(".facets a", has_text="invited").click()
        page.wait_for_url("**/events?*status=invited*")
        visit.until(f"document.querySelectorAll('.lines > li').length < {before}")
        page.locator(".results .switch a", has_text="Map").click()
        page.locator("#map svg").first.wait_for()
        page.locator(".tabs a", has_text="Agreements").click()
        page.wait_for_url("**/agreements*")
        assert page.title().startswith("Search")
        assert page.evaluate("document.documentElement.dataset.same") == "yes"
        assert visit.heard == []


def test_everything_works_without_script(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440, scripts=False) as visit:
        page = visit.page
        page.goto(f"{address}/promises?lang=en")
        page.locator("#state").select_option("fulfilled")
        page.locator(".filters button[type=submit]").click()
        assert "state=fulfilled" in page.url
        assert page.locator(".column").count() == 1
        page.goto(f"{address}/review?lang=en")
        shown = page.locator("form.verdicts").get_attribute("action")
        page.locator("button[value=skip]").click()
        assert page.locator("form.verdicts").get_attribute("action") != shown
        page.goto(f"{address}/events?lang=en")
        page.locator("#keys-link").click()
        assert page.url.endswith("/keys")


def test_keys_are_shown_and_lead_about(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440) as visit:
        page = visit.go("/events?lang=en")
        page.keyboard.press("?")
        page.locator("#help[open] kbd").first.wait_for()
        assert violations(page) == []
        page.keyboard.press("Escape")
        page.keyboard.press("j")
        page.keyboard.press("j")
        assert page.evaluate("[...document.querySelectorAll('main .say a')].indexOf(document.activeElement)") == 1
        page.keyboard.press("k")
        assert page.evaluate("[...document.querySelectorAll('main .say a')].indexOf(document.activeElement)") == 0
        page.keyboard.press("g")
        page.keyboard.press("n")
        page.wait_for_url("**/network")


@pytest.mark.parametrize("width", WIDTHS)
def test_no_label_of_the_network_is_cut_or_covered(chromium: Any, address: str, width: int) -> None:
    with Visit(chromium, address, width=width) as visit:
        page = visit.go("/network?since=")
        visit.until("document.querySelector('#network')._cyreg?.cy.nodes().nonempty()")
        boxes = page.evaluate(
            """() => document.querySelector('#network')._cyreg.cy.nodes().map((node) => {
            const b = node.renderedBoundingBox({includeLabels: true, includeNodes: true, includeOverlays: false});
            return [b.x1, b.y1, b.x2, b.y2, node.data('label')]; })"""
        )
        area = page.locator("#network").bounding_box()
        assert len(boxes) > 10
        right, bottom = area["width"] + 2, area["height"] + 2
        assert [b[4] for b in boxes if min(b[:2]) < -2 or b[2] > right or b[3] > bottom] == []
        covered = [
            (a[4], b[4]) for n, a in enumerate(boxes) for b in boxes[n + 1 :]
            if min(a[2], b[2]) - max(a[0], b[0]) > 6 and min(a[3], b[3]) - max(a[1], b[1]) > 6
        ]  # fmt: skip
        assert covered == []
        across = max(b[2] for b in boxes) - min(b[0] for b in boxes)
        down = max(b[3] for b in boxes) - min(b[1] for b in boxes)
        assert across > 0.75 * area["width"]
        assert down > 0.75 * area["height"]


def test_a_map_says_what_its_colours_mean(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440) as visit:
        page = visit.go("/?lang=en")
        page.locator("#map svg").first.wait_for()
        assert "Comprehensive strategic partnership" in page.locator(".map-legend").inner_text()
        page.locator("button[data-colour=activity]").click()
        assert re.search(r"\d", page.locator(".map-legend").inner_text())


def test_marks_of_a_time_line_do_not_cover_each_other(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440) as visit:
        page = visit.go("/events?as=timeline&country=KOR")
        dots = page.evaluate(
            """() => [...document.querySelectorAll('.timeline circle')].map((dot) => {
            const b = dot.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })"""
        )
        assert len(dots) > 8
        pairs = [(a, b) for n, a in enumerate(dots) for b in dots[n + 1 :]]
        near = [(a, b) for a, b in pairs if abs(a[0] - b[0]) < 8 and abs(a[1] - b[1]) < 8]
        assert near == []


def test_the_whole_fact_is_corrected_at_once(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440) as visit:
        page = visit.go("/review?lang=en&country=JPN")
        page.keyboard.press("c")
        assert page.locator("details.correct").get_attribute("open") is not None
        assert page.evaluate("document.activeElement.name.startsWith('f-')")
        assert page.locator("details.correct select").count() > 0
        page.locator("details.correct button").click()  # nothing was changed: the desk says so
        page.locator("main h1", has_text="That cannot be asked").wait_for()


def test_merging_offers_what_is_alike_with_reasons(chromium: Any, address: str) -> None:
    listed = json.load(urllib.request.urlopen(f"{address}/events.json?country=KOR&kind=meeting"))["items"]
    with Visit(chromium, address, width=1440) as visit:
        page = visit.go(f"/review/entry/events/{listed[0]['id']}/merge?lang=en")
        assert page.locator(".offered > li").count() > 0
        assert "the same parties" in page.locator(".reasons").first.inner_text()
        page.locator("#merge-q").fill("dien dam")
        page.locator("#merge .filters button").click()
        visit.until("document.querySelector('#merge-q').value === 'dien dam'")
        assert visit.heard == []
