"""Visits: who goes where, on whose invitation, of which rank."""

from __future__ import annotations

import regex

from banggiao.model.codes import EngagementStatus, VisitLevel
from banggiao.reading.cast import Actor
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.candidates import Candidate, Where
from banggiao.reading.facts.engagements.details import after_level, level_of
from banggiao.reading.facts.engagements.parties import main_subject_after
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.facts.engagements.visit_lists import visit_list
from banggiao.reading.frame import Frame

_TO = regex.compile(
    r"(?i)^[ ,]*(?:tới|đến|sang|tại|ở|nước|đất nước|các nước|hai nước|thủ đô|thành phố|lại|và|ba nước|"
    r"bốn nước|đảo|làm việc tại| )*$"
)
_OF = regex.compile(
    r"(?i)(?<!\p{L}|(?:lời mời|dẫn lời|thông tin|thông báo|thông cáo|tuyên bố) )(?:của|do)"
    r"(?: (?:đoàn|phái đoàn|tân|ông|bà|đồng chí|nhà|các))* $"
)
_AT_HEAD = regex.compile(
    r"(?:Trong|Nhân|Tại|Kết thúc|Cũng trong|Nhân dịp|Tiếp tục|"
    r"Trong khuôn khổ) (?:khuôn khổ )?(?:các hoạt động (?:của|trong) )?"
)
_PAYS = regex.compile(
    r"(?i)(?:có|thực hiện|bắt đầu|kết thúc|tiến hành|hoàn thành|trong|nhân|tiếp tục|mở đầu|lên đường|"
    r"hủy|hoãn|hủy bỏ|lùi|kéo dài|chuẩn bị|lên kế hoạch)(?: \p{L}+){0,3} $"
)
_HIS = regex.compile(r"(?i)^[^.;]{0,40}(?<!\p{L})của (?:ông|bà|mình|họ)(?!\p{L})")
_SITE = regex.compile(
    r" (?:(?:\p{L}+ ){0,2})?((?:Học viện|Bệnh viện|Nhà máy|Trường|Đại học|Công ty|Tập đoàn|Khu|"
    r"Trung tâm|Bảo tàng|Viện|Di tích|Đền|Chùa|Tập|Đại sứ quán|Nhà tù|Cảng|Làng|Văn Miếu|Tỉnh|tỉnh|"
    r"thành phố|TP|Vịnh|Phố|Hoàng thành|Công viên)(?: [\p{L}\d]+){0,6}?)(?=[,.;:()]| và | ở | tại |"
    r" vào | trong | để | của |$)"
)
_SEMICOLON = regex.compile(r"[;]")
_MARK = regex.compile(r"[,;:.]")
_GUEST_OF = regex.compile(
    r"(?i)(?:mời|đón|tiếp|tháp tùng|cùng|lễ đón|đón tiếp|chào đón|dẫn đầu|đưa|chuyển lời)(?: đồng chí|"
    r" ông| bà| ngài| các)? *$"
)
_RELATIVE = regex.compile(
    r"(?i), (?:người |hiện )?(?:đang|hiện|vừa|sắp)(?: (?:có|thực hiện|tiến hành))?(?: đến| sang| tới)? "
)
# 'được Tổng thống X ký khi (đến) thăm Y', 'lần gần đây nhất ông X đến thăm Y': X.
_GOER = regex.compile(
    r"(?i)(?: (?:đã|sẽ|vừa|đang|từng|sắp|cũng|mới|lần đầu(?: tiên)?))*(?: (?:tới|đến|sang))? "
    r"|(?: \p{Ll}+){1,2}(?: (?:hồi|vào|ngày|tháng|năm|\d[\d/.-]*))* (?:khi|trong dịp|nhân dịp)(?: đang)?"
    r"(?: tới| đến| sang)? "
)
# 'Đang thăm Y, ... X nói': X, behind the comma.
_OPENS = regex.compile(
    r"(?:Đang|Khi|Trong khi|Sau khi|Nhân dịp|Trong thời gian|Trước khi)? ?(?:đang )?(?:sang |đến |tới )?"
)
_NOT_GOER = regex.compile(r"(?i)(?<!\p{L})(?:với|gặp|tiếp|mời|về|đón|cho|của) $")
_TOWARDS = regex.compile(r"(?i)(?:tới|đến|sang|tại) $")
_STOP_MARK = regex.compile(r"[,.;:]")
_GOES_TO = regex.compile(r"(?i)(?<!\p{L})(?:tới|đến|sang|thăm)(?: nước| thủ đô| chính thức| cấp nhà nước)* $")


