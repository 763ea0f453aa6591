"""Layer 3b: the grammar of titles.

A title is one office or several ('Phó Thủ tướng, Bộ trưởng Ngoại giao'), each with its modifiers ('nguyên', 'quyền'),
its complement (a body, a field, a country for ambassadors) and perhaps the state it belongs to ('Bộ trưởng Ngoại giao
Lào'). The parser walks over the lexicon's hits; what the lexicon doesn't know (a ministry nobody has heard of)
is read up to where a country or a name begins.
"""

from __future__ import annotations

from dataclasses import field

from banggiao.reading import regex
from banggiao.reading.complements import (
    agency_before,
    before_state,
    body_name,
    charge_end,
    diplomat,
    gap_after,
    is_seat,
    letters_end,
    local_unit,
    officers_station,
    owner_after_aside,
    pair_end,
    topic_end,
    unknown_complement,
)
from banggiao.reading.entities import HitIndex
from banggiao.reading.holding import HOLDING_WORDS, order_end, standing_end
from banggiao.reading.office_ends import HEADS, NOT_ANOTHERS, others_office, owned_behind
from banggiao.reading.record import record
from banggiao.reading.units import unit_end

HISTORICAL = frozenset({"nguyên", "cựu", "cố", "former", "late"})
DEAD = frozenset({"cố"})
_CHARGED = frozenset({"vice_minister", "envoy", "adviser", "organisation_officer", "minister"})
_LOCAL_BODIES = ("UBND", "HĐND", "nhân dân", "Nhân dân")
_AND_COUNCIL = " và Hội đồng Bộ trưởng"
_SEPARATOR = regex.compile(r",? ?(?:kiêm|đồng thời là|đồng thời kiêm) |, ?| - |; ?(?=\p{Ll})")
_SEPARATES = (",", ";", " - ", " kiêm", " đồng thời", "kiêm", "đồng thời")  # what it can begin with
_KEEP_GOING = regex.compile(r" (?:trong|về|phụ trách|tại|thuộc|cho|bên cạnh|ở) ")
_OF = regex.compile(r" (?:của|nước|thuộc|tại|ở|bên cạnh|kiêm nhiệm|kiêm) ")
_OF_A_PLACE = (" bang", " tỉnh", " vùng", " thành phố", " hạt", " quận")
_OF_PLACES = frozenset(
    {"local", "party_leader", "party_member", "parliament", "police", "other", "minister", "business", "judiciary"}
)
_AND_CONSORT = regex.compile(r"(?i) và (?:hoàng hậu|vương hậu|phu nhân|hoàng thân) ")
_PLACE_NAME = regex.compile(
    r" (?:(?:Nam|Bắc|Tây|Đông|Trung|New|North|South|West) )?\p{Lu}[\p{L}'\-]*(?: - \p{Lu}[\p{L}'\-]*)*"
)
_TERM = regex.compile(r"(?: \([\p{Lu}\d]{2,8}\))? (?:(?:năm )?20\d\d|khóa (?:họp )?(?:(?:lần )?thứ )?[\dIVXL]+)\b")
_AND_MORE = regex.compile(r"(?:, \p{Lu}\p{Ll}+(?: \p{Ll}+){0,3})? và \p{Lu}\p{Ll}+(?: \p{Ll}+){0,3}(?= )")
# Offices that need no complement; after the others, unknown words may be one.
_BARE_BODIES = frozenset({"bộ", "lệnh", "huy", "đảng", "ban", "hội"})  # their last words
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

    country: str | None = field(init=False, repr=False, compare=False)  # the state (or organisation) that it names
    historical: bool = field(init=False, repr=False, compare=False)  # whether no part of it is held any more
    dead: bool = field(init=False, repr=False, compare=False)  # whether a part of it is called the late one's

    def __post_init__(self) -> None:
        country = organisation = None
        historical, dead = True, False
        for part in self.parts:
            country = part.country or country
            organisation = part.organisation or organisation
            historical = historical and part.historical
            dead = dead or part.dead
        object.__setattr__(self, "country", country or organisation)
        object.__setattr__(self, "historical", historical)
        object.__setattr__(self, "dead", dead)

    def office(self, text: str) -> str:
        """The offices held, joined by ', ', as written."""
        parts = [p for p in self.parts if not p.historical] or list(self.parts)
        # A president who chairs an organisation, too: 'Tổng thống, Chủ tịch G20'.
        ends = [p.end if p.organisation not in (None, self.country) else p.text_end for p in parts]
        return ", ".join(" ".join(text[p.text_start : e].split()) for p, e in zip(parts, ends, strict=True))


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
        separator = _SEPARATOR.match(text, here, end) if text.startswith(_SEPARATES, here) else None
        if separator is None or not _begins_office(index, separator.end()):
            break
        following = _part(text, index, separator.end(), end)
        if following is None or not _held_together(part, following, separator.group()):
            break
        if others_office(text, position, here, following.end, end):
            break
        here = separator.end()
    if not parts:
        return None
    return Title(position, parts[-1].end, tuple(parts))


