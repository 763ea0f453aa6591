"""Commitments by whose word they are: the ones spoken of as 'họ', a source told within the sentence, words between.

Every sentence is made up, and read alone and in an article that goes on with other things.
"""

from __future__ import annotations

import pytest

from banggiao.model.codes import Modality
from tests.reading.facts.test_commitments_said_otherwise import AGREED, HOPED, LENGTHS, PLEDGED, PROPOSED, told


@LENGTHS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 'Họ' are those who spoke, or led the sentence before.
        ("Peru và Chile nói rằng họ muốn giữ thỏa thuận với Cuba.", (HOPED, "CHL+PER")),
        ("Ngoại trưởng Peru và Chile gặp nhau tại Lima. Họ còn đồng ý lập một nhóm công tác.", (AGREED, "CHL+PER")),
        ("Ngoại trưởng Peru Julio Diaz cho biết họ chỉ yêu cầu Chile dỡ bỏ một phần hạn ngạch.", (PROPOSED, "PER")),
        # What stands between who asks and the verb.
        ("Tổng thống Peru Julio Diaz thậm chí còn kêu gọi Chile ngừng mua dầu của Cuba.", (PROPOSED, "PER")),
        ("Peru đến nay vẫn liên tục kêu gọi Chile thả hai ngư dân.", (PROPOSED, "PER")),
        ("Tổng thống Peru đột ngột yêu cầu Chile rút đại sứ.", (PROPOSED, "PER")),
        # A source told within the sentence.
        ("Vì vậy, theo Ngoại trưởng Peru, Lima sẽ không tiếp tục đàm phán với Chile.", (PLEDGED, "PER")),
        ("Peru sẽ siết việc xuất khẩu đồng sang Chile, theo thông báo của Bộ Thương mại Peru.", (PLEDGED, "PER")),
        ('"Peru sẽ đóng hai cửa khẩu với Chile", tuyên bố của Bộ Ngoại giao Peru cho hay.', (PLEDGED, "PER")),
        # Told first, undertaken behind a comma.
        ("Peru thông báo từ tháng tới, Lima sẽ siết việc xuất khẩu đồng sang Chile.", (PLEDGED, "PER")),
        # 'Tiếp nhận' is no reception.
        ("Peru hôm nay cho hay sẽ tiếp nhận thêm 2.000 người tị nạn Cuba.", (PLEDGED, "PER")),
        # 'Làm' is not 'là'.
        (
            "Thủ tướng Lê Văn Hòa kể trong buổi gặp Thủ tướng Lào, hai bên khẳng định tiếp tục làm phong phú"
            " thêm quan hệ giữa hai Bộ Quốc phòng.",
            (AGREED, "LAO+VNM"),
        ),
    ],
)  # fmt: skip
def test_whose_word_it_is(text: str, expected: tuple[Modality, str], padding: str) -> None:
    assert expected in told(text + padding)


@LENGTHS
@pytest.mark.parametrize(
    "text",
    [
        "Theo Cao ủy Thương mại EU, sẽ hình thành một tòa án về đầu tư.",
        "Peru tiếp đoàn đại biểu Chile, và họ sẽ tiếp đoàn Cuba vào tuần sau.",
        '"Peru sẽ không nhường một tấc đất nào cho Chile", Tổng thống Peru Julio Diaz nói.',
        "Peru thông báo đường sắt chạy thử, và Lima sẽ siết an ninh ở nhà ga.",
    ],
)
def test_what_is_nobodys_word(text: str, padding: str) -> None:
    assert told(text + padding) == []
