"""Find quantities: a number with what it counts or measures, and how the text qualifies it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from banggiao.reading.lexicon.forms import lower_keeping_length
from banggiao.reading.numbers.ordinals import roman
from banggiao.reading.numbers.units import COUNTS, CURRENCIES, SYMBOLS
from banggiao.reading.numbers.words import DIGITS, NUMBER_WORDS, SCALES, number_in_words, parse_figure


class QuantityKind(StrEnum):
    """What a quantity is of."""

    AMOUNT = "amount"  # money; unit is the ISO 4217 code
    PERCENT = "percent"  # unit '%'
    RANK = "rank"  # 'đứng thứ 26 trên 147'; unit 'rank'
    COUNT = "count"  # people or things; unit by the noun
    MULTIPLE = "multiple"  # 'gấp đôi'; unit 'times'


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in a text. ``value`` has millions and billions written out; ``noun`` is the word counted, lower-cased.

    ``approximate``: said with gần, khoảng, hơn, trên ... ``bound``: 'over' or 'under' where the words lean one way.
    ``change``: 'up' or 'down' where the quantity is a growth or a fall, not a level. ``of``: how many are ranked.
    ``per``: 'year' for '350 triệu USD/năm'.
    """

    start: int
    end: int
    value: float
    unit: str
    kind: QuantityKind
    approximate: bool = False
    bound: str | None = None
    change: str | None = None
    of: int | None = None
    noun: str | None = None
    per: str | None = None


def _alternation(words: object) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_SCALE = (
    r"(?:(?:nghìn|ngàn|chục|trăm|triệu)\s+(?:tỷ|tỉ|triệu)|nghìn|ngàn|triệu|tỷ|tỉ|trăm|chục|vạn)(?!\w)(?:\s+rưỡi(?!\w))?"
)
_UNIT = rf"(?:(?P<money>{_alternation(CURRENCIES)})|(?P<noun>{_alternation(COUNTS)}))(?!\w)"
_FIGURE = r"[0-9]{1,3}(?:[.,][0-9]{3})+(?:,[0-9]+)?(?![0-9])|[0-9]+(?:[.,][0-9]+)?"
_WORD = rf"(?:{_alternation(NUMBER_WORDS)})(?!\w)"
_QUANTITY = re.compile(
    rf"(?P<symbol>us\$|[$€£¥₫])?\s?(?P<figure>{_FIGURE})(?:\s*-\s*(?P<to>{_FIGURE}))?"
    rf"(?:\s*(?P<percent>%|phần trăm)|(?:\s*(?P<scale>{_SCALE}))?(?:\s*{_UNIT})?)"
)
_FIGURES = re.compile("[0-9]+")
_SYMBOLS = frozenset("$€£¥₫")
_WORDS = re.compile(rf"(?<!\w)(?P<words>{_WORD}(?:\s+{_WORD}){{0,7}})(?:\s+(?P<percent>phần trăm)(?!\w)|\s+{_UNIT})?")
_RANK = re.compile(
    rf"(?<!\w)thứ\s+(?:(?P<n>[0-9]{{1,3}})(?![0-9])|(?P<w>nhất|nhì|{_alternation(DIGITS)}"
    rf"|mười(?:\s+(?:{_alternation(DIGITS)}))?)(?!\w)|(?P<r>[ivx]+)(?!\w))"
    r"(?:\s?/\s?(?P<of>[0-9]{1,3})(?![0-9])|\s+(?:trên|trong|/)\s+(?:tổng\s+)?(?:số\s+)?(?P<of2>[0-9]{1,3})(?![0-9]))?"
)
_MULTIPLE = re.compile(
    rf"(?<!\w)(?:(?P<twice>gấp đôi|gấp rưỡi)(?!\w)|(?:(?:tăng\s+)?gấp|(?P<grow>tăng))\s+(?:hơn\s+|gần\s+|khoảng\s+"
    rf"|tới\s+)*"
    rf"(?:(?P<figure>[0-9]+(?:,[0-9]+)?)|(?P<word>{_alternation(DIGITS)}|mười)(?!\w))(?P<times>\s+lần(?!\w))?)"
)
_LEAD = re.compile(
    r"(?:^|(?<=\W))(?P<q>gần|khoảng|hơn|trên|xấp xỉ|ước đạt|ước tính|ước|chừng|ngót|dưới|không dưới|ít nhất"
    r"|tối thiểu|không quá|vượt mốc"
    r"|vượt|quá|tới hơn)(?:\s+(?:là|đạt|mức|mốc|khoảng|gần|hơn|trên|con số|lên|tới|đến))*\s+$"
)
_LEADS = {
    "gần": "under", "ngót": "under", "dưới": "under", "không quá": "under", "hơn": "over", "trên": "over",
    "không dưới": "over", "ít nhất": "over", "tối thiểu": "over", "vượt": "over", "vượt mốc": "over", "quá": "over",
    "tới hơn": "over",
}  # fmt: skip
_CHANGE = re.compile(
    r"(?:^|(?<=\W))(?P<c>tăng|giảm|sụt|nhảy vọt)(?:\s+(?:trưởng|trung bình|bình quân|liên tục|mạnh|nhẹ|ở|mức|đạt"
    r"|thêm|khoảng|gần|hơn"
    r"|trên|tới|thương mại|vào|nhanh|tốc|độ|hàng|năm|là|xấp xỉ|đến|kim ngạch|từ|ước))*\s+$"
)
_LEVEL = re.compile(r"(?:lên|xuống|còn)(?:\s+(?:tới|đến|mức|gần|hơn|trên|khoảng|mốc))*\s+$")
_PER_YEAR = re.compile(r"\s*(?:/\s*năm|mỗi năm|một năm|hằng năm|hàng năm)(?!\w)")
_OR_MORE = re.compile(r"\s+trở lên")


