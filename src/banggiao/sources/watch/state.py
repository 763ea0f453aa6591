"""What the watch remembers, in a SQLite file: validators, items and their fate, notices sent.

An item is written down before its page is asked for, and done only when it has been taken in: a crash at any point
loses nothing, and what is done twice is the same twice.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from banggiao.sources.feeds import FeedItem

_SCHEMA = """
CREATE TABLE IF NOT EXISTS feeds (
  name TEXT PRIMARY KEY, etag TEXT, modified TEXT, next_at REAL NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0,
  reason TEXT, polled_at REAL);
CREATE TABLE IF NOT EXISTS items (
  key TEXT PRIMARY KEY, feed TEXT NOT NULL, url TEXT, title TEXT, published TEXT, content TEXT,
  state TEXT NOT NULL DEFAULT 'pending', attempts INTEGER NOT NULL DEFAULT 0, next_at REAL NOT NULL DEFAULT 0,
  reason TEXT);
CREATE INDEX IF NOT EXISTS items_by_state ON items (state, next_at);
CREATE TABLE IF NOT EXISTS notices (key TEXT PRIMARY KEY, rule TEXT NOT NULL, state TEXT NOT NULL, at REAL NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is known of a feed from the last time."""

    etag: str | None = None
    modified: str | None = None
    next_at: float = 0.0
    failures: int = 0
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """An item whose article is still to be taken in. ``content``: the feed's own text, where pages are not asked."""

    key: str
    feed: str
    url: str | None
    title: str | None
    published: str | None
    content: str | None
    attempts: int
    reason: str | None = None


class State:
    """The file; safe in threads, one writer at a time."""

    def __init__(self, path: Path | str) -> None:
        self._lock = threading.Lock()
        self._db = sqlite3.connect(str(path), check_same_thread=False, isolation_level=None, timeout=30)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.executescript(_SCHEMA)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._db.close()

    def feed(self, name: str) -> FeedState:
        """What is known of a feed."""
        with self._lock:
            row = self._db.execute(
                "SELECT etag, modified, next_at, failures, reason FROM feeds WHERE name = ?", (name,)
            ).fetchone()
        return FeedState(*row) if row else FeedState()

    def polled(
        self,
        name: str,
        items: Iterable[FeedItem],
        *,
        etag: str | None,
        modified: str | None,
        now: float,
        next_at: float,
        keep_content: bool,
    ) -> int:
        """A feed answered: its items and validators in one transaction; how many items are new."""
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            new = 0
            for item in items:
                content = (item.content or item.summary) if keep_content else None
                published = str(item.published) if item.published else None
                cursor = self._db.execute(
                    "INSERT OR IGNORE INTO items (key, feed, url, title, published, content) VALUES (?,?,?,?,?,?)",
                    (item.url or item.key, name, item.url, item.title, published, content),
                )
                new += cursor.rowcount
            self._db.execute(
                "INSERT OR REPLACE INTO feeds (name, etag, modified, next_at, failures, reason, polled_at)"
                " VALUES (?,?,?,?,0,NULL,?)",
                (name, etag, modified, next_at, now),
            )
            self._db.execute("COMMIT")
        return new

    def feed_failed(self, name: str, reason: str, *, next_at: float) -> int:
        """A feed did not answer; how often in a row."""
        with self._lock:
            self._db.execute(
                "INSERT INTO feeds (name, next_at, failures, reason) VALUES (?,?,1,?) ON CONFLICT (name) DO UPDATE"
                " SET next_at = excluded.next_at, failures = failures + 1, reason = excluded.reason",
                (name, next_at, reason),
            )
            return int(self._db.execute("SELECT failures FROM feeds WHERE name = ?", (name,)).fetchone()[0])

    def waiting(self, now: float, *, limit: int = 1000) -> list[Waiting]:
        """Items to take in now, in the order that they came."""
        columns = "key, feed, url, title, published, content, attempts, reason"
        with self._lock:
            rows = self._db.execute(
                f"SELECT {columns} FROM items WHERE state = 'pending' AND next_at <= ? ORDER BY rowid LIMIT ?",
                (now, limit),
            ).fetchall()
        return [Waiting(*row) for row in rows]

    def done(self, keys: Iterable[str]) -> None:
        """These were taken in."""
        self._mark(keys, "done", None)

    def dead(self, key: str, reason: str) -> None:
        """This one is given up, until ``retry``."""
        self._mark([key], "dead", reason)

    def later(self, key: str, reason: str, *, next_at: float) -> None:
        """This one failed and waits for another try."""
        with self._lock:
            self._db.execute(
                "UPDATE items SET attempts = attempts + 1, next_at = ?, reason = ? WHERE key = ?",
                (next_at, reason, key),
            )

    def retry(self) -> int:
        """Give what was given up, and what waits, another chance at once; how many."""
        with self._lock:
            cursor = self._db.execute(
                "UPDATE items SET state = 'pending', attempts = 0, next_at = 0"
                " WHERE state = 'dead' OR (state = 'pending' AND next_at > 0)"
            )
            self._db.execute("UPDATE feeds SET next_at = 0, failures = 0 WHERE failures > 0")
            return cursor.rowcount

    def dead_letters(self) -> list[Waiting]:
        """What was given up, with its reason."""
        columns = "key, feed, url, title, published, content, attempts, reason"
        with self._lock:
            rows = self._db.execute(f"SELECT {columns} FROM items WHERE state = 'dead' ORDER BY rowid").fetchall()
        return [Waiting(*row) for row in rows]

    def counts(self) -> dict[str, int]:
        """Items by state."""
        with self._lock:
            return dict(self._db.execute("SELECT state, count(*) FROM items GROUP BY state").fetchall())

    def _mark(self, keys: Iterable[str], state: str, reason: str | None) -> None:
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany(
                "UPDATE items SET state = ?, reason = ?, content = NULL WHERE key = ?",
                [(state, reason, k) for k in keys],
            )
            self._db.execute("COMMIT")

    # notices: 'sending' is written before a notice leaves, so that a crash can never send it twice
    def notice_known(self, key: str) -> bool:
        """Has this been told, or been meant to?"""
        with self._lock:
            return self._db.execute("SELECT 1 FROM notices WHERE key = ?", (key,)).fetchone() is not None

    def rule_known(self, rule: str) -> bool:
        """Has this rule been there before?"""
        with self._lock:
            return self._db.execute("SELECT 1 FROM notices WHERE rule = ?", (rule,)).fetchone() is not None

    def notice(self, key: str, rule: str, state: str, *, now: float) -> None:
        """Note that a notice is 'sending', 'sent' or 'seen' (there when the rule was new)."""
        with self._lock:
            self._db.execute("INSERT OR REPLACE INTO notices VALUES (?,?,?,?)", (key, rule, state, now))

    def unsent(self, key: str) -> None:
        """It could not be sent: it may be tried again."""
        with self._lock:
            self._db.execute("DELETE FROM notices WHERE key = ?", (key,))

    def uncertain(self) -> list[str]:
        """Notices that a crash caught while they were sent: perhaps told, never told again."""
        with self._lock:
            return [k for (k,) in self._db.execute("SELECT key FROM notices WHERE state = 'sending'").fetchall()]
