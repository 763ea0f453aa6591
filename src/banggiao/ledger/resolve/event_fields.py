"""An event's fields from its reports: the value taken, by which rule, and the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from banggiao.ledger.resolve.common import base
from banggiao.ledger.resolve.names import best_name, likeness
from banggiao.ledger.resolve.offices import primary_key
from banggiao.ledger.resolve.settle import JUDGED, MOST, history, settle, settle_date, settle_ranked, variants
from banggiao.ledger.resolve.times import COMING
from banggiao.ledger.resolve.types import Attendee, Attestation, Event, Join, Settled, Value
from banggiao.model import Engagement, EngagementStatus

SPECIFIC = "the most specific kind that a fifth of the independent reports tell"
FURTHEST = "the furthest that reports say it got"
CANCELLED = "the newest word on it: cancelled"
ALL = "everybody named by any report that is not ruled out by the most told list"
_KINDS = ("meeting", "talks", "conference", "session", "ceremony", "signing")
_STATUS = ("proposed", "invited", "accepted", "planned", "held")
_PLAIN = ("time_of_day", "place", "place_country", "visit_level", "name", "ordinal")
_SHARE = 0.2
MANY_SIDED = 4  # parties from which on reports are taken to name some only


def _kind_rank(value: Value) -> int:
    return _KINDS.index(str(value)) if value in _KINDS else -1


def _status_rank(value: Value) -> int:
    return _STATUS.index(str(value)) if value in _STATUS else -1


def _status(told: Sequence[tuple[Attestation, Value]]) -> Settled:
    furthest = settle_ranked(told, "status", _status_rank, FURTHEST)
    if furthest.rule == JUDGED:
        return furthest
    cancelled = [a.published or "" for a, v in told if v == EngagementStatus.CANCELLED]
    others = [a.published or "" for a, v in told if v in (EngagementStatus.HELD, *COMING)]
    if cancelled and max(cancelled) >= max(others, default=""):
        return Settled("cancelled", CANCELLED, variants(told), len(furthest.variants) > 1)
    return furthest


def _parties(told: Sequence[tuple[Attestation, Value]]) -> Settled:
    """The list most told among those that name two sides; of many-sided meetings the longest that a fifth tell."""
    plain = settle(told, "parties")
    if plain.rule == JUDGED or len(plain.variants) < 2:
        return plain
    sided: Sequence[tuple[Attestation, Value]] = [
        (a, v) for a, v in told if isinstance(v, tuple) and len(v) > 1
    ] or told
    if max(len(v) for _, v in sided if isinstance(v, tuple)) < MANY_SIDED:
        best = settle(sided, "parties")
    else:
        fullest = "the fullest list that a fifth tell"
        best = settle_ranked(sided, "parties", lambda v: len(v) if isinstance(v, tuple) else 0, fullest, share=_SHARE)
    return Settled(best.value, best.rule, plain.variants, True)


def attendees(reports: Sequence[tuple[Attestation, Engagement]]) -> tuple[Attendee, ...]:
    """Everybody named, one entry a person whatever the spelling."""
    told = [(p, a.fact_id) for a, f in reports for p in f.participants if p.name]
    told.sort(key=lambda t: (t[0].country or "", -len(t[0].name), t[0].name, t[1]))
    groups: list[list[tuple[str, str | None, str | None, str]]] = []
    for person, fact_id in told:
        entry = (person.name, person.office, person.country, fact_id)
        home = max(
            (g for g in groups if (g[0][2] or person.country) == (person.country or g[0][2])),
            key=lambda g: likeness(g[0][0], person.name),
            default=None,
        )
        if home is not None and likeness(home[0][0], person.name) >= 0.8:
            home.append(entry)
        else:
            groups.append([entry])
    out = []
    for group in groups:
        names: dict[str, int] = defaultdict(int)
        offices: dict[str, int] = defaultdict(int)
        for name, office, _, _ in group:
            names[name] += 1
            if office:
                offices[office] += 1
        country = next((c for _, _, c, _ in group if c), None)
        ranked = sorted(offices, key=lambda o: (-offices[o], -len(o), o))
        out.append(
            Attendee(
                best_name(dict(names)), country, ranked[0] if ranked else None,
                tuple(sorted(names, key=lambda n: (-names[n], n))), tuple(ranked), tuple(sorted({g[3] for g in group})),
            )
        )  # fmt: skip
    return tuple(sorted(out, key=lambda a: (a.country or "~", _office_order(a), a.name)))


def _office_order(attendee: Attendee) -> str:
    return primary_key(attendee.office, attendee.country) if attendee.office else "~"


def event_of(attestations: Sequence[Attestation], joins: Sequence[Join]) -> Event:
    """The event that these reports tell."""
    reports = [(a, a.fact) for a in attestations if isinstance(a.fact, Engagement)]

    def told(name: str) -> list[tuple[Attestation, Value]]:
        return [(a, _value(getattr(f, name))) for a, f in reports]

    kinds = told("kind")
    fields: list[tuple[str, Settled]] = [
        ("kind", settle_ranked(kinds, "kind", _kind_rank, SPECIFIC, share=_SHARE)),
        ("kinds", Settled(tuple(sorted({str(v) for _, v in kinds})), "every kind told", variants(kinds))),
        ("status", _status(told("status"))),
        ("parties", _parties(told("parties"))),
        ("date", settle_date(told("date"), "date")),
        ("date_end", settle(told("date_end"), "date_end")),
    ]
    fields.extend((name, settle(told(name), name)) for name in _PLAIN)
    steps = history((a, str(f.status), f.date) for a, f in reports)
    return Event(**base("ev", attestations, joins), fields=tuple(fields), attendees=attendees(reports), history=steps)


def _value(value: object) -> Value:
    if isinstance(value, tuple):
        return tuple(str(v) for v in value)
    if value is None or isinstance(value, (int, float, bool)):
        return value
    return str(value)


__all__ = ["ALL", "MOST", "attendees", "event_of"]
