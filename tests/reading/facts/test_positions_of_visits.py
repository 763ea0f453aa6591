"""Stances told on visits and in talks: where they are said, what is well said of the other, what is no stance."""

from __future__ import annotations

import pytest

from tests.reading.facts.test_positions_wording import (
    CONCERN,
    PRAISE,
    PRINCIPLE,
    PRIORITY,
    THANKS,
    Told,
)
from tests.reading.frames import PADDING
from tests.reading.frames import positions_told as told

# Where and on what occasion it is said, between who says it and the verb.
OCCASIONS = [
    "tại Lima ngày 21-8",
    "tại Phủ Tổng thống hôm 5/3",
    "tối 20/6 tại Santiago",
    "từ Lima",
    "trong cuộc gặp với Tổng thống Chile Mario Soto",
    "trong cuộc điện đàm hôm 2/8",
    "trong bài phát biểu tại Lima",
    "khi tiếp Đại sứ Chile Mario Soto",
    "khi trả lời phỏng vấn",
    "sau cuộc hội đàm",
    "bên lề hội nghị",
    "qua điện thoại",
    "trên mạng xã hội",
]

READ: list[tuple[str, Told]] = [
    # Growth and how great, a deed and how well, a gift and its worth.
    ("Tổng thống Kim Dong-su cho rằng Việt Nam đã đổi mới rất nhiều.", (PRAISE, "KOR", "VNM")),
    ("Tổng thống Kim Dong-su nhận định kinh tế Việt Nam tăng trưởng rất nhanh.", (PRAISE, "KOR", "VNM")),
    ("Tổng thống Kim Dong-su nói Việt Nam đã vươn lên mạnh mẽ sau chiến tranh.", (PRAISE, "KOR", "VNM")),
    ("Tổng thống Kim Dong-su nói Việt Nam đã ứng phó hiệu quả với mưa lũ.", (PRAISE, "KOR", "VNM")),
    ("Tổng thống Kim Dong-su cho rằng, đây là sáng kiến quan trọng của Việt Nam.", (PRAISE, "KOR", "VNM")),
    ("Tổng thống Kim Dong-su nhất trí rằng Việt Nam là một nền kinh tế năng động.", (PRAISE, "KOR", "VNM")),
    ('"Tôi chứng kiến Việt Nam giành được nhiều thành tựu mới", Tổng thống Kim Dong-su nói.',
     (PRAISE, "KOR", "VNM")),
    # A feeling that shows, joy at what the other has done.
    ("Tổng thống Kim Dong-su tỏ ra ấn tượng với những đổi thay của Việt Nam.", (PRAISE, "KOR", "VNM")),
    ("Chủ tịch nước Trần Văn Bình bày tỏ phấn khởi trước sự phát triển của Hàn Quốc.", (PRAISE, "VNM", "KOR")),
    # How the tie stands, what it is for.
    ("Thủ tướng Peru Luis Rojas khẳng định quan hệ giữa Peru và Chile chưa bao giờ bền chặt hơn thế.",
     (PRAISE, "PER", "CHL")),
    ("Thủ tướng Peru Luis Rojas cho biết một trong những mục tiêu lâu dài của nước này là nâng tầm quan hệ với Chile.",
     (PRIORITY, "PER", "CHL")),
    ("Thủ tướng Peru Luis Rojas cho biết thúc đẩy quan hệ với Chile là một trong những mục tiêu hàng đầu của Peru.",
     (PRIORITY, "PER", "CHL")),
    ("Thủ tướng Peru Luis Rojas nhấn mạnh Peru coi trọng quan hệ với các nước Nam Mỹ, trong đó có Chile.",
     (PRIORITY, "PER", "CHL")),
    ("Chính sách của Nhà nước Việt Nam là coi trọng quan hệ với Lào.",
     (PRIORITY, "VNM", "LAO")),
    ("Thủ tướng Peru Luis Rojas khẳng định tầm quan trọng về pháp lý và thương mại của công ước với các nước thành "
     "viên.", (PRINCIPLE, "PER", None)),
    ("Chủ tịch nước Trần Văn Bình nhấn mạnh quan hệ giữa Việt Nam và Lào là tất yếu khách quan, quy luật sống còn.",
     (PRIORITY, "VNM", "LAO")),
    # What one has from another.
    ("Thủ tướng Peru Luis Rojas cho biết nhờ nguồn gạo của Chile mà nước này đã vượt qua đợt hạn hán.",
     (PRAISE, "PER", "CHL")),
    ("Thủ tướng Peru Luis Rojas nói Peru không thể xây xong con đường nếu thiếu sự giúp đỡ của Chile.",
     (THANKS, "PER", "CHL")),
    ("Ngoại trưởng Peru Luis Rojas nói Peru tôn trọng quyền của các quốc gia ven biển.", (PRINCIPLE, "PER", None)),
    ('Đại sứ Peru Luis Rojas nói một nửa hàng của Ecuador đi qua đây, do đó "tàu của Chile không chỉ cản trở Peru".',
     (CONCERN, "PER", "CHL")),
    # Of a city's court; what is not only so.
    ("Ngoại trưởng Peru Luis Rojas lấy làm tiếc về phán quyết của tòa phúc thẩm Santiago.", (CONCERN, "PER", "CHL")),
    ("Ngoại trưởng Peru Luis Rojas nói tàu của Chile không chỉ xâm phạm vùng biển của Peru mà còn cản trở tàu cá.",
     (CONCERN, "PER", "CHL")),
    ("Ngoại trưởng Peru Luis Rojas hết sức quan ngại trước các cuộc tấn công vào vùng ven biển này.",
     (CONCERN, "PER", None)),
    # What the other did is thanked for, and no stance of one's own.
    ("Thủ tướng Peru Luis Rojas cảm ơn Chile vì đã hợp tác tìm người mất tích và ủng hộ đợt cứu trợ ở Ecuador.",
     (THANKS, "PER", "CHL")),
]  # fmt: skip

