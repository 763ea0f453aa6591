"""Less to look up and to keep for a new text: bands without a look at their texts, days of those blocks alone that hold
more than one fact, the newest reports of states and pairs alone.

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

from banggiao.ledger import schema, statistics

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The tables as new ledgers have them; what is in them stays, but for the days of blocks of one fact."""
    connection = op.get_bind()
    several = "(SELECT count(*) FROM blocks b WHERE b.family = block_spans.family AND b.key = block_spans.key) < 2"
    op.execute(f"DELETE FROM block_spans WHERE {several}")
    op.execute("DROP INDEX IF EXISTS entry_keys_by_newest")
    next(index for index in schema.entry_keys.indexes if index.name == "entry_keys_by_newest").create(connection)
    if connection.dialect.name == "sqlite":
        for table in (schema.near, schema.near_fresh, schema.block_spans):
            _made_anew(connection, table)
    else:
        for table in (schema.near, schema.near_fresh):
            for constraint in sa.inspect(connection).get_foreign_keys(table.name):
                op.drop_constraint(str(constraint["name"]), table.name, type_="foreignkey")
    statistics.tell(connection)


def _made_anew(connection: sa.Connection, table: sa.Table) -> None:
    before = f"{table.name}_before"
    op.execute(f"ALTER TABLE {table.name} RENAME TO {before}")
    table.create(connection)
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    order = ", ".join(f'"{column.name}"' for column in table.primary_key)
    op.execute(f"INSERT INTO {table.name} ({names}) SELECT {names} FROM {before} ORDER BY {order}")
    op.execute(f"DROP TABLE {before}")


def downgrade() -> None:
    """There is no way back: what is gone is derived like all else."""
    raise NotImplementedError
