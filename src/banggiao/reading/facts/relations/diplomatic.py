"""Diplomatic relations: set up, made normal, lowered, broken off."""

from __future__ import annotations

from dataclasses import replace

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.facts.engagements.details import dates_in
from banggiao.reading.facts.relations.dating import date_near, founding_date
from banggiao.reading.facts.relations.pairs import pair_between, pairs_between
from banggiao.reading.facts.relations.told import NOT_YET, Told, since_then, word_end
from banggiao.reading.frame import Frame
from banggiao.reading.members import RelationEvent

_DIPLOMATIC = regex.compile(
    r"(?i)(?:thiết lập|lập|đặt|chính thức hóa|bắt đầu|khôi phục|nối lại|tái lập|tái thiết lập|mở) (?:lại )?"
    r"(?:chính thức )?(?:mối )?(?:quan hệ|bang giao)(?: ngoại giao)"
    r"|(?<!có )quan hệ ngoại giao(?: song phương| chính thức)?(?: giữa [^,;.]{4,60}?)?(?: đã| chính thức)* được "
    r"(?:chính thức )?(?:thiết lập|khôi phục|nối lại)(?=[^,;.]{0,40}\d)"
    r"|có quan hệ ngoại giao(?= (?:chính thức |với [^,;.(]{2,30} ?)?"
    r"(?:(?:từ|kể từ|vào|ngày|tháng|năm)(?: ngày| tháng| năm)* \d|\(\d))"
    r"|quan hệ ngoại giao(?: song phương)?(?= [^,;.()]{4,60} \((?:được )?thiết lập [^)]{0,14}\d)"
    r"|(?<=\d năm )(?:ngày )?quan hệ ngoại giao"
)
# 'Kỷ niệm 45 năm thiết lập quan hệ', 'thiết lập quan hệ từ năm 1973': diplomatic ones, if no others are named.
_PLAIN = regex.compile(
    r"(?i)(?:(?<=\d năm )(?:ngày )?(?:chính thức )?(?:thiết lập|lập) (?:mối )?(?:quan hệ|bang giao)"
    r"|thiết lập (?:chính thức )?(?:mối )?(?:quan hệ|bang giao)(?= (?:vào |từ |kể từ |ngày |tháng |năm )+\d)"
    r"|(?<=từ khi |ngày |hai nước |hai bên |đầu tiên )(?:chính thức )?(?:thiết lập|lập) (?:mối )?(?:quan hệ|bang giao)"
    r"(?= với \p{Lu}|[.,;]| đến nay| tới nay| cách đây))"
    r"(?! (?:ngoại giao|đối tác|hợp tác|lãnh sự|kinh tế|thương mại|hữu nghị|kết nghĩa|quốc phòng|đồng minh|đối thoại))"
)
# 'Khi thiết lập quan hệ với X (năm 1993)': with a state, and nothing says of what kind.
_WITH_STATE = regex.compile(
    r"(?i)(?<!\p{L})(?:(?:tái )?thiết lập|lập|nối lại) (?:chính thức )?(?:mối )?quan hệ(?= với \p{Lu})"
)
_LEAVES = regex.compile(
    r"(?i)(?<!\p{L})(?:cắt|cắt đứt|chấm dứt) quan hệ[^;.]{3,40} (?:để|và|rồi|nhằm|sau đó) $"
)
_HYPOTHETICAL = regex.compile(
    r"(?i)(?<!\p{L})(?:không|chưa|chẳng|nếu|để|nhằm|phải|nghĩa là|ý định|dọa|doạ|đe dọa|đe doạ|khả năng|kêu gọi"
    r"|yêu cầu|đòi|từ chối|phản đối|liệu|nên|tránh|hối thúc|thúc ép|lôi kéo|trừ khi)(?!\p{L})[^.;,]{0,40}$"
    r"|(?<!\p{L})trong trường hợp(?!\p{L})[^.;]{0,80}$|(?<!\p{L})(?:kêu gọi|yêu cầu|đề nghị"
    r"|thúc giục)(?!\p{L})[^.;]{0,160}$"
)
_NORMALISED = regex.compile(r"(?i)bình thường hóa quan hệ(?: ngoại giao)?")
# '30 năm (hai nước) bình thường hóa quan hệ': done, whenever that was.
_YEARS_SINCE = regex.compile(
    r"(?i)(?<=\d |mươi |mười |một |hai |ba |bốn |sáu |bảy |tám |chín )(?:năm|thập niên|thập kỷ)(?: kể)?(?: từ)?"
    r"(?: ngày)?(?: hai nước| hai bên| \p{Lu}[\p{L} ]{1,24})?(?: đã| chính thức)* $"
)
# 'Tiến trình bình thường hóa quan hệ', 'thúc đẩy bình thường hóa ...': nothing that was done on a day.
_UNDER_WAY = regex.compile(
    r"(?i)(?<!\p{L})(?:(?<!hoàn tất )(?<!kết thúc )(?:quá trình|tiến trình)|thúc đẩy|nỗ lực|kêu gọi|hướng đến|mục tiêu"
    r"|vận động|lộ trình|không|yêu cầu)(?!\p{L})[^,;.]{0,40}$"
)
_SEVERED = regex.compile(
    r"(?i)(?:cắt đứt|cắt|chấm dứt|đoạn tuyệt|phá vỡ|đóng băng) (?:mọi |hoàn toàn |toàn bộ )?(?:mối )?quan hệ"
    r"(?:(?: kinh tế| chính trị)?(?:,| và)? ngoại giao|(?<=(?:cắt|cắt đứt|đoạn tuyệt) quan hệ)(?= với \p{Lu}))"
)
# 'Quan hệ ngoại giao A - B bị cắt đứt (từ năm 1979)'.
_WAS_SEVERED = regex.compile(
    r"(?i)quan hệ ngoại giao(?: song phương)?(?: giữa| với)?(?= [^,;.]{0,40}? (?:đã |từng )?bị (?:cắt đứt|chấm dứt"
    r"|đình chỉ|đóng băng|hạ cấp)(?!\p{L}))"
)
_LOWERED = regex.compile(
    r"(?i)(?:hạ cấp|đình chỉ|hạ mức) (?:mọi )?quan hệ(?: ngoại giao|(?= với \p{Lu}[^,;.]{1,24}(?:$|[,;.]"
    r"| (?:xuống|vì|do|từ|sau|vào|hồi|để|nhằm)(?!\p{L}))))"
)
_LASTED = regex.compile(r"\d+ (?:năm|thập kỷ|tháng) $")
_BREAKS = ("cắt", "chấm dứt", "đoạn tuyệt", "phá vỡ", "đóng băng", "hạ cấp", "đình chỉ", "hạ mức")
_SEVERANCE = RelationEvent.DIPLOMATIC_RELATIONS_SEVERED
_DATED_WORDS = regex.compile(r"(?i)kỷ niệm|năm|\d")


