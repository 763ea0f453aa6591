"""Layer 3c.

Persons: names with their titles, found by grammar, and one entity for all the ways an article names somebody.
"""

from __future__ import annotations

from dataclasses import replace

from banggiao.reading import regex
from banggiao.reading.apposed import is_apposed, may_apposed
from banggiao.reading.complements import firms_name, skip_spaces
from banggiao.reading.counterparts import set_apart, with_counterparts
from banggiao.reading.entities import HitIndex
from banggiao.reading.holders import said_to_hold
from banggiao.reading.holding import holding_end
from banggiao.reading.mentions import well_known
from banggiao.reading.names import Name, fold_name, is_namesake, is_syllable, is_vietnamese, scan_name
from banggiao.reading.office_ends import deputys_surname, is_only_cited
from banggiao.reading.people import RawPerson, Role
from banggiao.reading.servants import by_master, is_sought, with_master
from banggiao.reading.titles import Title, parse_title

_THEN_NAMED = regex.compile(r", (?:ông|bà|ngài|đồng chí) \p{Lu}")
_POSTPOSED = regex.compile(r"(?:, | - | – | \()(?:(?:là )?một |là )?")
_PARTY_WORD = regex.compile(
    r"(?:Dân chủ|Cộng hòa|Bảo thủ|Lao động|Nhân dân|Tự do|Liên minh|Quốc (?:gia|hội|hữu|dân)|"
    r"Công (?:an|đảng|lý|ty)|Trẻ|Tập đoàn|Ngân hàng|Xã hội|Xanh|Trung (?:ương|tâm|đông)|Bộ|Nhà|Đảng)(?!\p{L})"
)
_RUN_BEFORE = regex.compile(
    r"(?<![\p{L}'\-])(?:\p{Lu}[\p{L}'\-.]* (?:- \p{Ll}+ )?(?:bin |al |de |van |von )?){1,4}"
    r"(?:al-|el-)?\p{Lu}[\p{L}'\-]+"
    r"(?: - \p{Ll}{1,5})?$"
)
_GOES_ON_LOWER = regex.compile(r" \p{Ll}")
_ASIDE = regex.compile(r"\([^()]{1,40}\)(?:,(?= (?:ông|bà|ngài|đồng chí) ))? ")
_SPOUSE = regex.compile(r"(?i)phu nhân $")
_HER_NAME = regex.compile(r"(?:,| [-–])? bà \p{Lu}")
_HEADS_A_FIRM = ("giám đốc", "giám đốc điều hành", "ceo")
_KNOWN_ENDS = ("country", "organisation", "body", "office", "rank", "pair", "modifier", "region")
# Words that begin a sentence in capitals and aren't of the name behind them: 'Theo Guardian, tổng thống Mỹ ...'.
_NO_NAMES = frozenset(
    "Theo Tại Sau Trước Ở Từ Với Về Trong Khi Cùng Nhưng Tuy Hôm Ngày Sáng Chiều Tối Trưa Đêm Dẫn Rời Đến Tới "
    "Nhân Còn".split()
)

_INSTITUTIONS = ("Đại học ", "Học viện ", "Trường ", "Bệnh viện ", "Viện ")  # 'lãnh đạo Đại học Wallonia'


def scan_persons(text: str, index: HitIndex, ranges: list[tuple[int, int]]) -> tuple[list[RawPerson], list[Role]]:
    """All titled or honoured names, and all titles without a name, in the given ranges (sentences)."""
    blocked = frozenset(h.start for h in index.hits if h.kind in _KNOWN_ENDS and not h.weak)
    people: list[RawPerson] = []
    roles: list[Role] = []
    hits = iter(h for h in index.hits if h.kind in ("office", "modifier", "rank", "honorific"))
    hit = next(hits, None)
    done = 0
    for start, end in ranges:
        while hit is not None and hit.start < end:
            if hit.start < start or hit.start < done:
                hit = next(hits, None)
                continue
            found = _named_before(text, index, hit.start, max(start, done), end, blocked) or _one(
                text, index, hit.start, end, blocked
            )
            if isinstance(found, RawPerson):
                if not is_namesake(text, found.start):
                    people.append(found)
                done = found.end
            elif isinstance(found, Role):
                if not (people and _in_the_chair(text, people[-1].end, found)):
                    roles.append(found)
                done = found.end
            hit = next(hits, None)
    return with_counterparts(*set_apart(text, people, roles))


def _in_the_chair(text: str, end: int, role: Role) -> bool:
    """'Thủ tướng Malaysia X, (nước) Chủ tịch ASEAN 2025, ...': he acts for his state, whose turn it is."""
    chair = role.title.parts[0]
    takes_turns = chair.head.startswith("chủ tịch") and (chair.organisation is not None or "luân phiên" in chair.head)
    return takes_turns and text[end : role.start] in (", ", ", nước ", " - ", " - nước ", " – ")


