"""Layer 3e: who acts: persons, states, organisations, bodies, roles and groups, each resolved within the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from banggiao.reading.allegiance import settle_states
from banggiao.reading.cast import Actor, Cast, codes_of
from banggiao.reading.document import Document, Part
from banggiao.reading.entities import HitIndex
from banggiao.reading.envoys import senders, sent_by
from banggiao.reading.home import dead_of, home_of
from banggiao.reading.linking import capital_runs, find_bare_names, find_known_names, link_persons
from banggiao.reading.mentions import KnownNames, stands_for_government
from banggiao.reading.passes import Place, Words, found_at
from banggiao.reading.people import Person, RawPerson
from banggiao.reading.persons import scan_persons
from banggiao.reading.reference import resolve
from banggiao.reading.seats import acts_here, is_between
from banggiao.reading.several import ANYBODY, COUNTS, LEADERS_ACT

# On lower-cased text. Each alternative begins with plain letters, so that the search leaps from one to the next.
_LEADER = (
    r"(?:chủ tịch (?:nước|quốc hội|thượng viện|hạ viện|đảng)|chủ tịch|phó thủ tướng|thủ tướng|tổng bí thư|tổng thống"
    r"|bộ trưởng(?: (?:bộ )?(?:ngoại giao|quốc phòng|công an))?|ngoại trưởng|thứ trưởng|đại sứ|tư lệnh|lãnh đạo"
    r"|nguyên thủ|nhà lãnh đạo|trưởng đoàn|trưởng phái đoàn|phó chủ tịch|chánh án|viện trưởng|tổng tham mưu trưởng)"
)
_PAIRED = (
    rf"(?:bên|nước|quốc gia|nhà nước|đảng|chính phủ|dân tộc|{_LEADER}|(?:đồng chí|vị|ngài)(?: {_LEADER})?"
    r"|nhà ngoại giao|đoàn|phía|bộ(?: (?:ngoại giao|quốc phòng|công an))?|quốc hội|cơ quan(?: lập pháp)?"
    r"|nền kinh tế|nhà vua|quân đội|ông|người)(?![^\W\d_])"
)
_SEVERAL = rf"(?:bên|nước|nhà lãnh đạo(?! (?:hai|đôi) {_PAIRED})|bộ trưởng|vị lãnh đạo|quốc gia|{LEADERS_ACT})(?!\w)"
_WHICH = r"(?: (?:này|trên|nói trên|ả rập|arab|vùng vịnh|baltic|bắc âu|trung á|nam mỹ|thành viên)(?!\w))?"
_COUNTED = rf"(?<![\d.,/])(?:{'|'.join(COUNTS)}) {_SEVERAL}{_WHICH}"
_GROUP = re.compile(rf"hai {_PAIRED}|đôi {_PAIRED}|các {_SEVERAL}|{_COUNTED}")
# A word of each that _GROUP and _HOST can begin with.
_WHO = ("bên", "nước", "nhà lãnh đạo", "bộ trưởng", "vị lãnh đạo", "quốc gia", "lãnh đạo", "ngoại trưởng", "nguyên thủ")
GROUP_WORDS = ("hai ", "đôi ", *(f"{number} {word}" for number in ("các", *COUNTS) for word in _WHO))
HOST_WORDS = (
    "nước này", "nước bạn", "nước chủ nhà", "nước sở tại", "nước láng giềng", "bên kia", "phía bạn", "lãnh đạo bạn",
    "đoàn", "phái đoàn",
)  # fmt: skip
_TWO = ("hai ", "đôi ")
_TWO_OF = (
    "các nhà lãnh đạo ",
    "lãnh đạo ",
    "nhân dân ",
    "đại diện ",
    "quân đội ",
    "chính phủ ",
    "người dân ",
    "cả ",
    "phái đoàn đàm phán ",
    "các phái đoàn ",
    "phái đoàn ",
    "đoàn đàm phán ",
    "quan chức ",
    "giới chức ",
    "nguyên thủ ",
    "ngoại trưởng ",
    "bộ trưởng ngoại giao ",
    "bộ trưởng quốc phòng ",
    "thủ tướng ",
    "tổng thống ",
    "tổng bí thư ",
)
_SEVERAL_OF = ("lãnh đạo ", "ngoại trưởng ", "bộ trưởng ngoại giao ", "bộ trưởng ", "quan chức ")
_PAIR_PREFIXES = ("các nhà lãnh đạo ", "lãnh đạo ", "giới chức ", "quan chức ")  # 'lãnh đạo Việt - Lào'
_STATE_PREFIXES = tuple(
    sorted(
        "phía |lãnh đạo |nhà lãnh đạo |vị lãnh đạo |vị nguyên thủ |nguyên thủ |người đứng đầu |chính phủ |chính quyền "
        "|nhà nước |nước |đất nước |quan chức |các nhà lãnh đạo |đoàn |đoàn đại biểu |nhà ngoại giao |giới chức "
        "|giới lãnh đạo |quân đội |quốc hội |nhân dân |đại diện |các đại diện |phái đoàn "
        "|người dân |doanh nghiệp |nhà chức trách |đảng, nhà nước |bạn |ông chủ |chủ nhân ".split("|"),
        key=len,
        reverse=True,
    )
)
_DELEGATION = re.compile(
    r"đoàn (?:(?:đại biểu|công tác|cấp cao|quân sự|quốc hội|chính phủ|đảng|nghị sĩ|nghị viện|hữu nghị|liên ngành"
    r"|thương mại|kinh tế|đàm phán|quan chức|ngoại giao|lãnh đạo|của|nước) )*"
)
_HE = re.compile(r"(?:ông|bà|ngài)(?! chủ(?!\w))(?: ấy| này)?(?![^\W\d_])")  # 'ông chủ Nhà Trắng' is the house's
_HOST = re.compile(
    r"(?:nước (?:này|bạn|chủ nhà|sở tại|láng giềng(?! (?:của|khác|và)))|bên kia|phía bạn|lãnh đạo bạn)(?![^\W\d_])"
    r"|(?:phái )?đoàn(?= (?:tại|vào|ngày|trong|và|về)(?!\w)|[.,;]|$)"
)
_MET = ("với ", "tiếp ", "gặp ", "đón ")  # 'hội đàm với đoàn'
# The leaders of Europe together act as the Union does: 'lãnh đạo nhiều nước châu Âu', 'các ngoại trưởng châu Âu'.
_EUROPEANS = re.compile(
    r"(?:các |nhiều |loạt |nhóm |giới |(?<![-/.:\d])\d{1,2} |hai |ba |bốn |năm |sáu |bảy |tám |chín |mười )*"
    r"(?:(?:nhà |vị )?lãnh đạo|nguyên thủ|ngoại trưởng|bộ trưởng ngoại giao|bộ trưởng quốc phòng|quan chức)"
    r"(?: cấp cao| hàng đầu| các| nhiều| một số| của| khác)*(?: nước| quốc gia)? châu âu(?![^\W\d_])"
)
_SEVERAL_STATES = ("các ", "những ", "nhiều ", "hai ", "ba ", "một ", "là ", "với ")  # 'các nước láng giềng'
_BEFORE_EUROPE = 160  # characters that are looked at


def find_cast(
    document: Document, index: HitIndex, known: KnownNames, organisations: frozenset[str], words: Words
) -> Cast:
    """Resolve who acts. ``organisations`` are the codes that are no states.

    ``known`` maps folded names of well-known leaders to states: a help for linking only.
    """
    text = document.text
    ranges = [(s.start, s.end) for s in document.sentences if s.part is not Part.BYLINE]
    scanned, roles = scan_persons(text, index, ranges)
    raw = senders(text, scanned, known)
    shifted = {m.start: n.start for m, n in zip(raw, scanned, strict=True) if m is not n}
    people, where = link_persons(raw)
    taken = [(m.start, m.end) for m in raw] + [(r.start, r.end) for r in roles]
    runs = capital_runs(text, ranges)
    bare = find_bare_names(text, people, taken, runs)
    bare += find_known_names(text, people, known, taken + [(b[0], b[1]) for b in bare], runs)
    bare = _other_spellings(text, bare, raw, where)
    plain = _states(text, document.lowered, index, sorted(taken + [(b[0], b[1]) for b in bare]))
    home = home_of(raw, roles, plain, people, text, ranges[0][0] if ranges else 0)
    settle_states(document, people, raw, roles, plain, home, known, index)
    dead = dead_of(text, people, where, raw, bare)
    actors: list[Actor] = [_person_actor(m, people[where[m.start]]) for m in raw]
    actors += [Actor(s, e, "person", codes_of(people[n].country), person=n) for s, e, n in bare]
    actors += plain
    actors += _europeans(document.lowered, actors)
    actors.sort(key=attrgetter("end"))
    actors.sort(key=attrgetter("start"))
    pending: list[Actor] = [
        Actor(r.start, r.end, "role", codes_of(r.title.country), cls=r.title.parts[-1].cls) for r in roles
    ]
    pending += _pronouns(text, document.lowered)
    pending += [
        Actor(m.start(), m.end(), "host", ())
        for m in found_at(_HOST, document.lowered, words.hosts)
        if not _within_word(text, m.start())
        and text[m.start() + 1 : m.end()].islower()
        and _stands_for_one(document.lowered, m)
    ]
    pending += _named_groups(text, _groups(document.lowered, words.groups), _with_offices(pending, plain))
    titles = {r.start: r for r in roles}
    resolved = resolve(
        text, document, actors, sorted(pending, key=attrgetter("start")), titles, people, home, organisations
    )
    resolved = [sent_by(document.lowered, actor, shifted) for actor in resolved]
    return Cast(tuple(resolved), tuple(people), home, dead)


def _stands_for_one(lowered: str, found: re.Match[str]) -> bool:
    """'Nước bạn', 'tiếp đoàn', but no 'các nước láng giềng' and no 'đoàn' of the article's own side."""
    if found.group().endswith("đoàn"):
        return lowered.endswith(_MET, 0, found.start())
    return not lowered.endswith(_SEVERAL_STATES, 0, found.start())


def _within_word(text: str, position: int) -> bool:
    return position > 0 and text[position - 1].isalpha()


def _pronouns(text: str, lowered: str) -> list[Actor]:
    """'Ông', 'bà ấy', but not 'Bà Rịa' or 'ông Putin'."""
    out = []
    for found in _HE.finditer(lowered):
        start, end = found.span()
        if _within_word(text, start) or not text[start + 1 : end].islower():
            continue
        if not (text.startswith(" ", end) and text[end + 1 : end + 2].isupper()):
            out.append(Actor(start, end, "pronoun", ()))
    return out


def _europeans(lowered: str, named: list[Actor]) -> list[Actor]:
    """'Các lãnh đạo châu Âu' as one side, where they are not an organisation's ('lãnh đạo Liên minh châu Âu')."""
    if "châu âu" not in lowered:
        return []
    spans: list[tuple[int, int]] = []
    at = lowered.find("châu âu")
    while at >= 0:
        # The pattern is slow on a whole text; what it ends in is rare.
        floor = max(spans[-1][1] if spans else 0, at - _BEFORE_EUROPE)
        found = _EUROPEANS.search(lowered, floor, at + 8)
        if found is not None and not _within_word(lowered, found.start()):
            spans.append(found.span())
        at = lowered.find("châu âu", at + 7)
    held = {position for actor in named for position in range(actor.start, actor.end)} if spans else set()
    return [Actor(start, end, "organisation", ("EU",)) for start, end in spans if held.isdisjoint(range(start, end))]


