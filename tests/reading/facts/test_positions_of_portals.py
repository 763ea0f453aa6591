"""Positions as portals tell them: lists, commas round a name, a spokesman's paragraph. Every sentence is made up."""

from __future__ import annotations

import pytest

from banggiao.model.codes import PositionKind
from tests.reading.frames import PADDING
from tests.reading.frames import positions_told as told

PRIORITY, SUPPORT, PRAISE = PositionKind.PRIORITY, PositionKind.SUPPORT, PositionKind.PRAISE
THANKS, CONGRATULATION = PositionKind.GRATITUDE, PositionKind.CONGRATULATION
CONCERN, PRINCIPLE = PositionKind.CONCERN, PositionKind.PRINCIPLE
SPOKESMAN = "Trả lời báo chí hôm 5/3, Người phát ngôn Bộ Ngoại giao Việt Nam Lê Thị Hoa nêu rõ:\n\n"
Told = tuple[PositionKind, str | None, str | None]


READ: list[tuple[str, list[Told]]] = [
    # Others who are not named stand beside those who are.
    ("Peru, Chile cùng nhiều nước Nam Mỹ đã lên tiếng bày tỏ quan ngại về vụ phóng tên lửa của Triều Tiên.",
     [(CONCERN, "CHL", "PRK"), (CONCERN, "PER", "PRK")]),
    ("Đại sứ Peru Luis Rojas, Trưởng phái đoàn Peru, đã cùng đông đảo các nước phản đối lệnh trừng phạt Chile.",
     [(CONCERN, "PER", "CHL")]),
    # All of a list, of whom the last stands before the verb.
    ("Tổng thống Chile Mario Soto, Thủ tướng Peru Luis Rojas đều bày tỏ quan ngại về xung đột ở Trung Đông.",
     [(CONCERN, "CHL", None), (CONCERN, "PER", None)]),
    # Office and name with a comma on either side.
    ("Thủ tướng Peru, ông Luis Rojas, nhận định đòn trừng phạt của Chile là sai lầm.", [(CONCERN, "PER", "CHL")]),
    # Nouns of thanks, regard and solidarity.
    ("Đại sứ Peru Luis Rojas cũng bày tỏ lời cảm ơn tới Việt Nam vì những chuyến hàng cứu trợ.",
     [(THANKS, "PER", "VNM")]),
    ("Thủ tướng Peru Luis Rojas khẳng định sự coi trọng quan hệ với Chile.", [(PRIORITY, "PER", "CHL")]),
    ("Thủ tướng Peru Luis Rojas tái khẳng định tình đoàn kết với nhân dân Chile.", [(SUPPORT, "PER", "CHL")]),
    ("Chuyến đi thể hiện sự coi trọng, ưu tiên cao của Peru đối với quan hệ với Chile.", [(PRIORITY, "PER", "CHL")]),
    ("Thủ tướng Peru Luis Rojas nói Peru luôn dành tình cảm đặc biệt cho quan hệ với Việt Nam.",
     [(PRIORITY, "PER", "VNM")]),
    ("Thủ tướng Peru Luis Rojas trân trọng những đóng góp của Việt Nam tại hội nghị.", [(PRIORITY, "PER", "VNM")]),
    ("Đại sứ Peru Luis Rojas nói Peru trân trọng Việt Nam là người bạn thủy chung.", [(PRIORITY, "PER", "VNM")]),
    # What matters to one.
    ("Tổng thống Peru Luis Rojas nhấn mạnh tầm quan trọng của mối quan hệ với Chile.", [(PRIORITY, "PER", "CHL")]),
    ("Thủ tướng Peru Luis Rojas nhấn mạnh sự cần thiết phải tuân thủ luật pháp quốc tế.", [(PRINCIPLE, "PER", None)]),
    ("Thủ tướng Peru và Tổng thống Chile gặp nhau ở Lima. Hai bên chia sẻ quan điểm về tầm quan trọng của tự do "
     "hàng hải.", [(PRINCIPLE, "CHL", None), (PRINCIPLE, "PER", None)]),
    ("Tổng thống Peru Luis Rojas khẳng định củng cố quan hệ với Chile là lựa chọn chiến lược, ưu tiên hàng đầu.",
     [(PRIORITY, "PER", "CHL")]),
    ("Ngoại trưởng Peru Luis Rojas nói rõ: việc vun đắp tình hữu nghị Peru - Chile luôn được Peru xác định là ưu tiên "
     "hàng đầu.", [(PRIORITY, "PER", "CHL")]),
    ("Tổng thống Peru Luis Rojas ca ngợi sức sống của mối quan hệ giữa Lima và Santiago.", [(PRAISE, "PER", "CHL")]),
    # What holds for all, and how things stand with nobody to blame.
    ("Thủ tướng Peru Luis Rojas nhấn mạnh gìn giữ hòa bình ở Nam Mỹ là lợi ích chung của các nước.",
     [(PRINCIPLE, "PER", None)]),
    ("Thủ tướng Peru Luis Rojas cho rằng đối thoại với Chile là con đường đúng.", [(PRINCIPLE, "PER", None)]),
    ("Thủ tướng Peru Luis Rojas nhận định diễn biến mới ở Trung Đông là hết sức đáng lo ngại.",
     [(CONCERN, "PER", None)]),
    ("Thủ tướng Peru Luis Rojas đánh giá ASEAN đóng vai trò quan trọng trong việc gắn kết các nền kinh tế.",
     [(PRAISE, "PER", "ASEAN")]),
    # Two clauses of one sentence, each with a praise of its own.
    ("Thủ tướng Peru Luis Rojas bày tỏ ấn tượng với đội cứu hộ Chile; đánh giá cao những bước tiến của Chile trong "
     "giáo dục.", [(PRAISE, "PER", "CHL"), (PRAISE, "PER", "CHL")]),
    ('"Tôi muốn cảm ơn Chile vì những chuyến bay chở thuốc", Thủ tướng Peru Luis Rojas nói.', [(THANKS, "PER", "CHL")]),
    ("Thủ tướng Peru Luis Rojas cho rằng Chile đang chuẩn bị cho một cuộc chiến mới.", [(CONCERN, "PER", "CHL")]),
    ("Thủ tướng Peru Luis Rojas nhấn mạnh tầm quan trọng của việc gìn giữ hòa bình và ổn định trên biển.",
     [(PRINCIPLE, "PER", None)]),
    # What one is worried about is told before.
    ("Trong khi xung đột ở Trung Đông lan rộng, Peru đã lên tiếng bày tỏ quan ngại.", [(CONCERN, "PER", None)]),
    # Thanks without a cause go on to something else.
    ("Thủ tướng Peru Luis Rojas cảm ơn và khẳng định Peru coi trọng quan hệ với Chile.", [(PRIORITY, "PER", "CHL")]),
    # A Korean of three words, without marks or hyphens.
    ("Ngoại trưởng Triều Tiên Kim Gyo Hyon chỉ trích Mỹ. Bà Kim Gyo Hyon cảm ơn Nga đã giúp gạo.",
     [(CONCERN, "PRK", "USA"), (THANKS, "PRK", "RUS")]),
    # Dangers, and good news of nobody in particular.
    ("Tổng thống Peru Luis Rojas cảnh báo nguy cơ chiến tranh lan rộng ở Trung Đông.", [(CONCERN, "PER", None)]),
    ("Peru hoan nghênh lệnh ngừng bắn mới đạt được tại khu vực.", [(PRAISE, "PER", None)]),
    # A spokesman's words in a paragraph of their own; a clause summed up by the verb behind it.
    (SPOKESMAN + '"Việt Nam có đầy đủ căn cứ để khẳng định chủ quyền đối với bãi san hô này".',
     [(PRINCIPLE, "VNM", None)]),
    (SPOKESMAN + '"Việc khoan thăm dò tại vùng biển tranh chấp là phi pháp, Việt Nam kiên quyết phản đối".',
     [(CONCERN, "VNM", None)]),
    (SPOKESMAN + '"Việt Nam lên án các cuộc tấn công vi phạm chủ quyền của các quốc gia ở Trung Đông".',
     [(CONCERN, "VNM", None)]),
    # What is stressed to matter: what should be whoever does it, a body's role, another state.
    ("Thủ tướng Peru Luis Rojas nhấn mạnh sự cần thiết phải chấm dứt xung đột ở Trung Đông.",
     [(PRINCIPLE, "PER", None)]),
    ("Ngoại trưởng Peru Luis Rojas lưu ý tầm quan trọng của việc bảo đảm viện trợ nhân đạo đến được người dân.",
     [(PRINCIPLE, "PER", None)]),
    ("Thủ tướng Peru và Tổng thống Chile gặp nhau ở Lima. Hai bên tái khẳng định tầm quan trọng của việc duy trì năng "
     "lực răn đe hạt nhân.", [(PRINCIPLE, "CHL", None), (PRINCIPLE, "PER", None)]),
    ("Thủ tướng Peru Luis Rojas nêu bật vai trò trung tâm của Liên hợp quốc.", [(SUPPORT, "PER", "UN")]),
    ("Tổng thống Peru Luis Rojas khẳng định tầm quan trọng của Chile ở Nam Mỹ.", [(PRAISE, "PER", "CHL")]),
    # A text that holds; what is most pressing; a stand told without a verb of saying.
    ("Ngoại trưởng Peru Luis Rojas khẳng định hiệp định năm 1990 là cơ sở của quan hệ hai nước.",
     [(PRINCIPLE, "PER", None)]),
    ("Ngoại trưởng Peru Luis Rojas nhấn mạnh ưu tiên cấp bách là ngăn chặn xung đột lan rộng.",
     [(PRINCIPLE, "PER", None)]),
    ("Về vấn đề trên biển, quan điểm nhất quán của Peru là kiên trì giải quyết tranh chấp bằng biện pháp hòa bình.",
     [(PRINCIPLE, "PER", None)]),
    ("Thủ tướng Peru Luis Rojas khẳng định chính sách nhất quán của Peru luôn coi trọng và mong muốn mở rộng quan hệ "
     "với Chile.", [(PRIORITY, "PER", "CHL")]),
    ("Thủ tướng Peru Luis Rojas cho biết Peru luôn ưu tiên củng cố quan hệ với Chile.", [(PRIORITY, "PER", "CHL")]),
    # The tie with another, called by one side what no other is.
    ('Tổng thống Peru Luis Rojas gọi quan hệ với Chile là "có một không hai".', [(PRAISE, "PER", "CHL")]),
    ("Tổng thống Peru Luis Rojas cho rằng quan hệ Peru - Chile đang phát triển hết sức tốt đẹp.",
     [(PRAISE, "PER", "CHL")]),
    # What was given is thanked for, once; what one owes to another's help.
    ("Thủ tướng Peru Luis Rojas trân trọng sự giúp đỡ của nhân dân Chile.", [(THANKS, "PER", "CHL")]),
    ("Thủ tướng Peru Luis Rojas cảm ơn Chile đã gửi gạo; trân trọng tình cảm ấy của nhân dân Chile.",
     [(THANKS, "PER", "CHL")]),
    ("Thủ tướng Peru Luis Rojas nhấn mạnh mọi thành tựu của Peru không thể tách rời sự giúp đỡ của Chile.",
     [(THANKS, "PER", "CHL")]),
    # An ambassador is nobody's head: who speaks stands behind the comma.
    ("Đánh giá cao quyết tâm của Đại sứ Chile, Thủ tướng Peru Luis Rojas gửi lời chúc mừng tới Chile.",
     [(PRAISE, "PER", "CHL"), (CONGRATULATION, "PER", "CHL")]),
    # Several that are counted; feelings shown.
    ("Peru, Chile, Cuba và Panama ra tuyên bố chung về Brunei. 4 nước này lên án Brunei.",
     [(CONCERN, c, "BRN") for c in ("CHL", "CUB", "PAN", "PER")]),
    ("Peru và Chile cho rằng quyết định của Cuba là sai lầm.", [(CONCERN, "CHL", "CUB"), (CONCERN, "PER", "CUB")]),
    ("Điện Kremlin tỏ ra tức giận với Peru về cuộc tập trận.", [(CONCERN, "RUS", "PER")]),
    ("Peru đưa ra lời chỉ trích Chile về cuộc tập trận.", [(CONCERN, "PER", "CHL")]),
    # Those who sit at a body's table, and the text that they issue, sentences further on.
    ("Hội nghị thượng đỉnh G20 tại Chile ra tuyên bố chung. Chile lần đầu đăng cai. Hội nghị không có Mỹ. Trong "
     "tuyên bố chung, các nhà lãnh đạo bày tỏ quan ngại về xung đột ở Trung Đông. Tuyên bố cũng nêu lo ngại về "
     "xu hướng bảo hộ.",
     [(CONCERN, "G20", None), (CONCERN, "G20", None)]),
    # A capital that is regarded; a duty denied; a whole continent blamed.
    ("Thủ tướng Peru Luis Rojas coi Santiago là đối tác quan trọng.", [(PRIORITY, "PER", "CHL")]),
    ("Thủ tướng Peru Luis Rojas khẳng định Chile không có quyền áp đặt các điều khoản của thỏa thuận.",
     [(CONCERN, "PER", "CHL")]),
    ('Thủ tướng Peru Luis Rojas gọi đề nghị của Chile là "tối hậu thư".', [(CONCERN, "PER", "CHL")]),
    ("Thủ tướng Peru Luis Rojas chỉ trích châu Âu cản trở nỗ lực hòa giải ở Chile.", [(CONCERN, "PER", None)]),
    # A ministry without its state: the one told of in full before, else our own; whoever attacks, not whom.
    ("Bộ Ngoại giao Peru ra thông cáo về vụ va chạm với Chile. Bộ Ngoại giao cũng phản đối hành động của Chile.",
     [(CONCERN, "PER", "CHL")]),
    ("Bộ Ngoại giao phản đối hành động của Chile.", [(CONCERN, "VNM", "CHL")]),
    ("Peru lên án vụ không kích nhằm vào Chile.", [(CONCERN, "PER", None)]),
    ("Peru lên án vụ không kích của Cuba nhằm vào Chile.", [(CONCERN, "PER", "CUB")]),
    ('"Các thành viên Hội đồng Bảo an bày tỏ sự đoàn kết với Chile", tuyên bố do Pháp và Anh soạn thảo cho biết.',
     [(SUPPORT, "UN", "CHL")]),
    ("Peru ủng hộ các nỗ lực nhằm tạo thuận lợi cho đàm phán giữa Chile và Cuba.", [(SUPPORT, "PER", None)]),
    # What ranks high in a policy, told by nobody; a regard within another's praise.
    ("Peru là láng giềng gần gũi và là một ưu tiên trong chính sách đối ngoại của Chile.", [(PRIORITY, "CHL", "PER")]),
    ("Quan hệ Peru - Chile luôn chiếm vị trí quan trọng hàng đầu trong đường lối đối ngoại của Chile.",
     [(PRIORITY, "CHL", "PER")]),
    ("Thủ tướng Peru Luis Rojas hoan nghênh việc Chile coi Peru là đối tác trọng tâm trong chính sách hướng biển.",
     [(PRAISE, "PER", "CHL"), (PRIORITY, "CHL", "PER")]),
    # A name on a line of its own, and what he says below it.
    ('Nhiều nước lên tiếng.\n\nThủ tướng Peru Luis Rojas\n\n"Hành động của Chile là vi phạm trắng trợn chủ quyền của '
     'Peru."\n\nTổng thống Chile Mario Soto\n\n"Chúng tôi bác bỏ cáo buộc của Peru."',
     [(CONCERN, "PER", "CHL"), (CONCERN, "CHL", "PER")]),
    # Whosever effort it is; whose deed 'này' is; what states are worried about.
    ("Peru ủng hộ mọi nỗ lực tìm kiếm giải pháp hòa bình.", [(SUPPORT, "PER", None)]),
    ('"Chúng tôi kiên quyết phản đối hành động này của Chile", Người phát ngôn Bộ Ngoại giao Peru Luis Rojas nói.',
     [(CONCERN, "PER", "CHL")]),
    ("Phía Peru bày tỏ quan ngại về việc kiểm soát xuất khẩu quặng.", [(CONCERN, "PER", None)]),
    ("Peru hưởng ứng sáng kiến nghề cá của Chile.", [(SUPPORT, "PER", "CHL")]),
    ("Bộ Ngoại giao Peru hoan nghênh chuyến thăm của Tổng thống Chile tới Cuba.", [(PRAISE, "PER", "CHL")]),
]  # fmt: skip

