"""From triggers to engagements: every mention, then one fact a thing."""

from __future__ import annotations

from banggiao.model.facts import Engagement
from banggiao.reading import regex
from banggiao.reading.document import Part, Sentence
from banggiao.reading.facts.engagements.ahead import lies_ahead, soon_to_be
from banggiao.reading.facts.engagements.alike import form_of
from banggiao.reading.facts.engagements.attended_too import attended_too
from banggiao.reading.facts.engagements.candidates import Candidate, When
from banggiao.reading.facts.engagements.dating import date_of
from banggiao.reading.facts.engagements.details import follows_on
from banggiao.reading.facts.engagements.foreseen import announced_next, aside_of, foreseen, is_over, purpose_of
from banggiao.reading.facts.engagements.honours import with_honours
from banggiao.reading.facts.engagements.joint import joint_candidates
from banggiao.reading.facts.engagements.last_time import last_time, with_the_last
from banggiao.reading.facts.engagements.left_open import left_open
from banggiao.reading.facts.engagements.merge import merge
from banggiao.reading.facts.engagements.messages import message_candidates
from banggiao.reading.facts.engagements.named import named_candidate
from banggiao.reading.facts.engagements.occasions import as_an_occasion, looked_forward_to
from banggiao.reading.facts.engagements.organised import as_organised
from banggiao.reading.facts.engagements.round_ups import round_up_of, round_ups
from banggiao.reading.facts.engagements.signings import signed_between
from banggiao.reading.facts.engagements.status import status_of
from banggiao.reading.facts.engagements.triggers import WORKS_AT, Trigger, find_triggers
from banggiao.reading.facts.engagements.visits import visit_candidates
from banggiao.reading.facts.engagements.years import years_listed
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus
from banggiao.reading.record import replace

_ACCEPTS = regex.compile(r"nhận lời(?: mời)?(?: và \p{L}+(?: \p{L}+){0,6})?[.;]?$")
_OF_THE_DAY = frozenset({EngagementKind.MEETING, EngagementKind.TALKS})
_AS_PLANNED = regex.compile(r"(?:Theo (?:chương trình|kế hoạch|lịch trình|lịch)|Dự kiến|Theo dự kiến)(?!\p{L})")
_LOOKS_BACK = regex.compile(
    r"(?i)(?<!\p{L})(?:đã|vừa|từng|cho biết|khẳng định|phát biểu|nhấn mạnh|nói|theo|là)(?!\p{L})"
)
# 'sẽ thăm Chile. Chủ tịch nước sau đó thăm Peru': the next stop of a journey to come.
_NEXT_STOP = regex.compile(r"(?<!\p{L})(?:sau đó|tiếp đó|tiếp theo|rồi)(?: là)?(?: \p{L}+){0,2} ?$")
_UNDER_WAY = ("đang ", "đang đến ", "đang sang ", "đang ở ", "đang có ")
# 'Trong ngày thứ hai của chuyến thăm, 4/9, ...'
_ONE_DAY_OF = regex.compile(r"ngày (?:đầu tiên|đầu|thứ \p{L}+|cuối cùng|cuối|làm việc) (?:của|trong) $")
_MAY_BE_OPEN = frozenset({EngagementStatus.HELD, EngagementStatus.PLANNED})
_NAMED = {EngagementKind.SESSION, EngagementKind.CONFERENCE, EngagementKind.CEREMONY}


