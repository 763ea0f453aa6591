"""Stances in other words and orders than a bare verb's, in short items and long ones. Every sentence is made up."""

from __future__ import annotations

import pytest

from banggiao.model.codes import PositionKind
from tests.reading.frames import PADDING
from tests.reading.frames import positions_told as told

PRIORITY, SUPPORT, PRAISE = PositionKind.PRIORITY, PositionKind.SUPPORT, PositionKind.PRAISE
THANKS, CONGRATULATION = PositionKind.GRATITUDE, PositionKind.CONGRATULATION
CONCERN, PRINCIPLE = PositionKind.CONCERN, PositionKind.PRINCIPLE
Told = tuple[PositionKind, str | None, str | None]


READ: list[tuple[str, Told]] = [
    # A feeling told by a noun.
    ("Thủ tướng Peru Luis Rojas bày tỏ sự biết ơn chân tình đối với đội cứu hỏa Chile.", (THANKS, "PER", "CHL")),
    ("Thủ tướng Peru Luis Rojas tỏ lòng biết ơn Tổng thống Chile Mario Soto.", (THANKS, "PER", "CHL")),
    ("Ông Luis Rojas, Thủ tướng Peru, cũng bày tỏ sự cảm ơn Chile đã gửi hàng cứu trợ.", (THANKS, "PER", "CHL")),
    ("Tổng thống Kim Dong-su bày tỏ cảm kích trước tình cảm của nhân dân Việt Nam.", (THANKS, "KOR", "VNM")),
    ("Tổng thống Kim Dong-su bày tỏ sự khâm phục đối với ý chí của người Việt Nam.", (PRAISE, "KOR", "VNM")),
    ("Tổng thống Nga Ivan Petrov nêu những lo ngại về việc Mỹ xé bỏ hiệp ước vùng cực.", (CONCERN, "RUS", "USA")),
    ("Thủ tướng Peru Luis Rojas khẳng định rõ sự ủng hộ đối với Chile.", (SUPPORT, "PER", "CHL")),
    ("Ngoại trưởng Peru Luis Rojas lớn tiếng chỉ trích Chile.", (CONCERN, "PER", "CHL")),
    ("Tổng thống Nga Ivan Petrov nói nhân dân Nga trước sau như một không quên sự ủng hộ của Việt Nam.",
     (THANKS, "RUS", "VNM")),
    ("Thủ tướng Peru Luis Rojas nhấn mạnh Peru sẽ mãi không quên tình bạn của Chile.", (THANKS, "PER", "CHL")),
    ("Peru vui mừng khi thấy Chile và Ecuador có bước tiến trong quan hệ.", (PRAISE, "PER", None)),
    # What ranks high.
    ("Tổng thống Kim Dong-su khẳng định Hàn Quốc luôn đặt quan hệ với Việt Nam ở vị trí ưu tiên hàng đầu.",
     (PRIORITY, "KOR", "VNM")),
    ("Tổng thống Kim Dong-su cho biết Hàn Quốc đặc biệt quan tâm thúc đẩy quan hệ với Việt Nam.",
     (PRIORITY, "KOR", "VNM")),
    ("Chủ tịch nước Trần Văn Bình nói rõ Việt Nam coi trọng chuyến thăm này của Tổng thống Kim Dong-su.",
     (PRIORITY, "VNM", "KOR")),
    ("Ngoại trưởng Peru Luis Rojas nói quan điểm của Peru là ủng hộ việc Chile đưa vụ việc ra tòa.",
     (SUPPORT, "PER", "CHL")),
    # In the passive.
    ("Sáng kiến của Việt Nam được Tổng thống Kim Dong-su hoan nghênh.", (PRAISE, "KOR", "VNM")),
    ("Chuyến đi của Chủ tịch nước Trần Văn Bình được phía Hàn Quốc nhiệt liệt hoan nghênh.", (PRAISE, "KOR", "VNM")),
    ("Vai trò của Việt Nam luôn được lãnh đạo Hàn Quốc đánh giá rất cao.", (PRAISE, "KOR", "VNM")),
    ("Đề xuất của Chile được Peru ủng hộ mạnh mẽ.", (SUPPORT, "PER", "CHL")),
    # Words that are sent.
    ("Thủ tướng Peru Luis Rojas gửi tới Tổng thống Chile Mario Soto lời chúc mừng nồng nhiệt.",
     (CONGRATULATION, "PER", "CHL")),
    ("Thủ tướng Peru Luis Rojas gửi đến Chính phủ và nhân dân Chile lời cảm ơn chân thành.", (THANKS, "PER", "CHL")),
    # What one stands on.
    ("Bộ trưởng Lê Thị Hoa khẳng định Việt Nam có đầy đủ chứng cứ, từ bản đồ cổ đến bia đá, về chủ quyền đối với "
     "bãi san hô này.", (PRINCIPLE, "VNM", None)),
    ("Bộ trưởng Lê Thị Hoa nêu rõ Việt Nam kiên quyết bảo vệ chủ quyền bằng các biện pháp hòa bình.",
     (PRINCIPLE, "VNM", None)),
    ("Ngoại trưởng Peru Luis Rojas khẳng định không can thiệp chuyện nội bộ của Chile.",
     (PRINCIPLE, "PER", None)),
    ("Peru khẳng định không cho phép bất cứ ai dùng lãnh thổ Peru để chống phá Chile.", (PRINCIPLE, "PER", "CHL")),
    ("Bộ trưởng Quốc phòng Mỹ Mark Allen nhấn mạnh các tranh chấp phải được giải quyết theo luật pháp quốc tế.",
     (PRINCIPLE, "USA", None)),
    # Words of worth without 'là'.
    ("Tổng thống Kim Dong-su cho rằng Việt Nam đang phát triển mạnh mẽ.", (PRAISE, "KOR", "VNM")),
    ("Tổng thống Kim Dong-su nói nền kinh tế Việt Nam rất năng động.", (PRAISE, "KOR", "VNM")),
    ('"Những thành tựu to lớn của Việt Nam truyền cảm hứng cho chúng tôi", Tổng thống Kim Dong-su phát biểu.',
     (PRAISE, "KOR", "VNM")),
    ("Tổng thống Kim Dong-su cho rằng quan hệ hai nước chưa bao giờ tốt đẹp như hiện nay.", (PRAISE, "KOR", "VNM")),
    # All of those who lead the sentence; the day between them and the verb.
    ("Thủ tướng Peru Luis Rojas cùng nhiều nghị sĩ thuộc phe đa số đều bày tỏ ngưỡng mộ Chile.",
     (PRAISE, "PER", "CHL")),
    ("Bộ Ngoại giao Peru hôm nay 5/3 đã gửi công hàm phản đối tới phía Chile.", (CONCERN, "PER", "CHL")),
    # Whose feeling something shows.
    ("Buổi gặp nhằm thể hiện sự thất vọng của Peru với luật nghề cá của Chile.", (CONCERN, "PER", "CHL")),
    ("Chuyến đi bày tỏ sự ủng hộ của Peru dành cho Chile.", (SUPPORT, "PER", "CHL")),
    ("Peru cảm thấy sự thất vọng trước chính sách của Chile.", (CONCERN, "PER", "CHL")),
    # What one doesn't do before something else.
    ("Thủ tướng Peru Luis Rojas tuyên bố Peru sẽ không đàm phán cho đến khi Chile rút tàu.", (PRINCIPLE, "PER", "CHL")),
    ("Ngoại trưởng Peru Luis Rojas nhấn mạnh sẽ không ký thỏa thuận trừ khi Chile nhượng bộ.",
     (PRINCIPLE, "PER", "CHL")),
    ("Ngoại trưởng Peru Luis Rojas khẳng định nhận định của Chile về lịch sử Peru là không đúng.",
     (CONCERN, "PER", "CHL")),
    ("Ngoại trưởng Peru Luis Rojas bày tỏ quan ngại của Peru về hành động của Chile.", (CONCERN, "PER", "CHL")),
    ("Ngoại trưởng Peru Luis Rojas đến Santiago nhằm thể hiện sự ủng hộ dành cho Chile.", (SUPPORT, "PER", "CHL")),
    # Who belongs to those who do so.
    ("Peru là một trong những nước chỉ trích nhiều nhất luật nghề cá của Chile.", (CONCERN, "PER", "CHL")),
    ("Peru là quốc gia đầu tiên ủng hộ sáng kiến của Chile.", (SUPPORT, "PER", "CHL")),
    ("Thủ tướng Peru Luis Rojas có cuộc điện đàm chúc mừng Chile đăng cai giải bóng ném.",
     (CONGRATULATION, "PER", "CHL")),
    ("Thủ tướng Peru Luis Rojas đánh giá quan hệ giữa Lima và Santiago đang ở đỉnh cao nhất.", (PRAISE, "PER", "CHL")),
    ("Thủ tướng Peru Luis Rojas bày tỏ thái độ không đồng tình về thuế thép của Mỹ.", (CONCERN, "PER", "USA")),
    # A state that is only spoken with is no subject.
    ("Lãnh đạo Peru cố kết thân với Nga và Ecuador trong lúc liên tục chỉ trích Mỹ.",
     (CONCERN, "PER", "USA")),
]  # fmt: skip

