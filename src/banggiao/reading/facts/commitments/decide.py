"""Whether a speech act makes a commitment, of which modality, and whose it is."""

from __future__ import annotations

import re

from banggiao.reading.clauses import Voice
from banggiao.reading.facts.commitments import patterns
from banggiao.reading.facts.commitments.addressees import asks_anybody
from banggiao.reading.facts.commitments.clause import (
    Decision,
    each_of_several,
    its_members,
    made,
    of_somebody_else,
    other_side,
    we_speak,
)
from banggiao.reading.facts.commitments.headlines import headline
from banggiao.reading.facts.commitments.invitations import accepted, invited
from banggiao.reading.facts.commitments.modals import needed, own_affair, will
from banggiao.reading.facts.commitments.passive import passive
from banggiao.reading.facts.commitments.stated import affirmed, announced, stressed
from banggiao.reading.facts.commitments.threats import may
from banggiao.reading.facts.commitments.wishes import hoped, unwanted, wanted
from banggiao.reading.frame import Frame
from banggiao.reading.members import Modality
from banggiao.reading.openings import conditional
from banggiao.reading.speech_acts import SpeechAct


def decide(frame: Frame, number: int, voices: tuple[Voice | None, ...]) -> Decision | None:
    """The commitment that the act of that number makes, or None."""
    act, voice = frame.acts[number], voices[number]
    by = passive(frame, act)
    if by is not None:
        return by
    if voice is None or not voice.subject.codes:
        return headline(frame, number)
    value = act.value
    if act.group == "speech":
        return affirmed(frame, number, voice) or announced(frame, number, voice) or may(frame, act, voice)
    if act.group == "position":
        return stressed(frame, number, voice)
    if act.group != "commitment":
        return None
    if value == "need":
        return needed(frame, number, voice, voices)
    if act.denied:
        return unwanted(frame, act, voice) if value == "wants" else None
    if value == "will":
        return will(frame, number, voice, voices)
    said_by_oneself = act.intro is not None and "tôi " in frame.lowered[act.opening : act.start]
    by_doing = frame.lowered.endswith(_BY_DOING, 0, act.start)
    if not (act.fresh or voice.own or said_by_oneself or by_doing) or conditional(frame.lowered, act.opening):
        return None
    if not voice.own and patterns.BLAMED_FOR.search(frame.lowered, max(0, act.opening - 16), act.start):
        return None  # 'chỉ trích X vì "yêu cầu ..."': X's doing
    if of_somebody_else(frame, act, voice):
        return None
    if patterns.SUPPOSED.search(frame.lowered, max(0, act.start - 40), act.start):
        return None
    if _WHETHER.search(frame.lowered, max(0, act.opening - 60), act.opening):
        return None  # 'hỏi liệu ông có tin hai bên đã đạt đồng thuận'
    if frame.lowered.endswith(("cho thấy ", "cho thấy rằng ", "cho thấy việc "), 0, act.opening):
        return None  # what somebody takes it for
    if act.adjacent is not None:
        which = patterns.WHICH.search(frame.lowered, max(0, act.opening - 5), act.opening)
    else:
        which = patterns.WHICH_AND.search(frame.lowered, max(0, act.start - 70), act.start)
    begins = act.adjacent[0] if act.adjacent is not None else act.opening
    if value in ("pledged", "hoped", "wants") and frame.lowered.endswith(("được ", " do "), 0, begins):
        return None  # 'cuộc tập trận được X cam kết đình chỉ': told by the way
    if which and value in ("pledged", "hoped", "proposed", "wants"):
        return None
    rule = _RULES.get(value)
    return rule(frame, number, voice) if rule is not None else None


_WHETHER = re.compile(r"(?<!\w)(?:liệu|câu hỏi)(?!\w)[^,;.:\"]{0,50}$")
_BY_DOING = ("bằng việc ", "bằng cách ", "thông qua việc ", "qua việc ")  # 'kết thúc cuộc gặp bằng việc mời Y thăm ...'
_TOLD_OF = ("việc ", "khi ", "vì ", "do ", "bởi ", "khiến ", "trước ")  # 'lên án việc X đe dọa ...': told, not said
_OWN_AIMS = ("phấn đấu", "đe dọa", "dọa", "đặt mục tiêu", "đề ra mục tiêu", "xác định mục tiêu", "hướng tới mục tiêu")
_REACH = 160  # code points of a complement in which another state makes a wish one between states


