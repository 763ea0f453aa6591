"""Follow-through: what became of each item of a promise, and so of the promise."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from banggiao.ledger.resolve import fate_deed, fate_signature, fate_sitting, fate_target, fate_tier, fate_visit
from banggiao.ledger.resolve.fate_goal import Aim, Goal
from banggiao.ledger.resolve.fate_goals import goal_of
from banggiao.ledger.resolve.fate_time import Made, made, passed
from banggiao.ledger.resolve.fate_verdict import Verdict
from banggiao.ledger.resolve.names import same_person
from banggiao.ledger.resolve.types import (
    Bearing,
    Fate,
    FateState,
    ItemFate,
    Promise,
    PromiseItem,
    Resolved,
)

S = FateState
SILENCE = "deadline passed in silence"
SILENT, UNHEARD = 0.6, 0.3  # how much silence says after articles on the parties, and after none


def follow(promise: Promise, bearing: Bearing, *, as_of: str | None = None) -> Fate:
    """The fate of a promise by what was reported up to ``as_of`` (ISO day; None: everything).

    ``as_of`` (else ``bearing.clock``, else ``bearing.newest``) is also the day by which deadlines are judged: no clock
    is read. Give things resolved from the attestations of ``as_of(attestations, day)``; where all are None nothing is
    overdue.
    """
    today = as_of or bearing.clock or bearing.newest
    since = made(promise)
    fates = tuple(_item_fate(promise, item, bearing, since, today) for item in promise.items)
    state, rule, confidence, explanation = _together(fates)
    due = [i.deadline for i in promise.items if i.deadline]
    return Fate(
        promise.id, state, rule, confidence, explanation, fates, as_of, max(due) if due else promise.text("deadline")
    )


def rests_on_silence(fate: Fate) -> bool:
    """Does it name the newest report on the promise's parties, so that a newer one changes it?"""
    return any(item.rule == SILENCE for item in fate.items)


def with_newest(promise: Promise, fate: Fate, newest: str | None) -> Fate:
    """The fate by the same reports, ``newest`` being the day of the newest one on the promise's parties now."""
    items = []
    for item in fate.items:
        if item.rule == SILENCE:
            said, sure = _silent(promise.items[item.index].deadline, newest)
            item = replace(item, explanation=said, confidence=sure, silent_since=newest)
        items.append(item)
    state, rule, confidence, explanation = _together(tuple(items))
    return replace(
        fate, state=state, rule=rule, confidence=confidence, explanation=explanation, items=tuple(items)
    )


def _silent(deadline: str | None, newest: str | None) -> tuple[str, float]:
    """What a deadline that passed in silence says, and how surely."""
    said = f"its time ({deadline}) has passed and no report shows it done"
    said += f"; newest article read on these parties: {newest or 'none'}"
    return (said, SILENT) if passed(deadline, newest) else (f"{said}, none since then", UNHEARD)


def _item_fate(promise: Promise, item: PromiseItem, bearing: Bearing, since: Made, today: str | None) -> ItemFate:
    goal = goal_of(promise, item, _about(item, bearing))
    verdict = _verdict(goal, item, since, bearing, today)
    if verdict is None or verdict.state in (S.OPEN, S.IN_PROGRESS, S.OVERDUE):
        newer = _superseding(promise, item, goal, since, bearing)
        if newer is not None:
            return _told(promise, item, newer, None)
    if (verdict is None or verdict.state in (S.OPEN, S.IN_PROGRESS)) and passed(item.deadline, today):
        later = (verdict.later, verdict.things, verdict.progress) if verdict else ((), (), None)
        said, sure = _silent(item.deadline, bearing.newest)
        overdue = Verdict(S.OVERDUE, SILENCE, said, sure, *later)
        return _told(promise, item, overdue, bearing.newest)
    if verdict is None:
        nothing = "nothing later bears on it" if goal.aim is not Aim.NOTHING else "nothing particular to look for"
        verdict = Verdict(S.OPEN, "no later report", nothing, 0.5)
    return _told(promise, item, verdict, None)


def _about(item: PromiseItem, bearing: Bearing) -> tuple[Resolved, ...]:
    """The joined things that hold the facts which the item is about."""
    if not item.about:
        return ()
    wanted = set(item.about)
    things: tuple[Resolved, ...] = (*bearing.events, *bearing.agreements, *bearing.relations)
    return tuple(t for t in things if wanted & set(t.members))


def _verdict(goal: Goal, item: PromiseItem, since: Made, bearing: Bearing, today: str | None) -> Verdict | None:
    match goal.aim:
        case Aim.VISIT:
            return fate_visit.judge(goal, since, bearing.events)
        case Aim.SITTING:
            return fate_sitting.judge(goal, since, bearing.events)
        case Aim.SIGNATURE:
            return fate_signature.judge(goal, since, bearing.agreements)
        case Aim.TIER:
            return fate_tier.judge(goal, since, bearing.relations, bearing.agreements)
        case Aim.DEED:
            return fate_deed.judge(goal, since, bearing.events)
        case Aim.FIGURE:
            return fate_target.judge(goal.parties, item, since, bearing.indicators, today)
        case _:
            return None


def _superseding(promise: Promise, item: PromiseItem, goal: Goal, since: Made, bearing: Bearing) -> Verdict | None:
    """The first later promise of the same parties on the same thing that sets another goal or day, or None."""
    if since.day is None or len(goal.parties) < 2:
        return None
    for later in sorted(bearing.promises, key=lambda p: (p.first_reported or "9999", p.id)):
        day = made(later).day
        if later.id == promise.id or day is None or day <= since.day or set(later.parties) != set(promise.parties):
            continue
        for other in later.items:
            if _sets_anew(item, other) and _same_thing(goal, goal_of(later, other, _about(other, bearing))):
                told = f"set anew on {later.first_reported}: {other.text}"
                rule = "a later goal" if item.target else "a later day"
                return Verdict(S.SUPERSEDED, rule, told, 0.85, (other.fact_id,), (later,))
    return None


def _sets_anew(item: PromiseItem, other: PromiseItem) -> bool:
    if item.target is not None and other.target is not None:
        return item.target != other.target or (
            item.deadline is not None and other.deadline is not None and item.deadline != other.deadline
        )
    both = item.deadline is not None and other.deadline is not None
    return both and item.target is None and other.target is None and item.deadline != other.deadline


def _same_thing(goal: Goal, other: Goal) -> bool:
    if goal.aim is not other.aim or goal.aim is Aim.NOTHING:
        return False
    match goal.aim:
        case Aim.FIGURE:
            return goal.kind == other.kind
        case Aim.VISIT:
            if (goal.host, goal.guest) != (other.host, other.guest):
                return False
            if goal.names and other.names:
                return any(same_person(x, y) for x in goal.names for y in other.names)
            return bool(goal.offices & other.offices)
        case Aim.TIER:
            return goal.tier == other.tier
        case Aim.SITTING if goal.ordinal is not None:
            return goal.ordinal == other.ordinal
        case _:
            return len(goal.title & other.title) >= max(2, 0.6 * min(len(goal.title), len(other.title)))


def _told(promise: Promise, item: PromiseItem, verdict: Verdict, silent_since: str | None) -> ItemFate:
    return ItemFate(
        index=item.index,
        state=verdict.state,
        rule=verdict.rule,
        promised=(item.fact_id,),
        later=tuple(sorted(verdict.later)),
        entities=tuple(sorted(t.id for t in verdict.things)),
        confidence=round(verdict.confidence, 3),
        explanation=verdict.explanation,
        progress=verdict.progress,
        silent_since=silent_since,
    )


def _together(fates: tuple[ItemFate, ...]) -> tuple[FateState, str, float, str]:
    """A promise's state from its items': done only where all is done; late where anything is late."""
    count = Counter(f.state for f in fates)
    told = ", ".join(f"{n} {state}" for state, n in sorted(count.items()))
    sure = min((f.confidence for f in fates), default=0.5)
    if len(count) == 1:
        only = fates[0]
        return (
            only.state,
            only.rule if len(fates) == 1 else "all items alike",
            sure,
            only.explanation if len(fates) == 1 else told,
        )
    settled = {S.FULFILLED, S.SUPERSEDED, S.LAPSED}
    if count[S.FULFILLED] and set(count) <= settled:
        return S.FULFILLED, "what still stood of it is done", sure, told
    for state, rule in (
        (S.OVERDUE, "an item's deadline has passed"),
        (S.UNCLEAR, "reports on an item contradict each other"),
    ):
        if count[state]:
            return state, rule, sure, told
    if count[S.FULFILLED] or count[S.IN_PROGRESS]:
        return S.IN_PROGRESS, "some of it is done or under way", sure, told
    if count[S.OPEN]:
        return S.OPEN, "some of it stands open", sure, told
    return S.SUPERSEDED, "nothing of it stands as it was", sure, told
