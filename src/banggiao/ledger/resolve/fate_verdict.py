"""What one way of looking at an item comes to, before it is told as its fate."""

from __future__ import annotations

from dataclasses import dataclass

from banggiao.ledger.resolve.types import FateState, Progress, Resolved


@dataclass(frozen=True, slots=True)
class Verdict:
    """A state, why, and on what: the facts of the later side and the joined things that they belong to."""

    state: FateState
    rule: str
    explanation: str
    confidence: float
    later: tuple[str, ...] = ()
    things: tuple[Resolved, ...] = ()
    progress: Progress | None = None


# How far each ground of a verdict is to be trusted: a ranking for whoever reviews, not a measured probability.
SAME_FACT = 0.97  # the reader pointed at the very thing
NAMED = 0.95  # same parties, kind and person, number or title
BY_OFFICE = 0.9
COLLECTIVE = 0.8
INDIRECT = 0.7
"""Below this a ground is too weak to call something done."""

_ORDER = {
    FateState.UNCLEAR: 5,
    FateState.FULFILLED: 4,
    FateState.LAPSED: 3,
    FateState.IN_PROGRESS: 2,
}


def strongest(verdicts: list[Verdict]) -> Verdict | None:
    """The verdict that decides: contradiction, then done, then called off, then under way; the surest of its kind."""
    return max(verdicts, key=lambda v: (_ORDER.get(v.state, 0), v.confidence, v.later), default=None)
