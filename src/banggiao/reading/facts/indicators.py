"""Indicators: measured figures of relations between two states: trade, investment, travel, study, work, aid."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from banggiao.model.codes import Metric
from banggiao.model.facts import Indicator
from banggiao.model.span import MAX_EVIDENCE, Span
from banggiao.reading.document import Part, Sentence
from banggiao.reading.facts.figure_words import GRANTED, LENT
from banggiao.reading.facts.figures import Figure, find_figures
from banggiao.reading.facts.parties import BILATERAL, Pair, Sides, states_in
from banggiao.reading.facts.sides import FLOWS, INVESTED, lent_to_home, sides_of
from banggiao.reading.frame import Frame
from banggiao.reading.numbers import QuantityKind, find_quantities

_DIGIT = re.compile(r"[0-9]")
_NUMBER_WORD = re.compile(r"(?<!\w)(?:tỷ|tỉ|triệu|thứ)(?!\w)")
_PASSED = re.compile(r"(?<!\w)(?:vượt|cán|chạm|qua) (?:mốc|ngưỡng)(?:\s+\w+)?\s+$")  # 'lần đầu tiên vượt mốc 2 tỷ USD'
_MILESTONE = "/milestone"
_NEARLY = 1.35  # times a milestone that the exact amount, told elsewhere, may be
_PLACES = 20  # places kept for one figure
_LONGEST = 1_500  # code points that are read as one sentence
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
    ways: Sides | None = None  # who gave whom


def read_indicators(frame: Frame) -> list[Indicator]:
    """The indicators of an article, in the order of the text; a figure told twice is one fact with two places."""
    found: list[Indicator] = []
    carried: _Carried | None = None
    low = frame.lowered
    words = [start for _, start, _ in frame.words.figures]
    if not words:
        return found
    pieces = (
        (n, piece)
        for n, s in enumerate(frame.document.sentences)
        if s.part is not Part.BYLINE
        for piece in _pieces(low, s)
    )
    for number, sentence in pieces:
        near = carried if carried is not None and number - carried.sentence <= 1 else None
        about = carried if carried is not None and number - carried.sentence <= 4 else None
        word = bisect_left(words, sentence.start)
        names = word < len(words) and words[word] < sentence.end
        if near is None and not names:
            continue
        if not (
            _DIGIT.search(low, sentence.start, sentence.end) or _NUMBER_WORD.search(low, sentence.start, sentence.end)
        ):
            continue
        made, carried_now = _sentence(frame, number, sentence, near, about, names)
        found += made
        carried = carried_now or carried
    return _merged(found)


def _pieces(text: str, sentence: Sentence) -> Iterator[Sentence]:
    """A sentence, or where it runs on beyond all measure, its parts: what follows looks back and forth within one."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield replace(sentence, start=start, end=cut)
        start = cut
    yield replace(sentence, start=start) if start > sentence.start else sentence


def _sentence(
    frame: Frame, number: int, sentence: Sentence, near: _Carried | None, about: _Carried | None, names: bool
) -> tuple[list[Indicator], _Carried | None]:
    low, start, end = frame.lowered, sentence.start, sentence.end
    quantities = find_quantities(frame.text, start, end, low=low)
    if not quantities:
        return [], None
    follows = near is not None and (_CONTINUES.match(frame.text, start) is not None or not names)
    invested = near is not None and near.metric is Metric.FDI_CAPITAL
    figures = find_figures(
        low, start, end, quantities, frame.dates, frame.published,
        carried=near.metric if near and follows and near.metric in FLOWS else None,
        invested=invested,
        carried_period=near.period if near and (_CONTINUES.match(frame.text, start) or _half(low, start)) else None,
    )  # fmt: skip
    if not figures:
        return [], None
    marked = BILATERAL.search(low, start, end) is not None
    states = states_in(frame, start, end)
    made: list[Indicator] = []
    last: _Carried | None = None
    for figure in figures:
        firm = _FIRM.search(low, start, figure.quantity.start) if not marked else None
        if firm is not None and not any(a.kind == "body" for a in frame.cast.around(firm.start())):
            continue  # 'Quỹ Phát triển Peru' is the state's
        # 'Kim ngạch đạt X (trong đó xuất khẩu Y, nhập khẩu Z)': the halves are of the same two.
        context = near or (about if not states and figure.word is not None else None) or (last if not states else None)
        sides = sides_of(frame, number, sentence, states, figure, context.pair if context else None)
        if (
            sides is None
            and figure.metric is Metric.AID
            and near is not None
            and near.ways is not None
            and {s.code for s in states} <= set(near.ways[2])
        ):
            sides = near.ways  # 'Viện trợ không hoàn lại đạt ...', the loans told before
        given = figure.metric is Metric.AID and (LENT.search(low, start, end) or GRANTED.search(low, start, end))
        if sides is None and given:
            sides = lent_to_home(frame, number, sentence, states)
        if sides is None:
            continue
        origin, destination, pair = sides
        made.append(_fact(frame, sentence, figure, origin, destination, pair))
        if figure.metric in FLOWS:
            last = _Carried(number, Metric.TRADE_TURNOVER if last is None else last.metric, pair, figure.period)
        elif figure.metric in INVESTED:
            last = last or _Carried(number, Metric.FDI_CAPITAL, pair, None)
        elif figure.metric is Metric.AID:
            last = last or _Carried(number, Metric.AID, pair, None, sides)
    return made, last


