"""Words in marks within what somebody says ('cho rằng nước B hành xử "trẻ con"'): a paper marks what is judgement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from banggiao.model.codes import PositionKind
from banggiao.reading.cast import Actor
from banggiao.reading.document import Part
from banggiao.reading.facts.positions import claim_words as words
from banggiao.reading.facts.positions.claim import Claim, between_states, deed_of, doer_of, only_might_be, others
from banggiao.reading.facts.positions.dealings import dealt_with
from banggiao.reading.facts.positions.merits import that_of
from banggiao.reading.facts.positions.sayings import Scene, said_at, stances_at, undertaken
from banggiao.reading.facts.positions.stance import Stance
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

_LONGEST = 110  # code points in marks: a longer piece is a clause of its own, read by its words
_SHORTEST = 4
_REACH = 150  # code points from where somebody begins to say it to the marks
_OWNER = 60
_STRENGTH = 0.55
_OF = (" của ", " từ ", " mà ")
_WITH = (" với ", " đối với ", " cho ", " của ")
_NOUN = 18  # code points that the noun before words in marks takes
_Made = tuple[PositionKind, str | None]

# What stands right before words that are said of somebody: 'là một', 'đang', 'hành xử'.
_SAID_OF = re.compile(
    r"(?<!\w)(?:là|như|như thể|giống|giống như|đang|có|đã|bị|vẫn|rất|quá|không|chưa|còn|cực kỳ|hết sức|thật|hoàn toàn"
    r"|thực sự|ngày càng|trở nên|trở thành|hành xử|hành động|cư xử|tỏ ra|chỉ|cũng|lại|luôn|đầy|mang tính|mang"
    r"|thành|dựa trên|khá)(?: (?:một|một trong những|những|các|sự|cuộc|hành động|hành vi|động thái|bước đi|kẻ|nước"
    r"|quốc gia|người|nhà|nơi|trò|điều|cách|việc))* $"
)
# ... and how they begin where they say it themselves: '"chẳng có ý nghĩa gì"'.
_SAYS_ITSELF = re.compile(
    r"(?:không|chẳng|chưa|là|đã|đang|có|vẫn|bị|chỉ|đi ngược|vi phạm|phá|gây|làm)(?!\w)"
)
# What one stands firm on, told of one's own side.
_FIRM = re.compile(r"(?:sẽ |vẫn |hoàn toàn )*(?:không|chưa|chẳng|quyết không|không bao giờ)(?!\w)")
# Of whom it can't be told: 'nói họ "không nghĩ vậy"', 'cho biết cả hai "rất hợp nhau"'.
_OF_BOTH = re.compile(r"[\s,]*(?:rằng |là )?(?:họ|ông|bà|cả hai|hai bên|hai nước|hai nhà lãnh đạo|mình|tôi)(?!\w)")
_HARM = re.compile(
    r"(?<!\w)(?:thách thức|mối đe dọa|sai lầm|thất bại|nguy hiểm|nguy cơ|vấn đề|trở ngại|rào cản|tội ác|bất công"
    r"|áp bức|điên rồ|không|chẳng|chưa|thiếu|kẻ)(?!\w)"
)
_SO_CALLED = re.compile(r"(?<!\w)(?:mà|điều|những gì|cái)(?: [^\W\d_]+){1,5} (?:gọi|coi|xem|mô tả) là $")
_THERE = ("tại ", "ở ", "từ ")
_DENIED = re.compile(r"(?<!\w)(?:không|chưa|chẳng|không hề|không bị|chưa bị)(?: [^\W\d_]+){0,2} $")
_TO_COME = re.compile(r"(?<!\w)(?:sẽ(?! (?:là|trở thành))|muốn|nên|cần|phải|hãy|đừng|có thể)(?: [^\W\d_]+)? $")


def marked(frame: Frame, told: list[Stance]) -> list[Stance]:
    """The judgements in marks of an article that none of the stances ``told`` takes in, in the order of the text."""
    return stances_at(frame, told, _marks(frame), _judged, alone=True)


def _marks(frame: Frame) -> Iterator[tuple[int, int, int]]:
    """Where words in marks begin within a sentence."""
    text = frame.text
    at = text.find(' "')
    while at >= 0:
        close = text.find('"', at + 2, at + 2 + _LONGEST)
        if close - at > _SHORTEST and text[at - 1] not in ":.,":
            yield 0, at + 1, at + 1
        at = text.find(' "', max(at + 1, close))


def _judged(scene: Scene, which: int, start: int, number: int) -> Stance | None:
    frame = scene.frame
    sentence = frame.document.sentences[number]
    close = frame.text.find('"', start + 1, sentence.end)
    if close < 0 or sentence.part is Part.CAPTION or words.PLAIN.match(frame.lowered, start + 1):
        return None
    if frame.text.startswith("?", sentence.end - 1) or not frame.text[start + 1].islower():
        return None
    said = said_at(scene, start, number, refusal=True)
    if said is None:
        return None
    subject, begin, opening = said
    if len(subject.codes) != 1 or not 2 < start - begin <= _REACH:
        return None
    if frame.lowered.endswith(words.SO_CALLED, begin - len("gọi "), start) or _SO_CALLED.search(
        frame.lowered, sentence.start, start
    ):
        return None
    claim = Claim(frame, subject, '"', begin, start, start + 1, sentence.end)
    if only_might_be(claim) or undertaken(scene, start, number):
        return None
    made = _of(claim, close, opening)
    if made is None:
        return None
    act = SpeechAct(begin, start, number, "position", "claim", opening, True)
    return Stance(act, subject, made[0], opening, sentence.end, _STRENGTH, made[1], "in marks")


def _of(claim: Claim, close: int, opening: int) -> _Made | None:
    """Of whom it is said and how: another's doing, a thing between states, or what one's own side will not have."""
    frame, low = claim.frame, claim.frame.lowered
    doer = doer_of(replace(claim, start=claim.start - _manner(claim)))
    if doer is True:
        return _own(claim, close)
    at_once = isinstance(doer, Actor) and doer.end == claim.start - 1
    said_of = _SAYS_ITSELF.match(low, claim.end) or _SAID_OF.search(low, claim.begin, claim.start)
    if not at_once and said_of is None:
        return _attribute(claim, close)
    if not isinstance(doer, Actor) and _OF_BOTH.match(low, claim.begin, claim.start) is not None:
        return None
    if _TO_COME.search(low, claim.begin, claim.start) is not None:
        return None
    named = [a for a in frame.cast.within(claim.begin, claim.start) if a.codes]
    if named and named[0].kind == "group" and low.find("quan hệ", claim.begin, claim.start) < 0:
        mates = [c for c in named[0].codes if c not in claim.own]
        if len(mates) == 1 and len(named[0].codes) == 2:
            return _kind(claim, close), mates[0]  # 'cuộc họp giữa hai nước là "tích cực"'
    if named and (len(named[0].codes) > 1 or set(named[0].codes) <= claim.own or named[0].kind == "pronoun"):
        return None
    if isinstance(doer, Actor):
        return _kind(claim, close), doer.codes[0]
    if low.find("quan hệ", claim.begin, claim.start) >= 0:
        return None
    there = [a for a in named if low.endswith(_THERE, claim.begin, a.start)]
    judged = (a.codes[0] for a in named if a not in there and len(a.codes) == 1 and not set(a.codes) & claim.own)
    other = deed_of(claim) or next(judged, None)
    if other is None:
        pointed = words.POINTS.match(low, claim.begin, claim.start) is None
        that = that_of(frame, claim.subject, claim.begin, claim.start, claim.begin) if pointed else None
        other = that or _with(claim, close) or dealt_with(frame, claim.subject, claim.begin, claim.start, opening)
    return (_kind(claim, close), other) if other is not None else None


def _manner(claim: Claim) -> int:
    """How many code points of denial stand before the marks: 'không bị "..."'."""
    denied = _DENIED.search(claim.frame.lowered, claim.begin, claim.start)
    return claim.start - denied.start() if denied is not None else 0


def _own(claim: Claim, close: int) -> _Made | None:
    """'Khẳng định nước mình không bị "khuất phục"', '... "không lo ngại" lệnh của Y'."""
    low = claim.frame.lowered
    firm = _FIRM.match(low, claim.start + 1, close) or _DENIED.search(low, claim.begin, claim.start)
    if not firm or not between_states(claim) or words.NO_STAND.match(low, firm.end()):
        return None
    return PositionKind.PRINCIPLE, next(iter(others(claim, claim.start, claim.stop)), None)


def _attribute(claim: Claim, close: int) -> _Made | None:
    """'Nói về bước đi "sai lầm" của Y'."""
    low = claim.frame.lowered
    deeds = words.DEED.finditer(low, max(claim.begin, claim.start - _NOUN), claim.start)
    if not low.startswith(_OF, close + 1) or all(deed.end() != claim.start - 1 for deed in deeds):
        return None
    other = _after(claim, close)
    return (_kind(claim, close), other) if other is not None else None


def _with(claim: Claim, close: int) -> str | None:
    """'Lệnh cấm vận "chẳng có ý nghĩa gì" với Y'."""
    return _after(claim, close) if claim.frame.lowered.startswith(_WITH, close + 1) else None


def _after(claim: Claim, close: int) -> str | None:
    """The one other state that is named right after the marks."""
    after = next((a for a in claim.frame.cast.within(close, min(claim.stop, close + _OWNER)) if a.codes), None)
    return after.codes[0] if after is not None and len(after.codes) == 1 and not set(after.codes) & claim.own else None


def _kind(claim: Claim, close: int) -> PositionKind:
    low = claim.frame.lowered
    good = words.GOOD.search(low, claim.end, close) is not None
    denied = _DENIED.search(low, claim.begin, claim.start) or _HARM.search(low, claim.end, close)
    return PositionKind.PRAISE if good and not denied else PositionKind.CONCERN
