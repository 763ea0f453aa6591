"""Layer 2: from the lexicon's hits to what the layers above read: ambiguous forms decided, pairs joined."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache

from banggiao.reading import regex
from banggiao.reading.entities import Hit, HitIndex, sorted_hits
from banggiao.reading.lexicon import (
    BodyForm,
    CountryGroup,
    CountryName,
    Kind,
    Lexicon,
    ModifierForm,
    OfficeForm,
    OrganisationName,
    Place,
    Region,
    TitleForm,
)
from banggiao.reading.lexicon import Hit as LexiconHit
from banggiao.reading.lexicon.tables import rows
from banggiao.reading.names import SURNAMES, is_syllable

# Words of rank that lead states and parties without being an office of their own.
_NO_OFFICE = frozenset(
    {
        "các nhà lãnh đạo",
        "người đứng đầu",
        "quan chức",
        "nguyên thủ",
        "nguyên thủ quốc gia",
        "đại diện",
        "thành viên",
        "trưởng",
        "phó",
    }
)
_LEADER = frozenset({"lãnh đạo", "nhà lãnh đạo", "lãnh tụ", "nhà lãnh đạo tối cao"})
# Meetings within an organisation act for it.
_FORMATS = {
    "ADMM": "ASEAN",
    "ADMM+": "ASEAN",
    "ADMMPLUS": "ASEAN",
    "AMM": "ASEAN",
    "AEM": "ASEAN",
    "AMMTC": "ASEAN",
    "AICHR": "ASEAN",
}
COUNTERPARTS = ("người đồng cấp", "người đồng nhiệm", "người đồng chức")
_COUNTERPART = regex.compile(r"[Nn]gười đồng (?:cấp|nhiệm|chức)(?!\p{L})")
_CREDIT = regex.compile(r"(?:Ảnh|ẢNH)(?: minh họa)?\s?: ?(?:\p{Lu}\p{L}*[ /–\-.]{0,3}){1,6}")
_PREVIOUS_TOKEN = regex.compile(r"(?<![\p{L}'\-])([\p{L}']+) $")
_NEXT_TOKEN = regex.compile(r" ([\p{L}']+)")
_DASH = regex.compile(r" ?- ?")
_AFTER_DASH = regex.compile(r"(\p{L}+) ?- ?$")
_MOVED_TO = regex.compile(
    r"(?i)(?<!\p{L})(?:tại|ở|đến|tới|thủ đô|từ|thăm|sang|về|đi|thành phố|tp\.?|rời|vào|qua|quanh|khỏi|"
    r"khách sạn|sân bay|hướng|trong|bên ngoài|gần|đường|tỉnh|bang|bay|giữa|\() $"
)
_ABBREVIATED_PAIR = regex.compile(
    r"(?:quan hệ|hợp tác|thương mại|biên giới|hữu nghị|thượng đỉnh|đàm phán|tình|quan hệ thương mại|"
    r"căng thẳng|đối thoại|xung đột) $"
)


_PAIR, _FIELD = Kind.PAIR, Kind.FIELD  # a look-up in an Enum costs as much as a call


def find_entities(lexicon: Lexicon, text: str, prepared: str | None = None) -> HitIndex:
    """The hits on which titles, persons and actors are built; fields only matter to titles."""
    raw = lexicon.scan(text, families={"entities"}, prepared=prepared)
    covered = {h.end for h in raw}
    hits: list[Hit] = []
    for found in raw:
        hit = _hit(text, found, covered)
        if hit is None:
            continue
        if (
            hit.kind == "country"
            and hits
            and hits[-1].kind == "office"
            and text[hits[-1].end : hit.start] == " Liên bang "
        ):
            hit = replace(hit, start=hits[-1].end + 1)
        hits.append(hit)
    counterparts = _counterparts(text)
    if counterparts:
        hits = sorted_hits([*hits, *counterparts])
    return HitIndex(_pairs(text, _shortened(_without_credits(text, hits))))


def _without_credits(text: str, hits: list[Hit]) -> list[Hit]:
    """'Ảnh: Nhật Bắc', 'Ảnh: Đức Tám - TTXVN': photographers, no states."""
    if "nh:" not in text and "nh :" not in text:
        return hits
    credits = [found.span() for found in _CREDIT.finditer(text)]
    starts = [start for start, _ in credits]
    kept = []
    for hit in hits:
        at = bisect_right(starts, hit.start) - 1
        if at < 0 or hit.end > credits[at][1]:
            kept.append(hit)
    return kept


@cache
def _short_of() -> dict[str, str]:
    """A state's short name that is another's full one, and the state that it shortens where that is named in full."""
    return {row[0]: row[1] for row in rows("country_namesakes")}


def _shortened(hits: list[Hit]) -> list[Hit]:
    """'Cộng hòa Dominica ... Dominica': once the full name is told, the short one stands for it."""
    codes = {h.code for h in hits if h.kind == "country"}
    short = {a: b for a, b in _short_of().items() if a in codes and b in codes}
    if not short:
        return hits
    full = {h.code for h in hits if h.kind == "country" and " " in h.form and h.code in short}
    return [
        replace(h, code=short[h.code], country=short[h.code])
        if h.kind == "country" and h.code in short and h.code not in full and " " not in h.form
        else h
        for h in hits
    ]


def _counterparts(text: str) -> list[Hit]:
    """'người đồng cấp Nhật Bản X': an office to be read off from whoever was named before."""
    return [
        Hit(m.start(), m.end(), "office", m.group().lower(), cls="counterpart", complement="none")
        for m in (_COUNTERPART.finditer(text) if "gười đồng " in text else ())
    ]


def _hit(text: str, found: LexiconHit, covered: Collection[int]) -> Hit | None:
    entry = found.entry
    if isinstance(entry, CountryName):
        return _country(text, found, entry, covered)
    if isinstance(entry, OfficeForm):
        return _office(text, found, entry)
    start, end = found.start, found.end
    form = text[start:end]
    if isinstance(entry, Place):
        code = entry.country if entry.metonym else None
        return Hit(start, end, "place", form, code=code, country=entry.country, cls=entry.type, weak=entry.ambiguous)
    if isinstance(entry, BodyForm):
        return Hit(start, end, "body", form, country=entry.country, cls=entry.cls)
    if isinstance(entry, OrganisationName):
        return Hit(start, end, "organisation", form, code=_FORMATS.get(entry.organisation, entry.organisation))
    if isinstance(entry, TitleForm):
        return Hit(start, end, entry.kind, form.lower())
    if isinstance(entry, ModifierForm):
        return Hit(start, end, "modifier", form.lower(), cls=entry.position)
    if isinstance(entry, CountryGroup):
        return Hit(start, end, "pair", form, codes=entry.countries)
    if isinstance(entry, Region):
        return Hit(start, end, "region", form)
    if found.kind is _FIELD:
        return Hit(start, end, "field", form)
    return None


def _country(text: str, found: LexiconHit, entry: CountryName, covered: Collection[int]) -> Hit | None:
    start, end = found.start, found.end
    if text.startswith((" Latin", " Latinh", " La-tinh", " La tinh"), end):
        return None
    pair = found.kind is _PAIR
    if entry.ambiguous and not _is_country(text, start, end, covered, pair):
        return None
    kind = "pair_part" if pair else "country"
    return Hit(start, end, kind, text[start:end], code=entry.country, country=entry.country, weak=entry.ambiguous)


def _office(text: str, found: LexiconHit, entry: OfficeForm) -> Hit | None:
    start, end = found.start, found.end
    form = text[start:end].lower()
    if form in _NO_OFFICE:
        return None
    if form.endswith(" liên bang") and text.startswith(" Nga", end):
        # 'Tổng thống Liên bang Nga': the federation is the state's name, not the office's.
        end -= len(" liên bang")
        form = form.removesuffix(" liên bang")
    if form in _LEADER:
        return Hit(start, end, "office", form, cls="leader", complement="none")
    if entry.cls == "spouse" or form in ("hoàng hậu", "vương hậu", "công nương"):
        return Hit(start, end, "honorific", form, cls="spouse")
    return Hit(start, end, "office", form, country=entry.country, cls=entry.cls, complement=entry.complement)


def _is_country(text: str, start: int, end: int, covered: Collection[int], pair: bool) -> bool:
    """Whether an ambiguous form ('Anh', 'Nga', 'Đức') is the country here, not a part of a person's name."""
    before = _token_before(text, start)
    if before in _UNITS or (before[:1].isupper() and _token_before(text, start - 1 - len(before)) in _UNITS):
        return False  # 'xã Mỹ Đức'
    if before[:1].isupper():
        if start - 1 not in covered and before not in _OPENERS and (before in SURNAMES or is_syllable(before)):
            return False
        if text[start:end] in _GIVEN:
            after = _NEXT_TOKEN.match(text, end)
            if after is not None and after.group(1)[0].isupper() and is_syllable(after.group(1)):
                return False
    return not (pair and not (_DASH.match(text, end) or _AFTER_DASH.search(text, max(0, start - 14), start)))