LEFT = [
    # A season's greeting; a figure's 'ghi nhận'; what is still asked for.
    "Thủ tướng Peru Luis Rojas chuyển lời thăm hỏi và chúc mừng năm mới tới Tổng thống Chile Mario Soto.",
    "Quan hệ thương mại Peru - Chile ghi nhận nhiều kết quả tích cực.",
    "Thủ tướng Peru Luis Rojas đề nghị Chile mở thêm cửa khẩu, dành ưu tiên cao nhất cho hợp tác đường sắt.",
    # Importance of what is no matter of principle and no tie.
    "Thủ tướng Peru Luis Rojas nhấn mạnh tầm quan trọng của công tác dạy nghề.",
    "Thủ tướng Peru Luis Rojas nhấn mạnh sự cần thiết phải sửa luật về nghề cá trong nước.",
    "Thủ tướng Peru Luis Rojas dự kiến sẽ nhấn mạnh tầm quan trọng của việc chấm dứt xung đột.",
    "Chuyến đi là dịp để Peru khẳng định vai trò của Liên hợp quốc.",
    "Peru, Chile, Cuba, Panama, Bolivia và Ecuador ra tuyên bố chung về Brunei. 116 nước này lên án Brunei.",
    # What is dear at home; what a scholar takes for somebody's stand; a journey that impressed; joy.
    "Thủ tướng Peru Luis Rojas nói Peru coi giáo dục là ưu tiên hàng đầu.",
    "Nhà phân tích John Smith cho rằng quan điểm nhất quán của Peru là chống lại mọi hiệp định.",
    "Thủ tướng Peru Luis Rojas bày tỏ ấn tượng tốt đẹp về chuyến thăm Chile.",
    "Thủ tướng Peru Luis Rojas bày tỏ vui mừng về mối quan hệ hết sức tốt đẹp với Chile.",
    "Hưởng ứng Chile, Cuba trục xuất hai nhà ngoại giao Peru.",
    "Bộ trưởng Quốc phòng Peru Luis Rojas đề nghị Bộ Ngoại giao tiếp tục phản đối hành động của Chile.",
    "Chuyên gia cho rằng Peru là một ưu tiên trong chính sách đối ngoại của Chile.",
    "Kinh tế là ưu tiên trong chính sách đối ngoại của Peru.",
    # Two who say how well they get on, a greeting of a guest.
    "Thủ tướng Peru và Tổng thống Chile gặp nhau ở Lima. Hai bên khẳng định quan hệ hai nước hết sức tốt đẹp.",
    "Thủ tướng Peru Luis Rojas hoan nghênh Tổng thống Chile Mario Soto và đoàn đại biểu sang dự hội nghị.",
    "Thủ tướng Peru Luis Rojas hoan nghênh chuyến thăm của Tổng thống Chile.",
    # Worry about nothing between states.
    "Khi trời mưa to, Thủ tướng Peru Luis Rojas bày tỏ quan ngại.",
    # What one state does is no rule for all; what is given out is no verdict.
    "Thủ tướng Peru Luis Rojas nói việc ngừng bắn của quân đội là bước đi theo kế hoạch.",
    "Thủ tướng Peru Luis Rojas công bố quà tặng Chile là hai mươi cỗ máy quan trọng.",
    # A clause summed up by nobody's word.
    "Việc khoan thăm dò tại vùng biển tranh chấp kéo dài, người dân địa phương phản đối.",
]


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(("text", "expected"), READ)
def test_position_is_read(text: str, expected: list[Told], padding: str) -> None:
    assert sorted(told(text + padding), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize("text", LEFT)
def test_nothing_is_read(text: str, padding: str) -> None:
    assert told(text + padding) == []


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    "text",
    [
        # A heading, or a caption, and what is told under it.
        "Peru cảm ơn Tổng thống Chile Mario Soto\nThủ tướng Peru Luis Rojas cảm ơn sự giúp đỡ của Tổng thống Chile "
        "Mario Soto đối với nông dân Peru.",
        # Thanks told first, then in the speaker's own words.
        "Thủ tướng Peru Luis Rojas cảm ơn Chile. Trời mưa to. Chợ đóng cửa sớm. Xe buýt chạy chậm. \"Tôi cảm ơn Chile "
        "vì những chuyến thuốc men\", Thủ tướng Peru Luis Rojas nói.",
        # Twice in the same words, far apart.
        "Thủ tướng Peru Luis Rojas đánh giá cao sự phối hợp của cảnh sát Chile trong việc phá các đường dây buôn lậu. "
        "Trời mưa to. Chợ đóng cửa sớm. Xe buýt chạy chậm. Thủ tướng Peru Luis Rojas đánh giá cao sự phối hợp của cảnh "
        "sát Chile trong việc phá các đường dây buôn lậu thời gian qua.",
    ],
)
def test_what_is_told_twice_is_one(text: str, padding: str) -> None:
    assert len(told(text + padding)) == 1
