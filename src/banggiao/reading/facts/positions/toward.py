"""Whom a position is towards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from banggiao.model.codes import PositionKind
from banggiao.reading.cast import Actor
from banggiao.reading.clauses import Subject
from banggiao.reading.facts.positions import patterns
from banggiao.reading.facts.positions.dealings import stood_against
from banggiao.reading.frame import Frame
from banggiao.reading.lexicon import load
from banggiao.reading.quotations import quotation_at
from banggiao.reading.speech_acts import SpeechAct

# What is supported belongs to the other side, or to both.
_SHARED = re.compile(
    r"(?<!\w)(?:quan hệ|hợp tác|đề xuất|đề nghị|sáng kiến|lập trường|quan điểm|ứng cử|nỗ lực|chính sách|mong muốn"
    r"|việc này|chủ trương|đường lối|kế hoạch)(?!\w)"
)

# 'Ủng hộ mọi nỗ lực tìm kiếm hòa bình': whosever they are.
_ANYBODYS = re.compile(
    r" (?:(?:mọi|tất cả các|bất kỳ|những|các) (?:nỗ lực|sáng kiến|giải pháp|biện pháp)(?! của)"
    r"|(?:nền )?h(?:òa|oà) bình|ổn định|đối thoại|(?:một )?giải pháp)(?!\w)"
)

# Where it is said, not of whom: 'ủng hộ ... khi hội đàm với X'.
_AT_EVENT = re.compile(
    r"(?<!\w)(?:khi (?:ông |bà |họ )?(?:có |hội đàm|tiếp|gặp|điện đàm|thăm|phát biểu|trả lời)"
    r"|trong cuộc (?:gặp|điện đàm|hội đàm)|tại cuộc (?:gặp|họp|hội đàm))(?!\w)"
)
_SOURCE = re.compile(r",? theo (?:hãng|tờ|báo|đài|kênh|trang|truyền thông|cổng thông tin|tạp chí|nhật báo)(?!\w)")
_BLOCS = (" phương tây", " châu âu", " các nước phương tây", " lãnh đạo châu âu")  # blamed as a whole: no state
# 'Lên án cuộc tấn công vào X': of whoever did it, not of X.
_ATTACK = re.compile(
    r" (?:mạnh mẽ |kịch liệt |về |với |trước |diễn biến |các |những |mọi |loạt |một |nguy cơ |khả năng ){0,4}"
    r"(?:cuộc|vụ|đợt|đòn|hành động|hành vi|nguy cơ|khả năng|việc) (?:bị )?"
    r"(?:tấn công|không kích|tập kích|pháo kích|oanh tạc|đánh bom|xâm lược"
    r"|phóng|nã)(?!\w)"
)
_VICTIM = re.compile(
    r"(?<!\w)(?:vào|nhằm vào|nhắm vào|nhằm|tại|ở|lên|trong|sang|khắp)(?: (?:thủ đô|lãnh thổ|thành phố|nước|căn cứ|các"
    r"|cơ sở|tàu|bên trong|phía|khu vực)(?: [^\W\d_]+){0,3}?)*(?: của)? \(?$"
)
# What two who speak together say of one another.
_NEAR = 12  # code points from a verb to whose deed it welcomes
_SOME_SIDES = re.compile(
    r" (?:việc )?các bên(?: liên quan)?(?! kia)(?!\w)| (?:việc )?[^,;.]{0,40}?ra phán quyết(?!\w)| phán quyết(?!\w)"
)
_SAID_TO = ("nói với ", "phát biểu với ", "chia sẻ với ", "trả lời ")
_AFTER = 160  # code points after a quotation in which the one spoken to is told
_PLACE = re.compile(r"(?<!\w)(?:tại|ở) $")
# 'Không cho phép thế lực nào dùng lãnh thổ nước mình chống phá X'.
_AGAINST_ONE = re.compile(r"(?<!\w)không (?:để|cho phép)(?!\w)[^;.]{0,110}?(?<!\w)chống(?: phá| lại)?(?!\w)")
# 'Coi trọng khu vực châu Á', 'có lợi ích lâu dài ở Đông Nam Á': no state, and of interest all the same.
_A_REGION = re.compile(
    r"(?: [^,;.]{2,40}? có (?:những |các )?lợi ích [^,;.]{2,40}? (?:ở|tại|trong))?"
    r" (?:(?:vai trò|vị trí|tầm quan trọng|quan hệ|hợp tác)(?: của| với)? )?(?:các nước )?"
    r"(?:khu vực(?! này| đó)|châu (?:á|âu|phi|mỹ)|đông nam á|ấn độ dương|mỹ latin|trung đông|nam á|đông á)(?!\w)"
)
# 'Coi trọng quan hệ với tất cả các nước': with nobody in particular.
_WITH_ALL = re.compile(
    r"[^,;.]{0,60}?(?<!\w)(?:với|của) (?:(?:tất cả|mọi|các|những) ){1,2}(?:nước(?! này| đó)|quốc gia(?! này| đó)"
    r"|đối tác|bên|bạn bè)(?!\w)"
)
# 'Tòa phúc thẩm Paris', 'cảnh sát Berlin'.
_BODY_OF = re.compile(
    r"(?<!\w)(?:tòa(?: án| phúc thẩm| thượng thẩm| tối cao| sơ thẩm){0,2}|cảnh sát|công tố|chính quyền|nhà chức trách)"
    r" (?:(?:tại|ở|thành phố|thủ đô) ){0,2}$"
)
_BETWEEN = re.compile(r"(?<!\w)(?:quan hệ|liên minh|tình hữu nghị)(?: [^\W\d_]+){0,6}? giữa(?!\w)")
_BESIDE = (" - ", " – ", " và ", "-")
_TOGETHER = ("liên ", " - ", " – ")  # 'liên Triều', 'cuộc gặp A - B'
_NEAR_BY = 40  # code points that two names and 'và' take
_TEXT_OF = ("công ước ", "công ước của ", "hiến chương ", "hiến chương của ", "nghị quyết ", "nghị quyết của ")
_OWN_MEN = re.compile(r"(?<!\w)(?:phi công|binh sĩ|quân nhân|lực lượng|cử tri|nhân viên|cán bộ|đội ngũ|bác sĩ)(?!\w)")
_TO_PERSONS = (PositionKind.GRATITUDE, PositionKind.CONGRATULATION)
_THEY = (" nước này ", " quốc gia này ", " chính quyền này ", " chính phủ này ")
_ONE = frozenset(("state", "person", "role", "body"))
_AN_ISSUE = ("vấn đề ", "khủng hoảng ", "bán đảo ")  # 'trong vấn đề X': what it is about
_MUTUAL = (PositionKind.PRIORITY, PositionKind.PRAISE)


@cache
def _organisations() -> frozenset[str]:
    return frozenset(load().organisations)


def toward(frame: Frame, act: SpeechAct, end: int, holder: str, subject: Subject, kind: PositionKind) -> str | None:
    """The other side: whom the clause names after the verb, else (for warm words) the one spoken with."""
    if kind is PositionKind.PRINCIPLE:
        firm = act.value in ("refuses", "redline") or _AGAINST_ONE.search(frame.lowered, act.end, end) is not None
        if firm and len(subject.codes) == 1:
            return stood_against(frame, subject, act.end, act.end, end)
        other_side = firm and len(subject.codes) == 2 and frame.lowered.find("nước kia", act.end, end) >= 0
        return next((c for c in subject.codes if c != holder), None) if other_side else None
    several = len(subject.codes) > 1
    if kind is PositionKind.CONCERN and frame.lowered.startswith(_BLOCS, act.end):
        return None
    if kind in _TO_PERSONS and _own_person(frame, act, holder):
        return None
    event = _AT_EVENT.search(frame.lowered, act.end, end)
    end = event.start() if event is not None else end
    told_by = _SOURCE.search(frame.lowered, act.end, end) if frame.lowered.find(" theo ", act.end, end) > 0 else None
    end = told_by.start() if told_by is not None else end  # 'chỉ trích ..., theo Hãng tin A (Nước B)'
    begin = act.end - 4 if frame.lowered.endswith(" phía", act.start, act.end) else act.end  # 'đứng về phía X'
    named = [a for a in frame.cast.within(begin, end) if a.codes]
    others = [a for a in named if any(c != holder for c in a.codes)]
    if kind is PositionKind.SUPPORT and _ANYBODYS.match(frame.lowered, act.end, end):
        return None
    if kind is PositionKind.CONCERN and _ATTACK.match(frame.lowered, act.end, end):
        others = [a for a in others if not _VICTIM.search(frame.lowered, max(act.end, a.start - 40), a.start)]
    first = _first(frame, [a for a in others if a.kind != "group" or holder not in a.codes])
    if kind is PositionKind.CONCERN and frame.lowered.startswith(_THEY, act.end):
        first = _last_told(frame, act, holder) or first  # 'cắt quan hệ với X, cáo buộc nước này ủng hộ Y'
    if kind in (PositionKind.PRAISE, PositionKind.SUPPORT) and not several and of_several(frame, act, holder):
        return None
    that = patterns.THAT_DEED.match(frame.lowered, act.end) if kind is PositionKind.CONCERN else None
    if that is not None and first is not None and frame.lowered.startswith((" của ", " từ "), that.end()):
        that = None if first.start - that.end() <= _NEAR else that  # 'phản đối hành động này của X'
    if first is not None and that is None:
        other = next(c for c in first.codes if c != holder)
        if first.kind == "pronoun":
            other = _listener(frame, act, holder) or other
        if kind is PositionKind.CONCERN and several:
            whose = frame.lowered.endswith((" của ", " của chính quyền ", " của chính phủ "), act.end, first.start)
            whose = whose and frame.lowered.find(",", act.end, first.start) < 0
            blamed = other not in subject.codes and (first.start - act.end <= _NEAR or whose)
            return other if blamed else None
        if other in subject.codes and several and kind not in _MUTUAL:
            return None
        return other
    pair = next((a for a in named if a.kind == "group" and holder in a.codes and not _many(frame, a)), None)
    if pair is not None and not several:
        return next((c for c in pair.codes if c != holder), None)
    if kind is PositionKind.CONCERN:
        if several:
            return None
        if that is None:
            return _summoned(frame, act, holder) or seat_spoken_of(frame, act.end, end, (holder,))
        lead = frame.clauses.inherited(act.sentence)
        told_of = [c for c in lead.codes if c != holder] if lead is not None else []
        return told_of[0] if told_of else _spoken_with(frame, act, holder)
    if kind is PositionKind.PRAISE and any(a.kind == "person" and set(a.codes) == {holder} for a in named):
        return None  # 'ca ngợi chuyến đi của ông X', one's own
    if several:
        return next((c for c in subject.codes if c != holder), None) if kind in _MUTUAL else None
    if kind is PositionKind.PRIORITY and (
        _WITH_ALL.match(frame.lowered, act.end, end) is not None or of_a_region(frame, act, end)
    ):
        return None
    if kind is PositionKind.PRIORITY and (seat := _seat_of(frame, act, end, holder)) is not None:
        return seat
    if kind in _MUTUAL and (seat := _by_capitals(frame, act.end, end, holder)) is not None:
        return seat
    if kind is PositionKind.PRAISE and good_news(frame, act, end):
        return None
    if kind is PositionKind.SUPPORT and not _SHARED.search(frame.lowered, act.end, end):
        return None
    return _spoken_with(frame, act, holder)


def _last_told(frame: Frame, act: SpeechAct, holder: str) -> Actor | None:
    """The other state that the sentence told of last before the verb."""
    floor = frame.document.sentences[act.sentence].start
    told = (a for a in reversed(frame.cast.within(floor, act.start)) if a.kind in _ONE)
    return next((a for a in told if len(a.codes) == 1 and holder not in a.codes), None)


def summons(frame: Frame, act: SpeechAct) -> bool:
    """Whether somebody is summoned to be told: 'triệu tập Đại sứ X để phản đối'."""
    floor = frame.document.sentences[act.sentence].start
    return patterns.SUMMONED.search(frame.lowered, floor, act.start) is not None


def of_several(frame: Frame, act: SpeechAct, holder: str) -> bool:
    """Whether what is welcomed is the deed of several others: 'hoan nghênh A và B đạt thỏa thuận', '... các bên'."""
    if _SOME_SIDES.match(frame.lowered, act.end):
        return True
    chain = next(iter(frame.clauses.chains(act.end, act.end + 60)), [])
    codes = {c for a in chain for c in a.codes if a.kind in ("state", "group")}
    if _between_others(frame, act, holder, frame.document.sentences[act.sentence].end):
        return True
    return len(codes) > 1 and holder not in codes and chain[0].start - act.end <= _NEAR


def of_a_region(frame: Frame, act: SpeechAct, end: int) -> bool:
    """Whether what one regards is a part of the world, no state: 'coi trọng khu vực châu Á'."""
    return _A_REGION.match(frame.lowered, act.end, end) is not None


def _between_others(frame: Frame, act: SpeechAct, holder: str, end: int) -> bool:
    """Whether it is about what passes between others: 'hoan nghênh cuộc gặp Mỹ - Triều Tiên'."""
    stop = frame.lowered.find(",", act.end, end)
    named = [a for a in frame.cast.within(act.end, stop if stop > 0 else end) if a.codes]
    pairs = (a for a in named if a.kind == "group" and len(a.codes) == 2 and holder not in a.codes)
    if any(word in frame.lowered[a.start : a.end] for a in pairs for word in _TOGETHER):
        return True
    for first, second in pairwise(named):
        codes = {*first.codes, *second.codes}
        if frame.lowered[first.end : second.start] in _BESIDE and len(codes) == 2 and holder not in codes:
            return first.kind == "state" and second.kind in ("state", "organisation")
    return False


def _many(frame: Frame, actor: Actor) -> bool:
    """'Chủ quyền của các quốc gia': of any states, not of those spoken of before."""
    return frame.lowered.startswith(("các quốc gia", "các nước", "mọi quốc gia", "các bên"), actor.start)


def _by_capitals(frame: Frame, begin: int, end: int, holder: str) -> str | None:
    """'Ca ngợi quan hệ giữa Lima và Santiago': the other of the two that their capitals stand for."""
    between = _BETWEEN.search(frame.lowered, begin, end)
    if between is None:
        return None
    seats = [h for h in frame.index.within(between.end(), between.end() + _NEAR_BY) if h.kind == "place" and h.code]
    codes = {h.code for h in seats[:2]}
    return next((c for c in codes if c != holder), None) if len(codes) == 2 and holder in codes else None


def good_news(frame: Frame, act: SpeechAct, end: int) -> bool:
    """Whether what is welcomed happens between states, of whom none is named: 'hoan nghênh lệnh ngừng bắn ở ...'."""
    low = frame.lowered
    if not low.startswith("hoan nghênh", act.start) or patterns.GOOD_NEWS.match(low, act.end, end) is None:
        return False
    return patterns.OF_STATES.search(low, act.end, end) is not None


def _seat_of(frame: Frame, act: SpeechAct, end: int, holder: str) -> str | None:
    """'Coi Bắc Kinh là ưu tiên': the state whose capital stands right after the verb."""
    hit = frame.index.at(act.end + 1)
    seat = hit is not None and hit.kind == "place" and hit.cls == "capital" and hit.end <= end
    return hit.code if hit is not None and seat and hit.code != holder else None


def seat_spoken_of(frame: Frame, begin: int, end: int, own: Sequence[str]) -> str | None:
    """'Phán quyết của tòa án Paris': the state of the city whose court, police or government it is."""
    for hit in frame.index.within(begin, end):
        if hit.kind == "place" and hit.code and hit.code not in own and _BODY_OF.search(
            frame.lowered, max(begin, hit.start - 40), hit.start
        ):
            return hit.code
    return None


def _own_person(frame: Frame, act: SpeechAct, holder: str) -> bool:
    """'Cảm ơn ông X' of one's own, 'chúc mừng sinh nhật bà Y'."""
    ahead = frame.cast.within(act.end, act.end + 60)[:1]
    near = bool(ahead) and ahead[0].kind == "person" and ahead[0].start - act.end <= _NEAR
    soldiers = bool(ahead) and _OWN_MEN.search(frame.lowered, act.end, ahead[0].start) is not None
    return (near or soldiers) and set(ahead[0].codes) <= {holder}


