"""One round: every feed that is due is asked, every item that waits is fetched and taken in."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TypeVar
from urllib.parse import urlsplit

from banggiao.model.article import Article
from banggiao.model.dates import PartialDate
from banggiao.model.errors import SourceError
from banggiao.sources.failure import Failure
from banggiao.sources.feeds import FeedItem, item_article, parse_feed
from banggiao.sources.pages import article_from_page
from banggiao.sources.sitemaps import parse_sitemap
from banggiao.sources.tabular import Item, without_place
from banggiao.sources.watch.client import Client, Fetched, Refused, Unreachable
from banggiao.sources.watch.config import FeedConfig, WatchConfig
from banggiao.sources.watch.robots import Robots
from banggiao.sources.watch.state import State, Waiting
from banggiao.sources.xmlsafe import local, parse_xml

_HOSTS_AT_ONCE = 8
_LONGEST_WAIT = 86400.0
_MOST_SITEMAPS = 20  # of an index, the first ones: the newest, as sites write them

Take = Callable[[Sequence[Item]], None]
Places = Callable[[Sequence[str]], None]


@dataclass(slots=True)
class Round:
    """What a round did; ``failures`` says each thing that failed, and whether it is tried again."""

    polled: int = 0
    unchanged: int = 0
    new: int = 0
    taken: int = 0
    later: int = 0
    dead: int = 0
    failures: list[Failure] = field(default_factory=list)

    def count(self, **more: int) -> None:
        """Add to the numbers; safe in threads."""
        with self._lock:
            for name, number in more.items():
                setattr(self, name, getattr(self, name) + number)

    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)


def poll(
    config: WatchConfig,
    state: State,
    take: Take,
    *,
    recovered: Places | None = None,
    now: Callable[[], float] = time.time,
    batch: int = 20,
) -> Round:
    """Ask what is due. ``take`` must keep what it gets for good before it returns; it may get an article twice.
    ``recovered`` is told the places of items that were taken now and had failed before.

    Hosts are asked in parallel, each of them one thing at a time with a pause between.
    """
    done = Round()
    client = Client(config)
    robots = Robots(client, config.user_agent)
    due = [feed for feed in config.feeds if state.feed(feed.name).next_at <= now()]
    _by_host(due, lambda f: f.url, lambda feed: _poll_feed(feed, config, client, robots, state, now, done))
    feeds = {feed.name: feed for feed in config.feeds}
    waiting = state.waiting(now())
    for start in range(0, len(waiting), batch):
        some = waiting[start : start + batch]
        found: list[tuple[Waiting, Item]] = []

        def fetch(item: Waiting, found: list[tuple[Waiting, Item]] = found) -> None:
            got = _fetch_item(item, feeds.get(item.feed), config, client, robots, state, now, done)
            if got is not None:
                found.append((item, got))

        _by_host(some, lambda i: i.url or "", fetch)
        order = {item.key: place for place, item in enumerate(some)}
        found.sort(key=lambda pair: order[pair[0].key])
        take([got for _, got in found])
        back = [_place(item) for item, got in found if isinstance(got, Article) and item.reason]
        if back and recovered is not None:
            recovered(back)
        state.done(item.key for item, got in found if isinstance(got, Article))
        for item, got in found:
            if isinstance(got, Failure):
                state.dead(item.key, got.reason)
        done.taken += sum(isinstance(got, Article) for _, got in found)
    return done


T = TypeVar("T")


def _by_host(things: Iterable[T], url: Callable[[T], str], do: Callable[[T], None]) -> None:
    hosts: dict[str, list[T]] = {}
    for thing in things:
        hosts.setdefault(urlsplit(url(thing)).netloc, []).append(thing)

    def one(host: list[T]) -> None:
        for thing in host:
            do(thing)

    if hosts:
        with ThreadPoolExecutor(min(_HOSTS_AT_ONCE, len(hosts))) as pool:
            for future in [pool.submit(one, host) for host in hosts.values()]:
                future.result()


def _wait(config: WatchConfig, attempts: int, wrong: Unreachable) -> float:
    """Seconds until the next try: doubling, with jitter; never sooner than the server asks."""
    doubled = min(_LONGEST_WAIT, config.backoff * 2.0 ** min(attempts, 16)) * random.uniform(0.5, 1.5)
    return min(_LONGEST_WAIT, max(doubled, wrong.retry_after or 0.0))


def _ask(url: str, config: WatchConfig, client: Client, robots: Robots, **validators: str | None) -> Fetched:
    if not robots.allows(url):
        raise Refused("robots.txt asks not to fetch it")
    time.sleep(max(config.pause, min(robots.pause(url), 60.0)))
    return client.get(url, **validators)


def _poll_feed(
    feed: FeedConfig,
    config: WatchConfig,
    client: Client,
    robots: Robots,
    state: State,
    now: Callable[[], float],
    done: Round,
) -> None:
    known = state.feed(feed.name)
    try:
        answer = _ask(feed.url, config, client, robots, etag=known.etag, modified=known.modified)
        items: Sequence[FeedItem] = ()
        if answer.status == 304:
            done.count(unchanged=1)
        else:
            items = _items(answer.body, feed, config, client, robots)
    except (Refused, SourceError) as wrong:
        reason = without_place(wrong) if isinstance(wrong, SourceError) else str(wrong)
        state.feed_failed(feed.name, reason, next_at=now() + max(feed.every, config.backoff))
        done.failures.append(Failure(f"feed {feed.name} ({feed.url})", reason))
        return
    except Unreachable as wrong:
        wait = _wait(config, known.failures, wrong)
        state.feed_failed(feed.name, str(wrong), next_at=now() + wait)
        done.failures.append(Failure(f"feed {feed.name} ({feed.url})", f"{wrong}; again in {wait:.0f} s"))
        return
    new = state.polled(
        feed.name,
        items,
        etag=answer.headers.get("etag") or (known.etag if answer.status == 304 else None),
        modified=answer.headers.get("last-modified") or (known.modified if answer.status == 304 else None),
        now=now(),
        next_at=now() + feed.every,
        keep_content=not feed.pages,
    )
    done.count(polled=1, new=new)


def _items(
    data: bytes, feed: FeedConfig, config: WatchConfig, client: Client, robots: Robots, *, depth: int = 0
) -> list[FeedItem]:
    where = feed.url
    if local(parse_xml(data, where=where)) not in ("urlset", "sitemapindex"):
        return list(parse_feed(data, where=where).items)
    out: list[FeedItem] = []
    entries = parse_sitemap(data, where=where)
    for entry in entries[:_MOST_SITEMAPS] if entries and entries[0].is_sitemap else entries:
        if not entry.is_sitemap:
            out.append(FeedItem(entry.url, entry.url, entry.title, entry.published or entry.modified, None, None))
        elif depth == 0:
            inner = _ask(entry.url, config, client, robots).body
            out += _items(inner, feed, config, client, robots, depth=1)
    return out


def _place(item: Waiting) -> str:
    return f"{item.feed}, {item.url or item.key}"


def _fetch_item(
    item: Waiting,
    feed: FeedConfig | None,
    config: WatchConfig,
    client: Client,
    robots: Robots,
    state: State,
    now: Callable[[], float],
    done: Round,
) -> Item | None:
    """The item's article; a failure where there will never be one; None where it is tried again."""
    where = _place(item)
    published = PartialDate.parse(item.published) if item.published else None
    source = feed.source if feed else None
    try:
        if item.url is None or (feed is not None and not feed.pages):
            told = FeedItem(item.key, item.url, item.title, published, None, item.content)
            return item_article(told, source=source or item.feed, where=where)
        answer = _ask(item.url, config, client, robots)
        article = article_from_page(
            answer.body, id=item.url, url=answer.url, charset=answer.charset, published=published, where=where
        )
        told_by_feed = (("published_feed", item.published),) if item.published else ()
        return replace(
            article, source=article.source or source or item.feed, metadata=(*article.metadata, *told_by_feed)
        )
    except (Refused, SourceError) as wrong:
        reason = without_place(wrong) if isinstance(wrong, SourceError) else str(wrong)
    except Unreachable as wrong:
        reason = str(wrong)
        if item.attempts + 1 < config.attempts:
            wait = _wait(config, item.attempts, wrong)
            state.later(item.key, reason, next_at=now() + wait)
            done.count(later=1)
            done.failures.append(Failure(where, f"{reason}; again in {wait:.0f} s"))
            return None
        reason = f"{reason}; given up after {config.attempts} tries"
    failure = Failure(where, f"{reason}; `banggiao retry` tries again")
    done.count(dead=1)
    done.failures.append(failure)
    return failure
