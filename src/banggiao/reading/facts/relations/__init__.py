"""Relations: diplomatic relations and tiers, set up, affirmed, lowered, broken off."""

from banggiao.reading.facts.relations.read import read_relations

__all__ = ["read_relations"]
