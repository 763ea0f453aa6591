"""Mentions of one engagement put together: in the title, the lead, a caption, again in the body."""

from __future__ import annotations

import re
from dataclasses import replace

from banggiao.model.codes import EngagementKind, EngagementStatus
from banggiao.model.facts import Engagement, Participant
from banggiao.reading.document import Part
from banggiao.reading.facts.engagements.candidates import Candidate, When, Where
from banggiao.reading.facts.engagements.groups import FACE_TO_FACE, NAMED, Groups
from banggiao.reading.facts.engagements.unnamed import unnamed_of
from banggiao.reading.facts.offices import fullest_office
from banggiao.reading.folding import fold
from banggiao.reading.frame import Frame

_DONE = frozenset({EngagementStatus.HELD})
_COMING = frozenset(
    {EngagementStatus.PLANNED, EngagementStatus.INVITED, EngagementStatus.ACCEPTED, EngagementStatus.PROPOSED}
)
_WORDS = re.compile(r"\w+")
_GENERIC = frozenset(
    "hoi nghi cap cao thuong dinh le ky niem hop cuoc dien dan doi thoai tham van nam lan thu phien don "
    "chinh tri lan chung mo rong ket chinh thuc nha nuoc bo truong ngoai giao".split()
)
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
    groups = Groups()
    candidates = _of_the_item(frame, _in_series(frame, _welcomes(candidates)))
    order = sorted(candidates, key=lambda c: (c.anaphoric, c.part is not Part.BODY, c.sentence, c.start))
    for candidate in order:
        home = _home_of(frame, candidate, groups)
        if home is not None:
            groups.join(home, candidate)
        elif not candidate.anaphoric or _stands_alone(frame, candidate):
            groups.join(len(groups.members), candidate)
    facts = [_fact(frame, group) for group in groups.members]
    kept = [f for f in facts if f is not None]
    kept.sort(key=lambda f: min(s.start for s in f.evidence))
    return kept


def _welcomes(candidates: list[Candidate]) -> list[Candidate]:
    """A welcome that names nobody is for the visitor of whose visit the article tells."""
    visits = [c for c in candidates if c.kind is EngagementKind.VISIT and len(c.parties) == 2 and c.people]
    visits = visits or [c for c in candidates if c.kind is EngagementKind.TALKS and len(c.parties) == 2 and c.people]
    if not visits:
        return candidates
    out: list[Candidate] = []
    for candidate in candidates:
        if (
            candidate.kind is EngagementKind.CEREMONY
            and len(candidate.parties) < 2
            and (candidate.name or "").lower().startswith("lễ đón")
        ):
            visit = min(visits, key=lambda v: abs(v.sentence - candidate.sentence))
            people = candidate.people or visit.people
            candidate = replace(candidate, parties=visit.parties, people=people, anaphoric=False)
        out.append(candidate)
    return out


def _in_series(frame: Frame, candidates: list[Candidate]) -> list[Candidate]:
    """A session told without its parties ('Kỳ họp lần thứ 21 sẽ diễn ra tại ...') is of those whose session is told."""
    pairs = [c for c in candidates if c.kind is EngagementKind.SESSION and len(c.parties) == 2]
    main = _main_pair(frame)
    out: list[Candidate] = []
    for candidate in candidates:
        if candidate.kind is EngagementKind.SESSION and len(candidate.parties) < 2 and candidate.ordinal is not None:
            parties = min(pairs, key=lambda c: abs(c.sentence - candidate.sentence)).parties if pairs else main
            if set(candidate.parties) <= set(parties):
                candidate = replace(candidate, parties=parties, anaphoric=not parties)
        out.append(candidate)
    return out


def _merely_named(candidate: Candidate) -> bool:
    """'chuyến thăm cấp Nhà nước của X', without a date: the noun doesn't say whether it has taken place."""
    return (
        candidate.kind is EngagementKind.VISIT
        and candidate.rule.endswith("/noun")
        and candidate.status is EngagementStatus.HELD
        and candidate.when.date is None
    )


def _of_the_item(frame: Frame, candidates: list[Candidate]) -> list[Candidate]:
    """In an item of two lines a meeting that names nobody ('cuộc gặp ở Nhà Trắng') is that of the two it is about."""
    if len(frame.text) > 700:
        return candidates
    main = _main_pair(frame)
    out: list[Candidate] = []
    for candidate in candidates:
        face_to_face = candidate.kind in FACE_TO_FACE or (
            candidate.kind is EngagementKind.CONFERENCE and "đỉnh" in candidate.rule
        )
        host = _host(frame, candidate) if face_to_face and len(candidate.parties) < 2 else ()
        if host:
            candidate = replace(candidate, parties=host, anaphoric=False, confidence=0.4)
        elif main and face_to_face and len(candidate.parties) < 2 and set(candidate.parties) <= set(main):
            candidate = replace(candidate, parties=main, anaphoric=False, confidence=0.4)
        out.append(candidate)
    return out


