"""How a SQLite ledger looks things up: by what is rare, from the first article on."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from banggiao.ledger import Ledger, schema
from tests.ledger.building import everything, ingested, synthetic

# Small in any ledger, asked only whether there is anything in them at all, or what was looked up just before.
_SMALL = {"judgements", "constraints", "meta", "dirty", "near_fresh", "anon_1"}


def _ways(ledger: Ledger, work: Any) -> dict[str, list[str]]:
    """Each statement that the work gives SQLite, with how it is carried out."""
    ways: dict[str, list[str]] = {}

    def note(connection: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, many: bool) -> None:
        if statement.split()[0] in ("SELECT", "DELETE", "UPDATE") and statement not in ways:
            plan = connection.connection.driver_connection.cursor()
            plan.execute(f"EXPLAIN QUERY PLAN {statement}", parameters[0] if many else parameters)
            ways[statement] = [row[3] for row in plan]

    event.listen(ledger._database.engine, "before_cursor_execute", note)
    try:
        work()
    finally:
        event.remove(ledger._database.engine, "before_cursor_execute", note)
    return ways


@pytest.mark.parametrize("batches", [(0, 200), (0, 100, 200)], ids=["at once", "in two"])
def test_settling_looks_through_no_whole_table_or_family(tmp_path: Path, batches: tuple[int, ...]) -> None:
    _, articles, reader = synthetic(200)
    with Ledger.open(tmp_path / "l.ledger") as ledger:

        def work() -> None:
            for first, last in pairwise(batches):
                ledger.ingest(articles[first:last], reader=reader)

        ways = _ways(ledger, work)
    assert len(ways) > 50
    for statement, plan in ways.items():
        for step in plan:
            words = step.split()
            assert words[0] != "SCAN" or words[1] in _SMALL, (statement, plan)
            assert not step.endswith("(family=?)"), (statement, plan)


def test_an_old_ledger_learns_it_and_keeps_its_joins(tmp_path: Path) -> None:
    path = tmp_path / "l.ledger"
    _, articles, reader = synthetic(120)
    listed = sa.select(schema.joins).order_by(*schema.joins.primary_key)
    with ingested(path, articles, reader) as ledger:
        known = everything(ledger)
        with ledger._database.write() as connection:
            joins = connection.execute(listed).all()
            connection.execute(sa.text("CREATE TABLE kept AS SELECT * FROM joins"))
            schema.joins.drop(connection)
            columns = "family TEXT, key TEXT, left_n INTEGER, right_n INTEGER, bond TEXT, rule TEXT, reason TEXT"
            key = "PRIMARY KEY (family, key, left_n, right_n, bond, rule)"
            connection.execute(sa.text(f"CREATE TABLE joins ({columns}, score FLOAT, {key})"))
            connection.execute(sa.text("CREATE INDEX joins_by_left ON joins (left_n)"))
            connection.execute(sa.text("INSERT INTO joins SELECT * FROM kept ORDER BY left_n"))
            connection.execute(sa.text("DROP TABLE kept"))
            connection.execute(sa.text("DROP INDEX fates_by_timed"))
            connection.execute(sa.text("DELETE FROM sqlite_stat1"))
            connection.execute(sa.text("UPDATE alembic_version SET version_num = '0003'"))
    with Ledger.open(path, create=False) as ledger:
        with ledger.read() as connection:
            assert connection.execute(listed).all() == joins != []
            made = connection.execute(sa.text("SELECT sql FROM sqlite_master WHERE name = 'joins'")).scalar_one()
            assert "WITHOUT ROWID" in made
            filled = sa.text("SELECT stat FROM sqlite_stat1 WHERE idx = 'joins_by_right'")
            assert connection.execute(filled).scalar_one().split()[1] == "2"
        assert everything(ledger) == known
        assert ledger.check(sample=20).ok
