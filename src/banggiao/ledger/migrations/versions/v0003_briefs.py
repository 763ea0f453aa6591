"""What lists show of people apart from all that is known of them, and which facts of a text are of a type.

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

_AT_ONCE = 100  # records, of up to a megabyte each


def upgrade() -> None:
    """The table, filled from the records, and the index as new ledgers have it."""
    connection = op.get_bind()
    schema.briefs.create(connection, checkfirst=True)
    connection.execute(schema.briefs.delete())
    op.execute("DROP INDEX IF EXISTS facts_by_content")
    next(index for index in schema.facts.indexes if index.name == "facts_by_content").create(connection)
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
