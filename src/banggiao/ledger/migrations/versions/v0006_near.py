"""A small table beside that of bands, where those of newer texts wait.

Revision ID: 0006
Revises: 0005
"""

from alembic import op

from banggiao.ledger import schema, statistics

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The table; the bands that are there stay where they are."""
    connection = op.get_bind()
    schema.near_fresh.create(connection, checkfirst=True)
    statistics.tell(connection)


def downgrade() -> None:
    """There is no way back: the rows are derived like all else."""
    raise NotImplementedError
