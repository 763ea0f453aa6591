"""Claims on one's own or another's doing, told by grammar alone. Every sentence is made up."""

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
        # what one's own state doesn't do
        ("Ngoại trưởng Chile Ana Vega khẳng định Santiago không có ý định chiếm lại eo biển của Peru.",
         (PRINCIPLE, "CHL", "PER")),
        ("Chile cho hay, họ sẽ không chấp nhận căn cứ lâu dài của Peru ở Bolivia.", (PRINCIPLE, "CHL", "PER")),
        ("Người phát ngôn Bộ Ngoại giao Chile cho biết nước này không muốn mở thêm mặt trận thuế quan với Peru.",
         (PRINCIPLE, "CHL", "PER")),
        ("Bộ Ngoại giao Chile khẳng định Santiago không bao giờ dùng tới vũ khí sinh học.", (PRINCIPLE, "CHL", None)),
        ("Tổng thống Chile: Chile không thương thảo với Peru dưới áp lực", (PRINCIPLE, "CHL", "PER")),
        ("Bộ Ngoại giao Chile khẳng định Chile không phải bên khơi mào căng thẳng với Peru.",
         (PRINCIPLE, "CHL", "PER")),
        ('"Chile không coi Peru là kẻ thù", Tổng thống Chile Ana Vega nói.', (PRINCIPLE, "CHL", "PER")),
        ("Bộ Ngoại giao Chile khẳng định nước này chưa bao giờ đe dọa Peru.", (PRINCIPLE, "CHL", "PER")),
        ("Chile cho rằng không có lý do gì để nhắc tới Peru trong văn kiện.", (PRINCIPLE, "CHL", "PER")),
        ("Tổng thống Chile Ana Vega nói không một quốc gia nào có thể tự mình giải quyết xung đột ở Bolivia.",
         (PRINCIPLE, "CHL", None)),
        # what another doesn't do
        ("Tổng thống Chile Ana Vega nói Peru không hề quan tâm tới hòa đàm.", (CONCERN, "CHL", "PER")),
        ("Bộ Quốc phòng Chile cho rằng Peru chưa từ bỏ kế hoạch chiếm quần đảo.", (CONCERN, "CHL", "PER")),
        ("Theo Tổng thống Chile Ana Vega, Peru vẫn từ chối mọi đề nghị ngừng bắn.", (CONCERN, "CHL", "PER")),
        ("Bộ Ngoại giao Chile nói Peru không có tư cách dạy bảo nước khác.", (CONCERN, "CHL", "PER")),
        ("Bộ Ngoại giao Chile nói phương Tây và Peru đang tìm cách kéo dài chiến sự.", (CONCERN, "CHL", "PER")),
        ("Ngoại trưởng Chile Ana Vega cho rằng Peru đang chuẩn bị một cuộc tấn công mới.", (CONCERN, "CHL", "PER")),
        ('Chính phủ Chile cho rằng: Peru muốn "hủy hoại" quan hệ hai nước.', (CONCERN, "CHL", "PER")),
        # what deeds lead to and show
        ("Chile nói những bước đi như vậy có thể leo thang thành chiến tranh bất cứ lúc nào.", (CONCERN, "CHL", None)),
        ("Bộ Quốc phòng Chile nói các vụ thử tên lửa của Peru có thể dẫn tới đụng độ.", (CONCERN, "CHL", "PER")),
        ("Tổng thống Chile Ana Vega cho rằng các hành động mới đây của Peru cho thấy bản chất hiếu chiến.",
         (CONCERN, "CHL", "PER")),
        ("Ngoại trưởng Chile Ana Vega nói tuyên bố của Peru cho thấy thiện chí.", (PRAISE, "CHL", "PER")),
        # by what name it is called, what it amounts to, what it would be an answer to
        ('Bộ Ngoại giao Chile nhận định các cáo buộc của Peru là "màn khói" che nội tình.', (CONCERN, "CHL", "PER")),
        ('Chile gọi chuyến đi của nghị sĩ Peru là "cú đánh úp".', (CONCERN, "CHL", "PER")),
        ('Ngoại trưởng Chile Ana Vega mô tả đề xuất của Peru là "rất tích cực".', (PRAISE, "CHL", "PER")),
        ('Ngoại trưởng Chile Ana Vega ví kế hoạch của Peru như "danh sách quà tặng".', (CONCERN, "CHL", "PER")),
        ("Tổng thống Chile Ana Vega nói nếu Peru cho mượn căn cứ, điều đó có nghĩa là Lima đang tham chiến.",
         (PRINCIPLE, "CHL", None)),
        ("Chile tuyên bố mọi đòn đánh vào quần đảo sẽ bị coi là hành động chiến tranh.", (PRINCIPLE, "CHL", None)),
        ("Ngoại trưởng Chile Ana Vega cho biết Chile có thể đặt tên lửa ở phía Bắc để đáp trả Peru.",
         (PRINCIPLE, "CHL", None)),
        ("Tổng thống Chile Ana Vega nói việc Peru lập căn cứ là lằn ranh đỏ.", (PRINCIPLE, "CHL", "PER")),
        ("Bộ Quốc phòng Chile nói các hoạt động của Peru gần quần đảo gây lo ngại sâu sắc.", (CONCERN, "CHL", "PER")),
        # in later clauses, by capitals and seats, in headlines
        ('"Đó là tranh chấp mà Santiago sẽ không can thiệp, kể cả khi Peru đề nghị", Ngoại trưởng Chile Ana Vega nói.',
         (PRINCIPLE, "CHL", "PER")),
        ("Tổng thống Ukraine nói nước này muốn đàm phán nhưng Kiev không nhường Peru đất.", (PRINCIPLE, "UKR", "PER")),
        ("Điện Kremlin: Peru từ chối hòa đàm", (CONCERN, "RUS", "PER")),
        ("Chile: Peru không muốn hòa bình", (CONCERN, "CHL", "PER")),
        # behind a condition, within belief, by whoever is told behind a dash
        ("Tổng thống Chile Ana Vega cho rằng, nếu chiếm được eo biển, Peru sẽ không dừng lại ở đó.",
         (CONCERN, "CHL", "PER")),
        ("Ngoại trưởng Chile Ana Vega nói sau cuộc họp ở Bolivia, Peru không quan tâm đến hòa bình.",
         (CONCERN, "CHL", "PER")),
        ("Tổng thống Chile Ana Vega tin rằng Peru đang tìm cách chế tạo vũ khí sinh học.", (CONCERN, "CHL", "PER")),
        ("Bà Jane Miller - một quan chức cấp cao Chile - nói Peru từ chối hòa đàm.", (CONCERN, "CHL", "PER")),
        ("Người phát ngôn của Tổng thống Chile - ông Luis Rojas - nhấn mạnh Chile không công nhận yêu sách của Peru.",
         (PRINCIPLE, "CHL", "PER")),
        ('"Các chính phủ có toàn quyền quyết định có dự lễ hay không", Tổng thống Chile Ana Vega nói.',
         (PRINCIPLE, "CHL", None)),
        ('Ngoại trưởng Chile Ana Vega nhấn mạnh "việc đóng băng xung đột không có ý nghĩa cho Chile".',
         (PRINCIPLE, "CHL", None)),
        ("Bà Ana Vega, Tổng thống Chile, khẳng định quan hệ giữa bà và nhà lãnh đạo Peru vẫn rất tốt.",
         (PRAISE, "CHL", "PER")),
        # what another does, in marks; what is aimed at
        ('Ngoại trưởng Chile Ana Vega nhận định Peru đang "lún sâu" ở Bolivia.', (CONCERN, "CHL", "PER")),
        ('Ngoại trưởng Chile Ana Vega nói Peru có "thái độ rất tệ".', (CONCERN, "CHL", "PER")),
        ("Ngoại trưởng Chile Ana Vega nói Peru đã lầm to khi áp thuế.", (CONCERN, "CHL", "PER")),
        ("Ngoại trưởng Chile Ana Vega nói Peru đang chơi trò hai mặt.", (CONCERN, "CHL", "PER")),
        ("Ngoại trưởng Chile Ana Vega cho rằng Peru chịu trách nhiệm về cuộc khủng hoảng.", (CONCERN, "CHL", "PER")),
        ("Ngoại trưởng Chile Ana Vega nói chỉ có Peru mới có thể ngừng chiến sự.", (PRINCIPLE, "CHL", None)),
        ("Ngoại trưởng Chile Ana Vega nói Peru đã cho thấy lòng dũng cảm hiếm có.", (PRAISE, "CHL", "PER")),
        ("Ngoại trưởng Chile Ana Vega nói Peru không thể ép buộc Bolivia.", (CONCERN, "CHL", "PER")),
        ("Ngoại trưởng Chile Ana Vega khẳng định, mục tiêu của nước này là một Peru không tên lửa.",
         (PRINCIPLE, "CHL", None)),
        ('"Tôi nhắc lại rằng nhà nước Chile chưa bao giờ can thiệp vào Peru", Tổng thống Chile Ana Vega nói.',
         (PRINCIPLE, "CHL", "PER")),
        ("Tổng thống Chile Ana Vega nói Tổng thống Peru xứng đáng nhận giải thưởng vì nỗ lực ngăn xung đột.",
         (PRAISE, "CHL", "PER")),
        # of a body, not of the state where it sits
        ("NATO, có trụ sở tại Brussels, Bỉ, cho rằng Peru không muốn hòa bình.", (CONCERN, "NATO", "PER")),
        ("Cơ quan Năng lượng nguyên tử quốc tế (IAEA) đặt trụ sở ở Vienna, Áo, chỉ trích Peru.",
         (CONCERN, "IAEA", "PER")),
        # whose right it is
        ("Chile tuyên bố có quyền đặt tên lửa ở Bolivia để đối phó Peru.", (PRINCIPLE, "CHL", None)),
        ("Bộ Ngoại giao Chile khẳng định nước này có toàn quyền đáp trả Peru.", (PRINCIPLE, "CHL", None)),
        ("Tổng thống Chile Ana Vega nói Santiago có quyền tự vệ trước Peru.", (PRINCIPLE, "CHL", None)),
        ("Tổng thư ký ASEAN nhấn mạnh mọi nước thành viên có nghĩa vụ tuân thủ luật pháp quốc tế.",
         (PRINCIPLE, "ASEAN", None)),
        # on whom it turns
        ("Tổng thống Chile Ana Vega nói hòa bình phụ thuộc vào quyết định của Peru.", (PRINCIPLE, "CHL", None)),
        ("Chile nói Peru nắm chìa khóa mở lại hòa đàm.", (PRINCIPLE, "CHL", None)),
        ("Chính phủ Chile cho rằng trách nhiệm về leo thang thuộc về Peru và các đồng minh.", (CONCERN, "CHL", "PER")),
        # what is well said
        ("Tổng thống Chile Ana Vega cho biết, Peru có vai trò quan trọng trong việc giữ thỏa thuận hạt nhân.",
         (PRAISE, "CHL", "PER")),
        ("Theo Tổng thống Chile Ana Vega, Peru đang ở gần ASEAN hơn bao giờ hết.", (PRAISE, "CHL", "PER")),
        ("Tổng thống Chile Ana Vega nói việc lãnh đạo Peru gặp Tổng thống Bolivia là điều cần thiết.",
         (PRINCIPLE, "CHL", None)),
        ("Ngoại trưởng Chile Ana Vega nói rất tiếc về việc Peru đóng cửa lãnh sự quán.", (CONCERN, "CHL", "PER")),
    ],
)  # fmt: skip
def test_reads(text: str, expected: tuple[PositionKind, str, str | None], padding: str) -> None:
    assert told(text + padding) == [expected]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Ả Rập Xê Út (SAU), Ai Cập và Jordan lên án Peru.", {"SAU", "EGY", "JOR"}),
        ("Các tiểu vương quốc Ả Rập thống nhất (UAE), Ai Cập và Jordan lên án Peru.", {"ARE", "EGY", "JOR"}),
        ("Các nước láng giềng của Chile, bao gồm Các tiểu vương quốc Ả Rập thống nhất (UAE) và Qatar, cũng đã lên án"
         " Peru.", {"ARE", "QAT"}),
    ],
)  # fmt: skip
def test_lists_with_names_in_short(text: str, holders: set[str]) -> None:
    assert {holder for _, holder, _ in told(text)} == holders


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    "text",
    [
        "Người phát ngôn Bộ Ngoại giao Chile nói ông không bình luận về phát biểu của Peru.",
        "Tổng thống Chile Ana Vega cho biết bà không có kế hoạch gặp Tổng thống Peru.",
        "Bộ Ngoại giao Chile cho biết Chile không có thông tin về vụ việc ở Peru.",
        "Bộ Ngoại giao Chile cho biết chưa có thời hạn chót để Peru trả tự do cho thủy thủ.",
        "Ngoại trưởng Chile Ana Vega nói Peru không vi phạm thỏa thuận.",
        "Ngoại trưởng Chile Ana Vega nói Peru không phóng tên lửa.",
        "Cựu Bộ trưởng Chile Luis Rojas cho rằng Chile đã không nghiên cứu kỹ kho tên lửa của Peru.",
        "Đài Chile đưa tin, song không nói rõ Peru có tham dự hay không.",
        "Chile có quyền tự lên tiếng về Peru hay không, Tổng thống Chile Ana Vega hỏi?",
        "Bộ Công an Chile nói người dân Chile có quyền thăm Peru.",
        "Tổng thống Chile Ana Vega nêu nguyên nhân dẫn đến căng thẳng với Peru.",
        "Tổng thống Chile Ana Vega nói lời giải phụ thuộc vào cuộc gặp giữa bà và Tổng thống Peru.",
        "Ngoại trưởng Chile Ana Vega nói nếu Peru không dừng lại thì hội nghị sẽ hoãn.",
        "Ngoại trưởng Chile Ana Vega nói Peru từ chối bình luận.",
        "Ngoại trưởng Chile Ana Vega nói Peru đang chuẩn bị cho hội nghị thượng đỉnh.",
        'Tổng thống Chile Ana Vega nói với Tổng thống Peru về điều bà gọi là "kế hoạch chiến thắng".',
        'Chile gọi đây là "chuyến thăm cấp nhà nước".',
        'Tổng thống Chile Ana Vega nói phản ứng của Peru nên là "tương xứng".',
        "Chile cảnh báo phản ứng của nước này với Peru sẽ rất mạnh.",
        '"Tin tốt lành cho Peru", ông Luis Rojas, một người dân Chile nói.',
        "Ngoại trưởng Chile Ana Vega nói Peru không muốn tăng thuế.",
        'Ngoại trưởng Chile Ana Vega nói Peru đã "gọi điện rất nhanh".',
        "Ngoại trưởng Chile Ana Vega nói Peru buộc phải rút quân.",
        'Ngoại trưởng Chile Ana Vega nói về Tổng thống Peru: "Ông ấy không muốn đối thoại muộn".',
        'Chile cho rằng Peru đã thuê một người tên là "Kim Soo".',
        "Ngoại trưởng Chile Ana Vega nói Peru không thể hiện dấu hiệu gì lạ.",
        "Ngoại trưởng Chile Ana Vega nói ông Luis Rojas là người thích hợp để làm đại sứ tại Peru.",
        "Đại sứ Chile nói Peru đóng vai trò chủ nhà của hội nghị.",
    ],
)  # fmt: skip
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == []
