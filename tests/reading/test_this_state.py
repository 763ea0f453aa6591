"""Which state 'nước này' is."""

from __future__ import annotations

import pytest

from tests.reading.frames import PADDING, frame_of


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    ("text", "code"),
    [
        # The one spoken of last, were it the state that the article tells most of.
        ("Tổng thống Peru gặp khó khăn. Ông nói kinh tế Chile đi xuống và lãnh đạo nước này muốn đàm phán.", "CHL"),
        ("Peru dọa áp thuế. Peru cho biết Chile sẽ đáp trả, nhưng Peru yếu hơn nên nước này chưa vội.", "PER"),
        ("Chile lo ngại vì Peru vừa dựng rào ở phía bắc nước này.", "PER"),
        # Not the one who asks, warns or helps it.
        ("Ngoại trưởng Chile phản đối, sau khi Tổng thống Peru kêu gọi nước này thả tù nhân.", "CHL"),
        ("Chile nổi giận vì Peru nhiều lần cảnh báo chính phủ nước này.", "CHL"),
        ("Chile khó khăn nên Peru đã giúp người dân nước này.", "CHL"),
        # Its officials are asked by their own.
        ("Chile phóng tên lửa. Tổng thống Peru yêu cầu các quan chức nước này theo dõi.", "PER"),
        # Nor the one who goes there.
        ("Quan hệ với Chile vẫn tốt khi Ngoại trưởng Peru Julio Diaz tới thăm nước này.", "CHL"),
    ],
)  # fmt: skip
def test_this_state_is_the_one_spoken_of(text: str, code: str, padding: str) -> None:
    frame = frame_of(text + padding)
    found = [a.codes for a in frame.cast.actors if frame.lowered[a.start : a.end].endswith("nước này")]
    assert found[-1] == (code,)
