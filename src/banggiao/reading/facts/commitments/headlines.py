"""Headlines that begin with their verb: 'Đề nghị Peru mở cửa cho bưởi' is what the article's own side asks."""

from __future__ import annotations

from banggiao.reading.clauses import Subject
from banggiao.reading.facts.commitments.clause import Decision
from banggiao.reading.frame import Frame
from banggiao.reading.members import Modality

_PAIR = 60  # code points from 'nhất trí' to the two whose matter it is
_LEAD = 2  # sentences after the headline in which its own side speaks
_STRENGTH = 0.6


def headline(frame: Frame, number: int) -> Decision | None:
    """What a headline's first verb asks of another state, or tells as agreed by a pair it names; else None."""
    act = frame.acts[number]
    if act.sentence != 0 or act.denied or act.opening != frame.document.sentences[0].start:
        return None
    home = frame.cast.home
    ahead = [a for a in frame.cast.within(act.end, act.end + _PAIR) if a.codes]
    if not ahead or home is None or len(frame.document.sentences) == 1:
        return None
    if act.value == "agreed":
        pair = next((a for a in ahead if a.kind == "group" and len(a.codes) > 1 and home in a.codes), None)
        return _made(act.start, Modality.AGREED, pair.codes) if pair is not None else None
    other = ahead[0]
    if act.value != "proposed" or other.start != act.end + 1 or home in other.codes or other.kind == "organisation":
        return None
    lead = frame.document.sentences[1 : 1 + _LEAD]
    speaks = any(home in a.codes for s in lead for a in frame.cast.within(s.start, s.end) if a.kind != "state")
    return _made(act.start, Modality.PROPOSED, (home,), other.codes) if speaks else None


def _made(start: int, modality: Modality, holders: tuple[str, ...], asked: tuple[str, ...] = ()) -> Decision:
    subject = Subject(holders, start, start, None, "state")
    return Decision(modality, holders, subject, _STRENGTH, "headline", asked)
