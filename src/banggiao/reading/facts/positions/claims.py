"""Claims: what a state's voice says of its own or another's doing by grammar alone ('nước này có quyền đáp trả')."""

from __future__ import annotations

from collections.abc import Callable

from banggiao.model.codes import PositionKind
from banggiao.reading.cast import Actor
from banggiao.reading.clauses import Subject
from banggiao.reading.document import Part
from banggiao.reading.facts.positions import claim_words as words
from banggiao.reading.facts.positions import patterns, verdict_words
from banggiao.reading.facts.positions.merits import that_of
from banggiao.reading.facts.positions.sayings import Scene, said_at, scene_of, undertaken
from banggiao.reading.facts.positions.stance import Stance
from banggiao.reading.frame import Frame
from banggiao.reading.record import record
from banggiao.reading.speech_acts import SpeechAct

CLAIM_CUES = tuple(words.KINDS)
_REACH = 150  # code points from where somebody begins to say it to what he says of whom
_NAMED = 90
_AT_ONCE = 60  # code points that an office and a name take
_STRENGTH = 0.55
_SIDES = frozenset(("state", "person", "role", "body", "pronoun"))
_BODIES = frozenset(("state", "body", "organisation"))
_BEFORE_MARKS = ("là", "như")
_GOES_ON = (" nhưng ", " song ", " mà ", " nên ")
_Made = tuple[PositionKind, str | None]


@record
class _Claim:
    """A cue of a claim in somebody's word: from where to where it stands, whose word, where that begins and ends."""

    frame: Frame
    subject: Subject
    form: str
    begin: int
    start: int
    end: int
    stop: int

    @property
    def own(self) -> set[str]:
        return set(self.subject.codes)


def claims(frame: Frame, told: list[Stance]) -> list[Stance]:
    """The claims of an article that none of the stances ``told`` already takes in, in the order of the text."""
    low = frame.lowered
    out: list[Stance] = []
    scene: Scene | None = None
    for which, start, end in frame.words.claims:
        if (start and low[start - 1].isalnum()) or (end < len(low) and low[end].isalnum()):
            continue
        number = frame.document.sentence_at(start)
        sentence = frame.document.sentences[number]
        if not sentence.start <= start < sentence.end or sentence.part is Part.BYLINE:
            continue
        if scene is None:
            scene = scene_of(frame, told)
        if scene.told.get(number):
            continue
        found = _claim(scene, CLAIM_CUES[which], start, number)
        if found is not None:
            out.append(found)
            scene.told.setdefault(number, []).append(found)
    return out


def _claim(scene: Scene, form: str, start: int, number: int) -> Stance | None:
    frame = scene.frame
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
    claim = _Claim(frame, subject, form, begin, start, start + len(form), sentence.end)
    made = _MADE[words.KINDS[form]](claim)
    if made is None or undertaken(scene, start, number):
        return None
    kind, other = made
    act = SpeechAct(begin, start, number, "position", "claim", opening, True)
    return Stance(act, subject, kind, opening, sentence.end, _STRENGTH, other, form)


def _doer(claim: _Claim) -> Actor | bool | None:
    """Who the cue is said of: the actor of another side, True of the speaker's own state; None where it can't be told.

    False where it is one person of the own side, or nobody is named.
    """
    low = claim.frame.lowered
    manner = words.MANNER.search(low, claim.begin, claim.start)
    upto = manner.start() if manner is not None else claim.start
    condition = words.CONDITION.match(low, claim.begin, upto)
    since = condition.end() if condition is not None else claim.begin
    lead = words.LEADS_IN.match(low, since, upto)
    since = lead.end() if lead is not None else since
    if since >= upto:
        return False
    named = _named(claim, since, upto)
    if named is None and (later := max(low.rfind(word, since, upto) + len(word) for word in _GOES_ON)) > since:
        lead = words.LEADS_IN.match(low, later, upto)
        named = _named(claim, lead.end() if lead is not None else later, upto)
    return named


def _named(claim: _Claim, since: int, upto: int) -> Actor | bool | None:
    """Who it is, where nothing but that one's name stands in the range."""
    low, frame = claim.frame.lowered, claim.frame
    if words.OURS.fullmatch(low, since, upto):
        return True
    if low.startswith("họ ", since) and upto - since == len("họ "):
        return True if claim.subject.kind in _BODIES else None
    chain = next(iter(frame.clauses.chains(since, upto)), None)
    if chain is None or chain[0].start != since or low[chain[-1].end : upto].strip(" ,\"'"):
        return None
    codes = {c for a in chain for c in a.codes}
    if not codes or any(a.kind not in _SIDES | {"organisation"} for a in chain):
        return None
    if codes <= claim.own:
        return chain[-1].kind in ("state", "body", "organisation")
    return chain[0] if len(codes) == 1 and not codes & claim.own else None


