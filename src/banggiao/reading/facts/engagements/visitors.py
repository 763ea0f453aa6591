"""Who visits: the subject of the verb, whoever stands beside it, whoever is invited."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.destinations import destinations
from banggiao.reading.facts.engagements.details import after_level
from banggiao.reading.facts.engagements.parties import main_subject_after, subject_of
from banggiao.reading.facts.engagements.triggers import WORKS_AT, Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.record import replace

_OF = regex.compile(
    r"(?i)(?<!\p{L})(?<!lời mời |dẫn lời |thông tin |thông báo |thông cáo |tuyên bố )(?:của|do)"
    r"(?: (?:đoàn|phái đoàn|tân|ông|bà|đồng chí|nhà|các|hai|ba|bốn|những|vị))* $"
)

# 'theo dõi chuyến công du của X, đặc biệt là chuyến thăm A': X's
_ESPECIALLY = regex.compile(
    r", (?:đặc biệt|nhất|trong đó|mở đầu|khởi đầu|kết thúc|(?:bao )?gồm|kể cả|cụ thể)(?: là| có| bằng| bởi)?"
    r"(?: một| các)? $"
)
_AT_HEAD = regex.compile(
    r"(?:Trong|Nhân|Tại|Kết thúc|Cũng trong|Nhân dịp|Tiếp tục|"
    r"Trong khuôn khổ) (?:khuôn khổ )?"
    r"(?:(?:các hoạt động|ngày (?:thứ \p{L}+|đầu tiên|đầu|cuối(?: cùng)?)) (?:của|trong) )?"
)

# 'Chuyên cơ chở X đã đến Y'.
ABOARD = regex.compile(
    r"(?<!\p{L})(?:chuyên cơ|máy bay|phi cơ|đoàn tàu|đoàn xe)(?: riêng| cá nhân| đặc biệt| bọc thép)? "
    r"(?:chở|đưa|của)(?: ông| bà)? $"
)

# 'Sau chuyến thăm Bắc Kinh, X sẽ ...'
_BEFORE_OR_AFTER = regex.compile(r"(?:Ngay )?(?:[Ss]au|[Tt]rước)(?: khi (?:kết thúc|bắt đầu|khép lại))? ")
_WITHIN = regex.compile(r"(?i)(?<!\p{L})(?:trong khuôn khổ|nhân dịp|nhân|trong)(?: các hoạt động (?:của|trong))? $")

_PAYS = regex.compile(
    r"(?i)(?:có|thực hiện|bắt đầu|kết thúc|tiến hành|hoàn thành|trong|nhân|tiếp tục|mở đầu|lên đường|"
    r"hủy|hoãn|hủy bỏ|lùi|kéo dài|chuẩn bị|lên kế hoạch)(?: \p{L}+){0,3} $"
)

_PAYS_IT = regex.compile(
    r"(?: (?:đã|sẽ|sắp|vừa|mới|dự kiến|đang|cũng|lần đầu|hôm nay|hôm qua))* (?:có|thực hiện|bắt đầu|tiến hành|kết thúc|"
    r"tiếp tục|lên đường|chuẩn bị|hủy|hoãn)(?: một| loạt| các)? "
)
_WHEN_THEY = regex.compile(
    r"(?:,? (?:dẫn đầu|làm [Tt]rưởng đoàn),?)? (?:nhân dịp|nhân|khi|trong dịp) (?:[Đđ]oàn[^,.;]{0,70}?|ông|bà|đồng chí)"
    r"(?: (?:đang|sang|tới|đến|có chuyến))* "
)
_SEMICOLON = regex.compile(r"[;]")

_MARK = regex.compile(r"[,;:.]")
_TOLD_WITHIN = regex.compile(
    r"(?<!\p{L})(?:cho biết|cho hay|nói|thông báo|khẳng định|rằng|xác nhận) "
    r"(?:trong khuôn khổ|trong|nhân dịp|nhân) $"
)
_CLAUSE = regex.compile(r", (?:\p{Ll}+ ){0,2}$")

_GUEST_OF = regex.compile(
    r"(?i)(?:lời mời của .{2,60} (?:tới|đến)|mời|đón|tiếp|tháp tùng|cùng|lễ đón|đón tiếp|chào đón|dẫn đầu|đưa|"
    r"chuyển lời)(?: đồng chí| ông| bà| ngài| các)? *$"
)

_RELATIVE = regex.compile(
    r"(?i), (?:người |hiện )?(?:đang|hiện|vừa|sắp)(?: (?:có|thực hiện|tiến hành))?(?: đến| sang| tới)? "
)

# 'được Tổng thống X ký khi (đến) thăm Y', 'lần gần đây nhất ông X đến thăm Y': X.
_GOER = regex.compile(
    r"(?i)(?:,? (?:dẫn đầu|làm trưởng đoàn),?)?(?: (?:đã|sẽ|vừa|đang|hiện|ở|từng|sắp|cũng|mới|lần đầu(?: tiên)?))*"
    r"(?: (?:tới|đến|sang))? "
    r"|(?: \p{Ll}+){1,2}(?: (?:hồi|vào|ngày|tháng|năm|\d[\d/.-]*))* (?:khi|trong dịp|nhân dịp)(?: đang)?"
    r"(?: tới| đến| sang)? "
)

# 'Đang thăm Y, ... X nói': X, behind the comma.
_OPENS = regex.compile(
    r"(?:Đang|Khi|Trong khi|Sau khi|Nhân dịp|Trong thời gian|Trước khi|(?:Trong|Tiếp tục|Theo) chương trình)?"
    r" ?(?:đang )?(?:sang |đến |tới )?"
)

_ON_VISIT = regex.compile(
    r"(?: (?:tại|ở) [^,.;]{2,40}?)?(?: (?:ngày|hôm|sáng|trưa|chiều|tối) [^,.;]{1,20}?)?"
    r",? (?:trong|nhân|nhân dịp|trong khuôn khổ)(?: các hoạt động của)? "
)
_RECEIVES = ("đón ", "chào đón ", "tiếp đón ", "đón tiếp ", "chào mừng ", "tiếp ")
_ESCORTS = ("tháp tùng ", "hộ tống ", "đi cùng ", "chở ", "đưa ", "bảo vệ ")
_MEETS = ("hội kiến ", "hội đàm ", "gặp ", "kiến với ", "đàm với ", "gặp với ", "làm việc với ", "xúc với ")
_NO_GOAL = regex.compile(
    r"(?: (?:cấp nhà nước|chính thức|hữu nghị|làm việc|này|lần này|đầu tiên))*(?:[,.;]|$|"
    r" (?:từ |trong |vào )?(?:ngày|hôm|sáng|trưa|chiều|tối|hai|ba|\d))",
    regex.I,
)
_SOME_DELEGATION = regex.compile(
    r"(?:cho biết|cho hay|thông báo|nói|xác nhận|tiết lộ|rằng|,)(?: [^,.;]{0,30})? (?:một|hai|ba|các|nhiều|những) "
    r"(?:phái )?đoàn(?!\p{L})"
)
# 'chào mừng X và Phu nhân cùng Đoàn đại biểu cấp cao ... thăm Y': X, whoever comes with him.
RETINUE = (
    r"(?:,? (?:và|cùng) (?:phu nhân|phu quân))?"
    r"(?:,? (?:và|cùng|cùng với) (?:các thành viên|toàn thể|toàn |đoàn)[^,.;]{0,60}?)?"
)
_COMES_WITH = regex.compile(rf"(?i){RETINUE}(?: (?:đã|sẽ|đang|sang|tới|đến|lần đầu|lần đầu tiên))* ")
_TAKEN_IN = (
    "dành cho ", "chào mừng ", "chào đón ", "đón ", "tiễn ", "hoan nghênh ", "cảm ơn ", "đón tiếp ", "chúc mừng ",
)  # fmt: skip
_NOT_GOER = regex.compile(r"(?i)(?<!\p{L})(?:với|gặp|tiếp|mời|về|đón|cho|của) $")


# 'tàu sân bay (USS Carl Vinson của) Mỹ', 'ba tàu hải quân Úc'.
_SHIP = regex.compile(
    r"(?i)(?<!\p{L})(?<!các )(?<!những )(?<!nhiều )"
    r"(?:tàu (?:sân bay|khu trục|hải quân|chiến|ngầm|hộ vệ|tuần dương|huấn luyện|tuần duyên|tuần tra|bệnh viện|đổ bộ|"
    r"cảnh sát biển)|khu trục hạm|chiến hạm|hạm đội|biên đội tàu|đoàn tàu|nhóm tàu|nhóm tác chiến|"
    r"tàu (?:\p{Lu}[^,.;]{1,40} )?(?:của|thuộc)(?= (?:lực lượng )?(?:hải quân|cảnh sát biển|tuần duyên)))(?!\p{L})"
)


def ship(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'tàu sân bay Mỹ thăm Đà Nẵng': the state whose ship it is."""
    start = max(sentence.start, trigger.start - 220)
    if frame.lowered.find("tàu ", start, trigger.start) < 0 and frame.lowered.find("hạm ", start, trigger.start) < 0:
        return []
    found = [ship.start() for ship in _SHIP.finditer(frame.text, start, trigger.start)]
    between = frame.cast.within(found[-1], trigger.start) if found else []
    if len(found) > 1 and not between:  # 'Đoàn tàu (hải quân) X gồm tàu sân bay A, tàu khu trục B và C': X
        between = [a for a in frame.cast.within(found[0], found[1]) if a.end < found[1]]
    named = frame.lowered.find(" mang tên ", start, trigger.start) >= 0
    if named or any(a.kind in ("person", "role", "pronoun") for a in between):
        return []
    return [a for a in between if a.kind in ("state", "body") and a.code][:1]


