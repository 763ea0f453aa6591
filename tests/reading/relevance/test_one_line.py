"""A text of one line is its own title: what states do to each other is told by it alone."""

from __future__ import annotations

import pytest

from banggiao.reading.relevance import is_relevant
from banggiao.reading.relevance.features import evidence

TO_READ = [
    "EU công bố gói trừng phạt thứ 15 nhằm vào Nga, thêm 52 con tàu vào danh sách.",
    "Trung Quốc tặng Campuchia 20 xe cứu thương trị giá 3 triệu USD.",
    "Nhật Bản cung cấp khoản vay ODA 50 tỷ yên cho Việt Nam.",
    "Nga phóng 120 tên lửa vào hạ tầng năng lượng của Ukraine trong đêm.",
    "Mỹ dỡ bỏ lệnh cấm vận vũ khí với Campuchia.",
    "Lào mở lại cửa khẩu với Thái Lan sau sáu tháng.",
    "Triều Tiên cắt đường dây liên lạc với Hàn Quốc.",
    "Ấn Độ trục xuất sáu nhà ngoại giao Canada.",
    "Mỹ thông báo rút khỏi UNESCO.",
    "Indonesia miễn thị thực cho công dân Trung Quốc từ tháng 6.",
]
TO_LEAVE = [
    "Apple mở thêm nhà máy ở Ấn Độ.",
    "Bão làm 12 người chết ở Philippines.",
    "Công an Hà Nội bắt nhóm người Trung Quốc lừa đảo qua mạng.",
    "Đội tuyển Việt Nam thắng Thái Lan 2-1.",
    "Quốc hội Pháp bỏ phiếu bất tín nhiệm chính phủ.",
    "Doanh nghiệp Nhật Bản tặng 10 xe cứu thương cho bệnh viện tỉnh.",
    "Samsung ký hợp đồng 16 tỷ USD với Tesla.",
    "Cảnh sát Thái Lan thu giữ hai tấn ma túy.",
    "EU phạt Google 3 tỷ euro.",
]


@pytest.mark.parametrize("line", TO_READ)
def test_what_states_do_is_relevant_in_one_line(line: str) -> None:
    assert is_relevant(line).relevant


@pytest.mark.parametrize("line", TO_LEAVE)
def test_other_news_of_a_line_is_left_alone(line: str) -> None:
    assert not is_relevant(line).relevant


def test_a_later_stretch_of_an_article_has_no_title_of_its_own() -> None:
    line = "Mỹ dỡ bỏ lệnh cấm vận vũ khí với Campuchia."
    opening, later = evidence(line), evidence(line, opens=False)
    assert opening is not None
    assert later is not None
    assert "title|2" in opening.features
    assert "title|2" not in later.features
