"""Commitments in newspapers' wordings, in short items and long articles. Every sentence is made up."""

from __future__ import annotations

import pytest

from banggiao.model.codes import Modality
from banggiao.model.facts import Commitment
from tests.reading.frames import PADDING, facts_of
from tests.reading.frames import commitments_told as told

AGREED, PLEDGED, PROPOSED = Modality.AGREED, Modality.PLEDGED, Modality.PROPOSED


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngoại trưởng Peru Luis Rojas nói Chile phải rút quân khỏi biên giới.", (PROPOSED, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas khẳng định bất cứ thỏa thuận nào với Chile cũng phải bảo vệ ngư dân.",
         (PROPOSED, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas tuyên bố ngừng tập trận với Chile.", (PLEDGED, "PER", "")),
        ("Chính phủ Peru ngày 5/3 thông báo áp thuế 20% lên hàng hóa Chile.", (PLEDGED, "PER", "")),
        ("Chủ tịch nước Lào Bounmy nhất trí cùng Việt Nam trồng lại rừng đầu nguồn.", (AGREED, "LAO+VNM", "")),
        ("Việt Nam và Peru hướng tới kim ngạch thương mại 1 tỷ USD.", (AGREED, "PER+VNM", "")),
    ],
)  # fmt: skip
def test_reads(text: str, expected: tuple[Modality, str, str], padding: str) -> None:
    assert told(text + padding) == [expected]


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    "text",
    [
        "Ngoại trưởng Peru Luis Rojas nói Chile không phải là mối lo.",
        "Ngoại trưởng Peru Luis Rojas cho biết ngư dân Chile đang phải chịu rét.",
        "Ngoại trưởng Peru Luis Rojas cho rằng Chile còn nhiều việc phải làm.",
        "Hội nghị do chính Tổng thống Peru Luis Rojas đề xuất, nhằm bàn về rừng.",
        "Đây là dự án mà Peru từng cam kết với Chile.",
        "Đó là điều kiện mà Peru yêu cầu Chile đáp ứng.",
        "Hai nhà lãnh đạo tiếp tục dùng trà gừng trước khi chia tay.",
        "Theo Peru và Chile, thống nhất Syria là việc của người Syria.",
        "Ngoại trưởng Peru Luis Rojas cho rằng việc này khiến Chile cần các loại vũ khí tầm xa.",
        "Peru khẳng định cần bảo đảm tự do hàng hải quanh đảo Đá Xám.",
        "Nhóm các nước, đứng đầu là Peru, tuyên bố cắt quan hệ với Chile hồi tháng 6 năm 2019.",
        "Peru tuyên bố đã chuẩn bị buộc Chile phải tuân phục.",
        "Năm 2019, Peru tuyên bố ngừng tập trận với Chile.",
        "Tổng thống Peru Luis Rojas nói rằng quyết định đánh thuế hàng Chile là sai lầm.",
    ],
)
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == []


def test_a_condition_has_no_deadline() -> None:
    text = "Tổng thống Peru Luis Rojas cam kết hỗ trợ Chile nếu ông thắng cử vào tháng 5/2026."
    (one,) = [f for f in facts_of(text, Commitment) if isinstance(f, Commitment)]
    assert one.deadline is None


@pytest.mark.parametrize("padding", ["", PADDING])
def test_the_two_who_led_the_sentence_before_go_on(padding: str) -> None:
    text = (
        "Bộ trưởng Lê Thị Hoa và Ngoại trưởng Peru Luis Rojas nhất trí thúc đẩy Chile và Ecuador sớm đối thoại. "
        "Hai bên cũng thống nhất lập nhóm công tác."
    )
    assert told(text + padding) == [(AGREED, "PER+VNM", ""), (AGREED, "PER+VNM", "")]
