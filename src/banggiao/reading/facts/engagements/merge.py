"""Mentions of one engagement put together: in the title, the lead, a caption, again in the body."""

from __future__ import annotations

from banggiao.model.codes import VisitLevel
from banggiao.model.facts import Engagement, Participant
from banggiao.reading import regex
from banggiao.reading.document import Part
from banggiao.reading.facts.engagements.alike import (
    cities,
    headlines,
    loose_talk,
    met_once,
    one_summit,
    openings,
    summits_with,
)
from banggiao.reading.facts.engagements.called_off import called_off_once
from banggiao.reading.facts.engagements.candidates import Candidate, When, Where
from banggiao.reading.facts.engagements.delegations import delegations
from banggiao.reading.facts.engagements.groups import FACE_TO_FACE, NAMED, Groups
from banggiao.reading.facts.engagements.joint import NO_LEADERS
from banggiao.reading.facts.engagements.legs import on_tour
from banggiao.reading.facts.engagements.likeness import likeness, merely_named, most_alike
from banggiao.reading.facts.engagements.named_by_context import (
    in_series,
    joint_press,
    letters,
    next_times,
    of_the_item,
    welcomes,
)
from banggiao.reading.facts.engagements.same_day import on_the_same_day
from banggiao.reading.facts.engagements.settings import at_the_conference
from banggiao.reading.facts.engagements.unnamed import unnamed_of
from banggiao.reading.facts.offices import fullest_office
from banggiao.reading.folding import fold
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus
from banggiao.reading.mentions import departed
from banggiao.reading.record import replace

_COMING = frozenset(
    {EngagementStatus.PLANNED, EngagementStatus.INVITED, EngagementStatus.ACCEPTED, EngagementStatus.PROPOSED}
)
# 'họp báo hôm nay', of a day whose date isn't known; 'họp báo thường kỳ'; 'họp báo sau hội đàm'.
_SOME_TIME = regex.compile(
    r"(?<!\p{L})(?:hôm (?:nay|qua|\d)|(?:sáng|chiều|tối|trưa) (?:nay|qua|ngày|\d)|ngày \d|hồi|tuần (?:trước|này)|"
    r"thường kỳ|định kỳ|h[àằ]ng ngày|sau đó|"
    r"sau (?:khi )?(?:kết thúc )?(?:cuộc |buổi |lễ )?(?:hội|gặp|họp|thượng đỉnh|ký|tiếp))(?!\p{L})"
)
_OF_TWO = FACE_TO_FACE | {EngagementKind.SIGNING}
_RANK = {
    EngagementStatus.CANCELLED: 5,
    EngagementStatus.HELD: 4,
    EngagementStatus.ACCEPTED: 3,
    EngagementStatus.PLANNED: 2,
    EngagementStatus.INVITED: 1,
    EngagementStatus.PROPOSED: 0,
}


def merge(frame: Frame, candidates: list[Candidate]) -> list[Engagement]:
    """One engagement a thing, with the places that tell it; what names no two parties by itself needs one that does."""
    if not candidates:
        return []
    groups = Groups()
    candidates = on_tour(frame, _settle_guesses(candidates))
    candidates = of_the_item(frame, letters(frame, in_series(frame, joint_press(welcomes(next_times(candidates))))))
    candidates = summits_with(met_once(headlines(loose_talk(called_off_once(candidates)))))
    candidates = openings(cities(one_summit(candidates, lambda c: _no_leaders(frame, c))))
    order = sorted(
        candidates, key=lambda c: (_one_sided(c), c.anaphoric, c.part is not Part.BODY, c.sentence, c.start)
    )
    for candidate in order:
        home = _home_of(frame, candidate, groups)
        if home is not None:
            groups.join(home, candidate)
        elif not (candidate.anaphoric or _one_sided(candidate)) or _stands_alone(frame, candidate):
            groups.join(len(groups.members), candidate)
    delegates = delegations(frame)
    facts = [(_fact(frame, group, delegates), group) for group in groups.members]
    kept = on_the_same_day(frame, [(fact, group) for fact, group in facts if fact is not None])
    kept.sort(key=lambda f: min(s.start for s in f.evidence))
    return at_the_conference(kept)


