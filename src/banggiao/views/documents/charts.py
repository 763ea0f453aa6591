"""Figures over time as pictures: bars, one a period, with their values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from banggiao.ledger.resolve import Series
from banggiao.model import DateInterval
from banggiao.views.brief import Briefing
from banggiao.views.brief.words import spoken
from banggiao.views.known import series_name
from banggiao.views.wording import Wording, wording

_LEAST = 2  # figures without which there is nothing to compare
_MOST = 8
_CHARTS = 4
_WIDTH, _ROW, _LABEL, _VALUE = 480, 22, 130, 110
_BLUE = "#1f4e79"


@dataclass(frozen=True, slots=True)
class Chart:
    """A series as bars: (period, value, the value in words), the earliest first."""

    title: str
    bars: tuple[tuple[str, float, str], ...]

    @property
    def svg(self) -> str:
        """The picture; the text in it is text."""
        return _svg(self)


def charts(briefing: Briefing) -> tuple[Chart, ...]:
    """A chart for each series of figures that has at least two comparable periods, the longest ones first."""
    say = wording(briefing.lang)
    return tuple(sorted((c for s in briefing.series for c in _of_series(s, say)), key=lambda c: -len(c.bars)))[:_CHARTS]


def _of_series(series: Series, say: Wording) -> Iterator[Chart]:
    unit = series.text("unit")
    if unit == "rank" or series.text("metric") == "other":
        return  # of ranks the first is the best: bars would say the contrary; what has no name has no title
    by_length: dict[tuple[int, int], dict[str, float]] = {}
    for point in series.points:
        value = point.value.value
        if point.period and isinstance(value, int | float):
            by_length.setdefault(_comparable(point.period), {})[point.period] = float(value)
    for (months, _), found in by_length.items():
        if len(found) >= _LEAST:
            bars = tuple((spoken(p, say) or p, v, say.amount(v, unit)) for p, v in sorted(found.items())[-_MOST:])
            yield Chart(_title(series, months, say), bars)


def _title(series: Series, months: int, say: Wording) -> str:
    name = series_name(series, say)
    if not (series.text("from") and series.text("to")) and series.parties:
        name = f"{name}, {say.states(series.parties)}"
    return name if months == 12 else f"{name} ({months} {say.label('months' if months != 1 else 'month')})"


def _comparable(period: str) -> tuple[int, int]:
    """How many months a period covers and its first one: only half-years that begin alike are beside each other.
    A single day is none of any months."""
    told = DateInterval.parse(period)
    first, last = told.start.first_day, told.end.last_day
    if told.start.is_day:
        return (0, 0)
    return (last.year - first.year) * 12 + last.month - first.month + 1, first.month


def _svg(chart: Chart) -> str:
    height = _ROW * len(chart.bars) + 4
    most = max(abs(value) for _, value, _ in chart.bars) or 1.0
    room = _WIDTH - _LABEL - _VALUE
    rows = []
    for number, (period, value, words) in enumerate(chart.bars):
        y = number * _ROW + 4
        width = max(1.0, room * abs(value) / most)
        middle = y + _ROW / 2
        rows.append(
            f'<text x="{_LABEL - 8}" y="{middle:.1f}" text-anchor="end">{escape(period)}</text>'
            f'<rect x="{_LABEL}" y="{y}" width="{width:.1f}" height="{_ROW - 7}" fill="{_BLUE}"/>'
            f'<text x="{_LABEL + width + 6:.1f}" y="{middle:.1f}">{escape(words)}</text>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"'
        f' role="img" aria-label="{escape(chart.title)}" font-family="Be Vietnam Pro, sans-serif" font-size="11"'
        f' fill="#222">{"".join(rows)}</svg>'
    )
