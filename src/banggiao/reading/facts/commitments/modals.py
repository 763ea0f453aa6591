"""Commitments told by 'sẽ', 'cần' and 'nên': whose they are depends on who says so."""

from __future__ import annotations

import re

from banggiao.reading.clauses import Subject, Voice
from banggiao.reading.document import Part
from banggiao.reading.facts.commitments import patterns
from banggiao.reading.facts.commitments.addressees import asks_anybody
from banggiao.reading.facts.commitments.clause import Decision, each_of_several, i_speak, other_side, we_speak
from banggiao.reading.facts.commitments.threats import attributed, response
from banggiao.reading.facts.extent import in_return
from banggiao.reading.frame import Frame
from banggiao.reading.members import Modality
from banggiao.reading.speech_acts import SpeechAct

_REACH = 160  # code points of what is undertaken in which the other state is named
_NEAR = 45  # code points from a subject's beginning to its verb


_OWN_BODY = re.compile(
    r"(?: rằng)? (?:chính phủ|chính quyền|quốc hội|quân đội|thành phố|tp\.? ?hcm|tỉnh|thủ đô|đất nước|bộ)"
    r"(?: [^\W\d_]+){0,3} "
)
_TWO = 2
_PARTIES = frozenset(("state", "group"))
_BIDS = ("hãy", "xin hãy", "xin đừng", "đừng")
_OURSELVES = ("chúng ta ", "chúng ta cùng ", "mọi người ", "các bạn trẻ ", "mỗi người ")
_IN_EXCHANGE = ("đổi lại ", "đổi lại, ", "ngược lại ", "ngược lại, ", "lại phía ", "lại, phía ")
# 'X cho biết hai bên sẽ ...': what the two will do together; to talk on or to begin is no more than an event.
_JOINTLY = re.compile(
    r" (?:cùng |cùng nhau |tích cực |nỗ lực |sớm |cũng |tiếp tục |tập trung |cố gắng |phấn đấu "
    r"|chung tay ){0,4}(?:tăng cường"
    r"|thúc đẩy|phối hợp|hợp tác|mở rộng|đẩy mạnh|củng cố|hỗ trợ|triển khai|thực hiện|xây dựng|duy trì|phát huy"
    r"|nâng|đưa|phát triển(?= (?:mối )?(?:quan hệ|hợp tác))"
    r"|giải quyết|tháo gỡ|tạo (?:điều kiện|thuận lợi)|thiết lập|thành lập|ký|mở|nối lại|khôi phục|chia sẻ|nghiên cứu"
    r"|hoãn|tạm hoãn|dừng|tạm dừng|ngừng|dỡ bỏ|cắt giảm|giảm"
    r"|tổ chức thêm|bảo đảm|đảm bảo|làm sâu sắc|khai thác|phấn đấu)(?!\w)"
)


def own_affair(frame: Frame, number: int | None, act: SpeechAct, speaker: Subject | None) -> bool:
    """Whether nobody but the speaker's own side stands between 'khẳng định' and 'sẽ'."""
    if number is None or speaker is None:
        return False
    low, intro = frame.lowered, frame.acts[number]
    if patterns.NOBODYS.match(low, intro.end, act.start):
        return False
    if patterns.WE.fullmatch(low, intro.end, act.start):
        return True
    if act.start - intro.end <= 8 or patterns.CIRCUMSTANCE.match(low, intro.end, act.start):
        return True
    said = max(intro.end, low.rfind(" rằng ", intro.end, act.start))
    here = patterns.THIS_STATE.search(low, said, act.start)
    if here is not None and not any(a.codes for a in frame.cast.within(said, act.start)):
        return True
    near = frame.cast.within(max(intro.end, act.start - _NEAR), act.start)
    if _OWN_BODY.match(low, intro.end, act.start) and all(set(a.codes) <= set(speaker.codes) for a in near):
        return True  # 'X cho biết thành phố sẽ ...'
    if near and act.adjacent is not None and not any(a.codes for a in near) and near[-1].kind == "state":
        return True  # 'X khẳng định nước này cam kết ...'
    return any(a.codes and set(a.codes) <= set(speaker.codes) for a in near)


