"""Figures of what states lay on one another: tariff rates in force, damage and cost, the worth of texts signed."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from banggiao.reading.numbers import Quantity, QuantityKind

if TYPE_CHECKING:
    from banggiao.reading.facts.parties import State

_RATE = re.compile(
    r"(?<!\w)thuế(?: (?:quan|nhập khẩu|đối ứng|bổ sung|trừng phạt|chống bán phá giá|chung|cơ sở|mới|lên|tới|đến|từ|là"
    r"|mức"
    r"|ở mức|thêm|suất|hiện tại))* $"
)
# 'Mức thuế ... từ 20% xuống còn | 10%': the rate that it is now.
_NEW_RATE = re.compile(
    r"(?<!\w)thuế(?!\w)[^;.%]{0,90}? (?:từ (?:mức )?\d[\d,.]*% )?(?:xuống|lên)(?: còn| mức| tới| đến| thành)* $"
)
_OLD_RATE = re.compile(r"(?<!\w)từ (?:mức )?$")
_GOES_TO = re.compile(r" (?:xuống|lên)(?!\w)")
_CLAUSES = ("; ", ", và mức thuế ", ", còn mức thuế ")
_NOT_IN_FORCE = re.compile(
    r"(?<!\w)(?:tuyên bố|sẽ|dọa|doạ|đe dọa|đe doạ|cảnh báo|hoãn|tạm hoãn|hủy|huỷ|miễn|đề xuất|có thể|muốn|kế hoạch"
    r"|(?:khởi động|bắt đầu) (?:quá trình|tiến trình|thủ tục)|cân nhắc"
    r"|xem xét|sẵn sàng|chuẩn bị|chỉ đạo|(?:hứa|cam kết)(?= (?:sẽ|đánh|áp|tăng|giảm))"
    r"|dự kiến|nếu|khả năng|không|chưa(?! đầy| đến)|đề nghị|kêu gọi)(?!\w)"
)
# '(áp thuế 25% với) 250 tỷ USD hàng hóa X': what the duty is laid on.
_TAXED = re.compile(r"\s+(?:giá trị\s+|trị giá\s+)?(?:hàng|các sản phẩm|sản phẩm)(?!\w)(?! không| rào)")
_DUTY = re.compile(r"(?<!\w)thuế(?!\w)[^;.]{0,70}(?:với|lên|vào|đối với|nhằm vào)(?: \w+){0,3} $")
# Before whom something is done to, or whose goods they are: no one who lays a duty.
OBJECTS = tuple(
    f" {word} "
    for word in (
        *("với", "đối với", "lên", "trừng phạt", "cấm vận", "chống", "ngang"),
        *("hàng", "hàng hóa", "dầu", "khí đốt"),
    )
)
# '(áp thuế lên) hàng hóa nhập khẩu từ X có tổng trị giá | 3 tỷ USD': the goods first.
_TAXED_GOODS = re.compile(
    r"(?<!\w)thuế(?!\w)[^;.]{0,70}(?:với|lên|vào|đối với|nhằm vào)(?!\w)[^,;.]{0,30}(?<!\w)(?:hàng|sản phẩm)(?!\w)"
    r"[^,;.]{0,60} (?:trị giá|giá trị)(?: \w+){0,3} $"
)
_BEARS_DUTY = re.compile(r"[^,;.]{0,40}? (?:vốn )?(?:đã|đang) (?:chịu|bị áp|bị đánh|áp) (?:mức )?thuế(?!\w)")
# 'Thâm hụt thương mại | 34 tỷ USD': one that there is, whatever is wanted of it.
_IMBALANCE = re.compile(
    r"(?<!\w)(?:thâm hụt|thặng dư|nhập siêu|xuất siêu)(?: thương mại| mậu dịch)?"
    r"(?: (?:hơn|gần|khoảng|tới|đến|trị giá))? $"
)
_COST = re.compile(r"(?<!\w)(?:(?:gây )?thiệt hại|tiêu tốn|tốn kém|tổn thất)(?: \w+){0,3} $")
_WORTH = re.compile(
    r"(?<!\w)(?:thỏa thuận|thoả thuận|hợp đồng|bản ghi nhớ|văn kiện|hiệp định|thương vụ"
    r"|gói (?:bán )?(?:vũ khí|tên lửa))(?!\w)[^;.]{0,120}(?:trị giá"
    r"|tổng giá trị)"
    r"(?: \w+){0,2} $"
    r"|(?<!các )(?<!\w)(?:thỏa thuận|thoả thuận|hợp đồng|thương vụ) (?:vũ khí |mua sắm |quân sự |quốc phòng )?"
    r"(?:hơn |gần |khoảng |tới )?$"
)
# 'Đã bán (gần) 5 tỷ USD vũ khí cho X'.
_SOLD = re.compile(r"(?<!\w)(?:đã|vừa|từng) (?:bán|mua)(?: (?:cho|của|từ) [^,;.]{2,30})?(?: \w+){0,2} $")
_ARMS = re.compile(r"\s+(?:tiền |trị giá )?(?:vũ khí|khí tài|(?:trang )?thiết bị quân sự|dầu|khí đốt)(?!\w)")
_SIGNED = re.compile(
    r"(?<!\w)(?:ký|ký kết|đạt(?= (?:được )?(?:một )?(?:thỏa|thoả))|chốt"
    r"|trao đổi|trao|phê duyệt|phê chuẩn|thông qua)(?!\w)"
)
_PARTED = re.compile(r"[,;]| và (?=(?:đã|vừa|mới|cũng|tăng|áp|đánh|nâng)(?!\w))")
_UNDER = re.compile(r"(?<!\w)(?:chịu|bị áp|bị đánh|phải nộp|đối mặt|trả cho|đang trả|phải trả)(?!\w)")
_UPON = re.compile(
    r"(?<!\w)(?:(?:lên|với|đối với|vào|nhằm vào)(?: \w+){0,3}|(?<!trừ )từ|của|hàng hóa|hàng hoá|hàng|sản phẩm)"
    r"(?: (?:hàng hóa|hàng hoá|hàng|các mặt hàng|mặt hàng|sản phẩm|nhập khẩu|nước|từ|của))* $"
)
# 'Thuế với hàng X vào Y': Y lays it.
_GOODS = re.compile(r"(?<!\w)(?:hàng|hàng hóa|hàng hoá|sản phẩm)(?: của| từ)? $")
_ENTERS = re.compile(r" (?:nhập khẩu |xuất khẩu |bán |khi |được )*(?:vào|sang|tới) (?:thị trường )?")
# '25% lên thép và | 10% lên nhôm'.
_AND_RATE = re.compile(
    r"(?<!\w)thuế(?!\w)[^;.%]{0,40}\d% (?:lên|với|đối với|cho) [^,;.%]{2,40}(?:,| và) (?:mức )?(?:thuế )?$"
)


def is_burden(low: str, start: int, quantity: Quantity) -> bool:
    """Whether a quantity is a tariff rate in force, a damage or cost, or what a signed text is worth."""
    head = max(start, quantity.start - 160)
    if quantity.kind is QuantityKind.PERCENT:
        clause = max(low.rfind(mark, start, quantity.start) for mark in _CLAUSES)
        return is_rate(low, start, quantity) and _NOT_IN_FORCE.search(low, max(start, clause), quantity.start) is None
    if quantity.kind is not QuantityKind.AMOUNT or quantity.change is not None:
        return False
    if _COST.search(low, head, quantity.start):
        return True
    if is_taxed(low, start, quantity):
        clause = max(low.rfind(mark, start, quantity.start) for mark in _CLAUSES)
        in_force = _NOT_IN_FORCE.search(low, max(start, clause), quantity.start) is None
        return in_force or is_taxed_already(low, quantity)
    if _ARMS.match(low, quantity.end) is not None and _SOLD.search(low, head, quantity.start) is not None:
        return True
    worth = _WORTH.search(low, head, quantity.start)
    return worth is not None and _SIGNED.search(low, start, quantity.start) is not None


def is_taxed(low: str, start: int, quantity: Quantity) -> bool:
    """Whether an amount is of goods that a tariff is laid on."""
    if quantity.kind is not QuantityKind.AMOUNT:
        return False
    head = max(start, quantity.start - 160)
    if _TAXED.match(low, quantity.end) is not None and _DUTY.search(low, head, quantity.start) is not None:
        return True
    return is_taxed_already(low, quantity) or _TAXED_GOODS.search(low, head, quantity.start) is not None


def is_taxed_already(low: str, quantity: Quantity) -> bool:
    """Whether an amount is of goods of which the words behind it say that they bear a duty."""
    return _TAXED.match(low, quantity.end) is not None and _BEARS_DUTY.match(low, quantity.end) is not None


def is_imbalance(low: str, start: int, quantity: Quantity) -> bool:
    """Whether an amount is a deficit or surplus that there is: right behind the word, whatever is wanted of it."""
    head = max(start, quantity.start - 48)
    return quantity.kind is QuantityKind.AMOUNT and _IMBALANCE.search(low, head, quantity.start) is not None


def is_rate(low: str, start: int, quantity: Quantity) -> bool:
    """Whether a percentage is a tariff's."""
    if _GOES_TO.match(low, quantity.end) and _OLD_RATE.search(low, start, quantity.start):
        return False  # 'từ | 20% | xuống 10%': the rate that it was
    return (
        quantity.kind is QuantityKind.PERCENT
        and quantity.change is None
        and (
            _RATE.search(low, max(start, quantity.start - 60), quantity.start) is not None
            or _NEW_RATE.search(low, max(start, quantity.start - 130), quantity.start) is not None
            or _AND_RATE.search(low, max(start, quantity.start - 130), quantity.start) is not None
        )
    )


def laid_by(
    low: str, start: int, states: list[State], speaking: list[str], quantity: Quantity
) -> tuple[str, str] | None:
    """Who lays a tariff on whom: the one 'lên hàng hóa X', or the subject of 'chịu', bears it; None where untold.

    ``speaking`` are the states of all who are named, persons included: who stands nearest before the rate comes first.
    """
    for goods, goal in pairwise(states):
        of_goods = _GOODS.search(low, max(start, goods.start - 24), goods.start)
        if of_goods and _ENTERS.fullmatch(low, goods.end, goal.start):
            return goal.code, goods.code
    if _UNDER.search(low, start, quantity.start):
        borne = next((s.code for s in states if s.end <= quantity.start), None)
    else:
        at = quantity.start
        upon = [s for s in states if _UPON.search(low, max(start, s.start - 48), s.start)]
        upon = [s for s in upon if s.start > at or _PARTED.search(low, s.end, at) is None] or upon
        upon = [s for s in upon if s.start > at and _PARTED.search(low, quantity.end, s.start) is None] or upon
        borne = min(upon, key=lambda s: abs(s.start - at)).code if upon else None
    if borne is None:
        return None
    other = next((code for code in speaking if code != borne), None)
    return (other, borne) if other is not None else None
