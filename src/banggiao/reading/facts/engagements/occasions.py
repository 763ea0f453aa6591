"""Conferences told only as the occasion of something else ('bên lề hội nghị X'): the day is that other thing's."""

from __future__ import annotations

from dataclasses import replace

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.dating import Dated, date_of
from banggiao.reading.facts.engagements.triggers import Trigger
from banggiao.reading.frame import Frame
from banggiao.reading.members import EngagementStatus

_ATTENDING = (
    r"(?: (?:chuyến (?:công tác|đi)|tham dự|tới dự|đến dự|sang dự|dự|tham gia|đồng chủ trì|chủ trì|kết thúc|các|loạt|"
    r"chuỗi|hoạt động|của|tại|trong|lễ khai mạc|lễ bế mạc|phiên khai mạc))*"
)
_OCCASION = regex.compile(
    r"(?i)(?<!\p{L})(?:bên lề|nhân dịp|nhân|dịp|trong khuôn khổ|trước thềm|sau khi|ngay sau khi|trước khi|"
    rf"ngay sau|sau|trong thời gian|trong chương trình|khi|kết thúc(?= chuyến)|"
    rf"lên đường(?: (?:sang|tới|đến|đi)(?: \p{{L}}+){{1,4}}?)?){_ATTENDING} $"
)
# 'mong muốn được chào đón X tới dự hội nghị': it is to come.
_LOOKED_FORWARD_TO = regex.compile(
    r"(?<!\p{L})(?:mong|mong muốn|hy vọng|trông đợi|mong chờ|chờ đợi)(?!\p{L})[^.;:]{0,40} (?:chào đón|đón tiếp|đón) "
    r"[^.;:]{2,100} (?:dự|tham dự)(?: \p{Ll}+){0,2} $"
)
_ASIDE = ("bên lề ", "nhân dịp ")
_TAKES_PLACE = regex.compile(r"(?<!\p{L})(?:diễn ra|tổ chức|khai mạc|bế mạc|họp|kéo dài)(?!\p{L})")


def as_an_occasion(
    frame: Frame,
    trigger: Trigger,
    sentence: Sentence,
    neighbours: list[Trigger],
    status: EngagementStatus,
    dated: Dated,
) -> Dated:
    """When a conference takes place of which the sentence tells only that something else happened on its occasion.

    A month or a span may be the conference's; a day is its own only where its own words say that it is held on it.
    """
    words = _own_words(frame, trigger, sentence)
    if words is None or not _one_day(dated):
        return dated
    own = date_of(frame, trigger, words, neighbours, status, None)
    if _one_day(own) and _TAKES_PLACE.search(frame.text, trigger.end, words.end) is None:
        return Dated(own=False)
    return own


def _one_day(dated: Dated) -> bool:
    when = dated.when
    return when is not None and when.date is not None and len(when.date) == 10 and when.date_end is None


def _own_words(frame: Frame, trigger: Trigger, sentence: Sentence) -> Sentence | None:
    """The words up to the next clause that tell a conference as an occasion; None where the sentence is about it."""
    start = trigger.start
    if not trigger.form.startswith(_ASIDE):
        cue = _OCCASION.search(frame.text, max(sentence.start, start - 70), start)
        if cue is None:
            return None
        start = cue.start()
    end = frame.text.find(", ", trigger.end, sentence.end)
    while end >= 0:
        lying_in = frame.index.at(end + 2)
        if lying_in is None or lying_in.kind not in ("country", "place"):
            break
        end = frame.text.find(", ", lying_in.end, sentence.end)  # 'tại Kuala Lumpur, Malaysia, ...'
    return replace(sentence, start=start, end=end if end >= 0 else sentence.end)


def looked_forward_to(frame: Frame, trigger: Trigger, sentence: Sentence) -> bool:
    """Whether a conference is one at which somebody hopes to welcome a guest."""
    if trigger.kind != "conference" or "đón " not in frame.lowered[sentence.start : trigger.start]:
        return False
    return _LOOKED_FORWARD_TO.search(frame.lowered, sentence.start, trigger.start) is not None
