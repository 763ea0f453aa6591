"""A text to be signed, adopted or ratified: was that text, between those parties?"""

from __future__ import annotations

from banggiao.ledger.resolve.agreement_match import is_specific, telling_words, years_of
from banggiao.ledger.resolve.fate_goal import Goal
from banggiao.ledger.resolve.fate_time import Made, done_after, told_after
from banggiao.ledger.resolve.fate_verdict import NAMED, SAME_FACT, Verdict, strongest
from banggiao.ledger.resolve.times import day_number
from banggiao.ledger.resolve.types import Accord, FateState, Step

_SIGNED = frozenset({"signed", "adopted", "in_force"})
_IN_FORCE = frozenset({"in_force"})
_UNDER_WAY = frozenset({"negotiating", "proposed"})
_ALONE = 3  # words of a title that tell the text where the promise names one side only
_SOON = 31  # days within which an open text's report denies a signature rather than forgets it
_ENDED = frozenset({"terminated", "suspended"})
_KIN = frozenset({"agreement", "treaty", "protocol", "mou", "other", "plan"})


def _the_one(goal: Goal, accord: Accord) -> tuple[float, str] | None:
    if set(goal.about) & set(accord.members):
        return SAME_FACT, "the very text that the promise speaks of"
    parties = frozenset(accord.parties)
    alone = len(goal.parties) == 1 and goal.parties < parties
    if parties != goal.parties and not alone:
        return None
    kind = accord.text("kind")
    if goal.kind is not None and kind != goal.kind and not {kind, goal.kind} <= _KIN:
        return None
    title = accord.text("title") or ""
    words, years = telling_words(title, parties), years_of(title, accord.text("period"))
    if goal.years and years and not goal.years & years:
        return None
    common = len(words & goal.title)
    if not words or not goal.title or common < 0.6 * min(len(words), len(goal.title)) or common < min(2, len(words)):
        return None
    specific = goal.specific and is_specific(title, parties)
    if not specific and common < 0.8 * len(words | goal.title):
        return None  # 'thương mại' alone may be any of the pair's texts
    if alone and (not specific or common < _ALONE):
        return None
    return NAMED, f"a text of that title: {title}"


def _denied(accord: Accord, done: Step | None) -> Step | None:
    """A report of a later day than the signature's first that has the text still to be signed, within a month."""
    if done is None or done.reported is None or not is_specific(accord.text("title") or "", frozenset(accord.parties)):
        return None
    signed = day_number(done.reported) or 0
    for step in accord.history:
        reported = day_number(step.last_reported)
        if step.status in _UNDER_WAY and reported is not None and signed < reported <= signed + _SOON:
            return step
    return None


def judge(goal: Goal, since: Made, accords: tuple[Accord, ...]) -> Verdict | None:
    """The verdict on a text promised, or None where nothing bears on it."""
    found: list[Verdict] = []
    for accord in accords:
        meant = _the_one(goal, accord)
        if meant is None:
            continue
        sure, why = meant
        done = done_after(accord.history, _IN_FORCE if goal.ratify else _SIGNED, since)
        ended = told_after(accord.history, _ENDED, since)
        denied = _denied(accord, done)
        if done and denied:
            said = f"{why}: signed by some reports, still {denied.status} by a later one"
            rule = "reports contradict each other"
            found.append(Verdict(FateState.UNCLEAR, rule, said, 0.5, done.fact_ids + denied.fact_ids, (accord,)))
        elif done:
            said = f"{why}, {done.status}" + (f" on {done.date}" if done.date else "")
            found.append(Verdict(FateState.FULFILLED, f"text {done.status}", said, sure, done.fact_ids, (accord,)))
        elif ended:
            found.append(
                Verdict(
                    FateState.LAPSED, f"text {ended.status}", f"{why}, {ended.status}", sure, ended.fact_ids, (accord,)
                )
            )
        elif not any(s.status in _SIGNED for s in accord.history) or goal.ratify:
            step = told_after(accord.history, _UNDER_WAY | (_SIGNED if goal.ratify else frozenset()), since)
            if step:
                said = f"{why}: {step.status}"
                found.append(
                    Verdict(FateState.IN_PROGRESS, f"text {step.status}", said, sure, step.fact_ids, (accord,))
                )
    return strongest(found)
