"""What a third state's voice holds of affairs between states, in no words of any list. Every sentence is made up."""

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
        ("Ngoại trưởng Peru Luis Rojas cho rằng Chile kỳ kèo quá lâu trong vòng họp vừa qua.",
         (PRINCIPLE, "PER", "CHL")),
        ("Bộ Ngoại giao Peru nhấn mạnh Lima chỉ ngồi vào bàn khi Chile rút hết tàu chiến.", (PRINCIPLE, "PER", "CHL")),
        ('Tổng thống Peru Ana Vega khẳng định chuyện rút quân khỏi biên giới Chile "không nằm trên bàn".',
         (CONCERN, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas nhận định lệnh cấm của Chile ảnh hưởng tới cả lục địa.",
         (PRINCIPLE, "PER", "CHL")),
        ("Tổng thống Peru Ana Vega nhấn mạnh việc đàm phán với Chile không hợp lẽ khi lệnh cấm còn đó.",
         (CONCERN, "PER", "CHL")),
        ("Peru lập luận rằng hệ thống radar giúp canh chừng cướp biển và không nhằm vào Chile.",
         (PRINCIPLE, "PER", "CHL")),
        ('Tổng thống Peru Ana Vega tuyên bố "chia tay" với Chile và xích lại gần Bolivia.', (PRINCIPLE, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas cho rằng lệnh cấm vận Chile đang bắt đầu có tác động, sau khi hai bên sẽ họp.",
         (PRINCIPLE, "PER", "CHL")),
        ("Tổng thống Peru Ana Vega lúc bấy giờ tuyên bố việc Chile chỉ dỡ một trạm radar là chưa đủ.",
         (CONCERN, "PER", "CHL")),
        # a line drawn in one's own words
        ('"Trừ khi mọi mối đe dọa từ Chile biến mất, chúng tôi sẽ không bao giờ đặt tàu ngầm của mình lên bàn", Ngoại'
         " trưởng Peru Luis Rojas nói.", (PRINCIPLE, "PER", "CHL")),
        ('"Nếu Chile dám bước qua vạch này, họ sẽ không thể quay về", Tổng thống Peru Ana Vega nói.',
         (PRINCIPLE, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas cho rằng còn quá sớm để mở lại biên giới với Chile.",
         (PRINCIPLE, "PER", "CHL")),
    ],
)  # fmt: skip
def test_an_opinion_on_affairs_between_states(text: str, expected: tuple[PositionKind, str, str], padding: str) -> None:
    assert told(text + padding) == [expected]


@pytest.mark.parametrize("padding", ["", PADDING])
@pytest.mark.parametrize(
    "text",
    [
        # What is only told is as often news; so is a deed that is announced, and who is how in whose words.
        "Tổng thống Peru Ana Vega cho biết tiếng ồn ở vùng biên giới với Chile không còn nghe rõ vào ban đêm.",
        "Peru tuyên bố tập kích bệ phóng của Chile, làm hư hại hai xe tải chở cá.",
        "Tổng thống Peru Ana Vega khẳng định Chile đang dự các buổi họp về nghề cá.",
        # what was done, how many, where, when: news
        "Ngoại trưởng Peru Luis Rojas cho biết ông đã thảo luận với Tổng thống Chile về lệnh cấm.",
        "Bộ Quốc phòng Peru khẳng định đã bắn rơi máy bay không người lái của Chile.",
        "Ngoại trưởng Peru Luis Rojas cho rằng Chile có 40 tàu chiến ở eo biển.",
        "Ngoại trưởng Peru Luis Rojas nói hai nước chưa thống nhất được lịch trình cuộc gặp với Chile.",
        "Tổng thống Peru Ana Vega nêu rõ thời gian của hội nghị thượng đỉnh với Chile.",
        "Bộ Ngoại giao Peru thông báo đại sứ Chile không thể đến dự.",
        "Ngoại trưởng Peru Luis Rojas phát biểu tại Chile về biển và rừng.",
        # at home, of both, what one may do oneself
        "Tổng thống Peru Ana Vega khẳng định kinh tế Peru vẫn tăng trưởng rất tốt.",
        "Ngoại trưởng Peru Luis Rojas tuyên bố Peru có thể đưa quân vào Chile.",
        # who holds no office any more, whom another speaks of, what only asks
        "Cựu Tổng thống Peru Ana Vega cho rằng Chile là nước rất đáng ngại.",
        "Ngoại trưởng Peru Luis Rojas khẳng định lãnh tụ tối cao hoàn toàn khỏe mạnh.",
        '"Nếu trời mưa, chúng tôi sẽ không bay sang Chile hôm ấy", nhà báo Luis Rojas nói.',
        "Ngoại trưởng Peru Luis Rojas cho biết Peru và Chile đều không vội.",
        "Ngoại trưởng Peru Luis Rojas đảm bảo an ninh cho đoàn của Chile rất tốt.",
        # everyday diplomacy of Việt Nam's own
        "Ngoại trưởng Peru Luis Rojas cho rằng chuyện của Việt Nam và Chile rất hay.",
    ],
)  # fmt: skip
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == []


def test_who_speaks_outside_the_marks_is_taken_up() -> None:
    text = (
        '"Khi tôi gặp Ngoại trưởng Bolivia Juana Mamani, mọi thứ đều rõ", bà Ana Vega, Ngoại trưởng Peru trả lời. '
        "Bà lên án vụ phóng tên lửa của Chile."
    )
    assert (CONCERN, "PER", "CHL") in told(text)


def test_who_speaks_after_a_quotation_of_an_outsider_is_no_voice() -> None:
    text = (
        "Ông Rico Salas, một chuyên gia về Chile, nói về Tổng thống Peru Ana Vega. "
        '"Bà Vega vẫn còn do dự với Chile", Salas nói. Ông gọi cuộc gặp giữa Peru và Chile là "bước tiến lịch sử".'
    )
    assert told(text) == []


def test_who_is_named_without_an_office_is_the_one_spoken_of() -> None:
    text = (
        "Tổng thống Peru lên án Chile bắn vào đoàn biểu tình của người Bolivia.\n"
        'Đường phố hỗn loạn.\n"Đó là tội ác", ông Rico Salas hôm qua nói. Ông Salas cáo buộc Chile là "kẻ cướp".'
    )
    assert [holder for _, holder, _ in told(text)] == ["PER"] * len(told(text)) != []


@pytest.mark.parametrize("padding", ["", PADDING])
def test_what_one_does_at_the_same_time_needs_no_comma(padding: str) -> None:
    text = "Tổng thống Peru gửi thư tới Tổng thống Bolivia về vụ đắm tàu đồng thời cáo buộc Chile gây hấn."
    assert told(text + padding) == [(CONCERN, "PER", "CHL")]
