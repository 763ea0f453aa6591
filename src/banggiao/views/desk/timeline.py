"""A time line: what is known to a day is a dot, what is known to a month, year or stretch is a bar of that length."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from banggiao.ledger import Entry
from banggiao.model import DateInterval
from banggiao.views.desk.cards import Card, card
from banggiao.views.desk.viewer import Viewer

_LANES = {"relations": 0, "agreements": 1, "events": 2}
_ROW, _GAP = 16, 8  # pixels of a row, and between lanes
_DOT, _MOST_ROWS = 1.3, 7  # per cent of the width that a dot takes; rows of one lane, before marks cover each other
_BACK, _AHEAD = 6 * 365, 3 * 365  # days on either side of today that are drawn at most


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a thing stands: across in per cent of the width, down in pixels; ``width`` 0 is a day."""

    x: float
    width: float
    y: int
    colour: str
    url: str
    title: str
    coming: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Marks, (position, label) of the ticks, where today is, how many things lie outside of what is drawn, and how
    many pixels the marks take."""

    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, str], ...]
    today: float
    outside: int
    height: int = 0


def timeline(
    entries: Iterable[Entry[Any]], today: str, who: Viewer, *, cards: Mapping[str, Card] | None = None
) -> Timeline:
    """A time line of entries with dates; ``cards``: those that are made already, by id."""
    now = dt.date.fromisoformat(today)
    spans = []
    for entry in entries:
        if entry.record.date:
            end = entry.record.text("date_end")
            iso = f"{entry.record.date}/{end}" if end and "/" not in entry.record.date else entry.record.date
            span = DateInterval.parse(iso)
            spans.append((span.start.first_day, span.end.last_day, entry))
    first, last = now - dt.timedelta(_BACK), now + dt.timedelta(_AHEAD)
    inside = [(a, b, e) for a, b, e in spans if b >= first and a <= last]
    if not inside:
        return Timeline((), (), 0, len(spans))
    start = max(first, min(min(a for a, _, _ in inside), now) - dt.timedelta(days=20))
    stop = min(last, max(max(b for _, b, _ in inside), now) + dt.timedelta(days=20))
    whole = max((stop - start).days, 1)

    def place(day: dt.date) -> float:
        return round(100 * min(max((day - start).days / whole, 0), 1), 2)

    placed = []
    for a, b, entry in inside:
        made = (cards or {}).get(entry.id) or card(entry, who)
        left, right = place(a), place(b)
        title = " · ".join(filter(None, [made.when, made.head, made.text]))
        wide = 0.0 if a == b else max(right - left, 0.6)
        mark = Mark(left, wide, 0, made.colour, made.url, title, a > now)
        placed.append((_LANES.get(made.family, len(_LANES)), mark))
    marks, height = _stacked(placed)
    return Timeline(marks, tuple(_ticks(start, stop, place)), place(now), len(spans) - len(inside), height)


def _stacked(placed: list[tuple[int, Mark]]) -> tuple[tuple[Mark, ...], int]:
    """Marks of a lane above one another where they would cover each other, lanes beneath one another."""
    out: list[Mark] = []
    top = 0
    for lane in sorted({lane for lane, _ in placed}):
        ends: list[float] = []  # how far each row of the lane is taken
        for mark in sorted((m for number, m in placed if number == lane), key=lambda m: (m.x, -m.width)):
            free = next((row for row, end in enumerate(ends) if end <= mark.x - (0 if mark.width else _DOT / 2)), None)
            if free is None:
                free = len(ends) if len(ends) < _MOST_ROWS else ends.index(min(ends))
                ends += [0.0] if free == len(ends) else []
            ends[free] = mark.x + (mark.width or _DOT / 2)
            out.append(replace(mark, y=top + free * _ROW))
        top += len(ends) * _ROW + _GAP
    return tuple(out), top


def _ticks(start: dt.date, stop: dt.date, place: Any) -> Iterable[tuple[float, str]]:
    if (stop - start).days > 900:
        for year in range(start.year + 1, stop.year + 1):
            yield place(dt.date(year, 1, 1)), str(year)
        return
    step = 3 if (stop - start).days > 200 else 1
    month = dt.date(start.year, start.month, 1)
    while True:
        number = month.year * 12 + month.month  # first of the next month, counted from year 0
        month = dt.date(number // 12, number % 12 + 1, 1)
        if month > stop:
            return
        if (month.month - 1) % step == 0:
            yield place(month), f"{month.month}/{month.year}"
