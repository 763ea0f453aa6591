"""Layer 3d: which state a person speaks for where no title says it ('Ngoại trưởng Cooper')."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from banggiao.reading.cast import Actor
from banggiao.reading.cues import whole
from banggiao.reading.document import Document
from banggiao.reading.entities import HitIndex
from banggiao.reading.folding import fold
from banggiao.reading.hosts import MEETS, hosts_state, with_whom
from banggiao.reading.lexicon import load
from banggiao.reading.mentions import COUNTERPARTS
from banggiao.reading.names import fold_name, is_korean, is_syllable, is_vietnamese
from banggiao.reading.people import Person, RawPerson, Role
from banggiao.reading.servants import SERVANTS, SERVES
from banggiao.reading.state_offices import without

# What a state before which this stands does to the speaker: it is spoken to or of, so it isn't the speaker's own.
_OTHER = re.compile(
    r"(?<!\w)(?:(?:nói|điện đàm|hội đàm|đối thoại|đàm phán|trao đổi) với|gặp"
    r"|tiếp|thăm|đến|tới|sang|cảnh báo|chỉ trích|lên án|kêu gọi|yêu cầu|đề nghị|thúc giục|hối thúc"
    r"|cáo buộc|tố cáo|phản đối|cảm ơn|chúc mừng|đe dọa|trừng phạt|chống|chống lại|đối đầu|hoan nghênh|mời"
    r"|người đồng (?:cấp|nhiệm|chức)) (?:(?:chính phủ|chính quyền|nước|phía|nhà nước|nhân dân|lãnh đạo) )?$"
)
_NOT_VIETNAMESE = frozenset(
    {"tổng thống", "phó tổng thống", "quốc vương", "nhà vua", "thái tử", "nữ hoàng", "hoàng đế"}
)
_OF_STATES = frozenset({"head_of_state", "head_of_government", "monarch"})  # no organisation has one
_VISITED = re.compile(r"(?:thăm|đến|tới|sang) $")
_GOES = re.compile(r"[^,.;:\"]{0,24}(?<!về )(?<!\w)(?:thăm|đến|tới|sang) (?:thủ đô |thành phố )?")
_KOREAS = frozenset({"KOR", "PRK"})
_REACH = 36
_OFFICE = 130  # code points of an office told behind a name
# 'Về phía Lào có Phó Thủ tướng A, Bộ trưởng B': all that are listed are Lao.
_SIDE_OF = re.compile(whole("phía", "đoàn") + r"(?: đại biểu| cấp cao| nước| của)* $")
_SIDES = ("phía ", "đoàn ", "phái đoàn ")
_ENDS_OF_A_SIDE = ("phía ", "đoàn ", "biểu ", "cao ", "nước ", "của ")  # what it can end in
# 'Đoàn đại biểu quân sự cấp cao (Bộ Quốc phòng) X do Bộ trưởng Y dẫn đầu'.
_SENT = re.compile(r"(?<!\w)đoàn(?: [^\W\d_]+){0,10} $")
_DELEGATION = 70
# 'Tổng cục X của nước Y (ABC), do Phó Tổng cục trưởng Z đại diện': who speaks for a body is its state's.
_LED_BY = re.compile(
    r"(?: \([^()]{2,24}\))?,? do (?=[^,;.]{4,90}? (?:đại diện|làm đại diện|dẫn đầu|đứng đầu|làm trưởng đoàn|phụ trách"
    r"|chủ trì|lãnh đạo)(?!\w))"
)
# A state where somebody only is: 'trong chuyến thăm và làm việc tại X, Bộ trưởng Y'.
_BEING_THERE = re.compile(
    r"(?<!\w)(?:thăm|công tác|làm việc|có mặt|dừng chân)[^.;\n]{0,24}?(?: (?:tại|ở|tới|đến|sang))? $"
)
_IS_LISTED = re.compile(
    r"(?: (?:tham dự|tham gia|cùng dự|dự|còn|cũng|(?:trong|tại) (?:cuộc|buổi) \w+))*(?: có| gồm(?: có)?|:)(?= )"
)

Marks = list[tuple[int, str]]


def settle_states(
    document: Document,
    people: list[Person],
    raw: list[RawPerson],
    roles: list[Role],
    plain: list[Actor],
    home: str | None,
    known: dict[str, str],
    index: HitIndex,
) -> None:
    """A state for those whose titles name none: by a list of leaders, the form of the name, the words around it."""
    marks: Marks = [(a.start, a.codes[0]) for a in plain if a.kind in ("state", "body") and len(a.codes) == 1]
    marks += [(m.start, m.title.country) for m in raw if m.title is not None and m.title.country]
    marks += [(r.start, r.title.country) for r in roles if r.title.country]
    marks.sort()
    foreign = [code for code, _ in Counter(c for _, c in marks if c != "VNM").most_common()]  # the most named first
    # 'Phó thủ tướng Lý Hán' between China and another state, in a text that never names Việt Nam.
    chinese_here = len(foreign) > 1 and "CHN" in foreign and not any(code == "VNM" for _, code in marks)
    unsettled: list[Person] = []
    listed = _listed(document, plain)
    for person in people:
        if person.country is not None:
            continue
        person.country = _in_brackets(document, person, marks)
        if person.country is None:
            person.country = next((c for m in person.mentions for s, e, c in listed if s <= m.start < e), None)
        if person.country is not None:
            continue
        if is_vietnamese(person.name) and home == "VNM" and "".join(person.tokens) not in known:
            person.country = "CHN" if chinese_here and _chinese(document, person, marks) else "VNM"
            continue
        person.country = (
            known.get("".join(person.tokens))
            or (known.get(person.tokens[-1]) if len(person.tokens) == 1 else None)
            or next((known[k] for m in person.mentions if " " in m.name and (k := fold_name(m.name)) in known), None)
        )
        if person.country is None:
            unsettled.append(person)
    if not unsettled:
        return
    offices = [(r.start, r.title.country, r.title.parts[0].head) for r in roles if r.title.country]
    settled = {m.start: p.country for p in people if p.country for m in p.mentions}
    hosts: dict[int, str] = {}
    for person in unsettled:
        first = person.mentions[0].start if person.mentions else 0
        others = _others(document, person, marks, settled) | _goes_to(document, index, person)
        heads = {p.head for m in person.mentions if m.title is not None for p in m.title.parts}
        # The name isn't Vietnamese, nor is its state; 'Ngoại trưởng Philippines' before 'Ngoại trưởng Reyes' is he.
        served = _served(document, person, people, settled)
        if served is not None:
            person.country = served
            continue
        told = _in_the_office(document, person, marks)
        if told is None and chinese_here and "CHN" not in others and _in_vietnamese_reading(person.name):
            told = "CHN"  # 'phát ngôn viên Hứa Lệ Mai' where only China and Philippines are named
        if told is not None:
            person.country = told
            continue
        classes = {p.cls for m in person.mentions if m.title is not None for p in m.title.parts}
        bodies = {c for _, c in marks if load().organisation(c) is not None} if classes & _OF_STATES else set()
        apart = {"VNM", *others, *bodies}
        if lacking := without(foreign, heads):
            # Where nobody else is named a paper may have misnamed the office.
            apart |= lacking if not lacking.issuperset(c for c in foreign if c not in apart) else set()
        host = hosts_state(document, index, person, settled, apart) or with_whom(document.lowered, person, hosts)
        if host is not None:
            person.country = host
            hosts |= {m.end: host for m in person.mentions}
            continue
        earlier = ((c, head) for at, c, head in reversed(offices) if at < first)
        # 'Tổng thống A lên án ...', then 'ông X nói' without an office: the one spoken of.
        same = next((c for c, head in earlier if (head in heads or not heads) and c not in apart), None)
        marked = range(bisect_left(marks, (first, "")) - 1, -1, -1)
        before = same or next(
            (marks[n][1] for n in marked if marks[n][1] not in apart and not _only_there(document, marks[n][0], first)),
            None,
        )
        rest = next((c for c in foreign if c not in apart), None)
        if before not in _KOREAS and is_korean(person.name):  # 'Kim Yong-chol' beside an American is none
            named = (c for c in (*(marks[n][1] for n in marked), *(c for _, c in marks), *settled.values()))
            before = next((c for c in named if c in _KOREAS and c not in apart), before)
        if before is not None:
            person.country = before
        elif rest is not None:
            person.country = rest
        elif foreign and heads & _NOT_VIETNAMESE:
            person.country = foreign[0]
        else:
            # Nobody foreign is named: a name that isn't Vietnamese is no proof of whose it is.
            alien = home == "VNM" and not all(is_syllable(token) for token in person.name.replace("-", " ").split())
            person.country = None if alien or home in others else home
        if person.country is not None:
            settled |= {m.start: person.country for m in person.mentions}


def _chinese(document: Document, person: Person, marks: Marks) -> bool:
    """Whether a name of two syllables in Vietnamese reading, told right behind China's, is one of China's people."""
    if len(person.tokens) != 2 or not person.mentions:
        return False
    before = bisect_left(marks, (person.mentions[0].start, "")) - 1
    return before >= 0 and marks[before][1] == "CHN" and "CHN" not in _others(document, person, marks, {})


def _in_vietnamese_reading(name: str) -> bool:
    """Whether a name is written in Vietnamese syllables, tone marks and all, as China's names are."""
    return fold(name) != name.lower() and all(is_syllable(token) for token in name.replace("-", " ").split())


