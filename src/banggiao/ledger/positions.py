"""Positions: what a state says of another or of a matter. They are not joined: each stands as one article tells it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.model import FactType

COLUMNS = (
    "id", "kind", "holder", "toward", "text", "said_by", "article", "published", "source", "content_hash", "start",
    "end", "quote",
)  # fmt: skip


def positions(connection: Connection, *, as_of: str | None) -> Iterator[dict[str, Any]]:
    """Every position that counts, in the order of ids, with its article and the words it rests on; ``as_of``: from
    articles dated by that day."""
    f, a, c = schema.facts.c, schema.attested.c, schema.contents.c
    query = (
        sa.select(f.id, f.payload, c.article_id, c.published, c.source, c.hash, c.text)
        .select_from(schema.facts.join(schema.attested, a.fact_n == f.n).join(schema.contents, f.content_n == c.n))
        .where(f.type == str(FactType.POSITION))
        .order_by(f.id)
    )
    if as_of is not None:
        query = query.where(c.reported <= as_of)
    for row in connection.execute(query, execution_options={"yield_per": 500}):
        told = json.loads(row.payload)
        start, end = told["evidence"][0]
        yield {
            "id": row.id,
            **{name: told.get(name) for name in ("kind", "holder", "toward", "text", "said_by")},
            "article": row.article_id,
            "published": row.published,
            "source": row.source,
            "content_hash": row.hash,
            "start": start,
            "end": end,
            "quote": row.text[start:end],
        }
