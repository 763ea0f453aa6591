"""What a cluster of reports tells together, and what keeps two clusters apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from banggiao.ledger.resolve.event_features import FACE, NAMED, Report, is_organisation
from banggiao.ledger.resolve.event_fields import MANY_SIDED
from banggiao.ledger.resolve.event_match import (
    LEVELS,
    PLACED,
    SUMMIT_DAYS,
    compatible_kinds,
    is_summit,
    lasts_days,
    parties_agree,
)
from banggiao.ledger.resolve.event_people import compare_people
from banggiao.ledger.resolve.times import AFTER, BEFORE, Known
from banggiao.model import EngagementKind

Range = tuple[int, int] | None
Telling = tuple[str, bool, int | None, str]  # an article, of what is to come?, on which day, as what
_MANY_NAMES = 12  # names a country beyond which a delegation no longer tells two events apart


def _span(a: Range, b: Range) -> Range:
    if a is None or b is None:
        return a or b
    return min(a[0], b[0]), max(a[1], b[1])


def _common(a: Range, b: Range) -> Range:
    if a is None or b is None:
        return a or b
    return max(a[0], b[0]), min(a[1], b[1])


@dataclass(frozen=True, slots=True)
class Summary:
    """A cluster as far as comparing needs it.

    ``parties`` are those that its reports tell, with how many do. Ranges are ordinals of days: ``starts`` of exact
    dates, the ``days`` they cover; ``within`` is what all told dates have in common (none: its first lies after its
    last); ``told`` reports of what was, ``foretold`` of what is to come (without dates of their own).
    """

    kinds: frozenset[EngagementKind]
    parties: Mapping[frozenset[str], int]
    people: tuple[tuple[str, tuple[str, ...]], ...]
    starts: frozenset[int]
    days: Range
    within: Range
    told: Range
    foretold: Range
    ordinals: frozenset[int]
    name: frozenset[str]
    levels: frozenset[str]
    countries: frozenset[str]
    articles: frozenset[Telling]
    offices: tuple[tuple[str, frozenset[str]], ...] = ()
    ranks: frozenset[str] = frozenset()


def summarise(report: Report) -> Summary:
    """The cluster of one report."""
    seen = report.when
    exact = seen.known is Known.DAY
    slack = SUMMIT_DAYS if lasts_days(report.kind, report.parties) else 1
    only_reported = (seen.first, seen.last) if seen.known is Known.REPORTED else None
    return Summary(
        kinds=frozenset({report.kind}),
        parties={report.parties: 1},
        people=report.people,
        starts=frozenset({seen.first}) if exact else frozenset(),
        days=(seen.first, seen.last) if exact else None,
        within=(seen.first - slack, seen.last + slack) if seen.known >= Known.YEAR else None,
        told=None if report.coming else only_reported,
        foretold=only_reported if report.coming else None,
        ordinals=frozenset() if report.ordinal is None else frozenset({report.ordinal}),
        name=report.name if report.kind in NAMED else frozenset(),
        levels=frozenset({report.level} if report.level else ()),
        countries=frozenset({report.place_country} if report.place_country else ()),
        articles=frozenset({(report.article, report.coming, seen.first if exact else None, _told_as(report))}),
        offices=report.offices,
        ranks=frozenset({report.rank} if report.rank else ()),
    )


def _told_as(report: Report) -> str:
    """What an article that tells two engagements calls them: talks and meetings are one word, and so is a summit."""
    return "face" if report.kind in FACE and (report.kind not in NAMED or is_summit(report)) else str(report.kind)


def _offices(a: Summary, b: Summary) -> tuple[tuple[str, frozenset[str]], ...]:
    out = dict(a.offices)
    for country, keys in b.offices:
        out[country] = out.get(country, frozenset()) | keys
    return tuple(sorted(out.items()))


def _people(a: Summary, b: Summary) -> tuple[tuple[str, tuple[str, ...]], ...]:
    out = dict(a.people)
    for country, names in b.people:
        out[country] = tuple(sorted({*out.get(country, ()), *names}))[: 2 * _MANY_NAMES]
    return tuple(sorted(out.items()))


def force(a: Summary, b: Summary) -> Summary:
    """Both together, whatever they say."""
    return Summary(
        kinds=a.kinds | b.kinds,
        parties={p: a.parties.get(p, 0) + b.parties.get(p, 0) for p in (*a.parties, *b.parties)},
        people=_people(a, b),
        starts=a.starts | b.starts,
        days=_span(a.days, b.days),
        within=_common(a.within, b.within),
        told=_span(a.told, b.told),
        foretold=_span(a.foretold, b.foretold),
        ordinals=a.ordinals | b.ordinals,
        name=a.name | b.name,
        levels=a.levels | b.levels,
        countries=a.countries | b.countries,
        articles=a.articles | b.articles,
        offices=_offices(a, b),
        ranks=a.ranks | b.ranks,
    )


def _times_hold(whole: Summary) -> bool:
    if whole.within is not None and whole.within[0] > whole.within[1]:
        return False
    if whole.starts and whole.days is not None:
        first, last = min(whole.starts), max(whole.starts)
        summit = any(lasts_days(kind, p) for kind in whole.kinds for p in whole.parties)
        long = summit or whole.days[1] - whole.days[0] > 3
        if last - first > (6 if long else 2):
            return False
        if not long and last - first == 2 and first + 1 not in whole.starts:
            return False
        if whole.told and (whole.told[0] < first - 3 or whole.told[1] > whole.days[1] + BEFORE + 7):
            return False
        return not whole.foretold or (whole.foretold[0] >= first - AFTER - BEFORE and whole.foretold[1] <= last + 1)
    if whole.told and whole.told[1] - whole.told[0] > BEFORE:
        return False
    if whole.foretold and whole.foretold[1] - whole.foretold[0] > AFTER:
        return False
    return not (whole.told and whole.foretold and whole.foretold[1] > whole.told[1] + 1)


def _parties_hold(a: Summary, b: Summary) -> bool:
    """Of few-sided engagements every two reports must agree; of many-sided ones the two clusters as wholes.

    What most reports tell of two states and what most tell of the two with a third are of one event only where both
    tell its day, or the organisation whose conference it is.
    """
    if max(len(p) for p in (*a.parties, *b.parties)) >= MANY_SIDED:
        return parties_agree(frozenset().union(*a.parties), frozenset().union(*b.parties))
    common = frozenset.intersection(*a.parties, *b.parties)
    sizes = {len(_prevailing(a)), len(_prevailing(b))}
    organised = any(is_organisation(party) for party in common)
    if organised and 3 in sizes and compare_people(dict(a.people), dict(b.people))[0]:
        return True  # the leaders of an organisation, and now and then one of them named beside
    known = organised and _called_alike(a, b)
    known = known or any(abs(x - y) <= 1 for x in a.starts for y in b.starts)
    if sizes >= {2, 3} and not known:
        return False
    return all(parties_agree(x, y) or _one_named(x, y) for x in a.parties for y in b.parties)


def _prevailing(summary: Summary) -> frozenset[str]:
    """The parties that most reports tell; of those told as often, the fewest."""
    return min(summary.parties, key=lambda p: (-summary.parties[p], len(p), sorted(p)))


def _called_alike(a: Summary, b: Summary) -> bool:
    """Do the names that go with sessions, conferences and ceremonies tell one?"""
    common = len(a.name & b.name)
    return common > 0 and common >= min(2.0, 0.6 * min(len(a.name), len(b.name)))


def _one_named(x: frozenset[str], y: frozenset[str]) -> bool:
    """Does one report name a single one of the other's parties?"""
    return min(len(x), len(y)) == 1 and (x <= y or y <= x)


