"""A thing to be opened, begun, founded or handed over: was there the ceremony that does it?"""

from __future__ import annotations

from banggiao.ledger.resolve.agreement_match import telling_words
from banggiao.ledger.resolve.fate_goal import Goal
from banggiao.ledger.resolve.fate_time import Made, done_after
from banggiao.ledger.resolve.fate_verdict import BY_OFFICE, Verdict, strongest
from banggiao.ledger.resolve.fate_words import act_of
from banggiao.ledger.resolve.names import fold, word_set
from banggiao.ledger.resolve.types import Event, FateState

_HELD = frozenset({"held"})
_EMPTY = word_set("le o tai cua nhau trong truoc sau cuoi dau thang ngay quy viec vao cho lai mo thu do va")
_FEWEST = 3  # words of the thing that must be in common: fewer name too little to be sure of the thing


def _same_thing(goal: Goal, event: Event) -> bool:
    name = fold(event.text("name") or "")
    act = act_of(name)
    if act is None or act[0] != goal.act or not goal.parties <= set(event.parties):
        return False
    told = telling_words(f"{event.text('name')} {event.text('place') or ''}") - _EMPTY
    wanted = goal.title - _EMPTY
    common = len(told & wanted)
    return common >= _FEWEST and common >= 0.6 * min(len(wanted), len(told))


def judge(goal: Goal, since: Made, events: tuple[Event, ...]) -> Verdict | None:
    """The verdict on such a deed, or None where nothing bears on it. What both owe each other takes one of each."""
    found: list[Verdict] = []
    places: set[str] = set()
    for event in events:
        if event.text("kind") not in ("ceremony", "signing") or not _same_thing(goal, event):
            continue
        held = done_after(event.history, _HELD, since)
        if held:
            places.add(event.text("place_country") or event.id)
            said = f"{event.text('name')}, on {event.date or held.reported}"
            found.append(Verdict(FateState.FULFILLED, "done with a ceremony", said, BY_OFFICE, held.fact_ids, (event,)))
    best = strongest(found)
    if best is None or not goal.mutual or len(places) >= len(goal.parties):
        return best
    said = f"one side's share: {best.explanation}"
    return Verdict(FateState.IN_PROGRESS, "one side has done its share", said, BY_OFFICE, best.later, best.things)
