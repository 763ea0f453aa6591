"""Talks, calls, meetings, press and signings: engagements of two sides."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.facts.engagements.details import dates_in
from banggiao.reading.facts.engagements.each_place import each_place
from banggiao.reading.facts.engagements.listed import each_of, listed_states
from banggiao.reading.facts.engagements.names import ordinal_in
from banggiao.reading.facts.engagements.parties import BETWEEN, Sides, sides_of, subject_of
from banggiao.reading.facts.engagements.ranks import may_lead, ranks_of
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.facts.engagements.venues import place_of, spoken_from
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus
from banggiao.reading.record import replace

_BEFORE_RECEIVING = regex.compile(
    r"(?i)(?:đã|sẽ|vừa|đang|khi|cũng|lần lượt|trọng thị|thân mật|buổi|[,;]|và|trân trọng) $"
)
_RECEIVING_GAP = regex.compile(
    r"(?i)(?: (?:đã|sẽ|vừa|đang|cũng|lần lượt|trọng thị|thân mật|cùng|ngày|hôm|sáng|chiều|tối|trưa|"
    r"nay|qua|\d[\d/.\-]*|\([^)]*\)|tháng|tại [^,]{1,40}|,))* "
)
_OF_LEADERS = regex.compile(
    r"lãnh đạo|thủ tướng|bộ trưởng|ngoại trưởng|tổng thống|chủ tịch|nguyên thủ|tổng bí thư|người|chính khách|ông|bà"
)
_BESIDE_LEADERS = frozenset({"vice_minister", "diplomat", "adviser", "spokesperson"})
_NO_LEADERS = frozenset({"adviser", "envoy", "spokesperson", "diplomat", "vice_minister", "military"})
_ANY_OFFICE = frozenset({"official", "judiciary", "legislator", "business", "other"})  # after those who surely lead
NO_LEADERS = _NO_LEADERS | {"minister"}  # who don't meet at a summit
_OCCASIONS = (
    "Sau ", "Nhân ", "Tại ", "Kết thúc ", "Trong chuyến", "Trong khuôn khổ", "Cùng ngày", "Dịp này", "Ngay sau", "Khi ",
)  # fmt: skip
_ON_THIS_OCCASION = regex.compile(r" (?:trong|nhân) (?:dịp|chuyến|khuôn khổ)(?!\p{L})")
_NEWS = 2  # sentences, the title among them
_COUNTED = regex.compile(r" (?:kết )?\d+ ")  # 'ký kết 9 văn kiện'
_MINISTERS = regex.compile(r"ngoại trưởng|bộ trưởng")
# Words for negotiating in general: talks only where a day is told or they are going on.
NEGOTIATIONS = frozenset(
    {"đàm phán", "cuộc đàm phán", *(f"{comes} bàn đàm phán" for comes in ("ngồi vào", "quay lại", "trở lại"))}
)
_SOMEWHERE = regex.compile(r"(?: trực tiếp| gián tiếp)? (?:tại|ở) (?:thủ đô |thành phố )?\p{Lu}")
_OFF = ("hủy ", "huỷ ", "đình chỉ ", "hoãn ")
_OF_TWO = regex.compile(
    r" (?:(?:hòa bình|hoà bình|hạt nhân|thương mại|ngừng bắn|trực tiếp|gián tiếp) )?\p{Lu}[\p{L} ]+ ?[-–] ?\p{Lu}"
)
_UNDER_WAY = regex.compile(r"(?i)(?<!\p{L})đang(?: tiến hành| tiếp tục| bước vào| ở trong)?(?: các| cuộc)* $")
_SOME_LEADERS = regex.compile(
    r" (?:với )?(?:tất cả |toàn bộ )?(?:các |những )?(?:đồng chí )?(?:nhà )?lãnh đạo"
    r"(?: (?:cấp cao|chủ chốt|khác|nhất))*"
    r"(?: (?:của )?(?:Đảng|Nhà nước|Việt Nam|Trung Quốc|nước|\p{Lu}\p{L}+)(?: \p{Lu}\p{L}+)*)?"
    r"(?: (?:các|nhiều|một số) nước)?(?: trong nhiều năm| nhiều lần| khác| và| trong| để|[,.;]|$)"
)
_TIME_NUMBER = regex.compile(r"[^,.;:]{0,36}?(?:lần|thứ) (?:thứ )?(?:\d+|\p{L}+)")
_COUNTED_MANY = regex.compile(r"(?<![\p{L}\d.,/-])(?:hai|ba|bốn|năm|sáu|\d+) $")
_PLURAL = ("các ", "những ")
_MANY = ("nhiều ", "hàng loạt ", "một loạt ", "một số ", "mọi ")
# 'đoàn đã có những buổi tiếp xúc với ...': told of those who had them, these are particular.
_HAD = tuple(f"{had} {some} " for had in ("đã có", "đã tiến hành", "sẽ có", "vừa có") for some in ("các", "những"))
_SOMEBODY = frozenset({"person", "role", "body"})
_LOOSE = frozenset({"nói với", "thảo luận với", "trao đổi với", "làm việc với", "trò chuyện với", "đàm đạo với"})
_NUMBERED = regex.compile(r"(?: song phương| trực tiếp)? (?:lần (?:thứ )?|thứ )(?:hai|ba|tư|năm|\d)(?!\p{L})")
_IN_PERSON = frozenset({EngagementKind.MEETING, EngagementKind.TALKS})
_ONLINE = regex.compile(r"(?i)[^,.;:]{0,36}(?:trực tuyến|qua cầu truyền hình|qua video|qua điện thoại|qua truyền hình)")
_MANY_SIDED = regex.compile(r"ba bên|bốn bên|đa phương|ba nước|(?:cuộc|buổi) (?:họp|gặp|hội đàm) chung với")


def joint_candidates(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> list[Candidate]:
    """Talks, calls, meetings, press and signings: the two sides of the verb."""
    sides = sides_of(frame, trigger, sentence)
    codes = sides.codes
    each_other = () if len(codes) > 1 else _each_other(frame, trigger)
    codes = tuple(sorted(a.codes[0] for a in each_other)) or codes
    if trigger.kind is EngagementKind.SIGNING and trigger.part == "noun" and len(codes) < 2:
        codes = _signatories(frame, trigger, sentence, codes)
    if trigger.kind is EngagementKind.SIGNING and trigger.part == "verb" and not _on_a_day(frame, trigger, sentence):
        return []
    if trigger.form == "tiếp" and not _receives(frame, trigger, sentence, sides):
        return []
    under_way = len(codes) == 2 and (
        _UNDER_WAY.search(frame.text, max(0, trigger.start - 24), trigger.start)
        or (trigger.form == "đàm phán" and trigger.sentence < _NEWS and _OF_TWO.match(frame.text, trigger.end))
        or _SOMEWHERE.match(frame.text, trigger.end)
        or (sides.right and _SOMEWHERE.match(frame.text, sides.right[-1].end))
        or frame.lowered.startswith((" đang diễn ra ", " đang tiến hành "), trigger.end)
    )
    before = frame.lowered[max(sentence.start, trigger.start - 40) : trigger.start]
    off = any(word in before for word in _OFF)  # what is called off was one of its own
    if trigger.form in NEGOTIATIONS and not (under_way or off) and not _dated(frame, sentence):
        return []
    if trigger.form in ("đàm phán",) and len(codes) < 2:
        return []
    asked = status is EngagementStatus.PROPOSED and trigger.part == "verb" and trigger.form not in NEGOTIATIONS
    if asked and not _of_named_ones(sides):
        return []
    if _in_general(frame, trigger, sides, held=status is EngagementStatus.HELD):
        return []
    signs = trigger.kind is EngagementKind.SIGNING and len(codes) > 1 and sides.left != ()
    listed = listed_states(frame, trigger, sentence)
    people = sides.people or leaders(frame, trigger.start, (*sides.left, *sides.right))
    if len(people) == 1 and any(a.kind == "group" for a in sides.left):
        both = leaders(frame, trigger.start, sides.left)  # 'Tại cuộc gặp với Thủ tướng X, hai Thủ tướng ...'
        people = both if people[0] in both else people
    people = tuple(a.person for a in each_other if a.person is not None) or people
    if trigger.kind is EngagementKind.SIGNING and not people:
        people = _witnesses(frame, trigger, sentence, codes)
    where = (
        spoken_from(frame, trigger, sentence, codes)
        if trigger.kind is EngagementKind.CALL
        else place_of(frame, trigger, sentence, codes)
    )
    several = listed or len({c for a in sides.right for c in a.codes}) > 1  # 'tiếp lãnh đạo Lào, Campuchia'
    somebody = any(a.person is not None for a in sides.right)
    unnamed = trigger.kind is EngagementKind.MEETING and not (several or somebody)
    if unnamed and _SOME_LEADERS.match(frame.text, trigger.end):
        return []  # 'hội kiến các lãnh đạo cấp cao khác': whoever they are
    kind = trigger.kind
    reach = min(sentence.end, trigger.end + 60)
    remote = kind in _IN_PERSON and any(frame.lowered.find(word, trigger.end, reach) >= 0 for word in ("qua ", "tuyến"))
    if remote and _ONLINE.match(frame.text, trigger.end, reach):
        kind, where = EngagementKind.CALL, spoken_from(frame, trigger, sentence, codes)
    if trigger.form == "nói chuyện với" and not _ONLINE.match(frame.text, max(trigger.end, sides.end), sentence.end):
        return []  # with somebody beside him, or with the press
    base = Candidate(
        sides.start,
        sides.end,
        trigger.sentence,
        kind,
        status,
        sentence.part,
        f"engagement/{trigger.kind}/{trigger.form}",
        parties=codes,
        people=people,
        where=where,
        both=_says_both(frame, trigger, sides),
        anaphoric=(trigger.part == "noun" and len(sides.people) < 2 and not signs)
        or frame.text.startswith(" hẹp", trigger.end),
        ordinal=_which(frame, trigger, sentence),
        ranks=ranks_of(frame, (*sides.left, *sides.right)),
        confidence=0.8 if len(sides.people) >= 2 else 0.6,
    )
    if listed and len({c for a in sides.left for c in a.codes}) == 1:
        own = sides.left[0].codes[0]
        people = tuple(a.person for a in sides.left if a.person is not None)
        return [
            replace(base, parties=tuple(sorted({own, code})), people=people, end=max(base.end, end))
            for code, end in listed
            if code != own
        ]
    return each_place(frame, trigger, sentence, base) or _split(frame, base, sides, trigger)


def _without_entourage(actors: list[Actor]) -> list[Actor]:
    """'X gặp Thủ tướng A và Thứ trưởng B', of one state: B sits beside A."""
    out: list[Actor] = []
    for actor in actors:
        leading = any(a.codes == actor.codes and a.cls not in _BESIDE_LEADERS for a in out)
        if not (leading and actor.cls in _BESIDE_LEADERS):
            out.append(actor)
    return out


def _of_named_ones(sides: Sides) -> bool:
    """'X sẵn sàng gặp Tổng thống Y': a particular meeting; 'sẵn sàng gặp phía Y' may be any."""
    return len(sides.codes) > 1 and any(a.kind in ("person", "role", "pronoun") for a in sides.right)


def _dated(frame: Frame, sentence: Sentence) -> bool:
    """Whether a sentence names a day, a week or a month: 'trong năm qua' and 'từ năm 2020' date no round of talks."""
    points = [m.expr.first for m in dates_in(frame, sentence.start, sentence.end)]
    return any(
        p.day or p.month or any(x is not None for x in (p.weekday, p.day_shift, p.week_shift, p.month_shift))
        for p in points
    )


def _witnesses(frame: Frame, trigger: Trigger, sentence: Sentence, codes: tuple[str, ...]) -> tuple[int, ...]:
    """'A và B chứng kiến lễ ký văn kiện giữa hai nước': A and B, whoever signs."""
    subject = subject_of(frame, trigger, sentence)
    if subject is None or subject.inherited or subject.end > trigger.start or not set(subject.codes) <= set(codes):
        return ()
    there = frame.cast.within(subject.start, subject.end + 1)
    return tuple(a.person for a in there if a.person is not None) or leaders(frame, trigger.start, tuple(there))


def _each_other(frame: Frame, trigger: Trigger) -> tuple[Actor, ...]:
    """'Họ gặp nhau', 'Cả hai sẽ gặp nhau': the two of different states that were named last."""
    if trigger.part != "verb" or not frame.text.startswith(" nhau", trigger.end):
        return ()
    found: dict[str, Actor] = {}
    for actor in reversed(frame.cast.within(max(0, trigger.start - 500), trigger.start)):
        somebody = actor.person is not None or (actor.kind == "role" and actor.cls)
        if somebody and actor.code is not None and actor.code not in found:
            found[actor.code] = actor
        if len(found) == 2:
            return tuple(found.values())
    return ()


def _in_general(frame: Frame, trigger: Trigger, sides: Sides, *, held: bool) -> bool:
    """'các cuộc hội đàm giữa hai nước', 'Mỹ cần làm việc với các nước': that there are such, no one of them."""
    named = any(a.kind == "body" or (a.kind in ("person", "role") and a.cls) for a in sides.right)
    named = named or len(sides.people) > 1
    listed = {c for a in sides.right for c in a.codes} - {c for a in sides.left for c in a.codes}
    named = named or (bool(sides.people) and len(listed) > 1)  # 'X có các cuộc tiếp xúc với các đối tác A và B'
    if trigger.part == "noun":
        plurals = (*_PLURAL, *_MANY) if held else _PLURAL
        plural = trigger.kind in _IN_PERSON and frame.lowered.endswith(plurals, 0, trigger.start)
        counted = _COUNTED_MANY.search(frame.lowered, max(0, trigger.start - 8), trigger.start) is not None
        had = bool(sides.left) and sides.left[0].kind in _SOMEBODY and frame.lowered.endswith(_HAD, 0, trigger.start)
        one = len(sides.left) == len(sides.right) == 1 and None not in (sides.left[0].person, sides.right[0].person)
        if plural and one and not had:
            return True  # 'bàn về các cuộc gặp với X': those of years
        return (plural or counted) and not named and not (had and len(sides.codes) == 2)
    if frame.lowered.endswith("hoạt động ", 0, trigger.start) and not named:
        return True
    return trigger.form in _LOOSE and not (sides.people and named)


def _says_both(frame: Frame, trigger: Trigger, sides: Sides) -> bool:
    """'cuộc gặp giữa lãnh đạo Nga - Ukraine': a meeting of its own."""
    if trigger.part != "noun" or frame.lowered.endswith(("các ", "những ", "nhiều "), 0, trigger.start):
        return False
    named = [a for a in sides.right if a.kind != "group" or not frame.text[a.start : a.end].islower()]
    return len({c for a in named for c in a.codes}) == 2 and BETWEEN.match(frame.text, trigger.end) is not None


def _which(frame: Frame, trigger: Trigger, sentence: Sentence) -> int | None:
    """'cuộc gặp thượng đỉnh Mỹ - Triều lần 2', 'cuộc gặp lần thứ hai' -> 2."""
    pattern = _TIME_NUMBER if trigger.form == "cuộc gặp thượng đỉnh" else _NUMBERED
    if trigger.part != "noun" or trigger.kind not in _IN_PERSON:
        return None
    found = pattern.match(frame.text, trigger.end, min(sentence.end, trigger.end + 50))
    return ordinal_in(found.group()) if found is not None else None


def _signatories(frame: Frame, trigger: Trigger, sentence: Sentence, codes: tuple[str, ...]) -> tuple[str, ...]:
    """'lễ ký thỏa thuận A - B', 'chủ trì lễ mở ký công ước': those whose text it is, and the host."""
    after = frame.cast.within(trigger.end, min(sentence.end, trigger.end + 160))
    named = {c for a in after for c in a.codes}
    found = {*named, *codes}
    return tuple(sorted(found)) if len(found) == 2 else codes


def leaders(frame: Frame, position: int, actors: tuple[Actor, ...]) -> tuple[int, ...]:
    """'hai nhà lãnh đạo', 'hai Thủ tướng': those last named of the two states."""
    group = next((a for a in actors if a.kind == "group" and len(a.codes) == 2), None)
    if group is None or not _OF_LEADERS.search(frame.lowered, group.start, group.end):
        return ()
    beside = [a for a in frame.cast.within(group.start, group.end + 90) if a.kind == "person" and a.person is not None]
    both = len(beside) > 1 and {a.code for a in beside[:2]} == set(group.codes)
    if both and beside[0].start <= group.end + 3 and frame.text[beside[0].end : beside[1].start] in (" và ", " - "):
        return tuple(a.person for a in beside[:2] if a.person is not None)  # 'hai nhà lãnh đạo A và B'
    ministers = _MINISTERS.search(frame.lowered, group.start, group.end) is not None
    known: dict[int, bool] = {}
    told = [a for a in frame.cast.within(max(0, position - 1500), position) if a.code in group.codes]
    for passed_over in (_ANY_OFFICE, frozenset[str]()):
        found: dict[str, int] = {}
        for actor in reversed(told):
            if actor.person is None or actor.code is None or actor.code in found or actor.cls in _NO_LEADERS:
                continue
            if actor.person not in known:
                known[actor.person] = may_lead(frame, actor.person, minister=ministers)
            classes = frame.cast.classes.get(actor.person, set())
            if known[actor.person] and not (classes and classes <= passed_over):
                found[actor.code] = actor.person
            if len(found) == 2:
                return tuple(found[c] for c in group.codes)
    return ()


def _on_a_day(frame: Frame, trigger: Trigger, sentence: Sentence) -> bool:
    """Whether texts are signed on an occasion: in a headline, before witnesses, on a day, after talks. 'Hai nước đã
    ký nhiều hiệp định' sums up the years."""
    if any(frame.lowered.find(words, sentence.start, trigger.start) >= 0 for words in ("năm qua", "nhiều năm")):
        return False
    before = frame.lowered[max(sentence.start, trigger.start - 4) : trigger.start]
    if sentence.start == frame.document.sentences[0].start and before != " đã ":
        return True
    if "chứng kiến" in frame.lowered[sentence.start : trigger.start]:
        return True
    if trigger.sentence < _NEWS and not frame.lowered.endswith("đã ", 0, trigger.start):
        return True  # what an article opens with is its own news
    if frame.text.startswith(_OCCASIONS, sentence.start) or _COUNTED.match(frame.text, trigger.end):
        return True
    if _ON_THIS_OCCASION.search(frame.lowered, trigger.end, min(sentence.end, trigger.end + 40)) is not None:
        return True
    days = dates_in(frame, sentence.start, sentence.end)
    return any(m.expr.first.day or m.expr.first.day_shift is not None for m in days)


def _receives(frame: Frame, trigger: Trigger, sentence: Sentence, sides: Sides) -> bool:
    """'Tiếp' receives somebody only right behind its subject or at the head of a clause: 'đàm phán tiếp' does not."""
    if trigger.start - sentence.start <= 6 or _BEFORE_RECEIVING.search(
        frame.text, max(sentence.start, trigger.start - 24), trigger.start
    ):
        return True
    left = sorted((a for a in (*sides.left, *sides.right) if a.end <= trigger.start), key=lambda a: a.end)
    return bool(left) and _RECEIVING_GAP.fullmatch(frame.text[left[-1].end : trigger.start]) is not None


def _split(frame: Frame, base: Candidate, sides: Sides, trigger: Trigger) -> list[Candidate]:
    """'Lần lượt hội kiến A và B' is two meetings, and 'A và B hội kiến C' of one side too."""
    if trigger.kind not in (EngagementKind.MEETING, EngagementKind.TALKS, EngagementKind.CALL):
        return [base]
    if _MANY_SIDED.search(frame.lowered, base.start, base.end + 30):
        return [base]
    for many, other in ((sides.right, sides.left), (sides.left, sides.right)):
        persons = [a for a in many if a.person is not None and a.kind == "person" and a.codes]
        titled = {c for a in persons if a.cls for c in a.codes}
        named = [a for a in persons if a.cls or not set(a.codes) & titled]  # not 'B và phu nhân C'
        theirs = {c for a in other for c in a.codes}
        apart = [a for a in named if a.codes and not set(a.codes) & theirs]
        apart, named = _without_entourage(apart), _without_entourage(named)
        delegations = len({a.code for a in apart}) == 1 and sum(a.person is not None for a in other) > 1
        if delegations and trigger.form not in ("hội kiến", "chào xã giao") and trigger.part == "verb":
            continue  # 'A và B gặp C và D', of two states: all at one table
        if len(apart) >= 2 and other and len(apart) == len(named):
            fixed = tuple(dict.fromkeys(a.person for a in other if a.person is not None))
            return [
                replace(base, parties=tuple(sorted(theirs | set(a.codes))), people=(*fixed, a.person))
                for a in apart
                if a.person is not None
            ]
    own = {c for a in sides.left for c in a.codes}
    others = [b for a in sides.right for b in each_of(frame, a) if b.code and b.code not in own]
    if len(own) == 1 and len({a.code for a in others}) >= 2:
        fixed = tuple(dict.fromkeys(a.person for a in sides.left if a.person is not None))
        return [
            replace(
                base,
                parties=tuple(sorted(own | set(a.codes))),
                people=(*fixed, *((a.person,) if a.person is not None else ())),
                ranks=ranks_of(frame, (*sides.left, a)),
                anaphoric=False,
            )
            for a in others
        ]
    return [base]
