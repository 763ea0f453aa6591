"""What a state will not do, and what it thinks of its dealings with another. Every sentence is made up."""

from __future__ import annotations

import pytest

from banggiao.model.codes import PositionKind
from tests.reading.frames import PADDING
from tests.reading.frames import positions_told as told

PRAISE, CONCERN, PRINCIPLE = PositionKind.PRAISE, PositionKind.CONCERN, PositionKind.PRINCIPLE
PRIORITY, SUPPORT = PositionKind.PRIORITY, PositionKind.SUPPORT


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngoại trưởng Peru Luis Rojas tuyên bố nước này sẽ không rút quân khỏi vùng biên với Chile.",
         (PRINCIPLE, "PER", "CHL")),
        ('"Chúng tôi không bao giờ quỳ gối trước Chile", Tổng thống Peru Luis Rojas nói.', (PRINCIPLE, "PER", "CHL")),
        ("Bộ Ngoại giao Peru khẳng định không có ý định can dự vào xung đột ở Chile.", (PRINCIPLE, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas nói muốn hòa bình nhưng sẽ không nhượng bộ Chile.", (PRINCIPLE, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas gọi cuộc họp với Tổng thống Chile là bước ngoặt.", (PRAISE, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas nói hội nghị với lãnh đạo Chile là một thành công lớn.", (PRAISE, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas đánh giá cuộc gặp với Tổng thống Chile đã diễn ra hết sức cởi mở.",
         (PRAISE, "PER", "CHL")),
        ('Tổng thống Peru Luis Rojas nói "thật vô ích" khi đàm phán với Chile.', (CONCERN, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas nói Chile là người bạn của Peru.", (PRIORITY, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas dành nhiều lời ca ngợi cho Tổng thống Chile.", (PRAISE, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas tháng trước cáo buộc Chile giấu số liệu.", (CONCERN, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas trong khi đó ca ngợi sáng kiến của Chile.", (PRAISE, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas nêu quan điểm đánh giá cao nỗ lực của Chile.", (PRAISE, "PER", "CHL")),
        ("Đại sứ quán Peru tại Bolivia chỉ trích Chile giấu số liệu.", (CONCERN, "PER", "CHL")),
        ("Peru và các đồng minh lo ngại Chile sẽ đóng eo biển.", (CONCERN, "PER", "CHL")),
        ("Ngoại trưởng Nhật Bản Taro Sato nói Tokyo hoàn toàn ủng hộ lập trường của Chile về nghề cá.",
         (SUPPORT, "JPN", "CHL")),
        ("Tổng thống Peru Luis Rojas nói ông coi Chile là mối đe dọa với nghề cá.", (CONCERN, "PER", "CHL")),
        ("Tổng thống Chile Ana Vega thăm Peru. Tổng thống Peru Luis Rojas bày tỏ lo ngại về điều đó.",
         (CONCERN, "PER", "CHL")),
        ("Peru từng nhiều lần bày tỏ đồng tình với kế hoạch của Chile.", (SUPPORT, "PER", "CHL")),
        ("Peru thường công khai ủng hộ Chile.", (SUPPORT, "PER", "CHL")),
        ("Chuyến thăm thể hiện sự coi trọng của Nhà nước Peru dành cho Chile.", (PRIORITY, "PER", "CHL")),
        ("Người đứng đầu Nhà Trắng thể hiện sự ủng hộ sáng kiến năng lượng của Chile.", (SUPPORT, "USA", "CHL")),
        ("Tổng thống Peru Luis Rojas gọi Tổng thống Chile là 'gã ngông'.", (CONCERN, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas xem ngư lôi của Chile như một mối đe dọa.", (CONCERN, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas nói nỗ lực hòa giải của Chile liên tục thất bại.", (CONCERN, "PER", "CHL")),
        ('Ngoại trưởng Peru Luis Rojas gọi đề xuất của Chile là "một bước đi đúng".', (PRAISE, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas và Phu nhân cảm ơn sự giúp đỡ của Chile sau trận lụt.",
         (PositionKind.GRATITUDE, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas nói quan điểm của Peru phản đối việc Chile lập căn cứ.",
         (CONCERN, "PER", "CHL")),
        ("Bộ trưởng Peru Luis Rojas cho rằng quyết định của Chile có ý nghĩa quan trọng.", (PRAISE, "PER", "CHL")),
        ("Bộ trưởng Peru Luis Rojas cho rằng việc Tổng thống Chile Ana Vega được bầu lại thể hiện sự tín nhiệm.",
         (PRAISE, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas chào mừng Tổng thống Chile Ana Vega và đoàn Chile thăm Peru, ca ngợi tài tổ chức"
         " của Chile.", (PRAISE, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas mong muốn mở rộng hợp tác với Chile, ủng hộ Chile tổ chức hội nghị nghề cá.",
         (SUPPORT, "PER", "CHL")),
        ("Hai bên họp ở Lima. Peru và Chile cho rằng quan hệ hai nước có ý nghĩa đặc biệt quan trọng.",
         (PRIORITY, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas bày tỏ lòng khâm phục đối với thành tựu của Chile.", (PRAISE, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas khẳng định chính quyền mới tiếp tục coi trọng quan hệ với Chile.",
         (PRIORITY, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas nói mọi cuộc đàm phán với Chile phải dẫn tới phi hạt nhân hóa khu vực.",
         (PRINCIPLE, "PER", None)),
        ("Tổng thống Peru Luis Rojas tuyên bố đã mất kiên nhẫn với Chile.", (CONCERN, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas tỏ ra hoài nghi về cam kết của Chile.", (CONCERN, "PER", "CHL")),
        ('"Lập luận của Chile là vô lý", KCNA viết về cuộc đàm phán với Triều Tiên.', (CONCERN, "PRK", "CHL")),
        # One's right, one's own affairs, what is ruled out or kept up.
        ("Theo Ngoại trưởng Peru Luis Rojas, việc mua dầu của Chile là quyền của nước này.", (PRINCIPLE, "PER", None)),
        ("Ngoại trưởng Peru Luis Rojas nói mua tàu của ai là quyền của Peru.", (PRINCIPLE, "PER", None)),
        ("Bộ Ngoại giao Peru tuyên bố bầu cử là công việc nội bộ, không nước nào được can thiệp.",
         (PRINCIPLE, "PER", None)),
        ("Ngoại trưởng Peru Luis Rojas nói các lệnh trừng phạt chỉ được dỡ bỏ khi Chile trả tàu.",
         (PRINCIPLE, "PER", "CHL")),
        ("Peru loại trừ khả năng rút quân khỏi vùng biên giới với Chile.", (PRINCIPLE, "PER", "CHL")),
        ("Lập trường của Peru về việc Chile lập căn cứ sẽ không thay đổi.", (PRINCIPLE, "PER", None)),
        ("Thủ tướng Peru Luis Rojas cho biết Peru tôn trọng quyết định của Chile rút khỏi hiệp định.",
         (PRINCIPLE, "PER", "CHL")),
        ("Peru chủ trương giải quyết mọi bất đồng thông qua đối thoại.", (PRINCIPLE, "PER", None)),
        ("Ngoại trưởng Peru Luis Rojas nói hợp tác với Bolivia không nhằm chống Chile.", (PRINCIPLE, "PER", "CHL")),
        # What another is after, what his word is worth.
        ("Ngoại trưởng Peru Luis Rojas cho rằng cuộc tập trận của Chile là nhằm đe dọa nước này.",
         (CONCERN, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas cho rằng đề xuất của Chile có lợi cho Bolivia.", (CONCERN, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas nói nhượng bộ của Chile vẫn chưa đủ.", (CONCERN, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas cho rằng không thể tin lời hứa của Chile.", (CONCERN, "PER", "CHL")),
        ("Theo đánh giá của Peru, việc Chile phóng tên lửa là động thái khiêu khích.", (CONCERN, "PER", "CHL")),
        # What another deserves; the tie with his leader; what a meeting with him is called.
        ("Tổng thống Peru Luis Rojas nói Tổng thống Chile Ana Vega xứng đáng nhận giải thưởng hòa bình.",
         (PRAISE, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas nói ông có quan hệ rất tốt với Tổng thống Chile Ana Vega.",
         (PRAISE, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas nói quan hệ của ông với Tổng thống Chile Ana Vega vẫn rất tốt.",
         (PRAISE, "PER", "CHL")),
        ('Peru gọi cuộc gặp với Tổng thống Chile là "sự kiện lịch sử".', (PRAISE, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas có ấn tượng tốt đẹp về đất nước Chile.", (PRAISE, "PER", "CHL")),
        ("Bộ trưởng Peru Luis Rojas cho rằng đề xuất của Chile cho thấy mong muốn góp phần ổn định tình hình.",
         (PRAISE, "PER", "CHL")),
        # What another is to one, beside its name.
        ("Ngoại trưởng Peru Luis Rojas nói sẽ có tàu sang Chile, đối tác quan trọng của Peru.",
         (PRIORITY, "PER", "CHL")),
        # A capital that is thanked or praised; a decision that is one's right.
        ("Tổng thống Peru Luis Rojas nói ông 'cảm kích' Bắc Kinh vì nỗ lực hòa giải ở Chile.",
         (PositionKind.GRATITUDE, "PER", "CHN")),
        ("Tổng thống Peru Luis Rojas ca ngợi Bắc Kinh vì nỗ lực hòa giải ở Chile.", (PRAISE, "PER", "CHN")),
        ("Theo Ngoại trưởng Peru Luis Rojas, quyết định không dự hội nghị ở Chile là quyền của Peru.",
         (PRINCIPLE, "PER", None)),
        ("Tổng thống Peru Luis Rojas và lãnh đạo nhiều nước chúc mừng Tổng thống Chile Ana Vega.",
         (PositionKind.CONGRATULATION, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas bày tỏ tình cảm tốt đẹp với nhân dân Chile.", (PRIORITY, "PER", "CHL")),
    ],
)  # fmt: skip
def test_reads(text: str, expected: tuple[PositionKind, str, str | None], padding: str) -> None:
    assert expected in told(text + padding)


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    "text",
    [
        "Ngoại trưởng Peru Luis Rojas cho biết hội nghị với Chile sẽ không diễn ra trong tháng này.",
        "Ngoại trưởng Peru Luis Rojas nói Chile sẽ không tham gia cuộc họp.",
        "Ngoại trưởng Peru Luis Rojas cho biết nếu Chile không chấp nhận, hai bên họp tiếp.",
        "Ngoại trưởng Peru Luis Rojas cho rằng cuộc gặp với Chile có thể rất hữu ích.",
        "Ngoại trưởng Peru Luis Rojas nói quan hệ với Chile rất tốt đẹp.",
        "Ngoại trưởng Peru Luis Rojas nói chính sách hướng biển của chúng tôi với Chile là một thành công.",
        "Ngoại trưởng Peru Luis Rojas nói Peru đã đơn phương rút khỏi hiệp định với Chile.",
        "Ngoại trưởng Peru Luis Rojas nói chuyến thăm là dịp để Chile và Peru làm mới khuôn khổ đối tác chiến lược.",
        "Peru nên kiểm soát vùng biển với Chile, không theo đuổi quân sự hóa, Ngoại trưởng Peru Luis Rojas nói.",
        '"Có thể tôi sẽ không tới Chile", Tổng thống Peru Luis Rojas nói.',
        "Peru đề nghị Quốc hội Chile ủng hộ dự án chung.",
        "Ngoại trưởng Peru Luis Rojas cho rằng chuyến thăm của Tổng thống Peru tới Chile có ý nghĩa quan trọng.",
        "Bộ trưởng Peru Luis Rojas cho rằng chuyến thăm Peru của Tổng thống Chile có ý nghĩa quan trọng.",
        "Tổng thống Peru Luis Rojas chào mừng Tổng thống Chile thăm Peru, nhấn mạnh chuyến thăm mở ra chương mới.",
        "Tổng thống Peru Luis Rojas nhấn mạnh chuyến thăm của Tổng thống Chile là bước ngoặt của quan hệ hai nước.",
        "Ngoại trưởng Peru Luis Rojas tin chuyến thăm của Tổng thống Chile sẽ mở ra chương mới.",
        "Peru trông đợi Chile ủng hộ dự án chung.",
        "Ngoại trưởng Peru Luis Rojas nói đàm phán với Chile không phải là chuyện một ngày.",
        "Ngoại trưởng Peru Luis Rojas nói các cuộc đàm phán với Chile vấp phải nhiều khó khăn.",
        "Ngoại trưởng Peru Luis Rojas nói bầu cử là quyền của người dân.",
        "Ngoại trưởng Peru Luis Rojas nói giấy phép khai thác là quyền của Bolivia.",
        "Peru không loại trừ khả năng mua tàu của Chile.",
        "Theo chủ trương của Peru, tàu Chile được vào cảng.",
        "Bộ Quốc phòng Peru cho biết vụ pháo kích của Chile nhằm vào một kho đạn bỏ hoang.",
        "Tổng thống Peru Luis Rojas gọi chuyến thăm Chile là dịp lịch sử.",
        "Trong trường hợp Chile không hợp tác, Peru sẽ kiện, Ngoại trưởng Peru Luis Rojas nói.",
        "Ngoại trưởng Peru Luis Rojas cảm kích vì đây là chuyến thăm đầu tiên của Tổng thống Chile.",
        "Ngoại trưởng Peru Luis Rojas cho rằng hai nước còn dư địa để quan hệ Peru - Chile trở thành hình mẫu.",
        "Doanh nghiệp Peru có quan hệ rất tốt với bạn hàng Chile.",
        "KCNA đưa tin Tổng thống Chile Ana Vega thăm Triều Tiên.",
    ],
)
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == []


def test_of_two_who_welcome_the_deed_of_one_the_other_does() -> None:
    text = "Chủ tịch nước Trần Văn Bình và Tổng thống Peru Luis Rojas hội đàm. Hai bên hoan nghênh Peru góp thêm vốn."
    assert told(text) == [(PRAISE, "VNM", "PER")]


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru và Chile có chung quan ngại về vụ phóng tên lửa của Bolivia.",
         [(CONCERN, "CHL", "BOL"), (CONCERN, "PER", "BOL")]),
        ("Tổng thống Peru Luis Rojas và Thủ tướng Chile Ana Vega đồng ý rằng "
         "xung đột sẽ không thể kết thúc bằng vũ lực.",
         [(PRINCIPLE, "CHL", None), (PRINCIPLE, "PER", None)]),
        ("Tổng thống Peru Luis Rojas và Thủ tướng Chile Ana Vega nhất trí rằng "
         "xung đột không thể giải quyết bằng quân sự.",
         [(PRINCIPLE, "CHL", None), (PRINCIPLE, "PER", None)]),
    ],
)  # fmt: skip
def test_of_both(text: str, expected: list[tuple[PositionKind, str, str | None]], padding: str) -> None:
    assert sorted(told(text + padding), key=str) == expected