def _told_as_two(a: Summary, b: Summary) -> bool:
    """Do articles tell of one as past and of the other as to come (not both on one day), or by two names or days?

    One article in four of the smaller cluster may, since papers announce in the title what the text reports.
    """
    mine = {telling[0] for telling in a.articles}
    theirs = {telling[0] for telling in b.articles}
    shared = mine & theirs
    if not shared:
        return False
    two = {x[0] for x in a.articles for y in b.articles if x[0] == y[0] and _two(x, y)}
    return len(two) > min(len(mine), len(theirs)) // 4


def _two(x: Telling, y: Telling) -> bool:
    both_days = x[2] is not None and y[2] is not None
    if x[3] != y[3] or (both_days and x[2] != y[2]):
        return True
    return x[1] != y[1] and not both_days


def merge(a: Summary, b: Summary) -> Summary | None:
    """Both together, or None where they cannot be one engagement."""
    if not compatible_kinds(a.kinds | b.kinds):
        return None
    if a.ordinals and b.ordinals and not a.ordinals & b.ordinals:
        return None
    if PLACED & a.kinds and a.countries and b.countries and not a.countries & b.countries:
        return None
    if len({LEVELS[level] > 0 for level in a.levels | b.levels}) > 1:
        return None
    if _told_as_two(a, b):
        return None
    named = bool(a.ordinals & b.ordinals)
    if not named and not _parties_hold(a, b):
        return None
    if len(a.ranks | b.ranks) > 1:
        return None
    matched, apart = compare_people(dict(a.people), dict(b.people), dict(a.offices), dict(b.offices))
    called = _called_alike(a, b) and apart <= matched + 1
    summits = EngagementKind.CONFERENCE in a.kinds & b.kinds and apart <= matched + 1
    known = named or called or summits
    if apart and not known and max((len(n) for _, n in (*a.people, *b.people)), default=0) < _MANY_NAMES:
        return None
    whole = force(a, b)
    return whole if _times_hold(whole) else None
