"""Claims: what a state's voice says of its own or another's doing by grammar alone ('nước này có quyền đáp trả')."""

from __future__ import annotations

from collections.abc import Callable

from banggiao.model.codes import PositionKind
from banggiao.reading.cast import Actor
from banggiao.reading.facts.positions import claim_words as words
from banggiao.reading.facts.positions import verdict_words
from banggiao.reading.facts.positions.claim import Claim, between_states, deed_of, doer_of, only_might_be, others
from banggiao.reading.facts.positions.dealings import stood_against
from banggiao.reading.facts.positions.merits import that_of
from banggiao.reading.facts.positions.sayings import Scene, said_at, stances_at, undertaken
from banggiao.reading.facts.positions.stance import Stance
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

CLAIM_CUES = tuple(words.KINDS)
_REACH = 150  # code points from where somebody begins to say it to what he says of whom
_NAMED = 90
_AT_ONCE = 60  # code points that an office and a name take
_STRENGTH = 0.55
_BEFORE_MARKS = ("là", "như", "đang", "có", "đã", "bị", "vẫn", "rất")
_Made = tuple[PositionKind, str | None]


def claims(frame: Frame, told: list[Stance]) -> list[Stance]:
    """The claims of an article that none of the stances ``told`` already takes in, in the order of the text."""
    return stances_at(frame, told, frame.words.claims, _claim, alone=True)


def _claim(scene: Scene, which: int, start: int, number: int) -> Stance | None:
    frame, form = scene.frame, CLAIM_CUES[which]
    sentence = frame.document.sentences[number]
    if form in _BEFORE_MARKS and not frame.lowered.startswith(' "', start + len(form)):
        return None  # most of the time
    said = said_at(scene, start, number, refusal=True)
    if said is None:
        return None
    subject, begin, opening = said
    if len(subject.codes) != 1 or start - begin > _REACH or frame.text.startswith("?", sentence.end - 1):
        return None
    if frame.lowered.find("về việc ", subject.end, begin) >= 0:
        return None  # 'lên tiếng về việc có người cho rằng ...'
    claim = Claim(frame, subject, form, begin, start, start + len(form), sentence.end)
    made = _MADE[words.KINDS[form]](claim)
    if made is None or undertaken(scene, start, number):
        return None
    kind, other = made
    act = SpeechAct(begin, start, number, "position", "claim", opening, True)
    return Stance(act, subject, kind, opening, sentence.end, _STRENGTH, other, form)


def _no(claim: Claim) -> _Made | None:
    """'X khẳng định nước này không ...': a stand; '... Y không muốn ...': blame."""
    low = claim.frame.lowered
    if only_might_be(claim):
        return None
    doer = doer_of(claim)
    if isinstance(doer, bool):
        if low.endswith("đã ", claim.begin, claim.start) or words.NO_STAND.match(low, claim.end):
            return None
        stands = (doer or words.FIRM.match(low, claim.end)) and between_states(claim)
        anybody = low.startswith(("không một ", "không ai ", "không nước nào ", "không quốc gia nào "), claim.start)
        against = stood_against(claim.frame, claim.subject, claim.begin, claim.start, claim.stop)
        return (PositionKind.PRINCIPLE, None if anybody else against) if stands else None
    if isinstance(doer, Actor) and doer.kind != "pronoun" and words.WANTING.match(low, claim.end):
        return PositionKind.CONCERN, doer.codes[0]
    return None


def _right(claim: Claim) -> _Made | None:
    """'Có quyền đáp trả', 'các nước có nghĩa vụ tuân thủ ...': what is right, whosever."""
    low = claim.frame.lowered
    if only_might_be(claim) or words.PEOPLE_AT_HOME.search(low, max(claim.begin, claim.start - 40), claim.start):
        return None
    if low.endswith(("đã ", "không ", "chưa ", "từng "), claim.begin, claim.start):
        return None
    of_states = between_states(claim) or words.ALL_STATES.search(low, claim.begin, claim.start) is not None
    return (PositionKind.PRINCIPLE, None) if of_states else None


