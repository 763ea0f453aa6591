"""Figures as charts: the series, its targets, and the pace that they need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from banggiao.ledger import Entry
from banggiao.ledger.resolve import Fate, Series
from banggiao.ledger.resolve.types import Progress
from banggiao.model import DateInterval
from banggiao.views.desk.i18n import date_words
from banggiao.views.desk.rendering import entry_url
from banggiao.views.desk.viewer import Viewer
from banggiao.views.known import figures, progress_words, series_name

_WHOLE = 350  # days that a period must at least cover to stand for a year


@dataclass(frozen=True, slots=True)
class Chart:
    """A series as a picture and as a table. ``data`` is what the script draws: labels, values, words, goal."""

    url: str
    title: str
    data: dict[str, Any]
    rows: tuple[tuple[str, str, str], ...]
    goal: str | None


def charts(
    indicators: Iterable[Entry[Any]],
    commitments: Iterable[Entry[Any]],
    fates: Mapping[str, Fate],
    who: Viewer,
    *,
    words: Mapping[str, str] | None = None,
) -> list[Chart]:
    """One chart for each series with figures; a promise's target stands in the chart of its metric."""
    goals: dict[tuple[str, str | None], Progress] = {}
    for entry in commitments:
        fate = fates.get(entry.id)
        for item in fate.items if fate else ():
            if item.progress is not None:
                goals.setdefault((item.progress.metric, item.progress.unit), item.progress)
    out = []
    for entry in indicators:
        series: Series = entry.record
        progress = goals.get((series.text("metric") or "", series.text("unit")))
        if words:
            made = chart(entry, progress, who, words=words)
        else:
            made = who.again.get(("chart", who.lang), (entry, progress), partial(chart, entry, progress, who))
        out += [made] if made is not None else []
    return out


def chart(
    entry: Entry[Any],
    progress: Progress | None,
    who: Viewer,
    *,
    words: Mapping[str, str] | None = None,
) -> Chart | None:
    """The chart of one series with its target; None where it has no numbers. ``words``: what facts rest on, by id."""
    series: Series = entry.record
    points = sorted(
        (p for p in series.points if isinstance(p.value.value, int | float)),
        key=lambda p: ((p.period or p.reported or "").rpartition("/")[2], p.period or ""),
    )
    if not points:
        return None
    unit = series.text("unit")
    labels = [date_words(p.period or p.reported, who.lang) for p in points]
    values = [float(p.value.value) for p in points if isinstance(p.value.value, int | float)]
    data: dict[str, Any] = {
        "labels": labels,
        "values": values,
        "words": [who.say.amount(v, unit) for v in values],
        "kind": "rank" if unit == "rank" else "amount",
        "partial": _partial([p.period for p in points]),
        "partial_words": who.t("Paler: not a whole year."),
        "name": series_name(series, who.say),
        "scale": _scale(values, progress.target if progress else None, who),
    }
    if progress is not None:
        data["goal"] = {
            "label": date_words(progress.due, who.lang) or who.say.label("target"),
            "value": progress.target,
            "words": who.say.amount(progress.target, unit),
        }
    told = figures(series, who.say, words=words)
    rows = tuple((date_words(f.when, who.lang), f.text, ", ".join(f.more)) for f in told)
    goal = progress_words(progress, who.say) if progress is not None else None
    return Chart(entry_url(entry.family, entry.id), series_name(series, who.say), data, rows, goal)


def _partial(periods: Sequence[str | None]) -> list[bool]:
    """Which periods are less than a year, where others are whole years: their bars must not be compared."""
    spans = [DateInterval.parse(period) if period else None for period in periods]
    days = [(s.end.last_day - s.start.first_day).days if s else None for s in spans]
    whole = any(d is not None and d >= _WHOLE for d in days)
    return [whole and d is not None and 1 < d < _WHOLE for d in days]


def _scale(values: list[float], goal: float | None, who: Viewer) -> list[Any]:
    """What the axis divides by, and the word for it."""
    largest = max([*values, goal or 0])
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "")):
        if largest >= size and word:
            return [size, who.say("amount", word)]
    return [1, ""]
