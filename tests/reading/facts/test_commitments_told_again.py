"""What title and lead tell before the body does: one commitment, whatever they call states and persons."""

from __future__ import annotations

import pytest

from banggiao.model.facts import Commitment
from banggiao.reading.reader import read_facts
from tests.reading.frames import PADDING, frame_of


def _told(text: str) -> list[tuple[str, int]]:
    found = [f for f in read_facts(frame_of(text)) if isinstance(f, Commitment)]
    return [(str(f.modality), len(f.evidence)) for f in found]


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (
            "Cuba: La Habana sẵn sàng đàm phán với Mỹ\nQuan hệ hai nước căng thẳng.\n"
            "Chủ tịch Cuba nhiều lần khẳng định nước này sẵn sàng đàm phán với Washington trên cơ sở bình đẳng.",
            "pledged",
        ),
        (
            "Ukraine đề nghị Đức gửi tên lửa\nChiến sự vẫn tiếp diễn.\n"
            "Ngoại trưởng Ukraine đề nghị Berlin nhanh chóng chuyển thêm tên lửa phòng không.",
            "proposed",
        ),
        (
            "Thổ Nhĩ Kỳ mong Mỹ dỡ bỏ trừng phạt\nQuan hệ hai nước xấu đi.\n"
            "Người phát ngôn Thổ Nhĩ Kỳ nói Ankara hy vọng Washington sớm dỡ bỏ lệnh trừng phạt nhằm vào hai công ty.",
            "hoped",
        ),
    ],
)  # fmt: skip
def test_a_headline_and_the_body_tell_one(text: str, modality: str, padding: str) -> None:
    assert _told(text + padding) == [(modality, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Nhật Bản sẽ viện trợ Lào 5 tàu tuần tra\nHai nước là bạn lâu năm.\n"
        "Thủ tướng Nhật Bản cho biết Tokyo sẽ viện trợ trang thiết bị trị giá 8 triệu USD để Campuchia rà phá bom mìn.",
        "Nga sẵn sàng cung cấp phân bón cho Mông Cổ\nHai nước là láng giềng.\n"
        "Tổng thống Nga cho biết Moskva sẵn sàng xây nhà máy điện hạt nhân tại Mông Cổ.",
    ],
)
def test_another_matter_is_another(text: str) -> None:
    assert len(_told(text)) == 2
