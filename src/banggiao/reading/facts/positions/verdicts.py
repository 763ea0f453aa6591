"""Verdicts: what a state says another is or does ('cho rằng chính sách của X là sai lầm'), by no verb of position."""

from __future__ import annotations

from banggiao.model.codes import PositionKind
from banggiao.reading.cast import Actor
from banggiao.reading.clauses import Subject
from banggiao.reading.facts.positions import verdict_words as words
from banggiao.reading.facts.positions.dealings import dealt_with, own_refusal, stood_against, their_doing
from banggiao.reading.facts.positions.matters import OWNED, between_states, founded, of_a_matter, of_affairs
from banggiao.reading.facts.positions.merit_words import MERITS
from banggiao.reading.facts.positions.merits import merit_of, past_that, that_of, tie_with
from banggiao.reading.facts.positions.sayings import Scene, said_at, stances_at, undertaken
from banggiao.reading.facts.positions.stance import Stance
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

_KINDS = {**dict.fromkeys(MERITS, "merit"), **words.KINDS}
_STANCES = {
    "good": PositionKind.PRAISE,
    "merit": PositionKind.PRAISE,
    "stands": PositionKind.PRINCIPLE,
    "refuses": PositionKind.PRINCIPLE,
    "means": PositionKind.PRAISE,
    "norm": PositionKind.PRINCIPLE,
    "founds": PositionKind.PRINCIPLE,
    "dear": PositionKind.PRIORITY,
}
_FIRM = frozenset(("refuses", "stands"))
# States that may say it with one word, where more than one.
_MOST_HOLDERS = {"bad": 6, "does": 6, "stands": 3, "founds": 3}
_AGREED = frozenset(("stands", "founds", "merit"))
_REACH = 190  # code points from who judges to the verdict
_REACH_OF_WORTH = 90
_OWN_NEAR = 14
_AT_ONCE = 2
_DOER_NEAR = 30
_STRENGTH = 0.6

VERDICT_CUES = tuple(_KINDS)


def verdicts(frame: Frame, told: list[Stance]) -> list[Stance]:
    """The verdicts of an article that none of the stances ``told`` already takes in, in the order of the text."""
    return stances_at(frame, told, frame.words.verdicts, _verdict)


def _verdict(scene: Scene, which: int, start: int, number: int) -> Stance | None:
    frame, form = scene.frame, VERDICT_CUES[which]
    kind = _KINDS[form]
    sentence = frame.document.sentences[number]
    tie = words.TIE.search(frame.lowered, max(sentence.start, start - 120), start) if kind == "good" else None
    floor = max(sentence.start, start - 90)
    if tie is None and kind in ("good", "bad") and words.IS.search(frame.lowered, floor, start) is None:
        return None  # before all else: most such words stand in no predicate
    if form in words.BLAME_TOO and words.IS.search(frame.lowered, floor, start) is not None:
        kind = "bad"
    if kind == "norm" and not of_a_matter(frame, start, start + len(form), number):
        return None
    if kind == "refuses" and not form.startswith("tôn") and words.NO_REFUSAL.match(frame.lowered, start + len(form)):
        return None
    said = said_at(scene, start, number, refusal=kind in ("refuses", "norm"), agreed=kind in _AGREED)
    if said is None:
        return None
    subject, begin, opening = said
    if len(subject.codes) > _MOST_HOLDERS.get(kind, 1) or start - begin > _REACH:
        return None
    other: str | None = None
    if kind == "dear" and start - begin > _REACH_OF_WORTH:
        return None
    if kind == "means":
        other = their_doing(frame, subject, begin, start, opening)
        if other is None:
            return None
    elif kind == "refuses":
        if not own_refusal(frame, subject, begin, start, sentence.end):
            return None
    elif kind == "norm":
        if undertaken(scene, start, number):
            return None
    elif kind == "founds":
        if not founded(frame, begin, start, sentence.end) or undertaken(scene, start, number):
            return None
    elif kind == "stands":
        if form.endswith("tách rời") and not frame.lowered.startswith(" của ", start + len(form)):
            return None  # 'đường phát triển không thể tách rời với thế giới'
        if not between_states(frame, subject, form, begin, start, sentence.end) or undertaken(scene, start, number):
            return None
    elif kind == "merit":
        other = merit_of(frame, subject, begin, start, sentence.end)
        if other is None and _is_so(frame, begin, start, floor):
            other = _judged(frame, subject, begin, start, start + len(form), sentence.end)
        if other is None:
            return None
    elif tie is not None:
        other = tie_with(frame, subject, tie, start + len(form), sentence.end)
        if other is None:
            return None
    elif _predicate(frame, kind, past_that(frame, begin, start), start):
        if kind == "does" and _own_doing(frame, subject, begin, start):
            return None
        other = _judged(frame, subject, begin, start, start + len(form), sentence.end)
        if other is None and kind != "dear" and not _goes_on(scene, subject, number):
            other = that_of(frame, subject, begin, start, opening)
            if other is None and kind != "does":
                other = dealt_with(frame, subject, begin, start, opening)
        if other is None and not (kind == "bad" and of_affairs(frame, begin, start)):
            return None
    else:
        return None
    if kind in _FIRM and len(subject.codes) == 1 and not form.endswith(OWNED):
        other = stood_against(frame, subject, begin, start, sentence.end)
    act = SpeechAct(begin, start, number, "position", "verdict", opening, True)
    what = _STANCES.get(kind, PositionKind.CONCERN)
    return Stance(act, subject, what, opening, sentence.end, _STRENGTH, other, form)


