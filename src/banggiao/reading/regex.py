"""The library `regex`, each pattern compiled when it is first looked for.

Reading holds some hundred patterns with Unicode classes. To compile them all took two fifths of the time from nothing
imported to the first answer; most texts are told to be irrelevant before any of them is asked. Once compiled, a
pattern's methods stand in its own slots, so that a search costs what it costs without this.
"""

from __future__ import annotations

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
        compiled = _library.compile(self._source, self._flags)
        for each in _HANDED_ON:
            setattr(self, each, getattr(compiled, each))
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(self, name)


def compile(source: str, flags: int = 0) -> Pattern[str]:
    """A pattern as the library gives it, compiled later. A wrong one raises ``regex.error`` only then."""
    return cast("Pattern[str]", Deferred(source, flags))
