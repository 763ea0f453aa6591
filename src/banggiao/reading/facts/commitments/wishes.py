"""What a state hopes for and wants, or doesn't want of another."""

from __future__ import annotations

import re

from banggiao.reading.clauses import Voice
from banggiao.reading.facts.commitments import patterns
from banggiao.reading.facts.commitments.clause import Decision, made, we_speak
from banggiao.reading.frame import Frame
from banggiao.reading.members import Modality
from banggiao.reading.speech_acts import SpeechAct

_AT_ONCE = 12  # code points from a verb of saying to what is wanted
# 'X (nói rõ rằng) không muốn ...'
_AVERSE = re.compile(
    r" (?:(?:ông|bà|họ|nước này|cũng|vẫn|đều|thực sự|hoàn toàn|đã|từng|luôn|tỏ rõ|nói rõ|nêu rõ|khẳng định|cho biết"
    r"|tuyên bố|nhấn mạnh)"
    r"(?: rằng| là)? )*(?:hề )?không (?:hề |thực sự )?"
)
# 'Không muốn Y (tiếp tục) tấn công'; what Y is or has is only thought of.
_LEAVES = re.compile(r" (?!(?:là|có|được|bị|trở thành|và)(?!\w)|,)[a-zà-ỹđ]")
_SIDES = 2  # who wish together wish it between them
_REACH = 160  # code points of a complement in which another state makes a wish one between states


def hoped(frame: Frame, number: int, voice: Voice) -> Decision | None:
    """'X mong Y ...': what is hoped of anybody or for, good wishes and one's own people left out."""
    act = frame.acts[number]
    if not voice.own and act.intro is None and frame.text[max(0, act.opening - 2) : act.opening] == ": ":
        return None  # 'X thăm Y: Kỳ vọng đột phá': nobody's
    if patterns.EMPTY_HOPE.match(frame.lowered, act.end) or patterns.OWN_PEOPLE.match(frame.lowered, act.end):
        return None
    return made(act, voice, Modality.HOPED, "hope")


def unwanted(frame: Frame, act: SpeechAct, voice: Voice) -> Decision | None:
    """'X không muốn Y mua tên lửa': that another leaves something is a wish, too."""
    low = frame.lowered
    ahead = frame.cast.within(act.end, act.end + _AT_ONCE)[:1]
    if not ahead or _AVERSE.fullmatch(low, voice.subject.end, act.start) is None:
        return None
    other = sorted(set(ahead[0].codes) - set(voice.subject.codes))
    if ahead[0].start != act.end + 1 or not other or not _LEAVES.match(low, ahead[0].end):
        return None
    return made(act, voice, Modality.HOPED, "want", less=0.3)


def _goes_on(frame: Frame, act: SpeechAct, voice: Voice) -> bool:
    """'Thủ tướng X lên án Y và muốn Z trừng phạt Y': wanted of another by who leads the sentence."""
    if act.adjacent is not None or voice.subject.inherited or not frame.lowered.endswith(_AND, 0, act.opening):
        return False
    lead = frame.clauses.lead(act.sentence)
    if lead is None or lead.codes != voice.subject.codes:
        return False
    ahead = frame.cast.within(act.end, act.end + _AT_ONCE)[:1]
    return bool(ahead) and ahead[0].start == act.end + 1 and bool(set(ahead[0].codes) - set(lead.codes))


_AND = (" và ", " đồng thời ", " nhưng ", " song ", "; ")


def wanted(frame: Frame, number: int, voice: Voice) -> Decision | None:
    """'Mỹ muốn hỗ trợ ...': a wish only where a state or its voice stands right before the verb."""
    act, low = frame.acts[number], frame.lowered
    said = act.intro is not None and act.start - frame.acts[act.intro].end <= _AT_ONCE  # 'X khẳng định vẫn muốn ...'
    whose_own = voice.own or said or we_speak(frame, act) or _goes_on(frame, act, voice)
    if not whose_own or not act.fresh or patterns.WANTS_NOTHING.match(low, act.end):
        return None
    spoken, whose = frame.clauses.quoted(act.start)
    speaker = whose if spoken else voice.speaker
    if (spoken or act.intro is not None) and (speaker is None or not set(voice.subject.codes) & set(speaker.codes)):
        return None  # what others are said to want
    stop = min(frame.document.sentences[act.sentence].end, act.end + _REACH)
    own = set(voice.subject.codes)
    if len(own) < _SIDES and not patterns.BETWEEN_STATES.search(low, act.end, stop) and not any(
        set(a.codes) - own for a in frame.cast.within(act.end, stop)
    ):
        return None  # 'bà muốn đi con đường khác'
    return made(act, voice, Modality.HOPED, "want", less=0.3)