def _nobody_else(frame: Frame, act: SpeechAct, voice: Voice, *, near: bool = False) -> bool:
    """Whether no other state is in sight: neither asked, nor named before (not asked if ``near``), nor spoken of."""
    stop = frame.document.sentences[act.sentence].end
    if near and any(set(a.codes) - set(voice.subject.codes) for a in frame.cast.within(act.end, stop)):
        return False
    return (
        (near or other_side(frame, act.start, voice.subject.codes, stop=stop) is None)
        and patterns.BETWEEN_STATES.search(frame.lowered, act.end, stop) is None
        and not asks_anybody(frame.lowered, act.end)
    )


def _agreed(frame: Frame, number: int, voice: Voice) -> Decision | None:
    """Several agree; one who agrees to do something pledges, one who agrees with the other side binds both."""
    act, low = frame.acts[number], frame.lowered
    if patterns.WITH_WORDS.match(low, act.end) or patterns.ADJECTIVE.match(low, act.end):
        return None
    if frame.text.startswith("Thống", act.start) and low.endswith(patterns.UNITY, 0, act.start):
        return None
    if low.endswith("việc ", 0, act.start) and not low.endswith(("cạnh việc ", "với việc "), 0, act.start):
        return None
    if patterns.NOT_BY_FORCE.match(low, act.end):
        return None  # a rule that both hold
    if patterns.RAISES.match(low, act.end):
        return None  # a relation's tier is set up, and told as that
    if low.endswith("mà ", 0, act.opening):
        return None  # 'thỏa thuận mà hai bên đã thống nhất'
    after = frame.cast.within(act.end, act.end + 30)[:1] if low.startswith("thống nhất", act.start) else []
    if after and after[0].kind == "state" and after[0].start == act.end + 1:
        return None  # 'thống nhất Syria': a country's unity
    for later in frame.acts[number + 1 : number + 4]:
        if later.sentence == act.sentence and later.value in ("need", "will") and _leads_to(frame, later, number):
            return None  # 'nhất trí cho rằng ... cần': the modal verb tells it
    judged = patterns.JUDGED.match(low, act.end)
    if judged is not None and not patterns.GOES_ON.match(low, judged.end()) and not _both_shall(frame, number, voice):
        return None
    if judged is not None and judged.group(1) in patterns.VALUES:
        return None
    if len(voice.subject.codes) == 1 and not voice.own:
        # '..., hai bên đã hội đàm thành công; thống nhất ...': the two that stand nearer, not the one who tells of it.
        near = frame.clauses.own(act.start, act.sentence)
        if near is not None and len(near.codes) > 1:
            voice = Voice(near)
    codes = voice.subject.codes
    if len(codes) > 1:
        return made(act, voice, Modality.AGREED, "agree")
    ahead = frame.cast.within(act.end, act.end + 60)
    beside = low.startswith(" cùng ", act.end) and bool(ahead) and ahead[0].start == act.end + 6
    with_other = (beside or low.startswith(" với ", act.end)) and any(set(a.codes) - set(codes) for a in ahead[:1])
    met = None
    if not voice.own and patterns.MET.search(low, voice.subject.end, act.start):
        # 'X đã hội đàm với Y và nhất trí ...': both did.
        between = frame.cast.within(voice.subject.end, act.start)
        met = next((c for a in between for c in a.codes if c not in codes), None)
    if met is not None:
        return made(act, voice, Modality.AGREED, "agree-with", holders=tuple(sorted((*codes, met))), less=0.2)
    if with_other or patterns.TOGETHER.match(low, act.end):
        other = next((c for a in ahead[:1] for c in a.codes if c not in codes), None) if with_other else None
        other = other or other_side(frame, act.start, codes)
        if other is not None:
            return made(act, voice, Modality.AGREED, "agree-with", holders=tuple(sorted((*codes, other))), less=0.2)
    if we_speak(frame, act) and act.intro is None:
        # 'Chúng tôi nhất trí ...', one of the two says: both did.
        other = other_side(frame, act.start, codes)
        if other is not None:
            return made(act, voice, Modality.AGREED, "agree-with", holders=tuple(sorted((*codes, other))), less=0.2)
    body = voice.subject.kind in ("organisation", "text")
    if not low.startswith(patterns.ALONE, act.start) or not (act.fresh or (voice.own and body)):
        return None
    if low.startswith((" điều trần", " từ chức", " ra tòa", " làm chứng"), act.end):
        return None  # at home
    if body and not low.startswith("đồng ý", act.start) and not low.startswith(" cho các", act.end):
        return made(act, voice, Modality.AGREED, "agree-members", less=0.2)  # 'lãnh đạo các nước ASEAN nhất trí ...'
    return made(act, voice, Modality.PLEDGED, "agree-alone", less=0.2)


