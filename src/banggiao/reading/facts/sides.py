"""Which way a figure goes: who sells, invests, travels, gives, ranks."""

from __future__ import annotations

import re

from banggiao.model.codes import Metric
from banggiao.reading.document import Sentence
from banggiao.reading.facts.balances import balance_between, share_between
from banggiao.reading.facts.burdens import is_imbalance, is_rate, is_taxed
from banggiao.reading.facts.duties import laid_between
from banggiao.reading.facts.figure_words import LENT, TROOPS
from banggiao.reading.facts.figures import Figure
from banggiao.reading.facts.giving import given_and_taken
from banggiao.reading.facts.parties import (
    BILATERAL,
    Pair,
    Sides,
    State,
    about_one_state,
    between,
    in_order,
    is_organisation,
    pair_of,
    partner_of,
    places_in,
    seats_in,
    stands_alone,
)
from banggiao.reading.frame import Frame

FLOWS = (Metric.TRADE_TURNOVER, Metric.EXPORTS, Metric.IMPORTS)
INVESTED = (Metric.FDI_PROJECTS, Metric.FDI_CAPITAL, Metric.FDI_RANK)
_MOVED = (Metric.TOURISTS, Metric.STUDENTS, Metric.WORKERS)
_TO = re.compile(
    r"(?<!\w)(?:sang|vào|tới|đến|tại|ở|cho|dành cho|thăm|giúp|trên lãnh thổ)\s+(?:thị trường\s+|nước\s+"
    r"|đất nước\s+|phía\s+|nhân dân\s+|(?:các\s+)?(?:trường\s+)?đại học\s+|các\s+(?:trường|doanh nghiệp|nhà máy)\s+)?$"
)
_GOODS_TO = re.compile(r"(?<!\w)(?:sang|vào|tới|đến)\s+(?:thị trường\s+|nước\s+)?$")
_MONEY = re.compile(r"(?<!\w)(?:tỷ|tỉ|triệu)(?!\w)|%")
_OF = re.compile(r"(?<!\w)(?:của|do|từ)\s+(?:các\s+)?(?:nhà đầu tư\s+|doanh nghiệp\s+|nước\s+|phía\s+|chính phủ\s+)?$")
_WHOLE = re.compile(
    r"(?<!\w)(?:với thế giới|cả nước|toàn cầu|toàn thế giới|ra thế giới|gdp|với nước ngoài|quốc tế đến)(?!\w)"
)


# 'Kênh đào với vốn đầu tư 10 tỷ USD': what a work costs.
_WORKS = re.compile(
    r"(?<!\w)(?:kênh đào|đường sắt|tuyến đường|cao tốc|sân bay|cảng|cầu|đập|nhà máy)(?!\w)[^,;.]{0,40} "
    r"(?:với|có) (?:tổng )?(?:vốn|mức) đầu tư[^,;.]{0,20}$"
)
# Where a mission is: 'Đại sứ A tại B cho biết địa bàn có ...'.
_HERE = re.compile(r"(?<!\w)(?:địa bàn|sở tại|nước bạn)(?!\w)")
# 'X thu hút được 48 tỷ euro vốn đầu tư nước ngoài': from all the world.
_ATTRACTS = re.compile(r"(?<!\w)thu hút(?: được)?(?!\w)[^,;.]{0,60}$")
_LENDS = re.compile(r"(?<!\w)cho (?:\w+ ){1,6}vay(?!\w)")


def sides_of(
    frame: Frame, number: int, sentence: Sentence, states: list[State], figure: Figure, near: Pair | None
) -> Sides | None:
    """From, to and the pair of a figure; None where it isn't between two states."""
    low = frame.lowered
    codes = list(dict.fromkeys(s.code for s in states))
    duty = figure.metric is Metric.OTHER and is_rate(low, sentence.start, figure.quantity)
    if figure.metric is Metric.OTHER and figure.unit == "%" and not duty:
        return share_between(frame, sentence, states, figure)
    if duty or (figure.metric is Metric.OTHER and is_taxed(low, sentence.start, figure.quantity)):
        laid = laid_between(frame, number, sentence, states, figure.quantity)
        if laid is not None or duty:
            return (laid[0], laid[1], in_order(*laid)) if laid is not None else None
    if figure.quantity.noun in TROOPS:
        return _movement(frame, number, sentence, states, figure)
    if figure.metric is Metric.OTHER and figure.unit == "people":
        if len(codes) == 2:
            pair = in_order(codes[0], codes[1])
        elif codes and codes[0] != "VNM":
            pair = in_order("VNM", codes[0])
        elif codes and _HERE.search(low, sentence.start, sentence.end):
            host = partner_of(frame, number, codes[0])
            return (codes[0], host, in_order(codes[0], host)) if host is not None else None
        else:
            return None
        if _ABROAD.match(low, figure.quantity.end) and "VNM" in pair:
            return "VNM", next(c for c in pair if c != "VNM"), pair
        nation = next((s for s in states if 0 < s.start - figure.quantity.end <= 2), None)
        if nation is not None and nation.code in pair:
            return nation.code, next(c for c in pair if c != nation.code), pair
        return None, None, pair
    if figure.metric in FLOWS or figure.metric is Metric.OTHER:
        marked = bool(BILATERAL.search(low, sentence.start, sentence.end))
        if len(codes) < 2 and is_imbalance(low, sentence.start, figure.quantity):
            balance = balance_between(frame, number, sentence, states, figure.quantity)
            if balance is not None:
                return None, None, balance
        level = not codes and figure.metric in (Metric.TRADE_TURNOVER, Metric.OTHER) and figure.unit != "rank"
        acts = frame.clauses.subject(figure.quantity.start, number) if level else None
        if acts is not None and len(acts.codes) == 2 and not acts.inherited:  # 'Tổng thống A và Tổng thống B ...'
            return None, None, in_order(*acts.codes)
        if figure.metric is Metric.OTHER and figure.unit != "rank" and len(codes) == 1:
            seats = {s.code for s in seats_in(frame, sentence)} - set(codes)
            if len(seats) == 1:
                return None, None, in_order(codes[0], seats.pop())
        if len(codes) < 2 and not marked and near is None and not (about_one_state(frame, figure) and not codes):
            return None
        if _WHOLE.search(low, sentence.start, sentence.end) and not marked and len(codes) < 2:
            return None
        at = figure.word if figure.word is not None else figure.quantity.start
        if figure.unit == "rank":
            ranked = _ranked(frame, number, sentence, states, figure)
            return (None, None, ranked) if ranked else None
        found = between(frame, sentence, at) or pair_of(frame, number, states, figure, near)
        if found is None:
            return None
        if figure.metric in (Metric.TRADE_TURNOVER, Metric.OTHER):
            return None, None, found
        seller = _seller(frame, sentence, states, figure, found)
        return seller, found[1] if seller == found[0] else found[0], found
    if figure.metric in INVESTED:
        return _investment(frame, number, sentence, states, figure)
    if figure.metric in _MOVED:
        return _movement(frame, number, sentence, states, figure)
    return _aid(frame, number, sentence, states, figure)


def _ranked(frame: Frame, number: int, sentence: Sentence, states: list[State], figure: Figure) -> Pair | None:
    """'X là đối tác lớn thứ ba của Y': the state after 'của', and the one that the sentence is about."""
    stop = figure.quantity.end
    named = sorted([*states, *seats_in(frame, sentence)], key=lambda s: s.start)
    low = frame.lowered
    host = next(
        (s for s in named if 0 <= s.start - stop < 48 and _OF.search(low, max(stop, s.start - 28), s.start)), None
    )
    if host is None:
        codes = list(dict.fromkeys(s.code for s in states))
        other = codes[1] if len(codes) == 2 else partner_of(frame, number, codes[0]) if len(codes) == 1 else None
        return in_order(codes[0], other) if other else None
    about = next((s for s in named if s.code != host.code), None)
    return in_order(about.code, host.code) if about else None


