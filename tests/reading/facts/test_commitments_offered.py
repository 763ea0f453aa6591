"""What is offered on a condition, threatened, weighed, handed over as an invitation, and not wanted of another.

Every sentence is made up, and read alone and in an article that goes on with other things.
"""

from __future__ import annotations

import pytest

from banggiao.model.codes import Modality
from banggiao.model.facts import Commitment
from tests.reading.facts.test_commitments_said_otherwise import (
    AGREED,
    HOPED,
    INVITED,
    LENGTHS,
    PLEDGED,
    PROPOSED,
    told,
)
from tests.reading.frames import facts_of

ACCEPTED = Modality.ACCEPTED


@LENGTHS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whoever is told to accept an invitation does so.
        ("Tổng thống Peru Julio Diaz đã nhận lời mời của Tổng thống Chile Ana Vega.", (ACCEPTED, "PER")),
        ("Tổng thống Peru Julio Diaz chấp nhận lời mời của Thủ tướng Pháp tới thăm Paris.", (ACCEPTED, "PER")),
        ("Theo Bộ Ngoại giao Peru, Tổng thống Julio Diaz đã nhận lời mời của Chile thăm Santiago.", (ACCEPTED, "PER")),
        # An invitation that is handed over.
        ("Đại sứ Nhật Bản Ito Ken gửi tới Tổng thống Peru Julio Diaz thư mời dự hội chợ Osaka.", (INVITED, "JPN")),
        ("Bộ trưởng Lê Thị Hoa chuyển tới Tổng thống Kim Dong-su lời thăm hỏi và lời mời sớm thăm Việt Nam.",
         (INVITED, "VNM")),
        # Weighed, where it is a measure.
        ("Ngoại trưởng Peru Julio Diaz khẳng định sẽ cân nhắc việc dỡ bỏ lệnh cấm đối với Chile.", (PLEDGED, "PER")),
        ("Ngoại trưởng Peru Julio Diaz cho biết Lima sẽ xem xét nới lỏng lệnh cấm đối với Chile.", (PLEDGED, "PER")),
        ("Peru cho biết sẽ quay lại bàn đàm phán nếu Chile mở cửa khẩu.", (PLEDGED, "PER")),
        ("Người phát ngôn Chính phủ Peru cho biết Lima sẽ ra lệnh trục xuất hai nhà ngoại giao Chile.",
         (PLEDGED, "PER")),
        # Offered on a condition, and said so behind.
        ("Peru sẽ rút tàu nếu Chile ngừng tuần tra, Tổng thống Peru Julio Diaz nói.", (PLEDGED, "PER")),
        ("Nếu Chile ngừng tuần tra, Peru sẽ giúp nước này dựng hải đăng, Ngoại trưởng Peru tuyên bố.",
         (PLEDGED, "PER")),
        ("Để đổi lấy việc Chile mở cửa khẩu, Peru sẽ đóng trạm gác trên núi.", (PLEDGED, "PER")),
        # What shall befall the other; what one may do to him.
        ('"Đối phương sẽ nhận được đòn đáp trả thích đáng", Tổng thống Peru Julio Diaz nói về Chile.',
         (PLEDGED, "PER")),
        ("Peru khẳng định bất kỳ cuộc tấn công nào của Chile cũng sẽ bị đáp trả.", (PLEDGED, "PER")),
        ("Bộ trưởng Quốc phòng Peru Julio Diaz cảnh báo phản ứng của nước này đối với Chile sẽ rất mạnh mẽ.",
         (PLEDGED, "PER")),
        ("Tổng thống Peru Julio Diaz tuyên bố Lima có thể đưa quân sang Chile bất cứ lúc nào.", (PLEDGED, "PER")),
        ("Phía Peru còn đe dọa phóng tên lửa qua lãnh thổ Chile.", (PLEDGED, "PER")),
        # Undertaken by two towards a third: by each of them.
        ("Peru và Estonia cho biết họ sẽ viện trợ lương thực cho Chile.", (PLEDGED, "EST+PER")),
        ("Peru và Estonia khẳng định với Chile về việc sẽ không để Mỹ dùng sân bay của mình.", (PLEDGED, "EST+PER")),
        # ... but by both, where it is between them.
        ("Peru và Estonia cam kết phối hợp hỗ trợ Chile tái thiết.", (AGREED, "EST+PER")),
        # What a body's members pledge they agree on.
        ("Lãnh đạo các nước G7 cam kết tăng chi tiêu quốc phòng.", (AGREED, "G7")),
        ("Lãnh đạo các nước G7 cam kết viện trợ thêm cho Peru.", (PLEDGED, "G7")),
        ("Hội nghị cấp cao ASEAN khai mạc tại Lima hôm nay. Các lãnh đạo cam kết phối hợp mở cửa thị trường.",
         (AGREED, "ASEAN")),
        ("EU cam kết viện trợ thêm cho Peru.", (PLEDGED, "EU")),
        # How it is meant, no noun; by doing so; what opens a sentence.
        ('"Tôi thực sự hy vọng Chile sớm mở cửa khẩu", Tổng thống Peru Julio Diaz nói.', (HOPED, "PER")),
        ("Tổng thống Peru Julio Diaz kết thúc điện đàm bằng việc mời Tổng thống Chile Ana Vega thăm Lima.",
         (INVITED, "PER")),
        ("Dù vậy Peru và Estonia cam kết hỗ trợ Chile tái thiết.", (PLEDGED, "EST+PER")),
        ("Cả Lima lẫn Santiago cùng muốn bảo vệ đàn cá cơm.", (HOPED, "CHL+PER")),
        ("Mỹ lập danh sách đen. Phía Trung Quốc sau đó cũng đe dọa sẽ lập một danh sách đen tương tự.",
         (PLEDGED, "CHN")),
        ("Ngoại trưởng Peru Julio Diaz khẳng định Peru, Cuba và Estonia sẽ cùng nhau bảo đảm an ninh cho Chile.",
         (AGREED, "CUB+EST+PER")),
        ("Hai bên phối hợp triển khai hiệu quả các thỏa thuận đã đạt được ở kỳ họp trước.", (AGREED, "KOR+VNM")),
        # What another owes; a term that is set; an ultimatum.
        ("Peru khẳng định Chile có nghĩa vụ tuân thủ hiệp định biên giới.", (PROPOSED, "PER")),
        ("Bộ Ngoại giao Peru cho phía Chile thời hạn một tháng để cắt giảm nhân viên ngoại giao.", (PROPOSED, "PER")),
        ("Peru đặt ra thời hạn 60 ngày để Chile chấp nhận đàm phán.", (PROPOSED, "PER")),
        ("Peru ra tối hậu thư cho Chile, buộc nước này rút tàu.", (PROPOSED, "PER")),
        # Told by a noun; proposals counted, or told what they are about.
        ("Chile phản ứng với tuyên bố của Tổng thống Peru Julio Diaz rằng Lima sẽ áp thuế lên cá Chile.",
         (PLEDGED, "PER")),
        ("Tổng thống Peru Julio Diaz nêu rõ 5 đề nghị với phía Chile: mở cửa khẩu; giảm thuế; xây cầu.",
         (PROPOSED, "PER")),
        ("Tổng thống Peru Julio Diaz đã nêu các đề nghị với Tổng thống Chile Ana Vega liên quan đàm phán hiệp định cá.",
         (PROPOSED, "PER")),
        # 'Tôi' of a state's voice, where it is between states.
        ('"Tôi sẽ áp thuế 25% lên ô tô của Chile", Tổng thống Peru Julio Diaz nói.', (PLEDGED, "PER")),
        # Not wanted of another.
        ("Lima không muốn Santiago mua thêm tên lửa.", (HOPED, "PER")),
        ("Tổng thống Peru Julio Diaz nói rõ ông không muốn Chile đóng cửa khẩu.", (HOPED, "PER")),
        ('Hãng tin dẫn bức thư đề ngày 1/6 của Tổng thống Peru Julio Diaz viết: "Tôi mong hai nước Peru và Chile sớm'
         ' mở lại cửa khẩu".', (HOPED, "PER")),
    ],
)  # fmt: skip
def test_reads(text: str, expected: tuple[Modality, str], padding: str) -> None:
    assert expected in told(text + padding)


