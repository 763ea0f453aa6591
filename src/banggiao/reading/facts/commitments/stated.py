"""Commitments told by a verb of saying alone: what is affirmed to go on, stressed by both, announced."""

from __future__ import annotations

import re

from banggiao.reading.clauses import Voice
from banggiao.reading.facts.commitments import patterns
from banggiao.reading.facts.commitments.clause import Decision, made
from banggiao.reading.frame import Frame
from banggiao.reading.members import Modality
from banggiao.reading.speech_act import SpeechAct

_AT_ONCE = 12  # code points from the verb to whom it is said
_IS = re.compile(r"[^,;.]{0,70}? là(?!\w)")
_REACH = 160  # code points of a complement in which another state makes an announcement one between states


def affirmed(frame: Frame, number: int, voice: Voice) -> Decision | None:
    """'X khẳng định (X) tiếp tục phối hợp ...' undertakes; 'khẳng định ủng hộ' is a position."""
    act, low = frame.acts[number], frame.lowered
    stresses = low.startswith("nhấn mạnh", act.start)
    if act.denied or not (act.fresh or voice.own) or not (act.value == "affirm" or stresses):
        return None
    if low.startswith(("đảm bảo với ", "bảo đảm với "), act.start):
        return _assured(frame, act, voice)
    following = frame.acts[number + 1] if number + 1 < len(frame.acts) else act
    if following.value == "pledged" and following.intro == number and following.adjacent is not None:
        return None  # 'tái khẳng định quyết tâm của hai nước ...': theirs, told by its own verb
    codes = voice.subject.codes
    if len(codes) > 1 and patterns.IMPORTANCE.match(low, act.end):
        return made(act, voice, Modality.AGREED, "stress", less=0.2)
    at = act.end
    ahead = frame.cast.within(at, at + 40)[:1]
    if ahead and ahead[0].start == at + 1 and ahead[0].codes and set(ahead[0].codes) <= set(codes):
        at = ahead[0].end
        if patterns.GOES_ON_TO.match(low, at) is None:
            return None
    elif stresses:
        return None
    if not patterns.AFFIRMED.match(low, at):
        return None
    return made(act, voice, Modality.AGREED if len(codes) > 1 else Modality.PLEDGED, "affirm", less=0.1)


def _assured(frame: Frame, act: SpeechAct, voice: Voice) -> Decision | None:
    """'X đảm bảo với Y rằng ...': what X gives Y its word for."""
    span = frame.document.sentences[act.sentence]
    whom = frame.cast.within(act.end, span.end)[:1]
    told = whom and set(whom[0].codes) - set(voice.subject.codes) and whom[0].start - act.end <= _AT_ONCE
    if not told or not frame.lowered.startswith(" rằng ", whom[0].end):
        return None
    return made(act, voice, Modality.PLEDGED, "assure", less=0.2)


def stressed(frame: Frame, number: int, voice: Voice) -> Decision | None:
    """'Hai bên nhấn mạnh tầm quan trọng của việc mở rộng ...', 'hai bên đồng tình mở rộng ...': what both stress, or
    are of one mind, that they shall do is agreed.
    """
    act, low = frame.acts[number], frame.lowered
    if low.startswith(("đồng tình", "tán thành"), act.start) and not act.denied and act.fresh:
        both = len(voice.subject.codes) > 1 and patterns.OF_ONE_MIND.match(low, act.end) is not None
        return made(act, voice, Modality.AGREED, "assent", less=0.2) if both else None
    if act.value != "principle" or act.denied or not act.fresh or len(voice.subject.codes) <= 1:
        return None
    at = low.find(" tầm quan trọng", act.start, act.end)
    if at < 0 or patterns.IMPORTANCE.match(low, at) is None:
        return None
    return made(act, voice, Modality.AGREED, "stress", less=0.2)


def announced(frame: Frame, number: int, voice: Voice) -> Decision | None:
    """'X tuyên bố ngừng tập trận với Y', 'thông báo áp thuế lên hàng của Y': a measure announced now."""
    act, low = frame.acts[number], frame.lowered
    if act.denied or not act.fresh or len(voice.subject.codes) != 1 or voice.subject.inherited:
        return None
    if not low.startswith(("tuyên bố", "thông báo", "công bố"), act.start):
        return None
    own = set(voice.subject.codes)
    at = act.end
    ahead = frame.cast.within(act.end, act.end + 40)[:1]
    if ahead and ahead[0].start == act.end + 1 and set(ahead[0].codes) <= own:
        at = ahead[0].end
    if patterns.DECIDES.match(low, at) is None and patterns.ANNOUNCES.match(low, at) is None:
        return None
    span = frame.document.sentences[act.sentence]
    if _IS.match(low, at, span.end) or low.endswith(("sau khi ", "kể từ khi "), 0, act.opening):
        return None  # 'cho biết tuyên bố chấm dứt chiến tranh là việc ...'
    if patterns.EARLIER.search(low, span.start, act.start) or patterns.LONG_AGO.search(low, at, min(span.end, at + 70)):
        return None
    if not any(set(a.codes) - own for a in frame.cast.within(at, min(span.end, at + _REACH))):
        return None
    return made(act, voice, Modality.PLEDGED, "announce", less=0.2)
