"""Sources as numbered notes: article, day, quoted words; each pair of article and words once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from banggiao.ledger import Ledger, Report
from banggiao.ledger.types import Family
from banggiao.views.brief.quoting import quote

_MOST = 2  # sources named for one line; the rest are counted


@dataclass(frozen=True, slots=True)
class Note:
    """One source: which article said it, when, in which words."""

    number: int
    article_id: str
    published: str | None
    source: str | None
    url: str | None
    words: str


class Notes:
    """The notes of a briefing, numbered as they are first needed."""

    def __init__(self, ledger: Ledger, *, as_of: str | None) -> None:
        self._ledger = ledger
        self._as_of = as_of
        self._numbers: dict[tuple[str, str], int] = {}
        self.all: list[Note] = []

    def of_entry(
        self, family: Family, entry_id: str, *, facts: Iterable[str] | None = None, most: int = _MOST
    ) -> tuple[Note, ...]:
        """Notes for a known thing: from its independent reports, or from those of ``facts`` only."""
        wanted = None if facts is None else set(facts)
        reports = self._ledger.get(family, entry_id, as_of=self._as_of).reports
        chosen: dict[str, Report] = {}
        for report in reports:
            if wanted is None or report.fact_id in wanted:
                chosen.setdefault(report.cluster, report)
        return tuple(self._note(report) for report in list(chosen.values())[:most])

    def _words(self, report: Report) -> str:
        if not report.quotes:
            return ""
        return quote(self._ledger.article(report.content_hash).text, report.quotes[0].span)

    def _note(self, report: Report) -> Note:
        words = self._words(report)
        key = (report.article_id, words)
        if key not in self._numbers:
            self._numbers[key] = len(self.all) + 1
            self.all.append(
                Note(len(self.all) + 1, report.article_id, report.published, report.source, report.url, words)
            )
        return self.all[self._numbers[key] - 1]
