"""Agreements: texts that states or their bodies sign, adopt, carry out, negotiate, leave."""

from banggiao.reading.facts.agreements.read import read_agreements
from banggiao.reading.facts.agreements.texts import known_agreements

__all__ = ["known_agreements", "read_agreements"]
