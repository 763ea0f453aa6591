"""Alembic migrations of the ledger's tables, shipped in the package and run by ``Ledger.open``."""
