"""Mentions of engagements put together, and found again without asking every group."""

from __future__ import annotations

from banggiao.model.codes import EngagementKind
from banggiao.reading.facts.engagements.candidates import Candidate

NAMED = frozenset({EngagementKind.SESSION, EngagementKind.CONFERENCE, EngagementKind.CEREMONY})
FACE_TO_FACE = frozenset({EngagementKind.TALKS, EngagementKind.MEETING, EngagementKind.CALL})


class Groups:
    """Mentions of one thing together, in the order of their firsts, found by kind and by the first one's parties."""

    __slots__ = ("_by_kind", "_by_parties", "members")

    def __init__(self) -> None:
        self.members: list[list[Candidate]] = []
        self._by_kind: dict[EngagementKind, set[int]] = {}
        self._by_parties: dict[tuple[EngagementKind, frozenset[str]], set[int]] = {}

    def join(self, number: int, candidate: Candidate) -> None:
        """Add a mention to the group of that number; the next number begins a group."""
        if number == len(self.members):
            self.members.append([])
        self.members[number].append(candidate)
        head = frozenset(self.members[number][0].parties)
        self._by_kind.setdefault(candidate.kind, set()).add(number)
        self._by_parties.setdefault((candidate.kind, head), set()).add(number)

    def like(self, candidate: Candidate) -> list[int]:
        """The numbers of the groups that a mention can belong to, by its kind and by whom it names."""
        kind = candidate.kind
        if kind is EngagementKind.MEETING and candidate.anaphoric:
            found = set().union(*(self._by_kind.get(other, ()) for other in (kind, *FACE_TO_FACE)))
        elif candidate.parties and not candidate.anaphoric and kind not in NAMED and kind is not EngagementKind.VISIT:
            # Two that both name their parties are one only where these are the same.
            own = self._by_parties.get((kind, frozenset(candidate.parties)), set())
            found = own | self._by_parties.get((kind, frozenset()), set())
        else:
            found = self._by_kind.get(kind, set())
        return sorted(found)
