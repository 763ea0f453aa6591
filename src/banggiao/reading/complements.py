"""What an office is completed by: a body's own name, a diplomat's stations, a ministry that no list knows."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.entities import Hit, HitIndex
from banggiao.reading.names import SURNAMES, is_surname, is_syllable

_STATION = regex.compile(r" (?:tại|ở|bên cạnh|kiêm nhiệm(?: tại)?|kiêm|và|, ) ?")
_WORD = regex.compile(r"[\p{L}\p{M}'\-]+")
_DIPLOMAT = regex.compile(
    r"(?: (?:đặc mệnh toàn quyền|Đặc mệnh toàn quyền|lưu động|lâm thời|danh dự|thứ nhất))?"
    r"(?: (?:[Pp]hái đoàn(?: [Đđ]ại diện)?(?: [Tt]hường trực)?|(?:[Đđ]ại diện )?[Tt]hường trực|Đại sứ quán)(?!\p{L}))?"
)
_OF_STATE = regex.compile(r" (?:của|nước) ")
_LETTERS_ASIDE = regex.compile(r" \([^()]{2,24}\)(?= (?:tại|ở|bên cạnh) )")
_STATIONED = regex.compile(r"(?: \([^()]{2,24}\))? (?:tại|ở) (?=\p{Lu})")
_NAME_AHEAD = regex.compile(r" \p{Lu}|,? (?:ông|bà|ngài) \p{Lu}| [-–] (?:ông|bà) \p{Lu}")
_GENERIC_STOP = frozenset(
    "đã sẽ đang có là cho nói và khẳng định nhấn mạnh tại trong với vừa chúc chủ tiếp gặp hội đến thăm dự "
    "phát được bị cùng ngày sáng chiều trưa tối nhằm để do theo khi ông bà các những này đó cũng còn từ "
    "sau trước bày tham làm".split()
)
_BODY_HEAD = regex.compile(
    r"(?:Viện|Bộ|Cục|Ban|Vụ|Sở|Ủy ban|Trung tâm|Học viện|Tổng cục|Tổng công ty|Hội đồng|Hiệp hội|"
    r"Phòng Thương|Cơ quan|Tập đoàn|Công ty|Ngân hàng|Đại học|Trường|"
    r"Đảng|Quốc hội|Văn phòng|Nhà máy|Hãng|Tòa|Liên đoàn|Liên minh|Đoàn|Quỹ|Hạm đội|Lực lượng|"
    r"Quân đoàn|Quân khu|Bệnh viện|Khoa|Hội) "
)


# What states work by abroad; the land behind their name is where, not whose.
_AGENCIES = ("JICA", "KOICA", "USAID", "AFD", "GIZ", "JETRO", "KOTRA", "JBIC")
# Seats of power that stand for those who work there: 'cố vấn kinh tế Nhà Trắng', 'người phát ngôn Điện Kremlin'.
_SEATS = ("Nhà Trắng", "Điện Kremlin", "điện Kremlin", "Nhà Xanh", "Tòa Bạch Ốc")
_OTHER_NAME = regex.compile(r" \([^()]{2,24}\) (?=\p{Lu})")
_FIRM = regex.compile(r"(?i)(?:tập đoàn|hãng|công ty|ngân hàng|quỹ|hiệp hội|liên hiệp|phòng thương mại)(?!\p{L})")
_UNITS = (" tỉnh", " thành phố", " bang", " quận", " hạt")
_FORCES = ("quân đoàn", "hạm đội", "quân khu", "sư đoàn", "lữ đoàn")
_GOVERNS = regex.compile(r"(?i)(?:tỉnh|thị|bang|đô|châu) trưởng$|thống đốc$")
_LANDS_NAME = regex.compile(r"(?: \p{Lu}[\p{L}'\-]*){1,3}(?=[,;.]| \(| và |$)")
_FIRMS_NAME = regex.compile(r"(?: (?:[\p{Lu}\d&][\p{L}\d&.'\-]*|&|and|of))+(?: \([^()]{1,24}\))?")


def agency_before(text: str, index: HitIndex, start: int, here: int) -> Hit | None:
    """The agency whose name ends at ``here``, within an office that begins at ``start``: 'Văn phòng JICA | Lào'."""
    if not text.endswith(_AGENCIES, start, here):
        return None
    return next((h for h in index.within(start, here) if h.end == here and h.country is not None), None)


def is_seat(text: str, hit: Hit) -> bool:
    """Whether a place stands for the government that sits in it."""
    return hit.kind == "place" and text.startswith(_SEATS, hit.start)


def owner_after_aside(text: str, index: HitIndex, here: int, end: int) -> Hit | None:
    """The state behind a body's other name: 'Đuma Quốc gia (Hạ viện) Nga'."""
    aside = _OTHER_NAME.match(text, here, end) if text.startswith(" (", here) else None
    owner = index.at(aside.end()) if aside is not None else None
    return owner if owner is not None and owner.kind == "country" and owner.end <= end else None


