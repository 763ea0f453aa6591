"""Read the positions of an article: one a clause and holder, a clause told twice is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from banggiao.model.codes import PositionKind
from banggiao.model.facts import Position
from banggiao.model.span import Span
from banggiao.reading.clauses import Subject, Voice
from banggiao.reading.facts.commitments.decide import decide
from banggiao.reading.facts.extent import end_of, is_heading, only_lists, openers
from banggiao.reading.facts.positions import patterns
from banggiao.reading.facts.positions.blame import summed_up, to_that_end, withheld
from banggiao.reading.facts.positions.claims import claims
from banggiao.reading.facts.positions.held import held
from banggiao.reading.facts.positions.kinds import kind_of
from banggiao.reading.facts.positions.marked import marked
from banggiao.reading.facts.positions.retold import Told, told_before
from banggiao.reading.facts.positions.roundabout import roundabout
from banggiao.reading.facts.positions.stance import Stance
from banggiao.reading.facts.positions.toward import good_news, of_a_region, of_several, summons, toward
from banggiao.reading.facts.positions.verdicts import verdicts
from banggiao.reading.folding import fold
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

_EMPTY = 16  # a complement shorter than this has its object in the next clause: 'cảm ơn và đánh giá cao ...'
_BARE = re.compile(r"[\s,]*(?:(?:và|cũng|cũng như|đồng thời|sâu sắc|rất)\s*)*|.*(?<!\w)khi")
_ALL = re.compile(r"[^;.:\"]{0,110}(?<!\w)đều (?:bày tỏ |rất |đã |cùng |hết sức |lên tiếng |thể hiện |sự ){0,3}$")
_NOTHING = 3  # a complement shorter than this names nobody
_VOICED = ("bày tỏ", "khẳng định", "tái khẳng định", "nhấn mạnh", "cảm ơn", "chúc mừng")
_OPPOSED = re.compile(r"(?<!\w)(?:phe|đảng|lực lượng) đối lập(?!\w)")  # of a state, but not its voice
_MOST_HOLDERS = 8
_NEAR = 60  # code points from a subject to its verb, where words of denial stand between
_MOST = 700  # code points of a clause that are compared
_OF_SOMEBODY = (
    PositionKind.PRIORITY, PositionKind.PRAISE, PositionKind.GRATITUDE, PositionKind.CONGRATULATION,
)  # fmt: skip
_DONE_BY = (PositionKind.PRAISE, PositionKind.GRATITUDE, PositionKind.SUPPORT)
_DEED = 12  # code points from a verb to whose deed it is about

_ONLY_SHOWN = ("thể hiện ", "cho thấy ", "phản ánh ", "minh chứng cho ")  # by a visit, a step: nobody says so
_POLICY = re.compile(
    r"(?<!\w)(?:chính sách|chủ trương|đường lối|quan điểm"
    r"|lập trường)(?: [^\W\d_]+){0,6}? (?P<of>của)(?: đảng,)?(?: [^,;.:\"]{2,40}?)"
    r"(?: là| luôn| luôn luôn| vẫn| nhất quán| tiếp tục){0,3} $"
)


def read_positions(frame: Frame, taken: Sequence[Span] = ()) -> list[Position]:
    """All positions of an article, in the order of the text; ``taken``: what commitments have taken of it."""
    told: list[Told] = []
    stances = _stances(frame)
    stances += roundabout(frame, stances)
    stances += verdicts(frame, stances)
    stances += claims(frame, stances)
    stances += marked(frame, stances)
    stances = sorted((*stances, *held(frame, stances, taken)), key=lambda s: s.act.sentence)
    for stance in stances:
        act = stance.act
        part = frame.document.sentences[act.sentence].part
        words = set(fold(frame.text[act.end : min(stance.end, act.end + _MOST)]).split())
        span = frame.span(stance.start, stance.end)
        people = stance.subject.people
        for holder in stance.subject.codes:
            if len(stance.subject.codes) > 1 and stance.kind in _DONE_BY and _own_deed(frame, act, holder):
                continue
            other = stance.of or toward(frame, act, stance.end, holder, stance.subject, stance.kind)
            if other == holder:
                continue
            if other is None and stance.kind in _OF_SOMEBODY and not (
                of_several(frame, act, holder)
                or (stance.kind is PositionKind.PRIORITY and of_a_region(frame, act, stance.end))
                or (len(stance.subject.codes) == 1 and good_news(frame, act, stance.end))
            ):
                continue
            position = Position(
                evidence=(span,),
                confidence=stance.strength,
                said_by=frame.cast.people[people[0]].name if len(people) == 1 else None,
                rule=f"position/{stance.kind}/{stance.told or frame.lowered[act.start : act.end]}",
                kind=stance.kind,
                holder=holder,
                toward=other,
                text=frame.quote(stance.start, stance.end),
            )
            heading = is_heading(frame, act.sentence)
            new = Told(position, words, act.sentence, part, act.value, act.start, heading)
            before = told_before(frame, told, new)
            if before is None:
                told.append(new)
            else:
                before.take(new)
    return [t.position for t in told]


def _own_deed(frame: Frame, act: SpeechAct, holder: str) -> bool:
    """'Hai bên hoan nghênh A cam kết ...': of A's deed, so A's praise it is not."""
    ahead = next(iter(frame.cast.within(act.end, act.end + _DEED + 40)), None)
    return ahead is not None and ahead.start - act.end <= _DEED and ahead.kind == "state" and ahead.codes == (holder,)


def _stances(frame: Frame) -> list[Stance]:
    voices = frame.clauses.voices(frame.acts)
    out: list[Stance] = []
    taken = -1
    sentence, opening = -1, list[SpeechAct]()
    for number, act in enumerate(frame.acts):
        if act.sentence != sentence:
            sentence = act.sentence
            last = number + 1
            while last < min(number + 60, len(frame.acts)) and frame.acts[last].sentence == sentence:
                last += 1
            opening = openers(frame, list(frame.acts[number:last]))
        voice = _policy_of(frame, number, voices) or voices[number]
        if act.start < taken and not _regard_within(frame, act):
            continue
        if voice is None or not 0 < len(voice.subject.codes) <= _MOST_HOLDERS:
            continue
        if act.denied and not withheld(frame, act, voice):
            continue
        if not (
            act.fresh
            or voice.own
            or _all_of_them(frame, act, voice)
            or act.denied
            or summons(frame, act)
            or to_that_end(frame, act, voice)
            or frame.lowered.endswith(" đồng thời ", 0, act.start)
        ):
            continue
        if _reported(frame, act, voice) or _OPPOSED.search(frame.lowered, voice.subject.start, voice.subject.end):
            continue
        if voice.subject.inherited and is_heading(frame, sentence):
            continue
        if act.value == "priority" and only_lists(
            frame, [a for a in frame.acts[max(0, number - 12) : number] if a.sentence == sentence], act
        ):
            continue  # 'đề nghị hai bên ..., dành ưu tiên cho ...': asked for
        if act.value in ("regards", "priority") and frame.lowered.endswith(" sẽ ", 0, act.start) and _wished(
            frame, number
        ):
            continue  # 'mong nước B sẽ coi nước mình là đối tác'
        if frame.lowered.endswith("trước khi ", 0, act.start):
            continue  # 'cần tìm bằng chứng trước khi lên án X'
        following = frame.acts[number + 1] if number + 1 < len(frame.acts) else None
        if (
            act.group == "speech"
            and following is not None
            and following.intro == number
            and _tells(following)
            and (following.value != "principle" or patterns.UNCHANGED.match(frame.lowered, act.end) is None)
        ):
            continue  # 'khẳng định Lào hoan nghênh ...': the second verb tells it
        warning = act.value == "warns" and following is not None and following.intro == number
        if warning and decide(frame, number + 1, voices) is not None:
            continue  # 'cảnh báo sẽ đáp trả', 'cảnh báo X nên ...': a commitment
        previous = frame.acts[number - 1] if number and frame.acts[number - 1].sentence == sentence else None
        end = _end(frame, act, opening)
        bare = end - act.end < _NOTHING
        summed = summed_up(frame, act, voice) if bare else None
        if summed is not None:
            out.append(Stance(act, voice.subject, PositionKind.CONCERN, summed, end, _strength(act, voice)))
            continue
        kind = kind_of(frame, act, voice, previous, end)
        if bare and not (kind is PositionKind.CONCERN and frame.lowered.startswith("bày tỏ", act.start)):
            continue  # 'bày tỏ quan ngại' alone is at what is told before
        if kind is None or (
            kind is PositionKind.PRINCIPLE and act.group == "speech" and _told_within(frame, number, end)
        ):
            continue
        if act.denied:
            kind = PositionKind.CONCERN
        start = min(act.opening, act.start)
        if act.denied and 0 < start - voice.subject.start <= _NEAR:
            start = voice.subject.start
        out.append(Stance(act, voice.subject, kind, start, end, _strength(act, voice)))
        taken = min(end, act.end + 40)
    return out


def _wished(frame: Frame, number: int) -> bool:
    """Whether one of the two acts before it in its sentence hopes or asks for it ('mong', and 'sẽ' itself)."""
    before = (a for a in frame.acts[max(0, number - 2) : number] if a.sentence == frame.acts[number].sentence)
    return any(a.value in ("hoped", "wants", "proposed") for a in before)


def _regard_within(frame: Frame, act: SpeechAct) -> bool:
    """'Hoan nghênh việc A coi B là ...': A's regard, besides the praise."""
    if act.value != "regards" or act.adjacent is None:
        return False
    return frame.lowered.endswith("việc ", 0, act.adjacent[0])


