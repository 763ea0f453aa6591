"""Where meetings take place that are told without a place: at the conference that brings those who meet together."""

from __future__ import annotations

from dataclasses import replace

from banggiao.model.codes import EngagementKind, EngagementStatus
from banggiao.model.facts import Engagement


def at_the_conference(facts: list[Engagement]) -> list[Engagement]:
    """'Bên lề hội nghị X tại Y, A gặp B. A cũng gặp C': C as well at Y, where that is the only conference with a place
    that the article tells A to have attended, and neither a day nor a visit of one to the other puts it elsewhere.
    """
    held = [f for f in facts if f.kind is EngagementKind.CONFERENCE and f.status is EngagementStatus.HELD and f.place]
    if not held:
        return facts
    visits = {f.parties for f in facts if f.kind is EngagementKind.VISIT}
    out: list[Engagement] = []
    for fact in facts:
        if (
            fact.kind is EngagementKind.MEETING
            and fact.status is EngagementStatus.HELD
            and fact.place is None
            and fact.place_country is None
            and fact.parties not in visits
        ):
            names = {p.name for p in fact.participants}
            attended = [c for c in held if names & {p.name for p in c.participants}]
            if len({c.place_country for c in attended}) == 1 and _may_be_then(fact.date, attended[0]):
                where = max(attended, key=lambda c: len(c.place or ""))
                fact = replace(fact, place=where.place, place_country=where.place_country)
        out.append(fact)
    return out


def _may_be_then(day: str | None, conference: Engagement) -> bool:
    """Whether a meeting of that day can be one beside a conference; a bare year or month is that of another time."""
    if day is None:
        return True
    if len(day) < 10 or conference.date is None:
        return len(day) == 10
    return conference.date <= day <= (conference.date_end or conference.date) or day.startswith(conference.date)
