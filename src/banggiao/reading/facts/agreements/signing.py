"""When and where a text was signed or adopted, or took force."""

from __future__ import annotations

from banggiao.model.facts import Engagement
from banggiao.reading import regex
from banggiao.reading.dates.anniversary import find_anniversaries, founding_year
from banggiao.reading.document import Sentence
from banggiao.reading.facts.agreements.texts import DATED, QUOTES
from banggiao.reading.facts.agreements.titles import is_ahead
from banggiao.reading.facts.engagements.details import dates_in, resolve_date
from banggiao.reading.frame import Frame
from banggiao.reading.members import AgreementStatus

_SINCE = regex.compile(r"(?i)[^;.]{0,60}? (?:có|đi vào) hiệu lực (?:từ|vào|kể từ|năm|ngay)")
_YEAR_AFTER = regex.compile(
    r" ?(?:(?:đã |được )*(?:ký|ký kết|thông qua) )?(?:vào )?(?:năm )?((?:19|20)\d\d)(?!\d|[/.-]\d| ?[-–])"
)
_STANDS = (AgreementStatus.SIGNED, AgreementStatus.ADOPTED, AgreementStatus.IN_FORCE, AgreementStatus.TERMINATED)
# 'Hai nhà lãnh đạo đã chứng kiến lễ ký ...': on the day of what the sentence before tells.
_AT_THE_SAME = regex.compile(
    r"(?:Tiếp đó, |Sau đó, |Dịp này, |Nhân dịp này, |Tại đây, |Cũng tại đây, |Ngay sau đó, )?(?:[Hh]ai (?:bên|nước"
    r"|nhà lãnh đạo|vị"
    r"|thủ tướng|bộ trưởng|lãnh đạo)|[Cc]ác bên)(?: đã| cũng| cùng)* (?:chứng kiến|ký|trao|dự lễ)"
)
_OF_YEAR = regex.compile(r"(?i)[ (]*(?:(?:được )?ký (?:kết )?)?(?:năm|ngày|tháng)")
_OPENING = 40  # code points of a sentence in which the date of all that it tells stands
_FAR = 360  # code points from there to the text that is signed
_AIM = regex.compile(r"(?i)(?<!\p{L})(?:mục tiêu|nhằm|để|phấn đấu|hướng tới)(?!\p{L})")
# The date behind another text is that text's.
_ANOTHER = regex.compile(
    r"(?i)(?<!\p{L})(?:hiệp định|hiệp ước|thỏa thuận|bản ghi nhớ|nghị định thư|tuyên bố|kế hoạch|chương trình)(?!\p{L})"
)


def _day_before(frame: Frame, sentence: Sentence) -> str | None:
    """The one day that the sentence before tells."""
    number = frame.document.sentence_at(sentence.start)
    if number == 0:
        return None
    told = dates_in(frame, frame.document.sentences[number - 1].start, sentence.start)
    days = {w.date if w.date_end is None else None for w in (resolve_date(frame, m, tense="past") for m in told)}
    day = days.pop() if len(days) == 1 else None
    return day if day is not None and len(day) == 10 else None


def signing_date(
    frame: Frame, sentence: Sentence, start: int, end: int, status: AgreementStatus, signing: Engagement | None
) -> tuple[str | None, str | None]:
    """The day (as finely as told) and the place, from the words beside a text's name, else from its signing."""
    end += frame.text[end : end + 1] in QUOTES and end < sentence.end
    named_by_year = _YEAR_AFTER.match(frame.text, end, sentence.end)
    if named_by_year is not None and status in _STANDS and not is_ahead(frame, named_by_year.group(1)):
        return named_by_year.group(1), None
    since = status is AgreementStatus.IN_FORCE and _SINCE.match(frame.text, end, sentence.end) is not None
    if status not in (AgreementStatus.SIGNED, AgreementStatus.ADOPTED) and not since:
        near = list(dates_in(frame, end, min(sentence.end, end + 16)))
        if near and status is AgreementStatus.IN_FORCE and _OF_YEAR.match(frame.text[end : end + 10]):
            return resolve_date(frame, near[0], tense="past").date, None
        return None, None
    for mark in find_anniversaries(frame.lowered, sentence.start, sentence.end):
        if 0 <= start - mark.end <= 30:
            year = founding_year(mark, frame.text, frame.dates, frame.published)
            return (str(year) if year is not None else None), None
    best, others = None, False
    told = DATED.match(frame.text, end)
    if told is not None:
        inside = dates_in(frame, end, min(sentence.end, end + 26))
        if inside:
            return resolve_date(frame, inside[0], tense="past").date, None
    for mention in dates_in(frame, sentence.start, sentence.end):
        if start <= mention.start < end:
            continue
        distance = mention.start - end if mention.start >= end else start - mention.end
        opens = mention.end <= start and mention.start - sentence.start <= _OPENING
        if distance > (_FAR if opens else 150):
            continue
        if mention.start >= end and _ANOTHER.search(frame.text, end, mention.start):
            others = True
            continue
        if mention.start >= end and _AIM.search(frame.text, end, mention.start):
            continue
        if best is None or distance < best[0]:
            best = (distance, mention)
    if best is not None:
        when = resolve_date(frame, best[1], tense="past")
        return when.date if when.date_end is None else None, None
    if signing is not None and signing.date is not None and not others:
        return signing.date, signing.place
    if status is AgreementStatus.SIGNED and not others and _AT_THE_SAME.match(frame.text, sentence.start):
        day = _day_before(frame, sentence)
        if day is not None:
            return day, signing.place if signing is not None else None
    if signing is not None and not others:
        return None, signing.place
    return (
        (frame.published, None)
        if status is AgreementStatus.ADOPTED and frame.text[sentence.start : start].find("đã") >= 0
        else (None, None)
    )
