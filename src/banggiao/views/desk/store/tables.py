"""The tables of the desk's own state, beside the ledger's and apart from them."""

from __future__ import annotations

from sqlalchemy import Column, Float, Integer, MetaData, Table, Text

metadata = MetaData()


def _text(name: str, *, nullable: bool = False, key: bool = False) -> Column[str]:
    return Column(name, Text, nullable=nullable, primary_key=key)


secrets = Table("desk_secrets", metadata, _text("name", key=True), _text("value"))
users = Table(
    "desk_users",
    metadata,
    _text("name", key=True),
    _text("password"),  # argon2
    _text("role"),
    Column("active", Integer, nullable=False, default=1),
    _text("created"),
)
# Only digests of what the browser or program holds: a stolen copy of this table opens nothing.
sessions = Table(
    "desk_sessions",
    metadata,
    _text("digest", key=True),
    _text("user"),
    Column("expires", Float, nullable=False),
)
tokens = Table(
    "desk_tokens",
    metadata,
    _text("id", key=True),
    _text("digest"),
    _text("user"),
    _text("label"),
    _text("scopes"),
    _text("created"),
    _text("last_used", nullable=True),
)
attempts = Table(
    "desk_attempts",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=True),
    _text("who"),
    Column("at", Float, nullable=False),
)
leases = Table(
    "desk_leases",
    metadata,
    _text("fact_id", key=True),
    _text("holder"),
    Column("until", Float, nullable=False),
)
skipped = Table("desk_skipped", metadata, _text("fact_id", key=True), _text("user", key=True))
followed = Table("desk_followed", metadata, _text("user", key=True), _text("party", key=True))
audit = Table(
    "desk_audit",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=True),
    _text("at"),
    _text("user"),
    _text("action"),
    _text("object", nullable=True),
    _text("detail", nullable=True),
)
