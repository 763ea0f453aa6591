"""Which kind of position a speech act takes, if any."""

from __future__ import annotations

from banggiao.model.codes import PositionKind
from banggiao.reading.clauses import Voice
from banggiao.reading.facts.positions import patterns
from banggiao.reading.facts.positions.asserted import asserted
from banggiao.reading.facts.positions.blame import not_of_another, spoken_of
from banggiao.reading.facts.positions.importance import IMPORTANCE, importance, names_other
from banggiao.reading.facts.positions.toward import of_a_region, seat_spoken_of, summons
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

_TOLD_OF = ("việc ", "cho đến khi ", "trước khi ", "trừ khi ", "nếu ", "việc chính quyền ", "việc chính phủ ")
_AT_ONCE = 8  # code points between a verb and what its complement begins with
_EXTOL = ("ca ngợi", "khen", "biểu dương")
_EXTOLS = 60  # code points within which is named what is extolled
_POINTED = 24  # code points of 'những cáo buộc này'
_HONORIFIC = 14  # the same with 'đồng chí' before a name
_COMPANY = 120  # code points that a guest, his office and his delegation take


def kind_of(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None, end: int) -> PositionKind | None:
    """The position of a speech act; ``previous`` is the act before it in its sentence, ``end`` its clause's."""
    if act.group == "speech":
        return asserted(frame, act, voice, end)
    if act.group != "position":
        needed = act.value == "agreed" and patterns.NEED_TO_SETTLE.match(frame.lowered, act.end, end)
        return PositionKind.PRINCIPLE if needed else None
    return _EVALUATIVE[act.value](frame, act, voice, previous) if act.value in _EVALUATIVE else None