def _groups(lowered: str, places: list[Place]) -> list[Actor]:
    """'Hai bên', 'lãnh đạo hai nước', 'các nước': who they are is told by what stands before them."""
    out: list[Actor] = []
    done = 0
    for found in found_at(_GROUP, lowered, places):
        start, end = found.span()
        two = lowered.startswith(_TWO, start)
        for prefix in _TWO_OF if two else _SEVERAL_OF:
            before = start - len(prefix)
            if before >= done and lowered.startswith(prefix, before) and not _within_word(lowered, before):
                start = before
                break
        if not _within_word(lowered, start) and (two or not lowered.endswith(ANYBODY, 0, start)):
            out.append(Actor(start, end, "group" if two else "many", ()))
            done = end
    return out


_LISTED = frozenset((" và ", ", ", " cùng ", " - ", "-", " và nước "))


def _named_groups(text: str, groups: list[Actor], plain: list[Actor]) -> list[Actor]:
    """'Hai nước Việt Nam và Brazil', 'ba nước Việt Nam, Lào và Campuchia': a group whose members follow is those."""
    starts = [actor.start for actor in plain]
    return [_with_members(text, group, plain, bisect_left(starts, group.start)) for group in groups]


def _with_offices(roles: list[Actor], plain: list[Actor]) -> list[Actor]:
    """States, and offices of a state without a name: 'hai Thủ tướng Việt Nam và Croatia' names two."""
    held = [Actor(role.start, role.end, "state", role.codes) for role in roles if role.kind == "role" and role.codes]
    return sorted([*plain, *held], key=lambda a: a.start)


