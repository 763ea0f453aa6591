"""Sketches of texts, by which near-duplicates are looked for among fewer texts; fates that name the newest report.

Revision ID: 0007
Revises: 0006
"""

from alembic import op

from banggiao.ledger import schema
from banggiao.ledger.settle_fates import FOLLOWED, NAMED

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The table (texts that are placed already have no sketches, and are compared as before); and the fates that name
    the newest report though people judged a part of the promise are told from the others."""
    schema.sketches.create(op.get_bind(), checkfirst=True)
    op.execute(f"UPDATE fates SET timed = {FOLLOWED} WHERE timed = {NAMED} AND payload LIKE '%\"rule\":\"judged\"%'")


def downgrade() -> None:
    """There is no way back: the rows are derived like all else."""
    raise NotImplementedError