def find_quantities(text: str, start: int = 0, end: int | None = None, *, low: str | None = None) -> list[Quantity]:
    """Every quantity between ``start`` and ``end``, in order; numbers without a unit or scale are none.

    ``low`` is the lower-cased text where the caller has it already.
    """
    stop = len(text) if end is None else min(end, len(text))
    if low is None:
        low = text[:start] + lower_keeping_length(text[start:stop])
    taken: set[int] = set()
    found: list[Quantity] = []
    # A rank and a multiple say more than the number in them, a figure more than words.
    for quantity in _candidates(low, start, stop):
        span = range(quantity.start, quantity.end)
        if taken.isdisjoint(span):
            taken.update(span)
            found.append(quantity)
    return sorted(found, key=lambda q: (q.start, q.end))


def _candidates(low: str, start: int, stop: int) -> Iterator[Quantity]:
    if low.find("thứ", start, stop) >= 0:
        yield from _ranks(low, start, stop)
    if low.find("gấp", start, stop) >= 0 or low.find("tăng", start, stop) >= 0:
        yield from _multiples(low, start, stop)
    for match in _figures(low, start, stop):
        quantity = _of_figure(low, start, match)
        if quantity:
            yield quantity
    for match in _WORDS.finditer(low, start, stop):
        quantity = _of_words(low, start, match)
        if quantity:
            yield quantity


