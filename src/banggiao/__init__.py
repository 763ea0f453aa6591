"""Banggiao reads Vietnamese news of diplomacy and keeps a ledger of bilateral relations."""

__version__ = "0.1.0"
