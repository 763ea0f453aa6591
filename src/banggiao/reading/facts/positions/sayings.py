"""Whose word a clause is that no verb of position tells: who says it, where what is said begins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from banggiao.reading.clauses import Subject, Voice, subject_of
from banggiao.reading.document import Part
from banggiao.reading.facts.commitments.decide import decide
from banggiao.reading.facts.positions import verdict_words as words
from banggiao.reading.facts.positions.stance import Stance
from banggiao.reading.frame import Frame
from banggiao.reading.quotations import quotation_at

_JUDGES = frozenset(("calls", "regards", "judge"))
_REGARDS = frozenset(("calls", "regards"))
_ANNOUNCES = ("tuyên bố", "thông báo")
_THAT_IS = (" rằng", " cho rằng", " quan điểm", " là ")  # 'nhất trí rằng xung đột không thể ...'
_PASSING = frozenset(("will",))
_AFTER = 60  # code points after the last verb of a sentence that has nothing of its own to say


@dataclass(slots=True)
class Scene:
    """The article, and what is worked out of it once for all its verdicts."""

    frame: Frame
    voices: tuple[Voice | None, ...]
    acts: dict[int, list[int]] = field(default_factory=dict)  # by sentence
    told: dict[int, list[Stance]] = field(default_factory=dict)


Reader = Callable[[Scene, int, int, int], Stance | None]  # which cue, where it begins, in which sentence


def scene_of(frame: Frame, told: list[Stance]) -> Scene:
    """The article with its voices, its acts and the stances ``told`` so far by sentence."""
    scene = Scene(frame, frame.clauses.voices(frame.acts))
    for index, act in enumerate(frame.acts):
        scene.acts.setdefault(act.sentence, []).append(index)
    for stance in told:
        scene.told.setdefault(stance.act.sentence, []).append(stance)
    return scene


def stances_at(
    frame: Frame, told: list[Stance], cues: Iterable[tuple[int, int, int]], read: Reader, *, alone: bool = False
) -> list[Stance]:
    """The stances that ``read`` finds at the places of the cues (which, start, end), in the order of the text.

    None where one of those ``told`` takes the cue in, or ``alone`` stands in the same sentence.
    """
    low = frame.lowered
    out: list[Stance] = []
    scene: Scene | None = None
    for which, start, end in cues:
        if (start and low[start - 1].isalnum()) or (end < len(low) and low[end].isalnum()):
            continue
        number = frame.document.sentence_at(start)
        sentence = frame.document.sentences[number]
        if not sentence.start <= start < sentence.end or sentence.part is Part.BYLINE:
            continue
        if scene is None:
            scene = scene_of(frame, told)
        if any(alone or (s.start < end and start < s.end) for s in scene.told.get(number, ())):
            continue
        found = read(scene, which, start, number)
        if found is not None:
            out.append(found)
            scene.told.setdefault(number, []).append(found)
    return out


def said_at(
    scene: Scene, start: int, number: int, *, refusal: bool = False, agreed: bool = False
) -> tuple[Subject, int, int] | None:
    """Whose word it is what stands at ``start``, where what that one says begins, and where the clause opens.

    ``refusal``: commitments on the way are passed by; ``agreed``: 'nhất trí rằng' says it too.
    """
    frame = scene.frame
    sentence = frame.document.sentences[number]
    in_speech, speaker = frame.clauses.quoted(start)
    if not in_speech and quotation_at(frame.document, start) is not None:
        return None  # nobody is told to have said it
    if in_speech:
        begin = max(sentence.start, frame.text.rfind('"', sentence.start, start) + 1)
        return (speaker, begin, begin) if speaker is not None else None
    acts = scene.acts.get(number, [])
    for index in reversed(acts):
        act = frame.acts[index]
        noun = agreed and act.value == "decides" and act.adjacent is None
        if act.start >= start or act.value in _PASSING or noun or (refusal and act.group == "commitment"):
            continue
        that = agreed and act.value == "agreed" and frame.lowered.startswith(_THAT_IS, act.end)
        believes = act.value == "trust" and frame.lowered.startswith("tin rằng", act.start)
        if act.group != "speech" and act.value not in _JUDGES and not that and not believes:
            return None
        voice = scene.voices[index]
        if voice is None or act.denied or voice.subject.inherited or not (act.fresh or voice.own):
            return None
        if act.value in _REGARDS and frame.lowered.endswith((" và ", ", "), 0, start):
            return None  # 'coi X là đối thủ và đe dọa tăng thuế': what the subject itself does
        if frame.lowered.startswith(_ANNOUNCES, act.start) and frame.lowered.endswith(", ", 0, start):
            return None  # 'tuyên bố công nhận X, đi ngược lại ...': who tells it says so
        at = frame.lowered.rfind(" rằng", act.end, start)
        return voice.subject, at + 5 if at > 0 else act.end, min(act.opening, act.start)
    return _according(scene, start, number) or _at_last(scene, acts, number)


def _according(scene: Scene, start: int, number: int) -> tuple[Subject, int, int] | None:
    """'Theo Bộ Ngoại giao X, ...'."""
    frame = scene.frame
    sentence = frame.document.sentences[number]
    theo = words.ACCORDING.match(frame.lowered, sentence.start, start)
    if theo is None:
        return None
    source = next(iter(frame.cast.within(theo.end(), min(start, theo.end() + 90))), None)
    if source is None or source.start - theo.end() > 1 or not frame.text.startswith(",", source.end):
        return None
    if (source.kind == "state" and theo["view"] is None) or source.person in frame.clauses.strangers():
        return None
    return subject_of([source]), source.end + 1, sentence.start


def _at_last(scene: Scene, acts: list[int], number: int) -> tuple[Subject, int, int] | None:
    """'..., X nhấn mạnh.'"""
    frame = scene.frame
    sentence = frame.document.sentences[number]
    index = next((i for i in reversed(acts) if frame.acts[i].group == "speech"), None)
    if index is None:
        return None
    act, voice = frame.acts[index], scene.voices[index]
    if voice is None or not voice.own or voice.subject.kind not in ("person", "role", "body"):
        return None
    if not frame.text[: act.opening].endswith((", ", '", ')) or sentence.end - act.end > _AFTER:
        return None
    if words.AT_LAST.match(frame.lowered, act.end, sentence.end) is None:
        return None
    return voice.subject, sentence.start, sentence.start


def undertaken(scene: Scene, start: int, number: int) -> bool:
    """Whether a commitment tells it: 'khẳng định sẽ không bao giờ ...'."""
    for index in reversed(scene.acts.get(number, [])):
        act = scene.frame.acts[index]
        if act.start <= start:
            if act.start == start:
                return act.group == "commitment" and decide(scene.frame, index, scene.voices) is not None
            near = act.value == "will" and start - act.end <= 4
            return near and decide(scene.frame, index, scene.voices) is not None
    return False
