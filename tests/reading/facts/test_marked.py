"""What a paper puts in marks within what somebody says of another. Every sentence is made up."""

from __future__ import annotations

import pytest

from banggiao.model.codes import PositionKind
from tests.reading.frames import PADDING
from tests.reading.frames import positions_told as told

PRAISE, CONCERN, PRINCIPLE = PositionKind.PRAISE, PositionKind.CONCERN, PositionKind.PRINCIPLE


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # another's doing, with or without a word between
        ('Tổng thống Chile Ana Vega cho rằng chính phủ Peru hành xử "trẻ con" trong hòa đàm.', (CONCERN, "CHL", "PER")),
        ('Bộ Ngoại giao Chile nói Lima "đi một nước cờ tồi" sau khi mua vũ khí.', (CONCERN, "CHL", "PER")),
        ('Ngoại trưởng Chile Ana Vega đánh giá Tổng thống Peru là "một người đối thoại rất khéo".',
         (PRAISE, "CHL", "PER")),
        ('Tổng thống Chile Ana Vega viết trên Facebook rằng Peru là "một xứ sở diệu kỳ".', (PRAISE, "CHL", "PER")),
        ('Tổng thống Chile Ana Vega khẳng định Peru "chẳng có cớ gì" để giữ các ngư dân.', (CONCERN, "CHL", "PER")),
        ('Tổng thống Peru Luis Rojas thăm Chile. Bà Ana Vega, Tổng thống Chile, đánh giá ông Luis Rojas là "một người '
         'đối thoại rất khéo".', (PRAISE, "CHL", "PER")),
        # a thing between the two
        ('Tổng thống Chile Ana Vega tuyên bố hiệp định với Peru là một "văn bản lệch lạc".', (CONCERN, "CHL", "PER")),
        ('Tổng thống Chile Ana Vega cho rằng lệnh cấm vận mới "chẳng thay đổi được gì" với Peru.',
         (CONCERN, "CHL", "PER")),
        ('Ngoại trưởng Chile Ana Vega nói về bước đi "mù quáng" của Peru khi rút khỏi hiệp ước.',
         (CONCERN, "CHL", "PER")),
        # single marks, as headlines have them
        ("Chile nói Peru 'lại đi nước cờ tồi' sau cuộc tập trận", (CONCERN, "CHL", "PER")),
        # one's own side
        ('Tổng thống Chile Ana Vega khẳng định nước này không bị "bẻ gãy" trước các lệnh trừng phạt của Peru.',
         (PRINCIPLE, "CHL", "PER")),
    ],
)
def test_judgements_in_marks(text: str, expected: tuple[PositionKind, str, str | None], padding: str) -> None:
    assert told(text + padding) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        'Tổng thống Chile Ana Vega nói về điều mà ông gọi là "lộ trình hòa giải" với Peru.',  # a name
        'Tổng thống Chile Ana Vega nói cả hai "rất hợp nhau" sau cuộc gặp với người đồng cấp Peru.',
        'Chile cho biết sẽ lai dắt con tàu thuộc "đoàn tàu ma" của Peru.',
        'Chile nói nước này sẽ có "câu trả lời thích đáng" với Peru.',
        'Chile cho biết vụ việc "không ảnh hưởng đến quan hệ" với Peru.',
        'Ngoại trưởng Chile Ana Vega hỏi liệu Peru có "thay lòng" hay không.',
    ],
)
def test_marks_that_judge_nobody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how another does it
        ("Theo Tổng thống Chile Ana Vega, Peru đang câu giờ và chờ kết quả bầu cử.", (CONCERN, "CHL", "PER")),
        ("Thứ trưởng Ngoại giao Chile Ana Vega nói Peru đã đi quá xa khi đòi giải giáp.", (CONCERN, "CHL", "PER")),
        ("Thủ tướng Chile Ana Vega nói Peru đã dùng vũ lực trái phép tại biên giới.", (CONCERN, "CHL", "PER")),
        ("Chile nói rằng máy bay Peru xâm nhập không phận nước này.", (CONCERN, "CHL", "PER")),
        ('"Thuế quan của Peru quá cao", Tổng thống Chile Ana Vega nói.', (CONCERN, "CHL", "PER")),
        # a tie at its best
        ('"Quan hệ giữa Chile và Peru đã lên mức cao chưa từng thấy", Tổng thống Chile Ana Vega nói.',
         (PRAISE, "CHL", "PER")),
        # nobody gains, nothing may be let go
        ("Thủ tướng Chile Ana Vega nói không có bên nào hưởng lợi từ chiến tranh thương mại với Peru.",
         (PRINCIPLE, "CHL", None)),
        # dangers warned of
        ("Ngoại trưởng Chile Ana Vega cảnh báo những bước đi vội vàng có thể dẫn đến đụng độ ở biên giới Peru.",
         (CONCERN, "CHL", "PER")),
    ],
)
def test_claims_by_how_it_is_done(text: str, expected: tuple[PositionKind, str, str | None], padding: str) -> None:
    assert expected in told(text + padding)


