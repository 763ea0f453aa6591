"""The ledger in numbers, and what could not be taken in."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from banggiao.ledger import schema
from banggiao.ledger.cursors import row_number
from banggiao.ledger.database import HEAD, Database
from banggiao.ledger.settle import waiting
from banggiao.ledger.types import DeadLetter, Health, Page


def health(database: Database) -> Health:
    """See ``Ledger.health``."""
    c, r, e = schema.contents.c, schema.readings.c, schema.entries.c
    with database.read() as connection:

        def count(query: sa.Select[Any]) -> int:
            return int(connection.execute(query).scalar_one())

        number = sa.func.count()
        unread = sa.select(number).select_from(schema.dirty).where(schema.dirty.c.stage == "read")
        by_family = sa.select(e.family, number).group_by(e.family).order_by(e.family)
        by_reader = (
            sa.select(r.reader_version, number)
            .select_from(schema.contents.join(schema.readings, c.reading_n == r.n))
            .group_by(r.reader_version)
            .order_by(r.reader_version)
        )
        return Health(
            version=int(HEAD),
            articles=count(sa.select(number).select_from(schema.contents)),
            reports=count(sa.select(number).select_from(schema.reports)),
            relevant=count(sa.select(number).select_from(schema.contents).where(c.relevant == 1)),
            facts=count(sa.select(number).select_from(schema.attested)),
            failures=count(sa.select(number).select_from(schema.failures).where(schema.failures.c.settled.is_(None))),
            pending=waiting(connection) + count(unread),
            entries={str(family): int(n) for family, n in connection.execute(by_family)},
            readers={str(version): int(n) for version, n in connection.execute(by_reader)},
            newest=connection.execute(sa.select(sa.func.max(c.published))).scalar(),
            undated=count(sa.select(number).select_from(schema.contents).where(c.published.is_(None))),
        )


def failures(database: Database, *, limit: int, cursor: str | None) -> Page[DeadLetter]:
    """See ``Ledger.failures``."""
    f = schema.failures.c
    limit = max(1, min(limit, 1000))
    query = sa.select(schema.failures).where(f.settled.is_(None)).order_by(f.n.desc()).limit(limit + 1)
    if cursor is not None:
        query = query.where(f.n < row_number(cursor))
    with database.read() as connection:
        rows = connection.execute(query).all()
    items = tuple(
        DeadLetter(row.digest, row.at_place, row.reason, row.at, row.at_place if row.article else None)
        for row in rows[:limit]
    )
    return Page(items, str(rows[limit - 1].n) if len(rows) > limit else None)
