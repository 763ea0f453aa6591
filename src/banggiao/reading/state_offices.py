"""Which of the highest offices a state does not have: no 'Tổng thống' is Japan's, no 'Thủ tướng' Indonesia's."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from banggiao.reading.lexicon.tables import rows

# How the nouns of each begin, in lower case: a monarch, a president, a prime minister.
_HIGHEST = (
    ("quốc vương", "nhà vua", "đức vua", "vua", "nữ hoàng", "hoàng ", "nhật hoàng", "thái tử", "tiểu vương"),
    ("tổng thống", "phó tổng thống"),
    ("thủ tướng", "phó thủ tướng"),
)
_HAS_MOSTLY = (False, True, True)


@cache
def _has() -> dict[str, tuple[bool, ...]]:
    return {code: tuple(cell == "yes" for cell in has) for code, *has in rows("state_offices")}


def without(codes: Iterable[str], heads: Collection[str]) -> set[str]:
    """Those of ``codes`` (states) that lack an office among ``heads``, the nouns of offices in lower case."""
    asked = [any(head.startswith(nouns) for head in heads) for nouns in _HIGHEST]
    if not any(asked):
        return set()
    table = _has()
    return {
        code
        for code in codes
        if not all(there for there, wanted in zip(table.get(code, _HAS_MOSTLY), asked, strict=True) if wanted)
    }
