"""Which state 'nước này', 'nước bạn', 'nước chủ nhà' are: the one spoken of last that they can be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from banggiao.reading.cast import Actor
from banggiao.reading.document import Document

_GOES_TO = ("thăm ", "tới ", "đến ", "sang ", "thăm chính thức ")
# 'X (đã) kêu gọi (người dân) nước này ...': another than X.
_ASKS = re.compile(
    r"(?: (?:đã|đang|sẽ|cũng|vừa|từng|vẫn|lại|tiếp tục|nhiều lần|liên tục)){0,2} (?:kêu gọi|yêu cầu|đề nghị|cảnh báo"
    r"|cáo buộc|chỉ trích|lên án|hối thúc|thúc giục|giúp|hỗ trợ|ủng hộ|buộc|ép|đe dọa|dọa|trừng phạt|tấn công|khuyên"
    r"|mời|trao cho|gửi cho|áp thuế với)(?: (?:phía|chính phủ|chính quyền|người dân|lãnh đạo))* "
)


def this_state(
    document: Document, actor: Actor, before: Sequence[Actor], people: Sequence[Actor], home: str | None
) -> str | None:
    """The state that a word like 'nước này' stands for; None where nobody was named before.

    ``before`` are the actors told of so far, ``people`` the persons and roles among them. Việt Nam, whose newspapers
    call it 'nước ta', is none.
    """
    not_this: tuple[str, ...] = ()
    far = bool(before) and before[-1].end == actor.start - 1  # 'chính phủ nước này'
    asker = before[-1 - far] if len(before) > far else None
    if people and document.lowered.endswith(_GOES_TO, 0, actor.start):
        not_this = people[-1].codes  # nobody visits his own
    elif asker is not None and _ASKS.fullmatch(document.lowered, asker.end, actor.start):
        not_this = asker.codes
    return next(
        (
            a.code
            for a in reversed(before)
            if a.code
            and (a.code != home or home != "VNM")
            and a.code not in not_this
            and a.kind != "organisation"
        ),
        None,
    )
