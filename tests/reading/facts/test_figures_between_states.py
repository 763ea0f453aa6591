"""Figures by what they measure: duties and what they are laid on, shares, people and troops, gifts in kind, loans.

Every sentence is made up, and read alone and in an article that goes on with other things.
"""

from __future__ import annotations

import pytest

from banggiao.model.facts import Indicator
from tests.reading.facts.test_commitments_said_otherwise import LENGTHS
from tests.reading.frames import facts_of

Told = tuple[str, str, float, str, str]


def told(text: str) -> list[Told]:
    """Metric, parties, value, unit and direction of each figure that the text tells."""
    found = [f for f in facts_of(text, Indicator, lead="") if isinstance(f, Indicator)]
    way = [f"{f.origin}>{f.destination}" if f.origin else "" for f in found]
    return [(str(f.metric), "+".join(f.parties), f.value, f.unit, w) for f, w in zip(found, way, strict=True)]


@LENGTHS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Between whom: those set side by side, whoever else is compared with them.
        ("Thương mại hai chiều giữa Peru và ASEAN là 24 tỷ USD, lớn hơn thương mại giữa Peru với Kenya và Chile.",
         [("trade_turnover", "ASEAN+PER", 24e9, "USD", "")]),
        ("Trao đổi hàng hóa hai chiều giữa Peru và Kenya trong 9 tháng đạt 1,3 tỷ USD.",
         [("trade_turnover", "KEN+PER", 1.3e9, "USD", "")]),
        ("Xuất khẩu của Peru sang Kenya tăng 7%, nhập khẩu từ Kenya giảm 3%.",
         [("exports", "KEN+PER", 7, "%", "PER>KEN"), ("imports", "KEN+PER", -3, "%", "KEN>PER")]),
        # Aid goes from whom it is received, and from whom one thanks.
        ("Tổng thống Peru Julio Diaz cảm ơn Chile đã viện trợ 3 triệu USD sau động đất.",
         [("aid", "CHL+PER", 3e6, "USD", "CHL>PER")]),
        ("Peru đánh giá cao việc Nhật Bản dành khoản vay ưu đãi 20 tỷ yên cho tuyến tàu điện.",
         [("aid", "JPN+PER", 20e9, "JPY", "JPN>PER")]),
        ("Peru đã nhận được 4 triệu USD viện trợ từ Chile.", [("aid", "CHL+PER", 4e6, "USD", "CHL>PER")]),
        ("Peru tiếp nhận gói hỗ trợ an ninh trị giá 5 triệu USD của chính phủ Kenya.",
         [("aid", "KEN+PER", 5e6, "USD", "KEN>PER")]),
        ("Quỹ Phát triển Kenya đã cung cấp cho Peru các khoản vay ưu đãi tổng trị giá 164 triệu USD.",
         [("aid", "KEN+PER", 164e6, "USD", "KEN>PER")]),
        # Duties, and the goods that they are laid on.
        ("Peru đang áp thuế 25% với 3 tỷ USD hàng hóa Chile.",
         [("other", "CHL+PER", 25, "%", "PER>CHL"), ("other", "CHL+PER", 3e9, "USD", "PER>CHL")]),
        ("Lima đã áp thuế lên tổng cộng 3 tỷ USD hàng hóa của Chile.", [("other", "CHL+PER", 3e9, "USD", "PER>CHL")]),
        ("Peru áp thuế 15% lên đồng và 10% lên cá cơm của Chile.",
         [("other", "CHL+PER", 15, "%", "PER>CHL"), ("other", "CHL+PER", 10, "%", "PER>CHL")]),
        ("Theo thỏa thuận, thuế với hàng Chile vào Peru giảm từ 25% xuống 15%.",
         [("other", "CHL+PER", 15, "%", "PER>CHL")]),
        ("Giới quan sát nói Peru, nước cấm vận với Kenya và vừa tăng thuế lên 25% với hàng Chile, đang nóng vội.",
         [("other", "CHL+PER", 25, "%", "PER>CHL")]),
        ("Peru áp thuế 25% với hàng Chile vì mua dầu Kenya, nâng tổng thuế lên 50%.",
         [("other", "CHL+PER", 25, "%", "PER>CHL"), ("other", "CHL+PER", 50, "%", "PER>CHL")]),
        ("Peru đã áp thuế tới 45% với xe điện Chile.", [("other", "CHL+PER", 45, "%", "PER>CHL")]),
        # Shares of what is another's.
        ("Peru cung cấp 90% xăng dầu và nhiên liệu cho Kenya.", [("other", "KEN+PER", 90, "%", "PER>KEN")]),
        ("Hơn 90% nhiên liệu ở Kenya là từ Peru.", [("other", "KEN+PER", 90, "%", "PER>KEN")]),
        ("Peru hiện kiểm soát 17% lãnh thổ Ecuador.", [("other", "ECU+PER", 17, "%", "")]),
        ("Chile chiếm 28% kim ngạch xuất khẩu của Peru.", [("other", "CHL+PER", 28, "%", "")]),
        # People: who live abroad, who are stationed there, fewer guests.
        ("Hiện có hơn 25.000 người Peru sinh sống tại Chile.", [("other", "CHL+PER", 25000, "people", "PER>CHL")]),
        ("Đại sứ Việt Nam tại Kenya cho biết địa bàn có trên 300 người Việt Nam sinh sống, học tập. Chính phủ Kenya ủng"
         " hộ họ.", [("other", "KEN+VNM", 300, "people", "VNM>KEN")]),
        ("Peru hiện có 2.500 lính ở Ecuador và 900 lính ở Bolivia.",
         [("other", "ECU+PER", 2500, "people", "PER>ECU"), ("other", "BOL+PER", 900, "people", "PER>BOL")]),
        ("Lượng khách Peru tới Chile giảm 70%.", [("tourists", "CHL+PER", -70, "%", "PER>CHL")]),
        # Gifts and loans.
        ("Việt Nam tặng Đảng, Nhà nước và nhân dân Lào 20 xe điện.", [("aid", "LAO+VNM", 20, "vehicles", "VNM>LAO")]),
        ("Peru trao tặng Ecuador 5 tàu tuần tra.", [("aid", "ECU+PER", 5, "ships", "PER>ECU")]),
        ("Tổng thống Peru đã chỉ thị hỗ trợ Việt Nam 5 triệu USD.", [("aid", "PER+VNM", 5e6, "USD", "PER>VNM")]),
        ("EU giải ngân 3,5 tỷ euro cho Ukraine.", [("aid", "EU+UKR", 3.5e9, "EUR", "EU>UKR")]),
        ("Các hiệp định vay giữa Việt Nam và Peru có dự án cấp nước (khoản vay 190 triệu USD).",
         [("aid", "PER+VNM", 190e6, "USD", "PER>VNM")]),
    ],
)  # fmt: skip
def test_reads(text: str, expected: list[Told], padding: str) -> None:
    assert told(text + padding) == expected


@LENGTHS
@pytest.mark.parametrize(
    "text",
    [
        "Ứng viên tổng thống Peru cam kết đánh thuế 45% với hàng Chile.",
        "Peru sẵn sàng áp thuế với 3 tỷ USD hàng hóa Chile.",
        "Peru áp thuế 25% với thép nhập khẩu, ngoại trừ từ Chile.",
        "Sau 7 năm, 97% kim ngạch xuất khẩu từ Peru được Việt Nam xóa bỏ thuế.",
        "Người Peru hưởng giá thấp hơn 1,5% nhờ mua hàng nhập khẩu từ Chile.",
        "Năm 2007, Peru thu hút được 48 tỷ euro vốn đầu tư trực tiếp nước ngoài (FDI), Chile cho biết.",
        "Kênh đào Inca với vốn đầu tư hơn 10 tỷ USD giúp Peru nối với Chile.",
        "Có 7 người Việt đang mất tích ở biên giới Peru - Chile.",
        "Peru mua 5 tàu tuần tra của Chile.",
        "Peru và Chile có 3 quân khu ở biên giới.",
        "Peru có thể chiếm 28% kim ngạch xuất khẩu của Chile.",
    ],
)
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == []
