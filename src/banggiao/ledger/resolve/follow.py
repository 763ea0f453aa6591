"""Follow-through: what became of each item of a promise. Being written."""

from __future__ import annotations

from banggiao.ledger.resolve.types import Bearing, Family, Fate, Promise, Resolved


def watch_keys(promise: Promise) -> frozenset[str]:
    """The keys of what would bear on a promise."""
    raise NotImplementedError


def bearing_keys(family: Family, thing: Resolved) -> frozenset[str]:
    """The keys of the promises that a joined thing may bear on."""
    raise NotImplementedError


def follow(promise: Promise, bearing: Bearing, *, as_of: str | None = None) -> Fate:
    """The fate of a promise by what was reported up to ``as_of`` (ISO day; None: everything).

    ``as_of`` (else ``bearing.newest``) is also the day by which deadlines are judged: no clock is read. Give things
    resolved from the attestations of ``as_of(attestations, day)``; where both are None nothing is overdue.
    """
    raise NotImplementedError
