"""What a verb of saying tells of another state ('khẳng định Lào là láng giềng', 'nhấn mạnh tầm quan trọng của ...')."""

from __future__ import annotations

from banggiao.model.codes import PositionKind
from banggiao.reading.clauses import Voice
from banggiao.reading.facts.commitments import patterns as commitments
from banggiao.reading.facts.positions import assertion_patterns as assertions
from banggiao.reading.facts.positions import patterns
from banggiao.reading.facts.positions.importance import IMPORTANCE, importance, names_other
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

_AT_ONCE = 8  # code points between a verb and what its complement begins with
_OF = (
    "của ", "ở ", "tại ", "trên ", "với ", "giữa ", "cho ", "đối với ", "bán đảo ", "và ", ", ", "về ",
    "chống ", "của mọi ",
)  # fmt: skip
_ANNOUNCES = ("công bố", "thông báo", "tiết lộ", "trả lời")  # what is given out is no verdict


def asserted(frame: Frame, act: SpeechAct, voice: Voice, stop: int) -> PositionKind | None:
    """'Nhấn mạnh tầm quan trọng của UNCLOS', 'khẳng định Lào là láng giềng', 'cho rằng Lào đã đạt thành tựu'."""
    low = frame.lowered
    if IMPORTANCE.match(low, act.start, stop):
        return importance(frame, act, voice, stop)
    if act.fresh and low.find(" của nhau", act.end, stop) >= 0 and assertions.EACH_OTHERS.match(low, act.end, stop):
        return PositionKind.PRIORITY
    if (
        act.fresh
        and low.startswith(assertions.STRESSES, act.start)
        and assertions.OWN_SOVEREIGNTY.match(low, act.end, min(stop, act.end + 120))
    ):
        return PositionKind.PRINCIPLE
    if (
        act.fresh
        and low.startswith(assertions.STRESSES, act.start)
        and low.startswith((" cần", " phải"), act.end)
        and uphold(low, act.end)
    ):
        return PositionKind.PRINCIPLE
    if act.fresh and low.find(" mục tiêu", act.end, act.end + 120) >= 0 and assertions.AIM.match(low, act.end, stop):
        return PositionKind.PRIORITY if names_other(frame, act, voice, 140) else None
    if low.find(" là ", act.end, stop) > 0 or low.find(" không phục vụ ", act.end, stop) > 0:
        rule = assertions.HOLDS_FOR_ALL.match(low, act.end, stop)
        if rule is not None and _of_nobody(frame, act.end, rule.end()):
            return PositionKind.PRINCIPLE
    if (
        act.fresh
        and low.find(" là ", act.end, stop) > 0
        and (assertions.FRAMEWORK.match(low, act.end, stop) or assertions.PRESSING.match(low, act.end, stop))
    ):
        return PositionKind.PRINCIPLE
    if act.fresh and low.find(" lợi ích ", act.end, stop) > 0 and assertions.INTERESTS.match(low, act.end, stop):
        return PositionKind.PRIORITY
    if act.fresh and low.find(" nhờ ", act.end, act.end + 24) > 0 and (
        (whose := assertions.OWED_TO.match(low, act.end, stop)) is not None
        and assertions.OWED_TO_HELP.match(low, act.end, stop) is None
        and names_other(frame, act, voice, whose.end() - act.end)
    ):
        return PositionKind.PRAISE
    owed = act.fresh and low.find(" sự ", act.end, stop) > 0 and assertions.OWED_TO_HELP.match(low, act.end, stop)
    if owed and names_other(frame, act, voice, 260):
        return PositionKind.GRATITUDE
    if not act.fresh or assertions.REGARDS_AS.search(low, act.end, min(stop, act.end + 160)):
        return None
    if low.startswith(assertions.STRESSES, act.start) and patterns.UNCHANGED.match(low, act.end, stop):
        if patterns.FOR_OWN_PEOPLE.search(low, act.end, stop) is not None:
            return None
        return PositionKind.PRINCIPLE
    if (
        low.startswith(assertions.STRESSES, act.start)
        and patterns.OF_PRINCIPLE.search(low, act.end, min(stop, act.end + 240))
        and assertions.STANCE.match(low, act.end, min(stop, act.end + 220))
        and not names_other(frame, act, voice, 30)
    ):
        return PositionKind.PRINCIPLE
    if len(voice.subject.codes) <= 2 and low.find(" là ", act.end, stop) > 0 and assertions.RANKS_HIGH.match(
        low, act.end, stop
    ):
        return PositionKind.PRIORITY
    if len(voice.subject.codes) > 1:
        if len(voice.subject.codes) == 2 and assertions.DEAR_TO_BOTH.match(low, act.end, stop):
            return PositionKind.PRIORITY
        return None
    bad = assertions.SAID_BAD.match(low, act.end, stop) if low.find(" là ", act.end, stop) >= 0 else None
    if bad is not None and names_other(frame, act, voice, bad.end() - act.end):
        return PositionKind.CONCERN
    if low.find(" nhất", act.end, stop) >= 0 and assertions.BEST_TIME.match(low, act.end, stop):
        return PositionKind.PRAISE
    best = assertions.BEST_OF_RELATIONS.match(low, act.end, stop)
    if low.startswith((" vui mừng", " sự vui mừng", " niềm vui", " tin tưởng", " phấn khởi"), act.end):
        best = None  # joy at the relation itself
    if best is not None and assertions.MUST.search(low, act.end, best.end()) is None:
        return PositionKind.PRAISE
    if low.startswith(_ANNOUNCES, act.start):
        return None
    return _of_other(frame, act, voice, stop)


def _of_nobody(frame: Frame, begin: int, end: int) -> bool:
    """Whether no state does what is spoken of: 'hòa bình ở Lào', but not 'Lào chấp nhận đối thoại'."""
    return all(frame.lowered.endswith(_OF, begin, a.start) for a in frame.cast.within(begin, end) if a.codes)


def uphold(low: str, position: int) -> bool:
    """'Khẳng định cần bảo đảm tự do hàng hải'."""
    after = position + (5 if low.startswith(" phải", position) else 4)
    return commitments.UPHOLD.match(low, after) is not None


def _of_other(frame: Frame, act: SpeechAct, voice: Voice, stop: int) -> PositionKind | None:
    """What is said of another state that stands as subject of the complement."""
    low, own = frame.lowered, set(voice.subject.codes)
    for chain in frame.clauses.chains(act.end, min(stop, act.end + 110)):
        actor = chain[-1]
        if len(chain) > 1 and chain[0].start - act.end <= _AT_ONCE and any(set(a.codes) & own for a in chain):
            return None  # 'cho rằng Mỹ và Iran đã ...': of both
        if not actor.codes or set(actor.codes) & own or actor.kind in ("group", "many", "organisation"):
            continue
        if assertions.ABOUT_THINGS.search(low, act.end, actor.start):
            return None
        if assertions.IS_PARTNER.match(low, actor.end, stop):
            return PositionKind.PRIORITY
        good = assertions.IS_GOOD.match(low, actor.end, min(stop, actor.end + 130))
        if good is not None:
            past = low.startswith((" từng ", " đã từng "), actor.end)
            return None if past or assertions.MUST.search(low, act.end, good.end()) else PositionKind.PRAISE
        if low.find(",", act.end, actor.start) < 0 and actor.start - act.end < 12:
            return None
    return None