def _no_leaders(frame: Frame, candidate: Candidate) -> bool:
    """Whether somebody takes part who is a minister or an adviser, and no more."""
    held = (frame.cast.classes.get(person, set()) for person in candidate.people)
    return any(classes and classes <= NO_LEADERS for classes in held)


def _one_sided(candidate: Candidate) -> bool:
    """'X gặp ...', and whom isn't known: tells nothing by itself, and is nobody's first mention."""
    return not candidate.anaphoric and len(candidate.parties) < 2 and candidate.kind in _OF_TWO


def _settle_guesses(candidates: list[Candidate]) -> list[Candidate]:
    """'đến Lima, mở đầu chuyến thăm ba ngày': there, as told of the same persons close by."""
    told = [c for c in candidates if c.kind is EngagementKind.VISIT and c.people and c.where.country and not c.guessed]
    trips = [c for c in candidates if c.kind is EngagementKind.VISIT and c.where.country and not (c.guessed or c.site)]
    out: list[Candidate] = []
    for candidate in candidates:
        if candidate.guessed and candidate.rule.endswith("/site"):
            met = any(set(c.parties) >= set(candidate.parties) for c in candidates if c.kind in _OF_TWO)
            out += _within_a_trip(candidate, trips) or ([candidate] if met and candidate.where.country else [])
            continue
        if candidate.guessed:
            close = [c for c in told if 0 <= candidate.sentence - c.sentence <= 2 and c.start <= candidate.start]
            near = [c for c in close if set(c.people) & set(candidate.people)]
            if near and all(c.where.country != candidate.where.country for c in near):
                best = max(near, key=lambda c: c.start)
                coming = best.status if candidate.status is EngagementStatus.HELD else candidate.status
                candidate = replace(candidate, parties=best.parties, where=best.where, status=coming)
        out.append(candidate)
    return out


def _within_a_trip(site: Candidate, trips: list[Candidate]) -> list[Candidate]:
    """'thăm một ngôi chùa': in the state that those who see it visit, where the article tells of a visit of theirs."""
    theirs = [
        c
        for c in trips
        if (set(c.people) & set(site.people) if site.people and c.people else set(c.parties) & set(site.parties))
        and not c.rule.endswith("/site")
    ]
    if not theirs:
        return []
    trip = min(theirs, key=lambda c: (c.sentence > site.sentence, abs(c.sentence - site.sentence)))
    return [replace(site, parties=trip.parties, where=Where(site.where.place, trip.where.country))]


def _stands_alone(frame: Frame, candidate: Candidate) -> bool:
    """Conferences and press meetings may have one party; the rest need two."""
    if candidate.kind is EngagementKind.CONFERENCE:
        return bool(candidate.parties)
    if candidate.kind is EngagementKind.PRESS:
        told = candidate.when.date or candidate.when.time_of_day or candidate.where.place
        if told or len(candidate.parties) > 1 or not candidate.people:
            on_a_day = len(candidate.when.date or "") == 10 and len(candidate.parties) == 1
            return bool(candidate.people) or on_a_day  # 'tại họp báo của Bộ Ngoại giao A chiều 5/3': whoever spoke
        sentence = frame.document.sentences[candidate.sentence]
        start, end = max(sentence.start, candidate.start - 40), min(sentence.end, candidate.end + 70)
        return _SOME_TIME.search(frame.lowered, start, end) is not None
    return len(candidate.parties) >= 2


def _home_of(frame: Frame, candidate: Candidate, groups: Groups) -> int | None:
    """The number of the group that a mention fits best, the first of equals."""
    best: tuple[int, int] | None = None
    for apart, number in sorted((groups.apart(candidate, number), number) for number in groups.like(candidate)):
        if best is not None and most_alike(candidate, apart) < -best[0]:
            break  # the others are farther still
        score = likeness(frame, candidate, groups.members[number])
        if score is not None and (best is None or (-score, number) < best):
            best = -score, number
    return best[1] if best is not None else None