def _is_so(frame: Frame, begin: int, start: int, floor: int) -> bool:
    """Whether a word of worth is said of a deed: 'việc Y gia hạn với Z là quyết định đúng đắn'."""
    told = words.IS.search(frame.lowered, floor, start)
    return told is not None and told.start() > begin and _predicate(frame, "good", begin, start)


def _goes_on(scene: Scene, subject: Subject, number: int) -> bool:
    """Whether the sentence before holds blame by the same: what points back to it is part of that."""
    before = (*scene.told.get(number - 1, ()), *scene.told.get(number, ()))
    return any(s.kind is PositionKind.CONCERN and s.subject.codes == subject.codes for s in before)


def _predicate(frame: Frame, kind: str, begin: int, start: int) -> bool:
    """Whether the words are said of somebody, not denied, feared or asked for."""
    low = frame.lowered
    if words.IF.search(low, begin, start) is not None:
        return False
    floor = max(begin, start - 90)
    if kind in ("good", "bad") and words.ASKED.search(low, max(floor, start - 24), start) is not None:
        return False
    if words.IS_NOT.search(low, floor, start) is not None:
        return False
    if kind == "good" and (
        words.RELATION.search(low, begin, start) is not None or words.OURS.search(low, begin, start) is not None
    ):
        return False  # joy at the relation itself, or at one's own
    if kind == "good" and words.A_VISIT.search(low, max(begin - 1, 0), start) is not None:
        return False
    if kind == "good" and words.NOT_YET.search(low, max(begin, start - 60), start) is not None:
        return False
    if kind == "dear" and low.endswith(words.OF_A_RELATION, floor, start):
        return False
    if kind == "dear":
        if words.NO_MORE.search(low, begin, start) is not None:
            return False
        return words.HOLDS.search(low, floor, start) is not None or _beside(frame, floor, start) is not None
    if words.IS.search(low, floor, start) is not None or start - begin <= _AT_ONCE or low.startswith("thật ", begin):
        return True
    if kind != "does":
        return False
    doer = next((a for a in frame.cast.within(floor, start) if a.end == start - 1), None)
    if doer is not None and words.UNDER.search(low, floor, doer.start) is not None:
        return True  # 'nước này bị X đe dọa'
    before = low[floor:start].split()[-2:]
    if before in (["tìm", "cách"], ["không", "chỉ"], ["không", "những"]):
        return True
    return before[-1:] != ["việc"] and not any(word in words.NOT_SAID for word in before)


def _beside(frame: Frame, begin: int, start: int) -> Actor | None:
    """The state that stands right before the words, with a comma or a dash between: 'với X, đối tác quan trọng'."""
    gap = words.BESIDE.search(frame.lowered, max(begin, start - 30), start)
    if gap is None:
        return None
    near = (a for a in frame.cast.within(begin, start) if a.end == gap.start() and a.kind == "state")
    return next((a for a in near if len(a.codes) == 1), None)


def _own_doing(frame: Frame, subject: Subject, begin: int, start: int) -> bool:
    """Whether it is the speaker's own side that does it: '... nước này đã phá vỡ thỏa thuận'."""
    doer = next((a for a in reversed(frame.cast.within(begin, start)) if a.codes), None)
    if doer is None or not set(doer.codes) <= set(subject.codes) or start - doer.end > _DOER_NEAR:
        return False
    return not frame.lowered.endswith(("với ", "của ", "cho ", "lên ", "đến ", "tới "), begin, doer.start)


def _judged(frame: Frame, subject: Subject, begin: int, start: int, end: int, stop: int) -> str | None:
    """The other state that the verdict is about: named before it in what is said, or right after it ('... của X')."""
    own, low = set(subject.codes), frame.lowered
    beside = _beside(frame, begin, start)
    if beside is not None:
        return beside.codes[0] if not own & set(beside.codes) else None
    named = [a for a in frame.cast.within(begin, start) if a.codes]
    if frame.text.count('"', begin, start) % 2:
        mark = frame.text.rfind('"', begin, start)
        quoted = [a for a in named if a.start > mark]  # in the speaker's own words
        leads = bool(quoted) and low.find(",", mark, quoted[0].start) < 0
        named = quoted if leads and any(set(a.codes) - own for a in quoted) else named
    others = [
        a for a in named if not own & set(a.codes) and not words.ASIDE.search(low, max(begin, a.start - 14), a.start)
    ]
    after = next((a for a in frame.cast.within(end, min(stop, end + 40)) if a.codes), None)
    its = after is not None and words.ITS.fullmatch(low, end, after.start) is not None
    if after is not None and its and not own & set(after.codes) and (not others or low[end] == " "):
        return after.codes[0]  # 'sự xâm lược của X'
    if not others:
        ahead = next((a for a in frame.cast.within(end, min(stop, end + 90)) if a.codes), None)
        about = ahead is not None and (
            words.ABOUT.match(low, end, ahead.start) is not None
            or (start - begin <= _AT_ONCE and words.WHOSE_WORD.fullmatch(low, end, ahead.start) is not None)
        )
        return ahead.codes[0] if ahead is not None and about and not named and not own & set(ahead.codes) else None
    under = next((a for a in others if words.UNDER.search(low, max(begin, a.start - 10), a.start)), None)
    if under is not None:
        return under.codes[0]
    first = named[0]
    if own & set(first.codes) and first.start - begin <= _OWN_NEAR and not low.endswith("với ", begin, first.start):
        return None  # what is said of one's own
    return others[0].codes[0]