def _both_shall(frame: Frame, number: int, voice: Voice) -> bool:
    """'Hai bên nhất trí rằng sau 50 năm quan hệ, hai nước cần ...': what both shall do stands behind a circumstance."""
    act, codes = frame.acts[number], voice.subject.codes
    voices = frame.clauses.voices(frame.acts)
    for index in range(number + 1, min(number + 3, len(frame.acts))):
        later, whose = frame.acts[index], voices[index]
        if later.sentence != act.sentence or later.value not in ("need", "will"):
            return False
        if whose is not None and whose.own and len(codes) > 1 and whose.subject.codes == codes:
            return not patterns.PRINCIPLE.match(frame.lowered, later.end)
    return False


def _leads_to(frame: Frame, act: SpeechAct, number: int) -> bool:
    """Whether the act of that number introduces ``act``, by whatever stands between."""
    intro = act.intro
    while intro is not None:
        if intro == number:
            return frame.acts[number].value != "agreed" or act.value == "need" or intro != act.intro
        intro = frame.acts[intro].intro
    return False


def _pledged(frame: Frame, number: int, voice: Voice) -> Decision | None:
    act, low = frame.acts[number], frame.lowered
    if "đưa ra " in low[act.start - 7 : act.end] and patterns.OF_SOME_KIND.match(low, act.end):
        return None
    if patterns.STATE_OF.search(low, max(0, act.start - 16), act.start):
        return None
    threat = low.startswith(("đe dọa", "dọa"), act.start)
    subject = act.adjacent[0] if act.adjacent is not None else act.opening
    if threat and (low.endswith(_TOLD_OF, 0, subject) or "từng " in low[subject : act.start]):
        return None
    if threat and (frame.clauses.quoted(act.start)[0] or patterns.CALLS_OFF.match(low, act.end)):
        return None  # what another is charged with; a meeting that is called off is told as that
    ready = low.startswith("sẵn sàng", act.start) and low.endswith("đã ", 0, act.start)
    if ready and patterns.NO_MORE.match(low, act.end):
        return None
    strives = low.startswith(_OWN_AIMS, act.start) and len(voice.subject.codes) == 1
    if strives and _nobody_else(frame, act, voice, near=not threat):
        return None  # at home
    if low.startswith("nỗ lực", act.start) and low.endswith("đã ", 0, act.start):
        return None  # what was done
    if low.startswith((" phải ", " thì phải ", " là phải ", " thì "), act.end) and low.endswith("đã ", 0, act.start):
        return None  # 'đã cam kết phải thực hiện': a saying
    if low.endswith(patterns.OUGHT, 0, act.start):
        return None  # 'hai nước cần cam kết ...': asked for, not undertaken
    between = max(frame.document.sentences[act.sentence].start, voice.subject.end)
    told = act.adjacent is None and act.intro is None and not voice.subject.inherited
    if told and patterns.DESCRIBED.fullmatch(low[between : act.start].rstrip()) and not _speech_before(frame, number):
        return None
    intro, speaker = act.intro, voice.speaker
    said = intro is not None and not voice.own and speaker is not None
    if said and not own_affair(frame, intro, act, speaker):
        return None
    together = len(voice.subject.codes) > 1 and not each_of_several(frame, voice.subject, act)
    together = together or its_members(frame, voice.subject, act)
    return made(act, voice, Modality.AGREED if together else Modality.PLEDGED, "pledge")


def _speech_before(frame: Frame, number: int) -> bool:
    """Whether somebody is told to say something before the act of that number, in its sentence."""
    earlier = (frame.acts[n] for n in range(number - 1, max(-1, number - 6), -1))
    return any(a.sentence == frame.acts[number].sentence and a.group != "other" for a in earlier)


