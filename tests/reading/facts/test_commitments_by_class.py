"""Commitments by the class of their wording: stress laid by both, what both will do, encouragement, a wish hinted at.

Every sentence is made up, and read alone and in an article that goes on with other things.
"""

from __future__ import annotations

import pytest

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


@LENGTHS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What both stress that they shall do.
        ("Hai nhà lãnh đạo nhấn mạnh tầm quan trọng của việc mở rộng giao lưu thanh niên.", (AGREED, "KOR+VNM")),
        ("Hai bên khẳng định sự cần thiết phải thúc đẩy hợp tác nghề cá.", (AGREED, "KOR+VNM")),
        ("Peru và Chile tái khẳng định tầm quan trọng của việc duy trì đối thoại biên giới.", (AGREED, "CHL+PER")),
        # One says what both will do.
        ("Bộ trưởng Lê Thị Hoa cho biết hai bên sẽ phối hợp khai thác mỏ muối.", (AGREED, "KOR+VNM")),
        ("Ngoại trưởng Peru Julio Diaz khẳng định Peru và Chile sẽ cùng mở rộng bến phà.", (AGREED, "CHL+PER")),
        # The subject told again.
        ("Ngoại trưởng Peru Julio Diaz nhấn mạnh Peru tiếp tục mở cửa cho tôm Chile.", (PLEDGED, "PER")),
        # What one's stand leads to.
        ("Peru ủng hộ tiến trình hòa giải ở Chile, sẽ tiếp tục cung cấp lương thực cho Chile.", (PLEDGED, "PER")),
        ("Peru sẽ rất nhiệt thành ủng hộ Chile đăng cai hội chợ.", (PLEDGED, "PER")),
        # Encouraged are the other side's.
        ("Peru khuyến khích doanh nghiệp Chile đầu tư vào cảng biển.", (PROPOSED, "PER")),
        ("Peru khuyến khích Chile tham gia công ước về rùa biển.", (PROPOSED, "PER")),
        # Hinted at.
        ("Peru ngỏ ý sẵn sàng đăng cai vòng đàm phán với Chile.", (PLEDGED, "PER")),
        ("Tổng thống Peru Julio Diaz ngỏ ý muốn gặp Tổng thống Chile.", (HOPED, "PER")),
        # When it was said, in words.
        ("Peru và Chile đầu tháng 7 nhất trí lập trạm hải quan chung.", (AGREED, "CHL+PER")),
        ("Peru hồi tháng ba tuyên bố sẽ mở lại cửa khẩu với Chile.", (PLEDGED, "PER")),
        ('"Chúng tôi chắc chắn sẽ duy trì viện trợ cho Chile", Ngoại trưởng Peru Julio Diaz nói.', (PLEDGED, "PER")),
        ("Peru tự ý mời Tổng thống Chile tới dự hội nghị nghề cá.", (INVITED, "PER")),
    ],
)  # fmt: skip
def test_reads(text: str, expected: tuple[object, str], padding: str) -> None:
    assert expected in told(text + padding)


@LENGTHS
@pytest.mark.parametrize(
    "text",
    [
        "Hai bên nhấn mạnh tầm quan trọng của việc thực hiện luật pháp quốc tế trên biển.",
        "Hai bên khẳng định tầm quan trọng của tự do hàng hải.",
        "Ngoại trưởng Peru Julio Diaz cho biết hai bên sẽ thảo luận về giá muối.",
        "Ngoại trưởng Peru Julio Diaz nói Peru và Chile sẽ bắt đầu họp lúc 9h.",
        "Ngoại trưởng Peru Julio Diaz khẳng định Peru luôn hợp tác chặt chẽ với Chile.",
        "Peru khuyến khích nông dân trồng cây ăn quả.",
        "Chile và Peru ký hiệp định khuyến khích và bảo hộ đầu tư.",
        "Tình nguyện viên Peru dọn rác ở Chile.",
        "Đó là nguyện vọng của nhân dân Peru và Chile.",
        "Tổng thống Peru Julio Diaz sẽ dành thời gian thăm khu phố cổ của Chile.",
        "Ngoại trưởng Peru Julio Diaz nói văn bản với Chile đã hoàn toàn sẵn sàng.",
        "Ngoại trưởng Peru Julio Diaz cảm ơn Chile đã nỗ lực hết mình trong khâu hậu cần.",
    ],
)
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == []


def commitments(text: str) -> list[Commitment]:
    return [f for f in facts_of(text, Commitment, lead="") if isinstance(f, Commitment)]


@pytest.mark.parametrize(
    "headline",
    [
        "Peru cam kết cấp thêm gạo cho Chile",
        "Peru tiếp tục cam kết cấp gạo cho nước láng giềng Chile",
    ],
)
def test_a_headline_is_told_again_by_the_text(headline: str) -> None:
    text = f"{headline}\n\nNgoại trưởng Peru Julio Diaz ngày 2/6 cam kết cấp thêm gạo cho Chile trong mùa khô.\n"
    (found,) = commitments(text)
    assert len(found.evidence) == 2


def test_another_act_in_the_headline_is_the_same_where_its_words_are() -> None:
    text = (
        "Peru, Chile kêu gọi bảo vệ rạn san hô\n\nNgoại trưởng hai nước Peru và Chile nhất trí phải bảo vệ rạn san hô"
        " ở vùng biển chung.\n"
    )
    (found,) = commitments(text)
    assert found.modality is AGREED


def test_an_invitation_conveyed_and_said_is_one() -> None:
    text = (
        "Ngoại trưởng Peru Julio Diaz chuyển lời mời của lãnh đạo Peru, mời Tổng thống Chile Ana Soto thăm Lima.\n"
    )
    (found,) = commitments(text)
    assert (found.modality, found.holders) == (INVITED, ("PER",))


@pytest.mark.parametrize(
    "text",
    [
        "Hãng bay thăm Peru. Sao Mai Airways kỳ vọng góp phần vào quan hệ hai nước.",
        "Peru thả nhà báo. Liên đoàn AFJC kêu gọi Chile điều tra vụ việc.",
        "Ngoại trưởng Peru Julio Diaz cho biết ông sẽ nhấn mạnh vai trò của nghề cá khi tới Chile.",
        "Peru và Chile giao hảo. Hai nước đang tích cực phối hợp chuẩn bị lễ hội.",
        "Giám đốc Trung tâm nghiên cứu biển Ana Soto ở Lima cho rằng Peru cần hợp tác với Chile.",
    ],
)
def test_leaves_alone_whom_nobody_sent(text: str) -> None:
    assert told(text) == []


def test_who_leads_a_delegation_is_its_own() -> None:
    text = (
        "Việt Nam đón đoàn đại biểu cấp cao Bộ Quốc phòng Singapore do Bộ trưởng Han Min - koo dẫn đầu. Sau lễ đón, hai"
        " bộ trưởng thống nhất lập đường dây nóng. Hàn Quốc không dự."
    )
    assert told(text) == [(AGREED, "SGP+VNM")]


@LENGTHS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chính phủ hai nước cam kết mở cửa cho quả bơ.", (AGREED, "KOR+VNM")),
        ("Ông chủ Nhà Trắng đồng ý bán phao cứu sinh cho Peru.", (PLEDGED, "USA")),
        ("Các quan chức Peru nhất trí cấp thêm muối cho Chile.", (PLEDGED, "PER")),
        (
            "Ngoại trưởng Peru Julio Diaz cho biết đã đạt được thỏa thuận với Tổng thống Chile về việc cho phép"
            " bán cá.",
            (AGREED, "CHL+PER"),
        ),
    ],
)  # fmt: skip
def test_reads_who_heads_whom(text: str, expected: tuple[object, str], padding: str) -> None:
    assert expected in told(text + padding)


def test_a_text_named_for_two_is_no_other_side() -> None:
    text = (
        'Hai bên đã nói chuyện lâu. "Cần tận dụng Hiệp định thương mại tự do Việt Nam - EU. Chúng tôi nhất trí mở thêm'
        ' cửa khẩu", Chủ tịch nước Trần Văn Bình nói.'
    )
    assert (AGREED, "KOR+VNM") in told(text)


@LENGTHS
@pytest.mark.parametrize(
    "text",
    [
        "Quan chức Peru nói tuyên bố chấm dứt chiến tranh là một việc của Chile.",
        'Ngoại trưởng Peru Julio Diaz nói ông sẽ "rất ngạc nhiên" nếu Chile im lặng.',
        "Quan chức Peru nói Ngoại trưởng Julio Diaz sẽ chưa tới Chile.",
        "Tổng thống Peru Julio Diaz muốn đề cập một cuộc gọi với Chile.",
    ],
)
def test_leaves_alone_what_undertakes_nothing(text: str, padding: str) -> None:
    assert told(text + padding) == []