def _in_the_office(document: Document, person: Person, marks: Marks) -> str | None:
    """The state named within the office behind the name: 'X, phó tư lệnh phụ trách hậu cần của Vệ binh Peru nói'."""
    low = document.lowered
    for mention in person.mentions:
        if mention.title is None or low.find(", ", mention.start, mention.end) < 0:
            continue
        begin = mention.end
        end = min(document.sentences[document.sentence_at(begin)].end, begin + _OFFICE)
        stop = min((at for mark in ',;"(' if (at := low.find(mark, begin, end)) > 0), default=end)
        here = marks[bisect_left(marks, (begin, "")) : bisect_left(marks, (stop, ""))]
        codes = {code for _, code in here}
        if len(codes) == 1 and low.find(" của ", begin, here[0][0]) > 0 and not _OTHER.search(low, begin, here[0][0]):
            return codes.pop()
    return None


def _in_brackets(document: Document, person: Person, marks: Marks) -> str | None:
    """The state told in brackets behind the name: 'Ngoại trưởng X (Rwanda)'."""
    for mention in person.mentions:
        at = bisect_left(marks, (mention.end + 2, ""))
        if document.text.startswith(" (", mention.end) and at < len(marks) and marks[at][0] == mention.end + 2:
            closed = document.text.find(")", mention.end)
            if 0 < closed < mention.end + _REACH and (at + 1 == len(marks) or marks[at + 1][0] > closed):
                return marks[at][1]
    return None


