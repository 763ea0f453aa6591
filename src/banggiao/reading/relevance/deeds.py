"""Deeds that only states do, told so plainly that one line of them is relevant.

The weights are fitted on headlines with their leads, which give many hints. A line like 'Thủ tướng A tiếp Đại sứ B'
has none of those; it needs none.
"""

from __future__ import annotations

import re
from functools import cache

from ahocorasick_rs import AhoCorasick

_OFFICE = (
    r"(?:(?i:phó )?(?i:thủ tướng|chủ tịch nước|tổng bí thư|tổng thống|ngoại trưởng|bộ trưởng|thứ trưởng|"
    r"chủ tịch quốc hội|chủ tịch hạ viện|chủ tịch thượng viện|quốc vương|nhà vua|thái tử|đại sứ|"
    r"chủ tịch hội đồng châu âu|chủ tịch ủy ban châu âu|thư ký hội đồng an ninh|cao ủy|đặc phái viên))"
)
_UP = "[A-ZĐÀ-Ỹ]"
_STATE = rf"(?:Liên bang |Cộng hòa |Vương quốc )?{_UP}\w*(?: {_UP}\w*){{0,2}}"
_NEIGHBOURS = (
    r"\((?:[^()]{0,30}, )?(?:Trung Quốc|Lào|Campuchia|Hàn Quốc|Nhật Bản|Thái Lan|Nga|Mỹ|Hoa Kỳ|Pháp|Đức|Ấn Độ|Cuba)\)"
)
_LOCAL_HEAD = r"(?i:bí thư (?:tỉnh|thành) ủy|chủ tịch (?:ubnd|hđnd|ủy ban nhân dân))"
# Provinces deal with each other across a border: whose the other one is stands in brackets.
_LOCAL = (
    "bí thư tỉnh ủy|bí thư thành ủy|chủ tịch ubnd|chủ tịch ủy ban nhân dân|chủ tịch hđnd",
    rf"{_LOCAL_HEAD}[^.;\n]{{0,90}}? (?:tiếp|hội đàm|hội kiến|gặp|làm việc với)(?!\w)[^.;\n]{{0,110}} {_NEIGHBOURS}"
    rf"|{_NEIGHBOURS}[^.;\n]{{0,90}}? (?:tiếp|hội đàm|hội kiến|gặp|làm việc với)(?!\w)[^.;\n]{{0,90}}{_LOCAL_HEAD}",
)
_SUM = r"\d[\d.,]* (?:tỷ|tỉ|triệu) (?:USD|[Ee]uro|EUR|[Yy][êe]n|won|đô la|đô-la|bảng)"
# Deeds that say so in the opening of an article as well: what is done there has few words of its own.
_OPENINGS = (
    _LOCAL,
    (
        "viện trợ|vốn vay|oda|cho vay|cam kết|tài trợ",
        rf"{_STATE}[^.;\n]{{0,80}} (?:cam kết|viện trợ|cung cấp|tài trợ|dành|cho vay|hỗ trợ|ký kết)[^.;\n]{{0,80}}"
        + _SUM
        + r"[^.;\n]{0,90} (?:cho|tại|giúp) (?:các [^.;,\n]{0,40} (?:của|tại) )?(?:Chính phủ |nhân dân )?Việt Nam",
    ),
    (
        "jica|koica|usaid|afd|kfw|adb|wb|ngân hàng thế giới",
        rf"(?:JICA|KOICA|USAID|AFD|KfW|ADB|WB|Ngân hàng Thế giới)(?!\w)[^.;\n]{{0,120}} (?:vay|viện trợ|tài trợ"
        rf"|không hoàn lại)(?!\w)[^.;\n]{{0,80}}{_SUM}",
    ),
    (
        "thương mại",
        rf"[Tt]hương mại (?:hai chiều|song phương) (?:giữa )?{_UP}[\w ]{{1,20}}(?: và |\s?[-–]\s?){_UP}[^.;\n]{{0,80}}"
        + _SUM,
    ),
    ("đàm phán", r"(?:khởi động|kết thúc|vòng|phiên) đàm phán [^.;\n]{0,40}Hiệp định [Tt]hương mại"),
    (
        "ký|trao",
        r"(?s)(?=.*(?:[Kk]ý|[Kk]ý kết|[Tt]rao) (?:[Bb]iên bản|[Bb]ản ghi nhớ|[Tt]hỏa thuận)(?: ghi nhớ)?(?: về)?"
        r" (?:hợp tác|kết nghĩa))(?=.*(?:[Tt]ỉnh|[Tt]hành phố|UBND))"
        rf"(?=.*(?:{_NEIGHBOURS}|các tỉnh (?:Bắc|Trung|Nam) Lào))",
    ),
)
# Each pattern beside the lower-case words of which it needs one: where none stands, it isn't tried.
_DEEDS = (
    (
        "tiếp|gặp|hội đàm|hội kiến|điện đàm|gửi điện|gửi thư",
        rf"{_OFFICE}[^.;\n]{{0,90}}? (?:tiếp|gặp|hội đàm|hội kiến|điện đàm|gửi điện|gửi thư|tiếp xúc)"
        rf"(?: [^.;,\n]{{0,30}}?)? (?:tân )?{_OFFICE}",
    ),
    ("tiếp", rf"Tiếp {_OFFICE}[^.;\n]{{0,80}}, {_OFFICE}"),
    (
        " thăm ",
        rf"{_OFFICE}[^.;\n]{{0,90}} thăm (?:chính thức|cấp [Nn]hà nước|hữu nghị|và làm việc|làm việc)"
        rf"(?: tới| tại)? {_UP}",
    ),
    (" thăm việt nam", rf"{_OFFICE}[^.;\n]{{0,90}} thăm Việt Nam(?!\w)"),
    ("chuyến thăm", rf"{_OFFICE}[^.;\n]{{0,60}} (?:hủy|huỷ|hoãn|lùi) chuyến thăm (?:\w+ ){{0,4}}?{_UP}"),
    (
        "đại sứ quán|lãnh sự quán|cơ quan đại diện",
        r"(?i:khai trương|khánh thành|mở lại|đóng cửa|mở) (?:\w+ ){0,3}?"
        r"(?:Đại sứ quán|Tổng [Ll]ãnh sự quán|[Cc]ơ quan đại diện)",
    ),
    (
        "lần thứ",
        r"(?:[Dd]iễn đàn|[Hh]ội nghị|[Cc]uộc họp|[Đđ]ối thoại|[Tt]ham vấn|[Tt]ham khảo|[Gg]iao lưu|[Kk]ỳ họp"
        rf"|[Pp]hiên họp) [^.;\n]{{0,60}}?{_STATE}(?: (?:-|–|và) |[-–]){_STATE} lần thứ",
    ),
    ("lễ đón", rf"(?i:lễ đón)(?: chính thức| trọng thể| cấp [Nn]hà nước)* {_OFFICE} {_UP}"),
    ("quốc thư|từ biệt|chào xã giao", r"Đại sứ[^.;\n]{1,120}? (?:trình Quốc thư|(?:chào|đến) (?:từ biệt|xã giao))"),
    (
        "phản đối|lên án",
        rf"(?:Việt Nam|Bộ Ngoại giao)[^.;\n]{{0,60}} (?:phản đối|lên án)(?: việc| hành động)?(?: [Đđ]ài)? {_UP}",
    ),
    (
        "áp thuế|đánh thuế|thuế quan",
        rf"(?:áp|đánh) (?:mức )?thuế[^.;\n]{{0,24}}(?:với|lên|cho) hàng(?: hóa| hoá)?(?: nhập khẩu)?"
        rf"(?: từ| của)? {_UP}",
    ),
    (
        "kim ngạch|thương mại|xuất khẩu sang",
        r"(?:đưa|nâng) (?:kim ngạch|thương mại|xuất khẩu sang)[^.;\n]{0,60} lên [^.;\n]{0,16}\d[\d.,]* (?:tỷ|tỉ|triệu)",
    ),
    (
        "kỳ họp|phiên họp|khóa họp|đối thoại|tham vấn",
        r"(?:[Kk]ỳ họp|[Pp]hiên họp|[Kk]hóa họp|[Đđ]ối thoại|[Tt]ham vấn)(?: \w+){0,5} (?:lần )?thứ [^.;\n]{1,60}?"
        r"(?:liên [Cc]hính phủ|hỗn hợp|[Hh]ợp tác|song phương|[Tt]iểu ban|cấp [Tt]hứ trưởng)",
    ),
    *_OPENINGS,
    (
        "tham khảo|tham vấn|đối thoại",
        r"(?:Tham khảo|Tham vấn|Đối thoại) (?:[Cc]hính trị|[Cc]hiến lược|(?:[Cc]hính sách )?[Qq]uốc phòng|[Nn]goại giao"
        r"|[Aa]n ninh)(?!\w)",
    ),
    ("ký ", r"(?i:ký|ký kết) (?:kết )?(?:Hiệp định|Thỏa thuận|Bản ghi nhớ|Nghị định thư|Ý định thư|Hiệp ước)"),
    (
        "kết thúc vòng|nâng cấp quan hệ|thiết lập quan hệ|thiết lập khuôn khổ|chuyển lời mời",
        r"[Kk]ết thúc vòng đàm phán|(?i:nâng cấp quan hệ|thiết lập quan hệ|thiết lập khuôn khổ|chuyển lời mời)",
    ),
    (
        "kim ngạch|thương mại|xuất khẩu sang",
        rf"(?:[Kk]im ngạch|[Tt]hương mại|[Xx]uất khẩu sang)[^.;\n]{{0,40}} {_UP}[\w ]{{1,20}} (?:-|–|và) {_UP}"
        r"|(?:[Kk]im ngạch|[Tt]hương mại) (?:thương mại )?(?:hai chiều|song phương)",
    ),
    (
        "nhất trí|thống nhất|đặt mục tiêu|ký|cam kết|thỏa thuận",
        rf"{_STATE} và {_STATE} (?:[\w/.]+ ){{0,4}}?(?:nhất trí|thống nhất|đặt mục tiêu|ký|cam kết|thỏa thuận)(?!\w)",
    ),
    (
        "thăm cảng|cập cảng|thăm đà nẵng|thăm hải phòng|thăm nha trang|thăm thành phố",
        rf"[Tt]àu (?:\w+ ){{0,3}}?(?:[Hh]ải quân|[Cc]ảnh sát biển|chiến|hộ vệ|khu trục|huấn luyện|tuần tra)"
        rf"[^.;\n]{{0,70}} (?:thăm|cập)(?: cảng| thành phố)? {_UP}",
    ),
    ("dừng chân", rf"{_OFFICE} {_UP}[^.;\n]{{0,70}} dừng chân"),
)


