"""Find every date expression of a text, from left to right, in one walk over its trigger words and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from banggiao.reading.dates.days import read_days
from banggiao.reading.dates.expression import DateKind, DateMention, Point
from banggiao.reading.dates.named import READERS as NAMED_READERS
from banggiao.reading.dates.named import of_run, read_hour, read_window
from banggiao.reading.dates.patterns import COUNTED, MONTH, YEAR, words
from banggiao.reading.dates.periods import (
    read_century,
    read_decades,
    read_half,
    read_month,
    read_quarter,
    read_week,
    read_year,
)
from banggiao.reading.dates.scan import Scan
from banggiao.reading.lexicon.forms import lower_keeping_length
from banggiao.reading.passes import Pass, Place

Reader = Callable[[Scan, int], list[DateMention]]

_DIGITS = re.compile(r"[0-9]+")
_COUNTED = re.compile(COUNTED)
_HOUR_HINT = re.compile(r"[0-9]{1,2}(?:\s?(?:h|giờ)|:[0-9]{2})")
_NEW_DAY = re.compile(r"\s*,\s+[^\W\d_]")
_MONTH_YEAR = re.compile(rf"(?P<m>{MONTH})(?P<sep>\s?/\s?|-|\.)(?P<y>{YEAR})(?![/.-]?\w)")
_YEARS = re.compile(rf"(?P<y>{YEAR})(?:\s?(?:-|đến|tới)\s?(?:năm\s+)?(?P<y2>{YEAR}))?(?![/-][0-9]|[.,][0-9]|\w)")
_FRACTIONS = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 10), (24, 7)})
_SHARES = words("chiếm khoảng gần hơn quá trên dưới đa tỷ tỉ lệ số còn bằng được tới có thắng thua ít nhiều")
_LAWS = words("số định quyết luật tư lệnh hoạch quy điều khoản mục bản mẫu đoàn đường lộ ql")
_WEAK = words("vào từ đến tới trước sau dịp lễ khánh hết đón (")
_YEAR_LEADS = words(
    "đến tới từ vào trước sau đoạn kỳ khóa qua hết và cuối đầu giữa mùa hè xuân thu đông với nhìn niên học khoảng suốt"
)
_COUNT_LEADS = words("hơn gần trên có gồm tặng cấp cho là được với khoảng")
_DATE_HEADS = words(
    "đến từ vào trước sau năm giai tháng khoảng hơn gần trên có trong tới và của cho mỗi đã đầu giữa cuối tính"
)
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_NO_NOUNS = words("và hoặc tại ở với của khi do là đã sẽ được để trên theo tới đến nhằm diễn giữa cho nhưng mà thì vẫn")
# What may stand right before a number that is a date: no letter, digit, or mark that ties it to another number.
_TIED = frozenset("/-.,:+_$€£¥°#")


def find_dates(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    low: str | None = None,
    triggers: Sequence[Place] | None = None,
) -> list[DateMention]:
    """The date expressions between ``start`` and ``end``, in order, without overlaps; offsets are ``text``'s own.

    ``low`` is the text in lower case, of the same length, and ``triggers`` are the places of :data:`TRIGGERS` in it,
    where the caller has them already.
    """
    stop = len(text) if end is None else min(end, len(text))
    low = lower_keeping_length(text) if low is None else low
    scan = Scan(text, low, start, stop, start)
    found: list[DateMention] = []
    pos = start
    for number, at, until in _pass().find(low)[0] if triggers is None else triggers:
        if at < pos:
            continue
        if at >= stop:
            break
        if number < 10:
            digits = _DIGITS.match(low, at, stop)
            until = digits.end() if digits else until
        elif until < stop and low[until].isalnum():
            continue
        pos = until
        if at and low[at - 1].isalnum():
            continue
        mentions = _read(scan, at, low[at:until])
        if mentions:
            found += mentions
            scan.floor = pos = max(pos, mentions[-1].end)
    return found


@cache
def _pass() -> Pass:
    return Pass([TRIGGERS])


def _read(scan: Scan, at: int, word: str) -> list[DateMention]:
    if word[0] in "0123456789":
        return _read_number(scan, at, word) if len(word) <= 4 else []
    for reader in _READERS[word]:
        mentions = reader(scan, at)
        if mentions:
            return mentions
    return []


def _read_half_or_night(scan: Scan, at: int) -> list[DateMention]:
    return read_half(scan, at) or NAMED_READERS["nửa"](scan, at)


def _read_month(scan: Scan, at: int) -> list[DateMention]:
    """'Cách mạng Tháng Tám' without a year is a name."""
    found = read_month(scan, at)
    if found and scan.low.endswith("cách mạng ", 0, at) and found[0].expr.first.year is None:
        return []
    return found


_READERS: dict[str, tuple[Reader, ...]] = {
    **{word: (reader,) for word, reader in NAMED_READERS.items()},
    "năm": (read_year, read_window),
    "tháng": (_read_month, read_window),
    "tuần": (read_week, read_window),
    "quý": (read_quarter,),
    "nửa": (_read_half_or_night,),
    "thập": (read_decades,),
    "thế": (read_century,),
}
TRIGGERS = (*"0123456789", *_READERS)  # the ten digits, then the words that a date can begin with


def _read_number(scan: Scan, at: int, digits: str) -> list[DateMention]:
    """A date that begins with a number, without 'ngày' or 'sáng' before it: the number itself must show it."""
    if at and scan.low[at - 1] in _TIED:
        return []
    if len(digits) == 4:
        return _bare_year(scan, at)
    if len(digits) > 2:
        return []
    if _HOUR_HINT.match(scan.low, at, scan.end):
        return read_hour(scan, at)
    run = read_days(scan.text, scan.low, at, scan.end)
    if run and len(run.items) > 1 and _NEW_DAY.match(scan.low, run.items[0].end, run.items[1].start):
        return []  # 'Kỳ họp lần thứ 5, ngày 4/3': the number ends a name
    if run and run.items[-1].point.month and _stands(scan, at, run.items[0].point, run.items[0].sep, run.end):
        return of_run(scan, at, run, None)
    found = _MONTH_YEAR.match(scan.low, at, scan.end)
    if found and scan.last_word(at) not in _LAWS and (found["sep"].strip() == "/" or scan.last_word(at) in _WEAK):
        return scan.point(at, found.end(), Point(year=int(found["y"]), month=int(found["m"])))
    return []


def _stands(scan: Scan, at: int, first: Point, sep: str | None, end: int) -> bool:
    """Whether a day and month without a word for it is a date: not a score, a share, a law's number or a price."""
    before = scan.last_word(at)
    if scan.low[end : end + 1] in ("/", "%") or _COUNTED.match(scan.low, end, scan.end):
        return False
    if first.year is not None:
        return before not in _LAWS
    weak = before in _WEAK or (
        scan.low[at - 1 : at] == "(" and scan.low[end : end + 1] in ")," and (first.day or 0) > 9
    )
    if sep is None:  # '9 tháng 10', '21 đến 23-11'
        return first.month is not None and before not in _LAWS
    if sep.startswith(" ") and sep != " / ":
        return False  # '2 - 1' is a score
    if sep.strip() == "/":
        if weak and first.day != 24:
            return True
        return before not in _SHARES and before not in _LAWS and (first.day, first.month) not in _FRACTIONS
    return weak and (sep == "-" or (first.day or 0) > 3)