def will(frame: Frame, number: int, voice: Voice, voices: tuple[Voice | None, ...]) -> Decision | None:
    """'X khẳng định (nước mình) sẽ ...'; without a verb of saying only what reads as an undertaking."""
    act, low = frame.acts[number], frame.lowered
    threat = response(frame, number, voice)
    if threat is not None:
        return threat
    if patterns.EVENT.match(low, act.end) or patterns.STANDS_FIRM.match(low, act.end) or _leads(frame, number):
        return None
    if not low.startswith("sẽ", act.start) and low.startswith("việc ", act.opening):
        return None  # 'việc X có ý định rút quân': told of, not announced
    if patterns.WHEN_OR_WHETHER.search(low, max(0, act.opening - 14), act.opening) or (
        act.adjacent is not None
        and patterns.WHEN_OR_WHETHER.search(low, max(0, act.adjacent[0] - 14), act.adjacent[0])
    ):
        return None
    intro = frame.acts[act.intro] if act.intro is not None else None
    subject, speaker = voice.subject, voice.speaker
    if intro is not None:
        if (
            intro.group == "commitment"
            or intro.value == "judge"
            or speaker is None
            or not (intro.fresh or _spoken(voices, act))
        ):
            return None
        if voice.own and not set(subject.codes) <= set(speaker.codes):
            both = len(subject.codes) >= _TWO and set(speaker.codes) < set(subject.codes)
            if not both or not _JOINTLY.match(low, act.end):
                return None  # what somebody else will do is a forecast
            return Decision(Modality.AGREED, subject.codes, subject, 0.6, "will-both")
        if not voice.own and (frame.text[intro.start] == "," or not own_affair(frame, act.intro, act, speaker)):
            return None  # 'theo ông X, sẽ hình thành ...': nobody's
        together = len(subject.codes) > 1 and not each_of_several(frame, subject, act)
        return Decision(
            Modality.AGREED if together else Modality.PLEDGED,
            subject.codes,
            subject,
            0.8 if voice.own or patterns.UNDERTAKES.match(low, act.end) else 0.65,
            "will-said",
        )
    sentence = frame.document.sentences[act.sentence]
    if not voice.own and _nobodys(frame, number):
        return None
    returned = in_return(frame, act)
    bound = patterns.BOUND.match(low, sentence.start, act.start) or _still_bound(frame, act, subject) or (
        returned and (low.endswith(_IN_EXCHANGE, 0, subject.start) or patterns.UNDERTAKES.match(low, act.end))
    )
    if voice.own and (act.fresh or returned) and subject.kind in _PARTIES and bound:
        modality = Modality.AGREED if len(subject.codes) > 1 else Modality.PLEDGED
        return Decision(modality, subject.codes, subject, 0.55, "will-bound")
    if voice.own and len(subject.codes) == 1 and _told_by_noun(frame, act, subject):
        return Decision(Modality.PLEDGED, subject.codes, subject, 0.6, "will-noun")
    if voice.own and subject.kind in _PARTIES and len(subject.codes) == 1 and _says_so(frame, number, subject, voices):
        return Decision(Modality.PLEDGED, subject.codes, subject, 0.55, "will-if")
    if not patterns.UNDERTAKES.match(low, act.end) or not act.fresh or subject.inherited:
        return None
    if patterns.SUCCEEDS.match(low, act.end):
        return None
    cut = max(low.rfind(";", sentence.start, act.start), sentence.start - 1)
    we = we_speak(frame, act) or i_speak(frame, act)
    doubt = patterns.DOUBT.search(low, cut + 1, act.start)
    if not we and (doubt is not None or low.find(" nếu ", act.end, sentence.end) >= 0):
        return None
    if we and doubt is not None and doubt[0] != "nếu":
        return None
    if we:
        speaker = frame.clauses.quoted(act.start)[1]
        if speaker is None or len(speaker.codes) > 1:
            return None
        return Decision(Modality.PLEDGED, speaker.codes, speaker, 0.55, "will")
    if not voice.own and low[act.opening - 1] in '"“':
        return None
    spoken, speaker = frame.clauses.quoted(act.start)
    if spoken and (speaker is None or not set(speaker.codes) & set(subject.codes)):
        return None  # what another than the speaker will do
    if not voice.own and not _speaks_before(frame, number) and not _goes_on(frame, act, subject):
        return None
    modality = Modality.AGREED if len(subject.codes) > 1 else Modality.PLEDGED
    return Decision(modality, subject.codes, subject, 0.55, "will")


