"""Mentions of engagements put together, and found again without asking every group."""

from __future__ import annotations

from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.members import EngagementKind

NAMED = frozenset({EngagementKind.SESSION, EngagementKind.CONFERENCE, EngagementKind.CEREMONY})
FACE_TO_FACE = frozenset({EngagementKind.TALKS, EngagementKind.MEETING, EngagementKind.CALL})


class Groups:
    """Mentions of one thing together, in the order of their firsts, found by kind and by the first one's parties."""

    __slots__ = ("_by_head", "_by_kind", "_by_parties", "_by_told", "members")

    def __init__(self) -> None:
        self.members: list[list[Candidate]] = []
        self._by_kind: dict[EngagementKind, set[int]] = {}
        self._by_parties: dict[tuple[EngagementKind, frozenset[str]], set[int]] = {}
        self._by_head: dict[tuple[EngagementKind, str], set[int]] = {}  # by each of the first one's parties, or ''
        self._by_told: dict[tuple[EngagementKind, str], set[int]] = {}  # by each party of any of its mentions

    def join(self, number: int, candidate: Candidate) -> None:
        """Add a mention to the group of that number; the next number begins a group."""
        if number == len(self.members):
            self.members.append([])
        self.members[number].append(candidate)
        head = frozenset(self.members[number][0].parties)
        self._by_kind.setdefault(candidate.kind, set()).add(number)
        self._by_parties.setdefault((candidate.kind, head), set()).add(number)
        for code in head or ("",):
            self._by_head.setdefault((candidate.kind, code), set()).add(number)
        for code in candidate.parties:
            self._by_told.setdefault((candidate.kind, code), set()).add(number)

    def apart(self, candidate: Candidate, number: int) -> int:
        """How many sentences lie between a mention and the first of a group."""
        return abs(candidate.sentence - self.members[number][0].sentence)

    def like(self, candidate: Candidate) -> list[int]:
        """The numbers of the groups that a mention can belong to, by its kind and by whom it names."""
        kind = candidate.kind
        if kind is EngagementKind.VISIT:
            # A visit tells no party that the others don't.
            told = [self._by_told.get((kind, code), set()) for code in candidate.parties]
            found = set.intersection(*told) if told else self._by_kind.get(kind, set())
        elif candidate.anaphoric:
            kinds = FACE_TO_FACE if kind is EngagementKind.MEETING else (kind,)
            # What names parties shares one with the first, where that names any.
            keys = [(other, code) for other in kinds for code in (*candidate.parties, "")]
            found = set[int]().union(
                *(self._by_head.get(key, ()) for key in keys)
                if candidate.parties
                else (self._by_kind.get(other, ()) for other in kinds)
            )
        elif candidate.parties and kind not in NAMED:
            # Two that both name their parties are one only where these are the same.
            own = self._by_parties.get((kind, frozenset(candidate.parties)), set())
            found = own | self._by_parties.get((kind, frozenset()), set())
        else:
            found = self._by_kind.get(kind, set())
        return sorted(found)
