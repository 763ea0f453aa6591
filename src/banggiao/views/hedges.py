"""How exact a figure is told to be: 'hơn 80 tỷ' is more than eighty, 'gần 80 tỷ' less."""

from __future__ import annotations

import re

from banggiao.views.wording import Wording

_HEDGES = {
    "more_than": ("hơn", "trên", "vượt", "quá"),
    "nearly": ("gần", "ngót", "xấp xỉ", "suýt soát"),
    "approximately": ("khoảng", "chừng", "ước", "ước đạt", "ước tính", "độ"),
}
_HEDGED = re.compile(
    r"(?<!\w)(?:" + "|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in _HEDGES.items()) + r")\s+\d",
    re.IGNORECASE,
)


def hedge(words: str, say: Wording) -> str:
    """What stands before the figure in the words it comes from ('hơn', 'gần'); 'khoảng' where they are not at hand,
    or where two figures in them are hedged differently."""
    found = {match.lastgroup for match in _HEDGED.finditer(words)}
    return say.label((found.pop() if len(found) == 1 else None) or "approximately")
