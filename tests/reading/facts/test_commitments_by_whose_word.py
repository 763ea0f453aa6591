"""Commitments by whose word they are: the ones spoken of as 'họ', a source told within the sentence, words between.

Every sentence is made up, and read alone and in an article that goes on with other things.
"""

from __future__ import annotations

import pytest

from banggiao.model.codes import Modality
from banggiao.model.facts import Commitment
from tests.reading.facts.test_commitments_said_otherwise import AGREED, HOPED, LENGTHS, PLEDGED, PROPOSED, told
from tests.reading.frames import facts_of


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
        ("Peru đã bắt đầu lên tiếng đề nghị Chile mở lại cửa khẩu.", (PROPOSED, "PER")),
        ("Tổng thống Peru đã gây sức ép yêu cầu Chile rút đại sứ.", (PROPOSED, "PER")),
        ("Lima và Santiago còn nhất trí mở thêm hai cửa khẩu.", (AGREED, "CHL+PER")),
        ("Thủ tướng Peru hứa hẹn sẽ tăng viện trợ cho Chile.", (PLEDGED, "PER")),
        ("Ngoại trưởng Peru cho biết Lima sẽ không rời khỏi hiệp định ký với Chile.", (PLEDGED, "PER")),
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
        # What is enough, what is claimed, drunk to, or goes on at the table.
        "Tổng thống Peru nhấn mạnh chỉ cần Chile đồng lòng là đủ.",
        "Peru đòi chủ quyền với toàn bộ vùng hồ và gây căng thẳng với Chile.",
        'Tổng thống Peru nói với Tổng thống Chile: "Tôi đề nghị nâng ly vì tình láng giềng".',
        "Tổng thống Peru và Tổng thống Chile ra vườn. Sau đó, hai nhà lãnh đạo tiếp tục hội đàm.",
        "Ngoại trưởng Peru đưa ra lời kêu gọi chỉ một ngày sau khi Chile đóng cửa biên giới.",
        "Peru thông báo đường sắt chạy thử, và Lima sẽ siết an ninh ở nhà ga.",
    ],
)
def test_what_is_nobodys_word(text: str, padding: str) -> None:
    assert told(text + padding) == []


@LENGTHS
@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Peru cam kết giúp Chile cứu các thủy thủ trên tàu bị đắm tháng trước.", None),
        ("Peru và Chile nhất trí nối lại đàm phán đình trệ hồi tháng 2/2025.", None),
        ("Peru đề nghị Chile giảm thuế như mức đã đưa ra khi hai bên gặp nhau tháng 12/2025.", None),
        ("Peru cam kết giúp Chile xây xong cây cầu vào tháng 12/2025.", "2025-12"),
    ],
)
def test_what_is_past_is_no_deadline(text: str, due: str | None, padding: str) -> None:
    found = [f for f in facts_of(text + padding, Commitment) if isinstance(f, Commitment)]
    assert [str(f.deadline) if f.deadline else None for f in found] == [due]


@LENGTHS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What both lay on their ministries.
        ("Thủ tướng Peru và Chile gặp nhau. Hai Thủ tướng cũng giao các cơ quan liên quan gỡ khó ở cửa khẩu.",
         (AGREED, "CHL+PER")),
        ("Thủ tướng Peru và Chile gặp nhau. Hai bên giao hai Bộ Ngoại giao làm đầu mối theo dõi.", (AGREED, "CHL+PER")),
        # What is wanted of another by who leads the sentence.
        ("Thủ tướng Peru coi vụ việc là nguy hiểm và muốn Chile trừng phạt thủ phạm.", (HOPED, "PER")),
    ],
)  # fmt: skip
def test_what_is_laid_on_others(text: str, expected: tuple[Modality, str], padding: str) -> None:
    assert expected in told(text + padding)


@LENGTHS
@pytest.mark.parametrize("who", ["nước láng giềng", "đồng minh", "cường quốc", "đối tác châu Á"])
def test_two_of_a_kind_agree_together(who: str, padding: str) -> None:
    assert told(f"Hai {who} Nhật Bản và Ấn Độ nhất trí họp định kỳ.{padding}") == [(AGREED, "IND+JPN")]
    assert told(f"Ngoại trưởng Lê Thị Hoa gặp hai {who} Nhật Bản và Ấn Độ tại Hà Nội.{padding}") == []
