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
