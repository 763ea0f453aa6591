"""Where a page of a list ended, as the caller gives it back: anything may come, and what is no list's is refused."""

from __future__ import annotations

from banggiao.model import UsageError

_DIGITS = 15  # more than any row number has, and less than a database's integer holds


def row_number(cursor: str) -> int:
    """The row or place that a numbered list's cursor tells. UsageError where it tells none."""
    if not cursor.isdecimal() or len(cursor) > _DIGITS:
        raise _foreign(cursor)
    return int(cursor)


def sort_key(cursor: str) -> tuple[str, str]:
    """What the last entry of a page is sorted by, and its id, from '<by>~<id>'. UsageError where a part is missing."""
    by, mark, key = cursor.partition("~")
    if not mark:
        raise _foreign(cursor)
    return by, key


def _foreign(cursor: str) -> UsageError:
    return UsageError(f"cursor {cursor!r} is none of this list's: give back `next` of the page before")
