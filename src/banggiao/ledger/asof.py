"""What the ledger would have said from what was reported by a day.

An entry stands as it is where everything of its component, and of every block that the component touches, was reported
by then. The others are drawn anew from the attestations of then: their blocks that have later (or undated) attestations
are linked again without them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.attestations import Loader
from banggiao.ledger.components import Edge
from banggiao.ledger.drawing import Drawn, draw
from banggiao.ledger.identity import batched
from banggiao.ledger.resolve import Family, link
from banggiao.ledger.resolve import as_of as reported_by


class AsOf:
    """One family as of a day, over one connection; ``only`` restricts it to some components (see ``under``)."""

    def __init__(self, connection: Connection, family: Family, day: str, *, only: set[str] | None = None) -> None:
        self.connection = connection
        self.family = family
        self.day = day
        self.loader = Loader()
        self.moved = self._moved(only)
        self.redrawn: list[Drawn] = self._redraw() if self.moved else []

    def _moved(self, only: set[str] | None) -> set[str]:
        """The components that were something else as of the day. What came later altogether is none of them."""
        e, s = schema.entries.c, schema.block_spans.c
        begun = sa.and_(e.family == self.family, e.component_first <= self.day)
        late = (
            sa.select(e.component).distinct().where(begun, sa.or_(e.component_last > self.day, e.component_undated > 0))
        )
        if only is not None:
            found: set[str] = set()
            for some in batched(sorted(only)):
                found.update(self.connection.execute(late.where(e.component.in_(some))).scalars())
            return found | self._components(self._in_blocks(self._mixed_blocks(self._facts(only)))) & only
        found = set(self.connection.execute(late).scalars())
        mixed = self.connection.execute(sa.select(s.key).where(s.family == self.family, self._mixed())).scalars().all()
        return found | self._components(self._in_blocks(self._members(mixed)))

    @staticmethod
    def _in_blocks(blocks: Mapping[str, set[int]]) -> set[int]:
        return {n for members in blocks.values() for n in members}

    def _mixed(self) -> sa.ColumnElement[bool]:
        s = schema.block_spans.c
        return sa.and_(s.first <= self.day, sa.or_(s.last > self.day, s.undated > 0))

    def _facts(self, components: Iterable[str]) -> set[int]:
        e, m = schema.entries.c, schema.members.c
        out: set[int] = set()
        for some in batched(sorted(components)):
            query = (
                sa.select(m.fact_n)
                .distinct()
                .select_from(schema.entries.join(schema.members, sa.and_(e.family == m.family, e.id == m.entry_id)))
                .where(e.family == self.family, e.component.in_(some))
            )
            out.update(self.connection.execute(query).scalars())
        return out

    def _redraw(self) -> list[Drawn]:
        facts = self._facts(self.moved)
        mixed = self._mixed_blocks(facts)
        beside = self._in_blocks(mixed) - facts
        if beside:  # neighbours in those blocks: what they join, they may join differently too
            self.moved |= self._components(beside)
            facts |= self._facts(self._components(beside))
            mixed = self._mixed_blocks(facts)
        loaded = self.loader.load(self.connection, facts)
        then, _ = reported_by(loaded.values(), self.day)
        kept = {a.fact_id for a in then}
        loaded = {n: a for n, a in loaded.items() if a.fact_id in kept}
        edges = self._kept_edges(loaded.keys(), mixed.keys())
        numbers = {a.fact_id: n for n, a in loaded.items()}
        for key, members in sorted(mixed.items()):
            inside = [loaded[n] for n in sorted(members) if n in loaded]
            for j in link(self.family, key, inside):
                edges.add((numbers[j.left], numbers[j.right], j.bond, j.rule, j.reason, j.score))
        return draw(self.connection, self.family, loaded, edges, day=self.day)

    def _components(self, facts: Iterable[int]) -> set[str]:
        """The components of facts, but for those that came after the day altogether."""
        e, m = schema.entries.c, schema.members.c
        out: set[str] = set()
        for some in batched(sorted(facts)):
            query = (
                sa.select(e.component)
                .distinct()
                .select_from(schema.members.join(schema.entries, sa.and_(e.family == m.family, e.id == m.entry_id)))
                .where(m.family == self.family, m.fact_n.in_(some), e.component_first <= self.day)
            )
            out.update(self.connection.execute(query).scalars())
        return out

    def _mixed_blocks(self, facts: Iterable[int]) -> dict[str, set[int]]:
        """The blocks of these facts that have attestations both of then and of later, with all their facts."""
        s, b = schema.block_spans.c, schema.blocks.c
        keys: set[str] = set()
        for some in batched(sorted(facts)):
            query = (
                sa.select(b.key)
                .distinct()
                .select_from(schema.blocks.join(schema.block_spans, sa.and_(s.family == b.family, s.key == b.key)))
                .where(b.family == self.family, b.fact_n.in_(some), self._mixed())
            )
            keys.update(self.connection.execute(query).scalars())
        return self._members(keys)

    def _members(self, keys: Iterable[str]) -> dict[str, set[int]]:
        """All facts of blocks, by key."""
        b = schema.blocks.c
        out: dict[str, set[int]] = defaultdict(set)
        for names in batched(sorted(keys)):
            members = sa.select(b.key, b.fact_n).where(b.family == self.family, b.key.in_(names))
            for row in self.connection.execute(members):
                out[row.key].add(row.fact_n)
        return out

    def _kept_edges(self, facts: Iterable[int], mixed: Iterable[str]) -> set[Edge]:
        j = schema.joins.c
        known, anew = set(facts), set(mixed)
        out: set[Edge] = set()
        for some in batched(sorted(known)):
            query = sa.select(schema.joins).where(j.family == self.family, j.left_n.in_(some))
            for row in self.connection.execute(query):
                if row.right_n in known and row.key not in anew:
                    out.add((row.left_n, row.right_n, row.bond, row.rule, row.reason, row.score))
        return out

    def stands(self) -> Sequence[sa.ColumnElement[bool]]:
        """Conditions on ``entries`` for those that stood as they do now, beside ``component not in moved``."""
        e = schema.entries.c
        return (e.component_last <= self.day, e.component_undated == 0)


def under(connection: Connection, family: Family, key: str) -> set[str]:
    """The components that have an entry under a key of ``entry_keys``."""
    e, k = schema.entries.c, schema.entry_keys.c
    query = (
        sa.select(e.component)
        .distinct()
        .select_from(schema.entry_keys.join(schema.entries, sa.and_(e.family == k.family, e.id == k.entry_id)))
        .where(k.family == family, k.key == key)
    )
    return set(connection.execute(query).scalars())


def bearing_on(connection: Connection, family: Family, keys: Iterable[str]) -> set[str]:
    """The components that have an entry which bears on one of the keys."""
    e, b = schema.entries.c, schema.bearing.c
    out: set[str] = set()
    for some in batched(sorted(keys)):
        query = (
            sa.select(e.component)
            .distinct()
            .select_from(schema.bearing.join(schema.entries, sa.and_(e.family == b.family, e.id == b.entry_id)))
            .where(b.family == family, b.key.in_(some))
        )
        out.update(connection.execute(query).scalars())
    return out


def undated(connection: Connection, family: Family, *, key: str | None = None) -> int:
    """How many facts of a family have no date of publication, so that no as-of view can place them."""
    m, a, c = schema.members.c, schema.attested.c, schema.contents.c
    query = (
        sa.select(sa.func.count(sa.distinct(m.fact_n)))
        .select_from(
            schema.members.join(schema.attested, m.fact_n == a.fact_n).join(schema.contents, a.content_n == c.n)
        )
        .where(m.family == family, c.reported.is_(None))
    )
    if key is not None:
        k = schema.entry_keys.c
        query = query.where(m.entry_id.in_(sa.select(k.entry_id).where(k.family == family, k.key == key)))
    return int(connection.execute(query).scalar_one())