def _hazard(claim: Claim) -> _Made | None:
    """'Hành động của Y có thể dẫn đến xung đột'."""
    low = claim.frame.lowered
    if words.HAZARD.match(low, claim.end, claim.stop) is None and claim.form != "leo thang thành":
        return None
    if words.AGAINST.search(low, max(claim.begin, claim.start - 30), claim.start) or low.endswith(
        ("không ", "khó ", "chưa ", "không thể ", "từng "), claim.begin, claim.start
    ):
        return None
    if words.TOLD_OF.search(low, max(claim.begin, claim.start - 40), claim.start):
        return None
    if low.endswith("việc ", claim.begin, claim.start):
        return None  # 'không đề cập đến việc châm ngòi ...'
    named = [a for a in claim.frame.cast.within(claim.begin, claim.start) if a.codes]
    if named and set(named[0].codes) <= claim.own and named[0].start - claim.begin < 30:
        return None
    return PositionKind.CONCERN, next(iter(others(claim, claim.begin, claim.start)), None)


def _shows(claim: Claim) -> _Made | None:
    """'Các hành động của Y cho thấy ...': what they are a sign of."""
    low = claim.frame.lowered
    doer = doer_of(claim)
    direct = doer.codes[0] if isinstance(doer, Actor) and doer.kind != "pronoun" else None
    whose = deed_of(claim) or direct
    if whose is None or only_might_be(claim):
        return None
    if words.FAULT.match(low, claim.end, claim.stop):
        return PositionKind.CONCERN, whose
    return (PositionKind.PRAISE, whose) if words.WORTH.match(low, claim.end, claim.stop) else None


def _after(claim: Claim) -> _Made | None:
    """'Y vẫn từ chối ...', 'Y tìm cách lật đổ ...'."""
    low = claim.frame.lowered
    doer = doer_of(claim)
    if not isinstance(doer, Actor) or only_might_be(claim):
        return None
    if claim.form in words.REFUSES:
        return None if words.REFUSED_NOT.match(low, claim.end) else (PositionKind.CONCERN, doer.codes[0])
    return (PositionKind.CONCERN, doer.codes[0]) if words.ILL.match(low, claim.end, claim.stop) else None


def _role(claim: Claim) -> _Made | None:
    """'Y có vai trò quan trọng', 'Y đóng vai trò phá hoại'."""
    low = claim.frame.lowered
    doer = doer_of(claim)
    if not isinstance(doer, Actor) or only_might_be(claim):
        return None
    if not low.endswith(("có ", "đóng ", "giữ ", "nhiều ", "một ", "những "), claim.begin, claim.start):
        return None
    if words.BANEFUL.match(low, claim.end, claim.stop):
        return PositionKind.CONCERN, doer.codes[0]
    weighty = words.WEIGHTY.match(low, claim.end, claim.stop) or low.endswith("nhiều ", claim.begin, claim.start)
    return (PositionKind.PRAISE, doer.codes[0]) if weighty else None


def _turns(claim: Claim) -> _Made | None:
    """'Hòa bình phụ thuộc vào Y', 'trách nhiệm thuộc về Y'."""
    low = claim.frame.lowered
    if only_might_be(claim) or low.endswith(("không ", "không còn "), claim.begin, claim.start):
        return None
    after = others(claim, claim.end, min(claim.stop, claim.end + _NAMED))
    if claim.form == "mới có thể":
        alone = low.find("chỉ ", claim.begin, claim.start) >= 0 and others(claim, claim.begin, claim.start)
        return (PositionKind.PRINCIPLE, None) if alone else None
    if claim.form == "thuộc về":
        guilt = words.GUILT.search(low, claim.begin, claim.start) is not None
        return (PositionKind.CONCERN, after[0]) if guilt and after else None
    if claim.form == "chìa khóa":
        doer = doer_of(claim)
        return (PositionKind.PRINCIPLE, None) if isinstance(doer, Actor) else None
    at_once = claim.frame.cast.within(claim.end, claim.end + 2 + _AT_ONCE)[:1]
    rests = words.RESTS_WITH.match(low, claim.end) or any(a.start == claim.end + 1 for a in at_once)
    return (PositionKind.PRINCIPLE, None) if rests and len(set(after)) == 1 else None


def _most(claim: Claim) -> _Made | None:
    """'Y gần gũi với chúng tôi hơn bao giờ hết'."""
    low = claim.frame.lowered
    near = words.CLOSE.search(low, claim.begin, claim.start) or low.find(" gần ", claim.begin, claim.start) > 0
    other = next(iter(others(claim, claim.begin, claim.start)), None)
    return (PositionKind.PRAISE, other) if near and other is not None and not only_might_be(claim) else None


