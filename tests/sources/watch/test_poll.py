"""Rounds of the watch against a server that misbehaves: nothing lost, nothing twice, never stuck."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from banggiao.model import Article
from banggiao.sources import Failure
from banggiao.sources.tabular import Item
from banggiao.sources.watch import FeedConfig, Round, State, WatchConfig, poll
from tests.sources.watch.server import Server


class Kept:
    """What was taken in; can fail like a database."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.breaks = 0

    def __call__(self, items: Sequence[Item]) -> None:
        if self.breaks:
            self.breaks -= 1
            raise RuntimeError("the disk is full")
        self.items += items

    @property
    def ids(self) -> list[str]:
        return [item.id.rpartition("/")[2] for item in self.items if isinstance(item, Article)]


class Clock:
    """Time that a test moves."""

    def __init__(self) -> None:
        self.time = 1_000_000.0

    def __call__(self) -> float:
        return self.time


class Watch:
    """A watch of some paths of the server."""

    def __init__(self, server: Server, folder: Path, *paths: str, attempts: int = 3, pages: bool = True) -> None:
        feeds = tuple(FeedConfig(p, server.url + p, pages=pages, every=100) for p in paths)
        allow = frozenset({f"127.0.0.1:{server.port}"})
        self.config = WatchConfig(
            feeds, timeout=1.0, pause=0, attempts=attempts, backoff=10, allow=allow, most_bytes=1 << 20
        )
        self.path = folder / "watch.state"
        self.kept = Kept()
        self.clock = Clock()

    def round(self, *, later: float = 0.0) -> Round:
        self.clock.time += later
        with State(self.path) as state:  # opened anew each time, as after a crash
            return poll(self.config, state, self.kept, now=self.clock)

    def counts(self) -> dict[str, int]:
        with State(self.path) as state:
            return state.counts()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def test_items_are_taken_once(server: Server, folder: Path) -> None:
    server.feed = ["/page/1", "/page/2"]
    watch = Watch(server, folder, "/feed")
    first = watch.round()
    assert (first.new, first.taken, watch.kept.ids) == (2, 2, ["1", "2"])
    second = watch.round(later=200)
    assert (second.unchanged, second.new, len(watch.kept.ids)) == (1, 0, 2)
    assert any(h.get("If-None-Match") == '"v1"' for h in server.headers)


def test_not_before_it_is_due(server: Server, folder: Path) -> None:
    watch = Watch(server, folder, "/feed")
    watch.round()
    watch.round(later=50)
    assert server.asked["/feed"] == 1


def test_the_same_item_ten_times_in_two_feeds(server: Server, folder: Path) -> None:
    watch = Watch(server, folder, "/ten", "/ten")
    watch.config = WatchConfig(
        (*watch.config.feeds[:1], FeedConfig("again", f"{server.url}/ten")), pause=0, allow=watch.config.allow
    )
    watch.round()
    assert watch.kept.ids == ["same"]
    assert server.asked["/page/same"] == 1


def test_a_server_error_is_tried_again_later(server: Server, folder: Path) -> None:
    server.feed = ["/page/1"]
    server.fail_first["/page/1"] = 2
    watch = Watch(server, folder, "/feed")
    assert watch.round().later == 1
    assert watch.round(later=1).taken == 0  # it waits
    assert watch.round(later=30).later == 1
    assert watch.round(later=60).taken == 1
    assert watch.kept.ids == ["1"]


def test_what_never_comes_is_given_up_with_its_reason_and_can_be_tried_again(server: Server, folder: Path) -> None:
    server.feed = ["/page/1"]
    server.fail_first["/page/1"] = 3
    watch = Watch(server, folder, "/feed")
    for _ in range(3):
        last = watch.round(later=1000)
    assert last.dead == 1
    (failure,) = watch.kept.items
    assert isinstance(failure, Failure)
    assert "500; given up after 3 tries" in failure.reason
    with State(watch.path) as state:
        assert state.retry() == 1
    assert watch.round().taken == 1


