"""Which state somebody speaks for whose title names none."""

import pytest

from banggiao.model import Article
from banggiao.reading.document import parse
from banggiao.reading.lexicon import load
from banggiao.reading.reader import build_frame


def state_of(text: str, name: str) -> str | None:
    frame, _, _ = build_frame(parse(Article("t", text)), load())
    return next(p.country for p in frame.cast.people if name in p.name)


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Đức chỉ trích Iran\n\nNgoại trưởng Weber chỉ trích Iran vì vụ bắt tàu.", "Weber", "DEU"),
        ("Chính phủ Pháp phản đối Iran. Bộ trưởng Durand nói với Iran rằng cần đối thoại.", "Durand", "FRA"),
        (
            "Ngoại trưởng Philippines đã lên tiếng. Ngoại trưởng Jose Reyes từ chối gặp người đồng cấp Trung Quốc.",
            "Reyes",
            "PHL",
        ),
        ("Thủ tướng Hà Lan đến Berlin, Đức. Thủ tướng Vermeer gặp giới doanh nghiệp.", "Vermeer", "NLD"),
        ("Tổng thống Chile đến Peru. Bộ trưởng Soto thăm Peru lần đầu.", "Soto", "CHL"),
    ],
)
def test_the_state_spoken_to_is_not_the_speaker_s(text: str, name: str, state: str) -> None:
    assert state_of(text, name) == state


def test_a_counterpart_is_of_another_state() -> None:
    text = "Tổng thống Chile Ricardo Soto điện đàm với người đồng cấp Gustavo Petrero sau khi Peru lên tiếng."
    assert state_of(text, "Petrero") == "PER"


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Cùng dự tại Kazan, về phía Trung Quốc có Phó Thủ tướng Lưu Quốc Minh, Bộ trưởng Chu Hạo.", "Lưu", "CHN"),
        ("Cùng dự tại Kazan, về phía Trung Quốc có Phó Thủ tướng Lưu Quốc Minh, Bộ trưởng Chu Hạo.", "Chu", "CHN"),
        ("Đoàn Lào gồm Thứ trưởng Trần Văn Phúc. Phía Việt Nam có Thứ trưởng Lê Văn Sáu.", "Sáu", "VNM"),
        ("Phía Trung Quốc có lập trường riêng. Thủ tướng Lê Văn Sáu tiếp Đại sứ Bỉ Jan Maes.", "Sáu", "VNM"),
    ],
)
def test_whom_a_side_lists_is_that_side_s(text: str, name: str, state: str) -> None:
    assert state_of(text, name) == state


def test_the_master_of_a_house_is_no_pronoun() -> None:
    text = "Thứ trưởng Ngoại giao Nga Ivan Sokolov cho biết chuyến thăm Qatar của ông chủ Điện Kremlin được hoãn."
    frame, _, _ = build_frame(parse(Article("t", text)), load())
    at = text.index("ông chủ")
    assert [a.kind for a in frame.cast.actors if a.start <= at < a.end and a.kind == "pronoun"] == []
    assert any(a.codes == ("RUS",) for a in frame.cast.actors if a.start >= at)


def test_a_surname_alone_leads_to_a_well_known_leader() -> None:
    text = "Tổng thống Mỹ Donald Trump nói ông đã mời ông Tập sang thăm trong khi Đài Loan theo dõi."
    assert state_of(text, "Tập") == "CHN"


