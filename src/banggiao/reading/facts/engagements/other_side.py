"""The other side of an engagement where it isn't told behind the words: spoken to, referred to, or who receives."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.cast import Actor
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.delegations import LEADS
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.record import replace

_SAYS_TO = regex.compile(
    r"(?: (?:đã|cũng|vừa|còn|đều|sẽ))* (?:hối thúc|thuyết phục|khuyên|thúc giục|kêu gọi|đề nghị|cảm ơn|bắt tay|ôm|"
    r"chúc mừng|cảnh báo|yêu cầu|mời|"
    r"(?:nói|khẳng định|thông báo|chia sẻ|trao đổi|nhấn mạnh|cam kết|cho biết|bày tỏ|bàn|thảo luận) với)"
    r"(?: (?:người đồng (?:cấp|nhiệm)|ông|bà))? "
)
# 'được Nhà vua thân mật tiếp', 'bị Bộ Ngoại giao hôm 2/3 triệu tập'
_SUFFERED = regex.compile(r"(?:được|bị)(?: (?:chính|đích thân|đồng chí|ông|bà|ngài|phía))* $")
_MANNER = regex.compile(
    r"(?: (?:đã|vừa|thân mật|trọng thị|nồng hậu|nồng nhiệt|chính thức|trân trọng|ngày|hôm|sáng|chiều|tối|trưa|nay|qua|"
    r"\d[\d/.\-]*))* "
)
# What may stand between a subject and its verb.
_TENSE = regex.compile(
    r"(?: (?:đã|sẽ|vừa|đang|cũng|từng|còn|mới|có|tiến hành|bắt đầu|lần lượt|trực tiếp|bí mật|ngày|hôm|sáng|chiều|tối|"
    r"trưa|đêm|nay|qua|tuần trước|tháng trước|trong ngày|các|một|\d[\d/.\-]*))* "
)
_OF_WHOM = frozenset({"state", "role", "person", "organisation", "body", "group"})
_AHEAD = 40
_FAR = 400  # code points back to whom 'ông', 'bà' may stand for


def persuaded(frame: Frame, left: list[Actor], right: list[Actor], sentence: Sentence) -> bool:
    """Whether the main clause's subject, behind the occasion, turns to somebody of a third state."""
    if left[-1].start < right[-1].end:
        return False
    own = {c for a in (*left, *right) for c in a.codes}
    for chain in frame.clauses.chains(left[-1].end, sentence.end)[:1]:
        gap = frame.text[left[-1].end : chain[0].start]
        return bool(_SAYS_TO.fullmatch(gap)) and own.isdisjoint(chain[0].codes) and chain[0].kind in ("person", "role")
    return False


def spoken_to(frame: Frame, left: list[Actor], sentence: Sentence) -> list[Actor]:
    """'Tại cuộc hội đàm ở Paris, X đã hối thúc Y ...': Y, of another state."""
    if left[-1].start < sentence.start:
        return []
    own = {c for a in left for c in a.codes}
    for chain in frame.clauses.chains(left[-1].end, sentence.end)[:1]:
        gap = frame.text[left[-1].end : chain[0].start]
        if chain[0].kind in ("person", "role") and _SAYS_TO.fullmatch(gap) and own.isdisjoint(chain[0].codes):
            return [chain[0]]
    return []


def sent_by(frame: Frame, trigger: Trigger, sentence: Sentence) -> list[Actor]:
    """'Phái viên của X đã gặp Y', 'nhóm đàm phán của X gặp Y': somebody of X's, unnamed; or who heads a delegation."""
    floor = max(sentence.start, trigger.start - 130)
    led = frame.lowered.find(" do ", floor, trigger.start) >= 0
    if not led and frame.text.find(" của ", floor, trigger.start) < 0:
        return []
    for chain in reversed(frame.clauses.chains(floor, trigger.start)):
        head, end = chain[0], chain[-1].end
        leads = LEADS.match(frame.lowered, end) if led and frame.text.endswith(" do ", 0, head.start) else None
        if leads is not None and head.kind in ("person", "role") and head.codes:
            meets = _TENSE.fullmatch(frame.lowered, leads.end(), trigger.start)
            return list(chain) if meets is not None else []  # 'Đoàn ... do X dẫn đầu đã gặp Y': X
        ours = frame.text.endswith(" của ", 0, head.start) and head.codes and head.kind in _OF_WHOM
        if not ours or trigger.start - end > _AHEAD or _TENSE.fullmatch(frame.lowered, end, trigger.start) is None:
            return []
        return [replace(actor, kind="state", person=None, cls="") for actor in chain]
    return []


