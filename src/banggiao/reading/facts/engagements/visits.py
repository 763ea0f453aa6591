"""Visits: who goes where, on whose invitation, of which rank."""

from __future__ import annotations

from banggiao.model.codes import VisitLevel
from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.arrivals import arrivals
from banggiao.reading.facts.engagements.calls_on import call_on
from banggiao.reading.facts.engagements.candidates import Candidate, Where
from banggiao.reading.facts.engagements.destinations import (
    abroad,
    destinations,
    destinations_later,
    first_visited,
    located,
    told_before,
)
from banggiao.reading.facts.engagements.details import after_level, level_of, place_near
from banggiao.reading.facts.engagements.legs import legs, visitors_each
from banggiao.reading.facts.engagements.parties import main_subject_after
from banggiao.reading.facts.engagements.ranks import ranks_of
from banggiao.reading.facts.engagements.sites import sites
from banggiao.reading.facts.engagements.such_as import such_as
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.facts.engagements.visit_lists import visit_list
from banggiao.reading.facts.engagements.visitors import ship, visitors
from banggiao.reading.facts.parties import is_organisation
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementStatus
from banggiao.reading.office_ends import HEADS
from banggiao.reading.record import replace

_UNDER_WAY = regex.compile(
    r"(?i)(?<!\p{L})(?:trong khuôn khổ|trong thời gian|trong|kết thúc|tiếp tục|bắt đầu|"
    r"ngày thứ \p{L}+ của|ngày đầu tiên của|"
    r"đang có|đang thực hiện|đang trong|vừa có|vừa kết thúc)(?: \p{L}+)? $"
)
_IN_PORT = "cập cảng"  # 'cảng' belongs to the port's name
_MUTUAL = regex.compile(r"(?: \p{Ll}+){0,4} (?:giữa (?:hai|các|lãnh đạo)|lẫn nhau|qua lại)")  # visits in general
_SEVERAL = regex.compile(r"(?:\d|hai|ba|bốn|năm|các|những|nhiều|loạt) $")
_HIS = regex.compile(r"(?i)^[^.;]{0,40}(?<!\p{L})của (?:ông|bà|mình|họ)(?!\p{L})")


