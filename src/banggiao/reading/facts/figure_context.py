"""What belongs to a figure: the date that it is for, and the growth told with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from banggiao.reading.dates import DateKind, DateMention, resolve
from banggiao.reading.facts.figure_words import AMOUNT_PATTERN
from banggiao.reading.numbers import Quantity, QuantityKind

_COMPARED = re.compile(
    r"(?:so với|so cùng|cùng kỳ|so sánh với|kể từ|từ năm|sau|trước)(?:\s+(?:cùng kỳ|cùng thời kỳ|cả|mức|năm"
    r"|kể từ|thời điểm|khi))*\s*(?:của\s+)?$"
)
_TERM = re.compile(r"(?:nhiệm kỳ|(?<!tài )khóa|kế hoạch|quy hoạch)\s+$")
_ADJACENT = re.compile(
    r"\s*(?:(?:\w+\s*)?\(\s*)?(?:tính\s+)?"
    r"(?:vào|trong|của|cả|cho|đến|tính đến)?\s*(?:hết\s+|giai đoạn\s+)?$"
)
# A growth, then the amount reached, with no other date between: "tăng 30%, đạt gần 4 tỷ USD".
_REACHING = re.compile(r"^(?!.*(?:năm|tháng|quý)\s).*(?:đạt|lên|xuống|ước)")
_UNTIL_NOW = re.compile(r"(?:\s*\(?\s*)(?<!\w)(?:đến nay|tới nay|cho đến nay|hiện nay|hiện)(?!\w)")


def _iso(mention: DateMention, published: str | None) -> str | None:
    return resolve(mention, published).iso


def _compared(low: str, start: int, mention: DateMention) -> bool:
    """Whether a date is what a figure is compared with, or counted from, not what it is for."""
    if mention.expr.bound == "since" and mention.expr.kind is DateKind.POINT:
        return True
    if _TERM.search(low, max(start, mention.start - 12), mention.start):
        return True
    return _COMPARED.search(low, max(start, mention.start - 40), mention.start) is not None


def period_of(
    low: str,
    start: int,
    left: int,
    quantity: Quantity,
    right: int,
    dates: Sequence[DateMention],
    spent: dict[int, int],
    published: str | None,
) -> str | None:
    """The date that belongs to a quantity: right after it, else the nearest before it since the quantity before."""
    after = next((m for m in dates if quantity.end <= m.start <= right), None)
    if quantity.kind is QuantityKind.RANK:
        after = None  # a rank stands as of now, or as of the date before it
    if after is not None and spent.get(after.start) == quantity.start:
        return _iso(after, published)
    if _UNTIL_NOW.search(low, left, quantity.start) or _UNTIL_NOW.match(low, quantity.end):
        return None
    before = [
        m
        for m in dates
        if left <= m.start and m.end <= quantity.start and m.start not in spent and not _compared(low, start, m)
    ]
    if before:
        return _iso(before[-1], published)
    if (
        after is not None
        and not _compared(low, start, after)
        and not re.search(r"[,;.]", low[quantity.end : after.start])
    ):
        return _iso(after, published)
    return None


def dates_beside(low: str, own: Sequence[Quantity], dates: Sequence[DateMention]) -> dict[int, int]:
    """Dates right after a quantity ('500 triệu USD năm 2008'), by where they start: they belong to it alone."""
    spent = {}
    for quantity in own:
        after = next((m for m in dates if m.start >= quantity.end), None)
        if after is not None and after.start - quantity.end < 24 and _ADJACENT.match(low[quantity.end : after.start]):
            spent[after.start] = quantity.start
    return spent


def opening_period(
    low: str, start: int, dates: Sequence[DateMention], own: Sequence[Quantity], published: str | None
) -> str | None:
    """The date that opens a sentence holds for all its figures: 'Năm 2023, Việt Nam xuất khẩu ..., nhập khẩu ...'."""
    first = own[0].start if own else start
    early = [m for m in dates if m.end <= first and not _compared(low, start, m)]
    return _iso(early[-1], published) if early else None


def change_of(low: str, quantity: Quantity, own: Sequence[Quantity], position: int) -> float | None:
    """The growth told with an amount: '..., tăng 27,4%', or before it: 'tăng 30%, đạt gần 4 tỷ USD'."""
    following = own[position + 1] if position + 1 < len(own) else None
    if following and following.kind is QuantityKind.PERCENT and following.change:
        between = low[quantity.end : following.start]
        if len(between) < 60 and not AMOUNT_PATTERN.search(between):
            return signed(following)
    previous = own[position - 1] if position else None
    if previous and previous.kind is QuantityKind.PERCENT and previous.change:
        between = low[previous.end : quantity.start]
        taken = position > 1 and own[position - 2].kind is not QuantityKind.PERCENT
        near = len(between) < 40 and _REACHING.search(between) is not None and previous.per is None
        if (
            near
            and not AMOUNT_PATTERN.search(between)
            and not (taken and len(low[own[position - 2].end : previous.start]) < 40)
        ):
            return signed(previous)
    return None


def is_told_with(low: str, quantity: Quantity, own: Sequence[Quantity], position: int, word: int | None) -> bool:
    """Whether a growth is told with an amount, so that it is no figure of its own."""
    for neighbour in (position - 1, position + 1):
        if 0 <= neighbour < len(own) and own[neighbour].kind is not QuantityKind.PERCENT:
            change = change_of(low, own[neighbour], own, neighbour)
            if change == signed(quantity):
                return True
    previous = own[position - 1] if position else None
    return (
        previous is not None
        and previous.kind in (QuantityKind.AMOUNT, QuantityKind.COUNT)
        and (word or 0) < previous.start
    )


def signed(quantity: Quantity) -> float:
    """A growth in per cent, negative for a fall; whole numbers stay whole."""
    value = -quantity.value if quantity.change == "down" else quantity.value
    return int(value) if value == int(value) else value


def of_the_past(dates: Sequence[DateMention], published: str | None) -> bool:
    """Whether one of the dates is a year gone by, as far as is known."""
    told = (resolve(m, published).start for m in dates if m.expr.kind is DateKind.POINT)
    return any(iso is not None and (published is None or iso[:4] < published[:4]) for iso in told)
