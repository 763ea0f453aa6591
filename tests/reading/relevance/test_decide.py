"""Texts of our own that must be found relevant or not, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.reading.relevance import Relevance, is_relevant

RELEVANT = [
    "Chủ tịch nước hội đàm với Tổng thống Mozambique\n\nHai nhà lãnh đạo nhất trí tăng cường hợp tác nông nghiệp.",
    "Ngoại trưởng Na Uy sắp thăm Việt Nam\n\nChuyến thăm chính thức kéo dài ba ngày theo lời mời của Bộ Ngoại giao.",
    "Nga và Kazakhstan ký hiệp định biên giới mới\n\nVăn kiện được Tổng thống hai nước ký tại thủ đô Astana.",
    "EU thông qua gói trừng phạt mới với Belarus\n\nBộ Ngoại giao Belarus nói sẽ đáp trả tương xứng.",
    "Mỹ nâng thuế nhập khẩu với thép Canada\n\nOttawa tuyên bố sẽ áp thuế trả đũa từ tuần tới.",
    "Ấn Độ - Pakistan ngừng bắn sau bốn ngày giao tranh\n\nQuân đội hai nước nhất trí dừng không kích dọc biên giới.",
    "Nhật Bản viện trợ gạo cho Sri Lanka\n\nĐại sứ Nhật Bản trao lô hàng viện trợ cho chính phủ Sri Lanka.",
    "Trung Quốc triệu tập đại sứ Hà Lan\n\nBắc Kinh phản đối chuyến thăm Đài Loan của đoàn nghị sĩ Hà Lan.",
    "Lãnh đạo Việt Nam gửi điện mừng Quốc khánh Hy Lạp\n\nChủ tịch nước gửi điện mừng tới Tổng thống Hy Lạp.",
]
IRRELEVANT = [
    "Đội tuyển Việt Nam thắng Lào 3-0\n\nHLV hài lòng với ba bàn thắng của các cầu thủ trẻ ở vòng loại.",
    "Giá vàng giảm phiên thứ ba\n\nMỗi ounce vàng mất 20 USD trên thị trường Mỹ sau báo cáo việc làm.",
    "Công an bắt nhóm lừa đảo\n\nCác nghi phạm mở tài khoản ngân hàng giả để chiếm đoạt tiền của người dân.",
    "Hãng xe Đức ra mắt mẫu SUV điện\n\nCông ty cho biết xe sẽ bán tại Việt Nam từ quý II với giá gần 3 tỷ đồng.",
    "Hạ viện Nhật Bản thông qua ngân sách\n\nThủ tướng đối mặt áp lực từ các nghị sĩ đối lập về lạm phát.",
    "Du khách Hàn Quốc mê món ăn đường phố\n\nNhiều khách chọn tour ẩm thực khi đến du lịch Đà Nẵng.",
    "Trường đại học Úc tăng học phí\n\nSinh viên quốc tế phải trả thêm từ năm học tới.",
    "Cảnh sát Pháp bắt nghi phạm trộm tranh\n\nNgười đàn ông bị bắt giữ tại nhà riêng cùng hai bức tranh.",
    "Mưa lớn gây ngập nhiều tuyến đường\n\nNgười dân được khuyên hạn chế ra ngoài trong chiều nay.",
    "Anh Tuấn kể chuyện nuôi tôm\n\nAnh vay vốn ngân hàng, mở trang trại và thu lãi sau hai năm.",
]


@pytest.mark.parametrize("text", RELEVANT)
def test_reports_of_relations_are_relevant(text: str) -> None:
    verdict = is_relevant(text)
    assert verdict.relevant, verdict


@pytest.mark.parametrize("text", IRRELEVANT)
def test_other_news_is_not(text: str) -> None:
    verdict = is_relevant(text)
    assert not verdict.relevant, verdict


def test_a_town_of_the_home_state_places_a_visit_in_it() -> None:
    text = "Tổng thống Chile thăm Đại học Huế\n\nTổng thống Chile cùng đoàn đến thăm và làm việc tại Đại học Huế."
    assert is_relevant(text).relevant
    assert not is_relevant("Du khách thích Nha Trang\n\nKhách Hàn Quốc chọn Nha Trang để nghỉ hè.").relevant


def test_nobody_foreign_ends_at_once() -> None:
    assert is_relevant("Họp tổ dân phố\n\nBà con bàn việc sửa đường.") == Relevance(False, -9.0, ())


def test_reasons_say_what_weighed() -> None:
    assert any(reason.startswith("pair_talk") for reason in is_relevant(RELEVANT[0]).reasons)


def test_a_long_article_is_found_by_one_clear_stretch() -> None:
    filler = "Người dân trong vùng vẫn đi làm đồng như mọi ngày và chờ mưa.\n" * 40
    assert is_relevant(RELEVANT[0] + "\n" + filler).relevant
    assert is_relevant(filler + RELEVANT[0]).relevant
    assert not is_relevant(filler).relevant


@given(st.text(max_size=2000))
def test_any_text_is_decided_alike_twice(text: str) -> None:
    assert is_relevant(text) == is_relevant(text)


@given(st.text(alphabet=st.sampled_from("İıßMỹ Nga\n-Anh,Áo"), max_size=300))
def test_letters_that_change_length_in_lower_case_do_no_harm(text: str) -> None:
    is_relevant(text)
