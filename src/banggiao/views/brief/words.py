"""Words for one known thing on one line: who with whom, what, where; nothing that the heading says already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from banggiao.ledger import Entry
from banggiao.ledger.resolve import Accord, Event, Fate, Promise, RelationStep, Series
from banggiao.ledger.resolve.types import Attendee, Point, Resolved, Tenure
from banggiao.model import PartialDate
from banggiao.reading.numbers import find_quantities
from banggiao.views.known import progress_words, series_name
from banggiao.views.wording import Wording
from banggiao.views.wording.dates import spoken_of

_FORGOTTEN = dt.timedelta(days=730)
_METRICS = (
    "trade_turnover", "exports", "imports", "fdi_capital", "fdi_projects", "fdi_rank", "aid", "tourists", "workers",
    "students",
)  # fmt: skip
# From the head of state down, by how an office's name begins; longer names are looked at first.
_OFFICES = (
    ("tổng bí thư",), ("chủ tịch nước", "tổng thống", "quốc vương", "nhà vua", "nữ hoàng", "quốc trưởng"),
    ("thủ tướng", "thủ hiến"), ("chủ tịch quốc hội", "chủ tịch hạ viện", "chủ tịch thượng viện", "chủ tịch"),
    ("phó tổng thống", "phó chủ tịch nước", "phó thủ tướng"), ("ngoại trưởng", "bộ trưởng"),
    ("phó chủ tịch", "thứ trưởng"), ("đại sứ",),
)  # fmt: skip
_HEDGES = {
    "more_than": ("hơn", "trên", "vượt", "quá", "vượt mốc", "tới hơn"),
    "nearly": ("gần", "ngót", "xấp xỉ"),
    "less_than": ("dưới", "không quá", "chưa đến", "chưa tới"),
    "at_least": ("ít nhất", "tối thiểu", "không dưới"),
}


def spoken(start: str | None, say: Wording, *, end: str | None = None) -> str | None:
    """A day, a month, a year or a span as people write it."""
    return spoken_of(start, end, say.lang)


def entry_words(thing: Resolved, say: Wording, *, own: frozenset[str] = frozenset()) -> str:
    """An event, an agreement or a step of relations. Parties of ``own`` are understood."""
    match thing:
        case Event() as event:
            return event_words(event, say, own=own)
        case Accord() as accord:
            return _accord(accord, say, own)
        case RelationStep() as step:
            tier = step.text("tier")
            parts = [say("relation_event", step.text("event") or ""), say("tier", tier) if tier else ""]
            return _with(": ".join(filter(None, parts)), others(step.parties, own, say))
    raise TypeError(f"no line for {type(thing).__name__}")


def others(parties: Iterable[str], own: frozenset[str], say: Wording) -> str:
    """The parties that are not understood; '' where none or all are left."""
    left = [p for p in parties if p not in own]
    return say.states(left) if left else ""


def _with(words: str, parties: str) -> str:
    return f"{words} ({parties})" if parties else words


def event_words(event: Event, say: Wording, *, own: frozenset[str] = frozenset()) -> str:
    """What kind, who, where; the status unless it was held."""
    level = event.text("visit_level")
    head = say("visit_level", level) if level else say("engagement_kind", event.text("kind") or "")
    name = event.text("name") or ""
    if name:
        head = name[:1].upper() + name[1:] if _says(name, head) else f"{head}: {name}"
    people = _sides(event.attendees, event.parties)
    head = _with(head, others(event.parties, own, say))
    status = event.text("status") or ""
    country = event.text("place_country")
    tail = [
        event.text("place") or (say.state(country) if country else ""),
        "" if status == "held" else say("engagement_status", status),
    ]
    if people and name:
        return ", ".join([head, *filter(None, tail), people])
    if not people and not name and not others(event.parties, own, say) and not any(tail):
        people = say.states(event.parties)
    return ", ".join(filter(None, [f"{head}: {people}" if people else head, *tail]))


def _says(name: str, head: str) -> bool:
    return name.lower().startswith(head.lower().split(",")[0])


def _sides(attendees: Sequence[Attendee], parties: Sequence[str]) -> str:
    """'A (Tổng thống), B – C (Thủ tướng)': by side, in the order of the parties."""
    order = {code: place for place, code in enumerate(parties)}
    sides: dict[str, list[str]] = {}
    for a in sorted(attendees, key=lambda a: order.get(a.country or "", len(order))):
        sides.setdefault(a.country or "", []).append(f"{a.name} ({a.office})" if a.office else a.name)
    return " – ".join(", ".join(names) for names in sides.values())


def _accord(accord: Accord, say: Wording, own: frozenset[str]) -> str:
    head, title = say("agreement_kind", accord.text("kind") or ""), accord.text("title") or ""
    words = title[:1].upper() + title[1:] if _is_named(title) else f"{head}: {title}" if title else head
    period = accord.text("period")
    told = [
        say("agreement_status", accord.text("status") or ""),
        f"{say.label('period').lower()} {spoken(period, say)}" if period else "",
    ]
    return ", ".join(filter(None, [_with(words, others(accord.parties, own, say)), *told]))


def _is_named(title: str) -> bool:
    """Does a title begin with what kind of text it is? Vietnamese titles do, names of projects do not."""
    return title.lower().startswith(
        (
            "hiệp",
            "bản",
            "biên",
            "thỏa",
            "thoả",
            "tuyên",
            "kế",
            "nghị",
            "ý định",
            "chương",
            "hợp đồng",
            "công ước",
            "đề án",
        )
    )


def promise_words(promise: Promise, fate: Fate | None, say: Wording, *, own: frozenset[str] = frozenset()) -> str:
    """Who towards whom, the words, the deadline, how far a target is."""
    head, text = say("modality", promise.text("modality") or ""), promise.text("text") or ""
    holders, addressees = promise.codes("holders"), promise.codes("addressees")
    sides = " → ".join(filter(None, [say.states(holders), say.states(addressees)]))
    if own and set(holders) == own and not addressees:
        sides = ""
    if say.lang == "vi" and _speaks(text, promise.text("modality") or "", head):
        head = ""
    lead = f"{head} ({sides})" if head and sides else head or sides
    deadline = promise.text("deadline") or (fate.deadline if fate else None)
    told = [f"{say.label('deadline').lower()} {spoken(deadline, say)}"] if deadline and fate is not None else []
    if fate is not None:
        told += [progress_words(item.progress, say) for item in fate.items if item.progress]
    text = text[:1].upper() + text[1:] if not lead else text
    words = ": ".join(filter(None, [lead, text]))
    return f"{words} [{'; '.join(told)}]" if told else words


def _speaks(text: str, modality: str, head: str) -> bool:
    """Do the words themselves say that somebody agrees, asks, invites?"""
    low = text.lower()
    return head.lower() in low or (modality == "agreed" and ("nhất trí" in low or "thống nhất" in low))


def metric_rank(series: Series) -> int:
    """Trade before investment before people; what has no name of its own last."""
    metric = series.text("metric") or ""
    return _METRICS.index(metric) if metric in _METRICS else len(_METRICS)


def figure_words(series: Series, point: Point, quoted: str, say: Wording, *, own: frozenset[str] = frozenset()) -> str:
    """A figure: 'hơn 86 tỷ USD, +9,7 %'. Where no metric names it, the sentence that tells it."""
    if series.text("metric") == "other" and quoted:
        return f"“{quoted}”"
    unit, rank = series.text("unit"), series.value("rank_of")
    values = [v.value for v in point.value.variants] or [point.value.value]
    told = [say.amount(float(v), unit) for v in values if isinstance(v, int | float)]
    value = point.value.value
    hedge = hedged(quoted, float(value)) if point.approximate and isinstance(value, int | float) else None
    figure = f"{say.label(hedge) + ' ' if hedge else ''}{told[0] if told else '—'}"
    if rank:
        figure += f" {say.label('rank_of')} {rank}"
    if len(told) > 1:
        figure += f" ({say.label('or')} {', '.join(told[1:])})"
    change = point.change_pct.value
    if isinstance(change, int | float) and not (unit == "%" and change == value):
        figure += f", {'+' if change > 0 else ''}{say.amount(float(change), '%')}"
    both = series.text("from") and series.text("to")
    return f"{_with(series_name(series, say), '' if both else others(series.parties, own, say))}: {figure}"


def hedged(quoted: str, value: float) -> str:
    """The label of how a figure is said: more_than, nearly, less_than, at_least, or just approximately."""
    for quantity in find_quantities(quoted):
        if abs(quantity.value - value) <= 0.001 * abs(value):
            before = quoted[: quantity.start].lower().split()[-3:]
            for count in (2, 1):
                for label, forms in _HEDGES.items():
                    if " ".join(before[-count:]) in forms:
                        return label
    return "approximately"


def tenure_words(tenure: Tenure, say: Wording) -> str | None:
    """Since when and until when, as told; else the day of the report that names it last."""
    if tenure.since or tenure.until:
        since = f"{say.label('since').lower()} {spoken(tenure.since, say)}" if tenure.since else ""
        until = f"{say.label('until').lower()} {spoken(tenure.until, say)}" if tenure.until else ""
        return " ".join(filter(None, [since, until]))
    return f"{say.label('as_reported')} {spoken(tenure.last_seen, say)}" if tenure.last_seen else None


def office_rank(office: str) -> int:
    """How high an office is; a new one that nobody knows stands after ministers and before ambassadors."""
    low = office.lower()
    found = [(-len(form), rank) for rank, forms in enumerate(_OFFICES) for form in forms if low.startswith(form)]
    return min(found)[1] if found else len(_OFFICES) - 1


def in_office(
    entries: Iterable[Entry[Any]], countries: Sequence[str], day: dt.date | None
) -> Iterator[tuple[Entry[Any], Tenure]]:
    """Each person's newest office of those countries, the highest first; of two in one high office the later named."""
    found: list[tuple[int, str, Entry[Any], Tenure]] = []
    for entry in entries:
        mine = [t for t in entry.record.tenures if t.country in countries and t.last_seen and not t.until]
        if not mine or entry.record.value("historical"):
            continue
        tenure = max(mine, key=lambda t: (t.last_seen or "", -office_rank(t.office)))
        seen = PartialDate.parse(tenure.last_seen or "").last_day
        if day is None or seen >= day - _FORGOTTEN:
            found.append((office_rank(tenure.office), tenure.last_seen or "", entry, tenure))
    newest_first = sorted(found, key=lambda f: f[1], reverse=True)
    taken: set[tuple[str | None, str]] = set()
    for rank, _, entry, tenure in sorted(newest_first, key=lambda f: f[0]):
        if rank <= 3 and (tenure.country, tenure.key) in taken:
            continue
        taken.add((tenure.country, tenure.key))
        yield entry, tenure
