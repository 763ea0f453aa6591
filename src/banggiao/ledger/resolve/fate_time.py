"""Was it after the promise? Nothing that was done before a promise can fulfil it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from banggiao.ledger.resolve.times import day_number
from banggiao.ledger.resolve.types import Resolved, Step


@dataclass(frozen=True, slots=True)
class Made:
    """When a promise was made, as far as known: the first day that reported it, as an ordinal, or None; and where."""

    day: int | None
    iso: str | None
    articles: tuple[str, ...] = ()


def made(promise: Resolved) -> Made:
    """The day of the promise's first report."""
    return Made(day_number(promise.first_reported), promise.first_reported, promise.articles)


def done_after(steps: Iterable[Step], statuses: frozenset[str], since: Made) -> Step | None:
    """The first step of one of the statuses that came after the promise.

    A step dated to the day must not lie before the promise's first report; one dated coarsely, or not at all, must
    first have been reported on a later day. Where the promise's own day is unknown nothing can be said.
    """
    if since.day is None:
        return None
    for step in steps:
        if step.status not in statuses:
            continue
        reported = day_number(step.reported, end=True)
        if step.date is not None and len(step.date) >= 10:
            if (day_number(step.date) or 0) >= since.day and (reported is None or reported >= since.day):
                return step
        elif reported is not None and reported > since.day:
            last = day_number(step.date, end=True)
            if last is None or last >= since.day:
                return step
    return None


def told_after(steps: Iterable[Step], statuses: frozenset[str], since: Made) -> Step | None:
    """The first step of one of the statuses that was reported on a later day than the promise, or None."""
    if since.day is None:
        return None
    for step in steps:
        reported = day_number(step.reported, end=True)
        if step.status in statuses and reported is not None and reported > since.day:
            return step
    return None


def passed(deadline: str | None, today: str | None) -> bool:
    """Has the last day of the deadline gone by?"""
    if deadline is None or today is None:
        return False
    end, now = day_number(deadline, end=True), day_number(today, end=True)
    return end is not None and now is not None and now > end
