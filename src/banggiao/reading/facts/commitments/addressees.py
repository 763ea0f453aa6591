"""Of whom something is asked."""

from __future__ import annotations

import re

from banggiao.reading.facts.commitments.clause import other_side
from banggiao.reading.frame import Frame
from banggiao.reading.lexicon import load
from banggiao.reading.members import Modality
from banggiao.reading.speech_acts import SpeechAct

_MEETS = re.compile(
    r" (?:sớm |sẽ |được |sớm được |muốn |có dịp |có |sớm có ){0,5}(?:đón|gặp|chào đón|tiếp|hội đàm với|hội kiến)(?!\w)"
)
# 'mong Lào tạo điều kiện' asks; 'mong Lào ngày càng phát triển' wishes well.
_ACTS = re.compile(
    r" (?:sẽ |sớm |tiếp tục |tích cực |luôn |cùng |thường xuyên |cũng ){0,5}"
    r"(?!(?:ngày càng|phát triển|thành công|đạt|có thêm"
    r"|được|trở thành|có|là|giành)(?!\w))[a-zà-ỹđ]"
)

# 'Đề xuất tổ chức cuộc gặp với X': asked of X.
_WITH_WHOM = re.compile(r"[^,;.\"]{0,60}? với (?:phía |các |đại diện )?")
# Whoever it may concern, and what is laid on the table for all: nobody in particular is asked.
_ANYBODY = re.compile(
    r" (?:rằng )?(?:tất cả |mọi )?(?:các |mọi )?(?:bên(?! kia)|nước|quốc gia|thành viên|cộng đồng quốc tế|thế giới)"
    r"(?: liên quan| khác| thành viên| lớn| trên thế giới| trong khu vực)*(?= [a-zà-ỹđ]|,)"
)


def asks_anybody(low: str, position: int) -> bool:
    """Whether what stands at ``position`` (the complement) asks whoever it concerns: 'các bên liên quan kiềm chế'."""
    found = _ANYBODY.match(low, position)
    return found is not None and ("các " in found[0] or "mọi " in found[0] or "quốc tế" in found[0])


def addressees(frame: Frame, act: SpeechAct, holders: tuple[str, ...], modality: Modality) -> tuple[str, ...]:
    """The states asked to act: those named right after the verb, else (for what is proposed) the other side."""
    if modality not in (Modality.PROPOSED, Modality.INVITED, Modality.HOPED):
        return ()
    if asks_anybody(frame.lowered, act.end):
        return ()
    own = set(holders)
    ahead = frame.cast.within(act.end, act.end + 140)
    first = ahead[0] if ahead and ahead[0].start - act.end <= 32 else None
    if modality is Modality.HOPED:
        if first is None or len(own) > 1:
            return ()
        meets = _MEETS.match(frame.lowered, act.end)
        if (
            first.kind in ("group", "many")
            or not set(first.codes) - own
            or (first.start - act.end > 12 and meets is None)
        ):
            return ()
        if meets is None and not _ACTS.match(frame.lowered, first.end):
            return ()
        return tuple(sorted(set(first.codes) - own))
    if first is not None and first.codes:
        chain = next(iter(frame.clauses.chains(first.start, act.end + 140)), [])
        others = sorted({c for a in chain for c in a.codes} - own)
        if others and (first.kind != "organisation" or first.start - act.end <= 6):
            return tuple(others)
    if len(own) > 1:
        return ()
    sentence = frame.document.sentences[act.sentence]
    together = _WITH_WHOM.match(frame.lowered, act.end, sentence.end)
    partner = frame.cast.within(together.end(), sentence.end)[:1] if together is not None else []
    if together is not None and partner and partner[0].start == together.end() and set(partner[0].codes) - own:
        return tuple(sorted(set(partner[0].codes) - own))
    if all(load().organisation(c) is not None for c in holders):
        return ()  # an organisation asks whom it names
    other = other_side(frame, act.start, holders, stop=frame.document.sentences[act.sentence].end)
    return (other,) if other else ()
