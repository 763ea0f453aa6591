"""How surely two reports tell of one engagement: points for what agrees, None where something rules it out."""

from __future__ import annotations

from banggiao.ledger.resolve.event_features import FACE, NAMED, Report, is_country, is_organisation
from banggiao.ledger.resolve.event_people import compare_people
from banggiao.ledger.resolve.names import parse, word_set
from banggiao.ledger.resolve.times import AFTER, BEFORE, Known, When
from banggiao.model import EngagementKind

K = EngagementKind
PLACED = frozenset({K.VISIT, K.CEREMONY})  # kinds that two countries tell apart
LEVELS = {"state": 1, "official": 1, "working": -1, "other": -1}  # visits of one sign may be one
ENOUGH = 4.0  # points that join two reports whose times are known
ENOUGH_TIMELESS = 6.5  # and where one tells no time at all
SUMMIT_DAYS = 3  # days apart that reports may date an organisation's conference
FULL = 10.0  # points that count as certain

_SIGNED = word_set("ket hiep dinh thoa thuan ghi nho tuyen bo van kien nghi thu cong uoc")  # what a signing's name says
_ACROSS: dict[frozenset[EngagementKind], float] = {
    frozenset({K.TALKS, K.MEETING}): 1.0,
    frozenset({K.CONFERENCE, K.MEETING}): 0.75,
    frozenset({K.CONFERENCE, K.TALKS}): 0.75,
    frozenset({K.SESSION, K.CONFERENCE}): 0.75,
    frozenset({K.SESSION, K.TALKS}): 0.5,
    frozenset({K.SESSION, K.MEETING}): 0.25,
    frozenset({K.SIGNING, K.CEREMONY}): 0.5,
}


def kind_points(a: EngagementKind, b: EngagementKind) -> float | None:
    """1.5 for one kind, less for kinds that papers use of one event, None for kinds that are two."""
    return 1.5 if a is b else _ACROSS.get(frozenset({a, b}))


def _ladder(distance: int, *steps: tuple[int, float]) -> float | None:
    return next((points for upto, points in steps if distance <= upto), None)


def _day_and_report(day: When, report: When, coming: bool) -> float | None:
    """A dated report against one of which only its own day is known."""
    ahead = day.first - report.last
    ago = report.first - day.last
    if coming:
        if ahead < 0:
            return _ladder(ago, (0, 1.5), (1, 1.5))
        return _ladder(ahead, (3, 2.5), (7, 2.0), (14, 1.25), (AFTER, 0.5))
    if ahead > 0:
        return _ladder(ahead, (1, 2.0), (3, 1.0))
    return _ladder(max(0, ago), (1, 2.5), (3, 2.0), (7, 1.0), (BEFORE, 0.25))


def _two_reports(a: Report, b: Report) -> float | None:
    if b.when.first < a.when.first:
        a, b = b, a
    gap = b.when.first - a.when.last
    if a.coming == b.coming:
        return _ladder(gap, (1, 2.0), (3, 1.5), (7, 1.0), (BEFORE, 0.25), (AFTER if a.coming else -1, 0.0))
    if a.coming:
        return _ladder(gap, (3, 2.0), (7, 1.25), (14, 0.5), (AFTER, 0.0))
    return _ladder(gap, (1, 1.0), (3, 0.0))


def time_points(a: Report, b: Report) -> float | None:
    """Points for times that agree, None where they cannot be one event's."""
    if a.when.known < b.when.known:
        a, b = b, a
    first, second = a.when, b.when
    if second.known is Known.NOTHING:
        return 0.0
    if second.known is Known.REPORTED:
        if first.known is Known.DAY:
            return _day_and_report(first, second, b.coming)
        if first.known is Known.REPORTED:
            return _two_reports(a, b)
        inside = first.first <= second.last and second.first <= first.last + BEFORE
        ahead = b.coming and 0 <= first.first - second.last <= AFTER
        return (1.0 if first.known is Known.MONTH else 0.25) if inside or ahead else None
    apart = max(first.first, second.first) - min(first.last, second.last)
    if first.known is Known.DAY and second.known is Known.DAY:
        if apart > 1:
            return None
        if apart == 1:
            return 2.0
        if first.first == second.first:
            return 3.0
        return 2.5 if a.kind in (K.VISIT, K.CONFERENCE, K.SESSION) or first.days + second.days <= 4 else 1.5
    if apart > 0:
        return None
    if first.known is Known.DAY:
        return 1.5 if second.known is Known.MONTH else 0.5
    return 1.25 if first.known is second.known is Known.MONTH else 0.25