def _only_there(document: Document, mark: int, person: int) -> bool:
    """Whether a state named in the person's own sentence is only where he is."""
    low = document.lowered
    here = document.sentence_at(mark) == document.sentence_at(person)
    return here and _BEING_THERE.search(low, max(0, mark - _REACH), mark) is not None


def _served(document: Document, person: Person, people: list[Person], settled: dict[int, str]) -> str | None:
    """The state of the person whom a spokesman or adviser serves: 'X, cố vấn của bà Y' (or 'của Tổng thống Y')."""
    low = document.lowered
    for mention in person.mentions:
        if mention.title is None or mention.title.parts[-1].cls not in SERVANTS:
            continue
        last = mention.title.parts[-1]
        master = fold_name(document.text[last.text_end : mention.title.end].rsplit(" ", 1)[-1])
        named = (p.country for p in people if p.country and master and p.tokens and p.tokens[-1] == master)
        if (state := next(named, None)) is not None:
            return state
        serves = SERVES.match(low, mention.title.end)
        if serves is not None:
            return next((settled[at] for at in (serves.start("who"), serves.end()) if at in settled), None)
    return None


def _listed(document: Document, plain: list[Actor]) -> list[tuple[int, int, str]]:
    """Where a side tells whom it sent, and the side: from 'về phía Lào có' to the sentence's end or the next side."""
    low = document.lowered
    out: list[tuple[int, int, str]] = []
    for actor in plain:
        led = _LED_BY.match(low, actor.end) if actor.kind == "body" and len(actor.codes) == 1 else None
        if led is not None:
            out.append((led.end(), led.end() + _REACH, actor.codes[0]))
            continue
        if len(actor.codes) == 1 and low.startswith(" do ", actor.end):
            if actor.kind in ("state", "body") and _SENT.search(low, max(0, actor.start - _DELEGATION), actor.start):
                out.append((actor.end, actor.end + _REACH, actor.codes[0]))  # who leads it is theirs
            continue
        if actor.kind != "state" or len(actor.codes) != 1:
            continue
        side = low.startswith(_SIDES, actor.start) or (
            low.endswith(_ENDS_OF_A_SIDE, 0, actor.start)
            and _SIDE_OF.search(low, max(0, actor.start - _REACH), actor.start) is not None
        )
        if side and (found := _IS_LISTED.match(low, actor.end)) is not None:
            end = document.sentences[document.sentence_at(actor.start)].end
            another = low.find("phía ", found.end(), end)
            out.append((found.end(), end if another < 0 else another, actor.codes[0]))
    return out


