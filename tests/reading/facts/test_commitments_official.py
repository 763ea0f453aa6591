"""Commitments as official news tells them: invitations with regards, assent, what a deal binds to."""

from __future__ import annotations

import pytest

from tests.reading.facts.test_commitments_said_otherwise import AGREED, INVITED, LENGTHS, PLEDGED, PROPOSED, told


@LENGTHS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chủ tịch nước gửi lời thăm hỏi và lời mời Ngoại trưởng Peru Julio Diaz sớm thăm Việt Nam.", (INVITED, "VNM")),
        ("Bà Hoa gửi lời chào và lời mời Ngoại trưởng Peru Julio Diaz sang thăm Việt Nam.", (INVITED, "VNM")),
        ("Lãnh đạo hai nước đều đồng tình hướng tới thúc đẩy hợp tác đóng tàu.", (AGREED, "KOR+VNM")),
        ("Hai bên đồng tình tăng cường trao đổi sinh viên.", (AGREED, "KOR+VNM")),
        ("Đổi lại, Seoul sẽ hoãn kiểm soát xuất khẩu chip sang Việt Nam.", (PLEDGED, "KOR")),
        ("Theo thỏa thuận, Hàn Quốc sẽ trả lại hai tàu cá nếu thủ tục hoàn tất.", (PLEDGED, "KOR")),
        ("Đổi lại, Hàn Quốc sẽ cho tàu cá Việt Nam trú bão.", (PLEDGED, "KOR")),
        ("Seoul cũng sẽ tiến tới xóa bỏ rào cản đối với tôm Việt Nam.", (PLEDGED, "KOR")),
        ("Tổng thống Kim Dong-su cho biết Hàn Quốc sẽ xem xét tích cực đề nghị của Việt Nam.", (PLEDGED, "KOR")),
    ],
)
def test_official_wordings_to_read(text: str, expected: tuple[str, str], padding: str) -> None:
    assert expected in told(text + padding)


@LENGTHS
@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch nước gửi lời thăm hỏi tới Phó Tổng thống Peru Julio Diaz.",
        "Ngoại trưởng Peru Julio Diaz chỉ trích Tổng thống Chile Ricardo Soto vì \"yêu cầu họp bằng mọi giá\".",
        "Kinh tế Hàn Quốc sẽ giảm tốc trong năm tới.",
        "Hai bên đồng tình với nhận định đó.",
        "Hàn Quốc đưa ra cam kết quan trọng.",
        "Kinh tế Việt Nam tăng trưởng, còn Hàn Quốc sẽ suy thoái.",
        "Hai bên nhấn mạnh Đồng thuận 5 điểm tiếp tục là khuôn khổ chính của ASEAN ở Myanmar.",
    ],
)
def test_official_wordings_to_leave_alone(text: str, padding: str) -> None:
    assert not told(text + padding)


@LENGTHS
def test_what_a_proposal_aims_at_is_a_part_of_it(padding: str) -> None:
    text = "Bà Hoa đề nghị hai bên tạo điều kiện cho doanh nghiệp, hướng tới kim ngạch thương mại 20 tỷ USD năm 2030."
    assert told(text + padding) == [(PROPOSED, "VNM")]


@LENGTHS
@pytest.mark.parametrize("turn", [", đổi lại ", ", còn ", ", trong khi "])
def test_what_each_does_for_its_part_is_a_commitment_of_its_own(turn: str, padding: str) -> None:
    text = f"Theo đó, Hàn Quốc sẽ giảm thuế cho tôm Việt Nam{turn}Việt Nam sẽ mở cửa cho thịt bò Hàn Quốc."
    assert told(text + padding) == [(PLEDGED, "KOR"), (PLEDGED, "VNM")]
