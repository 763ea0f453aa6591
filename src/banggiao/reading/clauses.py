"""Layer 4: clauses: who is the subject of a verb, who is speaking, what is denied."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from banggiao.reading.cast import Actor, Cast
from banggiao.reading.coordination import PEOPLE, begins_clause, joined
from banggiao.reading.document import Document, Part
from banggiao.reading.issuers import KIND, issuer_of, sender_of
from banggiao.reading.openings import opens
from banggiao.reading.outsiders import outsiders, speaks_from_outside
from banggiao.reading.passes import Place
from banggiao.reading.quotations import AFTER_A_QUOTATION, from_outside, quotation_at
from banggiao.reading.speakers import SPEECH, speaker_at
from banggiao.reading.subjects import Subject, Voice, subject_of

if TYPE_CHECKING:
    from banggiao.reading.speech_acts import SpeechAct

__all__ = ["Clauses", "Subject", "Voice", "subject_of"]

_PUBLIC = re.compile(
    r"(?i)(?<!\w)(?:dư luận|người dân|cử tri|báo chí|truyền thông|giới phân tích|chuyên gia|học giả|nhà phân tích"
    r"|doanh nghiệp|giới đầu tư|nhà đầu tư|công ty|tập đoàn|du khách|cổ động viên|nhà báo|người biểu tình"
    r"|chính trị gia|phe đối lập|đảng đối lập|nghị sĩ đối lập|lãnh đạo đối lập|lực lượng đối lập"
    r"|công dân|kiều bào|bà con|cộng đồng người|thương nhân|nông dân)"
    r"(?: \w+){0,4}$"
)
# Two words or more in capitals, or letters alone, at the end of what stands before a verb; no place ('tại Hà Nội').
_NAME = re.compile(
    r"(?<!\w)(?<!tại )(?<!ở )(?<!đến )(?<!tới )(?<!của )"
    r"(?:[A-ZĐ][^\W\d_]*[a-z][^\W\d_]* (?:- )?[A-ZĐ][^\W\d_]+|(?!HCM)[A-Z]{3,7}) $"
)
_NAME_REACH = 40
# 'CEO Google cam kết ...', 'hãng Boeing hy vọng ...': a firm's, no state's.
_FIRM = re.compile(
    r"(?<!\w)(?:CEO|[Tt]ập đoàn|[Cc]ông ty|[Hh]ãng|[Tt]ỷ phú|[Tt]ỉ phú)(?: [^\W\d_]+){0,3}? [A-ZĐ][\w.&-]*"
    r"(?: [A-ZĐ][\w.&-]*){0,2} (?:(?:đã|cũng|sẽ|vừa) )?$"
)
_SEAT = 60  # code points from 'trụ sở' to the state in which it stands
_NO_VERB = (" tại ", " ở ", " và ", ", ", ".", " trong khi ", " trong lúc ", " khi ", " nhằm ", " để ", " về ")
_TOWARDS = ("tới ", "đến ", "sang ", "thăm ", "qua ")
_LISTS = (", bao gồm ", ", gồm ", ", trong đó có ")
# Whoever is greeted leads no verb after that: 'chào mừng A và Đoàn B thăm X, đánh giá cao ...'.
_GREETS = ("chào mừng ", "chào đón ", "hoan nghênh ", "đón ", "tiếp ", "cảm ơn ", "chúc mừng ", "gửi tới ")
_MANY = frozenset(("group", "many"))


class Clauses:
    """Subjects of verbs in one article; remembers who led each sentence, for those that go on without a subject."""

    __slots__ = (
        "_acting_subjects", "_cast", "_document", "_hints", "_sentence_chains", "_strangers", "_subjects", "_text",
        "_voices",
    )  # fmt: skip

    def __init__(self, document: Document, cast: Cast, sources: Sequence[Place]) -> None:
        """``sources`` are the places of the words that judgements from outside are told with."""
        self._cast = cast
        self._hints = [start for _, start, _ in sources]
        self._document = document
        self._text = document.text
        self._sentence_chains: dict[int, list[list[Actor]]] = {}
        self._acting_subjects: dict[tuple[int, int], Subject | None] = {}  # by a sentence and the number of a chain
        self._subjects: dict[tuple[int, int], Subject | None] = {}
        self._strangers: frozenset[int] | None = None
        self._voices: tuple[Voice | None, ...] | None = None

    def subject(self, verb: int, sentence: int) -> Subject | None:
        """The subject of the verb that begins at ``verb`` in the sentence of that number."""
        place = verb, sentence
        if place not in self._subjects:
            self._subjects[place] = (
                self.own(verb, sentence) or self.speaker_after(verb, sentence) or self.inherited(sentence)
            )
        return self._subjects[place]

    def voices(self, acts: Sequence[SpeechAct]) -> tuple[Voice | None, ...]:
        """Whose each of the article's speech acts is; None where nobody can be told. Worked out once."""
        if self._voices is None:
            out: list[Voice | None] = []
            sentence, matrix, outside = -1, None, False
            lowered = self._document.lowered
            strangers = self.strangers()
            for number, act in enumerate(acts):
                if act.sentence != sentence:
                    sentence = act.sentence
                    matrix = self._postponed(acts, number)
                    span = self._document.sentences[sentence]
                    outside = self._hinted(span.start, span.end) and speaks_from_outside(lowered, span.start, span.end)
                voice = self._voice(act, matrix, out)
                if voice is not None and self._from_outside(voice, act, strangers, outside=outside):
                    voice = None
                out.append(voice)
                if voice is not None and voice.own and act.intro is None and (act.fresh or voice.subject.kind == KIND):
                    matrix = voice.subject
            self._voices = tuple(out)
        return self._voices

    def _postponed(self, acts: Sequence[SpeechAct], number: int) -> Subject | None:
        """'Hoan nghênh chuyến thăm, Thủ tướng X nói ...': the subject of a sentence that begins with its verb."""
        first = acts[number]
        if first.adjacent is not None or first.intro is not None or not first.fresh:
            return None
        floor = self._document.sentences[first.sentence].start
        if first.opening - floor > 40 or self.own(first.start, first.sentence) is not None:
            return None
        for index in range(number + 1, len(acts)):
            act = acts[index]
            if act.sentence != first.sentence:
                return None
            if act.adjacent is not None and act.intro is None and act.fresh:
                if not self._text[floor : act.opening].rstrip().endswith(","):
                    return None
                chains = [c for c in self.chains(*act.adjacent) if any(a.codes for a in c)]
                return subject_of(chains[-1]) if chains else None
        return None

    def _voice(self, act: SpeechAct, matrix: Subject | None, before: list[Voice | None]) -> Voice | None:
        written = issuer_of(self, self._document, self._cast, act) if act.intro is None else None
        written = written or sender_of(self, self._document, self._cast, act)
        if written is not None:
            return Voice(written, own=True)
        introduced = before[act.intro] if act.intro is not None else None
        speaker = introduced.subject if introduced is not None else None
        if act.adjacent is not None:
            chains = [c for c in self.chains(*act.adjacent) if any(a.codes for a in c)]
            if chains:
                abroad = len(chains) > 1 and self._text[chains[0][-1].end : chains[1][0].start] == " tại "
                subject = subject_of(chains[0] if abroad else self._all_of_them(chains[-1], act))
                if subject.kind == "pronoun" and speaker is not None and len(speaker.people) == 1:
                    subject = speaker  # 'X nói rằng ông sẵn sàng'
                if speaker is not None and len(speaker.codes) == 1 and self._text.endswith(" này", 0, subject.end):
                    subject = speaker  # 'Bộ Ngoại giao Peru nói nước này sẵn lòng'
                if act.intro is None and subject.kind == "state" and self._is_public(subject):
                    return None
                return Voice(subject, speaker, own=True)
        if act.intro is not None:
            return Voice(speaker, speaker) if speaker is not None else None
        if self._names_another(act.opening, act.sentence):
            return None
        found = self.speaker_after(act.start, act.sentence)
        if found is None and "tôi " in self._document.lowered[act.opening : act.start]:
            found = self.quoted(act.start)[1]  # 'chúng tôi hy vọng': the one who speaks, sentences further on
        if found is None and act.fresh:
            found = matrix
        found = found or self.own(act.start, act.sentence) or matrix
        if found is None:
            in_speech, found = self.quoted(act.start)
            found = found if in_speech else self.inherited(act.sentence)
        if found is not None and found.kind == "state" and not found.inherited:
            seated = self._seated(found, act.sentence)
            return Voice(seated, own=True) if seated is not None else Voice(found)
        return Voice(found) if found is not None else None

    def _all_of_them(self, chain: list[Actor], act: SpeechAct) -> list[Actor]:
        """'A, B, C đều bày tỏ ...', 'A (viết tắt), B lên án': all those listed, of whom the last stands at the verb."""
        goes_on = self._text.endswith(("), ", ") và "), 0, chain[0].start)
        if not goes_on and " đều " not in self._document.lowered[chain[-1].end : act.start]:
            return chain
        for listed in self._chains_of(act.sentence):
            if len(listed) > len(chain) and listed[-1].end == chain[-1].end:
                return self._acting(listed, self._document.sentences[act.sentence].start) or chain
        return chain

    def _seated(self, place: Subject, sentence: int) -> Subject | None:
        """'NATO, có trụ sở tại Brussels, Bỉ, cho biết ...': whose seat is there; None where the state itself acts."""
        seat = self._document.lowered.rfind("trụ sở ", max(0, place.start - _SEAT), place.start)
        lead = self.lead(sentence) if seat > 0 and self._text.endswith(", ", 0, place.start) else None
        return lead if lead is not None and lead.codes and lead.end < seat else None

    def _names_another(self, position: int, sentence: int) -> bool:
        """'Hãng Sao Mai kỳ vọng ...': a name that is no actor's stands right before the verb, and is its subject."""
        floor = self._document.sentences[sentence].start
        word = self._text[max(floor, position - _NAME_REACH) : position - 1].rpartition(" ")[2]
        if not word or word.islower():
            return False  # most of the time
        if _FIRM.search(self._text, max(floor, position - _NAME_REACH), position) is not None:
            return not any(a.codes for a in self._cast.within(position - len(word) - 1, position))
        found = _NAME.search(self._text, max(floor, position - _NAME_REACH), position)
        if found is None or found.start() == floor:
            return False
        return not any(a.end > found.start() for a in self._cast.within(found.start() - _NAME_REACH, position))

    def quoted(self, position: int) -> tuple[bool, Subject | None]:
        """Whether ``position`` lies in speech of which a speaker is told, and who: None where nobody of a state."""
        return speaker_at(self, self._document, self._cast, position)

    def _quoted_from_outside(self, position: int) -> bool:
        found = quotation_at(self._document, position)
        if found is None:
            return False
        close, end = found[1], found[1] + AFTER_A_QUOTATION
        if not (self._hinted(close, end) or self._document.lowered.find("ts ", close, end) >= 0):  # 'TS', 'TS.'
            return False
        return from_outside(self._document, close)

    def _hinted(self, start: int, end: int) -> bool:
        """Whether a word begins in ``[start, end)`` that judgements from outside are told with."""
        at = bisect_left(self._hints, start)
        return at < len(self._hints) and self._hints[at] < end

    def _from_outside(self, voice: Voice, act: SpeechAct, strangers: frozenset[int], *, outside: bool) -> bool:
        """Whether a scholar or a newspaper speaks here, not a state; in such a sentence only persons of office do."""
        if strangers:
            for subject in (voice.subject, voice.speaker):
                if subject is not None and subject.people and strangers.issuperset(subject.people):
                    return True
        if voice.own and voice.subject.kind in ("person", "role"):
            return False
        return outside or self._quoted_from_outside(act.start)

    def strangers(self) -> frozenset[int]:
        """The persons who speak for no state: scholars, analysts, journalists."""
        if self._strangers is None:
            self._strangers = outsiders(self._cast, self._document.lowered)
        return self._strangers

    def _is_public(self, subject: Subject) -> bool:
        """'Dư luận Nga', 'người dân Anh', 'chuyên gia Mỹ': of a state, but not its voice."""
        return _PUBLIC.search(self._text, max(0, subject.start - 18), subject.end) is not None

    def own(self, verb: int, sentence: int) -> Subject | None:
        """The nearest actor before the verb, in its sentence, that can be a subject."""
        chains = self._chains_of(sentence)
        for number in range(len(chains) - 1, -1, -1):
            if chains[number][-1].end <= verb:
                subject = self._acting_subject(sentence, number)
                if subject is not None and subject.codes:
                    return subject
        return None

    def lead(self, sentence: int) -> Subject | None:
        """Who leads a sentence: its first actor in subject position."""
        for number in range(len(self._chains_of(sentence))):
            subject = self._acting_subject(sentence, number)
            if subject is not None:
                return subject
        return None

    def _acting_subject(self, sentence: int, number: int) -> Subject | None:
        """What of a sentence's chain can be a subject."""
        place = sentence, number
        if place not in self._acting_subjects:
            acting = self._acting(self._chains_of(sentence)[number], self._document.sentences[sentence].start)
            self._acting_subjects[place] = subject_of(acting) if acting else None
        return self._acting_subjects[place]

    def _chains_of(self, sentence: int) -> list[list[Actor]]:
        chains = self._sentence_chains.get(sentence)
        if chains is None:
            span = self._document.sentences[sentence]
            chains = self._sentence_chains[sentence] = self.chains(span.start, span.end)
        return chains

    def chains(self, start: int, end: int) -> list[list[Actor]]:
        """Actors that are coordinated ('A và B', 'A, B và C') together; what an actor's range holds is left out."""
        text = self._text
        chains: list[list[Actor]] = []
        reach = -1
        found = self._cast.within(start, end)
        if len(found) < 2:
            return [found] if found else []
        for actor in found:
            if actor.start < reach:
                last = chains[-1][-1]
                if actor.start == last.start and actor.end > last.end:
                    chains[-1][-1], reach = actor, actor.end  # 'chính phủ Triều Tiên' over 'chính phủ'
                elif actor.end > last.end and last.kind in _MANY and actor.kind in ("role", "organisation"):
                    chains[-1][-1], reach = actor, actor.end  # 'các bộ trưởng ASEAN': ASEAN's
                continue
            if chains and text.startswith(" (", chains[-1][-1].end) and self._is_short(chains[-1][-1], actor):
                continue
            reach = actor.end
            if chains and joined(text, chains[-1][-1], actor) and not begins_clause(text, chains[-1][0], actor):
                chains[-1].append(actor)
                continue
            chains.append([actor])
        return chains

    def _is_short(self, last: Actor, actor: Actor) -> bool:
        """'Các tiểu vương quốc A (UAE)': the same, in short."""
        at_once = actor.start == last.end + 2 and self._text.startswith(")", actor.end)
        return at_once and actor.codes == last.codes and last.kind in ("state", "organisation")

    def _acting(self, chain: list[Actor], floor: int) -> list[Actor]:
        """The members of a chain that can be a subject: all, or ('gặp A, B đề nghị') those after a break."""
        if len(chain) > 1 and chain[0].kind == chain[-1].kind == "state":
            joined = self._text[chain[-2].end : chain[-1].start] == " và "
            if joined and self._text.endswith(_TOWARDS, 0, chain[0].start):
                return []  # 'sẽ tới A, B và C vào tháng 5 để dự ...'
        if len(chain) > 1 and self._text.endswith(_GREETS, floor, chain[0].start):
            gaps = {self._text[a.end : b.start] for a, b in pairwise(chain)}
            if gaps <= {" và ", " cùng "}:
                return []
        for number, actor in enumerate(chain):
            if self._text.endswith(("(", "Hội nghị ", "Diễn đàn ", "hội nghị ", "diễn đàn "), 0, actor.start):
                continue  # 'dự Hội nghị Bộ trưởng ASEAN (ADMM) và gặp ...'
            if number and self._text[chain[number - 1].end : actor.start] == " cùng ":
                continue
            if number and actor.kind == "state" and self._text.startswith(_NO_VERB, actor.end):
                continue  # 'tố cáo liên quân Mỹ, Anh tại cuộc gặp'
            if number or opens(self._document.lowered, floor, actor.start):
                return chain[number:]
        listed = len(chain) > 1 and self._text.endswith(_LISTS, floor, chain[0].start)
        return chain if listed else []  # 'các đồng minh, bao gồm A (viết tắt), B và C, lên án ...'

    def speaker_after(self, verb: int, sentence: int) -> Subject | None:
        """'"...", ông X nói': who speaks a quotation that the verb stands in."""
        span = self._document.sentences[sentence]
        text = self._text
        before = text.count('"', span.start, verb)
        if before % 2 == 0 and (before or text.count('"', verb, span.end) % 2 == 0):
            return None  # outside; a quotation may have begun in the sentence before
        close = text.find('"', verb, span.end)
        if close < 0:
            return None
        for chain in self.chains(close, span.end):
            if text.endswith(" do ", 0, chain[0].start):
                continue  # '"...", tuyên bố do X soạn thảo cho biết'
            tail = text[chain[-1].end : min(span.end, chain[-1].end + 40)]
            if chain[0].start - close < 60 and SPEECH.search(tail):
                return subject_of(chain)
            break
        return None

    def inherited(self, sentence: int, *, person: bool = False) -> Subject | None:
        """Who led the sentences before, within the paragraph and the one before it; only a ``person`` if so asked."""
        here = self._document.sentences[sentence]
        for number in range(sentence - 1, max(-1, sentence - 5), -1):
            span = self._document.sentences[number]
            if span.part is not Part.BODY:
                continue
            if here.paragraph - span.paragraph > 1:
                break
            lead = self.lead(number)
            if lead is not None and lead.codes and (not person or lead.kind in PEOPLE):
                return Subject(
                    lead.codes, lead.start, lead.end, lead.person, lead.kind, inherited=True, people=lead.people
                )
        return None
