"""Sessions, conferences and ceremonies: engagements that go by a name."""

from __future__ import annotations

from dataclasses import replace

from banggiao.model.codes import EngagementKind, EngagementStatus
from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.candidates import Candidate, Where
from banggiao.reading.facts.engagements.details import place_near
from banggiao.reading.facts.engagements.names import GOES_TO, TOLD_BY, name_from, ordinal_in, told_by
from banggiao.reading.facts.engagements.parties import main_subject_after, sides_of, subject_of
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame

_JOINT = {
    EngagementKind.TALKS,
    EngagementKind.CALL,
    EngagementKind.MEETING,
    EngagementKind.PRESS,
    EngagementKind.SIGNING,
}
# 'tại các diễn đàn lớn như Liên hợp quốc, Diễn đàn ...': standing bodies, no event.
_FOR_EXAMPLE = regex.compile(
    r"(?i)(?<!\p{L})(?:các|những|nhiều) (?:diễn đàn|cơ chế|tổ chức|thể chế)[^.;]{0,60}(?:như|gồm|là|:)[^.;]{0,160}$"
)
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
_MEMBER_OF = regex.compile(r"(?i)(?<!\p{L})thành viên (?:sáng lập )?(?:của )?$")
_SUMMITS = frozenset({"hội nghị thượng đỉnh", "thượng đỉnh", "hội nghị cấp cao", "cuộc họp thượng đỉnh"})
_ACRONYM = regex.compile(r"(?: ?\(\p{Lu}+\))?")
_TAKES_PART = regex.compile(
    r"(?i)(?<!\p{L})(?:dự|tham dự|phát biểu tại|khai mạc|bế mạc|bên lề|khuôn khổ|tổ chức)(?: \p{Ll}+){0,3} $"
)
_AMONG = regex.compile(r"(?i)(?<!\p{L})(?:tham gia|gia nhập|thành viên|trong khuôn khổ|của|tại các)(?: \p{Ll}+){0,3} $")
_OWN_NAME = regex.compile(r"\p{Lu}|doanh nghiệp")
_STANDING_MECHANISM = regex.compile(r"[Ủủ]y ban|cấp|[Cc]hiến lược|[Cc]hính trị|[Qq]uốc phòng")
_ORGANISES = regex.compile(
    r"(?i)(?<!\p{L})(?:tổ chức|đăng cai|chuẩn bị|đảm nhiệm|đảm nhận)"
    r"(?: (?:thành công|tốt|các|sự kiện|vai trò|chủ nhà|năm|hoạt động))*"
    r"(?: [^.;,]{0,20}trong đó có)? $"
)
# Whoever acts next acts elsewhere.
_OF_BOTH = regex.compile(r" hai (?:nước|bên|quốc gia)")  # 'Diễn đàn doanh nghiệp hai nước'
_REVIEWS = ("duyệt đội danh dự", "duyệt đội quân danh dự")  # at a welcome: guest and host
_WREATHS = frozenset({"đặt vòng hoa", "đặt hoa", "dâng hoa", "dâng hương"})
_OVER = regex.compile(r"(?i)(?<!\p{L})(?:sau|sau khi|ngay sau|kết thúc)(?: \p{L}+)? $")
# Of a head of state who comes into office or has died; the dead take no part.
_STATELY = ("lễ nhậm chức", "lễ đăng quang", "lễ tang", "lễ truy điệu", "quốc tang")
# Ceremonies for somebody, named behind them.
_BANQUETS = ("chiêu đãi", "tiệc chiêu đãi", "quốc yến", "tiệc trà")
_HONOURS = ("lễ đón", "lễ chào đón", "viếng", "lễ viếng", *_BANQUETS, *_STATELY)
# 'Đối thoại Shangri-La', of whoever comes, where 'Đối thoại Chiến lược Việt Nam - X' is of two.
_FORUM = regex.compile(r" (?:Shangri|Raisina|Manama|Ulan|Ulaanbaatar|Sir Bani|Delphi|Jeju|Astana|Doha)")
_PRAISED = regex.compile(
    r"(?<!\p{L})(?:chúc mừng|cảm ơn|đánh giá cao|hoan nghênh|ủng hộ)[^;.]{1,60}(?:đã |sẽ |vừa )?"
    r"(?:tổ chức|đăng cai|chủ trì)[^;.]*$"
)
_GUESTS = {False: frozenset({"person"}), True: frozenset({"person", "role", "state"})}
# Ceremonies of which the host is a side.
_HOSTED = ("lễ đón", "lễ chào đón", "lễ quốc khánh", "lễ diễu binh", "lễ duyệt binh", "quốc tang", "lễ khai trương")
_CLAUSE_END = regex.compile(r"[,;:.]")
_ASIDE = regex.compile(r"(?i)(?<!\p{L})(?:bên lề|trong khuôn khổ)(?: các| cuộc)* $")  # whoever is met there is there
_MET = regex.compile(
    r" (?:đã |sẽ |vừa |có )?(?:cuộc )?(?:gặp|hội đàm|hội kiến|tiếp|tiếp xúc|trao đổi|làm việc|gặp gỡ)"
    r"(?: song phương| riêng| với| ngắn)* "
)
_COMES_FOR = regex.compile(
    r"(?: (?:đang|đã|sẽ|sang|đến|tới))* thăm [^,.;]{2,60}(?: và|,| để)(?: tham)? dự(?: lễ| các)? "
)
_THERE = regex.compile(r"(?i)(?<!\p{L})(?:bên lề|trong khuôn khổ)(?: các| cuộc)* $")
_FOR_WHOM = regex.compile(r"(?i)(?<!\p{L})(?:chào mừng|mừng|chiêu đãi|đón|cho|dành cho|thết đãi|vinh danh|với) $")
_WITH_THEM = regex.compile(r"(?i)(?:với )?sự (?:tham dự|tham gia|có mặt|góp mặt|hiện diện|chủ trì) của ")
_TOGETHER = regex.compile(r"(?: \p{Ll}+){0,2} cùng(?: với)? $")
_INVITES = regex.compile(r"(?i)(?<!\p{L})(?:mời|tháp tùng)(?: ngài| ông| bà| đồng chí| các)? $")


