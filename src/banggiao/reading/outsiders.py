"""Who speaks of states without speaking for one: scholars, analysts, newspapers, agencies."""

from __future__ import annotations

import re

from banggiao.reading.cast import Cast

_SCHOLAR = (
    r"(?:chuyên gia|nhà nghiên cứu|nghiên cứu viên|nhà phân tích|nhà quan sát|nhà bình luận|học giả|giáo sư"
    r"|phó giáo sư|tiến sĩ"
    r"|giảng viên|nhà khoa học|luật sư|doanh nhân|giám đốc điều hành|ceo"
    r"|gs\.?|pgs\.?|ts\.?|giới phân tích|giới quan sát|giới chuyên gia|giới học giả|giới nghiên cứu|nhà báo|cây bút"
    r"|giám đốc (?:trung tâm|viện|chương trình) (?:nghiên cứu|phân tích)|phóng viên|nhà sử học|nhà kinh tế học"
    r"|cựu đại sứ|cựu quan chức|cựu ngoại trưởng|cựu bộ trưởng)"
)
_PAPER = (
    r"(?:nhật báo|tờ báo|tờ(?! trình| khai)|tạp chí|báo(?! cáo| động)|hãng tin|hãng thông tấn|đài truyền hình"
    r"|đài(?! loan| bắc| trung)|trang mạng|trang tin)"
)
# What a scholar is said to do; a paper also tells what states did, so only its judgements count.
_JUDGES = (
    r"cho rằng|nhận định|bình luận|phân tích|đánh giá|dự đoán|dự báo|nhận xét|lập luận|tin rằng|viết rằng|kết luận"
    r"|khuyến nghị|lưu ý"
)
_SAYS = (
    _JUDGES + r"|cho biết|cho hay|nói|viết|khẳng định|nhấn mạnh|chia sẻ|giải thích|cảnh báo|chỉ ra|phát biểu|trả lời"
)
# Behind these, or where the sentence begins, a source may be told.
_OPENS = re.compile(r"[.;:,\"“'(\n] |[\"“'(\n]|theo |nhưng |song ")
_SOURCE = re.compile(
    r"(?:(?:một|các|nhiều|một số|vị|những"
    rf"|theo) ){{0,2}}(?:{_SCHOLAR}(?!\w)[^;:.\"“”]{{0,110}}? (?:{_SAYS})(?!\w)"
    rf"|{_PAPER} (?=[^;:.]{{2,60}})[^,;:.\"“”]{{2,50}}? (?:cũng |đã |vừa )?(?:{_JUDGES})(?!\w))"
)
_ACCORDING = re.compile(
    rf"theo(?<!\wtheo) (?:(?:ông|bà|một|các|nhiều|một số) ){{0,2}}{_SCHOLAR}(?!\w)[^;:.\"“”]{{0,80}}?,"
)
# Words without which a sentence is nobody's judgement from outside.
SOURCE_HINTS = (
    "chuyên gia|nghiên cứu|phân tích|quan sát|bình luận|học giả"
    "|giáo sư|tiến sĩ|giảng viên|nhà khoa học|luật sư|doanh nhân|giám đốc|ceo|gs|ts.|nhà báo|cây bút|phóng viên"
    "|nhà sử|nhà kinh tế|cựu|báo|tờ |tạp chí|hãng|đài|trang "
).split("|")
_CALLED = re.compile(rf"(?:\A|(?<!\w)){_SCHOLAR} (?:[^\W\d_]+ ){{0,4}}(?:(?:ông|bà) )?$")
# Who heads a firm speaks for no state, whatever his office there.
_FIRM_HEAD = (
    r"(?:(?:nguyên|cựu|tân|phó) )*(?:chủ tịch|tổng giám đốc|giám đốc|người sáng lập|nhà sáng lập|lãnh đạo)"
    r"(?:,? (?:kiêm |và )?(?:chủ tịch|tổng giám đốc|giám đốc|giám đốc điều hành|người sáng lập|nhà sáng lập))?"
    r"(?: hội đồng quản trị| hđqt| điều hành)?(?: của)? (?:tập đoàn|công ty|tổng công ty|hãng|doanh nghiệp)(?!\w)"
)
_HEADS = re.compile(_FIRM_HEAD)
_HEADS_IT = re.compile(rf"(?:, | \(| - )(?:(?:một|là|nguyên|vị) ){{0,2}}{_FIRM_HEAD}")
# 'Bà X, cố vấn cấp cao về châu Á tại Trung tâm nghiên cứu chiến lược': of a house of scholars, whatever the office.
_AT_A_HOUSE = re.compile(
    r"[^,;.()]{2,44}, (?:(?:một|nguyên|cựu) )*(?:cố vấn|giám đốc|thành viên|điều phối viên|chuyên viên|chủ tịch"
    r"|phó chủ tịch|trưởng ban|người đứng đầu)(?!\w)[^,;.()]{0,70}? (?:tại|của|thuộc|ở|từ) (?:trung tâm|viện"
    r"(?! kiểm| trợ)|đại học|trường đại học|quỹ|nhóm khủng hoảng|tổ chức nghiên cứu|tổ chức tư vấn)(?!\w)"
)
_ITSELF = re.compile(rf"{_SCHOLAR}(?!\w)")
_NAMED_SO = re.compile(
    rf"(?:, | \(| - )(?:(?:một|là|nguyên|vị) ){{0,2}}(?:{_SCHOLAR}|(?:một|là) (?:người dân|cư dân|cử tri|sinh viên"
    r"|du khách|tài xế|nông dân|ngư dân|tiểu thương|công nhân))(?!\w)"
)


def outsiders(cast: Cast, lowered: str) -> frozenset[int]:
    """The numbers of the persons whom the article calls scholars, analysts or journalists and gives no office."""
    offices: set[int] = {p.number for p in cast.people if any(m.title is not None for m in p.mentions)}
    found: set[int] = set()
    for actor in cast.actors:
        number = actor.person
        if number is None or number in found:
            continue
        if _HEADS.match(lowered, actor.start) is not None or _HEADS_IT.match(lowered, actor.end) is not None:
            found.add(number)
            continue
        if _AT_A_HOUSE.match(lowered, actor.start) is not None:
            found.add(number)
            continue
        if number in offices:
            continue
        if (
            _ITSELF.match(lowered, actor.start, actor.end) is not None
            or _CALLED.search(lowered, max(0, actor.start - 50), actor.start) is not None
            or _NAMED_SO.match(lowered, actor.end) is not None
        ):
            found.add(number)
    return frozenset(found)


_PAPER_WRITES = re.compile(rf"[\"”'],? (?:- |– )?{_PAPER} [^,;:.\"“”]{{2,40}} (?:viết|bình luận)(?!\w)")


def speaks_from_outside(lowered: str, start: int, end: int) -> bool:
    """Whether a sentence gives the judgement of such a source: 'Chuyên gia X cho rằng ...', 'Tờ Y nhận định ...'."""
    sentence = lowered[start:end]
    if _PAPER_WRITES.search(sentence) is not None:
        return True
    if _SOURCE.match(sentence) is not None or _ACCORDING.search(sentence) is not None:
        return True
    return any(_SOURCE.match(sentence, opened.end()) is not None for opened in _OPENS.finditer(sentence))
