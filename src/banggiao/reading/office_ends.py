"""Where an office's words end, and whose the next ones are: clauses, surnames."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.entities import HitIndex

HEADS = frozenset({"head_of_state", "head_of_government", "monarch"})
# Offices of two men: the first with its state, the second, behind a comma, without one.
NOT_ANOTHERS = frozenset(
    {(h, m) for h in HEADS for m in ("minister", "vice_minister")}
    | {(m, h) for h in HEADS for m in ("minister", "vice_minister", "parliament")}
)
_HOLDER_AHEAD = regex.compile(r"(?:,? (?:ông|bà|ngài|đồng chí))? \p{Lu}")


_TAKEN_UP = regex.compile(r"(?i)(?<!\p{L})(?:làm|chức|chức vụ|cương vị|trở thành|ghế|vai trò|đảm nhận|đảm nhiệm) $")


def others_office(text: str, position: int, comma: int, behind: int, end: int) -> bool:
    """Whether the office after a ``comma`` is the next subject's, who is named ``behind`` it.

    'việc ông A được bầu làm Chủ tịch Thượng viện, | Chủ tịch nước B khẳng định'; ``position``: where the first begins.
    """
    taken_up = _TAKEN_UP.search(text, max(0, position - 14), position) if text.startswith(", ", comma) else None
    return taken_up is not None and _HOLDER_AHEAD.match(text, behind, end) is not None


_ACCORDING = regex.compile(r"(?i)(?<!\p{L})theo (?:lời )?$")
_SPEAKS_ON = regex.compile(r", (?:ông|bà|ngài)(?: \p{Lu}[\p{L}'.\-]*)+ \p{Ll}")


def is_only_cited(text: str, start: int, end: int) -> bool:
    """Whether a title cites its holder and somebody else acts: 'theo người phát ngôn ..., | ông B không loại trừ'."""
    cited = text.startswith(", ", end) and _ACCORDING.search(text, max(0, start - 12), start) is not None
    return cited and _SPEAKS_ON.match(text, end) is not None


def owned_behind(text: str, index: HitIndex, position: int) -> bool:
    """Whether a state stands behind ``position``, or an organisation with its 'của': an office's words end there."""
    owner = index.at(position + 1)
    if owner is not None:
        return owner.kind == "country" or (owner.kind == "organisation" and not text[position + 1].islower())
    owner = index.at(position + 5) if text.startswith(" của ", position) else None
    return owner is not None and owner.kind in ("country", "organisation")


def deputys_surname(text: str, index: HitIndex, position: int) -> bool:
    """Whether 'Phó' is a surname here ('Đại sứ Trung Quốc Phó Vân'), not a deputy's word: no office follows it."""
    return (
        text.startswith("Phó ", position)
        and text[position + 4 : position + 5].isupper()
        and (index.at(position + 4) is None)
    )
