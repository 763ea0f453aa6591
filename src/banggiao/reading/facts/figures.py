"""Figures of relations: which quantity of a sentence measures what, for when, and by how much it changed.

Who the figure is between is another question (:mod:`banggiao.reading.facts.indicators`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from banggiao.model.codes import Metric
from banggiao.reading.dates import DateKind, DateMention, mentions_within, resolve
from banggiao.reading.facts.burdens import is_burden, is_imbalance, is_rate, is_taxed
from banggiao.reading.facts.figure_context import (
    change_of,
    dates_beside,
    is_told_with,
    of_the_past,
    opening_period,
    period_of,
    signed,
)
from banggiao.reading.facts.figure_words import (
    AIDED,
    AMOUNT_PATTERN,
    AMOUNT_WORDS,
    COMMUNITY,
    FROM_ALL_OVER,
    LENT,
    NOUN_METRICS,
    PEOPLE_PATTERN,
    PEOPLE_WORDS,
    PLEDGED,
    STATIONED,
    TRAVELLERS,
    TROOPS,
)
from banggiao.reading.facts.gifts import is_gift
from banggiao.reading.facts.ranks import INVESTMENT, rank_metric
from banggiao.reading.facts.shares import is_share
from banggiao.reading.numbers import Quantity, QuantityKind

# Money that is announced is a promise until it is given.
_ANNOUNCED = re.compile(r"(?<!\w)(?:tuyên bố|công bố|thông báo|xem xét|thảo luận|đàm phán)(?!\w)")
_GOAL = re.compile(
    r"(?<!\w)(?:mục tiêu|phấn đấu|hướng tới|hướng đến|tiến tới|(?<!đã )(?<!vừa )(?:nâng|đưa)|nỗ lực|quyết tâm"
    r"|cam kết|sẽ|đặt ra"
    r"|kế hoạch|mong muốn|kỳ vọng|dự kiến|tham vọng"
    r"|hy vọng|sớm đạt|có thể đạt|hứa hẹn|hứa|đề nghị|đề xuất|dự báo|tiềm năng|thúc đẩy|để đạt|nhằm đạt|nếu)(?!\w)"
)
_WITHIN_REACH = re.compile(r"[^,;.]{0,30}(?<!\w)(?:trong tầm tay|trong tầm với|là khả thi|hoàn toàn khả thi)(?!\w)")
_TARIFF = re.compile(r"(?<!\w)(?:thuế|trừng phạt|phạt|đe dọa|lệnh cấm|gói vay|trái phiếu|gdp)(?!\w)")
_CLAUSE_BREAK = re.compile(
    r";|,\s+(?:và|đồng thời|nhất trí|trong khi|còn|nhưng|hai bên|hai nước)(?!\w)|(?<=[a-zà-ỹ])\.(?=\s|[A-ZĐ])"
)
_FROM = re.compile(r"(?<!\w)từ(?:\s+(?:mức|con số|khoảng|gần|hơn|trên))*\s+$")
_REACHED = re.compile(r"(?<!\w)(?:đã đạt|hiện đạt|đã tăng|hiện có|đã có|vừa đạt|vượt mục tiêu)(?!\w)")
_NOW = re.compile(r"\s*(?:hiện nay|hiện tại|như hiện nay)(?!\w)")
_SHARE = re.compile(r"\s+(?:trong\s+)?tổng\s+(?:số\s+|giá trị\s+|cam kết\s+|nguồn\s+|vốn\s+)*")
_PACKAGE = re.compile(r"(?<!\w)(?:khoản|gói)\s[^,;.]{0,80}$")
_PROMISED = re.compile(r"(?<!\w)(?:cam kết|hứa|đề nghị|sẽ (?:cung cấp|viện trợ|hỗ trợ|dành|cấp))(?!\w)")
# Words too wide to reach far for their amount.
_FLOWS = (Metric.TRADE_TURNOVER, Metric.EXPORTS, Metric.IMPORTS)
_MANY_PROJECTS = 5  # fewer joint projects than this are events, no figure
_FEW = 20  # fewer people than this are an incident, no measure of relations
_CHANGES = (QuantityKind.PERCENT, QuantityKind.MULTIPLE)
_PRICE = re.compile(r"(?<!trị )(?<!\w)giá(?! trị)[^,;.]{0,20}$")
_STOPPED = re.compile(
    r"(?<!\w)(?:dừng|ngừng|chặn|phủ quyết|cản trở|đình trệ|cắt|cắt giảm|hủy|đình chỉ|rút lại|đóng băng|từ chối)(?!\w)"
    r"[^,;.]{0,40}$"
)
_WIDE_REACH = 80
_WIDE = frozenset({"thương mại", "đầu tư", "hỗ trợ", "tài trợ", "vay"})
_TRAINED = re.compile(r"(?<!\w)đào tạo(?!\w)[^;]{0,120}$")
_CONTRACT = re.compile(
    r"(?<!\w)(?:thỏa thuận|hợp đồng|bản ghi nhớ|gói thầu|đơn hàng|văn kiện)[^;.]{0,160}trị giá[^;.]{0,24}$"
)
_WORTH = re.compile(r"[^;.]{0,24}(?:trị giá|tổng giá trị|vốn|số vốn)[^;.]{0,24}")
_MARKET = re.compile(r"(?<!\w)thị trường (xuất|nhập) khẩu(?!\w)[^;.]{0,70}$")
_MARKET_WORTH = re.compile(
    r"(?<!\w)thị trường (xuất|nhập) khẩu(?!\w)[^,;.]{0,60}(?:,)? (?:với|đạt)(?: (?:hơn|gần|khoảng|trên))? $"
)
# A growth told as a multiple: 'đã tăng 3 lần', 'tăng gấp ba'.
_GROWN = re.compile(r"(?<!\w)(?:tăng|lớn|cao)(?!\w)[^,;.]{0,20}lần|(?<!\w)(?:tăng )?gấp (?:đôi|ba|bốn|năm|\d)")
_MEASURED = (Metric.TRADE_TURNOVER, Metric.EXPORTS, Metric.IMPORTS, Metric.FDI_CAPITAL)
_CAPITAL = re.compile(r"(?<!\w)(?:đầu tư|fdi|vốn đăng ký|tổng vốn|số vốn)(?!\w)")
_JOINT_PROJECTS = re.compile(r"\s+(?:hợp tác|nghiên cứu|chung)(?!\w)")
_TWICE_THAT = re.compile(r",? (?:tăng |tức |tức là |bằng |cao |lớn )?(?:hơn |gần |khoảng )?")
# 'Tăng gấp bốn lần, đạt 312 triệu USD': the amount is the figure.
_THEN_REACHED = re.compile(r"[^;.(]{0,60}(?<!\w)(?:đạt|lên)(?!\w)[^,;.]{0,20}$")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a sentence: what it measures, how much, when, its change; ``word`` is where the metric is named."""

    metric: Metric
    quantity: Quantity
    value: float
    unit: str
    period: str | None = None
    change: float | None = None
    word: int | None = None


