"""Engagements: people or states met, spoke, wrote, or will."""

from banggiao.reading.facts.engagements.read import read_engagements

__all__ = ["read_engagements"]
