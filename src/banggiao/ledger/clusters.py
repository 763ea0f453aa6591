"""Keeping the clusters of near-duplicates as texts come and go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import near, schema
from banggiao.ledger.identity import batched

REMEMBERED = 500_000  # shingles that are kept at hand, some 50 MB
FRESH = 400_000  # bands that wait to be moved: the pages of the large table are then written once for some 16,000 texts
_TABLES = (schema.near, schema.near_fresh)


class Clusters:
    """Places texts among their near-duplicates. Each method returns the contents whose cluster changed."""

    def __init__(self) -> None:
        self._shingles: dict[int, frozenset[str]] = {}
        self._size = 0

    def _pieces(self, connection: Connection, n: int) -> frozenset[str]:
        known = self._shingles.get(n)
        if known is None:
            query = sa.select(schema.contents.c.text).where(schema.contents.c.n == n)
            known = near.shingles(connection.execute(query).scalar_one())
            self._size += len(known)
            while self._size > REMEMBERED and self._shingles:
                self._size -= len(self._shingles.pop(next(iter(self._shingles))))
            self._shingles[n] = known
        return known

    def place(self, connection: Connection, numbers: Sequence[int]) -> set[int]:
        """Take texts in that are not in yet. Their bands go in sorted: neighbours on a page are written at once."""
        values = {n: near.bands(self._pieces(connection, n)) for n in numbers}
        rows = sorted((band, n) for n, bands in values.items() for band in set(bands))
        if rows:
            connection.execute(schema.near_fresh.insert(), [{"band": band, "content_n": n} for band, n in rows])
        shared = self._shared(connection, [band for band, _ in rows])
        moved: set[int] = set()
        for n in numbers:
            if not shared.isdisjoint(values[n]):
                moved |= self._connect(connection, n, values[n])
        self._put_away(connection)
        return moved

    def _put_away(self, connection: Connection) -> None:
        """Move the bands that wait into the large table, once there are many."""
        t = schema.near_fresh.c
        waiting = connection.execute(sa.select(sa.func.count()).select_from(schema.near_fresh)).scalar_one()
        if waiting > FRESH:
            known = sa.select(t.band, t.content_n).order_by(t.band, t.content_n)
            connection.execute(schema.near.insert().from_select(["band", "content_n"], known))
            connection.execute(schema.near_fresh.delete())

    def _shared(self, connection: Connection, bands: Sequence[int]) -> set[int]:
        """Those of the bands in which more than one text lies: most texts are like no other."""
        seen: set[int] = set()
        shared: set[int] = set()
        for some in batched(sorted(set(bands))):
            for table in _TABLES:
                t = table.c
                for band in connection.execute(sa.select(t.band).where(t.band.in_(some))).scalars().all():
                    (shared if band in seen else seen).add(band)
        return shared

    def remove(self, connection: Connection, n: int) -> set[int]:
        """Leave a text out that is in; what it alone held together comes apart."""
        c = schema.contents.c
        bands = near.bands(self._pieces(connection, n))
        for table in _TABLES:
            connection.execute(table.delete().where(table.c.band.in_(bands), table.c.content_n == n))
        own = connection.execute(sa.select(c.cluster).where(c.n == n)).scalar_one()
        members = connection.execute(sa.select(c.n).where(c.cluster == own).order_by(c.n)).scalars().all()
        connection.execute(schema.contents.update().where(c.cluster == own).values(cluster=c.hash))
        for member in members:
            if member != n:
                self._connect(connection, member, near.bands(self._pieces(connection, member)))
        return set(members)

    def _connect(self, connection: Connection, n: int, bands: list[int]) -> set[int]:
        """Join the clusters of all texts like this one. Within one cluster one likeness is enough."""
        c = schema.contents.c
        if not bands:
            return set()
        alike_bands = sa.union(*(sa.select(t.c.content_n).where(t.c.band.in_(bands)) for t in _TABLES)).subquery()
        query = (
            sa.select(c.n, c.cluster)
            .select_from(alike_bands.join(schema.contents, alike_bands.c.content_n == c.n))
            .where(c.n != n)
            .order_by(c.n)
        )
        candidates: dict[str, list[int]] = defaultdict(list)
        for row in connection.execute(query):
            candidates[row.cluster].append(row.n)
        if not candidates:
            return set()
        own: str = connection.execute(sa.select(c.cluster).where(c.n == n)).scalar_one()
        pieces = self._pieces(connection, n)
        alike = {own}
        for cluster, members in candidates.items():
            if cluster != own and any(
                near.similarity(pieces, self._pieces(connection, m)) >= near.THRESHOLD for m in members
            ):
                alike.add(cluster)
        if len(alike) == 1:
            return set()
        least = min(alike)
        changed: set[int] = set()
        for some in batched(sorted(alike - {least})):
            changed.update(connection.execute(sa.select(c.n).where(c.cluster.in_(some))).scalars())
            connection.execute(schema.contents.update().where(c.cluster.in_(some)).values(cluster=least))
        return changed
