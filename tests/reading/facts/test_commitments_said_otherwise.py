"""Commitments by who says them and how: 'chúng tôi', 'Theo X', a government by its head, plans, what is announced.

Every sentence is made up, and read alone and in an article that goes on with other things.
"""

from __future__ import annotations

import pytest

from banggiao.model.codes import Modality
from banggiao.model.facts import Commitment
from tests.reading.frames import facts_of

AGREED, PLEDGED, PROPOSED = Modality.AGREED, Modality.PLEDGED, Modality.PROPOSED
HOPED, INVITED = Modality.HOPED, Modality.INVITED
# Neutral sentences, so that a rule is tried in a long article, too.
PADDING = (
    " Thời tiết miền Bắc những ngày qua có mưa nhỏ và sương mù. Giá gạo ổn định trong tuần. Nhiều gia đình"
    " đưa con đi công"
    " viên. Các trường học trong vùng đã bắt đầu năm học mới. Đường phố đông hơn ngày thường vì có chợ hoa."
    " Đội bóng của"
    " thành phố thắng trận thứ ba liên tiếp. Bảo tàng mở cửa miễn phí cho học sinh trong tháng này. Người dân quanh hồ"
    " thường tập thể dục từ năm giờ sáng, các quán cà phê mở cửa muộn hơn một chút, còn chợ cá thì họp từ nửa đêm."
)
LENGTHS = pytest.mark.parametrize("padding", ["", PADDING], ids=["alone", "padded"])


def told(text: str) -> list[tuple[Modality, str]]:
    """Modality and holders of each commitment after the lead."""
    return [(c.modality, "+".join(c.holders)) for c in facts_of(text, Commitment) if isinstance(c, Commitment)]


@LENGTHS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 'Chúng tôi' is the speaker's state.
        ('"Chúng tôi muốn theo đuổi quan hệ hữu nghị với Chile", Ngoại trưởng Peru Julio Diaz nói.', (HOPED, "PER")),
        ('"Chúng tôi luôn muốn duy trì hợp tác an ninh với Chile", Ngoại trưởng Peru Julio Diaz nói.', (HOPED, "PER")),
        # A pledge is his who made it, whoever recalls it.
        (
            "Ngoại trưởng Peru Julio Diaz nhấn mạnh cam kết của Thủ tướng Chile Ana Soto về việc hỗ trợ Peru"
            " đào tạo cán bộ.",
            (PLEDGED, "CHL"),
        ),
        # He who is told of by 'theo'.
        ("Theo Ngoại trưởng Peru Julio Diaz, Lima sẽ tiếp tục hỗ trợ Chile tái thiết.", (PLEDGED, "PER")),
        ("Theo Thủ tướng Peru Julio Diaz, hai nước Peru và Chile cần mở thêm cửa khẩu.", (PROPOSED, "PER")),
        # A government by its head.
        ("Chính quyền Biden đồng ý nhận thêm người tị nạn từ Cuba.", (PLEDGED, "USA")),
        ("Chính phủ của Tổng thống Pháp Luc Martin mong muốn tăng cường hợp tác với Cuba.", (HOPED, "FRA")),
        # 'Nước này' of the speaker.
        ("Peru hôm nay nhắc lại nước này cam kết mở cửa biên giới thông qua đối thoại.", (PLEDGED, "PER")),
        # What is planned.
        ("Anh có kế hoạch triển khai tàu tuần tra đến Ba Lan.", (PLEDGED, "GBR")),
        ("Ấn Độ dự định bán tàu tuần tra cho Peru.", (PLEDGED, "IND")),
        # What is announced.
        ("Nhật Bản công bố khoản viện trợ 60 triệu USD cho Peru.", (PLEDGED, "JPN")),
        ("Tổng thống Pháp Luc Martin thông báo gói hỗ trợ 10 triệu USD cho Cuba.", (PLEDGED, "FRA")),
        # Asked for, some other way.
        ("Tổng thống Peru Julio Diaz đòi hỏi Chile phải dỡ bỏ toàn bộ hàng rào trên núi.", (PROPOSED, "PER")),
        ("Tổng thống Peru Julio Diaz sẽ kêu gọi Chile kiềm chế.", (PROPOSED, "PER")),
        ("Ngoại trưởng Peru Julio Diaz nhấn mạnh cam kết của Peru hỗ trợ Chile tái thiết.", (PLEDGED, "PER")),
        ("Ngoại trưởng Peru Julio Diaz trông chờ Chile sớm trở lại bàn đàm phán.", (HOPED, "PER")),
        ("Peru đã thống nhất sẽ cải cách luật lao động theo lộ trình mà Chile nêu.", (PLEDGED, "PER")),
        ("Hai nước Peru và Chile đồng tình về việc tuân thủ thỏa thuận biên giới.", (AGREED, "CHL+PER")),
        # The speaker's own state, and who goes on speaking.
        ("Bộ Ngoại giao Nhật Bản cho biết nước này sẵn sàng bàn về thuế nông sản với Mỹ.", (PLEDGED, "JPN")),
        ('"Chile là nước láng giềng", Ngoại trưởng Peru Julio Diaz nói. "Chúng tôi sẵn sàng hợp tác với'
         ' Chile về điện".', (PLEDGED, "PER")),
        ('Tổng thống Kim Dong-su khẳng định Chile là đối tác quan trọng: "Chile rất đẹp. Tôi hy vọng niềm tin giữa hai'
         ' quốc gia được củng cố".', (HOPED, "KOR")),
        ("Canada đã đưa ra loạt cam kết dài hơi về cá hồi với Mỹ.", (PLEDGED, "CAN")),
        ("Chủ tịch Hạ viện Peru Julio Diaz mới đây cũng yêu cầu Chile dừng khai thác.", (PROPOSED, "PER")),
        ("Ngoại trưởng Peru Julio Diaz nói Peru và Chile cần thiết lập đường dây nóng.", (PROPOSED, "PER")),
        ("Tổng thống Peru Julio Diaz lặp lại cam kết sẽ ký xong thỏa thuận với Chile trước Tết.", (PLEDGED, "PER")),
        ("Trong tuyên bố chung, lãnh đạo Hàn - Triều đã nhất trí nối lại đường sắt và cam kết gỡ mìn trên núi.",
         (AGREED, "KOR+PRK")),
        ("Bình Nhưỡng chỉ yêu cầu Washington gỡ lệnh cấm mua than.", (PROPOSED, "PRK")),
        ("Bắc Kinh từ lâu đã kêu gọi Washington ký lại hiệp ước vùng cực.", (PROPOSED, "CHN")),
        ("Washington ngày 5/3 kêu gọi Moskva thả công dân Mỹ.", (PROPOSED, "USA")),
        ("Ngoại trưởng Peru Julio Diaz nêu mong muốn Chile sớm ký hiệp định.", (HOPED, "PER")),
        ("Thủ tướng Prayuth Chan - ocha gửi lời mời Thủ tướng Pháp Luc Martin thăm Thái Lan vào mùa hoa.",
         (INVITED, "THA")),
    ],
)  # fmt: skip
def test_reads(text: str, expected: tuple[Modality, str], padding: str) -> None:
    assert expected in told(text + padding)


