"""Who takes part: the sides of a verb or noun that tells an engagement."""

from __future__ import annotations

import re

from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.clauses import Subject
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.delegations import CHAIRS, LEADS
from banggiao.reading.facts.engagements.other_side import (
    another_than,
    lends_place,
    persuaded,
    received_by,
    sent_by,
    spoken_to,
    whoever_stands_before,
)
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.record import record

_WITH = regex.compile(
    r"(?i)(?<!\p{L})(?:với|cùng|giữa|của|từ|cùng với|đối với|tới|đến|cho|do)(?: (?:phía|đoàn|đồng chí|đối tác|"
    r"người|các|những|tân|nhà|bà|ông|gia đình|lãnh đạo))* $"
)
_GAP = re.compile(  # on lower-cased text
    r"(?: (?:song phương|trực tuyến|cấp cao|chính thức|riêng|ngắn|lần lượt|trực tiếp|làm việc|"
    r"xã giao|hẹp|mở rộng|quan trọng|chung|thân mật|cùng|đoàn|phái đoàn|đoàn đại biểu|ngày|hôm|tân|"
    r"nhà|sau đó|hữu nghị|từ biệt|các|những|lãnh đạo|"
    r"lần (?:thứ )?(?:hai|ba|tư|\d)|"
    r"thành công|đầu tiên|lịch sử|ba bên|bốn bên|bên lề|nhanh|ông|bà|mặt|gỡ|kiến|lại|và làm việc|đồng chí|"
    r"đại diện|của|nước|thẳng thắn|điện đàm|cấp|thượng đỉnh|cuộc|qua điện thoại|vào|tới|chào|"
    r"người đồng (?:cấp|nhiệm|chức)|dài|theo hình thức|chúc mừng|để chúc mừng|sinh nhật|"
    r"từng|cả|hòa bình|hoà bình|hạt nhân|thương mại|ngừng bắn|gián tiếp))*:? ?$"
)


