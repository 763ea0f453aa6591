"""What the ledger knows, in words: one line a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from banggiao.ledger import Entry
from banggiao.ledger.resolve import Accord, Event, Fate, Person, Promise, RelationStep, Series
from banggiao.ledger.resolve.types import Point, Progress, Tenure
from banggiao.ledger.types import Family
from banggiao.model import UsageError
from banggiao.views.describe import interval
from banggiao.views.hedges import hedge
from banggiao.views.wording import Wording

_FAMILY_OF = {
    "ev": Family.EVENTS,
    "ag": Family.AGREEMENTS,
    "rl": Family.RELATIONS,
    "pe": Family.PEOPLE,
    "in": Family.INDICATORS,
    "cm": Family.COMMITMENTS,
}
_ID = re.compile(r"(ev|ag|rl|pe|in|cm)-[0-9a-f]{8,}\Z")


def is_entry_id(text: str) -> bool:
    """Is this the id of a known thing?"""
    return _ID.match(text) is not None


def check_id(text: str) -> bool:
    """Is this the id of a known thing? Raises UsageError where it was meant as one and is none."""
    if text[:3] in {f"{head}-" for head in _FAMILY_OF} and not is_entry_id(text):
        raise UsageError(f"{text!r} is no id: they look like {text[:3]}827406a3023abb2e; copy it whole")
    return is_entry_id(text)


def family_of(entry_id: str) -> Family:
    """The family that an id belongs to."""
    return _FAMILY_OF[entry_id[:2]]


@dataclass(frozen=True, slots=True)
class Known:
    """One thing: when, what kind of thing, what it is, and what else is told of it."""

    when: str | None
    head: str
    text: str
    more: tuple[str, ...] = ()

    def __str__(self) -> str:
        parts = [self.when or "—", self.head, self.text, *self.more]
        return " · ".join(part for part in parts if part)


def known(entry: Entry[Any], say: Wording, *, fate: Fate | None = None) -> Known:
    """An entry of any family but people and indicators, which have a line for each tenure and figure."""
    match entry.record:
        case Event() as event:
            return _event(event, say)
        case Accord() as accord:
            return _accord(accord, say)
        case RelationStep() as step:
            return _relation(step, say)
        case Promise() as promise:
            return _promise(promise, say, fate)
        case Person() as person:
            return Known(None, person.text("name") or "", "; ".join(str(t) for t in tenures(person, say)))
        case Series() as series:
            return Known(None, series_name(series, say), "; ".join(str(f) for f in figures(series, say)))
    raise TypeError(f"no words for {type(entry.record).__name__}")


def sources_note(entry: Entry[Any], say: Wording) -> str:
    """How many articles report it, and how many of them are nobody's reprint."""
    return f"{entry.reports} {say.label('reports')}, {entry.independent} {say.label('independent')}"


def _event(event: Event, say: Wording) -> Known:
    level = event.text("visit_level")
    head = say("visit_level", level) if level else say("engagement_kind", event.text("kind") or "")
    who = "; ".join(f"{a.name} ({a.office})" if a.office else a.name for a in event.attendees)
    country = event.text("place_country")
    place = event.text("place") or (say.state(country) if country else "")
    status = event.text("status") or ""
    return Known(
        interval(event.date, event.text("date_end")),
        head,
        event.text("name") or say.states(event.parties),
        tuple(filter(None, [say("engagement_status", status), place, who])),
    )


def _accord(accord: Accord, say: Wording) -> Known:
    status = say("agreement_status", accord.text("status") or "")
    signatories = "; ".join(accord.codes("signatories"))
    period = say.date(accord.text("period"))
    return Known(
        accord.date,
        say("agreement_kind", accord.text("kind") or ""),
        accord.text("title") or "",
        tuple(filter(None, [status, signatories, f"{say.label('period')} {period}" if period else ""])),
    )


def _relation(step: RelationStep, say: Wording) -> Known:
    tier = step.text("tier")
    return Known(step.date, say("relation_event", step.text("event") or ""), say("tier", tier) if tier else "")


def _promise(promise: Promise, say: Wording, fate: Fate | None) -> Known:
    sides = say.states(promise.codes("holders"))
    if addressees := promise.codes("addressees"):
        sides = f"{sides} → {say.states(addressees)}"
    deadline = promise.text("deadline") or (fate.deadline if fate else None)
    more = [sides, f"{say.label('deadline')} {say.date(deadline)}" if deadline else ""]
    if fate is not None:
        more += [progress_words(item.progress, say) for item in fate.items if item.progress]
    return Known(
        promise.first_reported,
        say("modality", promise.text("modality") or ""),
        promise.text("text") or "",
        tuple(filter(None, more)),
    )


def progress_words(progress: Progress, say: Wording) -> str:
    """How far a target is: the newest figure, its share of the goal, the pace so far and the pace that it needs."""
    goal = say.amount(progress.target, progress.unit)
    if progress.newest is None:
        return f"{say.label('target')} {goal}"
    words = f"{say.amount(progress.newest, progress.unit)} / {goal}"
    if progress.newest_period:
        words = f"{words} ({say.date(progress.newest_period)})"
    if progress.share is not None:
        words = f"{words}, {say.number(100 * progress.share, digits=0)} %"
    if progress.pace_needed is not None:
        words = f"{words}, {say.label('pace_needed')} {_percent(progress.pace_needed, say)}"
    if progress.pace_so_far is not None:
        words = f"{words}, {say.label('pace_so_far')} {_percent(progress.pace_so_far, say)}"
    return words


def _percent(rate: float, say: Wording) -> str:
    return f"{say.number(100 * rate, digits=1)} % {say.label('a_year')}"


def series_name(series: Series, say: Wording) -> str:
    """The metric, with its direction where it has one."""
    name = say("metric", series.text("metric") or "")
    origin, destination = series.text("from"), series.text("to")
    if origin and destination:
        return f"{name}, {say.state(origin)} → {say.state(destination)}"
    return name


def figures(
    series: Series, say: Wording, *, newest: int | None = None, words: Mapping[str, str] | None = None
) -> Iterator[Known]:
    """The figures of a series, the latest period first; ``newest``: only so many. ``words``: what each fact rests on,
    by its id, so that 'hơn' and 'gần' stay what they are."""
    ordered = sorted(series.points, key=lambda p: (p.period or p.reported or "", p.reported or ""), reverse=True)
    for point in ordered[:newest]:
        yield Known(
            point.period or point.reported, series_name(series, say), _figure(point, series, say, words or {}),
            _change(point, say),
        )


def _figure(point: Point, series: Series, say: Wording, told_in: Mapping[str, str]) -> str:
    values = [variant.value for variant in point.value.variants] or [point.value.value]
    unit = series.text("unit")
    told = [say.amount(float(v), unit) for v in values if isinstance(v, int | float)]
    words = f" ({say.label('or')} {', '.join(told[1:])})" if len(told) > 1 else ""
    rank = series.value("rank_of")
    out_of = f" {say.label('rank_of')} {rank}" if rank else ""
    value = point.value.value
    exact = float(value) if isinstance(value, int | float) else None
    said = " … ".join(told_in[key] for key in point.fact_ids if key in told_in)
    about = f"{hedge(said, say, value=exact)} " if point.approximate else ""
    return f"{about}{told[0] if told else '—'}{out_of}{words}"


def _change(point: Point, say: Wording) -> tuple[str, ...]:
    change = point.change_pct.value
    if not isinstance(change, int | float):
        return ()
    return (f"{'+' if change > 0 else ''}{say.amount(float(change), '%')}",)


def tenures(person: Person, say: Wording) -> Iterator[Known]:
    """The offices that a person is told to hold or have held, the newest first."""
    name = person.text("name") or ""
    for tenure in sorted(person.tenures, key=lambda t: t.last_seen or "", reverse=True):
        yield Known(_seen(tenure, say), name, tenure.office, tuple(filter(None, [tenure.organisation])))


def _seen(tenure: Tenure, say: Wording) -> str:
    """Since when and until when, as told; else the days of the first and the last report."""
    if tenure.since or tenure.until:
        since = f"{say.label('since')} {say.date(tenure.since)}" if tenure.since else ""
        until = f"{say.label('until')} {say.date(tenure.until)}" if tenure.until else ""
        return " ".join(filter(None, [since, until]))
    seen = tenure.first_seen, tenure.last_seen
    return say.date("/".join(dict.fromkeys(filter(None, seen)))) or "—"
