"""Read the commitments of an article: clauses sentence by sentence, those told twice as one, then the facts."""

from __future__ import annotations

import re
from dataclasses import replace

from banggiao.model.facts import Commitment
from banggiao.reading.clauses import Voice
from banggiao.reading.dates import DateMention, mentions_within, resolve
from banggiao.reading.document import Part
from banggiao.reading.facts.commitments import patterns
from banggiao.reading.facts.commitments.addressees import addressees
from banggiao.reading.facts.commitments.again import same
from banggiao.reading.facts.commitments.clause import Clause, Decision
from banggiao.reading.facts.commitments.decide import decide
from banggiao.reading.facts.commitments.implied import (
    directions,
    goal,
    goes_on,
    joint,
    list_introduced,
    listed,
    next_item,
    term_set,
)
from banggiao.reading.facts.commitments.items import split_items
from banggiao.reading.facts.extent import end_of, is_heading, openers, strives, trimmed
from banggiao.reading.facts.sectors import sectors_of
from banggiao.reading.facts.targets import deadline_in, target_in
from banggiao.reading.frame import Frame
from banggiao.reading.members import Modality
from banggiao.reading.quotations import quotation_at
from banggiao.reading.speech_acts import SpeechAct

_BUT_NOT = re.compile(
    r",? (?:song|nhưng|tuy nhiên) (?:\w+ ){0,3}?(?:chưa|không) (?:cam kết|nhất trí|đồng ý|hứa|từ bỏ|nhượng bộ"
    r"|chấp nhận|thỏa hiệp)(?!\w)"
)
_BESIDE = 3  # code points between a verb and the clause that says it again
_SHORTEST = 8  # of a complement that says something
_HEAD = 40  # what stands before a sentence's first verb, where it may be a clause of its own
_THIS_WHILE = ("tháng này", "tuần này", "tháng trước", "tuần trước")  # 'X tháng này yêu cầu ...'


def read_commitments(frame: Frame) -> list[Commitment]:
    """All commitments of an article, in the order of the text; a clause told twice is one."""
    voices = frame.clauses.voices(frame.acts)
    by_sentence: dict[int, list[int]] = {}
    for index, act in enumerate(frame.acts):
        by_sentence.setdefault(act.sentence, []).append(index)
    clauses: list[Clause] = []
    intro: Clause | None = None
    for number, sentence in enumerate(frame.document.sentences):
        if sentence.part is Part.BYLINE:
            continue
        indices = by_sentence.get(number, [])
        made = _sentence(frame, number, indices, voices)
        if intro is not None:
            made = _in_list(frame, number, intro, made)
            if not made:
                intro = None
        elif not made and clauses and not any(frame.acts[i].group == "commitment" for i in indices):
            item = next_item(frame, number, clauses[-1])
            made = [item] if item is not None else []
        if list_introduced(frame, sentence) and made:
            intro, made = made[-1], made[:-1]
        elif made and made[0].modality is not Modality.AGREED and made[0].rule != "listed":
            intro = None
        if (
            not made
            and clauses
            and goes_on(frame, number, clauses[-1])
            and not any(frame.acts[i].group == "commitment" for i in indices)
        ):
            clauses[-1] = replace(clauses[-1], end=sentence.end)
            continue
        clauses.extend(made)
    return [_fact(frame, group) for group in same(frame, clauses)]


def _in_list(frame: Frame, number: int, intro: Clause, made: list[Clause]) -> list[Clause]:
    """The clauses of a sentence that may belong to a list: its beginning too, and the list's holders for its verbs."""
    out = [
        replace(c, modality=intro.modality, holders=intro.holders, rule="listed") if c.rule.startswith("agree-") else c
        for c in made
    ]
    item = listed(frame, number, intro) if not out or [c.rule for c in out] == ["joint"] else None
    if item is not None:
        return [item]
    if out and out[0].start - frame.document.sentences[number].start > 30:
        head = listed(frame, number, intro)
        if head is not None:
            out.insert(0, replace(head, end=trimmed(frame, head.start, out[0].start)))
    return out


def _sentence(frame: Frame, number: int, indices: list[int], voices: tuple[Voice | None, ...]) -> list[Clause]:
    acts = [frame.acts[i] for i in indices]
    opening: list[SpeechAct] | None = None
    out: list[Clause] = []
    for index, act in zip(indices, acts, strict=True):
        if out and act.start < out[-1].end:
            continue  # nested in the clause before it
        decision = decide(frame, index, voices)
        if decision is None:
            continue
        if decision.subject is not None and decision.subject.inherited and is_heading(frame, number):
            continue  # its own paragraphs tell it
        opening = openers(frame, acts) if opening is None else opening
        clause = _clause(frame, index, decision, opening, voices[index])
        if out and _says_again(out[-1], clause):
            out[-1] = replace(out[-1], end=clause.end, addressees=clause.addressees or out[-1].addressees)
            continue
        introduces = frame.text[clause.end - 1] == ":" and list_introduced(frame, frame.document.sentences[number])
        if clause.end - act.end >= _SHORTEST or _short(decision) or introduces:
            out.append(replace(clause, start=max(clause.start, out[-1].end)) if out else clause)
    return _with_implied(frame, number, acts, opening or [], out)


def _short(decision: Decision) -> bool:
    """Whether nothing need follow the verb: 'nhận lời', 'kế hoạch được hai nước nhất trí'."""
    settled = decision.start is not None and decision.modality is Modality.AGREED
    return decision.modality is Modality.ACCEPTED or settled


def _says_again(before: Clause, clause: Clause) -> bool:
    """'Chuyển lời mời của ..., mời Tổng thống X thăm ...' is one invitation."""
    invited = before.modality is clause.modality is Modality.INVITED
    return invited and before.holders == clause.holders and clause.start - before.end <= _BESIDE


