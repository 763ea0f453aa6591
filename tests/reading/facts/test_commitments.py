"""What somebody undertook, asked for, hoped, offered. Every sentence is made up."""

from __future__ import annotations

import pytest

from banggiao.model.codes import Modality
from banggiao.model.facts import Commitment
from tests.reading.frames import commitments_told as told
from tests.reading.frames import facts_of

AGREED, PLEDGED, PROPOSED = Modality.AGREED, Modality.PLEDGED, Modality.PROPOSED
HOPED, INVITED, ACCEPTED = Modality.HOPED, Modality.INVITED, Modality.ACCEPTED
BOTH = "KOR+VNM"


def commitments(text: str) -> list[Commitment]:
    return [f for f in facts_of(text, Commitment) if isinstance(f, Commitment)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Both sides.
        ("Hai bên nhất trí mở thêm đường bay thẳng.", (AGREED, BOTH, "")),
        ("Hai nhà lãnh đạo đã thống nhất lập nhóm công tác chung về an ninh mạng.", (AGREED, BOTH, "")),
        ("Việt Nam và Hàn Quốc đồng ý nối lại tham vấn lãnh sự.", (AGREED, BOTH, "")),
        ("Hai bên cam kết bảo vệ công dân của nhau.", (AGREED, BOTH, "")),
        ("Hai bên đã thỏa thuận mở rộng hợp tác dầu khí.", (AGREED, BOTH, "")),
        ("Hai nước thoả thuận lập nhóm công tác về du lịch.", (AGREED, BOTH, "")),
        ("Bộ trưởng Lê Thị Hoa đồng ý với đồng nghiệp Hàn Quốc Han Seung-min về việc lập đường dây nóng.",
         (AGREED, BOTH, "")),
        ("Hai bên tiếp tục duy trì việc trao đổi ý kiến tại các diễn đàn nghề cá.", (AGREED, BOTH, "")),
        ("Hai bên nhấn mạnh cần duy trì đối thoại quốc phòng.", (AGREED, BOTH, "")),
        ("Lãnh đạo hai nước khẳng định tiếp tục phối hợp trong việc tìm tàu đắm.", (AGREED, BOTH, "")),
        ("Hai bên tiếp tục tạo thuận lợi để thợ lặn qua lại.", (AGREED, BOTH, "")),
        ("Trong buổi hội đàm giữa Chủ tịch nước Trần Văn Bình và Tổng thống Kim Dong-su, hai bên nhất trí mở cửa.",
         (AGREED, BOTH, "")),
        ("Hai nước Peru và Chile nhất trí mở cửa biên giới.", (AGREED, "CHL+PER", "")),
        ("Ba nước Peru, Chile và Ecuador nhất trí tuần tra chung.", (AGREED, "CHL+ECU+PER", "")),
        ("Peru và Chile đàm phán với sự trung gian của Ecuador. Hai bên nhất trí rút quân.", (AGREED, "CHL+PER", "")),
        ("Peru và Chile đàm phán do Ecuador làm trung gian. Hai bên nhất trí rút quân.", (AGREED, "CHL+PER", "")),
        ("Tại thượng đỉnh Peru - Chile hôm 12/5 ở Ecuador, hai bên cam kết mở cửa biên giới.", (AGREED, "CHL+PER", "")),
        ("Lima và Quito nhất trí nối lại đường bay.", (AGREED, "ECU+PER", "")),
        ("Peru đạt thỏa thuận với Chile về việc cho phép tàu cá ra vào.", (AGREED, "CHL+PER", "")),
        # One side says what it will do.
        ("Nhật Bản cam kết cấp thêm vốn vay cho Lào.", (PLEDGED, "JPN", "")),
        ("Mỹ tái khẳng định cam kết bảo vệ Philippines.", (PLEDGED, "USA", "")),
        ("Tổng thống Kim Dong-su khẳng định Hàn Quốc sẽ giúp Việt Nam đào tạo kỹ sư.", (PLEDGED, "KOR", "")),
        ("Tổng thống Kim Dong-su khẳng định sẽ mở rộng hợp tác với Việt Nam.", (PLEDGED, "KOR", "")),
        ("Chủ tịch nước Trần Văn Bình nói Việt Nam sẵn sàng chia sẻ giống lúa chịu mặn.", (PLEDGED, "VNM", "")),
        ("Nga tuyên bố sẽ đáp trả mọi lệnh trừng phạt của Mỹ.", (PLEDGED, "RUS", "")),
        ("Iran đồng ý cho thanh sát viên trở lại các cơ sở hạt nhân.", (PLEDGED, "IRN", "")),
        ("Tokyo cam kết viện trợ thêm cho Philippines.", (PLEDGED, "JPN", "")),
        ('"Chúng tôi sẵn sàng mở cửa thị trường", Tổng thống Kim Dong-su nói.', (PLEDGED, "KOR", "")),
        ("Peru cảnh báo sẽ áp thuế đối với hàng hóa Chile.", (PLEDGED, "PER", "")),
        ("Ngoại trưởng Peru Luis Rojas ngày 1.7 cảnh báo Lima sẽ đáp trả nếu Chile đóng biên giới.",
         (PLEDGED, "PER", "")),
        ("Tổng thống Peru Luis Rojas tuyên bố Peru sẽ bắt đầu thu phí tàu Chile.", (PLEDGED, "PER", "")),
        ("Ngoại trưởng Peru Luis Rojas tuyên bố vẫn duy trì lệnh cấm nhập rượu vang Chile.", (PLEDGED, "PER", "")),
        ("Đại diện Peru và Chile đều cho rằng cần mở cửa biên giới.", (AGREED, "CHL+PER", "")),
        ("Tổng thống Peru Luis Rojas: Peru sẽ tiếp tục giúp Chile khắc phục động đất", (PLEDGED, "PER", "")),
        ("Tổng thống Peru Luis Rojas thông báo Peru quyết định giảm thuế với hàng hóa Chile.", (PLEDGED, "PER", "")),
        # One side asks.
        ("Peru cảnh báo Chile không nên rút khỏi hiệp định.", (PROPOSED, "PER", "CHL")),
        ("Chủ tịch nước Trần Văn Bình đề nghị Hàn Quốc tiếp nhận thêm lao động.", (PROPOSED, "VNM", "KOR")),
        ("Chủ tịch nước Trần Văn Bình đề nghị hai bên sớm nối lại đàm phán.", (PROPOSED, "VNM", "KOR")),
        ("Tổng thống Kim Dong-su cho rằng hai nước cần sớm ký hiệp định mới.", (PROPOSED, "KOR", "VNM")),
        ("Mỹ yêu cầu Iran dừng làm giàu uranium.", (PROPOSED, "USA", "IRN")),
        ("Liên minh châu Âu (EU) kêu gọi Nga ngừng bắn.", (PROPOSED, "EU", "RUS")),
        ("Nhật Bản đề nghị mọi bên liên quan kiềm chế.", (PROPOSED, "JPN", "")),
        ("Nhật Bản cho rằng các bên liên quan cần kiềm chế.", (PROPOSED, "JPN", "")),
        ("Nga kêu gọi cộng đồng quốc tế viện trợ thêm cho Syria.", (PROPOSED, "RUS", "")),
        ('"Hai nước cần cam kết chấm dứt đối đầu", Tổng thống Kim Dong-su phát biểu.', (PROPOSED, "KOR", "VNM")),
        ("Ngoại trưởng Peru Luis Rojas đề xuất tổ chức cuộc gặp mới với Chile.", (PROPOSED, "PER", "CHL")),
        ("Ngoại trưởng Peru Luis Rojas: Chile nên mở cửa biên giới", (PROPOSED, "PER", "CHL")),
        # Wishes.
        ("Tổng thống Kim Dong-su bày tỏ mong muốn sớm thăm phố cổ Việt Nam.", (HOPED, "KOR", "")),
        ("Chủ tịch nước Trần Văn Bình mong Hàn Quốc mở cửa cho quả vải.", (HOPED, "VNM", "KOR")),
        ("Trung Quốc muốn Mỹ dỡ bỏ thuế bổ sung.", (HOPED, "CHN", "USA")),
        # Invitations and answers.
        ("Chủ tịch nước Trần Văn Bình mời Tổng thống Kim Dong-su thăm Việt Nam.", (INVITED, "VNM", "KOR")),
        ("Tổng thống Kim Dong-su chuyển lời của Thủ tướng Park Min-ho mời Thủ tướng Việt Nam thăm Hàn Quốc.",
         (INVITED, "KOR", "VNM")),
        ("Tổng thống Kim Dong-su chuyển lời thăm hỏi và lời mời của Quốc hội tới Thủ tướng Việt Nam thăm Seoul.",
         (INVITED, "KOR", "VNM")),
        ("Tổng thống Kim Dong-su đã vui vẻ nhận lời.", (ACCEPTED, "KOR", "")),
    ],
)  # fmt: skip
def test_reads(text: str, expected: tuple[Modality, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("Peru cam kết mở cửa thị trường trong bối cảnh khủng hoảng năng lượng ở Chile.", ["trade"]),
        ("ASEAN đề nghị Chile mua thêm gạo.", ["agriculture"]),
        ("Peru đề nghị Bộ trưởng Quốc phòng Chile Luis Rojas thúc đẩy du lịch.", ["tourism"]),
    ],
)
def test_sectors_are_those_of_the_complement(text: str, sectors: list[str]) -> None:
    assert [[str(s) for s in c.sectors] for c in commitments(text)] == [sectors]


