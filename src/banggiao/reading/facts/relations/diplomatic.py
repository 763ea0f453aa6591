"""Diplomatic relations: set up, made normal, lowered, broken off."""

from __future__ import annotations

import regex

from banggiao.model.codes import RelationEvent
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.details import dates_in
from banggiao.reading.facts.relations.dating import date_near, founding_date
from banggiao.reading.facts.relations.pairs import pair_between
from banggiao.reading.facts.relations.told import Told, word_end
from banggiao.reading.frame import Frame

_DIPLOMATIC = regex.compile(
    r"(?i)(?:thiết lập|lập|đặt|chính thức hóa) (?:chính thức )?(?:mối )?(?:quan hệ|bang giao)(?: ngoại giao)"
    r"|(?<=\d năm )(?:ngày )?quan hệ ngoại giao"
)
_NORMALISED = regex.compile(r"(?i)bình thường hóa quan hệ(?: ngoại giao)?")
_SEVERED = regex.compile(r"(?i)(?:cắt đứt|cắt|đoạn tuyệt|phá vỡ|đóng băng) (?:mọi |hoàn toàn )?quan hệ(?: ngoại giao)?")
_LOWERED = regex.compile(r"(?i)(?:hạ cấp|đình chỉ|hạ mức) (?:mọi )?quan hệ(?: ngoại giao)?")
_NOT_YET = regex.compile(
    r"(?i)(?<!\p{L})(?:xem xét|hướng tới|đề nghị|đề xuất|tiến tới|sớm|mong muốn|khả năng|nghiên cứu|"
    r"sẵn sàng|sẽ|sắp|chuẩn bị|muốn|có thể|cân nhắc|kỳ vọng|trao đổi về|bàn về|thảo luận|"
    r"phấn đấu|(?:đang|vẫn|tiếp tục|còn) (?:đàm phán|thương lượng|soạn thảo))(?!\p{L})(?![^.;]*(?<!\p{L})(?:đã|vừa) "
    r"(?:thiết lập|xác lập|nâng|đưa|chính thức))[^.;]{0,110}$"
)
_DATED_WORDS = regex.compile(r"(?i)kỷ niệm|năm|\d")


def read_diplomatic(frame: Frame, number: int, sentence: Sentence) -> list[Told]:
    out: list[Told] = []
    text, low = frame.text, frame.lowered
    diplomatic = low.find("ngoại giao", sentence.start, sentence.end) >= 0
    normalised = low.find("bình thường hóa", sentence.start, sentence.end) >= 0
    for found in _DIPLOMATIC.finditer(text, sentence.start, sentence.end) if diplomatic else ():
        before = text[max(sentence.start, found.start() - 80) : found.start()]
        if _NOT_YET.search(before) and not _DATED_WORDS.search(before[-40:]):
            continue
        pair = pair_between(frame, number, sentence, found.start(), found.end())
        if len(pair) != 2:
            continue
        date = founding_date(frame, sentence, found.start(), found.end())
        start = max(sentence.start, found.start() - 70)
        start = text.find(" ", start) + 1 if start > sentence.start else start
        out.append(
            Told(
                RelationEvent.DIPLOMATIC_RELATIONS_ESTABLISHED,
                pair,
                None,
                date,
                start,
                word_end(text, sentence, found.end() + 20),
                "relation/diplomatic",
                0.85,
            )
        )
    for found in _NORMALISED.finditer(text, sentence.start, sentence.end) if normalised else ():
        before = text[max(sentence.start, found.start() - 60) : found.start()]
        pair = pair_between(frame, number, sentence, found.start(), found.end())
        date = founding_date(frame, sentence, found.start(), found.end())
        if len(pair) == 2 and date is not None and not _NOT_YET.search(before) and date < (frame.published or "9"):
            out.append(
                Told(
                    RelationEvent.DIPLOMATIC_RELATIONS_ESTABLISHED,
                    pair,
                    None,
                    date,
                    max(sentence.start, found.start() - 40),
                    word_end(text, sentence, found.end() + 20),
                    "relation/normalised",
                    0.7,
                )
            )
    if not diplomatic:
        return out
    for pattern, event in (
        (_SEVERED, RelationEvent.DIPLOMATIC_RELATIONS_SEVERED),
        (_LOWERED, RelationEvent.DIPLOMATIC_RELATIONS_SEVERED),
    ):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            if "ngoại giao" not in found.group().lower() or _NOT_YET.search(
                text[max(sentence.start, found.start() - 60) : found.start()]
            ):
                continue
            pair = pair_between(frame, number, sentence, found.start(), found.end())
            if len(pair) == 2:
                mentions = dates_in(frame, sentence.start, sentence.end, anything=True)
                date = date_near(frame, mentions, found.start(), found.end())
                out.append(
                    Told(
                        event,
                        pair,
                        None,
                        date,
                        sentence.start,
                        word_end(text, sentence, found.end() + 60),
                        "relation/severed",
                        0.6,
                    )
                )
    return out