def _first(frame: Frame, named: list[Actor]) -> Actor | None:
    """The one whom it is about: not where something is ('tại X'), and whose it is ('nỗ lực ... của Y') before that."""
    there = [a for a in named if _PLACE.search(frame.lowered, max(0, a.start - 8), a.start)]
    there += [a for a in named[:-1] if frame.lowered.endswith(_AN_ISSUE, 0, a.start)]
    there += [a for a in named if a.kind == "organisation" and frame.lowered.endswith(_TEXT_OF, 0, a.start)]
    rest = [a for a in named if a not in there]
    if rest or not named:
        return rest[0] if rest else None
    texts = all(frame.lowered.endswith(_TEXT_OF, 0, a.start) for a in named)
    return None if texts else named[0]


def _summoned(frame: Frame, act: SpeechAct, holder: str) -> str | None:
    """'Triệu tập Đại sứ X để phản đối ...': X."""
    if not summons(frame, act):
        return None
    floor = frame.document.sentences[act.sentence].start
    named = (c for a in reversed(frame.cast.within(floor, act.start)) for c in a.codes if c != holder)
    return next(named, None)


def _spoken_with(frame: Frame, act: SpeechAct, holder: str) -> str | None:
    listener = _listener(frame, act, holder)
    if listener is not None:
        return listener
    for actor in reversed(frame.cast.within(max(0, act.start - 700), act.start)):
        if actor.kind != "organisation":
            for code in actor.codes:
                if code != holder and (actor.kind == "person" or code not in _organisations()):
                    return code
    return None


def _listener(frame: Frame, act: SpeechAct, holder: str) -> str | None:
    """'"Cảm ơn đất nước ngài", X nói với Y': Y, told after the quotation."""
    speech = quotation_at(frame.document, act.start)
    for actor in frame.cast.within(speech[1], speech[1] + _AFTER) if speech is not None else ():
        if frame.lowered.endswith(_SAID_TO, 0, actor.start) and actor.codes and actor.codes[0] != holder:
            return actor.codes[0]
    return None