def named_candidate(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> Candidate | None:
    """Sessions, conferences, ceremonies: they go by a name."""
    text = frame.text
    if _FOR_EXAMPLE.search(text, sentence.start, trigger.start):
        return None
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
    ordinal = ordinal_in(name)
    if trigger.form.startswith("họp "):
        ordinal = ordinal_in(text[trigger.start : min(sentence.end, trigger.end + 12)])
    elif trigger.form.startswith(GOES_TO):
        pass
    elif trigger.kind is not EngagementKind.CEREMONY and end - trigger.end < 3 and ordinal is None:
        summit = trigger.form in _SUMMITS and (len(sides_of(frame, trigger, sentence).codes) >= 2 or len(text) <= 700)
        if not summit:
            return None
    inside = {c for a in frame.cast.within(start, _topic(text, start, end)) for c in a.codes}
    if _OF_BOTH.match(text, end):
        inside |= {c for a in frame.cast.within(end, end + 12) if a.kind == "group" for c in a.codes}
    if (
        trigger.kind is EngagementKind.CONFERENCE
        and not inside
        and ordinal is None
        and not _OWN_NAME.search(text[trigger.end : end])
        and trigger.form not in _SUMMITS
    ):
        return None
    if trigger.form == "diễn đàn" and ordinal is None and _MEMBER_OF.search(text, sentence.start, start) is not None:
        return None  # a standing body
    if trigger.form in _WREATHS:
        stop = _CLAUSE_END.search(text, end, sentence.end)
        there = frame.cast.within(end, stop.start() if stop is not None else sentence.end)
        inside |= {c for a in there for c in a.codes}
    attends = _ATTENDS.search(text, sentence.start, start) is not None
    whole = frame.index.at(start)
    if (
        whole is not None
        and whole.kind == "organisation"
        and _ACRONYM.fullmatch(text, whole.end, max(whole.end, end)) is not None
        and (ordinal is None and (not attends or _AMONG.search(text, sentence.start, start) is not None))
    ):
        return None  # 'là thành viên của Diễn đàn Hợp tác ...': the organisation
    attends = attends or _WITH_THEM.search(text, end, sentence.end) is not None
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
    ):
        return None
    attendants = _attendants(frame, trigger, sentence, status)
    if text.startswith(" với ", end):
        for chain in frame.clauses.chains(end, min(sentence.end, end + 160))[:1]:
            near = chain[0].start - end <= (16 if trigger.form in _SUMMITS else 6)
            attendants = [*attendants, *(a for a in chain if near and a.kind in _GUESTS[trigger.form in _SUMMITS])]
    if len(inside) >= 2 and not attends:
        attendants = [a for a in attendants if set(a.codes) <= inside]
    codes = inside | {c for a in attendants for c in a.codes}
    people = tuple(dict.fromkeys(a.person for a in attendants if a.person is not None))
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
        elif not attends or trigger.form != "lễ kỷ niệm":
            host = None
        elif host is None and any(frame.cast.home in a.codes for a in frame.cast.within(sentence.start, sentence.end)):
            host = frame.cast.home  # 'thăm Việt Nam và dự Lễ kỷ niệm ...'
        codes = codes | ({host} if host else set())
    stop = _CLAUSE_END.search(text, min(end + 50, sentence.end), sentence.end)
    limit = stop.start() if stop is not None else sentence.end
    where = place_near(frame, end, limit, frame.cast.home, tuple(codes), towards=False)
    if where == Where():
        where = place_near(frame, sentence.start, sentence.end, frame.cast.home, tuple(codes))
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
        EngagementKind.CONFERENCE if multilateral else trigger.kind,
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


