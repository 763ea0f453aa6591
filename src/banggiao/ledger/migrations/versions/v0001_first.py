"""The first tables.

Revision ID: 0001
Revises:
"""

from alembic import op

from banggiao.ledger import schema

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Every table of the schema, and the full-text index of the dialect."""
    connection = op.get_bind()
    schema.metadata.create_all(connection)
    if connection.dialect.name == "sqlite":
        # Contentless: the folded text is as long as the original, so offsets are found there and words kept once.
        op.execute(
            "CREATE VIRTUAL TABLE folded USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')"
        )
    else:
        op.execute("CREATE TABLE folded (content_n BIGINT PRIMARY KEY REFERENCES contents(n), words TSVECTOR NOT NULL)")
        op.execute("CREATE INDEX folded_words ON folded USING gin (words)")


def downgrade() -> None:
    """There is no way back before the first tables."""
    raise NotImplementedError
