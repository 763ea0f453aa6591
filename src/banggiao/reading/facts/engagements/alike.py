"""Mentions that tell one thing in other words: a summit as a meeting, talks as an exchange of views."""

from __future__ import annotations

import re
from collections.abc import Callable

from banggiao.model.codes import VisitLevel
from banggiao.reading.document import Part
from banggiao.reading.facts.engagements.candidates import Candidate, When, Where
from banggiao.reading.facts.engagements.groups import FACE_TO_FACE
from banggiao.reading.facts.parties import is_organisation
from banggiao.reading.members import EngagementKind, EngagementStatus
from banggiao.reading.record import replace

_SUMMITS = frozenset({"hội nghị thượng đỉnh", "thượng đỉnh", "cuộc họp thượng đỉnh"})
# A name that tells no more than with whom: 'hội nghị thượng đỉnh lần hai với lãnh đạo Triều Tiên'.
_NOBODY_ELSE = re.compile(
    r"(?i)(?:hội nghị|cuộc họp)?(?: ?thượng đỉnh)?(?: lịch sử)?(?: lần (?:thứ )?\w+)?(?: thứ \w+)?"
    r"(?: (?:với|cùng) [^,;]{2,50})?"
)
_MANY = re.compile(r"(?i)(?<!\w)(?:nhóm|khối|các|tổ chức|liên minh|cộng đồng|hiệp hội|ba bên)(?!\w)")
# Words for speaking with somebody, on whatever occasion.
_WELCOMED = frozenset({"đón tiếp", "tiếp đón", "đón"})
# Words for meeting somebody in whatever form; 'hội kiến', 'chào xã giao' are forms of their own.
_IN_GENERAL = frozenset(
    {"gặp", "cuộc gặp", "gặp gỡ", "gặp mặt", "buổi gặp", "cuộc gặp gỡ", "tiếp", "đón", "tiếp đón", "đón tiếp"}
    | {"tiếp xúc"}
    | {f"{act} {word}" for act in ("họp bàn", "trò chuyện", "đàm đạo") for word in ("với", "cùng")}
)
_TO_COME = frozenset({EngagementStatus.PLANNED, EngagementStatus.PROPOSED, EngagementStatus.ACCEPTED})
_OPENINGS = frozenset({"lễ khai mạc", "lễ bế mạc"})
_LOOSE = frozenset(
    {"trao đổi với", "thảo luận với", "cuộc trao đổi", "cuộc thảo luận", "cuộc trò chuyện", "làm việc với"}
    | {"trò chuyện với", "đàm đạo với", "trò chuyện cùng"}
)


def form_of(candidate: Candidate) -> str:
    """The word that told a mention, the last part of its rule."""
    return candidate.rule.rpartition("/")[2]


def bilateral_summit(candidate: Candidate) -> bool:
    """A summit of two states, which goes by any name: 'hội nghị thượng đỉnh Chile - Peru', 'cuộc gặp cấp cao'."""
    return (
        candidate.kind is EngagementKind.CONFERENCE
        and (form_of(candidate) in _SUMMITS or (form_of(candidate) == "hội nghị" and " - " in (candidate.name or "")))
        and _MANY.search(candidate.name or "") is None
        and len(candidate.parties) == 2
        and all(len(code) == 3 and not is_organisation(code) for code in candidate.parties)
    )


def other_summit(a: Candidate, b: Candidate) -> bool:
    """Whether two mentions are summits of different pairs, of different numbers or held in different third states."""
    if not (bilateral_summit(a) and bilateral_summit(b)):
        return False
    if set(a.parties) != set(b.parties):
        return True
    if a.ordinal is not None and b.ordinal is not None and a.ordinal != b.ordinal:
        return True
    if a.status is not EngagementStatus.HELD or b.status is not EngagementStatus.HELD:
        return False  # where one to come may be held
    held_in = {c.where.country for c in (a, b)} - {None, *a.parties}  # not where one of the two speaks of it
    return len(held_in) > 1


