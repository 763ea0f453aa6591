"""Layer 4: clauses: who is the subject of a verb, who is speaking, where a clause ends, what is denied."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from banggiao.reading.actors import Actor, Cast
from banggiao.reading.document import Document, Part, Sentence

# Words after which an actor is no subject.
_OBLIQUE = regex.compile(
    r"(?i)(?<!\p{L})(?:với|của|tới|đến|cho|do|tại|ở|giữa|từ|về|trong|theo|cùng|sang|thăm|mời|tiếp|gặp|đón|bởi|được|bằng|thuộc|vào|lên|như|kể cả|"
    r"hội kiến|hội đàm|nhất là|đặc biệt là|cùng với|đối với|thay mặt|trước|sau|chúc mừng|cảm ơn|đề nghị|ủng hộ|kêu gọi|yêu cầu|mong muốn|mong|"
    r"coi|xem|giúp|để|bao gồm|gồm|trao|gửi|nhân danh|nước|đồng bào|quê hương|người|dân tộc|nhờ|qua|khỏi|không có|chống|ngoài|bên cạnh|so với|hỗ trợ|đưa) +$"
)
# Words after which a new subject may stand, besides punctuation and the beginning of the sentence.
_OPENS = regex.compile(
    r"(?i)(?:^|[,;:\"'(.!?\-–…]|(?<!\p{L})(?:và|rằng|là|mà|thì|khi|nếu|biết|định|mạnh|rõ|hay|nói|tỏ|này|nay|đó|đây|vì|tin tưởng|tin rằng|bố|cáo|trong khi|lúc|"
    r"nhưng|song|còn|nên|sau đó|hiện|hiện nay|đồng thời|do|việc|tới|đàm|kiến|tiếp|họp|gặp|nghị|trí|nhở|nhận|thấy|qua|lẫn|cùng|thời gian tới|tục|\d|nhằm|gồm|các|cả|chính|bản thân|cựu|nguyên|"
    r"muốn|thông tin|ánh|giá|phần|luận|bày|vọng|lời|thích|rồi))\s*$"
)
_SAID_AFTER = regex.compile(
    r"[\"'][,.]? (?:-|,)? ?(?=\S)"
)
_SPEECH = regex.compile(
    r"(?i)(?<!\p{L})(?:cho biết|cho hay|nói|phát biểu|nhấn mạnh|khẳng định|tuyên bố|nêu rõ|chia sẻ|bày tỏ|viết|cho rằng|nhận định|trả lời|thông báo|thông tin|lưu ý|đánh giá|tái khẳng định|cảnh báo|"
    r"kêu gọi|đề nghị|đề xuất|mong muốn|hy vọng|cam kết|nhất trí|thống nhất|cảm ơn|chúc mừng|phản hồi|giải thích|tin tưởng|ghi nhận)(?!\p{L})"
)
_NEGATION = regex.compile(r"(?i)(?<!\p{L})(?:không|chưa|chẳng|chưa từng|không hề|từ chối|bác bỏ|phủ nhận)(?: (?:thể|còn|có|được|phải|hề|bao giờ|muốn))* *$")
_REPORTED = regex.compile(r"(?i)(?:bác bỏ|phủ nhận|bác tin|bác thông tin|không có kế hoạch|không có chuyện)")


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a verb belongs to: the actors' codes together, where the first of them begins, the person where there is one."""

    codes: tuple[str, ...]
    start: int
    end: int
    person: int | None
    kind: str
    inherited: bool = False
    people: tuple[int, ...] = ()