def find_figures(
    low: str,
    start: int,
    end: int,
    quantities: Sequence[Quantity],
    dates: Sequence[DateMention],
    published: str | None,
    *,
    carried: Metric | None = None,
    carried_period: str | None = None,
    invested: bool = False,
) -> list[Figure]:
    """The measured figures of ``low[start:end]``, goals left out.

    ``carried`` is what the sentence before was about, for one that goes on without naming it ('Riêng năm 2019
    đạt 5 tỷ USD'); ``carried_period`` the same for the period ('Trong đó, xuất khẩu 3 tỷ USD'). ``invested``: the
    sentence before told of investment, so that 'dự án' are projects of investment.
    """
    within = mentions_within(dates, start, end)
    own = [q for q in quantities if not any(m.start < q.end and q.start < m.end for m in within)]
    figures: list[Figure] = []
    spent = dates_beside(low, own, within)
    for position, quantity in enumerate(own):
        found = _metric(low, start, end, quantity, own[:position], carried, invested)
        if found is None or _is_goal(low, start, found[0], quantity, within, published):
            continue
        metric, word = found
        if (
            quantity.kind is QuantityKind.MULTIPLE
            and figures
            and _TWICE_THAT.fullmatch(low, figures[-1].quantity.end, quantity.start)
        ):
            continue  # 'đạt 10 tỷ USD, gấp đôi năm 2020': the amount is the figure
        following = own[position + 1] if position + 1 < len(own) else None
        if (
            quantity.kind is QuantityKind.MULTIPLE
            and following is not None
            and following.kind is QuantityKind.AMOUNT
            and _THEN_REACHED.match(low, quantity.end, following.start)
        ):
            continue
        if quantity.kind is QuantityKind.AMOUNT and quantity.change and not (
            _FROM.search(low, start, quantity.start) or is_imbalance(low, start, quantity)
        ):
            continue  # 'tăng 400 triệu USD' is a difference, no level
        left = max((q.end for q in own[:position] if q.kind not in _CHANGES), default=start)
        right = next((q.start for q in own[position + 1 :] if q.kind not in _CHANGES), end)
        period = period_of(low, start, left, quantity, right, within, spent, published)
        beside_trade = metric not in _FLOWS and any(f.metric in _FLOWS for f in figures)
        if not beside_trade:  # the date that opens a sentence on trade is not that of standing investment
            period = period or opening_period(low, start, within, own, published)
        if period is None and figures and "trong đó" in low[figures[-1].quantity.end : quantity.start]:
            period = figures[-1].period
        if quantity.kind is QuantityKind.PERCENT:
            if quantity.change is None and metric is not None and _SHARE.match(low, quantity.end):
                figures.append(Figure(metric, quantity, signed(quantity), "%", period, None, word))
                continue
            if is_rate(low, start, quantity):
                figures.append(Figure(metric, quantity, signed(quantity), "%", None, None, word))
                continue
            if metric is Metric.OTHER and is_share(low, start, quantity):
                figures.append(Figure(metric, quantity, signed(quantity), "%", period, None, word))
                continue
            if quantity.change is None or is_told_with(low, quantity, own, position, word):
                continue
            value = signed(quantity)
            figures.append(Figure(metric, quantity, value, "%", period or carried_period, value, word))
            continue
        if quantity.noun in TROOPS:
            period = None  # they stand there now
        if metric is Metric.OTHER and is_burden(low, start, quantity):
            period = period if quantity.start in spent.values() else None  # a cost, what a text is worth
        change = change_of(low, quantity, own, position)
        value = int(quantity.value) if quantity.value == int(quantity.value) else quantity.value
        figures.append(Figure(metric, quantity, value, quantity.unit, period, change, word))
    for number, (one, two) in enumerate(pairwise(figures[:])):
        # 'Xuất khẩu 4 tỷ USD, nhập khẩu 1 tỷ USD năm 2024': the year is of both halves.
        halves = {one.metric, two.metric} == {Metric.EXPORTS, Metric.IMPORTS}
        if halves and one.period is None and two.period is not None and _after(two, within) in spent:
            figures[number] = replace(one, period=two.period)
        elif halves and two.period is None and "năm" not in low[one.quantity.end : two.quantity.start]:
            figures[number + 1] = replace(two, period=one.period)
    if carried_period:
        figures = [replace(f, period=carried_period) if f.period is None and f.metric in _FLOWS else f for f in figures]
    return figures