def _host(frame: Frame, candidate: Candidate) -> tuple[str, ...]:
    """'hội nghị thượng đỉnh ở Nhà Trắng' told of one state: that one and the host."""
    host = candidate.where.country
    guests = set(candidate.parties) or {c for a in frame.cast.actors if a.kind == "person" for c in a.codes}
    guests -= {host} if host is not None else set()
    seat = (candidate.where.place or "").startswith(("Nhà Trắng", "Điện Kremlin", "Điện Élysée", "Phủ"))
    if host is None or len(guests) != 1 or not (seat or not candidate.parties):
        return ()
    guest = next(iter(guests))
    return tuple(sorted((guest, host))) if len(guest) == 3 else ()


def _main_pair(frame: Frame) -> tuple[str, ...]:
    """The two states of an article that is about two, else none."""
    counts: dict[str, int] = {}
    for actor in frame.cast.actors:
        if actor.kind != "organisation":
            for code in actor.codes:
                counts[code] = counts.get(code, 0) + 1
    ranked = sorted(counts, key=lambda c: (-counts[c], c))
    if len(ranked) < 2 or (len(ranked) > 2 and counts[ranked[2]] * 3 > counts[ranked[1]]):
        return ()
    return tuple(sorted(ranked[:2]))


def _stands_alone(frame: Frame, candidate: Candidate) -> bool:
    """Conferences and press meetings may have one party; the rest need two."""
    if candidate.kind is EngagementKind.CONFERENCE:
        return bool(candidate.parties)
    if candidate.kind is EngagementKind.PRESS:
        return bool(candidate.people) and bool(
            candidate.when.date or candidate.when.time_of_day or candidate.where.place
        )
    return len(candidate.parties) >= 2


def _home_of(frame: Frame, candidate: Candidate, groups: Groups) -> int | None:
    """The number of the group that a mention fits best, the first of equals."""
    best: tuple[int, int] | None = None
    for number in groups.like(candidate):
        score = _likeness(frame, candidate, groups.members[number])
        if score is not None and (best is None or score > best[0]):
            best = score, number
    return best[1] if best is not None else None


def _likeness(frame: Frame, candidate: Candidate, group: list[Candidate]) -> int | None:
    """How well a mention fits a group, or None where it can't be the same."""
    head = group[0]
    kinds = {c.kind for c in group}
    if candidate.kind not in kinds:
        absorbed = candidate.kind is EngagementKind.MEETING and candidate.anaphoric and kinds & FACE_TO_FACE
        if not absorbed:
            return None
    merely = _merely_named(candidate) or _merely_named(head)
    same_place = None in (candidate.where.place, head.where.place) or candidate.where.place == head.where.place
    if (candidate.status in _DONE) != (head.status in _DONE) and not (merely and same_place):
        headline = Part.TITLE in (candidate.part, head.part)
        if not headline and not (candidate.anaphoric and candidate.when.date is None and len(candidate.people) < 2):
            return None
    if candidate.kind in NAMED and not _same_name(candidate, head):
        return None
    if candidate.when.date and any(c.when.date and not _compatible(c.when, candidate.when) for c in group):
        return None
    if (
        candidate.visit_level is not None
        and str(candidate.visit_level) == "other"
        and candidate.where.place != head.where.place
    ):
        return None
    if "list" in (candidate.rule[-4:], head.rule[-4:]) and (
        candidate.when != head.when or candidate.rule != head.rule or candidate.people != head.people
    ):
        return None
    if head.visit_level is not None and str(head.visit_level) == "other" and candidate.where.place != head.where.place:
        return None
    if candidate.kind is EngagementKind.VISIT:
        if _of_other_years(frame, candidate, group):
            return None
        if candidate.where.country and head.where.country and candidate.where.country != head.where.country:
            return None
        mine, theirs = set(candidate.people), {p for c in group for p in c.people}
        if mine and theirs and not mine & theirs:
            return None
        if candidate.parties and not set(candidate.parties) <= {p for c in group for p in c.parties}:
            return None
        return (
            4 * bool(mine & theirs)
            + 2 * bool(candidate.where.country and candidate.where.country == head.where.country)
            - abs(candidate.sentence - head.sentence) // 3
        )
    mine, theirs = set(candidate.people), {p for c in group for p in c.people}
    if candidate.parties and head.parties:
        if not candidate.anaphoric and candidate.kind not in NAMED and set(candidate.parties) != set(head.parties):
            return None
        if candidate.anaphoric and not set(candidate.parties) & set(head.parties):
            return None
    if candidate.kind not in NAMED and _other_people(frame, mine, theirs):
        return None
    return (
        3 * len(mine & theirs)
        + 2 * (candidate.when.date is not None and candidate.when.date == head.when.date)
        - abs(candidate.sentence - head.sentence) // 3
    )


