"""Whom a position is towards where the verb alone doesn't tell: stands, regions, what passes between others, rules."""

from __future__ import annotations

import pytest

from banggiao.model.codes import PositionKind
from tests.reading.frames import PADDING
from tests.reading.frames import positions_told as told

PRIORITY, SUPPORT, PRAISE = PositionKind.PRIORITY, PositionKind.SUPPORT, PositionKind.PRAISE
CONCERN, PRINCIPLE = PositionKind.CONCERN, PositionKind.PRINCIPLE
Told = tuple[PositionKind, str | None, str | None]

READ: list[tuple[str, list[Told]]] = [
    # Whom one will not give way to.
    ("Thủ tướng Peru Luis Rojas khẳng định Peru sẽ không đàm phán với Chile.", [(PRINCIPLE, "PER", "CHL")]),
    ("Bộ Ngoại giao Peru tuyên bố không công nhận yêu sách của Chile.", [(PRINCIPLE, "PER", "CHL")]),
    ("Thủ tướng Peru Luis Rojas nói sẽ không dỡ bỏ lệnh cấm cho đến khi Chile trả tàu.", [(PRINCIPLE, "PER", "CHL")]),
    ("Peru khẳng định không cho phép thế lực nào dùng lãnh thổ Peru chống phá Chile.", [(PRINCIPLE, "PER", "CHL")]),
    ("Hai bên khẳng định nguyên tắc không cho phép ai sử dụng lãnh thổ nước này để chống phá nước kia.",
     [(PRINCIPLE, "KOR", "VNM"), (PRINCIPLE, "VNM", "KOR")]),
    # A rule for all, and who is for it.
    ("Ngoại trưởng Peru Luis Rojas nói các tranh chấp phải được giải quyết bằng biện pháp hòa bình.",
     [(PRINCIPLE, "PER", None)]),
    ("Ngoại trưởng Peru Luis Rojas nói Peru ủng hộ tự do hàng hải.", [(PRINCIPLE, "PER", None)]),
    ("Ngoại trưởng Peru Luis Rojas khẳng định ủng hộ việc thực hiện đầy đủ DOC.", [(PRINCIPLE, "PER", None)]),
    ("Ngoại trưởng Peru Luis Rojas nói Peru ủng hộ lập trường của Chile về luật quốc tế.", [(SUPPORT, "PER", "CHL")]),
    # A part of the world is no state.
    ("Ngoại trưởng Peru Luis Rojas nói Peru coi trọng khu vực Đông Nam Á.", [(PRIORITY, "PER", None)]),
    ("Ngoại trưởng Peru Luis Rojas khẳng định Peru có lợi ích lâu dài tại châu Á.", [(PRIORITY, "PER", None)]),
    # What passes between others.
    ("Ngoại trưởng Peru Luis Rojas hoan nghênh cuộc gặp giữa Chile và Ecuador.", [(PRAISE, "PER", None)]),
    ("Ngoại trưởng Peru Luis Rojas đánh giá cao ý nghĩa của cuộc gặp Chile - Ecuador.", [(PRAISE, "PER", None)]),
    ("Ngoại trưởng Peru Luis Rojas đánh giá cao vai trò của Chile.", [(PRAISE, "PER", "CHL")]),
    # Several are worried about one's doing, not about whom it befalls.
    ("Peru và Ecuador bày tỏ quan ngại về vụ thử tên lửa của Chile.",
     [(CONCERN, "ECU", "CHL"), (CONCERN, "PER", "CHL")]),
    ("Peru và Ecuador bày tỏ lo ngại về nguy cơ tấn công vào các cơ sở dầu mỏ của Chile.",
     [(CONCERN, "ECU", None), (CONCERN, "PER", None)]),
]  # fmt: skip


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(("text", "expected"), READ)
def test_whom_it_is_towards(text: str, expected: list[Told], padding: str) -> None:
    assert told(text + padding) == expected
