"""Commitments: what somebody undertook, asked for, offered, hoped: one a performative clause."""

from banggiao.reading.facts.commitments.read import read_commitments

__all__ = ["read_commitments"]
