"""What the ledger would have said from what was reported by a day.

Blocks that have later (or undated) attestations are linked again without them. An entry stands as it is where all of
its component was reported by then and is joined as it is now; others are drawn anew from the attestations of then.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.attestations import Loader
from banggiao.ledger.components import Edge
from banggiao.ledger.drawing import Drawn, draw, reports_of
from banggiao.ledger.drawn import Told
from banggiao.ledger.identity import batched, last_day
from banggiao.ledger.resolve import Attestation, Family, link
from banggiao.ledger.resolve import as_of as reported_by
from banggiao.ledger.tellings import KEPT, tellings_in


class Relinked(ABC):
    """One family as of a day: its mixed blocks linked again, and what is joined otherwise then drawn anew. ``moved``
    tells what is drawn anew; what names things there (components, entries) is up to those that follow."""

    def __init__(self, connection: Connection, family: Family, day: str) -> None:
        self.connection = connection
        self.family = family
        self.day = day
        self.moved: set[str] = set()
        self._edges: dict[str, set[Edge]] = {}  # of blocks linked again, by key
        self._forget()

    def _forget(self) -> None:
        """What was loaded goes; what was found out by it stays."""
        self.loader = Loader()
        self._known: dict[int, Attestation] = {}  # of then
        self._told: dict[str, Told] = {}  # who reported their texts by then, where that came with them
        self._seen: set[int] = set()

    @abstractmethod
    def _facts(self, things: Iterable[str]) -> set[int]:
        """All facts of things, and of what is drawn together with them."""

    @abstractmethod
    def _things(self, facts: Iterable[int]) -> set[str]:
        """The things that facts are in, with what is drawn together with them, but for those that came after the day
        altogether."""

    def _link_again(self, keys: set[str]) -> None:
        """Link mixed blocks without what came later; what is joined otherwise then is moved, too, and the mixed
        blocks of that are linked again in their turn."""
        while keys:
            blocks = self._members(keys) if self.family not in KEPT else self._tellings(keys)
            stored = self._stored(keys)
            changed: set[int] = set()
            for key in sorted(keys):
                inside = [self._known[n] for n in sorted(blocks[key]) if n in self._known]
                numbers = {self._known[n].fact_id: n for n in blocks[key] if n in self._known}
                self._edges[key] = {
                    (numbers[j.left], numbers[j.right], str(j.bond), j.rule, j.reason, j.score)
                    for j in link(self.family, key, inside)
                }
                changed.update(n for edge in self._edges[key] ^ stored[key] for n in edge[:2])
            fresh = self._things(changed) - self.moved
            self.moved |= fresh
            keys = self._mixed_keys(self._facts(fresh)) - self._edges.keys()

    def _load(self, facts: Iterable[int]) -> None:
        fresh = set(facts) - self._seen
        self._keep(self.loader.load(self.connection, fresh))
        self._seen |= fresh

    def _keep(self, loaded: Mapping[int, Attestation]) -> None:
        then, _ = reported_by(loaded.values(), self.day)
        kept = {a.fact_id for a in then}
        self._known.update((n, a) for n, a in loaded.items() if a.fact_id in kept)

    def _tellings(self, keys: Iterable[str]) -> dict[str, set[int]]:
        """All facts of blocks, by key; what is told of them lies with the blocks."""
        blocks = tellings_in(self.connection, self.family, sorted(keys))
        inside = {n: telling for some in blocks.values() for n, telling in some.items() if n not in self._seen}
        self._keep({n: telling.attestation for n, telling in inside.items()})
        for telling in inside.values():
            reports = telling.told.reports
            told = tuple(r for r in reports if r[1] is not None and (last_day(r[1]) or "") <= self.day)
            self._told[telling.attestation.content_hash] = Told(told)
        self._seen |= inside.keys()
        return {key: set(some) for key, some in blocks.items()}

    def _stored(self, keys: Iterable[str]) -> dict[str, set[Edge]]:
        """The joins of blocks as they are now, but for those with an end that came later."""
        j = schema.joins.c
        out: dict[str, set[Edge]] = defaultdict(set)
        for names in batched(sorted(keys)):
            query = sa.select(schema.joins).where(j.family == self.family, j.key.in_(names))
            for row in self.connection.execute(query):
                if row.left_n in self._known and row.right_n in self._known:
                    out[row.key].add((row.left_n, row.right_n, row.bond, row.rule, row.reason, row.score))
        return out

    def _redraw(self, things: Iterable[str]) -> list[Drawn]:
        facts = self._facts(things)
        self._load(facts)
        loaded = {n: self._known[n] for n in facts if n in self._known}
        edges = self._kept_edges(loaded)
        for some in self._edges.values():
            edges.update(edge for edge in some if edge[0] in loaded and edge[1] in loaded)
        rest = {a.content_hash for a in loaded.values()} - self._told.keys()
        told = self._told | reports_of(self.connection, rest, day=self.day)
        return draw(self.connection, self.family, loaded, edges, told=told)

    def _mixed_keys(self, facts: Iterable[int] | None = None) -> set[str]:
        """The blocks (of these facts) that have attestations both of then and of later."""
        s, b = schema.block_spans.c, schema.blocks.c
        mixed = sa.and_(s.family == self.family, s.first <= self.day, sa.or_(s.last > self.day, s.undated > 0))
        if facts is None:
            return set(self.connection.execute(sa.select(s.key).where(mixed)).scalars())
        keys: set[str] = set()
        for some in batched(sorted(facts)):
            query = (
                sa.select(b.key)
                .distinct()
                .select_from(schema.blocks.join(schema.block_spans, sa.and_(s.family == b.family, s.key == b.key)))
                .where(b.family == self.family, b.fact_n.in_(some), mixed)
            )
            keys.update(self.connection.execute(query).scalars())
        return keys

    def _members(self, keys: Iterable[str]) -> dict[str, set[int]]:
        """All facts of blocks, by key, which are loaded."""
        b = schema.blocks.c
        out: dict[str, set[int]] = defaultdict(set)
        for names in batched(sorted(keys)):
            members = sa.select(b.key, b.fact_n).where(b.family == self.family, b.key.in_(names))
            for row in self.connection.execute(members):
                out[row.key].add(row.fact_n)
        self._load({n for inside in out.values() for n in inside})
        return out

    def _kept_edges(self, facts: Collection[int]) -> set[Edge]:
        """The joins of these facts in blocks that were not linked again."""
        j = schema.joins.c
        out: set[Edge] = set()
        for some in batched(sorted(facts)):
            query = sa.select(schema.joins).where(j.family == self.family, j.left_n.in_(some))
            for row in self.connection.execute(query):
                if row.right_n in facts and row.key not in self._edges:
                    out.add((row.left_n, row.right_n, row.bond, row.rule, row.reason, row.score))
        return out

class AsOf(Relinked):
    """One family as of a day, over one connection; ``only`` restricts it to some components (see ``under``), and to
    those that were joined with them. ``moved``: components that were something else; ``redrawn``: what they were."""

    def __init__(self, connection: Connection, family: Family, day: str, *, only: set[str] | None = None) -> None:
        super().__init__(connection, family, day)
        self.moved = self._late(only)
        self._link_again(self._mixed_keys() if only is None else self._mixed_keys(self._facts(only)))
        self.redrawn: list[Drawn] = self._redraw(self.moved) if self.moved else []

    def _late(self, only: set[str] | None) -> set[str]:
        """The components of which something came later, or without a date. Those that came later altogether, and never
        were as of the day, are none of them."""
        e = schema.entries.c
        late = (
            sa.select(e.component)  # not distinct: that would be looked for in another index's order
            .where(e.family == self.family, e.component_first <= self.day)
            .where(sa.or_(e.component_last > self.day, e.component_undated > 0))
        )
        if only is None:
            return set(self.connection.execute(late).scalars())
        found: set[str] = set()
        for some in batched(sorted(only)):
            found.update(self.connection.execute(late.where(e.component.in_(some))).scalars())
        return found

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

    def _things(self, facts: Iterable[int]) -> set[str]:
        """The components of facts, but for those that came after the day altogether."""
        e, m = schema.entries.c, schema.members.c
        entries: set[str] = set()
        for numbers in batched(sorted(facts)):
            holding = sa.select(m.entry_id).where(m.family == self.family, m.fact_n.in_(numbers))
            entries.update(self.connection.execute(holding).scalars())
        out: set[str] = set()
        for ids in batched(sorted(entries)):
            begun = sa.select(e.component).where(e.family == self.family, e.id.in_(ids), e.component_first <= self.day)
            out.update(self.connection.execute(begun).scalars())
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
