"""A session, conference or other occasion promised: was that one held, by the same parties, with whom it was meant?"""

from __future__ import annotations

from banggiao.ledger.resolve.agreement_match import years_of
from banggiao.ledger.resolve.event_features import telling_name
from banggiao.ledger.resolve.fate_goal import Goal
from banggiao.ledger.resolve.fate_time import Made, done_after
from banggiao.ledger.resolve.fate_verdict import BY_OFFICE, NAMED, SAME_FACT, Verdict, strongest
from banggiao.ledger.resolve.fate_visit import verdicts_on
from banggiao.ledger.resolve.names import same_person
from banggiao.ledger.resolve.times import day_number
from banggiao.ledger.resolve.types import Attendee, Event, FateState

_SITTINGS = frozenset({"session", "conference", "talks"})
_OCCASIONS = frozenset({"conference", "ceremony", "session"})
_HELD = frozenset({"held"})


def _alike(name: frozenset[str], wanted: frozenset[str]) -> bool:
    return bool(name) and len(name & wanted) >= 0.6 * min(len(name), max(1, len(wanted)))


def _number(event: Event) -> int | None:
    number = event.value("ordinal")
    return number if isinstance(number, int) else None


def _series(goal: Goal, since: Made, events: tuple[Event, ...]) -> tuple[int, frozenset[str]] | None:
    """Number and name of the sitting that the promise's own articles tell of, where it speaks of the next one."""
    told = [
        e for e in events
        if e.text("kind") == "session" and _number(e) is not None and set(e.parties) == goal.parties
        and set(e.articles) & set(goal.articles) and not set(e.members) & set(goal.about)
        and any(s.status in _HELD and (day_number(s.reported) or 0) <= (since.day or 0) for s in e.history)
    ]  # fmt: skip
    if len(told) != 1:
        return None
    return (_number(told[0]) or 0) + 1, telling_name(told[0].text("name"))


def _of_year(goal: Goal, event: Event) -> bool:
    """Not the sitting of another year than those that the promise names."""
    years = years_of(event.text("name") or "", None) or frozenset({event.date[:4]} if event.date else ())
    return not goal.years or not years or bool(goal.years & years)


def _the_one(goal: Goal, event: Event, series: tuple[int, frozenset[str]] | None) -> tuple[float, str] | None:
    if set(goal.about) & set(event.members):
        return SAME_FACT, "the very occasion that the promise speaks of"
    kind = event.text("kind")
    if kind not in _OCCASIONS if goal.kind is None else kind != goal.kind and not {kind, goal.kind} <= _SITTINGS:
        return None
    if not _of_year(goal, event):
        return None
    parties = set(event.parties)
    same_parties = parties == goal.parties or (
        goal.parties <= parties
        and kind == "conference"
        and (len(goal.parties) >= 2 or len(telling_name(event.text("name")) & goal.title) >= 2)
    )
    if not same_parties:
        return None
    ordinal, title = series if series is not None else (goal.ordinal, goal.title)
    name = telling_name(event.text("name"))
    if ordinal is not None:
        if _number(event) == ordinal and (_alike(name, title) or not name or not title):
            return NAMED, f"sitting number {ordinal} of the series that the promise speaks of"
        return None
    if _alike(name, title) and len(name & title) >= 2:
        return NAMED, "a sitting of the mechanism that the promise names"
    return None


def _present(event: Event) -> list[Attendee]:
    """Who was there, by the reports of the held event (not of the invitation)."""
    held = {fact for step in event.history if step.status in _HELD for fact in step.fact_ids}
    return [a for a in event.attendees if held & set(a.fact_ids)]


def _without(goal: Goal, event: Event, since: Made) -> Verdict | None:
    """The occasion past without the invited; None where they were there."""
    held = done_after(event.history, _HELD, since)
    there = [a for a in _present(event) if a.country == goal.guest]
    if held is None or any(same_person(n, a.name) for n in goal.names for a in there) or (there and not goal.names):
        return None
    if there:
        said = f"held on {event.date or held.reported} without {', '.join(goal.names)}"
        return Verdict(FateState.LAPSED, "the occasion has passed", said, BY_OFFICE, held.fact_ids, (event,))
    return Verdict(FateState.OPEN, "held, who came is not told", "the occasion was held; who came is not told", 0.5)


def judge(goal: Goal, since: Made, events: tuple[Event, ...]) -> Verdict | None:
    """The verdict on a sitting promised, or None where nothing bears on it."""
    series = _series(goal, since, events) if goal.next_one else None
    found: list[Verdict] = []
    for event in events:
        meant = _the_one(goal, event, series)
        if meant is None:
            continue
        sure, why = meant
        missing = _without(goal, event, since) if goal.guest else None
        found.extend([missing] if missing else verdicts_on(event, since, sure, why))
    return strongest(found)
