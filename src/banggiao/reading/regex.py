"""Patterns as the library `regex` reads them, each compiled when it is first looked for.

Reading holds some hundred patterns with Unicode classes. To compile them all took two fifths of the time from nothing
imported to the first answer; most texts are told to be irrelevant before any of them is asked. Once compiled, a
pattern's methods stand in its own slots, so that a search costs what it costs without this.

Where the standard library's `re` can be told the same, it is asked in place of the library: it answers in half the
time, which is a tenth of a whole reading. The library keeps what `re` doesn't know.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import groupby
from typing import Any, cast

import regex as _library
from regex import I, Match, Pattern

__all__ = ["I", "Match", "Pattern", "compile"]

_HANDED_ON = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split", "pattern")


class _Compiled:
    """A pattern that has been asked for: its methods, each in a slot.

    A class of its own, since every look-up of an attribute costs more where a class has ``__getattr__``.
    """

    __slots__ = ("_flags", "_source", *_HANDED_ON)


class Deferred(_Compiled):
    """A pattern that is compiled when one of its methods is first asked for."""

    __slots__ = ()

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # asked only while the slots are empty
        if name not in _HANDED_ON:
            raise AttributeError(name)
        compiled = _by_re(self._source, self._flags) or _library.compile(self._source, self._flags)
        for each in _HANDED_ON:
            setattr(self, each, getattr(compiled, each))
        self.pattern = self._source
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(self, name)


def compile(source: str, flags: int = 0) -> Pattern[str]:
    """A pattern as the library gives it, compiled later. A wrong one raises ``regex.error`` only then."""
    return cast("Pattern[str]", Deferred(source, flags))


_PARTS = re.compile(r"\\p\{(?P<letters>\w+)\}|\\.|\[\^?\]?|.", re.DOTALL)
_LOOKS_BEHIND = re.compile(r"\(\?<([!=])([^()\[\]|]*(?:\|[^()\[\]|]*)+)\)")  # of plain alternatives
_SCRIPTS = 0x2000  # letters of Chinese, Japanese and Korean stand behind: they have no case
_WITHOUT_CASE = "\u3041-\u9fff\uac00-\ud7a3"
_CATEGORIES = {"L": ("Lu", "Ll", "Lt", "Lm", "Lo"), "Lu": ("Lu",), "Ll": ("Ll",)}


def _by_re(source: str, flags: int) -> re.Pattern[str] | None:
    """The pattern as `re` compiles it, None where the library has to."""
    if flags & ~I:
        return None
    told, within = "", False  # within a class in square brackets
    for part in _PARTS.finditer(source):
        words, letters = part[0], part["letters"]
        if letters is not None:
            if letters not in _CATEGORIES:
                return None
            words = _letters(letters) if within else r"[^\W\d_]" if letters == "L" else f"[{_letters(letters)}]"
        elif words[0] == "[":
            within = not (within and words[-1] == "]")
        elif words == "]":
            within = False
        told += words
    try:
        return re.compile(_LOOKS_BEHIND.sub(_each_length, told), int(flags))
    except re.error:
        return None


def _each_length(behind: re.Match[str]) -> str:
    """Alternatives that are looked for behind a place, each on its own: `re` wants one length of each."""
    how, forms = behind.groups()
    each = [f"(?<{how}{form})" for form in forms.split("|")]
    return "".join(each) if how == "!" else f"(?:{'|'.join(each)})"


@cache
def _letters(of: str) -> str:
    """The letters that \\p{L}, \\p{Lu} or \\p{Ll} stands for, as ranges for a class of `re`."""
    found = [c for c in range(_SCRIPTS) if unicodedata.category(chr(c)) in _CATEGORIES[of]]
    runs = [[c for _, c in run] for _, run in groupby(enumerate(found), key=lambda each: each[1] - each[0])]
    return "".join(f"{chr(run[0])}-{chr(run[-1])}" for run in runs) + (_WITHOUT_CASE if of == "L" else "")