def visit_candidates(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> list[Candidate]:
    """The visits that one word tells: one a state visited ('thăm Lào và Campuchia' is two)."""
    text = frame.text
    among_many = such_as(frame, trigger, sentence, status)
    if among_many:
        return among_many
    in_port = trigger.form == _IN_PORT
    position = trigger.end - len("cảng") if in_port else after_level(text, trigger.end)
    level = level_of(text, trigger.start, position)
    if level is None and trigger.part == "verb" and text.endswith("chính thức ", 0, trigger.start):
        level = VisitLevel.OFFICIAL
    who = visitors(frame, trigger, sentence)
    if len(who) == 1 and who[0].kind == "role":
        # 'Thủ tướng ba nước A, B, C thăm X'
        beside = frame.cast.within(who[0].end + 1, who[0].end + 80)
        who = [a for a in beside if a.start == who[0].end + 1 and a.kind in ("group", "many") and a.codes] or who
    if trigger.part == "arrival":
        return arrivals(frame, trigger, sentence, status)
    if trigger.form.endswith("quan"):  # 'tham quan': of sites alone
        return sites(frame, trigger, sentence, who, status)
    unsaid = False
    hosts: list[str]
    places: list[str | None]
    hosts, places, end = destinations(frame, position, sentence)
    if trigger.part == "noun" and not hosts and _MUTUAL.match(text, trigger.end, sentence.end):
        return []
    listed = visit_list(frame, trigger, sentence, hosts[0] if hosts else None, end if hosts else position)
    if listed:
        return listed
    if not hosts and trigger.part == "verb" and (status is EngagementStatus.INVITED or _welcomed(frame, trigger, who)):
        hosts, places = _inviting(frame, trigger, who), [None]
    told_of = False
    if not hosts and trigger.part == "verb" and who and sentence.start < who[0].start < trigger.start:
        hosts = [c for c in first_visited(frame, sentence.start, who[0].start) if c not in who[0].codes]
        places = [None for _ in hosts]
        told_of = bool(hosts)
    of_sites: list[Candidate] = []
    if not hosts and level is None and trigger.part == "verb":
        of_sites = call_on(frame, trigger, sentence, who, status) or sites(frame, trigger, sentence, who, status)
    if not hosts and not of_sites:
        hosts, places = told_before(frame, sentence.start, trigger.start, chosen=trigger.part == "verb")
        # 'X chọn A là nước đầu tiên tới thăm': that it is the first, not whether X has come
        told_of = bool(hosts) and text.find(", nơi ", sentence.start, trigger.start) < 0
    if not hosts and level is None and trigger.part == "verb":
        return of_sites
    if not hosts:
        hosts, places, end = destinations_later(frame, position, sentence)
    after = (
        level_of(text, max(position, end), min(sentence.end, max(position, end) + 26))
        if level is None and hosts
        else None
    )
    level = level or after
    if not hosts and trigger.part == "verb" and who:
        hosts, places = located(frame, sentence.start, trigger.start, {c for a in who for c in a.codes})
    if not who and hosts and trigger.part == "noun":
        who = _speaker_abroad(frame, trigger, hosts[0])
    if hosts and who and who[-1].kind == "pronoun" and {c for a in who for c in a.codes} <= set(hosts):
        who = _the_other(frame, trigger, sentence, hosts) or who
    codes = tuple(dict.fromkeys(c for a in who for c in a.codes))
    people = tuple(dict.fromkeys(a.person for a in who if a.person is not None))
    start = min([trigger.start] + [a.start for a in who if a.start >= sentence.start])
    finish = max([trigger.end, end] + [a.end for a in who])
    guessed = trigger.part == "noun" and not trigger.form.startswith(("chuyến đi", "chuyến công du"))
    if not hosts and guessed and len(codes) == 1 and people and not abroad(text, position):
        other = _on_invitation(frame, position, sentence, codes[0]) or _other_side(frame, trigger.start, codes[0])
        elsewhere = _somewhere_else(frame, max([position] + [a.end for a in who]), sentence)
        elsewhere = elsewhere or _TO_A_REGION.match(text, position) is not None
        if other is not None and not elsewhere:
            hosts, places, unsaid = [other], [None], True
    home = frame.cast.home
    untold = not hosts and guessed and home is not None and home not in codes and not abroad(text, position)
    leader = len(codes) == 1 and all(a.kind == "role" for a in who) and who[0].cls in HEADS
    if untold and home is not None and (leader or len(_guests(frame, who, home)) > 1):
        # 'tin tưởng chuyến thăm của Nhà vua Nhật Bản', 'chuyến thăm của Tổng thống A và Thủ tướng B': here
        elsewhere = _somewhere_else(frame, max([position] + [a.end for a in who]), sentence)
        hosts, places, unsaid = ([], [], False) if elsewhere else ([home], [None], True)
    if not hosts and guessed and len(codes) == 2 and level is not None and not abroad(text, position):
        # 'Tại Bắc Kinh, A và B chứng kiến lễ ký trong chuyến thăm cấp nhà nước lần này': there.
        there = place_near(frame, sentence.start, sentence.end, frame.cast.home, codes).country
        if there in codes:
            hosts, places, unsaid = [there], [None], True
    seen = [h for h in frame.index.within(position, end) if h.kind in ("place", "country")] if len(hosts) == 1 else []
    town = len(seen) == 1 and seen[0].end == end and seen[0].cls in ("city", "province")  # several: the visit itself
    # 'trong chuyến thăm', 'kết thúc chuyến thăm': under way or over, where the bare noun leaves it open.
    under_way = trigger.part == "noun" and _UNDER_WAY.search(
        text, max(sentence.start, trigger.start - 40), trigger.start
    )
    told_as = "occasion" if under_way else trigger.part
    if trigger.part == "verb" and not people and ship(frame, trigger, sentence):
        told_as = "ship"
    if in_port and told_as != "ship":
        return []  # a cargo ship, whoever's
    made: list[Candidate] = []
    for host, place in zip(hosts, places, strict=True):
        guests = tuple(c for c in codes if c != host)
        each = _guests(frame, who, host)
        if len(guests) > 1 and not (people or each):
            continue  # 'mời các nhà lãnh đạo thăm ...': whoever they are, they don't come as one
        made.append(
            Candidate(
                start,
                finish,
                trigger.sentence,
                trigger.kind,
                status,
                sentence.part,
                f"engagement/visit/{told_as}",
                parties=tuple(sorted({host, *guests})),
                people=people,
                where=Where(place, host),
                visit_level=level,
                anaphoric=not codes or not guests,
                city=town,
                ranks=ranks_of(frame, (a for a in who if host not in a.codes)),
                guessed=unsaid,
                open=told_of,
                confidence=0.8 if guests else 0.5,
            )
        )
        if each:
            # 'Thủ tướng A, Thủ tướng B sẽ thăm X', 'Thủ tướng hai nước A, B sẽ thăm X': each their own visit.
            told = made.pop()
            made += [replace(told, parties=tuple(sorted({host, code})), people=theirs) for code, theirs in each]
    if len(made) == 1 and hosts:
        # Told with others that have a day of their own.
        if trigger.part == "noun" and who and who[0].start > trigger.start:
            made = visitors_each(frame, who[0], sentence, made)
        if len(made) == 1:
            made = legs(frame, hosts[0], end, sentence, made)
    several = trigger.part == "noun" and _SEVERAL.search(text, max(sentence.start, trigger.start - 12), trigger.start)
    if several and not hosts:
        return made  # '3 chuyến thăm liên tiếp của X'
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


def _guests(frame: Frame, who: list[Actor], host: str) -> list[tuple[str, tuple[int, ...]]]:
    """The visitors state by state, where several states' are named; else none."""
    named = [a for a in who if (a.kind != "group" and a.kind != "many") or not frame.text[a.start : a.end].islower()]
    codes = tuple(dict.fromkeys(c for a in named for c in a.codes if c != host and len(c) == 3))
    if len(codes) < 2 or len(named) != len(who) or any(a.kind in ("state", "organisation", "body") for a in named):
        return []
    return [(c, tuple(a.person for a in named if a.person is not None and a.codes == (c,))) for c in codes]


_TO_SOME_PLACE = regex.compile(
    r" (?:tới|đến|sang) (?!nước|đất nước|thủ đô|thành phố|đảo quốc|quốc gia|vương quốc|đây|đó|ngày|tháng|năm|nay|hai|"
    r"cả|quan hệ|hợp tác)\p{Ll}+"
)
# 'chuyến thăm 10 ngày tới châu Á', 'chuyến thăm thành phố Huế', 'chuyến thăm nhà máy'.
_TO_A_REGION = regex.compile(
    r"(?: \p{Ll}+| \d+){0,5} (?:tới|đến|sang|qua) (?:khu vực |các nước )?"
    r"(?:châu|Trung Đông|Đông Nam Á|Nam Á|Trung Á|Nam Mỹ)"
    r"| (?:tới |đến )?"
    r"(?:thành phố|tỉnh|thị trấn|hòn đảo|đảo|bang|căn cứ|nhà máy|trường|bệnh viện|vùng|làng|nông trại)(?!\p{L})"
)


def _somewhere_else(frame: Frame, position: int, sentence: Sentence) -> bool:
    """'chuyến thăm của X tới hòn đảo này': told, and no state."""
    somewhere = _TO_SOME_PLACE.match(frame.text, position, sentence.end) or _TO_A_REGION.match(frame.text, position)
    return somewhere is not None


_NO_MORE = regex.compile(
    r"(?: lại| (?:và )?làm việc| chính thức| cấp nhà nước| hữu nghị|"
    r" (?:trong|vào|ngày|hôm|sáng|chiều|tối|trưa|hồi|từ|tuần|tháng)(?!\p{L})[^,.;]*)*(?:[,.;]|$)"
)


def _inviting(frame: Frame, trigger: Trigger, guests: list[Actor]) -> list[str]:
    """'A mời B sang thăm', 'A mong sớm được đón B sang thăm', 'Đón B đến thăm, A ...': A's state."""
    sentence = frame.document.sentences[trigger.sentence]
    theirs = {c for a in guests for c in a.codes}
    asking = frame.clauses.subject(trigger.start, trigger.sentence)
    codes = asking.codes if asking is not None and not asking.inherited else ()
    if not codes or set(codes) <= theirs:
        opens = bool(guests) and frame.lowered.startswith(_RECEIVE, sentence.start)
        after = main_subject_after(frame, trigger.end, sentence) if opens else []
        codes = tuple(dict.fromkeys(c for a in after for c in a.codes)) or codes
        codes = codes or (asking.codes if asking is not None else ())
    codes = tuple(c for c in codes if not is_organisation(c)) or codes  # 'quan hệ với A và ASEAN khi đón X đến thăm'
    if len(codes) != 1 or len(theirs) != 1 or codes[0] in theirs or is_organisation(codes[0]):
        return []
    return [codes[0]] if _NO_MORE.match(frame.text, trigger.end, sentence.end) else []


_RECEIVE = ("đón ", "đón tiếp ", "tiếp đón ", "tiếp ", "chào đón ", "trải thảm đỏ đón ", "nghênh đón ")


def _welcomed(frame: Frame, trigger: Trigger, guests: list[Actor]) -> bool:
    """'A đón B đến thăm'."""
    return bool(guests) and frame.lowered.endswith(_RECEIVE, 0, guests[0].start)


def _the_other(frame: Frame, trigger: Trigger, sentence: Sentence, hosts: list[str]) -> list[Actor]:
    """'A hội đàm với B nhân dịp ông thăm (A's state)': B, since nobody visits his own."""
    before = frame.cast.within(sentence.start, trigger.start)
    return [a for a in before if a.kind == "person" and a.code is not None and a.code not in hosts][-1:]


def _speaker_abroad(frame: Frame, trigger: Trigger, host: str) -> list[Actor]:
    """'Tổng thống Đức nói ông mong đợi chuyến thăm Ba Lan': whoever speaks of a visit to another state makes it."""
    subject = frame.clauses.subject(trigger.start, trigger.sentence)
    if subject is None or subject.inherited or subject.kind not in ("person", "role", "pronoun"):
        return []
    return [] if host in subject.codes else frame.cast.within(subject.start, subject.end + 1)


def _on_invitation(frame: Frame, position: int, sentence: Sentence, guest: str) -> str | None:
    """'chuyến công tác dự Hội nghị X theo lời mời của Tổng thống Y': Y's state."""
    invited = frame.lowered.find("lời mời của ", position, sentence.end)
    for chain in frame.clauses.chains(invited, sentence.end)[:1] if invited >= 0 else ():
        code = chain[0].code
        if chain[0].start - invited < 24 and code is not None and code != guest and not is_organisation(code):
            return code
    return None


def _other_side(frame: Frame, position: int, guest: str) -> str | None:
    """The state that somebody of ``guest`` visits where the text doesn't say.

    Home's guest comes home, home goes to the other.
    """
    home = frame.cast.home
    if home is not None and home != guest and not is_organisation(home):
        return home
    for actor in reversed(frame.cast.within(0, position)):
        if actor.kind in ("state", "person", "role", "body") or len(actor.codes) == 2:
            for code in actor.codes:
                if code != guest and not is_organisation(code):
                    return code
    return None
