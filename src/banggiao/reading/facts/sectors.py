"""Which sectors a clause names."""

from __future__ import annotations

import re
from bisect import bisect_left

from banggiao.model.codes import Sector
from banggiao.model.facts import Target
from banggiao.reading.cues import whole
from banggiao.reading.facts.targets import TURNOVERS
from banggiao.reading.frame import Frame

# A limb of its own about relations, trust, exchanges of delegations: 'politics' beside other sectors.
_POLITICS = re.compile(
    r"tin cậy chính trị|lòng tin|trao đổi đoàn|tiếp xúc cấp cao|trao đổi cấp cao|đoàn các cấp|các cấp, các kênh"
    r"|tiếp xúc và trao đổi|trao đổi, tiếp xúc|gặp gỡ cấp cao|trao đổi chiến lược|(?:củng cố|tăng cường|phát triển"
    r"|thúc đẩy|đưa|làm sâu sắc|nâng|vun đắp|nâng cấp|nâng tầm|gìn giữ|giữ gìn|mở rộng|duy trì"
    r"|bình thường hóa)[^,;.]{0,25}(?:mối )?(?:quan hệ|tình hữu nghị|tình đoàn kết)(?! (?:kinh tế|thương mại|đầu tư"
    r"|đối tác kinh tế|hợp tác quốc phòng|quốc phòng))|nhận thức chung|cơ chế hợp tác (?:hiện có|sẵn có|song phương)"
    r"|kênh đảng|ngoại giao nhà nước|xây dựng đảng"
)

# A word of each that it can be found by.
_OF_POLITICS = (
    "tin cậy", "lòng tin", "trao đổi", "tiếp xúc", "các cấp", "gặp gỡ", "quan hệ", "tình hữu nghị", "tình đoàn kết",
    "nhận thức chung", "cơ chế hợp tác", "kênh đảng", "ngoại giao nhà nước", "xây dựng đảng",
)  # fmt: skip

# What names no other field: business is the economy's.
_BUSINESS = re.compile(r"(?<!\w)(?:doanh nghiệp|doanh nhân|cùng thắng|mục tiêu phát triển)(?!\w)")
# Goods let in.
_LETS_IN = re.compile(r"(?<!\w)(?:mở cửa (?:thị trường )?cho|nhập khẩu|tiếp cận thị trường)(?!\w)")
# Blows given back.
_STRIKES = re.compile(r"(?<!\w)(?:kẻ thù|đối phương|đáp trả|trả đũa|giáng trả|đòn|một bài học)(?!\w)")
_OCCASION = re.compile(
    whole("trong bối cảnh", "trước bối cảnh", "giữa bối cảnh", "sau vụ việc", "sau vụ") + r"(?!\w)"
)
_LEAST = 12  # code points of a complement before its occasion


def sectors_of(
    frame: Frame, start: int, end: int, *, body: int | None = None, target: Target | None = None
) -> tuple[Sector, ...]:
    """The sectors of a clause, sorted; ``politics`` where it names no other, or has a limb about relations.

    ``body`` is where its complement begins: an organisation before it speaks, and is no field of work. What only
    tells the occasion ('trong bối cảnh ...', 'sau vụ ...') is none either. A clause that names no field but sets a
    ``target`` of trade is about trade ('phấn đấu đưa con số này lên 20 tỷ USD').
    """
    body = start if body is None else body
    occasion = _OCCASION.search(frame.lowered, body + _LEAST, end)
    end = occasion.start() if occasion is not None else end
    found: set[str] = set()
    hits = frame.sectors()
    first = bisect_left(hits, start, key=lambda h: h.start)
    people = [a for a in frame.cast.within(start, end) if a.kind == "person"]
    for hit in hits[first:]:
        if hit.start >= end:
            break
        # 'Bộ trưởng Quốc phòng X' is a person, whatever he is asked for.
        if hit.end <= end and not any(a.start <= hit.start < a.end for a in people):
            found.update(s for s in hit.sectors if s != "multilateral" or hit.start >= body)
    if any(map(frame.lowered[start:end].__contains__, _OF_POLITICS)) and _POLITICS.search(frame.lowered, start, end):
        found.add("politics")
    if "agriculture" in found and _LETS_IN.search(frame.lowered, body, end):
        found.add("trade")
    if not found:
        found.update(_by_default(frame.lowered, start, body, end, target))
    return tuple(Sector(s) for s in sorted(found))


def _by_default(low: str, start: int, body: int, end: int, target: Target | None) -> tuple[Sector, ...]:
    """The sectors of a clause that names no field."""
    if target is not None and target.metric in TURNOVERS:
        return (Sector.TRADE,)
    if _BUSINESS.search(low, body, end):
        return (Sector.ECONOMY,)
    if _STRIKES.search(low, start, end):
        return (Sector.DEFENCE, Sector.SECURITY)
    return (Sector.POLITICS,)
