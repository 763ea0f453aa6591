"""FEEDS.toml: what to watch, how politely, and whom to tell what."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from banggiao.model.errors import UsageError

_SPAN = re.compile(r"(\d+(?:\.\d+)?)\s*(s|m|h|d)?\Z")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400, None: 1}
NOTICES = ("event", "due", "fate")


@dataclass(frozen=True, slots=True)
class FeedConfig:
    """One feed or sitemap. ``pages``: fetch the page of each item (else the feed's own content is the article)."""

    name: str
    url: str
    source: str | None = None
    pages: bool = True
    every: float = 900.0


@dataclass(frozen=True, slots=True)
class NoticeRule:
    """Whom to tell what: ``to`` are apprise addresses ('env:NAME' takes one from the environment); ``parties``: all
    take part; ``on``: event, due, fate; ``days``: how long before a deadline."""

    name: str
    to: tuple[str, ...]
    parties: tuple[str, ...] = ()
    on: tuple[str, ...] = NOTICES
    days: int = 30
    lang: str = "vi"


@dataclass(frozen=True, slots=True)
class WatchConfig:
    """Seconds and bytes. ``allow``: 'host' or 'host:port' that may be private or loopback."""

    feeds: tuple[FeedConfig, ...]
    notices: tuple[NoticeRule, ...] = ()
    user_agent: str = "banggiao-watch (a reader of news feeds)"
    timeout: float = 30.0
    most_bytes: int = 20 * 1024 * 1024
    pause: float = 1.0
    attempts: int = 6
    backoff: float = 60.0
    allow: frozenset[str] = field(default_factory=frozenset)


def load_config(path: Path) -> WatchConfig:
    """The file; raises UsageError, naming the key, where something in it is wrong."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as missing:
        raise UsageError(f"{path}: there is no such file") from missing
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise UsageError(f"{path}: no TOML: {wrong}") from wrong
    try:
        return _config(data)
    except (KeyError, ValueError, TypeError) as wrong:
        raise UsageError(f"{path}: {wrong.args[0] if wrong.args else wrong}") from wrong


def _config(data: Mapping[str, Any]) -> WatchConfig:
    _only(data, {"watch", "feed", "notify"}, "the file")
    watch = data.get("watch", {})
    _only(watch, {"timeout", "pause", "backoff", "attempts", "most_bytes", "user_agent", "allow", "every"}, "[watch]")
    usual = WatchConfig(())
    every = watch.get("every", "15m")
    feeds = tuple(_feed(entry, number, every) for number, entry in enumerate(data.get("feed", []), 1))
    if not feeds:
        raise ValueError("no [[feed]]: name at least one, with its url")
    names = [feed.name for feed in feeds]
    if len(names) != len(set(names)):
        raise ValueError("two feeds have one name: give each its own")
    return WatchConfig(
        feeds=feeds,
        notices=tuple(_notice(entry, number) for number, entry in enumerate(data.get("notify", []), 1)),
        allow=frozenset(str(host) for host in watch.get("allow", [])),
        user_agent=str(watch.get("user_agent", usual.user_agent)),
        timeout=_span(watch.get("timeout", usual.timeout)),
        pause=_span(watch.get("pause", usual.pause)),
        backoff=_span(watch.get("backoff", usual.backoff)),
        attempts=int(watch.get("attempts", usual.attempts)),
        most_bytes=int(watch.get("most_bytes", usual.most_bytes)),
    )


def _feed(entry: Mapping[str, Any], number: int, every: object) -> FeedConfig:
    where = f"[[feed]] {number}"
    _only(entry, {"name", "url", "source", "pages", "every"}, where)
    url = entry.get("url")
    if not isinstance(url, str) or not url.startswith(("http://", "https://")):
        raise ValueError(f"{where}: url must be an http:// or https:// address")
    return FeedConfig(
        name=str(entry.get("name", url)),
        url=url,
        source=entry.get("source"),
        pages=bool(entry.get("pages", True)),
        every=_span(entry.get("every", every)),
    )


def _notice(entry: Mapping[str, Any], number: int) -> NoticeRule:
    where = f"[[notify]] {number}"
    _only(entry, {"name", "to", "parties", "on", "days", "lang"}, where)
    to = entry.get("to", [])
    on = tuple(entry.get("on", NOTICES))
    wrong = [kind for kind in on if kind not in NOTICES]
    if wrong:
        raise ValueError(f"{where}: on: {wrong[0]!r} is not one of {', '.join(NOTICES)}")
    return NoticeRule(
        name=str(entry.get("name", f"rule {number}")),
        to=(to,) if isinstance(to, str) else tuple(to),
        parties=tuple(entry.get("parties", ())),
        on=on,
        days=int(entry.get("days", 30)),
        lang=str(entry.get("lang", "vi")),
    )


def _only(given: Mapping[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(set(given) - known)
    if unknown:
        raise ValueError(f"{where}: {unknown[0]!r} is none of {', '.join(sorted(known))}")


def _span(value: object) -> float:
    """Seconds from 90, '90s', '15m', '2h', '1d'."""
    found = _SPAN.match(str(value).strip())
    if found is None:
        raise ValueError(f"{value!r} is no span of time: write 90s, 15m, 2h or 1d")
    return float(found[1]) * _SECONDS[found[2]]