def test_what_was_not_undertaken_is_left_out() -> None:
    (found,) = commitments("Peru cam kết mua gạo của Chile song chưa cam kết gì về thủy sản.")
    assert found.text == "Peru cam kết mua gạo của Chile"


def test_a_clause_ends_where_another_state_begins() -> None:
    (found,) = commitments("Peru nói sẵn sàng đàm phán với Chile; Tổng thống Ecuador lên đường thăm Bỉ.")
    assert found.text == "Peru nói sẵn sàng đàm phán với Chile"


@pytest.mark.parametrize(
    "text",
    [
        "Theo đề nghị của Hàn Quốc, lễ ký được lùi một tuần.",
        "Bộ Ngoại giao Peru cảnh báo công dân không nên tới Chile.",
        "Tổng thống Kim Dong-su mong ông thành công rực rỡ trên cương vị mới.",
        "Peru thực hiện nghiêm túc những điểm mà hai bên đã thống nhất hồi năm 1983.",
        "Tổng thống Kim Dong-su muốn đi một con đường khác.",
        "Tổng thống Kim Dong-su yêu cầu Bộ trưởng Hàn Quốc Park Min-ho từ chức.",
        "Peru quyết định rút quân khỏi Chile.",
        "Peru kêu gọi công dân nước này ở Chile lập tức rời đi.",
        "Những cam kết này được các chuyên gia chú ý.",
        "Peru và Chile đạt thỏa thuận ngừng bắn.",
        "Hai bên trao đổi về phương hướng hợp tác thời gian tới.",
        "Chủ tịch nước Trần Văn Bình không đề nghị hoãn chuyến thăm.",
        "Tổng thống Kim Dong-su tin tưởng tình bạn hai nước sẽ tiếp tục bền lâu.",
        "Tổng thống Kim Dong-su sẽ thăm Lào vào tuần tới.",
        "Sự hợp tác giữa Việt Nam và Hàn Quốc sẽ giúp duy trì tăng trưởng.",
        "Bà Lan dự báo Hàn Quốc sẽ tăng nhập khẩu gạo.",
        "Tổng thống Kim Dong-su mời Chủ tịch nước Trần Văn Bình tiến lên bục danh dự.",
        "Nhận lời mời của Tổng thống Kim Dong-su, đoàn thăm Seoul ba ngày.",
        "Bộ trưởng Lê Thị Hoa yêu cầu các địa phương rà soát quỹ đất.",
        "Chủ tịch nước Trần Văn Bình nói Việt Nam rất coi trọng mối bang giao với Hàn Quốc.",
        "Hai bên nhất trí đánh giá tình bạn đã có bước tiến dài.",
        "Phát triển quan hệ với Hàn Quốc là yêu cầu khách quan của Việt Nam.",
        "Các thỏa thuận được Mỹ và Triều Tiên thống nhất hồi tháng 6 đã hết hiệu lực.",
        "Quân đội Mỹ ở Nhật Bản trong tình trạng sẵn sàng.",
        "Dư luận Nga hy vọng Mỹ sẽ dỡ bỏ trừng phạt.",
        "Chuyên gia Mỹ kêu gọi Iran trở lại đàm phán.",
        "Giáo sư người Úc Carl Mason cho rằng Việt Nam nên hợp tác với Mỹ.",
        "Bà Anna Petrova, nhà nghiên cứu Nga, cho rằng hai nước cần lập quỹ chung.",
        "Tờ Straits Times nhận định Singapore muốn hợp tác với Ấn Độ.",
        "Theo giới phân tích, Nga sẵn sàng hợp tác với Mỹ.",
        "Các thỏa thuận mở rộng hợp tác được nhắc tới.",
        "Hai bên duy trì sự phối hợp ăn ý tại các diễn đàn nghề cá.",
        "Hai nước cũng phối hợp và ủng hộ nhau tại các diễn đàn nghề cá.",
        "Hai bên khẳng định tranh chấp cần được giải quyết bằng biện pháp hòa bình.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chủ tịch nước Trần Văn Bình khẳng định Hàn Quốc là đối tác số một của Việt Nam, "
            "đề nghị hai bên mở thêm đường bay; mong muốn Hàn Quốc tăng học bổng.",
            [(PROPOSED, "VNM", "KOR"), (HOPED, "VNM", "KOR")],
        ),
        (
            "Tại cuộc gặp Tổng thống Kim Dong-su, Chủ tịch nước Trần Văn Bình đề nghị hai bên chống tội phạm mạng.",
            [(PROPOSED, "VNM", "KOR")],
        ),
        (
            "Nhất trí với đề nghị ấy của Chủ tịch nước Trần Văn Bình, Tổng thống Kim Dong-su cam kết tăng vốn vay.",
            [(PLEDGED, "KOR", "")],
        ),
        (
            "Tổng thống Kim Dong-su cảm ơn Việt Nam đã hỗ trợ. Ông đề nghị hai nước lập đường dây nóng.",
            [(PROPOSED, "KOR", "VNM")],
        ),
        (
            "Tổng thống Kim Dong-su đã hội đàm với Chủ tịch nước Trần Văn Bình và nhất trí bốn nguyên tắc chính.",
            [(AGREED, BOTH, "")],
        ),
        (
            "Tổng thống Kim Dong-su nói rằng ông sẵn sàng thăm Hà Nội.",
            [(PLEDGED, "KOR", "")],
        ),
        (
            "Chủ tịch nước Trần Văn Bình mời Tổng thống Kim Dong-su thăm Việt Nam và ông đã nhận lời.",
            [(INVITED, "VNM", "KOR"), (ACCEPTED, "KOR", "")],
        ),
    ],
)
def test_the_subject_is_carried_over_clauses_and_sentences(
    text: str, expected: list[tuple[Modality, str, str]]
) -> None:
    assert told(text) == expected


def test_a_list_introduced_as_agreed_is_agreed() -> None:
    text = (
        "Hai bên nhất trí ba định hướng lớn:\n"
        "Tăng cường gặp gỡ cấp cao trên mọi kênh.\n"
        "Đưa thương mại song phương lên 120 tỷ USD vào năm 2030.\n"
        "Mở thêm đường bay thẳng.\n"
        "Chiều cùng ngày, Chủ tịch nước Trần Văn Bình thăm Quốc hội Hàn Quốc.\n"
    )
    found = commitments(text)
    assert [(c.modality, c.holders) for c in found] == [(AGREED, ("KOR", "VNM"))] * 3
    assert found[1].target is not None
    assert found[1].target.value == 120_000_000_000
    assert found[1].deadline == "2030"


def test_a_sentence_that_goes_on_belongs_to_the_clause_before() -> None:
    (one,) = commitments("Hai bên nhất trí nới rộng hợp tác. Trong đó ưu tiên năng lượng và đường sắt.")
    assert one.text.endswith("đường sắt.")


def test_a_clause_ends_where_the_next_begins() -> None:
    first, second = commitments(
        "Chủ tịch nước Trần Văn Bình đề nghị Hàn Quốc tăng học bổng và mong muốn hai bên mở thêm đường bay."
    )
    assert first.text == "Chủ tịch nước Trần Văn Bình đề nghị Hàn Quốc tăng học bổng"
    assert second.text == "mong muốn hai bên mở thêm đường bay."


