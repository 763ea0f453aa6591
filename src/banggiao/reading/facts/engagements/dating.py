"""Which date of a sentence belongs to which engagement, and whether it lies ahead."""

from __future__ import annotations

from datetime import timedelta

from banggiao.model.codes import EngagementKind, EngagementStatus
from banggiao.model.dates import PartialDate
from banggiao.reading import regex
from banggiao.reading.cues import Cue
from banggiao.reading.dates import DateMention
from banggiao.reading.dates.expression import DateKind
from banggiao.reading.dates.patterns import SMALL_NUMBERS
from banggiao.reading.document import Part, Sentence
from banggiao.reading.facts.engagements.ahead import points_ahead, told_ahead
from banggiao.reading.facts.engagements.candidates import When
from banggiao.reading.facts.engagements.counted import counted_from
from banggiao.reading.facts.engagements.details import dates_in, follows_on, resolve_date, since
from banggiao.reading.facts.engagements.elsewhere import (
    of_a_journey_told,
    of_something,
    of_the_occasion,
    opens_a_clause,
    said_after,
)
from banggiao.reading.facts.engagements.groups import FACE_TO_FACE, NAMED
from banggiao.reading.facts.engagements.reported import TO_COME, attributes, cited, of_statement
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.record import record

_BEFORE_OR_AFTER = regex.compile(r" (?:trước khi|sau khi|rồi|nhằm|để|trong (?:một )?nỗ lực) ")
_THAN = regex.compile(r" (?:sau|trước) $")
_ONCE = regex.compile(r"(?:Ngay |Chỉ )?(?:[Ss]au|[Tt]rước|[Tt]ừ|[Kk]ể từ) khi [^,]*$")
_NEXT_ACT = regex.compile(r"(?: và|,) (?:mời|đề nghị|đề xuất|mong|nhất trí|thống nhất|kêu gọi|hứa|cam kết|hy vọng) ")
_ON_PROGRAMME = regex.compile(r"(?:Trong|Tiếp tục|Theo) chương trình ")
_ON_OCCASION = regex.compile(r"(?i)(?<!\p{L})(?:trong khuôn khổ|nhân dịp|nhân|trong)(?: \p{L}+){0,2} $")
_LASTING = frozenset({EngagementKind.CONFERENCE, EngagementKind.SESSION, EngagementKind.MESSAGE})
_RECEIVING = frozenset({EngagementKind.MEETING, EngagementKind.TALKS, EngagementKind.CEREMONY})
_AT_FIRST = regex.compile(r"(?:Trong khuôn khổ|Nhân|Trong thời gian|Nhân dịp)(?!\p{L})")
_ON_THAT_DAY = regex.compile(r", (?:(?:vào )?(?:ngày|hôm|sáng|trưa|chiều|tối|đêm) )*")
_NTH_DAY = regex.compile(r"(?:ngày )?thứ (?:hai|ba|tư|năm|sáu|bảy) (?:của|liên tiếp|trong chuyến)")
_ERA = regex.compile(r"(?:giai đoạn|nhiệm kỳ|thập niên|thế kỷ|nhiệm kì) ?")
_FOUNDED = regex.compile(
    r"(?<!\p{L})(?:lập|đặt|nâng cấp|nâng|bình thường hóa) (?:(?:mối )?quan hệ|bang giao)[^,;.]{0,40}$"
)
_SINCE_YEAR = regex.compile(r"(?:từ )?từ năm \d{4}(?! ?(?:-|–|đến|tới))")
# 'Theo hãng tin Reuters, ngày 29/11 ...': who tells it, before all that is told.
_PREAMBLE = regex.compile(r"Theo [^,.;]{2,60}, ")
# 'Trong chuyến thăm X, sáng nay, A ...': the day of what the sentence tells.
_PREFACED = regex.compile(r"(?:Trong|Nhân|Tại|Tiếp tục|Theo|Tiếp nối) [^.,;:]{3,90}, (?:vào )?")
_BEGINS = regex.compile(r"(?i)bắt đầu|đến|tới|hạ cánh|kết thúc|lên đường|rời")
# 'bắt đầu chuyến thăm cấp nhà nước 2 ngày', 'lên đường thăm X trong 4 ngày'
_SO_MANY_DAYS = regex.compile(
    r"(?<!\p{L})(?:(?:chuyến|thăm) [^,.;:\d]{0,60}?|trong |kéo dài |dài )(?<!sau )(?<!trước )"
    r"(?P<n>[2-9]|hai|ba|bốn|năm|sáu|bảy|tám) ngày(?!\p{L})(?! (?:qua|sau|trước|liên tiếp|nghỉ|\d))"
)
_STARTS = regex.compile(r"(?<!\p{L})(?:bắt đầu|đến|tới|hạ cánh|đáp xuống|lên đường|mở đầu)(?!\p{L})")
_PAGE = 700  # code points over which 'cùng ngày' may reach back
_OVER = Cue(r"(?:đã|vừa|từng|vừa qua|trước đó|trước đây|hồi|kết thúc)(?![^\W\d_])")


@record
class Dated:
    """When a mention of an engagement is dated. ``own``: by its words, not by the day that the narrative has reached;
    ``ahead``: the words say that it is to come, whenever they were written ('tháng 11 tới'); ``earlier``: something
    told by the way, which the narrative doesn't go back to."""

    when: When | None = None
    own: bool = True
    ahead: bool = False
    earlier: bool = False


def _years_off(date: str | None, published: str | None) -> bool:
    return date is not None and published is not None and len(date) == 4 and int(date) > int(published[:4]) + 1


def _months_off(date: str | None, published: str | None) -> int:
    if date is None or published is None or len(date) < 7 or len(published) < 7:
        return 0
    return (int(date[:4]) - int(published[:4])) * 12 + int(date[5:7]) - int(published[5:7])


def lasting(frame: Frame, sentence: Sentence, when: When) -> When:
    """'đến Hà Nội ngày 29/10, bắt đầu chuyến thăm kéo dài đến 1/11', '... chuyến thăm bốn ngày': the span."""
    if when.date is None or len(when.date) != 10 or when.date_end is not None:
        return when
    days = _SO_MANY_DAYS.search(frame.lowered, sentence.start, sentence.end)
    told = frame.lowered[sentence.start : sentence.end] if days is not None else ""
    if days is not None and _STARTS.search(told) is not None and "kết thúc" not in told and "khép lại" not in told:
        number = SMALL_NUMBERS.get(days["n"]) or int(days["n"])
        last_day = PartialDate.parse(when.date).first_day + timedelta(days=number - 1)
        return When(when.date, last_day.isoformat(), when.time_of_day)
    at = frame.lowered.find("kéo dài ", sentence.start, sentence.end)
    if at < 0:
        return when
    for mention in dates_in(frame, at, min(sentence.end, at + 40)):
        last = resolve_date(frame, mention, tense=None).date if mention.expr.bound == "until" else None
        if last is not None and len(last) == 10 and last > when.date:
            return When(when.date, last, when.time_of_day)
    return when


def _one_of_many(trigger: Trigger, neighbours: list[Trigger], mention: DateMention) -> bool:
    """'ngày 3/2, A gửi điện mừng tới B, C gửi điện mừng tới D, ...': all of that day."""
    return trigger.kind is EngagementKind.MESSAGE and any(
        t.kind is trigger.kind and mention.end <= t.start < trigger.start for t in neighbours
    )


def _points_back(mention: DateMention) -> bool:
    """'tuần trước', 'hôm qua': behind, whenever it was written."""
    point = mention.expr.first
    if mention.expr.kind is DateKind.SAME_DAY:
        return False  # 'hôm sau': the day after what is being told
    shifts = (point.day_shift, point.week_shift, point.month_shift)
    return mention.expr.last is None and any(s is not None and s < 0 for s in shifts)


def _tense(frame: Frame, sentence: Sentence, trigger: Trigger, status: EngagementStatus) -> str | None:
    """'future' for what is to come, 'past' where the words say it is over, None where the nearest year must decide."""
    if status in TO_COME:
        return "future"
    near = frame.lowered[max(sentence.start, trigger.start - 60) : min(sentence.end, trigger.end + 60)]
    return "past" if _OVER.search(near) else None


def _of_the_reception(frame: Frame, trigger: Trigger, neighbours: list[Trigger], mention: DateMention) -> bool:
    """'Ngày 4/3, A tiếp B sang thăm Y', 'Ngày 4/3, A chủ trì lễ đón B thăm Y': the day of the reception, on one of the
    visit's, unless B has just come.
    """
    if mention.expr.last is not None or trigger.part == "arrival":
        return False
    received = [t for t in neighbours if t.kind in _RECEIVING and mention.end <= t.start < trigger.start]
    if not received or "sau khi" in frame.lowered[mention.end : received[0].start]:
        return False
    return _BEGINS.search(frame.text, received[-1].end, trigger.start) is None


def _of_another(
    frame: Frame, sentence: Sentence, trigger: Trigger, neighbours: list[Trigger], mention: DateMention
) -> bool:
    """Whether a date behind something that isn't a visit is that of what stands between or behind: 'lễ đón X thăm Y
    từ ngày 3 đến 5/3', 'Trong khuôn khổ chuyến thăm X và dự kỳ họp Y, ngày 4/3 tại Z, A hội kiến B'.
    """
    if trigger.kind is EngagementKind.VISIT:
        return False
    visits = EngagementKind.VISIT
    if mention.expr.last is not None and trigger.kind not in _LASTING:
        return any(t.kind is visits and trigger.end <= t.start < mention.start for t in neighbours)
    comma = frame.text.find(", ", trigger.end, mention.start)
    if comma >= 0 and any(
        t.kind is visits and comma < t.start < mention.start and "," not in frame.text[t.end : mention.start]
        for t in neighbours
    ):
        return True  # 'Tại cuộc gặp, X ấn tượng về chuyến thăm Y tháng trước'
    return (
        comma >= 0
        and trigger.kind in NAMED
        and trigger.kind is not EngagementKind.CEREMONY
        and _AT_FIRST.match(frame.text, sentence.start) is not None
        and _ON_THAT_DAY.fullmatch(frame.text, comma, mention.start) is not None
        and any(t.start >= mention.end and t.kind in FACE_TO_FACE for t in neighbours)
    )


def _told_last(frame: Frame, mention: DateMention) -> str | None:
    """The day that the text told last before 'cùng ngày', whatever it dated."""
    if "cùng" not in frame.lowered[mention.start : mention.end]:
        return None
    before = dates_in(frame, max(0, mention.start - _PAGE), mention.start, anything=True)
    told = (earlier for earlier in reversed(before) if earlier.expr.first.day is not None)
    days = (resolve_date(frame, earlier) for earlier in told)
    last = next((day for day in days if day.date is not None and len(day.date) == 10), None)
    return last.date if last is not None and last.date_end is None else None  # which day of a span isn't told