def _told_by_noun(frame: Frame, act: SpeechAct, subject: Subject) -> bool:
    """'Sau lời đe dọa của Tổng thống X rằng ông sẽ áp thuế ...': X's own word, told by its noun."""
    low = frame.lowered
    begins = act.adjacent[0] if act.adjacent is not None else act.opening
    if not low.endswith(_THAT, 0, begins):
        return False
    end = begins - len(_THAT)
    owner = next((a for a in frame.cast.within(max(0, end - _LONG), end) if a.end == end and a.codes), None)
    if owner is None or set(owner.codes) != set(subject.codes):
        return False
    return _WORD_OF.search(low, max(0, owner.start - _NEAR), owner.start) is not None


_THAT = " rằng "
_LONG = 90  # code points of an office and a name
_WORD_OF = re.compile(
    r"(?<!\w)(?:lời (?:đe dọa|đe doạ|hứa|cảnh báo|khẳng định|cam đoan|tuyên bố)|đe dọa|đe doạ|tuyên bố|thông báo"
    r"|cam kết"
    r"|khẳng định)(?: [^\W\d_]+){0,3} của (?:phía |chính phủ |chính quyền )?$"
)


def _nobodys(frame: Frame, number: int) -> bool:
    """'X khẳng định quan hệ đang tốt đẹp và sẽ phát triển': what is said of the relation."""
    act = frame.acts[number]
    before = next((a for a in reversed(frame.acts[:number]) if a.group == "speech" or a.sentence != act.sentence), None)
    if before is None or before.sentence != act.sentence:
        return False
    return patterns.NOBODYS.match(frame.lowered, before.end, act.start) is not None


def _says_so(frame: Frame, number: int, subject: Subject, voices: tuple[Voice | None, ...]) -> bool:
    """'X sẽ rút quân nếu Y ..., Ngoại trưởng X nói', 'X thông báo từ năm tới, X sẽ ...': X's own word.

    What X says in such a sentence that it will not do is a stand.
    """
    act = frame.acts[number]
    if frame.lowered.startswith(" không ", act.end):
        return False
    if attributed(frame, act, subject):
        return True
    own = set(subject.codes)
    for index in range(number - 1, -1, -1):
        earlier, said = frame.acts[index], voices[index]
        if earlier.sentence != act.sentence:
            return False
        if earlier.group == "speech" and earlier.fresh and not earlier.denied and said is not None:
            stop = min(frame.document.sentences[act.sentence].end, act.end + _REACH)
            others = any(set(a.codes) - own for a in frame.cast.within(act.end, stop))
            return others and said.own and set(said.subject.codes) == own
    return False


def _still_bound(frame: Frame, act: SpeechAct, subject: Subject) -> bool:
    """'Theo thỏa thuận, X sẽ giảm thuế. Y cũng sẽ ...': what the same deal binds the next to."""
    number = act.sentence
    sentence, before = frame.document.sentences[number], frame.document.sentences[number - 1]
    if number == 0 or subject.start != sentence.start or before.paragraph != sentence.paragraph:
        return False
    also = frame.lowered.startswith((" cũng ", " còn "), subject.end)
    return also and patterns.BOUND.match(frame.lowered, before.start, before.end) is not None


def _leads(frame: Frame, number: int) -> bool:
    """'Sẽ kêu gọi ...', 'sẽ đề nghị ...': what is asked for tells it, not that it will be."""
    act = frame.acts[number]
    after = frame.acts[number + 1] if number + 1 < len(frame.acts) else act
    return after.value in ("proposed", "invited", "agreed") and 0 < after.start - act.end <= 8


def _spoken(voices: tuple[Voice | None, ...], act: SpeechAct) -> bool:
    voice = voices[act.intro] if act.intro is not None else None
    return voice is not None and voice.own


def _goes_on(frame: Frame, act: SpeechAct, subject: Subject) -> bool:
    """'X ký hiệp ước và sẽ lập đội tàu chung': the sentence's own subject goes on."""
    floor = frame.document.sentences[act.sentence].start
    if act.adjacent is not None or not frame.lowered.endswith((" và ", " đồng thời "), 0, act.opening):
        return False
    return floor <= subject.start <= floor + _NEAR and subject.end < act.start


def _speaks_before(frame: Frame, number: int) -> bool:
    """Whether a speech act of its own opens the sentence before this one."""
    act = frame.acts[number]
    for index in range(number - 1, -1, -1):
        earlier = frame.acts[index]
        if earlier.sentence != act.sentence:
            return False
        if earlier.fresh and (earlier.group == "speech" or (earlier.group == "position" and not earlier.denied)):
            return True
    return False


