"""Words looked for around a place, most of the time in vain: found fast where they are not."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from itertools import pairwise


def not_after(form: str, *before: str) -> str:
    """A pattern for ``form`` where none of ``before`` (patterns of one length each) stands right before it.

    It looks behind once the form has been found: a search then leaps to the form's first letter.
    """
    return form + "".join(f"(?<!{each}{form})" for each in before)


def whole(*forms: str) -> str:
    """A pattern for any of the forms with no letter, figure or '_' before it; what may stand behind is left open."""
    return "(?:" + "|".join(not_after(form, r"\w") for form in forms) + ")"


class Cue:
    """A pattern of whole words on lower-cased text, written without the boundary before it.

    A search for plain alternatives leaps from one possible first letter to the next, ten times as fast as one that
    looks behind at every character; the boundary before the words is only asked for where a first letter was found.
    """

    __slots__ = ("_pattern", "firsts", "search")

    firsts: frozenset[str] | None
    """The words that it can begin with: where none of them stands, it is nowhere. None where they can't be told."""

    search: Callable[..., re.Match[str] | None]
    """``search(text, start=0, end=len(text))``: the first place between them where the words stand, or None."""

    def __init__(self, pattern: str) -> None:
        leaping = _bounded(pattern)
        self._pattern = re.compile(pattern if leaping is None else leaping)
        self.firsts = _first_words(pattern)
        self.search = self._pattern.search if leaping is not None else self._look

    def _look(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The search, where the boundary cannot be asked for within the pattern."""
        found = self._pattern.search(text, start, end)
        while found is not None:
            at = found.start()
            if at == 0 or not text[at - 1].isalpha():
                break
            found = self._pattern.search(text, at + 1, end)
        return found

    def within(self, text: str, reach: int, marks: str = ",;.") -> bool:
        """Whether the words begin within ``reach`` characters of a text's beginning, before any of ``marks``."""
        found = self.search(text)
        return found is not None and found.start() <= reach and not any(m in text[: found.start()] for m in marks)


class Cues:
    """Several cues that are asked for in one window of a text: which of them can stand in it, told by its words.

    Each cue has a bit of its own; where it's not among those met, its search is in vain and left out. That costs one
    look through the window's words, in place of a search for each cue.
    """

    __slots__ = ("_bits", "_known", "_unknown", "bits")

    bits: tuple[int, ...]
    """The bit of each cue, in the order in which they were given."""

    def __init__(self, *cues: Cue) -> None:
        self.bits = tuple(1 << number for number in range(len(cues)))
        self._bits: dict[str, int] = {}
        self._unknown = 0
        for bit, cue in zip(self.bits, cues, strict=True):
            if cue.firsts is None:
                self._unknown |= bit
            for word in cue.firsts or ():
                self._bits[word] = self._bits.get(word, 0) | bit
        self._known = frozenset(self._bits)

    def met(self, window: str) -> int:
        """The bits of the cues that can stand in a window of lower-cased text."""
        met = self._unknown
        for word in self._known.intersection(_WORD.findall(window)):
            met |= self._bits[word]
        return met


_WORD = re.compile(r"[^\W\d_]+")
# What shows that a word of a pattern ends where it stands: a space, or that no letter follows; what has been looked
# at behind it says nothing.
_ENDS_WORD = re.compile(r"(?:\(\?<[!=](?:[^()\\]|\\.)*\))*(?: |\(\?: |\(\?!\[\^\\W\\d_\]\))")


def _first_words(pattern: str) -> frozenset[str] | None:
    """The words that the alternatives of a pattern begin with, None where one can't be told."""
    words: set[str] = set()
    for form in _opened(pattern):
        first = _WORD.match(form)
        if first is None or _ENDS_WORD.match(form, first.end()) is None:
            return None
        words.add(first.group())
    return frozenset(words)


def _alternatives(pattern: str) -> list[str]:
    """A pattern's parts between '|', outside groups."""
    cuts, depth, at = [-1], 0, 0
    while at < len(pattern):
        at, depth = _step(pattern, at, depth)
        if pattern[at : at + 1] == "|" and depth == 0:
            cuts.append(at)
        at += 1
    return [pattern[a + 1 : b] for a, b in pairwise([*cuts, len(pattern)])]


def _closing(pattern: str) -> int:
    """Where the group ends that a pattern begins with."""
    depth = at = 0
    while at < len(pattern):
        at, depth = _step(pattern, at, depth)
        if depth == 0:
            break
        at += 1
    return at


def _step(pattern: str, at: int, depth: int) -> tuple[int, int]:
    """Over an escape or a class of characters; in and out of a group."""
    char = pattern[at]
    if char == "\\":
        return at + 1, depth
    if char == "[":
        return pattern.index("]", at + 2), depth
    return at, depth + (char == "(") - (char == ")")


def _bounded(pattern: str) -> str | None:
    """The pattern with the boundary asked for behind the first letter of each of its alternatives.

    None where one of them does not begin with a letter of its own. Groups at the beginning are taken apart, since a
    search leaps only to what the alternatives of the pattern itself begin with.
    """
    bounded: list[str] = []
    for form in _opened(pattern):
        if not form[:1].isalpha() or form[1:2] in ("*", "+", "?", "{"):
            return None
        bounded.append(f"{form[0]}(?<![^\\W\\d_]{form[0]}){form[1:]}")
    return "|".join(bounded)


def _opened(pattern: str) -> list[str]:
    """The alternatives of a pattern, those that begin with a group taken apart into its own."""
    forms: list[str] = []
    for form in _alternatives(pattern):
        close = _closing(form) if form.startswith("(?:") else 0
        rest = form[close + 1 :]
        if close and rest[:1] not in ("*", "+", "?", "{"):
            forms += [inner + rest for inner in _opened(form[3:close])]
        else:
            forms.append(form)
    return forms
