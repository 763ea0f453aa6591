"""What a commitment aims at, and by when: '150 tỷ USD vào năm 2030', 'tăng gấp đôi', 'APEC 2027'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from banggiao.model.codes import Metric
from banggiao.model.facts import Target
from banggiao.reading.dates import DateKind, DateMention, mentions_within, resolve
from banggiao.reading.lexicon.forms import lower_keeping_length
from banggiao.reading.numbers import Quantity, QuantityKind, find_quantities

METRIC_WORDS: tuple[tuple[str, Metric], ...] = (
    ("kim ngạch xuất khẩu", Metric.EXPORTS), ("kim ngạch nhập khẩu", Metric.IMPORTS),
    ("kim ngạch", Metric.TRADE_TURNOVER), ("thương mại song phương", Metric.TRADE_TURNOVER),
    ("thương mại hai chiều", Metric.TRADE_TURNOVER), ("trao đổi thương mại", Metric.TRADE_TURNOVER),
    ("trao đổi hàng hóa", Metric.TRADE_TURNOVER), ("giao thương", Metric.TRADE_TURNOVER),
    ("buôn bán hai chiều", Metric.TRADE_TURNOVER), ("quy mô thương mại", Metric.TRADE_TURNOVER),
    ("xuất nhập khẩu", Metric.TRADE_TURNOVER), ("thương mại", Metric.TRADE_TURNOVER),
    ("xuất khẩu", Metric.EXPORTS), ("nhập khẩu", Metric.IMPORTS),
    ("viện trợ", Metric.AID), ("oda", Metric.AID), ("vốn vay ưu đãi", Metric.AID), ("hỗ trợ phát triển", Metric.AID),
    ("vốn đăng ký", Metric.FDI_CAPITAL), ("vốn đầu tư", Metric.FDI_CAPITAL), ("đầu tư trực tiếp", Metric.FDI_CAPITAL),
    ("fdi", Metric.FDI_CAPITAL), ("đầu tư", Metric.FDI_CAPITAL), ("dự án", Metric.FDI_PROJECTS),
    ("khách du lịch", Metric.TOURISTS), ("du khách", Metric.TOURISTS), ("lượt khách", Metric.TOURISTS),
    ("lượt du khách", Metric.TOURISTS), ("du học sinh", Metric.STUDENTS), ("lưu học sinh", Metric.STUDENTS),
    ("sinh viên", Metric.STUDENTS), ("học bổng", Metric.STUDENTS), ("thực tập sinh", Metric.WORKERS),
    ("lao động", Metric.WORKERS),
)  # fmt: skip
_METRIC = re.compile(r"(?<!\w)(?<!thuế )(?:" + "|".join(re.escape(w) for w, _ in METRIC_WORDS) + r")(?!\w)")
_BY_WORD = dict(METRIC_WORDS)
_COUNTED = frozenset({Metric.FDI_PROJECTS, Metric.TOURISTS, Metric.STUDENTS, Metric.WORKERS})  # never in money
TURNOVERS = frozenset({Metric.TRADE_TURNOVER, Metric.EXPORTS, Metric.IMPORTS})
_GOAL = re.compile(
    r"(?<!\w)(?:mục tiêu|phấn đấu|hướng tới|hướng đến|tiến tới|nâng|đưa|nỗ lực|quyết tâm|cam kết|sẽ|sớm|đặt ra"
    r"|kế hoạch|thúc đẩy|mong muốn"
    r"|kỳ vọng|dự kiến|tăng|mở rộng|đạt|cung cấp|viện trợ|hỗ trợ|dành|cấp|tặng|tiếp nhận|tham vọng|lên|ít nhất"
    r"|đầu tư|hoàn thành|gấp|tối thiểu)(?!\w)"
)
# A level that the goal starts from ('từ mức 7,5 tỷ USD hiện nay lên 8 tỷ'), or that stands already ('hiện đạt').
_FROM = re.compile(
    r"(?<!\w)(?:từ(?:\s+(?:mức|con số))?|so với(?:\s+mức)?|(?:hiện|hiện nay|đã|vừa)\s+(?:là|đạt"
    r"|ở)(?:\s+mức)?)\s+(?:khoảng\s+|gần\s+|hơn\s+|trên\s+)?$"
)
_NOW = re.compile(r"\s*(?:hiện nay|hiện tại|như hiện nay)(?!\w)")
_NUMBER = re.compile(r"[0-9]|gấp|tỷ|tỉ|triệu|nghìn|trăm")
_CLAUSE = re.compile(r"[;.](?=\s)")
_NOUN_METRICS = {
    "du khách": Metric.TOURISTS, "lượt khách": Metric.TOURISTS, "lượt du khách": Metric.TOURISTS,
    "khách du lịch": Metric.TOURISTS, "khách quốc tế": Metric.TOURISTS, "du học sinh": Metric.STUDENTS,
    "lưu học sinh": Metric.STUDENTS, "sinh viên": Metric.STUDENTS, "suất học bổng": Metric.STUDENTS,
    "học bổng": Metric.STUDENTS, "lao động": Metric.WORKERS, "thực tập sinh": Metric.WORKERS,
}  # fmt: skip
_DONE = re.compile(
    r"(?<!\w)(?:ký|ký kết|thông qua|thiết lập|xác lập|thành lập|ban hành|đã đạt)\s+(?:vào\s+|ngày\s+|trong\s+)?$"
)
# 'Áp thuế lên 75 tỷ USD hàng hóa nhập khẩu': what the duty is levied on, no goal.
_LEVIED = re.compile(
    r"(?<!\w)thuế(?: [^\W\d_]+){0,4}(?: \d+%)? (?:lên|với|vào|cho|đối với|nhằm vào)"
    r"(?: (?:lượng|số|khối lượng|toàn bộ|các))?(?: hàng(?: hóa)?)?(?: [^\W\d_]+){0,5} ?$"
)
# 'Hỗ trợ Việt Nam 200 triệu USD', 'tặng Lào khoảng 2 triệu USD'.
_GIVEN = re.compile(
    r"(?<!\w)(?:hỗ trợ|tài trợ|cứu trợ|giúp|tặng|viện trợ)(?: thêm| cho)*(?: (?!doanh nghiệp|công ty)[^\W\d_]+){0,4}"
    r"(?: trị giá| số tiền| khoản| gói| tổng cộng| khoảng| gần| hơn| trên| tới| thêm)* $"
)
_BESIDE = 30  # code points from an amount to its date: "10 tỷ USD vào năm 2020"
# An amount that speaks of a figure told before it: 'đưa con số này lên 20 tỷ USD', 'phấn đấu đạt mốc 10 tỷ USD'.
_SAME_FIGURE = re.compile(
    r"(?<!\w)(?:mục tiêu(?: là| đạt)?|(?:phấn đấu|hướng tới|hướng đến|tiến tới|sớm)(?: sớm)?(?: đạt| lên| đưa lên)?"
    r"|(?:đưa|nâng) (?:con số|mức|kim ngạch) (?:này|đó|trên) (?:lên|đạt)|lên)"
    r"(?: tới| mức| mốc| con số)*(?: khoảng| gần| hơn| trên| ít nhất| tối thiểu)?\s*$"
)
_TOLD_BEFORE = 200  # code points back to the figure, within the paragraph
_TEXTS = re.compile(
    r"(?:[Cc]ông ước|[Hh]iệp định|[Hh]iệp ước|[Ll]uật|[Tt]uyên bố|[Hh]iến chương|[Nn]ghị định thư|[Bb]ản ghi nhớ"
    r"|[Tt]hỏa thuận)[^,;.]{0,60}$"
)


# A part of a year, or what is due within it, is no year of a cited text.
_PART = re.compile(
    r"(?:(?:(?:kể )?từ |ngay |trong |vào )+(?:quý|tháng) |(?:từ |ngay |trong |vào )*(?:đầu|giữa|cuối|nửa) )"
)
_WITHIN = re.compile(r"(?<!\w)(?:trong|trước|đến|tới|hết|ngay) $")


def metric_before(low: str, start: int, pos: int) -> tuple[Metric, int] | None:
    """The last metric named in ``low[start:pos]`` and where it begins."""
    last = None
    for last in _METRIC.finditer(low, start, pos):  # noqa: B007
        pass
    return (_BY_WORD[last.group()], last.start()) if last else None


def target_in(
    text: str,
    start: int,
    end: int,
    quantities: Sequence[Quantity] | None = None,
    dates: Sequence[DateMention] = (),
) -> Target | None:
    """The goal that a commitment's clause ``[start, end)`` sets, or None.

    Money, people or per cent of something that relations are measured by; else a factor ('gấp đôi'). Where the clause
    names several goals, the first. Numbers inside ``dates`` are none.
    """
    goal = _goal(text, start, end, quantities, dates)
    return goal[0] if goal else None


def _goal(
    text: str, start: int, end: int, quantities: Sequence[Quantity] | None, dates: Sequence[DateMention]
) -> tuple[Target, Quantity] | None:
    """The first goal and the quantity that tells it; a factor only where no amount is told."""
    clause = lower_keeping_length(text[start:end])
    if not _NUMBER.search(clause):
        return None
    low = text[:start] + clause
    if quantities is None:
        found = find_quantities(text, start, end, low=low)
    else:
        found = [q for q in quantities if start <= q.start and q.end <= end]
    inside = {p for m in mentions_within(dates, start, end) for p in range(m.start, m.end)}
    factor: tuple[Target, Quantity] | None = None
    for quantity in found:
        if not inside.isdisjoint(range(quantity.start, quantity.end)):
            continue
        metric = _metric_of(low, start, end, quantity)
        converted = low[max(start, quantity.start - 8) : quantity.start].rstrip().endswith(("(", "(khoảng"))
        if metric is None or converted or not _is_goal(low, start, quantity):
            continue
        if quantity.kind is QuantityKind.MULTIPLE:
            factor = factor or (Target(metric, multiplier=_whole(quantity.value)), quantity)
        elif quantity.kind is not QuantityKind.RANK:
            return Target(metric, value=_whole(quantity.value), unit=quantity.unit), quantity
    return factor


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value


def _metric_of(low: str, start: int, end: int, quantity: Quantity) -> Metric | None:
    """By the noun counted, by what stands before the quantity in its clause, or right after it."""
    if quantity.kind is QuantityKind.COUNT:
        return _NOUN_METRICS.get(quantity.noun or "")
    floor = max(start, quantity.start - 160)
    clause = max((m.end() for m in _CLAUSE.finditer(low, floor, quantity.start)), default=floor)
    before = metric_before(low, clause, quantity.start)
    if quantity.kind is QuantityKind.AMOUNT and _LEVIED.search(low, clause, quantity.start):
        return None
    if before and _fits(before[0], quantity):
        return before[0]
    after = _METRIC.search(low, quantity.end, min(end, quantity.end + 40))
    if after and _fits(_BY_WORD[after.group()], quantity):
        return _BY_WORD[after.group()]
    if quantity.kind is QuantityKind.AMOUNT and _GIVEN.search(low, max(start, quantity.start - 60), quantity.start):
        return Metric.AID
    return _metric_told_before(low, start, quantity)


def _fits(metric: Metric, quantity: Quantity) -> bool:
    """Whether the quantity can be of that metric: 'bổ sung 65 triệu USD cho dự án' counts no projects."""
    return quantity.kind is not QuantityKind.AMOUNT or metric not in _COUNTED


def _metric_told_before(low: str, start: int, quantity: Quantity) -> Metric | None:
    """Of an amount that takes up a figure of trade told before the clause ``low[start:]``, in its paragraph."""
    if quantity.kind is not QuantityKind.AMOUNT or not _SAME_FIGURE.search(low, start, quantity.start):
        return None
    earlier = low[max(low.rfind("\n", 0, start) + 1, start - _TOLD_BEFORE) : start].lower()
    before = metric_before(earlier, 0, len(earlier))
    return before[0] if before and before[0] in TURNOVERS else None


def _is_goal(low: str, start: int, quantity: Quantity) -> bool:
    if quantity.kind is QuantityKind.PERCENT and quantity.change != "up":
        return False  # a share or a tariff
    if _FROM.search(low, max(start, quantity.start - 40), quantity.start) or _NOW.match(low, quantity.end):
        return False
    return _GOAL.search(low, max(start, quantity.start - 160), quantity.start) is not None or (
        quantity.kind is QuantityKind.MULTIPLE
    )


_HISTORY = "1990"  # what is read is younger: an earlier year is nobody's deadline


def deadline_in(text: str, start: int, end: int, dates: Sequence[DateMention], published: str | None) -> str | None:
    """By when: the date beside the clause's goal, else its first that isn't past, at its precision; of a span, its end.

    The year in the name of what is to be held ('APEC 2027') counts; the year of a treaty that is cited, and dates
    before publication, don't. Without a day of publication a year is taken unless it belongs to a text that is cited.
    """
    due = [(m, iso) for m in mentions_within(dates, start, end) if (iso := _due(text, start, m, published)) is not None]
    if len(due) < 2:
        return due[0][1] if due else None
    goal = _goal(text, start, end, None, dates)
    after = goal[1].end if goal else end
    beside = next((iso for m, iso in due if after <= m.start <= after + _BESIDE), None)
    return beside or due[0][1]


_ONCE = ("hồi ", "Hồi ", "hồi cuối ", "hồi đầu ", "hồi giữa ")
_GONE = re.compile(r"(?:tuần|tháng|hôm|năm|quý) (?:trước|qua|rồi|ngoái)(?!\w)")


def _due(text: str, start: int, mention: DateMention, published: str | None) -> str | None:
    """The date of a mention in a clause that begins at ``start`` where something can be due on it."""
    if text.endswith(_ONCE, 0, mention.start) or _GONE.search(text, mention.start, mention.end):
        return None  # 'tàu bị tấn công tuần trước', 'đình trệ hồi tháng 2'
    spans = mention.expr.kind is DateKind.INTERVAL  # beside a text's name, a span is what the text is for
    resolved = resolve(mention, published)
    if mention.expr.bound in ("since", "after") and not spans:
        # 'Mở đường bay từ năm 2027': due when it begins, where that lies ahead.
        begins = resolved.start if mention.expr.bound == "since" else None
        if published is None:  # 'phê chuẩn từ đầu năm 2026', but not 'gắn bó từ năm 1950'
            return begins if _PART.match(text, mention.start) else None
        return begins if begins is not None and published is not None and begins > published[: len(begins)] else None
    iso = resolved.end or resolved.start
    # The day of publication itself is when it was said; its month and year may still be the time that is left.
    if iso is None or (published is not None and (iso < published[: len(iso)] or iso == published)):
        return None
    if published is None and iso < _HISTORY:
        return None  # 'những lao động bị cưỡng bức giai đoạn 1910 - 1945'
    # Without a day to compare with, the year of a text that is cited ('Luật Biển năm 1982') is told by the text's name.
    cited = (
        published is None
        and not spans
        and (
            (
                _TEXTS.search(text, max(start, mention.start - 90), mention.start)
                and not _WITHIN.search(text, max(start, mention.start - 8), mention.start)
                and not _PART.match(text, mention.start)
            )
            or _DONE.search(text, max(start, mention.start - 24), mention.start)
        )
    )
    return None if cited else iso