LEFT_ALONE = [
    "Ông nói với Tổng thống Kim Dong-su rằng Việt Nam luôn coi trọng quan hệ với tất cả các nước.",
    "Tổng thống Kim Dong-su đề cao vị thế của Hàn Quốc tại G20.",
    "Tổng thống Kim Dong-su đề cao buôn bán song phương lúc nói chuyện tại hội nghị ở Hà Nội, Việt Nam.",
    "Bà Lê Tố Loan kiện các công ty hóa chất Mỹ.",
    "Bộ trưởng Lê Thị Hoa nói Việt Nam coi cộng đồng người Việt Nam ở xa là bộ phận không tách rời của dân tộc.",
    "Bộ trưởng Lê Thị Hoa khẳng định chính sách nhất quán của Nhà nước là chăm lo tới kiều bào, trong đó có Hàn Quốc.",
    "Thủ tướng Peru Luis Rojas hiếm khi chỉ trích Chile.",
    "Hai bên nhất trí hợp tác về quản lý nguồn nước, cảnh báo lũ, cảnh báo sớm thiên tai.",
    "Bộ trưởng Lê Thị Hoa nói sự đi lên của Việt Nam không tách rời khu vực và thế giới.",
    "Chủ tịch nước Trần Văn Bình nói hai nước cùng sát cánh kiên trì con đường đã chọn.",
    "Tổng thống Kim Dong-su vô cùng cảm kích vì được sang thăm Việt Nam.",
    "Tổng thống Kim Dong-su cho biết đang gắng sức cùng Việt Nam xử lý tốt khác biệt.",
    "Chuyến thăm thể hiện chính sách nhất quán của Việt Nam là luôn coi trọng quan hệ với Peru.",
    "Người Chile tại Lima phản đối luật của Peru.",
    "Peru tại phiên họp đã trình một dự thảo ủng hộ sáng kiến của Chile.",
]


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize("occasion", OCCASIONS)
def test_who_speaks_is_told_before_the_occasion(occasion: str, padding: str) -> None:
    text = f"Thủ tướng Peru Luis Rojas {occasion} cảm ơn Chile đã gửi hàng cứu trợ."
    assert told(text + padding) == [(THANKS, "PER", "CHL")]


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(("text", "expected"), READ)
def test_reads(text: str, expected: Told, padding: str) -> None:
    assert told(text + padding) == [expected]


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == []
