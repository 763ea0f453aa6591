"""The things that a clause lists: 'nhất trí [củng cố tin cậy], [mở rộng thương mại]; [sớm ký hiệp định]'."""

from __future__ import annotations

import re

from banggiao.model.facts import CommitmentItem
from banggiao.reading.facts.sectors import sectors_of
from banggiao.reading.facts.targets import deadline_in, target_in
from banggiao.reading.frame import Frame

_VERB = (
    r"(?:tăng cường|tăng|thúc đẩy|đẩy mạnh|đẩy nhanh|mở rộng|mở cửa|mở thêm|mở|đưa|củng cố|duy trì|phối hợp|hợp tác"
    r"|triển khai|thực hiện|nâng cao|nâng cấp|nâng|phát triển|phát huy|tiếp tục|sớm|khuyến khích|tạo điều kiện"
    r"|tạo thuận lợi|tạo|hoàn thành|hoàn tất|hoàn thiện|xây dựng|nghiên cứu|tổ chức|ký kết|ký|hỗ trợ|ủng hộ|chia sẻ"
    r"|cùng|tháo gỡ|giải quyết|kết nối|làm sâu sắc|quan tâm|chú trọng|tận dụng|đa dạng hóa|gia tăng|thành lập|lập"
    r"|rà soát|phấn đấu|hướng tới|nỗ lực|giúp|cung cấp|cấp|dành|miễn|giảm|dỡ bỏ|gỡ bỏ|nới lỏng|cử|tham gia|tham dự|dự"
    r"|thăm|đón|đảm bảo|bảo đảm|gìn giữ|giữ gìn|vun đắp|tôn trọng|tuân thủ|kiểm soát|ngăn chặn|phê chuẩn|đàm phán"
    r"|nối lại|chấm dứt|rút|trao trả|công nhận|chuyển giao|đào tạo|bàn giao|khôi phục|chỉ đạo|khai thác|xem xét|xử lý"
    r"|ứng phó|thu hút|đầu tư|mua|bán|xuất khẩu|nhập khẩu|giao lưu|trao đổi|tiến hành|thiết lập|đề xuất|kỷ niệm"
    r"|tích cực|tránh|kiềm chế)"
)
_BREAK = re.compile(
    (r"(?:;\s*(?:(?:và|đồng thời|cũng như)\s+)?|,\s*(?:(?:và|đồng thời|cũng như|nhất là|qua đó)\s+)(?=")
    + _VERB
    + r"(?!\w))"
    r"|,\s*(?=" + _VERB + r"(?!\w))|\s+(?:và|đồng thời|cũng như)\s+(?=" + _VERB + r"(?!\w))|(?<=[\w\"')])\.\s+(?=\w))"
)
# Nouns after which 'và mở rộng ...' is still the same thing ('nhằm duy trì và củng cố').
_HEAD = re.compile(_VERB + r"(?!\w)")
_ONLY_VERB = re.compile(
    r"(?:(?:tiếp tục|cùng|hơn nữa|mạnh mẽ|tích cực)\s+)*" + _VERB + r"(?:\s+(?:hơn nữa|mạnh mẽ|hiệu quả|chặt chẽ))?\Z"
)
_LEAD = re.compile(r"[\s,:;\-–\"'“(]*(?:(?:rằng|việc|về|là|sẽ|sớm sẽ)\s+)?")
_SHORTEST = 4


def split_items(frame: Frame, start: int, end: int) -> tuple[CommitmentItem, ...]:
    """What the clause's complement ``[start, end)`` lists, each with its span; one where it lists nothing."""
    low = frame.lowered
    while end > start and low[end - 1] in " .,;:…\"'”)":
        end -= 1
    lead = _LEAD.match(low, start, end)
    begin = lead.end() if lead is not None else start
    parts: list[tuple[int, int]] = []
    for mark in _BREAK.finditer(low, begin, end):
        if mark.start() - begin < _SHORTEST:
            continue
        if ";" not in mark.group() and "." not in mark.group() and _ONLY_VERB.match(low[begin : mark.start()]):
            continue  # 'củng cố và phát triển quan hệ': two verbs, one thing
        parts.append((begin, mark.start()))
        begin = mark.end()
    if end - begin >= _SHORTEST:
        parts.append((begin, end))
    return tuple(_item(frame, s, e) for s, e in parts)


def _item(frame: Frame, start: int, end: int) -> CommitmentItem:
    return CommitmentItem(
        span=frame.span(start, end),
        text=frame.quote(start, end),
        sectors=sectors_of(frame, start, end),
        target=target_in(frame.text, start, end, None, frame.dates),
        deadline=deadline_in(frame.text, start, end, frame.dates, frame.published),
    )
