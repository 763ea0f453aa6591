"""Whose a text is: 'Tuyên bố chung cũng kêu gọi ...' is what those ask who issued it, a letter its sender's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from banggiao.reading.document import Document
from banggiao.reading.openings import opens
from banggiao.reading.subjects import Subject

if TYPE_CHECKING:
    from banggiao.reading.cast import Cast
    from banggiao.reading.clauses import Clauses
    from banggiao.reading.speech_acts import SpeechAct

KIND = "text"  # of a subject that is a text
_BACK = 6  # sentences in which those who issued it were named
_AHEAD = 50  # code points from a verb of saying in which its text's issuer is told
_PHRASE = 130  # code points of the noun phrase and the adverbs before the verb
_NOUNS = ("tuyên bố", "thông cáo", "nghị quyết", "văn kiện")
_TEXT = re.compile(
    r"(?:[Bb]ản )?(?:[Tt]uyên bố|[Tt]hông cáo|[Nn]ghị quyết|[Vv]ăn kiện)"
    r"(?: (?:chung|báo chí|chính trị|cuối cùng|bế mạc))*(?: [A-ZĐ][\w\-]*){0,3}"
    r"(?: (?:này|trên|nói trên|dài \d+ trang))*"
    r"(?: (?:sau|tại|kết thúc) (?:cuộc|buổi|hội|phiên|chuyến|vòng)(?: [^\W\d_]+){1,4})?"
    r"(?: của (?:các |hai )?(?:nhà lãnh đạo|lãnh đạo|bộ trưởng|ngoại trưởng|nước)(?: [^\W\d_]+){0,5})?"
    r"(?: (?:cũng|còn|đã|đồng thời|tiếp tục|một lần nữa))*[ ,]*$"
)
# 'Các nhà lãnh đạo ra tuyên bố chung', 'hội nghị thông qua nghị quyết': those issue it.
_ISSUES = re.compile(
    r"(?<!\w)(?:ra|đưa ra|thông qua|công bố|ký|ban hành|nhất trí|phát đi)(?: [^\W\d_]+){0,3} (?:tuyên bố|thông cáo"
    r"|nghị quyết|văn kiện)(?!\w)"
)
# 'Tuyên bố cũng kêu gọi ...': no verb.
_NOUN = re.compile(
    r"Tuyên bố(?= (?:chung|cũng|này|còn|nêu|kêu gọi|khẳng định|nhấn mạnh|cam kết|bày tỏ|lên án|đề nghị|yêu cầu"
    r"|tái khẳng định)(?!\w))"
)
# 'Nghị quyết 99 của Hội đồng Bảo an ...': whose it is.
_OWNED = re.compile(r"(?<!\w)(?:tuyên bố|thông cáo|nghị quyết|văn kiện)(?: [^\s,.;]+){0,3} của ")
_SITS = re.compile(r"(?<!\w)(?:hội nghị|thượng đỉnh|cuộc họp|phiên họp|kỳ họp|khóa họp|đại hội đồng)(?!\w)")

_TO = (" cho ", " tới ", " đến ")
_LETTER = 40  # code points from the noun of what is sent to whom it is sent
_SENT = re.compile(
    r"(?<!\w)(?:thư|công thư|thư ngỏ|công hàm|giác thư|thông điệp|tối hậu thư|văn bản|kháng thư)(?: [^\W\d_]+){0,3}"
    r" (?:cho|tới|đến) $"
)


def sender_of(clauses: Clauses, document: Document, cast: Cast, act: SpeechAct) -> Subject | None:
    """'A gửi thư cho B đòi ...', 'A trao công hàm cho B phản đối ...': whose the words are that B is sent."""
    if act.adjacent is None or act.intro is not None:
        return None
    addressee = next((actor for actor in cast.within(*act.adjacent) if actor.codes), None)
    floor = document.sentences[act.sentence].start
    if addressee is None or not document.lowered.endswith(_TO, floor, addressee.start):
        return None
    sent = _SENT.search(document.lowered, max(floor, addressee.start - _LETTER), addressee.start)
    return clauses.own(sent.start(), act.sentence) if sent is not None else None


def issuer_of(clauses: Clauses, document: Document, cast: Cast, act: SpeechAct) -> Subject | None:
    """Those whose text is the subject of a verb, or is the noun taken for one; None where no text is.

    A verb of saying tells of the issuer itself where nobody was named before ('nêu rõ các nước G7 sẽ ...').
    """
    noun = _NOUN.match(document.text, act.start) is not None
    position, sentence, says = act.end if noun else act.start, act.sentence, act.group == "speech"
    if act.adjacent is not None:
        return None
    span = document.sentences[sentence]
    floor = max(span.start, position - _PHRASE)
    if not any(noun in document.lowered[floor:position] for noun in _NOUNS):
        return None
    found = _TEXT.search(document.text, floor, position)
    if found is None or not opens(document.lowered, span.start, found.start()):
        return None
    for number in range(sentence - 1, max(-1, sentence - 1 - _BACK), -1):
        codes = _named(clauses, document, cast, number)
        if codes:
            return Subject(codes, found.start(), found.end(), None, KIND)
    told = cast.within(position, min(span.end, position + _AHEAD))[:1] if says else []
    if told and told[0].kind in ("organisation", "group") and told[0].codes:
        return Subject(told[0].codes, found.start(), found.end(), None, KIND)
    return None


def _named(clauses: Clauses, document: Document, cast: Cast, number: int) -> tuple[str, ...]:
    """Who issues a text, or sits together, in the sentence of that number."""
    span = document.sentences[number]
    low = document.lowered
    owned = _OWNED.search(low, span.start, span.end)
    owner = cast.within(owned.end(), span.end)[:1] if owned is not None else []
    if owned is not None and owner and owner[0].start == owned.end() and owner[0].kind == "organisation":
        return owner[0].codes
    lead = clauses.lead(number)
    if lead is not None and lead.codes and (lead.kind == "group" or _ISSUES.search(low, span.start, span.end)):
        return lead.codes
    if _SITS.search(low, span.start, span.end) is None:
        return ()
    bodies = [a for a in cast.within(span.start, span.end) if a.kind == "organisation" and a.codes]
    return bodies[-1].codes if bodies else ()