# 'gặp lãnh đạo tình báo X', 'tiếp một nhóm nghị sĩ lưỡng đảng của X'
_SOMEBODY_OF = re.compile(
    r"(?: (?:với|cùng|một|hai|ba|nhiều|các|những|một số|đoàn|phái đoàn|nhóm|đại diện|song phương|bí mật|kín))*"
    r" (?:lãnh đạo|quan chức|đại diện|giới chức|nhà đàm phán|nhà ngoại giao|chỉ huy|cố vấn|trợ lý|nghị sĩ|"
    r"người đứng đầu|thành viên|trưởng đoàn|giám đốc|đặc phái viên|đặc sứ|đoàn đàm phán)"
    r"(?: (?!và|với|về|tại|ở|để|trong|sau|từ|do|khi|nhằm|rằng|sẽ|đã|bị|được|không)[^\W\d_]+){0,6}(?: của)?(?: phía)? "
)
BETWEEN = regex.compile(r"(?: (?!với|cùng|của)[\p{Ll}\d][\p{Ll}\d/.\-]*){0,8} giữa ")
# 'cuộc gặp thượng đỉnh Mỹ - Triều lần 2 giữa A và B': who they are stands behind.
_WHO_THEY_ARE = regex.compile(
    r"(?: (?:lần (?:thứ )?\p{L}+|lần \d|đầu tiên|lịch sử|sắp tới|vừa qua|vừa rồi|này))* (?:giữa|với|của|, giữa) "
)
_BETWEEN_ALONE = regex.compile(r"(?: (?!với|cùng|của)\p{Ll}+){0,8} giữa ")
_TOGETHER = regex.compile(r"(?i)(?<!\p{L})cùng(?: với)? $")
_AND_TALKED = regex.compile(
    r"(?i)(?:, | và )(?:trao đổi|tiếp xúc|làm việc|hội đàm|hội kiến|đối thoại|điện đàm|đàm phán|nói chuyện|"
    r"trò chuyện|thảo luận)(?: \p{L}+){0,4} với (?:các |người đồng (?:cấp|nhiệm|chức) )?"
)
# 'được Chủ tịch nước A nêu trong cuộc điện đàm với B': A speaks in it.
_IN_WHICH = regex.compile(
    r"(?: với (?:báo chí|báo giới|truyền thông|phóng viên|các phóng viên|giới báo chí)(?: \p{Ll}+){0,2})?"
    r"(?: (?!với|cho|của|về|từ)\p{Ll}+){0,4} (?:trong|tại|ở|sau|trước|nhân|trước thềm) "
)
_MANY_SIDED = ("ba bên", "bốn bên", "năm bên", "nhiều bên")
_BEFORE_GOING = (" trước khi ", " sau khi ")
_LEADING = frozenset({"person", "role", "state", "pronoun"})
_GO_BETWEEN = regex.compile(
    r"(?i)(?<!\p{L})(?:trung gian|bảo trợ|hòa giải|giám sát|hỗ trợ|chứng kiến|môi giới|làm chủ nhà|dàn xếp)(?!\p{L})"
)
_OF = regex.compile(r"(?: \p{Ll}+){0,3} của ")
_ANOTHER = regex.compile(r"(?i)(?<!\p{L})(?:cuộc|buổi|chuyến|lễ|hội nghị|diễn đàn|kỳ họp|điện đàm|hội đàm|hội kiến) ")
_WHEN_PRESS = regex.compile(r"(?i)(?<!\p{L})(?:sau|trước)(?: khi)? (?:đàm phán|hội đàm|gặp|tiếp|thảo luận)")
_ON_THE_SIDE = regex.compile(r"(?i)(?<!\p{L})(?:bên lề|trong khuôn khổ|nhân)(?: hội nghị(?: thượng đỉnh| cấp cao)?)? $")
_ENDS_OF_THE_SIDE = ("lề ", "khổ ", "nhân ", "nghị ", "đỉnh ", "cao ")  # what _ON_THE_SIDE can end in
_NEXT_VERB = regex.compile(r"(?:,| và) (?:mở|tổ chức|chiêu đãi|chủ trì|đón|thết đãi)(?: \p{Ll}+){0,6} ")
_OF_EACH = regex.compile(r"(?i)(?<!\p{L})(?:các|những) $")
_LEADERS_OF = regex.compile(
    r"(?:các |hai )?(?:nhà |vị )?(?:lãnh đạo|tổng thống|ngoại trưởng|thủ tướng|nguyên thủ|bộ trưởng|phái đoàn|đoàn|"
    r"đại diện|chính phủ|phía) (?:hai nước )?"
)
_AND_THEN = regex.compile(
    r"(?:,|,? (?:và|rồi|sau đó|tiếp đó|đồng thời))(?: (?:cũng|đã|sẽ|lần lượt|đến|tới|sau đó|tiếp đó|trước khi))* "
)
_MEETS = regex.compile(
    r"(?<!\p{L})(?:gặp|gặp gỡ|gặp mặt|tiếp|hội đàm|hội kiến|chào xã giao|tiếp xúc|làm việc|điện đàm|tiếp kiến|yết kiến)"
    r"(?: (?:với|cùng|riêng|song phương|các|ông|bà|đồng chí))* $"
)
_DAY = regex.compile(r"(?i)(?:ngay )?(?:sáng|chiều|tối|trưa|đêm|ngày|hôm)[^,.;]{0,26} ")
_CLAUSE_BREAK = regex.compile(
    r"[.;:]|, (?!ngày|sáng|chiều|tối|trưa|"
    r"(?:rất |khá |hết sức )?(?:hiệu quả|thực chất|cởi mở|chân thành|tin cậy|thân mật))"
)
_JOINS = regex.compile(
    r"(?i) (?:và|với|cùng|cùng với|tới|đến|tại)(?: (?:phía|người đồng (?:cấp|nhiệm|chức)(?: từ| của)?|nhà|các|những|"
    r"tân|đoàn|lãnh đạo|đồng chí|ông|bà))* ?"
)


# 'Ngay sau khi kết thúc hội đàm, A và B ...': they held them.
_OVER = regex.compile(r"(?i)(?<!\p{L})(?:(?:sau|trước)(?: khi)?|kết thúc|tại)(?: (?:kết thúc|tiến hành|buổi|cuộc))* $")
# 'dự hội nghị tại Davos, Thụy Sĩ, thăm chính thức Chile': where the town lies, no subject.
_IN_A_TOWN = regex.compile(
    r"(?<!\p{L})(?:tại|ở|đến|tới)(?: thủ đô| thành phố)? \p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,3}, $"
)
_WHEN = ("Khi ", "Trong khi ", "Trước khi ", "Sau khi ", "Ngay khi ", "Ngay sau khi ", "Trong lúc ")
_OF_BOTH = (" hai nước", " hai bên")
_SEVERAL = ("các ", "nhiều ", "loạt ", "số ")  # 'có các cuộc tiếp xúc Bộ trưởng A, B và C'