def _half(low: str, start: int) -> bool:
    """Whether a sentence tells one way of the trade that the sentence before told of: 'Xuất khẩu của X sang Y ...'."""
    return low.startswith(("xuất khẩu", "nhập khẩu", "kim ngạch xuất khẩu", "kim ngạch nhập khẩu"), start)


def _fact(
    frame: Frame, sentence: Sentence, figure: Figure, origin: str | None, destination: str | None, pair: Pair
) -> Indicator:
    quantity = figure.quantity
    start, end = sentence.start, sentence.end
    if end - start > MAX_EVIDENCE // 2:  # a long sentence: the part that holds what is measured and how much
        begin = figure.word if figure.word is not None else quantity.start
        start = max(start, _cut_before(frame.text, sentence.start, begin))
        end = min(end, _cut_after(frame.text, quantity.end, sentence.end))
    passed = _PASSED.search(frame.lowered, start, quantity.start) is not None
    return Indicator(
        evidence=(frame.span(start, end),),
        confidence=0.9 if figure.word is not None or figure.metric not in FLOWS else 0.6,
        rule=f"indicator/{figure.metric}{_MILESTONE if passed else ''}",
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


@dataclass(slots=True)
class _Telling:
    """A figure and the places that tell it."""

    best: Indicator
    places: list[Span]

    def takes(self, fact: Indicator) -> bool:
        """Whether ``fact`` is this figure told again. Two ranks of one sentence are two things."""
        if fact.evidence[0] == self.places[0] and fact.metric is Metric.OTHER:
            return False
        ways, mine = (fact.origin, fact.destination), (self.best.origin, self.best.destination)
        if ways != mine and None not in (*ways, *mine):
            return False  # 'A áp thuế 25% với hàng B', and B with A's
        return fact.period in (None, self.best.period) or self.best.period is None

    def add(self, fact: Indicator) -> None:
        """The telling that knows the period counts; a growth known to either is kept."""
        better, other = (fact, self.best) if self.best.period is None and fact.period is not None else (self.best, fact)
        if better.change_pct is None and other.change_pct is not None:
            better = replace(better, change_pct=other.change_pct)
        if better is fact:
            self.places.insert(0, fact.evidence[0])
        elif len(self.places) < _PLACES:
            self.places.append(fact.evidence[0])
        self.best = better


def _merged(found: list[Indicator]) -> list[Indicator]:
    """One fact for a figure told in several places; the telling that knows its period and direction counts."""
    groups: dict[tuple[object, ...], list[_Telling]] = {}
    for fact in found:
        tellings = groups.setdefault((fact.metric, fact.parties, fact.value, fact.unit), [])
        same = next((t for t in tellings if t.takes(fact)), None)
        if same is None:
            tellings.append(_Telling(fact, [fact.evidence[0]]))
        else:
            same.add(fact)
    told = (t for tellings in groups.values() for t in tellings)
    facts = [replace(t.best, evidence=tuple(dict.fromkeys(t.places))) for t in told]
    facts = [f for f in facts if not (f.rule.endswith(_MILESTONE) and any(_is_exact(g, f) for g in facts))]
    return sorted(facts, key=lambda f: f.evidence[0].start)


def _is_exact(one: Indicator, milestone: Indicator) -> bool:
    """Whether ``one`` is the amount by which a milestone was passed: '2,2 tỷ USD ..., lần đầu vượt mốc 2 tỷ USD'."""
    same = (one.metric, one.parties, one.unit) == (milestone.metric, milestone.parties, milestone.unit)
    return same and milestone.value < one.value <= _NEARLY * milestone.value