def _others(claim: _Claim, begin: int, end: int) -> list[str]:
    """The other states named in a range, in order."""
    found = [c for a in claim.frame.cast.within(begin, end) for c in a.codes if c not in claim.own]
    if found:
        return found
    places = claim.frame.index.within(begin, end)
    return [h.code for h in places if h.kind == "place" and h.cls == "capital" and h.code and h.code not in claim.own]


def _between(claim: _Claim) -> bool:
    """Whether what is said is of states: another is named, or what passes between them."""
    low = claim.frame.lowered
    return (
        bool(_others(claim, claim.begin, claim.stop))
        or patterns.OF_PRINCIPLE.search(low, claim.begin, claim.stop) is not None
        or patterns.OF_STATES.search(low, claim.begin, claim.stop) is not None
        or low.find("vũ khí", claim.begin, claim.stop) >= 0
    )


def _against(claim: _Claim) -> bool:
    """Whether it is wished, feared or only might be so; a condition that a comma ends is no part of it."""
    low = claim.frame.lowered
    since = claim.begin
    if (condition := words.CONDITION.match(low, claim.begin, claim.start)) is not None:
        since = condition.end()
    return words.AGAINST.search(low, since, claim.start) is not None


def _no(claim: _Claim) -> _Made | None:
    """'X khẳng định nước này không ...': a stand; '... Y không muốn ...': blame."""
    low = claim.frame.lowered
    if _against(claim):
        return None
    doer = _doer(claim)
    if isinstance(doer, bool):
        if low.endswith("đã ", claim.begin, claim.start) or words.NO_STAND.match(low, claim.end):
            return None
        stands = (doer or words.FIRM.match(low, claim.end)) and _between(claim)
        return (PositionKind.PRINCIPLE, None) if stands else None
    if isinstance(doer, Actor) and words.WANTING.match(low, claim.end):
        return PositionKind.CONCERN, doer.codes[0]
    return None


def _right(claim: _Claim) -> _Made | None:
    """'Có quyền đáp trả', 'các nước có nghĩa vụ tuân thủ ...': what is right, whosever."""
    low = claim.frame.lowered
    if _against(claim) or words.PEOPLE_AT_HOME.search(low, max(claim.begin, claim.start - 40), claim.start):
        return None
    if low.endswith(("đã ", "không ", "chưa ", "từng "), claim.begin, claim.start):
        return None
    of_states = _between(claim) or words.ALL_STATES.search(low, claim.begin, claim.start) is not None
    return (PositionKind.PRINCIPLE, None) if of_states else None


def _hazard(claim: _Claim) -> _Made | None:
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
    named = [a for a in claim.frame.cast.within(claim.begin, claim.start) if a.codes]
    if named and set(named[0].codes) <= claim.own and named[0].start - claim.begin < 30:
        return None
    return PositionKind.CONCERN, next(iter(_others(claim, claim.begin, claim.start)), None)


def _shows(claim: _Claim) -> _Made | None:
    """'Các hành động của Y cho thấy ...': what they are a sign of."""
    low = claim.frame.lowered
    whose = _deed(claim)
    if whose is None or _against(claim):
        return None
    if words.FAULT.match(low, claim.end, claim.stop):
        return PositionKind.CONCERN, whose
    return (PositionKind.PRAISE, whose) if words.WORTH.match(low, claim.end, claim.stop) else None


def _deed(claim: _Claim) -> str | None:
    """Whose deed what is said begins with: 'các hành động gần đây của Y'; another's alone."""
    low = claim.frame.lowered
    lead = words.LEADS_IN.match(low, claim.begin, claim.start)
    since = lead.end() if lead is not None else claim.begin
    if words.DEED.match(low, since, claim.start) is None:
        return None
    named = [a for a in claim.frame.cast.within(since, claim.start) if a.codes]
    codes = {c for a in named[:1] for c in a.codes}
    return next(iter(codes)) if len(codes) == 1 and not codes & claim.own else None


