"""The unit that an office is of: a ministry's department, a province and the state behind it in brackets."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.entities import Hit, HitIndex
from banggiao.reading.names import SURNAMES

# 'Cục trưởng | Cục Lễ tân, Bộ Ngoại giao Peru': a unit, and behind a comma whose it is.
_UNIT = regex.compile(r" (?:Cục|Vụ|Viện|Ban|Phòng|Trung tâm|Học viện|Tổng cục|Văn phòng) \p{Lu}[^,.;:()]{2,60}?, ")
_UNITS_OF = ("Bộ ", "Văn phòng ", "Ban ", "Ủy ban ", "Quốc hội ", "Tổng cục ", "Phủ ")


_LAND = regex.compile(
    r"(?: (?:châu|tỉnh|huyện|thành phố|thị xã|bang|khu tự trị))(?: \p{Lu}[\p{L}'\-]*){1,4}"
    r"(?:, (?:châu|tỉnh|bang|khu tự trị)(?: \p{Lu}[\p{L}'\-]*){1,4})?(?= \(|[,;.]|$)"
)
_OUR_UNIT = regex.compile(r" (?:tỉnh|thành phố|huyện)(?= (\p{Lu}\p{L}*) \p{Lu})")


def unit_end(text: str, index: HitIndex, head: Hit, end: int) -> tuple[int, int, str | None] | None:
    """Where the unit ends which the office ``head`` is of, with the state's name and without, and the state.

    A ministry's department before its ministry, a province before its state in brackets, 'tỉnh' alone before a name.
    """
    here = head.end
    if head.cls == "local":
        land = _LAND.match(text, here, end)
        state = index.at(land.end() + 2) if land is not None else None
        if land is not None and state is not None and state.kind == "country" and text.startswith(")", state.end):
            return state.end + 1, land.end(), state.code
        if land is not None and not text.startswith(" (", land.end()):
            return land.end(), land.end(), None  # '... Tỉnh trưởng tỉnh X;'
        ours = _OUR_UNIT.match(text, here, end)
        if ours is not None and ours.group(1) in SURNAMES and index.at(ours.end() + 1) is None:
            return ours.end(), ours.end(), None  # 'Chủ tịch UBND tỉnh | Trần Văn A'
        return None
    if head.cls not in ("official", "judiciary", "organisation_officer") or head.complement != "body":
        return None
    unit = _UNIT.match(text, here, end) if text[here + 1 : here + 2].isupper() else None
    body = index.at(unit.end()) if unit is not None and text.startswith(_UNITS_OF, unit.end()) else None
    if unit is None or body is None or body.kind != "body" or body.end > end:
        return None
    inside = index.within(here + 1, unit.end())
    known = any(h.kind in ("office", "honorific", "country") for h in inside)
    return None if known else (body.end, body.end, body.country)
