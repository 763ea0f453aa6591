"""An invitation, its acceptance or the hope of a visit: was the visit made, by whom it was meant for, to where?"""

from __future__ import annotations

from banggiao.ledger.resolve.event_features import is_country
from banggiao.ledger.resolve.fate_goal import Goal
from banggiao.ledger.resolve.fate_time import Made, done_after, told_after
from banggiao.ledger.resolve.fate_verdict import BY_OFFICE, COLLECTIVE, NAMED, SAME_FACT, Verdict, strongest
from banggiao.ledger.resolve.names import fold, same_person
from banggiao.ledger.resolve.offices import office_keys
from banggiao.ledger.resolve.times import day_number
from banggiao.ledger.resolve.types import Event, FateState, Step

_HELD = frozenset({"held"})
_COMING = frozenset({"planned", "accepted", "invited", "proposed"})
_CANCELLED = frozenset({"cancelled"})
_LEVELS = ("other", "working", "official", "state")
_ON_VISIT = frozenset({"talks", "ceremony"})
TOP = frozenset({"party_leader", "monarch", "president", "prime_minister", "speaker", "lower_house_speaker"})


def _traveller(goal: Goal, event: Event) -> tuple[float, str] | None:
    """How surely the visitor is whom the promise meant, and by what; None where not."""
    if set(goal.about) & set(event.members):
        return SAME_FACT, "the very visit that the promise speaks of"
    guests = [a for a in event.attendees if a.country == goal.guest]
    if goal.names:
        met = next((g for g in guests if any(same_person(n, s) for n in g.names for s in goal.names)), None)
        return (NAMED, f"the visit of {met.name}, whom the promise names") if met else None
    held = {k for g in guests for o in g.offices for k in office_keys(o, g.country)}
    if goal.offices:
        shared = sorted(held & goal.offices)
        return (
            (BY_OFFICE, f"the visit of the holder of the office that the promise names ({shared[0]})")
            if shared
            else None
        )
    if goal.collective and held & TOP:
        return COLLECTIVE, "the visit of one of the leaders whom the promise means"
    return None


def _of_level(goal: Goal, event: Event) -> bool:
    """A visit of the level named, or of a higher one; where no level is told of it, it may be."""
    level = event.text("visit_level")
    return goal.level is None or level is None or _LEVELS.index(level) >= _LEVELS.index(goal.level)


def _to_city(goal: Goal, event: Event) -> bool:
    """Not to another town than the one that the promise names."""
    place = event.text("place")
    if goal.city is None or place is None:
        return True
    told = fold(place)
    return goal.city in told or told in goal.city or is_country(told)


def _shows_visit(goal: Goal, event: Event) -> bool:
    """Talks or a welcome of the two sides in the host's country, the invited person there: the visit that they are of.

    Not where the promise names a level or a town, and not at a meeting of many.
    """
    there = any(
        same_person(n, s) for a in event.attendees if a.country == goal.guest for n in a.names for s in goal.names
    )
    two = set(event.parties) == {goal.host, goal.guest}
    return two and there and goal.level is None and goal.city is None and event.text("place_country") == goal.host


def _right_way(goal: Goal, event: Event) -> bool:
    if not {goal.host, goal.guest} <= set(event.parties):
        return False
    if event.text("kind") in _ON_VISIT:
        return _shows_visit(goal, event)
    if event.text("kind") != "visit":
        return False
    if not _of_level(goal, event) or not _to_city(goal, event):
        return False
    place = event.text("place_country")
    if place is not None:
        return place == goal.host
    return any(a.country == goal.guest for a in event.attendees) and not any(
        a.country == goal.host for a in event.attendees
    )


def judge(goal: Goal, since: Made, events: tuple[Event, ...]) -> Verdict | None:
    """The verdict on a visit promised, or None where nothing bears on it."""
    found: list[Verdict] = []
    for event in events:
        if not _right_way(goal, event):
            continue
        meant = _traveller(goal, event)
        if meant is None:
            continue
        sure, why = meant
        sure = min(sure, COLLECTIVE) if event.text("kind") != "visit" else sure
        found.extend(verdicts_on(event, since, sure, why))
    return strongest(found)


def verdicts_on(event: Event, since: Made, sure: float, why: str) -> list[Verdict]:
    """What an event that is the one meant says of the promise."""
    held = done_after(event.history, _HELD, since)
    if held and _told_with(event, held, since):
        held = None
    called_off = told_after(event.history, _CANCELLED, since)
    kind = event.text("kind") or "event"
    when = event.date or (held.reported if held else None) or "an untold day"
    if held and called_off:
        return [
            Verdict(
                FateState.UNCLEAR, "reports contradict each other", f"{why}: some reports say held, others called off",
                0.5, held.fact_ids + called_off.fact_ids, (event,),
            )
        ]  # fmt: skip
    if held:
        return [Verdict(FateState.FULFILLED, f"{kind} held", f"{why}, held on {when}", sure, held.fact_ids, (event,))]
    if called_off:
        return [
            Verdict(FateState.LAPSED, f"{kind} called off", f"{why}, called off", sure, called_off.fact_ids, (event,))
        ]
    if any(s.status == "held" for s in event.history):
        return []
    coming = told_after(event.history, _COMING, since) or _told_again(event, since)
    if coming:
        said = f"{why}: {coming.status}"
        return [Verdict(FateState.IN_PROGRESS, f"{kind} {coming.status}", said, sure, coming.fact_ids, (event,))]
    return []


def _told_with(event: Event, held: Step, since: Made) -> bool:
    """Was it told as past by the article that makes the promise? Then the promise is of another."""
    reported = day_number(held.reported)
    return (
        reported is not None
        and since.day is not None
        and reported <= since.day
        and bool(set(event.articles) & set(since.articles))
    )


def _told_again(event: Event, since: Made) -> Step | None:
    """A coming event first told with the promise, and told again on a later day."""
    last = day_number(event.last_reported, end=True)
    if since.day is None or last is None or last <= since.day:
        return None
    return next((s for s in event.history if s.status in _COMING), None)
