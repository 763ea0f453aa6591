"""Whether two mentions tell one engagement."""

from __future__ import annotations

import re
from functools import lru_cache

from banggiao.reading.document import Part
from banggiao.reading.facts.engagements.alike import bilateral_summit, compatible, other_summit
from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.facts.engagements.each_place import RULE
from banggiao.reading.facts.engagements.groups import FACE_TO_FACE, NAMED
from banggiao.reading.facts.engagements.ranks import others_met
from banggiao.reading.facts.parties import is_organisation
from banggiao.reading.folding import fold
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus

_PER_POINT = 3  # sentences between two mentions that make them one point less alike
_BRACKET = 40  # characters from a name to the bracket with its short form
_DONE = frozenset({EngagementStatus.HELD})

_SETS_OUT = re.compile(r"(?<!\w)(?:bắt đầu|lên đường|đặt chân|hạ cánh|mở đầu)(?!\w)")

_WORDS = re.compile(r"\w+")

_GENERIC = frozenset(
    "hoi nghi cap cao thuong dinh le ky niem hop cuoc dien dan doi thoai tham van nam lan thu phien don "
    "chinh tri lan chung mo rong ket chinh thuc nha nuoc bo truong ngoai giao".split()
)


def merely_named(candidate: Candidate) -> bool:
    """'chuyến thăm cấp Nhà nước của X', without a date: the noun doesn't say whether it has taken place."""
    if candidate.open:
        return True
    if candidate.when.date is not None or candidate.status is not EngagementStatus.HELD:
        return False
    if candidate.kind is not EngagementKind.VISIT:
        # 'thượng đỉnh Mỹ - Triều' and no more
        return bilateral_summit(candidate) and not candidate.people and candidate.where.place is None
    return candidate.rule.endswith(("/noun", "/occasion"))


def _begun(a: Candidate, b: Candidate) -> bool:
    """'X đến Y hôm nay, 28/11' and 'X sẽ thăm Y trong hai ngày 28 và 29/11': one visit, which has begun."""
    told = {a.status, b.status} == {EngagementStatus.HELD, EngagementStatus.PLANNED}
    days = a.when.date is not None and b.when.date is not None and len(a.when.date) == len(b.when.date) == 10
    return told and days and bool(set(a.people) & set(b.people)) and compatible(a.when, b.when)


def _setting_out(frame: Frame, a: Candidate, b: Candidate) -> bool:
    """The same where the article has no date: 'X hôm nay bắt đầu thăm Y. Ông sẽ thăm Y trong hai ngày 24 và 25/4'."""
    if frame.published is not None or {a.status, b.status} != {EngagementStatus.HELD, EngagementStatus.PLANNED}:
        return False
    if a.city or b.city or a.when.date or b.when.date:
        return False
    if not set(a.people) & set(b.people) or a.where.country != b.where.country:
        return False
    held = a if a.status is EngagementStatus.HELD else b
    sentence = frame.document.sentences[held.sentence]
    return _SETS_OUT.search(frame.lowered, sentence.start, sentence.end) is not None


def _of_the_same(a: Candidate, b: Candidate) -> bool:
    """Whether two mentions name enough of each other for one to settle whether the other has taken place."""
    if a.kind is EngagementKind.VISIT:
        return True
    if a.kind in NAMED:
        untold = a if a.open else b
        numbered = a.ordinal == b.ordinal or untold.ordinal is not None
        return numbered and (set(a.parties) <= set(b.parties) or set(b.parties) <= set(a.parties))
    untold = a if a.open else b
    return bool(set(a.people) & set(b.people)) or (not untold.people and a.parties == b.parties)


def _asked_for(candidate: Candidate, other: Candidate) -> bool:
    """A visit that somebody is invited to isn't the one on whose occasion the article tells it."""
    return (
        candidate.kind is EngagementKind.VISIT
        and candidate.status in (EngagementStatus.INVITED, EngagementStatus.PROPOSED)
        and candidate.part is Part.BODY
        and other.rule.endswith("/occasion")
    )


