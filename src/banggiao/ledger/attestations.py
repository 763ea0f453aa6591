"""Loading attestations: effective facts with who reported them, as resolution takes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.identity import batched
from banggiao.ledger.resolve import Attestation
from banggiao.model import Fact, fact_from_json

REMEMBERED = 6_000_000  # characters of facts that are kept at hand decoded, some 30 MB; a fact never changes


class Loader:
    """Loads attestations over one connection after another, keeping decoded facts at hand."""

    def __init__(self) -> None:
        self._facts: dict[int, tuple[Fact, int]] = {}
        self._size = 0

    def fact(self, n: int, payload: str) -> Fact:
        known = self._facts.get(n)
        if known is None:
            size = len(payload)
            self._size += size
            while self._size > REMEMBERED and self._facts:
                self._size -= self._facts.pop(next(iter(self._facts)))[1]
            known = self._facts[n] = (fact_from_json(msgspec.json.decode(payload)), size)
        return known[0]

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
            rows = connection.execute(query).all()
            for n, key, payload, about, judged, text, article, published, source, cluster in rows:
                out[n] = Attestation(
                    fact_id=key,
                    article_id=article,
                    content_hash=text,
                    published=published,
                    source=source,
                    cluster=cluster,
                    fact=self.fact(n, payload),
                    about=tuple(json.loads(about)) if about else (),
                    judged=frozenset(json.loads(judged)) if judged else frozenset(),
                )
        return out


def numbers_of(connection: Connection, fact_ids: Sequence[str]) -> dict[str, int]:
    """The numbers of facts, by id."""
    f = schema.facts.c
    out: dict[str, int] = {}
    for some in batched(sorted(set(fact_ids))):
        out.update((row.id, row.n) for row in connection.execute(sa.select(f.id, f.n).where(f.id.in_(some))))
    return out