def _told_within(frame: Frame, number: int, end: int) -> bool:
    """Whether a verb of position of its own stands in what is said: 'khẳng định trong đường lối ..., X coi trọng Y'."""
    for act in frame.acts[number + 1 : number + 5]:
        if act.start >= end:
            return False
        if act.value not in ("priority", "support", "praise", "gratitude") or act.denied:
            continue
        if act.adjacent is not None or _POLICY.search(frame.lowered, max(0, act.start - 110), act.start) is not None:
            return True
    return False


def _policy_of(frame: Frame, number: int, voices: tuple[Voice | None, ...]) -> Voice | None:
    """'X khẳng định chính sách của nước mình coi B là ...': whose policy it is, told by X where X is of that state."""
    act = frame.acts[number]
    floor = frame.document.sentences[act.sentence].start
    if act.value == "principle":
        return None if _outsider_tells(frame, number, voices) else _stand_of(frame, number)
    if act.value not in ("regards", "priority", "support", "concern", "rejects", "refuses"):
        return None
    found = _POLICY.search(frame.lowered, max(floor, act.start - 110), act.start)
    if found is None or frame.lowered.endswith(_ONLY_SHOWN, floor, found.start()):
        return None
    owner = next((a for a in frame.cast.within(found.end("of"), act.start) if a.codes), None)
    if owner is None or len(owner.codes) != 1:
        return None
    for index in range(number - 1, max(-1, number - 6), -1):
        earlier, said = frame.acts[index], voices[index]
        if earlier.sentence != act.sentence:
            break
        if earlier.group == "speech" and said is not None:
            # What one says of another's policy is not that one's word.
            return Voice(said.subject, own=True) if said.subject.codes == owner.codes else None
    return Voice(Subject(owner.codes, owner.start, owner.end, None, owner.kind), own=True)


def _outsider_tells(frame: Frame, number: int, voices: tuple[Voice | None, ...]) -> bool:
    """Whether no one of office tells it: 'chuyên gia cho rằng lập trường của X là ...'."""
    for index in range(number - 1, max(-1, number - 5), -1):
        if frame.acts[index].sentence != frame.acts[number].sentence:
            break
        if frame.acts[index].group == "speech" and voices[index] is None:
            return True
    return False


def _stand_of(frame: Frame, number: int) -> Voice | None:
    """'Lập trường nhất quán của X là ...': X's, where nobody of another side says so."""
    act = frame.acts[number]
    of = patterns.STAND_OF.match(frame.lowered, act.end)
    if of is None:
        return None
    owner = next((a for a in frame.cast.within(of.end(), of.end() + 40) if a.start == of.end() and a.codes), None)
    if owner is None or patterns.STAND_IS.match(frame.lowered, owner.end) is None:
        return None
    return Voice(Subject(owner.codes, owner.start, owner.end, None, owner.kind), own=True)


def _all_of_them(frame: Frame, act: SpeechAct, voice: Voice) -> bool:
    """'A cùng các lãnh đạo khác đều bày tỏ ...': those who lead the sentence."""
    return not voice.subject.inherited and _ALL.match(frame.lowered, voice.subject.end, act.start) is not None


def _tells(act: SpeechAct) -> bool:
    return act.group == "position" or (act.group == "commitment" and act.value not in ("need", "will"))


def _reported(frame: Frame, act: SpeechAct, voice: Voice) -> bool:
    """What somebody says of another's position isn't that one's own word, nor is what nobody known says."""
    if act.intro is None or not voice.own:
        return False
    if voice.speaker is None:
        said = frame.acts[act.intro].start
        return "phát ngôn" not in frame.lowered[max(0, said - _NEAR) : said]
    if frame.lowered.startswith(_VOICED, act.start) and frame.lowered.endswith((" đã ", " cũng "), 0, act.start):
        return False  # 'A thông báo Tổng thống B đã bày tỏ ủng hộ ...': what B said
    return not set(voice.subject.codes) & set(voice.speaker.codes)


def _strength(act: SpeechAct, voice: Voice) -> float:
    if not act.fresh:
        return 0.55
    if voice.own or act.intro is not None:
        return 0.85
    return 0.6 if voice.subject.inherited else 0.75


def _end(frame: Frame, act: SpeechAct, opening: list[SpeechAct]) -> int:
    sentence = frame.document.sentences[act.sentence]
    end = end_of(frame, sentence, act, opening)
    if end - act.end < _EMPTY and _BARE.fullmatch(frame.lowered, act.end, end):
        later = [o for o in opening if o.opening > end + 8]
        end = end_of(frame, sentence, act, later)
    cut = frame.text.find(";", act.end, end)
    return cut if cut > 0 else end
