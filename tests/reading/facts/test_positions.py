"""How a state, or who speaks for it, regards another. Every sentence is made up."""

from __future__ import annotations

import pytest

from banggiao.model.codes import PositionKind
from banggiao.model.facts import Position
from tests.reading.frames import facts_of
from tests.reading.frames import positions_told as told

PRIORITY, SUPPORT, PRAISE = PositionKind.PRIORITY, PositionKind.SUPPORT, PositionKind.PRAISE
THANKS, CONGRATULATION = PositionKind.GRATITUDE, PositionKind.CONGRATULATION
CONCERN, PRINCIPLE = PositionKind.CONCERN, PositionKind.PRINCIPLE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng thống Kim Dong-su coi Việt Nam là đối tác đóng tàu hàng đầu của Seoul.", (PRIORITY, "KOR", "VNM")),
        ("Chủ tịch nước Trần Văn Bình nói Việt Nam rất coi trọng mối bang giao với Hàn Quốc.",
         (PRIORITY, "VNM", "KOR")),
        ("Chủ tịch nước Trần Văn Bình nêu rõ Hàn Quốc là một trong năm đối tác quan trọng nhất của Việt Nam.",
         (PRIORITY, "VNM", "KOR")),
        ("Chủ tịch nước Trần Văn Bình chúc mừng Hàn Quốc tổ chức thành công hội nghị.",
         (CONGRATULATION, "VNM", "KOR")),
        ("Chủ tịch nước Trần Văn Bình cảm ơn Hàn Quốc đã viện trợ sau bão.", (THANKS, "VNM", "KOR")),
        ("Chủ tịch nước Trần Văn Bình cảm ơn và đánh giá cao sự giúp sức bền bỉ của Hàn Quốc.", (THANKS, "VNM", "KOR")),
        ("Bộ trưởng Lê Thị Hoa khẳng định Việt Nam ủng hộ vai trò cầm lái của ASEAN.", (SUPPORT, "VNM", "ASEAN")),
        ("Tổng thống Kim Dong-su cho rằng Việt Nam là hình mẫu về phát triển.", (PRAISE, "KOR", "VNM")),
        ("Chủ tịch nước Trần Văn Bình hoan nghênh việc Hàn Quốc mở thêm đường bay.", (PRAISE, "VNM", "KOR")),
        ("Trung Quốc phản đối Mỹ bán vũ khí cho đảo này.", (CONCERN, "CHN", "USA")),
        ("Trung Quốc kịch liệt phản đối các nước tiếp xúc chính thức với Đài Loan.", (PRINCIPLE, "CHN", None)),
        ("Ngoại trưởng Mỹ Mark Allen cho rằng hành động của Trung Quốc là khiêu khích.", (CONCERN, "USA", "CHN")),
        ("Mỹ tuyên bố không công nhận yêu sách của Trung Quốc trên biển.", (PRINCIPLE, "USA", "CHN")),
        ("Trung Quốc đã trao công hàm phản đối Mỹ về vụ việc.", (CONCERN, "CHN", "USA")),
        ("Mỹ bác bỏ yêu sách của Trung Quốc trên biển.", (CONCERN, "USA", "CHN")),
        ("Ngoại trưởng Nga Ivan Orlov gọi quyết định của Mỹ là bước đi nguy hiểm.", (CONCERN, "RUS", "USA")),
        ("Việt Nam khẳng định chủ quyền đối với chùm đảo san hô này.", (PRINCIPLE, "VNM", None)),
        ("Tổng thống Nga Ivan Petrov nói Nga không bao giờ quên sự giúp đỡ bền bỉ của nhân dân Việt Nam.",
         (THANKS, "RUS", "VNM")),
        ("Chủ tịch nước Trần Văn Bình khẳng định chính sách của Việt Nam coi Hàn Quốc là đối tác hàng đầu.",
         (PRIORITY, "VNM", "KOR")),
        ("Chủ tịch nước Trần Văn Bình nêu rõ chủ trương bền bỉ của Việt Nam vẫn coi Lào là ưu tiên số một.",
         (PRIORITY, "VNM", "LAO")),
        ("Chủ tịch nước Trần Văn Bình khẳng định hai nước là những đối tác năng lượng quan trọng của nhau.",
         (PRIORITY, "VNM", "KOR")),
        ("Thủ tướng Singapore Lee Hien nói với các chuyên gia rằng Singapore ủng hộ Ấn Độ.", (SUPPORT, "SGP", "IND")),
        ("Theo hãng tin Reuters, Trung Quốc ủng hộ lập trường của Nga.", (SUPPORT, "CHN", "RUS")),
        ("Seoul lên án Triều Tiên phóng tên lửa.", (CONCERN, "KOR", "PRK")),
        ("Ngày 26-2, Điện Kremlin chỉ trích Chile vì vụ bắt giữ tàu cá.", (CONCERN, "RUS", "CHL")),
        ("Đức lên án cuộc chiến của Peru - Chile với Ecuador.", (CONCERN, "DEU", "PER")),
        ("Tổng thống Nga Ivan Petrov khen Tổng thống Peru Luis Rojas là người xuất chúng.", (PRAISE, "RUS", "PER")),
        ("Bộ Ngoại giao Chile tố cáo quyết định trên là phi lý.", (CONCERN, "CHL", "VNM")),
        ("Thủ tướng Peru Luis Rojas khẳng định sự ủng hộ của Lima với Chile.", (SUPPORT, "PER", "CHL")),
        ("Peru ủng hộ giải quyết mọi bất đồng ngư trường bằng thương lượng, theo đúng UNCLOS.",
         (PRINCIPLE, "PER", None)),
        ("Thủ tướng Peru Luis Rojas bày tỏ mối quan ngại rất lớn về đạo luật mới của Chile.", (CONCERN, "PER", "CHL")),
        ("Các lãnh đạo G7, gồm cả Thủ tướng Canada, đã ra thông cáo chung khẳng định sự ủng hộ dành cho Chile.",
         (SUPPORT, "G7", "CHL")),
        ("Thứ trưởng Peru Luis Rojas gián tiếp cáo buộc Chile can thiệp.", (CONCERN, "PER", "CHL")),
        ("Trung Quốc bác bỏ phán quyết của tòa là vô giá trị.", (PRINCIPLE, "CHN", None)),
        ("Tổng thống Peru Luis Rojas: Chile là đối tác tin cậy của Peru", (PRIORITY, "PER", "CHL")),
        ("Peru: 'Hành động của Chile là vi phạm luật pháp quốc tế'", (CONCERN, "PER", "CHL")),
        ("Thủ tướng Peru Luis Rojas khẳng định chính sách nhất quán của Peru coi Chile là đối tác quan trọng hàng đầu.",
         (PRIORITY, "PER", "CHL")),
        ("Việt Nam hoan nghênh phán quyết của Tòa Trọng tài về vụ kiện của Philippines.", (PRAISE, "VNM", None)),
        ("Bộ Ngoại giao Peru triệu tập Đại sứ Chile để phản đối vụ bắt giữ tàu cá.", (CONCERN, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas tối 5/3 lên án Chile bắt giữ tàu cá.", (CONCERN, "PER", "CHL")),
        ("Peru khẳng định lập trường về biên giới với Chile không thay đổi.", (PRINCIPLE, "PER", None)),
        ("Lập trường nhất quán của Peru là mọi tàu thuyền được tự do đi lại.", (PRINCIPLE, "PER", None)),
        ("Trung Quốc coi Đài Loan là một bộ phận của mình.", (PRINCIPLE, "CHN", None)),
        ("Ngoại trưởng Peru Luis Rojas gọi những bình luận của Tổng thống Chile về đội tàu cá nước này hồi tuần trước "
         "là xúc phạm.", (CONCERN, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas tuyên bố rằng những điều kiện của Santiago là không thể chấp nhận.",
         (CONCERN, "PER", "CHL")),
        ("Việt Nam hoan nghênh Peru và Chile đạt thỏa thuận ngừng bắn.", (PRAISE, "VNM", None)),
        ("Việt Nam hoan nghênh các bên dàn xếp êm thấm tranh chấp ngư trường.", (PRAISE, "VNM", None)),
        ("Peru ủng hộ nỗ lực hòa giải tại Ecuador của Chile.", (SUPPORT, "PER", "CHL")),
        ("Thủ tướng Peru Luis Rojas khẳng định sự ủng hộ dành cho Chile.", (SUPPORT, "PER", "CHL")),
        ("Triều Tiên tức giận trước tuyên bố của Hàn Quốc.", (CONCERN, "PRK", "KOR")),
        ("Ngoại trưởng Peru Luis Rojas chê mức thuế của Chile là quá cao.", (CONCERN, "PER", "CHL")),
        ("Peru bày tỏ tiếc nuối trước quyết định của Chile.", (CONCERN, "PER", "CHL")),
        ("Peru bày tỏ tình đoàn kết với Chile sau trận động đất.", (SUPPORT, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas đồng tình với đề xuất của Chile.", (SUPPORT, "PER", "CHL")),
        ("Thủ tướng Peru Luis Rojas nói Peru đứng về phía Chile.", (SUPPORT, "PER", "CHL")),
        ("Peru rút khỏi hiệp ước với cáo buộc Chile vi phạm điều khoản.", (CONCERN, "PER", "CHL")),
        ("Peru triệu hồi đại sứ nhằm phản đối việc Chile bắt giữ tàu cá.", (CONCERN, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas phủ nhận các cáo buộc của Chile.", (CONCERN, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas đã điện đàm chúc mừng Tổng thống Chile.", (CONGRATULATION, "PER", "CHL")),
        ("Peru tuyên bố không ủng hộ Chile gia nhập liên minh.", (CONCERN, "PER", "CHL")),
        ("Tuyên bố chung của G7 lên án Chile tấn công Peru.", (CONCERN, "G7", "CHL")),
        ("Tổng thống Peru Luis Rojas không ngừng chỉ trích Chile.", (CONCERN, "PER", "CHL")),
        ('Bộ Ngoại giao Peru nói nước này "cực kỳ bất mãn" với Chile.', (CONCERN, "PER", "CHL")),
        ("Peru khẳng định cần bảo đảm tự do hàng hải quanh đảo Đá Xám.", (PRINCIPLE, "PER", None)),
        ("Peru ủng hộ quan điểm các tranh chấp cần được giải quyết bằng biện pháp hòa bình, theo Công ước UN.",
         (PRINCIPLE, "PER", None)),
        ("Phát biểu tại hội nghị ở Lima, Tổng thống Peru Luis Rojas lên án Chile bắt giữ tàu cá.",
         (CONCERN, "PER", "CHL")),
        ("Tổng thống Peru Luis Rojas nhấn mạnh mục tiêu lâu dài của nước này là nâng tầm quan hệ với Chile.",
         (PRIORITY, "PER", "CHL")),
        ("Peru hết sức quan ngại trước các vụ tấn công ở Trung Đông.", (CONCERN, "PER", None)),
    ],
)  # fmt: skip
def test_reads(text: str, expected: tuple[PositionKind, str, str | None]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch nước Trần Văn Bình cảm ơn Tổng thống Kim Dong-su đã dành thời gian tiếp đoàn.",
        "Chủ tịch nước Trần Văn Bình cảm ơn lời mời của Tổng thống Kim Dong-su.",
        "Chủ tịch nước Trần Văn Bình vui mừng thăm Hàn Quốc.",
        "Hai bên bày tỏ vui mừng trước đà tiến của tình bạn hai nước.",
        "Hai bên hài lòng với kết quả hợp tác.",
        "Tổng thống Kim Dong-su bày tỏ vui mừng trước bước tiến của quan hệ Việt Nam - Hàn Quốc.",
        "Tổng thống Kim Dong-su đã gửi thư chúc mừng tới Chủ tịch nước Trần Văn Bình.",
        "Hàn Quốc cũng gửi điện chúc mừng Việt Nam.",
        "Tổng thống Mỹ bác bỏ đề nghị của Nga về việc gia hạn.",
        "Bộ Ngoại giao Mỹ bác bỏ thông tin đang sắp xếp cuộc gặp với Trung Quốc.",
        "Tổng thống Kim Dong-su gọi điện cho Chủ tịch nước Trần Văn Bình.",
        "Seoul gọi chuyến đi này là bước ngoặt của ngành du lịch.",
        "Tổng thống Kim Dong-su không quên mang theo chiếc ô của Việt Nam.",
        "Đại sứ Lào tại Việt Nam Khamphao nhắc lại chính sách của Mỹ coi Nhật Bản là người bạn thân nhất.",
        "Chuyên gia Nga Anna Petrova cho rằng Mỹ cần rút quân và Nga ủng hộ Việt Nam.",
        "Nhà nghiên cứu Nga Anna Petrova đánh giá cao cách làm của Việt Nam.",
        "Tờ Straits Times nhận định Singapore ủng hộ Ấn Độ.",
        "Theo các chuyên gia, Trung Quốc ủng hộ lập trường của Nga.",
        "Hàn Quốc từng ủng hộ Việt Nam trong những năm 1990.",
        "Tổng thống Kim Dong-su chỉ trích phe đối lập trong nước.",
        "Tổng thống Kim Dong-su bị chỉ trích vì phản ứng chậm.",
        "Chủ tịch nước Trần Văn Bình cam kết ủng hộ Hàn Quốc đăng cai hội nghị.",
        "Chủ tịch nước Trần Văn Bình đề nghị EU dỡ bỏ thẻ vàng, ủng hộ Việt Nam xuất khẩu thủy sản.",
        "Một chuyên gia nói rằng Nga ủng hộ sáng kiến này.",
        "Tổng thống Kim Dong-su nhấn mạnh chuyến thăm có ý nghĩa quan trọng.",
        "Tổng thống Kim Dong-su tin tưởng chuyến thăm sẽ thành công.",
        "Tổng thống Mỹ Mark Allen ngó lơ cáo buộc Nga nghe lén ngành đường sắt.",
        "Quan hệ Peru - Chile xấu đi do tranh chấp biển, cáo buộc Ecuador can thiệp.",
        "Ngoại trưởng Peru Luis Rojas phủ nhận việc đã gặp người đồng cấp Chile.",
        "Chủ tịch nước Trần Văn Bình coi đây là biểu hiện của quan hệ bạn bè Việt Nam - Hàn Quốc.",
        "Bộ trưởng Lê Thị Hoa đánh giá cao nỗ lực của các bộ ngành trong việc phục vụ Hội nghị Mỹ - Triều.",
        "Tổng thống Peru Luis Rojas chúc mừng sinh nhật bà Maria Rojas bên lề cuộc gặp với Thủ tướng Chile.",
        "Ngoại trưởng Peru Luis Rojas đổ lỗi cho Peru về vụ cháy ở Chile.",
        "Bộ trưởng Peru Luis Rojas từ chức để phản đối, theo báo chí Chile.",
        "Chủ tịch nước Trần Văn Bình hoan nghênh Tổng thống Kim Dong-su thăm Việt Nam.",
        "Hàn Quốc luôn ủng hộ Việt Nam trong những năm dài giành độc lập.",
        "Các đoàn biểu tình đã xuống phố ở Peru để phản đối Chile.",
        "Chủ tịch nước Trần Văn Bình ghi nhận các ý kiến của doanh nghiệp Hàn Quốc.",
        "Những lời đe dọa và chỉ trích giữa Peru và Chile làm tình hình thêm căng thẳng.",
        'Tổng thống Peru Luis Rojas tuyên bố sẽ "rất thất vọng" nếu Chile rút lui.',
        "Tổng thống Peru Luis Rojas ca ngợi vai trò của Peru trong thỏa thuận với Chile.",
        "Tổng thống Peru Luis Rojas chỉ trích gay gắt cựu Tổng thống Peru Ana Vega vì nhượng bộ Chile.",
        "Tổng thống Peru Luis Rojas bác bỏ những nhận định cho rằng ông chịu sức ép của Chile.",
        'Tổng thống Peru Luis Rojas gọi quan hệ với Chile là "không có lý do để thù địch".',
        "Peru hậu thuẫn chính quyền Chile trong cuộc nội chiến.",
        "Tổng thống Mỹ Mark Allen dọa đáp trả bằng lửa và giận dữ.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


def test_what_two_say_is_one_position_each_with_the_same_words() -> None:
    found = facts_of("Hai bên bày tỏ quan ngại trước những bước đi đơn phương ở Biển Đông.", Position)
    assert [(p.kind, p.holder, p.toward) for p in found if isinstance(p, Position)] == [
        (CONCERN, "KOR", None),
        (CONCERN, "VNM", None),
    ]
    assert len({p.evidence for p in found}) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hai bên đánh giá cao kết quả hợp tác thời gian qua.", PRAISE),
        ("Hai nhà lãnh đạo đánh giá cao bước tiến vững vàng của quan hệ Việt Nam - Hàn Quốc.", PRAISE),
        ("Hai bên ghi nhận những kết quả tích cực trong hợp tác giáo dục.", PRAISE),
        ("Hai bên hoan nghênh việc hai nước mở đường bay thẳng.", PRAISE),
        ("Hai bên coi nhau là đối tác hàng đầu.", PRIORITY),
        ("Hai bên khẳng định hai nước là đối tác quan trọng của nhau.", PRIORITY),
    ],
)
def test_what_two_say_of_one_another_is_one_position_each(text: str, kind: PositionKind) -> None:
    assert sorted(told(text), key=str) == [(kind, "KOR", "VNM"), (kind, "VNM", "KOR")]


def test_the_ministers_of_an_organisation_are_its_voice() -> None:
    text = "Tại cuộc họp, các bộ trưởng ASEAN đánh giá cao gói học bổng của Mỹ, ủng hộ tiếng nói riêng của ASEAN."
    assert {holder for _, holder, _ in told(text)} == {"ASEAN"}


def test_several_may_blame_one() -> None:
    assert told("Peru và Ecuador lên án Chile bắt giữ tàu cá.") == [(CONCERN, "ECU", "CHL"), (CONCERN, "PER", "CHL")]


def test_a_rule_for_all_is_toward_nobody() -> None:
    text = "Hai bên nhấn mạnh ý nghĩa của tự do hàng hải và luật pháp quốc tế."
    assert told(text) == [(PRINCIPLE, "KOR", None), (PRINCIPLE, "VNM", None)]


def test_a_sentence_that_begins_with_its_verb_has_its_subject_after_it() -> None:
    text = "Đánh giá cao kết quả hợp tác, Tổng thống Kim Dong-su cảm ơn sự giúp đỡ của Việt Nam."
    assert told(text) == [(PRAISE, "KOR", "VNM"), (THANKS, "KOR", "VNM")]


def test_two_verbs_of_one_regard_in_a_sentence_are_one_position() -> None:
    (one,) = facts_of(
        "Hàn Quốc rất coi trọng mối bang giao với Việt Nam, vẫn coi Việt Nam là đối tác số một về đóng tàu.", Position
    )
    assert len(one.evidence) == 2


def test_what_title_and_body_tell_is_one_position() -> None:
    text = (
        "Lào chúc mừng Việt Nam bế mạc tốt đẹp Giải cờ vua trẻ\n"
        "Ngày 4/5, Chủ tịch nước Lào Bounmy chúc mừng Việt Nam bế mạc tốt đẹp Giải cờ vua trẻ châu Á.\n"
    )
    (one,) = facts_of(text, Position, lead="", published="2025-05-04")
    assert len(one.evidence) == 2