def date_of(
    frame: Frame,
    trigger: Trigger,
    sentence: Sentence,
    neighbours: list[Trigger],
    status: EngagementStatus,
    day: str | None,
) -> Dated:
    """The date that belongs to a trigger, the one nearest in its sentence with no other trigger between."""
    counted = counted_from(frame, trigger, sentence, day)
    if counted is not None:
        return Dated(counted, earlier=True)
    mentions = dates_in(frame, sentence.start, sentence.end)
    source = _PREAMBLE.match(frame.text, sentence.start, sentence.end)
    head = source.end() if source is not None else sentence.start
    if trigger.kind is EngagementKind.VISIT:
        # 'sau khi kết thúc chuyến thăm ngày 14-17/4': the visit's own, though no other's.
        for mention in dates_in(frame, trigger.end, min(sentence.end, trigger.end + 60), anything=True):
            at = since(frame.text, mention, sentence.start)
            if at is not None and at < trigger.start and mention.expr.last is not None:
                mentions.append(mention)
    best = None
    for mention in mentions:
        if cited(frame, sentence, mention):
            continue
        if of_something(frame, mention, trigger) or (status in TO_COME and _points_back(mention)):
            continue
        if mention.expr.kind is DateKind.NAME_YEAR and (
            trigger.kind not in NAMED or mention.start < trigger.start or "," in frame.text[trigger.end : mention.start]
        ):
            continue  # 'Ban Chỉ đạo Năm Đoàn kết 2022 gửi điện mừng', 'thăm Peru, dự APEC 2024': the name's own
        if (
            attributes(frame, sentence, mention.start, trigger.start)
            or _ERA.match(frame.lowered, mention.start)
            or _SINCE_YEAR.match(frame.lowered, max(0, mention.start - 3))
            or _FOUNDED.search(frame.lowered, max(sentence.start, mention.start - 60), mention.start)
            or _ERA.search(frame.lowered, max(0, mention.start - 12), mention.start)
            or of_statement(frame, sentence, mention, trigger, status)
            or said_after(frame, sentence, mention, trigger, status)
            or of_a_journey_told(frame, sentence, mention, trigger, neighbours)
            or _NTH_DAY.match(frame.lowered, max(0, mention.start - 5))
            or (mention.expr.bound == "until" and "kéo dài" in frame.lowered[mention.start - 16 : mention.start])
            or (mention.expr.bound == "since" and mention.expr.first.day is None and mention.expr.last is None)
        ):
            continue
        if mention.end <= trigger.start:
            between = [
                t
                for t in neighbours
                if mention.end <= t.start < trigger.start and t.kind is not trigger.kind and t.part != "name"
            ]
            gap = frame.text[mention.end : trigger.start]
            leading = mention.start - head <= 12 or _PREFACED.fullmatch(frame.text, head, mention.start) is not None
            distance = len(gap) + (60 if ";" in gap else 0) + 40 * len(between)
            distance += 30 if "," in gap and not leading else 0
            if (
                "," in gap
                and any(t.end <= mention.start and "," not in frame.text[t.end : mention.start] for t in neighbours)
                and not of_the_occasion(frame, sentence, mention, neighbours)
                and not opens_a_clause(frame, mention)
            ):
                continue  # it dates what stands right before it
            if any(t.end <= mention.start for t in neighbours) and (
                gap.startswith(")") or _BEFORE_OR_AFTER.search(gap)
            ):
                continue  # 'đến Chile hôm 9/11 trước khi dự hội nghị ở Peru', 'chuyến thăm A (3/3) và chuyến thăm B'
            if _ONCE.match(frame.text, sentence.start, mention.start) and ", " in gap:
                continue  # 'Ngay sau khi nhậm chức từ 1/7, X công du ...'
            if leading and trigger.part != "verb" and frame.text.find(",", mention.end, trigger.start) < 0 and between:
                continue
            if trigger.kind is EngagementKind.VISIT and _of_the_reception(frame, trigger, neighbours, mention):
                continue
            if distance > 240 and not leading and not _one_of_many(trigger, neighbours, mention):
                continue
        elif mention.start >= trigger.end:
            if opens_a_clause(frame, mention) and any(t.start >= mention.end for t in neighbours):
                continue
            if _of_another(frame, sentence, trigger, neighbours, mention):
                continue
            if (
                trigger.kind is EngagementKind.VISIT
                and mention.expr.last is None
                and frame.text.find(", ", trigger.end, mention.start) >= 0
                and (
                    _ON_PROGRAMME.match(frame.text, sentence.start, trigger.start)
                    or (
                        trigger.part == "noun"
                        and _ON_OCCASION.search(frame.text, max(sentence.start, trigger.start - 30), trigger.start)
                    )
                )
            ):
                continue  # 'Trong khuôn khổ chuyến thăm X, ngày 14/4 ... gặp Y': the meeting's
            if trigger.kind is EngagementKind.VISIT and any(
                t.kind is trigger.kind
                and trigger.end <= t.start < mention.start
                and _THAN.search(frame.lowered, trigger.end, t.start)
                for t in neighbours
            ):
                continue  # 'chuyến thăm của X diễn ra không lâu sau chuyến thăm của Y ngày 3/3'
            between_them = frame.lowered[trigger.end : mention.start]
            if " rằng " in between_them and trigger.kind is not EngagementKind.VISIT:
                continue  # 'nói với X trong cuộc điện đàm rằng ông sẽ thăm Y đầu năm 2026': of what is said there
            if "từ khi " in between_them:
                continue  # 'chuyến thăm đầu tiên kể từ khi ông nhậm chức hồi tháng 5/2018'
            if trigger.part == "noun" and "bối cảnh" in between_them:
                continue  # 'Chuyến thăm diễn ra trong bối cảnh hai nước ... năm 2013': of what goes on beside it
            if trigger.kind is not EngagementKind.VISIT and _NEXT_ACT.search(frame.text, trigger.end, mention.start):
                continue  # 'gặp X và mời ông thăm trong năm 2026'
            between = [t for t in neighbours if trigger.end <= t.start < mention.start and t.kind is not trigger.kind]
            gap = frame.text[trigger.end : mention.start]
            distance = len(gap) + (80 if ";" in gap else 0) + 60 * len(between) + (20 if "," in gap else 0)
            if (
                "," in gap
                and trigger.kind is not EngagementKind.VISIT
                and len(resolve_date(frame, mention).date or "") == 4
            ):
                continue  # 'X điện đàm với Y, phá lệ có từ năm 1979'
            distance = distance // 2 if "," not in gap and ";" not in gap else distance
            if distance > (320 if trigger.part == "noun" and trigger.start - sentence.start <= 24 else 200):
                continue  # 'Phát biểu tại cuộc gặp với A bên lề hội nghị X, B ngày 3/3 nói'
        else:
            distance = 0
        distance += 150 if mention.expr.kind is DateKind.NAME_YEAR else 0
        if best is None or distance < best[0]:
            best = (distance, mention)
    if best is not None:
        tense = _tense(frame, sentence, trigger, status)
        when = resolve_date(frame, best[1], tense=tense, context_day=day or _told_last(frame, best[1]))
        if tense == "future" and best[1].expr.first.year is None and _months_off(when.date, frame.published) > 9:
            return Dated()  # a day just past: that of whatever was said, not of what is to come
        if (
            trigger.kind is EngagementKind.VISIT
            and trigger.part == "noun"
            and when.time_of_day is not None
            and not trigger.form.endswith("quan")
            and not _BEGINS.search(frame.text, sentence.start, trigger.start)
        ):
            return Dated()  # an hour dates what is told of the visit, not the visit
        if when.date_end is not None and len(when.date or "") < 10:
            # A quarter or half of a year: the contract's dates know no such thing, its year they do.
            year = (when.date or "")[:4]
            return Dated(When(year)) if year and when.date_end.startswith(year) else Dated()
        if trigger.kind is EngagementKind.VISIT and _years_off(when.date, frame.published):
            return Dated()  # 'mục tiêu thực hiện vào năm 2030' is no date of a visit
        if trigger.kind is EngagementKind.VISIT:
            when = lasting(frame, sentence, when)
        if when.date is not None or when.time_of_day is not None:
            return Dated(when, ahead=told_ahead(frame, best[1]))
    if (
        status in (EngagementStatus.HELD, EngagementStatus.PLANNED)
        and sentence.part is Part.BODY
        and day is not None
        and follows_on(frame.text, sentence.start)
        and trigger.kind is not EngagementKind.VISIT
        and not (status is EngagementStatus.PLANNED and frame.published is not None and day < frame.published)
    ):
        return Dated(When(day), own=False)
    return Dated(own=False, ahead=best is not None and points_ahead(best[1]))