def visit_candidates(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> list[Candidate]:
    """The visits that one word tells: one a state visited ('thăm Lào và Campuchia' is two)."""
    text = frame.text
    position = after_level(text, trigger.end)
    level = level_of(text, trigger.start, position)
    visitors = _visitors(frame, trigger, sentence)
    if trigger.part == "arrival":
        return _arrival(frame, trigger, sentence, status)
    hosts: list[str]
    places: list[str | None]
    hosts, places, end = _destinations(frame, position, sentence)
    listed = visit_list(frame, trigger, sentence, hosts[0] if hosts else None, end if hosts else position)
    if listed:
        return listed
    if not hosts and level is None and trigger.part == "verb":
        site = _site(frame, trigger, sentence, visitors, status)
        return [site] if site is not None else []
    if not hosts:
        hosts, places, end = _destinations_later(frame, position, sentence)
    after = (
        level_of(text, max(position, end), min(sentence.end, max(position, end) + 26))
        if level is None and hosts
        else None
    )
    level = level or after
    codes = tuple(dict.fromkeys(c for a in visitors for c in a.codes))
    people = tuple(dict.fromkeys(a.person for a in visitors if a.person is not None))
    start = min([trigger.start] + [a.start for a in visitors if a.start >= sentence.start])
    finish = max([trigger.end, end] + [a.end for a in visitors])
    if not hosts and trigger.part == "noun" and len(codes) == 1 and people:
        other = _other_side(frame, trigger.start, codes[0])
        if other is not None:
            hosts, places = [other], [None]
    made: list[Candidate] = []
    for host, place in zip(hosts, places, strict=True):
        guests = tuple(c for c in codes if c != host)
        if len(guests) > 1 and not people:
            continue  # 'mời các nhà lãnh đạo thăm ...': whoever they are, they don't come as one
        made.append(
            Candidate(
                start,
                finish,
                trigger.sentence,
                trigger.kind,
                status,
                sentence.part,
                f"engagement/visit/{trigger.part}",
                parties=tuple(sorted({host, *guests})),
                people=people,
                where=Where(place, host),
                visit_level=level,
                anaphoric=not codes or not guests,
                confidence=0.8 if guests else 0.5,
            )
        )
    if not hosts and people:
        made.append(
            Candidate(
                start,
                finish,
                trigger.sentence,
                trigger.kind,
                status,
                sentence.part,
                f"engagement/visit/{trigger.part}",
                parties=codes,
                people=people,
                visit_level=level,
                anaphoric=True,
                confidence=0.4,
            )
        )
    if not hosts and not people:
        made.append(
            Candidate(
                trigger.start,
                trigger.end,
                trigger.sentence,
                trigger.kind,
                status,
                sentence.part,
                f"engagement/visit/{trigger.part}",
                visit_level=level,
                anaphoric=True,
                confidence=0.3,
            )
        )
    return made


def _arrival(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> list[Candidate]:
    """'X đến Việt Nam': a visit where X is somebody of another state, named right before the verb."""
    subject = frame.clauses.subject(trigger.start, trigger.sentence)
    if (
        subject is None
        or subject.inherited
        or subject.kind not in ("person", "role", "pronoun")
        or trigger.start - subject.end > 16
        or subject.end > trigger.start
    ):
        return []
    hosts, places, end = _destinations(frame, trigger.end, sentence)
    if len(hosts) != 1 or places[0] == "" or hosts[0] in subject.codes or len(subject.codes) != 1:
        return []
    if frame.text[trigger.end : trigger.end + 1] != " ":
        return []
    return [
        Candidate(
            subject.start,
            end,
            trigger.sentence,
            trigger.kind,
            status,
            sentence.part,
            "engagement/visit/arrival",
            parties=tuple(sorted({hosts[0], *subject.codes})),
            people=subject.people,
            where=Where(places[0], hosts[0]),
            confidence=0.6,
        )
    ]


def _visitors(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    text = frame.text
    if trigger.part == "noun":
        for chain in frame.clauses.chains(trigger.end, min(sentence.end, trigger.end + 260)):
            if _OF.search(text[max(trigger.end, chain[0].start - 24) : chain[0].start]):
                return chain
            if _SEMICOLON.search(text[trigger.end : chain[0].start]):
                break
        relative = _relative(frame, trigger, sentence)
        if relative:
            return relative
        if _AT_HEAD.fullmatch(text[sentence.start : trigger.start]):
            return [a for a in main_subject_after(frame, trigger.end, sentence) if a.kind != "organisation"]
        if not _PAYS.search(text, max(sentence.start, trigger.start - 40), trigger.start):
            return []
    if trigger.part == "verb":
        relative = _relative(frame, trigger, sentence)
        if relative:
            return relative
        invited = _invited(frame, trigger, sentence)
        if invited:
            return invited
    if trigger.part == "verb":
        if _OPENS.fullmatch(frame.text, sentence.start, trigger.start):
            return [a for a in main_subject_after(frame, trigger.end, sentence) if a.kind != "organisation"]
        beside = _beside(frame, trigger, sentence)
        if beside:
            return beside
    subject = frame.clauses.subject(trigger.start, trigger.sentence)
    if subject is not None and subject.kind != "organisation":
        chain = frame.cast.within(subject.start, subject.end + 1)
        return [a for a in chain if a.kind not in ("organisation",)]
    return []


def _beside(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """Whoever stands right before the verb, or is the agent of the verb that 'khi' binds it to."""
    chains = frame.clauses.chains(sentence.start, trigger.start)
    if not chains or chains[-1][-1].kind not in ("person", "role", "pronoun"):
        return []
    last = chains[-1]
    gap, before = frame.text[last[-1].end : trigger.start], frame.text[max(0, last[0].start - 8) : last[0].start]
    return last if _GOER.fullmatch(gap) and not _NOT_GOER.search(before) else []


def _relative(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'... với X, (người) đang thăm Y': X, right before the comma."""
    chains = frame.clauses.chains(sentence.start, trigger.start)
    if not chains or chains[-1][-1].kind not in ("person", "role"):
        return []
    last = chains[-1]
    return [last[-1]] if _RELATIVE.fullmatch(frame.text[last[-1].end : trigger.start]) else []


def _invited(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'mời X thăm', 'đón X thăm', 'tháp tùng X thăm': X, right before the verb."""
    chains = frame.clauses.chains(sentence.start, trigger.start)
    if (
        chains
        and trigger.start - chains[-1][-1].end <= 24
        and chains[-1][-1].kind in ("person", "role", "pronoun", "body", "state", "group")
    ):
        gap = frame.text[chains[-1][-1].end : trigger.start]
        if not _MARK.search(gap):
            last = chains[-1]
            before = frame.text[max(sentence.start, last[0].start - 24) : last[0].start]
            if _GUEST_OF.search(before):
                return last
    return []


def _destinations(frame: Frame, position: int, sentence: Sentence) -> tuple[list[str], list[str | None], int]:
    """States (and the words for them) right behind a visiting verb or noun."""
    text = frame.text
    hosts: list[str] = []
    places: list[str | None] = []
    here = position
    for hit in frame.index.within(position, sentence.end):
        gap = text[here : hit.start]
        if hit.kind not in ("country", "place", "pair"):
            if hit.kind in ("modifier", "field", "honorific") and hit.start - here < 24:
                continue
            break
        joined = bool(hosts) and gap in (" và ", ", ", " (", ", thủ đô ", " - ")
        towards = len(gap) <= 40 and _TOWARDS.search(gap) is not None and not _STOP_MARK.search(gap)
        if not joined and (hosts or not (_TO.match(gap) or towards)):
            break
        code = hit.code or hit.country
        if code is None or hit.kind == "pair":
            break
        if code in hosts:
            here = hit.end
            continue
        if gap == " (" and hosts:
            break
        hosts.append(code)
        places.append(text[hit.start : hit.end])
        here = hit.end
    return hosts, places, here if hosts else position


def _destinations_later(frame: Frame, position: int, sentence: Sentence) -> tuple[list[str], list[str | None], int]:
    """'chuyến thăm của X tới Lào': the state behind 'tới', after the visitor."""
    text = frame.text
    for hit in frame.index.within(position, min(sentence.end, position + 220)):
        if hit.kind not in ("country", "place"):
            continue
        before = text[max(position, hit.start - 20) : hit.start]
        if _GOES_TO.search(before):
            code = hit.code or hit.country
            if code is not None:
                return [code], [text[hit.start : hit.end]], hit.end
    return [], [], position


def _other_side(frame: Frame, position: int, guest: str) -> str | None:
    """The state that somebody of ``guest`` visits where the text doesn't say.

    Home's guest comes home, home goes to the other.
    """
    home = frame.cast.home
    if home is not None and home != guest:
        return home
    for actor in reversed(frame.cast.within(0, position)):
        if actor.kind in ("state", "person", "role", "body"):
            for code in actor.codes:
                if code != guest and len(code) == 3:
                    return code
    return None


def _site(
    frame: Frame, trigger: Trigger, sentence: Sentence, visitors: list[Actor], status: EngagementStatus
) -> Candidate | None:
    """A site visit within a visit: level 'other', only of people from abroad."""
    found = _SITE.match(frame.text, trigger.end, min(sentence.end, trigger.end + 90))
    if found is None or not visitors:
        return None
    codes = {c for a in visitors for c in a.codes}
    home = frame.cast.home
    if not codes or home is None or home in codes:
        return None
    return Candidate(
        min(trigger.start, visitors[0].start if visitors[0].start >= sentence.start else trigger.start),
        found.end(1),
        trigger.sentence,
        trigger.kind,
        status,
        sentence.part,
        "engagement/visit/site",
        parties=tuple(sorted({home, *codes})),
        people=tuple(a.person for a in visitors if a.person is not None),
        where=Where(" ".join(found.group(1).split()), home),
        visit_level=VisitLevel.OTHER,
        confidence=0.5,
    )