class Clauses:
    """Subjects of verbs in one article; remembers who led each sentence, for those that go on without a subject."""

    __slots__ = ("_cast", "_document", "_leads", "_text")

    def __init__(self, document: Document, cast: Cast) -> None:
        self._document = document
        self._cast = cast
        self._text = document.text
        self._leads: dict[int, Subject | None] = {}

    def subject(self, verb: int, sentence: int) -> Subject | None:
        """The subject of the verb that begins at ``verb`` in the sentence of that number."""
        own = self._own_subject(verb, sentence)
        if own is not None:
            return own
        after = self._speaker_after(sentence, verb)
        if after is not None:
            return after
        return self._inherited(sentence)

    def lead(self, sentence: int) -> Subject | None:
        """Who leads a sentence: its first actor in subject position."""
        if sentence in self._leads:
            return self._leads[sentence]
        span = self._document.sentences[sentence]
        found: Subject | None = None
        for group in self.chains(span.start, span.end):
            if self._opens(group[0].start, span):
                found = _subject(group)
                break
        self._leads[sentence] = found
        return found

    def _own_subject(self, verb: int, sentence: int) -> Subject | None:
        span = self._document.sentences[sentence]
        for group in reversed(self.chains(span.start, verb)):
            if group[-1].end <= verb and any(a.codes for a in group) and self._opens(group[0].start, span):
                return _subject(group)
        return None

    def chains(self, start: int, end: int) -> list[list[Actor]]:
        """Actors that are coordinated ('A và B', 'A, B và C') together; what an actor's range holds is left out."""
        chains: list[list[Actor]] = []
        reach = -1
        for actor in self._cast.within(start, end):
            if actor.start < reach:
                continue
            reach = actor.end
            if chains:
                gap = self._text[chains[-1][-1].end : actor.start]
                if gap in (" và ", " và  ", " cùng ", ", ") and _alike(chains[-1][-1], actor):
                    chains[-1].append(actor)
                    continue
            chains.append([actor])
        return chains

    def _opens(self, position: int, span: Sentence) -> bool:
        before = self._text[max(span.start, position - 28) : position]
        if not before.strip():
            return True
        if _OBLIQUE.search(before):
            return False
        return _OPENS.search(before) is not None

    def _speaker_after(self, sentence: int, verb: int) -> Subject | None:
        """'"...", ông X nói': who speaks a quotation that the verb stands in."""
        span = self._document.sentences[sentence]
        text = self._text
        if text.count('"', span.start, verb) % 2 == 0 and text[span.start] != '"':
            return None
        close = text.find('"', verb, span.end)
        if close < 0:
            return None
        for group in self.chains(close, span.end):
            tail = text[group[-1].end : min(span.end, group[-1].end + 40)]
            if _SPEECH.search(tail) and group[0].start - close < 60:
                return _subject(group)
            break
        return None

    def _inherited(self, sentence: int) -> Subject | None:
        """Who led the sentences before, within the paragraph and the one before it."""
        here = self._document.sentences[sentence]
        for number in range(sentence, max(-1, sentence - 5), -1):
            span = self._document.sentences[number]
            if span.part in (Part.TITLE, Part.BYLINE) or (span.part is Part.CAPTION and number != sentence):
                continue
            if here.paragraph - span.paragraph > 1:
                break
            if number == sentence:
                continue
            lead = self.lead(number)
            if lead is not None and lead.codes:
                return Subject(lead.codes, lead.start, lead.end, lead.person, lead.kind, inherited=True, people=lead.people)
        return None


def negated(text: str, position: int) -> bool:
    """True where the verb at ``position`` is denied by what stands right before it."""
    return _NEGATION.search(text[max(0, position - 30) : position]) is not None


def _alike(a: Actor, b: Actor) -> bool:
    people = ("person", "role", "pronoun")
    states = ("state", "organisation", "body")
    return (a.kind in people and b.kind in people) or (a.kind in states and b.kind in states) or (a.kind in people and b.kind in states)


def _subject(group: list[Actor]) -> Subject:
    codes = tuple(sorted({c for a in group for c in a.codes}))
    person = next((a.person for a in group if a.person is not None), None) if len(group) == 1 else None
    return Subject(
        codes, group[0].start, group[-1].end, person, "group" if len(group) > 1 else group[0].kind,
        people=tuple(dict.fromkeys(a.person for a in group if a.person is not None)),
    )
