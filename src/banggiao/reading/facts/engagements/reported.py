"""Days on which something was said or reported, not those on which it took place."""

from __future__ import annotations

import re

from banggiao.reading import regex
from banggiao.reading.dates import DateMention
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.details import resolve_date
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus

_SOURCE = regex.compile(r"(?:Theo|Trả lời|Dẫn|Trong (?:thông báo|thông cáo|tuyên bố|bài viết)) ")
TO_COME = frozenset(
    {EngagementStatus.PLANNED, EngagementStatus.INVITED, EngagementStatus.PROPOSED, EngagementStatus.ACCEPTED}
)
# 'X ngày 16/3 xác nhận sẽ gặp Y', 'X nói tối 21/11 rằng ...': the day of the statement, not of what it tells.
SAYS = (
    r"(?:xác nhận|thông báo|cho biết|cho hay|tuyên bố|khẳng định|nói|công bố|tiết lộ|đưa tin|dẫn|ra thông cáo|"
    r"ra tuyên bố|trả lời|viết|đăng tải|phát đi|bình luận|nhận định|cáo buộc|bác bỏ|phản ứng|lên tiếng)"
)
_THEN_VERB = r"(?: \([^)]*\))?,? (?:(?:đã|cũng|đều|vừa|lại|bất ngờ|chính thức|tiếp tục|đồng loạt) )*"
_SAID_ON = re.compile(rf"{_THEN_VERB}{SAYS}(?![^\W\d_])")
_OFFERED_ON = re.compile(
    rf"{_THEN_VERB}(?:chấp nhận|nhận lời|mời|đề nghị|đề xuất|"
    r"kêu gọi|bày tỏ|nhất trí|đồng ý|thống nhất|lên kế hoạch|quyết định)(?![^\W\d_])"
)
_BETWEEN = re.compile(r"(?: (?!với|cùng|của)[^\s,;.]+){0,5} giữa ")
# '..., theo Reuters ngày 29/11': when it was reported
_CITED = re.compile(
    r"(?<!\w)[Tt]heo (?:(?:hãng(?: tin| thông tấn)?|báo|đài|tờ|trang) )?[A-ZĐ][\w.&-]*(?: [A-ZĐ][\w.&-]*){0,3}"
    r",? (?:ngày |hôm |vào |sáng |chiều |tối )*$"
)
_SAID_THEN = re.compile(rf",? [^,;.\"]{{3,90}}? {SAYS}(?![^\W\d_])")
_SAID_BEFORE = re.compile(
    rf"(?<![^\W\d_]){SAYS}(?: (?:báo chí|phóng viên|trước báo giới|với [^,;.]{{1,50}}?))?"
    r"(?: (?:vào|hôm|trong|trên \w+(?: \w+)?))* ?$"
)
_AND_SAYS = re.compile(rf",[^,;.]{{4,70}}{SAYS}(?![^\W\d_])")
SAID_AT = re.compile(r"(?<![^\W\d_])(?:tại|trong|khi|nhân|bên lề|sau|ngay sau|dịp|chủ trì)(?: [^\s,;]+){0,4} ?$")


def attributes(frame: Frame, sentence: Sentence, date: int, trigger: int) -> bool:
    """'Theo thông cáo ngày 22/11, X đã gặp Y hôm 21/11': the first date is the statement's."""
    return (
        date < trigger
        and _SOURCE.match(frame.text, sentence.start, sentence.end) is not None
        and frame.text.find(",", date, trigger) >= 0
        and frame.text.find(",", sentence.start, date) < 0
    )


def cited(frame: Frame, sentence: Sentence, mention: DateMention) -> bool:
    """'..., theo Reuters ngày 29/11'; not 'Theo Reuters, ngày 29/11 X đã gặp Y', whose day is the meeting's."""
    near = max(sentence.start, mention.start - 48)
    if frame.lowered.find("theo ", near, mention.start) < 0:
        return False
    found = _CITED.search(frame.text, near, mention.start)
    return found is not None and not (found.start() == sentence.start and "," in found.group())


def _lies_behind_report(frame: Frame, mention: DateMention) -> bool:
    """Whether a day comes after the article's own: no day on which anything has been said yet."""
    date = resolve_date(frame, mention).date
    return date is not None and frame.published is not None and date > frame.published


def of_statement(
    frame: Frame, sentence: Sentence, mention: DateMention, trigger: Trigger, status: EngagementStatus
) -> bool:
    """'X ngày 16/3 xác nhận sẽ gặp Y', 'X nói tối 21/11 rằng Nga và Mỹ đã gặp nhau': when it was said.

    Whatever is said at an occasion ('X ngày 16/3 cho biết tại cuộc gặp với Y') was said on its day.
    """
    if mention.end > trigger.start or trigger.kind is EngagementKind.PRESS:
        return False
    lowered = frame.lowered
    gap = lowered[mention.end : trigger.start]
    said = _SAID_ON.match(gap)
    if said is None and status in TO_COME:
        said = _OFFERED_ON.match(gap)
    if said is None and status in TO_COME and trigger.part != "name" and not _lies_behind_report(frame, mention):
        said = _SAID_THEN.match(gap)  # 'Ngày 4/3, Bộ Ngoại giao thông báo X sẽ thăm Y'
    if said is not None:
        return SAID_AT.search(gap, said.end()) is None
    of_others = trigger.part == "noun" and mention.start - sentence.start <= 12 and _BETWEEN.match(lowered, trigger.end)
    if of_others and _SAID_THEN.match(gap) is not None:
        return True  # 'Ngày 8/10, X cho biết ... sau cuộc gặp giữa A và B': the day on which X spoke
    before = lowered[max(sentence.start, mention.start - 44) : mention.start]
    if _SAID_BEFORE.search(before) is None:
        return False
    return (
        gap.startswith((" rằng", ", rằng", ":", ', "', ' "'))
        or _AND_SAYS.match(gap) is not None
        or (gap.startswith((" về ", " là ")) and SAID_AT.search(gap) is None)
    )
