"""Fewer pages to write for a new text: only texts that are not alone in their cluster are in the index of clusters,
and components are named by their first day.

Revision ID: 0008
Revises: 0007
"""

from alembic import op

from banggiao.ledger import schema, statistics

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The index made anew; what is drawn anew names its component as the others do."""
    connection = op.get_bind()
    op.execute("DROP INDEX IF EXISTS contents_by_cluster")
    next(index for index in schema.contents.indexes if index.name == "contents_by_cluster").create(connection)
    named = "COALESCE(component_first, '') || '|' || component"
    op.execute(f"UPDATE entries SET component = {named} WHERE component NOT LIKE '%|%'")
    statistics.tell(connection)


def downgrade() -> None:
    """There is no way back: what the index holds is derived like all else."""
    raise NotImplementedError