def _seller(frame: Frame, sentence: Sentence, states: list[State], figure: Figure, pair: Pair) -> str:
    """Whose goods an export or import figure counts: the state before 'xuất khẩu', after 'của', across from 'sang'."""
    low = frame.lowered
    at = figure.word if figure.word is not None else figure.quantity.start
    exports = figure.metric is Metric.EXPORTS
    window = [s for s in states if s.code in pair and at - 80 <= s.start <= figure.quantity.end + 60]
    buyers = [s for s in window if _GOODS_TO.search(low[max(sentence.start, s.start - 28) : s.start])]
    for state in buyers:
        if not _MONEY.search(
            low, state.end, at
        ):  # else it is of another amount: 'xuất khẩu sang X 2 tỷ, nhập khẩu 1 tỷ'
            return pair[1] if state.code == pair[0] else pair[0]
    for state in window:
        head = low[max(sentence.start, state.start - 28) : state.start]
        across = pair[1] if state.code == pair[0] else pair[0]
        if state.start >= at and re.search(r"từ\s+(?:thị trường\s+|nước\s+)?$", head):
            return state.code
        if state.start >= at and _OF.search(head):
            return state.code if exports else across
    before = [s for s in states if s.code in pair and s.end <= at and s not in buyers and stands_alone(states, s)]
    trader = before[-1].code if before else frame.cast.home if frame.cast.home in pair else pair[0]
    across = pair[1] if trader == pair[0] else pair[0]
    return (trader or pair[0]) if exports else across


def _destination(low: str, start: int, states: list[State], at: int) -> State | None:
    """The state that 'tại', 'vào', 'sang' ... lead to, the nearest to ``at``."""
    goals = [s for s in states if _TO.search(low[max(start, s.start - 28) : s.start])]
    return min(goals, key=lambda s: abs(s.start - at), default=None)


# 'Nhà đầu tư đứng đầu của Chile', 'bạn hàng lớn thứ 6 của Chile': Chile is where they come to.
_HOSTED = re.compile(r"(?<!\w)(?:nhà đầu tư|đối tác|bạn hàng)[^,;.]{0,44}của\s+(?:nước\s+)?$")
_FOREIGN_CAPITAL = re.compile(r"(?<!\w)(?:fdi|vốn đăng ký|đầu tư trực tiếp|nhà đầu tư)(?!\w)")


def _investment(frame: Frame, number: int, sentence: Sentence, states: list[State], figure: Figure) -> Sides | None:
    """Who invests where. 'Nhà đầu tư đứng đầu của Chile' invests in Chile."""
    low = frame.lowered
    at = figure.quantity.start
    abroad = low.find("nước ngoài", at, min(sentence.end, at + 60)) >= 0
    if abroad and _ATTRACTS.search(low, max(sentence.start, at - 80), at):
        return None
    if _WORKS.search(low, max(sentence.start, at - 120), at):
        return None
    if len({s.code for s in states}) == 1:
        # 'X có hai dự án đầu tư tại (tỉnh của Y)': the place stands for its state.
        seats = (s for s in places_in(frame, sentence) if s.code != states[0].code and s.start > states[0].end)
        seat = next((s for s in seats if _TO.search(low[max(sentence.start, s.start - 28) : s.start])), None)
        states = [*states, seat] if seat is not None else states
    marked = BILATERAL.search(low, sentence.start, sentence.end) or _FOREIGN_CAPITAL.search(
        low, sentence.start, sentence.end
    )
    if len({s.code for s in states}) < 2 and not marked:
        return None
    hosted = [s for s in states if _HOSTED.search(low, max(sentence.start, s.start - 64), s.start)]
    goal = _destination(low, sentence.start, states, at) or (hosted[-1] if hosted else None)
    host = goal.code if goal else None
    others = [s for s in states if s.code != host and s not in hosted]
    subject = [s for s in others if s.start < at] or others
    investor = subject[0].code if len({s.code for s in subject}) == 1 else _nearest(subject, at)
    if host is None and investor is not None:
        host = partner_of(frame, number, investor)
    if investor is None and host is not None:
        investor = partner_of(frame, number, host)
    if investor is None or host is None or investor == host:
        return None
    return investor, host, in_order(investor, host)


