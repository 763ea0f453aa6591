"""A fact in words: a head, one line that says it, and its details by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from banggiao.model import (
    Agreement,
    Commitment,
    Engagement,
    Fact,
    Indicator,
    Office,
    Participant,
    Position,
    Relation,
    Target,
)
from banggiao.views.hedges import hedge
from banggiao.views.wording import Wording

Detail = tuple[str, str]  # label, value


@dataclass(frozen=True, slots=True)
class Description:
    """``head`` is what kind of thing it is, ``line`` what it says, ``details`` the rest, label and value."""

    head: str
    line: str
    details: tuple[Detail, ...]


def describe(fact: Fact, say: Wording, *, words: str = "") -> Description:
    """The fact in the words of a language. ``words``: those it rests on; a figure keeps their 'hơn', 'gần'."""
    match fact:
        case Engagement():
            head, line, details = _engagement(fact, say)
        case Agreement():
            head, line, details = _agreement(fact, say)
        case Relation():
            head, line, details = _relation(fact, say)
        case Commitment():
            head, line, details = _commitment(fact, say)
        case Indicator():
            head, line, details = _indicator(fact, say, words)
        case Office():
            head, line, details = _office(fact, say)
        case Position():
            head, line, details = _position(fact, say)
    if fact.said_by:
        details = [*details, ("said_by", fact.said_by)]
    return Description(head, line, tuple((say.label(label), value) for label, value in details if value))


_Parts = tuple[str, str, list[tuple[str, str | None]]]


def interval(start: str | None, end: str | None) -> str | None:
    """A day, or a stretch of days."""
    return f"{start} – {end}" if start and end and end != start else start


def _joined(start: str | None, end: str | None) -> str | None:
    """A day, or a stretch of days, as ISO."""
    return f"{start}/{end}" if start and end and end != start and "/" not in start else start


def _person(participant: Participant) -> str:
    return f"{participant.name} ({participant.office})" if participant.office else participant.name


def _engagement(fact: Engagement, say: Wording) -> _Parts:
    head = say("visit_level", fact.visit_level) if fact.visit_level else say("engagement_kind", fact.kind)
    when = say.date(_joined(fact.date, fact.date_end))
    if when and fact.time_of_day:
        when = f"{say('time_of_day', fact.time_of_day)} {when}"
    who = say.states(fact.parties)
    return (
        f"{head}, {say('engagement_status', fact.status)}",
        fact.name or who or ", ".join(p.name for p in fact.participants),
        [
            ("when", when),
            ("place", " · ".join(filter(None, [fact.place, fact.place_country and say.state(fact.place_country)]))),
            ("parties", who),
            ("participants", "; ".join(map(_person, fact.participants))),
        ],
    )


def _agreement(fact: Agreement, say: Wording) -> _Parts:
    return (
        f"{say('agreement_kind', fact.kind)}, {say('agreement_status', fact.status)}",
        fact.title,
        [
            ("when", say.date(fact.date)),
            ("place", fact.place),
            ("parties", say.states(fact.parties)),
            ("signatories", "; ".join(fact.signatories)),
            ("period", say.date(fact.period)),
        ],
    )


def _relation(fact: Relation, say: Wording) -> _Parts:
    return (
        say("relation_event", fact.event),
        " · ".join(filter(None, [say.states(fact.parties), fact.tier and say("tier", fact.tier)])),
        [("when", say.date(fact.date))],
    )


def target_words(target: Target | None, say: Wording) -> str | None:
    """A goal: its metric and amount, or how many times as much."""
    if target is None:
        return None
    if target.multiplier is not None:
        return f"{say('metric', target.metric)}: {say.number(target.multiplier)} {say.label('times')}"
    if target.value is None:
        return say("metric", target.metric)
    return f"{say('metric', target.metric)}: {say.amount(target.value, target.unit)}"


def _commitment(fact: Commitment, say: Wording) -> _Parts:
    who = say.states(fact.holders)
    if fact.addressees:
        who = f"{who} → {say.states(fact.addressees)}"
    return (
        say("modality", fact.modality),
        fact.text,
        [
            ("parties", who),
            ("sectors", ", ".join(say("sector", s) for s in fact.sectors)),
            ("target", target_words(fact.target, say)),
            ("deadline", say.date(fact.deadline)),
        ],
    )


def _indicator(fact: Indicator, say: Wording, words: str) -> _Parts:
    line = say.amount(fact.value, fact.unit)
    if fact.rank_of is not None:
        line = f"{line} {say.label('rank_of')} {fact.rank_of}"
    if fact.approximate:
        line = f"{hedge(words, say, value=fact.value)} {line}"
    direction = f"{say.state(fact.origin)} → {say.state(fact.destination)}" if fact.origin and fact.destination else ""
    change = (
        None if fact.change_pct is None else f"{'+' if fact.change_pct > 0 else ''}{say.amount(fact.change_pct, '%')}"
    )
    return (
        say("metric", fact.metric),
        line,
        [("parties", direction or say.states(fact.parties)), ("period", say.date(fact.period)), ("change", change)],
    )


def _office(fact: Office, say: Wording) -> _Parts:
    country = say.state(fact.country) if fact.country else ""
    office = f"{fact.office} ({say.label('former')})" if fact.historical else fact.office
    return (
        say("type", fact.type),
        f"{fact.person}, {office}",
        [
            ("country", country),
            ("organisation", fact.organisation),
            ("since", say.date(fact.since)),
            ("until", say.date(fact.until)),
        ],
    )


def _position(fact: Position, say: Wording) -> _Parts:
    sides = [say.state(code) for code in (fact.holder, fact.toward) if code]
    return (say("position_kind", fact.kind), fact.text, [("parties", " → ".join(sides))])


def evidence_words(fact: Fact, text: str) -> Iterator[str]:
    """The words of each span, on one line."""
    for span in fact.evidence:
        yield " ".join(span.quote(text).split())
