"""Ledgers of older versions become what a new ledger of the same articles is."""

from __future__ import annotations

import sqlalchemy as sa

from banggiao.ledger import Ledger, schema
from tests.ledger.building import everything, ingested, synthetic

_COMPONENTS = sa.select(schema.entries.c.family, schema.entries.c.id, schema.entries.c.component).order_by(
    schema.entries.c.family, schema.entries.c.id
)


def test_what_was_written_all_over_lies_together(where: str) -> None:
    _, articles, reader = synthetic(120)
    with ingested(where, articles, reader) as ledger:
        known = everything(ledger)
        with ledger._database.write() as connection:
            named = connection.execute(_COMPONENTS).all()
            cut = "substr(component, length(COALESCE(component_first, '')) + 2)"
            connection.execute(sa.text(f"UPDATE entries SET component = {cut}"))
            connection.execute(sa.text("DROP INDEX contents_by_cluster"))
            connection.execute(sa.text("CREATE INDEX contents_by_cluster ON contents (cluster)"))
            connection.execute(sa.text("UPDATE alembic_version SET version_num = '0007'"))
            assert connection.execute(_COMPONENTS).all() != named
    with Ledger.open(where, create=False) as ledger:
        with ledger.read() as connection:
            assert connection.execute(_COMPONENTS).all() == named
            made, there, name = ("sql", "sqlite_master", "name")
            if not ledger.is_sqlite:
                made, there, name = ("indexdef", "pg_indexes", "indexname")
            query = sa.text(f"SELECT {made} FROM {there} WHERE {name} = 'contents_by_cluster'")
            assert "WHERE" in connection.execute(query).scalar_one()
        assert everything(ledger) == known
        assert ledger.check(sample=None).ok


_SPANS = sa.select(schema.block_spans).order_by(schema.block_spans.c.family, schema.block_spans.c.key)
_BANDS = sa.union_all(sa.select(schema.near), sa.select(schema.near_fresh)).order_by("band", "content_n")


def test_what_nobody_asks_for_is_kept_no_more(where: str) -> None:
    _, articles, reader = synthetic(120)
    with ingested(where, articles, reader) as ledger:
        known = everything(ledger)
        with ledger._database.write() as connection:
            kept = connection.execute(_SPANS).all()
            bands = connection.execute(_BANDS).all()
            connection.execute(sa.text(
                "INSERT INTO block_spans (family, key, first, last, undated) "
                "SELECT family, key, '2025-01-01', '2025-01-01', 0 FROM blocks GROUP BY family, key HAVING count(*) = 1"
            ))  # fmt: skip
            assert connection.execute(_SPANS).all() != kept
            connection.execute(sa.text("DROP INDEX entry_keys_by_newest"))
            connection.execute(sa.text("CREATE INDEX entry_keys_by_newest ON entry_keys (key, last_reported)"))
            if ledger.is_sqlite:
                connection.execute(sa.text("ALTER TABLE near RENAME TO bands"))
                connection.execute(sa.text(
                    "CREATE TABLE near (band INTEGER, content_n INTEGER REFERENCES contents (n), "
                    "PRIMARY KEY (band, content_n)) WITHOUT ROWID"
                ))  # fmt: skip
                connection.execute(sa.text("INSERT INTO near SELECT * FROM bands"))
                connection.execute(sa.text("DROP TABLE bands"))
            else:
                connection.execute(sa.text("ALTER TABLE near ADD FOREIGN KEY (content_n) REFERENCES contents (n)"))
            connection.execute(sa.text("UPDATE alembic_version SET version_num = '0008'"))
    with Ledger.open(where, create=False) as ledger:
        with ledger.read() as connection:
            assert connection.execute(_SPANS).all() == kept
            assert connection.execute(_BANDS).all() == bands
            assert not sa.inspect(connection).get_foreign_keys("near")
        assert everything(ledger) == known
        assert ledger.check(sample=None).ok


def test_the_days_of_facts_are_filled_in(where: str) -> None:
    _, articles, reader = synthetic(120)
    scopes = sa.select(schema.blocks).order_by(schema.blocks.c.family, schema.blocks.c.key, schema.blocks.c.fact_n)
    with ingested(where, articles[:80], reader) as ledger, ledger._database.write() as connection:
        known = connection.execute(scopes).all()
        connection.execute(sa.text("ALTER TABLE blocks DROP COLUMN scope"))
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0009'"))
    with Ledger.open(where, create=False) as ledger:
        with ledger.read() as connection:
            assert connection.execute(scopes).all() == known
            assert any(row.scope for row in known)
        ledger.ingest(articles[80:], reader=reader)
        assert ledger.check(sample=None).ok