def _nearest(states: list[State], at: int) -> str | None:
    return min(states, key=lambda s: abs(s.start - at)).code if states else None


_JOBS = re.compile(r"(?<!\w)(?:việc làm|thu hút|sử dụng)[^,;.]{0,24}$")
_RECEIVED_BY = re.compile(r"\s+(?:(?:đã|cũng|ước|dự kiến)\s+)?(?:đón|thu hút|tiếp nhận|tiếp đón|nhận|hiện có)(?!\w)")
_RECEIVES = re.compile(r"(?<!\w)(?:đón|thu hút|tiếp nhận|tiếp đón|nhận|hiện có)(?!\w)")


def _movement(frame: Frame, number: int, sentence: Sentence, states: list[State], figure: Figure) -> Sides | None:
    """Where people come from and go: 'lao động Việt Nam tại Hàn Quốc', 'Việt Nam đón 1 triệu lượt khách Nga'."""
    low = frame.lowered
    if len({s.code for s in states}) < 2 and not BILATERAL.search(low, sentence.start, sentence.end):
        return None
    at, stop = figure.quantity.start, figure.quantity.end
    if _JOBS.search(low, max(sentence.start, at - 40), at):
        return None
    origin = next((s for s in states if 0 <= s.start - stop <= 24), None)
    if origin is not None and _TO.search(low[stop : origin.start]):
        origin = None
    goal = next((s for s in states if s.start >= stop and _TO.search(low[max(stop, s.start - 28) : s.start])), None)
    if goal is None:
        hosts = [s for s in states if s.end <= at and _RECEIVES.search(low[s.end : at])]
        # 'Nga là thị trường hàng đầu, Việt Nam đón ...': who stands right before the verb receives.
        host = next((s for s in reversed(hosts) if _RECEIVED_BY.match(low, s.end)), hosts[0] if hosts else None)
        goal = host or _destination(low, sentence.start, [s for s in states if s is not origin], at)
    if origin is None:
        named = [s for s in states if goal is None or s.code != goal.code]
        # '40.000 lao động tại A và 5.000 lao động tại B': nobody came from A.
        named = [s for s in named if not _TO.search(low[max(sentence.start, s.start - 28) : s.start])] or named
        origin = min(named, key=lambda s: abs(s.start - at), default=None)
    from_ = origin.code if origin else None
    to = goal.code if goal and goal.code != from_ else None
    if from_ is None and to is None:
        return None
    if (from_ is None or to is None) and not BILATERAL.search(low, sentence.start, sentence.end):
        return None
    from_ = from_ or partner_of(frame, number, to)
    to = to or partner_of(frame, number, from_)
    if from_ is None or to is None or from_ == to:
        return None
    return from_, to, in_order(from_, to)


# Banks of states: who lends by them is neither of the two that an article is about.
_BANKS = frozenset({"WB", "ADB", "IMF", "AIIB", "NDB", "EIB"})


