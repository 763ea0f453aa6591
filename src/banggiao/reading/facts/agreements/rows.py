"""Texts named in a row: what is said of the first is said of all; and those that are cited, not told of."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.facts.agreements.texts import DATED
from banggiao.reading.frame import Frame

_NEXT = regex.compile(r"(?:[;,] ?(?:và |cùng |cũng như )?|(?<!ký) và |\) và )(?:(?:một|bản|các) )?[\"“'‘]?$")
_LONGEST_TITLE = 260
# 'Các thỏa thuận hợp tác giữa hai nước, như ...': a class, of which the texts that follow are named.
_SUCH_AS = regex.compile(
    r"(?:,? ?(?:như|ví dụ như|chẳng hạn như|trong đó có|bao gồm|gồm|đó là|cụ thể là):? |: )"
    r"(?:các |một |bản |một bản )?(?:biên bản|ghi nhớ|hiệp|thỏa thuận|thoả thuận|nghị định thư|tuyên bố|công ước)"
)
# '... theo luật pháp quốc tế, nhất là UNCLOS và DOC': what others are measured by.
_WITH_MANY = regex.compile(
    r" (?:của \p{L}+ )?(?:với|giữa) (?:đồng minh|phiến quân|phe (?:đối lập|nổi dậy|ly khai)|quân (?:nổi dậy|ly khai)"
    r"|(?:các|từng|nhiều|một số|mỗi) (?:nước|quốc gia|đối tác|đồng minh|thành viên))"
)
_LAW = regex.compile(r"(?:luật(?: pháp)?|luật lệ|pháp luật) quốc tế|công ước[^;.]{0,30} luật biển|unclos|hiến chương")
# 'Lấy Thỏa thuận ..., luật pháp quốc tế làm nền tảng'.
_AS_GROUND_WITH_LAW = regex.compile(
    r"[^.;\n]{0,200}?(?:,| và) luật pháp quốc tế[^.;,]{0,30} làm (?:nền tảng|cơ sở)(?!\p{L})"
)
_OF_ITS_LIFE = regex.compile(
    r"(?<!\p{L})(?:thực hiện|thực thi|triển khai|đàm phán|hướng tới|sớm|ủng hộ|xây dựng|ký|đạt|hoàn tất|thông qua"
    r"|duy trì|vi phạm|tuân thủ|kêu gọi)(?!\p{L})"
)


def follows(frame: Frame, before: regex.Match[str], start: int) -> bool:
    """Whether the text named at ``start`` stands in one row with that named ``before``: 'hiệp định A; hiệp định B'."""
    return start - before.end() <= _LONGEST_TITLE and _NEXT.search(frame.lowered, before.end(), start) is not None


def is_class(frame: Frame, start: int, end: int, limit: int) -> bool:
    """Whether a title is of no one text: particular ones are named as instances of it."""
    if _WITH_MANY.search(frame.lowered, start, min(limit, end + 24)) is not None:
        return True
    if frame.text[start].isupper() or DATED.match(frame.text, end) is not None:
        return False
    return _SUCH_AS.match(frame.lowered, end, limit) is not None


def is_standard(frame: Frame, floor: int, start: int) -> bool:
    """Whether a row of texts that begins at ``start`` is cited with the law of nations, nothing said of its life."""
    if _AS_GROUND_WITH_LAW.match(frame.lowered, start) is not None:
        return True
    laws = list(_LAW.finditer(frame.lowered, max(floor, start - 160), start))
    return bool(laws) and _OF_ITS_LIFE.search(frame.lowered, laws[-1].end(), start) is None
