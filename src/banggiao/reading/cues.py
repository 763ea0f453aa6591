"""Words looked for around a place, most of the time in vain: found fast where they are not."""

from __future__ import annotations

import re
import sys


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
    looks behind at every character; the boundary before the words is only asked for where something was found.
    """

    __slots__ = ("_pattern",)

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first place between ``start`` and ``end`` where the words stand, or None."""
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