def _fact(frame: Frame, group: list[Candidate], delegates: dict[int, tuple[int, ...]]) -> Engagement | None:
    group = sorted(group, key=lambda c: (_one_sided(c), c.anaphoric, -c.confidence, c.part is not Part.BODY, c.start))
    head = group[0]
    parties = tuple(sorted({p for c in group if not c.anaphoric or c is head for p in c.parties}))
    if head.kind not in NAMED:
        parties = tuple(sorted(head.parties))
    if len(parties) < 2 and head.kind not in (EngagementKind.CONFERENCE, EngagementKind.PRESS):
        return None
    if not parties:
        return None
    if head.kind is EngagementKind.VISIT and not any(c.where.country for c in group):
        return None
    people = tuple(dict.fromkeys(p for c in group for p in c.people))
    if head.kind is EngagementKind.VISIT:
        people = head.people or people
        people = tuple(p for p in people if frame.cast.people[p].country != head.where.country)
    else:
        people = tuple(p for p in people if frame.cast.people[p].country in parties or head.kind in NAMED)
    when = _best_when(group)
    where = next((c.where for c in group if c.where.place), None) or next(
        (c.where for c in group if c.where.country), Where()
    )
    if head.kind is EngagementKind.VISIT and where.place is None:
        where = Where(_as_written(frame, where.country), where.country)
    telling = [c for c in group if not c.anaphoric or c.both or c is head]
    body = [c for c in telling if c.part is not Part.TITLE] or telling
    said = [c for c in body if not merely_named(c)] or [c for c in telling if not merely_named(c)]
    status = max((c.status for c in said or body), key=lambda s: _RANK[s])
    name = max((c.name for c in group if c.name), key=len, default=None)
    people = tuple(p for p in people if not _long_dead(frame.cast.people[p].name, when.date))
    if head.kind is EngagementKind.VISIT:
        people = (*people, *(p for leader in people for p in delegates.get(leader, ()) if p not in people))
    participants = tuple(
        Participant(
            frame.cast.people[p].name, fullest_office(frame, frame.cast.people[p]), frame.cast.people[p].country
        )
        for p in people
    )
    # A visit lasts: the hour at which somebody lands is none of its own, that at which a museum is seen is.
    level = next((c.visit_level for c in group if c.visit_level is not None), None)
    confidence = min(0.95, head.confidence + 0.05 * (len(group) - 1) + (0.05 if when.date else 0.0))
    return Engagement(
        evidence=tuple(dict.fromkeys(frame.span(c.start, c.end) for c in group)),
        confidence=confidence,
        rule=head.rule,
        kind=head.kind,
        status=status,
        date=when.date,
        date_end=when.date_end,
        time_of_day=None if head.kind is EngagementKind.VISIT and level is not VisitLevel.OTHER else when.time_of_day,
        place=where.place,
        place_country=where.country,
        visit_level=level,
        name=name,
        ordinal=next((c.ordinal for c in group if c.ordinal is not None), None),
        parties=parties,
        participants=participants,
        unnamed=unnamed_of(frame, group, parties, where.country if head.kind is EngagementKind.VISIT else None),
    )


def _long_dead(name: str, date: str | None) -> bool:
    """Historical figures are named in the present ('theo gương Chủ tịch Hồ Chí Minh') without taking part in it."""
    return (date is None or date >= "1990") and fold(name) in departed()


def _as_written(frame: Frame, code: str | None) -> str | None:
    """How the article itself writes a state."""
    first = None
    for hit in frame.index.hits:
        if hit.code == code and hit.kind == "country":
            if len(hit.form) > 2 or not hit.form.isupper():
                return hit.form
            first = first or hit.form
    return first


def _best_when(group: list[Candidate]) -> When:
    """The finest date told; a span where one is told, of two the shorter, the other being the whole journey's."""
    dated = [c.when for c in group if c.when.date]
    if not dated:
        return next((c.when for c in group if c.when.time_of_day), When())
    best = max(dated, key=lambda w: (w.date_end is not None, len(w.date or ""), w.time_of_day is not None))
    for when in dated:
        inside = best.date_end and when.date_end and when.date_end <= best.date_end
        best = when if inside and (best.date or "") <= (when.date or "") else best
    if best.time_of_day is None:
        time = next((w.time_of_day for w in dated if w.time_of_day is not None and w.date == best.date), None)
        best = replace(best, time_of_day=time)
    return best
