"""What a briefing says, gathered from the ledger; how it looks is another's business."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from banggiao.ledger import Entry, Ledger, Overview
from banggiao.ledger.resolve import Fate
from banggiao.ledger.resolve.types import FateState
from banggiao.ledger.types import Family
from banggiao.model import DateInterval, PartialDate
from banggiao.views.brief.notes import Note, Notes
from banggiao.views.known import family_of, figures, known, sources_note, tenures
from banggiao.views.wording import Wording

_WIDE = 200  # things looked at of each family before the most telling are chosen
_OPEN_EVENTS = {"planned", "proposed", "invited", "accepted"}
# What a minister asks first: what is late, what runs, what was done.
_PROMISE_ORDER = {
    state: rank
    for rank, state in enumerate(
        (
            FateState.OVERDUE,
            FateState.UNCLEAR,
            FateState.IN_PROGRESS,
            FateState.FULFILLED,
            FateState.OPEN,
            FateState.SUPERSEDED,
            FateState.LAPSED,
        )
    )
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: an optional mark (a promise's state), when, words, how many reports, its sources, lines beneath it."""

    text: str
    when: str | None = None
    mark: str | None = None
    reports: str | None = None
    notes: tuple[Note, ...] = ()
    beneath: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading; ``left_out`` counts those that did not fit."""

    title: str
    lines: tuple[Line, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Briefing:
    """A briefing on a pair of states. ``day`` is the day of what is known: as-of, or that of the newest article."""

    parties: tuple[str, str]
    lang: str
    as_of: str | None
    newest: str | None
    undated: int
    sections: tuple[Section, ...]
    notes: tuple[Note, ...] = field(repr=False, default=())


def gather(
    ledger: Ledger, party: str, other: str, *, say: Wording, as_of: str | None = None, limit: int = 12
) -> Briefing:
    """A briefing on ``party`` from the side of ``other``; ``limit`` lines a section."""
    overview = ledger.overview(party, other, as_of=as_of, limit=_WIDE)
    notes = Notes(ledger, as_of=as_of)
    day = _day(as_of or overview.newest)
    sections = [
        Section(say.label("standing"), tuple(_standing(overview, day, say, notes))),
        _section("history", [e for e in overview.relations if _is_step(e)], say, notes, limit),
        _section(
            "coming", [e for e in overview.engagements if _is_coming(e, day)], say, notes, limit, newest_last=True
        ),
        _section("engagements", [e for e in overview.engagements if not _is_coming(e, day)], say, notes, limit),
        _section("agreements", overview.agreements, say, notes, limit),
        _promises(overview, say, notes, limit),
        _cut("figures", _figures(overview, say, notes), say, limit),
        _cut("people", _people(overview, say, notes), say, limit),
    ]
    return Briefing(
        (party, other),
        say.lang,
        as_of,
        overview.newest,
        overview.undated,
        tuple(section for section in sections if section.lines),
        tuple(notes.all),
    )


def _day(text: str | None) -> dt.date | None:
    return PartialDate.parse(text).last_day if text else None


def _standing(overview: Overview, day: dt.date | None, say: Wording, notes: Notes) -> Iterator[Line]:
    standing = overview.standing
    told = {fact: entry for entry in overview.relations for fact in entry.record.members}
    if standing.tier:
        words = say("tier", standing.tier)
        since = f"{say.label('since')} {standing.since}" if standing.since else None
        found = [
            note
            for entry_id in dict.fromkeys(told[f].id for f in standing.fact_ids if f in told)
            for note in notes.of_entry(Family.RELATIONS, entry_id)
            if _tells(overview, entry_id, standing.tier)
        ]
        yield Line(words, when=since, notes=tuple(dict.fromkeys(found))[:2])
    began = standing.diplomatic_relations_since
    if began:
        entries = [e for e in overview.relations if e.record.text("event") == "diplomatic_relations_established"]
        found = [note for e in entries for note in notes.of_entry(Family.RELATIONS, e.id)]
        yield Line(
            f"{say.label('diplomatic_relations_since')} {began}{_years(began, day, say)}", notes=tuple(found)[:2]
        )


def _tells(overview: Overview, entry_id: str, tier: str) -> bool:
    return tier in {entry.record.text("tier") for entry in overview.relations if entry.id == entry_id}


def _years(began: str, day: dt.date | None, say: Wording) -> str:
    """How many years, and the anniversary that comes next, where the day is known."""
    start = PartialDate.parse(began)
    if day is None or day < start.first_day:
        return ""
    years = day.year - start.year - ((day.month, day.day) < (start.month or 1, start.day or 1))
    if start.day is None:
        return f" ({years} {say.label('years')})"
    coming = f"{day.year if years == day.year - start.year - 1 else day.year + 1}{start.isoformat()[4:]}"
    return f" ({years} {say.label('years')}; {say.label('anniversary')} {years + 1} {say.label('years')}: {coming})"


def _is_step(entry: Entry[Any]) -> bool:
    """Affirmations repeat what stands: milestones are what set up, raised or ended something."""
    return bool(entry.record.text("event") != "partnership_affirmed")


def _is_coming(entry: Entry[Any], day: dt.date | None) -> bool:
    if entry.record.text("status") not in _OPEN_EVENTS:
        return False
    date = entry.record.text("date_end") or entry.record.date
    return date is None or day is None or DateInterval.parse(date).end.last_day >= day


def _section(
    label: str,
    entries: Iterable[Entry[Any]],
    say: Wording,
    notes: Notes,
    limit: int,
    *,
    newest_last: bool = False,
) -> Section:
    listed = sorted(entries, key=lambda e: e.record.date or "9999", reverse=True) if newest_last else list(entries)
    if newest_last:
        listed.reverse()
    lines = [_line(entry, say, notes) for entry in listed[:limit]]
    return Section(say.label(label), tuple(lines), max(0, len(listed) - limit))


def _cut(label: str, lines: Iterable[Callable[[], Line]], say: Wording, limit: int) -> Section:
    """Only lines that are shown are made: each asks the ledger for its sources."""
    listed = list(lines)
    return Section(say.label(label), tuple(make() for make in listed[:limit]), max(0, len(listed) - limit))


def _line(
    entry: Entry[Any],
    say: Wording,
    notes: Notes,
    *,
    fate: Fate | None = None,
    mark: str | None = None,
) -> Line:
    told = known(entry, say, fate=fate)
    head = "" if told.text.lower().startswith(told.head.lower()) else told.head  # 'Hai bên nhất trí: Hai bên nhất trí'
    words = ": ".join(filter(None, [head, told.text]))
    more = f" ({' · '.join(told.more)})" if told.more else ""
    return Line(
        f"{words}{more}",
        when=told.when,
        mark=mark,
        reports=sources_note(entry, say) if entry.reports > 1 else None,
        notes=notes.of_entry(entry.family, entry.id),
    )


def _promises(overview: Overview, say: Wording, notes: Notes, limit: int) -> Section:
    def rank(entry: Entry[Any]) -> tuple[int, bool]:
        fate = overview.fates.get(entry.id)
        return (_PROMISE_ORDER[fate.state] if fate else len(_PROMISE_ORDER), not entry.record.text("deadline"))

    listed = sorted(overview.commitments, key=rank)  # stable: the newest first within a state
    lines = []
    for entry in listed[:limit]:
        fate = overview.fates.get(entry.id)
        line = _line(entry, say, notes, fate=fate, mark=say("fate", fate.state) if fate else None)
        lines.append(replace(line, beneath=tuple(_later(fate, overview, say, notes))) if fate else line)
    return Section(say.label("promises"), tuple(lines), max(0, len(listed) - limit))


def _later(fate: Fate, overview: Overview, say: Wording, notes: Notes) -> Iterator[Line]:
    """What bears on a promise, with its sentence; for a verdict of silence, up to which day it was silent."""
    for item in fate.items:
        if item.state is FateState.OVERDUE and (item.silent_since or overview.newest):
            yield Line(f"{say.label('silence')} {item.silent_since or overview.newest}")
        found = [
            note
            for entity in item.entities
            for note in notes.of_entry(family_of(entity), entity, facts=item.later, most=1)
        ]
        if found:
            note = found[0]
            yield Line(f"{say.label('later')}: “{note.words}”", notes=(note,))


def _figures(overview: Overview, say: Wording, notes: Notes) -> Iterator[Callable[[], Line]]:
    for entry in overview.indicators:
        for figure in figures(entry.record, say, newest=3):

            def make(entry: Entry[Any] = entry, figure: Any = figure) -> Line:
                more = f" ({', '.join(figure.more)})" if figure.more else ""
                facts = [f for p in entry.record.points if (p.period or p.reported) == figure.when for f in p.fact_ids]
                return Line(
                    f"{figure.head}: {figure.text}{more}",
                    when=figure.when,
                    notes=notes.of_entry(Family.INDICATORS, entry.id, facts=facts),
                )

            yield make


def _people(overview: Overview, say: Wording, notes: Notes) -> Iterator[Callable[[], Line]]:
    for entry in overview.office_holders:
        for tenure in list(tenures(entry.record, say))[:1]:

            def make(entry: Entry[Any] = entry, tenure: Any = tenure) -> Line:
                return Line(
                    f"{tenure.head}: {tenure.text}", when=tenure.when, notes=notes.of_entry(Family.PEOPLE, entry.id)
                )

            yield make
