"""The words that several layers look for in the lower-cased text, all found in one pass over it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import ahocorasick_rs

Place = tuple[int, int, int]  # number of a word in its table, where it begins, where it ends


class Words(NamedTuple):
    """Where the words stand that each layer begins with."""

    dates: list[Place]
    acts: list[Place]  # speech acts
    sources: list[Place]  # of judgements from outside
    triggers: list[Place]  # of engagements
    heads: list[Place]  # of titles of agreements
    figures: list[Place]
    verdicts: list[Place]
    groups: list[Place]  # 'hai bên', 'các nước'
    hosts: list[Place]  # 'nước bạn'
    acronyms: list[Place]  # of known agreements
    praises: list[Place]  # and other words of positions, told the other way round
    sent: list[Place]  # 'lời chúc mừng'
    felt: list[Place]  # 'sự thất vọng của'
    claims: list[Place]  # of one's own or another's doing: 'không', 'có quyền'


class Pass:
    """Several tables of words in one automaton; what it finds is what an automaton for each would find.

    Within a table no place overlaps another: of those that do, the leftmost stays, and of those that begin together
    the longest. Boundaries of words are not looked at. A pass costs what it costs mostly for the text, not for the
    words in it, and each automaton has to be brought to mind again for each text: one for all is several times as fast.
    """

    __slots__ = ("_automaton", "_owners", "_tables")

    def __init__(self, tables: Sequence[Sequence[str]]) -> None:
        owners: dict[str, list[tuple[int, int]]] = {}
        for number, words in enumerate(tables):
            first: dict[str, int] = {}
            for index, word in enumerate(words):
                first.setdefault(word, index)
            for word, index in first.items():
                owners.setdefault(word, []).append((number, index))
        self._tables = len(tables)
        self._owners = tuple(map(tuple, owners.values()))
        self._automaton = ahocorasick_rs.AhoCorasick(list(owners))

    def find(self, low: str) -> tuple[list[Place], ...]:
        """The places of each table's words in a lower-cased text, in order."""
        found: list[list[tuple[int, int, int]]] = [[] for _ in range(self._tables)]
        owners = self._owners
        for which, start, end in self._automaton.find_matches_as_indexes(low, overlapping=True):
            for number, index in owners[which]:
                found[number].append((start, -end, index))
        return tuple(map(_leftmost_longest, found))


def _leftmost_longest(found: list[tuple[int, int, int]]) -> list[Place]:
    found.sort()
    out: list[Place] = []
    done = 0
    for start, end, index in found:
        if start >= done:
            done = -end
            out.append((index, start, done))
    return out


def found_at(pattern: re.Pattern[str], low: str, places: Sequence[Place]) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` finds in a lower-cased text, given the places of the words that it can begin with."""
    done = 0
    for _, start, _ in places:
        if start >= done and (found := pattern.match(low, start)) is not None:
            done = found.end()
            yield found
