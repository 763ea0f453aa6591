"""Positions: how a state, or who speaks for it, regards another."""

from banggiao.reading.facts.positions.read import read_positions

__all__ = ["read_positions"]
