"""Engagements under words that look ahead: 'A sẽ nêu việc đó khi gặp B', 'Hội nghị ấy dự kiến diễn ra ở C'."""

from __future__ import annotations

import re

from banggiao.reading.cues import Cue
from banggiao.reading.document import Part, Sentence
from banggiao.reading.facts.engagements.candidates import Candidate
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementKind, EngagementStatus
from banggiao.reading.record import replace

_AHEAD = ("sẽ ", "dự kiến ", "có thể ")
# What may stand between the verb to come and the engagement at which it will be done.
_AT_IT = re.compile(
    r"(?<!\w)(?P<at>khi|sau khi|lúc|trong lúc|trong khi|trong khuôn khổ|trong|tại|nhân dịp|nhân|bên lề|ở|đến|tới|vào)"
    r"(?: (?:các|những|hai|ba|một|lần|được|trực tiếp))* $"
)
_WHEN = frozenset({"khi", "sau khi", "lúc", "trong lúc", "trong khi"})
_SAYS = (
    r"nói|cho biết|cho hay|khẳng định|tuyên bố|nhấn mạnh|phát biểu|cam kết|hứa|bày tỏ|đề nghị|thông báo|tiết lộ|"
    r"chia sẻ|kể|viết|trả lời|đánh giá|nhận định|cảnh báo|nhất trí|thống nhất|đồng ý|tin tưởng|tin|cho rằng|rằng|dọa|"
    r"đe dọa|kêu gọi|đảm bảo|bảo đảm|nêu rõ|thừa nhận|xác nhận|đề xuất|thỏa thuận|hy vọng|kỳ vọng|mong|mong muốn"
)
_PAST = r"đã|vừa|từng|hồi|qua|ngoái|đang|vốn|chưa"
# The verb to come and the words behind it: 'sẽ nhấn mạnh' is to come, 'sẽ ..., ông nhấn mạnh' is not.
_WILL = re.compile(
    rf"(?<!\w)(?:sẽ|dự kiến|có thể)(?: (?!(?:{_PAST})(?!\w))\w+){{1,2}}"
    rf"(?:(?! - |(?<!\w)(?:{_SAYS}|{_PAST}|mà|nhưng|nếu)(?!\w))[^.;:\"“”])* $"
)
# 'Hai nước công bố thời điểm A và B hội đàm'
_SET = re.compile(
    r"(?<!\w)(?:công bố|thông báo|ấn định|chốt|tiết lộ|hé lộ|xác nhận|lên|chọn|nêu|bàn|thống nhất) "
    r"(?:về )?(?:thời điểm|thời gian|địa điểm|ngày|lịch)"
    r"(?: (?!\d)[^.;:,]*)? $"
)
_SET_WORDS = ("thời ", "địa điểm", " ngày ", " lịch ")
_OVER = Cue(
    r"(?:vừa qua|vừa rồi|gần đây|hồi|hôm (?=\d)|ngoái|hôm qua|trước đó|trước đây|năm trước|tháng trước|tuần trước)"
    r"(?![^\W\d_])"
)
_BEFORE_IT = Cue(r"(?:trước khi|chờ|trong khi chờ|chuẩn bị|sắp xếp|thu xếp|dàn xếp)(?![^\W\d_])")
_SURELY = ("sẽ ", "sắp ", "dự kiến ", "kế hoạch ", "tới đây", "sắp tới", "có thể ")
_SAID = re.compile(rf"(?<!\w)(?:{_SAYS})(?!\w)")
# 'Trong các cuộc gặp với B, A được cho là sẽ ...'
_THERE = re.compile(
    r"(?:theo kế hoạch, )?(?:trong khuôn khổ|trong|tại|nhân dịp|nhân|sau)(?: (?:các|những|hai|ba|lần|một))* $"
)
_SOMEBODY_WILL = re.compile(
    rf"(?:(?!(?<!\w)(?:{_SAYS}|đã|vừa|từng|hôm qua|vừa qua|hôm nay|đang)(?!\w))[^.;:\"“”])*, "
    rf"(?:(?!(?<!\w)(?:{_SAYS}|đã|vừa|từng|đang|được (?!cho là|kỳ vọng|dự báo))(?!\w))[^,.;:\"“”]){{2,80}}? "
    r"(?:sẽ|dự kiến)(?!\w)(?! không)"
)
_ASIDE = ("bên lề", "bên lề các", "trong khuôn khổ", "tại", "nhân dịp", "nhân")
_ASIDE_REACH = 120  # characters between the two
_BREAKS = re.compile(rf"[.;:\"“”]|(?<!\w)(?:{_PAST}|khi)(?!\w)")
_OF_TWO = frozenset({EngagementKind.MEETING, EngagementKind.TALKS, EngagementKind.CALL})

# 'Hội nghị (này) dự kiến diễn ra ...', 'Theo kế hoạch, cuộc gặp sẽ được tổ chức ...'
_NOUNS = {
    "hội nghị": (EngagementKind.CONFERENCE,),
    "thượng đỉnh": (EngagementKind.CONFERENCE, EngagementKind.MEETING, EngagementKind.TALKS),
    "cuộc họp": (EngagementKind.CONFERENCE, EngagementKind.MEETING, EngagementKind.TALKS, EngagementKind.SESSION),
    "cuộc gặp": (EngagementKind.MEETING, EngagementKind.TALKS, EngagementKind.CONFERENCE),
    "cuộc hội đàm": (EngagementKind.TALKS, EngagementKind.MEETING),
    "cuộc điện đàm": (EngagementKind.CALL,),
    "cuộc đối thoại": (EngagementKind.SESSION, EngagementKind.TALKS, EngagementKind.MEETING),
    "chuyến thăm": (EngagementKind.VISIT,),
    "chuyến công du": (EngagementKind.VISIT,),
    "chuyến đi": (EngagementKind.VISIT,),
    "sự kiện": (EngagementKind.CONFERENCE, EngagementKind.CEREMONY, EngagementKind.MEETING, EngagementKind.TALKS),
}
_TO_TAKE_PLACE = re.compile(
    rf"(?:theo (?:kế hoạch|lịch trình|dự kiến|lịch),? |dự kiến,? )?(?P<noun>{'|'.join(_NOUNS)})"
    r"(?: (?:gỡ|thượng đỉnh|cấp cao|lịch sử|này|trên|nói trên|giữa hai [\w ]{3,24}?))*"
    r"(?: vẫn)?(?: được lên kế hoạch| sẽ| dự kiến| có thể| được ấn định| được cho là sẽ)+"
    r"(?: (?:được|sẽ))* (?:diễn ra|tổ chức|bắt đầu|kéo dài|khai mạc|tiến hành|thực hiện)(?!\w)"
)
_OPENINGS = tuple({f"{noun[0]}{noun[1:]}" for noun in _NOUNS} | {"theo ", "dự kiến"})
_BACK = 2  # sentences
_DONE = Cue(r"(?:đã|vừa|từng|hồi|hôm qua|hôm nay|vừa qua|ngoái|kết quả|kết thúc|sáng nay|chiều nay)(?![^\W\d_])")


def foreseen(frame: Frame, trigger: Trigger, sentence: Sentence) -> bool:
    """Whether an engagement is where somebody will do something: it is to come as that is."""
    before = frame.lowered[sentence.start : trigger.start]
    behind = frame.lowered[trigger.end : trigger.end + 90]
    if any(word in before for word in _AHEAD) and not _OVER.within(behind, 60):
        at = _AT_IT.search(before)
        if at is not None and trigger.part == "verb" and at["at"] not in _WHEN:
            at = None
        will = _WILL.search(before) if at is not None else None
        if at is not None and will is not None and will.start() < at.start():
            maybe = before.startswith("có thể", will.start())
            said = _said_so(frame, sentence.start, sentence.start + will.start())
            return not said and not (maybe and trigger.part == "verb")
    if trigger.kind in _OF_TWO and any(word in before for word in _SET_WORDS) and _SET.search(before) is not None:
        return True
    if trigger.part == "verb" or trigger.kind not in _OF_TWO or len(before) > 40 or not _THERE.fullmatch(before):
        return False
    after = frame.lowered[trigger.end : min(sentence.end, trigger.end + 200)]
    return (" sẽ " in after or " dự kiến " in after) and _SOMEBODY_WILL.match(after) is not None


def is_over(frame: Frame, trigger: Trigger, sentence: Sentence) -> bool:
    """Whether something that is told as what another thing went before, or was got ready for, is over: 'Trước khi A gửi
    thư cho B hồi tuần trước', 'trước khi lên xe trong chuyến công du C'.
    """
    before = frame.lowered[sentence.start : trigger.start]
    if _BEFORE_IT.search(before[-60:]) is None or any(word in before for word in _SURELY):
        return False
    if trigger.part == "noun" and before.endswith(("trong ", "nhân ", "tại ")):
        return True
    behind = frame.lowered[trigger.end : min(sentence.end, trigger.end + 130)]
    return _OVER.within(behind, 110, ".;")


def aside_of(frame: Frame, trigger: Trigger, planned: int) -> bool:
    """Whether a conference is where an engagement to come is, whose words end at ``planned``: 'trước thềm cuộc gặp giữa
    A và B bên lề hội nghị C', 'thời điểm A và B hội đàm tại hội nghị C'.
    """
    if trigger.kind is not EngagementKind.CONFERENCE or not planned <= trigger.start < planned + _ASIDE_REACH:
        return False
    between = frame.lowered[planned : trigger.start]
    on_the_side = trigger.form.startswith(_ASIDE) or between.endswith(tuple(f"{word} " for word in _ASIDE))
    return on_the_side and _BREAKS.search(between) is None


def purpose_of(frame: Frame, trigger: Trigger, planned: int) -> bool:
    """'A có thể thăm B vào tuần tới để gặp C': to come as the journey is, whose words end at ``planned``."""
    if trigger.part != "verb" or trigger.kind not in _OF_TWO or not planned <= trigger.start < planned + _ASIDE_REACH:
        return False
    return frame.lowered.endswith((" để ", " nhằm "), planned, trigger.start) and (
        _BREAKS.search(frame.lowered, planned, trigger.start) is None
    )


def _said_so(frame: Frame, start: int, will: int) -> bool:
    """'A hứa sẽ giảm thuế khi gặp B', 'A nói nước này sẽ rút quân khi gặp B': he said it there. 'Phát ngôn viên cho
    biết Tổng thống A sẽ ...' looks ahead.
    """
    said = max((found.end() for found in _SAID.finditer(frame.lowered, start, will)), default=-1)
    return said >= 0 and not any(a.kind in ("person", "role") for a in frame.cast.within(said, will))


def announced_next(frame: Frame, candidates: list[Candidate]) -> list[Candidate]:
    """Of what a sentence names, the next may say that it is to come ('Cuộc gặp dự kiến diễn ra tại A vào ngày 5/3')."""
    out = candidates
    for number, sentence in enumerate(frame.document.sentences):
        if sentence.part is not Part.BODY or not frame.lowered.startswith(_OPENINGS, sentence.start):
            continue
        found = _TO_TAKE_PLACE.match(frame.lowered, sentence.start, sentence.end)
        if found is None:
            continue
        kinds = _NOUNS[found["noun"]]
        told = [
            (c.sentence, c.start, at)
            for at, c in enumerate(out)
            if c.kind in kinds and 0 < number - c.sentence <= _BACK and not c.anaphoric
        ]
        if not told:
            continue
        last = max(told)[2]
        if out[last].status is EngagementStatus.HELD and out[last].when.date is None and not _over(frame, out[last]):
            out = [*out[:last], replace(out[last], status=EngagementStatus.PLANNED), *out[last + 1 :]]
    return out


def _over(frame: Frame, candidate: Candidate) -> bool:
    """Whether the words right before or behind a mention say that it has taken place."""
    return _DONE.search(frame.lowered, max(0, candidate.start - 30), candidate.end + 20) is not None