def _one(text: str, index: HitIndex, position: int, end: int, blocked: frozenset[int]) -> RawPerson | Role | None:
    here = position
    honoured = False
    for _ in range(6):
        hit = index.at(here)
        if hit is None or hit.kind not in ("rank", "honorific"):
            break
        honoured = True
        here = skip_spaces(text, hit.end)
        if text.startswith(", ", hit.end) and index.at(hit.end + 2) is not None:
            here = hit.end + 2
    title = parse_title(text, index, here, end) if index.at(here) is not None else None
    if title is not None:
        title = with_master(text, index, title, end)
        here = skip_spaces(text, title.end)
        aside = _ASIDE.match(text, here, end) if text.startswith("(", here) else None
        if aside is not None:
            inside = index.at(here + 1)
            if inside is not None and inside.kind == "country" and title.country is None:
                title = replace(title, parts=(*title.parts[:-1], replace(title.parts[-1], country=inside.code)))
            here = aside.end()
        here, gone = holding_end(text, here, end)
        if gone:
            title = replace(title, parts=tuple(replace(p, historical=True) for p in title.parts))
        dash = index.at(title.end + 3) if text.startswith((" - ", " – "), title.end) else None
        if dash is not None and dash.kind in ("honorific", "rank"):
            here = title.end + 3  # 'Chủ tịch Quốc hội Ukraine - ông X'
        elif here == title.end and text.startswith((", ", ": "), here):
            # 'Phó Thủ tướng, Đại tướng Phan Văn Giang' goes on; 'Thủ tướng, ...' does not.
            nxt = index.at(here + 2)
            if nxt is None or nxt.kind not in ("rank", "honorific") or is_only_cited(text, position, here):
                apposed = may_apposed(title, text, here)
                name = _name_at(text, index, here + 2, end, blocked, titled=True) if apposed else None
                if name is not None and is_apposed(text, index, title, position, name, end):
                    return RawPerson(position, name.end, title, name.text(text), name.start)
                return Role(position, title.end, title)
            here += 2
        for _ in range(6):
            hit = index.at(here)
            crowned = hit is not None and hit.cls == title.parts[-1].cls == "monarch"  # 'Quốc vương Brunei, Sultan X'
            if hit is None or not (crowned or hit.kind in ("rank", "honorific")):
                break
            honoured = True
            here = skip_spaces(text, hit.end)
    of_state: str | None = None
    consort = title is not None and honoured and _SPOUSE.search(text, position, title.start) is not None
    if consort and title is not None and _HER_NAME.match(text, title.end):
        of_state, title = title.country, None  # 'phu nhân Thủ tướng Nhật Bản, bà X' holds no office
    spouse = title is None and honoured and text[max(0, here - 9) : here].lower().endswith("phu nhân ")
    owner = index.at(here) if spouse else None  # 'đồng chí Thái Kỳ', 'bà Mỹ Linh': a name
    if owner is not None and owner.kind == "country" and text.startswith(" ", owner.end):
        of_state = owner.code  # 'đệ nhất phu nhân Mỹ X'
        here = owner.end + 1
    state = title.country if title is not None else None
    name = _name_at(text, index, here, end, blocked, titled=title is not None, state=state)
    if title is not None and is_sought(text, position):
        title, honoured = None, True  # 'ứng cử viên tổng thống X' holds nothing yet
        if name is None:
            return None
    if name is None:
        if title is None or title.parts[0].cls == "leader":
            return None
        return Role(position, title.end, title)
    if title is None and not honoured:
        return None
    finish = name.end
    if title is not None and title.parts[0].cls == "leader" and title.country is None:
        known = title.parts[0].head.endswith("lãnh đạo") and fold_name(name.text(text)) in well_known()
        title = title if known else None  # 'lãnh đạo Kim Jong-un'
    if title is None or (index.at(position) is not None and index.at(position).kind == "rank"):  # type: ignore[union-attr]
        after = _POSTPOSED.match(text, finish, end)
        if after is not None:
            behind = parse_title(text, index, after.end(), end) if index.at(after.end()) is not None else None
            if behind is not None and _of_the_next(text, name.text(text), behind):
                behind = None
            several = behind is not None and after.group() != ", " and len(behind.parts) > 1
            if several and behind is not None and _is_titles_own_name(text, index, behind, end, blocked):
                # 'ông A - Chánh Văn phòng, | Bộ trưởng B'
                behind = replace(behind, end=behind.parts[-2].end, parts=behind.parts[:-1])
            if behind is not None and behind.country is None:
                behind = by_master(text, index, behind, end) or behind
            firm = firms_name(text, behind.start, behind.end, end) if behind is not None and title is None else None
            if behind is not None and firm is not None:
                last = replace(behind.parts[-1], text_end=firm)
                title, finish = replace(behind, parts=(*behind.parts[:-1], last)), firm
            elif behind is not None and not _is_titles_own_name(text, index, behind, end, blocked):
                title, finish = (behind, behind.end) if title is None else (title, finish)
    title = said_to_hold(text, index, title, finish, end)
    belongs = of_state
    if (title is None or title.country is None) and text.startswith(" của ", finish):
        owner = index.at(finish + 5) or index.at(finish + 10 if text.startswith("bang ", finish + 5) else finish + 5)
        if owner is not None and owner.kind == "body" and owner.country is None:
            of = index.at(owner.end + 1)  # 'Phát ngôn viên X của Bộ Ngoại giao Peru'
            owner = of if of is not None and of.kind == "country" else owner
        if owner is not None and owner.kind in ("organisation", "country", "body", "place"):
            belongs = owner.code or owner.country
            if owner.kind == "country" and belongs is not None:
                finish = owner.end  # 'Ngoại trưởng X của Peru đề nghị ...': who stands before the verb is he
    return RawPerson(position, finish, title, name.text(text), name.start, honorific=honoured, country=belongs)