def lasts_days(kind: EngagementKind, parties: frozenset[str]) -> bool:
    """Is it the kind of conference that lasts some days, each of which reports may give: an organisation's?"""
    return kind is K.CONFERENCE and any(is_organisation(party) for party in parties)


def _days_apart(a: When, b: When) -> int:
    if a.known is not Known.DAY or b.known is not Known.DAY:
        return SUMMIT_DAYS + 1
    return max(a.first, b.first) - min(a.last, b.last)


def people_points(a: Report, b: Report) -> tuple[int, int]:
    """How many countries have a person in common, and how many have people told by both and none in common."""
    return compare_people(dict(a.people), dict(b.people), dict(a.offices), dict(b.offices))


def parties_agree(a: frozenset[str], b: frozenset[str]) -> bool:
    """The same parties; or one report names some of the other's where many take part, or one more than the other."""
    if a == b:
        return True
    shared = a & b
    if len(shared) < 2:
        return False
    if a <= b or b <= a:
        small, large = sorted((a, b), key=len)
        return (
            len(large) - len(small) == 1
            or len(small) >= 3
            or (len(large) >= 4 and any(is_organisation(c) for c in shared))
        )
    return len(shared) >= 3 and len(shared) * 2 >= min(len(a), len(b))


def _one_sided(a: Report, b: Report) -> bool:
    """A press conference that one report tells of one side only, the same person speaking."""
    if a.kind is not K.PRESS or b.kind is not K.PRESS or min(len(a.parties), len(b.parties)) != 1:
        return False
    return (a.parties <= b.parties or b.parties <= a.parties) and people_points(a, b)[0] > 0


def _known_by_name(a: Report, b: Report) -> bool:
    """Do number, or name beyond the names of people, tell one engagement though parties are told amiss?"""
    if not a.parties & b.parties:
        return False
    if a.ordinal is not None and a.ordinal == b.ordinal:
        return True
    if not (a.parties <= b.parties or b.parties <= a.parties):
        return False
    people = {word for side in (a, b) for _, names in side.people for n in names for word in parse(n).tokens}
    return len(a.name & b.name) >= 2 or bool(a.name & b.name - people)


def _one_journey(a: Report, b: Report) -> bool:
    """A stop-over is no state visit; cities may differ only where both tell the days."""
    if LEVELS.get(a.level or "", 0) * LEVELS.get(b.level or "", 0) < 0:
        return False
    if not a.place or not b.place or a.place == b.place or is_country(a.place) or is_country(b.place):
        return True
    return a.when.known is b.when.known is Known.DAY


def is_summit(report: Report) -> bool:
    """A conference of two states' leaders, or that no name tells from another: 'thượng đỉnh Nga - Mỹ'."""
    two = len(report.parties) == 2 and not any(is_organisation(party) for party in report.parties)
    unnamed = report.rank == "leaders" or report.name <= _place_words(report)
    return report.kind is K.CONFERENCE and two and report.ordinal is None and unnamed


def _place_words(report: Report) -> frozenset[str]:
    return frozenset((report.place or "").split())


def told_apart(a: Report, b: Report) -> bool:
    """Do two reports, of one article most of all, tell two engagements by what they call them?

    A welcome is no signing, a ministers' conference no summit; and what one article tells by two kinds, by two days or
    of two offices is two, unless the one is a summit and the other the meeting or talks that it is.
    """
    kinds = {a.kind, b.kind}
    if kinds == {K.SIGNING, K.CEREMONY}:
        ceremony = a if a.kind is K.CEREMONY else b
        if ceremony.name and not ceremony.name & _SIGNED:
            return True
    if a.rank and b.rank and a.rank != b.rank:
        return True
    if a.article != b.article:
        return False
    if Known.DAY is a.when.known is b.when.known and a.when.first != b.when.first:
        return True
    if len(kinds) == 1 or kinds == {K.TALKS, K.MEETING}:
        return False
    return not any(is_summit(r) for r in (a, b)) or K.SESSION in kinds


def name_points(a: Report, b: Report) -> float | None:
    """Points for the series' number and name; None where numbers differ, or sessions' names."""
    if a.kind not in NAMED and b.kind not in NAMED:
        return 0.0
    if a.ordinal is not None and b.ordinal is not None and a.ordinal != b.ordinal:
        return None
    points = 1.5 if a.ordinal is not None and a.ordinal == b.ordinal else 0.0
    if a.name and b.name:
        likeness = len(a.name & b.name) / min(len(a.name), len(b.name))
        if likeness >= 0.6:
            points += 1.5
        elif a.kind is K.SESSION and b.kind is K.SESSION:
            return None
        else:
            points -= 0.5
    return points


