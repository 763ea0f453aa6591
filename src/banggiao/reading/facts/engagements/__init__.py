"""Engagements: people or states met, spoke, wrote, or will."""

from banggiao.reading.facts.engagements.engagements import read_engagements

__all__ = ["read_engagements"]
