"""How things are looked up in large ledgers: the numbers that SQLite chooses its ways by, joins in the order of their
blocks, fates that name the newest report.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

from banggiao.ledger import schema, statistics

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The index; and for SQLite the table as new ledgers have it, and the numbers."""
    connection = op.get_bind()
    op.execute("DROP INDEX IF EXISTS fates_by_timed")
    next(index for index in schema.fates.indexes if index.name == "fates_by_timed").create(connection)
    if connection.dialect.name != "sqlite":
        return
    made = connection.execute(sa.text("SELECT sql FROM sqlite_master WHERE name = 'joins'")).scalar() or ""
    if "WITHOUT ROWID" not in made:
        for index in schema.joins.indexes:
            op.execute(f"DROP INDEX IF EXISTS {index.name}")
        op.execute("ALTER TABLE joins RENAME TO joins_before")
        schema.joins.create(connection)
        names = ", ".join(f'"{column.name}"' for column in schema.joins.columns)
        order = ", ".join(f'"{column.name}"' for column in schema.joins.primary_key)
        op.execute(f"INSERT INTO joins ({names}) SELECT {names} FROM joins_before ORDER BY {order}")
        op.execute("DROP TABLE joins_before")
    statistics.tell(connection)


def downgrade() -> None:
    """There is no way back: how things are looked up follows from the tables."""
    raise NotImplementedError
