"""What a commitment aims at and by when. Every sentence is made up."""

from __future__ import annotations

import time

import pytest

from banggiao.model.codes import Metric
from banggiao.model.facts import Target
from banggiao.reading.dates import find_dates
from banggiao.reading.facts.targets import deadline_in, target_in

TRADE = Metric.TRADE_TURNOVER


@pytest.mark.parametrize(
    ("clause", "target"),
    [
        ("phấn đấu đưa kim ngạch song phương lên 20 tỷ USD vào năm 2028", Target(TRADE, 20_000_000_000, "USD")),
        ("nâng thương mại hai chiều từ mức 3,2 tỷ USD hiện nay lên 5 tỷ USD", Target(TRADE, 5_000_000_000, "USD")),
        ("từ 8 tỷ USD năm 2018 nâng kim ngạch lên 12 tỷ USD", Target(TRADE, 12_000_000_000, "USD")),
        ("tăng kim ngạch thương mại lên gấp đôi trong vài năm", Target(TRADE, multiplier=2)),
        ("đưa trao đổi thương mại tăng gấp 3 lần", Target(TRADE, multiplier=3)),
        ("tăng gấp đôi kim ngạch, lên 4 tỉ USD", Target(TRADE, 4_000_000_000, "USD")),
        ("đặt mục tiêu 7 tỷ USD kim ngạch song phương", Target(TRADE, 7_000_000_000, "USD")),
        ("phấn đấu đưa xuất khẩu sang thị trường này đạt 500 triệu euro", Target(Metric.EXPORTS, 500_000_000, "EUR")),
        ("cam kết viện trợ không hoàn lại 300 triệu nhân dân tệ", Target(Metric.AID, 300_000_000, "CNY")),
        ("sẽ hỗ trợ Peru 200 triệu USD cho các dự án thủy lợi", Target(Metric.AID, 200_000_000, "USD")),
        ("sẽ tặng thêm khoản trị giá 5 triệu USD", Target(Metric.AID, 5_000_000, "USD")),
        ("sẽ bổ sung 65 triệu USD cho dự án thủy lợi", None),
        ("cam kết đầu tư thêm 1,5 tỷ USD", Target(Metric.FDI_CAPITAL, 1_500_000_000, "USD")),
        ("phấn đấu đón 2 triệu lượt khách mỗi năm", Target(Metric.TOURISTS, 2_000_000, "people")),
        ("dành 60 suất học bổng cho sinh viên Lào", Target(Metric.STUDENTS, 60, "scholarships")),
        ("sẽ tiếp nhận 5.000 lao động trong năm tới", Target(Metric.WORKERS, 5_000, "people")),
        ("phấn đấu kim ngạch tăng 15% mỗi năm", Target(TRADE, 15, "%")),
        ("sớm ký thỏa thuận hợp tác", None),
        ("triển khai 3 tuyến đường sắt", None),
        ("áp thuế nhập khẩu 25% lên hàng hóa", None),
        ("áp thuế bổ sung lên 60 tỷ USD hàng nhập khẩu", None),
        ("tăng thuế thêm với lượng hàng nhập khẩu trị giá 60 tỷ USD", None),
        ("tăng cường trao đổi đoàn cấp cao", None),
        ("tổ chức kỳ họp lần thứ 12", None),
    ],
)
def test_target(clause: str, target: Target | None) -> None:
    assert target_in(clause, 0, len(clause), dates=find_dates(clause)) == target


@pytest.mark.parametrize(
    ("clause", "published", "deadline"),
    [
        ("đạt 20 tỷ USD kim ngạch vào năm 2028", "2025-11-05", "2028"),
        ("nâng kim ngạch từ 8 tỷ USD năm 2025 lên 10 tỷ USD năm 2027", "2025-11-05", "2027"),
        ("ủng hộ Việt Nam tổ chức thành công APEC 2027", "2025-11-05", "2027"),
        ("triển khai Kế hoạch hành động giai đoạn 2026-2030", "2025-11-05", "2030"),
        ("ký hiệp định trong quý I năm tới", "2025-11-05", "2026-03"),
        ("ký hiệp định trong năm tới", "2025-11-05", "2026"),
        ("mời thăm vào tháng 3 tới", "2025-11-05", "2026-03"),
        ("tổ chức kỳ họp vào cuối năm nay", "2025-11-05", "2025"),
        ("tuân thủ Công ước Liên hợp quốc về Luật Biển năm 1982", "2025-11-05", None),
        ("tuân thủ Công ước về Luật Biển năm 1982", None, None),
        ("thực hiện thỏa thuận đã ký năm 2019", "2025-11-05", None),
        ("hướng tới kỷ niệm 50 năm quan hệ vào năm 2027", None, "2027"),
        ("tăng cường hợp tác trong thời gian tới", "2025-11-05", None),
        ("áp dụng từ năm 2026", "2025-11-05", "2026"),
        ("thực hiện thỏa thuận đạt được ngày 27/9", "2025-11-05", None),
        ("nhất trí như đã nêu chiều 5/11", "2025-11-05", None),
        ("hoàn tất đàm phán trong năm nay", "2025-11-05", "2025"),
        ("tuân thủ thỏa thuận ký năm 2011", None, None),
    ],
)
def test_deadline(clause: str, published: str | None, deadline: str | None) -> None:
    assert deadline_in(clause, 0, len(clause), find_dates(clause), published) == deadline


def test_only_the_clause_counts() -> None:
    text = "Năm 2030 đạt 9 tỷ USD kim ngạch; hai bên nhất trí tăng cường hợp tác"
    start = text.index("hai bên")
    assert target_in(text, start, len(text)) is None
    assert deadline_in(text, start, len(text), find_dates(text), "2025-11-05") is None


@pytest.mark.parametrize(
    ("clause", "target"),
    [
        ("Hai nước phấn đấu đưa con số này lên 15 tỷ USD", Target(TRADE, 15_000_000_000, "USD")),
        ("Hai bên đặt mục tiêu 15 tỷ USD vào năm 2030", Target(TRADE, 15_000_000_000, "USD")),
        ("Hai bên hướng tới mốc 15 tỷ USD", Target(TRADE, 15_000_000_000, "USD")),
        ("Hai bên nhất trí lập quỹ chung 15 triệu USD", None),
        ("Thái Lan cam kết đóng góp 15 triệu USD cho quỹ khí hậu", None),
    ],
)
def test_a_figure_told_before_lends_its_measure(clause: str, target: Target | None) -> None:
    before = "Kim ngạch song phương năm ngoái đạt 9 tỷ USD. "
    text = before + clause
    assert target_in(text, len(before), len(text), dates=find_dates(text)) == target
    elsewhere = before.rstrip() + "\n\n" + clause
    assert target_in(elsewhere, len(before) + 1, len(elsewhere), dates=find_dates(elsewhere)) is None


@pytest.mark.parametrize("worst", ["5% ", "đạt 3 tỷ USD kim ngạch năm 2030, ", "gấp đôi ", "thứ 26 trên 147, "])
def test_worst_cases_take_linear_time(worst: str) -> None:
    text = worst * (50_000 // len(worst))
    dates = find_dates(text)
    began = time.process_time()
    target_in(text, 0, len(text), None, dates)
    deadline_in(text, 0, len(text), dates, "2025-11-05")
    assert time.process_time() - began < 3.0


def test_years_of_history_are_nobody_s_deadline() -> None:
    clause = "yêu cầu bồi thường cho những lao động bị cưỡng bức trong giai đoạn 1910 - 1945"
    assert deadline_in(clause, 0, len(clause), find_dates(clause), None) is None
