"""Months, quarters, years and longer: 'tháng 6/1994', 'quý III/2025', '11 tháng năm 2024', 'giai đoạn 2026-2030'.

Each reader gets the position of its first word and gives the mentions that start there, or at the number before it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from banggiao.reading.dates.expression import DateKind, DateMention, Point
from banggiao.reading.dates.patterns import (
    EDGE,
    FUTURE_WORDS,
    MONTH,
    MONTH_WORDS,
    PAST_WORDS,
    PLURAL,
    REL_YEAR,
    YEAR,
    YEAR_SHIFTS,
)
from banggiao.reading.dates.scan import Scan

# A year after a month or a quarter: 'năm 2024', '/2024', 'năm nay', or nothing.
OF_YEAR = rf"(?:(?:\s?[/.-]\s?|\s+(?:của\s+)?năm\s+|,?\s+)(?P<y>{YEAR})|,?\s+(?:của\s+)?năm\s+(?P<rel>{REL_YEAR}))"
_MONTH_NAME = rf"(?:(?P<m>{MONTH})|(?P<mw>{'|'.join(sorted(MONTH_WORDS, key=len, reverse=True))})(?!\w))"
_MONTH = re.compile(
    rf"tháng\s+{_MONTH_NAME}(?:(?P<join>\s?-\s?|\s+(?:đến|tới)\s+(?:hết\s+)?(?:tháng\s+)?"
    rf"|\s+và\s+(?:tháng\s+)?)(?P<m2>{MONTH})(?!\s?[/-]\s?[0-9]{{1,2}}(?![0-9])))?"
    rf"(?:{OF_YEAR}|\s+(?P<past>{PAST_WORDS}|năm đó)|\s+(?P<future>{FUTURE_WORDS}))?"
)
# 'Từ tháng 4/2023 | đến tháng 3/2024': into another year.
_TO_MONTH = re.compile(
    rf"(?:\s?[-–]\s?|\s+(?:đến|tới)\s+(?:hết\s+)?)(?:tháng\s+)?(?P<m>{MONTH})"
    rf"(?:\s?/\s?|\s+năm\s+)(?P<y>{YEAR})(?![/.-]?\w)"
)
_COUNTED_MONTHS = re.compile(
    rf"(?:tháng|quý)(?P<edge>\s+đầu(?:\s+tiên)?|\s+cuối)?(?:\s+(?:của\s+)?năm\s+(?:(?P<y>{YEAR})"
    rf"|(?P<rel>{REL_YEAR}))|\s?/\s?(?P<y2>{YEAR})"
    rf"|(?<=đầu|uối)\s+(?:năm(?!\s+(?:học|thứ|đầu))(?!\w)|(?P<y3>{YEAR})))"
)
_NEAR_MONTH = re.compile(
    rf"tháng\s+(?P<which>này|trước|vừa qua|vừa rồi|qua|rồi|tới đây|{FUTURE_WORDS}|tới(?!\s+[0-9])|sau)(?!\w)"
)
_MONTH_SHIFTS = {"này": 0, "trước": -1, "vừa qua": -1, "vừa rồi": -1, "qua": -1, "rồi": -1, "sau": 1}
# 'hồi đầu tháng', 'vào cuối tháng'; not 'đầu tháng chay', which is no month of the calendar.
_THIS_MONTH = re.compile(
    r"tháng(?!\w)(?!\s+(?:[0-9]|giêng|chạp|âm lịch|lễ|chay|ăn chay|ramadan|cô hồn|nhịn ăn|thứ|đó|ấy))"
)
_QUARTER = re.compile(
    rf"quý\s+(?P<q>iv|i{{1,3}}|[1-4]|một|hai|ba|bốn|tư|đầu)(?!\w)(?:\s+tiên)?(?:{OF_YEAR}|(?P<bare>\s+năm(?!\w)))?"
)
_QUARTERS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "đầu": 1,
    "1": 1, "2": 2, "3": 3, "4": 4,
}  # fmt: skip
_HALF = re.compile(
    rf"nửa\s+(?:(?P<a>đầu|cuối|sau)\s+(?:(?P<month>tháng\s+{_MONTH_NAME})|năm(?!\s+(?:học|thứ))(?!\w))"
    rf"|năm\s+(?P<b>đầu|cuối))"
    rf"(?:(?:\s+năm\s+|\s?[/-]\s?|\s+)(?P<y>{YEAR})|(?:\s+năm)?\s+(?P<rel>{REL_YEAR}))?"
)
_YEAR = re.compile(
    rf"năm\s+(?P<y>{YEAR})(?:\s?(?:-|đến|tới)\s?(?:hết\s+)?(?:năm\s+)?(?P<y2>{YEAR}))?(?!\s?[/-]\s?[0-9])"
)
_NEAR_YEAR = re.compile(rf"năm\s+(?P<rel>{REL_YEAR})(?!\s+đó)")
_DECADE = re.compile(rf"(?:những|các)\s+năm\s+(?:(?P<y>{YEAR})|(?P<dd>[2-9]0)(?![0-9]))(?:\s?-\s?(?P<y2>{YEAR}))?")
_DECADES = re.compile(
    rf"thập\s+(?:niên|kỷ|kỉ)\s+(?:(?:những\s+)?năm\s+)?(?:(?P<y>{YEAR})"
    rf"|(?P<dd>[1-9]0)(?![0-9]))(?:\s?-\s?(?:(?P<y2>{YEAR})|(?P<dd2>[1-9]0)(?![0-9])))?"
    r"(?:\s+(?:của\s+)?thế kỷ\s+(?:thứ\s+)?(?P<c>xxi|xx|xix|21|20|19)(?!\w))?"
)
_CENTURY = re.compile(
    r"thế\s+(?:kỷ|kỉ)\s+(?:thứ\s+)?(?:(?P<c>x{1,2}i{0,3}|xi?[vx]|xvi{1,3}|2[01]|1[0-9])(?!\w)|(?P<now>này)(?!\w))"
)
_CENTURIES = {
    "x": 10, "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19,
    "xx": 20, "xxi": 21, "xxii": 22, "xxiii": 23,
}  # fmt: skip
_EDGE_BEFORE = re.compile(r"(?<!\w)(?P<edge>đầu|giữa|cuối)\s+$")


def _edge(scan: Scan, pos: int) -> tuple[int, str | None]:
    """Where 'đầu', 'giữa', 'cuối' before ``pos`` starts, and which it is."""
    head = scan.before(pos, 6)
    found = _EDGE_BEFORE.search(head)
    return (pos - len(head) + found.start(), EDGE[found["edge"]]) if found else (pos, None)


def _year_of(found: re.Match[str], *names: str) -> Point:
    """The year that a match names, as a point; without one an empty point."""
    for name in names or ("y",):
        if found[name]:
            return Point(year=int(found[name]))
    rel = found["rel"]
    return Point(year_shift=YEAR_SHIFTS[rel]) if rel else Point()


def read_month(scan: Scan, pos: int) -> list[DateMention]:
    """'tháng 6/1994', 'tháng 7 vừa qua', '9 tháng đầu năm 2025', 'tháng tới'."""
    counted = scan.count_before(pos)
    if counted:
        months = _counted_months(scan, pos, counted, 1)
        if months:
            return months
    found = _MONTH.match(scan.low, pos, scan.end)
    if found and not (found["mw"] and not _spelled_month(scan, found)):
        start, edge = _edge(scan, pos)
        month = int(found["m"]) if found["m"] else MONTH_WORDS[found["mw"]]
        hint = "past" if found["past"] else "future" if found["future"] else _spoken_hint(scan, start)
        point = replace(_year_of(found), month=month, edge=edge, hint=hint)
        to = _TO_MONTH.match(scan.low, found.end(), scan.end) if point.year and not found["m2"] else None
        if to is not None and point.year and (int(to["y"]), int(to["m"])) > (point.year, month):
            return scan.interval(start, to.end(), point, replace(point, year=int(to["y"]), month=int(to["m"])))
        if not found["m2"]:
            return scan.point(start, found.end(), point)
        last = int(found["m2"])
        if "và" in found["join"] and last - month != 1:
            middle = found.end("m") if found["m"] else found.end("mw")
            return scan.point(start, middle, point) + scan.point(
                found.start("m2"), found.end(), replace(point, month=last, edge=None)
            )
        if last > month:
            return scan.interval(start, found.end(), point, replace(point, month=last))
        if point.year:
            return scan.interval(start, found.end(), replace(point, year=point.year - 1), replace(point, month=last))
        return scan.point(start, found.end("m") if found["m"] else found.end("mw"), point)
    near = _NEAR_MONTH.match(scan.low, pos, scan.end)
    if near and not counted and not PLURAL.search(scan.before(pos)):
        start, edge = _edge(scan, pos)
        return scan.point(start, near.end(), Point(month_shift=_MONTH_SHIFTS.get(near["which"], 1), edge=edge))
    start, edge = _edge(scan, pos)
    if edge and not counted and _THIS_MONTH.match(scan.low, pos, scan.end):
        return scan.point(start, pos + len("tháng"), Point(month_shift=0, edge=edge))
    return []


_OF_TWO = re.compile(r"\s+(?:bên|nước|nhà|ông|vị|người|phía|đoàn)(?!\w)")


def _spelled_month(scan: Scan, found: re.Match[str]) -> bool:
    """A month in words is a month where it could not be a count: 'tháng tư', 'Tháng Tám', 'cuối tháng ba'."""
    word = found["mw"]
    if scan.text[found.start("mw")].isupper():
        return True
    if _edge(scan, found.start())[1] and not _OF_TWO.match(scan.low, found.end("mw")):
        return True
    return word in ("tư", "mười hai", "mười một", "mười") and not found["m2"]


def _spoken_hint(scan: Scan, pos: int) -> str | None:
    return "past" if scan.last_word(pos) in ("hồi", "hôm") else None


def _counted_months(scan: Scan, pos: int, counted: tuple[int, int], size: int) -> list[DateMention]:
    """'11 tháng năm 2024', '6 tháng cuối năm', 'ba quý đầu năm nay'."""
    found = _COUNTED_MONTHS.match(scan.low, pos, scan.end)
    months = counted[0] * size
    if found is None or not 1 <= months <= 12:
        return []
    year = _year_of(found, "y", "y2", "y3")
    if year == Point():
        year = Point(year_shift=0)
    last = (found["edge"] or "").strip() == "cuối"
    first = replace(year, month=13 - months if last else 1)
    return scan.interval(counted[1], found.end(), first, replace(year, month=12 if last else months))


def read_quarter(scan: Scan, pos: int) -> list[DateMention]:
    """'quý III/2025', 'quý I năm nay', 'ba quý đầu năm'."""
    counted = scan.count_before(pos)
    if counted:
        quarters = _counted_months(scan, pos, counted, 3)
        if quarters:
            return quarters
    found = _QUARTER.match(scan.low, pos, scan.end)
    if found is None:
        return []
    if found["q"] in ("đầu", "một", "hai", "ba") and not (found["y"] or found["rel"] or found["bare"]):
        return []
    year = _year_of(found)
    if year == Point():
        year = Point(year_shift=0)
    last = 3 * _QUARTERS[found["q"]]
    return scan.interval(pos, found.end(), replace(year, month=last - 2), replace(year, month=last))


def read_half(scan: Scan, pos: int) -> list[DateMention]:
    """'nửa đầu năm 2024', 'nửa cuối tháng 10'."""
    found = _HALF.match(scan.low, pos, scan.end)
    if found is None:
        return []
    year = _year_of(found)
    first_half = (found["a"] or found["b"]) == "đầu"
    if found["month"]:
        month = int(found["m"]) if found["m"] else MONTH_WORDS[found["mw"]]
        return scan.point(pos, found.end(), replace(year, month=month, edge="start" if first_half else "end"))
    if year == Point():
        year = Point(year_shift=0)
    low, high = (1, 6) if first_half else (7, 12)
    return scan.interval(pos, found.end(), replace(year, month=low), replace(year, month=high))


def read_year(scan: Scan, pos: int) -> list[DateMention]:
    """'năm 2030', 'cuối năm nay', 'những năm 1960', 'năm 2017-2018'."""
    plural = PLURAL.search(scan.before(pos))
    if plural:
        opening = pos - len(scan.before(pos)) + plural.start() + (0 if plural.group()[0].isalpha() else 1)
        decade = _DECADE.match(scan.low, opening, scan.end)
        if decade and (decade["y"] or decade["dd"]):
            return _decade(scan, opening, decade)
    found = _YEAR.match(scan.low, pos, scan.end)
    if found:
        start, edge = _edge(scan, pos)
        first = Point(year=int(found["y"]), edge=edge)
        if found["y2"] and int(found["y2"]) > int(found["y"]):
            return scan.interval(start, found.end(), first, Point(year=int(found["y2"])))
        return scan.point(start, found.end("y"), first)
    near = _NEAR_YEAR.match(scan.low, pos, scan.end)
    start, edge = _edge(scan, pos)
    if near and not plural and not scan.count_before(pos) and not _arrival(scan, near):
        return scan.point(start, near.end(), Point(year_shift=YEAR_SHIFTS[near["rel"]], edge=edge))
    if edge and re.match(r"năm(?!\s+(?:học|thứ|mới|châm))(?!\w)", scan.low[pos : pos + 10]):
        return scan.point(start, pos + 3, Point(year_shift=0, edge=edge))
    return []


def _arrival(scan: Scan, near: re.Match[str]) -> bool:
    """'tới' before a name goes to a place ('2 ngày tới Việt Nam'), it is not 'next'."""
    return near["rel"] == "tới" and scan.text[near.end() : near.end() + 2].strip()[:1].isupper()


def _decade(scan: Scan, pos: int, found: re.Match[str]) -> list[DateMention]:
    begin = int(found["y"]) if found["y"] else 1900 + int(found["dd"])
    last = int(found["y2"]) if found["y2"] else begin + 9 if begin % 10 == 0 else begin
    return scan.interval(pos, found.end(), Point(year=begin), Point(year=last)) if last > begin else []


def read_decades(scan: Scan, pos: int) -> list[DateMention]:
    """'thập niên 1960-1970' (as written), 'thập niên 90'."""
    found = _DECADES.match(scan.low, pos, scan.end)
    if found is None:
        return []
    century = {"xxi": 2000, "21": 2000, "xix": 1800, "19": 1800}.get(found["c"] or "", 1900)
    begin = (
        int(found["y"]) if found["y"] else (century if int(found["dd"]) > 20 or found["c"] else 2000) + int(found["dd"])
    )
    after = int(found["y2"]) if found["y2"] else century + int(found["dd2"]) if found["dd2"] else None
    last = after if after is not None and after > begin else begin + 9
    return scan.interval(pos, found.end(), Point(year=begin), Point(year=last))


def read_century(scan: Scan, pos: int) -> list[DateMention]:
    """'thế kỷ XX', 'đầu thế kỷ 21'."""
    found = _CENTURY.match(scan.low, pos, scan.end)
    if found is None or found["now"]:
        return []
    number = int(found["c"]) if found["c"].isdigit() else _CENTURIES.get(found["c"])
    if number is None:
        return []
    start, _ = _edge(scan, pos)
    return scan.interval(start, found.end(), Point(year=100 * number - 99), Point(year=100 * number))


_WEEK = re.compile(
    rf"tuần\s+(?P<which>này|trước|vừa qua|vừa rồi|qua|rồi|tới đây|{FUTURE_WORDS}|tới(?!\s+[0-9])|sau)(?!\w)"
)
_WEEK_SHIFTS = {"này": 0, "trước": -1, "vừa qua": -1, "vừa rồi": -1, "qua": -1, "rồi": -1, "sau": 1}
_RUNNING = frozenset({"qua", "vừa qua", "vừa rồi"})  # the seven days up to now, whatever the calendar's weeks


def read_week(scan: Scan, pos: int) -> list[DateMention]:
    """'tuần này', 'cuối tuần qua', 'cuối tuần'."""
    start, edge = _edge(scan, pos)
    found = _WEEK.match(scan.low, pos, scan.end)
    if found and not scan.count_before(pos) and not PLURAL.search(scan.before(pos)):
        if found["which"] == "tới" and scan.text[found.end() : found.end() + 2].strip()[:1].isupper():
            return []
        running = "past" if edge is None and found["which"] in _RUNNING else None
        point = Point(week_shift=_WEEK_SHIFTS.get(found["which"], 1), edge=edge, hint=running)
        return scan.point(start, found.end(), point, kind=DateKind.WEEK)
    if edge and re.match(r"tuần(?!\w)(?!\s+lễ)", scan.low[pos : pos + 9]):
        return scan.point(start, pos + 4, Point(week_shift=0, edge=edge), kind=DateKind.WEEK)
    return []
