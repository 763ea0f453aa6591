"""Known things as lines of a briefing: in words, with their sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from banggiao.ledger import Entry, Ledger
from banggiao.ledger.resolve import Fate
from banggiao.ledger.resolve.types import FateState
from banggiao.ledger.types import Family
from banggiao.model import DateInterval, PartialDate
from banggiao.views.brief import words
from banggiao.views.brief.notes import Note, Notes
from banggiao.views.brief.quoting import shortened
from banggiao.views.brief.types import Line, Section
from banggiao.views.brief.words import spoken
from banggiao.views.coming import is_coming
from banggiao.views.known import family_of, sources_note
from banggiao.views.wording import Wording

_PAGE = 1000  # the ledger's largest
_LONGEST_TEXT = 300  # characters of a line
# What a minister asks first: what is late, what is in doubt, what runs.
UNSETTLED = (FateState.OVERDUE, FateState.UNCLEAR, FateState.IN_PROGRESS, FateState.OPEN)
SETTLED = (FateState.FULFILLED, FateState.SUPERSEDED, FateState.LAPSED)
_RANK = {state: rank for rank, state in enumerate((*UNSETTLED, *SETTLED))}
_WEAK = {"hoped", "proposed"}

Make = Callable[[], Line]


@dataclass(slots=True)
class Teller:
    """Makes lines. ``own`` are the parties that every line is about, which are not named again; ``day`` is the day of
    what is known. Entries that were told are remembered, so that no section repeats them."""

    ledger: Ledger
    say: Wording
    as_of: str | None
    limit: int
    own: frozenset[str] = frozenset()
    day: dt.date | None = None
    notes: Notes = field(init=False)
    told: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.notes = Notes(self.ledger, as_of=self.as_of)

    # asking
    def entries(self, family: Family, **filters: Any) -> tuple[Entry[Any], ...]:
        """All that filters admit, the newest first: what a section leaves out is counted, so all are asked for."""
        found: list[Entry[Any]] = []
        cursor = None
        while True:
            page = self.ledger.entries(family, as_of=self.as_of, limit=_PAGE, cursor=cursor, **filters)
            found += page.items
            cursor = page.next
            if cursor is None:
                return tuple(found)

    def fates(self, promises: Sequence[Entry[Any]]) -> Mapping[str, Fate]:
        """What became of promises."""
        return self.ledger.fates([p.id for p in promises], as_of=self.as_of)

    def today(self) -> dt.date | None:
        """The day of what is known: as-of, else that of the ledger's newest article. Nothing here has a clock."""
        newest = () if self.as_of else self.ledger.articles(limit=1).items
        return last_day(self.as_of or (newest[0].published if newest else None))

    def is_coming(self, entry: Entry[Any]) -> bool:
        """Whether that lies ahead of the day of what is known."""
        return is_coming(entry, self.day)

    # telling
    def section(
        self, name: str, makes: Iterable[Make], *, title: str | None = None, limit: int | None = None
    ) -> Section:
        """A section of at most ``limit`` lines: only those that are shown are made, as each asks for its sources."""
        listed, most = list(makes), limit or self.limit
        lines = tuple(make() for make in listed[:most])
        return Section(title or self.say.label(name), lines, max(0, len(listed) - most), name)

    def each(self, entries: Iterable[Entry[Any]]) -> Iterator[Make]:
        """A line for each entry that was not told before."""
        for entry in entries:
            if entry.id not in self.told:
                yield lambda entry=entry: self.line(entry)  # type: ignore[misc]

    def line(self, entry: Entry[Any]) -> Line:
        """An event, agreement, relation or person."""
        self.told.add(entry.id)
        return Line(
            shortened(words.entry_words(entry.record, self.say, own=self.own), _LONGEST_TEXT),
            when=spoken(entry.record.date, self.say, end=entry.record.text("date_end")),
            reports=sources_note(entry, self.say) if entry.reports > 1 else None,
            notes=self.notes.of_entry(entry.family, entry.id),
        )

    def promise(self, entry: Entry[Any], fate: Fate | None) -> Line:
        """A promise: its state, its words, and beneath it what bears on it with its sentence."""
        return Line(
            shortened(words.promise_words(entry.record, fate, self.say, own=self.own), _LONGEST_TEXT),
            when=spoken(entry.record.first_reported, self.say),
            mark=self.say("fate", fate.state) if fate else None,
            reports=sources_note(entry, self.say) if entry.reports > 1 else None,
            notes=self.notes.of_entry(entry.family, entry.id),
            beneath=tuple(self._later(fate)) if fate else (),
        )

    def _later(self, fate: Fate) -> Iterator[Line]:
        """What bears on a promise; for a verdict of silence, up to which day it was silent."""
        silent = False
        for item in fate.items:
            if item.state is FateState.OVERDUE and item.silent_since and not silent:
                silent = True
                yield Line(f"{self.say.label('silence')} {spoken(item.silent_since, self.say)}")
            found = [
                note
                for entity in item.entities
                for note in self.notes.of_entry(family_of(entity), entity, facts=item.later, most=1)
            ]
            if found:
                yield Line(f"{self.say.label('later')}: “{found[0].words}”", notes=(found[0],))

    def promises(
        self, name: str, entries: Iterable[Entry[Any]], fates: Mapping[str, Fate], states: Sequence[FateState]
    ) -> Section:
        """Promises in some states: the late ones first, then what was agreed before what was wished, newest first."""
        chosen = [e for e in entries if (f := fates.get(e.id)) is not None and f.state in states]

        def rank(entry: Entry[Any]) -> tuple[int, bool, bool]:
            return (
                _RANK[fates[entry.id].state],
                entry.record.text("modality") in _WEAK,
                not entry.record.text("deadline"),
            )

        makes = [lambda e=e: self.promise(e, fates.get(e.id)) for e in sorted(chosen, key=rank)]
        return self.section(name, makes)

    def tally(self, entries: Sequence[Entry[Any]], fates: Mapping[str, Fate]) -> Line | None:
        """How many promises there are, and in what states."""
        states = [fates[e.id].state for e in entries if e.id in fates]
        if not states:
            return None
        told = ", ".join(f"{states.count(s)} {self.say('fate', s)}" for s in _RANK if s in states)
        return Line(f"{self.say.label('promises_known')}: {len(states)} ({told})")

    def figures(self, entries: Iterable[Entry[Any]], *, since: str | None = None) -> Iterator[Make]:
        """The newest figures of each series, the most telling metrics first; figures of no known time are left out."""
        for entry in sorted(entries, key=lambda e: words.metric_rank(e.record)):
            points = sorted(
                (
                    p
                    for p in entry.record.points
                    if (p.period or p.reported or "") and (p.reported or "9") >= (since or "")
                ),
                key=lambda p: (p.period or p.reported or "", p.reported or ""),
                reverse=True,
            )
            for point in points[:3]:
                yield lambda entry=entry, point=point: self._figure(entry, point)  # type: ignore[misc]

    def _figure(self, entry: Entry[Any], point: Any) -> Line:
        notes = self.notes.of_entry(Family.INDICATORS, entry.id, facts=point.fact_ids)
        quoted = notes[0].words if notes else ""
        return Line(
            words.figure_words(entry.record, point, quoted, self.say, own=self.own),
            when=spoken(point.period, self.say)
            or f"{self.say.label('as_reported')} {spoken(point.reported, self.say)}",
            notes=notes,
        )

    def people(self, entries: Iterable[Entry[Any]], countries: Sequence[str]) -> Iterator[Make]:
        """Who holds which office of some states, the highest first; whom no report named for two years is left out."""
        for entry, tenure in words.in_office(entries, countries, self.day):
            yield lambda entry=entry, tenure=tenure: Line(  # type: ignore[misc]
                f"{entry.record.text('name')}: {tenure.office}",
                when=words.tenure_words(tenure, self.say),
                notes=self.notes.of_entry(Family.PEOPLE, entry.id, facts=tenure.fact_ids, most=1),
            )

    def due(self, entries: Iterable[Entry[Any]], fates: Mapping[str, Fate]) -> Iterator[tuple[str, Make]]:
        """(day, line) of promises that fall due from now on."""
        for entry in entries:
            fate = fates.get(entry.id)
            deadline = entry.record.text("deadline") or (fate.deadline if fate else None)
            if not deadline or fate is None or fate.state not in UNSETTLED or fate.state is FateState.OVERDUE:
                continue
            if self.day is None or DateInterval.parse(deadline).end.last_day >= self.day:
                yield deadline, lambda e=entry, d=deadline: self._due(e, d)  # type: ignore[misc]

    def _due(self, entry: Entry[Any], deadline: str) -> Line:
        text = shortened(words.promise_words(entry.record, None, self.say, own=self.own), _LONGEST_TEXT // 2)
        notes = self.notes.of_entry(entry.family, entry.id, most=1)
        return Line(f"{self.say.label('deadline')}: {text}", when=spoken(deadline, self.say), notes=notes)

    def coming(
        self, events: Iterable[Entry[Any]], promises: Iterable[Entry[Any]], fates: Mapping[str, Fate]
    ) -> Section:
        """Announced events and deadlines together, the nearest first, what has no day last."""
        listed: list[tuple[str, Make]] = [
            (e.record.date or "9999", lambda e=e: self.line(e))  # type: ignore[misc]
            for e in events
            if self.is_coming(e)
        ]
        listed += self.due(promises, fates)
        return self.section("coming", [make for _, make in sorted(listed, key=lambda pair: pair[0])])

    def cited(self) -> tuple[Note, ...]:
        """Every note used so far."""
        return tuple(self.notes.all)


def newest_of(*lists: Iterable[Entry[Any]]) -> str | None:
    """The day of the newest report of some entries."""
    return max((e.last_reported for some in lists for e in some if e.last_reported), default=None)


def last_day(text: str | None) -> dt.date | None:
    """The last day of an ISO day, month or year."""
    return PartialDate.parse(text).last_day if text else None
