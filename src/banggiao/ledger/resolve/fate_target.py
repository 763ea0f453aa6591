"""A figure to be reached: the newest figure, the share reached, the pace so far and the pace that is needed."""

from __future__ import annotations

from dataclasses import dataclass

from banggiao.ledger.resolve.fate_time import Made, passed
from banggiao.ledger.resolve.fate_verdict import BY_OFFICE, NAMED, Verdict
from banggiao.ledger.resolve.times import day_number
from banggiao.ledger.resolve.types import FateState, Point, Progress, PromiseItem, Series

_YEAR = 365.25
_SHORT = 350  # days that a period must at least cover to stand for a year: ten months do not


@dataclass(frozen=True, slots=True)
class _Figure:
    period: str | None
    end: int
    whole_year: bool
    value: float
    others: tuple[float, ...]
    reported: int | None
    fact_ids: tuple[str, ...]


def _figure(point: Point) -> _Figure | None:
    value = point.value.value
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return None
    reported = day_number(point.reported, end=True)
    if point.period is not None:
        start, end = day_number(point.period) or 0, day_number(point.period, end=True) or 0
        whole = end - start >= _SHORT
    elif reported is not None:
        end, whole = reported, True
    else:
        return None
    others = tuple(float(v.value) for v in point.value.variants if isinstance(v.value, (int, float)))
    return _Figure(point.period, end, whole, float(value), others, reported, point.fact_ids)


def _series(parties: frozenset[str], item: PromiseItem, series: tuple[Series, ...]) -> Series | None:
    """The one series that the goal is about; None where none is, or where it could be either direction's."""
    metric, _, unit, _ = item.target or ("", None, None, None)
    fitting = [
        s for s in series
        if s.text("metric") == metric and set(s.parties) == parties and (unit is None or s.text("unit") == unit)
    ]  # fmt: skip
    return fitting[0] if len(fitting) == 1 else None


def _rate(before: _Figure, after: float, end: int) -> float | None:
    years = (end - before.end) / _YEAR
    if years < 0.5 or before.value <= 0 or after <= 0:
        return None
    return float((after / before.value) ** (1 / years) - 1)


def judge(
    parties: frozenset[str], item: PromiseItem, since: Made, series: tuple[Series, ...], today: str | None
) -> Verdict | None:
    """The verdict on a figure promised, or None where no figure of that metric, pair and unit is told."""
    if item.target is None:
        return None
    metric, value, unit, multiplier = item.target
    one = _series(parties, item, series)
    if one is None:
        return None
    figures = sorted((f for p in one.points if (f := _figure(p))), key=lambda f: (f.end, f.whole_year, f.fact_ids))
    years = [f for f in figures if f.whole_year]
    before = [f for f in years if since.day is not None and f.end <= since.day]
    base = before[-1] if before else None
    if multiplier is not None:
        if base is None:
            return None
        value = base.value * multiplier
    if value is None or not figures:
        return None
    later = [f for f in figures if since.day is not None and f.reported is not None and f.reported > since.day]
    due = day_number(item.deadline, end=True)
    best = next((f for f in reversed(later) if f.value >= value), None)
    newest = best or (years[-1] if years else figures[-1])
    left = (due - newest.end) / _YEAR if due is not None else None
    needed = None
    if left is not None and left > 0 and 0 < newest.value < value:
        needed = float((value / newest.value) ** (1 / left) - 1)
    reference = (
        base if base is not None and base is not newest else next((f for f in years if f.end < newest.end), None)
    )
    progress = Progress(
        metric=metric, unit=unit, target=value, due=item.deadline, newest=newest.value, newest_period=newest.period,
        share=newest.value / value if value else None,
        base=reference.value if reference else None, base_period=reference.period if reference else None,
        pace_needed=needed, pace_so_far=_rate(reference, newest.value, newest.end) if reference else None,
    )  # fmt: skip
    return _verdict(one, value, later, best, newest, progress, item, today)


def _verdict(
    one: Series,
    value: float,
    later: list[_Figure],
    best: _Figure | None,
    newest: _Figure,
    progress: Progress,
    item: PromiseItem,
    today: str | None,
) -> Verdict:
    said = f"{newest.value:,.0f} of {value:,.0f} {progress.unit or ''} ({100 * (progress.share or 0):.0f} %)".replace(
        " (", " ("
    )
    if best is not None:
        if min(best.others, default=best.value) < value:
            explanation = f"reports of {best.period or 'the newest figure'} lie on both sides of the goal"
            return Verdict(FateState.UNCLEAR, "figures differ", explanation, 0.5, best.fact_ids, (one,), progress)
        return Verdict(FateState.FULFILLED, "figure reached", said, NAMED, best.fact_ids, (one,), progress)
    if newest in later and max(newest.others, default=0.0) >= value:
        explanation = f"reports of {newest.period or 'the newest figure'} lie on both sides of the goal"
        return Verdict(FateState.UNCLEAR, "figures differ", explanation, 0.5, newest.fact_ids, (one,), progress)
    if passed(item.deadline, today):
        rule = "deadline passed, figure short of the goal"
        return Verdict(FateState.OVERDUE, rule, said, BY_OFFICE, newest.fact_ids, (one,), progress)
    if later:
        return Verdict(FateState.IN_PROGRESS, "figure moving", said, BY_OFFICE, later[-1].fact_ids, (one,), progress)
    return Verdict(FateState.OPEN, "no figure since the promise", said, BY_OFFICE, newest.fact_ids, (one,), progress)
