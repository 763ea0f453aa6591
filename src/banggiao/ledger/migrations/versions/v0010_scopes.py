"""The days outside which a fact is compared with none of its blocks, beside it there.

Revision ID: 0010
Revises: 0009
"""

import sqlalchemy as sa
from alembic import op

from banggiao.ledger import schema, scoping

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The column, and what belongs into it."""
    connection = op.get_bind()
    if all(column["name"] != "scope" for column in sa.inspect(connection).get_columns("blocks")):
        op.add_column("blocks", sa.Column("scope", schema.Words))
    scoping.fill(connection)


def downgrade() -> None:
    """There is no way back: what the column holds is derived like all else."""
    raise NotImplementedError