def read_diplomatic(frame: Frame, number: int, sentence: Sentence) -> list[Told]:
    out: list[Told] = []
    text, low = frame.text, frame.lowered
    diplomatic = low.find("ngoại giao", sentence.start, sentence.end) >= 0
    normalised = low.find("bình thường hóa", sentence.start, sentence.end) >= 0
    told = [*_DIPLOMATIC.finditer(text, sentence.start, sentence.end)] if diplomatic else []
    if low.find("lập ", sentence.start, sentence.end) >= 0:
        told += _PLAIN.finditer(text, sentence.start, sentence.end)
        told += _with_states(frame, sentence)
    for found in told:
        before = text[max(sentence.start, found.start() - 80) : found.start()]
        date = founding_date(frame, sentence, found.start(), found.end())
        before = since_then(before, dated=date is not None)
        done = _DATED_WORDS.search(before[-40:]) or _LEAVES.search(before)
        if (NOT_YET.search(before) or _HYPOTHETICAL.search(before)) and not done:
            continue
        start = max(sentence.start, found.start() - 70)
        start = text.find(" ", start) + 1 if start > sentence.start else start
        end = word_end(text, sentence, found.end() + 20)
        out += [
            Told(
                RelationEvent.DIPLOMATIC_RELATIONS_ESTABLISHED,
                pair,
                None,
                date,
                start,
                end,
                "relation/diplomatic",
                0.85,
            )
            for pair in pairs_between(frame, number, sentence, found.start(), found.end())
        ]
    for found in _NORMALISED.finditer(text, sentence.start, sentence.end) if normalised else ():
        before = text[max(sentence.start, found.start() - 60) : found.start()].rpartition(",")[2]
        since = _YEARS_SINCE.search(before) is not None
        pair = pair_between(frame, number, sentence, found.start(), found.end())
        comma = text.find(",", found.end(), sentence.end)
        clause = replace(sentence, end=comma) if comma > 0 else sentence  # a date beyond it is another event's
        date = founding_date(frame, clause, found.start(), found.end())
        if (date is None and not since) or (date is not None and date >= (frame.published or "9")):
            continue
        before = since_then(before, dated=date is not None)
        if len(pair) == 2 and not NOT_YET.search(before) and not _UNDER_WAY.search(before):
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
    if low.find("quan hệ", sentence.start, sentence.end) < 0 or not any(
        low.find(word, sentence.start, sentence.end) >= 0 for word in _BREAKS
    ):
        return out
    for pattern in (_SEVERED, _LOWERED, _WAS_SEVERED):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, found.start() - 180) : found.start()]
            mentions = dates_in(frame, sentence.start, sentence.end, anything=True)
            lasted = _LASTED.search(before) is not None  # '2014, sau 50 năm cắt đứt quan hệ': when it ended
            date = None if lasted else date_near(frame, mentions, found.start(), found.end())
            before = since_then(before, dated=date is not None)
            if NOT_YET.search(before) or _HYPOTHETICAL.search(before):
                continue
            end = word_end(text, sentence, found.end() + 60)
            out += [
                Told(_SEVERANCE, pair, None, date, sentence.start, end, "relation/severed", 0.6)
                for pair in pairs_between(frame, number, sentence, found.start(), found.end())
            ]
    return out


def _with_states(frame: Frame, sentence: Sentence) -> list[regex.Match[str]]:
    """'Thiết lập quan hệ với X năm 1993', 'cắt quan hệ với X để lập quan hệ với Y': a state, and a day or a break."""
    out = []
    for found in _WITH_STATE.finditer(frame.text, sentence.start, sentence.end):
        whom = frame.cast.within(found.end() + len(" với "), min(sentence.end, found.end() + 60))
        leaves = _LEAVES.search(frame.text, max(sentence.start, found.start() - 60), found.start()) is not None
        if not whom or whom[0].kind != "state" or whom[0].start != found.end() + len(" với "):
            continue
        if leaves or founding_date(frame, sentence, found.start(), whom[0].end) is not None:
            out.append(found)
    return out
