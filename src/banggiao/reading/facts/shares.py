"""Shares that one state has of what is another's: of its supplies, its trade, its land."""

from __future__ import annotations

import re

from banggiao.reading.numbers import Quantity, QuantityKind

_HOLDS = re.compile(
    r"(?<!\w)(?:cung cấp|cung ứng|chiếm|mua|nhập khẩu|nhập|xuất khẩu|bán|đáp ứng|kiểm soát|tiêu thụ|phụ thuộc|tiếp nhận"
    r"|bảo đảm|đảm bảo)(?!\w)[^,;.]{0,40}$"
)
# '90% lượng dầu xuất khẩu của X', '17% lãnh thổ X'; not '20% tổng số ...', which is of aid or investment.
_OF_WHAT = re.compile(
    r"\s+(?!gdp)(?:(?!nhờ|so|do|vì|khi|nếu|và|mỗi)\w+ ){0,3}?(?:xăng|dầu|khí đốt|nhiên liệu|điện|năng lượng|lãnh thổ"
    r"|diện tích|xuất khẩu|nhập khẩu|kim ngạch|thương mại|ngoại thương|vũ khí|nguồn cung|nhu cầu|lương thực|gạo|than"
    r"|phân bón|đất hiếm)(?!\w)"
)
_COMES_FROM = re.compile(r"[^,;.]{0,70}? (?:là |được |đến )?(?:từ|do) ")
_NOT_SO = re.compile(
    r"(?<!\w)(?:sẽ|có thể|dự kiến|dự báo|nếu|muốn|mục tiêu|đề xuất|cam kết|hứa|kế hoạch|yêu cầu|đề nghị|thuế)(?!\w)"
)
_THE_WORLD = re.compile(r"[^;.]{0,60}(?:toàn cầu|thế giới|gdp|dân số|eo biển|biển đông|thuế)")


def is_share(low: str, start: int, quantity: Quantity) -> bool:
    """Whether a percentage is of what one state gets from another or has of it."""
    if quantity.kind is not QuantityKind.PERCENT or quantity.change is not None:
        return False
    of = _OF_WHAT.match(low, quantity.end)
    if of is None or _NOT_SO.search(low, start, quantity.start) or _THE_WORLD.match(low, quantity.end):
        return False
    return (
        _HOLDS.search(low, max(start, quantity.start - 60), quantity.start) is not None
        or _COMES_FROM.match(low, of.end()) is not None
    )
