"""Which words name one particular text, whoever made it: sentences to read, sentences to leave alone."""

import pytest

from tests.reading.frames import PADDING
from tests.reading.frames import agreements_of as agreements


@pytest.fixture(params=["short", "long"])
def padding(request: pytest.FixtureRequest) -> str:
    return PADDING if request.param == "long" else ""


@pytest.mark.parametrize(
    ("text", "title", "parties", "status"),
    [
        # Any topic names a text, not those of a list.
        (
            "Chile và Peru đạt thỏa thuận ngưng đánh thuế cá hồi.",
            "thỏa thuận ngưng đánh thuế cá hồi", "CHL,PER", "adopted",
        ),
        ("Chile và Peru ký hiệp định hoán đổi đồng nội tệ.", "hiệp định hoán đổi đồng nội tệ", "CHL,PER", "signed"),
        (
            "Chile và Peru ký hợp đồng cung cấp rađa phòng không.",
            "hợp đồng cung cấp rađa phòng không", "CHL,PER", "signed",
        ),
        # Whose war it is.
        ("Peru tố Ecuador 'trắng trợn vi phạm' thỏa thuận ngừng bắn.", "thỏa thuận ngừng bắn", "ECU,PER", "in_force"),
        (
            "Tổng thống Bỉ nói một thỏa thuận hòa bình Ukraine đang cận kề.",
            "thỏa thuận hòa bình Ukraine", "RUS,UKR", "negotiating",
        ),
        ("Peru sẽ đánh tiếp nếu Ecuador từ chối thỏa thuận hòa bình.", "thỏa thuận hòa bình", "ECU,PER", "proposed"),
        (
            "Đạn pháo lại rơi giữa Peru và Ecuador bất chấp thỏa thuận ngừng bắn do Bỉ thu xếp.",
            "thỏa thuận ngừng bắn", "ECU,PER", "in_force",
        ),
        # What is being made, what still stands.
        (
            "Tổng thống Chile đặt thêm điều kiện cho thỏa thuận nghề cá với Peru.",
            "thỏa thuận nghề cá", "CHL,PER", "negotiating",
        ),
        (
            "Hiệp ước hàng hải giữa Chile và Peru sẽ hết hạn.",
            "Hiệp ước hàng hải giữa Chile và Peru", "CHL,PER", "in_force",
        ),
        (
            "Chile và Peru đang thảo luận về việc ký một hiệp ước phòng thủ.",
            "hiệp ước phòng thủ", "CHL,PER", "negotiating",
        ),
        # Of persons, of the states that they lead.
        (
            "Bỉ ca ngợi thỏa thuận giữa Tổng thống Chile Pablo Rojas và Tổng thống Peru Luis Vega về nghề cá.",
            "thỏa thuận giữa Tổng thống Chile Pablo Rojas và Tổng thống Peru Luis Vega về nghề cá",
            "CHL,PER", "adopted",
        ),
        # A statement that is spoken of as the one there is.
        (
            "Trong tuyên bố chung sau hội nghị thượng đỉnh Chile - Peru, lãnh đạo hai nước khẳng định tình hữu nghị.",
            "tuyên bố chung", "CHL,PER", "adopted",
        ),
        ("Chile và Peru đang viết bản thảo tuyên bố chung.", "tuyên bố chung", "CHL,PER", "negotiating"),
    ],
)  # fmt: skip
def test_one_particular_text(text: str, title: str, parties: str, status: str, padding: str) -> None:
    found = {(a.title, ",".join(a.parties), str(a.status)) for a in agreements(text + padding)}
    assert (title, parties, status) in found


@pytest.mark.parametrize(
    "text",
    [
        "Chile và Peru đạt thỏa thuận tốt đẹp.",
        "Chile và Peru đạt một thỏa thuận rất công bằng.",
        'Chile và Peru đạt "thỏa thuận lịch sử".',
        "Chile và Peru vẫn còn cách thỏa thuận cuối cùng rất xa.",
        "Chile và Peru đạt thỏa thuận khiến nhiều người ngạc nhiên.",
        "Chile và Peru thỏa thuận tăng thêm chuyến bay.",
        "Chile và Peru đã thỏa thuận nới giờ mở cửa khẩu.",
        "Đến nay vẫn chưa có hiệp ước hòa bình được ký giữa Chile và Peru.",
        "Chile và Peru ký hàng chục thỏa thuận nghề cá.",
        "Chile và Peru không ra được tuyên bố chung.",
        "Tổng thống Chile cho rằng một thỏa thuận hòa bình ở Ecuador đang rất gần.",
    ],
)
def test_no_particular_text(text: str, padding: str) -> None:
    assert agreements(text + padding) == []


@pytest.mark.parametrize(
    ("text", "title", "parties", "status"),
    [
        # The code of conduct and the declaration, with their acronyms or without.
        ("Chile và Peru mong sớm đạt Bộ Quy tắc ứng xử.", "Bộ Quy tắc ứng xử", "ASEAN,CHN", "negotiating"),
        (
            "Chile và Peru ủng hộ việc ký kết bộ quy tắc ứng xử trên Biển Đông.",
            "bộ quy tắc ứng xử trên Biển Đông", "ASEAN,CHN", "negotiating",
        ),
        (
            "Chile và Peru kêu gọi thực hiện Tuyên bố về ứng xử của các bên ở Biển Đông.",
            "Tuyên bố về ứng xử của các bên ở Biển Đông", "ASEAN,CHN", "in_force",
        ),
        # Names that hold words which end one elsewhere.
        (
            "Chile và Peru ký Hiệp định Miễn vé song phương cho thủy thủ đoàn.",
            "Hiệp định Miễn vé song phương cho thủy thủ đoàn", "CHL,PER", "signed",
        ),
        (
            "Chile và Peru ra tuyên bố chung về làm sâu sắc thêm quan hệ láng giềng.",
            "tuyên bố chung về làm sâu sắc thêm quan hệ láng giềng", "CHL,PER", "adopted",
        ),
        (
            "Chile khen tuyên bố chung của các ngoại trưởng ASEAN.",
            "tuyên bố chung của các ngoại trưởng ASEAN", "ASEAN", "adopted",
        ),
        ("Chile và Peru đi đến thỏa thuận ngưng bắt cá ngừ.", "thỏa thuận ngưng bắt cá ngừ", "CHL,PER", "adopted"),
        (
            "Chile sẵn sàng ký một thỏa thuận nghề cá và Tổng thống Luis Rojas nói Peru cũng vậy.",
            "thỏa thuận nghề cá", "CHL,PER", "proposed",
        ),
        # Statements that are called by what they do, or by where they were made.
        (
            "Chile và Peru vừa ra tuyên bố nâng cấp tình hữu nghị Chile - Peru.",
            "tuyên bố nâng cấp tình hữu nghị Chile - Peru", "CHL,PER", "adopted",
        ),
        (
            "Tổng thống Chile và Tổng thống Peru ký một tuyên bố nhằm củng cố lệnh ngừng bắn.",
            "tuyên bố nhằm củng cố lệnh ngừng bắn", "CHL,PER", "signed",
        ),
        (
            "Chile nhắc tới Tuyên bố Bàn Môn Điếm ký năm 2018.",
            "Tuyên bố Bàn Môn Điếm", "KOR,PRK", "signed",
        ),
        # Still to come.
        (
            "Chile sẽ không rút quân trước khi đạt được thỏa thuận nghề cá với Peru.",
            "thỏa thuận nghề cá", "CHL,PER", "proposed",
        ),
        # Asked of somebody: not made yet. Called by where it was made.
        ("Chile đang đề nghị ASEAN đưa ra một tuyên bố chung.", "tuyên bố chung", "ASEAN", "proposed"),
        ("Chile và Peru khen thỏa thuận Panmunjom đạt được năm 2018.", "thỏa thuận Panmunjom", "KOR,PRK", "signed"),
        # Left for good, or only to be left.
        ("Chile quyết định huỷ bỏ hiệp ước hàng hải với Peru.", "hiệp ước hàng hải", "CHL,PER", "terminated"),
        (
            "Tổng thống Chile nêu kế hoạch rút khỏi hiệp ước hàng hải với Peru.",
            "hiệp ước hàng hải", "CHL,PER", "in_force",
        ),
        # A firm's contract among what is signed before leaders; a state company's own.
        (
            "Hai tổng thống chứng kiến lễ ký hợp đồng mua tàu giữa tập đoàn Lima và tập đoàn Quito của Chile và Peru.",
            "hợp đồng mua tàu giữa tập đoàn Lima và tập đoàn Quito của Chile và Peru", "CHL,PER", "signed",
        ),
        (
            "Tập đoàn Dầu khí Việt Nam đã ký Thỏa thuận khung bán khí với Peru.",
            "Thỏa thuận khung bán khí", "PER,VNM", "signed",
        ),
    ],
)  # fmt: skip
def test_texts_by_any_name(text: str, title: str, parties: str, status: str, padding: str) -> None:
    found = {(a.title, ",".join(a.parties), str(a.status)) for a in agreements(text + padding)}
    assert (title, parties, status) in found


@pytest.mark.parametrize(
    "text",
    [
        "Hãng bay Andes của Chile vừa ký hợp đồng mua mười máy bay của Peru.",
        "Tập đoàn Andes của Chile ký thỏa thuận bảo dưỡng động cơ với Peru.",
        "Chile rút khỏi Hiệp định Paris về biến đổi khí hậu, Peru lấy làm tiếc.",
        "Chile và Peru xử lý vụ việc trong khuôn khổ Công ước cấm vũ khí hóa học.",
        "Chile và Peru hài lòng với thỏa thuận rằng Ecuador sẽ rút quân.",
        "Chile và Peru đạt được thỏa thuận ở Quito.",
        "Chile và Peru tuyên bố nâng cấp quan hệ lên Đối tác chiến lược.",
        "Chile và Peru bàn về thỏa thuận mới thay cho thỏa thuận cũ.",
        "Trong bản thỏa thuận không nhắc đến cá ngừ của Chile và Peru.",
        "Chile để ngỏ khả năng ký hiệp định thương mại với các nước láng giềng.",
    ],
)
def test_business_and_texts_of_the_world_are_none(text: str, padding: str) -> None:
    assert agreements(text + padding) == []


def test_what_leaders_witness_is_signed_on_the_day_of_which_is_told(padding: str) -> None:
    text = (
        "Trưa 2/3, Thủ tướng Việt Nam Trần Văn Tám và Tổng thống Peru Luis Vega chủ trì họp báo. "
        "Hai nhà lãnh đạo đã chứng kiến lễ ký kết hai văn kiện gồm Bản ghi nhớ về nuôi cá giữa Việt Nam và Peru."
    )
    assert [a.date for a in agreements(text + padding)] == ["2026-03-02"]
