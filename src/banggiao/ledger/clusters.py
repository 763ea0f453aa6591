"""Keeping the clusters of near-duplicates as texts come and go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import near, schema
from banggiao.ledger.identity import batched

REMEMBERED = 150_000  # shingles that are kept at hand, some 15 MB
FRESH = 200_000  # bands that wait to be moved: the pages of the large table are then written once for some 16,000 texts
SHARES = 16  # of the bands, by their values: those that wait are moved share by share, so that no ingest moves them all
_TABLES = (schema.near, schema.near_fresh)


class Clusters:
    """Places texts among their near-duplicates. Each method returns the contents whose cluster changed."""

    def __init__(self) -> None:
        self._shingles: dict[int, frozenset[str]] = {}
        self._size = 0

    def _pieces(self, connection: Connection, numbers: Collection[int]) -> dict[int, frozenset[str]]:
        """The shingles of some texts."""
        found = {n: self._shingles[n] for n in numbers if n in self._shingles}
        c = schema.contents.c
        for some in batched(sorted(set(numbers) - found.keys())):
            for n, text in connection.execute(sa.select(c.n, c.text).where(c.n.in_(some))):
                found[n] = self._shingles[n] = near.shingles(text)
                self._size += len(found[n])
        while self._size > REMEMBERED and self._shingles:
            self._size -= len(self._shingles.pop(next(iter(self._shingles))))
        return found

    def place(self, connection: Connection, numbers: Sequence[int]) -> set[int]:
        """Take texts in that are not in yet. Their bands go in sorted: neighbours on a page are written at once."""
        signatures = {n: near.signature(pieces) for n, pieces in self._pieces(connection, numbers).items()}
        rows = sorted((band, n) for n, one in signatures.items() for band in set(one.bands))
        if rows:
            connection.execute(schema.near_fresh.insert(), [{"band": band, "content_n": n} for band, n in rows])
            sketches = [{"content_n": n, "sketch": one.sketch} for n, one in sorted(signatures.items())]
            connection.execute(schema.sketches.insert(), sketches)
        moved = self._connect(connection, numbers, rows)
        self._put_away(connection)
        return moved

    def _put_away(self, connection: Connection) -> None:
        """Move bands that wait into the large table while there are many: the share first of which most wait."""
        t = schema.near_fresh.c
        counting = sa.select(sa.func.count()).select_from(schema.near_fresh)
        waiting = connection.execute(counting).scalar_one()
        if waiting <= FRESH:
            return
        width = 2**64 // SHARES
        shares = [t.band.between(low, low + width - 1) for low in range(-(2**63), 2**63, width)]
        counted = [(connection.execute(counting.where(share)).scalar_one(), n) for n, share in enumerate(shares)]
        for number, n in sorted(counted, reverse=True):
            if waiting <= FRESH:
                return
            known = sa.select(t.band, t.content_n).where(shares[n]).order_by(t.band, t.content_n)
            connection.execute(schema.near.insert().from_select(["band", "content_n"], known))
            connection.execute(schema.near_fresh.delete().where(shares[n]))
            waiting -= number

    def remove(self, connection: Connection, n: int) -> set[int]:
        """Leave a text out that is in; what it alone held together comes apart."""
        c, s = schema.contents.c, schema.sketches.c
        own = connection.execute(sa.select(c.cluster).where(c.n == n)).scalar_one()
        members = connection.execute(sa.select(c.n).where(inside([own])).order_by(c.n)).scalars().all()
        pieces = self._pieces(connection, members)
        bands = {member: near.signature(pieces[member]).bands for member in members}
        for table in _TABLES:
            connection.execute(table.delete().where(table.c.band.in_(bands[n]), table.c.content_n == n))
        connection.execute(schema.sketches.delete().where(s.content_n == n))
        connection.execute(schema.contents.update().where(inside([own])).values(cluster=c.hash))
        others = [member for member in members if member != n]
        self._connect(connection, others, [(band, member) for member in others for band in bands[member]])
        return set(members)

    def _connect(self, connection: Connection, numbers: Sequence[int], rows: Iterable[tuple[int, int]]) -> set[int]:
        """Join the clusters of all texts like these, whose bands the ``rows`` are. Within one cluster one likeness is
        enough."""
        c = schema.contents.c
        candidates = _sharing(connection, rows)
        everyone = sorted(candidates.keys() | {m for some in candidates.values() for m in some})
        cluster: dict[int, str] = {}
        for some in batched(everyone):
            cluster.update((n, own) for n, own in connection.execute(sa.select(c.n, c.cluster).where(c.n.in_(some))))
        known: dict[str, set[int]] = defaultdict(set)
        for n, own in cluster.items():
            known[own].add(n)
        likely = _likely(connection, candidates)
        changed: set[int] = set()
        for n in (n for n in numbers if n in likely):
            alike = self._alike(connection, n, likely[n], cluster)
            if len(alike) == 1:
                continue
            least = min(alike)
            for some in batched(sorted(alike - {least})):
                changed.update(connection.execute(sa.select(c.n).where(inside(some))).scalars())
                connection.execute(schema.contents.update().where(inside(some)).values(cluster=least))
                for m in (m for own in some for m in known.pop(own)):
                    cluster[m] = least
                    known[least].add(m)
        return changed

    def _alike(
        self, connection: Connection, n: int, candidates: Iterable[int], cluster: Mapping[int, str]
    ) -> set[str]:
        """The clusters of the texts like one text, its own among them."""
        alike = {cluster[n]}
        for m in sorted(candidates):
            if cluster[m] not in alike:
                pieces = self._pieces(connection, (n, m))
                if near.similarity(pieces[n], pieces[m]) >= near.THRESHOLD:
                    alike.add(cluster[m])
        return alike


def inside(clusters: Sequence[str]) -> sa.ColumnElement[bool]:
    """The condition of being in one of some clusters. The index has those alone whose cluster another gave its hash."""
    c = schema.contents.c
    return sa.or_(
        sa.and_(c.hash.in_(clusters), c.cluster == c.hash), sa.and_(c.cluster.in_(clusters), c.cluster != c.hash)
    )


def _sharing(connection: Connection, rows: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    """By text those that share a band with it; texts that share none are left out: most are like no other."""
    bands: dict[int, list[int]] = defaultdict(list)
    for band, n in rows:
        bands[band].append(n)
    out: dict[int, set[int]] = defaultdict(set)
    for some in batched(sorted(bands)):
        for table in _TABLES:
            t = table.c
            for band, other in connection.execute(sa.select(t.band, t.content_n).where(t.band.in_(some))).all():
                for n in bands[band]:
                    if n != other:
                        out[n].add(other)
    return out


def _likely(connection: Connection, candidates: Mapping[int, Collection[int]]) -> dict[int, list[int]]:
    """Those of the candidates whose sketches do not say that they are unlike: ever more texts share a band by chance,
    and texts are long to read. Of texts that were placed before there were sketches nothing is said."""
    s = schema.sketches.c
    sketches: dict[int, bytes] = {}
    for some in batched(sorted(candidates.keys() | {m for those in candidates.values() for m in those})):
        query = sa.select(s.content_n, s.sketch).where(s.content_n.in_(some))
        sketches.update((n, sketch) for n, sketch in connection.execute(query))
    return {
        n: [m for m in those if n not in sketches or m not in sketches or near.may_be_like(sketches[n], sketches[m])]
        for n, those in candidates.items()
    }
