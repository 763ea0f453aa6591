"""Days named by words: 'hôm nay', 'sáng 9/10', 'tối qua', 'thứ Hai (27/10)', 'cùng ngày', '22h ngày 19-11'."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from banggiao.reading.dates.days import DayItem, DayRun, read_days
from banggiao.reading.dates.expression import DateExpr, DateKind, DateMention, Point
from banggiao.reading.dates.patterns import COUNTED, PART, PLURAL, WEEKDAYS, part_of_day, part_of_hour, words
from banggiao.reading.dates.scan import Scan

_COUNTED = re.compile(COUNTED)
_LONE_DAY_END = re.compile(r"\s*(?:[,;:)(.](?![0-9])|$|tại\s|ở\s|giờ\s)")
_EXPLICIT = re.compile(r"\s*(?:,\s*|\(\s*|-\s+)?(?:(?:tức|nhằm|là)\s+)?(?:ngày\s+|hôm\s+)?(?=[0-9])")
_DAY_WORD = re.compile(
    r"ngày\s+(?:(?P<rel>mai|kia|hôm (?:nay|qua|kia|sau|trước))(?!\w)|(?P<lunar>mùng\s+|mồng\s+)?(?P<n>(?=[0-9])))"
)
_TODAY = re.compile(r"hôm\s+(?:(?P<rel>nay|qua|kia|sau|trước)(?!\w)|(?:ngày\s+|mùng\s+)?(?P<n>(?=[0-9])))")
_DAY_SHIFTS = {"nay": 0, "qua": -1, "kia": -2, "mai": 1, "hôm nay": 0, "hôm qua": -1, "hôm kia": -2}
_PART = re.compile(PART)
_PART_REL = re.compile(r"\s+(?:ngày\s+)?(?P<rel>nay|qua|mai|kia|hôm (?:nay|qua|kia|sau|trước))(?!\w)")
_PART_LEAD = re.compile(r"(?:^|(?<=\W))(?:rạng|giữa|xế|nửa|đầu giờ|cuối giờ)\s+$")
_PART_NEXT = re.compile(r"\s*,?\s*(?:(?:ngày\s+|hôm\s+)(?:mùng\s+)?)?(?=[0-9])")
_WEEKDAY = re.compile(
    r"(?:thứ\s+(?P<day>hai|ba|tư|năm|sáu|bảy)|(?:chủ|chúa)\s+nhật)(?!\w)"
    r"(?:\s+(?:tuần\s+)?(?P<week>này|tới|sau|trước|vừa qua|vừa rồi|qua)(?!\w))?"
)
_RANKED = words("lần lớn đứng xếp hạng người bên vị là đối thị bạn nước ngôi vòng con cựu cấp phía bộ đợt kỳ phiên")
_WEEKDAY_LEADS = words("ngày hôm sáng trưa chiều tối đêm vào từ đến")
_SAME = re.compile(r"cùng\s+ngày(?!\w)")
_HOUR = re.compile(
    r"(?P<h>[01]?[0-9]|2[0-4])(?:\s?(?:giờ|h)(?:\s?(?P<min>[0-5][0-9])(?![0-9]))?(?:\s?(?:phút|p)(?!\w))?"
    r"|:[0-5][0-9](?![0-9:]))(?!\w)"
    rf"(?P<part>\s*,?\s*{PART})?"
)
_HOUR_LEADS = words("lúc hồi vào đúng khoảng từ")
_WINDOW = re.compile(
    r"(?P<unit>ngày|tuần|tháng|năm)(?:\s+làm việc)?\s+"
    r"(?P<which>sắp tới|tới đây|tới|nữa|về trước|trước đó|trước|vừa qua|qua|gần đây|sau khi|sau đó|sau)(?!\w)"
    r"(?!(?<=qua)\s+(?:[0-9]+|\w+) (?:nước|quốc gia|thành phố|châu lục)(?!\w))"  # '10 ngày qua ba nước'
)
# 'Hai tuần sau cuộc bầu cử' counts from the event, not from the day of speaking.
_OF_EVENT = re.compile(
    r"\s+(?:khi|thềm|cuộc|chuyến|vụ|lễ|hội|kỳ|sự|ngày|phiên|trận|đợt|bầu|thời|hạn|đại hội|khi|lúc|đó|\"?[A-ZĐÂÊÔƯ])"
)
_UNITS = ("ngày", "tuần", "tháng", "năm")
_AGO = re.compile(r"(?:cách đây|cách nay)\s+(?:hơn\s+|gần\s+|đúng\s+|tròn\s+)?$")


def valid(point: Point) -> bool:
    """Whether the calendar has such a day (29 February is given the benefit of an unknown year)."""
    if point.day is None or point.month is None:
        return True
    return point.day <= monthrange(point.year or 2024, point.month)[1]


def of_run(scan: Scan, start: int, run: DayRun, part: str | None) -> list[DateMention]:
    """The mentions that a run of days makes: one for a span, one each for a list."""
    items = run.items
    if not all(valid(item.point) for item in items):
        return []
    if run.span:
        return [replace(m, time_of_day=part) for m in scan.interval(start, run.end, items[0].point, items[-1].point)]
    pair = len(items) == 2 and part is None and items[1].part is None and _consecutive(items)
    if pair and "và" in scan.low[items[0].end : items[1].start]:
        return scan.interval(start, run.end, items[0].point, items[1].point)
    if len(items) > 2 and part is None and _all_days_of(scan, start, items):
        return scan.interval(start, run.end, items[0].point, items[-1].point)
    found = []
    for index, item in enumerate(items):
        begin = start if index == 0 else item.start
        found += scan.point(begin, item.end, item.point, time_of_day=part if index == 0 else item.part)
    return found


_SO_MANY_DAYS = re.compile(r"(?<!\w)(?:[0-9]+|ba|bốn|năm|sáu|bảy|các|những)\s+(?:ngày\s+)?$")


def _all_days_of(scan: Scan, start: int, items: tuple[DayItem, ...]) -> bool:
    """'trong 3 ngày 8, 9 và 10/5': one span, day by day."""
    if any(item.part is not None for item in items) or not all(map(_consecutive, pairwise(items))):
        return False
    return _SO_MANY_DAYS.search(scan.before(start)) is not None


def _consecutive(items: Sequence[DayItem]) -> bool:
    first, last = items[0].point, items[1].point
    return first.month == last.month and first.day is not None and last.day == first.day + 1


def strict_days(scan: Scan, start: int, digits: int, part: str | None) -> list[DateMention]:
    """Days after a word that promises a day ('ngày', 'sáng'): a lone number will do, unless it counts something."""
    run = read_days(scan.text, scan.low, digits, scan.end)
    if run is None or (
        part and run.items[0].point.month is None and not _LONE_DAY_END.match(scan.low, run.end, scan.end)
    ):
        return []
    if run.items[-1].point.month is None and _COUNTED.match(scan.low, run.end, scan.end):
        return []
    if run.items[-1].point.month is None and scan.low[run.end : run.end + 2].strip("0123456789") in (
        "/",
        ".",
        ",",
        "-",
    ):
        return []
    return of_run(scan, start, run, part)


def _or_explicit(scan: Scan, start: int, end: int, point: Point, part: str | None, kind: DateKind) -> list[DateMention]:
    """The relative day, or the day and month that the text adds to it: 'hôm nay (15/8)'."""
    lead = _EXPLICIT.match(scan.low, end, scan.end)
    if lead:
        run = read_days(scan.text, scan.low, lead.end(), scan.end)
        if run and len(run.items) == 1 and run.items[0].point.month and valid(run.items[0].point):
            close = run.end + (1 if "(" in lead.group() and scan.low[run.end : run.end + 1] == ")" else 0)
            return scan.point(start, close, run.items[0].point, time_of_day=part)
    return scan.point(start, end, point, kind=kind, time_of_day=part)


def _relative(scan: Scan, start: int, end: int, words: str, part: str | None) -> list[DateMention]:
    if words in ("hôm sau", "hôm trước", "sau", "trước"):
        shift = 1 if words.endswith("sau") else -1
        return scan.point(start, end, Point(day_shift=shift), kind=DateKind.SAME_DAY, time_of_day=part)
    shift = 2 if words == "kia" and scan.low.startswith("ngày", start) else _DAY_SHIFTS[words]
    return _or_explicit(scan, start, end, Point(day_shift=shift), part, DateKind.POINT)


def read_day(scan: Scan, pos: int) -> list[DateMention]:
    """'ngày 9 tháng 10', 'ngày mai', '5 ngày tới'."""
    found = _DAY_WORD.match(scan.low, pos, scan.end)
    if found is None:
        return read_window(scan, pos)
    if found["rel"]:
        return _relative(scan, pos, found.end(), found["rel"], None)
    days = strict_days(scan, pos, found.start("n"), None)
    # 'Ngày mùng 2 Tết' is of the lunar year; 'ngày mùng 2/9' is not.
    return [] if found["lunar"] and days and days[0].expr.first.month is None else days


def read_today(scan: Scan, pos: int) -> list[DateMention]:
    """'hôm nay', 'hôm qua', 'hôm 27/9', 'hôm thứ Hai'."""
    found = _TODAY.match(scan.low, pos, scan.end)
    if found is None:
        return []
    if found["rel"]:
        if found["rel"] in ("sau", "trước") and PLURAL.search(scan.before(pos)):
            return []  # 'vài hôm trước'
        return _relative(scan, pos, found.end(), found["rel"], None)
    return [_past(m) for m in strict_days(scan, pos, found.start("n"), None)]


def _past(mention: DateMention) -> DateMention:
    """'Hôm' looks back: a day after it is a past one unless it says otherwise."""
    expr = mention.expr
    if expr.last is not None or expr.first.hint or expr.first.year:
        return mention
    return replace(mention, expr=replace(expr, first=replace(expr.first, hint="past")))


def read_part(scan: Scan, pos: int) -> list[DateMention]:
    """'sáng 9/10', 'chiều nay', 'tối qua', 'đêm 19, rạng sáng 20/6/2024', 'chiều cùng ngày'."""
    found = _PART.match(scan.low, pos, scan.end)
    if found is None:
        return []
    head = scan.before(pos, 10)
    lead = _PART_LEAD.search(head)
    start = pos - len(head) + lead.start() if lead else pos
    part = part_of_day(scan.low[start : found.end()])
    rel = _PART_REL.match(scan.low, found.end(), scan.end)
    if rel:
        if rel["rel"] == "qua" and scan.last_word(pos) in ("hai", "một", "nhiều", "đa", "trái", "ngược", "mấy"):
            return []  # 'thương mại hai chiều qua cửa khẩu'
        return _relative(scan, start, rel.end(), rel["rel"], part)
    digits = _PART_NEXT.match(scan.low, found.end(), scan.end)
    if digits and scan.last_word(pos) not in ("hai", "một", "nhiều"):
        return strict_days(scan, start, digits.end(), part)
    return _delegate(scan, start, found.end(), part)


_FOLLOWING = re.compile(r"\s*,?\s*(?P<word>ngày|hôm|cùng|thứ|chủ|chúa)(?!\w)")


def _delegate(scan: Scan, start: int, end: int, part: str | None) -> list[DateMention]:
    """Read the day that follows a part of day or an hour, and give it that part."""
    following = _FOLLOWING.match(scan.low, end, scan.end)
    if following is None:
        return []
    reader = READERS[following["word"]]
    mentions = reader(scan, following.start("word"))
    if not mentions or mentions[0].expr.kind is DateKind.CLOCK:
        return []
    return [replace(mentions[0], start=start, time_of_day=mentions[0].time_of_day or part), *mentions[1:]]


def read_same_day(scan: Scan, pos: int) -> list[DateMention]:
    """'cùng ngày', and 'cùng ngày 25-11' which names it."""
    found = _SAME.match(scan.low, pos, scan.end)
    if found is None:
        return []
    return _or_explicit(scan, pos, found.end(), Point(day_shift=0), None, DateKind.SAME_DAY)


# 'Ngày thứ hai của hội nghị' is no Monday.
_OF_SEVERAL = re.compile(r" (?:của|làm việc|trong (?:chuyến|hội nghị|khuôn khổ)|họp)(?!\w)")


def read_weekday(scan: Scan, pos: int) -> list[DateMention]:
    """'thứ Hai (27/10)', 'thứ Sáu tuần tới', 'Chủ nhật'. 'Lớn thứ hai' is a rank."""
    found = _WEEKDAY.match(scan.low, pos, scan.end)
    if found is None:
        return []
    if found["day"]:
        capital = scan.text[found.start("day")].isupper()
        before = scan.last_word(pos)
        ranked = before in _RANKED or (before == "ngày" and _OF_SEVERAL.match(scan.low, found.end()) is not None)
        if ranked or not (capital or before in _WEEKDAY_LEADS or (found["week"] and "tuần" in found.group())):
            return []
    weekday = WEEKDAYS[found["day"]] if found["day"] else 6
    point = Point(weekday=weekday)
    if found["week"]:
        week = found["week"]
        if "tuần" in found.group():
            point = replace(point, week_shift=0 if week == "này" else 1 if week in ("tới", "sau") else -1)
        else:
            point = replace(point, hint={"này": None, "tới": "future", "sau": "future"}.get(week, "past"))
    return _or_explicit(scan, pos, found.end(), point, None, DateKind.POINT)


def read_hour(scan: Scan, pos: int) -> list[DateMention]:
    """'22h ngày 19-11', '10h24 sáng 28-11', 'lúc 14h30' (a clock time alone)."""
    found = _HOUR.match(scan.low, pos, scan.end)
    if found is None:
        return []
    part = part_of_day(found["part"]) if found["part"] else part_of_hour(int(found["h"]))
    before = scan.last_word(pos)
    if found["part"]:
        inner = read_part(scan, found.end() - len(found["part"].lstrip(" ,")))
        if inner:
            return [replace(inner[0], start=pos, time_of_day=part), *inner[1:]]
    mentions = _delegate(scan, pos, found.end(), part)
    if not mentions:
        digits = _PART_NEXT.match(scan.low, found.end(), scan.end)
        if digits and digits.end() > found.end():
            run = read_days(scan.text, scan.low, digits.end(), scan.end)
            if run and run.items[0].point.month:
                mentions = of_run(scan, pos, run, part)
    if mentions:
        return mentions
    exact = before in _HOUR_LEADS and (before not in ("khoảng", "từ") or "giờ" not in found.group())
    if exact or found["part"]:
        return [DateMention(pos, found.end(), DateExpr(DateKind.CLOCK, Point()), part)]
    return []


def _moved(unit: str, number: int) -> Point:
    """So many days, weeks, months or years from the day of speaking."""
    if unit == "ngày":
        return Point(day_shift=number)
    if unit == "tuần":
        return Point(week_shift=number)
    return Point(month_shift=number) if unit == "tháng" else Point(year_shift=number)


_FEW = re.compile(r"(?<!\w)(?:cách đây\s+)?(?:vài|ít|mấy|dăm)\s+$")
_AGO_BEHIND = re.compile(r"ngày(?:\s+trước(?!\w))?")


def _few_days_ago(scan: Scan, pos: int) -> list[DateMention]:
    """'vài ngày trước', 'cách đây ít ngày': a day of the week up to now."""
    head = scan.before(pos)
    few = _FEW.search(head)
    found = _AGO_BEHIND.match(scan.low, pos, scan.end) if few is not None else None
    if few is None or found is None or ("trước" in found.group()) == ("đây" in few.group()):
        return []
    if _OF_EVENT.match(scan.text, found.end()) or scan.low.startswith((" đó", " đấy"), found.end()):
        return []
    start = pos - len(head) + few.start()
    return scan.point(start, found.end(), Point(week_shift=-1, hint="past"), kind=DateKind.WEEK)


def read_window(scan: Scan, pos: int) -> list[DateMention]:
    """'5 ngày tới', '3 tuần sau', '75 năm trước', 'cách đây 20 năm'."""
    counted = scan.count_before(pos)
    if counted is None:
        return _few_days_ago(scan, pos)
    number, start = counted
    found = _WINDOW.match(scan.low, pos, scan.end)
    if found is None:
        ago = _AGO.search(scan.low[max(scan.floor, start - 24) : start])
        unit = next((u for u in _UNITS if scan.low.startswith(u, pos)), None)
        if ago and unit:
            return scan.point(start, pos + len(unit), _moved(unit, -number))
        return []
    which, unit = found["which"], found["unit"]
    if which == "tới" and scan.text[found.end() : found.end() + 2].strip()[:1].isupper():
        return []  # 'thăm 2 ngày tới Việt Nam'
    if PLURAL.search(scan.before(start)):
        return []
    if which in ("sau khi", "sau đó", "trước đó") or (
        which in ("trước", "sau") and _OF_EVENT.match(scan.text, found.end())
    ):
        shift = -number if "trước" in which else number
        return scan.point(start, found.end(), _moved(unit, shift), kind=DateKind.SAME_DAY)
    if which == "sau" and scan.text[start].isupper():  # 'Hai ngày sau, ông gặp B' goes on from what was told
        return scan.point(start, found.end(), _moved(unit, number), kind=DateKind.SAME_DAY)
    if unit == "tuần" and ("tới" in which or "qua" in which or which == "gần đây"):
        unit, number = "ngày", 7 * number  # a span of weeks runs from day to day
    if which in ("tới", "sắp tới", "tới đây"):
        return scan.interval(start, found.end(), _moved(unit, 0), _moved(unit, number))
    if which in ("qua", "vừa qua", "gần đây"):
        return scan.interval(start, found.end(), _moved(unit, -number), _moved(unit, 0))
    return scan.point(start, found.end(), _moved(unit, -number if "trước" in which else number))


READERS = {
    "ngày": read_day, "hôm": read_today, "cùng": read_same_day,
    "thứ": read_weekday, "chủ": read_weekday, "chúa": read_weekday,
    "sáng": read_part, "trưa": read_part, "chiều": read_part, "tối": read_part, "đêm": read_part, "khuya": read_part,
    "rạng": read_part, "nửa": read_part, "giữa": read_part,
}  # fmt: skip