def firms_name(text: str, begin: int, here: int, end: int) -> int | None:
    """Where the name ends of the firm or the land that somebody named before heads.

    'Chủ tịch Tập đoàn Tài chính A B (AB)', 'Bí thư, Tỉnh trưởng Bo Kẹo'.
    """
    if _FIRM.search(text, begin, here) is None:
        name = _LANDS_NAME.match(text, here, end) if _GOVERNS.search(text, begin, here) is not None else None
        return name.end() if name is not None else None
    name = _FIRMS_NAME.match(text, here, end)
    return name.end() if name is not None else None


# What a deputy minister or an envoy is charged with, behind his state: 'Thứ trưởng Ngoại giao Bỉ phụ trách Đông Á X Y'.
_CHARGED_WITH = regex.compile(r" (?:phụ trách|đặc trách|chuyên trách|về) (?=[\p{L} \-–]{3,90})")
_FOREIGN_RUN = regex.compile(r"(?<= )(?=(\p{Lu}[\p{L}'\-]+ \p{Lu}[\p{L}'.\-]*))")  # one may reach into the next
_NO_CHARGE = frozenset("nói cho là đã sẽ rằng tại gặp thăm đến tới ngày hôm".split())
_OF_TWO = regex.compile(r"(?i)hữu nghị|phân ban|hợp tác|ban chỉ đạo")
_LONGEST_CHARGE = 90
_IN_UNIT = (" tỉnh ", " thành phố ", " TP ", " huyện ", " quận ", " thị xã ")


def charge_end(text: str, index: HitIndex, here: int, end: int) -> int | None:
    """Where that ends with which the holder of a title is charged, a name following; None where there is none."""
    charged = _CHARGED_WITH.match(text, here, end)
    if charged is None:
        return None
    limit = min(end, charged.end() + _LONGEST_CHARGE)
    for run in _FOREIGN_RUN.finditer(text, charged.end(), limit):
        if not _NO_CHARGE.isdisjoint(text[charged.end() : run.start()].split()) or "," in text[here : run.start()]:
            return None
        first, second = run.group(1).split(" ", 1)
        known = index.at(run.start())
        if known is None and not is_syllable(first.replace("-", "")) and not is_syllable(second.replace("-", "")):
            return run.start() - 1
    return None


def topic_end(text: str, index: HitIndex, here: int, end: int) -> int | None:
    """Where the land ends with which an envoy is charged: 'Đại diện đặc biệt | về Peru của Chile'."""
    topic = index.at(here + 4) if text.startswith(" về ", here) else None
    return topic.end if topic is not None and topic.kind in ("country", "region", "pair") and topic.end <= end else None


def local_unit(text: str, index: HitIndex, here: int, end: int) -> Hit | None:
    """The province or town behind its own word: 'UBND | tỉnh Nghệ An'."""
    word = next((w for w in _IN_UNIT if text.startswith(w, here)), None)
    place = index.at(here + len(word)) if word is not None else None
    return place if place is not None and place.kind == "place" and place.end <= end else None


def pair_end(text: str, index: HitIndex, start: int, hit: Hit) -> int | None:
    """Where the pair of states ends whose friendship or joint body an office that begins at ``start`` heads."""
    if _OF_TWO.search(text, start, hit.start) is None:
        return None
    if hit.kind == "pair":
        return hit.end
    other = index.at(hit.end + 3) if text.startswith((" - ", " – "), hit.end) else None
    return other.end if other is not None and other.kind == "country" else None


# A party or agency by letters that the article has told before ('Tổng Bí thư CPI X').
_LETTERS = regex.compile(r" (?:TNCS Hồ Chí Minh|([A-ZĐ]{3,6}))(?![\p{L}\d\-])")


def letters_end(text: str, index: HitIndex, here: int, end: int) -> int | None:
    """The end of letters behind an office that stand for a party or agency, where none is known by them."""
    if not text[here + 1 : here + 3].isupper() or index.at(here + 1) is not None:
        return None
    found = _LETTERS.match(text, here, end)
    if found is None or (found.group(1) and is_surname(found.group(1).capitalize())):
        return None  # 'Chủ tịch KIM Jong Un'
    return found.end()


def skip_spaces(text: str, position: int) -> int:
    """The offset after up to three spaces."""
    here = position
    while here < len(text) and here - position < 3 and text[here] == " ":
        here += 1
    return here


def gap_after(text: str, position: int) -> int | None:
    """The offset after one to three spaces, or None where there is no space."""
    here = skip_spaces(text, position)
    return here if here > position else None


def body_name(text: str, index: HitIndex, here: int, end: int) -> tuple[int, str | None] | None:
    """The rest of a body's own name up to the state in it: 'Đảng' + 'Nhân dân Campuchia'."""
    position = here
    for _ in range(8):
        gap = gap_after(text, position)
        hit = index.at(gap)
        if hit is not None and hit.kind == "country" and hit.end <= end:
            return hit.end, hit.code
        if hit is not None and hit.kind in ("office", "rank", "honorific"):
            return None
        found = _WORD.match(text, gap, end) if gap is not None else None
        if found is None or found.group() in _GENERIC_STOP or found.group() == "nước":
            return None
        position = found.end()
    return None