@pytest.mark.parametrize(
    "text",
    [
        "Chile cho biết người nhập cư trái phép từ Peru đã được đưa về nước.",
        "Tổng thống Chile Ana Vega nói nếu Peru đi quá xa, hai bên sẽ gặp lại nhau.",
        "Chile nói Peru bị trừng phạt quá ít lần để nhớ.",
        "Quan hệ giữa Chile và Peru đang xấu nhất từ trước đến nay, Tổng thống Chile Ana Vega nói.",
        "Tổng thống Chile Ana Vega ca ngợi sự tăng trưởng kinh tế của Chile rồi gặp Thủ tướng Peru.",
        "Quyết định của Chile có thể gây lo ngại cho nhiều nước láng giềng trước hội nghị với Peru.",
        "Chile cho biết đã phủ nhận thông tin này trên báo chí Peru.",
        "Chile thuyết phục Peru ủng hộ nỗ lực kiềm chế Bolivia.",
        "Chile vẫn hành động dù biết rõ Peru đang ủng hộ chính quyền Bolivia.",
    ],
)
def test_what_is_no_blame_and_no_support(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose a quotation is
        ('Hãng tin AFP dẫn lời một quan chức Chile khẳng định: "Peru đã vượt qua mọi lằn ranh đỏ".',
         (CONCERN, "CHL", "PER")),
        ('Một cố vấn của Tổng thống Chile khẳng định: "Peru đã vượt qua mọi lằn ranh đỏ".', (CONCERN, "CHL", "PER")),
        ('"Hành động của Peru là không thể chấp nhận ", Thủ tướng Chile Ana Vega nói với lãnh đạo Bolivia, theo lời '
         "quan chức.", (CONCERN, "CHL", "PER")),
        # what a rule or a good of all is
        ('"UNCLOS là nền tảng cho luật biển quốc tế", Đại sứ Chile tại Peru viết.', (PRINCIPLE, "CHL", None)),
        ("Ngoại trưởng Chile Ana Vega khẳng định phán quyết của tòa là cơ sở cho thương lượng với Peru.",
         (PRINCIPLE, "CHL", None)),
        # who is meant by 'ông' after a clause of time
        ("Sau khi Tổng thống Peru Luis Rojas rời thủ đô, Thủ tướng Chile Juan Soto họp báo. Ông chỉ trích Bolivia vì "
         "xung đột ở biên giới.", (CONCERN, "CHL", "BOL")),
    ],
)
def test_whose_word_it_is(text: str, expected: tuple[PositionKind, str, str | None]) -> None:
    assert expected in told(text)


def test_ties_are_no_foundations_of_law() -> None:
    text = "Hai bên cho rằng quan hệ chính trị tin cậy là nền tảng cho hợp tác Chile - Peru."
    assert told(text) == []


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # help had, a deed of worth that names a third
        ('"Peru cũng giúp đỡ chúng tôi rất nhiều về y tế", Thủ tướng Chile Ana Vega nói.', (PRAISE, "CHL", "PER")),
        ("Thủ tướng Chile Ana Vega khẳng định Peru có đóng góp rất đặc biệt đối với Chile.", (PRAISE, "CHL", "PER")),
        ("Tổng thống Chile Ana Vega cho rằng Peru gia hạn ngừng bắn với Bolivia là quyết định đúng đắn.",
         (PRAISE, "CHL", "PER")),
        # what hangs on what, what comes first, what is not given way on
        ("Ngoại trưởng Chile Ana Vega nhấn mạnh đàm phán sẽ thất bại nếu Peru đưa ra điều kiện tiên quyết.",
         (PRINCIPLE, "CHL", None)),
        ("Đặc phái viên Chile khẳng định ưu tiên hàng đầu lúc này của Peru và Bolivia là sớm đạt được ngừng bắn.",
         (PRINCIPLE, "CHL", None)),
        ("Phó Tổng thống Chile khẳng định Santiago sẽ không bao giờ nhượng bộ Peru trong cuộc đàm phán.",
         (PRINCIPLE, "CHL", "PER")),
        # how another's step is regarded; who is meant
        ("Peru khẳng định không đổi chính sách, nhưng Chile vẫn coi đây là tín hiệu đáng lo ngại.",
         (CONCERN, "CHL", None)),
        ("Chile cắt quan hệ với Peru, cáo buộc nước này ủng hộ Bolivia.", (CONCERN, "CHL", "PER")),
        ("Thứ trưởng Ngoại giao Chile lấy làm tiếc rằng trong vấn đề Bolivia, Peru vẫn ngả về phương án trừng phạt.",
         (CONCERN, "CHL", "PER")),
    ],
)
def test_more_that_is_said_of_another(
    text: str, expected: tuple[PositionKind, str, str | None], padding: str
) -> None:
    assert expected in told(text + padding)


