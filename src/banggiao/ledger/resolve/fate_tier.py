"""A tier to be set up or raised to: was it, for that pair?"""

from __future__ import annotations

import re

from banggiao.ledger.resolve.fate_goal import Goal
from banggiao.ledger.resolve.fate_said import term_in
from banggiao.ledger.resolve.fate_time import Made, done_after, told_after
from banggiao.ledger.resolve.fate_verdict import BY_OFFICE, COLLECTIVE, INDIRECT, NAMED, Verdict, strongest
from banggiao.ledger.resolve.names import fold
from banggiao.ledger.resolve.times import day_number
from banggiao.ledger.resolve.types import Accord, FateState, RelationStep
from banggiao.reading.lexicon import Kind

_SETS_UP = re.compile(r"\b(?:thiet lap|nang cap|nang tam|nang quan he|dua quan he)\b")
_SIGNED = frozenset({"signed", "adopted", "in_force"})
_UNDER_WAY = frozenset({"negotiating", "proposed"})


def _prepared(goal: Goal, since: Made, accords: tuple[Accord, ...]) -> list[Verdict]:
    """Texts named after the tier: under negotiation, or signed."""
    found: list[Verdict] = []
    for accord in accords:
        if set(accord.parties) != goal.parties or term_in(accord.text("title") or "", Kind.TIER) != goal.tier:
            continue
        done = done_after(accord.history, _SIGNED, since)
        way = told_after(accord.history, _UNDER_WAY, since)
        title = accord.text("title")
        if not _SETS_UP.search(fold(title or "")):
            continue
        if done:
            said = f"the text that sets it up is {done.status}: {title}"
            found.append(Verdict(FateState.FULFILLED, "its text signed", said, COLLECTIVE, done.fact_ids, (accord,)))
        elif way:
            said = f"the text that sets it up is {way.status}: {title}"
            found.append(Verdict(FateState.IN_PROGRESS, "its text prepared", said, BY_OFFICE, way.fact_ids, (accord,)))
    return found


def judge(goal: Goal, since: Made, steps: tuple[RelationStep, ...], accords: tuple[Accord, ...] = ()) -> Verdict | None:
    """The verdict on a tier promised, or None where nothing bears on it."""
    if since.day is None:
        return None
    found = _prepared(goal, since, accords)
    standing = False
    for step in steps:
        if set(step.parties) != goal.parties or step.text("tier") != goal.tier:
            continue
        date = step.date
        first, last = day_number(date), day_number(date, end=True)
        reported = day_number(step.first_reported)
        before = last is not None and last < since.day
        standing = standing or before
        told = f"{goal.tier} on {date}" if date else f"{goal.tier}"
        if step.text("event") == "partnership_established":
            exact = first is not None and date is not None and len(date) >= 10 and first >= since.day
            later = not before and reported is not None and reported > since.day
            if exact or later:
                found.append(
                    Verdict(FateState.FULFILLED, "tier set up", f"set up: {told}", NAMED, step.members, (step,))
                )
        elif step.text("event") == "partnership_affirmed" and first is not None and first > since.day:
            said = f"named as standing since: {told}"
            found.append(Verdict(FateState.FULFILLED, "tier named as standing", said, INDIRECT, step.members, (step,)))
    return None if standing else strongest(found)