@record
class Sides:
    """The two sides of an engagement: chains of actors, either may be empty."""

    left: tuple[Actor, ...]
    right: tuple[Actor, ...]
    start: int
    end: int

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(sorted({c for a in self.left + self.right for c in a.codes}))

    @property
    def people(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(a.person for a in self.left + self.right if a.person is not None))


def sides_of(frame: Frame, trigger: Trigger, sentence: Sentence) -> Sides:
    """Subject and object of a verb; of a noun, those named by 'giữa', 'của', 'với', and the main clause's subject."""
    # 'lễ ký 9 văn kiện giữa hai nước': the texts are between them, whoever signs.
    pattern = _BETWEEN_ALONE if trigger.kind == "signing" else BETWEEN
    between = trigger.part != "verb" and pattern.match(frame.text, trigger.end, sentence.end) is not None
    left = [] if between else _subject_chain(frame, trigger, sentence)
    right = _object_chain(frame, trigger, sentence)
    beside = bool(right) and (frame.text[trigger.end : right[0].start] == " " or _OF.match(frame.text, trigger.end))
    if right and not beside:
        apart = frame.text[right[0].end : right[1].start].strip() if len(right) > 1 else ""
        pair = len(right[0].codes) == 2 and not frame.lowered.startswith(("hai ", "cả hai ", "các "), right[0].start)
        pair = pair and not frame.text[right[0].start : right[0].end].islower()
        beside = apart in ("-", "–") or pair  # 'cuộc gặp lịch sử Mỹ - Triều', 'cuộc gặp thượng đỉnh Soto - Petrovic'
    several = bool(right) and right[0].kind == "role" and frame.lowered.endswith(_SEVERAL, 0, trigger.start)
    if trigger.part == "noun" and len({c for a in right for c in a.codes}) > 1 and beside and not several:
        left = []  # 'cuộc điện đàm của A với B, C ...': both sides are told
    if right and left and frame.text.startswith("Trước ", sentence.start) and persuaded(frame, left, right, sentence):
        left = []  # 'Trước cuộc gặp X, Y thuyết phục Z ...': Z may meet X, Y doesn't
    if trigger.part == "noun" and left and right and len({c for a in (*left, *right) for c in a.codes}) == 1:
        # 'X cho biết trong cuộc gặp với Y, Z đã ...', X and Y of one state: Z.
        left = main_subject_after(frame, right[-1].end - 1, sentence) or left
    if trigger.part == "noun" and left and not right and trigger.kind in ("talks", "call", "meeting"):
        right = spoken_to(frame, left, sentence)
    if trigger.part == "verb" and left and trigger.kind in ("talks", "call", "meeting"):
        right = another_than(frame, left, right, sentence) or received_by(frame, trigger, left, right)
    if trigger.part == "verb" and trigger.kind in ("talks", "call", "meeting") and (left or right):
        left = whoever_stands_before(frame, trigger, left, right, sentence)
        if not left and frame.text.startswith(_WHEN, sentence.start):
            left = main_subject_after(frame, right[-1].end - 1, sentence)  # 'Trong khi chờ gặp A, B ...'
    start = min([trigger.start] + [a.start for a in left if a.start >= sentence.start])
    end = max([trigger.end] + [a.end for a in right])
    return Sides(tuple(left), tuple(right), start, end)


def subject_of(frame: Frame, trigger: Trigger, sentence: Sentence) -> Subject | None:
    """The subject of a trigger's verb. Where that is only an object ('A ca ngợi B trước khi dự ...'), or does the deed
    that is spoken of ('A phản đối việc B ... trong cuộc gặp với C'), whoever leads the sentence.
    """
    subject = frame.clauses.subject(trigger.start, trigger.sentence)
    if subject is None or subject.inherited or subject.start <= sentence.start:
        return subject
    floor = max(sentence.start, subject.start - 50)
    if subject.kind == "state" and _IN_A_TOWN.search(frame.text, floor, subject.start) is not None:
        lead = frame.clauses.lead(trigger.sentence)
        return lead if lead is not None and lead.codes and lead.end < subject.start else subject
    deed = frame.lowered.endswith(" việc ", 0, subject.start) and trigger.kind != "visit" and trigger.part != "verb"
    deed = deed and (trigger.part == "noun" or ", " in frame.text[subject.end : trigger.start])
    if deed or frame.lowered.startswith(_BEFORE_GOING, subject.end):
        lead = frame.clauses.lead(trigger.sentence)
        if lead is not None and lead.codes and lead.end < subject.start and lead.kind in _LEADING:
            return lead
    return subject


