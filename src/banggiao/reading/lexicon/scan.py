"""Finding every form of a family of tables in a text with one automaton.

Leftmost-longest over a lower-cased copy in which whatever may open a word is a space, so that a pattern can ask for the
boundary before it. The boundary after it, and the capitals of names, are checked on what was found; where they fail, the
next shorter form that begins there is tried.
"""

from collections.abc import Iterable

import ahocorasick_rs

from banggiao.reading.lexicon.forms import lower_keeping_length
from banggiao.reading.lexicon.records import Case, Entry, Hit, Kind

_OPENERS = "\n\t\r\u00a0\"'([{-/–—‘“…,.:;"


class Pattern:
    """One spelling in one case mode, and what it means."""

    __slots__ = ("case", "entry", "form", "kind")

    def __init__(self, *, form: str, case: Case, kind: Kind, entry: Entry) -> None:
        self.form = form
        self.case = case
        self.kind = kind
        self.entry = entry


def prepare(text: str) -> str:
    """The copy that automata read: lower case, a space for what opens words, a space before it all; offsets shift by 1."""
    lowered = lower_keeping_length(text)
    for char in _OPENERS:
        lowered = lowered.replace(char, " ")
    return " " + lowered


class Scanner:
    """All patterns of a family in one automaton, built once."""

    __slots__ = ("_automaton", "_by_key", "_keys")

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        by_key: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            by_key.setdefault(prepare(pattern.form), []).append(pattern)
        # An exact form says more than a form in any case: it is tried first.
        for candidates in by_key.values():
            candidates.sort(key=lambda pattern: pattern.case != Case.EXACT)
        self._by_key = by_key
        self._keys = list(by_key.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(by_key), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def scan(self, text: str, prepared: str) -> list[Hit]:
        """Hits in order, none overlapping another. `prepared` is `prepare(text)`."""
        hits: list[Hit] = []
        keys = self._keys
        size = len(prepared)
        for index, start, end in self._automaton.find_matches_as_indexes(prepared):
            # The key's leading space is at `start`, so the word itself is text[start:end - 1].
            if end == size or not prepared[end].isalnum():
                pattern = _fitting(keys[index], text[start : end - 1])
                if pattern is not None:
                    if pattern.kind is not Kind.BLOCK:
                        hits.append(Hit(start, end - 1, pattern.kind, pattern.entry))
                    continue
            self._shorter(text, prepared, start, end, hits)
        return hits

    def _shorter(self, text: str, prepared: str, start: int, end: int, hits: list[Hit]) -> None:
        """After a longest match that fails: the longer forms that begin at the same word or within it."""
        while start < end - 1:
            cut = prepared.rfind(" ", start + 1, end)
            while cut > start:
                candidates = self._by_key.get(prepared[start:cut])
                pattern = _fitting(candidates, text[start : cut - 1]) if candidates else None
                if pattern is not None:
                    if pattern.kind is not Kind.BLOCK:
                        hits.append(Hit(start, cut - 1, pattern.kind, pattern.entry))
                    break
                cut = prepared.rfind(" ", start + 1, cut)
            # On to the next word inside the failed match.
            following = cut if cut > start else prepared.find(" ", start + 1, end)
            if following <= start:
                return
            start = following


def _fitting(candidates: list[Pattern], words: str) -> Pattern | None:
    for pattern in candidates:
        if pattern.form == words or (pattern.case is Case.ANY and "\n" not in words):
            return pattern
    # Headlines in capitals; a short word in capitals is an acronym of something else.
    if len(words) > 4 and words.isupper():
        for pattern in candidates:
            if pattern.form.upper() == words:
                return pattern
    return None