def test_gone_and_empty_pages_are_given_up_at_once(server: Server, folder: Path) -> None:
    server.feed = ["/nothing", "/html-feed", "/page/1"]
    watch = Watch(server, folder, "/feed")
    done = watch.round()
    assert (done.dead, done.taken) == (2, 1)
    reasons = " ".join(f.reason for f in done.failures)
    assert "404" in reasons
    assert "no article was found" in reasons


def test_a_feed_that_fails_stops_no_other(server: Server, folder: Path) -> None:
    server.feed = ["/page/1"]
    bad = ("/hang", "/drip", "/huge", "/cut", "/garbage", "/status/500", "/429", "/loop", "/html-feed", "/nothing")
    watch = Watch(server, folder, *bad, "/feed")
    started = time.monotonic()
    done = watch.round()
    assert time.monotonic() - started < 30
    assert watch.kept.ids == ["1"]
    assert {f.where.split()[1] for f in done.failures} == set(bad)


def test_broken_xml_gives_the_items_before_the_break(server: Server, folder: Path) -> None:
    watch = Watch(server, folder, "/broken")
    watch.round()
    assert watch.kept.ids[0] == "b1"


@pytest.mark.parametrize("path", ["/sitemap", "/sitemap-index"])
def test_sitemaps_are_followed(server: Server, folder: Path, path: str) -> None:
    server.feed = ["/page/1", "/page/2"]
    watch = Watch(server, folder, path)
    watch.round()
    assert watch.kept.ids == ["1", "2"]
    (first, _) = watch.kept.items
    assert isinstance(first, Article)
    assert str(first.published) == "2025-10-24"


@pytest.mark.parametrize("path", ["/windows-1258", "/utf16"])
def test_wrong_encodings(server: Server, folder: Path, path: str) -> None:
    server.feed = [path, "/page/1"]
    watch = Watch(server, folder, "/feed")
    watch.round()
    assert "1" in watch.kept.ids  # the other is read, or a failure that says why: never lost
    assert len(watch.kept.items) == 2


def test_retry_after_is_kept(server: Server, folder: Path) -> None:
    watch = Watch(server, folder, "/429")
    watch.round()
    watch.round(later=70)
    assert server.asked["/429"] == 1
    watch.round(later=10)
    assert server.asked["/429"] == 2


def test_robots_txt_is_kept_to(server: Server, folder: Path) -> None:
    server.robots = b"User-agent: *\nDisallow: /page/secret\n"
    server.feed = ["/page/secret", "/page/1"]
    watch = Watch(server, folder, "/feed")
    done = watch.round()
    assert watch.kept.ids == ["1"]
    assert server.asked["/page/secret"] == 0
    assert "robots.txt" in done.failures[0].reason
    assert server.asked["/robots.txt"] == 1


def test_one_request_a_host_at_a_time(server: Server, folder: Path) -> None:
    server.feed = [f"/page/{n}" for n in range(10)]
    Watch(server, folder, "/feed", "/ten", "/broken").round()
    assert server.at_once == 1


def test_a_crash_while_taking_in_loses_nothing(server: Server, folder: Path) -> None:
    server.feed = ["/page/1", "/page/2"]
    watch = Watch(server, folder, "/feed")
    watch.kept.breaks = 1
    with pytest.raises(RuntimeError):
        watch.round()
    assert watch.counts() == {"pending": 2}
    watch.round()
    assert watch.kept.ids == ["1", "2"]
    assert watch.counts() == {"done": 2}


def test_a_redirect_of_an_item_to_a_private_address_is_a_dead_letter(server: Server, folder: Path) -> None:
    server.feed = ["/to?http://10.0.0.1/admin"]
    watch = Watch(server, folder, "/feed")
    done = watch.round()
    assert done.dead == 1
    assert "private" in done.failures[0].reason


def test_feeds_own_content_where_pages_are_not_asked(server: Server, folder: Path) -> None:
    server.feed = ["/page/1"]
    watch = Watch(server, folder, "/feed", pages=False)
    watch.round()
    assert server.asked["/page/1"] == 0
    (item,) = watch.kept.items
    assert isinstance(item, Article)
    assert item.text == "Tin"