def _decided(frame: Frame, number: int, voice: Voice) -> Decision | None:
    """'X thông báo quyết định giảm thuế với hàng hóa Y': a measure announced that touches another state."""
    act, low = frame.acts[number], frame.lowered
    if voice.own and voice.subject.kind == "group" and len(voice.subject.codes) > 1 and act.fresh:
        # 'Hai bên quyết định mở rộng ...'
        raises = patterns.RAISES.match(low, act.end) is not None  # a tier set up is told as that
        does = patterns.UNDERTAKES.match(low, act.end) or patterns.DECIDES.match(low, act.end)
        told = not raises and does is not None
        return made(act, voice, Modality.AGREED, "decide", less=0.1) if told else None
    if not act.fresh or patterns.DECIDES.match(low, act.end) is None:
        return None
    if 0 < low.find(" là ", act.end, frame.document.sentences[act.sentence].end) - act.end < _REACH:
        return None  # 'quyết định đánh thuế là sai lầm'
    earlier = (frame.acts[n] for n in range(number - 1, max(-1, number - 4), -1))
    if not any(a.sentence == act.sentence and a.group == "speech" for a in earlier):
        return None  # told, not announced
    stop = min(frame.document.sentences[act.sentence].end, act.end + _REACH)
    own = set(voice.subject.codes)
    if not any(set(a.codes) - own for a in frame.cast.within(act.end, stop)):
        return None
    return made(act, voice, Modality.AGREED if len(own) > 1 else Modality.PLEDGED, "decide", less=0.2)


def _proposed(frame: Frame, number: int, voice: Voice) -> Decision | None:
    act, low = frame.acts[number], frame.lowered
    if patterns.NOTHING_NAMED.match(low, act.end) or patterns.NO_COMPLEMENT.match(low, act.end):
        return None
    if low.startswith("gợi ý", act.start) and patterns.SUGGESTS_NOTHING.match(low, act.end):
        return None
    if "lời " in low[act.start : act.end] and patterns.NOT_TOLD.match(low, act.end):
        return None
    if low.startswith(" tôi ", act.end):
        speaker = frame.clauses.quoted(act.start)[1]
        if speaker is not None and set(speaker.codes) & set(voice.subject.codes):
            return None  # '"Tổng thống yêu cầu tôi tiếp tục ...", ngoại trưởng nói'
    if low.startswith("đòi hỏi", act.start) and not voice.own:
        return None  # 'tình hình đòi hỏi ...': nobody asks
    if patterns.NO_REQUEST.match(low, act.end):
        return None  # 'đòi chủ quyền với ...': claimed; a toast
    asked = frame.cast.within(act.end, act.end + 60)[:1]
    if low.startswith("khuy", act.start) and not (asked and set(asked[0].codes) - set(voice.subject.codes)):
        return None  # 'khuyên mọi người ...': advice to travellers, or at home
    asked_whom = next(iter(frame.clauses.chains(act.end, act.end + 60)), [])
    at_once = asked_whom and asked_whom[0].start == act.end + 1 and all(a.codes for a in asked_whom)
    if at_once and {c for a in asked_whom for c in a.codes} <= set(voice.subject.codes):
        return None  # 'Thủ tướng yêu cầu Hà Nội ...': at home
    own_people = asked and asked[0].kind in ("person", "role") and set(asked[0].codes) <= set(voice.subject.codes)
    if own_people and asked[0].codes and asked[0].start - act.end <= 1:
        return None  # 'yêu cầu cố vấn X': a word to one's own
    if low.startswith(" công dân", act.end):
        return None  # a warning to travellers
    many = voice.subject.kind in ("organisation", "text")  # what these ask is between states, whoever it is asked of
    if not act.denied and not many and _nobody_else(frame, act, voice):
        return None
    if patterns.AT_HOME.match(low, act.end) and not patterns.ABROAD.search(low, act.end, act.end + 90):
        own = set(voice.subject.codes)
        if not any(set(a.codes) - own for a in frame.cast.within(act.end, act.end + 60)):
            return None
    return made(act, voice, Modality.PROPOSED, "propose")


def _encouraged(frame: Frame, number: int, voice: Voice) -> Decision | None:
    """'X khuyến khích doanh nghiệp Y đầu tư': asked of the other side; what X encourages at home is none."""
    act, low = frame.acts[number], frame.lowered
    if not act.fresh or not (voice.own or we_speak(frame, act)) or low.startswith((" và ", ", ", " đầu tư"), act.end):
        return None
    own = set(voice.subject.codes)
    if not any(set(a.codes) - own for a in frame.cast.within(act.end, act.end + _ENCOURAGED)):
        return None
    return made(act, voice, Modality.PROPOSED, "encourage", less=0.2)


_ENCOURAGED = 60  # code points from the verb to the other side that is encouraged


_RULES = {
    "agreed": _agreed, "pledged": _pledged, "hoped": hoped, "wants": wanted, "proposed": _proposed,
    "invited": invited, "decides": _decided, "accepted": accepted,
    "encourages": _encouraged,
}  # fmt: skip
