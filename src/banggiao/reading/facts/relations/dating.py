"""When a relation or a tier was set up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from banggiao.reading.dates import DateMention, resolve
from banggiao.reading.dates.anniversary import find_anniversaries, founding_year
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.details import dates_in
from banggiao.reading.frame import Frame

# 'Quan hệ ngoại giao (8/5/1989 - 8/5/2027)', '(1971-2021)': an anniversary's two ends.
_SPAN = re.compile(
    r"[^,;.()]{0,40}? ?\((?:(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-])?(?P<year>(?:18|19|20)[0-9]{2}) ?[-–] ?"
    r"(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-])?(?:19|20)[0-9]{2}\)"
)
# '45 năm thiết lập quan hệ ... (ngày 21/9/1973)': the day itself, where 45 years before it is out of the question.
_GIVEN = re.compile(
    r"[^,;.()]{0,60}? ?\((?:ngày )?(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-](?P<year>(?:19|20)[0-9]{2})\)"
)
_EARLIEST = 1945
_LATER = re.compile(r"(\d{1,2}) năm sau(?: đó)?(?!\w)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_TOLD_BEFORE = 160
_ITS_NOUN = 45  # code points from a count's number to what it counts: 'sau 35 năm thiết lập quan hệ ngoại giao'
_OTHER_COUNT = 60  # code points between an anniversary's number and what it counts


def founding_date(frame: Frame, sentence: Sentence, start: int, end: int) -> str | None:
    """When it was set up: by an anniversary's arithmetic, or the date told beside it.

    Each of two counts has its own noun: '35 năm quan hệ ngoại giao, 5 năm Đối tác toàn diện'.
    """
    span = _SPAN.match(frame.text, end, sentence.end)
    if span is not None:
        day = f"-{int(span['month']):02d}-{int(span['day']):02d}" if span["day"] else ""
        return span["year"] + day
    marks = [
        mark
        for mark in find_anniversaries(frame.lowered, sentence.start, sentence.end)
        if (mark.start <= start + 5 and start - mark.end <= _OTHER_COUNT)
        or (0 <= mark.start - end <= 12 and "ngoại giao" not in frame.lowered[mark.end : mark.end + _ITS_NOUN])
        or (mark.end <= start and start - mark.end < 80)
    ]
    if marks:
        before = [mark for mark in marks if mark.start <= start + 5]
        mark = before[-1] if before else marks[0]
        given = _GIVEN.match(frame.text, end, sentence.end)
        if given is not None and int(given["year"]) - mark.years < _EARLIEST:
            return f"{given['year']}-{int(given['month']):02d}-{int(given['day']):02d}"
        year = founding_year(mark, frame.text, frame.dates, frame.published)
        return str(year) if year is not None else None
    later = _LATER.match(frame.lowered, sentence.start, start)
    if later is not None:  # 'X và Y lập quan hệ năm 1990. 11 năm sau, hai nước trở thành ...'
        years = _YEAR.findall(frame.text, max(0, sentence.start - _TOLD_BEFORE), sentence.start)
        return str(int(years[-1]) + int(later[1])) if years else None
    return date_near(frame, dates_in(frame, sentence.start, sentence.end, anything=True), start, end)


def date_near(frame: Frame, mentions: Sequence[DateMention], start: int, end: int) -> str | None:
    """The date of the mention nearest to ``[start, end)``, where one is near enough; a span of time is none."""
    best = None
    for mention in mentions:
        distance = mention.start - end if mention.start >= end else start - mention.end + 15
        if distance < 0 or (distance > 70 and not (mention.end <= start and distance < 140)):
            continue
        if best is None or distance < best[0]:
            best = (distance, mention)
    if best is None:
        return None
    resolved = resolve(best[1], frame.published, tense="past")
    return resolved.start if resolved.end is None or resolved.end == resolved.start else None