@pytest.mark.parametrize("land", ["Peru", "Triều Tiên", "Trung Đông"])
def test_an_envoy_is_his_own_state_s_whatever_land_he_is_charged_with(land: str) -> None:
    text = f"Đại diện đặc biệt về {land} của Na Uy Erik Solheim-Berg gặp Ngoại trưởng Bỉ Jan Maes tại Brussels."
    assert state_of(text, "Erik") == "NOR"


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        (  # Việt Nam isn't spoken of: a name in Vietnamese reading is Chinese
            "Mỹ và Trung Quốc sẽ đàm phán tuần tới. Người phát ngôn Bộ Thương mại Hà Minh Đông xác nhận việc đó.",
            "Hà Minh Đông",
            "CHN",
        ),
        (
            "Bộ trưởng Tài chính Mỹ John Carter gặp Phó Thủ tướng Trung Quốc Hồ Văn Đạt và Trưởng đoàn đàm phán "
            "Lý Minh Khang tại Geneva.",
            "Lý Minh Khang",
            "CHN",
        ),
        ("Thủ tướng Trung Quốc Lý Minh Khang và Thủ tướng Phạm Văn Hà hội đàm.", "Phạm Văn Hà", "VNM"),
        ("Bộ trưởng Lê Văn Sáu tiếp Đại sứ Trung Quốc Hà Minh. Hai bên bàn về biên giới.", "Lê Văn Sáu", "VNM"),
        ("Việt Nam và Trung Quốc họp ở Hà Nội. Thứ trưởng Hà Minh Đông dự.", "Hà Minh Đông", "VNM"),
        (
            "Bộ trưởng Lê Văn Sáu làm việc với Tổng cục Hải quan Trung Quốc (GACC), do Phó Tổng cục trưởng "
            "Vương Quốc Long đại diện.",
            "Vương Quốc Long",
            "CHN",
        ),
        (
            "Theo Bộ Nội vụ Campuchia, trong chuyến thăm và làm việc tại Singapore, Bộ trưởng Nội vụ Sok Chanthy gặp "
            "Bộ trưởng Nội vụ Singapore K. Raman.",
            "Chanthy",
            "KHM",
        ),
    ],
)
def test_a_name_that_looks_vietnamese_or_a_land_visited_misleads_nobody(text: str, name: str, state: str) -> None:
    assert state_of(text, name) == state


def test_a_foreign_name_is_nobody_s_where_only_viet_nam_is_named() -> None:
    text = "Ông Marek Sevcik, Trưởng phái đoàn, sẽ thăm Việt Nam."
    assert state_of(text, "Sevcik") is None


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        # Nobody visits his own capital.
        ("Lima cắt quan hệ với Chile. Giám đốc tình báo Karim Aydin tới thăm Santiago.", "Aydin", "PER"),
        # A kingdom has no president, a presidency no prime minister or king.
        ("Nhật Bản và Peru ký hiệp định với Nhật Bản, có sự chứng kiến của Tổng thống Hugo Santana.", "Santana", "PER"),
        ("Ấn Độ mời Mỹ. Lễ ký tại Washington, thủ đô Mỹ, có Thủ tướng Rohan Kumarappa.", "Kumarappa", "IND"),
        ("Jordan bàn với Pháp. Tại Paris, thủ đô Pháp, Quốc vương Faisal Karim phát biểu.", "Karim", "JOR"),
        # Both Koreas told: the one named last, not the third state behind it.
        ("Triều Tiên im lặng. Hàn Quốc xét lại viện trợ cho Ukraine. Cố vấn Kang Dae-ho nói vậy.", "Kang", "KOR"),
    ],
)
def test_nobody_holds_an_office_that_his_state_does_not_have(text: str, name: str, state: str) -> None:
    assert state_of(text, name) == state


def test_a_state_within_the_office_told_behind_a_name_is_the_officer_s() -> None:
    text = (
        "Peru bác bỏ khả năng Chile tấn công.\n"
        '"Chile sẽ không dám làm thế", tướng Rico Salas, phó tư lệnh phụ trách hậu cần của Hải quân Peru, nói ngày 3/6.'
    )
    assert state_of(text, "Rico Salas") == "PER"


def test_a_name_in_vietnamese_reading_is_chinese_where_only_others_are_named() -> None:
    text = (
        "Philippines nói chuyện với Trung Quốc về bãi cạn.\n"
        'Cựu tổng thống Philippines Ana Reyes đã tới Cebu. "Cần đối thoại", người phát ngôn Hứa Mộng Điệp nói.'
    )
    assert state_of(text, "Hứa Mộng Điệp") == "CHN"
