"""Names that stand alone: whose they are, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.reading.frames import PADDING, frame_of


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        # A Chinese given name alone names nobody, least of all within a town's.
        ("Chủ tịch Trung Quốc Trần Gia Bình đã rời đi. Bình Nhưỡng từ lâu đã chỉ trích Mỹ.", "Bình Nhưỡng", "PRK"),
        ("Thủ tướng Trung Quốc Vương Gia Hà đã rời đi. Hà Nội kêu gọi Lào giảm thuế.", "Hà Nội", "VNM"),
        # A surname of other states does.
        ("Ngoại trưởng Anh Omar Khan tới Lima. Khan kêu gọi Peru giảm thuế.", "Khan", "GBR"),
    ],
)
def test_whose_a_name_alone_is(text: str, name: str, code: str, padding: str) -> None:
    frame = frame_of(text + padding)
    start = frame.text.rindex(name)
    found = [a for a in frame.cast.actors if a.start == start]
    assert [(frame.text[a.start : a.end], a.codes) for a in found] == [(name, (code,))]
