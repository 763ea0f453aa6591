"""Briefings on two states: their relations altogether, or one visit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from banggiao.ledger import Entry, Ledger
from banggiao.ledger.resolve import Standing
from banggiao.ledger.types import Family
from banggiao.model import DateInterval, PartialDate, UsageError
from banggiao.views.brief.lines import SETTLED, UNSETTLED, Teller, last_day
from banggiao.views.brief.types import Briefing, Line, Pair, Section, Visit
from banggiao.views.brief.words import event_words, spoken
from banggiao.views.wording import Wording

_MEETINGS = {"visit", "talks", "meeting"}
_AFTERWARDS = dt.timedelta(days=3)  # reports of what a visit brought come until then


def brief_pair(
    ledger: Ledger, subject: Pair, *, say: Wording, since: str | None, as_of: str | None, limit: int
) -> Briefing:
    """Where two states stand, what happened since they last met (or ``since``), what is promised and due."""
    party, other = subject.party, subject.other
    tell = Teller(ledger, say, as_of, limit, own=frozenset((party, other)))
    overview = ledger.overview(party, other, as_of=as_of, limit=1)
    tell.day = last_day(as_of or overview.newest)
    both = (party, other)
    events, accords = tell.entries(Family.EVENTS, parties=both), tell.entries(Family.AGREEMENTS, parties=both)
    promises, figures = tell.entries(Family.COMMITMENTS, parties=both), tell.entries(Family.INDICATORS, parties=both)
    fates = tell.fates(promises)
    steps = [e for e in overview.relations if is_step(e)]
    past = [e for e in events if not tell.is_coming(e)]
    standing = list(standing_lines(tell, overview.standing, overview.relations))
    tally = tell.tally(promises, fates)
    sections = [
        Section(say.label("standing"), tuple(filter(None, [*standing, tally])), name="standing"),
        lately(tell, past, accords, steps, since=since),
        tell.coming(events, promises, fates),
        tell.promises("open_promises", promises, fates, UNSETTLED),
        tell.promises("settled_promises", after(promises, since), fates, SETTLED),
        tell.section("agreements", tell.each(after(accords, since))),
        tell.section("figures", tell.figures(figures, since=since)),
        tell.section("engagements", [] if since else tell.each(past)),
        tell.section("people", tell.people(tell.entries(Family.PEOPLE, parties=(party,)), [party])),
        tell.section("history", [] if since else tell.each(steps)),
    ]
    return Briefing(
        say.label("briefing"), say.states(both), say.lang, as_of, overview.newest, overview.undated,
        tuple(s for s in sections if s.lines), tell.cited(), since, tuple(e.record for e in figures),
    )  # fmt: skip


def brief_visit(
    ledger: Ledger, subject: Visit, *, say: Wording, since: str | None, as_of: str | None, limit: int
) -> Briefing:
    """What a minister takes along on a visit, or what came of one: delegation, programme, results, open promises."""
    visit: Entry[Any] = ledger.get(Family.EVENTS, subject.entry_id, as_of=as_of).entry
    both = sides_of(visit)
    tell = Teller(ledger, say, as_of, limit, own=frozenset(both))
    overview = ledger.overview(*both, as_of=as_of, limit=1)
    tell.day = last_day(as_of or overview.newest)
    first, last = days_of(visit)
    events, accords = tell.entries(Family.EVENTS, parties=both), tell.entries(Family.AGREEMENTS, parties=both)
    promises, figures = tell.entries(Family.COMMITMENTS, parties=both), tell.entries(Family.INDICATORS, parties=both)
    fates = tell.fates(promises)
    title = event_words(visit.record, say, own=tell.own)
    head = tell.line(visit)
    parts = [e for e in events if e.record.part_of == visit.id or (e.id != visit.id and _within(e, first, last))]
    made = [p for p in promises if first is not None and _reported(p, first, last)]
    before = [p for p in promises if p not in made and (first is None or _reported_before(p, first))]
    signed = [a for a in accords if first is not None and _signed(a, first, last)]
    programme = sorted(parts, key=lambda e: e.record.date or "9999")
    standing = list(standing_lines(tell, overview.standing, overview.relations))
    earlier = [e for e in events if not tell.is_coming(e) and e.id not in {p.id for p in parts}]
    earlier = [e for e in earlier if e.id != visit.id and (first is None or _before(e, first))]
    sections = [
        Section(say.label("visit"), (head, *delegation(visit, say)), name="visit"),
        tell.section("programme", tell.each(programme)),
        tell.section("signed", tell.each(signed)),
        tell.promises("made", made, fates, (*UNSETTLED, *SETTLED)),
        Section(say.label("standing"), tuple(standing), name="standing"),
        lately(tell, earlier, _before_all(accords, first), [], since=since, until=first),
        tell.promises("open_before", before, fates, UNSETTLED),
        tell.promises("settled_promises", after(before, since), fates, SETTLED),
        tell.section("figures", tell.figures(figures, since=since)),
        tell.section("people", tell.people(tell.entries(Family.PEOPLE, parties=(both[0],)), [both[0]])),
    ]
    return Briefing(
        say.label("briefing_visit"), ", ".join(filter(None, [title, _when(visit, say)])), say.lang, as_of,
        overview.newest, overview.undated, tuple(s for s in sections if s.lines), tell.cited(), since,
        tuple(e.record for e in figures),
    )  # fmt: skip


def standing_lines(tell: Teller, standing: Standing, relations: Sequence[Entry[Any]]) -> Iterator[Line]:
    """The tier with the steps that set it up, and since when there are diplomatic relations."""
    say = tell.say
    told = {fact: entry for entry in relations for fact in entry.record.members}
    if standing.tier:
        steps = dict.fromkeys(told[f].id for f in standing.fact_ids if f in told)
        tiers = {entry.id: entry.record.text("tier") for entry in relations}
        found = [
            note
            for entry_id in steps
            if tiers[entry_id] == standing.tier
            for note in tell.notes.of_entry(Family.RELATIONS, entry_id)
        ]
        words = ", ".join(filter(None, [say("tier", standing.tier), since_words(standing, say)]))
        yield Line(words, notes=tuple(dict.fromkeys(found))[:2])
    began = standing.diplomatic_relations_since
    if began:
        entries = [e for e in relations if e.record.text("event") == "diplomatic_relations_established"]
        notes = [note for e in entries for note in tell.notes.of_entry(Family.RELATIONS, e.id)]
        words = f"{say.label('diplomatic_relations_since')} {spoken(began, say)}{_years(began, tell.day, say)}"
        yield Line(words, notes=tuple(dict.fromkeys(notes))[:2])


def since_words(standing: Standing, say: Wording) -> str:
    """'từ 12/2022'; where nothing tells when a tier was set up, since when it is spoken of."""
    label = "affirmed_since" if standing.only_affirmed else "since"
    return f"{say.label(label).lower()} {spoken(standing.since, say)}" if standing.since else ""


def _years(began: str, day: dt.date | None, say: Wording) -> str:
    """How many years, and the anniversary that comes next, where the day is known."""
    start = PartialDate.parse(began)
    if day is None or day < start.first_day:
        return ""
    years = day.year - start.year - ((day.month, day.day) < (start.month or 1, start.day or 1))
    if start.day is None:
        return f" ({years} {say.label('years')})"
    year = day.year if years == day.year - start.year - 1 else day.year + 1
    coming = spoken(f"{year}{start.isoformat()[4:]}" if (start.month, start.day) != (2, 29) else str(year), say)
    return f" ({years} {say.label('years')}; {say.label('anniversary')} {years + 1} {say.label('years')}: {coming})"


def is_step(entry: Entry[Any]) -> bool:
    """Affirmations repeat what stands: milestones are what set up, raised or ended something."""
    return bool(entry.record.text("event") != "partnership_affirmed")


def lately(
    tell: Teller,
    events: Sequence[Entry[Any]],
    accords: Sequence[Entry[Any]],
    steps: Sequence[Entry[Any]],
    *,
    since: str | None,
    until: dt.date | None = None,
) -> Section:
    """What happened since the last meeting (told first), or since a day; nothing since then is said too."""
    say = tell.say
    happened = [*events, *accords, *steps]
    if since is not None:
        chosen = _newest_first(after(happened, since))
        return tell.section("since_day", tell.each(chosen), title=f"{say.label('since')} {spoken(since, say)}")
    end = until or tell.day
    met = [e for e in events if _met(e) and (end is None or _last(e) <= end)]
    if not met:
        return tell.section("since_meeting", [])
    latest = max(met, key=lambda e: (_last(e), e.record.text("kind") == "visit", e.reports, e.id))
    then = _last(latest).isoformat()
    title = f"{say.label('since_meeting')} {spoken(latest.record.text('date_end') or then, say)}"
    chosen = _newest_first(
        e for e in happened if e.record.date and e.record.date > then and _last(e) <= (end or _last(e))
    )
    first = tell.line(latest)
    rest = tell.section("since_meeting", tell.each(chosen), title=title)
    lines = (first, *(rest.lines or (Line(say.label("nothing_since")),)))
    return Section(title, lines, rest.left_out, "since_meeting")


def _newest_first(entries: Any) -> list[Entry[Any]]:
    return sorted(entries, key=lambda e: e.record.date or e.first_reported or "", reverse=True)


def _met(entry: Entry[Any]) -> bool:
    record = entry.record
    dated = record.date is not None and PartialDate.parse(record.date.partition("/")[0]).is_day
    return record.text("kind") in _MEETINGS and record.text("status") == "held" and dated


def _last(entry: Entry[Any]) -> dt.date:
    text = entry.record.text("date_end") or entry.record.date
    return DateInterval.parse(text).end.last_day if text else dt.date.min


def after(entries: Sequence[Entry[Any]], since: str | None) -> list[Entry[Any]]:
    """Those that happened, or were reported first or last, on that day or after it."""
    if since is None:
        return list(entries)
    return [e for e in entries if (e.record.text("date_end") or e.record.date or e.last_reported or "") >= since]


def _before_all(entries: Sequence[Entry[Any]], day: dt.date | None) -> list[Entry[Any]]:
    return [e for e in entries if day is None or _before(e, day)]


def _before(entry: Entry[Any], day: dt.date) -> bool:
    return (entry.record.date or entry.first_reported or "9999") < day.isoformat()


def _reported(entry: Entry[Any], first: dt.date, last: dt.date | None) -> bool:
    seen = last_day(entry.first_reported)
    return seen is not None and first <= seen <= (last or first) + _AFTERWARDS


def _reported_before(entry: Entry[Any], first: dt.date) -> bool:
    seen = last_day(entry.first_reported)
    return seen is None or seen < first


def _within(
    entry: Entry[Any], first: dt.date | None, last: dt.date | None, *, later: dt.timedelta = dt.timedelta()
) -> bool:
    """Is it dated by a day of the visit?"""
    date = entry.record.date
    if date is None or first is None or not PartialDate.parse(date.partition("/")[0]).is_day:
        return False
    return first <= PartialDate.parse(date.partition("/")[0]).first_day <= (last or first) + later


def _signed(accord: Entry[Any], first: dt.date, last: dt.date | None) -> bool:
    """Is it dated by a day of the visit, or, undated, told as done by a report of those days?"""
    if accord.record.date is not None:
        return _within(accord, first, last, later=_AFTERWARDS)
    return accord.record.text("status") in ("signed", "adopted") and _reported(accord, first, last)


def days_of(visit: Entry[Any]) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day of a visit, as far as they are known."""
    date = visit.record.date
    return (DateInterval.parse(date).start.first_day, _last(visit)) if date else (None, None)


def _when(visit: Entry[Any], say: Wording) -> str | None:
    return spoken(visit.record.date, say, end=visit.record.text("date_end"))


def sides_of(visit: Entry[Any]) -> tuple[str, str]:
    """(the partner, the side the briefing is for: Vietnam where it takes part, else the host)."""
    parties = visit.record.parties
    if len(parties) < 2:
        raise UsageError(f"{visit.id} names {len(parties)} party: a visit of two states is needed")
    host = visit.record.text("place_country")
    ours = "VNM" if "VNM" in parties else host if host in parties else parties[-1]
    return next(p for p in parties if p != ours), ours


def delegation(visit: Entry[Any], say: Wording) -> Iterator[Line]:
    """Who took part, a line each, by side; one alone is named by the visit itself."""
    for attendee in visit.record.attendees if len(visit.record.attendees) > 1 else ():
        of = say.state(attendee.country) if attendee.country else ""
        yield Line(", ".join(filter(None, [attendee.name, attendee.office, of])))