def _needed(claim: Claim) -> _Made | None:
    """'Việc gặp Y là cần thiết'."""
    low = claim.frame.lowered
    if verdict_words.IS.search(low, max(claim.begin, claim.start - 60), claim.start) is None or only_might_be(claim):
        return None
    if verdict_words.IS_NOT.search(low, max(claim.begin, claim.start - 60), claim.start) is not None:
        return None
    if low.endswith("người ", claim.begin, claim.start):
        return None  # 'ông ấy là người thích hợp'
    return (PositionKind.PRINCIPLE, None) if others(claim, claim.begin, claim.stop) else None


def _called(claim: Claim) -> _Made | None:
    """'Gọi chuyến thăm của Y là "cú đánh lén"': what is put in marks is a verdict."""
    low = claim.frame.lowered
    close = low.find('"', claim.end + 2, min(claim.stop, claim.end + _NAMED))
    if not low.startswith(' "', claim.end) or close < 0 or only_might_be(claim):
        return None
    if low.endswith(words.SO_CALLED, claim.begin - len("gọi "), claim.start):
        return None
    named = [a for a in claim.frame.cast.within(claim.begin, claim.start) if a.codes]
    if named and (len(named[0].codes) > 1 or set(named[0].codes) <= claim.own or named[0].kind == "pronoun"):
        return None
    pointed = words.POINTS.match(low, claim.begin, claim.start) is None
    that = that_of(claim.frame, claim.subject, claim.begin, claim.start, claim.begin) if pointed else None
    other = named[0].codes[0] if named else that
    if other is None:
        return None
    if words.PLAIN.match(low, claim.end + 2) or low.find("quan hệ", claim.begin, claim.start) >= 0:
        return None
    good = words.GOOD.search(low, claim.end, close) is not None
    return PositionKind.PRAISE if good else PositionKind.CONCERN, other


def _said(claim: Claim) -> _Made | None:
    """'Y đang "mắc kẹt"', 'Y có "thái độ không tốt"': the same of what somebody does."""
    low = claim.frame.lowered
    close = low.find('"', claim.end + 2, min(claim.stop, claim.end + _NAMED))
    doer = doer_of(claim)
    if close < 0 or low.find(" ", claim.end + 2, close) < 0 or not isinstance(doer, Actor) or only_might_be(claim):
        return None
    if doer.kind == "pronoun" or words.PLAIN.match(low, claim.end + 2):
        return None
    good = words.GOOD.search(low, claim.end, close) is not None and low.find("không ", claim.end, close) < 0
    return PositionKind.PRAISE if good else PositionKind.CONCERN, doer.codes[0]


def _aim(claim: Claim) -> _Made | None:
    """'Mục tiêu của nước này là phi hạt nhân hóa bán đảo'."""
    low = claim.frame.lowered
    lead = words.LEADS_IN.match(low, claim.begin, claim.start)
    if (lead.end() if lead is not None else claim.begin) < claim.start or only_might_be(claim):
        return None
    found = words.AIM_IS.match(low, claim.end, claim.stop)
    if found is None or others(claim, claim.end, found.end()):
        return None
    return (PositionKind.PRINCIPLE, None) if between_states(claim) else None


def _means(claim: Claim) -> _Made | None:
    """'Nếu Y làm thế, điều đó có nghĩa là chiến tranh': a red line."""
    low = claim.frame.lowered
    if low.endswith(("không ", "chưa "), claim.begin, claim.start):
        return None
    return (PositionKind.PRINCIPLE, None) if words.WAR.match(low, claim.end, claim.stop) else None


def _answers(claim: Claim) -> _Made | None:
    """'X có thể triển khai tên lửa để đáp trả Y'."""
    low = claim.frame.lowered
    may = low.find("có thể ", claim.begin, claim.start)
    if may < 0 or not others(claim, claim.end, claim.stop):
        return None
    able = Claim(claim.frame, claim.subject, "có thể", claim.begin, may, may + len("có thể"), claim.stop)
    doer = doer_of(able)
    return (PositionKind.PRINCIPLE, None) if doer is True or (doer is False and not only_might_be(able)) else None


_MADE: dict[str, Callable[[Claim], _Made | None]] = {
    "no": _no,
    "right": _right,
    "hazard": _hazard,
    "shows": _shows,
    "after": _after,
    "role": _role,
    "turns": _turns,
    "most": _most,
    "needed": _needed,
    "called": _called,
    "said": _said,
    "aim": _aim,
    "means": _means,
    "answers": _answers,
}
