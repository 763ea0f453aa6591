"""Every page in Debian's Chromium: both languages, phone and wide screen, light and dark.

No message of an error on the console, no request that leaves the server, nothing serious that axe finds, nothing that
sticks out at the side.
"""

from __future__ import annotations

import re
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from banggiao.views.desk import Config, create_app
from tests.views.desk.conftest import DAY

sync_api = pytest.importorskip("playwright.sync_api", reason="the browser tests need playwright")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: apt-get install chromium"),
]
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
PAGES = (
    "/", "/partners", "/relations/VNM/KOR", "/promises", "/promises?as=table", "/events", "/events?as=timeline",
    "/events?as=map", "/search?q=dien+dam", "/network", "/compare", "/review", "/sources", "/account", "/login",
    "/nothing",
)  # fmt: skip
WIDTHS = (390, 1440)
QUIET = ("--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--disable-gpu")  # fmt: skip


@pytest.fixture(scope="module")
def address(sample: Path) -> Iterator[str]:
    """A desk that is being served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = create_app(Config(str(sample), port=port, today=DAY))
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

    def __init__(self, chromium: Any, address: str, *, width: int, dark: bool = False) -> None:
        self.address = address
        scheme = "dark" if dark else "light"
        self.context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        self.page = self.context.new_page()
        self.heard: list[str] = []
        self.page.on("console", lambda m: self.heard.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda wrong: self.heard.append(str(wrong)))
        self.page.on("request", self._asked)

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.heard.append(f"left the server: {request.url}")

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
    with Visit(chromium, address, width=width, dark=lang == "en") as visit:
        page = visit.go(f"{path}{'&' if '?' in path else '?'}lang={lang}")
        expected = ["the server responded with a status of 404"] if path == "/nothing" else []
        heard = [h for h in visit.heard if not any(e in h for e in expected)]
        assert heard == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert violations(page) == []


def test_things_and_articles(chromium: Any, address: str) -> None:
    with Visit(chromium, address, width=1440) as visit:
        for place in ("events", "agreements", "milestones", "people", "figures", "promises"):
            page = visit.go(f"/{place}")
            link = page.locator(f'main a[href^="/{place}/"]').first.get_attribute("href")
            visit.go(link)
            assert violations(page) == [], place
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
        page.wait_for_function("document.querySelector('#adding form').elements.end.value !== ''")
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
        page.wait_for_function(f"shown => {action} !== shown", arg=shown)
        page.keyboard.press("u")
        page.wait_for_function(f"shown => {action} === shown", arg=shown)
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
