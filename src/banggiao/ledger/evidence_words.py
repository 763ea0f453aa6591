"""The words that facts rest on, for many facts at once."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from banggiao.ledger import schema
from banggiao.ledger.identity import batched
from banggiao.ledger.ledger import Ledger


def words_of(ledger: Ledger, fact_ids: Collection[str]) -> dict[str, str]:
    """The words of each fact's primary evidence, by fact id."""
    f, e, c = schema.facts.c, schema.evidence.c, schema.contents.c
    told = sa.func.substr(c.text, e.start + 1, e.end - e.start)
    query = (
        sa.select(f.id, told)
        .select_from(schema.facts.join(schema.evidence, e.fact_n == f.n).join(schema.contents, f.content_n == c.n))
        .where(e.position == 0)
    )
    out: dict[str, str] = {}
    with ledger.read() as connection:
        for some in batched(sorted(set(fact_ids))):
            out.update((key, words) for key, words in connection.execute(query.where(f.id.in_(some))))
    return out