def diplomat(text: str, index: HitIndex, here: int, end: int) -> tuple[int, int, str | None, str | None]:
    """'Đại sứ (đặc mệnh toàn quyền) (nước) A (tại|bên cạnh B (kiêm nhiệm C và D))': all of it is the office."""
    country: str | None = None
    text_end = here
    modifiers = _DIPLOMAT.match(text, here, end)
    if modifiers is not None and modifiers.end() > here:
        here = text_end = modifiers.end()
    of = _OF_STATE.match(text, here, end)
    begin = of.end() if of else gap_after(text, here)
    hit = index.at(begin) if begin is not None else None
    if hit is not None and hit.kind in ("country", "organisation") and hit.end <= end:
        country = hit.code
        here = text_end = hit.end
        aside = _LETTERS_ASIDE.match(text, here, end) if text.startswith(" (", here) else None
        if aside is not None:  # 'Đại sứ Liên minh châu Âu (EU) tại Việt Nam'
            here = text_end = aside.end()
    while True:
        station = _STATION.match(text, here, end)
        if station is None:
            break
        joins = station.group().strip() in ("và", ",")
        if joins and text_end == here and country is None:
            break
        inner = index.at(station.end())
        if inner is None or inner.kind not in ("country", "organisation", "place", "body") or inner.end > end:
            break
        if joins and (inner.kind != "country" or not _station_before(text, text_end)):
            break
        here = text_end = inner.end
    return here, text_end, country, None


def officers_station(text: str, index: HitIndex, here: int, end: int) -> int | None:
    """Where the state ends in which an organisation's officer serves, a name behind it: 'WHO | tại Lào | A B'."""
    stationed = _STATIONED.match(text, here, end)
    state = index.at(stationed.end()) if stationed is not None else None
    if state is None or state.kind != "country" or state.end > end:
        return None
    return state.end if _NAME_AHEAD.match(text, state.end, end) is not None else None


def _station_before(text: str, position: int) -> bool:
    return "kiêm" in text[max(0, position - 60) : position]


def _is_units(text: str, index: HitIndex, last: int, stop: int, end: int) -> bool:
    """Whether the word from ``last`` to ``stop`` names the town or force that is spoken of, no person.

    'Chủ tịch Hội đồng thành phố | Daegu Kim A', 'Tư lệnh Quân đoàn | Sao, Trung tướng B'.
    """
    if text.endswith(_UNITS, 0, last):
        return not (text[last + 1 : stop] in SURNAMES and _capital_next(text, stop, end))
    force = text.startswith(", ", stop) and text[max(0, last - 9) : last].lower().endswith(_FORCES)
    rank = index.at(stop + 2) if force else None
    return rank is not None and rank.kind in ("rank", "honorific")


def unknown_complement(text: str, index: HitIndex, here: int, end: int) -> int | None:
    """The end of an unknown complement: words up to a country, a name, or punctuation; None where there is none."""
    gap = gap_after(text, here)
    if gap is None or gap >= end or not text[gap].isupper():
        return None
    position = gap
    last = here
    words = 0
    while position < end and words < 16:
        hit: Hit | None = index.at(position)
        if hit is not None and words > 0 and hit.kind in ("country", "office", "rank", "honorific"):
            return last
        if hit is not None and words > 0 and hit.kind in ("region", "field", "body") and hit.end <= end:
            words += 1
            last = hit.end
            after = gap_after(text, last)
            if after is None:
                return last
            position = after
            continue
        found = _WORD.match(text, position, end)
        if found is None:
            return None if words and _unfinished(text, last) else (last if words else None)
        word = found.group()
        if word == "nước" and words and (owner := index.at(found.end() + 1)) is not None and owner.kind == "country":
            return last
        if (
            words == 0
            and hit is None
            and not _BODY_HEAD.match(text, position, end)
            and (word in SURNAMES or not is_syllable(word) or _capital_next(text, found.end(), end))
        ):
            return None
        if word in _GENERIC_STOP:
            return last if words else None
        if words > 1 and word[0].isupper() and _is_units(text, index, last, found.end(), end):
            return found.end()
        if (
            words > 1
            and word[0].isupper()
            and ((word in SURNAMES and _capital_next(text, found.end(), end)) or not is_syllable(word))
        ):
            return last
        words += 1
        last = found.end()
        nxt = gap_after(text, last)
        if nxt is None:
            return last
        position = nxt
    return None


def _unfinished(text: str, position: int) -> bool:
    return text[position - 3 : position] in (" và", " về")


def _capital_next(text: str, position: int, end: int) -> bool:
    gap = gap_after(text, position)
    return gap is not None and gap < end and text[gap].isupper()


def before_state(text: str, index: HitIndex, body: Hit, end: int) -> int:
    """Where a command's name that ends at ``end`` ends without its state: 'Bộ Tư lệnh Trung tâm | (của) Mỹ'."""
    inside = index.within(body.end, end) if body.form.lower().endswith((" lệnh", " huy")) else ()
    if not inside or inside[-1].kind != "country" or inside[-1].end != end:
        return end
    return inside[-1].start - (5 if text.endswith(" của ", 0, inside[-1].start) else 1)
