"""How exact a figure is told to be: 'hơn 80 tỷ' is more than eighty, 'gần 80 tỷ' less."""

from __future__ import annotations

import math
import re

from banggiao.views.wording import Wording

_HEDGES = {
    "more_than": ("hơn", "trên", "vượt", "quá"),
    "nearly": ("gần", "ngót", "xấp xỉ", "suýt soát"),
    "approximately": ("khoảng", "chừng", "ước", "ước đạt", "ước tính", "độ"),
}
_SCALES = {"nghìn tỷ": 1e12, "tỷ": 1e9, "tỉ": 1e9, "triệu": 1e6, "nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4}
_HEDGED = re.compile(
    r"(?<!\w)(?:" + "|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in _HEDGES.items()) + r")\s+"
    rf"(?P<number>\d[\d.,]*)(?:\s+(?P<scale>{'|'.join(_SCALES)})(?!\w))?",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")


def hedge(words: str, say: Wording, *, value: float | None = None) -> str:
    """What stands before the figure in the words it comes from ('hơn', 'gần'): before ``value`` itself, where it is
    among several. 'khoảng' where the words are not at hand or do not tell."""
    found = [(_name(match), _number(match)) for match in _HEDGED.finditer(words)]
    if value is not None:
        found = [f for f in found if math.isclose(f[1], value, rel_tol=1e-6)] or found
    names = {name for name, _ in found}
    return say.label(names.pop() if len(names) == 1 else "approximately")


def _name(match: re.Match[str]) -> str:
    return next(name for name in _HEDGES if match[name])


def _number(match: re.Match[str]) -> float:
    digits = match["number"].rstrip(".,")
    if _THOUSANDS.fullmatch(digits.partition(",")[0]):
        digits = digits.replace(".", "")
    try:
        number = float(digits.replace(",", "."))
    except ValueError:  # '1.2.3' is no number: its hedge may still be the only one
        return math.nan
    return number * _SCALES.get((match["scale"] or "").lower(), 1.0)