def _chaired_by_both(frame: Frame, trigger: Trigger, sentence: Sentence) -> bool:
    """'Bộ Công an A và Bộ Ngoại giao B đã đồng chủ trì Đối thoại ...'."""
    subject = subject_of(frame, trigger, sentence)
    return subject is not None and len(set(subject.codes)) == 2 and frame.text.endswith("chủ trì ", 0, trigger.start)


def _topic(text: str, start: int, end: int) -> int:
    """Where a name begins to tell what it is about: 'Hội nghị cấp cao về Ukraine', 'thượng đỉnh hòa bình Gaza'."""
    found = (text.find(word, start, end) for word in (" về ", " hòa bình ", " hoà bình "))
    return min((at for at in found if at >= 0), default=end)


def _attendants(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> list[Actor]:
    """Who takes part in something named: the subject that attends, or, for a welcome, both sides."""
    subject = subject_of(frame, trigger, sentence)
    out: list[Actor] = []
    if subject is not None and _PRAISED.search(frame.lowered, subject.end, trigger.start) is not None:
        return []  # 'A chúc mừng B tổ chức thành công hội nghị': A need not have come
    pair: list[Actor] = []
    if trigger.form in _SUMMITS:
        sides = sides_of(frame, trigger, sentence)
        if not sides.left and len(sides.codes) >= 2:
            return list(sides.right)
        # 'X dự hội nghị thượng đỉnh lịch sử Mỹ - Triều'
        pair = [a for a in sides.right[:1] if len(a.codes) == 2 and a.kind == "group"]
    if subject is not None and sentence.start <= subject.start < trigger.start and not subject.inherited:
        out = _coordinated(frame, sentence, frame.cast.within(subject.start, subject.end + 1))
        out += _with_others(frame, subject.end, trigger.start, sentence)
        out = _come_for_it(frame, trigger, sentence) or _met_there(frame, trigger, sentence) or out
    if pair:
        out = [*(a for a in out if set(a.codes) <= set(pair[0].codes)), *pair]
    if trigger.form in _SUMMITS and not out:
        sides = sides_of(frame, trigger, sentence)
        out = [*sides.left, *sides.right] if len(sides.codes) >= 2 else []
    if _ASIDE.search(frame.text, max(sentence.start, trigger.start - 24), trigger.start):
        floor = max((a.end for a in out), default=sentence.start)
        out += [a for a in frame.cast.within(floor, trigger.start) if a.kind in ("person", "role") and a.codes]
        if not out:
            out = _who_met(frame, trigger, sentence)
    invited = _invited(frame, trigger, sentence)
    if invited and status is EngagementStatus.INVITED:
        return invited  # whoever invites needn't come
    if invited:
        out = [*out, *invited]
    if trigger.form in ("thảm đỏ", *_REVIEWS):
        return [a for a in frame.cast.within(sentence.start, sentence.end) if a.kind in ("person", "role")]
    if trigger.form.startswith(_HONOURS) or "quốc thư" in trigger.form:
        for chain in frame.clauses.chains(trigger.end, min(sentence.end, trigger.end + 160)):
            gap = frame.text[trigger.end : chain[0].start]
            if len(gap) <= 30 or (len(gap) <= 60 and _FOR_WHOM.search(gap)):
                honoured = trigger.form.endswith(("viếng", "tang", "truy điệu"))  # they take no part
                out += [replace(a, person=None) if honoured else a for a in chain if a.kind in ("person", "role")]
            break
    if _ORGANISES.search(frame.text, max(sentence.start, trigger.start - 50), trigger.start):
        out = [a for a in out if a.kind in ("state", "group")]  # whoever asks for it or helps to hold it needn't come
    noun = trigger.form.startswith(("lễ", "hội", "cuộc", "kỳ", "phiên", "diễn"))
    if not out and trigger.kind is EngagementKind.CONFERENCE:
        joined = _WITH_THEM.search(frame.text, trigger.end, sentence.end)
        if joined is not None:
            for chain in frame.clauses.chains(joined.end(), sentence.end)[:1]:
                out = [a for a in chain if a.kind != "organisation" and chain[0].start - joined.end() <= 24]
    if not out and not (noun and _OVER.search(frame.text, max(sentence.start, trigger.start - 12), trigger.start)):
        out = [a for a in main_subject_after(frame, trigger.end, sentence) if a.kind != "organisation"]
    return out


def _with_others(frame: Frame, start: int, end: int, sentence: Sentence) -> list[Actor]:
    """'Đại sứ X đã cùng Thứ trưởng Y dự lễ ...': Y."""
    for chain in frame.clauses.chains(start, end):
        if chain[0].kind == "person" and _TOGETHER.search(frame.text, max(sentence.start, start), chain[0].start):
            return [a for a in chain if a.kind == "person"]
    return []


def _come_for_it(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'lễ đón A thăm chính thức Việt Nam và tham dự Diễn đàn': A."""
    chains = [c for c in frame.clauses.chains(sentence.start, trigger.start) if c[-1].kind == "person"]
    if not chains or not _COMES_FOR.fullmatch(frame.lowered, chains[-1][-1].end, trigger.start):
        return []
    return chains[-1]


def _met_there(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'A gặp B, C trong khuôn khổ hội nghị': all of them."""
    if not _THERE.search(frame.text, max(sentence.start, trigger.start - 24), trigger.start):
        return []
    lead = frame.clauses.lead(trigger.sentence)
    if lead is None or lead.kind not in ("person", "role", "group") or lead.end > trigger.start:
        return []
    met = [a for a in frame.cast.within(lead.start, trigger.start) if a.kind in ("person", "role") and a.codes]
    after = next((a for a in met if a.start >= lead.end), None)
    if after is None or not _MET.fullmatch(frame.lowered, lead.end, after.start):
        return []
    return met if len({c for a in met for c in a.codes}) > 1 else []


def _who_met(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'Bên lề hội nghị X, A đã gặp B': both."""
    met = main_subject_after(frame, trigger.end, sentence)
    for chain in frame.clauses.chains(met[-1].end, sentence.end)[:1] if met and met[-1].start > trigger.end else ():
        if _MET.fullmatch(frame.lowered, met[-1].end, chain[0].start):
            met = [*met, *chain]
    return [a for a in met if a.kind != "organisation"]


def _coordinated(frame: Frame, sentence: Sentence, subject: list[Actor]) -> list[Actor]:
    """The subject's actors, of 'cuộc gặp giữa A và B tại hội nghị' both; organisations don't attend."""
    for chain in frame.clauses.chains(sentence.start, subject[-1].end + 1) if subject else ():
        if chain[-1] is subject[-1] and frame.lowered.endswith("giữa ", 0, chain[0].start):
            subject = chain
    return [a for a in subject if a.kind != "organisation"]


def _invited(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'mời X (thăm ... và) dự hội nghị': X."""
    for chain in frame.clauses.chains(sentence.start, trigger.start):
        if _INVITES.search(frame.text[max(sentence.start, chain[0].start - 16) : chain[0].start]):
            return [a for a in chain if a.kind != "organisation"]
    return []