def likeness(frame: Frame, candidate: Candidate, group: list[Candidate]) -> int | None:
    """How well a mention fits a group, or None where it can't be the same."""
    head = group[0]
    kinds = {c.kind for c in group}
    if candidate.kind not in kinds:
        absorbed = candidate.kind is EngagementKind.MEETING and candidate.anaphoric and kinds & FACE_TO_FACE
        if not absorbed:
            return None
    if None not in (candidate.sender, head.sender) and candidate.sender != head.sender:
        return None  # the answer to it
    merely = (merely_named(candidate) or merely_named(head)) and _of_the_same(candidate, head)
    if _asked_for(candidate, head) or _asked_for(head, candidate):
        return None
    if candidate.rule.endswith("/ship") != head.rule.endswith("/ship") and candidate.people != head.people:
        return None  # a ship's visit is nobody's
    begun = candidate.kind is EngagementKind.VISIT
    begun = begun and (_begun(candidate, head) or _setting_out(frame, candidate, head))
    same_place = None in (candidate.where.place, head.where.place) or candidate.where.place == head.where.place
    if candidate.kind is EngagementKind.VISIT:
        same_place = same_place or not (candidate.city or head.city)  # 'thăm Trung Quốc', 'tới Bắc Kinh'
    if candidate.kind is EngagementKind.CONFERENCE:
        same_place = same_place or candidate.where.country == head.where.country  # 'ở Nhật Bản', 'ở Osaka'
    if (candidate.status in _DONE) != (head.status in _DONE) and not (merely and same_place):
        headline = Part.TITLE in (candidate.part, head.part)
        loose = candidate.anaphoric and candidate.when.date is None and len(candidate.people) < 2
        loose = loose and candidate.status is not EngagementStatus.PROPOSED
        if not (headline or begun or loose):
            return None
    if any(other_summit(candidate, c) for c in group):
        return None
    summits = bilateral_summit(candidate) and bilateral_summit(head) and set(candidate.parties) == set(head.parties)
    named = candidate.kind in NAMED and not summits
    if named and not _same_name(candidate, head) and not _shortened(frame, candidate, head):
        return None
    if candidate.when.date and not _on_its_days(candidate, group):
        return None
    levels = [str(c.visit_level) for c in (candidate, head) if c.visit_level is not None]
    if "other" in levels and not _one_site(candidate.where.place, head.where.place):
        return None
    if "list" in (candidate.rule[-4:], head.rule[-4:]) and (
        candidate.when != head.when or candidate.rule != head.rule or candidate.people != head.people
    ):
        return None
    if candidate.rule == head.rule and candidate.rule.endswith(RULE) and candidate.where != head.where:
        return None
    if candidate.site != head.site or (candidate.site and candidate.where.place != head.where.place):
        return None
    if (candidate.ranks or head.ranks) and candidate.kind not in NAMED and others_met(frame, candidate, group):
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
            - abs(candidate.sentence - head.sentence) // _PER_POINT
        )
    if candidate.kind not in NAMED and _of_another_time(frame, candidate, group):
        return None
    mine, theirs = set(candidate.people), {p for c in group for p in c.people}
    if candidate.parties and head.parties:
        if not candidate.anaphoric and candidate.kind not in NAMED and set(candidate.parties) != set(head.parties):
            return None
        own, theirs_too = set(candidate.parties), set(head.parties)
        if candidate.anaphoric and not own & theirs_too:
            return None
        if candidate.both and len(theirs_too) == 2 and own != theirs_too:
            return None
        if candidate.anaphoric and candidate.ranks and len(own) > 1 and not (own <= theirs_too or theirs_too <= own):
            return None
    if candidate.kind not in NAMED and _other_people(frame, mine, theirs):
        return None
    return (
        3 * len(mine & theirs)
        + 2 * (candidate.when.date is not None and candidate.when.date == head.when.date)
        - abs(candidate.sentence - head.sentence) // _PER_POINT
    )


def _one_site(one: str | None, other: str | None) -> bool:
    """'Khu di tích Nhà tù X' and 'Di tích nhà tù X'."""
    if one is None or other is None or one == other:
        return one == other
    return (" " in one and " " in other) and (fold(one) in fold(other) or fold(other) in fold(one))


def _shortened(frame: Frame, candidate: Candidate, head: Candidate) -> bool:
    """'Hội nghị thường niên của Diễn đàn X tại Y (WEF Y 2024)', and further on 'tham dự WEF Y 2024'."""
    if candidate.name is None or head.name is None or candidate.sentence <= head.sentence:
        return False
    sentence = frame.document.sentences[head.sentence]
    at = frame.text.find(head.name, sentence.start, sentence.end)
    return at >= 0 and 0 <= frame.text.find(f"({candidate.name})", at, sentence.end) - at - len(head.name) < _BRACKET