def _goes_to(document: Document, index: HitIndex, person: Person) -> set[str]:
    """The states of the towns that the person visits: 'giám đốc tình báo X tới thăm Lima' is no Peruvian."""
    out: set[str] = set()
    for mention in person.mentions:
        end = document.sentences[document.sentence_at(mention.start)].end
        for hit in index.within(mention.end, min(end, mention.end + _REACH)):
            goes = hit.kind == "place" and _GOES.fullmatch(document.lowered, mention.end, hit.start)
            if goes and hit.country is not None:
                out.add(hit.country)
    return out


def _others(document: Document, person: Person, marks: Marks, settled: dict[int, str]) -> set[str]:
    """States that can't be the person's own: whom he speaks to, and the side of his counterpart."""
    low = document.lowered
    out: set[str] = set()
    for mention in person.mentions:
        sentence = document.sentences[document.sentence_at(mention.start)]
        if low.startswith(COUNTERPARTS, mention.start):
            here = [c for at, c in settled.items() if sentence.start <= at < mention.start]
            out.update(here)
            continue
        if low.endswith(MEETS, sentence.start, mention.start):
            guest = min((at for at in settled if sentence.start <= at < mention.start), default=None)
            if guest is not None and not low.endswith(MEETS, sentence.start, guest):
                out.add(settled[guest])  # 'Phó Thủ tướng Peru A tới Washington, gặp Bộ trưởng B': B is no Peruvian
        at = bisect_left(marks, (mention.end, ""))
        while at < len(marks) and marks[at][0] < sentence.end:
            start, code = marks[at]
            own = low.find(" mời ", mention.end, start) >= 0 and _VISITED.search(
                low, start - 12, start
            )  # 'X mời Y thăm Z'
            if not own and (
                low.startswith(COUNTERPARTS, start) or _OTHER.search(low, max(mention.end, start - _REACH), start)
            ):
                out.add(code)
            at += 1
    return out