def compare(a: Report, b: Report) -> tuple[float, str] | None:
    """Points and the reason in words, or None where the two are not one engagement."""
    kind = kind_points(a.kind, b.kind)
    if kind is None:
        return None
    if a.article == b.article and a.coming != b.coming and (a.when != b.when or a.when.known is not Known.DAY):
        return None
    if told_apart(a, b):
        return None
    same_parties = a.parties == b.parties
    named = name_points(a, b)
    if named is None:
        return None
    agree = same_parties or parties_agree(a.parties, b.parties) or _one_sided(a, b)
    if not agree and not (named >= 1.5 and _known_by_name(a, b)):
        return None
    time = time_points(a, b)
    if time is None and named >= 1.5 and lasts_days(a.kind, a.parties) and lasts_days(b.kind, b.parties):
        time = 1.0 if _days_apart(a.when, b.when) <= SUMMIT_DAYS else None
    if time is None:
        return None
    matched, apart = people_points(a, b)
    both_summits = a.kind is b.kind is K.CONFERENCE
    if K.SESSION in (a.kind, b.kind) and a.kind is not b.kind and not matched and named < 1.5:
        return None  # a mechanism's sitting is a meeting of those who lead it: they, or the number, have to tell
    if apart and (apart > matched + 1 or (named < 1.5 and not both_summits)):
        return None
    if len(a.parties | b.parties) < 2 and not matched and named < 1.5:
        return None  # one party and nobody named: nothing tells it from that party's other business
    places = 0.0
    if a.place_country and b.place_country and a.place_country != b.place_country:
        if a.kind in PLACED:
            return None
        places = -1.5
    elif a.place and a.place == b.place:
        places = 1.5
    elif a.place_country and a.place_country == b.place_country:
        places = 0.5
    if a.kind is K.VISIT and not _one_journey(a, b):
        return None
    if _third_party(a, b, named, matched):
        return None
    points = kind + named + time + 1.5 * (min(2, matched) - apart) + places
    points += 1.0 if same_parties else 0.5 if len(a.parties & b.parties) >= 3 else 0.0
    if same_parties and not apart and (is_summit(a) or is_summit(b)) and (a.kind is b.kind or (a.coming and b.coming)):
        points += 1.0  # two states hold no two summits within days, nor plan two at once
    points += 2.0 if a.cluster == b.cluster and a.article != b.article else 0.0
    points -= 1.0 if a.article == b.article else 0.0
    surely = 1.0 if places == 1.5 and not is_country(a.place or "") else named if a.ordinal is not None else 0.0
    timeless = Known.NOTHING in (a.when.known, b.when.known)
    if timeless and a.cluster == b.cluster and kind == 1.5 and not apart:
        points += 2.5
    elif timeless and surely <= 0:
        return None  # without a time, only the town or the number in a series can tell
    if points < (ENOUGH_TIMELESS if timeless else ENOUGH):
        return None
    return points, _reason(a, b, same_parties, matched, time, places, named)


def _third_party(a: Report, b: Report, named: float, matched: int) -> bool:
    """Two states, and the two with a third: one event only where name, or day and people, say so."""
    if len(a.parties) == len(b.parties) or min(len(a.parties), len(b.parties)) != 2:
        return False
    if named >= 1.5 and any(is_organisation(party) for party in a.parties & b.parties):
        return False
    if matched and any(is_organisation(party) for party in a.parties & b.parties):
        return False  # 'các lãnh đạo châu Âu' and one of them named beside
    return a.when.known is not Known.DAY or b.when.known is not Known.DAY or matched < 2


def _reason(a: Report, b: Report, same_parties: bool, matched: int, time: float, places: float, named: float) -> str:
    said = ["same parties" if same_parties else "parties overlap"]
    kinds = sorted((a.kind, b.kind))
    said.append("same kind" if a.kind is b.kind else f"kinds told of one event: {kinds[0]} and {kinds[1]}")
    both = {a.when.known, b.when.known}
    if both == {Known.DAY}:
        said.append("same day" if time >= 2.5 else "days at most one apart")
    elif Known.NOTHING in both:
        said.append("no time told")
    elif Known.REPORTED in both:
        said.append("within days of the report")
    else:
        said.append("times agree as far as told")
    if matched:
        said.append("people in common")
    if places > 0:
        said.append("same place")
    if named > 0:
        said.append("same name or number")
    if a.cluster == b.cluster:
        said.append("near-duplicate text")
    return ", ".join(said)


def compatible_kinds(kinds: frozenset[EngagementKind]) -> bool:
    """May one event be told by all these kinds?"""
    return len(kinds) == 1 or kinds <= FACE or kinds <= {K.SIGNING, K.CEREMONY}