def another_than(frame: Frame, left: list[Actor], right: list[Actor], sentence: Sentence) -> list[Actor]:
    """'X tới Y. Thủ tướng Z đã tiếp ông': nobody receives himself, so whoever of another state was named last."""
    if len(right) != 1 or right[0].kind != "pronoun" or not right[0].codes:
        return []
    own = {c for a in left for c in a.codes}
    if not set(right[0].codes) <= own:
        return []
    for actor in reversed(frame.cast.within(max(0, sentence.start - _FAR), sentence.start)):
        if actor.person is not None and actor.codes and own.isdisjoint(actor.codes):
            return [replace(right[0], codes=actor.codes, person=actor.person)]
    return []


_NEAR = 90  # code points back to who meets somebody, where the sentence has another subject
_SOMEBODY = frozenset({"person", "role"})
_MEETS_AS = frozenset({"person", "role", "body", "state"})
_BREAK = regex.compile(
    r"[.;:\"“”()]|(?<!\p{L})(?:rằng|nhưng|mà|bị|được|với|của|cho|tới|đến|về|và|theo)(?: (?:ông|bà))? ?$"
)


def whoever_stands_before(
    frame: Frame, trigger: Trigger, left: list[Actor], right: list[Actor], sentence: Sentence
) -> list[Actor]:
    """'những điều ông A nói khi gặp ông B', 'C để A là người đầu tiên gặp C': A, the nearest of another state. 'Thời
    điểm A và B hội đàm': both.
    """
    if not right:
        return _joined(frame, left, sentence)
    theirs = {c for a in right for c in a.codes}
    own = {c for a in left for c in a.codes}
    if len(theirs) != 1 or own - theirs:
        return left
    for actor in reversed(frame.cast.within(max(sentence.start, trigger.start - _NEAR), trigger.start)):
        if actor.kind not in (_SOMEBODY if left else _MEETS_AS) or actor.code is None or actor.code in theirs:
            continue
        if actor.kind == "state" and frame.lowered.endswith(("ông ", "bà "), 0, actor.start):
            return left  # a name
        if _BREAK.search(frame.lowered, actor.end, trigger.start) is not None:
            return left
        governed = _BREAK.search(frame.lowered, max(sentence.start, actor.start - 8), actor.start) is not None
        return left if governed and actor.kind == "state" else [actor]
    return left


def _joined(frame: Frame, left: list[Actor], sentence: Sentence) -> list[Actor]:
    """Both of 'A và B', where only B was taken for the subject."""
    if len(left) != 1 or left[0].start < sentence.start or left[0].kind not in ("person", "role"):
        return left
    if not frame.text.endswith(" và ", sentence.start, left[0].start):
        return left
    for actor in frame.cast.within(max(sentence.start, left[0].start - _NEAR), left[0].start):
        beside = actor.end == left[0].start - len(" và ") and actor.kind in ("person", "role")
        if beside and actor.codes and set(actor.codes).isdisjoint(left[0].codes):
            return [actor, *left]
    return left


def received_by(frame: Frame, trigger: Trigger, left: list[Actor], right: list[Actor]) -> list[Actor]:
    """'X được Y thân mật tiếp', 'X bị Y triệu tập': Y."""
    behind = left[-1].end
    if (right and right[0].codes) or not frame.document.sentences[trigger.sentence].start <= behind < trigger.start:
        return right
    if all(frame.lowered.find(word, behind, trigger.start) < 0 for word in ("được ", "bị ")):
        return right
    for chain in reversed(frame.clauses.chains(behind, trigger.start)):
        if _MANNER.fullmatch(frame.text, chain[-1].end, trigger.start) is None:
            return right
        if _SUFFERED.search(frame.text, behind, chain[0].start) is not None:
            return list(chain)
        return right
    return right


def lends_place(frame: Frame, comma: int, chain: list[Actor]) -> bool:
    """'tại Kuala Lumpur, Malaysia': where the town lies, no subject."""
    if len(chain) != 1 or chain[0].kind != "state":
        return False
    town = frame.index.over(comma - 1)
    return town is not None and town.kind == "place" and town.end == comma and town.country == chain[0].code
