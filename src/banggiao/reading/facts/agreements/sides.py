"""Between which states a text is."""

from __future__ import annotations

from banggiao.model.facts import Engagement
from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.agreements.adversaries import accuser_and_accused, belligerents, ends_war, of_land
from banggiao.reading.facts.agreements.texts import STATEMENTS, KnownAgreement, known_agreements
from banggiao.reading.facts.parties import is_organisation
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind

# From the verb that makes a text to its name: 'ký (kết) một', 'nối lại đàm phán về', 'dự lễ ký'.
_MADE = regex.compile(
    r"(?<!\p{L})(?:(?:đã|vừa|mới|sẽ|sắp|đang|vẫn|cùng|tố nhau|cáo buộc nhau|cáo buộc lẫn nhau"
    r"|(?:kiềm chế|bình tĩnh|kiên nhẫn|thiện chí)(?: và|,)|cùng nhau|chính thức|tiếp tục|nhất trí|thống nhất|đồng ý"
    r"|muốn|mong|mong muốn|sẵn sàng|có thể|cần|nên|phải|kỳ vọng|hy vọng|quyết định|thông báo|tuyên bố|xác nhận"
    r"|hướng tới|tiến tới|sớm|dự kiến|chuẩn bị|chưa|không|bắt đầu|khởi động|nối lại|hoàn tất|kết thúc|tiến hành"
    r"|xúc tiến|thúc đẩy|tái|chỉ|việc|đặt mục tiêu|tìm cách|gần|nỗ lực|lại|từng) )*"
    r"(?:ký kết|ký tắt|ký điện tử|ký lại|đồng ký|ký|đạt được|đạt|ra|đưa ra|phát đi|công bố|thông qua|đàm phán"
    r"|thương lượng"
    r"|gia hạn|chốt|phê chuẩn|rút khỏi|rút ra khỏi|đình chỉ|hủy bỏ|huỷ bỏ|hủy|chấm dứt|tạm dừng|từ bỏ|xé bỏ|triển khai"
    r"|thực hiện|thực thi|tuân thủ|vi phạm|xây dựng|khôi phục|quay lại|gia nhập|tham gia|trao đổi|có|soạn thảo|bàn về"
    r"|thảo luận)"
    r"(?: (?:kết|chính thức|một|bản|các|về|việc|lễ|xong|thành công|lại|gia hạn|được))* [\"'“‘]?$"
)
# What may stand between those who act and their verb.
_AWAY = regex.compile(
    r"(?:,? ?(?:(?:(?:vào|từ) )?(?:hôm|ngày|sáng|trưa|chiều|tối|đêm|tháng|năm|tuần|hôm nay"
    r"|hôm qua)(?!\p{L})(?:[^,;.]|(?<=\d)[./](?=\d)){0,20}"
    r"|\([^)]{0,20}\)|(?:đều|cũng|cùng|đã|sẽ|vừa|hôm nay|hôm qua|luôn|còn|mới đây|được cho là|cùng nhau"
    r"|chính thức)(?!\p{L})"
    r"|là (?:một trong |nước |quốc gia )[^,;.]{0,70}(?= )|(?:bao )?gồm(?: cả)? [^,;.]{2,40}(?=,)))*,? ?"
)
_WHERE = (" tại ", " ở ")
_AMONG = ("gồm ", "gồm cả ", "một trong ")
_WITH_WHOM = regex.compile(
    r"[^,;.\"]{0,36}? (?:với|cùng)(?: (?:phía|chính phủ|chính quyền|nước|các nước|lãnh đạo))? ?$| (?:đã |vừa )?được ?$"
)
_BETWEEN = regex.compile(
    r" ?[\"'”’]?(?:,? (?:đã |vừa |mới )?(?:được )?(?:ký(?: kết)?|đạt được))?[^,;.\"]{0,20} giữa(?: \p{Ll}+){0,2} ?$"
)
# 'Trong tuyên bố chung sau hội nghị thượng đỉnh A - B': of those who met.
_AFTER_MEETING = regex.compile(
    r" (?:\p{L}+ ){0,5}?sau (?:cuộc|hội|chuyến|buổi|vòng|thượng đỉnh|phiên)(?: \p{Ll}+){0,6}?,? ?"
)
# What is told after this is of another event: 'bảo vệ thỏa thuận ... sau khi bị X chỉ trích'.
_ELSEWHERE = regex.compile(
    r"(?<!\p{L})(?:sau khi|trong khi|trước khi|bất chấp|mặc dù|do|vì|dù|song|nhưng|theo)(?!\p{L})"
)
# Who is called by the text that they signed: 'việc phê chuẩn CPTPP thúc đẩy FTA với X'.
_NAMED_FOR_THEIR_TEXT = frozenset(("CPTPP", "RCEP", "TPP", "NAFTA", "USMCA", "AUKUS"))
_OF_TWO_KOREAS = regex.compile(r"bàn môn điếm|panmunjom|liên triều")
# 'Tuyên bố Thanh Đảo', 'Tuyên bố Lima về thương mại': of those who met there, not of the place.
_NAMED_FOR_A_PLACE = regex.compile(r"Tuyên bố (?P<joint>chung )?\p{Lu}\p{Ll}")
_SUMMIT = regex.compile(
    r"(?:hội nghị )?(?:thượng đỉnh|cấp cao)[^;.]{2,150}, (?:các|những) (?:nhà lãnh đạo|nước|thành viên|bên)"
    r"(?! (?:asean|hai|ba))[^,;.]{0,40} (?:đã |cùng )*(?:đưa ra|ra|thông qua|công bố|nhất trí) (?:một |bản )?$"
    r"|(?:hội nghị(?: \p{Ll}+){0,3}|thượng đỉnh|cấp cao)[^,;.]{2,90}? (?:đã |vừa |cùng )*"
    r"(?:đưa ra|ra|thông qua|công bố|phát đi) (?:một |bản )?$"
)
_SAID_IN = frozenset(("trong", "theo", "trong bản", "trong một", "theo một", "theo bản"))
_ABOVE = 600  # code points before a sentence in which the summit is looked for whose declaration it tells of
_MEETINGS = (EngagementKind.TALKS, EngagementKind.MEETING, EngagementKind.CONFERENCE, EngagementKind.VISIT)
_BY_MANY = frozenset(("CEPA", "TIFA", "BTA", "PCA"))  # acronyms of what many pairs have
_MOST = 8  # states that one text is read to be between
_MOST_BACK = 3  # groups of actors before a verb that are looked at


def parties_of(
    frame: Frame, number: int, sentence: Sentence, start: int, end: int, row: int, *, told: bool = False
) -> tuple[str, ...]:
    """States in the title; else those who sign: the clause's subject, the pair spoken of.

    Who makes a text of a row stands before the row, which begins at ``row``. ``told``: only where its own words
    tell, not from who else is spoken of.
    """
    topic = frame.lowered.find(" về ", start, end) if frame.lowered.startswith(STATEMENTS, start) else -1
    inside = _codes(frame, start, topic if topic > start else end + 1)  # 'tuyên bố chung về Syria': not Syria's
    inside = _signers(frame, start, end + 1) or _with_whom(frame, start, end) or inside
    if _for_a_place(frame, start):
        inside, house = [], _house(frame, sentence, start, end)
        if house:
            return house
    if _OF_TWO_KOREAS.search(frame.lowered, start, end) is not None and len(inside) < 2:
        return ("KOR", "PRK")
    makers, alone = _makers(frame, sentence, row)
    if frame.lowered.startswith(STATEMENTS, start):
        whose = _whose(frame, start, end)
        if len(whose) >= 2 or (whose and is_organisation(whose[0])):
            return whose  # 'tuyên bố chung của các ngoại trưởng ASEAN'
        summit = _SUMMIT.search(frame.lowered, sentence.start, start)
        house = _house(frame, sentence, start, end) if summit is not None and len(inside) < 2 else ()
        if house and (not makers or house[0] in makers):
            return house  # the land of a summit may be told among those who meet there
        spoke = _who_spoke(frame, sentence, start, end)
        if spoke and not makers and len(inside) < 2:
            return spoke
        with_whom = _after(frame, sentence, end, _WITH_WHOM)
        if makers and not (len(makers) == 1 and not alone and (inside or with_whom)):
            return makers
        occasion = _after(frame, sentence, end, _AFTER_MEETING)
        if len(occasion) >= 2:
            return occasion
        speaker = frame.clauses.subject(start, number)
        if (
            speaker is not None
            and (len(speaker.codes) >= 2 or speaker.kind == "organisation")
            and not speaker.inherited
        ):
            return speaker.codes
    if len(inside) >= 2:
        return tuple(inside[:_MOST])
    fought = of_land(frame, start, end)
    if fought:
        return fought  # 'thỏa thuận ngừng bắn ở Gaza với Israel'
    between = _after(frame, sentence, end, _BETWEEN)
    if len(between) >= 2:
        return between
    subject = frame.clauses.subject(start, number)
    behind = _after(frame, sentence, end, _WITH_WHOM)
    left = tuple(inside) or makers or (subject.codes if subject is not None else ())
    if behind and len(left) > 1 and is_organisation(behind[0]) and frame.cast.home in left:
        left = (frame.cast.home,)  # 'hai bên ... hiệp định thương mại tự do với EFTA': the other side's is EFTA's
    if behind and left and set(behind) - set(left):
        return tuple(dict.fromkeys((*left, *behind)))
    if len(makers) >= 2 and set(inside) <= set(makers):
        return makers[:_MOST]
    opposed = accuser_and_accused(frame, number, sentence, start)
    if opposed:
        return opposed
    if ends_war(frame, start):  # who speaks of a truce need not be a side of it
        return belligerents(frame, sentence, start, end)
    makers = tuple(c for c in makers if c not in _NAMED_FOR_THEIR_TEXT)
    codes = list(dict.fromkeys((*inside, *makers)))
    if subject is not None and len(codes) < 2:
        codes += [c for c in subject.codes if c not in codes and c not in _NAMED_FOR_THEIR_TEXT]
    if len(codes) < 2 and told:
        return ()
    return tuple(codes[:3]) if len(codes) >= 2 else _spoken_of(frame, sentence, start, end, codes)


