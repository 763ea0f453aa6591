"""Pieces that the date patterns share. All of them are for lower-cased text."""

from __future__ import annotations

import re

DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
MONTH = r"(?:1[0-2]|0?[1-9])(?![0-9])"
YEAR = r"(?:1[5-9][0-9][0-9]|20[0-9][0-9]|21[0-9][0-9])(?![0-9])"
ROMAN = r"[ivx]{1,5}(?!\w)"

MONTH_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười một": 11, "mười hai": 12, "mười": 10,
}  # fmt: skip
WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5}
SMALL_NUMBERS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12,
}  # fmt: skip

PART = (
    r"(?:rạng sáng|sáng sớm|sáng muộn|sáng|giữa trưa|trưa|đầu giờ chiều|đầu giờ sáng|cuối giờ chiều|xế chiều|chiều muộn"
    r"|chiều tối|chiều|tối muộn|tối|nửa đêm|đêm muộn|đêm khuya|đêm|khuya)(?!\w)"
)
# The first of these that the words contain decides: 'rạng sáng' is night, 'chiều tối' afternoon.
_PARTS = (
    ("rạng", "night"), ("khuya", "night"), ("đêm", "night"), ("chiều", "afternoon"), ("sáng", "morning"),
    ("trưa", "noon"), ("tối", "evening"),
)  # fmt: skip

REL_YEAR = r"(?:nay|ngoái|vừa qua|vừa rồi|qua|rồi|trước|kia|tới đây|tới(?!\s+nay)|sau)(?!\w)"
YEAR_SHIFTS = {
    "nay": 0, "ngoái": -1, "vừa qua": -1, "vừa rồi": -1, "qua": -1, "rồi": -1, "trước": -1, "kia": -2,
    "tới đây": 1, "tới": 1, "sau": 1,
}  # fmt: skip
PLURAL = re.compile(r"(?:^|\W)(?:những|các|mấy|vài|nhiều|mỗi|hàng|từng|bao|trăm|nghìn|ngàn|chục|mươi|mười|[0-9]+)\s*$")
COUNTED = (
    r"\s*(?:%|(?:năm|tháng|tuần|ngày|giờ|phút|tỷ|tỉ|triệu|nghìn|ngàn|trăm|lần|người|nước|dự án|km|m²|m|tấn|usd|đồng"
    r"|lượt"
    r"|doanh nghiệp|điểm|bàn|trận|phiếu|số|quốc gia|đại biểu|thành viên|độ|tuổi|kg|ha|euro|đô la|hộ|chiếc|tàu"
    r"|máy bay|gdp"
    r"|dân số|diện tích|tổng|phần|suất|căn|cuộc|vụ|ca|tỉnh|xã|huyện|binh sĩ|quân|đơn vị|trường|học sinh"
    r"|sinh viên)(?!\w))"
)

EDGE = {"đầu": "start", "giữa": "middle", "cuối": "end"}
PAST_WORDS = r"(?:vừa qua|vừa rồi|mới đây|vừa kết thúc)"
FUTURE_WORDS = r"(?:tới đây|sắp tới|tới(?=\s*(?:[,.;:)]|$|tại|ở|này|nhằm|để|do|nhân|theo|và|là|sẽ|với|trong)))"


def words(text: str) -> frozenset[str]:
    """A set of words from a line of them."""
    return frozenset(text.split())


def part_of_day(words: str) -> str | None:
    """The part of day that ``words`` name, or None."""
    return next((part for mark, part in _PARTS if mark in words), None)


def part_of_hour(hour: int) -> str | None:
    """The part of day that an hour on the clock falls in."""
    if not 0 <= hour <= 24:
        return None
    for limit, part in ((5, "night"), (11, "morning"), (13, "noon"), (18, "afternoon"), (22, "evening")):
        if hour < limit:
            return part
    return "night"
