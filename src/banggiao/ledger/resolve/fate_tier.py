"""A tier to be set up or raised to: was it, for that pair?"""

from __future__ import annotations

from banggiao.ledger.resolve.fate_goals import Goal
from banggiao.ledger.resolve.fate_time import Made
from banggiao.ledger.resolve.fate_verdict import INDIRECT, NAMED, Verdict, strongest
from banggiao.ledger.resolve.times import day_number
from banggiao.ledger.resolve.types import FateState, RelationStep


def judge(goal: Goal, since: Made, steps: tuple[RelationStep, ...]) -> Verdict | None:
    """The verdict on a tier promised, or None where nothing bears on it."""
    if since.day is None:
        return None
    found: list[Verdict] = []
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
