"""What one sentence tells of a relation, and where, before the article's tellings are put together."""

from __future__ import annotations

from dataclasses import dataclass

from banggiao.reading import regex
from banggiao.reading.document import Sentence
from banggiao.reading.members import RelationEvent, Tier

# 'Xem xét thiết lập', 'sẽ nâng quan hệ': not set up yet, unless the sentence goes on to say that it was.
NOT_YET = regex.compile(
    r"(?i)(?<!\p{L})(?:xem xét|hướng tới|đề nghị|đề xuất|tiến tới|sớm|mong muốn|khả năng|nghiên cứu|"
    r"sẵn sàng|sẽ|sắp|chuẩn bị|muốn|có thể|cân nhắc|kỳ vọng|trao đổi về|bàn về|thảo luận|"
    r"phấn đấu|dự kiến|dự định|lên kế hoạch|mục tiêu|(?:đang|vẫn|tiếp tục|còn) (?:đàm phán|thương lượng"
    r"|soạn thảo))(?!\p{L})(?![^.;]*(?<!\p{L})(?:đã|vừa) "
    r"(?:thiết lập|xác lập|nâng|đưa|chính thức))[^.;]{0,110}$"
)
# 'Sẽ là chuyến thăm đầu tiên kể từ khi hai nước lập quan hệ ngoại giao': what is to come is another event.
_SINCE = regex.compile(
    r"(?i)(?<!\p{L})(?:(?:kể )?từ (?:sau )?(?:khi|ngày|lúc)|(?:năm|tháng|tuần|thập niên|thập kỷ) sau (?:khi|ngày)"
    r"|sau khi(?=[^.;]*(?<!\p{L})(?:đã|vừa)(?!\p{L}))|(?P<after>sau khi))(?!\p{L})"
)


def since_then(before: str, *, dated: bool) -> str:
    """What ``before`` says of the event itself: from the last 'kể từ khi' on, for what stands ahead of it is later.

    So it is from 'sau khi', where the event is ``dated``.
    """
    ends = [found.end() for found in _SINCE.finditer(before) if dated or not found["after"]]
    return before[ends[-1] :] if ends else before


@dataclass(frozen=True, slots=True)
class Told:
    """An event between two states as one sentence tells it: ``start`` and ``end`` hold the words that do."""

    event: RelationEvent
    parties: tuple[str, ...]
    tier: Tier | None
    date: str | None
    start: int
    end: int
    rule: str
    confidence: float


def word_end(text: str, sentence: Sentence, position: int) -> int:
    """``position`` or the end of the word that it lies in, within the sentence."""
    position = min(sentence.end, position)
    while position < sentence.end and not text[position].isspace():
        position += 1
    return position


def word_start(text: str, sentence: Sentence, position: int) -> int:
    """``position`` or the beginning of the word that it lies in, within the sentence."""
    position = max(sentence.start, position)
    while position > sentence.start and not text[position - 1].isspace():
        position -= 1
    return position
