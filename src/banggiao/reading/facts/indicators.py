"""Indicators: measured figures of relations between two states: trade, investment, travel, study, work, aid."""

from __future__ import annotations

import re
from dataclasses import dataclass

from banggiao.model.codes import Metric
from banggiao.model.facts import Indicator
from banggiao.model.span import MAX_EVIDENCE
from banggiao.reading.document import Part, Sentence
from banggiao.reading.facts.figures import WORTH_READING, Figure, find_figures
from banggiao.reading.frame import Frame
from banggiao.reading.lexicon import load
from banggiao.reading.numbers import QuantityKind, find_quantities

_DIGIT = re.compile(r"[0-9]|(?<!\w)(?:tỷ|tỉ|triệu)(?!\w)")
_BLOCS = frozenset({"EU", "ASEAN", "EAEU", "BRICS", "GCC", "AU", "MERCOSUR"})
_BILATERAL = re.compile(r"(?<!\w)(?:song phương|hai chiều|hai nước|hai bên|hai quốc gia|giữa|với nhau|lẫn nhau)(?!\w)")
_TO = re.compile(
    r"(?<!\w)(?:sang|vào|tới|đến|tại|ở|cho|dành cho|thăm|giúp|trên lãnh thổ)\s+(?:thị trường\s+|nước\s+"
    r"|đất nước\s+|phía\s+|nhân dân\s+)?$"
)
_GOODS_TO = re.compile(r"(?<!\w)(?:sang|vào|tới|đến)\s+(?:thị trường\s+|nước\s+)?$")
_REGION = re.compile(r"(?<!\w)(?:trong|khu vực|khối|hàng đầu|thành viên|nội khối|các nước)\s+$")
_GIUA = re.compile(r"(?<!\w)giữa\s+")
_OF = re.compile(r"(?<!\w)(?:của|do|từ)\s+(?:các\s+)?(?:nhà đầu tư\s+|doanh nghiệp\s+|nước\s+|phía\s+|chính phủ\s+)?$")
_FIRM = re.compile(
    r"(?<!\w)(?:tập đoàn|công ty|hãng|ngân hàng|nhà máy|tổng công ty|startup|quỹ|liên doanh|doanh thu|lợi nhuận"
    r"|cổ phiếu|cổ phần|hợp đồng trị giá|dự án trị giá)(?!\w)"
)
_WHOLE = re.compile(
    r"(?<!\w)(?:với thế giới|cả nước|toàn cầu|toàn thế giới|ra thế giới|gdp|với nước ngoài|quốc tế đến)(?!\w)"
)
_CONTINUES = re.compile(
    r"(?:Trong đó|Trong số|Riêng|Cụ thể|Đặc biệt|Giai đoạn|Còn|Ngược lại|Ở chiều ngược lại|Đây|Con số|Năm|Đến"
    r"|Tính|Về|Theo)(?!\w)"
)
_FLOWS = (Metric.TRADE_TURNOVER, Metric.EXPORTS, Metric.IMPORTS)
_INVESTED = (Metric.FDI_PROJECTS, Metric.FDI_CAPITAL, Metric.FDI_RANK)
_MOVED = (Metric.TOURISTS, Metric.STUDENTS, Metric.WORKERS)


@dataclass(frozen=True, slots=True)
class _State:
    """A state named in a sentence: where, and which."""

    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class _Carried:
    """What the sentence before was about, for one that goes on from it."""

    sentence: int
    metric: Metric
    pair: tuple[str, str]
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
    marked = _BILATERAL.search(low, start, end) is not None
    states = _states(frame, start, end)
    made: list[Indicator] = []
    last: _Carried | None = None
    for figure in figures:
        if not marked and _FIRM.search(low, start, figure.quantity.start):
            continue
        sides = _sides(
            frame, number, sentence, states, figure, near or (about if not states and figure.word is not None else None)
        )
        if sides is None:
            continue
        origin, destination, pair = sides
        made.append(_fact(frame, sentence, figure, origin, destination, pair))
        if figure.metric in _FLOWS:
            last = _Carried(number, Metric.TRADE_TURNOVER if last is None else last.metric, pair, figure.period)
        elif figure.metric in _INVESTED:
            last = last or _Carried(number, Metric.FDI_CAPITAL, pair, None)
    return made, last


