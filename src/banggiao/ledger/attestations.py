"""Loading attestations: effective facts with who reported them, as resolution takes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.identity import batched
from banggiao.ledger.resolve import Attestation
from banggiao.model import Fact, fact_from_json

CACHED = 50_000  # decoded facts kept at hand (about 2 kB each); a fact never changes


class Loader:
    """Loads attestations over one connection after another, keeping decoded facts at hand."""

    def __init__(self) -> None:
        self._facts: dict[int, Fact] = {}

    def fact(self, n: int, payload: str) -> Fact:
        known = self._facts.get(n)
        if known is None:
            if len(self._facts) >= CACHED:
                for old in list(self._facts)[: CACHED // 4]:
                    del self._facts[old]
            known = self._facts[n] = fact_from_json(json.loads(payload))
        return known

    def load(self, connection: Connection, fact_ns: Iterable[int]) -> dict[int, Attestation]:
        """The attestations of those of the facts that count, by number."""
        f, a, c = schema.facts.c, schema.attested.c, schema.contents.c
        out: dict[int, Attestation] = {}
        for some in batched(sorted(set(fact_ns))):
            query = (
                sa.select(
                    f.n, f.id, f.payload, a.about, a.judged, c.hash, c.article_id, c.published, c.source, c.cluster
                )
                .select_from(
                    schema.attested.join(schema.facts, a.fact_n == f.n).join(schema.contents, a.content_n == c.n)
                )
                .where(a.fact_n.in_(some))
            )
            for row in connection.execute(query):
                out[row.n] = Attestation(
                    fact_id=row.id,
                    article_id=row.article_id,
                    content_hash=row.hash,
                    published=row.published,
                    source=row.source,
                    cluster=row.cluster,
                    fact=self.fact(row.n, row.payload),
                    about=tuple(json.loads(row.about)) if row.about else (),
                    judged=frozenset(json.loads(row.judged)) if row.judged else frozenset(),
                )
        return out


def numbers_of(connection: Connection, fact_ids: Sequence[str]) -> dict[str, int]:
    """The numbers of facts, by id."""
    f = schema.facts.c
    out: dict[str, int] = {}
    for some in batched(sorted(set(fact_ids))):
        out.update((row.id, row.n) for row in connection.execute(sa.select(f.id, f.n).where(f.id.in_(some))))
    return out
