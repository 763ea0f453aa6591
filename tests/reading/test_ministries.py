"""Whose a ministry is that names no state."""

from __future__ import annotations

import pytest

from tests.reading.frames import PADDING, frame_of


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Bộ Tài chính hoan nghênh Nhật Bản. Thủ tướng Nguyễn Văn Nam cũng vậy.", [("VNM",)]),
        ("Theo Bộ Nông nghiệp, Việt Nam sẽ xuất khẩu xoài sang Mỹ.", [("VNM",)]),
        ("Bộ Y tế Lào họp. Thủ tướng Trần Văn Nam dự. Bộ Y tế cảm ơn Việt Nam.", [("LAO",), ("LAO",)]),
        # Behind its opening a sentence tells of somebody else's.
        ("Thủ tướng Trần Văn Nam vui mừng vì hôm qua ở Tokyo, Bộ Y tế đã đồng ý.", [()]),
    ],
)
def test_a_ministry_is_of_whom_it_was_told(text: str, codes: list[tuple[str, ...]], padding: str) -> None:
    actors = frame_of(text + padding, "2026-03-05").cast.actors
    assert [actor.codes for actor in actors if actor.kind == "body"] == codes
