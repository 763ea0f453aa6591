"""'Ngày 18/11, bên lề G20 tại Rio, Thủ tướng đã có nhiều cuộc gặp song phương': the day and place of what follows."""

from __future__ import annotations

from banggiao.reading.cues import Cue
from banggiao.reading.document import Part
from banggiao.reading.facts.engagements.candidates import When, Where
from banggiao.reading.facts.engagements.details import dates_in, place_near, resolve_date
from banggiao.reading.frame import Frame
from banggiao.reading.record import record

_SEVERAL = Cue(
    r"(?:(?:các|nhiều|một số|loạt|hàng loạt|một loạt|những) (?:cuộc |buổi |hoạt động )?"
    r"(?:gặp|tiếp xúc|hội đàm|hội kiến|làm việc|trao đổi|song phương)"
    r"|(?:gặp|gặp gỡ|tiếp xúc|hội đàm|hội kiến|tiếp)(?: song phương)?(?: với)? "
    r"(?:nhiều |các |một số )?lãnh đạo (?:các|nhiều|một số)"
    r"|lần lượt (?:gặp|tiếp|hội đàm|hội kiến|có các cuộc))(?![^\W\d_])"
)
_REACH = 14  # sentences that such a statement speaks for


@record
class RoundUp:
    """The day and place told of several meetings together, and up to which sentence it holds."""

    sentence: int
    until: int
    when: When
    where: Where


def round_ups(frame: Frame) -> list[RoundUp]:
    """The statements of an article that date several meetings together, each up to the next day told."""
    out: list[RoundUp] = []
    for number, sentence in enumerate(frame.document.sentences):
        if sentence.part is not Part.BODY:
            continue
        told = dates_in(frame, sentence.start, sentence.end)
        days = [m for m in told if m.expr.first.day or m.expr.first.day_shift is not None]
        if not days:
            continue
        if out and out[-1].until > number and days[0].start - sentence.start < 24:
            last = out.pop()
            out.append(RoundUp(last.sentence, number, last.when, last.where))
        if _SEVERAL.search(frame.lowered, sentence.start, sentence.end) is None:
            continue
        when = resolve_date(frame, days[0], tense="past")
        if when.date is None or len(when.date) != 10 or when.date_end is not None:
            continue
        where = place_near(frame, sentence.start, sentence.end, frame.cast.home, (), towards=False)
        out.append(RoundUp(number, number + _REACH, When(when.date), where))
    return out


def round_up_of(found: list[RoundUp], sentence: int) -> RoundUp | None:
    """The statement that holds for a sentence behind it, or None."""
    return next((r for r in reversed(found) if r.sentence < sentence < r.until), None)