def _states(frame: Frame, start: int, end: int) -> list[_State]:
    """States that a range names, pairs as two; blocs where one acts as a side, not as the region that a state is in."""
    out: list[_State] = []
    blocs: list[_State] = []
    for actor in frame.cast.within(start, end):
        if actor.kind not in ("state", "body", "group", "host", "organisation"):
            continue
        for code in actor.codes:
            if not _is_organisation(code):
                out.append(_State(actor.start, actor.end, code))
            elif code in _BLOCS and not _REGION.search(frame.lowered, max(start, actor.start - 24), actor.start):
                blocs.append(_State(actor.start, actor.end, code))
    if blocs and len({s.code for s in out}) < 2:
        out = sorted(out + blocs, key=lambda s: s.start)
    return out


def _is_organisation(code: str) -> bool:
    return load().organisation(code) is not None


def _between(frame: Frame, sentence: Sentence, at: int) -> tuple[str, str] | None:
    """'Giữa Moskva và Bắc Kinh': the two sides where the text sets them side by side, capitals included."""
    low = frame.lowered
    opening = next(_GIUA.finditer(low, max(sentence.start, at - 10), sentence.end), None)
    if opening is None:
        return None
    reach = opening.end() + 60
    names = [
        (h.start, h.code)
        for h in frame.index.hits
        if opening.end() <= h.start < reach
        and h.kind in ("country", "place")
        and h.code
        and not _is_organisation(h.code)
    ]
    if len(names) < 2 or names[0][0] - opening.end() > 24 or names[0][1] == names[1][1]:
        return None
    return _sorted(str(names[0][1]), str(names[1][1]))


def _sides(
    frame: Frame, number: int, sentence: Sentence, states: list[_State], figure: Figure, near: _Carried | None
) -> tuple[str | None, str | None, tuple[str, str]] | None:
    """From, to and the pair of a figure; None where it isn't between two states."""
    low = frame.lowered
    codes = list(dict.fromkeys(s.code for s in states))
    if figure.metric is Metric.OTHER and figure.unit == "people":
        host = next((s.code for s in states if s.code != "VNM"), None)
        return ("VNM", host, _sorted("VNM", host)) if host else None
    if figure.metric in _FLOWS or figure.metric is Metric.OTHER:
        marked = bool(_BILATERAL.search(low, sentence.start, sentence.end))
        if len(codes) < 2 and not marked and near is None:
            return None
        if _WHOLE.search(low, sentence.start, sentence.end) and not marked and len(codes) < 2:
            return None
        at = figure.word if figure.word is not None else figure.quantity.start
        pair = _between(frame, sentence, at) or _pair(frame, number, states, figure, near)
        if pair is None:
            return None
        if figure.metric in (Metric.TRADE_TURNOVER, Metric.OTHER):
            return None, None, pair
        seller = _seller(frame, sentence, states, figure, pair)
        return seller, pair[1] if seller == pair[0] else pair[0], pair
    if figure.metric in _INVESTED:
        return _investment(frame, number, sentence, states, figure)
    if figure.metric in _MOVED:
        return _movement(frame, number, sentence, states, figure)
    return _aid(frame, number, sentence, states, figure)


def _pair(
    frame: Frame, number: int, states: list[_State], figure: Figure, near: _Carried | None
) -> tuple[str, str] | None:
    """Between whom: the two states of the sentence, those nearest to the figure, or those of the sentence before."""
    codes = list(dict.fromkeys(s.code for s in states))
    if len(codes) == 2:
        return _sorted(codes[0], codes[1])
    if len(codes) > 2:
        at = figure.word if figure.word is not None else figure.quantity.start
        close = sorted(states, key=lambda s: min(abs(s.start - at), abs(s.end - at)))
        first = close[0].code
        home = frame.cast.home
        if home in codes and first != home and home is not None:
            return _sorted(first, home)
        second = next((s.code for s in close if s.code != first), None)
        return _sorted(first, second) if second else None
    if near is not None and (not codes or codes[0] in near.pair):
        return near.pair
    one = codes[0] if codes else frame.cast.home
    other = _partner(frame, number, one)
    return _sorted(one, other) if one and other else None


def _sorted(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _partner(frame: Frame, number: int, one: str | None) -> str | None:
    """The state across from ``one``: home where ``one`` isn't, else the one last spoken of, else the one most named."""
    home = frame.cast.home
    if one is not None and home is not None and one != home:
        return home
    sentences = frame.document.sentences
    upto = sentences[number].end
    for back in range(number, max(-1, number - 6), -1):
        actors = frame.cast.within(sentences[back].start, upto)
        for actor in reversed(actors):
            code = next((c for c in reversed(actor.codes) if c != one and not _is_organisation(c)), None)
            if code is not None:
                return code
        upto = sentences[back].start
    counts: dict[str, int] = {}
    for actor in frame.cast.actors:
        for code in actor.codes:
            if code != one and not _is_organisation(code):
                counts[code] = counts.get(code, 0) + 1
    return max(counts, key=lambda c: counts[c]) if counts else None


def _seller(frame: Frame, sentence: Sentence, states: list[_State], figure: Figure, pair: tuple[str, str]) -> str:
    """Whose goods an export or import figure counts: the state before 'xuất khẩu', after 'của', across from 'sang'."""
    low = frame.lowered
    at = figure.word if figure.word is not None else figure.quantity.start
    exports = figure.metric is Metric.EXPORTS
    window = [s for s in states if s.code in pair and at - 80 <= s.start <= figure.quantity.end + 60]
    for state in window:
        if _GOODS_TO.search(low[max(sentence.start, state.start - 28) : state.start]):
            return pair[1] if state.code == pair[0] else pair[0]
    for state in window:
        head = low[max(sentence.start, state.start - 28) : state.start]
        across = pair[1] if state.code == pair[0] else pair[0]
        if state.start >= at and re.search(r"từ\s+(?:thị trường\s+|nước\s+)?$", head):
            return state.code
        if state.start >= at and _OF.search(head):
            return state.code if exports else across
    before = [
        s for s in states if s.code in pair and s.end <= at and len({x.code for x in states if x.start == s.start}) == 1
    ]
    trader = before[-1].code if before else frame.cast.home if frame.cast.home in pair else pair[0]
    across = pair[1] if trader == pair[0] else pair[0]
    return (trader or pair[0]) if exports else across


def _destination(low: str, start: int, states: list[_State], at: int) -> _State | None:
    """The state that 'tại', 'vào', 'sang' ... lead to, the nearest to ``at``."""
    goals = [s for s in states if _TO.search(low[max(start, s.start - 28) : s.start])]
    return min(goals, key=lambda s: abs(s.start - at), default=None)


_FOREIGN_CAPITAL = re.compile(r"(?<!\w)(?:fdi|vốn đăng ký|đầu tư trực tiếp|nhà đầu tư)(?!\w)")


def _investment(
    frame: Frame, number: int, sentence: Sentence, states: list[_State], figure: Figure
) -> tuple[str | None, str | None, tuple[str, str]] | None:
    """Who invests where. 'Nhà đầu tư lớn thứ ba của Việt Nam' invests in Việt Nam."""
    low = frame.lowered
    at = figure.quantity.start
    marked = _BILATERAL.search(low, sentence.start, sentence.end) or _FOREIGN_CAPITAL.search(
        low, sentence.start, sentence.end
    )
    if len({s.code for s in states}) < 2 and not marked:
        return None
    goal = _destination(low, sentence.start, states, at)
    if goal is None and figure.metric is Metric.FDI_RANK:
        goal = next((s for s in states if s.start >= at and _OF.search(low[max(at, s.start - 28) : s.start])), None)
    if goal is None:
        ranked = re.search(r"nhà đầu tư[^,;.]{0,40}? của $", low[sentence.start : at])
        goal = next((s for s in states if ranked and s.start == sentence.start + ranked.end()), None)
    host = goal.code if goal else None
    subject = [s for s in states if s.code != host and s.start < at] or [s for s in states if s.code != host]
    investor = subject[0].code if len({s.code for s in subject}) == 1 else _nearest(subject, at)
    if host is None and investor is not None:
        host = _partner(frame, number, investor)
    if investor is None and host is not None:
        investor = _partner(frame, number, host)
    if investor is None or host is None or investor == host:
        return None
    return investor, host, _sorted(investor, host)


def _nearest(states: list[_State], at: int) -> str | None:
    return min(states, key=lambda s: abs(s.start - at)).code if states else None


_JOBS = re.compile(r"(?<!\w)(?:việc làm|thu hút|sử dụng)[^,;.]{0,24}$")
_RECEIVES = re.compile(r"(?<!\w)(?:đón|thu hút|tiếp nhận|tiếp đón|nhận)(?!\w)")


def _movement(
    frame: Frame, number: int, sentence: Sentence, states: list[_State], figure: Figure
) -> tuple[str | None, str | None, tuple[str, str]] | None:
    """Where people come from and go: 'lao động Việt Nam tại Hàn Quốc', 'Việt Nam đón 1 triệu lượt khách Nga'."""
    low = frame.lowered
    if len({s.code for s in states}) < 2 and not _BILATERAL.search(low, sentence.start, sentence.end):
        return None
    at, stop = figure.quantity.start, figure.quantity.end
    if _JOBS.search(low, max(sentence.start, at - 40), at):
        return None
    origin = next((s for s in states if 0 <= s.start - stop <= 24), None)
    if origin is not None and _TO.search(low[stop : origin.start]):
        origin = None
    goal = next((s for s in states if s.start >= stop and _TO.search(low[max(stop, s.start - 28) : s.start])), None)
    if goal is None:
        host = next((s for s in states if s.end <= at and _RECEIVES.search(low[s.end : at])), None)
        goal = host or _destination(low, sentence.start, [s for s in states if s is not origin], at)
    if origin is None:
        named = [s for s in states if goal is None or s.code != goal.code]
        origin = min(named, key=lambda s: abs(s.start - at), default=None)
    from_ = origin.code if origin else None
    to = goal.code if goal and goal.code != from_ else None
    if from_ is None and to is None:
        return None
    if (from_ is None or to is None) and not _BILATERAL.search(low, sentence.start, sentence.end):
        return None
    from_ = from_ or _partner(frame, number, to)
    to = to or _partner(frame, number, from_)
    if from_ is None or to is None or from_ == to:
        return None
    return from_, to, _sorted(from_, to)


_GIVES = re.compile(
    r"(?<!\w)(?:cho|dành cho|giúp|hỗ trợ|viện trợ|tặng)\s+(?:nước\s+|chính phủ\s+|nhân dân\s+|phía\s+)?$"
)


def _aid(
    frame: Frame, number: int, sentence: Sentence, states: list[_State], figure: Figure
) -> tuple[str | None, str | None, tuple[str, str]] | None:
    """Who gives to whom."""
    low = frame.lowered
    taker = next((s for s in states if _GIVES.search(low[max(sentence.start, s.start - 32) : s.start])), None)
    if taker is None:
        taker = next((s for s in states if _TO.search(low[max(sentence.start, s.start - 28) : s.start])), None)
    givers = [s for s in states if taker is None or s.code != taker.code]
    giver = givers[0].code if givers else None
    to = taker.code if taker else None
    if giver is None or (to is None and not _BILATERAL.search(low, sentence.start, sentence.end)):
        return None
    to = to or _partner(frame, number, giver)
    if to is None or giver == to:
        return None
    return giver, to, _sorted(giver, to)


def _fact(
    frame: Frame, sentence: Sentence, figure: Figure, origin: str | None, destination: str | None, pair: tuple[str, str]
) -> Indicator:
    quantity = figure.quantity
    start, end = sentence.start, sentence.end
    if end - start > MAX_EVIDENCE // 2:  # a long sentence: the part that holds what is measured and how much
        begin = figure.word if figure.word is not None else quantity.start
        start = max(start, _cut_before(frame.text, sentence.start, begin))
        end = min(end, _cut_after(frame.text, quantity.end, sentence.end))
    return Indicator(
        evidence=(frame.span(start, end),),
        confidence=0.9 if figure.word is not None or figure.metric not in _FLOWS else 0.6,
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
            if fact.period in (None, other.period) or other.period is None:
                groups[key][groups[key].index(other)] = _joined(other, fact)
                break
        else:
            groups[key].append(fact)
    return sorted((f for facts in groups.values() for f in facts), key=lambda f: f.evidence[0].start)


def _joined(a: Indicator, b: Indicator) -> Indicator:
    from dataclasses import replace

    best, rest = (b, a) if a.period is None and b.period is not None else (a, b)
    change = best.change_pct if best.change_pct is not None else rest.change_pct
    places = tuple(dict.fromkeys(best.evidence + rest.evidence))
    return replace(best, evidence=places, change_pct=change)