def _token_before(text: str, start: int) -> str:
    """The word (of at most 19 letters) that one space parts from ``start``, or ''."""
    if text[start - 1 : start] != " ":
        return ""
    gap, word = text[max(0, start - 20) : start - 1].rpartition(" ")[1:]
    if gap and word.isalpha():
        return word
    before = _PREVIOUS_TOKEN.search(text, max(0, start - 20), start)
    return "" if before is None else before.group(1)


# Words that open a sentence with a capital: a country may follow them.
_OPENERS = frozenset(
    (
        "Hiện Theo Với Tại Trong Khi Phía Còn Nếu Nhưng Và Từ Sau Trước Do Vì Cùng Giữa Để Dù Bởi Mà Cả Riêng "
        "Nước Khiến Nay Ngay Giúp Cho Đến Tới Ở Qua Về Nhờ Như Sang Rời Chính Báo Quân Tàu Người Lính Giới Bộ "
        "Đài Hãng Đại Thủ Tổng Phó Cựu Tân Ngoại Gần Hơn Song Vậy Liệu Lãnh Quan Chuyên Cuộc Chiến Bên Vụ Thị "
        "Đồng Trang Tờ Cảnh Hải Không Lực Tướng"
    ).split()
)
_UNITS = frozenset("xã phường thôn ấp huyện quận".split())
_GIVEN = frozenset("Anh Đức Nga Trung Thái Hàn Lan Việt Ấn Ý Úc Bỉ Áo Pháp Nhật".split())