def read_engagements(frame: Frame) -> list[Engagement]:
    """All engagements that an article tells, one fact each.

    The article's own main one first where dates don't differ.
    """
    candidates: list[Candidate] = []
    before: list[Candidate] = []  # those since which there had been none
    triggers = find_triggers(frame)
    if not triggers:
        return []
    day: str | None = None
    last_sentence = planned = -1  # the sentence, and where in it the last words end that tell something to come
    coming = -9  # the last sentence that told a visit to come
    sentence_day: dict[int, str | None] = {}
    together = round_ups(frame)
    programme = _programme(frame, {trigger.sentence for trigger in triggers})
    for position, trigger in enumerate(triggers):
        sentence = frame.document.sentences[trigger.sentence]
        if trigger.sentence != last_sentence:
            last_sentence = trigger.sentence
            planned = -1
        neighbours = [t for t in triggers[max(0, position - 6) : position + 7] if t.sentence == trigger.sentence]
        floor = max([sentence.start, frame.text.rfind(";", sentence.start, trigger.start) + 1])
        if trigger.part == "verb" and floor > sentence.start and not frame.text[floor : trigger.start].strip():
            floor = sentence.start  # 'sẽ hội đàm với A; hội kiến B': the tense of the first verb
        status = status_of(frame, trigger, floor, sentence.end)
        if status is None and planned >= 0 and purpose_of(frame, trigger, planned):
            status = EngagementStatus.PLANNED
        if status is None or _calls_while_received(frame, trigger, neighbours):
            continue
        status = as_organised(frame, trigger, sentence, status)
        if status is EngagementStatus.HELD and looked_forward_to(frame, trigger, sentence):
            status = EngagementStatus.PLANNED
        ahead = status is EngagementStatus.HELD and (
            foreseen(frame, trigger, sentence) or (planned >= 0 and aside_of(frame, trigger, planned))
        )
        status = EngagementStatus.PLANNED if ahead else status
        if status is EngagementStatus.PLANNED and not ahead and is_over(frame, trigger, sentence):
            status = EngagementStatus.HELD
        planned = trigger.end if status is EngagementStatus.PLANNED else planned
        to_come = trigger.sentence in programme and trigger.part != "arrival"
        if to_come and status is EngagementStatus.HELD and trigger.kind is not EngagementKind.PRESS:
            status = EngagementStatus.PLANNED
        if status is EngagementStatus.HELD and trigger.part != "noun" and 0 <= trigger.sentence - coming <= 1:
            words = frame.lowered[sentence.start : trigger.start]
            if _NEXT_STOP.search(words[-40:]) and not words.endswith("đã "):
                status = EngagementStatus.PLANNED
        made = _candidates(frame, trigger, sentence, status)
        if ahead or (status in _MAY_BE_OPEN and left_open(frame, trigger, sentence, status)):
            made = [replace(c, open=True) for c in made]
        before += last_time(frame, trigger, sentence, made)
        dated_by = date_of(frame, trigger, sentence, neighbours, status, day)
        if trigger.kind is EngagementKind.CONFERENCE:
            dated_by = as_an_occasion(frame, trigger, sentence, neighbours, status, dated_by)
        when, own = dated_by.when, dated_by.own
        if status is EngagementStatus.PLANNED and when is not None and _long_ago(frame, when):
            when = None  # the day of something else: what is to come has none that is years gone
        sets_out = frame.lowered.find("lên đường", sentence.start, trigger.start) >= 0
        if trigger.form in WORKS_AT and when is not None and when.date_end is None and not sets_out:
            when = None  # 'dự Hội nghị X và làm việc tại Chile, chiều 3/3, A gặp B': the meeting's day
        if trigger.kind is EngagementKind.VISIT and when is not None and when.date_end is None:
            # 'Chiều 5/3, A tiếp B đang thăm Việt Nam': the day of the meeting, on one of the visit's.
            part = frame.lowered.endswith(_UNDER_WAY, 0, trigger.start) or trigger.form == "ngày làm việc"
            part = part or _ONE_DAY_OF.search(frame.lowered, max(0, trigger.start - 40), trigger.start) is not None
            when = None if part else when
        if when is None and day is not None and made and all(c.rule.endswith("/site") for c in made):
            # 'Tiếp đó, đoàn đến thăm Bảo tàng X': on the day that the story has reached.
            goes_on = sentence_day.get(trigger.sentence) == day or follows_on(frame.text, sentence.start)
            when = When(day) if goes_on and status is EngagementStatus.HELD else None
        years = (
            years_listed(frame, trigger, sentence)
            if trigger.kind is EngagementKind.VISIT and status is EngagementStatus.HELD
            else []
        )
        if len(years) > 1 and not any(c.when.date for c in made):
            candidates += [replace(c, when=When(year)) for c in made for year in years]
            continue
        if status is EngagementStatus.HELD and (
            (dated_by.ahead and (when is None or len(when.date or "") in (0, 4, 7)))
            or (when is not None and lies_ahead(when.date, frame.published, when.date_end))
            or (when is not None and soon_to_be(frame, trigger, sentence, when.date))
        ):
            made = [
                replace(c, status=EngagementStatus.PLANNED) if c.status is EngagementStatus.HELD else c for c in made
            ]
        if not own and status is EngagementStatus.HELD and trigger.kind in _OF_THE_DAY and together:
            told = round_up_of(together, trigger.sentence)
            if told is not None and when in (None, told.when):
                made = [
                    replace(c, when=told.when, where=c.where if c.where.place else told.where)
                    if len(c.people) >= 2 or (len(c.parties) == 2 and not c.anaphoric)
                    else c
                    for c in made
                ]
        if trigger.kind is EngagementKind.VISIT and any(c.status is EngagementStatus.PLANNED for c in made):
            coming = trigger.sentence
        for candidate in made:
            if candidate.open and when is not None and when.date:
                candidate = replace(candidate, open=False)
            dated = (
                candidate
                if candidate.when.date or when is None or (candidate.anaphoric and not own)
                else replace(candidate, when=when)
            )
            candidates.append(dated)
            if (
                dated.when.date
                and dated.status is EngagementStatus.HELD
                and len(dated.when.date) == 10
                and dated.kind is not EngagementKind.VISIT
            ):
                sentence_day.setdefault(trigger.sentence, dated.when.date)
        if when is not None and when.date and len(when.date) == 10 and not dated_by.earlier:
            # The span of a visit that the sentence mentions doesn't move the story's day.
            if trigger.kind is EngagementKind.VISIT and (when.date_end or trigger.sentence in sentence_day):
                continue
            day = when.date
    candidates = announced_next(frame, candidates)
    facts = merge(frame, _accepted_later(frame, _written(frame, attended_too(frame, signed_between(candidates)))))
    return with_the_last(frame, facts, before)


