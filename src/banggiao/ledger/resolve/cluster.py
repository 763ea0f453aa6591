"""Components and constrained clustering: which candidate joins are taken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from banggiao.ledger.resolve.types import Attestation, Bond, Constraints, Join

JUDGED = "judged"
Summary = TypeVar("Summary")


class DisjointSets:
    """Union-find over strings; the representative is the least member, so it does not depend on order."""

    def __init__(self, members: Iterable[str] = ()) -> None:
        self._parent = {m: m for m in members}

    def find(self, member: str) -> str:
        parent = self._parent
        root = member
        while parent[root] != root:
            root = parent[root]
        while parent[member] != root:
            parent[member], member = root, parent[member]
        return root

    def union(self, left: str, right: str) -> str:
        a, b = sorted((self.find(left), self.find(right)))
        self._parent[b] = a
        return a


def components(members: Iterable[str], edges: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """The connected components, each sorted, in order of their least member."""
    sets = DisjointSets(members)
    for left, right in edges:
        sets.union(left, right)
    groups: dict[str, list[str]] = defaultdict(list)
    for member in sorted(sets._parent):
        groups[sets.find(member)].append(member)
    return [tuple(groups[root]) for root in sorted(groups)]


def sparse(joins: Iterable[Join], nearest: int) -> list[Join]:
    """A block's candidate joins thinned out: the best ``nearest`` of each fact, and a best forest that keeps together
    whatever all of them together would."""
    ranked = sorted(set(joins), key=lambda j: (-j.score, j.left, j.right, j.rule))
    sets = DisjointSets(m for j in ranked for m in (j.left, j.right))
    count: dict[str, int] = defaultdict(int)
    out: list[Join] = []
    for join in ranked:
        apart = sets.find(join.left) != sets.find(join.right)
        if apart or count[join.left] < nearest or count[join.right] < nearest:
            out.append(join)
            sets.union(join.left, join.right)
            count[join.left] += 1
            count[join.right] += 1
    return out


class Clustering(Generic[Summary]):
    """Kruskal's forest over candidate joins, the best first, refusing those whose two sides contradict each other.

    ``merge(a, b)`` gives the summary of two clusters together, or None where they cannot be one thing. Human
    judgements come first (``must``) and are never contradicted (``cannot``).
    """

    def __init__(
        self,
        attestations: Sequence[Attestation],
        summaries: Mapping[str, Summary],
        constraints: Constraints,
        *,
        merge: Callable[[Summary, Summary], Summary | None],
        force: Callable[[Summary, Summary], Summary],
    ) -> None:
        self._ids = [a.fact_id for a in attestations]
        known = set(self._ids)
        self._sets = DisjointSets(self._ids)
        self._summary = dict(summaries)
        self._merge = merge
        self.taken: list[Join] = []
        self._apart: dict[str, set[str]] = defaultdict(set)
        for a, b in sorted(constraints.cannot):
            if a in known and b in known:
                self._apart[a].add(b)
                self._apart[b].add(a)
        for a, b in sorted(constraints.must):
            if a in known and b in known and self.root(a) != self.root(b):
                whole = force(self._summary[self.root(a)], self._summary[self.root(b)])
                self._join(a, b, whole)
                self.taken.append(Join(a, b, Bond.SAME, JUDGED, "a person judged them one", 1.0))

    def root(self, member: str) -> str:
        return self._sets.find(member)

    def summary(self, member: str) -> Summary:
        return self._summary[self.root(member)]

    def _join(self, left: str, right: str, whole: Summary) -> None:
        a, b = self.root(left), self.root(right)
        root = self._sets.union(a, b)
        other = b if root == a else a
        self._summary[root] = whole
        del self._summary[other]
        for apart in self._apart.pop(other, set()):
            self._apart[root].add(apart)

    def _kept_apart(self, a: str, b: str) -> bool:
        few, root = (a, b) if len(self._apart.get(a, ())) <= len(self._apart.get(b, ())) else (b, a)
        return any(self.root(m) == root for m in self._apart.get(few, ())) or any(
            self.root(m) == few for m in self._apart.get(root, ())
        )

    def take(self, joins: Iterable[Join]) -> None:
        """Take the joins of bond SAME, the highest score first, wherever nothing stands against them."""
        same = (j for j in joins if j.bond is Bond.SAME)
        for join in sorted(same, key=lambda j: (-j.score, j.left, j.right, j.rule)):
            a, b = self.root(join.left), self.root(join.right)
            if a == b or (self._apart and self._kept_apart(a, b)):
                continue
            whole = self._merge(self._summary[a], self._summary[b])
            if whole is not None:
                self._join(a, b, whole)
                self.taken.append(join)

    def groups(self) -> list[tuple[str, ...]]:
        """The clusters, each sorted, in order of their least member."""
        groups: dict[str, list[str]] = defaultdict(list)
        for member in sorted(self._ids):
            groups[self.root(member)].append(member)
        return [tuple(groups[root]) for root in sorted(groups)]
