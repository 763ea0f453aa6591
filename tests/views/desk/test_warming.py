"""What a desk makes before anybody asks, and what is made once however many ask."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from jinja2 import Environment
from starlette.testclient import TestClient

from banggiao.model import LedgerError
from banggiao.views.desk import Config, assets, warming
from banggiao.views.desk.app import create_app
from banggiao.views.desk.cache import Cache
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.rendering import environment
from tests.views.desk.conftest import DAY


def test_an_answer_that_many_wait_for_is_made_once() -> None:
    cache = Cache(lambda: "one state")
    made: list[int] = []
    told: list[int] = []

    def slow() -> int:
        made.append(1)
        time.sleep(0.05)
        return len(made)

    asking = [threading.Thread(target=lambda: told.append(cache.get("key", slow))) for _ in range(6)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert made == [1]
    assert told == [1] * 6


def test_an_answer_may_ask_for_another_and_for_itself_within() -> None:
    cache = Cache(lambda: "one state")
    assert cache.get("outer", lambda: cache.get("inner", lambda: 1) + cache.get("outer", lambda: 1)) == 2


def test_an_answer_that_cannot_be_made_holds_up_nobody() -> None:
    cache = Cache(lambda: "one state")

    def fails() -> int:
        raise LedgerError("ledger gone")

    with pytest.raises(LedgerError, match="gone"):
        cache.get("key", fails)
    assert cache.get("key", lambda: 7) == 7


def test_an_answer_goes_with_the_state_that_it_was_made_of() -> None:
    state = ["one"]
    cache = Cache(lambda: state[0])
    assert cache.get("key", lambda: 1) == 1
    assert cache.get("key", lambda: 2) == 1
    state[0] = "two"
    assert cache.get("key", lambda: 2) == 2


def test_first_pages_need_nothing_that_takes_long(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiling templates, packing files, ordering the queue: all of it is done by then."""

    def late(*_: object, **__: object) -> None:
        raise AssertionError("made only when somebody asked")

    desk = Desk.open(Config(str(ledger), today=DAY))
    try:
        for step in warming._steps(desk):
            step()
        monkeypatch.setattr("banggiao.ledger.queue.candidates", late)
        monkeypatch.setattr("banggiao.views.desk.pages.network.pairs", late)
        monkeypatch.setattr("banggiao.views.desk.pages.health.sources", late)
        monkeypatch.setattr("banggiao.views.desk.pages.review.waiting", late)
        monkeypatch.setattr("banggiao.views.desk.listing.facets", late)
        monkeypatch.setattr(Environment, "compile", late)
        monkeypatch.setattr("gzip.compress", late)
        for name in environment().list_templates():
            environment().get_template(name)
        for page in ("/", "/events", "/people", "/network", "/review", "/sources"):
            assert _asked(desk, page) == 200
        assert assets.packed("desk.css")
    finally:
        desk.close()


def _asked(desk: Desk, page: str) -> int:
    app = create_app(desk.config)
    app.state.desk.close()
    app.state.desk = desk
    client = TestClient(app, base_url="http://127.0.0.1:8000", headers={"accept": "text/html"})
    return client.get(page).status_code