def lent_to_home(frame: Frame, number: int, sentence: Sentence, states: list[State]) -> Sides | None:
    """'Hai khoản vay lần này trị giá ...': lent by a bank of states, else by whoever was last spoken of.

    The loan goes to the one state that the sentence names beside the bank, else to that which the news is of.
    """
    home = frame.cast.home
    named = list(dict.fromkeys(s.code for s in states))
    actors = frame.cast.within(sentence.start, sentence.end)
    bank = next((c for a in actors if a.kind == "organisation" for c in a.codes if c in _BANKS), None)
    if len(named) > 1 or home != "VNM" or (home in named and bank is None):
        return None
    if bank is not None:
        taker = named[0] if named else home
        return bank, taker, in_order(bank, taker)
    lender = named[0] if named else partner_of(frame, number, home)
    return (lender, home, in_order(lender, home)) if lender is not None else None


# 'Khoảng 200.000 người Việt Nam đang sinh sống tại X': they come from Việt Nam.
_ABROAD = re.compile(r"\s+(?:gốc\s+)?việt(?:\s+nam)?\s+[^,;.]{0,60}?(?:tại|ở)(?!\w)")
_THANKED = re.compile(r"(?<!\w)(?:cảm ơn|hoan nghênh|trân trọng|ghi nhận|đánh giá cao)(?!\w)[^;.]{0,60}$")
_TELLS = re.compile(r"\s+(?:cho biết|cho hay|thông báo|thông tin|dẫn lời)(?!\w)")
_GIVES = re.compile(
    r"(?<!\w)(?:cho|dành cho|giúp|hỗ trợ|viện trợ|ủng hộ|tặng|để)\s+"
    r"(?:(?:đảng|nhà nước|nước|chính phủ|nhân dân|quân đội|phía|bộ \w+ \w+)(?:,| và)?\s+)*$"
)


def _aid(frame: Frame, number: int, sentence: Sentence, states: list[State], figure: Figure) -> Sides | None:
    """Who gives to whom."""
    low = frame.lowered
    told = given_and_taken(frame, number, sentence, states)
    if told is not None:
        return *told, in_order(*told)
    taker = next(
        (
            s
            for s in [*states, *seats_in(frame, sentence)]
            if _GIVES.search(low[max(sentence.start, s.start - 64) : s.start])
        ),
        None,
    )
    if taker is None:
        taker = next((s for s in states if _TO.search(low[max(sentence.start, s.start - 28) : s.start])), None)
    givers = [s for s in states if (taker is None or s.code != taker.code) and not _TELLS.match(low, s.end)]
    giver = givers[0].code if givers else None
    to = taker.code if taker else None
    if (
        taker is None
        and givers
        and giver == frame.cast.home
        and not stands_alone(states, givers[0])
        and len({s.code for s in givers}) == 2
    ):
        giver = next(s.code for s in givers if s.code != giver)  # a loan between two is the other's, unless told
    if giver is None and taker is not None:
        acts = frame.clauses.subject(figure.word if figure.word is not None else figure.quantity.start, number)
        known = acts is not None and len(acts.codes) == 1 and not acts.inherited and not is_organisation(acts.codes[0])
        giver = acts.codes[0] if acts is not None and known else None
    if giver is None:
        return None
    lent = LENT.search(low, max(sentence.start, figure.quantity.start - 60), figure.quantity.end) is not None
    if lent and taker is None and giver == frame.cast.home and not _LENDS.search(low, sentence.start, sentence.end):
        # 'hiệp định vay giữa hai nước': home borrows
        giver = next((s.code for s in givers if s.code != giver), partner_of(frame, number, giver) or giver)
    if to is None:
        other = next((s.code for s in givers if s.code != giver), None)
        own = [s for s in givers if s.code == giver and s.start < figure.quantity.start] or givers[:1]
        thanked = _THANKED.search(low, sentence.start, own[-1].start) is not None  # who thanks has received
        if other is None and not thanked and not BILATERAL.search(low, sentence.start, sentence.end):
            return None
        to = other or partner_of(frame, number, giver)
        if other is None and any(s.code == to and _TELLS.match(low, s.end) for s in states):
            return None  # who only tells of it hasn't received
    if to is None or giver == to:
        return None
    return giver, to, in_order(giver, to)