def _on_its_days(candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether a mention's day may be the group's: a visit's arrival and its last day lie in the span that is told."""
    days = [c.when for c in group if c.when.date]
    if candidate.kind is EngagementKind.VISIT and any(d.date_end and compatible(d, candidate.when) for d in days):
        return True
    return all(compatible(d, candidate.when) for d in days)


def most_alike(candidate: Candidate, apart: int) -> int:
    """The most that :func:`likeness` can be for a group that begins ``apart`` sentences away."""
    best = 6 if candidate.kind is EngagementKind.VISIT else 3 * len(candidate.people) + 2
    return best - apart // _PER_POINT


def _of_other_years(frame: Frame, candidate: Candidate, group: list[Candidate]) -> bool:
    """A visit of an earlier year isn't the one that the article names without a date some sentences away."""
    if frame.published is None:
        # Undated, its own day has no year: a bare year is that of another visit.
        years = [len(c.when.date) == 4 for c in (candidate, *group) if c.when.date]
        return bool(years) and all(years) and any(c.when.date is None for c in (candidate, *group))
    dates = [c.when.date for c in group if c.when.date]
    if (candidate.when.date is None) == (not dates):
        return False
    told = candidate.when.date or dates[0]
    undated = [c for c in (candidate, *group) if c.when.date is None]
    dated = [c for c in (candidate, *group) if c.when.date]
    apart = min(abs(a.sentence - b.sentence) for a in undated for b in dated)
    return int(told[:4]) < int(frame.published[:4]) and apart > 1


def _of_another_time(frame: Frame, candidate: Candidate, group: list[Candidate]) -> bool:
    """'Hai ông từng gặp nhau năm 2016 ở Lima' isn't the meeting of the day in Paris: another country, another number,
    or, where the article has no date, a bare year beside none.
    """
    head = group[0]
    if None not in (candidate.ordinal, head.ordinal) and candidate.ordinal != head.ordinal:
        return True
    countries = {c.where.country for c in (candidate, head)} - {None}
    if len(countries) > 1:
        return True
    if frame.published is not None or candidate.sentence == head.sentence:
        return False
    years = {c.when.date for c in (candidate, *group)}
    return None in years and any(year is not None and len(year) == 4 for year in years)


def _other_people(frame: Frame, mine: set[int], theirs: set[int]) -> bool:
    """Whether two mentions name other persons of one state: then they tell two events."""
    people = frame.cast.people
    for code in {people[p].country for p in mine}:
        ours = {p for p in mine if people[p].country == code}
        others = {p for p in theirs if people[p].country == code}
        if others and not ours & others:
            return True
    return False


def _by_initials(a: Candidate, b: Candidate, own: frozenset[str], other: frozenset[str]) -> bool:
    """'Hội nghị SCO' is the 'Hội nghị Thượng đỉnh Tổ chức Hợp tác Thượng Hải' told beside it."""
    shared = {fold(code) for code in set(a.parties) & set(b.parties) if is_organisation(code)}
    ministers = ["bộ trưởng" in (c.name or "").lower() or "ngoại trưởng" in (c.name or "").lower() for c in (a, b)]
    return ministers[0] == ministers[1] and any(words and words <= shared for words in (own, other))


@lru_cache(maxsize=1024)
def _words(name: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(fold(name)))


def _same_name(a: Candidate, b: Candidate) -> bool:
    if a.ordinal is not None and b.ordinal is not None and a.ordinal != b.ordinal:
        return False
    x, y = _words(a.name or ""), _words(b.name or "")
    which = frozenset(str(c.ordinal) for c in (a, b) if c.ordinal is not None)
    own, other = x - _GENERIC, y - _GENERIC
    own, other = own - which or own, other - which or other
    if a.kind is EngagementKind.CONFERENCE and _by_initials(a, b, own, other):
        return True
    if own and other:
        return len(own & other) >= 0.6 * min(len(own), len(other))
    return bool(x & y) and (len(x & y) >= 0.6 * min(len(x), len(y)))
