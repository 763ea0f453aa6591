"""Which actors are coordinated: 'A và B', 'A, B và C' are one subject, 'A; B' and 'gặp A, B đề nghị' are not."""

from __future__ import annotations

import re

from banggiao.reading.cast import Actor

_JOINS = frozenset((" và ", " và  ", ", và ", " cùng ", " cùng với ", " lẫn ", ", "))
_JOINS_MORE = frozenset((", các ", " và các "))  # 'Quốc vương Jordan, các Thủ tướng Bỉ, Hà Lan'
_LONGEST_GAP = 10  # code points of what joins two actors
_DASHES = frozenset((" - ", " – ", "-", "- "))  # 'Ngoại trưởng Triều Tiên - Nhật Bản gặp nhau'
# Words before a state that make it somebody: 'Lãnh đạo Triều Tiên và Tổng thống Mỹ X'.
_LED_BY = ("lãnh đạo ", "Lãnh đạo ", "nhà lãnh đạo ", "Nhà lãnh đạo ")
# 'Tổng thống A (trái) và Thủ tướng B', 'Tổng thống A, phải, và Thủ tướng B': where somebody stands in a picture.
_IN_THE_PICTURE = re.compile(
    r"(?: \((?:[^()\n]{0,24} )?(?:trái|phải|giữa)(?: [^()\n]{0,24})?\)"
    r"|, (?:ngoài cùng )?(?:bên )?(?:trái|phải|giữa)(?:,|(?= và)))"
)
# What follows somebody who only goes on a list.
_LISTED = (";", ".", ",", " và ", "\n", " nhân ", " bên lề ", " tại ", " trong khuôn khổ ")
_GOES_ON = (
    " đã ", " sẽ ", " cũng ", " vừa ", " gửi ", " khẳng định ", " cho biết ", " nhấn mạnh ", " nói ", " cho rằng ",
    " đánh giá ", " phát biểu ", " nhận định ", " đề nghị ", " bày tỏ ",
)  # fmt: skip
_OBJECT_OF = ("tới ", "đến ", "với ", "gặp ", "tiếp ", "cho ", "của ", "kiến ")
PEOPLE = frozenset(("person", "role", "pronoun"))


def joined(text: str, a: Actor, b: Actor) -> bool:
    """Whether two actors are coordinated; 'hai bên' after a comma takes up what stands before it."""
    if b.start - a.end > _LONGEST_GAP and a.kind not in PEOPLE:
        return False
    gap = text[a.end : b.start]
    if gap.startswith(" (") and (close := gap.find(")")) > 0 and gap[2:close].isupper():
        gap = gap[close + 1 :]  # 'Các tiểu vương quốc A (UAE), B và C'
    if gap == "; ":  # 'gặp Quốc vương A; Chủ tịch nước B; Thủ tướng C.'
        return a.kind == b.kind == "person" and text.startswith(_LISTED, b.end)
    if len(gap) > _LONGEST_GAP:
        if not gap.startswith((" (", ", ")):
            return False
        placed = _IN_THE_PICTURE.match(gap)
        gap = gap[placed.end() :] if placed is not None else gap
    if gap in _JOINS_MORE:
        return a.kind == b.kind == "role"
    if gap in _DASHES:
        pair = a.kind == b.kind == "person" or (a.kind == "role" and b.kind == "state")
        return pair and bool(a.codes) and a.codes != b.codes
    alike = _alike(a, b) or (b.kind in PEOPLE and text.startswith(_LED_BY, a.start))
    return gap in _JOINS and alike and not (gap == ", " and b.kind in ("group", "many"))


def begins_clause(text: str, first: Actor, actor: Actor) -> bool:
    """'gửi điện mừng tới A, Thủ tướng B đã gửi ...': whether an actor behind a comma begins the next clause."""
    if actor.kind != "person" or not text.endswith(", ", 0, actor.start):
        return False
    if text.endswith("lời mời của ", 0, first.start):
        return True  # 'nhận lời mời của A và B, C thăm ...'
    return text.startswith(_GOES_ON, actor.end) and text.endswith(_OBJECT_OF, 0, first.start)


def _alike(a: Actor, b: Actor) -> bool:
    return (a.kind in PEOPLE) == (b.kind in PEOPLE) or a.kind in PEOPLE
