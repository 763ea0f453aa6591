"""Claims: what a state's voice says of its own or another's doing by grammar alone ('nước này có quyền đáp trả')."""

from __future__ import annotations

from collections.abc import Callable

from banggiao.model.codes import PositionKind
from banggiao.reading.cast import Actor
from banggiao.reading.facts.positions import claim_words as words
from banggiao.reading.facts.positions import verdict_words
from banggiao.reading.facts.positions.claim import Claim, between_states, deed_of, doer_of, only_might_be, others
from banggiao.reading.facts.positions.dealings import dealt_with, stood_against
from banggiao.reading.facts.positions.sayings import Scene, said_at, stances_at, undertaken
from banggiao.reading.facts.positions.stance import Stance
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

CLAIM_CUES = tuple(words.KINDS)
_REACH = 150  # code points from where somebody begins to say it to what he says of whom
_NAMED = 90
_A_THING = 20  # code points that the thing of another takes: 'máy bay Y', 'thuế quan của Y'
_OF_WHOM = 50  # ... and another's deed
_AT_ONCE = 60  # code points that an office and a name take
_STRENGTH = 0.55
_NOBODY = tuple(
    f"không {there}{who} "
    for there in ("", "có ")
    for who in ("một", "ai", "nước nào", "quốc gia nào", "bên nào")
)
_Made = tuple[PositionKind, str | None]


def claims(frame: Frame, told: list[Stance]) -> list[Stance]:
    """The claims of an article that none of the stances ``told`` already takes in, in the order of the text."""
    return stances_at(frame, told, frame.words.claims, _claim, alone=True)


def _claim(scene: Scene, which: int, start: int, number: int) -> Stance | None:
    frame, form = scene.frame, CLAIM_CUES[which]
    sentence = frame.document.sentences[number]
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
    if doer is None and words.OWN_LAW.match(low, claim.begin, claim.start):
        doer = True
    if isinstance(doer, bool) and words.DISTRUST.match(low, claim.end):
        ahead = claim.frame.cast.within(claim.end, claim.end + _AT_ONCE)[:1]
        whom = [a.codes[0] for a in ahead if len(a.codes) == 1 and not set(a.codes) & claim.own]
        return (PositionKind.CONCERN, whom[0]) if whom else None
    if isinstance(doer, bool):
        if low.endswith("đã ", claim.begin, claim.start) or words.NO_STAND.match(low, claim.end):
            return None
        stands = (doer or words.FIRM.match(low, claim.end)) and between_states(claim)
        anybody = low.startswith(_NOBODY, claim.start)
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
    """'Y gần gũi với chúng tôi hơn bao giờ hết', 'quan hệ với Y ở mức cao chưa từng thấy'."""
    low = claim.frame.lowered
    if only_might_be(claim) or words.AT_WORST.search(low, claim.begin, claim.start) is not None:
        return None
    other = next(iter(others(claim, claim.begin, claim.start)), None)
    if claim.form == "hơn bao giờ hết":
        near = words.CLOSE.search(low, claim.begin, claim.start) or low.find(" gần ", claim.begin, claim.start) > 0
        return (PositionKind.PRAISE, other) if near and other is not None else None
    tie = words.OUR_TIE.search(low, claim.begin, claim.start)
    if tie is None or low.find("sẽ ", claim.begin, claim.start) >= 0:
        return None
    if not claim.form.startswith(("chưa bao", "mức")) and words.AT_BEST.search(low, claim.begin, claim.start) is None:
        return None
    other = other or dealt_with(claim.frame, claim.subject, claim.begin, claim.end, claim.begin)
    return (PositionKind.PRAISE, other) if other is not None else None


def _unless(claim: Claim) -> _Made | None:
    """'Hội nghị sẽ không thành công nếu Y vắng mặt'."""
    low = claim.frame.lowered
    if words.UNDERTAKING.search(low, claim.begin, claim.start) is None or only_might_be(claim):
        return None
    return (PositionKind.PRINCIPLE, None) if words.UNLESS.match(low, claim.end, claim.stop) else None


def _how(claim: Claim) -> _Made | None:
    """'Y đã dùng vũ lực trái phép', 'Y đang câu giờ': how another does it."""
    low = claim.frame.lowered
    since = claim.begin
    if (condition := words.CONDITION.match(low, claim.begin, claim.start)) is not None:
        since = condition.end()
    lead = words.LEADS_IN.match(low, since, claim.start)
    since = lead.end() if lead is not None else since
    if only_might_be(claim) or words.NO_FAULT.search(low, since, claim.start) is not None:
        return None
    chain = next(iter(claim.frame.clauses.chains(since, claim.start)), None)
    deed = words.DEED.match(low, since, claim.start) is not None
    if chain is None or len(chain) > 1 or len(chain[0].codes) != 1 or set(chain[0].codes) & claim.own:
        return None
    near = chain[0].start - since <= (_OF_WHOM if deed else _A_THING)
    return (PositionKind.CONCERN, chain[0].codes[0]) if near and chain[0].kind != "pronoun" else None


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
    "how": _how,
    "unless": _unless,
    "needed": _needed,
    "aim": _aim,
    "means": _means,
    "answers": _answers,
}
