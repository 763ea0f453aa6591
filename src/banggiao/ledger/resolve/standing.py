"""Questions put to resolved relations and people as of a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from banggiao.ledger.resolve.offices import office_keys
from banggiao.ledger.resolve.times import day_number
from banggiao.ledger.resolve.types import Person, RelationStep, Tenure

MOST_DAYS = 5 * 366  # how long after the last report an office-holder is still answered, where no successor is known


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a pair stands on a day: its tier (or None), since when, by which rule and facts."""

    parties: tuple[str, ...]
    day: str
    tier: str | None
    since: str | None
    diplomatic_relations_since: str | None
    rule: str
    fact_ids: tuple[str, ...]

    @property
    def only_affirmed(self) -> bool:
        """Does nothing tell when the tier was set up? ``since`` is then the day since when it is spoken of."""
        return self.rule in ("tier affirmed", "another tier affirmed since")


def history_of(steps: Iterable[RelationStep], parties: tuple[str, ...]) -> tuple[RelationStep, ...]:
    """A pair's dated steps in order (undated ones are left out)."""
    pair = set(parties)
    mine = [s for s in steps if set(s.parties) == pair and s.date]
    return tuple(sorted(mine, key=lambda s: (day_number(s.date) or 0, s.text("event") or "", s.id)))


def standing_on(steps: Iterable[RelationStep], parties: tuple[str, ...], day: str) -> Standing:
    """Where the pair stood on ``day`` (ISO), from its relation steps (others are ignored).

    A step told by year or month counts from its first day. What sets up, raises or ends a tier goes before what
    affirms one; affirmations count only where nothing sets one up, or where later ones name another tier in at least
    two independent reports.
    """
    number = day_number(day) or 0
    tier: RelationStep | None = None
    rule, since, relations = "nothing told", None, None
    pair = tuple(sorted(parties))
    for step in history_of(steps, parties):
        if (day_number(step.date) or 0) > number:
            break
        event = step.text("event")
        if event == "diplomatic_relations_established":
            relations = relations or step
        elif event == "diplomatic_relations_severed":
            relations, tier, rule, since = None, step, "relations severed", step.date
        elif event == "partnership_ended":
            tier, rule, since = step, "partnership ended", step.date
        elif event == "partnership_established":
            tier, rule, since = step, "tier established", step.date
        elif event == "partnership_affirmed" and (tier is None or rule == "tier affirmed"):
            since = since if tier is not None and tier.text("tier") == step.text("tier") else step.date
            tier, rule = step, "tier affirmed"
        elif tier is not None and step.text("tier") != tier.text("tier") and step.independent >= 2:
            tier, rule, since = step, "another tier affirmed since", step.date
    stands = tier is not None and rule not in ("relations severed", "partnership ended")
    facts = (tier.members if tier else ()) + (relations.members if relations else ())
    return Standing(
        pair,
        day,
        tier.text("tier") if tier and stands else None,
        since,
        relations.date if relations else None,
        rule,
        facts,
    )


def holder_on(people: Iterable[Person], office: str, country: str, day: str) -> tuple[tuple[Person, Tenure, str], ...]:
    """Who held an office of a country on a day, the best attested first, each with the rule that says so.

    ``office`` in any wording: 'Ngoại trưởng' asks for the 'Bộ trưởng Ngoại giao'. Later holders push earlier ones out:
    somebody last seen in office before the day is answered only where nobody was first seen there between.
    """
    wanted, number = office_keys(office, country), day_number(day) or 0
    found: list[tuple[int, int, Person, Tenure, str]] = []
    for person in people:
        for tenure in person.tenures:
            if tenure.country == country and tenure.key in wanted:
                place = _placed(tenure, number)
                if place is not None:
                    found.append((*place[:2], person, tenure, place[2]))
    found.sort(key=lambda f: (f[0], f[1], -len(f[3].fact_ids), f[2].id))
    best = found[0][0] if found else 0
    if best == 2:  # nobody is attested on both sides of the day: only the last one seen before it
        found = [f for f in found if f[0] == 2][:1]
    return tuple((person, tenure, rule) for rank, _, person, tenure, rule in found if rank <= best + 0 or rank < 2)


def _placed(tenure: Tenure, day: int) -> tuple[int, int, str] | None:
    """Rank (0 best), tie-break and rule of a tenure for a day; None where it does not hold then."""
    since, until = day_number(tenure.since), day_number(tenure.until, end=True)
    first = day_number(tenure.first_seen)
    last = day_number(tenure.last_seen, end=True)
    if (since is not None and day < since) or (until is not None and day > until):
        return None
    if since is not None and (until is not None or (last is not None and day <= last)):
        return 0, -since, "within the tenure that reports tell"
    if first is not None and last is not None and first <= day <= last:
        return 0, -first, "attested before and after the day"
    if last is not None and last < day <= last + MOST_DAYS:
        return 2, day - last, "last attested before the day, no successor seen by then"
    if since is not None and since <= day:
        return 1, -since, "told to hold it since before the day"
    return None
