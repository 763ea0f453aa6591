"""Letters, telegrams and messages: who writes to whom, each sender's by itself."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.facts.engagements.parties import Sides, main_subject_after, sides_of, subject_of
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementStatus
from banggiao.reading.record import replace

# 'thông điệp mừng năm mới 2030 gửi A'
_SENT_TO = regex.compile(
    r"(?: (?!gửi|gởi|trao|chuyển|viết|của)[\p{Ll}\d]+){0,6}(?:, | đã | được )?\s?(?:gửi|gởi|trao|chuyển|viết)"
    r"(?: (?:cho|tới|đến|lên|tay|ông|bà))* "
)
_IN_WHICH = regex.compile(r"(?:trong|tại|qua) (?:(?:một|nội dung|bức|lá) )*")  # 'Trong thư gửi A, B viết'
_TO_WHOM = regex.compile(r"(?: (?:cho|tới|đến|lên|ông|bà))* ")
# 'gửi cho A một bức thư'
_GIVES = regex.compile(r"(?<!\p{L})(?:gửi|gởi|viết|trao|chuyển)(?: (?:cho|tới|đến|lên|tận|tay|riêng|ông|bà|phía))+ $")
_A_PIECE = regex.compile(r" (?:(?:một|hai|những|các|bức|lá) )*")
_GIVEN = 110  # code points that whom it is given to may take
_SAID = frozenset({"lời chúc mừng", "lời chia buồn"})
_ON_AN_OCCASION = regex.compile(
    r"(?<!\p{L})(?:nhân|về|sau khi|trước|cương vị|được bầu|đắc cử|nhậm chức|qua đời|từ trần)(?!\p{L})"
)
_BESIDE = 24  # code points that 'người đồng cấp' may take before whom it is sent to
_GETS = regex.compile(r"(?<!\p{L})nhận được(?: \p{Ll}+){0,3} $")
_AT_HEAD = 14  # 'Trong bức ', 'Trong lá '
_TO = ("tới ", "đến ", "cho ", "gửi ", "mừng ", "buồn ", "hỏi ")
_LISTED = (", ", " và ", ", cùng ")


def _with_addressee(frame: Frame, sides: Sides, trigger: Trigger, sentence: Sentence) -> Sides:
    """'bức thư của A gửi B', 'thư ông A gửi ông B': B as the other side, and nobody else."""
    if trigger.part != "noun":
        return sides
    written = _in_which(frame, trigger, sentence)
    if written is not None:
        return written
    if not sides.right:
        return sides
    last = sides.right[-1].end
    for chain in frame.clauses.chains(last, sentence.end):
        if _SENT_TO.fullmatch(frame.text, last, chain[0].start):
            return Sides((), (*sides.right, *chain), trigger.start, chain[-1].end)
        break
    return sides


def _in_which(frame: Frame, trigger: Trigger, sentence: Sentence) -> Sides | None:
    """'Trong thư gửi A, B viết': from B to A."""
    opens = _IN_WHICH.match(frame.lowered, sentence.start)
    if opens is None or opens.end() != trigger.start:
        return None
    sent = (_TO_WHOM if trigger.form.endswith("gửi") else _SENT_TO).match(frame.text, trigger.end, sentence.end)
    for chain in frame.clauses.chains(sent.end(), sentence.end)[:1] if sent is not None else ():
        addressed = [a for a in chain if frame.text.find(",", chain[0].start, a.start) < 0]
        sender = chain[len(addressed) :] or main_subject_after(frame, chain[-1].end, sentence)
        if sent is not None and chain[0].start - sent.end() <= _BESIDE and sender:
            return Sides(tuple(sender), tuple(addressed), trigger.start, max(chain[-1].end, sender[-1].end))
    return None


def _given_to(frame: Frame, trigger: Trigger, sentence: Sentence) -> Sides | None:
    """'A gửi cho B một bức thư', 'A chuyển tới B thư của C': from A, or C, to B."""
    if trigger.part != "noun":
        return None
    for chain in reversed(frame.clauses.chains(max(sentence.start, trigger.start - _GIVEN), trigger.start)):
        if _A_PIECE.fullmatch(frame.lowered, chain[-1].end, trigger.start) is None:
            return None
        verb = _GIVES.search(frame.lowered, max(sentence.start, chain[0].start - 30), chain[0].start)
        giver = frame.clauses.subject(verb.start(), trigger.sentence) if verb is not None else None
        if giver is None or not giver.codes or set(giver.codes) & {c for a in chain for c in a.codes}:
            return None
        told = trigger.form not in _SAID or _ON_AN_OCCASION.search(frame.lowered, trigger.end, sentence.end) is not None
        left = frame.cast.within(giver.start, giver.end + 1)
        start = min(giver.start, chain[0].start) if giver.start >= sentence.start else chain[0].start
        return Sides(tuple(left), tuple(chain), start, trigger.end) if told and left else None
    return None


def _with_all_senders(frame: Frame, sides: Sides, sentence: Sentence) -> Sides:
    """'Lãnh đạo A, B và Tổng Thư ký C gửi điện': the states before the last of the senders, too."""
    if not sides.left or sides.left[0].start < sentence.start:
        return sides
    left = list(sides.left)
    for chain in reversed(frame.clauses.chains(sentence.start, left[0].start)):
        addressed = frame.lowered.endswith(_TO, 0, chain[0].start)
        addressed = addressed or frame.lowered.endswith("của ", 0, chain[0].start)  # 'nghị quyết của A và B gửi ...'
        if frame.text[chain[-1].end : left[0].start] not in _LISTED or addressed or chain[0].kind == "body":
            break
        left = [*chain, *left]
    return Sides(tuple(left), sides.right, min(sides.start, left[0].start), sides.end)


def _with_receiver(frame: Frame, sides: Sides, trigger: Trigger, sentence: Sentence) -> Sides:
    """'A đã nhận được thư chúc mừng của B': from B to A."""
    if trigger.part != "noun" or not sides.right or sides.right[0].start < trigger.end:
        return sides
    if _GETS.search(frame.lowered, max(sentence.start, trigger.start - 40), trigger.start) is None:
        return sides
    subject = subject_of(frame, trigger, sentence)
    if subject is None or not subject.codes or set(subject.codes) & {c for a in sides.right for c in a.codes}:
        return sides
    return Sides(sides.right, tuple(frame.cast.within(subject.start, subject.end + 1)), trigger.start, sides.end)


def message_candidates(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> list[Candidate]:
    """The messages that one word tells: one a sender where several states write to one."""
    if trigger.form == "trao công hàm" and frame.lowered.find("triệu ", sentence.start, trigger.start) >= 0:
        return []  # 'triệu (tập) Đại sứ X để trao công hàm': the meeting tells it
    given = _given_to(frame, trigger, sentence)
    if given is None and trigger.form in _SAID:
        return []  # 'lời chúc mừng' is spoken, unless it's sent to somebody on an occasion
    sides = given or _with_addressee(frame, sides_of(frame, trigger, sentence), trigger, sentence)
    sides = sides if given else _with_receiver(frame, _with_all_senders(frame, sides, sentence), trigger, sentence)
    told = Candidate(
        sides.start,
        sides.end,
        trigger.sentence,
        trigger.kind,
        EngagementStatus.HELD,
        sentence.part,
        f"engagement/message/{trigger.form}",
        parties=sides.codes,
        people=sides.people,
        one_sided=not sides.right and len(sides.left) > 1,
        sender=_sender(trigger, sides, given=given is not None),
        confidence=0.7,
    )
    if len(sides.codes) > 1:
        coming = status is EngagementStatus.PLANNED
        return _of_each(replace(told, status=status) if coming else told, sides)
    whose = bool(sides.right) and frame.text.endswith(" của ", 0, sides.right[0].start)  # 'chuyển thư của A tới B'
    if sides.left and trigger.part == "verb" and not whose and any(a.codes for a in sides.right):
        return []  # to somebody of one's own state
    ahead = [a for a in frame.cast.within(trigger.end, sentence.end) if a.codes and not set(a.codes) & set(sides.codes)]
    between = _of_the_two(frame, trigger, sentence, sides)
    if between:
        return [replace(told, parties=between, sender=sides.codes[0], one_sided=False, confidence=0.6)]
    if not ahead or trigger.part == "noun" or frame.lowered.endswith("việc ", 0, trigger.start):
        return [replace(told, anaphoric=True, one_sided=False, confidence=0.5)] if sides.people else []
    first = ahead[0]
    return [
        replace(
            told,
            end=first.end,
            parties=tuple(sorted({*sides.codes, *first.codes})),
            people=tuple(dict.fromkeys((*sides.people, *((first.person,) if first.person is not None else ())))),
            one_sided=False,
            confidence=0.6,
        )
    ]


def _sender(trigger: Trigger, sides: Sides, *, given: bool) -> str | None:
    """The state of who writes, where the words tell who that is."""
    if trigger.part == "verb" or given:
        return sides.left[0].code if sides.left and sides.right else None
    if sides.left or len(sides.right) < 2:
        return None
    return sides.right[0].code  # 'bức thư của A gửi B'


def _of_the_two(frame: Frame, trigger: Trigger, sentence: Sentence, sides: Sides) -> tuple[str, ...]:
    """'Trong điện mừng, X cho biết ...', in an article of two states and no more: from X's to the other."""
    opens = frame.lowered.startswith("trong ", sentence.start) and trigger.start - sentence.start <= _AT_HEAD
    if not opens or trigger.part != "noun" or not sides.people or len(sides.codes) != 1:
        return ()
    named = {c for a in frame.cast.actors if a.kind in ("state", "role", "person", "group") for c in a.codes}
    return tuple(sorted(named)) if len(named) == 2 and set(sides.codes) < named else ()


def _of_each(told: Candidate, sides: Sides) -> list[Candidate]:
    """'Tổng thống A X, Thủ tướng B Y và lãnh đạo C gửi điện mừng tới Z': a message a sender's state."""
    home = {c for a in sides.right for c in a.codes}
    senders = tuple(dict.fromkeys(c for a in sides.left for c in a.codes if c not in home))
    if len(home) != 1 or len(senders) < 2 or any(len(a.codes) > 1 and a.kind != "group" for a in sides.left):
        return [told]
    addressed = tuple(dict.fromkeys(a.person for a in sides.right if a.person is not None))
    out: list[Candidate] = []
    for code in senders:
        people = tuple(a.person for a in sides.left if a.person is not None and a.codes == (code,))
        out.append(replace(told, parties=tuple(sorted({code, *home})), sender=code, people=(*people, *addressed)))
    return out