@cache
def _asked() -> tuple[AhoCorasick, tuple[tuple[int, ...], ...]]:
    """An automaton over the words, and for each of them the numbers of the deeds that need it."""
    needed: dict[str, list[int]] = {}
    for number, (words, _) in enumerate(_DEEDS):
        for word in words.split("|"):
            needed.setdefault(word, []).append(number)
    return AhoCorasick(list(needed)), tuple(map(tuple, needed.values()))


@cache
def _patterns(*, opening: bool = False) -> dict[int, re.Pattern[str]]:
    deeds = _OPENINGS if opening else _DEEDS
    return {_DEEDS.index(deed): re.compile(deed[1]) for deed in deeds}


def opens_with_a_deed(text: str, low: str) -> bool:
    """Whether an article's opening decides alone: provinces meet or sign, a state gives, two trade or negotiate.

    ``low`` is the text in lower case. What opens so is a plain deed, too.
    """
    return _found(text, low, _patterns(opening=True))


def plain_deed(text: str, low: str) -> bool:
    """Whether offices of two states meet, a joint body sits, a text is signed, a tier set, two states' trade told."""
    return _found(text, low, _patterns())


def _found(text: str, low: str, patterns: dict[int, re.Pattern[str]]) -> bool:
    finder, needing = _asked()
    met = {which for which, _, _ in finder.find_matches_as_indexes(low, overlapping=True)}
    asked = patterns.keys() & {number for which in met for number in needing[which]}
    return any(patterns[number].search(text) is not None for number in asked)
