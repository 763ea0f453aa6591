"""Indicators: measured figures of relations between two states: trade, investment, travel, study, work, aid."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from banggiao.model.codes import Metric
from banggiao.model.facts import Indicator
from banggiao.model.span import MAX_EVIDENCE
from banggiao.reading.document import Part, Sentence
from banggiao.reading.facts.figure_words import WORTH_READING
from banggiao.reading.facts.figures import Figure, find_figures
from banggiao.reading.facts.parties import BILATERAL, Pair, states_in
from banggiao.reading.facts.sides import FLOWS, INVESTED, sides_of
from banggiao.reading.frame import Frame
from banggiao.reading.numbers import QuantityKind, find_quantities

_DIGIT = re.compile(r"[0-9]|(?<!\w)(?:tỷ|tỉ|triệu|thứ)(?!\w)")
_FIRM = re.compile(
    r"(?<!\w)(?:tập đoàn|công ty|hãng|ngân hàng|nhà máy|tổng công ty|startup|quỹ|liên doanh|doanh thu|lợi nhuận"
    r"|cổ phiếu|cổ phần|hợp đồng trị giá)(?!\w)"
)
_CONTINUES = re.compile(
    r"(?:Trong đó|Trong số|Riêng|Cụ thể|Đặc biệt|Giai đoạn|Còn|Ngược lại|Ở chiều ngược lại|Đây|Con số|Năm|Đến"
    r"|Tính|Về|Theo)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class _Carried:
    """What the sentence before was about, for one that goes on from it."""

    sentence: int
    metric: Metric
    pair: Pair
    period: str | None


def read_indicators(frame: Frame) -> list[Indicator]:
    """The indicators of an article, in the order of the text; a figure told twice is one fact with two places."""
    found: list[Indicator] = []
    carried: _Carried | None = None
    for number, sentence in enumerate(frame.document.sentences):
        if sentence.part is Part.BYLINE:
            continue
        low = frame.lowered
        near = carried if carried is not None and number - carried.sentence <= 1 else None
        about = carried if carried is not None and number - carried.sentence <= 4 else None
        if not _DIGIT.search(low, sentence.start, sentence.end):
            continue
        if near is None and not WORTH_READING.search(low, sentence.start, sentence.end):
            continue
        made, carried_now = _sentence(frame, number, sentence, near, about)
        found += made
        carried = carried_now or carried
    return _merged(found)


def _sentence(
    frame: Frame, number: int, sentence: Sentence, near: _Carried | None, about: _Carried | None
) -> tuple[list[Indicator], _Carried | None]:
    low, start, end = frame.lowered, sentence.start, sentence.end
    quantities = find_quantities(frame.text, start, end, low=low)
    if not quantities:
        return [], None
    follows = near is not None and (
        _CONTINUES.match(frame.text, start) is not None or not WORTH_READING.search(low, start, end)
    )
    invested = near is not None and near.metric is Metric.FDI_CAPITAL
    figures = find_figures(
        low, start, end, quantities, frame.dates, frame.published,
        carried=near.metric if near and follows and not invested else None,
        invested=invested,
        carried_period=near.period if near and _CONTINUES.match(frame.text, start) else None,
    )  # fmt: skip
    if not figures:
        return [], None
    marked = BILATERAL.search(low, start, end) is not None
    states = states_in(frame, start, end)
    made: list[Indicator] = []
    last: _Carried | None = None
    for figure in figures:
        if not marked and _FIRM.search(low, start, figure.quantity.start):
            continue
        context = near or (about if not states and figure.word is not None else None)
        sides = sides_of(frame, number, sentence, states, figure, context.pair if context else None)
        if sides is None:
            continue
        origin, destination, pair = sides
        made.append(_fact(frame, sentence, figure, origin, destination, pair))
        if figure.metric in FLOWS:
            last = _Carried(number, Metric.TRADE_TURNOVER if last is None else last.metric, pair, figure.period)
        elif figure.metric in INVESTED:
            last = last or _Carried(number, Metric.FDI_CAPITAL, pair, None)
    return made, last


def _fact(
    frame: Frame, sentence: Sentence, figure: Figure, origin: str | None, destination: str | None, pair: Pair
) -> Indicator:
    quantity = figure.quantity
    start, end = sentence.start, sentence.end
    if end - start > MAX_EVIDENCE // 2:  # a long sentence: the part that holds what is measured and how much
        begin = figure.word if figure.word is not None else quantity.start
        start = max(start, _cut_before(frame.text, sentence.start, begin))
        end = min(end, _cut_after(frame.text, quantity.end, sentence.end))
    return Indicator(
        evidence=(frame.span(start, end),),
        confidence=0.9 if figure.word is not None or figure.metric not in FLOWS else 0.6,
        rule=f"indicator/{figure.metric}",
        metric=figure.metric,
        value=figure.value,
        unit=figure.unit,
        parties=pair,
        origin=origin,
        destination=destination,
        approximate=quantity.approximate,
        period=figure.period,
        change_pct=figure.change,
        rank_of=quantity.of if quantity.kind is QuantityKind.RANK else None,
    )


def _cut_before(text: str, start: int, at: int) -> int:
    cut = max(text.rfind(mark, start, at) for mark in (", ", "; ", ". "))
    return cut + 2 if cut >= 0 else start


def _cut_after(text: str, at: int, end: int) -> int:
    cuts = [c for mark in ("; ", ". ") if (c := text.find(mark, at, end)) >= 0]
    return min([*cuts, at + 200, end])


def _merged(found: list[Indicator]) -> list[Indicator]:
    """One fact for a figure told in several places; the telling that knows its period and direction counts."""
    groups: dict[tuple[object, ...], list[Indicator]] = {}
    for fact in found:
        key = (fact.metric, fact.parties, fact.value, fact.unit)
        for other in groups.setdefault(key, []):
            if fact.evidence[0] == other.evidence[0] and fact.metric is Metric.OTHER:
                continue  # two ranks of one sentence are two things
            if fact.period in (None, other.period) or other.period is None:
                groups[key][groups[key].index(other)] = _joined(other, fact)
                break
        else:
            groups[key].append(fact)
    return sorted((f for facts in groups.values() for f in facts), key=lambda f: f.evidence[0].start)


def _joined(a: Indicator, b: Indicator) -> Indicator:
    best, rest = (b, a) if a.period is None and b.period is not None else (a, b)
    change = best.change_pct if best.change_pct is not None else rest.change_pct
    places = tuple(dict.fromkeys(best.evidence + rest.evidence))
    return replace(best, evidence=places, change_pct=change)
