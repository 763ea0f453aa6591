"""What lists show of people apart from all that is known of them, which facts of a text are of a type, which entries
stood on a day.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

from banggiao.ledger import schema
from banggiao.ledger.codec import brief, decode
from banggiao.ledger.resolve import Family

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_INDICES = (
    (schema.facts, "facts_by_content"),
    (schema.entries, "entries_by_component"),
    (schema.entries, "entries_by_reports"),
)
_AT_ONCE = 100  # records, of up to a megabyte each


def upgrade() -> None:
    """The table, filled from the records, and the index as new ledgers have it."""
    connection = op.get_bind()
    schema.briefs.create(connection, checkfirst=True)
    connection.execute(schema.briefs.delete())
    for table, name in _INDICES:
        op.execute(f"DROP INDEX IF EXISTS {name}")
        next(index for index in table.indexes if index.name == name).create(connection)
        if connection.dialect.name == "sqlite":  # which else knows nothing of an index that is new
            op.execute("PRAGMA analysis_limit = 1000")
            op.execute(f"ANALYZE {name}")
    e = schema.entries.c
    family = Family.PEOPLE
    last = ""
    while True:
        query = sa.select(e.id, e.payload).where(e.family == family, e.id > last).order_by(e.id).limit(_AT_ONCE)
        found = connection.execute(query).all()
        if not found:
            return
        rows = [{"family": family, "entry_id": key, "payload": brief(decode(family, text))} for key, text in found]
        connection.execute(schema.briefs.insert(), rows)
        last = found[-1].id


def downgrade() -> None:
    """There is no way back: what lists show is derived like all else."""
    raise NotImplementedError
