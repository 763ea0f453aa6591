"""A session, conference or other occasion promised: was that one held, by the same parties?"""

from __future__ import annotations

from banggiao.ledger.resolve.event_features import telling_name
from banggiao.ledger.resolve.fate_goals import Goal
from banggiao.ledger.resolve.fate_time import Made
from banggiao.ledger.resolve.fate_verdict import NAMED, SAME_FACT, Verdict, strongest
from banggiao.ledger.resolve.fate_visit import verdicts_on
from banggiao.ledger.resolve.types import Event

_SITTINGS = frozenset({"session", "conference", "talks"})


def _the_one(goal: Goal, event: Event) -> tuple[float, str] | None:
    if set(goal.about) & set(event.members):
        return SAME_FACT, "the very occasion that the promise speaks of"
    kind = event.text("kind")
    if kind != goal.kind and not {kind, goal.kind} <= _SITTINGS:
        return None
    same_parties = set(event.parties) == goal.parties or (
        len(goal.parties) >= 2 and goal.parties <= set(event.parties) and kind == "conference"
    )
    if not same_parties:
        return None
    name = telling_name(event.text("name"))
    common = len(name & goal.title)
    alike = bool(name) and common >= 0.6 * min(len(name), max(1, len(goal.title)))
    number = event.value("ordinal")
    if goal.ordinal is not None:
        if number == goal.ordinal and (alike or not name or not goal.title):
            return NAMED, f"sitting number {goal.ordinal} of the series that the promise names"
        return None
    if alike and common >= 2:
        return NAMED, "a sitting of the mechanism that the promise names"
    return None


def judge(goal: Goal, since: Made, events: tuple[Event, ...]) -> Verdict | None:
    """The verdict on a sitting promised, or None where nothing bears on it."""
    found: list[Verdict] = []
    for event in events:
        meant = _the_one(goal, event)
        if meant is None:
            continue
        sure, why = meant
        if goal.guest and not (goal.guest in event.parties or any(a.country == goal.guest for a in event.attendees)):
            continue
        found.extend(verdicts_on(event, since, sure, why))
    return strongest(found)
