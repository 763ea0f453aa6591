"""How texts begin, for articles that came without a title."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from banggiao.ledger import schema
from banggiao.ledger.identity import batched
from banggiao.ledger.ledger import Ledger

LENGTH = 400  # characters


def openings(ledger: Ledger, content_hashes: Collection[str]) -> dict[str, str]:
    """The first characters of texts, by content hash."""
    c = schema.contents.c
    out: dict[str, str] = {}
    with ledger.read() as connection:
        for some in batched(sorted(set(content_hashes))):
            query = sa.select(c.hash, sa.func.substr(c.text, 1, LENGTH)).where(c.hash.in_(some))
            out.update((key, text) for key, text in connection.execute(query))
    return out
