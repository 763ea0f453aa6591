"""Blocks fall apart by days: what tells days too far apart is never compared, so that of a block that has grown for
years only what lies about a new report's days has to be looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Scope:
    """The days (ordinals) of an attestation outside which its family's module compares it with none of the same
    ``group``. One without a scope, and one of another group, may be compared with any."""

    first: int
    last: int
    group: str = ""

    def __str__(self) -> str:
        return f"{self.first}-{self.last}-{self.group}"

    @classmethod
    def parse(cls, text: str) -> Scope:
        """The scope that ``str`` wrote."""
        first, last, group = text.split("-", 2)
        return cls(int(first), int(last), group)


def parts(block: Iterable[tuple[T, Scope | None]], apart: int) -> list[list[T]]:
    """What of a block may be compared, over however many others: days at most ``apart`` hold together. All of it is
    one part where anything has no scope, or there are two groups."""
    known = list(block)
    scoped = [(scope, one) for one, scope in known if scope is not None]
    if len(scoped) < len(known) or len({scope.group for scope, _ in scoped}) > 1:
        return [[one for one, _ in known]]
    out: list[list[T]] = []
    last = 0
    for scope, one in sorted(scoped, key=lambda pair: pair[0].first):
        if not out or scope.first - last > apart:
            out.append([])
            last = scope.last
        out[-1].append(one)
        last = max(last, scope.last)
    return out


def touched(block: Collection[tuple[T, Scope | None]], changes: Collection[Scope | None], apart: int) -> set[T]:
    """Of a block the parts in which anything came, changed, or went; the ``changes`` are the scopes of that, before
    and after."""
    scopes = dict(block)
    everything = [*scopes.values(), *changes]
    if None in everything or len({scope.group for scope in everything if scope is not None}) > 1:
        return set(scopes)
    out: set[T] = set()
    for part in parts(block, apart):
        days = [scope for one in part if (scope := scopes[one]) is not None]
        first, last = min(scope.first for scope in days), max(scope.last for scope in days)
        if any(c.first - last <= apart and first - c.last <= apart for c in changes if c is not None):
            out.update(part)
    return out
