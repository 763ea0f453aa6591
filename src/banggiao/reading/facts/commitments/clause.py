"""A performative clause: what the rules of this package make, before it becomes a fact."""

from __future__ import annotations

import re
from dataclasses import dataclass

from banggiao.reading.cast import Actor
from banggiao.reading.clauses import Subject, Voice
from banggiao.reading.document import Part
from banggiao.reading.frame import Frame
from banggiao.reading.members import Modality
from banggiao.reading.quotations import quotation_at
from banggiao.reading.speech_act import SpeechAct


@dataclass(frozen=True, slots=True)
class Clause:
    """Who undertakes or asks for what, and where: ``body`` is where the complement begins, after the verb."""

    start: int
    body: int
    end: int
    sentence: int
    part: Part
    modality: Modality
    holders: tuple[str, ...]
    addressees: tuple[str, ...]
    subject: Subject | None
    speaker: Subject | None
    strength: float
    rule: str


def other_side(frame: Frame, position: int, holders: tuple[str, ...], *, stop: int | None = None) -> str | None:
    """The state that the holder is dealing with here: the last one named before, else the first till ``stop``."""
    for actor in reversed(frame.cast.within(max(0, position - 700), position)):
        if actor.kind != "organisation" and not _in_a_name(frame, actor):
            for code in actor.codes:
                if code not in holders:
                    return code
    for actor in frame.cast.within(position, position + 400 if stop is None else stop):
        if actor.kind != "organisation":
            for code in actor.codes:
                if code not in holders:
                    return code
    return None


def _in_a_name(frame: Frame, actor: Actor) -> bool:
    """Whether two are only named in a text's name: 'tận dụng Hiệp định thương mại tự do Việt Nam - EU'."""
    return actor.kind == "group" and _TEXT.search(frame.lowered, max(0, actor.start - 60), actor.start) is not None


_TEXT = re.compile(r"(?<!\w)(?:hiệp định|hiệp ước|nghị định thư|diễn đàn|hội nghị)(?: [^\W\d_]+){0,8} $")


@dataclass(frozen=True, slots=True)
class Decision:
    """What an act does; ``addressees`` and where the clause begins where the rule knows them."""

    modality: Modality
    holders: tuple[str, ...]
    subject: Subject | None
    strength: float
    rule: str
    addressees: tuple[str, ...] | None = None
    start: int | None = None


def we_speak(frame: Frame, act: SpeechAct) -> bool:
    """Whether 'chúng tôi', 'chúng ta', 'nước tôi' is the subject: a state's voice speaks for it."""
    subject = frame.lowered[act.opening : act.start]
    return "chúng t" in subject or "nước tôi" in subject


def i_speak(frame: Frame, act: SpeechAct) -> bool:
    """Whether 'tôi' is the subject: whoever speaks for a state, where what he says is between states."""
    low = frame.lowered
    if "tôi " not in low[act.opening : act.start]:
        return False
    found = quotation_at(frame.document, act.start)
    speaker = frame.clauses.quoted(act.start)[1]
    if found is None or speaker is None:
        return False
    stop = min(frame.document.sentences[act.sentence].end, act.end + _COMPLEMENT, found[1])
    return any(set(a.codes) - set(speaker.codes) for a in frame.cast.within(act.end, stop))


def of_somebody_else(frame: Frame, act: SpeechAct, voice: Voice) -> bool:
    """'"Ông ấy mong muốn giúp chúng tôi", X nói': of whom the speaker speaks, whose state nobody tells; or a firm."""
    if act.adjacent is not None and frame.lowered.startswith(_FIRMS, act.adjacent[0]):
        return True
    if not any(word in frame.lowered[max(act.opening, act.start - _BEFORE) : act.start] for word in _HE):
        return False
    spoken, speaker = frame.clauses.quoted(act.start)
    if not spoken:
        return False
    return not voice.own or (speaker is not None and voice.subject.people == speaker.people)


_FIRMS = ("ceo ", "tập đoàn ", "công ty ", "hãng ", "tỷ phú ", "tỉ phú ")
_HE = ("ông ấy ", "bà ấy ", "ngài ấy ", "anh ấy ", "cô ấy ", "họ ")


def each_of_several(frame: Frame, subject: Subject, act: SpeechAct) -> bool:
    """Whether those listed by name undertake it each ('A, B và C cam kết ...'), not with each other.

    Three or more do; two where a third stands in what they undertake ('A và B cho biết sẽ viện trợ cho C') and nothing
    in it is the two's own.
    """
    low = frame.lowered
    listed = low.find(" và ", subject.start, subject.end) > 0 or low.find(" cùng ", subject.start, subject.end) > 0
    if not listed or low.startswith(_THOSE_TOGETHER, subject.start):
        return False
    return len(subject.codes) >= _SEVERAL or _towards_a_third(frame, subject, act)


def _towards_a_third(frame: Frame, subject: Subject, act: SpeechAct) -> bool:
    low = frame.lowered
    stop = min(frame.document.sentences[act.sentence].end, act.end + _COMPLEMENT)
    if _BETWEEN_THEM.search(low, act.end, stop) is not None:
        return False
    return any(a.codes and not set(a.codes) & set(subject.codes) for a in frame.cast.within(act.end, stop))


def its_members(frame: Frame, subject: Subject, act: SpeechAct) -> bool:
    """Whether a body's members undertake it among themselves: 'các bộ trưởng (ASEAN) cam kết ...'; they agree."""
    low = frame.lowered
    if len(subject.codes) != 1 or subject.kind != "organisation" or _towards_a_third(frame, subject, act):
        return False
    return _MEMBERS.search(low, max(0, subject.start - _BEFORE), subject.end) is not None


_BEFORE = 40  # code points before a body's name in which its members are told of
_MEMBERS = re.compile(
    r"(?<!\w)(?:(?:lãnh đạo|nguyên thủ|bộ trưởng|ngoại trưởng) )?các (?:nhà )?(?:lãnh đạo|nước|bộ trưởng|ngoại trưởng"
    r"|nguyên thủ|thành viên|quốc gia)(?: thành viên)?(?: (?:ngoại giao|quốc phòng|kinh tế|thuộc|của))?"
    r"(?: [^\s,;.]+){0,2}$"
)
_COMPLEMENT = 120  # code points in which a third is named
_BETWEEN_THEM = re.compile(
    r"(?<!\w)(?:hai bên|hai nước|song phương|với nhau|lẫn nhau|cùng nhau|cùng|phối hợp|hợp tác|quan hệ|ba bên|chung"
    r"|giữa)(?!\w)"
)
_SEVERAL = 3
_THOSE_TOGETHER = ("ba nước", "ba bên", "bốn nước", "các bên", "ba quốc gia", "bốn bên")


def strength(act: SpeechAct, voice: Voice) -> float:
    """How sure: an own subject at the head of a clause most, a subject taken from the sentence before least."""
    if not act.fresh:
        return 0.6
    if voice.own or act.intro is not None:
        return 0.9
    return 0.65 if voice.subject.inherited else 0.8


def made(
    act: SpeechAct, voice: Voice, modality: Modality, rule: str, *, holders: tuple[str, ...] = (), less: float = 0.0
) -> Decision:
    """The decision that an act makes for its subject, or for ``holders``; ``less`` sure where the rule is loose."""
    return Decision(modality, holders or voice.subject.codes, voice.subject, strength(act, voice) - less, rule)
