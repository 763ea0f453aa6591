"""Verdicts on another state, told without a verb of position. Every sentence is made up."""

from __future__ import annotations

import pytest

from banggiao.model.codes import PositionKind
from tests.reading.frames import PADDING
from tests.reading.frames import positions_told as told

PRAISE, CONCERN, PRINCIPLE = PositionKind.PRAISE, PositionKind.CONCERN, PositionKind.PRINCIPLE
PRIORITY = PositionKind.PRIORITY


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Peru coi phán quyết của Chile là "vô lý và không thể chấp nhận được".', (CONCERN, "PER", "CHL")),
        ('Phó Tổng thống Peru Luis Rojas mô tả ý tưởng của Chile là "nguy hiểm".', (CONCERN, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas gọi kế hoạch của Chile là sai lầm.", (CONCERN, "PER", "CHL")),
        ('Ngoại trưởng Peru Luis Rojas khẳng định vụ phóng của Chile đã "làm xấu thêm tình hình".',
         (CONCERN, "PER", "CHL")),
        ("Người phát ngôn Bộ Ngoại giao Peru cho rằng kế hoạch của Chile phá hoại hòa bình khu vực.",
         (CONCERN, "PER", "CHL")),
        ("Thủ tướng Peru Luis Rojas cho rằng chính sách của Chile sẽ dẫn đến hậu quả khôn lường.",
         (CONCERN, "PER", "CHL")),
        ("Bộ Ngoại giao Peru tuyên bố vụ tập kích của Chile vi phạm luật pháp quốc tế.", (CONCERN, "PER", "CHL")),
        ("Peru nói nước này bị Chile đe dọa.", (CONCERN, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas lên án sự xâm lược của Chile.", (CONCERN, "PER", "CHL")),
        ('"Mức thuế của Chile là vô lý", Tổng thống Peru Luis Rojas nói hôm 5/3.', (CONCERN, "PER", "CHL")),
        ('"Chile đang đùa với lửa.\nChúng tôi đã cảnh báo họ", Ngoại trưởng Peru Luis Rojas nói.',
         (CONCERN, "PER", "CHL")),
        ('Tổng thống Peru Luis Rojas nói: "Tuần này rất dài. Chile không muốn hòa bình".', (CONCERN, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas nói cuộc gặp với Tổng thống Chile là hữu ích.", (PRAISE, "PER", "CHL")),
        ('Ngoại trưởng Peru Luis Rojas mô tả đề xuất của Chile là "bước đi tích cực".', (PRAISE, "PER", "CHL")),
        ("Peru tuyên bố không nhượng bộ Chile về lợi ích cốt lõi.", (PRINCIPLE, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas nói chủ quyền của Peru phải được tôn trọng.", (PRINCIPLE, "PER", None)),
        ("Chile là láng giềng gần gũi, là ưu tiên số một trong chính sách của Peru, Ngoại trưởng Peru Luis Rojas nói.",
         (PRIORITY, "PER", "CHL")),
        ("Theo Ngoại trưởng Peru Luis Rojas, Chile là một trong bốn đối tác quan trọng nhất của nước này.",
         (PRIORITY, "PER", "CHL")),
        ("Với Peru, Chile là người anh em thân thiết, Ngoại trưởng Peru Luis Rojas nói.", (PRIORITY, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas nói Chile là trụ cột trong chính sách hướng Nam của Peru.",
         (PRIORITY, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas khẳng định Chile giữ vị trí quan trọng trong tính toán của Peru.",
         (PRIORITY, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas nói sau cuộc họp với Ecuador rằng, việc Chile tập trận là rất đáng lo ngại.",
         (CONCERN, "PER", "CHL")),
        ('"Hành động khiêu khích sáng nay của Chile là lời nhắc nhở", Ngoại trưởng Peru Luis Rojas nói.',
         (CONCERN, "PER", "CHL")),
        ("Theo Bộ Ngoại giao Peru, vụ bắt tàu của Chile vi phạm luật biển.", (CONCERN, "PER", "CHL")),
    ],
)  # fmt: skip
def test_reads(text: str, expected: tuple[PositionKind, str, str | None], padding: str) -> None:
    assert told(text + padding) == [expected]


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    "text",
    [
        "Ngoại trưởng Peru Luis Rojas nói Chile không vi phạm thỏa thuận.",
        "Ngoại trưởng Peru Luis Rojas nói hiệp ước giúp ngăn chặn Chile đe dọa khu vực.",
        "Phóng viên hỏi Tổng thống Peru Luis Rojas liệu Chile có vi phạm thỏa thuận.",
        "Bộ Công an cho biết công dân Chile vi phạm pháp luật.",
        "Các chuyên gia cho rằng chính sách của Peru với Chile là sai lầm.",
        '"Chính sách của Chile là sai lầm", giáo sư John Smith tại Đại học Lima, Peru nói.',
        "Ngoại trưởng Peru Luis Rojas nói quan hệ với Chile rất tuyệt vời.",
        "Ngoại trưởng Peru Luis Rojas nói quân nổi dậy tại Chile vi phạm lệnh ngừng bắn.",
        "Ngoại trưởng Peru Luis Rojas nói Peru không phải là mối đe dọa với Chile.",
        "Cuộc khủng hoảng giữa Peru và Chile rất nguy hiểm.",
        "Chile vi phạm thỏa thuận với Peru.",
        "Ngoại trưởng Peru Luis Rojas nói không có chỗ cho thịt bò trong thực đơn.",
        "Ngoại trưởng Peru Luis Rojas nói người đồng cấp Chile đã xin lỗi về sự cố đáng tiếc.",
        "Ngoại trưởng Peru Luis Rojas cho biết vụ thử là vi phạm công ước của Liên Hợp Quốc.",
        "Ngoại trưởng Peru Luis Rojas tuyên bố công nhận Lima là thủ đô Chile, đi ngược lại chính sách nhiều năm qua.",
        "Ngoại trưởng Peru Luis Rojas nhấn mạnh những cố gắng hạ căng thẳng của Chile.",
        "Peru coi Chile là nước đông dân và đe dọa tăng thuế.",
        "Ngoại trưởng Peru Luis Rojas nói Chile không cho máy bay cất cánh hay có hành động khiêu khích.",
        "Ngoại trưởng Peru Luis Rojas cho biết Chile và việc làm suy yếu liên minh không liên quan.",
        "Chile là đối tác quan trọng của Peru trong nhiều năm.",
        "Theo giáo sư John Smith, Chile là đối tác quan trọng của Peru.",
        "Ngoại trưởng Peru Luis Rojas nói Chile từng là đồng minh quan trọng.",
    ],
)
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == []


@pytest.mark.parametrize("padding", ["", PADDING])
def test_who_speaks_is_told_after_the_last_sentence_of_a_quotation(padding: str) -> None:
    text = (
        "Ngoại trưởng Ecuador Ana Vega đến Lima hôm 5/3.\n"
        '"Chúng tôi đánh giá cao tấm lòng hiếu khách của đất nước ngài.\nMọi việc rất tốt", '
        "Tổng thống Peru Luis Rojas nói với Thủ tướng Chile Pablo Soto.\n"
    )
    assert told(text + padding) == [(PRAISE, "PER", "CHL")]


def test_a_spokesman_speaks_for_whose_he_is() -> None:
    text = '"Chile đang đùa với lửa.\nHọ biết điều đó", người phát ngôn Ana Vega của Bộ Ngoại giao Peru nói.\n'
    assert told(text) == [(CONCERN, "PER", "CHL")]


@pytest.mark.parametrize("padding", ["", PADDING])
def test_a_scholar_s_quotation_is_no_word_of_a_state(padding: str) -> None:
    text = (
        "Tổng thống Peru Luis Rojas đến Santiago hôm 5/3.\n"
        '"Tôi luôn phản đối việc Chile tập trận.\nĐiều đó rất xấu", '
        "giáo sư John Smith tại Đại học Oxford nhận định.\n"
    )
    assert told(text + padding) == []


@pytest.mark.parametrize("padding", ["", PADDING])
def test_a_quotation_that_stands_alone_is_of_who_spoke_before(padding: str) -> None:
    text = (
        "Ngoại trưởng Peru Luis Rojas cho biết ông đã đến Santiago.\n"
        '"Nếu quan hệ xấu đi thì chúng tôi tiếc. Chính quyền Chile phải chịu trách nhiệm".\n'
        "Hai bên chưa hẹn ngày gặp lại.\n"
    )
    assert told(text + padding) == [(CONCERN, "PER", "CHL")]
