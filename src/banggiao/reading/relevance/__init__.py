"""Relevance: whether a text reports relations between states at all, decided fast."""

from banggiao.reading.relevance.decide import Relevance, is_relevant, tells_of_relations

__all__ = ["Relevance", "is_relevant", "tells_of_relations"]