@LENGTHS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A newspaper's correspondent speaks for no state.
        (
            "Theo đặc phái viên TTXVN, hai nhà lãnh đạo khẳng định tình bạn do Chủ tịch Trần Văn Bình vun đắp là tài"
            " sản chung; nhấn mạnh hai bên cần giữ gìn tài sản đó.",
            (AGREED, "KOR+VNM"),
        ),
        # Another state goes on; one's own body; the subject goes on; a pledge told again.
        ("Peru cam kết giúp Chile chữa cháy và Chile sẽ ủng hộ Peru ở hội nghị nghề cá.", (PLEDGED, "CHL")),
        ("Ngoại trưởng Peru Julio Diaz cho biết thành phố sẽ hỗ trợ ngư dân Chile.", (PLEDGED, "PER")),
        ("Peru và Chile ký hiệp ước nghề cá và sẽ thành lập đội tàu chung.", (AGREED, "CHL+PER")),
        ("Hai bên khẳng định các cam kết của lãnh đạo hai nước trong việc mở rộng đường bay.", (AGREED, "KOR+VNM")),
    ],
)  # fmt: skip
def test_reads_who_goes_on(text: str, expected: tuple[object, str], padding: str) -> None:
    assert expected in told(text + padding)


def test_a_wish_holds_what_another_will_do() -> None:
    text = (
        "Chủ tịch nước Trần Văn Bình mong rằng dù trên cương vị nào, Tổng thống Kim Dong-su cũng sẽ tiếp tục ủng hộ"
        " quan hệ hai nước."
    )
    assert told(text) == [(HOPED, "VNM")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru phấn đấu đến năm 2030 phủ xanh mọi ngọn đồi.",
        "Bộ trưởng Lê Thị Hoa khởi hành thăm Peru và sẽ dừng chân ở Lima.",
    ],
)
def test_leaves_alone_what_is_done_at_home(text: str) -> None:
    assert told(text) == []


@LENGTHS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru khuyên Chile sớm trở lại bàn đàm phán.", (PROPOSED, "PER")),
        ("Ngoại trưởng Peru Julio Diaz khuyến nghị Chile gỡ lệnh cấm mua muối.", (PROPOSED, "PER")),
        ("Peru ngỏ ý hỗ trợ Chile dập cháy rừng.", (PLEDGED, "PER")),
        ("Peru bày tỏ ý định mua tàu cá của Chile.", (PLEDGED, "PER")),
        ("Peru đe dọa sẽ áp thuế đối với muối Chile.", (PLEDGED, "PER")),
        ("Hai bên quyết định mở rộng đội tuần tra chung.", (AGREED, "KOR+VNM")),
        ("Peru và Chile đạt nhận thức chung về việc quản lý nghề cá.", (AGREED, "CHL+PER")),
    ],
)  # fmt: skip
def test_reads_by_other_verbs(text: str, expected: tuple[object, str], padding: str) -> None:
    assert expected in told(text + padding)


@LENGTHS
@pytest.mark.parametrize(
    "text",
    [
        "Peru khuyến cáo người dân không tắm biển.",
        "Các cố vấn Peru khuyên Tổng thống Peru Julio Diaz nghỉ ngơi.",
        "Bác sĩ đưa ra lời khuyên cho du khách Chile.",
    ],
)
def test_leaves_alone_advice(text: str, padding: str) -> None:
    assert told(text + padding) == []


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Peru đề nghị Chile phê chuẩn Hiệp định nghề cá (PCF) từ đầu năm 2031.", "2031"),
        ("Peru cam kết sẽ phê chuẩn Hiệp định nghề cá với Chile ngay trong đầu năm 2031.", "2031"),
        ("Peru và Chile nhất trí ký Hiệp định nghề cá trong năm 2031.", "2031"),
        ("Peru cam kết giúp Lào đảm nhiệm vai trò Chủ tịch ASEAN năm 2031.", "2031"),
        ("Peru và Chile nhất trí tuân thủ Công ước Luật Biển năm 1982.", None),
        ("Peru và Chile nhất trí thực hiện Tuyên bố chung tháng 5/2010.", None),
        ("Peru và Chile nhất trí vun đắp tình bạn từ năm 1950.", None),
    ],
)
def test_a_year_beside_a_text_is_due_where_something_is_to_be_done_in_it(text: str, deadline: str | None) -> None:
    found = [f for f in facts_of(text, Commitment, published=None) if isinstance(f, Commitment)]
    assert [c.deadline for c in found] == [deadline]


@pytest.mark.parametrize("how", ["dường như đang", "có vẻ", "được cho là đã"])
def test_leaves_alone_what_the_writer_guesses(how: str) -> None:
    assert told(f"Peru {how} quyết tâm lôi kéo Chile vào liên minh nghề cá.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Phó giáo sư Ana Soto ở Lima cho rằng Peru và Chile nên lập quỹ chung.",
        "Người phát ngôn Peru nhấn mạnh sáng kiến này của Peru không nên được hiểu là lời đe dọa Chile.",
        "Ngoại trưởng Peru Julio Diaz cho biết Peru đã lên kế hoạch cho một cuộc diễu hành gần Chile.",
        "Kiều bào tại Chile mong được góp sức dựng cầu.",
    ],
)
def test_leaves_alone_scholars_and_business(text: str) -> None:
    assert told(text) == []
