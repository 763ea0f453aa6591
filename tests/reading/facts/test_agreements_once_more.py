"""Agreements: whose an acronym is, whether a text is made yet, where its name ends, what is no text of two.

Every sentence is made up, and read alone and in an article that goes on with other things.
"""

from __future__ import annotations

import pytest

from tests.reading.facts.test_commitments_said_otherwise import LENGTHS
from tests.reading.frames import agreements_told as told


@LENGTHS
@pytest.mark.parametrize(
    ("text", "title", "parties", "status", "date"),
    [
        # An acronym that many pairs have is theirs of whom the article tells.
        ("EU và Peru hoàn tất đàm phán Hiệp định Đối tác Kinh tế Toàn diện (CEPA).",
         "Hiệp định Đối tác Kinh tế Toàn diện (CEPA)", "EU,PER", "negotiating", None),
        ("Việt Nam và UAE ký Hiệp định Đối tác Kinh tế Toàn diện (CEPA).",
         "Hiệp định Đối tác Kinh tế Toàn diện (CEPA)", "ARE,VNM", "signed", None),
        # What is being made is not made, by whatever name.
        ("Peru và Việt Nam muốn sớm hoàn tất COC thực chất.", "COC", "ASEAN,CHN", "negotiating", None),
        ("Peru và Việt Nam mong đẩy nhanh tiến trình xây dựng COC.", "COC", "ASEAN,CHN", "negotiating", None),
        ('"Hãy ký hiệp định hòa bình", Tổng thống Peru nói với Thủ tướng Ecuador.',
         "hiệp định hòa bình", "ECU,PER", "proposed", None),
        ("Đàm phán về thỏa thuận ngừng bắn giữa Peru và Ecuador kết thúc tại Lima mà không đạt được gì.",
         "thỏa thuận ngừng bắn giữa Peru và Ecuador", "ECU,PER", "negotiating", None),
        ("Viện Nghiên cứu biển Peru và Viện Nghiên cứu biển Chile đã ký bản ghi nhớ về cá cơm (tháng 3-2007).",
         "bản ghi nhớ về cá cơm", "CHL,PER", "signed", "2007-03"),
        # Where a name ends.
        ("Thỏa thuận nghề cá Peru - Chile đứng trước nguy cơ đổ vỡ.",
         "Thỏa thuận nghề cá Peru - Chile", "CHL,PER", "in_force", None),
        ("Peru và Chile ký Tuyên bố Tầm nhìn chung về đại dương cho thập niên tiếp theo nhằm giữ đàn cá.",
         "Tuyên bố Tầm nhìn chung về đại dương cho thập niên tiếp theo", "CHL,PER", "signed", None),
        ("Các nước ASEAN thông qua Tuyên bố Viêng Chăn về ASEAN 2045.",
         "Tuyên bố Viêng Chăn về ASEAN 2045", "ASEAN", "adopted", None),
        ("Tuyên bố chung Peru - Chile năm 1998 đặt nền móng cho quan hệ hai nước.",
         "Tuyên bố chung Peru - Chile", "CHL,PER", "adopted", "1998"),
        # Agreed to; told by what it did.
        ("Peru và Chile đồng ý thỏa thuận nghề cá do Kenya đề xuất.", "thỏa thuận nghề cá", "CHL,PER", "adopted", None),
        ("Bộ Ngoại giao Peru khẳng định tuyên bố chung sau hội nghị thượng đỉnh Peru - Chile đã giải quyết bất đồng.",
         "tuyên bố chung", "CHL,PER", "adopted", None),
        # Signed long ago, then left.
        ("Hiệp ước Biển xanh được Peru và Chile ký năm 1987. Năm ngoái, Peru rút khỏi Hiệp ước Biển xanh.",
         "Hiệp ước Biển xanh", "CHL,PER", "terminated", "1987"),
        # What is broken, or may be left, binds; what came to an end does not.
        ("Tổng thống Peru cảnh báo Ecuador sẽ trả giá nếu vi phạm thỏa thuận biên giới.",
         "thỏa thuận biên giới", "ECU,PER", "in_force", None),
        ("Peru tố Ecuador không tuân thủ thỏa thuận ngừng bắn.", "thỏa thuận ngừng bắn", "ECU,PER", "in_force", None),
        ("Nếu Peru rút khỏi thỏa thuận nghề cá với Chile, giá cá sẽ tăng.",
         "thỏa thuận nghề cá", "CHL,PER", "in_force", None),
        ("Tổng thống Peru tuyên bố thỏa thuận ngừng bắn với Ecuador đã chấm dứt.",
         "thỏa thuận ngừng bắn", "ECU,PER", "terminated", None),
        # One that was signed then, however little its name says.
        ("Theo hiệp ước song phương ký năm 2002, Peru dẫn độ nghi phạm về Chile.",
         "hiệp ước song phương", "CHL,PER", "signed", "2002"),
        ("Peru - Chile - Bolivia ký thỏa thuận ba bên.", "thỏa thuận ba bên", "BOL,CHL,PER", "signed", None),
        # Put off, drawn up, asked for: not made.
        ("Tổng thống Peru muốn trì hoãn ký hiệp định nghề cá dự kiến ký trong tuần này với Chile.",
         "hiệp định nghề cá", "CHL,PER", "proposed", None),
        ("Quan chức Peru và Chile đã phác thảo ra một tuyên bố chung.",
         "tuyên bố chung", "CHL,PER", "negotiating", None),
        # Iran's deal is with America, whoever speaks of it; Minsk is Russia's and Ukraine's.
        ("Tổng thống Peru tiếc vì Mỹ rút khỏi thỏa thuận hạt nhân Iran.",
         "thỏa thuận hạt nhân Iran", "IRN,USA", "terminated", None),
        ("Thủ tướng Peru và Tổng thống Chile nói về việc thực thi thỏa thuận Minsk.",
         "thỏa thuận Minsk", "RUS,UKR", "in_force", None),
        # Whose war it is, by the land in its name.
        ("Thủ tướng Peru nói Hamas sẽ trả giá nếu vi phạm thỏa thuận ngừng bắn ở Gaza với Israel.",
         "thỏa thuận ngừng bắn ở Gaza", "ISR,PSE", "in_force", None),
    ],
)  # fmt: skip
def test_reads(text: str, title: str, parties: str, status: str, date: str | None, padding: str) -> None:
    assert told(text + padding) == {(title, parties, status, date)}


@LENGTHS
@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Chile ký bản ghi nhớ về việc rút Chile khỏi tổ chức cá voi ở Peru.",
        "Tổng thống Chile ký bản ghi nhớ áp thuế lên cá Peru.",
        "Người Peru ký hợp đồng lao động với chủ tàu ở Chile.",
        "Peru và Chile đã ký một thỏa thuận tương đối mơ hồ.",
        "Peru tuyên bố rút khỏi Hiệp ước Không phổ biến vũ khí hạt nhân, Chile lo ngại.",
        "Peru và Chile không đạt được thỏa thuận nghề cá mới.",
        "Kenya không tham gia hiệp ước phòng thủ Peru - Chile.",
        'Peru và Chile cho biết văn bản mới ở mức "thỏa thuận khung".',
    ],
)
def test_leaves_alone(text: str, padding: str) -> None:
    assert told(text + padding) == set()
