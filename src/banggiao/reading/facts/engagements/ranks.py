"""Those who are told by their office alone: 'hội kiến Chủ tịch Hạ viện X' is no meeting with X's Prime Minister."""

from __future__ import annotations

from collections.abc import Iterable

from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.frame import Frame

# Classes of office that tell one officer of a state from another; whoever heads it goes by several titles.
_HEAD = "head"
_CLASSES = {
    "head_of_state": _HEAD,
    "monarch": _HEAD,
    "royal": _HEAD,
    "party_leader": _HEAD,
    "head_of_government": "head_of_government",
    "parliament": "parliament",
    "minister": "minister",
    "vice_minister": "vice_minister",
    "diplomat": "diplomat",
    "military": "military",
}
_AND_ALSO = regex.compile(r"(?: \([^)]{2,20}\))?,? (?:kiêm|đồng thời)(?!\p{L})")
# Whoever holds these and no other office isn't 'the leader' of a state.
_LED = frozenset(
    {"spokesperson", "adviser", "envoy", "diplomat", "minister", "vice_minister", "spouse", "legislator", "military"}
)
Ranks = tuple[tuple[str, str], ...]


def ranks_of(frame: Frame, actors: Iterable[Actor]) -> Ranks:
    """The states and classes of office of those who have no name, where nobody of their state has one."""
    actors = list(actors)
    named = {c for a in actors if a.person is not None for c in a.codes}
    told = (
        (a.code, _CLASSES[a.cls])
        for a in actors
        if a.kind == "role" and a.person is None and a.code and a.code not in named and a.cls in _CLASSES
        if not _AND_ALSO.match(frame.text, a.end)  # 'Chủ tịch đảng X kiêm Chủ tịch Thượng viện Y'
    )
    return tuple(dict.fromkeys((code, rank) for code, rank in told if code is not None))


def others_met(frame: Frame, candidate: Candidate, group: list[Candidate]) -> bool:
    """Whether a mention and a group tell officers of one state whose offices are not the same."""
    head = group[0]
    return _strangers(frame, candidate.ranks, head.people, head.ranks) or _strangers(
        frame, head.ranks, candidate.people, candidate.ranks
    )


def _strangers(frame: Frame, ranks: Ranks, people: tuple[int, ...], others: Ranks) -> bool:
    for code, rank in ranks:
        theirs = {r for c, r in others if c == code}
        for person in people:
            if frame.cast.people[person].country == code:
                held = _held(frame, person)
                if not held:
                    return False
                theirs |= held
        if theirs and rank not in theirs:
            return True
    return False


def may_lead(frame: Frame, person: int, *, minister: bool = False) -> bool:
    """Whether somebody can be one of 'hai nhà lãnh đạo' ('hai bộ trưởng'): no spokesman, adviser or spouse."""
    classes = frame.cast.classes.get(person, set())
    if minister:
        return "minister" in classes
    return not classes or not classes <= _LED


def _held(frame: Frame, person: int) -> set[str]:
    """The classes of the offices by which the article names somebody."""
    return {_CLASSES[cls] for cls in frame.cast.classes.get(person, ()) if cls in _CLASSES}