def _pairs(text: str, hits: list[Hit]) -> list[Hit]:
    """'Việt - Nga', 'Mỹ - Trung', 'Trung-Ấn' become one pair; a lone half ('Triều') is nothing."""
    out: list[Hit] = []
    for hit in hits:
        previous = out[-1] if out else None
        if (
            hit.kind in ("pair_part", "country")
            and previous is not None
            and previous.kind in ("pair_part", "country", "pair")
        ):
            gap = text[previous.end : hit.start]
            short = (
                hit.kind == "pair_part"
                or previous.kind == "pair_part"
                or (previous.kind == "pair" and len(hit.form) <= 6)
            )
            if gap.strip() == "-" and len(gap) <= 3 and (short or hit.weak or previous.weak or gap == "-"):
                codes = (previous.codes or ((previous.code,) if previous.code else ())) + (
                    (hit.code,) if hit.code else ()
                )
                if len(set(codes)) == len(codes):
                    out[-1] = Hit(previous.start, hit.end, "pair", text[previous.start : hit.end], codes=tuple(codes))
                    continue
        if previous is not None and previous.kind == "pair_part":
            out.pop()
        out.append(hit)
    if out and out[-1].kind == "pair_part":
        out.pop()
    return out


def stands_for_government(text: str, hit: Hit) -> bool:
    """Whether a capital or seat of government acts here ('Bắc Kinh ủng hộ'), and isn't where something is."""
    return (
        hit.kind == "place"
        and hit.code is not None
        and _MOVED_TO.search(text, max(0, hit.start - 16), hit.start) is None
    )


@cache
def leaders() -> dict[str, str]:
    """Folded names of well-known leaders and the states they speak for: a help for linking bare names, no more."""
    return {name: country for name, country, _ in rows("leaders")}


@cache
def departed() -> dict[str, str]:
    """Folded names of historical figures: their offices are historical whenever an article is read."""
    return {name: country for name, country, _ in rows("departed")}


class KnownNames(dict[str, str]):
    """Folded names of persons and their states, with the first letters of the names: of each, up to four."""

    def __init__(self, names: Mapping[str, str]) -> None:
        super().__init__(names)
        self.openings = frozenset(name[:size] for name in names for size in range(1, OPENING + 1))


OPENING = 4  # letters of a name by which most tokens are seen not to begin a known one


@cache
def well_known() -> KnownNames:
    """Leaders and historical figures together."""
    return KnownNames({**departed(), **leaders()})