def needed(frame: Frame, number: int, voice: Voice, voices: tuple[Voice | None, ...]) -> Decision | None:
    """'X cho rằng hai bên cần ...': X proposes; both saying so agree; what X says of X alone is neither."""
    act, low = frame.acts[number], frame.lowered
    should = low.startswith("nên", act.start)
    if act.intro is None and low.startswith(_BIDS, act.start):
        return _bidden(frame, act)
    if act.denied and not should:
        return None
    if patterns.PRINCIPLE.match(low, act.end) or low[
        frame.document.sentences[act.sentence].start : act.opening
    ].endswith("mà "):
        return None
    if should and (
        patterns.SO.match(low, act.end)
        or low[act.start - 2 : act.start] == ", "
        or not (voice.own or act.intro is not None)
    ):
        return None
    if patterns.NEEDS_A_THING.match(low, act.end):
        return None
    if low.startswith("có ", act.start) and (act.intro is None or not voice.own):
        return None  # 'X khẳng định Y có trách nhiệm thực thi ...'
    speaker, strength = voice.speaker, 0.7
    if act.intro is None:
        speaker, strength = _free_speaker(frame, number, voice, voices), 0.5
    if speaker is None or not speaker.codes:
        return None
    if act.intro is not None and frame.acts[act.intro].value == "agreed" and speaker.kind == "organisation":
        return Decision(Modality.AGREED, speaker.codes, speaker, strength, "need")  # its members agree
    if len(speaker.codes) > 1:
        return Decision(Modality.AGREED, speaker.codes, speaker, strength, "need") if act.intro is not None else None
    if voice.own and voice.subject.codes == speaker.codes:
        return None
    if not voice.own and patterns.UPHOLD.match(low, act.end):
        return None
    if any(a.start == act.end + 1 for a in frame.cast.within(act.end, act.end + 60)):
        return None  # 'chúng tôi cần Nga': no modal verb
    if act.intro is not None and patterns.AT_HOME.match(low, frame.acts[act.intro].end):
        return None  # 'cảnh báo công dân không nên ...'
    if act.intro is not None and not voice.own and asks_anybody(low, frame.acts[act.intro].end):
        return Decision(Modality.PROPOSED, speaker.codes, speaker, strength, "need", ())
    others = tuple(c for c in voice.subject.codes if c not in speaker.codes) if voice.own else ()
    if not others:
        other = other_side(frame, act.start, speaker.codes)
        others = (other,) if other else ()
    if not others:
        return None
    return Decision(Modality.PROPOSED, speaker.codes, speaker, strength, "need", others)


def _bidden(frame: Frame, act: SpeechAct) -> Decision | None:
    """'"Xin hãy rút quân", X nói với Y': what one bids another in his own words, where another is named or meant."""
    spoken, speaker = frame.clauses.quoted(act.start)
    sentence, low = frame.document.sentences[act.sentence], frame.lowered
    if not spoken or speaker is None or len(speaker.codes) > 1 or low.endswith(_OURSELVES, 0, act.start):
        return None
    own = set(speaker.codes)
    named = [c for a in frame.cast.within(sentence.start, sentence.end) for c in a.codes if c not in own]
    if not named and patterns.BETWEEN_STATES.search(low, sentence.start, sentence.end) is None:
        return None
    other = other_side(frame, act.start, speaker.codes, stop=sentence.end)
    others = (other,) if other is not None else ()
    return Decision(Modality.PROPOSED, speaker.codes, speaker, 0.55, "bid", others) if others else None


def _free_speaker(frame: Frame, number: int, voice: Voice, voices: tuple[Voice | None, ...]) -> Subject | None:
    """Who says 'hai bên cần ...' where no verb of saying precedes: the sentence's speaker, else the last one."""
    act = frame.acts[number]
    if frame.document.sentences[act.sentence].part is not Part.BODY:
        return None
    quoting = frame.clauses.speaker_after(act.start, act.sentence)
    if quoting is not None and voice.own:
        return quoting
    if not voice.own:
        return voice.subject if act.fresh and _speaks_before(frame, number) else None
    if voice.subject.kind not in ("group", "state") or not act.fresh:
        return None
    for index in range(number - 1, -1, -1):
        earlier, said = frame.acts[index], voices[index]
        if earlier.sentence != act.sentence:
            break
        if said is not None and said.own and earlier.fresh and earlier.intro is None:
            return said.subject
    lead = frame.clauses.inherited(act.sentence, person=True)
    if lead is None or not set(lead.codes) <= set(voice.subject.codes):
        return None
    return lead
