"""What a state threatens with: what it may do to another, what shall befall whoever attacks it."""

from __future__ import annotations

import re

from banggiao.reading.clauses import Subject, Voice
from banggiao.reading.facts.commitments.clause import Decision
from banggiao.reading.frame import Frame
from banggiao.reading.members import Modality
from banggiao.reading.speech_act import SpeechAct

_STRENGTH = 0.55
_REACH = 160  # code points of a complement in which the other state is named
# '(kẻ thù) sẽ nhận đòn đáp trả', '(mọi cuộc tấn công) sẽ bị giáng trả'.
_BEFALLS = re.compile(
    r" [\"'“]?(?:bị|phải (?:chịu|nhận|hứng chịu|đối mặt(?: với)?)|nhận(?: được| lấy| lãnh)?|vấp phải|hứng chịu"
    r"|gặp phải|đối mặt(?: với)?) (?:một |những |sự |các |màn |ngay |lại ){0,3}(?:đáp trả|đáp lại|đòn|trả đũa|giáng trả"
    r"|trả thù|phản ứng|biện pháp đáp trả|hành động (?:đáp trả|trả đũa)|hủy diệt|tiêu diệt|nghiền nát)(?!\w)"
)
# 'Cảnh báo phản ứng (đáp trả) của nước này sẽ ...'
_OWN_RESPONSE = re.compile(
    r"[:,]? *(?:rằng )?[\"'“]?(?:bất cứ |mọi )?(?:phản ứng|đòn (?:đáp trả|trả đũa|giáng trả)|sự đáp trả"
    r"|hành động (?:đáp trả"
    r"|trả đũa)|cuộc tấn công(?: trả đũa| đáp trả)?|biện pháp (?:đáp trả|trả đũa)) (?:\w+ ){0,2}?của "
)
# 'Tuyên bố nước mình có thể đưa quân sang ...'
_MAY = re.compile(
    r" (?:hoàn toàn |sẵn sàng )?có thể (?:sẽ )?(?:can thiệp|tấn công|đưa quân|điều quân|không kích|đáp trả|trả đũa"
    r"|giáng trả"
    r"|đánh thuế|áp thuế|tăng thuế|trừng phạt|cắt (?:viện trợ|nguồn cung|khí đốt|điện|quan hệ)|ném bom|trục xuất"
    r"|phong tỏa|đóng cửa (?:biên giới|không phận|eo biển|đại sứ quán)|sử dụng (?:vũ lực|vũ khí"
    r"|biện pháp quân sự))(?!\w)"
)
_SAYS = ("tuyên bố", "cảnh báo", "khẳng định", "nhấn mạnh", "nói rõ", "dọa", "đe dọa")
_THIS = ("nước này ", "nước mình ", "nước ông ", "họ ", "ông ", "bà ", "quân đội nước này ")


def response(frame: Frame, number: int, voice: Voice) -> Decision | None:
    """'"Kẻ thù sẽ nhận đòn đáp trả", X nói', 'X cảnh báo mọi cuộc tấn công sẽ bị đáp trả': X's threat."""
    act, low = frame.acts[number], frame.lowered
    befalls = _BEFALLS.match(low, act.end) is not None
    intro = frame.acts[act.intro] if act.intro is not None else None
    own = intro is not None and low.startswith("cảnh báo", intro.start) and _OWN_RESPONSE.match(low, intro.end)
    if not befalls and not own:
        return None
    spoken, speaker = frame.clauses.quoted(act.start)
    if not spoken:
        speaker = voice.speaker if intro is not None else None
    if speaker is None or len(speaker.codes) != 1:
        return None
    struck = voice.subject if voice.own else None
    if befalls and struck is not None and set(struck.codes) & set(speaker.codes):
        return None  # what may befall the speaker's own side
    return Decision(Modality.PLEDGED, speaker.codes, speaker, _STRENGTH, "threat")


def may(frame: Frame, act: SpeechAct, voice: Voice) -> Decision | None:
    """'X tuyên bố nước mình có thể can thiệp vào Y': what X may do is said to be feared."""
    low = frame.lowered
    if act.denied or len(voice.subject.codes) != 1 or not low.startswith(_SAYS, act.start):
        return None
    stop = frame.document.sentences[act.sentence].end
    at = act.end + 6 if low.startswith(" rằng ", act.end) else act.end + 1
    own = set(voice.subject.codes)
    ahead = frame.cast.within(at, min(stop, at + 40))[:1]
    this = next((word for word in _THIS if low.startswith(word, at)), None)
    if this is not None:
        at += len(this) - 1
    elif ahead and ahead[0].start <= at + 10 and ahead[0].codes and set(ahead[0].codes) <= own:
        at = ahead[0].end
    else:
        return None
    if _MAY.match(low, at) is None:
        return None
    if not any(set(a.codes) - own for a in frame.cast.within(at, min(stop, at + _REACH))):
        return None
    return Decision(Modality.PLEDGED, voice.subject.codes, voice.subject, _STRENGTH, "may")


def attributed(frame: Frame, act: SpeechAct, subject: Subject) -> bool:
    """Whether its own state is told behind to have said so: 'X sẽ rút quân nếu Y ..., Ngoại trưởng X nói.'"""
    span = frame.document.sentences[act.sentence]
    comma = frame.text.rfind(", ", act.end, span.end)
    chain = next(iter(frame.clauses.chains(comma, span.end)), None) if comma > 0 else None
    if chain is None or chain[0].kind not in ("person", "role", "body", "pronoun"):
        return False
    source = _SOURCE.fullmatch(frame.lowered, comma, chain[0].start)
    if source is None or {c for a in chain for c in a.codes} != set(subject.codes):
        return False
    told = _ENDS if source[1] else _TOLD
    return told.fullmatch(frame.lowered, chain[-1].end, span.end) is not None


# Between the comma and who says it: '"...", (bà) ngoại trưởng', '"...", theo thông báo của', '"...", tuyên bố của'.
_SOURCE = re.compile(
    r", (?:(theo (?:(?:thông báo|tuyên bố|thông cáo|lời)(?: của| từ)? )?)|(?:tuyên bố|thông cáo|thông báo) (?:của|từ) "
    r"|\w* ?)"
)
_ENDS = re.compile(r"(?: (?:hôm nay|hôm qua|ngày \d[\d/-]*))?[.!]?")
_TOLD = re.compile(
    r"(?: (?:đã|hôm nay|hôm qua|ngày \d[\d/-]*|cùng ngày|mới đây|vừa|cũng))* (?:nói|cho biết|cho hay|tuyên bố"
    r"|khẳng định"
    r"|cảnh báo|nhấn mạnh|phát biểu|thông báo|viết|nêu rõ|xác nhận|cam kết)(?: [^,;:\"]{0,50})?[.!]?"
)