def one_summit(candidates: list[Candidate], lesser: Callable[[Candidate], bool]) -> list[Candidate]:
    """'Cuộc gặp' of the two whose summit the article tells is that summit, unless it has a day or place of its own.

    ``lesser``: whether those who meet are no leaders.
    """
    summits = [c for c in candidates if bilateral_summit(c)]
    if not summits:
        return candidates
    leaders = {p for s in summits for p in s.people}
    barely_told = not leaders and all(s.when == When() and s.where == Where() for s in summits)
    out: list[Candidate] = []
    for candidate in candidates:
        undated = candidate.when == When() or (candidate.when.date is None and candidate.status in _TO_COME)
        undated = undated and candidate.where == Where()
        loose = undated or form_of(candidate) == "cuộc gặp thượng đỉnh" or barely_told
        if candidate.kind is EngagementKind.MEETING and not lesser(candidate):
            held = candidate.status is EngagementStatus.HELD
            same = next(
                (
                    s
                    for s in summits
                    if set(s.parties) == set(candidate.parties)
                    and (loose or _tied(candidate, s))
                    and not (s.open and held and candidate.where.place is not None)
                    and (candidate.ordinal is None or candidate.ordinal == s.ordinal)
                    and (s.status is EngagementStatus.HELD) == held
                    and (
                        not candidate.people
                        or set(candidate.people) <= leaders
                        or (not leaders and (barely_told or form_of(candidate) == "cuộc gặp thượng đỉnh" or not loose))
                    )
                ),
                None,
            )
            if same is not None:
                candidate = replace(candidate, kind=same.kind, rule=same.rule, name=None, ordinal=same.ordinal)
        out.append(candidate)
    return out


def _tied(meeting: Candidate, summit: Candidate) -> bool:
    """Whether a meeting is of the summit's day, in its state or of its number, and nothing speaks against it."""
    if not compatible(meeting.when, summit.when):
        return False
    if None not in (meeting.where.country, summit.where.country) and meeting.where.country != summit.where.country:
        return False
    if meeting.ordinal is not None:
        return meeting.ordinal == summit.ordinal
    days = {c.when.date for c in (meeting, summit)}
    if None not in days:
        return True
    return days == {None} and meeting.where.country is not None and meeting.where.country == summit.where.country


def summits_with(candidates: list[Candidate]) -> list[Candidate]:
    """'hội nghị thượng đỉnh với X': that of the two, where the article tells a summit of X's."""
    summits = [c for c in candidates if bilateral_summit(c)]
    if not summits:
        return candidates
    out: list[Candidate] = []
    for candidate in candidates:
        one = len(candidate.parties) == 1 and form_of(candidate) in (*_SUMMITS, "hội nghị")
        if candidate.kind is EngagementKind.CONFERENCE and one and _NOBODY_ELSE.fullmatch(candidate.name or ""):
            theirs = [
                s
                for s in summits
                if candidate.parties[0] in s.parties
                and (candidate.ordinal is None or candidate.ordinal == s.ordinal)
                and (s.status is EngagementStatus.HELD) == (candidate.status is EngagementStatus.HELD)
                and compatible(s.when, candidate.when)
            ]
            if theirs:
                nearest = min(theirs, key=lambda s: abs(s.sentence - candidate.sentence))
                candidate = replace(
                    candidate, parties=nearest.parties, rule=nearest.rule, name=nearest.name, anaphoric=False
                )
        out.append(candidate)
    return out


def openings(candidates: list[Candidate]) -> list[Candidate]:
    """'dự lễ khai mạc (Hội nghị X)' where the article tells the conference: a mention of that."""
    conferences = [c for c in candidates if c.kind is EngagementKind.CONFERENCE and c.name is not None]
    out: list[Candidate] = []
    for candidate in candidates:
        if form_of(candidate) in _OPENINGS and conferences:
            nearest = min(conferences, key=lambda c: (abs(c.sentence - candidate.sentence), c.start))
            own = " " in (candidate.name or "").partition("mạc")[2].strip()
            if nearest.sentence == candidate.sentence or not own:
                candidate = replace(
                    candidate,
                    kind=EngagementKind.CONFERENCE,
                    rule=nearest.rule,
                    name=nearest.name,
                    ordinal=nearest.ordinal,
                    parties=tuple(sorted({*candidate.parties, *nearest.parties})),
                    anaphoric=True,
                )
        out.append(candidate)
    return out


def cities(candidates: list[Candidate]) -> list[Candidate]:
    """'Thăm TP.HCM' beside the visit to the country: a site within it. Told alone, the visit itself."""
    countries = [
        c for c in candidates if c.kind is EngagementKind.VISIT and not c.city and c.where.country and c.parties
    ]
    out: list[Candidate] = []
    for candidate in candidates:
        if candidate.city and not candidate.rule.endswith("/ship") and any(
            c.where.country == candidate.where.country
            and set(c.parties) >= set(candidate.parties)
            and (not candidate.people or not c.people or set(candidate.people) & set(c.people))
            for c in countries
        ):
            level = candidate.visit_level if candidate.visit_level is VisitLevel.WORKING else VisitLevel.OTHER
            candidate = replace(candidate, visit_level=level, site=True)
        out.append(candidate)
    return out


