"""Sessions, conferences and ceremonies: engagements that go by a name."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.attending import SUMMITS, WITH_THEM, attending
from banggiao.reading.facts.engagements.candidates import Candidate, Where
from banggiao.reading.facts.engagements.details import place_near
from banggiao.reading.facts.engagements.joint import leaders
from banggiao.reading.facts.engagements.names import GOES_TO, TOLD_BY, name_from, ordinal_in, told_by
from banggiao.reading.facts.engagements.parties import sides_of, subject_of
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus
from banggiao.reading.record import replace

# 'tại các diễn đàn lớn như Liên hợp quốc, Diễn đàn ...': standing bodies, no event.
_FOR_EXAMPLE = regex.compile(
    r"(?i)(?<!\p{L})(?:các|những|nhiều) (?:diễn đàn|cơ chế|tổ chức|thể chế)[^.;]{0,60}"
    r"(?:như|gồm|là|trong đó có|:)[^.;]{0,160}$"
)
_MECHANISM = regex.compile(r"(?<!\p{L})cơ chế(?: (?:của|các|hợp tác|đối thoại))*(?:,| và)? $")
# 'A gặp B để trao đổi về (kết quả) hội nghị C': neither who took part in it nor where it was.
_AS_A_TOPIC = regex.compile(
    r"(?<!\p{L})(?:bàn|thảo luận|trao đổi|đàm phán|bàn thảo|tham vấn)(?: \p{Ll}+)? về (?:kết quả |việc |công tác |"
    r"chuẩn bị |khả năng |tổ chức |triển vọng |kế hoạch )*(?:cho )?$"
)
_ABOUT = ("về ", "kết quả ", "việc ", "tác ", "bị ", "năng ", "chức ", "vọng ", "hoạch ", "cho ")  # its last words
_THEN = regex.compile(r", (?:và )?(?:sau đó|tiếp đó|rồi|trước khi)(?!\p{L})")
_ROWS = ("loạt ", "chuỗi ")  # 'loạt hội nghị cấp cao thứ hai trong năm': many
_BODIES = ("diễn đàn", "cơ chế", "tổ chức", "thể chế")  # one of them stands in _FOR_EXAMPLE
_HONOURED = regex.compile(
    r"(?: (?:cố )?(?:Lăng|Đài|Nghĩa trang|Tượng|Chủ tịch|Tổng Bí thư|Bác|lăng|đài|tượng|"
    r"nghĩa trang)[^,.;()]{0,60}?)(?= sáng| chiều| tối| ngày| và | tại | ở | trước |[,.;(]|$)"
)
_VIETNAMESE_DEAD = regex.compile(r"(?i)hồ chí minh|lăng bác|bác hồ|anh hùng[,]? liệt sĩ")
_SITE = regex.compile(r"(?i)(?:lăng|đài tưởng niệm|nghĩa trang)[^,.;()]*")
_ATTENDS = regex.compile(
    r"(?i)(?<!\p{L})(?:dự|tham dự|tham gia|chủ trì|đồng chủ trì|phát biểu tại|khai mạc|bế mạc|bên lề|"
    r"trong khuôn khổ|tại|nhân dịp|tổ chức|diễn ra)(?: lễ| cuộc| các| buổi)* $"
)
_ENDS_OF_ATTENDS = tuple(
    f"{word} "
    for word in "dự|gia|trì|tại|mạc|lề|khổ|dịp|chức|ra|lễ|cuộc|các|buổi".split("|")
)  # what _ATTENDS can end in
_MEMBER_OF = regex.compile(r"(?i)(?<!\p{L})thành viên (?:sáng lập )?(?:của )?$")
_ACRONYM = regex.compile(r"(?: ?\(\p{Lu}+\))?")
_TAKES_PART = regex.compile(
    r"(?i)(?<!\p{L})(?:dự|tham dự|phát biểu tại|khai mạc|bế mạc|bên lề|khuôn khổ|tổ chức)(?: \p{Ll}+){0,3} $"
)
_AMONG = regex.compile(r"(?i)(?<!\p{L})(?:tham gia|gia nhập|thành viên|trong khuôn khổ|của|tại các)(?: \p{Ll}+){0,3} $")
_OWN_NAME = regex.compile(r"\p{Lu}|doanh nghiệp")
_STANDING_MECHANISM = regex.compile(r"[Ủủ]y ban|cấp|[Cc]hiến lược|[Cc]hính trị|[Qq]uốc phòng")
# Whoever acts next acts elsewhere.
_OF_BOTH = regex.compile(r" hai (?:nước|bên|quốc gia)")  # 'Diễn đàn doanh nghiệp hai nước'
_WREATHS = frozenset({
    "đặt vòng hoa", "đặt hoa", "dâng hoa", "dâng hương", "thắp hương", "thắp nén hương", "đặt lẵng hoa",
})  # fmt: skip
# 'đặt vòng hoa, dâng hương tưởng niệm X': one ceremony, told by its last words.
_MORE_WREATHS = regex.compile(
    r"(?:,| và|, thành kính|,? rồi) (?:dâng|thắp|đặt) (?:nén |vòng |lẵng )?(?:hương|hoa)(?!\p{L})"
)
# 'Đối thoại Shangri-La', of whoever comes, where 'Đối thoại Chiến lược Việt Nam - X' is of two.
_CLIMATE = regex.compile(r"(?<!\p{L})COP ?\d\d(?!\d)")  # the conference of the parties to the UN's convention
_HAPPENS = regex.compile(r" (?:đã |sẽ |vừa |được |chính thức )*(?:diễn ra|tổ chức|tiến hành|khai mạc)(?!\p{L})|[,;.:]")
_FORUM = regex.compile(r" (?:Shangri|Raisina|Manama|Ulan|Ulaanbaatar|Sir Bani|Delphi|Jeju|Astana|Doha)")
_GUESTS = {False: frozenset({"person"}), True: frozenset({"person", "role", "state"})}
# Ceremonies of which the host is a side.
# Of things made or given: for whom and by whom stands behind.
_GIVEN = ("lễ trao", "lễ bàn giao")
_FOR_SOMEBODY = (*_GIVEN, "lễ khởi công", "lễ khánh thành", "lễ cắt băng", "lễ động thổ", "lễ hạ thủy", "lễ công bố")
_HOSTED = (
    "lễ tiễn", "lễ đón", "lễ chào đón", "lễ quốc khánh", "lễ diễu binh", "lễ duyệt binh", "quốc tang", "lễ khai trương",
)  # fmt: skip
# 'Kỳ họp thứ 8 Quốc hội khóa XV': a body's that belongs to one state.
_OWN_SITTING = regex.compile(
    r"(?i)(?:kỳ|phiên) họp(?: (?:lần )?thứ \S+| bất thường| toàn thể| thường kỳ)*(?: của)? "
    r"(?:quốc hội|chính phủ|nội các|ủy ban thường vụ quốc hội|hội đồng nhân dân|ban chấp hành)"
    r"(?!\p{L})(?! (?:hai|chung|ba)(?!\p{L}))"
)
_CLAUSE_END = regex.compile(r"[,;:.]")


def named_candidate(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> Candidate | None:
    """Sessions, conferences, ceremonies: they go by a name."""
    text = frame.text
    if any(a.cls and a.start < trigger.start < a.end for a in frame.cast.around(trigger.start)):
        return None  # 'Chủ tịch Đại hội đồng khóa 79': an office
    named_before = any(frame.lowered.find(word, sentence.start, trigger.start) >= 0 for word in _BODIES)
    if trigger.form in _WREATHS and _MORE_WREATHS.match(frame.lowered, trigger.end) is not None:
        return None
    for_example = named_before and _FOR_EXAMPLE.search(text, sentence.start, trigger.start)
    if for_example or text.endswith(_ROWS, 0, trigger.start):
        return None
    standing = _MECHANISM.search(text, max(sentence.start, trigger.start - 30), trigger.start) is not None
    start, end = name_from(text, trigger.start, trigger.end, sentence.end, frame.index)
    if trigger.form == "viếng":
        honoured = _HONOURED.match(text, trigger.end, sentence.end)
        end = honoured.end() if honoured is not None else end
    if trigger.form.startswith(TOLD_BY):
        named_by = told_by(text, trigger.form, trigger.start, trigger.end, sentence.start, sentence.end)
        if named_by is None:
            return None
        start, end = named_by
    if trigger.form.startswith(GOES_TO):
        trigger = replace(trigger, start=start, end=end)
    multilateral = trigger.form == "đối thoại" and _FORUM.match(text, trigger.end) is not None
    name = " ".join(frame.document.normal.quote(start, end).split())
    if _OWN_SITTING.match(name) is not None:
        return None
    ordinal = ordinal_in(name)
    if ordinal is None and trigger.form in SUMMITS and frame.lowered.startswith((" đầu tiên", " lần đầu"), end):
        ordinal = 1
    if trigger.form.startswith("họp "):
        ordinal = ordinal_in(text[trigger.start : min(sentence.end, trigger.end + 12)])
    elif trigger.form.startswith(GOES_TO):
        pass
    elif standing and ordinal is None:
        return None  # 'phát huy cơ chế Hội nghị thường niên A - B': that there is one
    elif trigger.kind is not EngagementKind.CEREMONY and end - trigger.end < 3 and ordinal is None:
        summit = trigger.form in SUMMITS and (len(sides_of(frame, trigger, sentence).codes) >= 2 or len(text) <= 700)
        if not summit:
            return None
    whose = end if trigger.form.startswith("họp ") else _topic(text, start, end)
    told = frame.cast.within(start, whose)
    if any(a.kind == "organisation" for a in told):  # 'cuộc họp với các nhà lãnh đạo BRICS': whoever they are
        told = [a for a in told if a.kind != "group" or not text[a.start : a.end].islower()]
    towns = [a for a in told if (hit := frame.index.at(a.start)) is not None and hit.kind == "place"]
    if len(towns) == 1 and trigger.form in SUMMITS:  # 'thượng đỉnh Helsinki': where, not whose
        told = [a for a in told if a is not towns[0]]
    inside = {c for a in told for c in a.codes}
    inside |= {"UN"} if _CLIMATE.search(name) is not None else set()
    united_nations = trigger.kind is EngagementKind.SESSION and inside == {"UN"}  # of all its members
    if _OF_BOTH.match(text, end):
        inside |= {c for a in frame.cast.within(end, end + 12) if a.kind == "group" for c in a.codes}
    if (
        trigger.kind is EngagementKind.CONFERENCE
        and not inside
        and ordinal is None
        and not _OWN_NAME.search(text[trigger.end : end])
        and trigger.form not in SUMMITS
    ):
        return None
    if trigger.form == "diễn đàn" and ordinal is None and _MEMBER_OF.search(text, sentence.start, start) is not None:
        return None  # a standing body
    if trigger.kind is EngagementKind.CEREMONY and len(inside) < 2 and trigger.form.startswith(_FOR_SOMEBODY):
        # 'Lễ bàn giao thiết bị do A viện trợ cho B diễn ra ...'
        happens = _HAPPENS.search(text, end, sentence.end)
        inside |= {c for a in frame.cast.within(end, happens.start() if happens else end) for c in a.codes}
    if trigger.form in _WREATHS:
        stop = _CLAUSE_END.search(text, end, sentence.end)
        there = frame.cast.within(end, stop.start() if stop is not None else sentence.end)
        inside |= {c for a in there for c in a.codes}
    attends = (
        frame.lowered.endswith(_ENDS_OF_ATTENDS, sentence.start, start)
        and _ATTENDS.search(text, sentence.start, start) is not None
    )
    whole = frame.index.at(start)
    if (
        whole is not None
        and whole.kind == "organisation"
        and _ACRONYM.fullmatch(text, whole.end, max(whole.end, end)) is not None
        and (ordinal is None and (not attends or _AMONG.search(text, sentence.start, start) is not None))
    ):
        return None  # 'là thành viên của Diễn đàn Hợp tác ...': the organisation
    attends = attends or WITH_THEM.search(text, end, sentence.end) is not None
    sits = attends if "UN" in inside else _TAKES_PART.search(text, sentence.start, start) is not None
    if trigger.form == "đại hội đồng" and ordinal is None and not sits:
        return None  # the organ, not a session of it
    if (
        trigger.kind is EngagementKind.SESSION
        and not multilateral
        and ordinal is None
        and len(inside) < 2
        and not _STANDING_MECHANISM.search(name)
        and not _chaired_by_both(frame, trigger, sentence)
        and not (united_nations and attends)
    ):
        return None
    about = text.endswith(_ABOUT, 0, start)
    topic = _AS_A_TOPIC.search(text, max(sentence.start, start - 60), start) if about else None
    attendants = [a for a in attending(frame, trigger, sentence, status) if topic is None or a.start >= start]
    if text.startswith(" với ", end):
        for chain in frame.clauses.chains(end, min(sentence.end, end + 160))[:1]:
            near = chain[0].start - end <= (16 if trigger.form in SUMMITS else 6)
            attendants = [*attendants, *(a for a in chain if near and a.kind in _GUESTS[trigger.form in SUMMITS])]
    if text.startswith(" do ", end):  # 'Đối thoại A - B lần thứ 5 do X và Y đồng chủ trì'
        for chain in frame.clauses.chains(end, min(sentence.end, end + 260))[:1]:
            if chain[0].start - end <= 14 and text.startswith((" đồng chủ trì", " chủ trì"), chain[-1].end):
                attendants = [*attendants, *(a for a in chain if a.kind in ("person", "role"))]
    if attends and text.startswith(" của ", end):  # 'chuyến thăm và dự Lễ kỷ niệm ... của Tổng Bí thư X'
        for chain in frame.clauses.chains(end, min(sentence.end, end + 120))[:1]:
            attendants = [*attendants, *(a for a in chain if a.kind == "person" and chain[0].start - end <= 5)]
    if len(inside) >= 2 and not attends:
        attendants = [a for a in attendants if set(a.codes) <= inside]
    elif len(inside) == 2:
        # 'Hai bên nhất trí sớm tổ chức Kỳ họp ... A - B': who 'the two sides' are, the name says.
        attendants = [a for a in attendants if a.kind != "group" or not frame.lowered.startswith("hai ", a.start)]
    codes = inside | {c for a in attendants for c in a.codes}
    people = tuple(dict.fromkeys(a.person for a in attendants if a.person is not None))
    people = people or leaders(frame, trigger.start, tuple(attendants))
    if status is EngagementStatus.INVITED and attendants:
        inviting = frame.clauses.subject(trigger.start, trigger.sentence)
        codes |= set(inviting.codes) if inviting is not None else set()
    if (
        trigger.kind in (EngagementKind.CEREMONY, EngagementKind.SESSION)
        and len(codes) == 1
        and frame.cast.home
        and trigger.kind is EngagementKind.CEREMONY
    ):
        host = place_near(frame, sentence.start, sentence.end, frame.cast.home, tuple(codes)).country
        if trigger.form.startswith(_HOSTED):
            host = host or frame.cast.home
        elif trigger.form in _WREATHS or trigger.form == "viếng" or trigger.form.startswith(_GIVEN):
            pass  # laid by a guest, where he is
        elif trigger.form.startswith(_FOR_SOMEBODY) and frame.cast.home in codes and host != frame.cast.home:
            pass  # 'Tại Lima, A dự lễ khánh thành': people of both take part
        elif not attends or trigger.form != "lễ kỷ niệm":
            host = None
        elif host is None and any(frame.cast.home in a.codes for a in frame.cast.within(sentence.start, sentence.end)):
            host = frame.cast.home  # 'thăm Việt Nam và dự Lễ kỷ niệm ...'
        codes = codes | ({host} if host else _seat(frame, sentence.start, trigger.start))
    stop = _CLAUSE_END.search(text, min(end + 50, sentence.end), sentence.end)
    limit = stop.start() if stop is not None else sentence.end
    then = _THEN.search(text, end, limit)
    limit = then.start() if then is not None else limit
    where = place_near(frame, end, limit, frame.cast.home, tuple(codes), towards=False)
    if where == Where() and topic is None:
        last = limit if then is not None else sentence.end
        where = place_near(frame, sentence.start, last, frame.cast.home, tuple(codes))
    if trigger.form == "viếng" and _VIETNAMESE_DEAD.search(text, trigger.end, end):
        codes |= {"VNM"}
        site = _SITE.search(text, trigger.end, end)
        where = Where(site.group(), "VNM") if where.place is None and site is not None else where
    if where.place is None and trigger.kind is EngagementKind.CONFERENCE:
        held = next((h for h in frame.index.within(start + 1, end) if h.kind == "place"), None)
        where = Where(held.form, held.country) if held is not None else where
    return Candidate(
        min([start] + [a.start for a in attendants if sentence.start <= a.start < start]),
        end,
        trigger.sentence,
        EngagementKind.CONFERENCE if multilateral or united_nations else trigger.kind,
        status,
        sentence.part,
        f"engagement/{trigger.kind}/{trigger.form}",
        parties=tuple(sorted(codes)),
        people=people,
        where=where,
        name=name,
        ordinal=ordinal,
        anaphoric=len(codes) < 2,
        confidence=0.7,
    )


def _seat(frame: Frame, start: int, end: int) -> set[str]:
    """'Đại sứ quán X tại Y tổ chức lễ': Y's state, which it is held in."""
    mission = frame.lowered.find("sứ quán ", start, end)
    if mission < 0:
        return set()
    for hit in frame.index.within(mission, min(end, mission + 60)):
        if hit.kind in ("place", "country") and frame.lowered.endswith((" tại ", " tại thủ đô "), 0, hit.start):
            return {code for code in (hit.code or hit.country,) if code is not None}
    return set()


def _chaired_by_both(frame: Frame, trigger: Trigger, sentence: Sentence) -> bool:
    """'Bộ Công an A và Bộ Ngoại giao B đã đồng chủ trì Đối thoại ...'."""
    subject = subject_of(frame, trigger, sentence)
    return subject is not None and len(set(subject.codes)) == 2 and frame.text.endswith("chủ trì ", 0, trigger.start)


def _topic(text: str, start: int, end: int) -> int:
    """Where a name begins to tell what it is about: 'Hội nghị cấp cao về Ukraine', 'thượng đỉnh hòa bình Gaza'."""
    found = (text.find(word, start, end) for word in (" về ", " hòa bình ", " hoà bình "))
    return min((at for at in found if at >= 0), default=end)