def _subject_chain(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    subject = subject_of(frame, trigger, sentence)
    goes_on = _goes_on(frame, trigger) or (subject is not None and _was_met(frame, trigger, subject))
    lead = frame.clauses.lead(trigger.sentence) if goes_on else None
    if lead is not None and lead.end <= trigger.start:
        subject = lead
    if (
        subject is not None
        and not subject.inherited
        and sentence.start <= subject.start
        and subject.end <= trigger.start
    ):
        return _both_of(frame, frame.cast.within(subject.start, subject.end + 1))
    if trigger.start - sentence.start <= 6:
        # 'Gặp Thủ tướng Canada, hai bên ...', 'Tiếp xúc với X, Thủ tướng ...': whoever leads the main clause.
        return main_subject_after(frame, trigger.end, sentence)
    told = frame.clauses.chains(max(sentence.start, trigger.start - 130), trigger.start)
    if (
        trigger.part == "noun"
        and trigger.kind in ("call", "meeting", "talks")
        and told
        and _IN_WHICH.fullmatch(frame.text[told[-1][-1].end : trigger.start])
    ):
        return told[-1]
    over = trigger.part == "verb" and trigger.kind in ("talks", "call", "meeting")
    over = over and _OVER.search(frame.text, max(sentence.start, trigger.start - 30), trigger.start) is not None
    if trigger.part == "noun" or over or trigger.kind in ("session", "conference", "ceremony"):
        return sent_by(frame, trigger, sentence) or main_subject_after(frame, trigger.end, sentence)
    nearest = frame.clauses.chains(sentence.start, trigger.start)
    if (
        trigger.part == "verb"
        and nearest
        and trigger.start - nearest[-1][-1].end <= 30
        and _TOGETHER.search(frame.text[max(sentence.start, nearest[-1][0].start - 12) : nearest[-1][0].start])
    ):
        return nearest[-1]
    sent = sent_by(frame, trigger, sentence)
    if sent:
        return sent
    if subject is not None and subject.inherited:
        return list(frame.cast.within(subject.start, subject.end + 1))
    return []


def _goes_on(frame: Frame, trigger: Trigger) -> bool:
    """'X hội đàm với A; hội kiến B; gặp C': whoever leads the sentence, not the last one met."""
    return trigger.part == "verb" and frame.text.endswith("; ", 0, trigger.start)


def _was_met(frame: Frame, trigger: Trigger, subject: Subject) -> bool:
    """'X gặp A, B và chào xã giao C': the nearest before the verb are those met, not who goes on to meet C."""
    if trigger.part != "verb" or subject.inherited or subject.end > trigger.start:
        return False
    if _AND_THEN.fullmatch(frame.lowered, subject.end, trigger.start) is None:
        return False
    chains = frame.clauses.chains(frame.document.sentences[trigger.sentence].start, trigger.start)
    start = next((c[0].start for c in chains if c[-1].end == subject.end), subject.start)
    return _MEETS.search(frame.lowered, max(0, start - 40), start) is not None


def main_subject_after(frame: Frame, position: int, sentence: Sentence) -> list[Actor]:
    """'Tại cuộc hội đàm ..., X nói': the subject behind the comma."""
    comma = frame.text.find(", ", position, sentence.end)
    while comma >= 0:
        for chain in frame.clauses.chains(comma, sentence.end):
            gap = frame.text[comma + 2 : chain[0].start]
            if _DAY.fullmatch(gap):
                gap = ""  # 'Trong khuôn khổ chuyến thăm X, tối 1-6 Chủ tịch nước ...'
            if len(gap) > 2 and not (chain[0].kind in ("group", "state") and _LEADERS_OF.fullmatch(gap)):
                break
            if lends_place(frame, comma, chain):
                break
            if any(a.codes for a in chain):
                return _both_of(frame, chain)
        comma = frame.text.find(", ", comma + 2, sentence.end)
    return []


def _both_of(frame: Frame, chain: list[Actor]) -> list[Actor]:
    """'Bộ trưởng Quốc phòng hai nước': of both, though the office alone is read as home's."""
    if not chain:
        return chain
    last = chain[-1]
    if len(chain) > 1 and chain[0].kind == "role" and frame.text.startswith(_OF_BOTH, chain[0].end):
        return chain[1:]
    if last.kind == "role" and frame.text.startswith(_OF_BOTH, last.end):
        behind = frame.cast.within(last.end, last.end + 60)
        return [a for a in behind if a.kind == "group" and a.start == last.end + 1] or chain
    return chain


def _object_chain(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    chains = frame.clauses.chains(trigger.end, min(sentence.end, trigger.end + 260))
    text = frame.text
    if not chains:
        return []
    if len(chains) > 1 and frame.lowered.startswith(_MANY_SIDED, chains[0][0].start):
        chains = chains[1:]  # 'cuộc gặp ba bên với A và B'
    if len(chains) > 1 and _ON_THE_SIDE.search(text, trigger.end, chains[0][0].start):
        chains = chains[1:]  # 'gặp bên lề G20 với X'
    if len(chains) > 1 and chains[0][0].kind == "body" and not any(a.codes for a in chains[0]):
        chains = chains[1:]  # 'triệu tập người đứng đầu phái đoàn ngoại giao của X'
    first = chains[0]
    gap = text[trigger.end : first[0].start]
    if gap.lower().endswith(_ENDS_OF_THE_SIDE) and _ON_THE_SIDE.search(gap):
        return []
    if _GAP.match(gap.lower()):
        pair = len(chains) > 1 and trigger.part == "noun" and len({c for a in first for c in a.codes}) == 2
        if pair and _WHO_THEY_ARE.fullmatch(text, first[-1].end, chains[1][0].start) is not None:
            return [*first, *_between(frame, chains[1], chains[1:], trigger)]
        return [*_between(frame, first, chains, trigger), *_head_of(frame, first, chains)]
    if len(gap) <= 60 and _SOMEBODY_OF.fullmatch(gap.lower()):
        return _between(frame, first, chains, trigger)
    talked = _AND_TALKED.match(gap)
    if talked and (talked.end() == len(gap) or _SOMEBODY_OF.fullmatch(" " + gap[talked.end() :].lower())):
        return _between(frame, first, chains, trigger)
    if trigger.part == "verb" and len(gap) <= 50 and _NEXT_VERB.fullmatch(gap) and first[0].kind in ("person", "role"):
        return list(first)  # 'tiếp kiến, mở quốc yến chiêu đãi X'
    if _GO_BETWEEN.search(gap) or (gap.endswith(" do ") and CHAIRS.match(frame.text, first[-1].end) is not None):
        return []  # 'với sự trung gian của X', 'do X chủ trì': X is no side
    if _ANOTHER.search(gap) or (trigger.kind == "press" and _WHEN_PRESS.search(gap)):
        return []  # 'cuộc họp về cuộc điện đàm với X': X spoke in the other
    if len(gap) <= 90 and _WITH.search(gap[-40:]) and not _CLAUSE_BREAK.search(gap):
        return _between(frame, first, chains, trigger)
    return []


def _head_of(frame: Frame, first: list[Actor], chains: list[list[Actor]]) -> list[Actor]:
    """'tiếp Đoàn đại biểu ... do X dẫn đầu': X."""
    if len(chains) < 2 or first[-1].kind == "person" or chains[1][0].kind != "person":
        return []
    head = chains[1][0]
    led = LEADS.match(frame.text, head.end) is not None
    return [head] if led and frame.text[first[-1].end : head.start].rstrip().endswith(" do") else []


def _other_side(frame: Frame, first: list[Actor], second: list[Actor]) -> list[Actor]:
    """'của A với B, C đã ...': C, of A's own state behind a comma, begins the next clause."""
    own = {c for a in first for c in a.codes}
    for number, actor in enumerate(second):
        if (
            number
            and frame.text.startswith(", ", second[number - 1].end)
            and set(actor.codes) <= own
            and actor.kind == "person"
        ):
            return second[:number]
    return second


def _between(frame: Frame, first: list[Actor], chains: list[list[Actor]], trigger: Trigger) -> list[Actor]:
    """'giữa A và B', 'của A với B': both chains."""
    out = list(first)
    if len(chains) > 1:
        gap = frame.text[first[-1].end : chains[1][0].start]
        if len(gap) <= 30 and _JOINS.fullmatch(gap) and not gap.startswith((" tại", " tới", " đến")):
            out += _other_side(frame, first, chains[1])
        elif first[-1].kind == "role" and _OF_EACH.search(frame.text, max(0, first[-1].start - 5), first[-1].start):
            # 'các Thủ tướng Ấn Độ, Canada': a title for each of the states listed.
            here = first[-1].end
            for chain in chains[1:]:
                if chain[0].kind != "state" or frame.text[here : chain[0].start] not in (", ", " và "):
                    break
                out += chain
                here = chain[-1].end
    return out
