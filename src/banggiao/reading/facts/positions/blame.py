"""Blame that is another's, or none: accusations spoken of, affairs at home, what a deed says, support refused."""

from __future__ import annotations

from banggiao.reading.clauses import Voice
from banggiao.reading.facts.positions import patterns
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

_AT_ONCE = 8  # code points between a verb and what its complement begins with
_CLAUSE = 24  # code points of the shortest clause that a verb behind it sums up
_ROUSES = ("gây ", "gây ra ", "dấy lên ", "làm dấy lên ", "khiến dư luận ")
_NEAR = 26  # code points from a verb to who of one's own is blamed


def spoken_of(frame: Frame, act: SpeechAct, voice: Voice) -> bool:
    """Whether 'cáo buộc' is a noun: 'ngó lơ cáo buộc X ...', '... vì khủng hoảng Y, cáo buộc X ...'."""
    low = frame.lowered
    if not low.startswith("cáo buộc", act.start) or act.adjacent is not None or act.intro is not None:
        return False
    floor = frame.document.sentences[act.sentence].start
    if low.endswith(patterns.SPOKEN_OF, floor, act.start):
        return True
    return voice.subject.inherited and act.opening - floor > _AT_ONCE


def to_that_end(frame: Frame, act: SpeechAct, voice: Voice) -> bool:
    """Whether a deed of the subject's says so: 'rút khỏi hiệp ước với cáo buộc X vi phạm', 'nhằm phản đối X'."""
    low = frame.lowered
    if (
        act.value not in ("concern", "support", "gratitude")
        or voice.subject.inherited
        or not low.startswith(" ", act.end)
    ):
        return False
    if not low.endswith(patterns.TO_THAT_END, 0, act.start):
        return False
    if low.find("biểu tình", frame.document.sentences[act.sentence].start, act.start) >= 0:
        return False  # a crowd's word
    if low.startswith("cáo buộc", act.start):
        ahead = frame.cast.within(act.end, act.end + 60)[:1]
        at_once = bool(ahead) and ahead[0].start == act.end + 1 and bool(ahead[0].codes)
        return at_once and not low.endswith("tương tự với ", 0, act.start)
    return low.startswith(("phản đối", "thể hiện", "bày tỏ"), act.start)


def withheld(frame: Frame, act: SpeechAct, voice: Voice) -> bool:
    """'Không ủng hộ X gia nhập', 'không tán thành đề xuất của X': support or praise refused to another."""
    low = frame.lowered
    if act.value != "support" and not low.startswith("tán thành", act.start):
        return False
    if not low.endswith("không ", 0, act.start) or voice.subject.inherited or len(voice.subject.codes) > 1:
        return False
    ahead = frame.cast.within(act.end, act.end + 60)[:1]
    return bool(ahead) and not set(ahead[0].codes) <= set(voice.subject.codes)


def summed_up(frame: Frame, act: SpeechAct, voice: Voice) -> int | None:
    """Where the clause begins that a verb at a sentence's end sums up: '"Mọi việc làm đó là phi pháp, X phản đối"'."""
    if not voice.own or not frame.lowered.startswith(("phản đối", "lên án", "bác bỏ"), act.start):
        return None
    in_speech, speaker = frame.clauses.quoted(act.start)
    if not in_speech and act.intro is None:
        return None
    if in_speech and (speaker is None or not set(speaker.codes) & set(voice.subject.codes)):
        return None
    begin = frame.document.sentences[act.sentence].start
    before = frame.lowered[begin : act.opening].rstrip()
    if len(before) < _CLAUSE or not before.endswith((",", " và", " nên", " mà")):
        return None
    about = patterns.OF_STATES.search(before) or patterns.OF_PRINCIPLE.search(before)
    own = set(voice.subject.codes)
    named = any(set(a.codes) - own for a in frame.cast.within(begin, act.opening))
    return begin if about is not None or named else None


def not_of_another(frame: Frame, act: SpeechAct, voice: Voice) -> bool:
    """'Đổ lỗi cho Mỹ' said in Mỹ, 'sẽ thất vọng nếu', 'những lời đe dọa, chỉ trích': no stance on another."""
    low = frame.lowered
    if low.startswith((" hay ", " hoặc "), act.end):
        return True
    if act.adjacent is None and low.endswith(_ROUSES, 0, act.start):
        return True  # 'quyết định của nước này có thể gây lo ngại cho đồng minh'
    if act.value == "warns" and patterns.OWN_ANSWER.match(low, act.end):
        return True  # 'cảnh báo phản ứng của nước này sẽ rất mạnh'
    if patterns.WILL_BE.search(low, max(0, act.start - 12), act.start):
        stop = frame.document.sentences[act.sentence].end
        return low.find(" nếu ", act.end, stop) >= 0
    if act.adjacent is None and patterns.NOUNS.search(low, max(0, act.start - 44), act.start):
        return True
    blamed = frame.cast.within(act.end, act.end + 60)[:1]
    if not blamed or not blamed[0].codes or not set(blamed[0].codes) <= set(voice.subject.codes):
        return False
    if blamed[0].kind in ("person", "role"):
        return blamed[0].start - act.end <= _NEAR
    return blamed[0].start == act.end + 1 and frame.text[blamed[0].start].isupper()