def _with_members(text: str, group: Actor, plain: list[Actor], first: int) -> Actor:
    end, codes = group.end, list[str]()
    for actor in map(plain.__getitem__, range(first, len(plain))):
        if actor.kind == "body" and actor.end <= group.end:
            continue  # 'phái đoàn hai nước A và B'
        gap = text[end : actor.start]
        if actor.kind not in ("state", "group") or not (
            actor.start <= end or gap == " " if not codes else gap in _LISTED
        ):
            break
        end = actor.end
        codes += [code for code in actor.codes if code not in codes]
    if len(codes) != 2 if group.kind == "group" else len(codes) < 3:
        return group
    return Actor(group.start, end, "group", tuple(sorted(codes)))


def _other_spellings(
    text: str, bare: list[tuple[int, int, int]], raw: list[RawPerson], where: dict[int, int]
) -> list[tuple[int, int, int]]:
    """'Thủ tướng Thoong-lun Xi-xu-lít (Thongloun Sisoulith)': in brackets behind a name, the same one's."""
    ends = {m.end: where[m.start] for m in raw}
    out = []
    for start, end, number in bare:
        bracketed = text[start - 2 : start] == " (" and text[end : end + 1] == ")"
        out.append((start, end, ends.get(start - 2, number) if bracketed else number))
    return out


def _person_actor(mention: RawPerson, person: Person) -> Actor:
    code = person.country
    if mention.title is not None and mention.title.country and not mention.title.historical:
        code = mention.title.country
    return Actor(
        mention.start,
        mention.end,
        "person",
        codes_of(code),
        person=person.number,
        cls=mention.title.parts[-1].cls if mention.title else "",
    )


def _states(text: str, lowered: str, index: HitIndex, taken: list[tuple[int, int]]) -> list[Actor]:
    out: list[Actor] = []
    spans = iter(taken)
    current = next(spans, None)
    for hit in index.hits:
        while current is not None and current[1] <= hit.start:
            current = next(spans, None)
        if current is not None and current[0] <= hit.start < current[1]:
            continue
        if hit.kind in ("country", "organisation"):
            start = hit.start
            if lowered.endswith(_STATE_PREFIXES, max(0, start - 24), start):
                start -= next(len(prefix) for prefix in _STATE_PREFIXES if lowered.endswith(prefix, 0, start))
            at = lowered.rfind("đoàn ", max(0, start - 48), start)
            led = at >= 0 and not _body_at(index, at) and not _within_word(lowered, at)
            if led and _DELEGATION.fullmatch(lowered, at, start) is not None:
                start = at - 5 if lowered.endswith("phái ", 0, at) else at
            out.append(Actor(start, hit.end, "state" if hit.kind == "country" else "organisation", codes_of(hit.code)))
        elif hit.kind == "pair":
            led_by = next((p for p in _PAIR_PREFIXES if lowered.endswith(p, 0, hit.start)), "")
            out.append(Actor(hit.start - len(led_by), hit.end, "group", hit.codes))
        elif hit.kind == "body":
            out.append(Actor(hit.start, hit.end, "body", codes_of(hit.country)))
        elif hit.kind == "place" and (
            (stands_for_government(text, hit) and acts_here(text, lowered, hit)) or is_between(text, lowered, hit)
        ):
            out.append(Actor(hit.start, hit.end, "state", codes_of(hit.code)))
    return _bodies_of_states(text, _merge_pairs(text, out))


def _body_at(index: HitIndex, position: int) -> bool:
    """Whether a delegation is told by the lexicon's own word for it ('phái đoàn'), which takes its state by itself."""
    return any(hit is not None and hit.kind == "body" for hit in (index.at(position), index.at(position - 5)))


def _merge_pairs(text: str, actors: list[Actor]) -> list[Actor]:
    """'Việt Nam - Bulgaria' and 'Việt Nam-Campuchia-Lào' are one group."""
    out: list[Actor] = []
    for actor in actors:
        if out and actor.kind in ("state", "organisation") and out[-1].kind in ("state", "group", "organisation"):
            gap = text[out[-1].end : actor.start]
            if len(gap) <= 3 and gap.strip() == "-" and actor.codes != out[-1].codes:
                codes = tuple(dict.fromkeys(out[-1].codes + actor.codes))
                out[-1] = Actor(out[-1].start, actor.end, "group", codes)
                continue
        out.append(actor)
    return out


def _bodies_of_states(text: str, actors: list[Actor]) -> list[Actor]:
    """'Bộ Ngoại giao Lào' is one actor of Laos."""
    out: list[Actor] = []
    for actor in actors:
        if (
            out
            and out[-1].kind == "body"
            and actor.kind == "state"
            and text[out[-1].end : actor.start] in (" ", " của ", " nước ")
        ):
            out[-1] = Actor(out[-1].start, actor.end, "body", actor.codes)
            continue
        out.append(actor)
    return out
