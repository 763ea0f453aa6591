"""Which engagement holds which: a visit its talks, signing, press and ceremonies; talks their press."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from banggiao.ledger.resolve.event_features import FACE, Report
from banggiao.ledger.resolve.event_match import SUMMIT_DAYS, people_points
from banggiao.ledger.resolve.names import same_person
from banggiao.ledger.resolve.times import Known
from banggiao.ledger.resolve.types import Bond, Event, Join, Settled
from banggiao.model import EngagementKind

K = EngagementKind
ENOUGH = 3.0
BY_PARTS = "announced, and talks of it held on its days"
_AFTER_START = 4  # days that a visit of which only the first day is known may last
FURTHEST = max(_AFTER_START, SUMMIT_DAYS)  # days between two that tell theirs beyond which neither is the other's part
_SATELLITES = frozenset({K.SIGNING, K.PRESS, K.CEREMONY})


def rank(kind: EngagementKind, level: str | None) -> int:
    """A whole ranks above its parts: visits, then conferences and sessions, then talks, then what goes with them."""
    if kind is K.VISIT:
        return 1 if level == "other" else 4
    if kind in (K.CONFERENCE, K.SESSION):
        return 3
    return 2 if kind in FACE else 0


def _may_hold(whole: Report, part: Report) -> bool:
    if part.kind in (K.CALL, K.MESSAGE) or whole.cancelled:
        return False
    if whole.kind is K.VISIT:
        return rank(whole.kind, whole.level) > rank(part.kind, part.level)
    return whole.kind in FACE and part.kind in _SATELLITES


def _time(whole: Report, part: Report) -> float | None:
    told = part.article == whole.article or part.cluster == whole.cluster
    if Known.NOTHING in (whole.when.known, part.when.known):
        return 0.0 if told else None
    if part.when.known is Known.DAY and whole.when.known is Known.DAY:
        last = whole.when.last
        if whole.kind is K.VISIT and whole.when.days == 1:
            last += _AFTER_START
        if not whole.when.first - (whole.kind is K.VISIT and whole.when.days == 1) <= part.when.first <= last:
            return None
        return 2.0 if whole.when.days > 1 or part.when.first == whole.when.first else 1.0
    if Known.REPORTED in (whole.when.known, part.when.known):
        gap = part.when.first - whole.when.last
        if told:
            return 0.5
        if part.coming != whole.coming:
            return None
        return 1.0 if -max(1, whole.when.days) <= gap <= 2 else None
    if part.when.first > whole.when.last or whole.when.first > part.when.last:
        return None
    return 0.5 if told else None


def _shared_person(whole: Event, part: Event) -> bool:
    return any(
        a.country == b.country and same_person(x, y)
        for a in whole.attendees for b in part.attendees for x in a.names for y in b.names
    )  # fmt: skip


def made_by_parts(whole: Event, parts: Sequence[Event]) -> Event:
    """A visit that reports only announced, of which talks with the visitor were held on its days: it was made."""
    if whole.text("kind") != "visit" or whole.text("status") not in ("planned", "accepted") or not whole.date:
        return whole
    shown = [
        step for part in parts for step in part.history
        if step.status == "held" and step.date and len(step.date) >= 10 and _shared_person(whole, part)
    ]  # fmt: skip
    if not shown:
        return whole
    first = min(shown, key=lambda s: (s.reported or "9999", s.fact_ids))
    told = whole.settled("status")
    status = Settled("held", BY_PARTS, told.variants, disputed=told.disputed)
    fields = tuple((name, status if name == "status" else value) for name, value in whole.fields)
    return replace(whole, fields=fields, history=(*whole.history, first))


def part_of(part: Report, whole: Report) -> Join | None:
    """The join of a part to its whole, or None where they are not."""
    if not _may_hold(whole, part):
        return None
    if part.parties != whole.parties:
        both_days = Known.DAY is part.when.known is whole.when.known
        if len(part.parties & whole.parties) < 2 or len(part.parties) > 3 or not both_days:
            return None
    elif part.coming and not whole.coming and part.when.known <= Known.REPORTED:
        return None
    if whole.place_country and part.place_country and whole.place_country != part.place_country:
        return None
    time = _time(whole, part)
    if time is None:
        return None
    matched, apart = people_points(part, whole)
    told = part.article == whole.article
    points = time + matched - 0.5 * apart + (2.0 if told else 0.0) + (1.0 if part.parties == whole.parties else 0.0)
    if whole.place_country and whole.place_country == part.place_country:
        points += 0.5
    if points < ENOUGH:
        return None
    reason = f"{part.kind} within the {whole.kind}: same parties"
    reason += ", told together" if told else ", within its days"
    reason += ", people in common" if matched else ""
    return Join(part.id, whole.id, Bond.PART, f"{whole.kind} holds {part.kind}", reason, round(min(1.0, points / 8), 3))