def _of_other_years(frame: Frame, candidate: Candidate, group: list[Candidate]) -> bool:
    """A visit of an earlier year isn't the one that the article names without a date some sentences away."""
    if frame.published is None:
        return False
    dates = [c.when.date for c in group if c.when.date]
    if (candidate.when.date is None) == (not dates):
        return False
    told = candidate.when.date or dates[0]
    undated = [c for c in (candidate, *group) if c.when.date is None]
    dated = [c for c in (candidate, *group) if c.when.date]
    apart = min(abs(a.sentence - b.sentence) for a in undated for b in dated)
    return int(told[:4]) < int(frame.published[:4]) and apart > 1


def _other_people(frame: Frame, mine: set[int], theirs: set[int]) -> bool:
    """Whether two mentions name other persons of one state: then they tell two events."""
    people = frame.cast.people
    for code in {people[p].country for p in mine}:
        ours = {p for p in mine if people[p].country == code}
        others = {p for p in theirs if people[p].country == code}
        if others and not ours & others:
            return True
    return False


def _same_name(a: Candidate, b: Candidate) -> bool:
    if a.ordinal is not None and b.ordinal is not None and a.ordinal != b.ordinal:
        return False
    x, y = set(_WORDS.findall(fold(a.name or ""))), set(_WORDS.findall(fold(b.name or "")))
    own, other = x - _GENERIC, y - _GENERIC
    if own and other:
        return len(own & other) >= 0.6 * min(len(own), len(other))
    return bool(x & y) and (len(x & y) >= 0.6 * min(len(x), len(y)))


def _compatible(a: When, b: When) -> bool:
    if a.date is None or b.date is None:
        return True
    if a.date.startswith(b.date) or b.date.startswith(a.date):
        return a.time_of_day is None or b.time_of_day is None or a.time_of_day == b.time_of_day or a.date != b.date
    for outer, inner in ((a, b), (b, a)):
        if (
            outer.date_end is not None
            and outer.date is not None
            and inner.date is not None
            and outer.date <= inner.date <= outer.date_end
        ):
            return True
    return False


def _fact(frame: Frame, group: list[Candidate]) -> Engagement | None:
    group = sorted(group, key=lambda c: (c.anaphoric, -c.confidence, c.part is not Part.BODY, c.start))
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
    telling = [c for c in group if not c.anaphoric or c is head]
    body = [c for c in telling if c.part is not Part.TITLE] or telling
    said = [c for c in body if not _merely_named(c)]
    status = max((c.status for c in said or body), key=lambda s: _RANK[s])
    name = max((c.name for c in group if c.name), key=len, default=None)
    participants = tuple(
        Participant(
            frame.cast.people[p].name, fullest_office(frame, frame.cast.people[p]), frame.cast.people[p].country
        )
        for p in people
    )
    confidence = min(0.95, head.confidence + 0.05 * (len(group) - 1) + (0.05 if when.date else 0.0))
    return Engagement(
        evidence=tuple(frame.span(c.start, c.end) for c in group),
        confidence=confidence,
        rule=head.rule,
        kind=head.kind,
        status=status,
        date=when.date,
        date_end=when.date_end,
        time_of_day=when.time_of_day,
        place=where.place,
        place_country=where.country,
        visit_level=next((c.visit_level for c in group if c.visit_level is not None), None),
        name=name,
        ordinal=next((c.ordinal for c in group if c.ordinal is not None), None),
        parties=parties,
        participants=participants,
        unnamed=unnamed_of(frame, group, parties, where.country if head.kind is EngagementKind.VISIT else None),
    )


def _as_written(frame: Frame, code: str | None) -> str | None:
    """How the article itself writes a state."""
    forms = [h.form for h in frame.index.hits if h.kind == "country" and h.code == code]
    return next((f for f in forms if len(f) > 2 or not f.isupper()), forms[0] if forms else None)


def _best_when(group: list[Candidate]) -> When:
    """The finest date told; a span where one is told."""
    dated = [c.when for c in group if c.when.date]
    if not dated:
        return next((c.when for c in group if c.when.time_of_day), When())
    best = max(dated, key=lambda w: (w.date_end is not None, len(w.date or ""), w.time_of_day is not None))
    if best.time_of_day is None:
        time = next((w.time_of_day for w in dated if w.time_of_day is not None and w.date == best.date), None)
        best = replace(best, time_of_day=time)
    return best
