"""Invitations and their acceptance: who invites whom to come, told by the verb or by what is handed over."""

from __future__ import annotations

import re

from banggiao.reading.clauses import Subject, Voice
from banggiao.reading.facts.commitments import patterns
from banggiao.reading.facts.commitments.clause import Decision, made, strength
from banggiao.reading.frame import Frame
from banggiao.reading.members import Modality
from banggiao.reading.speech_acts import SpeechAct

_HANDED = 110  # code points that whom it is handed to takes, with what else is handed over
# 'Chuyển tới Tổng thống X lời thăm hỏi và (lời mời thăm Y của Z)', 'trao cho X (thư mời ...)'.
_HANDS = re.compile(
    r"(?<!\w)(?:chuyển|trao|gửi|đưa|đệ trình)(?: đến| tới| cho)? (?P<whom>[^;.\"]{2,90}?)"
    r"(?: (?:những |các )?(?:lời|bức thư|thư|thông điệp) (?:thăm hỏi|thăm|chào|chúc)[^;.\"]{0,40}? (?:và|cùng"
    r"|cùng với))? $"
)
_PREAMBLE = (" mời của", " của", " mời ")
# 'X nhận lời mời của Y, thăm ...', '..., Z đã thăm': a preamble to the visit that it tells.
_THEN = re.compile(
    r",? (?:(?:đã|sẽ|đang|sắp|vừa) )*(?:lên đường|bắt đầu|dẫn đầu|thực hiện|đến thăm|tới thăm|sang thăm|thăm)(?!\w)"
)
_INVITER = 60  # code points from the invitation to whose it is


def invited(frame: Frame, number: int, voice: Voice) -> Decision | None:
    """An invitation names whom it invites, and to come: a seat or a cup of tea is none."""
    act, low = frame.acts[number], frame.lowered
    stop = min(frame.document.sentences[act.sentence].end, act.end + 160)
    if patterns.SEATED.search(low, act.end, min(stop, act.end + 70)):
        return None
    if low.startswith(("lời mời", "thư mời", "giấy mời"), act.start):
        return _handed_over(frame, act) or _conveyed(frame, number, voice, stop)
    return _to_come(frame, act, voice, stop)


def _to_come(frame: Frame, act: SpeechAct, voice: Voice, stop: int) -> Decision | None:
    low = frame.lowered
    ahead = frame.cast.within(act.end, act.end + 90)
    named = bool(ahead) and ahead[0].start - act.end <= 30 and ahead[0].kind != "organisation"
    if not named and not patterns.LEADERS.match(low, act.end):
        return None
    if "lời" not in low[act.start : act.end] and not patterns.COMES.search(low, act.end, stop):
        return None
    return made(act, voice, Modality.INVITED, "invite")


def _conveyed(frame: Frame, number: int, voice: Voice, stop: int) -> Decision | None:
    """'Chuyển lời thăm hỏi và lời mời của X tới Y': a noun, where nothing conveys it."""
    act = frame.acts[number]
    if act.intro is None or frame.acts[act.intro].value != "conveys":
        return None
    return _to_come(frame, act, voice, stop)


def _handed_over(frame: Frame, act: SpeechAct) -> Decision | None:
    """'X chuyển tới Tổng thống Y lời mời thăm Z': whom it is handed to stands before it, who does before that."""
    low, floor = frame.lowered, frame.document.sentences[act.sentence].start
    stop = frame.document.sentences[act.sentence].end
    hands = _HANDS.search(low, max(floor, act.start - _HANDED), act.start)
    if hands is None or patterns.COMES.search(low, act.end, stop) is None:
        return None
    host = frame.clauses.own(hands.start(), act.sentence) or frame.clauses.inherited(act.sentence)
    if host is None or len(host.codes) != 1:
        return None
    guests = sorted({c for a in frame.cast.within(*hands.span("whom")) for c in a.codes} - set(host.codes))
    if not guests:
        return None
    return Decision(Modality.INVITED, host.codes, host, 0.75, "invite", tuple(guests), hands.start())


def accepted(frame: Frame, number: int, voice: Voice) -> Decision | None:
    """'X nhận lời', 'X nhận lời mời của Y thăm ...'; before the visit itself that is told the words are a preamble."""
    act, low = frame.acts[number], frame.lowered
    if low.startswith(_PREAMBLE, act.end) and not _takes_it(frame, act, voice):
        return None
    subject = voice.subject
    for index in range(number - 1, -1, -1):
        earlier = frame.acts[index]
        if act.sentence - earlier.sentence > 1:
            break
        if earlier.value == "invited":
            # He who was invited accepts, whoever 'ông' seems to be.
            guest = next((a for a in frame.cast.within(earlier.end, act.start) if a.codes), None)
            if (
                guest is not None
                and guest.codes != subject.codes
                and subject.kind in ("pronoun", "person")
                and (not voice.own or subject.kind == "pronoun")
            ):
                subject = Subject(guest.codes, guest.start, guest.end, guest.person, guest.kind)
            break
    return Decision(Modality.ACCEPTED, subject.codes, subject, strength(act, voice), "accept")


def _takes_it(frame: Frame, act: SpeechAct, voice: Voice) -> bool:
    """Whether somebody is told to accept ('X đã nhận lời mời của Y'), and no visit follows that it only leads to."""
    if not voice.own or len(voice.subject.codes) != 1:
        return False
    stop = frame.document.sentences[act.sentence].end
    hosts = next(iter(frame.clauses.chains(act.end, min(stop, act.end + _INVITER))), None)
    end = hosts[-1].end if hosts else act.end
    comma = frame.lowered.find(",", end, stop)
    leads_to_it = _THEN.match(frame.lowered, comma, stop) is not None if comma >= 0 else False
    return not leads_to_it and not (comma >= 0 and _names_who_comes(frame, comma, stop))


def _names_who_comes(frame: Frame, comma: int, stop: int) -> bool:
    """'..., Thủ tướng X sẽ thăm': the guest is named behind the comma."""
    return any(a.start == comma + 2 and a.codes for a in frame.cast.within(comma, stop)[:1])
