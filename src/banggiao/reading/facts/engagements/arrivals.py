"""Arrivals: 'X đến Việt Nam', 'A mời B tới Nhà Trắng', visits told by where somebody goes."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.clauses import Subject, subject_of
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.candidates import Candidate, Where
from banggiao.reading.facts.engagements.destinations import destinations
from banggiao.reading.facts.engagements.legs import legs
from banggiao.reading.facts.engagements.parties import main_subject_after
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.facts.engagements.visitors import ABOARD, ship
from banggiao.reading.facts.parties import is_organisation
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementStatus

_ASKS = regex.compile(
    r"(?i)(?<!\p{L})(?:mời|(?:mong|mong muốn|hy vọng|trông đợi|mong chờ|sẵn sàng)(?: (?:sớm|sẽ|được|có dịp|tiếp tục))*"
    r" (?:chào đón|đón tiếp|đón))(?: ngài| ông| bà| đồng chí| các)* $"
)
# 'X là bộ trưởng đầu tiên đến Chile trong năm nay'
_FIRST_TO = regex.compile(
    r" (?:là|trở thành) [^,.;]{0,110}?(?:đầu tiên|thứ (?:hai|ba|tư|năm)|cao nhất|gần nhất)[^,.;]{0,80} "
)
# What may stand between whoever travels and 'đến': when, how, whether.
_ON_THE_WAY = regex.compile(
    r"(?: - [^-.;:]{4,90} -|, [^,.;:]{4,90},)?"
    r"(?: (?:đã|sẽ|vừa|mới|cũng|đang|sắp|có thể|dự kiến|bất ngờ|bí mật|lần đầu(?: tiên)?|từng|còn|tiếp tục|"
    r"nhiều khả năng|sau đó|tiếp đó|trước đó|rồi|lên đường|khởi hành|đặt chân|bay|bay thẳng|hạ cánh|xuống|có mặt|đi|"
    r"rời (?:thủ đô )?\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3},?(?: để)?|"
    r"cất cánh|đáp xuống|trên đường|hành trình|lên (?:máy bay|chuyên cơ|tàu)|bằng tàu(?: hỏa| hoả)?|một mình|"
    r"cùng (?:phu nhân|đoàn|phái đoàn)|và (?:phu nhân|đoàn|phái đoàn)|hồi|vào|từ|trong|lúc|ngày|hôm|sáng|chiều|tối|"
    r"trưa|đêm|khuya|rạng sáng|sớm|muộn|tháng|năm|tuần|quý|mùa (?:xuân|hè|thu|đông)|cuối|đầu|giữa|này|tới|qua|trước|"
    r"sau|nay|mai|ngoái|cùng|vừa qua|kia|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|\d[\d/.hg:-]*))* "
)
_LEADS = regex.compile(r",? (?:dẫn đầu|làm trưởng đoàn),?" + _ON_THE_WAY.pattern)
# 'Phái đoàn (đàm phán) X tới Y', 'một đoàn quan chức quân đội X tới Y'.
_DELEGATION = regex.compile(
    r"(?i)(?<!\p{L})(?:(?<!các )(?<!những )(?<!nhiều )(?:phái đoàn|đoàn (?:đại biểu|quan chức|nghị sĩ|công tác|"
    r"ngoại giao|đàm phán|cấp cao|chuyên gia|quân sự))|(?<!nhiều )(?:quan chức|nhà ngoại giao|nhà đàm phán|phái viên|"
    r"đặc phái viên|đặc sứ|cố vấn|trợ lý|tướng lĩnh))"
    r"(?: (?!doanh|báo|thể|nghệ|thanh|y|của)\p{Ll}+){0,5}(?: của)?(?: nước)?(?-i: \p{Lu}[\p{L} ]*)$"
)
_ON_ARRIVING = regex.compile(r"(?i)(?:^|, )(?:ngay )?(?:sau )?khi (?:máy bay |chuyên cơ |vừa |mới |đặt chân )*$")
# 'đã thăm A trước khi tới B': whoever leads the sentence.
_AND_ON = regex.compile(
    r"(?:,|,? trước khi|,? sau đó|,? tiếp đó|,? rồi|,? và)"
    r"(?: (?:sau đó|tiếp đó|sẽ|bay|tiếp tục|lên đường|di chuyển|đi))* $"
)
_WENT = ("thăm ", "công du ", "tới ", "đến ", "sang ", "rời ")
_LEG = 140  # code points from whoever goes on to the verb
_MEETS = ("gặp ", "tiếp ", "hội đàm ", "hội kiến ")
_ENVOYS = ("đại sứ ", "tổng lãnh sự ", "đại biện ", "quyền đại sứ ")  # who are sent where they are
_SENT = frozenset({"state", "body"})
_MOVED = regex.compile(
    r"(?<!\p{L})(?:với|gặp|tiếp|mời|về|đón|cho|của|đưa|gửi|cử|chở|phái|tháp tùng|giục|hộ tống|"
    r"cấm|ngăn|(?:em|con|chị|anh|cháu) (?:gái|trai|rể|dâu)|phu nhân|vợ|chồng|cử bà|cử ông) $"
)
_AIRPORT = regex.compile(r" (?:s|S)ân bay(?: quốc tế)?(?= (?:ở |thủ đô |thành phố )?\p{Lu})")


def arrivals(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> list[Candidate]:
    """'X đến Việt Nam': a visit where X is somebody of another state, named right before the verb."""
    asked = _asked_to_come(frame, trigger, sentence)
    if asked is not None:
        return [asked]
    subject = frame.clauses.subject(trigger.start, trigger.sentence)
    lead = frame.clauses.lead(trigger.sentence)
    chains = frame.clauses.chains(sentence.start, trigger.start)
    sailing = ship(frame, trigger, sentence)
    opens = frame.text[sentence.start : trigger.start]
    arriving = _ON_ARRIVING.search(opens) if "hi " in opens else None
    coming = main_subject_after(frame, trigger.end, sentence) if arriving is not None else []
    if coming and coming[-1].kind == "person":
        subject = subject_of(coming)  # 'Ngay khi đến A, X đã gặp Y': X
    elif chains and chains[-1][-1].kind == "person" and _LEADS.fullmatch(frame.text, chains[-1][-1].end, trigger.start):
        subject = subject_of(chains[-1])  # 'Phái đoàn A do X dẫn đầu đã tới B'
    elif lead is not None and lead.end < trigger.start and _FIRST_TO.fullmatch(frame.text, lead.end, trigger.start):
        subject = lead
    elif sailing and trigger.start - sailing[0].end <= 24:
        subject = subject_of(sailing)
    elif (near := _goes(frame, trigger, sentence, chains)) is not None:
        subject = near
    elif lead is not None and _goes_on(frame, trigger, sentence, lead):
        subject = lead
    elif (
        subject is None
        or subject.inherited
        or subject.kind not in ("person", "role", "pronoun")
        or trigger.start - subject.end > 16
        or subject.end > trigger.start
    ):
        return []
    once = frame.lowered.endswith("một ", 0, subject.start) and subject.kind not in _SENT
    if once and frame.lowered.find("lần ", sentence.start, subject.start) >= 0:
        return []  # 'lần đầu tiên một Tổng thống Chile đến Peru': how often, not who
    hosts, places, end = destinations(frame, trigger.end, sentence)
    landed = _AIRPORT.match(frame.text, trigger.end, sentence.end) if not hosts else None
    if landed is not None:
        hosts, places, end = destinations(frame, landed.end(), sentence)
    states = [c for c in subject.codes if not is_organisation(c)] or list(subject.codes)  # 'lãnh đạo Hungary và EU'
    apart = _apart(frame, subject) if len(states) > 1 else []
    if not hosts or places[0] == "" or set(hosts) & set(subject.codes) or (len(states) != 1 and not apart):
        return []
    if frame.text[trigger.end : trigger.end + 1] != " ":
        return []
    if frame.lowered.startswith(_ENVOYS, subject.start) and " tại " in frame.lowered[subject.start : subject.end]:
        return []
    made = [
        Candidate(
            min(subject.start, trigger.start),
            max(end, subject.end),
            trigger.sentence,
            trigger.kind,
            status,
            sentence.part,
            "engagement/visit/ship" if sailing else "engagement/visit/arrival",
            parties=tuple(sorted({host, code})),
            people=people,
            where=Where(None if (place or "").lower().startswith("sân bay") else place, host),
            confidence=0.6,
        )
        for host, place in zip(hosts, places, strict=True)
        for code, people in apart or [(states[0], subject.people)]
    ]
    return legs(frame, hosts[0], end, sentence, made)


def _goes(frame: Frame, trigger: Trigger, sentence: Sentence, chains: list[list[Actor]]) -> Subject | None:
    """Whoever stands right before the verb, with no more between than when and how."""
    if not chains or not chains[-1][-1].codes:
        return None
    last = chains[-1]
    behind = last[-1].end
    if frame.lowered.endswith("của ", 0, last[0].start) and frame.text.startswith(",", behind) and len(chains) > 1:
        beside = chains[-2]
        if beside[-1].kind == "person" and frame.text.find(", ", beside[0].start, last[0].start) >= 0:
            last, behind = beside, behind + 1  # 'X, cố vấn của Y, tới Z': X
    sent = last[-1].kind in _SENT and _DELEGATION.search(
        frame.text, max(sentence.start, last[-1].start - 60), last[-1].end
    )
    if last[-1].kind not in ("person", "role", "pronoun") and not sent:
        return None
    before = max(sentence.start, last[0].start - 40)
    aboard = ABOARD.search(frame.lowered, before, last[0].start) is not None
    if not aboard and _MOVED.search(frame.lowered, max(before, last[0].start - 12), last[0].start):
        return None
    if _ON_THE_WAY.fullmatch(frame.text, behind, trigger.start) is None:
        return None
    return subject_of(last)


def _goes_on(frame: Frame, trigger: Trigger, sentence: Sentence, lead: Subject) -> bool:
    """'X thăm A trước khi tới B': X goes on, whom else the words between may name."""
    if lead.inherited or lead.kind not in ("person", "role") or not 0 < trigger.start - lead.end < _LEG:
        return False
    if _AND_ON.search(frame.lowered, max(lead.end, trigger.start - 40), trigger.start) is None:
        return False
    between = frame.lowered[lead.end : trigger.start]
    if " trước khi " in between[-40:]:
        return any(word in between for word in (*_WENT, *_MEETS))
    return any(word in between for word in _WENT) and not any(
        a.kind in ("person", "role", "pronoun") for a in frame.cast.within(lead.end, trigger.start)
    )


def _apart(frame: Frame, subject: Subject) -> list[tuple[str, tuple[int, ...]]]:
    """'Ông A và ông B tới Singapore': each their own visit, where both are named."""
    named = [a for a in frame.cast.within(subject.start, subject.end + 1) if a.kind == "person" and a.code is not None]
    if {a.code for a in named} != set(subject.codes):
        return []
    return [(a.code, (a.person,)) for a in named if a.code is not None and a.person is not None]


def _asked_to_come(frame: Frame, trigger: Trigger, sentence: Sentence) -> Candidate | None:
    """'A mời B đến Nhà Trắng': a visit that B is invited to."""
    chains = frame.clauses.chains(sentence.start, trigger.start)
    if not chains or frame.text[chains[-1][-1].end : trigger.start] != " ":
        return None
    guest = chains[-1][-1]
    before = frame.text[max(sentence.start, chains[-1][0].start - 60) : chains[-1][0].start]
    if not guest.code or not _ASKS.search(before):
        return None
    hosts, places, end = destinations(frame, trigger.end, sentence)
    if len(hosts) != 1 or hosts[0] == guest.code:
        return None
    return Candidate(
        guest.start,
        end,
        trigger.sentence,
        trigger.kind,
        EngagementStatus.INVITED,
        sentence.part,
        "engagement/visit/arrival",
        parties=tuple(sorted({hosts[0], guest.code})),
        people=(guest.person,) if guest.person is not None else (),
        where=Where(places[0], hosts[0]),
        confidence=0.6,
    )