def loose_talk(candidates: list[Candidate]) -> list[Candidate]:
    """'Trao đổi với Y' where the talks or the call with Y are told: said there, no meeting beside it."""
    told = [
        c
        for c in candidates
        if c.kind in FACE_TO_FACE and not c.anaphoric and form_of(c) not in _LOOSE and len(c.parties) >= 2
    ]
    welcomes = [c for c in candidates if form_of(c).startswith("lễ đón")]
    nouns = [
        c for c in candidates if c.kind in FACE_TO_FACE and c.anaphoric and form_of(c).startswith(("cuộc", "buổi"))
    ]
    out: list[Candidate] = []
    for candidate in candidates:
        if form_of(candidate).startswith(("duyệt đội", "thảm đỏ")) and welcomes:
            continue  # part of the welcome
        if form_of(candidate) in _WELCOMED and any(set(c.parties) & set(candidate.parties) for c in welcomes):
            continue  # received with a ceremony, which is told
        if candidate.kind is EngagementKind.MEETING and form_of(candidate) in _LOOSE:
            inside = next(
                (
                    c
                    for c in nouns
                    if c.sentence == candidate.sentence and candidate.end <= c.start <= candidate.end + 60
                ),
                None,
            )
            if inside is not None:
                candidate = replace(candidate, kind=inside.kind, rule=inside.rule)
            elif any(set(c.parties) == set(candidate.parties) and compatible(c.when, candidate.when) for c in told):
                candidate = replace(candidate, anaphoric=True)
        out.append(candidate)
    return out


def headlines(candidates: list[Candidate]) -> list[Candidate]:
    """A headline's 'gặp' is the talks or the call that the text tells of the same two, and so the other way round."""
    told = [c for c in candidates if c.kind in FACE_TO_FACE and c.part is Part.BODY and len(c.parties) == 2]
    out = list(candidates)
    for number, title in enumerate(candidates):
        if title.part is not Part.TITLE or title.kind not in FACE_TO_FACE or len(title.parties) != 2:
            continue
        alike = [c for c in told if c.parties == title.parties and c.status is title.status]
        if not alike or any(c.kind is title.kind for c in alike):
            continue
        first = min(alike, key=lambda c: c.sentence)
        if _others(title, first) or not compatible(title.when, first.when):
            continue
        if title.kind is EngagementKind.MEETING:
            out[number] = replace(title, kind=first.kind, rule=first.rule)
        elif first.kind is EngagementKind.MEETING:
            out[candidates.index(first)] = replace(first, kind=title.kind, rule=title.rule)
    return out


def met_once(candidates: list[Candidate]) -> list[Candidate]:
    """'X gặp Y', 'X tiếp Y' of the two whose talks the article tells is those talks, unless it is of another day or
    place: a caption, a lead, 'gặp và hội đàm với'.
    """
    talks = [c for c in candidates if c.kind is EngagementKind.TALKS and len(c.parties) == 2]
    if not talks:
        return candidates
    out: list[Candidate] = []
    for candidate in candidates:
        if (
            candidate.kind is EngagementKind.MEETING
            and (len(candidate.people) > 1 or candidate.ranks)
            and form_of(candidate) in _IN_GENERAL
            and candidate.ordinal is None
        ):
            same = next((t for t in talks if _same_occasion(candidate, t)), None)
            if same is not None:
                candidate = replace(candidate, kind=same.kind, rule=same.rule)
        out.append(candidate)
    return out


def _same_occasion(meeting: Candidate, talks: Candidate) -> bool:
    """The same two persons on a day and in a place that can be one; a bare year or month is that of another time."""
    if meeting.parties != talks.parties or set(meeting.people) != set(talks.people):
        return False
    if len(meeting.people) < 2 and (not meeting.people or set(meeting.ranks) != set(talks.ranks)):
        return False  # 'ông A gặp và hội đàm với Thủ tướng B', who isn't named
    if (meeting.status is EngagementStatus.HELD) != (talks.status is EngagementStatus.HELD):
        return False
    days = [c.when.date for c in (meeting, talks)]
    if None in days and any(day is not None and len(day) < 10 for day in days):
        return False
    countries = {c.where.country for c in (meeting, talks)} - {None}
    return len(countries) < 2 and compatible(meeting.when, talks.when)


def _others(title: Candidate, body: Candidate) -> bool:
    """Whether both name people, and none of them is the same."""
    return bool(title.people) and bool(body.people) and not set(title.people) & set(body.people)


def compatible(a: When, b: When) -> bool:
    """Whether two dates can be those of one event: equal, one within the other, or one untold."""
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
