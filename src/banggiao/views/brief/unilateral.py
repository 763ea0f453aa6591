"""Briefings on one state among all, on a person, on a sector."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from banggiao.ledger import Entry, Ledger
from banggiao.ledger.resolve import standing_on
from banggiao.ledger.types import Family
from banggiao.model import Tier
from banggiao.reading.folding import fold
from banggiao.reading.lexicon import SectorForm, load
from banggiao.views.brief.bilateral import after, is_step, lately, since_words
from banggiao.views.brief.find import find_person
from banggiao.views.brief.lines import SETTLED, UNSETTLED, Make, Teller, newest_of
from banggiao.views.brief.types import Briefing, Country, Line, Person, Section, Sector
from banggiao.views.brief.words import spoken, tenure_words
from banggiao.views.wording import Wording

# Which figures tell of which sector; each metric of the contract has one.
_METRICS = {
    "trade": {"trade_turnover", "exports", "imports"},
    "economy": {"trade_turnover", "exports", "imports", "fdi_capital", "fdi_projects", "fdi_rank"},
    "investment": {"fdi_capital", "fdi_projects", "fdi_rank"},
    "tourism": {"tourists"},
    "education": {"students"},
    "labour": {"workers"},
    "finance": {"aid"},
}


def brief_country(
    ledger: Ledger, subject: Country, *, say: Wording, since: str | None, as_of: str | None, limit: int
) -> Briefing:
    """Where a state stands with whom, what it did, promised and was promised, who is who."""
    code = subject.code
    tell = Teller(ledger, say, as_of, limit, own=frozenset((code,)))
    mine = (code,)
    relations = tell.entries(Family.RELATIONS, parties=mine)
    events, accords = tell.entries(Family.EVENTS, parties=mine), tell.entries(Family.AGREEMENTS, parties=mine)
    promises, figures = tell.entries(Family.COMMITMENTS, parties=mine), tell.entries(Family.INDICATORS, parties=mine)
    newest = newest_of(events, accords, promises, figures, relations)
    tell.day = tell.today()
    fates = tell.fates(promises)
    past = [e for e in events if not tell.is_coming(e)]
    steps = [e for e in relations if is_step(e)]
    tally = tell.tally(promises, fates)
    tiers = tell.section("partners", _tiers(tell, relations, code))
    sections = [
        tiers,
        Section(say.label("promises_of"), (tally,) if tally else (), name="promises_of"),
        lately(tell, past, accords, steps, since=since) if since else tell.section("engagements", tell.each(past)),
        tell.coming(events, promises, fates),
        tell.promises("open_promises", promises, fates, UNSETTLED),
        tell.promises("settled_promises", after(promises, since), fates, SETTLED),
        tell.section("agreements", tell.each(after(accords, since))),
        tell.section("figures", tell.figures(figures, since=since)),
        tell.section("people", tell.people(tell.entries(Family.PEOPLE, parties=mine), mine)),
        tell.section("history", [] if since else tell.each(steps)),
    ]
    return Briefing(
        say.label("briefing_country"), say.state(code), say.lang, as_of, newest, 0,
        tuple(s for s in sections if s.lines), tell.cited(), since, tuple(e.record for e in figures),
    )  # fmt: skip


def _tiers(tell: Teller, relations: Sequence[Entry[Any]], code: str) -> Iterator[Make]:
    """The tier with each partner, Vietnam first, then the higher ones."""
    say, day = tell.say, tell.day.isoformat() if tell.day else "9999-12-31"
    partners = {p for e in relations for p in e.record.parties if p != code and len(e.record.parties) == 2}
    ranks = [str(tier) for tier in Tier]
    found = []
    for partner in partners:
        mine = [e for e in relations if set(e.record.parties) == {code, partner}]
        standing = standing_on([e.record for e in mine], (code, partner), day)
        if standing.tier or standing.diplomatic_relations_since:
            rank = ranks.index(standing.tier) if standing.tier in ranks else len(ranks)
            found.append((partner != "VNM", rank, partner, standing, mine))

    def line(partner: str, standing: Any, mine: list[Entry[Any]]) -> Line:
        since = since_words(standing, say)
        began = standing.diplomatic_relations_since
        told = [
            ", ".join(filter(None, [say("tier", standing.tier), since])) if standing.tier else "",
            f"{say.label('diplomatic_relations_since').lower()} {spoken(began, say)}" if began else "",
        ]
        facts = set(standing.fact_ids)
        of = [e for e in mine if facts & set(e.record.members)] or mine
        notes = [note for e in of for note in tell.notes.of_entry(Family.RELATIONS, e.id, most=1)]
        return Line(f"{say.state(partner)}: {'; '.join(filter(None, told))}", notes=tuple(dict.fromkeys(notes))[:1])

    for _, _, partner, standing, mine in sorted(found, key=lambda f: f[:3]):
        yield lambda p=partner, s=standing, m=mine: line(p, s, m)  # type: ignore[misc]


def brief_person(
    ledger: Ledger, subject: Person, *, say: Wording, since: str | None, as_of: str | None, limit: int
) -> Briefing:
    """Which offices somebody holds or held, whom they met, what they promised and asked for."""
    entry = find_person(ledger, subject.name, as_of=as_of)
    record, country = entry.record, entry.record.text("country")
    tell = Teller(ledger, say, as_of, limit, own=frozenset((country,) if country else ()))
    names = {fold(name) for name in record.names} | {fold(record.text("name") or "")}
    by_id = {e.id: e for name in record.names for e in tell.entries(Family.EVENTS, person=name)}
    events = [e for e in by_id.values() if _attends(e, names, country)]
    events.sort(key=lambda e: e.record.date or e.first_reported or "", reverse=True)
    said = tell.entries(Family.COMMITMENTS, parties=(country,)) if country else ()
    promises = [p for p in said if names & {fold(n) for n in p.record.codes("holder_persons")}]
    newest = newest_of(events, promises, [entry])
    tell.day = tell.today()
    fates = tell.fates(promises)
    past = [e for e in events if not tell.is_coming(e)]
    dated = [t for t in record.tenures if t.last_seen] or record.tenures
    offices = sorted(dated, key=lambda t: t.last_seen or "", reverse=True)
    sections = [
        tell.section("offices", (lambda t=t: _office(tell, entry, t) for t in offices)),  # type: ignore[misc]
        tell.coming(events, promises, fates),
        tell.section("engagements", tell.each(after(past, since)), title=_since(say, "engagements", since)),
        tell.section("counterparts", _counterparts(tell, past, names)),
        tell.promises("open_promises", promises, fates, UNSETTLED),
        tell.promises("settled_promises", after(promises, since), fates, SETTLED),
    ]
    title = ", ".join(filter(None, [record.text("name"), say.state(country) if country else ""]))
    return Briefing(
        say.label("briefing_person"), title, say.lang, as_of, newest, 0,
        tuple(s for s in sections if s.lines), tell.cited(), since,
    )  # fmt: skip


def _since(say: Wording, name: str, since: str | None) -> str | None:
    return f"{say.label(name)}, {say.label('since').lower()} {spoken(since, say)}" if since else None


def _attends(event: Entry[Any], names: set[str], country: str | None) -> bool:
    return any(
        names & {fold(n) for n in a.names} and (a.country in (None, country) or country is None)
        for a in event.record.attendees
    )


def _office(tell: Teller, entry: Entry[Any], tenure: Any) -> Line:
    say = tell.say
    country = say.state(tenure.country) if tenure.country else ""
    return Line(
        ", ".join(filter(None, [tenure.office, tenure.organisation, country])),
        when=tenure_words(tenure, say),
        notes=tell.notes.of_entry(Family.PEOPLE, entry.id, facts=tenure.fact_ids, most=1),
    )


def _counterparts(tell: Teller, events: Sequence[Entry[Any]], names: set[str]) -> Iterator[Make]:
    """Whom they met, the most often met first: how often, when last."""
    met: Counter[tuple[str, str | None]] = Counter()
    last: dict[tuple[str, str | None], Entry[Any]] = {}
    office: dict[tuple[str, str | None], str] = {}
    for event in events:  # the newest first
        if event.record.text("status") != "held":
            continue
        for a in event.record.attendees:
            if names & {fold(n) for n in a.names} or a.country is None or a.country in tell.own:
                continue
            met[a.name, a.country] += 1
            last.setdefault((a.name, a.country), event)
            office.setdefault((a.name, a.country), a.office or "")

    def line(who: tuple[str, str | None], count: int) -> Line:
        name, country = who
        event = last[who]
        told = ", ".join(filter(None, [name, office[who], tell.say.state(country or "")]))
        when = spoken(event.record.date, tell.say, end=event.record.text("date_end"))
        words = f"{told}: {count} ×"
        return Line(
            f"{words}, {tell.say.label('last_met')} {when}" if when else words,
            notes=tell.notes.of_entry(event.family, event.id, most=1),
        )

    for who, count in sorted(met.items(), key=lambda pair: (-pair[1], pair[0][0])):
        yield lambda w=who, c=count: line(w, c)  # type: ignore[misc]


def brief_sector(
    ledger: Ledger, subject: Sector, *, say: Wording, since: str | None, as_of: str | None, limit: int
) -> Briefing:
    """What is promised, signed, coming and counted in a sector, partner by partner or with one of them."""
    parties = tuple(filter(None, [subject.other, subject.party]))
    tell = Teller(ledger, say, as_of, limit, own=frozenset(parties))
    sector = subject.sector
    promises = tell.entries(Family.COMMITMENTS, parties=parties, sector=sector)
    accords = [e for e in tell.entries(Family.AGREEMENTS, parties=parties) if _names(e, "title", sector)]
    events = [e for e in tell.entries(Family.EVENTS, parties=parties) if _names(e, "name", sector)]
    figures = [
        e
        for metric in sorted(_METRICS.get(sector, ()))
        for e in tell.entries(Family.INDICATORS, parties=parties, kind=metric)
    ]
    newest = newest_of(promises, accords, events, figures)
    tell.day = tell.today()
    fates = tell.fates(promises)
    past = [e for e in events if not tell.is_coming(e)]
    tally = tell.tally(promises, fates)
    partners = [] if subject.other else list(_by_partner(tell, promises, fates))
    sections = [
        Section(say.label("promises_of"), (tally,) if tally else (), name="promises_of"),
        tell.section("partners", partners),
        tell.coming(events, promises, fates),
        tell.promises("open_promises", promises, fates, UNSETTLED),
        tell.promises("settled_promises", after(promises, since), fates, SETTLED),
        tell.section("agreements", tell.each(after(accords, since))),
        tell.section("engagements", tell.each(after(past, since))),
        tell.section("figures", tell.figures(figures, since=since)),
    ]
    name = say("sector", sector)
    title = f"{name[:1].upper()}{name[1:]}: {say.states(parties)}"
    return Briefing(
        say.label("briefing_sector"), title, say.lang, as_of, newest, 0,
        tuple(s for s in sections if s.lines), tell.cited(), since, tuple(e.record for e in figures),
    )  # fmt: skip


def _names(entry: Entry[Any], field: str, sector: str) -> bool:
    """Does the title of an agreement, or the name of an event, name the sector?"""
    hits = load().scan(entry.record.text(field) or "", ("sectors",))
    return any(isinstance(hit.entry, SectorForm) and sector in hit.entry.sectors for hit in hits)


def _by_partner(tell: Teller, promises: Sequence[Entry[Any]], fates: Any) -> Iterator[Make]:
    """How many promises with each partner, and in what states; the most first."""
    of: dict[str, list[Entry[Any]]] = {}
    for promise in promises:
        for party in promise.record.parties:
            if party not in tell.own:
                of.setdefault(party, []).append(promise)

    def line(partner: str) -> Line:
        tally = tell.tally(of[partner], fates)
        return Line(f"{tell.say.state(partner)}: {tally.text.partition(': ')[2]}" if tally else tell.say.state(partner))

    for partner in sorted(of, key=lambda p: (-len(of[p]), p)):
        yield lambda p=partner: line(p)  # type: ignore[misc]