def _held_together(first: TitlePart, second: TitlePart, separator: str) -> bool:
    """Whether two offices side by side can be one person's: nobody heads two states, or a state and its government."""
    if second.cls == "leader" or first.cls == "counterpart":
        return False  # '...; lãnh đạo tỉnh X', 'sau khi gặp người đồng cấp Peru, | Tổng thống X'
    if "kiêm" in separator or "đồng thời" in separator:
        return True
    if first.cls == "diplomat" and (
        second.cls in HEADS or (first.country and second.cls in ("party_leader", "minister", "parliament"))
    ):
        return False  # 'được bổ nhiệm làm Đại sứ Peru tại Lào, Chủ tịch nước ...'
    if first.cls in HEADS and second.cls in HEADS and not first.head.startswith("phó"):
        return False
    if separator == ", " and first.country and not second.country and (first.cls, second.cls) in NOT_ANOTHERS:
        return False  # 'chuyến thăm của Thủ tướng Chile, | Bộ trưởng Công Thương A đã trao ...'
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
            elif word in ("tân", "nữ"):
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
    if "luân phiên" in head.form and country is not None:  # an organisation's, in turn, beside the office at home
        organisation, country = country, None
    text_end = here
    generic = False
    if head.cls == "diplomat":
        here, text_end, country, organisation = diplomat(text, index, here, end)
        whose = country or head.country
        return TitlePart(start, here, text_start, text_end, whose, organisation, historical, dead, head.cls, head.form)
    if head.form.rsplit(" ", 1)[-1] == "đảng" and head.complement != "none":
        named = body_name(text, index, here, end)
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
    if head.cls == "envoy" and (topic := topic_end(text, index, here, end)) is not None:
        here = text_end = topic
    if (whole := unit_end(text, index, head, end)) is not None:
        here, text_end, country = whole[0], whole[1], whole[2] or country
    while here < end:
        if text[here + 1 : here + 2] in HOLDING_WORDS:
            if (order := order_end(text, here, end)) is not None:
                here = text_end = order
                continue
            standing, gone = standing_end(text, index, here, end)
            if standing != here:
                here, historical = standing, historical or gone
        listed = text_end > head.start + 8 and text.startswith((" và ", ", "), here)
        more = _AND_MORE.match(text, here, end) if listed else None
        if (
            more is not None
            and owned_behind(text, index, more.end())
            and not _begins_office(index, more.start() + more.group().rindex(" và ") + 4)
        ):
            here = text_end = more.end()
        gap = gap_after(text, here)
        nxt = index.at(gap) if gap is not None else None
        if nxt is not None and nxt.end <= end:
            if is_seat(text, nxt):
                here = text_end = nxt.end
                country = country or nxt.country
                break
            if nxt.kind == "body":
                here = text_end = nxt.end
                country = country or nxt.country
                if (owner := owner_after_aside(text, index, here, end)) is not None:
                    here, country = owner.end, owner.code
                    break
                if nxt.form.lower().rsplit(" ", 1)[-1] in _BARE_BODIES and not generic:
                    named = body_name(text, index, here, end)
                    if named is not None:
                        here, country, generic = named[0], named[1] or country, True
                        text_end = before_state(text, index, nxt, here)
                continue
            if nxt.kind == "office" and head.form.endswith("văn phòng"):
                here = text_end = nxt.end
                continue
            if nxt.kind in ("field", "region"):
                here = text_end = nxt.end + (11 if text.startswith(" Trung ương", nxt.end) else 0)
                dashed = index.at(here + 3) if nxt.kind == "field" and text.startswith(" - ", here) else None
                if dashed is not None and dashed.kind == "field":  # 'Bộ trưởng Du lịch - Thương mại và Công nghiệp'
                    here = text_end = dashed.end
                continue
            if nxt.kind == "country" and (agency := agency_before(text, index, head.start, here)) is not None:
                here, text_end, country = nxt.end, nxt.end, agency.country
                break
            if nxt.kind in ("country", "pair"):
                paired = pair_end(text, index, head.start, nxt)
                if paired is not None:
                    here = text_end = paired
                    country = country or nxt.code
                    break
                if nxt.kind == "pair":
                    break
                going = _KEEP_GOING.match(text, nxt.end, end)
                body = index.at(going.end()) if going is not None else None
                if going is not None and body is not None and body.kind == "body" and going.group()[1] in "tv":
                    # 'Chủ tịch Phân ban Peru trong Ủy ban ...'
                    country = country or nxt.code
                    here = text_end = body.end
                    continue
                country = nxt.code
                here = nxt.end
                break
            if nxt.kind == "organisation":
                organisation, here = nxt.code, nxt.end
                country = None if head.complement == "organisation" else country  # 'Chủ tịch Đại hội đồng AIPA'
                if (station := officers_station(text, index, here, end)) is not None:
                    here = text_end = station
                    break
                if head.cls in ("local", "parliament", "party_member", "business"):
                    text_end = here
                break
            if nxt.kind == "place" and head.cls in _OF_PLACES:
                here = text_end = nxt.end
                country = country or nxt.country
                continue
        if (unit := local_unit(text, index, here, end)) is not None and (
            head.cls == "local" or text.endswith(_LOCAL_BODIES, head.start, here)
        ):
            here = text_end = unit.end
            country = country or unit.country
            continue
        if text.startswith(_AND_COUNCIL, here) and (council := index.at(here + 4)) is not None:
            here = text_end = council.end
            continue
        of = _OF.match(text, here, end)
        if of is not None:
            inner = index.at(of.end())
            if inner is not None and inner.kind == "body":
                here = text_end = inner.end
                country = country or inner.country
                continue
            if inner is not None and is_seat(text, inner):  # 'người phát ngôn của Nhà Trắng'
                here = text_end = inner.end
                country = country or inner.country
                break
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
            consumed = unknown_complement(text, index, here, end)
            if consumed is not None and consumed > here:
                here = text_end = consumed
                generic = True
                continue
        break
    chair = organisation is not None or head.cls in ("organisation_officer", "parliament")
    if chair and (term := _TERM.match(text, here, end)) is not None:  # 'Chủ tịch ASEAN 2025', '... khóa 79'
        here = text_end = term.end()
    charged = charge_end(text, index, here, end) if head.cls in _CHARGED and (country or organisation) else None
    if charged is not None:
        here = text_end = charged
    letters = letters_end(text, index, here, end) if head.cls not in HEADS else None
    if letters is not None and not text[head.start : head.end].isupper():  # a line in capitals goes on with the name
        here = text_end = letters
    return TitlePart(
        start, here, text_start, text_end, country, organisation, historical, dead, head.cls, head.form, generic
    )
