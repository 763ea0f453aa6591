"""The days of facts in their blocks, for ledgers that were filled before there were any."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from banggiao.ledger import schema
from banggiao.ledger.attestations import Loader
from banggiao.ledger.resolve import Family, scope_of
from banggiao.ledger.tellings import facts_in_blocks


def fill(connection: Connection) -> None:
    """Write beside each fact the days outside which it is compared with none of its blocks."""
    b, loader = schema.blocks.c, Loader()
    at = (b.family == sa.bindparam("at_family"), b.fact_n == sa.bindparam("at_n"))
    written = schema.blocks.update().where(*at).values(scope=sa.bindparam("days"))
    for family in Family:
        for some in facts_in_blocks(connection, family):
            scopes = {n: scope_of(family, one) for n, one in loader.load(connection, some).items()}
            rows = [{"at_family": family, "at_n": n, "days": str(one)} for n, one in scopes.items() if one is not None]
            if rows:
                connection.execute(written, rows)