def _clause(frame: Frame, index: int, decision: Decision, opening: list[SpeechAct], voice: Voice | None) -> Clause:
    act = frame.acts[index]
    sentence = frame.document.sentences[act.sentence]
    asked = decision.addressees
    return Clause(
        start=min(act.opening, act.start) if decision.start is None else decision.start,
        body=act.end,
        end=_within_speech(
            frame, act, _before_others(frame, act.end, end_of(frame, sentence, act, opening), decision.holders)
        ),
        sentence=act.sentence,
        part=sentence.part,
        modality=decision.modality,
        holders=tuple(sorted(set(decision.holders))),
        addressees=asked if asked is not None else addressees(frame, act, decision.holders, decision.modality),
        subject=decision.subject,
        speaker=voice.speaker if voice is not None else None,
        strength=decision.strength,
        rule=f"{decision.rule}/{frame.lowered[act.start : act.end]}",
    )


def _within_speech(frame: Frame, act: SpeechAct, end: int) -> int:
    """``end``, or where the speech closes that the verb stands in: '"X đề nghị ...", hãng tin Y dẫn lời X'."""
    found = quotation_at(frame.document, act.start)
    return found[1] if found is not None and act.end + _SHORTEST < found[1] < end else end


def _before_others(frame: Frame, start: int, end: int, holders: tuple[str, ...]) -> int:
    """Where what another does begins after a semicolon, as in a digest: '...; Tổng thống X lên đường', else ``end``.

    What is said not to have been undertaken ('song chưa cam kết gì về ...') is none of the clause either.
    """
    but = _BUT_NOT.search(frame.lowered, start, end)
    end = but.start() if but is not None else end
    mark = frame.text.find("; ", start, end)
    while mark >= 0:
        other = frame.cast.within(mark + 2, end)[:1]
        if other and other[0].start == mark + 2 and other[0].codes and not set(other[0].codes) & set(holders):
            return mark
        mark = frame.text.find("; ", mark + 1, end)
    return end


def _with_implied(
    frame: Frame, number: int, acts: list[SpeechAct], opening: list[SpeechAct], out: list[Clause]
) -> list[Clause]:
    """The clauses of a sentence with what it tells as agreed without a verb that says so."""
    start = frame.document.sentences[number].start
    if out:
        if out[0].start - start > _HEAD and not any(a.start < out[0].start for a in opening):
            head = joint(frame, number)
            if head is not None and strives(frame, out[0].body):
                out[0] = replace(head, end=out[0].end)
            elif head is not None:
                out.insert(0, replace(head, end=trimmed(frame, head.body, out[0].start)))
        return out
    if any(a.group == "commitment" and a.value not in ("will", "need", "wants") for a in acts):
        return out
    implied = (
        joint(frame, number) or goal(frame, number) or directions(frame, number) or term_set(frame, number)
    )
    return [implied] if implied is not None else out


def _fact(frame: Frame, group: list[Clause]) -> Commitment:
    clause = group[0]
    persons = _persons(frame, clause)
    target = target_in(frame.text, clause.start, clause.end, None, frame.dates)
    told = mentions_within(frame.dates, clause.start, clause.end)
    due = [d for d in told if clause.body <= d.start or not _said_on(frame, d)]
    due = [d for d in due if not _circumstance(frame, clause, d)]
    deadline = deadline_in(frame.text, clause.start, clause.end, due, frame.published)
    aims = target is not None or deadline is not None
    items = split_items(frame, clause.body, clause.end, aims=aims)
    return Commitment(
        evidence=tuple(frame.span(c.start, c.end) for c in group),
        confidence=round(min(0.95, clause.strength + 0.05 * (len(group) - 1)), 2),
        said_by=persons[0] if len(persons) == 1 else None,
        rule=f"commitment/{clause.modality}/{clause.rule}",
        modality=clause.modality,
        holders=clause.holders,
        addressees=clause.addressees,
        text=frame.quote(clause.start, clause.end),
        sectors=sectors_of(frame, clause.start, clause.end, body=clause.body, target=target),
        target=target,
        deadline=deadline,
        items=items or split_items(frame, clause.start, clause.end, aims=aims),
        holder_persons=persons,
        holder_bodies=_bodies(frame, clause),
    )


def _circumstance(frame: Frame, clause: Clause, date: DateMention) -> bool:
    """'... nếu ông thắng cử vào tháng 5': when something else is, not what is undertaken."""
    cut = frame.text.rfind(",", clause.body, date.start)
    return patterns.CIRCUMSTANCE_OF_DATE.search(frame.lowered, max(clause.body, cut), date.start) is not None


def _said_on(frame: Frame, date: DateMention) -> bool:
    """'X ngày 5/3 đề nghị ...': the day between a subject and its verb is when it was said."""
    told = frame.lowered[date.start : date.end]
    return told in _THIS_WHILE or len(resolve(date, frame.published).start or "") == 10


def _persons(frame: Frame, clause: Clause) -> tuple[str, ...]:
    """Who spoke for the holders: the subject's persons, else the speaker's where he speaks for his own side."""
    subject, speaker = clause.subject, clause.speaker
    if subject is not None and subject.people:
        return tuple(frame.cast.people[n].name for n in subject.people)
    if speaker is not None and speaker.people and set(speaker.codes) <= set(clause.holders):
        return tuple(frame.cast.people[n].name for n in speaker.people)
    return ()


def _bodies(frame: Frame, clause: Clause) -> tuple[str, ...]:
    """The ministries and parties among the subject, as written."""
    if clause.subject is None:
        return ()
    inside = frame.cast.within(clause.subject.start, clause.subject.end)
    return tuple(dict.fromkeys(frame.quote(a.start, a.end) for a in inside if a.kind == "body"))
