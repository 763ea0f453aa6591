"""Layer 3b: the grammar of titles.

A title is one office or several ('Phó Thủ tướng, Bộ trưởng Ngoại giao'), each with its modifiers ('nguyên', 'quyền'),
its complement (a body, a field, a country for ambassadors) and perhaps the state it belongs to ('Bộ trưởng Ngoại giao
Lào'). The parser walks over the lexicon's hits; what the lexicon doesn't know (a ministry nobody has heard of)
is read up to where a country or a name begins.
"""

from __future__ import annotations

import regex

from banggiao.reading.entities import Hit, HitIndex
from banggiao.reading.names import SURNAMES, is_syllable
from banggiao.reading.record import record

HISTORICAL = frozenset({"nguyên", "cựu", "cố", "former", "late"})
DEAD = frozenset({"cố"})
_SEPARATOR = regex.compile(r",? ?(?:kiêm|đồng thời là|đồng thời kiêm) |, ?| - |; ?(?=\p{Ll})")
_KEEP_GOING = regex.compile(r" (?:trong|về|phụ trách|tại|thuộc|cho|bên cạnh|ở) ")
_OF = regex.compile(r" (?:của|nước|thuộc|tại|ở|bên cạnh|kiêm nhiệm|kiêm) ")
_STATION = regex.compile(r" (?:tại|ở|bên cạnh|kiêm nhiệm(?: tại)?|kiêm|và|, ) ?")
_ORDER = regex.compile(
    r" (?:thứ nhất|Thứ nhất|thường trực|Thường trực|lâm thời|danh dự|đắc cử|tạm quyền|điều hành|"
    r"toàn quốc|Toàn quốc|luân phiên|phụ trách)\b"
)
_OF_A_PLACE = (" bang", " tỉnh", " vùng", " thành phố", " hạt", " quận")
_AND_CONSORT = regex.compile(r"(?i) và (?:hoàng hậu|vương hậu|phu nhân|hoàng thân) ")
_PLACE_NAME = regex.compile(r" \p{Lu}[\p{L}'\-]*(?: - \p{Lu}[\p{L}'\-]*)*")
_AND_MORE = regex.compile(r"(?:, \p{Lu}\p{Ll}+(?: \p{Ll}+){0,3})? và \p{Lu}\p{Ll}+(?: \p{Ll}+){0,3}(?= )")
_WORD = regex.compile(r"[\p{L}\p{M}'\-]+")
_GENERIC_STOP = frozenset(
    "đã sẽ đang có là cho nói và khẳng định nhấn mạnh tại trong với vừa chúc chủ tiếp gặp hội đến thăm dự "
    "phát được bị cùng ngày sáng chiều trưa tối nhằm để do theo khi ông bà các những này đó cũng còn từ "
    "sau trước bày tham làm".split()
)
# Offices that need no complement; after the others, unknown words may be one.
_BARE_BODIES = frozenset({"bộ", "đảng", "ủy ban", "hội đồng", "ban", "liên đoàn", "hội", "cơ quan", "mặt trận"})
_BODY_HEAD = regex.compile(
    r"(?:Viện|Bộ|Cục|Ban|Vụ|Sở|Ủy ban|Trung tâm|Học viện|Tổng cục|Tổng công ty|Hội đồng|Hiệp hội|"
    r"Phòng Thương|Cơ quan|Tập đoàn|Công ty|Ngân hàng|Đại học|Trường|"
    r"Đảng|Quốc hội|Văn phòng|Nhà máy|Hãng|Tòa|Liên đoàn|Liên minh|Đoàn|Quỹ|Hạm đội|Lực lượng|"
    r"Quân đoàn|Quân khu|Bệnh viện|Khoa|Hội) "
)
_TAKES_UNKNOWN = frozenset({"field", "body", "optional_body", "place", "organisation"})
_SELF_STANDING = frozenset({"head_of_state", "head_of_government", "monarch", "royal", "party_leader"})


@record
class TitlePart:
    """One office of a title: ``text`` without modifiers of time and without the state it belongs to."""

    start: int
    end: int  # with the state's name
    text_start: int
    text_end: int
    country: str | None
    organisation: str | None
    historical: bool
    dead: bool
    cls: str
    head: str  # the office's head as written, lower case
    generic: bool = False


@record
class Title:
    """A title as it stands in the text: its parts in order."""

    start: int
    end: int
    parts: tuple[TitlePart, ...]

    @property
    def country(self) -> str | None:
        """The state (or organisation) that the title names itself."""
        for part in reversed(self.parts):
            if part.country:
                return part.country
        for part in reversed(self.parts):
            if part.organisation:
                return part.organisation
        return None

    @property
    def historical(self) -> bool:
        return all(p.historical for p in self.parts)

    def office(self, text: str) -> str:
        """The offices held, joined by ', ', as written."""
        parts = [p for p in self.parts if not p.historical] or list(self.parts)
        return ", ".join(" ".join(text[p.text_start : p.text_end].split()) for p in parts)


def parse_title(text: str, index: HitIndex, position: int, end: int) -> Title | None:
    """The title that begins at ``position`` (an office hit, or a modifier before one), or None."""
    parts: list[TitlePart] = []
    here = position
    while True:
        part = _part(text, index, here, end)
        if part is None:
            break
        parts.append(part)
        here = part.end
        separator = _SEPARATOR.match(text, here, end)
        if separator is None or not _begins_office(index, separator.end()):
            break
        following = _part(text, index, separator.end(), end)
        if following is None or not _held_together(part, following, separator.group()):
            break
        here = separator.end()
    if not parts:
        return None
    return Title(position, parts[-1].end, tuple(parts))


_HEADS = frozenset({"head_of_state", "head_of_government", "monarch"})


def _held_together(first: TitlePart, second: TitlePart, separator: str) -> bool:
    """Whether two offices side by side can be one person's: nobody heads two states, or a state and its government."""
    if "kiêm" in separator or "đồng thời" in separator:
        return True
    if first.cls in _HEADS and second.cls in _HEADS and not first.head.startswith("phó"):
        return False
    if first.country and second.country and first.country != second.country:
        return False
    if first.country == "EU" and second.organisation not in (None, "EU"):
        return False
    return not (first.head == second.head and first.country != second.country)


def _begins_office(index: HitIndex, position: int) -> bool:
    for _ in range(4):
        hit = index.at(position)
        if hit is None:
            return False
        if hit.kind == "office":
            return True
        if hit.kind not in ("modifier", "rank", "honorific"):
            return False
        position = hit.end + 1
    return False


def _part(text: str, index: HitIndex, position: int, end: int) -> TitlePart | None:
    historical = dead = False
    start = here = position
    text_start = position
    while True:
        hit = index.at(here)
        if hit is None or hit.end > end:
            return None
        if hit.kind in ("rank", "honorific") and here != position:
            here = text_start = hit.end + 1
            continue
        if hit.kind == "modifier":
            word = hit.form
            if word in HISTORICAL:
                historical = True
                dead = dead or word in DEAD
                text_start = hit.end + 1
            elif word in ("tân",):
                text_start = hit.end + 1
            here = hit.end + 1
            continue
        if hit.kind != "office":
            return None
        break
    head = hit
    here = head.end
    country = head.country
    organisation: str | None = None
    text_end = here
    generic = False
    if head.cls == "diplomat":
        here, text_end, country, organisation = _diplomat(text, index, here, end)
        return TitlePart(
            start,
            here,
            text_start,
            text_end,
            country or head.country,
            organisation,
            historical,
            dead,
            head.cls,
            head.form,
        )
    if head.form.rsplit(" ", 1)[-1] == "đảng" and head.complement != "none":
        named = _body_name(text, index, here, end)
        if named is not None:
            here = text_end = named[0]
            country = named[1] or country
    consort = _AND_CONSORT.match(text, here, end) if head.cls in ("monarch", "royal") else None
    if consort is not None and (owner := index.at(consort.end())) is not None and owner.kind == "country":
        return TitlePart(
            start, owner.end, text_start, text_end, owner.code, None, historical, dead, head.cls, head.form
        )
    if head.form.endswith(_OF_A_PLACE):
        place = _PLACE_NAME.match(text, here, end)
        if place is not None:
            here = text_end = place.end()
    while here < end:
        order = _ORDER.match(text, here, end)
        if order is not None:
            here = text_end = order.end()
            continue
        more = _AND_MORE.match(text, here, end) if text_end > head.start + 8 else None
        if (
            more is not None
            and (owner := index.at(more.end() + 1)) is not None
            and owner.kind == "country"
            and not _begins_office(index, more.start() + more.group().rindex(" và ") + 4)
        ):
            here = text_end = more.end()
        gap = _gap(text, here)
        nxt = index.at(gap) if gap is not None else None
        if nxt is not None and nxt.end <= end:
            if nxt.kind == "body":
                here = text_end = nxt.end
                country = country or nxt.country
                if nxt.form.lower() in _BARE_BODIES and not generic:
                    named = _body_name(text, index, here, end)
                    if named is not None:
                        here, country, generic = named[0], named[1] or country, True
                        text_end = here
                continue
            if nxt.kind == "office" and head.form.endswith("văn phòng"):
                here = text_end = nxt.end
                continue
            if nxt.kind in ("field", "region"):
                here = text_end = nxt.end
                continue
            if nxt.kind in ("country", "pair"):
                if nxt.kind == "pair":
                    break
                going = _KEEP_GOING.match(text, nxt.end, end)
                body = index.at(going.end()) if going is not None else None
                if going is not None and body is not None and body.kind == "body" and going.group()[1] in "tv":
                    # 'Chủ tịch Phân ban Việt Nam trong Ủy ban ...'
                    country = country or nxt.code
                    here = text_end = body.end
                    continue
                country = nxt.code
                here = nxt.end
                break
            if nxt.kind == "organisation":
                organisation = nxt.code
                here = nxt.end
                if head.cls in ("local", "parliament", "party_member", "business"):
                    text_end = here
                break
            if nxt.kind == "place" and head.cls in (
                "local",
                "party_leader",
                "party_member",
                "parliament",
                "police",
                "other",
                "minister",
                "business",
                "judiciary",
            ):
                here = text_end = nxt.end
                country = country or nxt.country
                continue
        of = _OF.match(text, here, end)
        if of is not None:
            inner = index.at(of.end())
            if inner is not None and inner.kind == "body":
                here = text_end = inner.end
                country = country or inner.country
                continue
            if inner is not None and inner.kind == "organisation" and "kiêm" not in of.group():
                organisation, here = inner.code, inner.end
                break
            if inner is not None and inner.kind == "country" and of.group().strip() in ("của", "nước"):
                country, here = inner.code, inner.end
                break
        if (
            not generic
            and text_end == head.end
            and head.cls not in _SELF_STANDING
            and head.complement in _TAKES_UNKNOWN
        ):
            consumed = _generic(text, index, here, end)
            if consumed is not None and consumed > here:
                here = text_end = consumed
                generic = True
                continue
        break
    return TitlePart(
        start, here, text_start, text_end, country, organisation, historical, dead, head.cls, head.form, generic
    )


def _gap(text: str, position: int) -> int | None:
    """The offset after one to three spaces, or None where there is no space."""
    here = position
    while here < len(text) and here - position < 3 and text[here] == " ":
        here += 1
    return here if here > position else None


def _body_name(text: str, index: HitIndex, here: int, end: int) -> tuple[int, str | None] | None:
    """The rest of a body's own name up to the state in it: 'Đảng' + 'Nhân dân Campuchia'."""
    position = here
    for _ in range(8):
        gap = _gap(text, position)
        hit = index.at(gap)
        if hit is not None and hit.kind == "country" and hit.end <= end:
            return hit.end, hit.code
        if hit is not None and hit.kind in ("office", "rank", "honorific"):
            return None
        found = _WORD.match(text, gap, end) if gap is not None else None
        if found is None or found.group() in _GENERIC_STOP:
            return None
        position = found.end()
    return None


def _diplomat(text: str, index: HitIndex, here: int, end: int) -> tuple[int, int, str | None, str | None]:
    """'Đại sứ (đặc mệnh toàn quyền) (nước) A (tại|bên cạnh B (kiêm nhiệm C và D))': all of it is the office."""
    country: str | None = None
    text_end = here
    modifiers = regex.compile(r" (?:đặc mệnh toàn quyền|Đặc mệnh toàn quyền|lưu động|lâm thời|danh dự|thứ nhất)").match(
        text, here, end
    )
    if modifiers:
        here = text_end = modifiers.end()
    of = regex.compile(r" (?:của|nước) ").match(text, here, end)
    begin = of.end() if of else _gap(text, here)
    hit = index.at(begin) if begin is not None else None
    if hit is not None and hit.kind in ("country", "organisation") and hit.end <= end:
        country = hit.code
        here = text_end = hit.end
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


def _station_before(text: str, position: int) -> bool:
    return "kiêm" in text[max(0, position - 60) : position]


def _generic(text: str, index: HitIndex, here: int, end: int) -> int | None:
    """The end of an unknown complement: words up to a country, a name, or punctuation; None where there is none."""
    gap = _gap(text, here)
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
            after = _gap(text, last)
            if after is None:
                return last
            position = after
            continue
        found = _WORD.match(text, position, end)
        if found is None:
            return None if words and _unfinished(text, last) else (last if words else None)
        word = found.group()
        if (
            words == 0
            and hit is None
            and not _BODY_HEAD.match(text, position, end)
            and (word in SURNAMES or not is_syllable(word) or _capital_next(text, found.end(), end))
        ):
            return None
        if word in _GENERIC_STOP:
            return last if words else None
        if (
            words > 1
            and word[0].isupper()
            and ((word in SURNAMES and _capital_next(text, found.end(), end)) or not is_syllable(word))
        ):
            return last
        words += 1
        last = found.end()
        nxt = _gap(text, last)
        if nxt is None:
            return last
        position = nxt
    return None


def _unfinished(text: str, position: int) -> bool:
    return text[position - 3 : position] in (" và", " về")


def _capital_next(text: str, position: int, end: int) -> bool:
    gap = _gap(text, position)
    return gap is not None and gap < end and text[gap].isupper()