@LENGTHS
@pytest.mark.parametrize(
    "text",
    [
        # A preamble to the visit.
        "Nhận lời mời của Tổng thống Chile, Tổng thống Peru Julio Diaz thăm chính thức Santiago.",
        "Tổng thống Peru Julio Diaz nhận lời mời của Tổng thống Chile, thăm chính thức Santiago từ hôm qua.",
        "Bộ Ngoại giao Peru cho biết, nhận lời mời của Chile, Tổng thống Julio Diaz sẽ thăm Santiago.",
        # A letter, no invitation.
        "Đại sứ Nhật Bản Ito Ken trao thư của Thủ tướng Nhật Bản cho Tổng thống Peru Julio Diaz.",
        # An event, no measure.
        "Ngoại trưởng Peru Julio Diaz cho biết sẽ cân nhắc tình hình ở Chile.",
        "Ngoại trưởng Peru Julio Diaz cho biết ông sẽ thu xếp thăm Chile.",
        # Said by another than whose it would be; a stand.
        "Peru sẽ rút tàu nếu Chile ngừng tuần tra, Ngoại trưởng Estonia nói.",
        "Peru sẽ không lùi bước nếu Chile tiếp tục tuần tra, Tổng thống Peru Julio Diaz nói.",
        # What another is charged with; a meeting called off; a question; what is said of the relation itself.
        '"Peru đang đi vào ngõ cụt và đe dọa tấn công Chile", Ngoại trưởng Chile Ana Vega bình luận.',
        "Peru đe dọa hủy cuộc gặp với Chile.",
        "Phóng viên hỏi liệu hai nước Peru và Chile đã đạt được đồng thuận về giá cá không.",
        "Ngoại trưởng Peru Julio Diaz khẳng định quan hệ với Chile đang tốt đẹp và sẽ tiếp tục phát triển.",
        # A good wish.
        '"Tôi mong các nạn nhân sớm bình phục", Tổng thống Peru Julio Diaz gửi lời chia buồn tới Chile.',
        "Tuyên bố của Tổng thống Peru Julio Diaz rằng Chile sẽ áp thuế gây xôn xao.",
        # A firm's; told by the way; at home.
        "CEO Google cam kết hỗ trợ quân đội Peru sau cuộc gặp Tổng thống Chile.",
        "Tập đoàn Boeing hy vọng bán thêm máy bay cho Peru.",
        "Cuộc tập trận với Chile vốn đã được lãnh đạo Peru cam kết đình chỉ.",
        "Ngoại trưởng Peru Julio Diaz đã đồng ý điều trần trước Ủy ban Tình báo Thượng viện.",
        "Tổng thống Peru Julio Diaz yêu cầu Lima trang trí đường phố trước thượng đỉnh Mỹ - Chile.",
        # Of somebody else; to voters; no duty; a term that nobody sets.
        'Đại sứ Peru tại Chile Julio Diaz nói: "Ngài ấy bày tỏ mong muốn giúp đỡ chúng tôi".',
        '"Tôi sẽ làm việc vì các bạn", Tổng thống Peru Julio Diaz nói.',
        "Ngoại trưởng Peru Julio Diaz nhấn mạnh Chile là thành viên có trách nhiệm của cộng đồng quốc tế.",
        "Peru gia hạn thời hạn nộp hồ sơ cho sinh viên Chile.",
        # The formula of treaties.
        "Peru và Chile không đe dọa sử dụng vũ lực.",
        # Wanted or hoped, and nothing said.
        '"Tôi hy vọng như vậy", Ngoại trưởng Peru Julio Diaz nói về Chile.',
        'Ngoại trưởng Peru Julio Diaz nói: "Tôi tin rằng Chile muốn đàm phán với chúng tôi".',
        "Tổng thống Peru Julio Diaz muốn cho Chile thấy rằng ông không cô độc.",
        "Peru không muốn Chile là kẻ thù.",
        "Peru và Chile đều không muốn nhượng bộ.",
        # A saying; advice that asks nothing; a call like one told of before.
        "Thủ tướng Peru Julio Diaz nhắc lại với Chile tinh thần đã nói là làm, đã cam kết phải thực hiện.",
        "Ngoại trưởng Peru Julio Diaz cảnh báo Tổng thống Chile nên nhớ bài học cũ.",
        "Yêu cầu tương tự cũng được đưa ra với Peru và Chile.",
    ],
)
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == []


@LENGTHS
@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Đại sứ Nhật Bản Ito Ken gửi tới Tổng thống Peru Julio Diaz thư mời dự hội chợ Osaka.", ("PER",)),
        ("Lima không muốn Chile mua thêm tên lửa.", ("CHL",)),
    ],
)
def test_whom_it_is_asked_of(text: str, asked: tuple[str, ...], padding: str) -> None:
    made = [c for c in facts_of(text + padding, Commitment) if isinstance(c, Commitment)]
    assert [c.addressees for c in made] == [asked]


def test_items_of_a_list_agreed_in_the_passive() -> None:
    text = (
        "Các nội dung được lãnh đạo hai nước Peru và Chile nhất trí:\n- Cam kết ký hiệp định nghề cá\n"
        "- Giảm tuần tra ở biên giới\n"
    )
    assert told(text).count((AGREED, "CHL+PER")) >= 2
    assert PROPOSED not in {modality for modality, _ in told(text)}


@LENGTHS
@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        # What is done stands in the speech, not in who tells of it.
        ('"Chile đề nghị Peru mở cửa thị trường cho xoài", hãng thông tấn Reuters dẫn lời Thứ trưởng Bộ Y tế Chile'
         " Ana Vega.", {"agriculture", "trade"}),
        # A sentence that begins with what else is to be done.
        ("Bộ trưởng Lê Thị Hoa đề nghị Hàn Quốc mở cửa thị trường cho xoài. Tăng cường hợp tác đào tạo nghề.",
         {"agriculture", "education", "trade"}),
        ("Peru kêu gọi Mỹ dỡ bỏ lệnh trừng phạt đối với Cuba.", {"economy"}),
        ("Peru cam kết sẽ bảo vệ không phận của Chile.", {"security"}),
        ("Peru tuyên bố sẽ giáng trả Chile.", {"defence", "security"}),
    ],
)  # fmt: skip
def test_sectors(text: str, sectors: set[str], padding: str) -> None:
    made = [c for c in facts_of(text + padding, Commitment) if isinstance(c, Commitment)]
    assert [set(map(str, c.sectors)) for c in made] == [sectors]