def _after(claim: _Claim) -> _Made | None:
    """'Y vẫn từ chối ...', 'Y tìm cách lật đổ ...'."""
    low = claim.frame.lowered
    doer = _doer(claim)
    if not isinstance(doer, Actor) or _against(claim):
        return None
    if claim.form in words.REFUSES:
        return None if words.REFUSED_NOT.match(low, claim.end) else (PositionKind.CONCERN, doer.codes[0])
    return (PositionKind.CONCERN, doer.codes[0]) if words.ILL.match(low, claim.end, claim.stop) else None


def _role(claim: _Claim) -> _Made | None:
    """'Y có vai trò quan trọng', 'Y đóng vai trò phá hoại'."""
    low = claim.frame.lowered
    doer = _doer(claim)
    if not isinstance(doer, Actor) or _against(claim):
        return None
    if not low.endswith(("có ", "đóng ", "giữ ", "nhiều ", "một ", "những "), claim.begin, claim.start):
        return None
    if words.BANEFUL.match(low, claim.end, claim.stop):
        return PositionKind.CONCERN, doer.codes[0]
    weighty = words.WEIGHTY.match(low, claim.end, claim.stop) or low.endswith("nhiều ", claim.begin, claim.start)
    return (PositionKind.PRAISE, doer.codes[0]) if weighty else None


def _turns(claim: _Claim) -> _Made | None:
    """'Hòa bình phụ thuộc vào Y', 'trách nhiệm thuộc về Y'."""
    low = claim.frame.lowered
    if _against(claim) or low.endswith(("không ", "không còn "), claim.begin, claim.start):
        return None
    after = _others(claim, claim.end, min(claim.stop, claim.end + _NAMED))
    if claim.form == "thuộc về":
        guilt = words.GUILT.search(low, claim.begin, claim.start) is not None
        return (PositionKind.CONCERN, after[0]) if guilt and after else None
    if claim.form == "chìa khóa":
        doer = _doer(claim)
        return (PositionKind.PRINCIPLE, None) if isinstance(doer, Actor) else None
    at_once = claim.frame.cast.within(claim.end, claim.end + 2 + _AT_ONCE)[:1]
    rests = words.RESTS_WITH.match(low, claim.end) or any(a.start == claim.end + 1 for a in at_once)
    return (PositionKind.PRINCIPLE, None) if rests and len(set(after)) == 1 else None


def _most(claim: _Claim) -> _Made | None:
    """'Y gần gũi với chúng tôi hơn bao giờ hết'."""
    low = claim.frame.lowered
    near = words.CLOSE.search(low, claim.begin, claim.start) or low.find(" gần ", claim.begin, claim.start) > 0
    other = next(iter(_others(claim, claim.begin, claim.start)), None)
    return (PositionKind.PRAISE, other) if near and other is not None and not _against(claim) else None


def _needed(claim: _Claim) -> _Made | None:
    """'Việc gặp Y là cần thiết'."""
    low = claim.frame.lowered
    if verdict_words.IS.search(low, max(claim.begin, claim.start - 60), claim.start) is None or _against(claim):
        return None
    if verdict_words.IS_NOT.search(low, max(claim.begin, claim.start - 60), claim.start) is not None:
        return None
    return (PositionKind.PRINCIPLE, None) if _others(claim, claim.begin, claim.stop) else None


def _called(claim: _Claim) -> _Made | None:
    """'Gọi chuyến thăm của Y là "cú đánh lén"': what is put in marks is a verdict."""
    low = claim.frame.lowered
    close = low.find('"', claim.end + 2, min(claim.stop, claim.end + _NAMED))
    if not low.startswith(' "', claim.end) or close < 0 or _against(claim):
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


def _means(claim: _Claim) -> _Made | None:
    """'Nếu Y làm thế, điều đó có nghĩa là chiến tranh': a red line."""
    low = claim.frame.lowered
    if low.endswith(("không ", "chưa "), claim.begin, claim.start):
        return None
    return (PositionKind.PRINCIPLE, None) if words.WAR.match(low, claim.end, claim.stop) else None


def _answers(claim: _Claim) -> _Made | None:
    """'X có thể triển khai tên lửa để đáp trả Y'."""
    low = claim.frame.lowered
    may = low.find("có thể ", claim.begin, claim.start)
    if may < 0 or not _others(claim, claim.end, claim.stop):
        return None
    able = _Claim(claim.frame, claim.subject, "có thể", claim.begin, may, may + len("có thể"), claim.stop)
    doer = _doer(able)
    return (PositionKind.PRINCIPLE, None) if doer is True or (doer is False and not _against(able)) else None


_MADE: dict[str, Callable[[_Claim], _Made | None]] = {
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
    "means": _means,
    "answers": _answers,
}