def is_of_others(frame: Frame, known: KnownAgreement, start: int, end: int) -> bool:
    """Whether a title names a state that is no side of the text known by its acronym: 'CEPA Chile - Peru'."""
    hits = frame.index.within(start, end)
    named = {c for h in hits if h.kind in ("country", "pair") for c in (h.code, *h.codes) if c is not None}
    if known.acronym in _BY_MANY and not {c for a in frame.cast.actors for c in a.codes} >= set(known.parties):
        return True
    return len(known.parties) == 2 and not named <= set(known.parties)


def pair_that_met(engagements: list[Engagement]) -> tuple[str, ...]:
    """The two states of whose meeting an article tells, where it tells of no other two's."""
    pairs = {e.parties for e in engagements if e.kind in _MEETINGS and len(e.parties) == 2}
    return pairs.pop() if len(pairs) == 1 else ()


def are_named(frame: Frame, sentence: Sentence, parties: tuple[str, ...]) -> bool:
    """Whether a sentence speaks of all the sides of a text that it names."""
    return set(parties) <= {c for a in frame.cast.within(sentence.start, sentence.end) for c in a.codes}


def names_sides(frame: Frame, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a title, or what stands right behind it, says between whom the text is; of a truce, whose war it ends."""
    return (
        len(_codes(frame, start, end + 1)) >= 2
        or bool(_after(frame, sentence, end, _WITH_WHOM))
        or len(_after(frame, sentence, end, _BETWEEN)) >= 2
        or ends_war(frame, start)
    )


def _for_a_place(frame: Frame, start: int) -> bool:
    """Whether a declaration goes by the place of the summit that issued it: 'Tuyên bố Lima', 'Tuyên bố chung Lima'."""
    named = _NAMED_FOR_A_PLACE.match(frame.text, start)
    if named is None:
        return False
    place = frame.index.at(named.end() - 2)
    return named["joint"] is None or (place is not None and place.kind == "place")


def _house(frame: Frame, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """The organisation whose summit or members issue a text: the last before it in the sentence, else behind it."""
    before = [a for a in frame.cast.within(sentence.start, start) if a.kind == "organisation"]
    behind = [a for a in frame.cast.within(end, sentence.end) if a.kind in ("organisation", "group")]
    for actor in [*reversed(before), *behind]:
        codes = tuple(c for c in actor.codes if is_organisation(c) and c != "UN")
        if codes:
            return codes[:1]
    if _for_a_place(frame, start):  # those whose summit was told of before
        above = frame.cast.within(max(0, sentence.start - _ABOVE), sentence.start)
        return next((a.codes[:1] for a in reversed(above) if a.kind == "organisation" and a.codes != ("UN",)), ())
    return ()


def _who_spoke(frame: Frame, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """The two who speak by a statement: 'Trong tuyên bố chung sau cuộc gặp, Tổng thống A và Thủ tướng B cam kết'."""
    if frame.lowered[sentence.start : start].strip() not in _SAID_IN:
        return ()
    chains = frame.clauses.chains(end, min(sentence.end, end + 120))
    codes = tuple(dict.fromkeys(c for a in chains[0] for c in a.codes)) if chains else ()
    if len(codes) == 1:  # 'Tổng thống A cam kết ... và Thủ tướng B tái khẳng định ...'
        speakers = [a for a in frame.cast.within(end, sentence.end) if a.kind in ("person", "role")]
        codes = tuple(dict.fromkeys(c for a in speakers for c in a.codes))[:2]
    return codes if len(codes) == 2 else ()


def _codes(frame: Frame, start: int, end: int) -> list[str]:
    """The states that a title names; persons in it sign, or are told of, but are no sides."""
    found = [
        a
        for a in frame.cast.within(start, end)
        if a.kind not in ("person", "role", "pronoun")
        and not frame.lowered.startswith("bán đảo ", a.start)  # what it is about
        and not frame.lowered.endswith("bán đảo ", 0, a.start)
        and not (frame.text[a.start - 1 : a.start] == "(" and frame.text[a.start : a.end] in known_agreements())
    ]
    return [code for code in dict.fromkeys(c for a in found for c in a.codes) if code != "UN"]


def _whose(frame: Frame, start: int, end: int) -> tuple[str, ...]:
    """Those of whom a statement's title says that it is: 'của A, B và C'."""
    of = frame.lowered.find(" của ", start, end)
    chains = frame.clauses.chains(of, end + 1) if of >= 0 else []
    return tuple(dict.fromkeys(c for a in chains[0] for c in a.codes)) if chains else ()


def _signers(frame: Frame, start: int, end: int) -> list[str]:
    """The states of the persons between whom a title says that the text is: 'thỏa thuận giữa ông A và ông B'."""
    between = frame.lowered.find(" giữa ", start, end)
    chains = frame.clauses.chains(between, end) if between >= 0 else []
    codes = list(dict.fromkeys(c for a in chains[0] for c in a.codes)) if chains else []
    return codes if len(codes) >= 2 else []


def _with_whom(frame: Frame, start: int, end: int) -> list[str]:
    """Whom a title says that the text is with before it says what it's about: 'thỏa thuận với ông A về nước B'."""
    joint = frame.lowered.find(" với ", start, end)
    topic = frame.lowered.find(" về ", joint, end) if joint >= 0 else -1
    if topic < 0 or frame.lowered.find(" về ", start, joint) >= 0:
        return []
    chains = frame.clauses.chains(joint, topic)
    return list(dict.fromkeys(c for a in chains[0] for c in a.codes)) if chains else []


def _spoken_of(frame: Frame, sentence: Sentence, start: int, end: int, codes: list[str]) -> tuple[str, ...]:
    """Where neither title nor clause tells: the states named nearest, the article's own where there is but one."""
    home = frame.cast.home
    stated = frame.lowered.startswith(STATEMENTS, start)
    if stated and len(codes) == 1 and is_organisation(codes[0]):
        return tuple(codes)  # an organisation's statement is its own
    for actor in [
        *reversed(frame.cast.within(sentence.start, start)),
        *([] if stated else frame.cast.within(end, _clause_end(frame, sentence, end))),  # what is stated, of whom
        *reversed(frame.cast.within(max(0, sentence.start - 600), sentence.start)),
    ]:
        if actor.kind == "organisation":
            continue
        codes += [code for code in actor.codes if code not in codes]
        if len(codes) >= 2:
            break
    if len(codes) == 1 and home is not None and home not in codes:
        codes.append(home)
    return tuple(codes[:2]) if len(codes) >= 2 else ()


def _clause_end(frame: Frame, sentence: Sentence, end: int) -> int:
    other = _ELSEWHERE.search(frame.lowered, end, sentence.end)
    return other.start() if other is not None else sentence.end


def _makers(frame: Frame, sentence: Sentence, start: int) -> tuple[tuple[str, ...], bool]:
    """Who stands right before the verb that makes the text, and whether they are an organisation.

    'Việt Nam hoan nghênh A và B đạt thỏa thuận': A and B.
    """
    verb = _MADE.search(frame.lowered, max(sentence.start, start - 70), start)
    if verb is None:
        return (), False
    chains = [c for c in frame.clauses.chains(sentence.start, verb.start()) if c[-1].end <= verb.start()]
    stop = verb.start()
    for chain in reversed(chains[-_MOST_BACK:]):
        codes = tuple(dict.fromkeys(c for a in chain for c in a.codes))
        if not codes or frame.lowered.endswith(_WHERE, 0, chain[0].start):
            continue
        if frame.lowered.endswith(_AMONG, 0, chain[0].start):
            if frame.lowered.endswith(" gồm ", 0, chain[0].start):
                stop = chain[0].start - len("gồm ")  # 'các nước ASEAN gồm A, B và C đã ký'
            continue
        last = chain[-1].end
        body = frame.index.at(last + 1) if chain[-1].kind == "many" else None
        if body is not None and body.kind == "organisation" and body.code is not None:
            codes, last = (*codes, body.code), body.end  # 'Việt Nam và các nước Liên minh ...'
        if _AWAY.fullmatch(frame.lowered, last, stop) is None:
            break
        return codes, is_organisation(codes[0])
    return (), False


def _after(frame: Frame, sentence: Sentence, end: int, joint: regex.Pattern[str]) -> tuple[str, ...]:
    """Those whom ``joint`` leads to after a title: 'thỏa thuận ... với X', 'được ký giữa A và B'."""
    chains = frame.clauses.chains(end, min(sentence.end, end + 90))
    if not chains or joint.fullmatch(frame.lowered, end, chains[0][0].start) is None:
        return ()
    return tuple(dict.fromkeys(c for a in chains[0] for c in a.codes))
