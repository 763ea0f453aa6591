"""Small things that those who write and read rows need: inserting what is not there, numbering, marking as not up to
date, many ids at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine import Connection

from banggiao.ledger import schema

Row = dict[str, Any]
CHANGES_KEPT = 20_000  # who missed more than that looks at everything anew


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


def note_changes(connection: Connection, pairs: Iterable[tuple[str, str]]) -> None:
    """Tell those who keep something of entries at hand that these (family, id) changed; ('', ''): all of them."""
    noted = sorted(set(pairs))
    if not noted:
        return
    first = next_number(connection, schema.changes)
    rows = [{"n": first + i, "family": family, "entry_id": key} for i, (family, key) in enumerate(noted)]
    connection.execute(schema.changes.insert(), rows)
    connection.execute(schema.changes.delete().where(schema.changes.c.n <= first + len(rows) - 1 - CHANGES_KEPT))


def joined(ids: sa.ColumnElement[str]) -> sa.ColumnElement[str]:
    """All ids of a result as one value: a hundred thousand rows of one id each take many times as long."""
    return sa.func.aggregate_strings(ids, " ")


def parted(value: str | None) -> list[str]:
    """The ids that ``joined`` gave."""
    return value.split(" ") if value else []