def _long_ago(frame: Frame, when: When) -> bool:
    """Whether a date's year lies before the article's."""
    return frame.published is not None and when.date is not None and when.date[:4] < frame.published[:4]


def _written(frame: Frame, candidates: list[Candidate]) -> list[Candidate]:
    """Without the greetings and condolences that are spoken where both meet ('A gặp B. A gửi lời chia buồn')."""
    day = frame.published or ""
    together = {
        frozenset(c.parties)
        for c in candidates
        if c.kind in _OF_THE_DAY
        and c.status is EngagementStatus.HELD
        and (c.when.date is None or not day or c.when.date[:7] == day[: len(c.when.date[:7])])
    }
    return [
        c
        for c in candidates
        if c.kind is not EngagementKind.MESSAGE
        or not form_of(c).startswith("gửi lời")
        or frozenset(c.parties) not in together
    ]


def _calls_while_received(frame: Frame, trigger: Trigger, neighbours: list[Trigger]) -> bool:
    """'A tiếp B đến chào từ biệt': the call is the reception, which is told."""
    if not trigger.form.endswith(("chào", "chào từ biệt", "chào xã giao")):
        return False
    received = any(t.form.startswith(("tiếp", "đã tiếp", "buổi tiếp")) and t.end < trigger.start for t in neighbours)
    return received and not any(a.kind in ("person", "role") for a in frame.cast.within(trigger.end, trigger.end + 24))


def _programme(frame: Frame, telling: set[int]) -> frozenset[int]:
    """The sentences that tell what is to come: 'Theo chương trình, ...' and those after it that don't look back.

    ``telling``: the sentences with a word that tells an engagement; an outlook without one is of something else.
    """
    out: set[int] = set()
    left = 0
    for number, sentence in enumerate(frame.document.sentences):
        opens = sentence.part is Part.BODY and frame.text.startswith(("Theo ", "Dự kiến"), sentence.start)
        opens = opens and number in telling
        if opens and _AS_PLANNED.match(frame.text, sentence.start, sentence.end):
            left = 5
        elif left and _LOOKS_BACK.search(frame.text, sentence.start, sentence.end):
            left = 0
        if left:
            out.add(number)
            left -= 1
    return frozenset(out)


def _accepted_later(frame: Frame, candidates: list[Candidate]) -> list[Candidate]:
    """'X mời Y thăm ... . Y đã nhận lời.': the invitation of the sentence before is accepted."""
    accepting = set()
    start = frame.lowered.find("nhận lời")
    while start >= 0:
        number = frame.document.sentence_at(start)
        sentence = frame.document.sentences[number]
        if start > sentence.start and _ACCEPTS.match(frame.text, start, sentence.end) is not None:
            accepting.add(number)
        start = frame.lowered.find("nhận lời", start + 8)
    if not accepting:
        return candidates
    return [
        replace(c, status=EngagementStatus.ACCEPTED)
        if c.status is EngagementStatus.INVITED and accepting & {c.sentence + 1, c.sentence + 2}
        else c
        for c in candidates
    ]


def _candidates(frame: Frame, trigger: Trigger, sentence: Sentence, status: EngagementStatus) -> list[Candidate]:
    if trigger.kind is EngagementKind.VISIT:
        return visit_candidates(frame, trigger, sentence, status)
    if trigger.kind in _NAMED:
        named = named_candidate(frame, trigger, sentence, status)
        return [named] if named is not None else []
    if trigger.kind is EngagementKind.MESSAGE:
        return message_candidates(frame, trigger, sentence, status)
    return with_honours(frame, trigger, sentence, joint_candidates(frame, trigger, sentence, status))