def _of_the_next(text: str, name: str, title: Title) -> bool:
    """'... của Đại tướng Phan Văn X, Bộ trưởng Quốc phòng Ấn Độ, bà Y dẫn đầu ...': the office is Y's."""
    return title.country not in (None, "VNM") and is_vietnamese(name) and _THEN_NAMED.match(text, title.end) is not None


def _named_before(
    text: str, index: HitIndex, position: int, floor: int, end: int, blocked: frozenset[int]
) -> RawPerson | None:
    """'Stephen Biegun, đặc phái viên của Mỹ': a name without any title before it, and its office behind it."""
    if text[position - 2 : position] != ", ":
        return None
    run = _RUN_BEFORE.search(text, max(floor, position - 50), position - 2)
    if run is None or run.start() in blocked or index.at(run.start()) is not None:
        return None
    name = run.group().strip()
    if name.split()[0] in _NO_NAMES:
        return None
    title = parse_title(text, index, position, end)
    known = is_vietnamese(name) or any(not is_syllable(t.replace("-", "")) for t in name.split())
    chinese = title is not None and title.country in ("CHN", "TWN", "HKG", "SGP") and 2 <= len(name.split()) <= 3
    if not (known or chinese):
        return None
    if title is None or title.parts[0].cls == "leader" or _is_titles_own_name(text, index, title, end, blocked):
        return None
    if title.country is None:
        served = by_master(text, index, title, end)
        if served is None and not any(p.text_end - p.text_start > len(p.head) for p in title.parts):
            return None
        title = served or title
    start = run.end() - len(run.group().lstrip())
    return RawPerson(start, title.end, title, name, start)


def _is_titles_own_name(text: str, index: HitIndex, title: Title, end: int, blocked: frozenset[int]) -> bool:
    position = title.end
    here = skip_spaces(text, position)
    for _ in range(4):
        hit = index.at(here)
        if hit is None or hit.kind not in ("rank", "honorific"):
            break
        here = skip_spaces(text, hit.end)
    name = _name_at(text, index, here, end, blocked, titled=True) if here > position else None
    # 'Bà A - tổng giám đốc Andes': the firm's name, not another person's.
    return name is not None and not (len(name.tokens) == 1 and title.parts[-1].head.endswith(_HEADS_A_FIRM))


def _name_at(
    text: str,
    index: HitIndex,
    position: int,
    end: int,
    blocked: frozenset[int],
    *,
    titled: bool,
    state: str | None = None,
) -> Name | None:
    hit = index.at(position)
    foreign = state not in (None, "VNM")
    own = hit is not None and hit.kind == "country" and (hit.weak or hit.code == state)  # 'Israel | Israel A'
    known = hit is not None and hit.kind in _KNOWN_ENDS and not own
    if known and not (foreign and deputys_surname(text, index, position)):
        return None
    if hit is not None and hit.kind == "place" and hit.end - hit.start > 9 and " " in text[hit.start : hit.end]:
        return None
    name = scan_name(text, position, end, blocked, foreign=foreign)
    if name is None or text.endswith(_INSTITUTIONS, 0, position):
        return None
    if len(name.tokens) == 1:
        token = name.text(text)
        if titled and text.startswith("Đảng ", position - 5) and _GOES_ON_LOWER.match(text, name.end, end):
            return None  # 'Chủ tịch Đảng Cách mạng hiện đại': a party's name
        if _PARTY_WORD.match(text, position):
            return None
        if len(token) == 1 or (token.isupper() and len(token) <= 5 and not titled):
            return None
        if token in _NO_NAMES and _GOES_ON_LOWER.match(text, name.end, end):
            return None  # 'Phó Tổng Thư ký X | Từ ngày 3/4': a title line without its stop
        if hit is not None and hit.kind == "country":
            return None
    return name
