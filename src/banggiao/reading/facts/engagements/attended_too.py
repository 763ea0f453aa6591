"""Who is told in a sentence of its own to have come: 'Tham dự hội nghị còn có A', 'Diễn đàn có sự tham gia của A'."""

from __future__ import annotations

from banggiao.reading import regex
from banggiao.reading.document import Part
from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind
from banggiao.reading.record import replace

_SITTING = r"(?:hội nghị|diễn đàn|sự kiện|hội thảo|phiên họp|kỳ họp|cuộc họp|đối thoại|tọa đàm)"
_CAME = regex.compile(
    rf"(?i)(?:[^,.;:]{{3,90}}, )?(?:(?:cùng |cũng |đến |tới )?(?:tham dự|dự|tham gia)(?: {_SITTING}[^,.;:]{{0,24}}?)?"
    rf"(?: còn| cũng)* có|{_SITTING}(?: sẽ| đã| năm nay| lần này)* (?:có|với|thu hút|quy tụ) sự "
    r"(?:tham gia|tham dự|góp mặt|hiện diện|có mặt) của)(?= )"
)
_CUES = ("dự ", "tham gia ", "sự ")
_KINDS = frozenset({EngagementKind.CONFERENCE, EngagementKind.SESSION})
_NEAR = 3  # sentences behind the one that tells the conference


def attended_too(frame: Frame, candidates: list[Candidate]) -> list[Candidate]:
    """The conferences and sessions, each with those whom a sentence soon after tells to have come."""
    out = list(candidates)
    for number, candidate in enumerate(out):
        if candidate.kind not in _KINDS or candidate.name is None or (candidate.anaphoric and not candidate.parties):
            continue
        later = range(candidate.sentence + 1, candidate.sentence + 1 + _NEAR)
        others = {c.sentence for c in out if c.kind in _KINDS and c.name is not None and not _one_name(c, candidate)}
        for at in later:
            if at >= len(frame.document.sentences) or at in others:
                break
            sentence = frame.document.sentences[at]
            if sentence.part is not Part.BODY or not any(
                frame.lowered.find(cue, sentence.start, sentence.start + 120) >= 0 for cue in _CUES
            ):
                continue
            found = _CAME.match(frame.text, sentence.start, sentence.end)
            if found is None:
                continue
            came = [a for a in frame.cast.within(found.end(), sentence.end) if a.kind == "person" and a.codes]
            codes = {c for a in came for c in a.codes}
            people = tuple(dict.fromkeys((*candidate.people, *(a.person for a in came if a.person is not None))))
            out[number] = replace(candidate, parties=tuple(sorted({*candidate.parties, *codes})), people=people)
    return out


def _one_name(a: Candidate, b: Candidate) -> bool:
    """'Hội nghị Tương lai' and 'Hội nghị Tương lai lần thứ 9'."""
    one, other = (a.name or "").lower(), (b.name or "").lower()
    return one.startswith(other) or other.startswith(one)
