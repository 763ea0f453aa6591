"""What drawing needs of reports of office-holders and figures, block by block.

Revision ID: 0005
Revises: 0004
"""

from alembic import op

from banggiao.ledger import schema, statistics, tellings

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The table, filled from what counts."""
    connection = op.get_bind()
    schema.tellings.create(connection, checkfirst=True)
    connection.execute(schema.tellings.delete())
    statistics.tell(connection)
    tellings.fill(connection)


def downgrade() -> None:
    """There is no way back: the rows are derived like all else."""
    raise NotImplementedError
