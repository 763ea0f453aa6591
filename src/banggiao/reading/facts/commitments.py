"""Commitments: what somebody undertook, asked for, offered, hoped: one a performative clause."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from banggiao.model.codes import Modality
from banggiao.model.facts import Commitment
from banggiao.reading.actors import Actor
from banggiao.reading.clauses import Subject
from banggiao.reading.document import Part, Sentence
from banggiao.reading.facts.sectors import sectors_of
from banggiao.reading.folding import fold
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

# Verbs after 'sẽ' that tell an event or a fate, not an undertaking.
_EVENT_VERB = regex.compile(
    r"(?i)^ (?:sớm |cùng |trực tiếp |lần lượt |tiếp tục )?(?:thăm|gặp|hội đàm|hội kiến|đến|dự|tham dự|tiếp|đón|diễn ra|được|bị|là|có|không|gặp gỡ|phát biểu|tới|lên đường|sang|công du|"
    r"bắt đầu|kỷ niệm|trở thành|đạt|kéo dài|bay|rời|chủ trì|đồng chủ trì|chào|họp|điện đàm|thực hiện chuyến|tiến hành|công bố|bước|chứng kiến|mang|thể hiện|khó|giúp cho|góp phần|"
    r"tổ chức|ký|mở ra|đối mặt|chịu|gây|phải|bầu|nhậm chức|kết thúc|trình|xem xét|quyết định|đưa ra|thảo luận|trao đổi|bàn|nói|ra|còn|làm cho|tập trung vào|nhận|giành)(?!\p{L})"
)
_UNDERTAKING_VERB = regex.compile(
    r"(?i)^ (?:luôn |cùng |mãi mãi |tích cực |nỗ lực |chủ động )?(?:tiếp tục|tăng cường|tăng|hỗ trợ|giúp|thúc đẩy|phối hợp|tạo|ủng hộ|mở rộng|cung cấp|viện trợ|nỗ lực|làm hết sức|củng cố|giữ gìn|giữ|gìn giữ|"
    r"khuyến khích|sát cánh|đẩy mạnh|hợp tác|chia sẻ|bảo đảm|đảm bảo|dành|đóng góp|triển khai|thực hiện|duy trì|mở cửa|chỉ đạo|cùng|phát huy|áp|đáp trả|không ngừng|làm việc|nhập khẩu|mua|cấp|miễn|trợ giúp|đầu tư|đồng hành|"
    r"xây dựng|nghiên cứu|tôn trọng|đưa|gửi|cử|chuyển|rút|trừng phạt|tuân thủ|theo đuổi|phát triển|vun đắp|tích cực|quan tâm|đứng về|bàn giao|tháo gỡ|hoàn thành|đàm phán)(?!\p{L})"
)
_JOINT_VERB = regex.compile(
    r"(?i)^(?: cũng| cùng| sẽ| tiếp tục| cùng nhau| tích cực| đã cùng)* (?:tiếp tục|đẩy mạnh|tăng cường|thúc đẩy|mở rộng|phối hợp|phấn đấu|hướng tới|nỗ lực|tạo thuận lợi|tạo điều kiện|ủng hộ|hợp tác|triển khai|phát huy|chú trọng|khuyến khích|quyết tâm|quan tâm|tập trung|"
    r"củng cố|duy trì|chỉ đạo|tích cực)(?!\p{L})"
)
_FOLLOW_ON = regex.compile(r"(?:Đồng thời|Trong đó|Đặc biệt|Bên cạnh đó là|Cùng với đó|Nhất là|Cụ thể|Theo đó)(?!\p{L})")
_LIST_INTRO = regex.compile(r"(?i)(?:nhất trí|thống nhất)[^.]{0,80}:$")
_TRAIL = regex.compile(r"(?i)(?:[\s,;:\-(\"']|(?<!\p{L})(?:và|đồng thời|cũng như|cũng|trong khi|nhưng|song|mà|còn))+$")
_PAST = regex.compile(r"(?i)(?:^|\s)(?:đã|từng|vừa)(?: \p{L}+)? $")
_PREAMBLE = regex.compile(r"(?i)^(?:theo|nhận|đáp lại|thể theo)\s+(?:lời|sự|thư)?\s*$")
_INVITATION_NOUN = regex.compile(r"(?i)(?:lời|thư|giấy|được|khách|giấy|thiệp) $")
_ASKED_TO_ACT = regex.compile(r"(?i)^ (?:sẽ |sớm |tiếp tục |tích cực |luôn |cùng |thường xuyên |cũng )*(?!ngày càng|phát triển|thành công|đạt|có thêm|được|trở thành)\p{Ll}")


@dataclass(frozen=True, slots=True)
class _Clause:
    act: SpeechAct
    start: int
    end: int
    modality: Modality
    holders: tuple[str, ...]
    subject: Subject | None
    addressees: tuple[str, ...]
    part: Part
    strength: float


def read_commitments(frame: Frame) -> list[Commitment]:
    """All commitments of an article, in the order of the text; a clause told twice is one."""
    clauses: list[_Clause] = []
    by_sentence: dict[int, list[SpeechAct]] = {}
    for act in frame.acts:
        by_sentence.setdefault(act.sentence, []).append(act)
    listing: tuple[tuple[str, ...], int] | None = None
    for number, sentence in enumerate(frame.document.sentences):
        if sentence.part is Part.BYLINE:
            continue
        acts = by_sentence.get(number, [])
        made = _sentence(frame, number, sentence, acts)
        if listing is not None and not made and sentence.part is Part.BODY:
            made = _listed(frame, number, sentence, listing)
        if sentence.part is Part.BODY and frame.text[sentence.end - 1] == ":" and _LIST_INTRO.search(frame.text, sentence.start, sentence.end):
            intro = next((c for c in made if c.modality is Modality.AGREED), None)
            listing = (intro.holders, sentence.paragraph) if intro is not None else None
            made = [c for c in made if c is not intro]
        elif listing is not None and sentence.part is Part.BODY and not made and sentence.paragraph > listing[1] + 1:
            listing = None
        if not made and clauses and not acts and clauses[-1].part is Part.BODY and _goes_on(frame, number, sentence, clauses[-1]):
            last = clauses[-1]
            clauses[-1] = _Clause(last.act, last.start, sentence.end, last.modality, last.holders, last.subject, last.addressees, last.part, last.strength)
            continue
        clauses.extend(made)
    return [_fact(frame, group) for group in _same(frame, clauses)]


def _goes_on(frame: Frame, number: int, sentence: Sentence, last: _Clause) -> bool:
    """'Đồng thời ...', 'Trong đó ...' without a subject or verb of its own belongs to the clause before it."""
    if last.act.sentence != number - 1 and frame.document.sentences[number - 1].end != last.end:
        return False
    return _FOLLOW_ON.match(frame.text, sentence.start, sentence.end) is not None and frame.clauses.lead(number) is None


def _sentence(frame: Frame, number: int, sentence: Sentence, acts: list[SpeechAct]) -> list[_Clause]:
    out: list[_Clause] = []
    openers = [a for a in acts if a.fresh]
    for act in acts:
        if act.group != "commitment" or act.denied:
            continue
        clause = _clause(frame, sentence, act, openers)
        if clause is None:
            continue
        if out and act.start < out[-1].end:
            continue  # nested in the clause before it
        out.append(clause)
    if not out and not any(a.group == "commitment" for a in acts):
        joint = _joint(frame, number, sentence)
        if joint is not None:
            out.append(joint)
    return out


def _clause(frame: Frame, sentence: Sentence, act: SpeechAct, openers: list[SpeechAct]) -> _Clause | None:
    text = frame.text
    after = text[act.end : act.end + 40]
    subject = frame.clauses.subject(act.start, act.sentence)
    strength = 0.8
    value = "hoped" if act.value == "wants" else act.value
    if not act.fresh:
        # Deep inside a clause: only a performative with its own subject right before it counts.
        own = subject is not None and not subject.inherited and act.opening < act.start and subject.start >= act.opening
        if not own or value in ("need", "will"):
            return None
        strength = 0.6
    if value == "will":
        if _EVENT_VERB.match(after) or subject is None or not subject.codes:
            return None
        adjacent = not subject.inherited and act.start - subject.end <= 12
        if not (adjacent or act.speech):
            return None
        if _trust_before(frame, act):
            return None
        if not _UNDERTAKING_VERB.match(after):
            return None
        value = "pledged"
        strength = 0.7 if act.speech else 0.55
    if value == "invited" and (_INVITATION_NOUN.search(text[max(0, act.start - 8) : act.start]) or not _names_somebody(frame, act)):
        return None
    if value == "accepted" and (text[act.end : act.end + 9].startswith((" mời của", " của")) or subject is None):
        return None
    if value == "accepted" and text[act.start : act.end].lower().startswith("nhận lời") and text[act.end : act.end + 5] == " mời ":
        return None
    if subject is None or not subject.codes:
        return None
    if value in ("pledged", "hoped") and act.fresh is False and not act.speech:
        strength = 0.5
    holders = subject.codes
    addressees: tuple[str, ...] = ()
    if value == "need":
        made = _need(frame, act, subject)
        if made is None:
            return None
        holders, addressees, value = made
        strength = 0.6
    if value == "pledged" and len(holders) > 1:
        value = "agreed"
    if value == "agreed" and len(holders) == 1:
        holders = _both(frame, act, holders)
    modality = Modality(value)
    if modality in (Modality.PROPOSED, Modality.INVITED, Modality.HOPED) and not addressees:
        addressees = _addressees(frame, act, holders, modality)
    end = _end(frame, sentence, act, openers)
    start = min(act.opening, act.start)
    if end - act.end < 8 and modality not in (Modality.ACCEPTED,):
        return None
    return _Clause(act, start, end, modality, tuple(sorted(set(holders))), subject, addressees, sentence.part, strength)


def _trust_before(frame: Frame, act: SpeechAct) -> bool:
    """'Tin tưởng ... sẽ ...': a belief, no undertaking."""
    before = frame.lowered[max(0, act.start - 160) : act.start]
    cut = max(before.rfind(";"), before.rfind(". "))
    return regex.search(r"tin tưởng|tin rằng|tin chắc|hy vọng|kỳ vọng|dự báo|dự đoán|nếu|khả năng", before[cut + 1 :]) is not None


def _names_somebody(frame: Frame, act: SpeechAct) -> bool:
    """An invitation names whom it invites right after the verb."""
    ahead = frame.cast.within(act.end, act.end + 90)
    if ahead and ahead[0].start - act.end <= 25 and ahead[0].kind != "organisation":
        return True
    return regex.match(r" (?:các )?(?:nhà lãnh đạo|lãnh đạo|ngài|ông|bà|đoàn|đồng chí)", frame.lowered[act.end : act.end + 30]) is not None


def _need(frame: Frame, act: SpeechAct, subject: Subject) -> tuple[tuple[str, ...], tuple[str, ...], str] | None:
    """'X cho rằng hai bên cần ...': X proposes; both saying so agree."""
    speaker = frame.clauses.lead(act.sentence)
    if speaker is None or speaker.kind in ("group", "state", "organisation") and speaker.start >= act.opening and not act.speech:
        speaker = _previous_lead(frame, act.sentence)
    if speaker is None or not speaker.codes:
        return None
    if len(speaker.codes) > 1:
        return (speaker.codes, (), "agreed") if act.speech or speaker.start >= act.opening else None
    others = tuple(c for c in subject.codes if c not in speaker.codes)
    if not others:
        other = _other_side(frame, act.start, speaker.codes)
        others = (other,) if other else ()
    if not others:
        return None
    return speaker.codes, others, "proposed"


def _previous_lead(frame: Frame, sentence: int) -> Subject | None:
    for number in range(sentence - 1, max(-1, sentence - 4), -1):
        lead = frame.clauses.lead(number)
        if lead is not None and lead.codes and lead.kind in ("person", "role", "pronoun") and frame.document.sentences[number].part is Part.BODY:
            return lead
    return None


def _other_side(frame: Frame, position: int, holders: tuple[str, ...]) -> str | None:
    """The state that the holder is dealing with here: the last other one named before, else the first after."""
    for actor in reversed(frame.cast.within(max(0, position - 700), position)):
        if actor.kind in ("organisation",):
            continue
        for code in actor.codes:
            if code not in holders:
                return code
    for actor in frame.cast.within(position, position + 400):
        for code in actor.codes:
            if code not in holders and actor.kind != "organisation":
                return code
    return None


def _both(frame: Frame, act: SpeechAct, holders: tuple[str, ...]) -> tuple[str, ...]:
    other = _other_side(frame, act.start, holders)
    return tuple(sorted({*holders, other})) if other else holders


def _addressees(frame: Frame, act: SpeechAct, holders: tuple[str, ...], modality: Modality) -> tuple[str, ...]:
    if len(holders) > 1:
        return ()
    ahead = frame.cast.within(act.end, act.end + 120)
    first: Actor | None = ahead[0] if ahead and ahead[0].start - act.end <= 32 else None
    if modality is Modality.HOPED:
        meets = regex.match(r" (?:sớm |sẽ |được |sớm được |muốn )*(?:đón|gặp|chào đón|tiếp)(?!\p{L})", frame.lowered[act.end : act.end + 40])
        if first is None or (first.start - act.end > 8 and meets is None):
            return ()
        if first.kind in ("group", "many") or not first.codes or not set(first.codes) - set(holders):
            return ()
        if meets is None and not _ASKED_TO_ACT.match(frame.text[first.end : first.end + 40]):
            return ()
        return tuple(sorted(set(first.codes) - set(holders)))
    if first is not None and first.codes:
        others = tuple(sorted(set(first.codes) - set(holders)))
        if others and (first.kind != "organisation" or first.start - act.end <= 6):
            return others
    other = _other_side(frame, act.start, holders)
    return (other,) if other else ()


def _end(frame: Frame, sentence: Sentence, act: SpeechAct, openers: list[SpeechAct]) -> int:
    """A clause runs to the next one that opens on its own, else to the end of its sentence."""
    text = frame.text
    end = sentence.end
    for other in openers:
        if other.start <= act.end or other.opening <= act.end:
            continue
        if other.value in ("will", "need") and other.group == "commitment" and ";" not in text[act.end : other.opening + 1][-4:]:
            continue
        if other.group == "position" and other.value in ("principle", "regards", "esteem", "support", "accuses"):
            continue
        end = other.opening
        break
    else:
        return sentence.end
    trail = _TRAIL.search(text, act.end, end)
    return trail.start() if trail is not None and trail.end() == end else end


def _joint(frame: Frame, number: int, sentence: Sentence) -> _Clause | None:
    """'Hai bên tiếp tục tạo thuận lợi cho ...': told as agreed without saying so."""
    lead = frame.clauses.lead(number)
    if lead is None or lead.kind != "group" or len(lead.codes) != 2 or sentence.part is not Part.BODY:
        return None
    if lead.start - sentence.start > 30 or not _JOINT_VERB.match(frame.text[lead.end : min(sentence.end, lead.end + 60)]):
        return None
    if not frame.lowered.startswith(("hai bên", "hai nước", "hai nhà lãnh đạo", "hai bộ trưởng", "hai thủ tướng"), lead.start):
        return None
    act = SpeechAct(lead.end, lead.end + 1, number, "commitment", "agreed", lead.start, True, False)
    return _Clause(act, lead.start, sentence.end, Modality.AGREED, lead.codes, lead, (), sentence.part, 0.55)


def _listed(frame: Frame, number: int, sentence: Sentence, listing: tuple[tuple[str, ...], int]) -> list[_Clause]:
    """A sentence of a list that the text introduced as agreed."""
    lead = frame.clauses.lead(number)
    if lead is not None and len(lead.codes) == 1 and lead.start - sentence.start < 5:
        return []
    act = SpeechAct(sentence.start, sentence.start + 1, number, "commitment", "agreed", sentence.start, True, False)
    return [_Clause(act, sentence.start, sentence.end, Modality.AGREED, listing[0], None, (), sentence.part, 0.6)]


def _same(frame: Frame, clauses: list[_Clause]) -> list[list[_Clause]]:
    """Clauses that tell the same thing again (in the title, the lead, a caption), the fullest of the body first."""
    order = sorted(clauses, key=lambda c: (c.part is not Part.BODY, -(c.end - c.start)))
    groups: list[tuple[list[_Clause], set[str]]] = []
    for clause in order:
        words = set(fold(frame.text[clause.act.end : clause.end]).split())
        for members, content in groups:
            head = members[0]
            if head.modality is clause.modality and head.holders == clause.holders:
                common = len(words & content)
                if common >= 0.7 * max(1, min(len(words), len(content))) and (clause.part is not Part.BODY or clause.act.sentence <= 2):
                    members.append(clause)
                    break
        else:
            groups.append(([clause], words))
    return [members for members, _ in sorted(groups, key=lambda g: g[0][0].start)]


def _fact(frame: Frame, group: list[_Clause]) -> Commitment:
    clause = group[0]
    subject = clause.subject
    persons: tuple[str, ...] = ()
    if subject is not None and subject.person is not None:
        persons = (frame.cast.people[subject.person].name,)
    return Commitment(
        evidence=tuple(frame.span(c.start, c.end) for c in group),
        confidence=clause.strength,
        said_by=persons[0] if persons else None,
        rule=f"commitment/{clause.modality}/{frame.lowered[clause.act.start : clause.act.end].strip() or 'listed'}",
        modality=clause.modality,
        holders=clause.holders,
        addressees=clause.addressees,
        text=frame.quote(clause.start, clause.end),
        sectors=sectors_of(frame, clause.start, clause.end),
        holder_persons=persons,
    )