def _bare_year(scan: Scan, at: int) -> list[DateMention]:
    """A year without 'năm': in a span, after a preposition, or in a name ('APEC 2027')."""
    found = _YEARS.match(scan.low, at, scan.end)
    if found is None or _COUNTED.match(scan.low, found.end(), scan.end):
        return []
    year = int(found["y"])
    if found["y2"] and int(found["y2"]) > year:
        return scan.interval(at, found.end(), Point(year=year), Point(year=int(found["y2"])))
    if not 1900 <= year <= 2100:
        return []
    point, end = Point(year=year), found.end("y")
    before = (scan.text[max(scan.start, at - 24) : at].split() or [""])[-1]
    if before.startswith("(") and before.endswith(")") and before[1:-1].isupper():
        before = before[1:-1]  # 'Hội nghị cấp cao Tổ chức Hợp tác Thượng Hải (SCO) 2025'
    if before[:1].isupper() and before.lower() not in _DATE_HEADS and before[-1:].isalnum():
        return scan.point(at, end, point, kind=DateKind.NAME_YEAR)
    low = before.lower()
    if low in _YEAR_LEADS and (low not in _COUNT_LEADS or _closed(scan, end)):
        return scan.point(at, end, point)
    if (before.endswith((",", "(")) or low not in _COUNT_LEADS) and _closed(scan, end):
        return scan.point(at, end, point)
    return []


def _closed(scan: Scan, end: int) -> bool:
    """Whether what follows a year is no noun that it could count."""
    after = _NEXT_WORD.match(scan.text, end, scan.end)
    return after is None or not after[1][0].islower() or after[1] in _NO_NOUNS