LEFT_ALONE = [
    "Hai bên bày tỏ hài lòng về kết quả chuyến thăm.",
    "Tổng thống Kim Dong-su bày tỏ vui mừng khi thấy những năm qua hai nước đã nâng cấp quan hệ.",
    "Tổng thống Kim Dong-su rất quan tâm tới ẩm thực Việt Nam.",
    "Tổng thống Kim Dong-su nói Hàn Quốc coi trọng công nghệ thông tin.",
    "Quyết định này được người dân Hàn Quốc hoan nghênh.",
    "Hy vọng đề xuất của Chile sẽ được Peru ủng hộ.",
    "Đề xuất của Chile không được Peru ủng hộ.",
    "Bộ phim Việt Nam được khán giả đánh giá cao.",
    "Người phát ngôn không nhắc tới những lo ngại của Chile.",
    "Ông gửi tới bạn đọc lời chúc mừng năm mới.",
    "Tổng thống Kim Dong-su cho rằng Việt Nam sẽ phát triển mạnh mẽ.",
    "Tổng thống Kim Dong-su nói Hàn Quốc đang phát triển mạnh mẽ.",
    "Tổng thống Kim Dong-su nói hợp tác với Việt Nam phát triển mạnh mẽ.",
    "Tổng thống Kim Dong-su nói tên lửa của Triều Tiên phát triển mạnh mẽ.",
    "Mưa to từ sáng. Tổng thống Kim Dong-su cho rằng điều này là nguy hiểm cho người đi bộ.",
    '"Lập trường của ông ấy được Trung Quốc ủng hộ", Tổng thống Kim Dong-su nói.',
    "Tổng thống Kim Dong-su mong nhận được sự ủng hộ của Chile đối với sáng kiến này.",
    "Tổng thống Kim Dong-su nói ông sẽ không ăn trưa cho đến khi tuyết ngừng rơi.",
    "Chuyên gia Nga Anna Petrova nói Mỹ sẽ không rút quân cho đến khi Iran nhượng bộ.",
    "Ngoại trưởng Peru Luis Rojas nói cần tìm thêm bằng chứng trước khi lên án Chile.",
    "Lãnh đạo phe đối lập Peru Luis Rojas chỉ trích Tổng thống Chile Mario Soto.",
    "Tổng thống Kim Dong-su đặt quan hệ đối tác với một hãng tàu của Việt Nam.",
]


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(("text", "expected"), READ)
def test_reads(text: str, expected: Told, padding: str) -> None:
    assert told(text + padding) == [expected]


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == []


@pytest.mark.parametrize("padding", ["", PADDING], ids=["short", "long"])
@pytest.mark.parametrize(
    "verdict",
    [
        "Ngoại trưởng Peru Luis Rojas cho rằng những yêu cầu này là vô lý.",
        "Ngoại trưởng Peru Luis Rojas nói tuyên bố trên là một sai lầm.",
        "Ngoại trưởng Peru Luis Rojas tuyên bố đây là âm mưu nhằm vào nước mình.",
    ],
)
def test_what_is_only_pointed_to_is_of_the_state_told_before(verdict: str, padding: str) -> None:
    before = "Chile đòi Peru trả lại tàu cá và nộp phạt. "
    assert told(before + verdict + padding) == [(CONCERN, "PER", "CHL")]


def test_blame_that_goes_on_is_one_position() -> None:
    text = "Ngoại trưởng Peru Luis Rojas lên án Chile bắt tàu cá. Ông cho rằng hành động này là sai trái."
    assert told(text) == [(CONCERN, "PER", "CHL")]


def test_an_officer_of_a_party_by_its_letters_is_of_its_state() -> None:
    text = (
        "Tổng Bí thư Lê Văn Nam tiếp ông Ravi Kumar, Tổng Bí thư Đảng Cộng sản Ấn Độ (CPI). "
        "Tổng Bí thư CPI Ravi Kumar cảm ơn Tổng Bí thư Lê Văn Nam đã dành thời gian tiếp.\n"
        "Đồng chí Tổng Bí thư CPI nhấn mạnh luôn ủng hộ Việt Nam."
    )
    assert told(text) == [(SUPPORT, "IND", "VNM")]


def test_what_several_states_hold_is_one_position_each() -> None:
    text = "Peru, Chile, Ecuador, Bolivia và Colombia lên án Mỹ áp thuế."
    assert [holder for _, holder, _ in told(text)] == ["BOL", "CHL", "COL", "ECU", "PER"]


def test_states_named_as_instances_hold_it_each() -> None:
    text = "Nhiều nước trên thế giới như Peru, Chile và Ecuador đã lên án Mỹ áp thuế."
    assert [holder for _, holder, _ in told(text)] == ["CHL", "ECU", "PER"]


def test_a_settlement_stood_for_in_a_list_of_what_is_agreed_is_a_principle() -> None:
    text = "Hai bên nhất trí mở rộng giao lưu, ủng hộ giải quyết bất đồng nghề cá bằng biện pháp hòa bình."
    assert told(text) == [(PRINCIPLE, "KOR", None), (PRINCIPLE, "VNM", None)]
