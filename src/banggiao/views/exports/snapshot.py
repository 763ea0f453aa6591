"""What an export is made from: every entry as plain data, and the articles that they rest on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from banggiao.ledger import ArticleRecord, Family, Ledger
from banggiao.ledger.export import POSITIONS

Json = dict[str, Any]
_PAGE = 500


@dataclass(frozen=True, slots=True)
class Source:
    """An article without its text."""

    id: str
    content_hash: str
    published: str | None
    source: str | None
    url: str | None
    title: str | None
    reader: str


@dataclass(frozen=True, slots=True)
class Selection:
    """What to leave in: entries in which all ``parties`` take part, that happened from ``since`` to ``until``."""

    parties: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None

    @property
    def everything(self) -> bool:
        return not (self.parties or self.since or self.until)

    def admits(self, row: Mapping[str, Any]) -> bool:
        """Is this entry asked for? People are those of any of the parties, and have no day."""
        if "tenures" in row:
            return not self.parties or row["country"] in self.parties
        if not set(self.parties) <= parties_of(row):
            return False
        if not (self.since or self.until):
            return True
        day = day_of(row)
        if day is None:
            return False
        start, _, end = day.partition("/")
        end = row.get("date_end") or end or start
        return (self.since is None or end + "-99" >= self.since) and (self.until is None or start <= self.until + "-99")


ALL = Selection()


def parties_of(row: Mapping[str, Any]) -> set[str]:
    """The states and organisations of an entry's row."""
    country = row.get("country")
    found = {country} if isinstance(country, str) else set()
    for key in ("parties", "holders", "addressees"):
        found.update(row.get(key) or ())
    return found | {row[key] for key in ("holder", "toward") if row.get(key)}


def day_of(row: Mapping[str, Any]) -> str | None:
    """The day that an entry is filed under: its own, of a promise its deadline, of a position that of its article, else
    when it was first reported."""
    for key in ("date", "deadline", "first_reported", "published"):
        value = row.get(key)
        if isinstance(value, str):
            return value
    return None


class Snapshot:
    """A ledger as of a day, as rows: read lazily, family by family."""

    def __init__(self, ledger: Ledger, *, as_of: str | None = None, selection: Selection = ALL) -> None:
        self.ledger = ledger
        self.as_of = as_of
        self.selection = selection

    def rows(self, family: Family) -> Iterator[Json]:
        """The family's entries in the order of ids; see ``Ledger.export`` for their keys."""
        for row in self.ledger.export(family, as_of=self.as_of):
            if self.selection.admits(row):
                # Tuples of the records become lists, as they would in a file.
                yield json.loads(json.dumps(row, ensure_ascii=False))

    def positions(self) -> Iterator[Json]:
        """What states say, each as one article tells it; see ``Ledger.export``."""
        return (row for row in self.ledger.export(POSITIONS, as_of=self.as_of) if self.selection.admits(row))

    def articles(self) -> dict[str, Source]:
        """Every article that reports relations between states, by id (of several texts under one, the newest)."""
        found: dict[str, Source] = {}
        cursor = None
        while True:
            page = self.ledger.articles(relevant=True, until=self.as_of, limit=_PAGE, cursor=cursor)
            for record in page.items:
                for key in (record.id, *record.also):
                    found.setdefault(key, _source(key, record))
            cursor = page.next
            if cursor is None:
                return found


def _source(key: str, record: ArticleRecord) -> Source:
    return Source(
        key, record.content_hash, record.published, record.source, record.url, record.title, record.reader_version
    )


def cited(articles: Mapping[str, Source], ids: Sequence[str]) -> list[Source]:
    """The articles of an entry, the earliest first."""
    return sorted((articles[key] for key in ids if key in articles), key=lambda a: (a.published or "9999", a.id))
