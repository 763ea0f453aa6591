"""Finding every form of a family of tables in a text with one automaton.

Leftmost-longest over a lower-cased copy in which whatever may open a word is a space, so that a pattern can ask for
the boundary before it. The boundary after it, and the capitals of names, are checked on what was found; where they
fail, the next shorter form that begins there is tried.
"""

from collections.abc import Iterable

import ahocorasick_rs

from banggiao.reading.lexicon.forms import lower_keeping_length
from banggiao.reading.lexicon.records import Case, Entry, Hit, Kind

_SEPARATORS = "\n\t\r\u00a0\"'()[]{}-/–—‘’“”«»…,.:;!?"


class Pattern:
    """One spelling in one case mode, and what it means."""

    __slots__ = ("case", "entry", "form", "kind", "plain")

    def __init__(self, *, form: str, case: Case, kind: Kind, entry: Entry) -> None:
        self.form = form
        self.case = case
        self.kind = kind
        self.entry = entry
        self.plain = kind is not Kind.BLOCK  # a hit where it is found; a block only hides other forms


_EXACT, _ANY, _BLOCK = Case.EXACT, Case.ANY, Kind.BLOCK  # a look-up in an Enum costs as much as a call


def prepare(text: str, lowered: str | None = None) -> str:
    """The copy that automata read: lower case, spaces for what opens words, one more before it all (offsets + 1).

    ``lowered`` is the text in lower case where the caller has it already.
    """
    lowered = lower_keeping_length(text) if lowered is None else lowered
    for char in _SEPARATORS:
        lowered = lowered.replace(char, " ")
    return " " + lowered


class Scanner:
    """All patterns of a family in one automaton, built once.

    Where several patterns share a spelling, the first that fits is the hit; with `all_meanings`, the first of each
    kind.
    """

    __slots__ = ("_all_meanings", "_automaton", "_by_key", "_keys", "_most_words")

    def __init__(self, patterns: Iterable[Pattern], *, all_meanings: bool = False) -> None:
        by_key: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            form = pattern.form
            plain = form.replace(" ", "").isalpha()
            by_key.setdefault(" " + form.lower() if plain else prepare(form), []).append(pattern)
        # An exact form says more than a form in any case: it is tried first.
        for candidates in by_key.values():
            candidates.sort(key=lambda pattern: pattern.case != Case.EXACT)
        most_words: dict[str, int] = {}
        for key in by_key:
            first = key[: _word_end(key, 0)]
            most_words[first] = max(most_words.get(first, 0), key.count(" "))
        self._most_words = most_words
        self._all_meanings = all_meanings
        self._by_key = by_key
        self._keys = list(by_key.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(by_key), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def scan(self, text: str, prepared: str) -> list[Hit]:
        """Hits in order, none overlapping another. `prepared` is `prepare(text)`."""
        hits: list[Hit] = []
        keys, all_meanings = self._keys, self._all_meanings
        new = tuple.__new__
        size = len(prepared)
        done = 0
        for index, start, end in self._automaton.find_matches_as_indexes(prepared):
            if start < done:
                # A form found by hand reaches into this match: what is left of it is read by hand too.
                if end > done:
                    done = self._by_hand(text, prepared, done, end, hits)
                continue
            # The key's leading space is at `start`, so the word itself is text[start:end - 1].
            if end == size or not prepared[end].isalnum():
                candidates = keys[index]
                first = candidates[0]
                if first.plain and (len(candidates) == 1 or not all_meanings) and text[start : end - 1] == first.form:
                    hits.append(new(Hit, (start, end - 1, first.kind, first.entry)))  # without Hit's own __new__
                    continue
                if self._add(candidates, text, start, end - 1, hits):
                    continue
            if _word_end(prepared, start) < end:
                done = self._by_hand(text, prepared, start, end, hits)
        return hits

    def _add(self, candidates: list[Pattern], text: str, start: int, end: int, hits: list[Hit]) -> bool:
        """Add what fits at a place; whether anything did, a block included."""
        words = text[start:end]
        pattern = candidates[0] if candidates[0].form == words else _fitting(candidates, words)
        if pattern is None:
            return False
        if self._all_meanings and len(candidates) > 1:
            chosen = {pattern.kind: pattern}
            for other in candidates:
                if _fitting([other], words):
                    chosen.setdefault(other.kind, other)
            hits.extend(Hit(start, end, one.kind, one.entry) for one in chosen.values() if one.kind is not Kind.BLOCK)
        elif pattern.kind is not _BLOCK:
            hits.append(Hit(start, end, pattern.kind, pattern.entry))
        return True

    def _by_hand(self, text: str, prepared: str, start: int, end: int, hits: list[Hit]) -> int:
        """Read the words that begin in [start, end), whose longest match failed; returns where reading may go on.

        The same leftmost-longest, without the automaton: for each word the longest form of the table that fits.
        """
        while start < end:
            cuts = [_word_end(prepared, start)]
            most = self._most_words.get(prepared[start : cuts[0]], 0)
            while len(cuts) < most and cuts[-1] < len(prepared):
                cuts.append(_word_end(prepared, cuts[-1]))
            following = cuts[0]
            for cut in reversed(cuts[:most]):
                candidates = self._by_key.get(prepared[start:cut])
                if candidates and self._add(candidates, text, start, cut - 1, hits):
                    following = cut
                    break
            start = following
        return start


def _word_end(prepared: str, start: int) -> int:
    """Where the word ends whose leading space is at `start`."""
    end = prepared.find(" ", start + 1)
    return end if end >= 0 else len(prepared)


def _fitting(candidates: list[Pattern], words: str) -> Pattern | None:
    for pattern in candidates:
        if pattern.form == words:
            return pattern
        if pattern.case is _EXACT or "\n" in words:
            continue
        if pattern.case is _ANY or not _second_word_begins_a_name(pattern.form, words):
            return pattern
    # Headlines in capitals; a short word in capitals is an acronym of something else.
    if len(words) > 4 and words.isupper():
        for pattern in candidates:
            if pattern.form.upper() == words:
                return pattern
    return None


def _second_word_begins_a_name(form: str, words: str) -> bool:
    """'nguyên Thủ tướng' is no 'Nguyên thủ': after a small first letter the capital begins something else."""
    second = form.find(" ") + 1
    return second > 0 and words[0].islower() and words[second].isupper() and form[second].islower()
