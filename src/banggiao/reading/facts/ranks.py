"""Ranks of states among those who invest in another or deal with it."""

from __future__ import annotations

import re

from banggiao.model.codes import Metric
from banggiao.reading.numbers import Quantity

_RANK_LEAD = re.compile(r"(?:đứng|xếp|vị trí|ở vị trí|xếp hạng|đứng ở vị trí)\s+$")
_OF_STATES = re.compile(r"\s*(?:trong|trên)\s*(?:tổng\s+)?(?:số\s+)?(?:các|những)?\s*(?:quốc gia|nước|asean|khu vực)")
_ABOUT_INVESTMENT = re.compile(r"\s+về\s+(?:vốn\s+|tổng\s+vốn\s+|lĩnh vực\s+)?(?:đầu tư|fdi)")
_ABOUT = re.compile(r"\s+về\s+\w")
_PARTNER_SPOKEN = re.compile(r"(?<!\w)(?:đối tác|bạn hàng|thị trường)(?!\w)")
_PARTNER_RANK = re.compile(
    r"(?<!\w)(?:đối tác|bạn hàng|thị trường|nhà tài trợ|nhà cung cấp|nguồn cung|nước cung cấp|nhà nhập khẩu"
    r"|nhà xuất khẩu)"
    r"[^,;.]{0,50}?(?:\s+(?:quan trọng|lớn|đứng|xếp))?\s+$"
)
_INVESTOR_RANK = re.compile(r"(?:nhà đầu tư|đối tác đầu tư|nước đầu tư|quốc gia đầu tư|nguồn đầu tư)[^,;.]{0,24}$")
INVESTMENT = re.compile(r"(?<!\w)(?:đầu tư|fdi|vốn đăng ký)(?!\w)")


def rank_metric(low: str, start: int, end: int, quantity: Quantity) -> tuple[Metric, int | None] | None:
    """A rank among investors ('đứng thứ 26 trên 147 nước có đầu tư'), or as a partner of another kind (other)."""
    head = low[max(start, quantity.start - 70) : quantity.start]
    around = low[quantity.end : min(end, quantity.end + 110)]
    investor = _INVESTOR_RANK.search(head)
    if investor:
        return Metric.FDI_RANK, quantity.start - len(head) + investor.start()
    stands = _RANK_LEAD.search(head)
    of_states = quantity.of is not None or _OF_STATES.match(around) is not None
    if _ABOUT_INVESTMENT.match(around) or (of_states and INVESTMENT.search(around)):
        return Metric.FDI_RANK, quantity.start
    if _ABOUT.match(around):
        return (Metric.OTHER, quantity.start) if stands or _PARTNER_SPOKEN.search(low, start, quantity.start) else None
    if stands and INVESTMENT.search(low, start, end) and (of_states or INVESTMENT.search(around)):
        return Metric.FDI_RANK, quantity.start
    partner = _PARTNER_RANK.search(head)
    return (Metric.OTHER, quantity.start - len(head) + partner.start()) if partner else None