def _regards(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    if (
        patterns.OWN_LAND.match(frame.lowered, act.end)
        and patterns.OWN_PEOPLE_ABROAD.match(frame.lowered, act.end) is None
    ):
        return PositionKind.PRINCIPLE
    if patterns.A_SIGN.match(frame.lowered, act.end):
        return None
    found = patterns.AS.match(frame.lowered, act.end)
    if found is not None and _of_the_other(frame, act, voice, found.end()):
        return PositionKind.PRIORITY
    foe = patterns.FOE.match(frame.lowered, act.end)
    if foe is not None:
        return PositionKind.CONCERN if names_other(frame, act, voice, foe.end() - act.end) else None
    called = patterns.CALLED.match(frame.lowered, act.end) if act.fresh and len(voice.subject.codes) == 1 else None
    if called is None or frame.lowered.find(" và ", act.end, called.end()) >= 0:
        return None
    if patterns.NONE_OF_IT.search(frame.lowered, act.end, called.end()) is not None:
        return None
    named = names_other(frame, act, voice, called.end() - act.end)
    return PositionKind.CONCERN if named or _pointed(frame, act) else None


def _pointed(frame: Frame, act: SpeechAct) -> bool:
    """'Coi đây là tín hiệu nguy hiểm': of what has been told before."""
    return frame.lowered.startswith((" đây ", " đó ", " điều này ", " điều đó ", " việc này "), act.end)


def _of_the_other(frame: Frame, act: SpeechAct, voice: Voice, end: int) -> bool:
    """Whether what is regarded is another or the tie with him: 'coi giáo dục là quốc sách' is an affair at home."""
    if patterns.TIES.search(frame.lowered, act.end, end) or names_other(frame, act, voice, end - act.end):
        return True
    places = (h for h in frame.index.within(act.end, end) if h.kind == "place" and h.code)
    return any(h.code not in voice.subject.codes for h in places)


def _esteem(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    low = frame.lowered
    if not patterns.ESTEEMS.match(low, act.end) or patterns.POLITE.match(low, act.end):
        return None
    return PositionKind.GRATITUDE if patterns.HELP_GIVEN.match(low, act.end) else PositionKind.PRIORITY


def _priority(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    if (
        frame.lowered.startswith("dành", act.start)
        and act.adjacent is None
        and act.intro is None
        and previous is not None
        and previous.value in ("proposed", "agreed")
    ):
        return None  # 'đề nghị hai bên ..., dành ưu tiên cho ...': still asked for
    if frame.lowered.startswith("đề cao", act.start):
        first = next((a for a in frame.cast.within(act.end, act.end + _EXTOLS) if a.codes), None)
        tie = frame.lowered.startswith((" quan hệ", " mối quan hệ", " hợp tác"), act.end)
        if first is not None and set(first.codes) <= set(voice.subject.codes) and not tie:
            return None  # 'đề cao vị thế của nước mình'
        if first is None and patterns.RELATIONS.search(frame.lowered, act.end, act.end + _EXTOLS) is None:
            return None
    if patterns.RELATIONS.search(frame.lowered, act.end, act.end + 110) or names_other(frame, act, voice, 100):
        return PositionKind.PRIORITY
    stop = frame.document.sentences[act.sentence].end
    return PositionKind.PRIORITY if of_a_region(frame, act, stop) else None


def _places(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    stop = frame.document.sentences[act.sentence].end
    return PositionKind.PRIORITY if patterns.PLACED.match(frame.lowered, act.end, stop) else None


def _cares(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    """'Rất quan tâm thúc đẩy quan hệ với X': not 'quan tâm tới vấn đề này'."""
    return PositionKind.PRIORITY if patterns.CARED_FOR.match(frame.lowered, act.end) else None


def _support(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    low = frame.lowered
    if low.startswith("hậu thuẫn", act.start) and act.intro is None:
        return None  # told of, not said
    if act.adjacent is not None and low.endswith(_TOLD_OF, 0, act.adjacent[0]):
        return None  # 'không khác gì việc X ủng hộ Y', 'cho đến khi X ủng hộ'
    if low.startswith("sát cánh", act.start) and not low.startswith(patterns.SIDE_BY_SIDE, act.end):
        return None
    if low.startswith("hưởng ứng", act.start):
        return PositionKind.SUPPORT if voice.own and patterns.ANSWERS.match(low, act.end) else None
    if low.startswith("đồng tình", act.start):
        about = low[act.end : act.end + 12].lstrip("\"' ")
        if voice.subject.inherited or not about.startswith(("với ", "về ") if act.denied else "với "):
            return None
    shown = low.startswith(patterns.SHOWN, act.start) and low.endswith(patterns.TO_THAT_END, 0, act.start)
    if not act.denied and not shown and patterns.SUPPORT_NOT.search(low, max(0, act.start - 44), act.start):
        return None
    if patterns.SUPPORT_OBJECT_NOT.match(low, act.end) and not low.startswith(patterns.SHOWN, act.start):
        return None
    bare = act.adjacent is None and act.intro is None and not low.startswith(patterns.SHOWN, act.start)
    if bare and previous is not None and previous.group == "commitment":
        ahead = next(iter(frame.cast.within(act.end, act.end + 40)), None)
        if (
            previous.value in ("hoped", "wants", "pledged")
            and ahead is not None
            and ahead.start == act.end + 1
            and ahead.kind == "state"
            and not set(ahead.codes) & set(voice.subject.codes)
        ):
            return PositionKind.SUPPORT  # 'mong muốn phát triển quan hệ với X, ủng hộ X ...'
        settles = previous.value == "agreed" and patterns.SETTLEMENT.match(low, act.end)
        return PositionKind.PRINCIPLE if settles else None  # 'đề nghị EU dỡ bỏ ..., ủng hộ ...': still asked for
    floor = frame.document.sentences[act.sentence].start
    thanked = bare and previous is not None and previous.value == "gratitude" and low.endswith(" và ", 0, act.start)
    if thanked and previous is not None and patterns.FOR_WHAT_IT_DID.search(low, previous.end, act.start) is not None:
        return None  # 'cảm ơn X đã hợp tác và ủng hộ ...': what X did
    if act.intro is None and patterns.HISTORY.search(low, floor, frame.document.sentences[act.sentence].end):
        return None
    stop = frame.document.sentences[act.sentence].end
    if patterns.SETTLEMENT.match(low, act.end, stop) or patterns.RULE.match(low, act.end, stop):
        return PositionKind.PRINCIPLE
    return PositionKind.SUPPORT


def _gratitude(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    return None if patterns.NO_THANKS.match(frame.lowered, act.end) else PositionKind.GRATITUDE


def _congratulation(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    """Congratulations in the speaker's words; a message that is only told of is none."""
    floor = frame.document.sentences[act.sentence].start
    low = frame.lowered
    if low.startswith("chúc mừng", act.start) and patterns.LETTER.search(low, max(floor, act.start - 24), act.start):
        return None
    if patterns.SEASON.match(low, act.end):
        return None
    return PositionKind.CONGRATULATION


def _remembers(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    return PositionKind.GRATITUDE if patterns.HELP.match(frame.lowered, act.end) else None


def _refuses(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    """'Không công nhận yêu sách ...', 'loại trừ khả năng rút quân': a red line."""
    low = frame.lowered
    if low.startswith("loại trừ", act.start):
        about = act.fresh and patterns.OF_STATES.search(low, act.end, act.end + 110)
        firm = about or (act.fresh and names_other(frame, act, voice, 110))
        return PositionKind.PRINCIPLE if firm else None
    return PositionKind.PRINCIPLE if act.fresh and patterns.REFUSED.match(low, act.end) else None


def _calls(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    """'Gọi quyết định của Mỹ là bước đi nguy hiểm'."""
    called = patterns.CALLED.match(frame.lowered, act.end)
    if called is not None and patterns.NONE_OF_IT.search(frame.lowered, act.end, called.end()) is None:
        if not names_other(frame, act, voice, 160):
            return None
        return PositionKind.CONCERN
    if len(voice.subject.codes) == 1 and patterns.CALLED_DEAR.match(frame.lowered, act.end):
        return PositionKind.PRAISE
    return None


def _praise(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    low = frame.lowered
    if low.startswith("hoan nghênh", act.start) and _greets(frame, act, voice):
        return None
    if low.startswith("ấn tượng", act.start) and patterns.OF_A_TRIP.match(low, act.end):
        return None
    if low.startswith("ghi nhận", act.start):
        floor = frame.document.sentences[act.sentence].start
        if patterns.NOTED.match(low, act.end) or patterns.ON_RECORD.search(low, max(floor, act.start - 80), act.start):
            return None
    if patterns.SHARED_OBJECT.match(low, act.end):
        return None
    first = next((a for a in frame.cast.within(act.end, act.end + 60) if a.codes), None)
    if (
        first is not None
        and set(first.codes) <= set(voice.subject.codes)
        and (
            patterns.ROLE_OF.search(low, act.end, first.start)
            or (
                low.startswith(_EXTOL, act.start)
                and first.kind != "pronoun"
                and low.endswith(" của ", act.end, first.start)
                and patterns.RELATIONS.search(low, act.end, first.start) is None
            )
        )
    ):
        return None  # 'ca ngợi vai trò của nước mình'
    people = patterns.OWN_PEOPLE.match(low, act.end)
    if people is not None and not any(
        set(a.codes) - set(voice.subject.codes) for a in frame.cast.within(act.end, people.end() + 25)
    ):
        return None
    if low.startswith(patterns.JOY, act.start) and _joy(frame, act, voice):
        # Joy that goes on to praise in the same breath is part of that praise.
        stop = min(frame.document.sentences[act.sentence].end, act.end + 400)
        return PositionKind.PRAISE if low.find("đánh giá cao", act.end, stop) > 0 else None
    if len(voice.subject.codes) > 1 and not (
        names_other(frame, act, voice, 160)
        or (
            len(voice.subject.codes) == 2
            and (
                low.startswith("đánh giá", act.start)
                or patterns.SHARED_GAIN.match(low, act.end)
                or (first is not None and first.kind == "state" and first.start - act.end <= _AT_ONCE)
            )
        )
    ):
        return None  # praise of a third thing, that is of nobody
    return PositionKind.PRAISE


def _joy(frame: Frame, act: SpeechAct, voice: Voice) -> bool:
    """Whether somebody is only glad at a relation of his own ('vui vì quan hệ hai nước đang lên')."""
    stop = frame.document.sentences[act.sentence].end
    if frame.lowered.startswith(patterns.CONTENT, act.start) and len(voice.subject.codes) > 1:
        return True
    if patterns.THE_RELATION.match(frame.lowered, act.end, stop) is None:
        return False
    chain = next(iter(frame.clauses.chains(act.end, min(stop, act.end + 60))), [])
    codes = {c for a in chain for c in a.codes}
    return len(codes) < 2 or bool(codes & set(voice.subject.codes))


def _greets(frame: Frame, act: SpeechAct, voice: Voice) -> bool:
    """'Hoan nghênh Tổng thống X thăm Việt Nam', 'hoan nghênh chuyến thăm': a greeting of the one who comes."""
    stop = frame.document.sentences[act.sentence].end
    named = [a for a in frame.cast.within(act.end, min(stop, act.end + _COMPANY)) if a.codes]
    if patterns.THE_COMING.match(frame.lowered, act.end, stop):
        # The visit of one third state to another is news, no guest of one's own.
        return len({c for a in named for c in a.codes} - set(voice.subject.codes)) < 2
    guest = next((a for a in named if a.kind in ("person", "role")), None)
    if guest is None or guest.start - act.end > _HONORIFIC or guest is not named[0]:
        return False
    return patterns.COMES.match(frame.lowered, guest.end, stop) is not None


def _concern(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    """Blame and worry are positions where they are about states: another is named, or what happens between them."""
    stop = frame.document.sentences[act.sentence].end
    if spoken_of(frame, act, voice) or not_of_another(frame, act, voice):
        return None
    if act.value == "warns" and patterns.OF_NATURE.match(frame.lowered, act.end):
        return None
    if act.value == "rejects" and patterns.DENIES.match(frame.lowered, act.end):
        return None
    if act.value == "rejects" and frame.lowered.startswith(" phán quyết", act.end):
        return PositionKind.PRINCIPLE
    if frame.lowered.startswith("phản đối", act.start) and patterns.WHOEVER.match(frame.lowered, act.end):
        return PositionKind.PRINCIPLE
    that_deed = act.value in ("concern", "rejects") and patterns.THAT_DEED.match(frame.lowered, act.end)
    if that_deed or names_other(frame, act, voice, 160) or summons(frame, act):
        return PositionKind.CONCERN
    if _regrets(frame, act):
        return PositionKind.CONCERN
    if act.value == "concern" and seat_spoken_of(frame, act.end, min(stop, act.end + 110), voice.subject.codes):
        return PositionKind.CONCERN
    if act.value == "concern" and patterns.BARE_BLAME.match(frame.lowered, act.end, stop):
        floor = frame.document.sentences[act.sentence].start
        return PositionKind.CONCERN if patterns.AFFAIRS.search(frame.lowered, floor, act.start) is not None else None
    if act.value == "warns" and patterns.DANGER.match(frame.lowered, act.end, stop):
        return PositionKind.CONCERN
    if act.value != "concern":
        return None
    reach = min(stop, act.end + 140)
    if patterns.OF_STATES.search(frame.lowered, act.end, reach):
        return PositionKind.CONCERN
    formal = frame.lowered.find("quan ngại", act.start, act.end) >= 0 or voice.subject.kind in ("organisation", "text")
    if formal and patterns.WORLDLY.search(frame.lowered, act.end, reach):
        return PositionKind.CONCERN
    return None


def _regrets(frame: Frame, act: SpeechAct) -> bool:
    """'Lấy làm tiếc khi có những phát biểu như vậy'."""
    sorry = frame.lowered.startswith(("lấy làm tiếc", "lấy làm hối tiếc"), act.start)
    return sorry and patterns.REGRETS.match(frame.lowered, act.end) is not None


def _denies(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    """'Phủ nhận cáo buộc của X'; what is only said not to be so blames nobody."""
    denied = patterns.DENIED_WORD.match(frame.lowered, act.end)
    if denied is None:
        return None
    if denied.end() - act.end <= _POINTED and voice.own:
        return PositionKind.CONCERN  # 'phản bác điều này': what has been told of before
    return PositionKind.CONCERN if names_other(frame, act, voice, 110) else None


def _principle(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    low = frame.lowered
    if IMPORTANCE.match(low, act.start):
        if patterns.ROLE_OF_ASEAN.search(low, act.end, act.end + 110) or (
            "vai trò" in low[act.end : act.end + 40] and "asean" in low[act.end : act.end + 60]
        ):
            return PositionKind.SUPPORT
        return importance(frame, act, voice, frame.document.sentences[act.sentence].end)
    if patterns.STAND_OF.match(low, act.end) or (act.intro is not None and patterns.UNCHANGED.match(low, act.start)):
        return PositionKind.PRINCIPLE
    if low.startswith("chủ trương", act.start) and not low.startswith(" nhất quán", act.start + 10):
        held = act.adjacent is not None and patterns.HOLDS_TO.match(low, act.end, act.end + 160)
        return PositionKind.PRINCIPLE if held else None
    return PositionKind.PRINCIPLE if act.fresh and patterns.OF_PRINCIPLE.search(low, act.end, act.end + 120) else None


def _red_line(frame: Frame, act: SpeechAct, voice: Voice, previous: SpeechAct | None) -> PositionKind | None:
    return PositionKind.PRINCIPLE


_EVALUATIVE = {
    "regards": _regards, "esteem": _esteem, "priority": _priority, "support": _support, "gratitude": _gratitude,
    "congratulation": _congratulation, "praise": _praise, "concern": _concern, "accuses": _concern, "rejects": _concern,
    "principle": _principle, "places": _places, "cares": _cares, "remembers": _remembers, "calls": _calls,
    "refuses": _refuses, "warns": _concern, "redline": _red_line, "denies": _denies,
}  # fmt: skip