@pytest.mark.parametrize(
    "text",
    [
        "Động thái của Peru không khác gì việc Chile ủng hộ các cuộc tấn công ở Bolivia.",
        "Tổng thống Peru chưa muốn thăm Chile cho đến khi Chile ủng hộ sự kiện của Bolivia.",
        'Đại sứ Chile nói: "Chúng tôi mong rằng Peru sẽ coi Chile là đối tác quan trọng".',
    ],
)
def test_what_is_only_wished_or_told_of(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thủ tướng Chile nhấn mạnh với Thủ tướng Peru rằng hiến pháp của Chile không cho phép bất cứ nước nào đặt "
         "căn cứ.", (PRINCIPLE, "CHL")),
        ("Bộ Ngoại giao Chile cho rằng Thủ tướng Peru Luis Rojas không phản ánh khách quan lịch sử.", (CONCERN, "CHL")),
        ("Người phát ngôn Bộ Ngoại giao Chile cho hay Chile lấy làm tiếc khi đã có những phát biểu thiếu khách quan về "
         "quan hệ với Peru.", (CONCERN, "CHL")),
    ],
)
def test_stands_of_ones_law_and_regrets(text: str, expected: tuple[PositionKind, str]) -> None:
    assert expected in [(kind, holder) for kind, holder, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Bà Ana Vega, cố vấn cấp cao về Nam Mỹ tại Trung tâm nghiên cứu chiến lược, cho rằng Chile sẽ không nhượng bộ.",
        "Thủ tướng Chile đánh giá cao nỗ lực các bộ, ngành trong việc tổ chức hội nghị với Peru.",
    ],
)
def test_no_word_of_a_state(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Thủ tướng Chile cho rằng kết quả cuộc họp biên giới giữa Chile và Peru là "tích cực".',
         (PRAISE, "CHL", "PER")),
        ("Bộ trưởng Quốc phòng Chile nói trọng tâm của Chile lúc này là tìm kiếm thỏa thuận hạt nhân với Peru.",
         (PRINCIPLE, "CHL", None)),
        ('"Chúng tôi không còn tin tưởng vào Peru", Ngoại trưởng Chile Ana Vega nói.', (CONCERN, "CHL", "PER")),
        ("Tổng thống Chile nói lãnh đạo Peru là những kẻ hai mặt.", (CONCERN, "CHL", "PER")),
        ("Peru đã phản hồi đề xuất ngừng bắn nhưng Tổng thống Chile cho rằng câu trả lời này chưa đủ tốt.",
         (CONCERN, "CHL", "PER")),
        ("Tổng thống Chile nhận xét Thủ tướng Peru là mối đe dọa với khu vực.", (CONCERN, "CHL", "PER")),
        ('Thủ tướng Chile miêu tả Thủ tướng Peru là "người hùng".', (PRAISE, "CHL", "PER")),
    ],
)
def test_what_short_items_say(text: str, expected: tuple[PositionKind, str, str | None], padding: str) -> None:
    assert expected in told(text + padding)


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Chile: Đàm phán Chile - Peru 'có thể diễn ra trong 3 ngày tới'",
        "Ngoại trưởng Chile nói Santiago không tin rằng Peru sẽ rút quân.",
        "Nhận xét của Tổng thống Chile về Peru gây chú ý.",
    ],
)
def test_what_short_items_only_tell(text: str) -> None:
    assert told(text) == []