def _after(figure: Figure, dates: Sequence[DateMention]) -> int:
    """Where the first date after a figure begins; -1 where there is none."""
    return next((m.start for m in dates if m.start >= figure.quantity.end), -1)


def _metric(
    low: str,
    start: int,
    end: int,
    quantity: Quantity,
    before: Sequence[Quantity],
    carried: Metric | None,
    invested: bool,
) -> tuple[Metric, int | None] | None:
    """What a quantity is of and where that is named; None where it is of nothing that relations are measured by."""
    kind = quantity.kind
    if kind is QuantityKind.RANK:
        return rank_metric(low, start, end, quantity)
    if is_burden(low, start, quantity) or is_share(low, start, quantity):
        return Metric.OTHER, quantity.start
    if kind is QuantityKind.COUNT:
        if quantity.noun in TROOPS:
            some = quantity.value >= _FEW and STATIONED.match(low, quantity.end)
            return (Metric.OTHER, quantity.start) if some else None
        if low.endswith("quốc tế", quantity.start, quantity.end) or FROM_ALL_OVER.match(low, quantity.end):
            return None  # 'đón 17 triệu khách quốc tế': of no two states
        metric = NOUN_METRICS.get(quantity.noun or "")
        if is_gift(low, start, end, quantity):
            return Metric.AID, quantity.start
        if metric is Metric.FDI_PROJECTS:
            if AIDED.search(low, start, end):
                return None  # what aid pays for
            several = quantity.value > 1 or low[max(start, quantity.start - 4) : quantity.start].strip() == "có"
            if quantity.value >= _MANY_PROJECTS and _JOINT_PROJECTS.match(low, quantity.end):
                return Metric.OTHER, quantity.start
            context = invested or _CAPITAL.search(low, start, end)
            return (metric, None) if several and context else None
        if quantity.unit == "people" and metric is not Metric.STUDENTS and _TRAINED.search(low, start, quantity.start):
            return Metric.OTHER, quantity.start
        if quantity.noun == "người" and quantity.value >= _FEW and COMMUNITY.match(low, quantity.end):
            return Metric.OTHER, quantity.start
        if metric is None and quantity.noun in ("người", None) and quantity.unit in ("people", ""):
            named = _last(PEOPLE_PATTERN, low, max(start, quantity.start - 90), quantity.start)
            return (PEOPLE_WORDS[named.group()], named.start()) if named else None
        return (metric, None) if metric and quantity.value >= _FEW else None
    if kind is QuantityKind.MULTIPLE:
        grown = _last_amount_word(low, start, quantity.start) if _GROWN.search(low, start, quantity.end) else None
        metric = AMOUNT_WORDS[grown.group()] if grown is not None else None
        return (metric, grown.start()) if grown is not None and metric in _MEASURED else None
    if kind is QuantityKind.AMOUNT and low[max(start, quantity.start - 24) : quantity.start].rstrip().endswith(
        ("(", "(khoảng", "(tương đương", "(tương đương khoảng", "(tương đương gần", "(tương đương hơn")
    ):
        return None  # the same amount in another currency
    if kind is QuantityKind.AMOUNT and _PRICE.search(low, max(start, quantity.start - 30), quantity.start):
        return None
    projects = (
        before[-1]
        if before and before[-1].noun == "dự án" and (invested or INVESTMENT.search(low, start, end))
        else None
    )
    if projects and _WORTH.fullmatch(low, projects.end, quantity.start):
        return Metric.FDI_CAPITAL, projects.start
    if kind is QuantityKind.PERCENT and quantity.change is None:
        share = _SHARE.match(low, quantity.end)
        what = AMOUNT_PATTERN.match(low, share.end(), end) if share else None
        metric = AMOUNT_WORDS[what.group()] if what else None
        return (metric, what.start()) if what and metric in (Metric.AID, Metric.FDI_CAPITAL) else None
    if kind is QuantityKind.PERCENT and quantity.change is not None:
        guests = _last(TRAVELLERS, low, max(start, quantity.start - 80), quantity.start)
        if guests is not None:  # 'lượng khách X đến Y giảm 70%'
            return PEOPLE_WORDS[guests["who"]], guests.start()
    named = _last_amount_word(low, start, quantity.start)
    after = AMOUNT_PATTERN.match(low, min(end, quantity.end + 1), end) if kind is QuantityKind.AMOUNT else None
    if after and AMOUNT_WORDS[after.group()] is Metric.AID:
        named = after  # 'số vốn trên nằm trong 5,8 tỷ euro vốn ODA'
    market = _MARKET_WORTH.search(low, start, quantity.start) if named is None else None
    if market:  # 'là thị trường xuất khẩu lớn nhất của Chile với 2 tỷ USD'
        return (Metric.EXPORTS if market[1] == "xuất" else Metric.IMPORTS), market.start(1)
    if named is not None:
        metric = AMOUNT_WORDS[named.group()]
        if metric is Metric.FDI_CAPITAL and LENT.search(low, max(start, named.start() - 60), named.start()):
            metric = Metric.AID  # 'hai hiệp định vay có tổng số vốn ...'
        if metric is None or _TARIFF.search(low, max(start, named.start() - 60), quantity.end + 24):
            return None
        if metric is not Metric.AID and _CONTRACT.search(low, max(start, quantity.start - 240), quantity.start):
            return None  # what is signed or bought is no level of relations
        market = _MARKET.search(low, start, named.start()) if named.group() in ("kim ngạch", "thương mại") else None
        if market:  # 'là thị trường xuất khẩu số một của Chile, kim ngạch ...'
            return (Metric.EXPORTS if market[1] == "xuất" else Metric.IMPORTS), market.start(1)
        return metric, named.start()
    if after and AMOUNT_WORDS[after.group()] and not _TARIFF.search(low, start, end):
        return AMOUNT_WORDS[after.group()] or Metric.OTHER, after.start()
    return (carried, None) if carried and (kind is QuantityKind.AMOUNT or quantity.change) else None


def _last(pattern: re.Pattern[str], low: str, start: int, end: int) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(low, start, end):  # noqa: B007
        pass
    return found


def _last_amount_word(low: str, start: int, end: int) -> re.Match[str] | None:
    """The last word that says what an amount is of; words that only look like one are passed over."""
    best = None
    for found in AMOUNT_PATTERN.finditer(low, start, end):
        if found.group() in _WIDE and end - found.end() > _WIDE_REACH:
            continue
        if AMOUNT_WORDS[found.group()] is not None:
            best = found
        elif best is None:
            continue
    return best


def _is_goal(
    low: str, start: int, metric: Metric, quantity: Quantity, dates: Sequence[DateMention], published: str | None
) -> bool:
    """Whether a quantity is wished for, promised or forecast, not measured."""
    if metric is Metric.OTHER and (
        quantity.kind is QuantityKind.PERCENT or is_taxed(low, start, quantity) or is_imbalance(low, start, quantity)
    ):
        return False  # a tariff that is not in force is no burden in the first place
    if quantity.kind is QuantityKind.MULTIPLE and _NOW.match(low, quantity.end):
        return True  # 'hướng tới 20 tỷ USD, tức gấp đôi hiện nay'
    if _FROM.search(low, max(start, quantity.start - 24), quantity.start) or _NOW.match(low, quantity.end):
        return False  # the level that a goal starts from is measured
    if _WITHIN_REACH.match(low, quantity.end):
        return True
    for mention in dates:
        if quantity.end <= mention.start <= quantity.end + 20 and published and mention.expr.kind is DateKind.POINT:
            iso = resolve(mention, published).start
            if iso is not None and iso[:4] > published[:4]:
                return True
    clause = max((m.end() for m in _CLAUSE_BREAK.finditer(low, start, quantity.start)), default=start)
    if metric is Metric.AID and _STOPPED.search(low, clause, quantity.start):
        return True
    if metric is Metric.AID and _PACKAGE.search(low, clause, quantity.start):
        return _PROMISED.search(low, clause, quantity.start) is not None
    goal = _last(_GOAL, low, clause, quantity.start)
    if metric is Metric.AID and goal is not None and goal.group() == "cam kết" and of_the_past(dates, published):
        return False  # 'trong năm tài khóa 2015, X cam kết ...': what was granted then
    if metric is Metric.FDI_CAPITAL and PLEDGED.search(low, clause, quantity.start):
        return True
    if goal is None and metric in (Metric.AID, Metric.FDI_CAPITAL):
        goal = _last(_ANNOUNCED, low, clause, quantity.start)
    if goal is None:
        return False
    return _last(_REACHED, low, goal.end(), quantity.start) is None