def _figures(low: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The matches of _QUANTITY, looked for where a figure is: its pattern can begin at every space."""
    done = start
    for figure in _FIGURES.finditer(low, start, stop):
        if figure.end() <= done:
            continue
        at = max(done, figure.start())
        if at > done and low[at - 1].isspace():
            at -= 1
        if at > done and low[at - 1] in _SYMBOLS:
            at -= 3 if low.endswith("us$", done, at) else 1
        match = _QUANTITY.match(low, at, stop)
        if match is not None:
            done = match.end()
            yield match


def _scale(words: str | None) -> float:
    value = 1.0
    for word in (words or "").split():
        value *= SCALES.get(word, 1)
    return value


def _qualified(
    low: str, floor: int, start: int, end: int, value: float, unit: str, kind: QuantityKind, noun: str | None = None
) -> Quantity:
    """A quantity with what the words around it say: about, over, growth, a year."""
    head = low[max(floor, start - 48) : start]
    lead = _LEAD.search(head)
    change = _CHANGE.search(head)
    level = _LEVEL.search(head)
    per = _PER_YEAR.match(low, end)
    bound = _LEADS.get(lead["q"]) if lead else "over" if _OR_MORE.match(low, end) else None
    return Quantity(
        start, per.end() if per else end, value, unit, kind,
        approximate=lead is not None or bound is not None,
        bound=bound,
        change=None if change is None or level else "up" if change["c"] in ("tăng", "nhảy vọt") else "down",
        noun=noun,
        per="year" if per else None,
    )  # fmt: skip


def _of_figure(low: str, floor: int, match: re.Match[str]) -> Quantity | None:
    start = match.start("symbol") if match["symbol"] else match.start("figure")
    if start > floor and (low[start - 1].isalnum() or low[start - 1] in "/.,"):
        return None
    figure = match["to"] or match["figure"]
    value = parse_figure(figure, scaled=bool(match["scale"]))
    if match["percent"]:
        return _qualified(low, floor, start, match.end(), value, "%", QuantityKind.PERCENT)
    scale = match["scale"]
    factor = _scale(scale)
    value = round(value * factor, 2) + (factor / 2 if scale and scale.endswith("rưỡi") else 0)
    if match["symbol"] or match["money"]:
        unit = SYMBOLS[match["symbol"].upper()] if match["symbol"] else CURRENCIES[match["money"]]
        return _qualified(low, floor, start, match.end(), value, unit, QuantityKind.AMOUNT)
    if match["noun"]:
        noun = match["noun"]
        return _qualified(low, floor, start, match.end(), value, COUNTS[noun], QuantityKind.COUNT, noun)
    if scale and scale.split()[-1] in ("triệu", "tỷ", "tỉ", "rưỡi"):
        return _qualified(low, floor, start, match.end(), value, "", QuantityKind.COUNT)
    return None


def _of_words(low: str, floor: int, match: re.Match[str]) -> Quantity | None:
    """A number in words counts only with a unit ('mười hai văn kiện'), 'một' or 'năm' only with money."""
    words = match["words"]
    if not (match["percent"] or match["money"] or match["noun"]):
        return None
    value = number_in_words(words)
    some = words in ("một", "năm", "hai", "không", "tư") and not (words == "hai" and match["noun"] == "dự án")
    if value is None or (some and not match["percent"] and not match["money"]):
        return None
    start, end = match.span()
    if match["percent"]:
        return _qualified(low, floor, start, end, value, "%", QuantityKind.PERCENT)
    if match["money"]:
        return _qualified(low, floor, start, end, value, CURRENCIES[match["money"]], QuantityKind.AMOUNT)
    noun = match["noun"]
    return _qualified(low, floor, start, end, value, COUNTS[noun], QuantityKind.COUNT, noun)


def _ranks(low: str, start: int, stop: int) -> list[Quantity]:
    found = []
    for match in _RANK.finditer(low, start, stop):
        if low[max(start, match.start() - 5) : match.start()].rstrip().endswith(("lần", "kỳ", "khóa")):
            continue  # 'lần thứ 12' numbers a series, it ranks nothing
        if match["n"]:
            value: float | None = int(match["n"])
        elif match["r"]:
            value = roman(match["r"].upper())
        else:
            value = {"nhất": 1.0, "nhì": 2.0}.get(match["w"]) or number_in_words(match["w"])
        of = match["of"] or match["of2"]
        if value:
            found.append(
                Quantity(match.start(), match.end(), value, "rank", QuantityKind.RANK, of=int(of) if of else None)
            )
    return found


def _multiples(low: str, start: int, stop: int) -> list[Quantity]:
    found = []
    for match in _MULTIPLE.finditer(low, start, stop):
        if match["twice"]:
            value = 2.0 if match["twice"] == "gấp đôi" else 1.5
        else:
            if match["grow"] and not match["times"]:
                continue  # 'tăng 500 triệu' is no multiple
            number = parse_figure(match["figure"]) if match["figure"] else number_in_words(match["word"])
            if not number:
                continue
            value = number
        found.append(Quantity(match.start(), match.end(), value, "times", QuantityKind.MULTIPLE, change="up"))
    return found
