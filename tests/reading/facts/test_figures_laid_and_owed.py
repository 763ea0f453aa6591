"""Duties with their rates and what they are laid on, deficits, troops abroad, arms sold: figures between two states."""

import pytest

from banggiao.reading.facts.indicators import read_indicators
from tests.reading.frames import PADDING, frame_of


@pytest.fixture(params=["short", "long"])
def padding(request: pytest.FixtureRequest) -> str:
    return PADDING if request.param == "long" else ""


def told(text: str) -> set[tuple[str, str | None, str | None, float, str]]:
    return {
        (",".join(i.parties), i.origin, i.destination, i.value, i.unit) for i in read_indicators(frame_of(text, None))
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Canada đàm phán với Brazil. Canada áp thuế 20% đối với các mặt hàng nhập khẩu từ Brazil có tổng trị giá "
            "3 tỷ USD.",
            {("BRA,CAN", "CAN", "BRA", 20, "%"), ("BRA,CAN", "CAN", "BRA", 3_000_000_000, "USD")},
            id="the-goods-first",
        ),
        pytest.param(
            "Canada đàm phán với Brazil. Đầu tháng 3, Canada nâng thuế từ 10% lên 25% với 7 tỷ USD hàng hóa Brazil.",
            {("BRA,CAN", "CAN", "BRA", 25, "%"), ("BRA,CAN", "CAN", "BRA", 7_000_000_000, "USD")},
            id="raised",
        ),
        pytest.param(
            "Canada đàm phán với Brazil. Canada áp thuế 25% với 9 tỷ USD hàng hóa Brazil. Đáp lại, Brazil áp thuế 25% "
            "với 2 tỷ USD hàng hóa Canada.",
            {
                ("BRA,CAN", "CAN", "BRA", 25, "%"),
                ("BRA,CAN", "CAN", "BRA", 9_000_000_000, "USD"),
                ("BRA,CAN", "BRA", "CAN", 25, "%"),
                ("BRA,CAN", "BRA", "CAN", 2_000_000_000, "USD"),
            },
            id="each-on-the-other",
        ),
        pytest.param(
            "Tổng thống Canada hội đàm với Tổng thống Brazil. Mức thuế mới tăng từ 10% lên 30% đối với 4 tỷ USD hàng "
            "nhập khẩu từ Brazil có hiệu lực từ hôm qua.",
            {("BRA,CAN", "CAN", "BRA", 30, "%"), ("BRA,CAN", "CAN", "BRA", 4_000_000_000, "USD")},
            id="whose-was-told-before",
        ),
        pytest.param(
            "Canada đàm phán với Brazil. Điều đó không bao gồm 5 tỷ USD hàng Brazil đã chịu thuế từ trước.",
            {("BRA,CAN", "CAN", "BRA", 5_000_000_000, "USD")},
            id="taxed-already",
        ),
        pytest.param(
            "Canada đàm phán với Brazil. Chưa đầy một ngày sau khi Canada tăng thuế với lượng hàng hóa Brazil trị "
            "giá 6 tỷ USD, hai bên lại gặp nhau.",
            {("BRA,CAN", "CAN", "BRA", 6_000_000_000, "USD")},
            id="less-than-a-day",
        ),
        pytest.param(
            "Thủ tướng Việt Nam và Thủ tướng Nhật Bản dự lễ ký. Đó là hiệp định vay cho Dự án cấp nước của Việt Nam "
            "(khoản vay trị giá 80 triệu USD).",
            {("JPN,VNM", "JPN", "VNM", 80_000_000, "USD")},
            id="home-borrows",
        ),
        pytest.param(
            "Thủ tướng Kenya yêu cầu thu hẹp thâm hụt thương mại 3 tỷ USD với Jakarta.",
            {("IDN,KEN", None, None, 3_000_000_000, "USD")},
            id="a-deficit-to-be-cut",
        ),
        pytest.param(
            "Bộ trưởng Quốc phòng Pháp thăm Djibouti. Djibouti hiện có 1.500 lính Pháp đồn trú.",
            {("DJI,FRA", "FRA", "DJI", 1500, "people")},
            id="troops-of-another",
        ),
        pytest.param(
            "Bộ trưởng Quốc phòng Pháp gặp người đồng cấp Ai Cập. Pháp đã bán gần 5 tỷ USD vũ khí cho Ai Cập.",
            {("EGY,FRA", None, None, 5_000_000_000, "USD")},
            id="arms-sold",
        ),
        pytest.param(
            "Bộ trưởng Quốc phòng Ba Lan gặp người đồng cấp Hàn Quốc. Ba Lan đã ký hợp đồng 3 tỷ USD mua xe tăng của "
            "Hàn Quốc.",
            {("KOR,POL", None, None, 3_000_000_000, "USD")},
            id="a-contract-of-so-much",
        ),
        pytest.param(
            "Tổng thống Brazil và Tổng thống Chile công bố đạt thỏa thuận thương mại song phương trị giá 25 tỷ USD.",
            {("BRA,CHL", None, None, 25_000_000_000, "USD")},
            id="two-presidents",
        ),
    ],
)
def test_figures(text: str, expected: set[tuple[str, str | None, str | None, float, str]], padding: str) -> None:
    assert told(text + padding) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Canada dọa Brazil: sẽ áp thuế đối với lượng hàng hóa trị giá 7 tỷ USD từ Brazil.", id="a-threat"),
        pytest.param(
            "Canada ra lệnh khởi động quá trình tăng thuế với số hàng hóa trị giá 7 tỷ USD của Brazil.", id="begun"
        ),
        pytest.param("Brazil muốn mua của Hàn Quốc 3 tỷ USD vũ khí.", id="wanted"),
    ],
)
def test_none_in_force(text: str, padding: str) -> None:
    assert not told(text + padding)