def visitors(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    text = frame.text
    if trigger.part == "noun" and _ESPECIALLY.search(text, max(sentence.start, trigger.start - 30), trigger.start):
        journey = [c for c in frame.clauses.chains(sentence.start, trigger.start) if c[-1].kind in ("person", "role")]
        if journey and _OF.search(text, max(sentence.start, journey[-1][0].start - 24), journey[-1][0].start):
            return journey[-1]
    if trigger.part == "verb":
        sailing = ship(frame, trigger, sentence)
        if sailing:
            return sailing
    if trigger.part == "noun":
        for chain in frame.clauses.chains(trigger.end, min(sentence.end, trigger.end + 260)):
            if _OF.search(text[max(trigger.end, chain[0].start - 24) : chain[0].start]):
                # 'A tiếp B trong chuyến thăm của ông': B's
                theirs = (_received(frame, trigger, sentence) if chain[0].kind == "pronoun" else []) or chain
                sends = None if any(a.codes for a in theirs) else subject_of(frame, trigger, sentence)
                # 'Tổng thống A hủy chuyến đi của đặc phái viên X': of A's state
                return theirs if sends is None else [replace(a, codes=sends.codes) for a in theirs]
            if _SEMICOLON.search(text[trigger.end : chain[0].start]):
                break
            if chain[-1].kind == "person" and _CLAUSE.search(text, trigger.end, chain[0].start):
                if _TOLD_WITHIN.search(frame.lowered, max(sentence.start, trigger.start - 50), trigger.start):
                    return chain  # 'Đại sứ cho biết trong chuyến thăm này, A sẽ ...': A
                break  # 'trong chuyến thăm X, A nói ..., và điều này của B': A
        escorted = [c for c in frame.clauses.chains(sentence.start, trigger.start) if c[-1].codes][-1:]
        with_them = escorted and frame.lowered.endswith(_ESCORTS, 0, escorted[0][0].start)
        if with_them and _ON_VISIT.fullmatch(frame.lowered, escorted[0][-1].end, trigger.start):
            return escorted[0]  # 'tháp tùng X trong chuyến thăm': X's
        relative = _relative(frame, trigger, sentence) or _received(frame, trigger, sentence)
        if relative:
            return relative
        if _BEFORE_OR_AFTER.fullmatch(text, sentence.start, trigger.start):
            after = main_subject_after(frame, trigger.end, sentence)
            return [a for a in after if a.kind in ("person", "role", "pronoun")]
        if _AT_HEAD.fullmatch(text[sentence.start : trigger.start]) or (
            _WITHIN.search(text, sentence.start, trigger.start) is not None
            and not any(a.kind in ("person", "role") for a in frame.cast.within(sentence.start, trigger.start))
        ):
            return [a for a in main_subject_after(frame, trigger.end, sentence) if a.kind != "organisation"]
        if not _PAYS.search(text, max(sentence.start, trigger.start - 40), trigger.start):
            return []
        sailing = ship(frame, trigger, sentence)
        if sailing:
            return sailing
        chains = [c for c in frame.clauses.chains(sentence.start, trigger.start) if c[-1].end < trigger.start]
        if chains and chains[-1][-1].kind in ("person", "role") and chains[-1][-1].codes:
            paid = _PAYS_IT.fullmatch(frame.lowered, chains[-1][-1].end, trigger.start)
            if paid is not None:
                return chains[-1]  # 'Bộ Ngoại giao A thông báo X sẽ có chuyến thăm B': X
    if trigger.part == "verb":
        relative = _relative(frame, trigger, sentence)
        if relative:
            return relative
        leading = _with_delegation(frame, trigger, sentence)
        if leading:
            return leading
        invited = _taken_in(frame, trigger, sentence) or _invited(frame, trigger, sentence)
        if invited:
            return invited
    if trigger.part == "verb":
        if _OPENS.fullmatch(frame.text, sentence.start, trigger.start):
            return [a for a in main_subject_after(frame, trigger.end, sentence) if a.kind != "organisation"]
        beside = _beside(frame, trigger, sentence)
        if beside:
            return beside
        before = frame.cast.within(sentence.start, trigger.start)
        if trigger.form in WORKS_AT and not any(a.kind in ("person", "role", "pronoun") for a in before):
            return [a for a in main_subject_after(frame, trigger.end, sentence) if a.kind != "organisation"]
    subject = subject_of(frame, trigger, sentence)
    if subject is None or subject.inherited:
        for chain in frame.clauses.chains(sentence.start, trigger.start)[:1]:
            if ABOARD.search(frame.lowered, sentence.start, chain[0].start) is not None:
                return [a for a in chain if a.kind in ("person", "role")]
    if subject is not None and subject.kind != "organisation":
        if trigger.part == "verb" and not subject.inherited:
            sent = _delegation(frame, subject.end, trigger.start)
            if sent is not None:
                return sent or [replace(a, person=None) for a in frame.cast.within(subject.start, subject.end + 1)]
        chain = frame.cast.within(subject.start, subject.end + 1)
        return [a for a in chain if a.kind not in ("organisation",)]
    return []


def _beside(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """Whoever stands right before the verb, or is the agent of the verb that 'khi' binds it to."""
    chains = frame.clauses.chains(sentence.start, trigger.start)
    if not chains or chains[-1][-1].kind not in ("person", "role", "pronoun"):
        return []
    last = chains[-1]
    if last[0].kind == "role" and len(chains) > 1 and frame.lowered.startswith("trưởng đoàn", last[0].start):
        last = chains[-2] if frame.lowered.endswith(("làm ", "là "), 0, last[0].start) else last
        return last  # 'do X, Bộ trưởng Y, làm trưởng đoàn thăm'
    gap, before = frame.text[last[-1].end : trigger.start], frame.text[max(0, last[0].start - 8) : last[0].start]
    return last if _GOER.fullmatch(gap) and not _NOT_GOER.search(before) else []


def _delegation(frame: Frame, start: int, end: int) -> list[Actor] | None:
    """'Đại sứ X cho biết một đoàn doanh nghiệp (của) nước này sẽ thăm Y': the delegation's state, where it is named,
    and nobody by name; None where there is no such delegation."""
    found = _SOME_DELEGATION.search(frame.lowered, start, end) if end - start > 20 else None
    if found is None:
        return None
    return [a for a in frame.cast.within(found.end() - 1, end) if a.kind in ("state", "body") and a.code][:1]


def _relative(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'... với X, (người) đang thăm Y': X, right before the comma."""
    chains = frame.clauses.chains(sentence.start, trigger.start)
    if not chains or chains[-1][-1].kind not in ("person", "role"):
        return []
    last = chains[-1]
    return [last[-1]] if _RELATIVE.fullmatch(frame.text[last[-1].end : trigger.start]) else []


def _received(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'A chào đón B trong chuyến thăm': B, right before it."""
    chains = [c for c in frame.clauses.chains(sentence.start, trigger.start) if c[-1].kind in ("person", "role")]
    if len(chains) < 2 or not _ON_VISIT.fullmatch(frame.lowered, chains[-1][-1].end, trigger.start):
        return []
    if not frame.lowered.endswith((*_RECEIVES, *_MEETS), 0, chains[-1][0].start):
        return []
    # 'A tiếp B trong chuyến thăm Mỹ' may be A's.
    whose = not frame.lowered.endswith((" tiếp ", *_MEETS), 0, chains[-1][0].start)
    received = frame.lowered.endswith(_RECEIVES, 0, chains[-1][0].start)
    whose = whose or (received and _NO_GOAL.match(frame.text, trigger.end) is not None)
    if not whose and frame.text.startswith(", ", chains[-1][-1].end) and not received:
        return chains[-2]  # 'A gặp B, trong chuyến thăm đầu tiên': A's, who met him
    if not whose:
        hosts = destinations(frame, after_level(frame.text, trigger.end), sentence)[0]
        whose = len(hosts) == 1 and {hosts[0]} == {c for a in chains[-2] for c in a.codes}
        whose = whose or (received and not hosts and frame.text.startswith((" của ông ", " của bà "), trigger.end))
    return chains[-1] if whose else []


def _with_delegation(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'A tiếp B (dẫn đầu) nhân dịp Đoàn (đại biểu ...) thăm Y': B, with the delegation."""
    chains = [c for c in frame.clauses.chains(sentence.start, trigger.start) if c[-1].kind == "person"]
    if len(chains) < 2 or set(chains[-1][-1].codes) & {c for a in chains[0] for c in a.codes}:
        return []
    found = _WHEN_THEY.fullmatch(frame.text, chains[-1][-1].end, trigger.start)
    return [a for a in chains[-1] if a.codes == chains[-1][-1].codes] if found is not None else []


def headed(frame: Frame, start: int, end: int) -> list[Actor]:
    """The persons of the last chain that begins with one; 'X và đoàn đại biểu Y' is X, whose delegation it is."""
    chains = [c for c in frame.clauses.chains(start, end) if c[0].kind == "person"]
    return [a for a in chains[-1] if a.kind == "person"] if chains else []


def _taken_in(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'A chào mừng B cùng đoàn đại biểu cấp cao ... thăm': B."""
    if not any(word in frame.lowered[sentence.start : trigger.start] for word in _TAKEN_IN):
        return []
    last = headed(frame, sentence.start, trigger.start)
    if not last or not frame.lowered.endswith(_TAKEN_IN, 0, last[0].start):
        return []
    return last if _COMES_WITH.fullmatch(frame.text, last[-1].end, trigger.start) is not None else []


def _invited(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'mời X thăm', 'đón X thăm', 'tháp tùng X thăm': X, right before the verb."""
    chains = frame.clauses.chains(sentence.start, trigger.start)
    if (
        chains
        and trigger.start - chains[-1][-1].end <= 24
        and chains[-1][-1].kind in ("person", "role", "pronoun", "body", "state", "group")
    ):
        gap = frame.text[chains[-1][-1].end : trigger.start]
        last_one = chains[-1][-1]
        if gap == ", " and "," in frame.text[last_one.start : last_one.end]:
            gap = " "  # 'đón ông X, Thủ tướng Áo, sang thăm'
        if not _MARK.search(gap):
            last = chains[-1]
            before = frame.text[max(sentence.start, last[0].start - 80) : last[0].start]
            led = before.endswith(("cùng ", "dẫn đầu ")) and last[0].kind in ("state", "body", "group")
            if _GUEST_OF.search(before) and not led:
                return last
    return []
