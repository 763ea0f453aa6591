"""Where the clause of a speech act ends: at the next one that opens on its own, else at the end of its sentence."""

from __future__ import annotations

import re

from banggiao.reading.document import Sentence
from banggiao.reading.frame import Frame
from banggiao.reading.speech_acts import SpeechAct

_TRAIL = re.compile(
    r"(?:[\s,;:\-(\"'“]|(?<!\w)(?:và|đồng thời|cũng như|cũng|trong khi|đổi lại|ngược lại|nhưng|song|mà|còn|bên cạnh đó"
    r"|ngoài ra|qua đó|sau khi|trước khi|trong bối cảnh|tuy nhiên))+\Z"
)
_HEADING = 110  # the longest
_STOPS = frozenset(".!?…:;,\"”'")
_AS = re.compile(r"[^,;.]{0,70}? (?:là|như) ")
_IN_RETURN = re.compile(r"(?:, | và |; |^)(?:để )?(?:đổi lại|ngược lại|trong khi|còn|đáp lại),? (?:phía )?$")
_STRIVES = frozenset(
    "phấn đấu|hướng tới mục tiêu|hướng tới kim ngạch|hướng tới đưa kim ngạch|nỗ lực hết sức|nỗ lực hết mình|làm hết sức"
    "|làm hết sức mình".split("|")
)
_ALSO_NOUNS = frozenset(
    (
        "chia sẻ",
        "trả lời",
        "viết",
        "đáp",
        "nói",
        "nêu",
        "phát biểu",
        "tuyên bố",
        "giải thích",
        "xác nhận",
        "bảo đảm",
        "đảm bảo",
    )
)
_ASKS = frozenset(("proposed", "hoped", "agreed"))
_BOTH = re.compile(r" (?:rằng )?(?:hai|2|các) (?:bên|nước|quốc gia|bộ|chính phủ|đảng|quốc hội)(?!\w)")
_WEAK = frozenset(("principle", "esteem", "support", "accuses", "rejects"))


def openers(frame: Frame, acts: list[SpeechAct]) -> list[SpeechAct]:
    """The acts of one sentence at which a clause before them ends."""
    return [
        act
        for number, act in enumerate(acts)
        if (act.fresh or in_return(frame, act)) and _opens(frame, act) and not only_lists(frame, acts[:number], act)
    ]


def only_lists(frame: Frame, before: list[SpeechAct], act: SpeechAct) -> bool:
    """Whether a verb only goes on with what is asked for or agreed: 'đề nghị hai bên mở rộng thương mại, dành ưu tiên
    cho đường sắt, thống nhất về lộ trình ...'; ``before`` are the acts of its sentence before it.
    """
    low = frame.lowered
    gives = act.value == "priority" and low.startswith("dành ", act.start)
    settles = low.startswith("thống nhất", act.start)
    if act.adjacent is not None or act.intro is not None or not (gives or settles):
        return False
    last = next((a for a in reversed(before) if a.fresh and a.value not in ("will", "need")), None)
    if last is None or last.group != "commitment" or last.value not in _ASKS:
        return False
    if gives:
        return True
    return last.value != "agreed" and low.endswith(", ", 0, act.opening) and bool(_BOTH.match(low, last.end))


def in_return(frame: Frame, act: SpeechAct) -> bool:
    """'X sẽ giảm thuế, đổi lại Y sẽ ...', '..., còn Y sẽ ...': what another does for its part."""
    if act.value != "will" or act.adjacent is None or act.intro is not None:
        return False
    start = act.adjacent[0]
    return _IN_RETURN.search(frame.lowered, max(0, start - 20), start) is not None


def _opens(frame: Frame, act: SpeechAct) -> bool:
    if act.value in ("will", "need", "wants", "encourages") or frame.lowered[act.start : act.end] in _STRIVES:
        # What is agreed or asked for says what will or should be; only after a semicolon does this begin anew,
        # or where another state goes on: 'X cam kết giúp Y và Y sẽ ...'.
        if act.value == "will" and act.adjacent is not None and frame.lowered.endswith(" và ", 0, act.opening):
            named = frame.cast.within(*act.adjacent)[:1]
            listed = any(a.end == act.opening - len(" và ") for a in frame.cast.within(act.opening - 60, act.opening))
            if named and named[0].kind == "state" and named[0].start == act.opening and not listed:
                return True
        return in_return(frame, act) or frame.text[max(0, act.opening - 4) : act.opening].rstrip().endswith(";")
    if act.adjacent is not None and act.value in _WEAK and " sẽ " in frame.lowered[act.adjacent[1] : act.start]:
        return False  # 'mong Tổng thống X sẽ tiếp tục ủng hộ ...'
    if act.value == "calls" and frame.lowered.endswith(" mà ", 0, act.opening):
        return False  # 'dừng cuộc tập trận mà ông mô tả là ...'
    if act.adjacent is not None:
        return True
    if act.intro is not None:
        return act.group != "other"
    if act.group == "commitment":
        return True
    if act.group == "position":
        if act.value == "regards":
            return _AS.match(frame.lowered, act.end) is not None
        return act.value not in _WEAK
    return act.group == "speech" and frame.lowered[act.start : act.end] not in _ALSO_NOUNS


def end_of(frame: Frame, sentence: Sentence, act: SpeechAct, following: list[SpeechAct]) -> int:
    """Where the clause of ``act`` ends, given the openers of its sentence."""
    for other in following:
        if other.start > act.end and other.opening > act.end + 3:
            begins = other.adjacent[0] if other.adjacent is not None and not other.fresh else other.opening
            return trimmed(frame, act.end, begins)
    return sentence.end


def is_heading(frame: Frame, sentence: int) -> bool:
    """Whether a sentence of the body is a heading: short, and without a stop."""
    span = frame.document.sentences[sentence]
    return span.end - span.start <= _HEADING and frame.text[span.end - 1] not in _STOPS


def strives(frame: Frame, end: int) -> bool:
    """Whether the verb that ends at ``end`` only goes on with an undertaking ('..., phấn đấu đạt ...')."""
    return any(frame.lowered.endswith(verb, 0, end) for verb in _STRIVES)


def trimmed(frame: Frame, floor: int, end: int) -> int:
    """``end`` without the punctuation and the conjunctions before it."""
    window = max(floor, end - 40)
    trail = _TRAIL.search(frame.lowered, window, end)
    return trail.start() if trail is not None else end
