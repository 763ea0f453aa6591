"""How an office is held: in which order ('thứ nhất'), for how long ('đương nhiệm', 'sắp nhậm chức'), or no more."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.entities import HitIndex
from banggiao.reading.office_ends import owned_behind

# Words behind an office that are a part of it.
_ORDER = regex.compile(
    r" (?:thứ nhất|Thứ nhất|thường trực|Thường trực|lâm thời|danh dự|đắc cử|dân cử|tạm quyền|điều hành|"
    r"toàn quốc|Toàn quốc|luân phiên|phụ trách|(?:sắp |chuẩn bị )nhậm chức|kế nhiệm|kế vị)\b"
)
# Words that tell only since when or how long it is held.
_HELD = (
    r"(?:(?:mới|vừa|vừa mới|sắp) )*"
    r"(?:đương nhiệm|đương chức|đắc cử|tái đắc cử|mãn nhiệm|tạm quyền|hiện tại|hiện nay|nhậm chức)"
)
_BEFORE_OWNER = regex.compile(rf" (?:{_HELD}|(?P<gone>tiền nhiệm))(?= (?:của )?\p{{Lu}})")
HOLDING_WORDS = frozenset("tTldđpskcmvh")  # what the words behind an office begin with


def order_end(text: str, here: int, end: int) -> int | None:
    """Where the words end that belong to the office before ``here`` ('Phó Thủ tướng | thường trực'), if any do."""
    order = _ORDER.match(text, here, end)
    return None if order is None else order.end()


def standing_end(text: str, index: HitIndex, here: int, end: int) -> tuple[int, bool]:
    """Where the words end that tell how the office is held, if its state follows; and whether it is held no more.

    'Tổng thống | đương nhiệm của Chile X'. Where the name follows at once, :func:`holding_end` reads them.
    """
    held = _BEFORE_OWNER.match(text, here, end)
    if held is None or not owned_behind(text, index, held.end()):
        return here, False
    return held.end(), held.group("gone") is not None


# Between a title and its holder's name: how long it is held, whose it is by a word that points ('nước này').
_STANDING = regex.compile(
    rf"(?:{_HELD}|(?:của )?(?:nước|quốc gia) (?:này|chủ nhà|bạn|sở tại)),? (?:là )?(?=(?:ông |bà |ngài )?\p{{Lu}})"
)
_OF_THEN = regex.compile(
    r"(?:(?:vào )?(?:khi đó|lúc đó|khi ấy|lúc ấy|lúc bấy giờ|bấy giờ|thời đó|đương thời|thời điểm đó)|tiền nhiệm),?"
    r" (?:là )?(?=(?:ông |bà |ngài )?\p{Lu})"
)


def holding_end(text: str, here: int, end: int) -> tuple[int, bool]:
    """Where the words end that tell how a title is held ('đương nhiệm', 'lúc đó'), and whether it is held no more."""
    if not text[here : here + 1].islower():
        return here, False
    standing = _STANDING.match(text, here, end)
    if standing is not None:
        return standing.end(), False
    then = _OF_THEN.match(text, here, end)
    return (then.end(), True) if then is not None else (here, False)
