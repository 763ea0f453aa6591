"""The things that a clause lists: 'nhất trí [củng cố tin cậy], [mở rộng thương mại]; [sớm ký hiệp định]'."""

from __future__ import annotations

import re

from banggiao.model.facts import CommitmentItem
from banggiao.reading.facts.sectors import sectors_of
from banggiao.reading.facts.targets import deadline_in, target_in
from banggiao.reading.frame import Frame

_VERB = (
    r"(?:(?:tăng cường|tăng|thúc đẩy|đẩy mạnh|đẩy nhanh|mở rộng|mở cửa|mở thêm|mở|đưa|củng cố|duy trì|phối hợp"
    r"|triển khai|thực hiện|nâng cao|nâng cấp|nâng|phát huy|tiếp tục|sớm|khuyến khích|tạo điều kiện|tạo thuận lợi|tạo"
    r"|hoàn thành|hoàn tất|hoàn thiện|xây dựng|tổ chức|ký kết|ký|hỗ trợ|ủng hộ|chia sẻ|cùng|tháo gỡ|giải quyết|kết nối"
    r"|làm sâu sắc|quan tâm|chú trọng|tận dụng|đa dạng hóa|gia tăng|thành lập|lập|rà soát|phấn đấu|hướng tới|nỗ lực"
    r"|giúp|cung cấp|cấp|dành|miễn|giảm|dỡ bỏ|gỡ bỏ|nới lỏng|cử|tiếp nhận|tham gia|tham dự|dự|thăm|đón|đảm bảo|bảo đảm"
    r"|gìn giữ|giữ gìn|vun đắp|tôn trọng|tuân thủ|kiểm soát|ngăn chặn|phê chuẩn|đàm phán|nối lại|chấm dứt|rút|trao trả"
    r"|công nhận|chuyển giao|bàn giao|khôi phục|chỉ đạo|khai thác|xem xét|xử lý|ứng phó|thu hút|mua|tiến hành|thiết lập"
    r"|đề xuất|kỷ niệm|tích cực|tránh|kiềm chế)(?!\w)"
    # As often fields ('nghiên cứu, phát triển và đầu tư'): they begin an item only where an object shows the verb.
    r"|(?:phát triển|đầu tư|giao lưu|hợp tác|xuất khẩu|nhập khẩu|đào tạo|nghiên cứu|trao đổi|bán) (?:hơn|mạnh|thêm"
    r"|chặt chẽ|với|các|những|quan hệ|đoàn|kinh nghiệm|tổ chức|khả năng|thành lập|sâu rộng|cho)(?!\w))"
)
_AND = r"(?:và|đồng thời|cũng như)"
_BREAK = re.compile(
    rf";\s*(?:{_AND}\s+)?|,\s*(?:(?:và|đồng thời|cũng như|qua đó)\s+)?(?={_VERB})|\s+{_AND}\s+(?={_VERB})"
    r"|(?<=[\w\"')])\.\s+(?=\w)"
)
_ONLY_VERB = re.compile(
    r"(?:(?:tiếp tục|cùng|hơn nữa|mạnh mẽ|tích cực)\s+)*" + _VERB + r"(?:\s+(?:hơn nữa|mạnh mẽ|hiệu quả|chặt chẽ))?\Z"
)
# 'Chuyển lời mời (của Chủ tịch X mời) Thủ tướng Y thăm Z', 'nhất trí (về nguyên tắc việc) mở cửa khẩu'.
_LEAD = re.compile(
    r"[\s,:;\-–\"'“(]*(?:(?:của [^,;.\"]{2,90}? (?:mời|tới|đến)|(?:về(?: mặt)?|trên) nguyên tắc(?: (?:về|việc))*"
    r"|rằng|việc|về|là|sẽ|sớm sẽ)\s+)?"
)
_SHORTEST = 4


def split_items(frame: Frame, start: int, end: int, *, aims: bool = True) -> tuple[CommitmentItem, ...]:
    """What the clause's complement ``[start, end)`` lists, each with its span; one where it lists nothing.

    ``aims``: whether the clause has a target or a deadline, and its items are to be searched for theirs.
    """
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
    return tuple(_item(frame, s, e, aims) for s, e in parts)


def _item(frame: Frame, start: int, end: int, aims: bool) -> CommitmentItem:
    target = target_in(frame.text, start, end, None, frame.dates) if aims else None
    return CommitmentItem(
        span=frame.span(start, end),
        text=frame.quote(start, end),
        sectors=sectors_of(frame, start, end, target=target),
        target=target,
        deadline=deadline_in(frame.text, start, end, frame.dates, frame.published) if aims else None,
    )
