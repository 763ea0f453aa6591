"""Small things that every writer needs: inserting what is not there, numbering, marking as not up to date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine import Connection

from banggiao.ledger import schema

Row = dict[str, Any]


def mark(connection: Connection, stage: str, keys: Iterable[tuple[str, str]]) -> None:
    """Note (family, key) pairs as not up to date in a stage of settling."""
    rows = [{"stage": stage, "family": f, "key": k} for f, k in sorted(set(keys))]
    if rows:
        add(connection, schema.dirty, rows)


def add(connection: Connection, table: sa.Table, rows: Sequence[Row]) -> None:
    """Insert rows, leaving alone those that are there."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        connection.execute(table.insert().prefix_with("OR IGNORE"), rows)
    else:
        connection.execute(insert(table).on_conflict_do_nothing(), rows)


def next_number(connection: Connection, table: sa.Table) -> int:
    """The first free number; safe within ``Database.write``, which is alone."""
    return int(connection.execute(sa.select(sa.func.max(table.c.n))).scalar() or 0) + 1