def test_what_title_and_body_tell_is_one_commitment() -> None:
    text = (
        "Việt Nam đề nghị Lào sớm hoàn thành tuyến cao tốc\n"
        "Ngày 4/5, Thủ tướng Nguyễn Văn Nam đề nghị Lào sớm hoàn thành tuyến cao tốc nối hai thủ đô.\n"
    )
    found = [f for f in facts_of(text, Commitment, lead="", published="2025-05-04") if isinstance(f, Commitment)]
    assert len(found) == 1
    assert len(found[0].evidence) == 2
    assert found[0].text.startswith("Ngày 4/5") or found[0].text.startswith("Thủ tướng")


def test_who_spoke_for_the_holder() -> None:
    (one,) = commitments("Tổng thống Kim Dong-su khẳng định Hàn Quốc sẽ tăng vốn vay cho Việt Nam.")
    assert one.holder_persons == ("Kim Dong-su",)
    assert one.said_by == "Kim Dong-su"


def test_a_body_that_speaks_is_named() -> None:
    (one,) = commitments("Bộ Ngoại giao Hàn Quốc cam kết bảo hộ công dân Việt Nam.")
    assert one.holder_bodies == ("Bộ Ngoại giao Hàn Quốc",)
    assert one.holder_persons == ()


def test_confidence_falls_with_what_had_to_be_supplied() -> None:
    (told_itself,) = commitments("Hai bên nhất trí mở thêm đường bay.")
    (joint,) = commitments("Hai bên tiếp tục mở thêm đường bay.")
    assert told_itself.confidence > joint.confidence


def test_we_are_who_speaks_the_quotation() -> None:
    text = (
        '"Khu vực này rất quan trọng.\nChúng tôi sẽ tiếp tục hỗ trợ các đối tác", Tổng thống Peru Luis Rojas nói.\n'
        '"Chúng tôi sẽ tiếp tục hỗ trợ các đối tác", giáo sư John Smith tại Đại học Oxford nói.\n'
    )
    assert told(text) == [(PLEDGED, "PER", "")]
