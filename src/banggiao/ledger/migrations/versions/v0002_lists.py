"""What lists need to be quick: which entries changed, an index of what lists ask of entries, who owes a promise,
the status of events and agreements.

Revision ID: 0002
Revises: 0001
"""

from alembic import op

from banggiao.ledger import schema

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TOLD = {  # the values told for a field, from the records
    "sqlite": "json_each(e.payload, '$.fields') AS field, json_each(field.value, '$[1].value') AS told"
    " WHERE json_extract(field.value, '$[0]') = '{field}' AND told.value IS NOT NULL AND",
    "postgresql": "jsonb_array_elements(CAST(e.payload AS jsonb) -> 'fields') AS field, jsonb_array_elements_text("
    "CASE jsonb_typeof(field -> 1 -> 'value') WHEN 'array' THEN field -> 1 -> 'value'"
    " ELSE jsonb_build_array(field -> 1 -> 'value') END) AS told (value)"
    " WHERE field ->> 0 = '{field}' AND told.value IS NOT NULL AND",
}
_INDICES = (
    (schema.entries, "entries_by_time"),
    (schema.fates, "fates_by_state"),
    (schema.contents, "contents_by_source"),
    (schema.contents, "contents_by_day"),
)
_KEYS = (("holder", "holders", "'commitments'"), ("status", "status", "'events', 'agreements'"))


def upgrade() -> None:
    """Tables as new ledgers have them; old ones get the keys that they lack."""
    connection = op.get_bind()
    schema.changes.create(connection, checkfirst=True)
    for table, name in _INDICES:
        op.execute(f"DROP INDEX IF EXISTS {name}")
        next(index for index in table.indexes if index.name == name).create(connection)
    for key, field, families in _KEYS:
        told = _TOLD[connection.dialect.name].replace("{field}", field)
        op.execute(
            "INSERT INTO entry_keys (family, key, sorted_by, entry_id, last_reported)"
            f" SELECT DISTINCT e.family, '{key}:' || told.value, e.sorted_by, e.id, e.last_reported"
            f" FROM entries AS e, {told} e.family IN ({families}) ON CONFLICT DO NOTHING"
        )


def downgrade() -> None:
    """There is no way back: the keys are derived like all others."""
    raise NotImplementedError
