"""Layer 3f: who 'Thủ tướng', 'ông', 'nước bạn' and 'hai bên' are, from what stands before them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import pairwise, takewhile
from operator import attrgetter

from banggiao.reading.cast import Actor, codes_of
from banggiao.reading.document import Document
from banggiao.reading.envoys import recalls
from banggiao.reading.ministries import ministry_of
from banggiao.reading.people import Person, Role
from banggiao.reading.principals import HEAD, named_here, principals, spoken_to, told_together
from banggiao.reading.quotations import outside_marks
from banggiao.reading.several import count_of, several, sit_together
from banggiao.reading.state_offices import without
from banggiao.reading.this_state import this_state

# What only one's own are called without their state: the offices that Việt Nam has.
OUR_OFFICES = frozenset(
    "thủ tướng|phó thủ tướng|chủ tịch nước|phó chủ tịch nước|tổng bí thư|chủ tịch quốc hội|phó chủ tịch quốc hội"
    "|thường trực ban bí thư|bộ trưởng|thứ trưởng".split("|")
)
_NAMED_LAST = 3  # states spoken of last that 'các nước' may be
_TAKEN_UP = frozenset(("pronoun", "host", "group", "many"))
_OBJECT = re.compile(r"(?<!\w)(?:mời|đón|tiếp|cảm ơn|chúc mừng|đề nghị|chúc) $")  # 'A gặp B và mời ông thăm': B

_HEAD = 24  # code points before a sentence's subject
_THE_TWO = ("hai ", "cả hai ", "lãnh đạo hai ", "đôi bên")
_LEADERS = (
    "lãnh đạo", "bộ trưởng", "thủ tướng", "tổng thống", "chủ tịch", "ngoại trưởng", "nguyên thủ", "tổng bí thư",
    "thứ trưởng", "tư lệnh", "ông", "đồng chí",
)  # fmt: skip
# A state that only says where a place lies.
_WHERE = re.compile(r"(?<!\w)(?:tại|ở) [^,.;]{2,24}, $")
_FROM = re.compile(r"(?<!\w)(?:nhập khẩu|mua|xuất xứ|đến|chuyển) (?:[^\W\d_]+ ){0,4}từ (?:[^,;.]{2,30}(?:, | và ))?$")
_FAR = 70
_LIES_IN = re.compile(r"(?i)(?<!\w)(?:tại|ở|tuyên bố chung|thượng đỉnh) $")
# Who lends the table, or only carries words between the sides, is no side.
_ASIDE = re.compile(
    r"(?i)(?<!\w)(?:trung gian|hòa giải|hoà giải|bảo trợ|chứng kiến|điều phối|dàn xếp|đăng cai)"
    r"(?: \w+){0,2} (?:của|từ)(?: phía| nước| đại diện)? $"
)
_MEDIATES = re.compile(
    r"(?i) (?:đã |sẽ |đang |đứng ra |cùng |đóng vai trò |giữ vai trò |đóng vai "
    r"|tham gia )*(?:làm )?(?:nước )?(?:trung gian"
    r"|hòa giải|hoà giải|bảo trợ|dàn xếp|đăng cai|đứng ra tổ chức|điều phối)(?!\w)"
)
# A word of each of these two; without any in the article neither is tried.
_BETWEEN = "trung gian|hòa giải|hoà giải|bảo trợ|chứng kiến|điều phối|dàn xếp|đăng cai|đứng ra tổ chức".split("|")
_LETTERS = re.compile(r"(?<!\w)[A-ZĐ]{2,6}(?!\w)")  # 'Tổng Bí thư CPI': of which party
# 'Hai ngày sau khi X đắc cử, ...': whoever acts before the main clause.
_WHEN = re.compile(
    r"(?i)(?:[^\W\d_]+ |\d+ ){0,4}?(?:sau khi|trước khi|trong khi|ngay khi|từ khi|khi|nếu) (?:ông |bà )?$"
)
_BESIDE = re.compile(r"(?i)(?<!\w)(?:(?<!đối )với|cùng|của|gặp|tiếp|thăm|mời|đón|cho|tới|theo) $")


def resolve(
    text: str,
    document: Document,
    actors: list[Actor],
    pending: list[Actor],
    titles: dict[int, Role],
    people: list[Person],
    home: str | None,
    organisations: frozenset[str],
) -> list[Actor]:
    """Walk the text once; give roles, pronouns and groups their persons and states from what stands before them."""
    out = _Before(mediated=any(map(document.lowered.__contains__, _BETWEEN)))
    offices = _Offices(people)
    # Sorting is stable: of two that begin together, the actor comes before what is still to be resolved.
    queue = sorted([*actors, *pending], key=attrgetter("start"))
    reach = -1
    others = [a for a in actors if a.kind in ("person", "state", "group", "body")]
    for actor in queue:
        beyond = actor.kind in ("group", "many") and actor.end > reach  # 'Chính phủ hai nước' goes beyond 'Chính phủ'
        if actor.start < reach and not actor.codes and actor.kind in _TAKEN_UP and not beyond:
            continue
        done = actor
        if actor.kind == "role":
            done = _role(text, actor, titles[actor.start], out, offices, home)
        elif actor.kind == "pronoun":
            done = _pronoun(document, actor, out)
        elif actor.kind == "host":
            code = this_state(document, actor, out.actors, out.people, home)
            done = replace(actor, kind="state", codes=codes_of(code))
        elif actor.kind in ("group", "many") and not actor.codes:
            done = _group(document, actor, out, others, home, organisations)
        elif actor.kind == "body" and not actor.codes:
            done = replace(actor, codes=codes_of(ministry_of(document, actor, out.actors, home)))
        out.add(done)
        reach = max(reach, actor.end)
    return out.actors


class _Before:
    """The actors resolved so far, and what is asked of them again and again."""

    __slots__ = ("_principals", "actors", "codes", "mediated", "people", "people_codes", "persons", "starts")

    def __init__(self, *, mediated: bool) -> None:
        self.mediated = mediated  # whether the article speaks of anybody between the sides
        self.actors: list[Actor] = []
        self.starts: list[int] = []
        self.persons: dict[int, int] = {}  # where each was named last, as an index of ``actors``
        self.codes: set[str] = set()
        self.people: list[Actor] = []  # persons and roles only
        self.people_codes: set[str] = set()  # of persons
        self._principals: tuple[str, ...] | None = None

    def of_whom(self, document: Document, actor: Actor, pair: tuple[str, ...]) -> tuple[str, ...]:
        """The ``pair`` named last, or the two that the article is about where a third was only named by the way."""
        here = named_here(document, self.actors, self.starts, actor.start)
        if here or not pair or document.sentence_at(actor.start) < HEAD:
            return here or pair
        if self._principals is None:
            self._principals = principals(document, self.actors)
        other = [c for c in pair if c not in self._principals]
        if not self._principals or not other:
            return pair
        if spoken_to(document, self.actors, self.starts, actor, {*self._principals}):
            return self._principals
        if told_together(document, self.actors, self.starts, pair, other[-1], actor.start):
            return pair
        return self._principals

    def add(self, actor: Actor) -> None:
        if actor.person is not None:
            self.persons[actor.person] = len(self.actors)
            self.people_codes.update(actor.codes)
        if actor.person is not None or actor.kind == "role":
            self.people.append(actor)
        self.actors.append(actor)
        self.starts.append(actor.start)
        self.codes.update(actor.codes)


class _Offices:
    """Persons by the heads of the offices that they hold."""

    __slots__ = ("_by_head", "_fitting")

    def __init__(self, people: list[Person]) -> None:
        self._by_head: dict[str, list[Person]] = {}
        self._fitting: dict[str, list[Person]] = {}
        for person in people:
            titles = (m.title for m in person.mentions if m.title is not None)
            for head in {p.head for title in titles for p in title.parts if not p.historical}:
                self._by_head.setdefault(head, []).append(person)

    def holders(self, head: str) -> list[Person]:
        """Those whose office can be called so: 'phó thủ tướng' for 'phó thủ tướng thường trực' and the reverse."""
        if head not in self._fitting:
            found = {
                person.number: person
                for own, people in self._by_head.items()
                if own.startswith(head) or head.startswith(own)
                for person in people
            }
            self._fitting[head] = [found[number] for number in sorted(found)]
        return self._fitting[head]


def _role(text: str, actor: Actor, role: Role, before: _Before, offices: _Offices, home: str | None) -> Actor:
    country = role.title.country
    letters = _LETTERS.search(text, actor.start, actor.end)
    fits: list[tuple[int, int, Person]] = []
    one_of_them = text.endswith(("một ", "Một "), 0, actor.start)  # 'một Tổng thống Chile': any of them
    for person in () if one_of_them else offices.holders(role.title.parts[0].head):
        if country is not None and person.country != country:
            continue
        if letters is not None and not any(
            m.title is not None and letters[0] in text[m.title.start : m.title.end] for m in person.mentions
        ):
            continue
        last = before.persons.get(person.number, -1)
        if last < 0 and country is None and person.country != home and actor.cls == "leader":
            continue  # 'giữa lãnh đạo hai bên': no leader whom the article names further on
        # A bare 'Thủ tướng' is the home state's own; with a country it is that country's.
        fits.append((2 if country is None and person.country == home else 1 if last >= 0 else 0, last, person))
    if fits:
        _, _, best = max(fits, key=lambda f: (f[0], f[1]))
        return Actor(actor.start, actor.end, "role", codes_of(country or best.country), best.number, actor.cls)
    if country is None and home is not None and without({home}, {role.title.parts[0].head.lower()}):
        # Việt Nam has no president called 'Tổng thống', France no king: it is the other state spoken of.
        return replace(actor, codes=codes_of(_last_other(before, home, role.title.parts[0].head.lower())))
    if country is None and before.actors and recalls(text, before.actors[-1], actor):
        return replace(actor, codes=before.actors[-1].codes)
    if country is None and (before.actors or (home == "VNM" and role.title.parts[0].head in OUR_OFFICES)):
        # 'Đại sứ' after 'Đại sứ Nga ...' without a name in the article, else the state spoken of.
        country = home
    return Actor(actor.start, actor.end, "role", codes_of(country), cls=actor.cls)


def _last_other(before: _Before, home: str, head: str) -> str | None:
    """The state other than ``home`` that was spoken of last and has that office."""
    named = (a.code for a in reversed(before.actors) if a.kind in ("person", "role", "state") and a.code != home)
    return next((code for code in named if code and not without({code}, {head})), None)


def _pronoun(document: Document, actor: Actor, before: _Before) -> Actor:
    """'Ông' is the person who led the sentence before, or this one so far."""
    here = document.sentence_at(actor.start)
    met: Actor | None = None
    for back in range(3):
        number = here - back
        if number < 0:
            break
        sentence = document.sentences[number]
        low = bisect_left(before.starts, sentence.start)
        high = bisect_left(before.starts, min(sentence.end, actor.start), low)
        inside = [a for a in before.actors[low:high] if a.person is not None]
        if back and len(inside) > 1:
            inside = outside_marks(document, inside)
        if inside:
            others = [a for a in inside if a.codes != inside[0].codes]
            if not back and others and _OBJECT.search(document.text, max(0, actor.start - 12), actor.start):
                return replace(actor, codes=others[-1].codes, person=others[-1].person, cls=others[-1].cls)
            # The other side ('cùng Tổng thống X') isn't taken up before the sentence's own subject, nor before that of
            # the sentence before ('Sau khi gặp X, ông nói').
            if back and _WHEN.match(document.text, sentence.start, inside[0].start):
                led = (a for a in inside[1:] if document.text.endswith(", ", 0, a.start))
                inside = [a for a in (next(led, None),) if a is not None] + inside  # 'Sau khi X ..., Y đã ...': Y leads
            first = next((a for a in inside if not _BESIDE.search(document.text, max(0, a.start - 12), a.start)), None)
            met = met or inside[0]
            if first is not None or back:
                taken = first or inside[0]
                return Actor(actor.start, actor.end, "pronoun", taken.codes, taken.person, taken.cls)
    if met is not None:
        return Actor(actor.start, actor.end, "pronoun", met.codes, met.person, met.cls)
    return actor


def _mediates(text: str, seen: Actor) -> bool:
    """'Với sự trung gian của X', 'do X làm trung gian': X is none of the sides."""
    if _MEDIATES.match(text, seen.end, seen.end + 60):
        return True
    return _ASIDE.search(text, max(0, seen.start - 44), seen.start) is not None


def _origin(document: Document, seen: Actor) -> bool:
    """'Chuyển hướng nhập khẩu từ A và B': where goods come from, and no side."""
    return _FROM.search(document.text, max(0, seen.start - _FAR), seen.start) is not None


def _group(
    document: Document,
    actor: Actor,
    before: _Before,
    others: list[Actor],
    home: str | None,
    organisations: frozenset[str],
) -> Actor:
    """'Hai bên': the home state and the other one that was spoken of last; of three named, the last two."""
    many = actor.kind == "many"
    if many and (listed := several(document, actor, before.actors, before.starts)):
        return replace(actor, kind="group" if len(listed) > 1 else "organisation", codes=listed)
    if not many:
        same = _same_two(document, actor, before, home)
        if same:
            return replace(actor, kind="group", codes=same)
    words = document.text[actor.start : actor.end].lower()
    if many and (body := sit_together(document, actor, words, before.actors, organisations)):
        return replace(actor, kind="organisation", codes=body)
    if many and (count_of(words) or 0) > _NAMED_LAST:
        return actor  # 'bốn nước', of whom no list was given
    of_people = len(before.people_codes) >= 2 and any(w in words for w in _LEADERS)
    spoken_of = before.people if of_people else before.actors
    sentence = document.sentences[document.sentence_at(actor.start)]
    recent: list[str] = []
    for seen in reversed(spoken_of):
        if seen.kind == "organisation" and not many:
            continue
        if not many and len(recent) > 1 and seen.start < sentence.start:
            break  # 'A gặp B, ... hai nước': those two, whoever the sentence before told of
        if not many and not recent and seen.kind == "group" and len(seen.codes) == 2 and seen.start >= sentence.start:
            return replace(actor, kind="group", codes=tuple(sorted(seen.codes)))  # 'tại thượng đỉnh A - B, hai bên'
        if (
            seen.kind == "state"
            and document.text.endswith(", ", 0, seen.start)
            and _WHERE.search(document.text, max(0, seen.start - 30), seen.start)
        ):
            continue  # 'tại Geneva, Thụy Sĩ'
        lies_in = _LIES_IN.search(document.text, max(0, seen.start - 18), seen.start)
        if lies_in is not None and seen.kind == "state" and len(before.codes) > 2:
            continue  # 'thượng đỉnh A - B ở X'
        if seen.kind == "state" and seen.start < sentence.start and len(before.codes) > 2 and _origin(document, seen):
            continue
        if before.mediated and seen.codes and len(before.codes) > 2 and _mediates(document.text, seen):
            continue
        for code in reversed(seen.codes):
            if code not in recent and (many or code not in organisations or seen.kind == "person"):
                recent.append(code)
        if len(recent) >= (_NAMED_LAST if many else 2) and (many or seen.start < sentence.start):
            break
    if many:
        return replace(
            actor,
            kind="group" if len(recent) > 1 else "many",
            codes=tuple(sorted(recent[:_NAMED_LAST])) if len(recent) > 1 else (),
        )
    own = takewhile(lambda a: a.start >= sentence.start, reversed(spoken_of))
    here = {c for a in own for c in a.codes if c in recent}
    named = any(home in a.codes for a in spoken_of) if of_people else home in before.codes
    if home not in recent and len(here) == 1 and named:
        # 'Tại cuộc gặp Thủ tướng Lào, hai bên ...': the other of the two is the article's own side.
        recent = [*here, *([home] if home else [])]
    ahead = bisect_right(others, actor.start, key=lambda a: a.start)
    while len(recent) < 2 and ahead < len(others):
        recent += [c for c in dict.fromkeys(others[ahead].codes) if c not in recent][: 2 - len(recent)]
        ahead += 1
    if home in recent:
        other = next((c for c in recent if c != home), None)
        pair: tuple[str | None, ...] = (home, other) if other else ()
    else:
        pair = tuple(recent[:2]) if len(recent) >= 2 else ()
    codes = tuple(sorted(c for c in pair if c))
    return replace(actor, kind="group", codes=before.of_whom(document, actor, codes))


def _same_two(document: Document, actor: Actor, before: _Before, home: str | None) -> tuple[str, ...]:
    """'A và B nhất trí ... X. Hai bên cũng ...': the two who led the sentence before, whoever else it names."""
    number = document.sentence_at(actor.start)
    sentence = document.sentences[number]
    if number == 0 or actor.start - sentence.start > _HEAD:
        return ()
    last = document.sentences[number - 1]
    if last.part is not sentence.part or sentence.paragraph - last.paragraph > 1:
        return ()
    low = bisect_left(before.starts, last.start)
    high = bisect_left(before.starts, last.end, low)
    led = [a for a in before.actors[low:high] if a.codes]
    told = next((a for a in led if a.kind == "group" and len(a.codes) == 2), None)
    at_home = any(home in a.codes and a.kind in ("state", "group") for a in led)
    elsewhere = at_home and told is not None and home not in told.codes
    if told is not None and not elsewhere and document.text[told.start : told.end].lower().startswith(_THE_TWO):
        return told.codes
    for a, b in pairwise(led[:2]):
        joined = document.text[a.end : b.start] in (" và ", " cùng ")
        if any(home in other.codes for other in led[2:]) and home not in (*a.codes, *b.codes):
            return ()  # 'cả A và B đều coi trọng Việt Nam'
        if joined and a.start - last.start <= _HEAD and len(a.codes) == len(b.codes) == 1 and a.codes != b.codes:
            return tuple(sorted((*a.codes, *b.codes)))
    return ()