@LENGTHS
@pytest.mark.parametrize(
    "text",
    [
        "Tình hình ở Trung Đông đòi hỏi các nước phải kiềm chế.",
        "Theo Ngoại trưởng Peru Julio Diaz, cuộc họp sẽ diễn ra tại Lima.",
        "Peru công bố kết quả bầu cử quốc hội.",
        "Nhật Bản công bố số liệu về du khách Chile.",
        "Tổng thống Peru Julio Diaz có kế hoạch thăm Chile.",
        "Peru và Chile nhất trí cùng đưa quan hệ lên nấc Đối tác chiến lược.",
        '"Chúng tôi hy vọng thượng đỉnh Peru - Chile sẽ mở ra kỷ nguyên mới" - tờ Andes Times viết.',
        "Chủ tịch nước Trần Văn Bình mong muốn kiều bào hướng về quê hương.",
        "Ngoại trưởng Peru Julio Diaz khẳng định Peru sẽ không bao giờ quên những người bạn Chile.",
        "Ngoại trưởng Peru Julio Diaz nói với Chile rằng hai bên từng bắt kẻ trồng cần sa ở biên giới.",
        "Tổng thống Kim Dong-su tới thăm Dinh Thống Nhất vào tối 10/11 và chụp ảnh với học sinh.",
        '"Tôi muốn cảm ơn nhân dân Chile", Ngoại trưởng Peru Julio Diaz nói.',
    ],
)
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == []


@LENGTHS
def test_we_who_agree_are_both(padding: str) -> None:
    text = '"Chúng tôi nhất trí mở thêm cửa khẩu", Tổng thống Kim Dong-su nói.'
    assert (AGREED, "KOR+VNM") in told(text + padding)
