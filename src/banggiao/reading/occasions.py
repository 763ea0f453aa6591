"""Where and on what occasion somebody says it, told between him and the verb with no comma: 'X tại Hà Nội cảm ơn'."""

from __future__ import annotations

import re

from banggiao.reading.clause_words import SEPARATORS
from banggiao.reading.openings import oblique, opens
from banggiao.reading.speech_act import Ends

# 'X (chiều 5/3) cảnh báo': when it is said stands between who says it and the verb.
WHEN = re.compile(
    r"(?<!\w)(?:vào |từ |trong )?(?:(?:rạng sáng|sáng sớm|sáng|trưa|chiều|tối|đêm|khuya|hôm|ngày|tuần|tháng|cuối tuần"
    r"|đầu tuần) ){1,3}(?:(?:nay|qua) (?:ngày )?\d{1,2}[./-]\d{1,2}(?:[./-]\d{4})?"
    r"|\d{1,2}(?: tháng \d{1,2}(?: năm \d{4})?|(?:[./-]\d{1,2}){0,2}(?:[./-]\d{4})?)|nay|qua"
    r"|này|trước|kia|vừa qua)$"
    r"|(?<!\w)(?:vào |từ |trong )?(?:hồi )?(?:(?:đầu|giữa|cuối) )?(?:tuần|tháng|năm)(?: \d{1,4}"
    r"| (?:một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|mười hai|giêng|chạp))?(?: năm \d{4})?"
    r"(?:[./-]\d{4})?(?: (?:này|trước|qua|ngoái|nay|vừa qua))?$"
)
# With what it ends: looked at before the pattern is tried.
ENDS_OF_WHEN = frozenset("0123456789yac")  # a figure, 'nay', 'qua', 'này', 'trước', 'kia'
_LEADS = (" tại ", " ở ", " từ ", " trong ", " khi ", " sau ", " trước ", " qua ", " trên ", " bên lề ", " nhân ")
NAMES_IT = ("khi ", "bài ", "cuộc ", "trong ", "buổi ", "qua ")  # before a verb of saying that only names the occasion
_REACH = 110  # code points that an occasion takes, whom one meets there included
_OCCASION = re.compile(
    r" (?:(?:tại|ở|từ) (?:[^\s,;:.\"()]+ ?){1,9}"
    r"|(?:trong|sau|trước|bên lề|nhân|qua|trên) (?:(?:các|những|một|loạt|khuôn khổ|phần|ngày đầu) ){0,2}(?:cuộc|buổi"
    r"|bài|chuyến|phiên|lễ|tuyên bố|thông cáo|phát biểu|bức thư|thư|thông điệp|điện đàm|hội đàm|hội kiến|diễn văn"
    r"|họp báo|phỏng vấn|bình luận|hội nghị|diễn đàn|dịp|điện thoại|truyền hình|mạng xã hội|mạng|trang|tài khoản|kênh"
    r"|tờ|báo|video|đoạn|bữa|tiệc)(?!\w)[^,;:.\"()]{0,90}"
    r"|khi (?:tiếp|gặp|hội đàm|hội kiến|điện đàm|phát biểu|trả lời|trao đổi|làm việc|thăm|đến|tới|nói chuyện|đón"
    r"|được hỏi|tiếp xúc|trả lời phỏng vấn)(?!\w)[^,;:.\"()]{0,90})"
)
_CLAUSE = re.compile(r"(?<!\w)(?:là|có|sẽ|đã|vừa|bị|đang|mà|nếu|rằng|nhằm|để|bằng|vì|do)(?!\w)")  # more than that


def occasion(text: str, lowered: str, floor: int, end: int, ends: Ends) -> int | None:
    """Where the occasion that ends at ``end`` begins: right after who acts there; None where there is none."""
    if lowered[lowered.rfind(" ", floor, end) + 1 : end] in SEPARATORS:
        return None
    low = max(floor, end - _REACH)
    for lead in _LEADS:
        at = lowered.rfind(lead, low, end)
        while at > low:
            who = at
            if at not in ends.starts and lowered[at - 1] in ENDS_OF_WHEN:
                time = WHEN.search(lowered, max(floor, at - 40), at)
                who = time.start() - 1 if time is not None else at  # 'X tối 20/6 tại Hà Nội cảm ơn'
            first = ends.starts.get(who, -1)
            if (
                first >= floor
                and (lead != " từ " or text[at + len(lead)].isupper())
                and _OCCASION.fullmatch(lowered, at, end)
                and _CLAUSE.search(lowered, at, end) is None
                and (opens(lowered, floor, first) if who in ends.states else not oblique(lowered, floor, first))
            ):
                return who
            at = lowered.rfind(lead, low, at)
    return None
